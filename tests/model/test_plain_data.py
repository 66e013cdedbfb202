"""Values of the model compared, and as the mappings and lists of their files."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from builders import PLANS, REGISTER, plan_of, task
from cchc_cli.model.base import plain_data
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Done, Journal, Started
from cchc_cli.model.loading import load
from cchc_cli.model.plan import Indicator, Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed
from cchc_cli.model.workspace import Workspace

ROW = {"on": "2021-03-26", "event": "done", "task": "1.1", "document": {"number": "512/KH-UBND", "date": "2021-03-25"}}


def test_plain_data_of_the_shipped_files_are_the_same_values_again() -> None:
    loaded = load(Workspace(PLANS / "2021.yaml"))
    for model, value in (
        (Plan, loaded.interpreted.plan),
        (Register, loaded.interpreted.register),
        (Calendar, loaded.calendar),
    ):
        assert typed(model, plain_data(value)) == value


def test_sparse_data_leave_out_what_has_no_value() -> None:
    [entry] = typed(Journal, [ROW])
    assert plain_data(entry, sparse=True) == ROW | {"title": "", "note": "", "by": "", "agency": ""}
    assert plain_data(entry)["product"] is None


def test_decimals_are_written_as_asked() -> None:
    indicator = Indicator(id="1", name="a", at_least=Decimal("98.5"))
    assert (plain_data(indicator)["at_least"], plain_data(indicator, number=float)["at_least"]) == ("98.5", 98.5)


def test_values_are_equal_when_all_of_them_is() -> None:
    one, same, other = plan_of(), plan_of(), plan_of(task("1.2"))
    assert (one == same, hash(one) == hash(same), one == other, one == replace(one, title="b")) == (
        True,
        True,
        False,
        False,
    )


def test_values_of_two_types_are_never_equal() -> None:
    done, started = typed(Journal, [ROW, ROW | {"event": "started"}])
    assert isinstance(done, Done)
    assert isinstance(started, Started)
    assert done != replace(started, event="done")  # type: ignore[arg-type]


def test_a_value_shows_what_it_is() -> None:
    assert repr(REGISTER.groups[2]).startswith(
        "Group(id='ubnd-xa', name='UBND cấp xã', aliases=(), members=(), count=188"
    )
