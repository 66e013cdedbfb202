"""A warning accepted: one entry more in the plan's text, everything else as it was, byte by byte."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePath

from cchc_cli.checking.acceptances import NamedFindings, barred, in_plan, listed
from cchc_cli.checking.file_problems import beside, plan_findings
from cchc_cli.checking.findings import Finding, located
from cchc_cli.checking.review_marks import NEEDS_REVIEW
from cchc_cli.files.problems import DataStop, Need, Problem, UsageStop, has_errors
from cchc_cli.files.splicing import Edit, Splicer
from cchc_cli.files.yaml_document import YamlDocument, YamlNode, parse_document
from cchc_cli.files.yaml_writer import write_mapping
from cchc_cli.language.text import nfc, one_line
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import Validated, validate
from cchc_cli.model.workspace import shown

_LINE = re.compile(r"(?:(?P<file>.*):)?(?P<line>\d+):\d+|(?P<only>.*):(?P<last>\d+)")  # as a finding shows it


@dataclass(frozen=True)
class NewAcceptance:
    """The plan's bytes with the entry, where it says the place is, and what it accepts there."""

    text: bytes
    where: str
    problem: Problem


def with_acceptance(raw: bytes, path: Path, today: date, code: str, where: str, reason: str) -> NewAcceptance:
    """The plan of these bytes, its file being `path`, with one warning accepted: its own, or one of its journal.

    `where` is a name of the place, or the place as a finding shows it: `plans/2021.yaml:414`.

    Raises:
        UsageStop: there is no such warning there, or more than one; the hint says what there is.
        DataStop: the plan cannot be read, or is not written so that an entry can be added.
    """
    document = parse_document(raw, shown(path))
    validated = validate(document, Plan)
    if validated.value is None or has_errors(validated.problems):
        raise DataStop(f"{document.path} đang có lỗi", "sửa các lỗi trên rồi chạy lại", validated.problems)
    found = in_plan(validated.value, plan_findings(validated.value, path, today))
    parts = [(document, finding, names) for finding, names in found]
    if journal := beside(path, today):
        parts += [(journal.document, finding, names) for finding, names in journal.named]
    meant = _Meant(document.path, parts)
    index, name = meant.find(code.strip().strip("[]"), where.strip())
    entry = {"code": parts[index][1].code, "where": name, "reason": nfc(one_line(reason))}
    return NewAcceptance(_extended(document, raw, entry), name, meant.problem(index))


class _Meant:
    """Which of the findings a person means: `parts` are these with their documents and the names of their places."""

    def __init__(self, plan: str, parts: Sequence[tuple[YamlDocument, Finding, Sequence[str]]]) -> None:
        self._plan, self._documents = plan, [document for document, *_ in parts]
        self._named = NamedFindings((finding, names) for _, finding, names in parts)
        self._findings = self._named.findings

    def find(self, code: str, where: str) -> tuple[int, str]:
        """The finding's index and the name of its place."""
        if code == NEEDS_REVIEW.code:
            raise UsageStop("chỗ «cần xem» không giữ nguyên được", NEEDS_REVIEW.hint)
        name = where.rstrip(".").replace(",", ".")
        met = self._named.at(code, name) or self._on_line(code, where)
        if not met:
            left = [i for i, f in enumerate(self._findings) if not (barred(f) or f.accepted)]
            hint = self._named.near(code, name, left) or f"xem các cảnh báo: {Need.CHECK}"
            raise UsageStop(f"không có {code} ở {where}", hint)
        if len(met) > 1:
            names = listed(map(self._named.name, met))
            raise UsageStop(f"có {len(met)} {code} ở {where}, mỗi lần chỉ một chỗ", f"chọn một: {names}")
        return met[0], self._sure(met[0], code, where, name)

    def _sure(self, index: int, code: str, where: str, name: str) -> str:
        finding = self._findings[index]
        if kind := barred(finding):
            raise UsageStop(*kind.filled(code=code, where=where))
        if finding.accepted:
            raise UsageStop(
                f"{code} ở {where} đã được xem xét: {finding.accepted}", "sửa lý do ngay trong tệp kế hoạch"
            )
        return name if self._named.at(code, name) == [index] else self._named.name(index)

    def _on_line(self, code: str, where: str) -> list[int]:
        found = _LINE.fullmatch(where)
        if found is None:
            return []
        place = PurePath(found["file"] or found["only"] or self._plan).name, int(found["line"] or found["last"])
        alike = [i for i, finding in enumerate(self._findings) if finding.code == code]
        return [i for i in alike if (PurePath((shown := self.problem(i)).path).name, shown.line) == place]

    def problem(self, index: int) -> Problem:
        return next(iter(located(self._documents[index], Validated(None, ()), [self._findings[index]])))


def _extended(document: YamlDocument, raw: bytes, entry: Mapping[str, str]) -> bytes:
    before = document.data.get("accepted") or []
    place = _Place(document)
    return Splicer(document).edited(raw, place.edits(entry, before), {**document.data, "accepted": [*before, entry]})


class _Place:
    """Where in a plan's text a further acceptance goes."""

    def __init__(self, document: YamlDocument) -> None:
        self._text, self._root, self._position = document.source.text, document.root, document.source.position
        self._newline = "\r\n" if "\r\n" in self._text else "\n"

    def edits(self, entry: Mapping[str, str], before: object) -> list[Edit]:
        """The entry behind those that are there; else as a list of its own, behind its key or at the file's end."""
        accepted, indent = self._root.child("accepted"), self._position(self._root.start)[1] - 1
        if accepted is None:
            lines = ["", f"{' ' * indent}accepted:", *_item(entry, indent + 2)]
            return [self._below(len(self._text), lines[self._text.endswith(2 * self._newline) :])]
        if before:
            dash = self._text.rfind("-", accepted.start, (accepted.child(0) or accepted).start)
            return [self._below(self._end_of(accepted), _item(entry, self._position(max(dash, 0))[1] - 1))]
        end = self._text.find("]", accepted.start) + 1
        line_end = self._text.find("\n", end)
        below = self._below(line_end if line_end >= 0 else len(self._text), _item(entry, indent + 2))
        return [Edit(accepted.start, end, ""), below]

    def _below(self, at: int, lines: Sequence[str]) -> Edit:
        """The lines below the one that ends at `at`, or at the very end of the file."""
        added = "".join(f"{self._newline}{line}" for line in lines)
        if self._text[:at].endswith("\n"):
            added = added.removeprefix(self._newline) + self._newline
        at -= self._text[at - 1 : at + 1] == "\r\n"
        return Edit(at, at, added)

    def _end_of(self, accepted: YamlNode) -> int:
        """Where the last line of the list ends: comments and empty lines behind it belong to what follows."""
        children = self._root.children
        keys = [node.key for node in children.values()] if isinstance(children, dict) else []
        end = min((key for key in keys if key > accepted.key), default=len(self._text))
        lines = self._text[:end].rstrip().splitlines(keepends=True)
        while lines[-1].lstrip().startswith("#"):
            lines.pop()
        return len("".join(lines).rstrip())


def _item(entry: Mapping[str, str], indent: int) -> list[str]:
    _, *lines = write_mapping({"accepted": [entry]})
    return [" " * indent + line[2:] for line in lines]
