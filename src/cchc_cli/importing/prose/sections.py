"""A document cut into its parts: letterhead, decision, signature, the plan's own body, the appendix with its tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from cchc_cli.importing.prose.document_lines import DocumentLine, is_appendix
from cchc_cli.importing.prose.signature import signature_at, signature_end
from cchc_cli.importing.reading.blocks import Block, Paragraph
from cchc_cli.importing.table.task_tables import TaskTable

KINDS = {
    "ke hoach", "chuong trinh", "de an", "quy dinh", "quy che", "chien luoc", "phuong an", "danh muc", "du an",
    "chuong trinh hanh dong", "ke hoach hanh dong", "nghi quyet", "thong bao", "chi thi", "cong van",
}  # fmt: skip

_KIND_AND_SUBJECT = re.compile(
    rf"(?P<kind>quyet dinh|{'|'.join(sorted(KINDS, key=len, reverse=True))}) (?P<subject>\S+(?: \S+){{2,}})"
)


@dataclass(frozen=True)
class Parts:
    """Each part's lines; `appendix` is what holds the sheets when the document names no appendix."""

    letterhead: tuple[DocumentLine, ...] = ()
    decision: tuple[DocumentLine, ...] = ()
    body: tuple[DocumentLine, ...] = ()
    appendix: tuple[DocumentLine, ...] = ()
    is_decision: bool = False
    has_appendix: bool = False


def cut(blocks: Sequence[Block], sheets: Sequence[TaskTable]) -> Parts:
    lines = _with_kind_apart(list(_lines(blocks, sheets)))
    sheet = next((n for n, line in enumerate(lines) if line.sheet), len(lines))
    decision = _first(lines, 0, sheet, lambda line: line.cell is None and line.folded.strip(" :") == "quyet dinh")
    body = _first(lines, _after_decision(lines, decision), sheet, _is_kind)
    starts = [n for n in (decision, body) if n is not None]
    appendix = _first(lines, min(starts, default=0), len(lines), is_appendix)
    letter = _letter(lines, sheet) if not starts else None
    if letter is not None:
        return letter
    if starts:
        letterhead = starts[0]
        begin = appendix if appendix is not None else _after_foot(lines, starts[-1], sheet, has_body=body is not None)
    else:
        letterhead = begin = _letterhead_end(lines, sheet if appendix is None else appendix)
    body_begin = begin if body is None else body
    return Parts(
        tuple(lines[:letterhead]),
        () if decision is None else tuple(lines[decision:body_begin]),
        tuple(lines[body_begin:begin]),
        tuple(lines[begin:]),
        is_decision=decision is not None,
        has_appendix=appendix is not None,
    )


def _letter(lines: Sequence[DocumentLine], sheet: int) -> Parts | None:
    """An official letter: its abstract stands below its number, in the letterhead, and its words begin `Kính gửi`."""
    begin = _first(lines, 0, sheet, lambda line: line.folded.startswith("kinh gui"))
    if begin is None:
        return None
    at = _first(lines, 0, begin, lambda line: _ABSTRACT.match(line.folded) is not None)
    end = begin if at is None else at + 1
    while at is not None and end < begin and lines[end].cell is lines[at].cell and not lines[end].text.isupper():
        end += 1
    abstract = [] if at is None else lines[at:end]
    subject = " ".join(line.text for line in abstract)
    appendix = _first(lines, begin, len(lines), is_appendix)
    close = len(lines) if appendix is None else appendix
    kind = [DocumentLine("CÔNG VĂN", bold=True), *([DocumentLine(subject, bold=True)] if subject else [])]
    return Parts(
        tuple(line for line in lines[:begin] if line not in abstract),
        (),
        (*kind, *lines[begin:close]),
        tuple(lines[close:]),
        has_appendix=appendix is not None,
    )


_ABSTRACT = re.compile(r"(?:v/v|v\.v|ve viec)\b")


def _with_kind_apart(lines: list[DocumentLine]) -> list[DocumentLine]:
    """Where no line is a kind alone, the first below the letterhead that begins with one as two: `QUYẾT ĐỊNH PHÊ …`."""
    end = next((n for n, line in enumerate(lines) if line.sheet or is_appendix(line)), len(lines))
    if any(_is_kind(line) or line.folded.strip() == "quyet dinh" for line in lines[:end] if line.cell is None):
        return lines
    nation = next((n for n in range(end) if "cong hoa xa hoi" in lines[n].folded), end)
    for n, line in enumerate(lines[:end][nation:], nation):
        if line.cell is None and line.text.isupper() and (found := _KIND_AND_SUBJECT.fullmatch(line.folded)):
            words = line.text.split()
            kind, subject = (len(found[part].split()) for part in ("kind", "subject"))
            if kind + subject == len(words):
                apart = [replace(line, text=" ".join(some)) for some in (words[:kind], words[kind:])]
                return [*lines[:n], *apart, *lines[n + 1 :]]
    return lines


def _after_decision(lines: Sequence[DocumentLine], decision: int | None) -> int:
    """From where a plan's own heading is looked for: below the articles and the signature, not in the abstract."""
    if decision is None:
        return 0
    foot = decision + signature_at(lines[decision:])
    if foot < len(lines):
        return foot
    return _first(lines, decision, len(lines), lambda line: line.text.startswith("Điều 1")) or decision + 1


def _after_foot(lines: Sequence[DocumentLine], begin: int, sheet: int, *, has_body: bool) -> int:
    """Where the tables begin that no line calls an appendix: below the signature, or with the first of them."""
    end = begin + signature_end(lines[begin:])
    if any(line.sheet for line in lines[end:]):
        return end
    return len(lines) if has_body else sheet


def _lines(blocks: Sequence[Block], sheets: Sequence[TaskTable]) -> Iterator[DocumentLine]:
    """Every line of the document in order; tables of tasks as one, other tables cell by cell."""
    begins = {sheet.place: sheet for sheet in sheets}
    inside = {place for sheet in sheets for place in sheet.places}
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            whole = len(block.lines) == 1
            yield from (DocumentLine(text, block.bold, parts=block.parts if whole else ()) for text in block.lines)
        elif place in begins:
            above = begins[place].above
            yield from (DocumentLine(text, place=loose) for loose in above for text in loose.text.split("\n"))
            yield DocumentLine("", sheet=begins[place])
        elif place not in inside:
            for cell in block.all_cells():
                for paragraph in cell.paragraphs:
                    yield from (DocumentLine(text, paragraph.bold, table=block, cell=cell) for text in paragraph.lines)


def _first(lines: Sequence[DocumentLine], begin: int, end: int, wanted: Callable[[DocumentLine], bool]) -> int | None:
    return next((n for n in range(begin, end) if not lines[n].sheet and wanted(lines[n])), None)


def _is_kind(line: DocumentLine) -> bool:
    """The kind of a document on a line of its own, in capitals: `KẾ HOẠCH`."""
    return line.cell is None and line.text.isupper() and line.folded.strip(" :") in KINDS


def _letterhead_end(lines: Sequence[DocumentLine], end: int) -> int:
    """In a document without a heading of its kind: after the table or lines with the nation's name."""
    nation = next((n for n in range(min(end, 12)) if "cong hoa xa hoi" in lines[n].folded), None)
    if nation is None:
        return 0
    table = lines[nation].table
    if table is not None:
        return next((n for n in range(nation, end) if lines[n].table is not table), end)
    near = range(nation, min(nation + 8, end))
    return max(n for n in near if n == nation or _is_of_letterhead(lines[n].folded)) + 1


def _is_of_letterhead(folded: str) -> bool:
    return "doc lap - tu do" in folded or folded.startswith("so:") or (" ngay " in folded and " thang " in folded)
