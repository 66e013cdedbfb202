"""`cchc diff`: what a change of the plan means, between revisions, files and the folder at hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, Started, replaced
from repositories import Repo

TIME = ("time: Quý II/2021", "time: Quý III/2021")
LEAD = ("lead: Sở Nội vụ", "lead: Sở Tư pháp")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The smallest workspace, committed on 4 January 2021, as the working folder."""
    repo = Repo(tmp_path / "kho")
    repo.write("plans/2021.yaml", PLAN_TEXT)
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.commit("Kế hoạch như ban hành")
    monkeypatch.chdir(repo.root)
    return repo


def edit(repo: Repo, *changes: tuple[str, str], name: str = "plans/2021.yaml") -> None:
    text = (repo.root / name).read_text(encoding="utf-8")
    for old, new in changes:
        text = replaced(text, old, new)
    repo.write(name, text)


@pytest.mark.usefixtures("repo")
def test_without_a_change_there_is_nothing_to_tell(cchc: Cchc) -> None:
    result = cchc("diff", "--exit-code")
    assert result.code == 0
    assert "Không có khác biệt về nội dung." in result.out


def test_keys_in_another_order_quotes_and_comments_are_no_change(repo: Repo, cchc: Cchc) -> None:
    moved = ("        lead: Sở Nội vụ\n        support: Sở Tư pháp\n", "        support: 'Sở Tư pháp' # x\n")
    edit(
        repo,
        moved,
        ("        budget: 50\n", '        budget: "50"\n        lead: >-\n          Sở\n          Nội vụ\n'),
    )
    assert cchc("diff", "--exit-code").code == 0


def test_the_folder_at_hand_is_compared_with_the_last_commit(repo: Repo, cchc: Cchc) -> None:
    edit(repo, TIME, LEAD)
    result = cchc("diff")
    assert result.code == 0
    lines = [line.strip() for line in result.out.splitlines()]
    assert "hạn: Quý II/2021 → Quý III/2021 (lùi 92 ngày)" in lines
    assert "chủ trì: Sở Nội vụ → Sở Tư pháp" in lines
    assert "thêm nhiệm vụ cho: Sở Tư pháp: chủ trì 1.1" in lines
    assert "bớt nhiệm vụ cho: Sở Nội vụ: chủ trì 1.1" in lines
    assert "lùi hạn (1): 1.1: 30/6/2021 → 30/9/2021 (92 ngày), Sở Tư pháp" in lines
    assert "cũ: HEAD" in result.out


def test_exit_code_one_when_asked_for_and_different(repo: Repo, cchc: Cchc) -> None:
    edit(repo, TIME)
    assert cchc("diff").code == 0
    assert cchc("diff", "--exit-code").code == 1


def test_two_revisions_do_not_need_the_folder_to_be_sound(repo: Repo, cchc: Cchc) -> None:
    repo.git("tag", "v1")
    edit(repo, TIME)
    repo.commit("lùi hạn", "2021-05-05")
    repo.write("plans/2021.yaml", "year: [")
    for arguments in (("v1", "HEAD"), ("v1..HEAD",), ("v1...",)):
        found = cchc("diff", *arguments, "-f", "json")
        assert [task["id"] for task in found.json["tasks"]] == ["1.1"]


def test_a_day_means_the_plan_as_it_stood_at_its_end(repo: Repo, cchc: Cchc) -> None:
    edit(repo, TIME)
    repo.commit("lùi hạn", "2021-05-05")
    for text in ("2021-05-04", "04/5/2021"):
        assert cchc("diff", text, "-f", "json").json["summary"]["changed"] == 1
    assert cchc("diff", "05/5/2021", "-f", "json").json["identical"]


def test_three_dots_compare_with_where_two_branches_went_apart(repo: Repo, cchc: Cchc) -> None:
    repo.git("branch", "dieu-chinh")
    edit(repo, LEAD)
    repo.commit("đổi chủ trì trên nhánh chính")
    repo.git("checkout", "-q", "dieu-chinh")
    edit(repo, TIME)
    repo.commit("lùi hạn trên nhánh")
    (task,) = cchc("diff", "main...HEAD", "-f", "json").json["tasks"]
    assert [change["key"] for change in task["changes"]] == ["time"]


def test_the_register_of_each_revision_is_read_with_its_plan(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("lead: Sở Nội vụ", "lead: Sở Y tế"))
    repo.write("plans/agencies.yaml", REGISTER_TEXT.replace("groups:", "  - id: syt\n    name: Sở Y tế\ngroups:"))
    data = cchc("diff", "-f", "json").json
    assert [agency["id"] for agency in data["agencies"]] == ["syt"]
    assert [work["id"] for work in data["effects"]["more"]] == ["syt"]


def test_a_plan_that_had_no_register_is_read_with_todays(repo: Repo, cchc: Cchc) -> None:
    repo.git("rm", "-q", "--cached", "plans/agencies.yaml")
    repo.git("commit", "-q", "-m", "chưa có danh mục")
    data = cchc("diff", "-f", "json").json
    assert data["identical"]


def test_a_renamed_plan_is_compared_with_what_it_was(repo: Repo, cchc: Cchc) -> None:
    repo.git("mv", "plans/2021.yaml", "plans/ke-hoach-2021.yaml")
    edit(repo, TIME, name="plans/ke-hoach-2021.yaml")
    data = cchc("diff", "-f", "json").json
    assert (data["old"]["path"], data["new"]["path"]) == ("plans/2021.yaml", "plans/ke-hoach-2021.yaml")
    assert len(data["tasks"]) == 1


def test_two_files_need_no_repository(tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cu.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    Path("moi.yaml").write_text(replaced(PLAN_TEXT, *TIME), encoding="utf-8")
    result = cchc("diff", "cu.yaml", "moi.yaml", "--exit-code")
    assert result.code == 1
    assert "(lùi 92 ngày)" in result.out


def test_a_file_is_compared_with_the_plan_at_hand_or_a_revision(repo: Repo, cchc: Cchc) -> None:
    repo.write("cu.yaml", replaced(PLAN_TEXT, *TIME))
    shutil.copy(repo.root / "plans/agencies.yaml", repo.root)
    (change,) = cchc("diff", "cu.yaml", "-f", "json").json["tasks"][0]["changes"]
    assert change["due"] == {"old": "2021-09-30", "new": "2021-06-30", "days": -92}
    (change,) = cchc("diff", "HEAD", "cu.yaml", "-f", "json").json["tasks"][0]["changes"]
    assert change["due"]["days"] == 92
    assert cchc("diff", "cu.yaml", "HEAD", "-f", "json").json["new"]["revision"] == "HEAD"


def test_json_of_a_task_has_its_changes_with_words_and_due(repo: Repo, cchc: Cchc) -> None:
    edit(repo, TIME)
    data = cchc("diff", "-f", "json").json
    (task,) = data["tasks"]
    assert (task["id"], task["kind"], task["old_id"], task["moved"]) == ("1.1", "changed", None, None)
    assert task["changes"] == [
        {
            "key": "time",
            "part": None,
            "old": "Quý II/2021",
            "new": "Quý III/2021",
            "due": {"old": "2021-06-30", "new": "2021-09-30", "days": 92},
            "start": {"old": "2021-04-01", "new": "2021-07-01", "days": 91},
            "words": [
                {"op": "same", "text": "Quý"},
                {"op": "removed", "text": " II/2021"},
                {"op": "added", "text": " III/2021"},
            ],
        }
    ]
    assert data["effects"]["deadlines"] == [
        {"task": "1.1", "product": None, "old": "2021-06-30", "new": "2021-09-30", "days": 92, "who": "Sở Nội vụ"}
    ]


def test_money_has_its_unit_and_its_total_and_a_first_day_that_moves_is_told(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("budget: 50", "budget: 80"), ("time: Quý II/2021", "time: Quý I, II/2021"))
    lines = [line.strip() for line in cchc("diff").out.splitlines()]
    assert "kinh phí: 50 triệu đồng → 80 triệu đồng (thêm 30 triệu đồng)" in lines
    assert "tổng kinh phí: 50 → 80 triệu đồng (thêm 30 triệu đồng)" in lines
    assert "hạn: Quý II/2021 → Quý I, II/2021 (bắt đầu sớm hơn 90 ngày, từ 01/01/2021)" in lines
    assert "bắt đầu sớm hơn (1): 1.1: 01/4/2021 → 01/01/2021 (90 ngày), Sở Nội vụ" in lines


def test_markdown_marks_words_and_keeps_signs_of_the_text_plain(repo: Repo, cchc: Cchc) -> None:
    long = "Kiểm tra công tác cải cách hành chính tại các đơn vị, địa phương *trong tỉnh* năm 2021."
    edit(repo, ("title: Kiểm tra CCHC.", f"title: {long}"))
    repo.commit("dài")
    edit(repo, ("đơn vị, địa phương", "sở, địa phương"), TIME)
    out = cchc("diff", "-f", "md").out
    assert "| hạn | Quý II/2021 | Quý III/2021 (lùi 92 ngày) | Sở Nội vụ |\n" in out
    assert "các <del>đơn vị</del>, địa phương" in out
    assert "các <ins>sở</ins>, địa phương" in out
    assert r"\*trong tỉnh\*" in out
    assert "| **sửa** 1.1" in out


def test_a_long_text_shows_its_changed_words_only(repo: Repo, cchc: Cchc) -> None:
    words = " ".join(f"từ{n}" for n in range(60))
    edit(repo, ("title: Kiểm tra CCHC.", f"title: {words}"))
    repo.commit("dài")
    edit(repo, ("từ30", "khác"))
    out = " ".join(cchc("diff").out.split())
    assert "nhiệm vụ: … từ24 từ25 từ26 từ27 từ28 từ29 [-từ30-] {+khác+} từ31" in out


@pytest.mark.parametrize("width", [40, 80])
def test_the_text_fits_the_terminal_and_is_plain_in_a_pipe(
    workspace: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    repo = Repo(workspace.parent)
    repo.commit()
    text = (workspace / "2021.yaml").read_text(encoding="utf-8")
    text = text.replace("Quý II", "Quý III").replace("lead: Sở Nội vụ", "lead: UBND cấp huyện").replace("công", "kông")
    (workspace / "2021.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = cchc("diff").out.splitlines()
    assert len(lines) > 100
    assert max(map(len, lines)) <= width
    assert not any("\x1b" in line or line != line.rstrip() for line in lines)


@pytest.mark.usefixtures("repo")
def test_an_unknown_revision_is_a_usage_error(cchc: Cchc) -> None:
    result = cchc("diff", "v9")
    assert (result.code, result.out) == (2, "")
    assert "không có phiên bản «v9» trong kho git" in result.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("31/02/2021",), 2, "không có ngày «31/02/2021»"),
        (("khong-co.yaml",), 2, "không có tệp khong-co.yaml"),
        (("plans/agencies.yaml",), 2, "không phải là tệp kế hoạch"),
        (("01/01/2020",), 2, "chưa có lần ghi (commit) nào đến hết ngày 01/01/2020"),
    ],
)
@pytest.mark.usefixtures("repo")
def test_what_cannot_be_compared(cchc: Cchc, arguments: tuple[str, ...], code: int, words: str) -> None:
    result = cchc("diff", *arguments)
    assert (result.code, result.out) == (code, "")
    assert words in result.err


def test_a_plan_that_neither_revision_has(repo: Repo, cchc: Cchc) -> None:
    repo.git("tag", "v1")
    repo.write("plans/2022.yaml", PLAN_TEXT.replace("2021", "2022"))
    result = cchc("diff", "v1", "HEAD", "--year", "2022")
    assert result.code == 3
    assert "plans/2022.yaml chưa có ở phiên bản v1" in result.err


def test_faults_of_an_old_revision_are_named_with_its_place(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("place: Long An", "plase: Long An"))
    repo.commit("sai khóa")
    edit(repo, ("plase: Long An", "place: Long An"))
    result = cchc("diff")
    assert result.code == 3
    assert "HEAD:plans/2021.yaml:7:3: lỗi[unknown-key]" in result.err


@pytest.mark.usefixtures("workspace")
def test_outside_a_repository(cchc: Cchc) -> None:
    result = cchc("diff")
    assert (result.code, result.out) == (2, "")
    assert "không nằm trong một kho git" in result.err


def test_in_a_pipe_that_closes_and_on_a_plain_terminal(repo: Repo, started: Started) -> None:
    edit(repo, TIME)
    done = started("diff", cwd=repo.root)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "(lùi 92 ngày)" in done.stdout.decode()


AMENDED = """\
amendments:
  - {number: 77/QĐ-UBND, date: 2021-05-05, tasks: ["1.1"]}
"""
AGAIN = '  - {number: 99/QĐ-UBND, date: 2021-06-06, tasks: ["1.1"]}\n'


@pytest.fixture
def adjusted(repo: Repo) -> Repo:
    """Issued, its time moved by one decision and its lead by another, each in a commit of its own."""
    repo.git("tag", "ban-hanh-2021")
    edit(repo, TIME)
    repo.write("plans/2021.yaml", (repo.root / "plans/2021.yaml").read_text(encoding="utf-8") + AMENDED)
    repo.commit("77", day="2021-05-05")
    edit(repo, LEAD)
    repo.write("plans/2021.yaml", (repo.root / "plans/2021.yaml").read_text(encoding="utf-8") + AGAIN)
    repo.commit("99", day="2021-06-06")
    return repo


@pytest.mark.usefixtures("adjusted")
def test_a_change_says_which_decision_made_it(cchc: Cchc) -> None:
    both = "theo Quyết định 77/QĐ-UBND ngày 05/5/2021; Quyết định 99/QĐ-UBND ngày 06/6/2021"
    assert both in " ".join(cchc("diff", "ban-hanh-2021").out.split())
    assert "theo Quyết định 99/QĐ-UBND ngày 06/6/2021" in cchc("diff", "HEAD~1").out
    assert "77/QĐ-UBND" not in cchc("diff", "HEAD~1").out
    assert "<br>theo Quyết định 99/QĐ-UBND ngày 06/6/2021 |" in cchc("diff", "HEAD~1", "-f", "md").out
    (task,) = cchc("diff", "HEAD~1", "-f", "json").json["tasks"]
    assert task["amendments"] == ["99/QĐ-UBND"]


@pytest.mark.usefixtures("repo")
def test_a_change_that_nobody_decided_names_no_decision(repo: Repo, cchc: Cchc) -> None:
    repo.git("tag", "ban-hanh-2021")
    edit(repo, TIME)
    assert "theo Quyết định" not in cchc("diff").out


def test_an_appendix_comes_with_a_decision_only_where_it_is_the_only_one(adjusted: Repo, cchc: Cchc) -> None:
    def issued_with(since: str) -> str:
        assert cchc("report", "changes", since, "-o", "a.docx", "--force").code == 0
        return next(line for line in cchc("text", "a.docx").out.splitlines() if line.startswith("(Kèm theo"))

    assert "99/QĐ-UBND ngày 06/6/2021" in issued_with("HEAD~1")
    assert "/QĐ-UBND ngày 06/6/2021" not in issued_with("ban-hanh-2021")
    assert adjusted.root.exists()


def test_a_repository_set_into_this_one_is_named_as_not_compared(repo: Repo, cchc: Cchc) -> None:
    body = Repo(repo.root / "bodies" / "stp")
    body.write("plans/2021.yaml", PLAN_TEXT)
    body.commit()
    repo.write(".gitignore", "/bodies/\n")
    assert "Không so trong bodies/stp" in cchc("diff").out
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{body.git('rev-parse', 'HEAD')},bodies/stp")
    body.write("plans/2021.yaml", replaced(PLAN_TEXT, *TIME))
    said = cchc("diff").out
    assert "Không so trong bodies/stp: nơi đó là kho git riêng" in said
    assert said.index("Không so trong") < said.index("Không có khác biệt về nội dung.")
    assert "Không so trong bodies/stp" in cchc("diff", "-f", "md").out
    repo.git("commit", "-qm", "gắn kho")
    assert cchc("diff", "HEAD~1", "HEAD", "-f", "json").json["apart"] == ["bodies/stp"]
    assert cchc("diff", "HEAD", "HEAD~1", "-f", "json").json["apart"] == []
