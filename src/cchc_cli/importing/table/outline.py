"""What each row of a sheet is: an area, a group that the model has no place for, a task, more of a task, a sum."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from cchc_cli.importing.reading.blocks import is_rule
from cchc_cli.importing.table.cell_lines import is_continuation
from cchc_cli.importing.table.columns import NOTE, ColumnRole
from cchc_cli.importing.table.numbering import (
    ALPHABET,
    BULLET,
    NO_LABEL,
    Label,
    LabelLevel,
    is_total,
    speaks_of_sums,
    split_label,
)
from cchc_cli.importing.table.task_tables import TableRow, TaskTable

DATA = (
    ColumnRole.LEAD,
    ColumnRole.SUPPORT,
    ColumnRole.PRODUCTS,
    ColumnRole.TIME,
    ColumnRole.START,
    ColumnRole.DUE,
    ColumnRole.BUDGET,
)
_ASSIGNED = (ColumnRole.LEAD, ColumnRole.SUPPORT, ColumnRole.PRODUCTS)
_NUMBERED = {LabelLevel.ARABIC, LabelLevel.DOTTED, LabelLevel.LOWER}


class RowKind(StrEnum):
    AREA = "area"
    AREA_AND_TASK = "area-and-task"
    GROUP = "group"
    TASK = "task"
    PRODUCT = "product"  # of the task above, whose title is merged over both; who leads it is another
    MORE = "more"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class OutlineStep:
    """A row with its kind, its number and its text without the number."""

    kind: RowKind
    row: TableRow
    label: Label
    title: str
    shared: bool = False  # the title is that of the task above, merged over both; who leads is another


def read_outline(sheet: TaskTable) -> list[OutlineStep]:
    """The sheet's rows in order. With a column for areas every row that is no continuation is a task."""
    steps = _lettered(list(_first_look(sheet)))
    if sheet.header.of(ColumnRole.AREA):
        return _with_products([replace(s, kind=RowKind.GROUP) if _is_heading(s) else s for s in steps])
    steps = _levelled_by_code(steps)
    groups = {n for n in range(len(steps)) if _is_group(steps, n)}
    level = _area_level(steps, groups)
    return _with_products([_settled(steps, n, groups, level) for n in range(len(steps))])


def _lettered(steps: Sequence[OutlineStep]) -> list[OutlineStep]:
    """`I.` and `L.` as letters where they stand in the order of letters, H, I, K, and no other number is Roman."""
    if any(step.label.level is LabelLevel.ROMAN and len(step.label.key) > 1 for step in steps):
        return list(steps)
    found, last = list[OutlineStep](), 0
    for step in steps:
        place = ALPHABET.find(step.label.key.lower()) + 1 if len(step.label.key) == 1 else 0
        is_next = step.label.level is LabelLevel.ROMAN and place == last + 1 > 1
        lettered = replace(step.label, level=LabelLevel.LETTER, value=place) if is_next else step.label
        last = place if lettered.level is LabelLevel.LETTER else last
        found.append(replace(step, label=lettered))
    return found


def under_headings(sheet: TaskTable) -> TaskTable:
    """The sheet, its column for areas made a note where the areas are headings across the table.

    They are where the numbers beside that column begin anew below them: `A. | BỘ XÂY DỰNG`, then `1 | Hạ tầng`.
    """
    columns = sheet.header.of(ColumnRole.AREA)
    steps = list(_first_look(sheet)) if columns and not _numbered_areas(sheet)[1] else []
    headings = [n for n, step in enumerate(steps) if _is_heading(step)]
    first = [steps[n + 1].row.label.value if n + 1 < len(steps) else 0 for n in headings]
    if first.count(1) < 2 or headings[0] > 0 or any(value > 1 for value in first):
        return sheet
    heads = {id(steps[n].row) for n in headings}
    header = replace(
        sheet.header, columns=tuple(replace(c, role=NOTE) if c in columns else c for c in sheet.header.columns)
    )
    return replace(sheet, header=header, rows=tuple(r if id(r) in heads else _ungrouped(r) for r in sheet.rows))


def _ungrouped(row: TableRow) -> TableRow:
    """A row whose number and area are those of a group that it stands in."""
    cells = {role: found for role, found in row.cells.items() if role not in {ColumnRole.AREA, ColumnRole.NUMBER}}
    cells[NOTE] = (*row.cells.get(ColumnRole.AREA, ()), *row.cells.get(NOTE, ()))
    running = " ".join(filter(None, (row.running, row.label.text)))
    return replace(row, cells=cells, label=NO_LABEL, running=running)


def _is_heading(step: OutlineStep) -> bool:
    """Beside a column for areas: a numbered text merged over the other columns, `A. | BỘ XÂY DỰNG`."""
    outer = step.label.level < LabelLevel.NONE and step.label.level not in _NUMBERED
    return step.kind is RowKind.TASK and outer and len(step.row.spans) > 1 and not step.row.holds(*DATA)


def _with_products(steps: Sequence[OutlineStep]) -> list[OutlineStep]:
    """Rows under a title that is merged over them as products of one task, where each says which product it is.

    Where one has a number or money of its own, which a product cannot have, each is a task.
    """
    found = list(steps)
    starts = [n for n, step in enumerate(steps) if step.kind is not RowKind.MORE and not step.shared]
    for begin, end in pairwise([*starts, len(steps)]):
        rows = [n for n in range(begin, end) if steps[n].kind is not RowKind.MORE]
        if len(rows) > 1 and all(_is_product(steps[n].row, first=n == begin) for n in rows):
            for n in rows[1:]:
                found[n] = replace(steps[n], kind=RowKind.PRODUCT)
    return found


def _is_product(row: TableRow, *, first: bool) -> bool:
    own = any(map(row.is_fresh, (ColumnRole.NUMBER, ColumnRole.BUDGET)))
    return row.is_fresh(ColumnRole.PRODUCTS) and (first or not own)


def _levelled_by_code(steps: Sequence[OutlineStep]) -> list[OutlineStep]:
    """A row without a number has the level of those whose codes are built alike: `KH_N17` as `II | KH_N02`."""
    outer = [step for step in steps if step.label.level < LabelLevel.NONE and step.row.running]
    levels = {_shape(step.row.running): step.label.level for step in outer}
    return [
        replace(step, label=Label("", levels[_shape(step.row.running)]))
        if step.label is NO_LABEL and step.row.running and _shape(step.row.running) in levels
        else step
        for step in steps
    ]


def _shape(code: str) -> str:
    return re.sub(r"\d+", "#", code)


def _first_look(sheet: TaskTable) -> Iterator[OutlineStep]:
    """Tasks, continuations and sums; groups are still tasks here."""
    numbered = any(row.label.text for row in sheet.rows)
    area_column = bool(sheet.header.of(ColumnRole.AREA))
    of_areas = area_column and numbers_areas(sheet)
    open_task = False
    above = ""  # the text of the row above
    shared = 0  # tasks under the title above, after the first
    for row in sheet.rows:
        label, title = _label(row, area_column=area_column, of_areas=of_areas)
        if area_column and not of_areas and row.label.text and label is not row.label:
            row = replace(row, running=" ".join(filter(None, (row.running, row.label.text))))  # noqa: PLW2901
        if _is_sum(row) or all(is_rule(cell.text) for _, cells in row.cells.items() for cell in cells):
            yield OutlineStep(RowKind.LOOSE, row, label, title)
        elif open_task and _has_own_part(row):
            shared += 1
            lettered = label
            if label.key and not row.is_fresh(ColumnRole.NUMBER):
                lettered = replace(label, key=f"{label.key}{ALPHABET[min(shared, len(ALPHABET)) - 1]}")
            yield OutlineStep(RowKind.TASK, row, lettered, title, shared=True)
        elif open_task and (
            (numbered and label is NO_LABEL and _is_cut(above, title))
            or _goes_on(row, label, title, numbered=numbered, area_column=area_column)
            or (numbered and label is NO_LABEL and _is_cut_by_page(row, above, title))
        ):
            yield OutlineStep(RowKind.MORE, row, label, title)
        else:
            open_task, shared = True, 0
            yield OutlineStep(RowKind.TASK, row, label, title)
        above = title or above


def _has_own_part(row: TableRow) -> bool:
    """Whether a row under a merged title has its part: what or when, with its own lead, number or money."""
    merged = row.is_covered(ColumnRole.TITLE) and not row.is_fresh(ColumnRole.TITLE)
    own = any(map(row.is_fresh, (ColumnRole.PRODUCTS, ColumnRole.TIME, ColumnRole.DUE)))
    apart = any(map(row.is_fresh, (ColumnRole.LEAD, ColumnRole.NUMBER, ColumnRole.BUDGET)))
    return merged and own and (row.is_fresh(ColumnRole.LEAD) if row.after_break else apart)


def _is_cut(above: str, title: str) -> bool:
    """Whether a text goes on in the middle of the sentence above, cut by the end of a page."""
    return title[:1].islower() and not above.rstrip().endswith((".", ";", ":"))


def _is_cut_by_page(row: TableRow, above: str, title: str) -> bool:
    """Whether the first row after a break is the rest of the one before it: with cells, but nobody who leads."""
    if not row.after_break or row.spans or title.isupper() or not any(map(row.is_fresh, DATA)):
        return False
    return not row.is_fresh(ColumnRole.LEAD) or is_continuation(above, title)


def numbers_areas(sheet: TaskTable) -> bool:
    """Whether the numbers beside a column for areas are the areas' own: they change where the area does."""
    numbered, inside = _numbered_areas(sheet)
    return not inside and len(set(numbered)) == len(numbered) > 0


def _numbered_areas(sheet: TaskTable) -> tuple[list[str], list[TableRow]]:
    """The numbers of the rows that begin an area, and the rows inside areas that have numbers of their own.

    A cell that says the same as the one above, as in a worksheet to be filtered, begins no area.
    """
    texts = ["", *(row.text(ColumnRole.AREA) for row in sheet.rows)]
    begins = {row for row, above in zip(sheet.rows, texts, strict=False) if _begins_area(row, above)}
    numbered = [row.label.key for row in sheet.rows if row in begins and row.label.text]
    inside = [row for row in sheet.rows if row not in begins and row.is_fresh(ColumnRole.NUMBER)]
    return numbered, [row for row in inside if not row.spans]


def _begins_area(row: TableRow, above: str) -> bool:
    return row.is_fresh(ColumnRole.AREA) and row.text(ColumnRole.AREA) != above


def _label(row: TableRow, *, area_column: bool, of_areas: bool) -> tuple[Label, str]:
    """The number in its column, else in the text; beside a column for areas the text's own comes first."""
    inside, rest = split_label(row.title)
    if area_column and (inside is not NO_LABEL or of_areas):
        return inside, rest
    if row.label.text:
        return row.label, rest if inside.key and inside.key == row.label.key else row.title
    return inside, rest


def _is_sum(row: TableRow) -> bool:
    if is_total(row.label.text) or is_total(row.title):
        return True
    assigned = row.holds(*(role for role in DATA if role is not ColumnRole.BUDGET))
    return speaks_of_sums(row.title) and row.label is NO_LABEL and not assigned


def _goes_on(row: TableRow, label: Label, title: str, *, numbered: bool, area_column: bool) -> bool:
    """Whether the row is more of the task above: merged text or number, or a row cut by the end of a page."""
    if row.is_covered(ColumnRole.TITLE) and not row.is_fresh(ColumnRole.TITLE):
        return True
    own_number = row.is_fresh(ColumnRole.NUMBER) or (label is not NO_LABEL and label is not row.label)
    if not area_column and row.is_covered(ColumnRole.NUMBER) and not own_number:
        return not row.is_fresh(ColumnRole.LEAD) and not row.is_fresh(ColumnRole.TIME)
    if own_number or row.is_fresh(ColumnRole.AREA):
        return False
    if not title:
        return any(row.is_fresh(role) for role in DATA)
    starts = title[0].islower() or BULLET.match(title) is not None
    alone = row.after_break or not any(row.is_fresh(role) for role in DATA)
    return starts and alone and (numbered or title[0].islower())


def _is_group(steps: Sequence[OutlineStep], n: int) -> bool:
    """A text without any data that has rows below it: by its outer number, by its span, or by numbers below."""
    step = steps[n]
    if step.kind is not RowKind.TASK or not step.title or step.row.holds(*_ASSIGNED):
        return False
    if step.row.holds(*DATA):  # the time or the money of all below: `I | Thể chế | … | 50`
        below = _inner_below(steps, n)
        return step.label.level < LabelLevel.NONE and below is not None and below.label.level in _NUMBERED
    if step.label.level not in _NUMBERED:
        return step.label.level is not LabelLevel.NONE or _has_tasks_below(steps, n)
    return bool(step.row.spans) or _has_children(steps, n)


def _has_tasks_below(steps: Sequence[OutlineStep], n: int) -> bool:
    return n + 1 < len(steps) and any(step.row.holds(*DATA) for step in steps[n + 1 : n + 4])


def _has_children(steps: Sequence[OutlineStep], n: int) -> bool:
    """Whether the next task's number lies under this one: 1 → 1.1, 1 → a)."""
    below = _inner_below(steps, n)
    return below is not None and (
        below.label.level is LabelLevel.LOWER or below.label.key.startswith(steps[n].label.key + ".")
    )


def _inner_below(steps: Sequence[OutlineStep], n: int) -> OutlineStep | None:
    """The next row that is no continuation, when its number is of an inner kind."""
    below = next((step for step in steps[n + 1 :] if step.kind is not RowKind.MORE), None)
    return below if below is not None and below.label.level > steps[n].label.level else None


def _area_level(steps: Sequence[OutlineStep], groups: set[int]) -> LabelLevel | None:
    """The level whose groups stand right above most tasks; Roman numbers before the Arabic ones below them."""
    nearest: Counter[LabelLevel | None] = Counter()
    stack: list[LabelLevel] = []
    above_arabic = False
    levels = {steps[n].label.level for n in groups}
    for n, step in enumerate(steps):
        level = step.label.level
        opens = n in groups or (step.kind is RowKind.TASK and level in levels and _has_children(steps, n))
        while stack and stack[-1] >= level and (opens or level is not LabelLevel.NONE):
            stack.pop()
        if opens:
            stack.append(level)
            above_arabic = above_arabic or (level is LabelLevel.ARABIC and LabelLevel.ROMAN in stack)
        elif step.kind is RowKind.TASK and level > LabelLevel.ROMAN:
            nearest[stack[-1] if stack else None] += 1
    if levels & {LabelLevel.PART, LabelLevel.LETTER, LabelLevel.ROMAN}:
        nearest.pop(None, None)  # tasks above the first such group: its heading stands above the table
    most = max(nearest, key=lambda found: (nearest[found], found is not None, -(found or 0)), default=None)
    return LabelLevel.ROMAN if most is LabelLevel.ARABIC and above_arabic else most


def _has_tasks_right_below(steps: Sequence[OutlineStep], n: int, groups: set[int]) -> bool:
    """Whether no area stands between a group and the tasks below it: `C | Xây dựng Bộ số` above `1`."""
    below = next((m for m in range(n + 1, len(steps)) if steps[m].kind is not RowKind.MORE), None)
    return below is not None and below not in groups and steps[below].label.level in _NUMBERED


def _settled(steps: Sequence[OutlineStep], n: int, groups: set[int], level: LabelLevel | None) -> OutlineStep:
    step = steps[n]
    if step.kind is not RowKind.TASK:
        return step
    kind = RowKind.TASK
    if n in groups:
        outer = level is not None and step.label.level < level and _has_tasks_right_below(steps, n, groups)
        kind = RowKind.AREA if step.label.level is level or outer else RowKind.GROUP
    elif level is not None and level is not LabelLevel.NONE and step.label.level is level:
        below = _inner_below(steps, n)
        has_tasks = below is not None and below.label.level in _NUMBERED
        kind = RowKind.AREA if has_tasks else RowKind.AREA_AND_TASK
    return replace(step, kind=kind)
