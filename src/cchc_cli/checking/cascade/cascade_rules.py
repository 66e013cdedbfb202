"""Rules between a body's plan and the one that it carries out: small pure functions, each `(pair) → findings`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from cchc_cli.checking.findings import Finding
from cchc_cli.files.problems import error, warning
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.language.text import fold, one_line
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day as vn
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Amendment, Indicator, Plan
from cchc_cli.tracking.assignments import Responsibilities, responsibilities_of
from cchc_cli.tracking.plan_status import span
from cchc_cli.tracking.queries import Role, led_by, open_part_in, part_in, parts_with

_LONGEST = 60  # characters of a title that a message shows


@dataclass(frozen=True)
class PlanPair:
    """A body's plan and the one above it, both understood."""

    child: InterpretedPlan
    parent: InterpretedPlan

    @property
    def body(self) -> str:
        return self.child.plan.issuer

    @property
    def is_known(self) -> bool:
        """Whether the plan above knows whose plan it is: without that nobody can say what is this body's."""
        return any(agency.id == self.body for agency in self.parent.register.agencies)

    @cached_property
    def above(self) -> Responsibilities:
        return responsibilities_of(self.parent)

    @property
    def links(self) -> Iterator[tuple[InterpretedTask, int, InterpretedTask]]:
        """The body's tasks with those above that they carry out; the number is the link's place."""
        for task in self.child.tasks:
            for n, name in enumerate(task.task.implements):
                if found := self.above.tasks.get(name):
                    yield task, n, found


Rule = Callable[[PlanPair], Iterator[Finding]]


def check_pair(pair: PlanPair) -> list[Finding]:
    return [finding for rule in PAIR_RULES for finding in rule(pair)]


ISSUER_UNKNOWN = error(
    "issuer-unknown",
    "cơ quan {issuer} (ghi ở issuer) không có trong danh mục cơ quan của kế hoạch cấp trên",
    "{nearest}",
)


def issuer_known(pair: PlanPair) -> Iterator[Finding]:
    if pair.body and not pair.is_known:
        guess = nearest(pair.body, [agency.id for agency in pair.parent.register.agencies])
        yield Finding(("issuer",), ISSUER_UNKNOWN, {"issuer": pair.body, "nearest": perhaps(guess)})


IMPLEMENTS_UNKNOWN = error(
    "implements-unknown", "nhiệm vụ {id}: kế hoạch {number} không có nhiệm vụ {above}", "{nearest}"
)
IMPLEMENTS_REMOVED = warning(
    "implements-removed",
    "nhiệm vụ {id} thực hiện nhiệm vụ {above} đã bỏ khỏi kế hoạch {number}{why}",
    "bỏ {above} ở implements, hoặc giữ nhiệm vụ như nhiệm vụ riêng của cơ quan",
)


def implemented_tasks_exist(pair: PlanPair) -> Iterator[Finding]:
    plan = pair.parent.plan
    for task in pair.child.tasks:
        for n, name in enumerate(task.task.implements):
            if name in pair.above.tasks:
                continue
            amendments, guess = plan.amendments_of(name), nearest(name, pair.above.tasks)
            values = {"id": task.id, "above": name, "number": plan.decision.number, "why": _according_to(amendments)}
            kind = IMPLEMENTS_REMOVED if amendments else IMPLEMENTS_UNKNOWN
            yield Finding((*task.loc, "implements", n), kind, {**values, "nearest": perhaps(guess)})


NOT_GIVEN = warning(
    "implements-not-given",
    "nhiệm vụ {id}: kế hoạch {number} không giao nhiệm vụ {above} cho {body}, cả chủ trì lẫn phối hợp{why}",
    "xem lại số ở implements; nếu cơ quan tự nhận thêm nhiệm vụ thì giữ nguyên: {need.ACCEPT}",
)


def implemented_tasks_given(pair: PlanPair) -> Iterator[Finding]:
    """An open expression may mean any body; nobody can say that it does not."""
    for task, n, above in pair.links if pair.is_known else ():
        if part_in(pair.above, above, pair.body) or open_part_in(above):
            continue
        values = {"id": task.id, "above": above.id, "number": pair.parent.plan.decision.number}
        changed = {"body": pair.parent.name(pair.body), "why": _amended(pair.parent.plan, above)}
        yield Finding((*task.loc, "implements", n), NOT_GIVEN, {**values, **changed})


LATER = warning(
    "later-than-parent",
    "nhiệm vụ {id} đến {due} mới hoàn thành, sau hạn {limit} của nhiệm vụ {above} trong kế hoạch {number}{why}",
    "đưa hạn về {limit} hoặc sớm hơn",
)


def not_later(pair: PlanPair) -> Iterator[Finding]:
    for task, _, above in pair.links:
        limit = _limit(pair, above)
        for _, reading, loc in task.times:
            due = reading.due if isinstance(reading, Timing) else None
            if due is None or limit is None or due <= limit:
                continue
            values = {"id": task.id, "due": vn(due), "limit": vn(limit), "above": above.id, "key": above.identity}
            whose = {"number": pair.parent.plan.decision.number, "why": _amended(pair.parent.plan, above)}
            yield Finding((*loc, "text"), LATER, {**values, **whose})


def _limit(pair: PlanPair, above: InterpretedTask) -> date | None:
    """The last day above for what the body has of the task: where products are led apart, that of its own."""
    own = parts_with(pair.above, above, pair.body, Role.LEAD) if above.product_leads else ()
    dues = [part.timing.due if isinstance(part.timing, Timing) else None for part in own]
    if not dues or None in dues:
        return span(above).due
    return max(due for due in dues if due)


NOT_TAKEN_UP = warning(
    "not-taken-up",
    "chưa có nhiệm vụ nào thực hiện nhiệm vụ {above} mà kế hoạch {number} giao {body} chủ trì: {title}{why}",
    "thêm nhiệm vụ, hoặc thêm {above} vào implements của nhiệm vụ đã có",
)


def led_tasks_taken_up(pair: PlanPair) -> Iterator[Finding]:
    taken = {name for task in pair.child.tasks for name in task.task.implements}
    for above in led_by(pair.above, pair.body) if pair.is_known else ():
        if above.identity in taken:
            continue
        values = {"above": above.identity, "number": pair.parent.plan.decision.number, "title": _short(above)}
        whose = {"body": pair.parent.name(pair.body), "why": _amended(pair.parent.plan, above)}
        yield Finding(("parent",), NOT_TAKEN_UP, {**values, **whose})


PARENT_CHANGED = warning(
    "parent-changed",
    "nhiệm vụ {id} thực hiện nhiệm vụ {above}, mà kế hoạch {number} đã đổi sau khi kế hoạch này ban hành{why}",
    "rà lại; điều chỉnh kế hoạch này thì ghi quyết định vào amendments, vẫn đúng thì giữ nguyên: {need.ACCEPT}",
)


def taken_up_as_it_is_now(pair: PlanPair) -> Iterator[Finding]:
    """What another rule has already found of the link, with the decision, is not said twice."""
    told = {(f.values["id"], f.values["above"]) for f in (*implemented_tasks_given(pair), *not_later(pair))}
    for task, n, above in pair.links:
        amendments = changed_since(pair, above)
        if amendments and (task.id, above.id) not in told:
            values = {"id": task.id, "above": above.id, "number": pair.parent.plan.decision.number}
            yield Finding((*task.loc, "implements", n), PARENT_CHANGED, {**values, "why": _according_to(amendments)})


def changed_since(pair: PlanPair, above: InterpretedTask, as_of: date = date.max) -> list[Amendment]:
    """The decisions that adjusted a task after the body issued its plan, or last adjusted it; of a draft none."""
    own = pair.child.plan
    if not is_issued(own, as_of):
        return []
    last = max([own.decision.date, *(amendment.date for amendment in own.amendments)])
    return [a for a in pair.parent.plan.amendments_of(above.id, above.identity) if last < a.date <= as_of]


def is_issued(plan: Plan, as_of: date) -> bool:
    return plan.decision.number.strip()[:1].isdigit() and plan.decision.date <= as_of


TARGET_LOWER = warning(
    "target-below-parent",
    "chỉ tiêu {id} «{name}» đặt {own}{unit}, kế hoạch {number} yêu cầu {bound}{unit}",
    "nâng mức cho bằng cấp trên, hoặc nêu vì sao rồi giữ nguyên: {need.ACCEPT}",
)
_FLOORS, _CEILINGS = ("at_least", "more_than"), ("at_most", "less_than")


def targets_not_below(pair: PlanPair) -> Iterator[Finding]:
    """Of indicators that go by the same name and are measured in the same unit."""
    above = {(fold(i.name), i.unit): i for t in pair.parent.plan.targets for i in t.indicators}
    for t, target in enumerate(pair.child.plan.targets):
        for n, own in enumerate(target.indicators):
            asked = above.get((fold(own.name), own.unit))
            if asked is None or not _is_weaker(own, asked):
                continue
            levels = {"own": _level(own), "bound": _level(asked), "unit": own.unit}
            values = {"id": own.id, "name": own.name, "number": pair.parent.plan.decision.number}
            yield Finding(("targets", t, "indicators", n), TARGET_LOWER, {**values, **levels})


def _is_weaker(own: Indicator, asked: Indicator) -> bool:
    floor, ceiling = _bound(own, _FLOORS), _bound(own, _CEILINGS)
    least, most = _bound(asked, _FLOORS), _bound(asked, _CEILINGS)
    return bool(
        (floor is not None and least is not None and floor < least)
        or (ceiling is not None and most is not None and ceiling > most)
    )


def _bound(indicator: Indicator, keys: Iterable[str]) -> Decimal | None:
    return next((indicator.bounds[key] for key in keys if key in indicator.bounds), None)


def _level(indicator: Indicator) -> str:
    return f"{next(iter(indicator.bounds.values())).normalize():f}".replace(".", ",")


def _short(task: InterpretedTask) -> str:
    title = one_line(task.task.title)
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"


def _amended(parent: Plan, above: InterpretedTask) -> str:
    """Which decision changed the task after it was issued: the body may have taken it up as it was."""
    return _according_to(parent.amendments_of(above.id, above.identity))


def _according_to(amendments: Iterable[Amendment]) -> str:
    said = ", ".join(f"Quyết định {a.number} ngày {vn(a.date)}" for a in amendments)
    return f" (điều chỉnh theo {said})" if said else ""


PAIR_RULES: tuple[Rule, ...] = (
    issuer_known,
    implemented_tasks_exist,
    implemented_tasks_given,
    not_later,
    led_tasks_taken_up,
    taken_up_as_it_is_now,
    targets_not_below,
)
NEED_PARENT = (
    ISSUER_UNKNOWN,
    IMPLEMENTS_UNKNOWN,
    IMPLEMENTS_REMOVED,
    NOT_GIVEN,
    LATER,
    NOT_TAKEN_UP,
    PARENT_CHANGED,
    TARGET_LOWER,
)  # nothing is found of these without the plan above
