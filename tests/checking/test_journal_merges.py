"""Real merges of two branches that both added to the journal, under the `.gitattributes` that `init` writes.

CCHC_MERGES says how many of each kind are tried. Of 250 each, in 35 seconds on two shared cores: what `record` writes
came out whole 250 times; of entries over several lines by two hands 162 were broken, 13 of them so that only
`entry-lines` tells.
"""

from __future__ import annotations

import os
import random
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import PLANS, REPOSITORY
from cchc_cli.checking.entry_lines import ENTRY_LINES
from cchc_cli.checking.file_problems import check_document
from cchc_cli.checking.recording import added_text
from cchc_cli.files.problems import has_errors
from cchc_cli.files.yaml_document import parse_document
from journals import happened, measured
from repositories import Repo

MERGES = int(os.environ.get("CCHC_MERGES", "30"))
SETTINGS = REPOSITORY / "src" / "cchc_cli" / "starting" / "texts" / "gitattributes"
NAME = "plans/2021.journal.yaml"
TODAY = date(2021, 12, 31)
Entry = dict[str, Any]
Writer = Callable[[bytes, Sequence[Entry]], str]  # what is added to a journal for these entries


def entries(chance: random.Random) -> list[Entry]:
    """What an officer may record on a day or two; days, tasks and words are few, so that branches often agree."""
    return [_entry(chance) for _ in range(chance.randint(1, 5))]


def _entry(chance: random.Random) -> Entry:
    on, task = f"2021-0{chance.randint(4, 6)}-0{chance.randint(1, 9)}", f"1.{chance.randint(1, 13)}"
    proof = {"number": f"{chance.randint(1, 30)}/BC-SNV", "date": "2021-04-01"}
    more = {key: value for key, value in (("note", _words(chance)), ("by", "Lan")) if chance.random() < 0.4}
    match chance.randrange(5):
        case 0:
            return happened(on, "done", task, document=proof) | more
        case 1:
            return happened(on, "progress", task, percent=chance.randint(0, 100)) | more
        case 2:
            return happened(on, "difficulty", task, agency="Sở Nội vụ", note=_words(chance))
        case 3:
            return measured(on, "2.4", f"{chance.randint(0, 99)}.5") | more
        case _:
            return happened(on, "extended", task, due="2021-12-31", document=proof) | more


def _words(chance: random.Random) -> str:
    return chance.choice(
        ["chậm", "chờ hướng dẫn\nxin thêm kinh phí", "- event: done\n  task: x", "một: hai # ba", "«x»\n"]
    )


def by_hand(chance: random.Random) -> Writer:
    """As people write, all on the day of the meeting: most key by key over several lines, some broken within braces."""

    def written(old: bytes, new: Sequence[Entry]) -> str:
        pieces = [_hand(entry | {"on": "2021-05-05", "by": "Lan"}, chance.choice((0, 1, 2, 2, 2, 2))) for entry in new]
        return ("" if old else "# Sổ theo dõi\n") + "".join(pieces)

    return written


def _hand(entry: Entry, way: int) -> str:
    line = added_text(b"#", [entry])
    if way == 0:
        return line
    if way == 1:
        return line.replace(", event", ",\n   event", 1)
    pairs = [added_text(b"#", [{key: value}]).strip()[3:-1] for key, value in entry.items()]
    return "- " + "\n  ".join(pairs) + "\n"


@dataclass(frozen=True)
class Case:
    """A journal and what two branches make of it."""

    base: bytes
    ours: bytes
    theirs: bytes


def case(chance: random.Random, writers: tuple[Writer, Writer, Writer]) -> Case:
    """The journal may not be there at first, and its last line may have lost its end in an editor."""
    base = writers[0](b"", entries(chance)).encode() if chance.random() < 0.8 else b""
    base = base.rstrip(b"\n") if chance.random() < 0.2 else base
    return Case(base, *(_grown(base, writer, entries(chance)) for writer in writers[1:]))


def _grown(base: bytes, writer: Writer, new: list[Entry]) -> bytes:
    return base + (b"\n" if base and not base.endswith(b"\n") else b"") + writer(base, new).encode()


@dataclass(frozen=True)
class Merged:
    """What git made of a journal that both branches had added to."""

    case: Case
    text: bytes

    @property
    def is_whole(self) -> bool:
        """Whether it holds every entry of both sides, nothing else, and each side's in its own order."""
        found = read(self.text)
        sides = [read(self.case.ours), read(self.case.theirs)]
        return all(_in_order(side, found) for side in sides) and all(any(e in side for side in sides) for e in found)

    def codes(self, name: Path) -> set[str]:
        """The errors that `check` finds in it."""
        problems = check_document(parse_document(self.text, NAME), name, TODAY)
        return {problem.code for problem in problems if has_errors([problem])}


def read(text: bytes) -> list[Any]:
    """The entries; none of a text that is no journal."""
    data = parse_document(text, NAME).data
    return data if isinstance(data, list) else []


def _in_order(side: list[Any], merged: list[Any]) -> bool:
    """Whether a side's entries stand in the merged journal in their order; of identical ones one is enough."""
    left = iter(merged)
    distinct = [entry for n, entry in enumerate(side) if entry not in side[:n]]
    return all(entry in left for entry in distinct)


class Merger:
    """A repository in which two branches add to a journal, again and again."""

    def __init__(self, root: Path) -> None:
        self.repo, self.path = Repo(root), root / NAME
        for name in ("2021.yaml", "agencies.yaml", "calendar.yaml"):
            self.repo.write(f"plans/{name}", (PLANS / name).read_text(encoding="utf-8"))
        self.repo.write(".gitattributes", SETTINGS.read_text(encoding="utf-8"))
        self.start = self.repo.commit()
        for setting in ("gc.auto=0", "core.fsync=none", "merge.stat=false"):
            self.repo.git("config", *setting.split("="))

    def merges(self, cases: Sequence[Case]) -> Iterator[Merged]:
        stream = b"".join(self._branches(number, case) for number, case in enumerate(cases))
        command = ["git", "-C", str(self.repo.root), "fast-import", "--quiet"]
        subprocess.run(command, input=stream, check=True)
        for number, case in enumerate(cases):
            self.repo.git("checkout", "-q", "-f", f"mot-{number}")
            self.repo.git("merge", "-q", "-m", "hop nhat", f"hai-{number}")
            yield Merged(case, self.path.read_bytes())

    def _branches(self, number: int, case: Case) -> bytes:
        sides = (("goc", self.start, case.base), ("mot", "goc", case.ours), ("hai", "goc", case.theirs))
        return b"".join(
            self._commit(f"{name}-{number}", f"goc-{number}" if start == "goc" else start, text)
            for name, start, text in sides
        )

    @staticmethod
    def _commit(branch: str, start: str, text: bytes) -> bytes:
        head = f"commit refs/heads/{branch}\ncommitter A <a@example.vn> 1609729200 +0700\ndata 1\n.\n"
        start = start if len(start) == 40 else f"refs/heads/{start}"
        file = f"M 644 inline {NAME}\ndata {len(text)}\n".encode() + text + b"\n" if text else b""
        return f"{head}from {start}\n".encode() + file


@pytest.fixture
def merger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Merger:
    monkeypatch.chdir(tmp_path)
    return Merger(tmp_path)


def cases(kind: str, writers: Callable[[random.Random], tuple[Writer, Writer, Writer]]) -> list[Case]:
    chances = [random.Random(f"{kind} {number}") for number in range(MERGES)]  # noqa: S311 - the same every time
    return [case(chance, writers(chance)) for chance in chances]


FORM = {"entry-lines", "merge-conflict", "yaml-syntax", "duplicate-key", "unknown-key", "missing-key", "wrong-type"}


def test_of_what_record_writes_nothing_is_lost_or_broken(merger: Merger) -> None:
    for merged in merger.merges(cases("record", lambda _: (added_text, added_text, added_text))):
        assert merged.is_whole, merged
        assert merged.codes(merger.path) & FORM == set(), merged


@pytest.mark.parametrize("both", [True, False], ids=["both by hand", "one by hand"])
def test_what_is_lost_or_broken_of_entries_over_several_lines_is_loud(both: bool, merger: Merger) -> None:
    ours: Callable[[random.Random], Writer] = by_hand if both else lambda _: added_text
    found = merger.merges(cases("hand", lambda chance: (added_text, ours(chance), by_hand(chance))))
    broken = [(merged, merged.codes(merger.path) & FORM) for merged in found if not merged.is_whole]
    assert [merged for merged, codes in broken if not codes] == []
    only_by_this_rule = [merged for merged, codes in broken if codes == {ENTRY_LINES.code}]
    assert only_by_this_rule or not both
