"""Old revisions read from git's objects: names of all kinds, days, renames, and what is said when there is none."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from builders import REPOSITORY
from cchc_cli.comparing.git import Repository, Revision, open_repository, repository_of
from cchc_cli.files.problems import DataStop, Need, Stop, UsageStop
from repositories import Repo


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """plans/2021.yaml in three commits: 4 January, 30 June (tag v2) and 1 July."""
    repo = Repo(tmp_path / "kho")
    for text, day in (("một\n", "2021-01-04"), ("hai\n", "2021-06-30"), ("ba\n", "2021-07-01")):
        repo.write("plans/2021.yaml", text)
        repo.commit(text, day)
    repo.git("tag", "v2", "HEAD~1")
    return repo


def content(repo: Repo, revision: str, day: date | None = None) -> bytes | None:
    repository = open_repository(repo.root)
    return repository.read(repository.revision(revision, day), "plans/2021.yaml")


@pytest.mark.parametrize(
    ("name", "text"), [("HEAD", "ba\n"), ("HEAD~1", "hai\n"), ("v2", "hai\n"), ("main", "ba\n"), ("main~2", "một\n")]
)
def test_a_revision_by_name(repo: Repo, name: str, text: str) -> None:
    assert content(repo, name) == text.encode()


def test_a_revision_by_hash_and_its_day(repo: Repo) -> None:
    commit = repo.git("rev-parse", "v2")
    revision = open_repository(repo.root).revision(commit[:7])
    assert (revision.commit, revision.day) == (commit, date(2021, 6, 30))


@pytest.mark.parametrize(
    ("day", "text"), [(date(2021, 6, 29), "một\n"), (date(2021, 6, 30), "hai\n"), (date(2022, 1, 1), "ba\n")]
)
def test_a_day_is_the_last_commit_up_to_its_end(repo: Repo, day: date, text: str) -> None:
    assert content(repo, day.isoformat(), day) == text.encode()


def test_a_tag_named_like_a_day_goes_before_the_day(repo: Repo) -> None:
    repo.git("tag", "2021-07-01", "HEAD~2")
    assert content(repo, "2021-07-01", date(2021, 7, 1)) == "một\n".encode()


def test_before_the_first_commit_the_message_names_its_day(repo: Repo) -> None:
    with pytest.raises(UsageStop) as stop:
        content(repo, "01/01/2020", date(2020, 1, 1))
    assert "chưa có lần ghi (commit) nào đến hết ngày 01/01/2020" in stop.value.message
    assert "04/01/2021" in stop.value.hint


def test_an_unknown_revision_is_answered_with_the_nearest_name(repo: Repo) -> None:
    repo.git("branch", "dieu-chinh-quy-ii")
    with pytest.raises(UsageStop) as stop:
        content(repo, "dieu-chinh-quy-2")
    assert stop.value.hint == "có phải: dieu-chinh-quy-ii?"


@pytest.mark.parametrize("name", ["--output=x", "-1", "", "a..b"])
def test_what_is_no_revision_is_never_an_option(repo: Repo, name: str) -> None:
    with pytest.raises(UsageStop):
        content(repo, name)
    assert not (repo.root / "x").exists()


def test_a_shallow_clone_says_how_to_get_the_rest(repo: Repo, tmp_path: Path) -> None:
    clone = tmp_path / "ban-sao"
    repo.git("clone", "-q", "--depth", "1", repo.root.as_uri(), str(clone))
    with pytest.raises(UsageStop) as stop:
        open_repository(clone).revision("HEAD~1")
    assert "git fetch --unshallow" in stop.value.hint


def test_a_clone_without_old_contents_says_how_to_get_them(repo: Repo, tmp_path: Path) -> None:
    clone = tmp_path / "ban-sao"
    repo.git("config", "uploadpack.allowFilter", "true")
    repo.git("clone", "-q", "--filter=blob:none", repo.root.as_uri(), str(clone))
    repository = open_repository(clone)
    assert repository.read(repository.revision("HEAD"), "plans/2021.yaml") == b"ba\n"
    assert repository.path_at(repository.revision("HEAD~1"), "plans/2021.yaml") == "plans/2021.yaml"
    with pytest.raises(DataStop) as stop:
        repository.read(repository.revision("HEAD~1"), "plans/2021.yaml")
    assert "git fetch --refetch" in stop.value.hint


def test_an_empty_repository_says_to_commit_first(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    with pytest.raises(UsageStop) as stop:
        open_repository(repo.root).revision("HEAD")
    assert "chưa có lần ghi (commit) nào" in stop.value.message


def test_outside_a_repository_the_message_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageStop) as stop:
        open_repository(tmp_path)
    assert "không nằm trong một kho git" in stop.value.message
    assert f"{Need.COMPARE} TỆP-CŨ TỆP-MỚI" in stop.value.hint
    assert repository_of(tmp_path / "2021.yaml") is None


def test_without_git_the_message_says_what_to_do(repo: Repo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageStop) as stop:
        open_repository(repo.root)
    assert "không có chương trình git" in stop.value.message
    assert repository_of(repo.root / "plans" / "2021.yaml") is None


def test_a_file_renamed_in_a_commit_is_followed(repo: Repo) -> None:
    repo.git("mv", "plans/2021.yaml", "plans/ke-hoach-2021.yaml")
    repo.commit("đổi tên")
    repository = open_repository(repo.root)
    old = repository.revision("v2")
    assert repository.path_at(old, "plans/ke-hoach-2021.yaml") == "plans/2021.yaml"
    assert repository.path_at(old, "plans/ke-hoach-2021.yaml", repository.revision("HEAD")) == "plans/2021.yaml"


def test_a_file_renamed_and_rewritten_step_by_step_is_followed(repo: Repo) -> None:
    lines = [f"dòng {n}\n" for n in range(10)]
    repo.write("plans/2021.yaml", "".join(lines))
    repo.commit("dài hơn")
    repo.git("mv", "plans/2021.yaml", "plans/2021-b.yaml")
    repo.commit("đổi tên")
    for n in range(10):
        lines[n] = f"khác hẳn {n * n}\n"
        repo.write("plans/2021-b.yaml", "".join(lines))
        repo.commit(f"sửa {n}")
    repository = open_repository(repo.root)
    assert repository.path_at(repository.revision("HEAD~11"), "plans/2021-b.yaml") == "plans/2021.yaml"


def test_a_file_moved_without_telling_git_is_the_one_that_has_gone(repo: Repo) -> None:
    plans = repo.root / "plans"
    (plans / "2021.yaml").rename(plans / "ke-hoach.yaml")
    repository = open_repository(repo.root)
    assert repository.path_at(repository.revision("HEAD"), "plans/ke-hoach.yaml") == "plans/2021.yaml"


def test_a_new_file_has_no_old_name(repo: Repo) -> None:
    repo.write("plans/2022.yaml", "mới\n")
    repository = open_repository(repo.root)
    assert repository.path_at(repository.revision("HEAD"), "plans/2022.yaml") is None


def test_names_with_accents_and_blanks(repo: Repo) -> None:
    repo.write("kế hoạch/năm 2021.yaml", "a\n")
    repo.commit("tên có dấu")
    repository = open_repository(repo.root)
    path = repository.path(repo.root / "kế hoạch" / "năm 2021.yaml")
    assert repository.read(repository.revision("HEAD"), path) == b"a\n"


def test_a_file_outside_the_repository_is_refused(repo: Repo, tmp_path: Path) -> None:
    with pytest.raises(Stop):
        open_repository(repo.root).path(tmp_path / "khac.yaml")


def test_contents_at_the_commits_that_brought_words_in_oldest_first(repo: Repo) -> None:
    found = open_repository(repo.root).first_with("plans/2021.yaml", "hai")
    assert list(found) == [b"hai\n", b"ba\n"]


def since_first(repo: Repo, path: str) -> tuple[str, list[bytes]]:
    repository = open_repository(repo.root)
    found = repository.since(repository.revision("main~2"), path)
    return found.path, repository.contents(found.blobs)


def test_what_each_later_commit_left_oldest_first(repo: Repo) -> None:
    assert since_first(repo, "plans/2021.yaml") == ("plans/2021.yaml", [b"hai\n", b"ba\n"])


def test_a_merge_counts_as_one_commit_and_renames_are_followed(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    text = "".join(f"dòng {n}\n" for n in range(40))
    repo.write("plans/2021.yaml", text)
    repo.commit()
    repo.git("tag", "dau")
    repo.git("switch", "-qc", "nhanh")
    repo.write("plans/2021.yaml", text + "một\n")
    repo.commit()
    repo.git("mv", "plans/2021.yaml", "plans/kế hoạch.yaml")
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.write("khac", "")
    repo.commit()
    repo.git("merge", "-q", "--no-ff", "-m", "hợp nhất", "nhanh")
    repository = open_repository(repo.root)
    found = repository.since(repository.revision("dau"), "plans/kế hoạch.yaml")
    assert found.path == "plans/2021.yaml"
    assert [content.decode() for content in repository.contents(found.blobs)] == [text + "một\n"]


def test_blobs_that_are_not_there_are_empty(repo: Repo) -> None:
    blob = repo.git("rev-parse", "HEAD:plans/2021.yaml")
    assert open_repository(repo.root).contents(["0" * 40, blob, "1" * 40]) == [b"", b"ba\n", b""]


def test_a_branch_is_no_tag(repo: Repo) -> None:
    repo.git("branch", "ban-hanh-2021")
    repo.git("tag", "-a", "-m", "ghi chú của nhãn", "v3", "v2")
    repository = open_repository(repo.root)
    assert repository.tagged("ban-hanh-2021") is None
    commit = repo.git("rev-parse", "v2")
    assert [repository.tagged(tag) for tag in ("v2", "v3")] == [
        Revision(tag, commit, date(2021, 6, 30)) for tag in ("v2", "v3")
    ]


def test_reading_leaves_work_tree_and_index_alone(repo: Repo) -> None:
    repo.write("plans/2021.yaml", "chưa ghi\n")
    index = (repo.root / ".git" / "index").read_bytes()
    repository = open_repository(repo.root)
    repository.path_at(repository.revision("v2"), "plans/khac.yaml")
    content(repo, "HEAD~2")
    assert (repo.root / ".git" / "index").read_bytes() == index
    assert (repo.root / "plans" / "2021.yaml").read_text(encoding="utf-8") == "chưa ghi\n"


def test_the_variables_of_a_hook_do_not_mislead(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Repo(tmp_path / "khac")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert content(repo, "HEAD") == b"ba\n"


def test_a_work_tree_of_its_own_is_a_repository_too(repo: Repo, tmp_path: Path) -> None:
    folder = tmp_path / "nhanh"
    repo.git("worktree", "add", "-q", str(folder), "v2")
    found = repository_of(folder / "plans" / "2021.yaml")
    assert found is not None
    assert found.root == folder.resolve()
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name == "nt", reason="the trap is a shell script")
def test_text_files_that_look_like_a_bare_repository_start_no_program(tmp_path: Path) -> None:
    plans, trap, mark = tmp_path / "plans", tmp_path / "trap.sh", tmp_path / "started"
    shutil.copytree(REPOSITORY / "plans", plans)
    trap.write_text(f"#!/bin/sh\ntouch {mark}\ncat $1\n", encoding="utf-8")
    hidden = Repo(plans)
    hidden.git("commit", "-qm", "trống", "--allow-empty")
    hidden.git("add", ".")
    hidden.git("commit", "-qm", "x")
    shutil.copytree(plans / ".git", plans, dirs_exist_ok=True)
    shutil.rmtree(plans / ".git")
    (plans / "info" / "attributes").write_text("*.yaml diff=trap\n", encoding="utf-8")
    setting = f'[core]\n\tbare = true\n[diff "trap"]\n\ttextconv = sh {trap}\n'
    (plans / "config").write_text(setting, encoding="utf-8")
    repository = Repository(plans)
    assert repository.since(Revision("HEAD~1", "HEAD~1", date(2021, 1, 4)), "2021.yaml").blobs == ()
    assert repository.contents(["HEAD:2021.yaml"]) == [b""]
    assert not mark.exists()


def touched(repo: Repo, revision: str = "HEAD") -> set[tuple[str | None, str | None]]:
    """What the work tree has otherwise, as (old, new) paths."""
    repository = open_repository(repo.root)
    found = repository.touched(repository.revision(revision), None, "", lambda path: path.startswith("plans/"))
    return {(file.old, file.new) for file in found}


def test_the_work_tree_is_compared_without_gits_filters(repo: Repo) -> None:
    repo.write("khac/a.yaml", "không hỏi\n")
    repo.write("plans/2022.yaml", "mới\n")
    repo.write("plans/2021.yaml", "đang sửa\n")
    assert touched(repo) == {("plans/2021.yaml", "plans/2021.yaml"), (None, "plans/2022.yaml")}
    (repo.root / "plans" / "2021.yaml").unlink()
    assert touched(repo) == {("plans/2021.yaml", None), (None, "plans/2022.yaml")}


def test_line_ends_of_the_system_are_no_difference(repo: Repo) -> None:
    (repo.root / "plans" / "2021.yaml").write_bytes(b"ba\r\n")
    assert touched(repo) == set()


def test_a_file_kept_by_lfs_is_compared_by_its_digest(repo: Repo) -> None:
    digest = hashlib.sha256(b"docx").hexdigest()
    repo.write("plans/mau.docx", f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize 4\n")
    repo.commit()
    repo.write("plans/mau.docx", "docx")
    assert touched(repo) == set()
    repo.write("plans/mau.docx", "khác")
    assert touched(repo) == {("plans/mau.docx", "plans/mau.docx")}


def test_what_a_sparse_work_tree_leaves_out_has_not_gone(repo: Repo) -> None:
    repo.git("update-index", "--skip-worktree", "plans/2021.yaml")
    (repo.root / "plans" / "2021.yaml").unlink()
    assert touched(repo) == set()


def test_a_renaming_that_git_was_told_of_is_one(repo: Repo) -> None:
    repo.git("mv", "plans/2021.yaml", "plans/moi.yaml")
    assert touched(repo) == {("plans/2021.yaml", "plans/moi.yaml")}


def test_a_repository_of_long_names_is_compared_too(tmp_path: Path) -> None:
    root = tmp_path / "kho"
    root.mkdir()
    subprocess.run(["git", "init", "-q", "--object-format=sha256", str(root)], check=True)
    repo = Repo(root)
    repo.write("plans/2021.yaml", "một\n")
    repo.commit()
    assert touched(repo) == set()
    repo.write("plans/2021.yaml", "hai\n")
    assert touched(repo) == {("plans/2021.yaml", "plans/2021.yaml")}


@pytest.mark.skipif(os.name == "nt", reason="links and pipes")
def test_a_link_and_a_pipe_are_no_plans_content(repo: Repo) -> None:
    plan = repo.root / "plans" / "2021.yaml"
    plan.rename(repo.root / "2021.yaml")
    plan.symlink_to("../2021.yaml")
    assert touched(repo) == {("plans/2021.yaml", "plans/2021.yaml")}
    repo.commit("liên kết")
    assert touched(repo) == set()
    plan.unlink()
    os.mkfifo(plan)
    assert touched(repo) == {("plans/2021.yaml", "plans/2021.yaml")}


def test_words_of_a_plan_that_are_too_long_to_ask_for_are_one_message(repo: Repo) -> None:
    with pytest.raises(DataStop):
        list(open_repository(repo.root).first_with("plans/2021.yaml", "7" * 3_000_000))


def test_an_empty_git_folder_hides_no_repository_above(repo: Repo) -> None:
    (repo.root / "plans" / ".git").mkdir()
    assert open_repository(repo.root / "plans").root == repo.root.resolve()
