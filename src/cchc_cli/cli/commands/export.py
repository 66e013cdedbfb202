"""`cchc export`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import group
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.documents.exports.relations import Level
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.plan import Plan
    from cchc_cli.tracking.plan_status import PlanStatus

OutputOption = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp sẽ ghi (mặc định: in ra màn hình).")
]
BookOption = Annotated[Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .xlsx sẽ ghi.")]
DelimiterOption = Annotated[
    str, typer.Option("--delimiter", metavar="DẤU", help="Dấu ngăn cột: dấu phẩy, chấm phẩy (;) hoặc tab.")
]
_NAMED = 20  # tasks that a note names


@dataclass(frozen=True)
class ExportOptions(options.DayOptions):
    """Which part of the plan goes into the file, as of which day."""

    agency: options.AgenciesOption = None
    force: options.ForceOption = False


def xlsx(output: BookOption = None, *, asked: ExportOptions) -> None:
    """Bảng tính Excel: nhiệm vụ, thời hạn, theo cơ quan, chỉ tiêu, sổ theo dõi, kế hoạch, mỗi thứ một trang.

    Trang «Kế hoạch» ghi nguyên văn: sửa ở đó rồi nhập lại được (cchc import). Ngày là ngày, số là số; trạng thái có
    màu; có bộ lọc; in được ngay trên khổ A4 ngang.
    """
    from cchc_cli.documents.exports.plan_sheets import sheets
    from cchc_cli.documents.exports.workbook import workbook_bytes

    if output is None:
        raise UsageStop("tệp Excel không in ra màn hình được", "thêm -o TỆP, ví dụ: cchc export xlsx -o ke-hoach.xlsx")
    loaded, plan_status, tasks = _asked(asked)
    pages = sheets(plan_status, tasks, loaded.calendar)
    _put(output, workbook_bytes(pages, loaded.interpreted.plan.title, plan_status.as_of), len(tasks), force=asked.force)
    options.say_journal(loaded)


def csv(output: OutputOption = None, delimiter: DelimiterOption = ",", *, asked: ExportOptions) -> None:
    """Bảng nhiệm vụ dạng CSV để mở bằng Excel: UTF-8 có BOM, tiêu đề cột tiếng Việt, ngày viết 2021-06-30.

    Khác với -f csv của các lệnh tra cứu, là để chương trình khác đọc: không BOM, tiêu đề tiếng Anh, giá trị nguyên như
    dữ liệu. Excel của máy dùng dấu phẩy thập phân thì thêm --delimiter ";".

    Chữ bắt đầu bằng = + - @ có thêm dấu ' ở trước để Excel không coi là công thức. Mở thẳng bằng Excel thì số nhiệm vụ
    1.10 hiện thành 1.1: dùng Data → From Text/CSV và chọn kiểu Text cho cột Số, hoặc dùng cchc export xlsx.
    """
    from cchc_cli.documents.exports.csv_file import csv_bytes
    from cchc_cli.documents.exports.plan_sheets import task_table

    loaded, plan_status, tasks = _asked(asked)
    columns, rows = task_table(plan_status, tasks)
    separator = _separator(delimiter)
    data = csv_bytes([column.title for column in columns], [row.cells for row in rows], separator)
    _put(output, data, len(tasks), force=asked.force)
    options.say_journal(loaded)


def _separator(typed: str) -> str:
    found = {"tab": "\t", "\\t": "\t"}.get(typed, typed)
    if found not in {",", ";", "\t"}:
        raise UsageStop(f"không dùng được dấu ngăn cột «{typed}»", 'chọn một: --delimiter ",", ";" hoặc tab')
    return found


def json(
    output: OutputOption = None,
    schema: Annotated[bool, typer.Option("--schema", help="In tệp mô tả (JSON Schema) của kết quả.")] = False,
    *,
    asked: ExportOptions,
) -> None:
    """Toàn bộ dữ liệu dạng JSON: kế hoạch, danh mục, lịch nghỉ, sổ theo dõi, nhiệm vụ đã hiểu và trạng thái."""
    from json import dumps

    from cchc_cli.documents.exports.plan_json import export_data, export_schema

    count = None
    if schema:
        data = export_schema()
    else:
        loaded, plan_status, tasks = _asked(asked)
        data, count = export_data(plan_status, tasks, loaded.calendar, plan_status.replay.entries), len(tasks)
    text = dumps(data, ensure_ascii=False, indent=2, default=str) + "\n"
    _put(output, text.encode("utf-8", "replace"), count, force=asked.force)


def ics(output: OutputOption = None, *, asked: ExportOptions) -> None:
    """Lịch thời hạn (iCalendar) để nhập vào Outlook, Google Calendar, điện thoại.

    Mỗi thời hạn một sự kiện cả ngày, nhắc lúc 8 giờ ngày làm việc trước 7 ngày và 1 ngày; nhiệm vụ định kỳ có đủ các
    kỳ; có cả kỳ báo cáo. Nhập lại bản mới thì thời hạn đã dời được thay, không thành hai; thời hạn đã bỏ được gạch khỏi
    lịch (biết nhờ lịch sử git của kế hoạch). Nhiệm vụ chưa có hạn hay đang chờ điều kiện không vào lịch.
    """
    from cchc_cli.comparing.editions import earlier_plans
    from cchc_cli.documents.exports.calendar_export import calendar_bytes, events
    from cchc_cli.model.journal import lines_of
    from cchc_cli.tracking.appointments import Changes, agenda, earlier_statuses, written
    from cchc_cli.tracking.workdays import Workdays

    loaded, plan_status, tasks = _asked(asked)
    said = list(written(lines_of(loaded.journal), plan_status.as_of))
    below = list(plan_status.roll_up.written(plan_status.as_of)) if plan_status.roll_up else []
    plans = earlier_plans(loaded.workspace.plan, loaded.interpreted.plan)
    earlier = earlier_statuses(plan_status, plans, [fact for _, fact in said])
    found = agenda(plan_status, tasks, Changes(plan_status, [*said, *below]), earlier)
    if not plans:
        _say_unknown(loaded.interpreted.plan)
    made = events(plan_status, found, Workdays(loaded.calendar))
    name = f"CCHC {loaded.interpreted.plan.year}" + (
        f" – {', '.join(map(loaded.interpreted.name, plan_status.agencies))}" if asked.agency else ""
    )
    _put(output, calendar_bytes(made, name, plan_status.as_of), len(made), "sự kiện", force=asked.force)
    if found.undated:
        ids = list(dict.fromkeys(part.task.id for part in found.undated))
        more = f" và {len(ids) - _NAMED} nhiệm vụ nữa" if len(ids) > _NAMED else ""
        console.note(f"Không vào lịch, vì chưa có hạn hoặc đang chờ điều kiện: {', '.join(ids[:_NAMED])}{more}.")


def sqlite(
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="TỆP", help="Tệp .sqlite sẽ ghi.")] = None,
    add: Annotated[
        bool, typer.Option("--add", help="Thêm vào cơ sở dữ liệu đã có; kế hoạch đã có trong đó thì được thay.")
    ] = False,
    force: options.ForceOption = False,
    *,
    asked: options.DayOptions,
) -> None:
    """Cơ sở dữ liệu SQLite: kế hoạch này và kế hoạch của các cơ quan trong bodies/, mọi cấp, để hỏi bằng SQL.

    Các bảng plans, bodies, members, areas, tasks, products, assignments, supports, entries, indicators, links nối nhau
    bằng khóa; dòng nào cũng mang mã kế hoạch nên nhiều tỉnh nằm chung một cơ sở dữ liệu.
    """
    from cchc_cli.documents.exports.sqlite_file import add_to, sqlite_bytes

    if output is None:
        raise UsageStop(
            "cơ sở dữ liệu không in ra màn hình được", "thêm -o TỆP, ví dụ: cchc export sqlite -o cchc.sqlite"
        )
    found = _levels(asked)
    if add and output.exists():
        add_to(output, found)
        console.write_line(f"Đã thêm vào {output}: {_counted(found)}.")
    else:
        _put(output, sqlite_bytes(found), None, force=force, said=_counted(found))


def parquet(
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="THƯ-MỤC", help="Thư mục sẽ ghi.")] = None,
    force: options.ForceOption = False,
    *,
    asked: options.DayOptions,
) -> None:
    """Các bảng của export sqlite dạng Parquet, mỗi bảng một thư mục con, mỗi kế hoạch một tệp, cho DuckDB, kho dữ liệu.

    Cần thư viện pyarrow: pip install 'cchc-cli[parquet]'.
    """
    from cchc_cli.documents.exports.parquet_files import parquet_files
    from cchc_cli.files.writing import write_outputs

    if output is None:
        raise UsageStop("thiếu thư mục sẽ ghi", "thêm -o THƯ-MỤC, ví dụ: cchc export parquet -o kho")
    found = _levels(asked)
    write_outputs(parquet_files(output, found), force=force)
    console.write_line(f"Đã ghi vào {output}: {_counted(found)}.")


def _levels(asked: options.DayOptions) -> list[Level]:
    from cchc_cli.documents.exports.relations import levels

    loaded = asked.open()
    return list(levels(loaded, options.day_in(loaded.interpreted.plan, asked.as_of)))


def _counted(found: Sequence[Level]) -> str:
    return f"{len(found)} kế hoạch, {sum(len(level.loaded.interpreted.tasks) for level in found)} nhiệm vụ"


def _say_unknown(plan: Plan) -> None:
    """The tasks that decisions took out, of whose deadlines nobody knows any more."""
    known = {name for _, task in plan.tasks() for name in (task.id, task.identity)}
    gone = [id_ for amendment in plan.amendments for id_ in amendment.tasks if id_ not in known]
    if gone:
        names = ", ".join(dict.fromkeys(gone))
        console.note(f"Không có lịch sử git của kế hoạch nên không gạch được khỏi lịch cũ thời hạn của: {names}.")


def _asked(asked: ExportOptions) -> tuple[LoadedWorkspace, PlanStatus, Sequence[InterpretedTask]]:
    """The plan, where it stands, and the tasks that the agencies lead (all without one)."""
    loaded, agency = asked.open(), asked.agency
    return loaded, options.plan_status(loaded, asked.as_of, agency=agency), options.chosen_tasks(loaded, agency, None)


def _put(
    output: Path | None, data: bytes, count: int | None, what: str = "nhiệm vụ", *, force: bool, said: str = ""
) -> None:
    """To the file, saying so, else to stdout."""
    from cchc_cli.files.writing import write_output

    if output is None:
        console.write_bytes(data)
        return
    write_output(output, data, force=force)
    counted = said or (f"{count} {what}" if count is not None else "")
    console.write_line(f"Đã ghi {output}" + (f": {counted}." if counted else "."))


def export() -> None:
    """Kết xuất ra Excel, CSV, JSON, lịch (iCalendar), SQLite, Parquet."""


command = group(export, xlsx=xlsx, csv=csv, json=json, ics=ics, sqlite=sqlite, parquet=parquet)
