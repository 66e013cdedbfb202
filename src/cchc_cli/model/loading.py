"""The files of a workspace read and validated."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from cchc_cli.files.problems import DataStop, Need, has_errors
from cchc_cli.files.yaml_document import YamlDocument, read_document
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Journal, Measured, TaskEntry
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import Validated, validate
from cchc_cli.model.workspace import Workspace, shown

M = TypeVar("M", bound=BaseModel)


def load_book(workspace: Workspace) -> InterpretedPlan:
    """Plan and register without the rules.

    Raises:
        DataStop: a file of the workspace cannot be read; carries the problems of calendar and journal too.
    """
    plan, register = read_model(workspace.plan, Plan), read_model(workspace.register, Register)
    calendar, journal = _calendar(workspace), _journal(workspace)
    _stop_on_errors(plan, register, calendar, journal)
    return InterpretedPlan(_sure(plan), _sure(register))


def load_calendar(workspace: Workspace) -> Calendar:
    """The days off; empty when there is no calendar.

    Raises:
        DataStop: it cannot be read.
    """
    calendar = _calendar(workspace)
    _stop_on_errors(calendar)
    return _sure(calendar)


def load_entries(workspace: Workspace) -> tuple[TaskEntry | Measured, ...]:
    """The journal's entries; none when there is no journal.

    Raises:
        DataStop: it cannot be read, or one was named that is not there: a slip would pass for an empty one.
    """
    if workspace.other_journal is not None and not workspace.journal.is_file():
        raise DataStop(
            f"không tìm thấy sổ theo dõi {shown(workspace.journal)}", f"xem lại {Need.JOURNAL} (CCHC_JOURNAL)"
        )
    journal = _journal(workspace)
    _stop_on_errors(journal)
    return _sure(journal).entries


def _calendar(workspace: Workspace) -> Validated[Calendar]:
    return _optional(workspace.calendar, Calendar, Calendar())


def _journal(workspace: Workspace) -> Validated[Journal]:
    return _optional(workspace.journal, Journal, Journal([]))


def _stop_on_errors(*reads: Validated[Any]) -> None:
    problems = tuple(problem for read in reads for problem in read.problems)
    if has_errors(problems):
        raise DataStop("dữ liệu có lỗi, không trả lời được", "sửa các lỗi trên rồi chạy lại", problems)


def _optional(path: Path, model: type[M], missing: M) -> Validated[M]:
    return (
        validate_or_empty(read_document(path, shown(path)), model, missing) if path.exists() else Validated(missing, ())
    )


def validate_or_empty(document: YamlDocument, model: type[M], empty: M) -> Validated[M]:
    """Like `validate`, but a file without content is `empty` and no fault."""
    if [problem.code for problem in document.problems] == ["empty"]:
        return Validated(empty, ())
    return validate(document, model)


def _sure(validated: Validated[M]) -> M:
    """The value of what validated without an error."""
    assert validated.value is not None  # noqa: S101 - no errors means a value
    return validated.value


def load_plan(workspace: Workspace) -> Plan:
    """The plan alone.

    Raises:
        DataStop: it cannot be read.
    """
    plan = read_model(workspace.plan, Plan)
    _stop_on_errors(plan)
    return _sure(plan)


def load_register(workspace: Workspace) -> Register:
    """The agency register alone.

    Raises:
        DataStop: it cannot be read.
    """
    register = read_model(workspace.register, Register)
    _stop_on_errors(register)
    return _sure(register)


def load_scoring(path: Path) -> Scoring:
    """How agencies are ranked.

    Raises:
        DataStop: there is no such file, or it cannot be read.
    """
    if not path.exists():
        raise DataStop(
            f"không có tệp cách chấm điểm {shown(path)}",
            "mỗi tỉnh chấm một cách: viết tệp này theo mẫu examples/2021/scoring.yaml, ghi rõ nguồn",
        )
    scoring = read_model(path, Scoring)
    _stop_on_errors(scoring)
    return _sure(scoring)


def read_model(path: Path, model: type[M]) -> Validated[M]:
    return validate(read_document(path, shown(path)), model)
