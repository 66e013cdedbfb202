"""Last year's plan carried into another year: its structure and words, years moved, what is new left open."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from cchc_cli.files.yaml_writer import WIDTH, Commented, Number, Value, comment_words, write_mapping
from cchc_cli.language.timing.timing import Timing
from cchc_cli.language.timing.windows import TimeContext
from cchc_cli.model.base import Model
from cchc_cli.model.interpretation import words_say
from cchc_cli.model.plan import Decision, Plan, Product, WrittenTime, parse_money
from cchc_cli.model.task_fields import FieldKind, keys_of
from cchc_cli.starting.moving_years import Moved, Years

MODELINE = "# yaml-language-server: $schema=../schemas/plan.schema.json"
_VERBATIM = {"id", "number", "unit", "superior", "issuer", "place", "recipients", "signer", "coordinator"} | {
    *keys_of(FieldKind.AGENCIES)
}
# a new journal knows the tasks by the numbers that they have by now, and the level above makes a new plan too
_NOT_CARRIED = {"key", "implements"}
_LEFT_BEHIND = {
    "year",
    "until",
    "title",
    "decision",
    "parent",
    "corrections",
    "amendments",
    "accepted",
    "unplaced",
}  # written anew, or last year's
_BLANK = "…"


@dataclass(frozen=True)
class PreviousYear:
    """The plan to start from: its file's name for people, and lines about what was left undone (None: not known)."""

    plan: Plan
    name: str
    unfinished: Sequence[str] | None


def next_plan(source: PreviousYear, year: int) -> str:
    """The text of the plan of `year`; each value in which a year moved has a comment `cần xem` above it."""
    plan = source.plan
    carrier = _Carrier(plan, Years(plan.years[0], plan.years[1], year - plan.year))
    blocks: list[Mapping[str, Value]] = [{"year": year, **_until(plan, year), **carrier.keys(plan, ("title",))}]
    blocks.append({"decision": carrier.decision(plan.decision)})
    kept = (f.name for f in fields(plan) if f.name not in _LEFT_BEHIND)
    blocks += [carrier.keys(plan, (key,)) for key in kept]
    written = [list(write_mapping(block)) for block in blocks if block]
    areas = next(n for n, lines in enumerate(written) if "areas:" in lines)
    written[areas] = [*_comments(_undone(source)), *written[areas]]
    return "\n".join([*_head(source), "", "\n\n".join("\n".join(lines) for lines in written), ""])


def _until(plan: Plan, year: int) -> dict[str, Value]:
    return {} if plan.until is None else {"until": plan.until + year - plan.year}


_HEAD = (
    "Lập từ {name}. Chỗ nào năm đã đổi, hoặc phải điền lại, có dòng «cần xem»: rà rồi thì xóa dòng đó.",
    "Nhiệm vụ, cơ quan, kinh phí, mức chỉ tiêu chép nguyên từ năm trước.",
)


def _head(source: PreviousYear) -> list[str]:
    return [MODELINE, *_comments([line.format(name=source.name) for line in _HEAD])]


def _undone(source: PreviousYear) -> list[str]:
    if source.unfinished is None:
        return [f"{source.name} không có sổ theo dõi: chưa biết nhiệm vụ nào chưa hoàn thành."]
    if not source.unfinished:
        return [f"{source.name}: mọi nhiệm vụ đã hoàn thành."]
    return [
        f"cần xem: {len(source.unfinished)} nhiệm vụ của {source.name} chưa hoàn thành:",
        *(f"- {line}" for line in source.unfinished),
    ]


def _comments(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield from textwrap.wrap(comment_words(line), WIDTH, initial_indent="# ", subsequent_indent="# ")


class _Carrier:
    """Turns the models of one plan into what is written for the next, key by key in the order of the models."""

    def __init__(self, plan: Plan, years: Years) -> None:
        self._plan, self._years = plan, years
        self._context = TimeContext(plan.years, plan.decision.date)

    def keys(self, model: Model, wanted: Sequence[str]) -> dict[str, Value]:
        """The keys that say something."""
        values = ((key, getattr(model, key)) for key in wanted)
        return {key: self._value(key, value) for key, value in values if value not in (None, "", (), False)}

    def decision(self, old: Decision) -> Value:
        """Number, date and grounds are to be filled in; the date stands on the last day before the new year."""
        first = self._plan.year + self._years.shift
        effective = self._years.day(old.effective) if old.effective else None
        new = self.keys(old, ("superior", "issuer"))
        new["number"] = Commented(_blank_number(old), ("cần xem: số, ký hiệu của quyết định mới",))
        new["date"] = Commented(date(first - 1, 12, 31), ("cần xem: ngày ban hành",))
        if effective and effective >= date(first - 1, 12, 31):
            new["effective"] = Commented(effective, ("cần xem: ngày có hiệu lực",))
        new |= self.keys(old, ("place", "subject"))
        said = [f"cần xem: điền căn cứ; năm {self._plan.year} ghi:", *(f"- {ground}" for ground in old.grounds)]
        new["grounds"] = Commented([], said)
        return new | self.keys(old, ("articles", "recipients", "signer"))

    def _value(self, key: str, value: object) -> Value:
        match value:
            case Model():
                return self._model(value)
            case tuple():
                return [self._value(key, item) for item in value]
            case str():
                return self._text(key, value)
            case date():
                return self._day(value)
            case Decimal():
                return Number(f"{value.normalize():f}")
            case _:
                return value if isinstance(value, int) else str(value)

    def _model(self, model: Model) -> Value:
        """A mapping, or the short form in which people write times and products."""
        if isinstance(model, WrittenTime):
            return self._time(model)
        if isinstance(model, Product) and model.time is None:
            return self._said(self._words(model.name))
        return self.keys(model, [f.name for f in fields(model) if f.name not in _NOT_CARRIED])

    def _day(self, day: date) -> Value:
        moved = self._years.day(day)
        return Commented(moved, (f"cần xem: {day} → {moved}",))

    def _text(self, key: str, text: str) -> Value:
        if key in _VERBATIM:
            return text
        if key in keys_of(FieldKind.MONEY) and parse_money(text) is not None:
            return Number(text)
        if key == "place_date":
            place = text.partition(",")[0] if "," in text else self._plan.decision.place
            return Commented(f"{place}, ngày {_BLANK} tháng {_BLANK} năm {_BLANK}", ("cần xem: ngày tháng",))
        return self._said(self._words(text))

    def _words(self, text: str) -> Moved:
        """Prose with its years moved, and without the number and date of last year's decision."""
        forgotten = _without_decision(text, self._plan.decision)
        moved = self._years.prose(forgotten)
        if forgotten == text:
            return moved
        return Moved(moved.text, (*moved.moves, "số, ngày của quyết định mới"), moved.kept)

    def _said(self, moved: Moved) -> Value:
        return Commented(moved.text, moved.remarks) if moved.remarks else moved.text

    def _time(self, written: WrittenTime) -> Value:
        """A time in the new year; one that was explained as a slip of the year is written as it was meant."""
        meant = self._meant_years(written)
        moved = Years(self._years.first, self._years.last, self._years.shift + (meant or 0)).time(written.text)
        if meant is not None or not written.reason:
            return self._said(moved)
        explained: dict[str, Value] = {"text": self._said(moved)}
        for key in ("start", "due"):
            if (day := getattr(written, key)) is not None:
                explained[key] = self._day(day)
        return {**explained, "reason": written.reason}

    def _meant_years(self, written: WrittenTime) -> int | None:
        """By how many years the words were off, when that alone explains the reading; else None."""
        words = words_say(written, self._context)
        if written.due is None or written.start or not isinstance(words, Timing) or words.due is None:
            return None
        off = written.due.year - words.due.year
        return off if off and Years(0, 0, off).day(words.due) == written.due else None


def _blank_number(decision: Decision) -> str:
    return _BLANK + "".join(decision.number.partition("/")[1:])


def _without_decision(text: str, decision: Decision) -> str:
    """The text with the decision's number, and the date that follows it, left open."""
    day = decision.date
    dates = rf"0?{day.day}\s*[/.-]\s*0?{day.month}\s*[/.-]\s*{day.year}|0?{day.day} tháng 0?{day.month} năm {day.year}"
    pattern = rf"(?<!\w){re.escape(decision.number)}(?!\w)(?:(?P<between>[^.;\d]{{0,40}}?)(?:{dates}))?"
    return re.sub(pattern, lambda found: _blank(found["between"], decision), text)


def _blank(between: str | None, decision: Decision) -> str:
    """`between` stands between number and date; None when no date follows."""
    return _blank_number(decision) + ("" if between is None else between + _BLANK)
