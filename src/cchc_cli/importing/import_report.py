"""What a person is told after an import: columns, rows, what was not known, not understood or not placed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.checking.review_marks import review_marks
from cchc_cli.files.problems import Need
from cchc_cli.files.source import SourceText
from cchc_cli.importing.draft import DraftPlan, DraftTask, leaderless
from cchc_cli.importing.importer import Imported, column_words
from cchc_cli.importing.reading.blocks import OutOfSight
from cchc_cli.importing.register_proposals import UnknownName, task_places, unknown_names
from cchc_cli.importing.table.columns import ColumnRole, money_unit
from cchc_cli.importing.table.task_tables import TaskTable
from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.text import one_line
from cchc_cli.language.timing.timing import Unread, say_unread
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import read_words

MANY_LEADERLESS = 2  # tasks that nobody leads: worth saying once for all
_SUBJECT = 300  # characters of it that are shown
MOST = 20  # lines of one kind
_PARTS = {
    "issuer": "cơ quan ban hành",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "place": "địa danh",
    "grounds": "căn cứ",
    "articles": "các điều",
    "recipients": "nơi nhận",
    "signer": "người ký",
}
_NO_REGISTER = "Không có danh mục cơ quan (plans/agencies.yaml) nên không tra được tên cơ quan."
_NOT_IN_WORD = (
    "Văn bản Word không có mã và mức của chỉ tiêu (indicators), kỳ báo cáo (reporting), cách hiểu riêng "
    "một thời gian, lỗi bản quét đã đọc lại (corrections); điền tay khi cần."
)


@dataclass(frozen=True)
class Outlook:
    """What is left to do about a plan that was written: `edits` that `check` asks for, and what to type next."""

    edits: int | None = None
    next: str = ""


def report_lines(
    path: Path, imported: Imported, text: str, lexicon: Lexicon | None, outlook: Outlook | None = None
) -> Iterator[str]:
    """The report on a file and the text made of it, line by line; without a register no agency is looked up.

    The first five lines say it all: what was read, which plan it is, what is to be reviewed, what to do next.
    """
    yield _read(path, imported)
    yield _which(imported.plan)
    subject = textwrap.shorten(imported.plan.decision.subject, _SUBJECT, placeholder=" …")
    yield f"Trích yếu: {subject or '(không thấy)'}"
    yield _to_review(imported.plan, text, lexicon, outlook or Outlook())
    if outlook and outlook.next:
        yield f"Gõ tiếp: {outlook.next}"
    if imported.aside:
        yield f"Không đọc các trang tính: {'; '.join(imported.aside)} (không phân công thêm nhiệm vụ nào)."
    for unseen in imported.source.out_of_sight:
        yield from _unseen(unseen)
    for sheet in imported.sheets:
        yield from _columns(sheet)
    yield from _leaderless(imported)
    yield from _other_tables(imported)
    yield from _warnings(imported)
    yield from _missing(imported.plan)
    yield from _agencies(imported.plan, lexicon)
    yield from _times(imported.plan)
    if unplaced := imported.plan.unplaced:
        yield f"Chưa xếp được {len(unplaced)} ô hay dòng; xem khóa unplaced."
    yield _NOT_IN_WORD


def _unseen(found: OutOfSight) -> Iterator[str]:
    """Of a worksheet: what somebody looking at it does not see, and what only stands for something else."""
    name = f"Trang tính «{found.sheet}»"
    if found.whole:
        yield f"{name} bị ẩn trong Excel mà có nội dung; vẫn đọc."
    hidden: list[tuple[str, Sequence[int | str]]] = [("dòng", found.rows), ("cột", found.columns)]
    if said := [f"{word} {_joined(places[:MOST])}{'…' * (len(places) > MOST)}" for word, places in hidden if places]:
        yield f"{name}: {' và '.join(said)} bị ẩn trong Excel mà có nội dung; vẫn đọc."
    if found.formulas:
        yield f"{name}: {found.formulas} ô là công thức; đã đọc giá trị lưu trong tệp, không tính lại."
    if found.unsaved:
        yield (
            f"{name}: {found.unsaved} công thức chưa có giá trị lưu trong tệp, ô coi như trống; "
            "mở bằng Excel, lưu lại rồi nhập lại."
        )


def _read(path: Path, imported: Imported) -> str:
    areas = imported.plan.areas
    numbers = [number for sheet in imported.sheets for number in sheet.tables]
    tables = f"bảng {numbers[0]}" if len(numbers) == 1 else f"{len(numbers)} bảng ({_joined(numbers)})"
    rows = sum(len(sheet.rows) for sheet in imported.sheets)
    tasks = sum(len(area.tasks) for area in areas)
    source = f"{rows} dòng của {tables}" if numbers else "phần lời (văn bản không có bảng phân công)"
    return f"Đã đọc {path}: {len(areas)} lĩnh vực, {tasks} nhiệm vụ từ {source}."


def _which(plan: DraftPlan) -> str:
    """Year, where it was read, number, day and issuer."""
    decision = plan.decision
    years = f"{plan.year} - {plan.until}" if plan.until else f"{plan.year}"
    said = [f"Kế hoạch năm {years} ({plan.year_from})", f"số {decision.number or '(không thấy)'}"]
    said += [f"ngày {day(decision.date)}"] if decision.date else []
    return "; ".join([*said, one_line(decision.issuer) or "không thấy cơ quan ban hành"]) + "."


def _to_review(plan: DraftPlan, text: str, lexicon: Lexicon | None, outlook: Outlook) -> str:
    counted = {
        "chỗ đánh dấu trong tệp": len(review_marks(SourceText("", text))),
        "tên cơ quan chưa biết": len(unknown_names(plan, lexicon)) if lexicon is not None else 0,
        "thời gian không hiểu": len(list(unread_times(plan))),
        "ô hay dòng chưa xếp": len(plan.unplaced),
    }
    said = ", ".join(f"{count} {words}" for words, count in counted.items() if count) or "không có gì"
    return f"Cần xem: {said}.{_left(outlook)}"


def _left(outlook: Outlook) -> str:
    if outlook.edits is None:
        return ""
    return f" Còn {outlook.edits} chỗ phải sửa để kiểm tra hết lỗi." if outlook.edits else " Không còn lỗi phải sửa."


def _joined(numbers: Iterable[int | str]) -> str:
    return ", ".join(map(str, numbers))


def _columns(sheet: TaskTable) -> Iterator[str]:
    yield f"Bảng {_joined(sheet.tables)}, các cột: {column_words(sheet.header)}."
    unknown = [column.heading for column in sheet.header.of(ColumnRole.UNKNOWN) if column.heading]
    if unknown:
        yield f"Bảng {_joined(sheet.tables)}, cột không nhận ra (ghi ở unplaced): {'; '.join(unknown)}."
        yield f'  Ghi cả vào ghi chú: {Need.COLUMN} note; là trường khác: {Need.COLUMN} "{unknown[0]}=lead".'


def _leaderless(imported: Imported) -> Iterator[str]:
    """Tables that do not say who leads, and the one thing to say for all their tasks."""
    tables = [number for sheet in imported.sheets if not sheet.header.of(ColumnRole.LEAD) for number in sheet.tables]
    count = len(leaderless(imported.plan))
    if count >= MANY_LEADERLESS:
        where = f"Bảng {_joined(tables)} không có cột chủ trì: " if tables else ""
        said = f'nếu cùng một cơ quan thì nói một lần: {Need.LEAD} "Tên cơ quan"'
        yield f"{where}{count} nhiệm vụ không ghi ai chủ trì; {said}."


def _other_tables(imported: Imported) -> Iterator[str]:
    taken = {number for sheet in imported.sheets for number in sheet.tables}
    others = sorted({loose.table for loose in imported.plan.unplaced} - taken - {0})
    if others:
        yield f"Bảng {_joined(others)} không phải bảng phân công; các ô ghi ở unplaced."


def _warnings(imported: Imported) -> Iterator[str]:
    source = imported.source
    if source.old_fonts:
        fonts = ", ".join(source.old_fonts)
        yield f"Văn bản dùng phông bảng mã cũ ({fonts}): chữ có thể sai, cần chuyển sang Unicode trước khi nhập."
    if source.footnotes:
        yield f"Văn bản có {len(source.footnotes)} chú thích cuối trang; ghi ở unplaced."
    for sheet in imported.sheets:
        budgets = sheet.header.of(ColumnRole.BUDGET)
        if budgets and not money_unit(budgets[0].heading) and not imported.units.get(sheet.place):
            yield f"Bảng {sheet.tables[0]} không ghi đơn vị tính của kinh phí; đang hiểu là triệu đồng."


def _missing(plan: DraftPlan) -> Iterator[str]:
    names = [words for key, words in _PARTS.items() if not getattr(plan.decision, key)]
    names += ["phần lời của kế hoạch"] if plan.body is None else []
    if names:
        yield f"Không thấy trong văn bản: {', '.join(names)}."


def _tasks(plan: DraftPlan) -> Iterator[DraftTask]:
    return (task for area in plan.areas for task in area.tasks)


def _agencies(plan: DraftPlan, lexicon: Lexicon | None) -> Iterator[str]:
    if lexicon is None:
        yield _NO_REGISTER
        return
    unknown = unknown_names(plan, lexicon)
    if unknown:
        yield f"Không biết {len(unknown)} cách ghi cơ quan:"
        yield from cut(_unknown(name) for name in unknown)


def _unknown(name: UnknownName) -> str:
    near = f", có phải: «{name.nearest}»?" if name.nearest else ""
    return f"  «{name.text}» ({name.times} lần; nhiệm vụ {task_places(name.tasks)}){near}"


def _times(plan: DraftPlan) -> Iterator[str]:
    unread = list(unread_times(plan))
    if unread:
        yield f"Không hiểu {len(unread)} thời gian:"
        yield from cut(f"  «{one_line(found.text)}» (nhiệm vụ {id_}): {say_unread(found)}" for id_, found in unread)


def unread_times(plan: DraftPlan) -> Iterator[tuple[str, Unread]]:
    """The task and its time that is not understood."""
    context = plan.context
    for task in _tasks(plan):
        for text in (task.time, *(product.time for product in task.products)):
            found = read_words(text, context) if text else None
            if isinstance(found, Unread):
                yield task.id, found


def cut(lines: Iterator[str]) -> Iterator[str]:
    """As many lines of one kind as are shown, and how many more there are."""
    shown = list(lines)
    yield from shown[:MOST]
    if len(shown) > MOST:
        yield f"  … và {len(shown) - MOST} nữa"
