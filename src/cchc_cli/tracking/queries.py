"""Which tasks: by agency and role, period, area, state and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.text import fold
from cchc_cli.model.task_fields import FieldKind, keys_of

if TYPE_CHECKING:
    from cchc_cli.language.agencies.phrase import AgencyPhrase
    from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
    from cchc_cli.model.register import Agency, Group
    from cchc_cli.tracking.assignments import Responsibilities, TaskPart

_SEARCHED = tuple(key for kind in (FieldKind.NAME, FieldKind.AGENCIES, FieldKind.TEXT) for key in keys_of(kind))


def million_vnd(tasks: Iterable[InterpretedTask]) -> Decimal:
    """What the tasks have together in triệu đồng, where it is written as a number."""
    return sum((task.task.million_vnd or Decimal() for task in tasks), Decimal())


class Money(StrEnum):
    """What a task says of its money."""

    FUNDED = "funded"
    ZERO = "zero"
    TEXT = "text"
    ABSENT = "absent"


def money_of(task: InterpretedTask) -> Money:
    """An amount, a 0, words only, or nothing."""
    amount = task.task.million_vnd
    if amount is not None:
        return Money.FUNDED if amount > 0 else Money.ZERO
    return Money.TEXT if task.task.budget else Money.ABSENT


class Role(StrEnum):
    LEAD = "lead"
    SUPPORT = "support"
    ANY = "any"


class MentionKind(StrEnum):
    """How a phrase names an agency: by its own name, through a group, or in an open expression that may mean it."""

    NAMED = "named"
    GROUP = "group"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Involvement:
    """An agency's part in a task. `group` is the group's id when the way is GROUP."""

    role: Role
    way: MentionKind
    group: str = ""


def part_in(
    responsibilities: Responsibilities, task: InterpretedTask, id_: str, role: Role = Role.ANY
) -> Involvement | None:
    """The first that holds of: leads by name, leads through a group, supports by name, supports through a group.

    Who leads does not support too, but for a product that another leads.
    """
    led = _involvement(responsibilities, (task.lead,), id_, Role.LEAD)
    if role is Role.LEAD or (led and role is Role.ANY):
        return led
    phrases = [part.support for part in _only_supported(responsibilities, task, id_)] if led else [task.support]
    return _involvement(responsibilities, phrases, id_, Role.SUPPORT)


def _only_supported(responsibilities: Responsibilities, task: InterpretedTask, id_: str) -> list[TaskPart]:
    """The deadlines of a task that others than this body lead, where it leads some of it."""
    from cchc_cli.tracking.assignments import parts

    found = parts(task) if task.product_leads else ()
    return [part for part in found if _way(responsibilities, part.lead, id_)[0] is None]


def _involvement(
    responsibilities: Responsibilities, phrases: Iterable[AgencyPhrase], id_: str, role: Role
) -> Involvement | None:
    ways = (_way(responsibilities, phrase, id_) for phrase in phrases)
    return next((Involvement(role, way, group) for way, group in ways if way is not None), None)


def parts_in(
    responsibilities: Responsibilities, tasks: Iterable[InterpretedTask], id_: str, role: Role = Role.ANY
) -> Iterator[tuple[InterpretedTask, Involvement | None]]:
    """Every task with the agency's part in it, found once for all that name their bodies in the same words."""
    known: dict[tuple[str, str], Involvement | None] = {}
    for task in tasks:
        words = task.lead.text, task.support.text
        if task.product_leads:
            yield task, part_in(responsibilities, task, id_, role)
            continue
        if words not in known:
            known[words] = part_in(responsibilities, task, id_, role)
        yield task, known[words]


def led_by(responsibilities: Responsibilities, id_: str) -> list[InterpretedTask]:
    """The tasks that an agency leads, by name or through a group."""
    tasks = responsibilities.interpreted.tasks
    return [task for task, part in parts_in(responsibilities, tasks, id_, Role.LEAD) if part]


def involved(responsibilities: Responsibilities, id_: str) -> list[tuple[InterpretedTask, Involvement]]:
    """The tasks in which an agency or a group has a part, with it; twice where it leads one product, supports another.

    Who leads a task as a whole is not told to support it too.
    """
    found: list[tuple[InterpretedTask, Involvement]] = []
    for task, part in parts_in(responsibilities, responsibilities.interpreted.tasks, id_):
        if part:
            found.append((task, part))
        if part and part.role is Role.LEAD and task.product_leads:
            beside = part_in(responsibilities, task, id_, Role.SUPPORT)
            found += [(task, beside)] if beside else []
    return found


def parts_with(responsibilities: Responsibilities, task: InterpretedTask, id_: str, role: Role) -> tuple[TaskPart, ...]:
    """The deadlines of a task in which an agency or a group has a role: all, unless products say so of their own."""
    from cchc_cli.tracking.assignments import parts

    if not (task.product_leads or task.product_supports):
        return parts(task)
    led = [part for part in parts(task) if _way(responsibilities, part.lead, id_)[0] is not None]
    if role is Role.LEAD:
        return tuple(led)
    others = [part for part in parts(task) if part not in led]
    return tuple(part for part in others if _way(responsibilities, part.support, id_)[0] is not None)


def open_part_in(task: InterpretedTask, role: Role = Role.ANY) -> Involvement | None:
    """The part of whoever is meant by an open expression such as «Các cơ quan, đơn vị liên quan»."""
    phrases = {Role.LEAD: task.lead, Role.SUPPORT: task.support}
    for wanted in (Role.LEAD, Role.SUPPORT) if role is Role.ANY else (role,):
        if phrases[wanted].open:
            return Involvement(wanted, MentionKind.OPEN)
    return None


def _way(responsibilities: Responsibilities, phrase: AgencyPhrase, id_: str) -> tuple[MentionKind | None, str]:
    if id_ in phrase.agencies or id_ in phrase.groups:
        return MentionKind.NAMED, ""
    through = next((g for g in phrase.groups if g in responsibilities.groups_of.get(id_, ())), "")
    return (MentionKind.GROUP, through) if through else (None, "")


def find_agency(interpreted: InterpretedPlan, text: str) -> Agency | Group:
    """The agency or group that people mean by an id, symbol, name, alias or a unique part of a name.

    Raises:
        UsageStop: nobody or several; the hint names the candidates.
    """
    ids = set(interpreted.ids(text))
    found = [body for body in interpreted.bodies if body.id in ids] or _by_words(interpreted, text)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageStop(f"«{text}» có thể là nhiều cơ quan", "chọn một: " + _candidates(found))
    near = {id_ for name in interpreted.lexicon.suggest(text) for id_ in interpreted.ids(name)}
    candidates = _candidates(body for body in interpreted.bodies if body.id in near)
    hint = f"có phải: {candidates}?" if near else f"xem danh sách: {Need.AGENCIES}"
    raise UsageStop(f"không biết cơ quan «{text}»", hint)


def _by_words(interpreted: InterpretedPlan, text: str) -> list[Agency | Group]:
    """Bodies one of whose names holds the words of `text` side by side."""
    wanted = f" {fold(text)} "
    if not wanted.strip():
        return []
    return [body for body in interpreted.bodies if any(wanted in f" {fold(n)} " for n in (body.name, *body.aliases))]


def _candidates(bodies: Iterable[Agency | Group]) -> str:
    return ", ".join(f"{body.name} ({body.id})" for body in bodies)


def find_task(interpreted: InterpretedPlan, text: str) -> InterpretedTask:
    """The task that people mean: the one with this number now, else the one with this key.

    Raises:
        UsageStop: there is none; the hint names the nearest numbers.
    """
    tasks, wanted = interpreted.tasks, task_name(text)
    found = next((t for t in tasks if t.id.casefold() == wanted), None)
    found = found or next((t for t in tasks if t.task.key.casefold() == wanted), None)
    if found is not None:
        return found
    from cchc_cli.language.nearest import nearest

    alike = [task.id for task in tasks if task.id.split(".")[0] == wanted.split(".")[0]]
    near = nearest(wanted, alike)
    raise UsageStop(f"không có nhiệm vụ {text}", f"có phải: {near}?" if near else f"xem các số: {Need.TASKS}")


def task_name(text: str) -> str:
    """A number or key as people type it: `1,9A.` is 1.9a."""
    return text.strip().rstrip(".").replace(",", ".").casefold()


def once_named(interpreted: InterpretedPlan, text: str) -> list[InterpretedTask]:
    """The tasks that are known by this name and have another number now."""
    return [task for task in interpreted.tasks if task.task.key.casefold() == task_name(text) != task.id.casefold()]


def holding_words(words: str) -> Callable[[InterpretedTask], bool]:
    """Whether every one of `words` occurs in the task's title, products, agencies or note, accents aside."""
    wanted = fold(words).split()

    def holds(task: InterpretedTask) -> bool:
        row = task.task
        own = (row, *row.products)
        said = (getattr(piece, key, "") for key in _SEARCHED for piece in own)
        text = fold(" ".join([row.id, *(product.name for product in row.products), *said]))
        return all(word in text for word in wanted)

    return holds
