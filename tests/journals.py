"""Small journals for the tests: entries as short as they can be said, and where a plan stands after them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

from builders import REPOSITORY
from cchc_cli.files.yaml_document import read_document
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import Fact, Journal, standing
from cchc_cli.model.validation import typed, validate
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import Status

Entries = tuple[Fact, ...]
EXAMPLE = REPOSITORY / "examples" / "2021" / "2021.journal.yaml"
SCORING = EXAMPLE.with_name("scoring.yaml")


def happened(on: str, event: str, task: str = "1.1", **more: Any) -> dict[str, Any]:
    """An entry's data; a `document` may be its number alone."""
    if isinstance(more.get("document"), str):
        more["document"] = {"number": more["document"]}
    return {"on": on, "event": event, "task": task} | more


def measured(on: str, indicator: str, value: str, **more: Any) -> dict[str, Any]:
    return {"on": on, "event": "measured", "indicator": indicator, "value": value} | more


def journal(*entries: dict[str, Any]) -> Entries:
    """Entries as they stand in a file; where one is a void, what takes only entries in force does not do."""
    return cast("Entries", typed(Journal, list(entries)))


def read_journal(path: Path) -> Entries:
    """The entries in force."""
    found = validate(read_document(path), Journal)
    assert not found.problems
    assert found.value is not None
    return standing(found.value)


def plan_status(
    interpreted: InterpretedPlan, *entries: dict[str, Any], as_of: str = "2021-12-31", agency: str = ""
) -> PlanStatus:
    return PlanStatus(interpreted, journal(*entries), date.fromisoformat(as_of), agency=agency)


def status(interpreted: InterpretedPlan, *entries: dict[str, Any], as_of: str = "2021-12-31") -> Status:
    """Of the book's only task."""
    found = plan_status(interpreted, *entries, as_of=as_of)
    return found.of(only(interpreted))


def only(interpreted: InterpretedPlan) -> InterpretedTask:
    (task,) = interpreted.tasks
    return task
