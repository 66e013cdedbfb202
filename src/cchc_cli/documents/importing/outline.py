"""What each row of a sheet is: an area, a group that the model has no place for, a task, more of a task, a sum."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cchc_cli.documents.importing.blocks import is_rule
from cchc_cli.documents.importing.columns import Role
from cchc_cli.documents.importing.labels import BULLET, NO_LABEL, Label, Level, is_total, split_label
from cchc_cli.documents.importing.sheets import Row, Sheet

DATA = (Role.LEAD, Role.SUPPORT, Role.PRODUCTS, Role.TIME, Role.START, Role.DUE, Role.BUDGET)
_NUMBERED = {Level.ARABIC, Level.DOTTED, Level.LOWER}


class Kind(StrEnum):
    AREA = "area"
    AREA_AND_TASK = "area-and-task"
    GROUP = "group"
    TASK = "task"
    MORE = "more"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Step:
    """A row with its kind, its number and its text without the number."""

    kind: Kind
    row: Row
    label: Label
    title: str


def read_outline(sheet: Sheet) -> list[Step]:
    """The sheet's rows in order. With a column for areas every row that is no continuation is a task."""
    steps = list(_first_look(sheet))
    if sheet.header.has(Role.AREA):
        return steps
    groups = {n for n in range(len(steps)) if _is_group(steps, n)}
    level = _area_level(steps, groups)
    return [_settled(steps, n, groups, level) for n in range(len(steps))]


def _first_look(sheet: Sheet) -> Iterator[Step]:
    """Tasks, continuations and sums; groups are still tasks here."""
    numbered = any(row.label.text for row in sheet.rows)
    area_column = sheet.header.has(Role.AREA)
    of_areas = area_column and numbers_areas(sheet)
    open_task = False
    above = ""  # the text of the row above
    for row in sheet.rows:
        label, title = _label(row, area_column=area_column, of_areas=of_areas)
        if area_column and not of_areas and row.label.text and label is not row.label:
            row = replace(row, running=" ".join(filter(None, (row.running, row.label.text))))  # noqa: PLW2901
        if _is_sum(row) or all(is_rule(cell.text) for _, cells in row.cells.items() for cell in cells):
            yield Step(Kind.LOOSE, row, label, title)
        elif open_task and (
            (numbered and label is NO_LABEL and _is_cut(above, title))
            or _goes_on(row, label, title, numbered=numbered, area_column=area_column)
        ):
            yield Step(Kind.MORE, row, label, title)
        else:
            open_task = True
            yield Step(Kind.TASK, row, label, title)
        above = title or above


def _is_cut(above: str, title: str) -> bool:
    """Whether a text goes on in the middle of the sentence above, cut by the end of a page."""
    return title[:1].islower() and not above.rstrip().endswith((".", ";", ":"))


def numbers_areas(sheet: Sheet) -> bool:
    """Whether the numbers beside a column for areas are the areas' own: they change where the area does."""
    starts = [row for row in sheet.rows if row.is_fresh(Role.AREA)]
    numbered = [row.label.key for row in starts if row.label.text]
    inside = [row for row in sheet.rows if not row.is_fresh(Role.AREA) and row.is_fresh(Role.NUMBER)]
    return not inside and len(set(numbered)) == len(numbered) > 0


def _label(row: Row, *, area_column: bool, of_areas: bool) -> tuple[Label, str]:
    """The number in its column, else in the text; beside a column for areas the text's own comes first."""
    inside, rest = split_label(row.title)
    if area_column and (inside is not NO_LABEL or of_areas):
        return inside, rest
    if row.label.text:
        return row.label, rest if inside.key and inside.key == row.label.key else row.title
    return inside, rest


def _is_sum(row: Row) -> bool:
    return is_total(row.label.text) or is_total(row.title)


def _goes_on(row: Row, label: Label, title: str, *, numbered: bool, area_column: bool) -> bool:
    """Whether the row is more of the task above: merged text or number, or a row cut by the end of a page."""
    if row.is_covered(Role.TITLE) and not row.is_fresh(Role.TITLE):
        return True
    own_number = row.is_fresh(Role.NUMBER) or (label is not NO_LABEL and label is not row.label)
    if not area_column and row.is_covered(Role.NUMBER) and not own_number:
        return not row.is_fresh(Role.LEAD) and not row.is_fresh(Role.TIME)
    if own_number or row.is_fresh(Role.AREA):
        return False
    if not title:
        return any(row.is_fresh(role) for role in DATA)
    starts = title[0].islower() or BULLET.match(title) is not None
    alone = row.after_break or not any(row.is_fresh(role) for role in DATA)
    return starts and alone and (numbered or title[0].islower())


def _is_group(steps: Sequence[Step], n: int) -> bool:
    """A text without any data that has rows below it: by its outer number, by its span, or by numbers below."""
    step = steps[n]
    if step.kind is not Kind.TASK or not step.title or step.row.holds(*DATA):
        return False
    if step.label.level not in _NUMBERED:
        return step.label.level is not Level.NONE or _has_tasks_below(steps, n)
    return bool(step.row.spans) or _has_children(steps, n)


def _has_tasks_below(steps: Sequence[Step], n: int) -> bool:
    return n + 1 < len(steps) and any(step.row.holds(*DATA) for step in steps[n + 1 : n + 4])


def _has_children(steps: Sequence[Step], n: int) -> bool:
    """Whether the next task's number lies under this one: 1 → 1.1, 1 → a)."""
    below = next((step for step in steps[n + 1 :] if step.kind is not Kind.MORE), None)
    if below is None or below.label.level <= steps[n].label.level:
        return False
    return below.label.level is Level.LOWER or below.label.key.startswith(steps[n].label.key + ".")


def _area_level(steps: Sequence[Step], groups: set[int]) -> Level | None:
    """The level whose groups stand right above most tasks; Roman numbers before the Arabic ones below them."""
    nearest: Counter[Level | None] = Counter()
    stack: list[Level] = []
    above_arabic = False
    levels = {steps[n].label.level for n in groups}
    for n, step in enumerate(steps):
        level = step.label.level
        opens = n in groups or (step.kind is Kind.TASK and level in levels and _has_children(steps, n))
        while stack and stack[-1] >= level and (opens or level is not Level.NONE):
            stack.pop()
        if opens:
            stack.append(level)
            above_arabic = above_arabic or (level is Level.ARABIC and Level.ROMAN in stack)
        elif step.kind is Kind.TASK and level > Level.ROMAN:
            nearest[stack[-1] if stack else None] += 1
    most = max(nearest, key=lambda found: (nearest[found], found is not None, -(found or 0)), default=None)
    return Level.ROMAN if most is Level.ARABIC and above_arabic else most


def _settled(steps: Sequence[Step], n: int, groups: set[int], level: Level | None) -> Step:
    step = steps[n]
    if step.kind is not Kind.TASK:
        return step
    kind = Kind.TASK
    if n in groups:
        kind = Kind.AREA if step.label.level is level else Kind.GROUP
    elif level is not None and level is not Level.NONE and step.label.level is level:
        kind = Kind.AREA if _has_children(steps, n) or _next_is_inner(steps, n) else Kind.AREA_AND_TASK
    return Step(kind, step.row, step.label, step.title)


def _next_is_inner(steps: Sequence[Step], n: int) -> bool:
    below = next((step for step in steps[n + 1 :] if step.kind is not Kind.MORE), None)
    return below is not None and below.label.level > steps[n].label.level and below.label.level in _NUMBERED
