"""A measured value against its goal."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_cli.model.plan import Indicator
from cchc_cli.model.validation import typed
from cchc_cli.tracking.rates import judge


@pytest.mark.parametrize(
    ("bound", "value", "met", "misses_by"),
    [
        ("at_least", "80", True, "0"),
        ("at_least", "80.1", True, "0"),
        ("at_least", "79.9", False, "0.1"),
        ("more_than", "80", False, "0"),
        ("more_than", "80.01", True, "0"),
        ("more_than", "75", False, "5"),
        ("at_most", "80", True, "0"),
        ("at_most", "81.5", False, "1.5"),
        ("less_than", "80", False, "0"),
        ("less_than", "79.9", True, "0"),
    ],
)
def test_a_goal_is_met_or_missed_by_its_distance(bound: str, value: str, met: bool, misses_by: str) -> None:
    indicator = typed(Indicator, {"id": "1.1", "name": "Tỷ lệ", bound: "80"})
    verdict = judge(indicator, Decimal(value))
    assert (verdict.met, verdict.misses_by) == (met, Decimal(misses_by))
