"""`cchc collect`."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Format, Way
from cchc_cli.cli.framework import single
from cchc_cli.cli.needs import spelled
from cchc_cli.cli.option_groups import AT_END
from cchc_cli.cli.tables.table import Column, Row, Table
from cchc_cli.files.problems import DocumentStop, UsageStop

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from cchc_cli.documents.sheets.collecting import CollectedFile, Collection
    from cchc_cli.documents.sheets.sheet_round import RoundBody
    from cchc_cli.model.loading import LoadedWorkspace

_OUTCOMES = {
    "recorded": "ghi {count} mục",
    "repeated": "đã ghi trước đây, không ghi lại",
    "nothing": "không điền gì",
    "refused": "từ chối cả tệp",
}


@dataclass(frozen=True)
class CollectOptions:
    """What came back, of which round."""

    sent: Annotated[
        Path | None,
        typer.Option("--sent", metavar="TỆP", help="Danh sách gửi đi: thư mục phiếu đã gửi, hoặc danh-sach.json."),
    ] = None
    missing: Annotated[
        Path | None, typer.Option("--missing", metavar="TỆP", help="Ghi danh sách cơ quan chưa gửi (.json).")
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem, không ghi vào sổ.")] = False
    force: options.ForceOption = field(default=False, metadata=AT_END)
    format_: options.FormatOption = field(default=Format.TEXT, metadata=AT_END)
    no_pager: options.PagerOption = field(default=False, metadata=AT_END)


def collect(
    folder: Annotated[Path, typer.Argument(metavar="THƯ-MỤC", help="Thư mục có các phiếu nhận về, hoặc một phiếu.")],
    given: CollectOptions,
    where: options.JournalOptions,
) -> int:
    """Nhận phiếu các cơ quan gửi về: ghi vào sổ, nói ai chưa gửi, từ chối gì và vì sao.

    Tên tệp, thứ tự dòng, cột ẩn, khóa trang tính không quan trọng. Một dòng sai thì cả tệp ấy không ghi; tệp khác vẫn
    ghi. Điều đã có trong sổ không ghi lại, nên chạy lại lúc nào cũng được. Mã thoát 1 khi có tệp bị từ chối.

        cchc collect phieu-ve/ --sent phieu/ --dry-run
    """
    from cchc_cli.documents.sheets.collecting import collect, newest_day, read_files, sheet_files
    from cchc_cli.documents.sheets.sheet_round import read_round

    _refuse_taken(given)
    files, others = sheet_files(folder)
    asked = read_round(given.sent) if given.sent else None
    read = read_files(console.tracked(files, "Đang đọc phiếu"))
    day, today = asked.day if asked else newest_day(read), options.as_of_day(None)
    loaded = where.open(day)
    found = collect(loaded, read, asked, _bodies(loaded, day or today), today, dry_run=given.dry_run)
    notes = [f"Bỏ qua {len(others)} tệp không phải bảng tính: {_some([p.name for p in others])}."] if others else []
    if given.missing is not None:
        from cchc_cli.files.writing import write_output

        write_output(given.missing, found.missing.json_bytes(), force=True)
        notes.append(
            f"Đã ghi danh sách chưa gửi vào {given.missing}; nhắc: cchc sheet --again {given.missing} -o nhac/"
        )
    console.present(
        Answer([_table(found, folder)], _data(found, dry_run=given.dry_run), notes=[*_said(found, given), *notes]),
        given.format_,
        Way(paged=not given.no_pager),
    )
    return int(any(file.outcome == "refused" for file in found.files))


def _refuse_taken(given: CollectOptions) -> None:
    """Before anything is recorded. A list of an earlier run is replaced, another file is not."""
    from cchc_cli.documents.sheets.sheet_round import read_round

    if given.missing is None or not given.missing.exists() or given.force:
        return
    try:
        read_round(given.missing)
    except (UsageStop, DocumentStop):
        why = f"không ghi «{given.missing}»: đã có tệp này, không phải danh sách phiếu"
        raise UsageStop(why, "thêm --force để ghi đè, hoặc chọn tên khác") from None


def _bodies(loaded: LoadedWorkspace, day: date) -> list[RoundBody]:
    """Whom a round goes to where no list of it is at hand: all that lead something but the sender."""
    from cchc_cli.documents.sheets.sheet_round import RoundBody
    from cchc_cli.documents.sheets.sheet_rows import bodies
    from cchc_cli.tracking.plan_status import PlanStatus

    status = PlanStatus(loaded.interpreted, (), day)
    return [RoundBody(unit.id, unit.name) for unit in bodies(status) if unit.id != status.reporter]


def _table(found: Collection, folder: Path) -> Table:
    names = {body.id: body.name for body in found.round.bodies}
    columns = [
        Column("file", "Tệp", ratio=2),
        Column("agency", "Cơ quan", ratio=2),
        Column("outcome", "Kết quả", ratio=2),
    ]
    rows = [
        Row(
            [_name(file, folder), names.get(file.body, "–"), _outcome(file)],
            "red" if file.outcome == "refused" else "",
        )
        for file in found.files
    ]
    return Table(columns, rows, f"Phiếu nhận về: {len(found.files)} tệp" if found.files else "")


def _name(file: CollectedFile, folder: Path) -> str:
    return (
        str(file.path.relative_to(folder))
        if file.path.is_relative_to(folder) and file.path != folder
        else file.path.name
    )


def _outcome(file: CollectedFile) -> str:
    count = len(file.recorded.lines) if file.recorded else 0
    more = f", {len(file.repeated)} mục đã có" if file.recorded and file.repeated else ""
    return _OUTCOMES[file.outcome].format(count=count) + more


def _said(found: Collection, given: CollectOptions) -> Iterator[str]:
    """Row by row, file by file; then who has answered and who has not."""
    from cchc_cli.model.days import day as day_words

    for file in found.files:
        for line in _lines(file):
            yield f"{file.path.name}: {line}"
    entries = sum(len(file.recorded.lines) for file in found.files if file.recorded)
    of_day = f"Kỳ phiếu ngày {day_words(found.round.day)}: " if found.files and found.round.day.year > 1 else ""
    sent = (
        f"{len(found.returned)}/{len(found.round.bodies)} cơ quan đã gửi" if found.returned else "chưa cơ quan nào gửi"
    )
    does = "sẽ ghi" if given.dry_run else "đã ghi"
    said = f"{of_day}{sent}; {f'{does} {entries} mục' if entries else 'không có gì mới để ghi'}."
    yield said[:1].upper() + said[1:]
    for what, bodies in (("Phải sửa rồi gửi lại", found.to_mend), ("Chưa gửi", found.missing.bodies)):
        if bodies:
            yield f"{what} ({len(bodies)}): {'; '.join(body.name for body in bodies)}."


def _lines(file: CollectedFile) -> Iterator[str]:
    from cchc_cli.cli.commands.record import change_lines

    yield from (f"từ chối: {spelled(fault.words)}" for fault in file.faults)
    if file.recorded:
        yield from [*change_lines(file.recorded.changes), *file.recorded.effects]
        yield from (f"cảnh báo: {warning.message}" for warning in file.recorded.warnings)
    yield from file.repeated
    yield from file.remarks


def _some(names: Sequence[str], most: int = 5) -> str:
    return ", ".join(names[:most]) + (f" và {len(names) - most} tệp khác" if len(names) > most else "")


def _data(found: Collection, *, dry_run: bool) -> dict[str, Any]:
    return {
        "round": {"plan": found.round.plan, "year": found.round.year, "date": found.round.day},
        "dry_run": dry_run,
        "asked": len(found.round.bodies),
        "returned": [{"id": body.id, "name": body.name} for body in found.returned],
        "to_mend": [{"id": body.id, "name": body.name} for body in found.to_mend],
        "missing": [{"id": body.id, "name": body.name} for body in found.missing.bodies],
        "files": [_file_data(file) for file in found.files],
    }


def _file_data(file: CollectedFile) -> dict[str, Any]:
    from cchc_cli.cli.commands.record import change_lines

    done = file.recorded
    return {
        "file": str(file.path),
        "agency": file.body or None,
        "outcome": file.outcome,
        "entries": list(done.lines) if done else [],
        "changes": [*change_lines(done.changes), *done.effects] if done else [],
        "repeated": list(file.repeated),
        "faults": [
            {"sheet": fault.place.tab or None, "row": fault.place.row or None, "message": spelled(fault.message)}
            for fault in file.faults
        ],
        "remarks": list(file.remarks),
    }


command = single(collect)
