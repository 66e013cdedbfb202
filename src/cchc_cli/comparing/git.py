"""Old revisions of a file, read from git's objects. Neither the work tree nor the index is touched."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cchc_cli.files.problems import DataStop, Need, UsageStop
from cchc_cli.language.nearest import nearest
from cchc_cli.model.days import day as vn

_TIMEOUT = 60  # seconds; reading a revision takes milliseconds
_NO_GIT = f"cài git (https://git-scm.com), hoặc so hai tệp: {Need.COMPARE} TỆP-CŨ TỆP-MỚI"
_SHALLOW = "bản sao git này chỉ có phần lịch sử mới nhất; lấy đủ: git fetch --unshallow --tags"
# files of a plan's folder, or the settings of a repository, must not start a program: a folder that looks like a bare
# repository is none unless it is named, nothing watches files, and no signature is checked while history is read
_PLAINLY = ("--no-textconv", "--no-ext-diff")
_SAFELY = ("-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false")
# set by git for its hooks; with them git would look at the hook's repository and not at the folder asked about
_HOOK_VARIABLES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit: what it was asked for as, its full hash, and the day on which it was made."""

    name: str
    commit: str
    day: date

    @property
    def short(self) -> str:
        return self.commit[:8]


@dataclass(frozen=True, slots=True)
class FileHistory:
    """A file's blobs, oldest first, since a revision in which it had the name `path`."""

    path: str
    blobs: tuple[str, ...]


class _Step(NamedTuple):
    """One commit's line of `git log --raw -z`."""

    blob: bytes
    source: bytes  # the old name, where the file was renamed
    path: bytes


_RAW = re.compile(rb":\d+ \d+ [0-9a-f]+ ([0-9a-f]+) (?:[AMT]|[RC]\d*\0([^\0]+))\0([^\0]+)")


@dataclass(frozen=True, slots=True)
class TouchedFile:
    """A file's path in the one and in the other revision; None where it is not there."""

    old: str | None
    new: str | None


def _old_and_new(status: str, before: str, after: str) -> tuple[str | None, str | None]:
    """By git's letter: a copy's source is still there, so a copy is new."""
    return None if status in "AC" else before, None if status == "D" else after


@dataclass(frozen=True, slots=True)
class Repository:
    root: Path

    def path(self, file: Path) -> str:
        """The file's path as git names it.

        Raises:
            DataStop: the file is outside the repository.
        """
        try:
            return file.resolve().relative_to(self.root).as_posix()
        except ValueError:
            raise DataStop(f"{file} nằm ngoài kho git {self.root}", "chạy lệnh trong kho git có tệp này") from None

    def revision(self, text: str, day: date | None = None) -> Revision:
        """The commit meant by a hash, tag, branch, `HEAD~1`; else the last one made up to the end of the day.

        Raises:
            UsageStop: there is no such commit; says what to do.
        """
        commit = self._commit(text) or self._commit_by_day(day)
        if not commit:
            raise self._unknown(text, day)
        return Revision(text, commit, date.fromisoformat(self._line("show", "-s", "--format=%cs", commit)))

    def merge_base(self, old: str, new: str) -> str:
        """The commit from which two went apart, the first of two in `OLD...NEW`."""
        return self._line("merge-base", self.revision(old).commit, self.revision(new).commit) or old

    def read(self, revision: Revision, path: str) -> bytes | None:
        """The file's bytes in the revision; None when it is not there."""
        return self._blob(f"{revision.commit}:{path}")

    def _blob(self, name: str) -> bytes | None:
        done = self._run("cat-file", "blob", name)
        return done.stdout if done.returncode == 0 else None

    def touched(self, old: Revision, new: Revision | None, folder: str) -> tuple[TouchedFile, ...]:
        """The files below a folder (empty: the root) that two revisions have not alike; `new` None: the work tree.

        What git does not know yet is among those of the work tree.
        """
        ends = (old.commit, new.commit) if new else (old.commit,)
        where = ("--", folder) if folder else ()
        fields = iter(self._fields("diff", "--name-status", "-M", "-z", *_PLAINLY, *ends, *where))
        found = []
        for status in fields:
            before = next(fields)
            found.append(TouchedFile(*_old_and_new(status[0], before, next(fields) if status[0] in "RC" else before)))
        if new is None:
            unknown = self._fields("ls-files", "--others", "--exclude-standard", "-z", *where)
            found += [TouchedFile(None, path) for path in unknown]
        return tuple(found)

    def names(self, revision: Revision, folder: str) -> list[str]:
        """The paths of what stands in a folder (`.`: the root) of the revision."""
        where = [] if folder == "." else [f"{folder}/"]
        return self._fields("ls-tree", "--name-only", "-z", revision.commit, *where)

    def path_at(self, revision: Revision, path: str, until: Revision | None = None) -> str | None:
        """The name under which the revision has the file that `until` (None: the work tree) has as `path`."""
        if self.has(revision, path):
            return path
        renamed = self._renamed(revision, path, until)
        if renamed and self.has(revision, renamed) and not self._still_there(renamed, until):
            return renamed
        return self._moved(revision, path)

    def _still_there(self, path: str, until: Revision | None) -> bool:
        """A plan made from another that stays beside it is no renamed one: git's following takes it for one."""
        return self.has(until, path) if until else (self.root / path).exists()

    def has(self, revision: Revision, path: str) -> bool:
        return self.knows(f"{revision.commit}:{path}")

    def knows(self, name: str) -> bool:
        """Whether there is an object with this name."""
        return self._run("cat-file", "-e", name).returncode == 0

    def first_with(self, path: str, words: str) -> Iterator[bytes]:
        """The file's contents at the commits in which `words` came into it or left it, oldest first."""
        found = self._run("log", "--follow", *_PLAINLY, f"-S{words}", "--format=", "--raw", "--no-abbrev", "--", path)
        blobs = re.findall(rb"^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AMR]", found.stdout, re.MULTILINE)
        for blob in reversed(blobs):
            if (content := self._blob(blob.decode())) is not None:
                yield content

    def tagged(self, tag: str) -> Revision | None:
        """The commit with this tag; None where there is no such tag."""
        found = self._line("show", "-s", "--format=%H%n%cs", f"refs/tags/{tag}^{{commit}}").split()
        return Revision(tag, found[0], date.fromisoformat(found[1])) if found else None

    def since(self, revision: Revision, path: str, until: str = "HEAD") -> FileHistory:
        """The file as every later commit left it. A merge counts as one commit; renames are followed."""
        options = ("--follow", "--first-parent", "-m", "--format=", "--raw", "--no-abbrev", "-z", *_PLAINLY)
        log = self._run("log", *options, f"{revision.commit}..{until}", "--", path).stdout
        steps = [_Step(*found) for found in _RAW.findall(log)]
        first = steps[-1].source or steps[-1].path if steps else path.encode()
        return FileHistory(os.fsdecode(first), tuple(step.blob.decode() for step in reversed(steps)))

    def contents(self, blobs: Sequence[str]) -> list[bytes]:
        """The bytes of several blobs, read at once; those that are not there are empty."""
        answer = self._run("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode()).stdout
        found: list[bytes] = []
        for _ in blobs:
            head, _, answer = answer.partition(b"\n")
            size = int(head.split()[2]) if head.count(b" ") == 2 else 0
            found.append(answer[:size])
            answer = answer[size + 1 :] if head.count(b" ") == 2 else answer
        return found

    def last_without(self, path: str, words: str) -> bytes | None:
        """The file's content right before the commit in which `words` first came into it; None where it began so."""
        found = self._run("log", "--follow", *_PLAINLY, f"-S{words}", "--format=", "--raw", "--no-abbrev", "--", path)
        blobs = re.findall(rb"^:\d+ \d+ ([0-9a-f]+) [0-9a-f]+ [MR]", found.stdout, re.MULTILINE)
        return self._blob(blobs[-1].decode()) if blobs else None

    def _renamed(self, revision: Revision, path: str, until: Revision | None) -> str | None:
        """The old name by comparing the two trees, else by following the file through its history."""
        ends = (revision.commit, until.commit) if until else (revision.commit,)
        options = ("--name-status", "-M", "-z", "--diff-filter=R", *_PLAINLY)
        fields = self._fields("diff", *options, *ends)
        renames = {new: old for _, old, new in zip(fields[::3], fields[1::3], fields[2::3], strict=False)}
        if path in renames:
            return renames[path]
        span = f"{revision.commit}..{until.commit if until else 'HEAD'}"
        steps = self._fields("log", "--follow", "--format=", *options, span, "--", path)
        return steps[-2] if len(steps) > 2 else None

    def _moved(self, revision: Revision, path: str) -> str | None:
        """A file that git does not know yet: the one of the same folder that has gone, when there is just one."""
        folder = PurePosixPath(path).parent
        files = self.names(revision, str(folder))
        gone = [f for f in files if f.endswith(".yaml") and not (self.root / f).exists()]
        tracked = self._run("ls-files", "--error-unmatch", "--", path).returncode == 0
        return gone[0] if len(gone) == 1 and not tracked else None

    def _commit(self, text: str) -> str:
        if text.startswith("-"):
            return ""
        return self._line("rev-parse", "--verify", "--quiet", f"{text}^{{commit}}")

    def _commit_by_day(self, day: date | None) -> str:
        return self._line("rev-list", "-1", f"--before={day}T23:59:59", "HEAD") if day else ""

    def _unknown(self, text: str, day: date | None) -> UsageStop:
        if not self._line("rev-parse", "--verify", "--quiet", "HEAD"):
            return UsageStop("kho git này chưa có lần ghi (commit) nào", "git add plans rồi git commit trước đã")
        if day:
            what = f"chưa có lần ghi (commit) nào đến hết ngày {vn(day)}"
            first = self._line("log", "--format=%cs").split()[-1]
            hint = f"lần ghi đầu tiên là ngày {vn(date.fromisoformat(first))}"
        else:
            what, hint = f"không có phiên bản «{text}» trong kho git", self._guess(text)
        return UsageStop(what, _SHALLOW if self._line("rev-parse", "--is-shallow-repository") == "true" else hint)

    def _guess(self, text: str) -> str:
        names = self._line("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
        near = nearest(text, names.split())
        forms = (
            "viết như HEAD~1, một nhãn, nhánh, mã commit, một ngày, hoặc chỉ một tệp; xem lịch sử: git log --oneline"
        )
        return f"có phải: {near}?" if near else forms

    def _line(self, *arguments: str) -> str:
        done = self._run(*arguments)
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""

    def _fields(self, *arguments: str) -> list[str]:
        return [field for field in self._run(*arguments).stdout.decode("utf-8", "replace").split("\0") if field]

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return _git(self.root, *arguments, given=given)


def open_repository(folder: Path) -> Repository:
    """The repository whose work tree holds the folder.

    Raises:
        UsageStop: there is none, or no git, or git refuses it; says what to do.
    """
    done = _git(folder, "rev-parse", "--show-toplevel")
    if done.returncode == 0 and done.stdout.strip():
        return Repository(Path(os.fsdecode(done.stdout.rstrip(b"\r\n"))).resolve())
    fault = done.stderr.decode("utf-8", "replace")
    if "dubious ownership" in fault:
        raise UsageStop(
            f"git không cho đọc kho của người dùng khác: {folder}",
            f"nếu tin cậy kho này: git config --global --add safe.directory {folder.resolve()}",
        )
    raise UsageStop(
        f"{folder} không nằm trong một kho git",
        f"so hai tệp: {Need.COMPARE} TỆP-CŨ TỆP-MỚI; hoặc lập kho: git init, git add plans, git commit",
    )


def repository_of(file: Path) -> Repository | None:
    """The repository that holds the file, quietly None where there is none; git is not run when no `.git` is above."""
    folder = file.resolve().parent
    if not any((above / ".git").exists() for above in (folder, *folder.parents)):
        return None
    try:
        return open_repository(folder)
    except UsageStop:
        return None


def _git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    quiet = {
        "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1",
        "GIT_NO_LAZY_FETCH": "1",
    }  # fmt: skip
    command = ["git", "--no-pager", *_SAFELY, "-C", str(folder), *arguments]
    try:
        return subprocess.run(  # noqa: S603
            command, input=given, capture_output=True, env=kept | quiet, timeout=_TIMEOUT, check=False
        )
    except FileNotFoundError:
        raise UsageStop("không có chương trình git trên máy này", _NO_GIT) from None
    except subprocess.TimeoutExpired:
        raise DataStop("git không trả lời", "thử lại: git status; hoặc so hai tệp") from None
