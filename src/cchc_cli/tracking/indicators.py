"""Whether a measured value meets its goal, and by how much it misses."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.model.plan import Indicator


@dataclass(frozen=True, slots=True)
class Verdict:
    """`misses_by` is the distance to the bound in the indicator's unit, 0 when met.

    A value that stands exactly on a bound which it must pass misses by 0 and is not met.
    """

    met: bool
    misses_by: Decimal


def judge(indicator: Indicator, value: Decimal) -> Verdict:
    """The value against the indicator's one bound: `more_than` 98 excludes 98, `at_least` 98 includes it."""
    bound, goal = next(iter(indicator.bounds.items()))
    met = {
        "at_least": value >= goal,
        "more_than": value > goal,
        "at_most": value <= goal,
        "less_than": value < goal,
    }[bound]
    return Verdict(met, Decimal(0) if met else abs(value - goal))
