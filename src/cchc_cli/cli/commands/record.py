"""`cchc record`."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import group

if TYPE_CHECKING:
    from cchc_cli.model.reading import Book
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.tracking.recording import Change, Recorded

Task = Annotated[str, typer.Argument(metavar="SỐ", help="Số nhiệm vụ, ví dụ 1.7.", autocompletion=complete.tasks)]
On = Annotated[str | None, typer.Option("--on", metavar="NGÀY", help="Ngày xảy ra (mặc định: hôm nay).")]
Product = Annotated[int | None, typer.Option("--product", min=1, metavar="SỐ", help="Số thứ tự sản phẩm.")]
Number = Annotated[str | None, typer.Option("--document", metavar="SỐ-KÝ-HIỆU", help="Văn bản, ví dụ 512/KH-UBND.")]
Dated = Annotated[str | None, typer.Option("--document-date", metavar="NGÀY", help="Ngày của văn bản.")]
Note = Annotated[str | None, typer.Option("--note", metavar="CHỮ", help="Ghi chú.")]
By = Annotated[str | None, typer.Option("--by", metavar="TÊN", help="Người ghi.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem, không ghi.")]
Percent = Annotated[int | None, typer.Option("--percent", min=0, max=100, metavar="SỐ", help="Tiến độ, phần trăm.")]
Count = Annotated[
    int | None, typer.Option("--count", min=0, metavar="SỐ", help="Số đơn vị đã xong, với nhóm chỉ đếm số lượng.")
]
Agency = options.AgencyOption
Plan = options.PlanOption
Year = options.YearOption
Journal = options.JournalOption
Where = tuple[Path | None, int | None, Path | None]  # plan, year, journal


def started(
    task: Task, on: On = None, agency: Agency = None, product: Product = None, document: Number = None,
    document_date: Dated = None, note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None,
    year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: đã bắt đầu thực hiện."""
    where = plan, year, journal
    return _one(
        "started", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def progress(
    task: Task,
    percent: Percent = None, count: Count = None, on: On = None, agency: Agency = None, product: Product = None,
    document: Number = None, document_date: Dated = None,
    note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None, year: Year = None,
    journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: tiến độ."""
    where = plan, year, journal
    return _one(
        "progress", on, where, dry_run, task=task, product=product, agency=agency, percent=percent, count=count,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def done(
    task: Task, on: On = None, agency: Agency = None, product: Product = None, document: Number = None,
    document_date: Dated = None, note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None,
    year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: đã hoàn thành, với tài liệu kiểm chứng."""
    where = plan, year, journal
    return _one(
        "done", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def reopened(
    task: Task, on: On = None, agency: Agency = None, product: Product = None, document: Number = None,
    document_date: Dated = None, note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None,
    year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: mở lại việc đã hoàn thành hoặc không phát sinh."""
    where = plan, year, journal
    return _one(
        "reopened", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def not_arisen(
    task: Task, on: On = None, agency: Agency = None, product: Product = None, document: Number = None,
    document_date: Dated = None, note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None,
    year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: không phát sinh."""
    where = plan, year, journal
    return _one(
        "not-arisen", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def triggered(
    task: Task,
    due: Annotated[str | None, typer.Option("--due", metavar="NGÀY", help="Thời hạn từ nay.")] = None,
    on: On = None, agency: Agency = None, product: Product = None, document: Number = None, document_date: Dated = None,
    note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None, year: Year = None,
    journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: điều kiện đã xảy ra, theo văn bản nào, thời hạn ngày nào."""
    where = plan, year, journal
    return _one(
        "triggered", on, where, dry_run, task=task, product=product, agency=agency, due=_day(due),
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def extended(
    task: Task,
    due: Annotated[str, typer.Option("--due", metavar="NGÀY", help="Thời hạn mới.")],
    on: On = None, agency: Agency = None, product: Product = None, document: Number = None, document_date: Dated = None,
    note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None, year: Year = None,
    journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: gia hạn, theo văn bản nào."""
    where = plan, year, journal
    return _one(
        "extended", on, where, dry_run, task=task, product=product, agency=agency, due=_day(due),
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def difficulty(
    task: Task,
    note: Annotated[str, typer.Option("--note", metavar="CHỮ", help="Khó khăn, vướng mắc, kiến nghị.")],
    on: On = None, agency: Agency = None, product: Product = None, document: Number = None, document_date: Dated = None,
    by: By = None, dry_run: DryRun = False, plan: Plan = None, year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: khó khăn, vướng mắc, kiến nghị."""
    where = plan, year, journal
    return _one(
        "difficulty", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def resolved(
    task: Task, on: On = None, agency: Agency = None, product: Product = None, document: Number = None,
    document_date: Dated = None, note: Note = None, by: By = None, dry_run: DryRun = False, plan: Plan = None,
    year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: khó khăn đã được giải quyết."""
    where = plan, year, journal
    return _one(
        "resolved", on, where, dry_run, task=task, product=product, agency=agency,
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def measured(
    indicator: Annotated[str, typer.Argument(metavar="MÃ", help="Mã chỉ số, ví dụ 2.4 (xem: cchc targets).")],
    value: Annotated[str, typer.Option("--value", metavar="SỐ", help="Giá trị đo được, ví dụ 98,5.")],
    on: On = None, document: Number = None, document_date: Dated = None, note: Note = None, by: By = None,
    dry_run: DryRun = False, plan: Plan = None, year: Year = None, journal: Journal = None,
) -> int:  # fmt: skip
    """Ghi: kết quả đo một chỉ số."""
    where = plan, year, journal
    return _one(
        "measured", on, where, dry_run, indicator=indicator, value=_decimal(value),
        document=_document(document, document_date), note=note, by=by,
    )  # fmt: skip


def _one(event: str, on: str | None, where: Where, dry_run: bool, **fields: Any) -> int:
    """Records one entry and prints it with what it changed."""
    from cchc_cli.cli.sheet_rows import with_name
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.tracking.recording import Refused

    entry = {
        "on": options.as_of_day(on).isoformat(),
        "event": event,
        **{k: v for k, v in fields.items() if v is not None},
    }
    workspace, book = _open(where)
    try:
        _record(workspace, book, [with_name(book, entry)], dry_run)
    except Refused as refused:
        first, *others = refused.faults
        for fault in others:
            console.note(f"lỗi: {fault.problem.message}")
        raise UsageStop(first.problem.message, first.problem.hint) from None
    return 0


def _open(where: Where) -> tuple[Workspace, Book]:
    loaded = options.open_plan(*where)
    return loaded.workspace, loaded.book


def _record(workspace: Workspace, book: Book, entries: list[dict[str, Any]], dry_run: bool) -> None:
    from cchc_cli.tracking.recording import record

    today = options.as_of_day(None)
    _report(workspace, record(book, workspace.journal, entries, today, dry_run=dry_run), dry_run)


def _report(workspace: Workspace, recorded: Recorded, dry_run: bool) -> None:
    from cchc_cli.model.workspace import shown

    console.write_line(f"{'Sẽ ghi' if dry_run else 'Đã ghi'} vào {shown(workspace.journal)}:")
    for line in recorded.lines:
        console.write_line(f"  - {line}")
    for line in _changes(recorded.changes):
        console.write_line(line)
    for warning in recorded.warnings:
        console.note(f"cảnh báo: {warning.message}" + (f" ({warning.hint})" if warning.hint else ""))


def _changes(changes: tuple[Change, ...]) -> list[str]:
    """A line a change; bodies that change alike are told together."""
    from cchc_cli.cli import words

    alike: dict[tuple[str, str], list[str]] = {}
    for change in changes:
        part = change.assignment.part
        name = f"{part.task.id} sản phẩm {part.number}" if part.number else part.task.id
        arrow = f"{words.counted_state(change.before)} → {words.counted_state(change.after)}"
        alike.setdefault((name, arrow), []).append(change.assignment.unit.name)
    return [
        f"{name} ({units[0] if len(units) == 1 else f'{len(units)} cơ quan'}): {arrow}"
        for (name, arrow), units in alike.items()
    ]


def _decimal(text: str) -> Decimal:
    """A number typed with a decimal comma or point, a percent sign allowed."""
    from cchc_cli.files.problems import UsageStop

    number = text.strip().removesuffix("%").strip().replace(",", ".")
    if not re.fullmatch(r"-?\d+(\.\d+)?", number):
        raise UsageStop(f"«{text}» không phải một số", "viết như 98,5")
    return Decimal(number)


def _document(number: str | None, day: str | None) -> dict[str, str] | None:
    from cchc_cli.files.problems import UsageStop

    if number is None:
        if day is not None:
            raise UsageStop("có --document-date mà không có --document", "thêm --document SỐ-KÝ-HIỆU")
        return None
    return {"number": number} | ({"date": _day(day) or ""} if day else {})


def _day(text: str | None) -> str | None:
    return None if text is None else options.as_of_day(text).isoformat()


def from_sheet(
    context: typer.Context,
    sheet: Annotated[
        Path | None,
        typer.Option("--from", metavar="TỆP", help="Ghi cả phiếu .csv hoặc .xlsx đã điền (cchc status --sheet)."),
    ] = None,
    dry_run: DryRun = False,
    plan: Plan = None,
    year: Year = None,
    journal: Journal = None,
) -> int | None:
    """Ghi vào sổ theo dõi: việc đã làm, tiến độ, gia hạn, khó khăn, kết quả đo.

    Mỗi lần ghi thêm một mục ở cuối plans/NĂM.journal.yaml; mục cũ không bao giờ bị sửa.
    """
    from cchc_cli.files.problems import UsageStop

    event = context.invoked_subcommand
    if event and (sheet or dry_run or plan or year or journal):
        raise UsageStop("các tùy chọn trước tên sự kiện chỉ đi với --from", f"viết: cchc record {event} … TÙY CHỌN")
    if event:
        return None
    if sheet is None:
        raise UsageStop("thiếu sự kiện cần ghi, hoặc --from", "xem cách dùng: cchc record --help")
    from cchc_cli.cli import sheet_rows
    from cchc_cli.documents.sheets import read_sheet, refused_rows
    from cchc_cli.tracking.recording import Refused

    rows = read_sheet(sheet)
    if not rows:
        raise UsageStop(f"{sheet.name}: không có dòng nào đã điền", "điền cột Sự kiện cho các dòng cần ghi")
    workspace, book = _open((plan, year, journal))
    entries = sheet_rows.entries(rows, book)
    try:
        _record(workspace, book, entries, dry_run)
    except Refused as refused:
        raise refused_rows(sheet_rows.by_row(refused.faults, [row.number for row in rows])) from None
    return 0


command = group(
    from_sheet,
    started=started,
    progress=progress,
    done=done,
    reopened=reopened,
    not_arisen=not_arisen,
    triggered=triggered,
    extended=extended,
    difficulty=difficulty,
    resolved=resolved,
    measured=measured,
)
