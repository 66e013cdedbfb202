"""A Word or Excel file made a plan: opened, cut into parts, its tables read, its words placed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cchc_cli.documents.importing.areas import Caption, Gathered, gather
from cchc_cli.documents.importing.blocks import Source, is_rule
from cchc_cli.documents.importing.body_parts import AppendixRead, BodyRead, read_appendix, read_body
from cchc_cli.documents.importing.columns import Header, Role
from cchc_cli.documents.importing.decision_parts import Head, read_decision, read_head, read_letter, split_letterhead
from cchc_cli.documents.importing.docx_reader import read_docx
from cchc_cli.documents.importing.draft import DraftDecision, DraftPlan
from cchc_cli.documents.importing.legacy import convert
from cchc_cli.documents.importing.lines import Line
from cchc_cli.documents.importing.package import Form, open_package, read_bytes, recognise
from cchc_cli.documents.importing.parts import Parts, cut
from cchc_cli.documents.importing.sheets import Loose, Sheet, find_sheets
from cchc_cli.documents.importing.wording import ROLES, plain_remark, remark, stop
from cchc_cli.documents.importing.xlsx_reader import read_xlsx
from cchc_cli.language.text import fold
from cchc_cli.language.timing import Context, Unread, read_timing
from cchc_cli.model.wording import say_unread

_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?")
_OPENING = re.compile(r"^(?:v/v|về việc|về)?\s*(?:ban hành|phê duyệt|công bố|triển khai thực hiện)?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Imported:
    """The plan with what it was made from, for the report."""

    plan: DraftPlan
    source: Source
    sheets: tuple[Sheet, ...]
    units: Mapping[int, str]  # of money, stated above a sheet; by the sheet's place


def import_file(path: Path, year: int | None = None) -> Imported:
    """Reads a file; `year` is the plan's when the document does not say or says another.

    Raises:
        DocumentStop: It cannot be read, or has no table of tasks, or its year is not known.
    """
    source = read_source(path)
    sheets = find_sheets(source.blocks)
    if not sheets:
        raise stop("no-table", path=path)
    plan, captions = _plan(path, source, sheets, year)
    units = {place: caption.unit for place, caption in captions.items()}
    return Imported(plan, source, tuple(sheets), units)


def read_source(path: Path) -> Source:
    raw = read_bytes(path)
    form = recognise(path, raw)
    if form is not Form.ZIP:
        raw = convert(path, raw, form)
    package = open_package(path, raw)
    root = package.main.rpartition("/")[0]
    if root.startswith("xl") or package.main.endswith("workbook.xml"):
        return read_xlsx(package)
    return read_docx(package)


def _plan(
    path: Path, source: Source, sheets: Sequence[Sheet], year: int | None
) -> tuple[DraftPlan, Mapping[int, Caption]]:
    parts = cut(source.blocks, sheets)
    head = read_head(parts.letterhead)
    decided, second = split_letterhead(parts.decision, head.issuer)
    body = read_body(parts.body) if parts.body else None
    appendix = read_appendix(parts.appendix, named=parts.has_appendix)
    decision, loose = _decision(parts, head, decided, body, appendix)
    title = _title(decision, body, appendix)
    first, until, said = _years(path, year, title, decision)
    context = Context((first, until or first), decision.date)
    captions = {**(body.captions if body else {}), **appendix.captions}
    found = gather(sheets, captions, cache(lambda text: _time_fault(text, context)), title)
    plan = DraftPlan(
        year=first,
        until=until,
        title=title,
        decision=decision,
        body=replace(body.body, place_date=second.date_line) if body else None,
        targets=tuple(body.targets) if body else (),
        appendix=appendix.appendix,
        areas=tuple(found.areas),
        unplaced=tuple(_unplaced(found, [*loose, *second.loose, *appendix.loose])),
        remarks={"year": said, "areas": [_columns(sheet) for sheet in sheets]},
    )
    return plan, captions


def _time_fault(text: str, context: Context) -> str:
    found = read_timing(text, context)
    return say_unread(found) if isinstance(found, Unread) else ""


def _columns(sheet: Sheet) -> str:
    tables = ", ".join(map(str, sheet.tables))
    return plain_remark("columns", tables=tables, columns=column_words(sheet.header))


def column_words(header: Header) -> str:
    """`TT → số thứ tự; Nhiệm vụ → nhiệm vụ`."""
    known = [column for column in header.columns if column.role is not Role.UNKNOWN]
    return "; ".join(f"{column.heading or '(trống)'} → {ROLES[column.role]}" for column in known)


def _decision(
    parts: Parts, head: Head, lines: Sequence[Line], body: BodyRead | None, appendix: AppendixRead
) -> tuple[DraftDecision, list[Loose]]:
    """The decision's parts; a plan without a decision has the letterhead and signature itself."""
    subject = body.body.subject if body else appendix.appendix.title if appendix.appendix else ""
    foot = body.foot if body else ()
    if parts.is_decision:
        decision, loose = read_decision(head, lines, subject=subject)
        again = decision.signer is not None and any(line.text == decision.signer.name for line in foot)
        loose += [] if again else [line.loose for line in foot if not is_rule(line.text)]
    else:
        decision, loose = read_letter(head, foot, subject=subject)
    loose += body.loose if body else []
    said = _missing(decision, head, has_letterhead=bool(head.number or head.issuer))
    return replace(decision, remarks={**decision.remarks, **said}), [*head.loose, *loose]


def _missing(decision: DraftDecision, head: Head, *, has_letterhead: bool) -> dict[str, list[str]]:
    if not has_letterhead:
        return {"issuer": [remark("no-decision")]}
    said = {}
    for key in ("issuer", "number", "date", "place", "subject"):
        if not getattr(decision, key):
            said[key] = [remark(f"no-{key}")]
    if decision.number.startswith("/"):
        said["number"] = [remark("draft-number")]
    if head.date_line and not decision.date:
        said["date"] = [f"{remark('no-date')}: «{head.date_line}»"]
    return said


def _title(decision: DraftDecision, body: BodyRead | None, appendix: AppendixRead) -> str:
    """`Về việc ban hành Kế hoạch …` names the plan `Kế hoạch …`; else its own kind and abstract, else the appendix."""
    for text in (decision.subject, f"{body.body.kind.capitalize()} {body.body.subject}" if body else ""):
        bare = _OPENING.sub("", text, count=1).strip()
        if bare:
            return bare[0].upper() + bare[1:]
    return appendix.appendix.title if appendix.appendix else "Kế hoạch"


def _years(path: Path, year: int | None, title: str, decision: DraftDecision) -> tuple[int, int | None, list[str]]:
    """The plan's first and last year, from `--year`, the title, or the day of issue."""
    stated = list(_YEARS.finditer(title))
    found = next((m for m in stated if "giai doan" in fold(title[max(0, m.start() - 12) : m.start()])), None)
    found = found or (stated[-1] if stated else None)
    first = int(found["first"]) if found else None
    last = int(found["last"]) if found and found["last"] else None
    if year is not None:
        return year, last if last and first is not None and first <= year < last else None, []
    if first is not None:
        return first, last if last and last > first else None, []
    if decision.date is None:
        raise stop("no-year", path=path)
    return decision.date.year, None, [remark("year-of-date")]


def _unplaced(found: Gathered, lines: Sequence[Loose]) -> list[Loose]:
    """What is said outside tables first; the lines of one cell are one entry again."""
    placed = sorted((*found.loose, *lines), key=lambda loose: (loose.table, loose.row, loose.column))
    whole: list[Loose] = []
    for loose in placed:
        last = whole[-1] if whole else None
        if last and loose.table and (last.table, last.row, last.column) == (loose.table, loose.row, loose.column):
            whole[-1] = replace(last, text=f"{last.text}\n{loose.text}")
        else:
            whole.append(loose)
    return whole
