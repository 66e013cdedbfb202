"""What a person is told after an import: columns, rows, what was not known, not understood or not placed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cchc_cli.importing.draft import DraftDecision, DraftPlan, DraftTask
from cchc_cli.importing.import_messages import PARTS, REVIEW, report_line
from cchc_cli.importing.importer import Imported, column_words
from cchc_cli.importing.table.columns import ColumnRole, money_unit
from cchc_cli.importing.table.task_tables import TaskTable
from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.agencies.phrase import Unknown
from cchc_cli.language.agencies.scanner import read_agencies
from cchc_cli.language.timing.reader import read_timing
from cchc_cli.language.timing.timing import Unread, say_unread
from cchc_cli.language.timing.windows import TimeContext

MOST = 20  # lines of one kind


def report_lines(path: Path, imported: Imported, text: str, lexicon: Lexicon | None) -> Iterator[str]:
    """The report on a file and the text made of it, line by line; without a register no agency is looked up."""
    yield _read(path, imported)
    for sheet in imported.sheets:
        yield from _columns(sheet)
    yield from _other_tables(imported)
    yield from _warnings(imported)
    yield from _missing(imported.plan)
    yield from _agencies(imported.plan, lexicon)
    yield from _times(imported.plan)
    if imported.plan.unplaced:
        yield report_line("unplaced", count=len(imported.plan.unplaced))
    if reviews := text.count(f"# {REVIEW}"):
        yield report_line("review", count=reviews)
    yield report_line("not-in-word")


def _read(path: Path, imported: Imported) -> str:
    areas = imported.plan.areas
    numbers = [number for sheet in imported.sheets for number in sheet.tables]
    named = ", ".join(map(str, numbers))
    tables = report_line("tables" if len(numbers) > 1 else "table", count=len(numbers), numbers=named)
    rows = sum(len(sheet.rows) for sheet in imported.sheets)
    tasks = sum(len(area.tasks) for area in areas)
    return report_line("read", path=path, areas=len(areas), tasks=tasks, rows=rows, tables=tables)


def _columns(sheet: TaskTable) -> Iterator[str]:
    table = ", ".join(map(str, sheet.tables))
    yield report_line("columns", table=table, columns=column_words(sheet.header))
    unknown = [column.heading for column in sheet.header.of(ColumnRole.UNKNOWN) if column.heading]
    if unknown:
        yield report_line("unknown-columns", table=table, columns="; ".join(unknown))


def _other_tables(imported: Imported) -> Iterator[str]:
    taken = {number for sheet in imported.sheets for number in sheet.tables}
    others = sorted({loose.table for loose in imported.plan.unplaced} - taken - {0})
    if others:
        yield report_line("other-tables", tables=", ".join(map(str, others)))


def _warnings(imported: Imported) -> Iterator[str]:
    source = imported.source
    if source.old_fonts:
        yield report_line("old-fonts", fonts=", ".join(source.old_fonts))
    if source.footnotes:
        yield report_line("footnotes", count=len(source.footnotes))
    for sheet in imported.sheets:
        budgets = sheet.header.of(ColumnRole.BUDGET)
        if budgets and not money_unit(budgets[0].heading) and not imported.units.get(sheet.place):
            yield report_line("no-unit", table=sheet.tables[0])


def _missing(plan: DraftPlan) -> Iterator[str]:
    decision: DraftDecision = plan.decision
    names = [words for key, words in PARTS.items() if key != "body" and not getattr(decision, key)]
    names += [PARTS["body"]] if plan.body is None else []
    if names:
        yield report_line("missing", names=", ".join(names))


def _tasks(plan: DraftPlan) -> Iterator[DraftTask]:
    return (task for area in plan.areas for task in area.tasks)


def _agencies(plan: DraftPlan, lexicon: Lexicon | None) -> Iterator[str]:
    if lexicon is None:
        yield report_line("no-register")
        return
    phrases = Counter(text for task in _tasks(plan) for text in (task.lead, task.support) if text)
    unknown: Counter[str] = Counter()
    near: dict[str, str] = {}
    for phrase, times in phrases.items():
        for piece in read_agencies(phrase, lexicon).unknown:
            unknown[_one_line(piece.text)] += times
            near[_one_line(piece.text)] = _nearest(piece)
    if unknown:
        yield report_line("agencies", count=len(unknown))
        yield from _cut(report_line("agency", text=t, times=n, nearest=near[t]) for t, n in unknown.most_common())


def _nearest(piece: Unknown) -> str:
    return report_line("nearest", nearest=piece.nearest) if piece.nearest else ""


def _times(plan: DraftPlan) -> Iterator[str]:
    unread = list(unread_times(plan))
    if unread:
        yield report_line("times", count=len(unread))
        yield from _cut(
            report_line("time", text=_one_line(found.text), task=id_, reason=say_unread(found)) for id_, found in unread
        )


def unread_times(plan: DraftPlan) -> Iterator[tuple[str, Unread]]:
    """The task and its time that is not understood."""
    context = TimeContext((plan.year, plan.until or plan.year), plan.decision.date)
    for task in _tasks(plan):
        for text in (task.time, *(product.time for product in task.products)):
            found = read_timing(text, context) if text else None
            if isinstance(found, Unread):
                yield task.id, found


def _cut(lines: Iterator[str]) -> Iterator[str]:
    shown = list(lines)
    yield from shown[:MOST]
    if len(shown) > MOST:
        yield report_line("more", count=len(shown) - MOST)


def _one_line(text: str) -> str:
    return " ".join(text.split())
