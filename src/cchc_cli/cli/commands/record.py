"""`cchc record`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, make_dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import Made, group
from cchc_cli.cli.needs import spelled
from cchc_cli.files.problems import UsageStop
from cchc_cli.model.journal import EVENTS, EventKind

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.checking.recording import StatusChange
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.journal import Journal, JournalLine
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.plan import Plan

Note = Annotated[str | None, typer.Option("--note", metavar="CHỮ", help="Ghi chú.")]
By = Annotated[str | None, typer.Option("--by", metavar="TÊN", help="Người ghi.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem, không ghi.")]
Options = Mapping[str, Any]  # key of an entry, or option of all of them → annotation
_REQUIRED: Options = {
    "task": Annotated[str, typer.Argument(metavar="SỐ", help="Số nhiệm vụ, ví dụ 1.7.", autocompletion=complete.tasks)],
    "ref": Annotated[
        str,
        typer.Argument(metavar="MÃ", help="Mã của mục, như cột Mã của cchc log.", autocompletion=complete.references),
    ],
    "indicator": Annotated[
        str,
        typer.Argument(
            metavar="MÃ", help="Mã chỉ số, ví dụ 2.4 (xem: cchc targets).", autocompletion=complete.indicators
        ),
    ],
    "value": Annotated[str, typer.Option("--value", metavar="SỐ", help="Giá trị đo được, ví dụ 98,5.")],
    "due": Annotated[str, typer.Option("--due", metavar="NGÀY", help="Thời hạn mới.")],
    "note": Annotated[str, typer.Option("--note", metavar="CHỮ", help="Khó khăn, vướng mắc, kiến nghị.")],
}
_OWN: Options = {
    "percent": Annotated[str | None, typer.Option("--percent", metavar="SỐ", help="Tiến độ, phần trăm: 60 hoặc 60%.")],
    "count": Annotated[
        int | None,
        typer.Option("--count", min=0, metavar="SỐ", help="Số đơn vị đã hoàn thành, với nhóm chỉ đếm số lượng."),
    ],
    "due": Annotated[str | None, typer.Option("--due", metavar="NGÀY", help="Thời hạn từ nay.")],
    "agency": options.AgencyOption,
    "product": Annotated[
        int | None,
        typer.Option("--product", min=0, metavar="SỐ", help="Số thứ tự sản phẩm; 0: thời hạn của chính nhiệm vụ."),
    ],
}
_PROOF: Options = {
    "document": Annotated[
        str | None, typer.Option("--document", metavar="SỐ-KÝ-HIỆU", help="Văn bản, ví dụ 512/KH-UBND.")
    ],
    "document_date": Annotated[str | None, typer.Option("--document-date", metavar="NGÀY", help="Ngày của văn bản.")],
    "document_issuer": Annotated[
        str | None,
        typer.Option(
            "--document-issuer", metavar="CƠ-QUAN", help="Cơ quan ban hành văn bản, khi ký hiệu không cho biết."
        ),
    ],
}
_ALWAYS: Options = {
    "on": Annotated[str | None, typer.Option("--on", metavar="NGÀY", help="Ngày xảy ra (mặc định: hôm nay).")],
    "note": Note,
    "by": By,
    "dry_run": DryRun,
}


def _recorder(event: EventKind) -> Callable[..., int]:
    """The command that records an event: what it requires, options of its own, and those that all events share."""
    required = {key: kind for key, kind in _REQUIRED.items() if key in event.requires}
    own = {key: kind for key, kind in _OWN.items() if key in event.takes}
    proof = _PROOF if "document" in event.takes else {}
    optional = {name: kind for name, kind in {**own, **proof, **_ALWAYS}.items() if name not in required}
    unset = [(name, kind, field(default=False if kind is DryRun else None)) for name, kind in optional.items()]

    def command(given: Any, where: options.JournalOptions) -> int:
        return _one(event.code, vars(given), where.open(_day_said(given.on)))

    command.__doc__ = f"Ghi: {event.help}."
    command.__annotations__["given"] = make_dataclass(
        "EventOptions", [*required.items(), *unset], namespace={"__doc__": event.help}, repr=False, eq=False
    )
    return command


def _one(event: str, given: Mapping[str, Any], loaded: LoadedWorkspace) -> int:
    """Records one entry and prints it with what it changed."""
    from cchc_cli.checking.recording import Refused

    entry = _identified(loaded.interpreted, _entry(event, given, loaded.interpreted.plan))
    if "ref" in entry:
        entry["ref"] = _whole_reference(entry["ref"], loaded.journal)
    try:
        _record(loaded, [_with_name(loaded, entry)], given["dry_run"])
    except Refused as refused:
        raise _refused([(fault.problem.message, fault.problem.hint) for fault in refused.faults]) from None
    return 0


def _day_said(on: str | None) -> date | str:
    """The day whose plan is meant, as it was typed; one that is none is told of later, with all else that is wrong."""
    today = options.as_of_day(None)
    try:
        options.as_of_day(on)
    except UsageStop:
        return today
    return on or today


def _with_name(loaded: LoadedWorkspace, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with its agency's full name.

    Raises:
        UsageStop: nobody, or several, go by what was typed; all else that is wrong is said too.
    """
    from cchc_cli.checking.recording import OF_AGENCIES, refusals
    from cchc_cli.documents.exports.update_sheet import with_name

    try:
        return with_name(loaded.interpreted, entry)
    except UsageStop as stop:
        others = refusals(loaded.interpreted, loaded.workspace.journal, [entry], options.as_of_day(None))
        said = [(f.problem.message, f.problem.hint) for f in others if f.problem.code not in OF_AGENCIES]
        raise _refused([(stop.message, stop.hint), *said]) from None


def _whole_reference(typed: str, journal: Journal) -> str:
    """The reference as it is written: all its digits, where only one entry begins with those that were typed."""
    from cchc_cli.model.journal import REFERENCE, named_by

    ref = typed.strip()
    digests = {line.digest for line in named_by(journal, ref)}
    return digests.pop()[: max(REFERENCE, len(ref))] if len(digests) == 1 else ref


def _identified(interpreted: InterpretedPlan, entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with what the journal knows its task by; a report's period stays, and what nobody knows too."""
    from cchc_cli.tracking import queries
    from cchc_cli.tracking.periods import report_named

    if "task" not in entry:
        return entry
    try:
        task = queries.find_task(interpreted, entry["task"])
    except UsageStop:
        report = report_named(entry["task"], interpreted.plan)
        return entry | {"task": report.period} if report else entry
    options.say_renumbered(interpreted, entry["task"])
    return entry | {"task": task.identity}


_KEYS = (
    "ref", "indicator", "value", "task", "product", "agency", "percent", "count", "due", "document", "document_date",
    "document_issuer", "note", "by",
)  # fmt: skip
_ARGUMENTS = {"ref": "tham số MÃ", "indicator": "tham số MÃ", "task": "tham số SỐ"}
_NAMES = {key: f"--{key.replace('_', '-')}" for key in ("on", *_KEYS)} | _ARGUMENTS


def _entry(event: str, given: Mapping[str, Any], plan: Plan) -> dict[str, Any]:
    """The entry's keys in the order in which a person would write them, those that were given.

    Raises:
        UsageStop: something typed cannot be used; all of it is said.
    """
    from cchc_cli.documents.exports.typed_entries import Typing, read_entry

    today = options.as_of_day(None)
    typed = {key: str(given[key]) for key in _KEYS if given.get(key) is not None}
    on = given["on"] or today.isoformat()
    fields, faults = read_entry(
        event, {"on": on, **typed}, Typing(_NAMES, plan.year_of(today), today, blank="giá trị để trống:")
    )
    if faults:
        raise _refused([(fault.message, fault.hint) for fault in faults])
    return {"on": fields.pop("on"), "event": event, **fields}


def _refused(faults: Sequence[tuple[str, str]]) -> UsageStop:
    """The first of what was found wrong; all others are said before it."""
    first, *others = faults
    for message, hint in others:
        console.note(f"lỗi: {message}" + (f" ({spelled(hint)})" if hint else ""))
    return UsageStop(*first)


def _record(loaded: LoadedWorkspace, entries: list[dict[str, Any]], dry_run: bool, *, paged: bool = False) -> None:
    """Writes the entries and says what they are, what they changed, what is odd about them."""
    from cchc_cli.checking.recording import record
    from cchc_cli.cli import labels
    from cchc_cli.model.workspace import shown
    from cchc_cli.tracking.assignments import Responsibilities

    journal, today = loaded.workspace.journal, options.as_of_day(None)
    recorded = record(loaded.interpreted, journal, entries, today, dry_run=dry_run)
    number_of = Responsibilities(loaded.interpreted).number
    with console.paged(wanted=paged):
        console.write_line(f"{'Sẽ ghi' if dry_run else 'Đã ghi'} vào {shown(journal)}:")
        for line in recorded.lines:
            console.write_line(f"  - {line}")
        for what, entries_moved in (("hủy", recorded.taken_back), ("khôi phục", recorded.brought_back)):
            for entry in entries_moved:
                console.write_line(f"{what}: {labels.entry_words(entry, number_of)}")
        for line in [*change_lines(recorded.changes), *recorded.effects]:
            console.write_line(line)
    for warning in recorded.warnings:
        console.note(f"cảnh báo: {warning.message}" + (f" ({spelled(warning.hint)})" if warning.hint else ""))


def change_lines(changes: tuple[StatusChange, ...]) -> list[str]:
    """A line a change; bodies that change alike are told together."""
    alike: dict[tuple[str, str], list[str]] = {}
    for change in changes:
        part = change.assignment.part
        name = f"{part.task.id} sản phẩm {part.number}" if part.number else part.task.id
        alike.setdefault((name, _change_words(change)), []).append(change.assignment.unit.name)
    return [
        f"{name} ({units[0] if len(units) == 1 else f'{len(units)} cơ quan'}): {said}"
        for (name, said), units in alike.items()
    ]


def _change_words(change: StatusChange) -> str:
    """`hạn A → B; vẫn quá hạn`: a day that moved stands before the state."""
    from cchc_cli.cli import labels

    before, after = change.before, change.after
    was, now = labels.counted_state(before), labels.counted_state(after)
    states = f"vẫn {now}" if was == now else f"{was} → {now}"
    if before.due == after.due:
        return states
    return f"hạn {labels.day(before.due, 'chưa có')} → {labels.day(after.due, 'chưa có')}; {states}"


@dataclass(frozen=True)
class UndoOptions:
    """Why and by whom the last entry is taken back."""

    note: Note = None
    by: By = None
    dry_run: DryRun = False
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Hủy ngay, không hỏi lại.")] = False


def undo(given: UndoOptions, where: options.JournalOptions) -> int:
    """Hủy mục ghi gần nhất còn hiệu lực (mục cuối tệp); cho xem và hỏi trước khi hủy."""
    from cchc_cli.cli import labels
    from cchc_cli.tracking.assignments import Responsibilities

    loaded = where.open(options.as_of_day(None))
    last = _last_in_force(loaded.journal)
    if last is None:
        raise UsageStop("sổ theo dõi không có mục nào còn hiệu lực để hủy", "xem sổ: cchc log --all")
    words = labels.entry_words(last.entry, Responsibilities(loaded.interpreted).number)
    console.note(f"Mục cuối còn hiệu lực: {words} (mã {last.ref}).")
    if not (given.yes or given.dry_run) and not console.confirmed("Hủy mục này?", "thêm --yes để hủy không cần hỏi"):
        console.note("Chưa ghi gì.")
        return 1
    return _one("void", {**vars(given), "ref": last.ref, "on": None}, loaded)


def _last_in_force(journal: Journal) -> JournalLine | None:
    from cchc_cli.model.journal import lines_of

    return next((line for line in reversed(lines_of(journal)) if line.stands and not line.is_void), None)


def from_sheet(
    context: typer.Context,
    sheet: Annotated[
        Path | None,
        typer.Option("--from", metavar="TỆP", help="Ghi cả phiếu .csv hoặc .xlsx đã điền (cchc status --sheet)."),
    ] = None,
    dry_run: DryRun = False,
    no_pager: options.PagerOption = False,
    *,
    where: options.JournalOptions,
) -> int | None:
    """Ghi vào sổ theo dõi: kết quả thực hiện, tiến độ, gia hạn, khó khăn, kết quả đo.

    Mỗi lần ghi thêm một mục ở cuối plans/NĂM.journal.yaml; mục cũ không bao giờ bị sửa.
    """
    event = context.invoked_subcommand
    if event and (sheet or dry_run or no_pager or where != options.JournalOptions()):
        raise UsageStop("các tùy chọn trước tên sự kiện chỉ đi với --from", f"viết: cchc record {event} … TÙY CHỌN")
    if event:
        return None
    if sheet is None:
        raise UsageStop("thiếu sự kiện cần ghi, hoặc --from", "xem cách dùng: cchc record --help")
    _record_sheet(sheet, where, dry_run, paged=not no_pager)
    return 0


def _record_sheet(sheet: Path, where: options.JournalOptions, dry_run: bool, *, paged: bool) -> None:
    """Records what a sheet says, all of its rows or none."""
    from cchc_cli.checking.recording import refusals
    from cchc_cli.documents.exports import update_sheet

    today = options.as_of_day(None)
    rows = update_sheet.read_sheet(sheet, today.year, today)
    if not rows:
        raise UsageStop(f"{sheet.name}: không có dòng nào đã điền", "điền cột Sự kiện cho các dòng cần ghi")
    loaded = where.open(update_sheet.latest(rows))
    interpreted, journal = loaded.interpreted, loaded.workspace.journal
    rows = update_sheet.read_sheet(sheet, interpreted.plan.year_of(today), today)  # whose year is known by now
    entries = update_sheet.entries(rows, interpreted, lambda read: refusals(interpreted, journal, read, today))
    _record(loaded, entries, dry_run, paged=paged)


command = group(
    from_sheet,
    {code: kind.name for code, kind in EVENTS.items()} | {"undo": "hủy mục cuối"},
    **{code.replace("-", "_"): Made(partial(_recorder, kind)) for code, kind in EVENTS.items()},
    undo=undo,
)
