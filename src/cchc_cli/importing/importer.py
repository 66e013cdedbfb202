"""A Word or Excel file made a plan: opened, cut into parts, its tables read, its words placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cchc_cli.files.libreoffice import convert, find_office
from cchc_cli.files.office_package import FileFormat, open_package, read_bytes, recognise
from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.importing.draft import DraftPlan, review
from cchc_cli.importing.prose.body import read_appendix, read_body
from cchc_cli.importing.prose.decision import decision_of, read_head, split_letterhead, title_of, years_of
from cchc_cli.importing.prose.sections import cut
from cchc_cli.importing.prose.task_paragraphs import read_tasks_in_prose
from cchc_cli.importing.reading.blocks import DocumentTable, SourceDocument
from cchc_cli.importing.reading.docx_reader import read_docx
from cchc_cli.importing.reading.xlsx_reader import read_xlsx
from cchc_cli.importing.table.areas import Caption, Gathered, gather
from cchc_cli.importing.table.columns import NOTHING_TOLD, ROWS_ABOVE, ColumnRole, Header, ToldColumns, lists_documents
from cchc_cli.importing.table.outline import under_headings
from cchc_cli.importing.table.task_tables import Loose, TaskTable, find_sheets
from cchc_cli.importing.table.worksheets import without_views
from cchc_cli.language.text import one_line
from cchc_cli.language.timing.timing import Unread, say_unread
from cchc_cli.language.timing.windows import TimeContext
from cchc_cli.model.interpretation import read_words
from cchc_cli.model.task_fields import FIELDS

_HEADER_HINT = (
    "bảng cần có dòng tiêu đề với cột nhiệm vụ (nội dung công việc) và cột chủ trì hoặc thời gian; "
    f'cột gọi tên khác thì chỉ bằng {Need.COLUMN} "Tên cột=title"; '
    "không có bảng thì dưới mỗi nhiệm vụ cần các dòng «Chủ trì: …», «Thời gian: …»"
)
_IN_PROSE = review("văn bản không có bảng phân công; nhiệm vụ đọc từ phần lời, đối chiếu từng nhiệm vụ")
_SHOWN, _MOST_SHOWN = 40, 12  # characters of a heading, and headings of a table, when it is refused
ROLE_WORDS: Mapping[str, str] = {
    "number": "số thứ tự",
    "area": "lĩnh vực",
    **{field.key: field.label for field in FIELDS},
    "start": "bắt đầu",
    "due": "hoàn thành",
    "key": "khóa",
    "unknown": "không nhận ra",
}


@dataclass(frozen=True)
class Imported:
    """The plan with what it was made from, for the report."""

    plan: DraftPlan
    source: SourceDocument
    sheets: tuple[TaskTable, ...]
    units: Mapping[int, str]  # of money, stated above a sheet; by the sheet's place
    aside: tuple[str, ...] = ()  # worksheets that were not read


def import_file(
    path: Path, year: int | None = None, named: int | None = None, told: ToldColumns = NOTHING_TOLD
) -> Imported:
    """Reads a file; `year` is the plan's, `named` is it when the document does not say; `told` columns are known.

    Raises:
        DocumentStop: It cannot be read, or has no table of tasks, or its year is not known.
    """
    source, aside = without_views(read_source(path), told)
    sheets = [under_headings(sheet) for sheet in find_sheets(source.blocks, told)]
    if not sheets and not read_tasks_in_prose(source.blocks, lambda _: "", ""):
        said = "; ".join(_not_of_tasks(table) for table in source.tables if _is_table(table))
        why = f" ({said})" if said else ""
        raise DocumentStop(f"{path}: không thấy bảng phân công nhiệm vụ nào{why}", _HEADER_HINT)
    plan, captions = _plan(path, source, sheets, year, named)
    units = {place: caption.unit for place, caption in captions.items()}
    return Imported(plan, source, tuple(sheets), units, tuple(table.name for table in aside))


def _is_table(table: DocumentTable) -> bool:
    return len(table.rows) > 1 and table.width > 2


def _not_of_tasks(table: DocumentTable) -> str:
    """Why a table is none of tasks: what the first row with most cells, which are its headings, says."""
    most = max(len(table.own(row)) for row in range(min(len(table.rows), ROWS_ABOVE)))
    row = next(row for row in range(len(table.rows)) if len(table.own(row)) == most)
    headings = [one_line(cell.text)[:_SHOWN] for cell in table.own(row) if cell.text][:_MOST_SHOWN]
    why = "là danh mục văn bản" if lists_documents(headings) else "không có cột nhiệm vụ cùng cột chủ trì hay thời gian"
    return f"bảng {table.number} {why}: {', '.join(f'«{heading}»' for heading in headings)}"


def read_source(path: Path) -> SourceDocument:
    raw = read_bytes(path)
    form = recognise(path, raw)
    if form is not FileFormat.ZIP:
        office = find_office(form.value, str(path))
        raw = convert({"source": raw}, form.value, office, str(path))["source"]
    package = open_package(path, raw)
    return read_xlsx(package) if package.is_workbook else read_docx(package)


def _plan(
    path: Path, source: SourceDocument, sheets: Sequence[TaskTable], year: int | None, named: int | None
) -> tuple[DraftPlan, Mapping[int, Caption]]:
    parts = cut(source.blocks, sheets)
    head = read_head(parts.letterhead)
    decided, second = split_letterhead(parts.decision, head.issuer)
    body = read_body(parts.body) if parts.body else None
    appendix = read_appendix(parts.appendix, named=parts.has_appendix)
    decision, loose = decision_of(parts, head, decided, body, appendix)
    title = title_of(decision, body, appendix)
    captioned = next((caption.title for caption in appendix.captions.values() if caption.title), "")
    attached = appendix.appendix.issued_with if appendix.appendix else captioned
    years = years_of(path, year, named, title, decision, attached)
    context = TimeContext((years.first, years.until or years.first), decision.date)
    captions = {**(body.captions if body else {}), **appendix.captions}
    fault = cache(lambda text: _time_fault(text, context))
    found = gather(sheets, captions, fault, title)
    if not sheets:
        found.areas += read_tasks_in_prose(source.blocks, fault, title)
    notes = [Loose(0, 0, 0, text) for text in source.footnotes]
    plan = DraftPlan(
        year=years.first,
        until=years.until,
        year_from=years.origin,
        title=title,
        decision=decision,
        body=replace(body.body, place_date=second.date_line) if body else None,
        targets=tuple(body.targets) if body else (),
        appendix=appendix.appendix,
        areas=tuple(found.areas),
        unplaced=tuple(_unplaced(found, [*loose, *second.loose, *appendix.loose, *notes])),
        remarks={"year": years.remarks, "areas": [_columns(sheet) for sheet in sheets] or [_IN_PROSE]},
    )
    return plan, captions


def _time_fault(text: str, context: TimeContext) -> str:
    found = read_words(text, context)
    return say_unread(found) if isinstance(found, Unread) else ""


def _columns(sheet: TaskTable) -> str:
    return f"Cột của bảng {', '.join(map(str, sheet.tables))}: {column_words(sheet.header)}."


def column_words(header: Header) -> str:
    """`TT → số thứ tự; Nhiệm vụ → nhiệm vụ`."""
    known = [column for column in header.columns if column.role is not ColumnRole.UNKNOWN]
    return "; ".join(f"{column.heading or '(trống)'} → {ROLE_WORDS[column.role]}" for column in known)


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
