"""What the page says: where the plan stands on a day, from the answers that every other surface gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from cchc_cli.documents.page.body_plans import PlanLevel
from cchc_cli.documents.page.charts import GroupBar, IndicatorLine, Segment, group_bar, indicator_lines, segments
from cchc_cli.documents.page.task_entries import TaskEntryRow, anchors_of, badge, histories, task_entry
from cchc_cli.documents.page.timeline import Timeline, timeline
from cchc_cli.documents.wording.figures import Figures, StateWords, figures
from cchc_cli.documents.wording.frame import plan_words, short, spoken
from cchc_cli.documents.wording.sentences import agency_name
from cchc_cli.documents.wording.table_rows import due
from cchc_cli.language.text import unended
from cchc_cli.model.days import day
from cchc_cli.model.workspace import years_shown
from cchc_cli.tracking.deadlines import Deadline, Debt, deadlines, debts
from cchc_cli.tracking.periods import quarter_of
from cchc_cli.tracking.rates import GroupTotals, by_agency, by_area, totals
from cchc_cli.tracking.state_words import STATES
from cchc_cli.tracking.states import State

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedTask
    from cchc_cli.model.journal import Difficulty
    from cchc_cli.tracking.plan_status import PlanStatus

_OWN = ("nv-", "muc-", "khac-", "loc-")  # how the page's own anchors begin


@dataclass(frozen=True, slots=True, repr=False)
class DueRow:
    id: Annotated[str, "Số nhiệm vụ, sản phẩm, hoặc kỳ báo cáo"]
    anchor: Annotated[str, "Chỗ của nhiệm vụ trong trang; trống với kỳ báo cáo"]
    what: Annotated[str, "Nhiệm vụ, sản phẩm hoặc báo cáo"]
    who: Annotated[str, "Cơ quan chủ trì"]
    share: Annotated[str, "Bao nhiêu trong số các cơ quan, ví dụ 18/19; trống khi là tất cả"]
    due: Annotated[str, "Thời hạn"]
    state: Annotated[StateWords, "Tình hình"]


@dataclass(frozen=True, slots=True, repr=False)
class DifficultyRow:
    id: Annotated[str, "Số nhiệm vụ"]
    anchor: Annotated[str, "Chỗ của nhiệm vụ trong trang"]
    agency: Annotated[str, "Cơ quan nêu; trống khi sổ theo dõi không ghi"]
    day: Annotated[str, "Ngày ghi nhận"]
    note: Annotated[str, "Khó khăn, vướng mắc"]


@dataclass(frozen=True, slots=True, repr=False)
class TaskLink:
    id: Annotated[str, "Số nhiệm vụ"]
    anchor: Annotated[str, "Chỗ của nhiệm vụ trong trang"]


@dataclass(frozen=True, slots=True, repr=False)
class LedGroup:
    """What a body leads that is in one state."""

    name: Annotated[str, "Trạng thái"]
    tasks: Annotated[list[TaskLink], "Các nhiệm vụ"]


@dataclass(frozen=True, slots=True, repr=False)
class BodySection:
    name: Annotated[str, "Tên cơ quan"]
    anchor: Annotated[str, "Chỗ của cơ quan trong trang"]
    bar: Annotated[GroupBar | None, "Số liệu của các nhiệm vụ chủ trì; không có khi chỉ nợ báo cáo định kỳ"]
    overdue: Annotated[list[DueRow], "Quá hạn, lâu nhất trước"]
    soon: Annotated[list[DueRow], "Đến hạn trong 30 ngày tới"]
    led: Annotated[list[LedGroup], "Các nhiệm vụ chủ trì, theo trạng thái của phần việc của cơ quan"]


@dataclass(frozen=True, slots=True, repr=False)
class StateChoice:
    code: Annotated[str, "Mã trạng thái"]
    name: Annotated[str, "Trạng thái bằng lời"]


@dataclass(frozen=True, kw_only=True, repr=False)
class OverviewPage:
    """All of one page; `policy` is filled in when it is made."""

    title: Annotated[str, "Tên kế hoạch"]
    citation: Annotated[str, "Văn bản ban hành kế hoạch"]
    issuer: Annotated[str, "Cơ quan ban hành kế hoạch"]
    year: Annotated[str, "Năm của kế hoạch"]
    day: Annotated[str, "Ngày xem"]
    within: Annotated[int, "Bao nhiêu ngày tới là sắp đến hạn"]
    silent: Annotated[bool, "Chưa có mục nào trong sổ theo dõi đến ngày xem"]
    figures: Annotated[Figures, "Số liệu của cả kế hoạch"]
    segments: Annotated[list[Segment], "Các đoạn của thanh, theo trạng thái"]
    overdue: Annotated[list[DueRow], "Quá hạn, lâu nhất trước"]
    soon: Annotated[list[DueRow], "Đến hạn trong những ngày tới, gần nhất trước"]
    areas: Annotated[list[GroupBar], "Theo lĩnh vực"]
    bodies: Annotated[list[GroupBar], "Theo cơ quan chủ trì, nhiều nhiệm vụ quá hạn nhất trước"]
    timeline: Annotated[Timeline, "Các nhiệm vụ theo thời gian"]
    indicators: Annotated[list[IndicatorLine], "Các chỉ số"]
    difficulties: Annotated[list[DifficultyRow], "Khó khăn, vướng mắc chưa giải quyết, cũ nhất trước"]
    sections: Annotated[list[BodySection], "Mỗi cơ quan chủ trì một mục"]
    tasks: Annotated[list[TaskEntryRow], "Mọi nhiệm vụ, theo thứ tự của kế hoạch"]
    contradictions: Annotated[list[str], "Chỗ sổ này và sổ riêng của cơ quan nói khác nhau, mỗi chỗ một câu"]
    levels: Annotated[list[PlanLevel], "Kế hoạch riêng của các cơ quan, mỗi cấp một mục; trống khi không có"]
    states: Annotated[list[StateChoice], "Các trạng thái để lọc"]
    quarters: Annotated[list[str], "Các quý có thời hạn, để lọc"]
    policy: Annotated[str, "Content-Security-Policy: chỉ kiểu và mã của chính trang này, không gì từ bên ngoài"] = ""


def overview(
    plan_status: PlanStatus, tasks: Sequence[InterpretedTask], levels: Iterable[PlanLevel] = ()
) -> OverviewPage:
    plan, as_of = plan_status.interpreted.plan, plan_status.as_of
    all_ = totals(map(plan_status.of, tasks), as_of)
    anchors = anchors_of(tasks)
    due_ = deadlines(plan_status, tasks)
    owed = list(debts(plan_status, tasks))
    lines = _worst_first(by_agency(plan_status, tasks))
    homes = _homes(owed)
    dues = sorted({found for task in tasks if (found := plan_status.of(task).due)})
    told = histories(plan_status)
    return OverviewPage(
        title=unended(plan.title),
        citation=plan_words(plan).citation,
        issuer=short(spoken(plan)),
        year=years_shown(plan.years),
        day=day(as_of),
        within=plan_status.within,
        silent=not plan_status.entries,
        figures=figures(all_),
        segments=segments(all_),
        overdue=[_due_row(d, anchors) for d in due_ if d.status.state is State.OVERDUE],
        soon=[_due_row(d, anchors) for d in due_ if d.status.due_soon],
        areas=[group_bar(line) for line in by_area(plan_status, tasks)],
        bodies=[group_bar(line, homes[line.key or line.name]) for line in lines],
        timeline=timeline(plan_status, tasks, anchors),
        indicators=indicator_lines(plan.targets, plan_status),
        difficulties=[_difficulty(plan_status, found, anchors) for found in plan_status.difficulties],
        sections=_sections(plan_status, lines, owed, homes, anchors),
        tasks=[task_entry(plan_status, task, anchors[task.id], homes, told) for task in tasks],
        contradictions=_contradictions(plan_status, tasks),
        levels=list(levels),
        states=[StateChoice(state.value, STATES[state]) for state in State],
        quarters=list(dict.fromkeys(quarter_of(found).name for found in dues)),
    )


def _contradictions(plan_status: PlanStatus, tasks: Sequence[InterpretedTask]) -> list[str]:
    if plan_status.roll_up is None:
        return []
    from cchc_cli.documents.wording.contradictions import contradiction, contradictions

    return [unended(contradiction(found)) for found in contradictions(plan_status, tasks)]


def _worst_first(lines: Iterable[GroupTotals]) -> list[GroupTotals]:
    return sorted(lines, key=lambda line: (-line.totals.counts[State.OVERDUE], line.totals.of_all.percent or 0))


def _homes(owed: Iterable[Debt]) -> dict[str, str]:
    """Where each body's section is, by its key: its id, which is what people type; a number where it has none."""
    found: dict[str, str] = {}
    for debt in owed:
        unit = debt.unit
        plain = unit.id and not unit.id.startswith(_OWN)
        found[unit.key] = unit.id if plain else f"khac-{len(found) + 1}"
    return found


def _due_row(deadline: Deadline, anchors: dict[str, str]) -> DueRow:
    """How many have done it is told of all whose it is, as everywhere, not of those alone that still owe it."""
    status = replace(deadline.status, done=deadline.done, of=deadline.bodies) if deadline.share else deadline.status
    return DueRow(
        deadline.id,
        anchors[deadline.task_id] if deadline.part else "",
        unended(deadline.what),
        unended(deadline.who),
        deadline.share,
        due(status),
        badge(status),
    )


def _difficulty(plan_status: PlanStatus, found: Difficulty, anchors: dict[str, str]) -> DifficultyRow:
    id_ = plan_status.responsibilities.number(found.task)
    agency = agency_name(found.agency, plan_status)
    return DifficultyRow(id_, anchors.get(id_, ""), agency, day(found.on), unended(found.note))


def _sections(
    plan_status: PlanStatus,
    lines: Sequence[GroupTotals],
    owed: Sequence[Debt],
    homes: dict[str, str],
    anchors: dict[str, str],
) -> list[BodySection]:
    """In the order of the table that they are looked up in; who only writes the periodic reports stands last."""
    totals_of = {line.key or line.name: line for line in lines}
    place = {key: number for number, key in enumerate(totals_of)}
    own_state = {
        (task.id, unit.key): status.state
        for task in {task.id: task for debt in owed for task in debt.tasks}.values()
        for unit, status in plan_status.of_units(task).items()
    }
    made = []
    for debt in sorted(owed, key=lambda debt: place.get(debt.unit.key, len(place))):
        home, line = homes[debt.unit.key], totals_of.get(debt.unit.key)
        by_state: dict[State, list[TaskLink]] = {}
        for task in debt.tasks:
            by_state.setdefault(own_state[task.id, debt.unit.key], []).append(TaskLink(task.id, anchors[task.id]))
        made.append(
            BodySection(
                debt.unit.name,
                home,
                group_bar(line, home) if line else None,
                [_due_row(d, anchors) for d in debt.overdue],
                [_due_row(d, anchors) for d in debt.soon],
                [LedGroup(STATES[state], by_state[state]) for state in State if state in by_state],
            )
        )
    return made
