"""Adding entries to a journal: checked before a byte is written, all of them or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cchc_cli.checking.findings import located
from cchc_cli.checking.identity import ENTRY_MOVED, TaskWords
from cchc_cli.checking.journal_rules import (
    AGENCY_NEEDED,
    ENTRY_TWICE,
    NOT_LEAD,
    UNKNOWN_AGENCY,
    VOID_AGAIN,
    check_journal,
)
from cchc_cli.files.problems import DataStop, Need, Problem, Severity
from cchc_cli.files.writing import append, preview
from cchc_cli.files.yaml_document import YamlDocument, parse_document
from cchc_cli.files.yaml_writer import FlowValue, flow
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Fact, Journal, Measured, TaskEntry, Void, reference, standing
from cchc_cli.model.loading import validate_or_empty
from cchc_cli.model.validation import Validated
from cchc_cli.model.workspace import shown
from cchc_cli.tracking.assignments import Assignment, responsibilities_of
from cchc_cli.tracking.deadlines import deadlines
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.rates import judge
from cchc_cli.tracking.replay import AffectedAssignments, in_order
from cchc_cli.tracking.state_words import amount, counted_state, entry_words, goal, verdict
from cchc_cli.tracking.states import Status

Fields = Mapping[str, FlowValue]
OF_AGENCIES = frozenset({AGENCY_NEEDED.code, NOT_LEAD.code, UNKNOWN_AGENCY.code})
"""Codes of what an entry is refused for because of its agency."""
HEADER = """\
# yaml-language-server: $schema=../schemas/journal.schema.json
# Sổ theo dõi: mỗi mục một sự kiện đã xảy ra, chỉ ghi thêm ở cuối; ghi nhầm thì ghi thêm mục hủy (void).
"""


@dataclass(frozen=True)
class EntryFault:
    """Why an entry is refused; `number` counts the entries to be added from 0."""

    number: int
    problem: Problem


class Refused(Exception):  # noqa: N818 - an answer, caught where entries come from
    """Nothing was written, for these faults."""

    def __init__(self, faults: Sequence[EntryFault]) -> None:
        super().__init__(faults[0].problem.message)
        self.faults = tuple(faults)


@dataclass(frozen=True)
class StatusChange:
    """What an entry changed for one assignment, on the day it happened."""

    assignment: Assignment
    before: Status
    after: Status


@dataclass(frozen=True)
class Recorded:
    """The lines added, what they changed, and warnings about them; what voids took back or brought back."""

    lines: tuple[str, ...]
    changes: tuple[StatusChange, ...]
    warnings: tuple[Problem, ...]
    taken_back: tuple[Fact, ...] = ()
    brought_back: tuple[Fact, ...] = ()
    effects: tuple[str, ...] = ()  # what changed beside states, in words


def record(
    interpreted: InterpretedPlan, path: Path, new: Sequence[Fields], today: date, *, dry_run: bool = False
) -> Recorded:
    """Adds entries at the end of the journal at `path`, made when missing; each says a few words of its task.

    Raises:
        Refused: an entry does not fit; nothing was written.
        DataStop: the journal itself has errors, or cannot be written.
    """
    done: list[Recorded] = []
    entries = with_titles(interpreted, new)

    def compose(old: bytes) -> str:
        text = added_text(old, entries)
        done.append(_checked(interpreted, shown(path), old, text, entries, today))
        return text

    (preview if dry_run else append)(path, compose)
    return done[-1]


def refusals(interpreted: InterpretedPlan, path: Path, new: Sequence[Fields], today: date) -> tuple[EntryFault, ...]:
    """Why `record` would refuse these entries; nothing is written."""
    try:
        record(interpreted, path, new, today, dry_run=True)
    except Refused as refused:
        return refused.faults
    return ()


def with_titles(interpreted: InterpretedPlan, entries: Iterable[Fields]) -> list[Fields]:
    """The entries with the first words of their tasks, so that a reader and `check` know which one is meant."""
    words = TaskWords(interpreted)

    def titled(entry: Fields) -> Fields:
        task = str(entry.get("task", ""))
        if task not in words.tasks:
            return entry
        after = list(entry).index("task") + 1
        pairs = list(entry.items())
        return dict([*pairs[:after], ("title", words.opening(task)), *pairs[after:]])

    return [titled(entry) for entry in entries]


def added_text(old: bytes, new: Sequence[Fields]) -> str:
    """The lines to add, indented as the list already there; with a header when the file is new."""
    lines = (line.decode(errors="replace") for line in old.splitlines())
    dash = next((line for line in lines if line.strip() == "-" or line.lstrip().startswith("- ")), "- ")
    indent = dash[: len(dash) - len(dash.lstrip())]
    return ("" if old.strip() else HEADER) + "".join(f"{indent}- {flow(fields)}\n" for fields in new)


def _checked(
    interpreted: InterpretedPlan, name: str, old: bytes, text: str, new: Sequence[Fields], today: date
) -> Recorded:
    if old and not old.endswith(b"\n"):
        old += b"\n"
    before = _entries(parse_document(old, name)) if old.strip() else ()
    document = parse_document(old + text.encode(), name)
    if not isinstance(document.data, list) or len(document.data) != len(before) + len(new):
        raise _not_extensible(name)
    validated = validate_or_empty(document, Journal, ())
    misshapen = _faults_of_form(document, validated, len(before))
    if misshapen and validated.value is None:
        raise Refused(misshapen)
    after = validated.value or ()
    if after[: len(before)] != before:
        raise _not_extensible(name)
    warnings = _refuse_rules(interpreted, document, before, validated, today, misshapen)
    changes = tuple(_changes(interpreted, before, after))
    was, now = standing(before), standing(after[: len(before)] + tuple(filter(_is_void, after[len(before) :])))
    return Recorded(
        tuple(flow(fields) for fields in new),
        changes,
        warnings,
        _without(was, now),
        _without(now, was),
        tuple(filter(None, _effects(interpreted, before, after))),
    )


def _effects(interpreted: InterpretedPlan, before: Journal, after: Journal) -> Iterator[str]:
    """In words, what each new entry changed beside states."""
    so_far = list(standing(before))
    for number in range(len(before), len(after)):
        entry = after[number]
        if isinstance(entry, Void):
            so_far = list(standing(after[: number + 1]))
        else:
            yield _effect(interpreted, so_far, entry)
            so_far.append(entry)


def _not_extensible(name: str) -> DataStop:
    """The file cannot grow by lines at its end: a list in brackets, an end mark `...`, an open block of text."""
    return DataStop(f"{name} không viết theo dạng thêm được vào cuối", "mỗi mục phải bắt đầu bằng «- » ở đầu dòng")


def _entries(document: YamlDocument) -> Journal:
    """The entries already there.

    Raises:
        DataStop: they cannot be read; recording waits until they are mended.
    """
    validated = validate_or_empty(document, Journal, ())
    errors = [p for p in validated.problems if p.severity is Severity.ERROR]
    if errors or validated.value is None:
        raise DataStop(
            f"{document.path} đang có lỗi, chưa ghi thêm được", "sửa các lỗi trên rồi ghi lại", tuple(errors)
        )
    return validated.value


def _faults_of_form(document: YamlDocument, validated: Validated[Journal], count: int) -> list[EntryFault]:
    """Faults of form can only be in what is to be added."""
    errors = [p for p in validated.problems if p.severity is Severity.ERROR]
    starts = [document.position((n,))[0] for n in range(count, len(document.data))]
    return [EntryFault(max(0, sum(line <= p.line for line in starts) - 1), p) for p in errors]


def _refuse_rules(
    interpreted: InterpretedPlan,
    document: YamlDocument,
    before: Journal,
    validated: Validated[Journal],
    today: date,
    misshapen: Sequence[EntryFault] = (),
) -> tuple[Problem, ...]:
    """Refuses what brings a new error, be it at an older entry, or is `misshapen`; returns the warnings about the new.

    What says nothing new is only warned of where it stands already, as after a merge. What `validated` had to mend is
    not judged, nor what happened to tasks of which an entry is misshapen.
    """
    after = validated.value or ()
    known = {(f.loc, f.code) for f in check_journal(interpreted, before, today)}
    is_moved = ENTRY_MOVED.code in {code for _, code in known}
    if is_moved and not all(isinstance(entry, Void) for entry in after[len(before) :]):
        raise DataStop(
            f"{document.path}: số nhiệm vụ đã đổi, có mục đang đứng ở nhiệm vụ khác; chưa ghi thêm được",
            f"xem từng nhiệm vụ và cách sửa: {Need.CHECK}",
        )
    found = [f for f in check_journal(interpreted, after, today) if (f.loc, f.code) not in known]
    unsure = {getattr(after[len(before) + fault.number], "task", None) for fault in misshapen} - {None}
    found = [f for f in found if f.loc[-1] != "event" or getattr(after[int(f.loc[0])], "task", None) not in unsure]
    found = [f for f in found if not (is_moved and f.kind is ENTRY_MOVED)]  # fewer entries than before, first another
    fresh = [(f, problem) for f in found for problem in located(document, validated, [f])]
    refused = [(f, problem) for f, problem in fresh if f.is_error or f.kind in {ENTRY_TWICE, VOID_AGAIN}]
    faults = [
        *misshapen,
        *(EntryFault(int(f.loc[0]) - len(before), problem) for f, problem in refused if int(f.loc[0]) >= len(before)),
    ]
    number_of, faulty = responsibilities_of(interpreted).number, {fault.number for fault in faults}
    for finding, problem in refused:
        index = int(finding.loc[0])
        if index < len(before) and (number := _because_of(before[index], after[len(before) :])) not in faulty:
            faults.append(EntryFault(number, _of_older(problem, before[index:], number_of)))
    if faults:
        raise Refused(faults)
    return tuple(problem for _, problem in fresh)


def _because_of(older: Fact | Void, new: Journal) -> int:
    """Which new entry brought an error upon an older one: the last that is about the same task, else the first."""
    about = getattr(older, "task", None)
    return max((n for n, entry in enumerate(new) if about and getattr(entry, "task", None) == about), default=0)


def _of_older(problem: Problem, older: Journal, number_of: Callable[[str], str]) -> Problem:
    """The problem, told as one that an older entry would have (the first of these), where it is about such."""
    if not older:
        return problem
    entry, ref = older[0], reference(older[0])
    message = f"mục đã ghi ở dòng {problem.line} ({entry_words(entry, number_of)}) sẽ không còn đúng: {problem.message}"
    return replace(problem, message=message, hint=f"hủy mục ấy trước, rồi ghi lại: {Need.VOID} {ref}")


def _is_void(entry: Fact | Void) -> bool:
    return isinstance(entry, Void)


def _without(entries: Iterable[Fact], others: Iterable[Fact]) -> tuple[Fact, ...]:
    left_out = frozenset(others)
    return tuple(entry for entry in entries if entry not in left_out)


Entries = list[TaskEntry]


def _changes(interpreted: InterpretedPlan, before: Journal, after: Journal) -> Iterator[StatusChange]:
    """For every new entry, the assignments whose status it changed on its day.

    What a void changed is told of its own day, or of that of the entry it is about where this is later.
    """
    touching = AffectedAssignments(interpreted)
    of_task = _of_tasks(standing(before))  # what the journal says of each so far
    for number in range(len(before), len(after)):
        entry = after[number]
        if isinstance(entry, Void):
            was, of_task = of_task, _of_tasks(standing(after[: number + 1]))
            for id_ in dict.fromkeys([*was, *of_task]):
                old, new = was[id_], of_task[id_]
                moved = [*_without(old, new), *_without(new, old)]
                day = max([entry.on, *(other.on for other in moved)])
                yield from _changed(touching, old, new, moved, day)
        elif not isinstance(entry, Measured):
            old = of_task[entry.task]
            new = of_task[entry.task] = [*old, entry]
            yield from _changed(touching, old, new, [entry], entry.on)


def _of_tasks(entries: Iterable[Fact]) -> dict[str, Entries]:
    found: dict[str, Entries] = defaultdict(list)
    for entry in entries:
        if not isinstance(entry, Measured):
            found[entry.task].append(entry)
    return found


def _changed(
    touching: AffectedAssignments, before: Entries, after: Entries, moved: Iterable[Fact], day: date
) -> Iterator[StatusChange]:
    """What differs on a day between two journals of one task, of the assignments that these entries touch."""
    assignments = {a.key: a for entry in moved if not isinstance(entry, Measured) for a in touching(entry)}
    if not assignments:
        return
    interpreted = touching.responsibilities.interpreted
    old, new = (PlanStatus(interpreted, entries, day) for entries in (before, after))
    for assignment in assignments.values():
        was, now = old.of_assignment(assignment), new.of_assignment(assignment)
        if was != now:
            yield StatusChange(assignment, was, now)


def _effect(interpreted: InterpretedPlan, before: Iterable[Fact], entry: Fact) -> str:
    """What changed with an entry on its day, after what stood before it; nothing where only states can change."""
    earlier = [other for other in before if other.on <= entry.on]
    if entry.event == "measured":
        return _measured_effect(interpreted, earlier, entry)
    same = [other for other in earlier if other.event != "measured" and other.task == entry.task]
    old, new = (PlanStatus(interpreted, entries, entry.on) for entries in (same, [*same, entry]))
    if entry.task in {report.period for report in interpreted.plan.reporting}:
        return f"{entry.task}: {_report_effect(old, entry.task)} → {_report_effect(new, entry.task)}"
    task = new.responsibilities.tasks.get(entry.task)
    if task is None:
        return ""
    if entry.event in {"difficulty", "resolved"}:
        was, now = len(old.replay.difficulties), len(new.replay.difficulties)
        return f"{task.id}: khó khăn đang mở {was} → {now}"
    return f"{task.id}: {_progress_effect(old, new, entry)}" if entry.event == "progress" else ""


def _measured_effect(interpreted: InterpretedPlan, earlier: Iterable[Fact], entry: Measured) -> str:
    indicators = (i for target in interpreted.plan.targets for i in target.indicators)
    indicator = next((i for i in indicators if i.id == entry.indicator), None)
    if indicator is None:
        return ""
    values = [e for e in in_order(earlier) if e.event == "measured" and e.indicator == entry.indicator]
    was = amount(values[-1].value, indicator.unit) if values else "chưa đo"
    now, met = amount(entry.value, indicator.unit), verdict(judge(indicator, entry.value), indicator.unit)
    return f"{indicator.id}: {was} → {now}; phải đạt {goal(indicator)}: {met}"


def _report_effect(status: PlanStatus, period: str) -> str:
    return next((counted_state(d.status) for d in deadlines(status, ()) if d.id == period), "")


def _progress_effect(old: PlanStatus, new: PlanStatus, entry: TaskEntry) -> str:
    """Of the first body that it is about: all of them have the same."""
    assignment = next(iter(new.replay.touching(entry)), None)
    return f"tiến độ {_figure(old, assignment)} → {_figure(new, assignment)}"


def _figure(status: PlanStatus, assignment: Assignment | None) -> str:
    record = status.replay.record(assignment) if assignment else None
    if record is None or (record.percent is None and record.count is None):
        return "đang thực hiện" if record and record.started else "chưa có"
    figures = (
        f"{record.count} đơn vị" if record.count is not None else "",
        f"{record.percent}%" if record.percent is not None else "",
    )
    return ", ".join(filter(None, figures))
