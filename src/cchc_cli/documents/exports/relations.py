"""Plans of all levels as tables that refer to each other: what a database or a warehouse takes in.

Every row begins with its plan, so that tables of many provinces lie in one database. Keys and references are part of
the tables; docs/xuat-du-lieu.md says what each column holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from cchc_cli.documents.wording.contradictions import contradiction, contradictions
from cchc_cli.files.file_names import slug
from cchc_cli.model.journal import Void, lines_of
from cchc_cli.model.loading import LoadedWorkspace
from cchc_cli.model.plan import Plan
from cchc_cli.tracking.cascade.counted_groups import CountedDisagreement
from cchc_cli.tracking.cascade.plan_levels import BodyPlans
from cchc_cli.tracking.cascade.standing import standing
from cchc_cli.tracking.plan_status import PlanStatus, span
from cchc_cli.tracking.rates import reached

Cell = str | int | float | bool | date | None
Record = dict[str, Cell]


@dataclass(frozen=True)
class Level:
    """A plan with where it stands on the day; `above` is the plan that it carries out, where that is here."""

    loaded: LoadedWorkspace
    plan_status: PlanStatus
    above: Level | None = None

    @property
    def plan(self) -> Plan:
        return self.loaded.interpreted.plan

    @property
    def id(self) -> str:
        """`UY-BAN-NHAN-DAN-TINH-LONG-AN/2021/4963-QD-UBND`: the same in every export and no other plan's."""
        return "/".join([slug(self.plan.decision.issuer), str(self.plan.year), slug(self.plan.decision.number)])


def levels(loaded: LoadedWorkspace, as_of: date, above: Level | None = None) -> Iterator[Level]:
    """The plan, then the bodies' own below it, each with what it has below."""
    found = Level(loaded, standing(loaded, as_of), above)
    yield found
    for body in BodyPlans.below(loaded).plans.values():
        yield from levels(body.loaded, as_of, found)


@dataclass(frozen=True)
class RelationColumn:
    """`kind` is text, integer, real, flag or date."""

    name: str
    kind: str
    may_lack: bool


@dataclass(frozen=True)
class Relation:
    """A table; the first `key` of its columns tell one row from another, some are the key of another table."""

    name: str
    columns: tuple[RelationColumn, ...]
    key: int
    refers: Mapping[str, tuple[str, ...]]
    rows: Callable[[Level], Iterator[Record]]


def _plans(level: Level) -> Iterator[Record]:
    plan = level.plan
    yield {
        "title": plan.title,
        "issuer": plan.decision.issuer,
        "number": plan.decision.number,
        "issued": plan.decision.date,
        "first_year": plan.years[0],
        "last_year": plan.years[1],
        "as_of": level.plan_status.as_of,
        "parent_plan": level.above.id if level.above else None,
    }


def _bodies(level: Level) -> Iterator[Record]:
    register = level.loaded.interpreted.register
    for agency in register.agencies:
        yield {"body": agency.id, "kind": "agency", "name": agency.name, "symbol": agency.symbol or None, "size": 1}
    for group in register.groups:
        yield {"body": group.id, "kind": "group", "name": group.name, "symbol": None, "size": group.size}
    for words in _open_leads(level):
        yield {"body": words, "kind": "open", "name": words, "symbol": None, "size": None}


def _open_leads(level: Level) -> dict[str, None]:
    """The expressions without fixed members that lead something, as they stand."""
    responsibilities = level.plan_status.responsibilities
    units = (unit for task in level.loaded.interpreted.tasks for unit in responsibilities.units(task.lead))
    return {unit.key: None for unit in units if unit.is_open}


def _members(level: Level) -> Iterator[Record]:
    for group in level.loaded.interpreted.register.groups:
        for member in dict.fromkeys(group.members):
            yield {"body": group.id, "member": member}


def _areas(level: Level) -> Iterator[Record]:
    for area in level.plan.areas:
        yield {"area": area.number, "title": area.title}


def _tasks(level: Level) -> Iterator[Record]:
    for task in level.loaded.interpreted.tasks:
        time, status, amount = span(task), level.plan_status.of(task), task.task.million_vnd
        yield {
            "task": task.identity,
            "number": task.id,
            "area": task.area.number,
            "title": task.task.title,
            "lead": task.lead.text,
            "support": task.support.text or None,
            "time": time.text,
            "kind": time.kind,
            "starts": time.start,
            "due": status.due or time.due,
            "condition": time.condition,
            "budget": task.task.budget,
            "million_vnd": None if amount is None else float(amount),
            "note": task.task.note or None,
            "state": status.state.value,
            "bodies_done": status.done,
            "bodies": status.of,
        }


def _products(level: Level) -> Iterator[Record]:
    for task in level.loaded.interpreted.tasks:
        for product in task.products:
            time = product.product.time
            yield {
                "task": task.identity,
                "product": product.number,
                "name": product.product.name,
                "lead": product.product.lead or None,
                "support": product.product.support or None,
                "time": time.text if time else None,
            }


def _assignments(level: Level) -> Iterator[Record]:
    found = level.plan_status
    for task in level.loaded.interpreted.tasks:
        for assignment in found.assignments(task):
            status = found.of_assignment(assignment)
            yield {
                "task": task.identity,
                "product": assignment.part.number,
                "body": assignment.unit.key,
                "members": assignment.unit.count,
                "state": status.state.value,
                "due": status.due,
                "days": status.days,
                "started": status.started,
                "done_on": status.done_on,
                "members_done": status.done,
                "own_journal": assignment.key in found.own,
            }


def _contradictions(level: Level) -> Iterator[Record]:
    """One body's two accounts are states, those of a group that is only counted are numbers."""
    for found in contradictions(level.plan_status, level.loaded.interpreted.tasks):
        assignment, states, counts = found.assignment, _NO_STATES, _NO_COUNTS
        if isinstance(found, CountedDisagreement):
            counts = {"counted_on": found.on, "above_done": found.told, "own_done": found.done, "own_open": found.open}
        else:
            states = {
                "above_state": found.above.state.value,
                "above_done_on": found.above.done_on,
                "own_state": found.own.state.value,
                "own_done_on": found.own.done_on,
            }
        yield {
            "task": assignment.part.task.identity,
            "product": assignment.part.number,
            "body": assignment.unit.key,
            **states,
            **counts,
            "text": contradiction(found),
        }


_NO_STATES: Record = dict.fromkeys(("above_state", "above_done_on", "own_state", "own_done_on"))
_NO_COUNTS: Record = dict.fromkeys(("counted_on", "above_done", "own_done", "own_open"))


def _supports(level: Level) -> Iterator[Record]:
    for task in level.loaded.interpreted.tasks:
        for id_ in dict.fromkeys([*task.support.agencies, *task.support.groups]):
            yield {"task": task.identity, "body": id_}


def _entries(level: Level) -> Iterator[Record]:
    for line in lines_of(level.loaded.journal):
        entry = line.entry
        if line.repeats is not None or entry.on > level.plan_status.as_of:
            continue
        document, task = None if isinstance(entry, Void) else entry.document, getattr(entry, "task", None)
        yield {
            "line": line.index + 1,
            "ref": line.ref,
            "day": entry.on,
            "event": entry.event,
            "about": getattr(entry, "task", None) or getattr(entry, "indicator", None),
            "task": task if task in level.plan_status.responsibilities.tasks else None,
            "product": getattr(entry, "product", None),
            "agency": getattr(entry, "agency", "") or None,
            "value": _number(getattr(entry, "value", None)),
            "percent": getattr(entry, "percent", None),
            "count": getattr(entry, "count", None),
            "due": getattr(entry, "due", None),
            "document": document.number if document else None,
            "document_date": document.date if document else None,
            "note": entry.note or None,
            "recorded_by": entry.by or None,
            "in_force": line.stands and not line.is_void,
        }


def _indicators(level: Level) -> Iterator[Record]:
    for indicator in (i for target in level.plan.targets for i in target.indicators):
        bound, goal = next(iter(indicator.bounds.items()))
        latest = reached(level.plan_status, indicator)
        yield {
            "indicator": indicator.id,
            "name": indicator.name,
            "unit": indicator.unit,
            "bound": bound,
            "goal": float(goal),
            "value": _number(latest.entry.value) if latest else None,
            "measured_on": latest.entry.on if latest else None,
            "met": latest.verdict.met if latest else None,
        }


def _links(level: Level) -> Iterator[Record]:
    known = {task.identity for task in level.above.loaded.interpreted.tasks} if level.above else set()
    for _, task in level.plan.tasks():
        for above in dict.fromkeys(task.implements):
            if level.above and above in known:
                yield {"task": task.identity, "parent_plan": level.above.id, "parent_task": above}


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _columns(spec: str) -> tuple[RelationColumn, ...]:
    """`task text, due date?`; what has a question mark may lack."""
    pairs = [column.split() for column in spec.split(",")]
    return tuple(RelationColumn(name, kind.rstrip("?"), kind.endswith("?")) for name, kind in pairs)


_OF_PLAN = {"plans": ("plan",)}
RELATIONS: Sequence[Relation] = (
    Relation(
        "plans",
        _columns(
            "plan text, title text, issuer text, number text, issued date, first_year integer, last_year integer,"
            "as_of date, parent_plan text?"
        ),
        1,
        {},
        _plans,
    ),
    Relation(
        "bodies",
        _columns("plan text, body text, kind text, name text, symbol text?, size integer?"),
        2,
        _OF_PLAN,
        _bodies,
    ),
    Relation("members", _columns("plan text, body text, member text"), 3, {"bodies": ("plan", "body")}, _members),
    Relation("areas", _columns("plan text, area integer, title text"), 2, _OF_PLAN, _areas),
    Relation(
        "tasks",
        _columns(
            "plan text, task text, number text, area integer, title text, lead text, support text?, time text,"
            "kind text?, starts date?, due date?, condition text?, budget text?, million_vnd real?, note text?,"
            "state text, bodies_done integer, bodies integer"
        ),
        2,
        {"areas": ("plan", "area")},
        _tasks,
    ),
    Relation(
        "products",
        _columns("plan text, task text, product integer, name text, lead text?, support text?, time text?"),
        3,
        {"tasks": ("plan", "task")},
        _products,
    ),
    Relation(
        "assignments",
        _columns(
            "plan text, task text, product integer, body text, members integer, state text, due date?, days integer?,"
            "started flag, done_on date?, members_done integer, own_journal flag"
        ),
        4,
        {"tasks": ("plan", "task"), "bodies": ("plan", "body")},
        _assignments,
    ),
    Relation(
        "contradictions",
        _columns(
            "plan text, task text, product integer, body text, above_state text?, above_done_on date?,"
            "own_state text?, own_done_on date?, counted_on date?, above_done integer?, own_done integer?,"
            "own_open integer?, text text"
        ),
        4,
        {"assignments": ("plan", "task", "product", "body")},
        _contradictions,
    ),
    Relation(
        "supports",
        _columns("plan text, task text, body text"),
        3,
        {"tasks": ("plan", "task"), "bodies": ("plan", "body")},
        _supports,
    ),
    Relation(
        "entries",
        _columns(
            "plan text, line integer, ref text, day date, event text, about text?, task text?, product integer?,"
            "agency text?, value real?, percent integer?, count integer?, due date?, document text?,"
            "document_date date?, note text?, recorded_by text?, in_force flag"
        ),
        2,
        {"tasks": ("plan", "task")},
        _entries,
    ),
    Relation(
        "indicators",
        _columns(
            "plan text, indicator text, name text, unit text, bound text, goal real, value real?,"
            "measured_on date?, met flag?"
        ),
        2,
        _OF_PLAN,
        _indicators,
    ),
    Relation(
        "links",
        _columns("plan text, task text, parent_plan text, parent_task text"),
        4,
        {"tasks": ("plan", "task")},
        _links,
    ),
)


def rows_of(relation: Relation, found: Iterable[Level]) -> Iterator[tuple[Cell, ...]]:
    """The table's rows of all levels, in the order of its columns."""
    names = [column.name for column in relation.columns[1:]]
    for level in found:
        for row in relation.rows(level):
            yield (level.id, *(row[name] for name in names))
