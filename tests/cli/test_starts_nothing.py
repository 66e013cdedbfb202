"""No program is started by reading a plan, whatever the repository around it was made to start.

Every trap is shown to spring when git is used in the plain way; then the program reads past it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc
from repositories import Repo

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the traps are shell scripts")

AMENDED = PLAN_TEXT + 'amendments: [{number: 77/QĐ-UBND, date: 2021-05-05, subject: điều chỉnh, tasks: ["1.1"]}]\n'
COMMANDS = (
    ("check",),
    ("diff",),
    ("diff", "HEAD~1"),
    ("diff", "HEAD~2", "HEAD", "--all"),
    ("show", "1.1"),
    ("report", "changes", "HEAD~2", "-o", "phụ lục.docx", "--force"),
)


@dataclass(frozen=True)
class Trap:
    """A script that leaves a mark when it is started, in a repository whose plan was committed, amended and edited."""

    repo: Repo
    script: Path
    mark: Path

    @property
    def command(self) -> str:
        return str(self.script)

    def set(self, *settings: str) -> None:
        for setting in settings:
            self.repo.git("config", *setting.split("=", 1))

    def sprung(self) -> bool:
        found = self.mark.exists()
        self.mark.unlink(missing_ok=True)
        return found


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trap:
    repo = Repo(tmp_path / "kho")
    for text, day in ((PLAN_TEXT, "2021-01-04"), (PLAN_TEXT + "# hai\n", "2021-03-01"), (AMENDED, "2021-05-06")):
        repo.write("plans/2021.yaml", text)
        repo.write("plans/agencies.yaml", REGISTER_TEXT)
        repo.write(".gitattributes", "*.yaml diff=trap filter=trap\n")
        repo.commit(day=day)
    repo.write("plans/2021.yaml", AMENDED + "# đang sửa\n")
    mark, script = tmp_path / "started", tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\ntouch {mark}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.chdir(repo.root)
    return Trap(repo, script, mark)


def watcher(trap: Trap) -> None:
    trap.set(f"core.fsmonitor={trap.command}")


def included_watcher(trap: Trap) -> None:
    (trap.repo.root / "settings").write_text(f"[core]\n\tfsmonitor = {trap.command}\n", encoding="utf-8")
    trap.set("include.path=../settings")


def hooks(trap: Trap) -> None:
    folder = trap.repo.root / "hooks"
    folder.mkdir()
    for name in ("post-index-change", "reference-transaction", "pre-commit", "post-checkout", "fsmonitor-watchman"):
        shutil.copy(trap.script, folder / name)
    trap.set("core.hooksPath=hooks")


def converter(trap: Trap) -> None:
    trap.set(f"diff.trap.textconv={trap.command}")


def differ(trap: Trap) -> None:
    trap.set(f"diff.trap.command={trap.command}")


def external_differ(trap: Trap) -> None:
    trap.set(f"diff.external={trap.command}")


def filters(trap: Trap) -> None:
    trap.set(f"filter.trap.clean={trap.command}", f"filter.trap.smudge={trap.command}", "filter.trap.required=true")


def process_filter(trap: Trap) -> None:
    trap.set(f"filter.trap.process={trap.command}")


def _signed(trap: Trap, kind: str) -> None:
    """The last commit bears a signature of a kind."""
    head, _, message = trap.repo.git("cat-file", "commit", "HEAD").partition("\n\n")
    signature = f"gpgsig -----BEGIN {kind} SIGNATURE-----\n \n x\n -----END {kind} SIGNATURE-----"
    (trap.repo.root / ".git" / "signed").write_text(f"{head}\n{signature}\n\n{message}\n", encoding="utf-8")
    commit = trap.repo.git("hash-object", "-t", "commit", "-w", ".git/signed")
    trap.repo.git("update-ref", "HEAD", commit)
    trap.set("log.showSignature=true")


def signature(trap: Trap) -> None:
    _signed(trap, "PGP")
    trap.set(f"gpg.program={trap.command}")


def ssh_signature(trap: Trap) -> None:
    _signed(trap, "SSH")
    trap.set("gpg.format=ssh", f"gpg.ssh.program={trap.command}", f"gpg.ssh.allowedSignersFile={trap.command}")


def _missing(trap: Trap, *settings: str) -> None:
    """The first plan is not there, and is said to be had from elsewhere."""
    blob = trap.repo.git("rev-parse", "HEAD~2:plans/2021.yaml")
    (trap.repo.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    trap.set("core.repositoryFormatVersion=1", "extensions.partialClone=origin", "remote.origin.promisor=true")
    trap.set(*settings)


def missing_by_command(trap: Trap) -> None:
    _missing(trap, "protocol.ext.allow=always", f"remote.origin.url=ext::{trap.command}")


def missing_by_ssh(trap: Trap) -> None:
    _missing(trap, f"core.sshCommand={trap.command}", "remote.origin.url=ssh://nowhere.invalid/kho")


def missing_by_folder(trap: Trap) -> None:
    _missing(trap, f"remote.origin.uploadpack={trap.command}", f"remote.origin.url={trap.repo.root}")


def submodule(trap: Trap) -> None:
    inner = Repo(trap.repo.root / "plans" / "con")
    inner.write("a.yaml", "a\n")
    inner.commit()
    trap.repo.git("update-index", "--add", "--cacheinfo", f"160000,{inner.git('rev-parse', 'HEAD')},plans/con")
    trap.repo.git("commit", "-qm", "con")
    inner.git("config", "core.fsmonitor", trap.command)


SHOW = ("log", "-p", "HEAD")
TRAPS: list[tuple[Callable[[Trap], None], tuple[str, ...]]] = [
    (watcher, ("status",)),
    (included_watcher, ("status",)),
    (hooks, ("add", "plans")),
    (converter, SHOW),
    (differ, ("diff", "HEAD~1")),
    (external_differ, ("diff", "HEAD~1")),
    (filters, ("diff", "HEAD~1")),
    (process_filter, ("diff", "HEAD~1")),
    (signature, SHOW),
    (ssh_signature, SHOW),
    (missing_by_command, ("cat-file", "blob", "HEAD~2:plans/2021.yaml")),
    (missing_by_ssh, ("cat-file", "blob", "HEAD~2:plans/2021.yaml")),
    (missing_by_folder, ("cat-file", "blob", "HEAD~2:plans/2021.yaml")),
    (submodule, ("diff", "HEAD~1")),
]


@pytest.mark.parametrize(("lay", "plainly"), TRAPS, ids=[lay.__name__ for lay, _ in TRAPS])
def test_a_repository_starts_nothing(
    lay: Callable[[Trap], None], plainly: tuple[str, ...], trap: Trap, cchc: Cchc
) -> None:
    lay(trap)
    plain_git(trap.repo.root, *plainly)
    assert trap.sprung()
    for command in COMMANDS:
        result = cchc(*command)
        assert (command, result.code in {0, 1, 3}, trap.sprung()) == (command, True, False), result.err


def plain_git(folder: Path, *arguments: str) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, check=False, timeout=30)


@pytest.mark.parametrize("folder", ["plans", "."])
def test_files_that_pose_as_a_repository_are_none(folder: str, trap: Trap, cchc: Cchc) -> None:
    """As in a pull request, which can hold everything but a `.git`."""
    root, bare = trap.repo.root, trap.repo.root / folder
    trap.set("core.bare=false", f"core.worktree={root}", f"core.fsmonitor={trap.command}")
    if folder == ".":
        (root / ".git" / "index").unlink()
    shutil.copytree(root / ".git", bare, dirs_exist_ok=True)
    shutil.rmtree(root / ".git")
    plain_git(bare, "status")
    assert trap.sprung()
    for command in COMMANDS:
        cchc(*command)
        assert not trap.sprung(), command
    assert "không nằm trong một kho git" in cchc("diff", "HEAD~1").err


ENVIRONMENT = {
    "GIT_EXTERNAL_DIFF": "{trap}",
    "GIT_SSH_COMMAND": "{trap}",
    "GIT_ASKPASS": "{trap}",
    "GIT_PAGER": "{trap}",
    "PAGER": "{trap}",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_KEY_0": "core.fsmonitor",
    "GIT_CONFIG_VALUE_0": "{trap}",
    "GIT_TRACE": "{mark}",
    "GIT_TRACE2": "{mark}",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/nowhere",
    "GIT_DIR": "/nowhere",
    "GIT_OBJECT_DIRECTORY": "/nowhere",
    "GIT_EXEC_PATH": "/nowhere",
}


def test_the_environment_starts_nothing_and_misleads_nobody(
    trap: Trap, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [cchc(*command).out for command in COMMANDS]
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value.format(trap=trap.command, mark=trap.mark))
    assert [cchc(*command).out for command in COMMANDS] == expected
    assert not trap.sprung()


@pytest.mark.parametrize("path", ["", ".", "tools", "{here}"], ids=["empty", "dot", "relative", "current"])
def test_a_git_that_came_with_the_folder_is_not_run(
    path: str, trap: Trap, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in (trap.repo.root, trap.repo.root / "tools"):
        folder.mkdir(exist_ok=True)
        shutil.copy(trap.script, folder / "git")
    monkeypatch.setenv("PATH", path.format(here=trap.repo.root))
    result = cchc("diff")
    assert (result.code, trap.sprung()) == (2, False)
    assert "không có chương trình git" in result.err


def test_signed_commits_are_read_where_signatures_are_shown(trap: Trap, cchc: Cchc) -> None:
    _signed(trap, "PGP")
    assert cchc("diff", "HEAD~1", "HEAD", "-f", "json").json["identical"] is False


@pytest.mark.parametrize("name", ["-1", "--output=x", "^HEAD", "HEAD^@", "a" * 5000, "HEAD" + "^" * 5000, "", "\n"])
def test_what_is_no_revision_is_one_message(name: str, trap: Trap, cchc: Cchc) -> None:
    for command in (("diff",), ("report", "changes", "-o", "x")):
        result = cchc(*command, "--", name)
        assert (command, result.code, result.out) == (command, 2, ""), result.err
        assert len(result.err) < 600
        assert result.err.count("lỗi: ") == 1
    assert not (trap.repo.root / "x").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_repository_of_another_user_is_named(trap: Trap, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUDO_UID", raising=False)
    monkeypatch.setenv("HOME", str(trap.script.parent))
    for path in (trap.repo.root, trap.repo.root / ".git"):
        os.chown(path, 12345, 12345)
    result = cchc("diff")
    assert (result.code, "kho của người dùng khác" in result.err) == (2, True)
    assert f'safe.directory "{trap.repo.root}"' in result.err.replace("\n", " ")
    for command in (("check",), ("show", "1.1")):
        result = cchc(*command)
        assert (result.code, result.err.count("Chưa xét lịch sử trong git: git không cho đọc kho")) == (0, 1)
