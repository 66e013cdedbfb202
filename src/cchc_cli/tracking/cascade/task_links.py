"""Which task of the plan above a body's own one carries out: by its words, by whose it is, and by its time.

A tie is sure where all three speak for one task and for no other; otherwise the likely ones are candidates, for a
person to choose from. Nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import islice
from textwrap import shorten
from typing import Any

from cchc_cli.language.shared_words import WeighedText, WordWeights
from cchc_cli.language.text import fold
from cchc_cli.model.base import plain_data
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.plan_status import span
from cchc_cli.tracking.queries import Involvement, MentionKind, Role, open_part_in, part_in

SURE = 0.45  # how much alike the words are of a task that is taken for the one meant
EXPLAINED = 0.75  # how much of the own task's words that one explains: a word more may make it another matter
AHEAD = 0.12  # by how much they are more alike than those of any other task of the body
EVEN = 0.03  # what makes no difference against a task of others
LIKELY = 0.35  # from where a task is worth a look
MOST = 3  # candidates that are named
BESIDE = 0.5  # how much alike, against the likeliest, another has to be that is named with it
_ROUNDING = 1e-9
CROWD = 100  # tasks that are looked at: where more are almost the same none can be meant
_LONGEST = 80  # characters of a phrase that is shown
_YEARS = re.compile(r"(?<![\d/:])((?:19|20)\d\d)(?:\s*[-–]\s*((?:19|20)\d\d))?(?![\d/])")


@dataclass(frozen=True)
class OwnWork:
    """A task of a body's own plan, as far as it says what it carries out; `due` is its last deadline."""

    title: str
    products: tuple[str, ...] = ()
    due: date | None = None
    is_unread: bool = False  # its time is not understood


class TimeFit(StrEnum):
    WITHIN = "within"
    LATER = "later"
    UNBOUND = "unbound"  # one of the two has no deadline
    UNREAD = "unread"


class Doubt(StrEnum):
    """Why none is tied."""

    NOTHING_ALIKE = "nothing-alike"
    FEW_WORDS = "few-words"
    SAYS_MORE = "says-more"
    CLOSE_SECOND = "close-second"
    NOT_GIVEN = "not-given"
    LATER = "later"
    UNREAD = "unread-time"
    OTHER_YEAR = "other-year"
    NO_BODY = "no-body"

    @property
    def words(self) -> str:
        return _DOUBTS[self]


_DOUBTS = {
    Doubt.NOTHING_ALIKE: "không nhiệm vụ nào của cấp trên giống lời",
    Doubt.FEW_WORDS: "lời giống chưa đủ",
    Doubt.SAYS_MORE: "còn nói điều mà nhiệm vụ cấp trên không nói",
    Doubt.CLOSE_SECOND: "có nhiệm vụ khác giống lời gần bằng",
    Doubt.NOT_GIVEN: "kế hoạch cấp trên không giao cơ quan bằng tên hay qua nhóm",
    Doubt.LATER: "hạn muộn hơn cấp trên",
    Doubt.UNREAD: "không hiểu thời gian",
    Doubt.OTHER_YEAR: "nói về năm khác",
    Doubt.NO_BODY: "chưa biết là của cơ quan nào",
}


@dataclass(frozen=True)
class LinkCandidate:
    """A task above with what speaks for it and against it."""

    task: InterpretedTask
    alike: float  # of the words, from 0 to 1
    explained: float  # how much of the own words stands above
    shared: tuple[str, ...]  # the phrases that both have, the weightiest first
    part: Involvement | None  # of the body
    time: TimeFit
    other_year: bool
    is_same: bool = False  # the very same words
    of_nobody: bool = False  # no body was asked about

    @property
    def is_given(self) -> bool:
        """To the body by its name or through a group; an open expression may mean anybody."""
        return self.part is not None and self.part.way is not MentionKind.OPEN

    @property
    def doubt(self) -> Doubt | None:
        """What speaks against it by itself."""
        if not self.is_same and self.alike < SURE:
            return Doubt.FEW_WORDS
        if not self.is_same and self.explained < EXPLAINED:
            return Doubt.SAYS_MORE
        if not self.is_given:
            return Doubt.NOT_GIVEN
        if self.other_year:
            return Doubt.OTHER_YEAR
        return {TimeFit.LATER: Doubt.LATER, TimeFit.UNREAD: Doubt.UNREAD}.get(self.time)

    @property
    def part_words(self) -> str:
        if self.part is None:
            return "" if self.of_nobody else "không giao cơ quan"
        role = {Role.LEAD: "chủ trì", Role.SUPPORT: "phối hợp"}[self.part.role]
        way = {MentionKind.NAMED: "", MentionKind.GROUP: " qua nhóm", MentionKind.OPEN: ", nói chung"}[self.part.way]
        return role + way

    @property
    def time_words(self) -> str:
        limit = span(self.task).due
        if self.time is TimeFit.UNBOUND or limit is None:
            return "không có hạn để so" if self.time is not TimeFit.UNREAD else "không hiểu thời gian"
        said = {TimeFit.WITHIN: "không muộn hơn hạn", TimeFit.LATER: "muộn hơn hạn", TimeFit.UNREAD: "không hiểu; hạn"}
        return f"{said[self.time]} {day(limit)}"

    @property
    def why(self) -> str:
        """`giống 89%: «đo lường sự hài lòng của người dân»; chủ trì qua nhóm; không muộn hơn hạn 31/12/2021`."""
        said = ", ".join(f"«{shorten(phrase, _LONGEST, placeholder=' …')}»" for phrase in self.shared)
        year = ["nói về năm khác"] if self.other_year else []
        words = [f"giống {self.alike:.0%}: {said}", self.part_words, self.time_words, *year]
        return "; ".join(filter(None, words))


@dataclass(frozen=True)
class FoundLink:
    """What is said of one own task: the one it surely carries out, else candidates, the likeliest first, and why."""

    candidates: tuple[LinkCandidate, ...]
    sure: LinkCandidate | None = None
    doubt: Doubt | None = None


class TaskLinks:
    """Asked about one task after another; without a `body` of the plan's register nothing is ever sure."""

    def __init__(self, above: InterpretedPlan, body: str = "") -> None:
        self._body = body
        self._responsibilities = Responsibilities(above)
        texts = [_whole(task.task.title, _names(task)) for task in above.tasks]
        names = [name for agency in above.register.agencies if agency.id == body for name in agency.names]
        prose = [text for part in (above.plan.body, *above.plan.targets) for text in _strings(plain_data(part))]
        self._weights = WordWeights(texts, prose, names, above.plan.title)
        alike: dict[tuple[str, tuple[str, ...]], list[InterpretedTask]] = {}
        for task in above.tasks:
            alike.setdefault((task.task.title, _names(task)), []).append(task)
        self._above = [_Read(self._weights, *said, tuple(tasks)) for said, tasks in alike.items()]
        self._titles = self._weights.common_with([read.title for read in self._above])
        self._wholes = self._weights.common_with([read.whole for read in self._above])
        self.of = cache(self._of)

    def _of(self, work: OwnWork) -> FoundLink:
        own = _Read(self._weights, work.title, work.products)
        near = list(islice(self._near(work, own), CROWD + 1))
        if not near:
            return FoundLink((), doubt=Doubt.NOTHING_ALIKE)
        # of tasks of almost the same words the body's own are looked at first
        best = max(near, key=lambda one: one.alike + (AHEAD if one.is_given and one.alike >= SURE else 0))
        others = [one for one in near if one is not best and one.alike >= best.alike * BESIDE]
        candidates = [self._named(one, own) for one in [best, *others][:MOST]]
        doubt = best.doubt or _beside(best, near) if self._body else Doubt.NO_BODY
        return FoundLink(tuple(candidates), None if doubt else candidates[0], doubt)

    def _near(self, work: OwnWork, own: _Read) -> Iterator[LinkCandidate]:
        """Those whose words are alike enough to be worth a look, the likeliest first."""
        least = LIKELY / (2 - LIKELY) - _ROUNDING  # of either text, even where all of the other stands in it
        common = zip(self._above, self._wholes.of(own.title), self._titles.of(own.whole), strict=True)
        enough = [
            (above, here / own.title.weight, there / above.title.weight)
            for above, here, there in common
            if here > least * own.title.weight and there > least * above.title.weight
        ]
        alike = [(_mean(explained, told), explained, above) for above, explained, told in enough]
        for mean, explained, above in sorted((one for one in alike if one[0] >= LIKELY), key=lambda one: -one[0]):
            for task in above.of:
                yield self._candidate(work, task, mean, explained)

    def _candidate(self, work: OwnWork, task: InterpretedTask, alike: float, explained: float) -> LinkCandidate:
        other_year = _disjoint(_years(work.title), _years(task.task.title))
        is_same = _plain(task.task.title) == _plain(work.title)
        part, fit, of_nobody = self._part(task), _fit(work, task), not self._body
        return LinkCandidate(task, alike, explained, (), part, fit, other_year, is_same, of_nobody)

    def _named(self, one: LinkCandidate, own: _Read) -> LinkCandidate:
        """With the phrases that both have."""
        above = _Read(self._weights, one.task.task.title, _names(one.task))
        shared = self._weights.shared(above.title, own.whole) or self._weights.shared(above.whole, own.whole)
        return replace(one, shared=shared)

    def _part(self, task: InterpretedTask) -> Involvement | None:
        if not self._body:
            return None
        return part_in(self._responsibilities, task, self._body) or open_part_in(task)


class _Read:
    def __init__(
        self, weights: WordWeights, title: str, products: Sequence[str], of: tuple[InterpretedTask, ...] = ()
    ) -> None:
        self.title: WeighedText = weights.read(title)
        self.whole: WeighedText = weights.read(_whole(title, products))
        self.of = of


def _mean(one: float, other: float) -> float:
    """The harmonic one: both have to be high."""
    return 2 * one * other / (one + other)


def _beside(best: LinkCandidate, found: Sequence[LinkCandidate]) -> Doubt | None:
    """Whether another task may be meant as well: one of the body's almost as much alike, any other more alike.

    Beyond a crowd nobody looks whose they are.
    """
    if len(found) > CROWD and not best.is_same and found[-1].alike > best.alike - AHEAD:
        return Doubt.CLOSE_SECOND
    for other in found:
        if other is best or (best.is_same and not other.is_same):
            continue
        if other.alike > best.alike + (-AHEAD if other.is_given else EVEN):
            return Doubt.CLOSE_SECOND
    return None


def _fit(work: OwnWork, task: InterpretedTask) -> TimeFit:
    limit = span(task).due
    if work.is_unread:
        return TimeFit.UNREAD
    if work.due is None or limit is None:
        return TimeFit.UNBOUND
    return TimeFit.WITHIN if work.due <= limit else TimeFit.LATER


def _years(title: str) -> frozenset[int]:
    """The years that a title speaks of; those of document numbers and days are none."""
    found = (range(int(first), int(last or first) + 1) for first, last in _YEARS.findall(title))
    return frozenset(year for years in found for year in years)


def _disjoint(one: frozenset[int], other: frozenset[int]) -> bool:
    return bool(one and other and not one & other)


def _plain(title: str) -> str:
    return fold(title).rstrip(" .;")


def _names(task: InterpretedTask) -> tuple[str, ...]:
    return tuple(product.name for product in task.task.products)


def _whole(title: str, products: Sequence[str]) -> str:
    return ". ".join((title, *products))


def _strings(value: Any) -> Iterator[str]:
    """Every text of a plan's data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
