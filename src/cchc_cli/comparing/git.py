"""Old revisions of a file, read from git's objects. Neither the work tree nor the index is touched."""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cchc_cli.comparing.git_program import run_git
from cchc_cli.files.problems import DataStop, Need, Stop, UsageStop
from cchc_cli.files.source import bytes_of
from cchc_cli.language.nearest import nearest
from cchc_cli.model.days import day as vn

_SHALLOW = "bản sao git này chỉ có phần lịch sử mới nhất; lấy đủ: git fetch --unshallow --tags"
_PARTIAL = "lấy đủ: git fetch --refetch --no-filter"  # not fetched by us: that may start whatever program is set
_COMPARED = ("-r", "-z", "--no-textconv", "--no-ext-diff")
_HISTORY = ("diff-tree", "--stdin", "--root", "--no-commit-id", "--no-abbrev", "--follow", *_COMPARED)
_HASH = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_LONGEST = 1000  # letters of a revision's name
_SHOWN = 60  # of them in a message
_SHA1 = 40  # letters of a name in a repository of the usual kind
_SUBMODULE = "160000 "  # the mode that git gives the commit of another repository
_ELSEWHERE = b"version https://git-lfs.github.com/"


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
    """One commit's line of `git diff-tree --stdin --raw -z`."""

    before: bytes  # the blob, zeros where there was none
    blob: bytes
    source: bytes  # the old name, where the file was renamed
    path: bytes


_RAW = re.compile(rb":\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) (?:[AMT]|[RC]\d*\0([^\0]+))\0([^\0]+)")


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
        return Revision(text, commit, self._day(commit))

    def state(self) -> bytes:
        """What differs where the commit at hand or a tag does."""
        return self._run("rev-parse", "-q", "--verify", "HEAD").stdout + self._run("show-ref", "--tags").stdout

    def _day(self, commit: str) -> date:
        return date.fromisoformat(self._line("rev-list", "-1", "--format=%cs", commit).split()[-1])

    def merge_base(self, old: str, new: str) -> str:
        """The commit from which two went apart, the first of two in `OLD...NEW`."""
        return self._line("merge-base", self.revision(old).commit, self.revision(new).commit) or old

    def read(self, revision: Revision, path: str) -> bytes | None:
        """The file's bytes in the revision; None when it is not there.

        Raises:
            DataStop: it is there, but not in this copy of the repository.
        """
        return self._blob(f"{revision.commit}:{path}")

    def _blob(self, name: str) -> bytes | None:
        done = self._run("cat-file", "blob", name)
        if done.returncode and self.knows(name) and self._run("cat-file", "-e", name).returncode:
            raise DataStop("bản sao git này không giữ nội dung của các bản cũ (partial clone)", _PARTIAL)
        return None if done.returncode else done.stdout

    def touched(
        self, old: Revision, new: Revision | None, folder: str, wanted: Callable[[str], object]
    ) -> tuple[TouchedFile, ...]:
        """The files below a folder (empty: the root) that two revisions have not alike; `new` None: the work tree.

        What git does not know yet is among those of the work tree. `wanted` says by its path whether a file is asked
        about: others need not be read.
        """
        found = self._touched_between(old, new, folder) if new else self._touched_here(old, folder, wanted)
        return tuple(file for file in found if any(path and wanted(path) for path in (file.old, file.new)))

    def _touched_between(self, old: Revision, new: Revision, folder: str) -> Iterator[TouchedFile]:
        options = ("diff-tree", "--name-status", "-M", *_COMPARED)
        fields = iter(self._fields(*options, old.commit, new.commit, *_below(folder)))
        for status in fields:
            before = next(fields)
            yield TouchedFile(*_old_and_new(status[0], before, next(fields) if status[0] in "RC" else before))

    def _touched_here(self, old: Revision, folder: str, wanted: Callable[[str], object]) -> Iterator[TouchedFile]:
        """Compared by ourselves: git would start the filters that somebody has set for the files."""
        listed = self._fields("ls-tree", "-r", "-z", old.commit, *_below(folder))
        blobs = {path: entry.split()[2] for entry, _, path in (line.partition("\t") for line in listed)}
        tagged = self._fields("ls-files", "-t", "--cached", "--others", "--exclude-standard", "-z", *_below(folder))
        here = {path for path in (entry[2:] for entry in tagged) if os.path.lexists(self.root / path)}
        left_out = {entry[2:] for entry in tagged if entry.startswith("S ")}  # of a sparse work tree
        renamed = {new: was for new, was in self._renames(old, None).items() if new in here and was not in here}
        for path in filter(wanted, sorted(here)):
            before = path if path in blobs else renamed.get(path)
            if before != path or not self._is_blob(self.root / path, blobs[path]):
                yield TouchedFile(before, path)
        for path in blobs.keys() - here - left_out - set(renamed.values()):
            yield TouchedFile(path, None)

    def _is_blob(self, file: Path, blob: str) -> bool:
        """Whether a file of the work tree has the blob's content: with its own line ends, or kept elsewhere (LFS)."""
        content = _content(file)
        if content is None:
            return False
        if blob in {_blob_name(text, len(blob)) for text in (content, content.replace(b"\r\n", b"\n"))}:
            return True
        kept = self._blob(blob) or b""
        return kept.startswith(_ELSEWHERE) and hashlib.sha256(content).hexdigest().encode() in kept

    def submodules(self, revision: Revision | None, folder: str) -> list[str]:
        """The repositories set into this one below a folder (empty: the root); `revision` None: the work tree."""
        lists = ("ls-tree", "-r", "-z", revision.commit) if revision else ("ls-files", "--stage", "-z")
        entries = (line.partition("\t") for line in self._fields(*lists, *_below(folder)))
        return [path for entry, _, path in entries if entry.startswith(_SUBMODULE)]

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
        """Whether there is an object with this name, also one whose content this copy of the repository lacks."""
        return bool(self._line("rev-parse", "--verify", "--quiet", name))

    def first_with(self, path: str, words: str) -> Iterator[bytes]:
        """The file's contents at the commits in which `words` came into it or left it, oldest first."""
        for step in reversed(self._steps_with(path, words)):
            if (content := self._blob(step.blob.decode())) is not None:
                yield content

    def _steps_with(self, path: str, words: str) -> list[_Step]:
        """The commits in which `words` came into the file or left it, newest first; merges bring nothing of theirs."""
        return self._steps(self._run("rev-list", "--no-merges", "HEAD").stdout, path, f"-S{words}")

    def _steps(self, commits: bytes, path: str, *options: str) -> list[_Step]:
        """What each commit, newest first, one a line, did to the file; renames are followed."""
        return [_Step(*found) for found in _RAW.findall(self._history(commits, path, "--raw", *options))]

    def _history(self, commits: bytes, path: str, *options: str) -> bytes:
        return self._run(*_HISTORY, *options, "--", path, given=commits).stdout

    def tagged(self, tag: str) -> Revision | None:
        """The commit with this tag; None where there is no such tag."""
        commit = self._commit(f"refs/tags/{tag}")
        return Revision(tag, commit, self._day(commit)) if commit else None

    def since(self, revision: Revision, path: str, until: str = "HEAD") -> FileHistory:
        """The file as every later commit left it. A merge counts as one commit; renames are followed."""
        lines = self._line("rev-list", "--first-parent", "--parents", f"{revision.commit}..{until}").splitlines()
        steps = self._steps("".join(f"{' '.join(line.split()[:2])}\n" for line in lines).encode(), path)
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
        steps = [step for step in self._steps_with(path, words) if step.before.strip(b"0")]
        return self._blob(steps[-1].before.decode()) if steps else None

    def _renamed(self, revision: Revision, path: str, until: Revision | None) -> str | None:
        """The old name by comparing the two trees, else by following the file through its history."""
        renames = self._renames(revision, until)
        if path in renames:
            return renames[path]
        span = f"{revision.commit}..{until.commit if until else 'HEAD'}"
        commits = self._run("rev-list", "--no-merges", span).stdout
        steps = [step for step in self._steps(commits, path, "--diff-filter=R") if step.source]
        return os.fsdecode(steps[-1].source) if steps else None

    def _renames(self, old: Revision, new: Revision | None) -> dict[str, str]:
        """Old names by new ones; `new` None: as git was told of for the next commit."""
        ends = ("diff-tree", old.commit, new.commit) if new else ("diff-index", "--cached", old.commit)
        options = ("--name-status", "-M", "--diff-filter=R", *_COMPARED)
        fields = self._fields(ends[0], *options, *ends[1:])
        return {new: old for _, old, new in zip(fields[::3], fields[1::3], fields[2::3], strict=False)}

    def _moved(self, revision: Revision, path: str) -> str | None:
        """A file that git does not know yet: the one of the same folder that has gone, when there is just one."""
        folder = PurePosixPath(path).parent
        files = self.names(revision, str(folder))
        gone = [f for f in files if f.endswith(".yaml") and not (self.root / f).exists()]
        tracked = self._run("ls-files", "--error-unmatch", "--", path).returncode == 0
        return gone[0] if len(gone) == 1 and not tracked else None

    def _commit(self, text: str) -> str:
        """The hash of one commit; empty where the text means none, several, or all but one (`^HEAD`)."""
        if text.startswith("-") or len(text) > _LONGEST:
            return ""
        found = self._line("rev-parse", "--verify", "--quiet", f"{text}^{{commit}}")
        return found if _HASH.fullmatch(found) else ""

    def _commit_by_day(self, day: date | None) -> str:
        return self._line("rev-list", "-1", f"--before={day}T23:59:59", "HEAD") if day else ""

    def _unknown(self, text: str, day: date | None) -> UsageStop:
        if not self._line("rev-parse", "--verify", "--quiet", "HEAD"):
            return UsageStop("kho git này chưa có lần ghi (commit) nào", "git add plans rồi git commit trước đã")
        if day:
            what = f"chưa có lần ghi (commit) nào đến hết ngày {vn(day)}"
            first = self._line("rev-list", "--format=%cs", "HEAD").split()[-1]
            hint = f"lần ghi đầu tiên là ngày {vn(date.fromisoformat(first))}"
        else:
            what, hint = f"không có phiên bản «{_beginning(text)}» trong kho git", self._guess(text)
        return UsageStop(what, _SHALLOW if self._line("rev-parse", "--is-shallow-repository") == "true" else hint)

    def _guess(self, text: str) -> str:
        near = nearest(text, self.branches_and_tags()) if len(text) <= _LONGEST else None
        forms = (
            "viết như HEAD~1, một nhãn, nhánh, mã commit, một ngày, hoặc chỉ một tệp; xem lịch sử: git log --oneline"
        )
        return f"có phải: {near}?" if near else forms

    def branches_and_tags(self) -> list[str]:
        kinds = ("refs/heads", "refs/tags", "refs/remotes")
        return self._line("for-each-ref", "--format=%(refname:short)", *kinds).split()

    def _line(self, *arguments: str) -> str:
        done = self._run(*arguments)
        return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""

    def _fields(self, *arguments: str) -> list[str]:
        return [field for field in self._run(*arguments).stdout.decode("utf-8", "replace").split("\0") if field]

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        return run_git(self.root, *arguments, given=given)


def _below(folder: str) -> tuple[str, ...]:
    return ("--", folder) if folder else ()


def _beginning(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _content(file: Path) -> bytes | None:
    """A file's bytes, of a link where it leads; None of what git keeps no content of."""
    try:
        return os.fsencode(file.readlink()) if file.is_symlink() else bytes_of(file)
    except OSError:
        return None


def _blob_name(content: bytes, length: int) -> str:
    """What git calls a content, in a repository whose names have this many letters."""
    kind = "sha1" if length == _SHA1 else "sha256"
    return hashlib.new(kind, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


class StrangersRepositoryStop(UsageStop):
    """The repository is another user's, and git has not been told to trust it."""


def open_repository(folder: Path) -> Repository:
    """The repository whose work tree holds the folder.

    Raises:
        UsageStop: there is none, or no git, or git refuses it; says what to do.
    """
    top = top_of(folder)
    done = run_git(top, "rev-parse", "--git-dir") if top else None
    if top and done and done.returncode == 0:
        return Repository(top)
    fault = done.stderr.decode("utf-8", "replace") if done else ""
    if "dubious ownership" in fault or "owned by someone else" in fault:  # the latter: git 2.35
        raise StrangersRepositoryStop(
            f"git không cho đọc kho của người dùng khác: {top}",
            f'nếu tin cậy kho này: git config --global --add safe.directory "{top}"',
        )
    raise UsageStop(
        f"{folder} không nằm trong một kho git",
        f"so hai tệp: {Need.COMPARE} TỆP-CŨ TỆP-MỚI; hoặc lập kho: git init, git add plans, git commit",
    )


def top_of(folder: Path) -> Path | None:
    """The nearest folder from here upward that has a `.git` which can be one: a folder with a `HEAD`, or a file.

    Git itself would look whether one of them is a repository without a work tree, as files of a plan may pretend.
    As git does, it does not go up into one of `GIT_CEILING_DIRECTORIES`.
    """
    here = folder.resolve()
    ceilings = {Path(name) for name in os.environ.get("GIT_CEILING_DIRECTORIES", "").split(os.pathsep) if name}
    upward = itertools.takewhile(lambda above: above not in ceilings, here.parents)
    gits = ((above, above / ".git") for above in (here, *upward))
    return next((above for above, git in gits if os.path.lexists(git / "HEAD") or git.is_file()), None)


def strangers_repository(file: Path) -> Stop | None:
    """Says so where the file's repository is not read because another user owns it; None everywhere else."""
    folder = file.resolve().parent
    try:
        if top_of(folder):
            open_repository(folder)
    except StrangersRepositoryStop as stop:
        return stop
    except UsageStop:
        pass
    return None


def repository_of(file: Path) -> Repository | None:
    """The repository that holds the file, quietly None where there is none; git is not run when no `.git` is above."""
    folder = file.resolve().parent
    try:
        return open_repository(folder) if top_of(folder) else None
    except UsageStop:
        return None
