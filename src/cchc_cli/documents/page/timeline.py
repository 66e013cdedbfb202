"""The plan's years as a picture: when each task may be done, when it is due, when it was done; where today is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from cchc_cli.documents.wording.figures import StateWords, state_words
from cchc_cli.language.text import unended
from cchc_cli.language.timing.windows import Window
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.tracking.period_work import windows
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State, Status


@dataclass(frozen=True, slots=True, repr=False)
class Stretch:
    """A piece of a line of 100."""

    start: Annotated[str, "Bắt đầu ở bao nhiêu phần trăm bề ngang"]
    width: Annotated[str, "Rộng bao nhiêu phần trăm bề ngang"]
    name: Annotated[str, "Tên: tháng hoặc năm; trống ở các khoảng khác"] = ""


@dataclass(frozen=True, slots=True, repr=False)
class TimelineRow:
    id: Annotated[str, "Số nhiệm vụ, hoặc kỳ báo cáo"]
    anchor: Annotated[str, "Chỗ của nhiệm vụ trong trang; trống với kỳ báo cáo"]
    title: Annotated[str, "Nhiệm vụ, hoặc tên báo cáo"]
    windows: Annotated[list[Stretch], "Các khoảng thời gian thực hiện"]
    late: Annotated[list[Stretch], "Các khoảng quá hạn, từ ngày hết hạn đến ngày xem"]
    dues: Annotated[list[str], "Các thời hạn, mỗi thời hạn ở bao nhiêu phần trăm bề ngang"]
    dones: Annotated[list[str], "Các ngày hoàn thành, mỗi ngày ở bao nhiêu phần trăm bề ngang"]
    state: Annotated[StateWords, "Tình hình"]
    text: Annotated[str, "Cả hàng bằng lời, cho người nghe thay vì nhìn"]


@dataclass(frozen=True, slots=True, repr=False)
class Timeline:
    scale: Annotated[list[Stretch], "Các tháng, hoặc các năm của kế hoạch nhiều năm"]
    today: Annotated[list[str], "Ngày xem ở bao nhiêu phần trăm bề ngang; trống khi ngoài năm của kế hoạch"]
    rows: Annotated[list[TimelineRow], "Mỗi nhiệm vụ, mỗi kỳ báo cáo một hàng"]


@dataclass(frozen=True, slots=True, repr=False)
class _Span:
    """The days of the plan's years."""

    first: date
    last: date
    today: date

    def at(self, day: date) -> float:
        """Where the day begins, of 100."""
        return (day - self.first).days * 100 / ((self.last - self.first).days + 1)

    def stretch(self, start: date | None, end: date | None, name: str = "") -> Stretch | None:
        """Both days included; None where it lies outside."""
        first, last = max(start or self.first, self.first), min(end or self.last, self.last)
        if first > last:
            return None
        left = self.at(first)
        return Stretch(percent_text(left), percent_text(self.at(last + timedelta(1)) - left), name)

    def marks(self, days: Iterable[date | None]) -> list[str]:
        """The middle of each day within, once."""
        return list(
            dict.fromkeys(
                percent_text(self.at(day) + 50 / ((self.last - self.first).days + 1))
                for day in days
                if day and self.first <= day <= self.last
            )
        )


@dataclass(frozen=True, slots=True, repr=False)
class _Line:
    """What is drawn of a task or a report; `parts` are the states of its parts, `whole` that of all of it."""

    id: str
    anchor: str
    title: str
    windows: tuple[Window, ...]
    dues: list[date | None]
    parts: list[Status]
    whole: Status


def percent_text(value: float) -> str:
    """`12.5`, as a drawing's coordinates are written."""
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


def timeline(plan_status: PlanStatus, tasks: Iterable[InterpretedTask], anchors: dict[str, str]) -> Timeline:
    """`anchors`: where each task stands in the page, by its number."""
    first, last = plan_status.interpreted.plan.years
    span = _Span(date(first, 1, 1), date(last, 12, 31), plan_status.as_of)
    lines = [*(_of_task(plan_status, task, anchors[task.id]) for task in tasks), *_of_reports(plan_status)]
    return Timeline(list(_scale(span)), span.marks([span.today]), [_row(line, span) for line in lines])


def _scale(span: _Span) -> Iterator[Stretch]:
    years = range(span.first.year, span.last.year + 1)
    if len(years) > 1:
        found = (span.stretch(date(year, 1, 1), date(year, 12, 31), str(year)) for year in years)
    else:
        starts = [date(span.first.year, month, 1) for month in range(1, 13)]
        ends = [*(start - timedelta(1) for start in starts[1:]), span.last]
        found = (span.stretch(start, end, f"T{start.month}") for start, end in zip(starts, ends, strict=True))
    return (stretch for stretch in found if stretch)


def _of_task(plan_status: PlanStatus, task: InterpretedTask, anchor: str) -> _Line:
    title = unended(task.task.title)
    parts = [plan_status.of_part(part) for part in plan_status.parts(task)]
    dues = [plan_status.of_assignment(a).due for a in plan_status.assignments(task)]
    return _Line(task.id, anchor, title, windows(plan_status, task), dues, parts, plan_status.of(task))


def _of_reports(plan_status: PlanStatus) -> Iterator[_Line]:
    for report in plan_status.interpreted.plan.reporting:
        status = plan_status.of_report(report)
        yield _Line(report.period, "", report.name, (), [report.due], [status], status)


def _row(line: _Line, span: _Span) -> TimelineRow:
    open_from = sorted({status.due for status in line.parts if status.state is State.OVERDUE and status.due})
    late = [s for due in open_from[:1] if (s := span.stretch(due + timedelta(1), span.today))]
    dones = [status.done_on for status in line.parts]
    open_ = (s for window in line.windows if (s := span.stretch(window.start or window.end, window.end)))
    state = state_words(line.whole)
    return TimelineRow(
        line.id,
        line.anchor,
        line.title,
        list(dict.fromkeys(open_)),
        late,
        span.marks(line.dues),
        span.marks(dones),
        state,
        _text(line.windows, line.dues, dones, state.text),
    )


def _text(found: Iterable[Window], dues: Iterable[date | None], dones: Iterable[date | None], state: str) -> str:
    stretches = [f"{day(window.start, '…')} – {day(window.end, '…')}" for window in found if window.start or window.end]
    said = {"thực hiện": stretches, "hạn": _days(dues), "hoàn thành": _days(dones)}
    return "; ".join([*(f"{what} {', '.join(days)}" for what, days in said.items() if days), state])


def _days(days: Iterable[date | None]) -> list[str]:
    return [day(found) for found in sorted({found for found in days if found})]
