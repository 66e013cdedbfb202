"""From the files of a workspace to a book, with everything that is wrong on the way as problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from cchc_cli.files.document import Document, read_document
from cchc_cli.files.problems import DataStop, Problem, Severity
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Journal, Measured, TaskEntry
from cchc_cli.model.plan import Plan
from cchc_cli.model.reading import Book
from cchc_cli.model.register import Register
from cchc_cli.model.register_rules import check_calendar, check_register
from cchc_cli.model.rules import Finding, check
from cchc_cli.model.validation import Validated, validate
from cchc_cli.model.workspace import CALENDAR, REGISTER, Workspace, shown

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Loaded:
    """A workspace read: what every question needs."""

    workspace: Workspace
    book: Book
    calendar: Calendar
    entries: tuple[TaskEntry | Measured, ...] = ()
    has_journal: bool = False


def load(workspace: Workspace) -> Loaded:
    """Plan, register, calendar and journal without the rules; a missing calendar or journal is an empty one.

    Raises:
        DataStop: a file cannot be read as what it should be; carries every problem.
    """
    plan, register = read_model(workspace.plan, Plan), read_model(workspace.register, Register)
    calendar = _optional(workspace.calendar, Calendar, Calendar())
    journal = _optional(workspace.journal, Journal, Journal([]))
    problems = [p for read in (plan, register, calendar, journal) for p in read.problems]
    if any(p.severity is Severity.ERROR for p in problems):
        raise DataStop("dữ liệu có lỗi, không trả lời được", "sửa các lỗi trên rồi chạy lại", tuple(problems))
    book, found = Book(_sure(plan), _sure(register)), _sure(journal)
    return Loaded(workspace, book, _sure(calendar), found.entries, workspace.journal.exists())


def _optional(path: Path, model: type[M], missing: M) -> Validated[M]:
    return read_model(path, model) if path.exists() else Validated(missing, ())


def _sure(validated: Validated[M]) -> M:
    """The value of what validated without an error."""
    assert validated.value is not None  # noqa: S101 - no errors means a value
    return validated.value


def load_register(workspace: Workspace) -> Register:
    """The agency register alone.

    Raises:
        DataStop: it cannot be read.
    """
    register = read_model(workspace.register, Register)
    if register.value is None or any(p.severity is Severity.ERROR for p in register.problems):
        raise DataStop("danh mục cơ quan có lỗi", "sửa các lỗi trên rồi chạy lại", register.problems)
    return register.value


def read_model(path: Path, model: type[M]) -> Validated[M]:
    return validate(read_document(path, shown(path)), model)


def check_file(path: Path) -> list[Problem]:
    """Everything wrong with one file, in file order; what kind of file it is, its name says."""
    document = read_document(path, shown(path))
    if path.name == REGISTER:
        return _checked(document, Register, check_register)
    if path.name == CALENDAR:
        return _checked(document, Calendar, check_calendar)
    return check_plan(document, path)


def check_plan(document: Document, path: Path) -> list[Problem]:
    """The plan's own faults and the rules; with an unreadable register the rules about agencies are left out."""
    validated = validate(document, Plan)
    problems = list(validated.problems)
    if validated.value is not None:
        workspace = Workspace(path)
        register = read_model(workspace.register, Register) if workspace.register.exists() else Validated(None, ())
        findings = check(Book(validated.value, register.value or Register()))
        if register.value is None:
            findings = [f for f in findings if not f.code.startswith("agency-")]
        problems += _located(document, validated, [*findings, *_year_in_name(path, validated.value)])
        if not workspace.register.exists():
            values = {"path": shown(workspace.register)}
            problems += _located(document, validated, [Finding((), "no-register", values)])
    return sorted(problems, key=lambda p: p.order)


def _year_in_name(path: Path, plan: Plan) -> Iterable[Finding]:
    if path.stem.isdigit() and int(path.stem) != plan.year:
        yield Finding(("year",), "year-file", {"name": path.name, "year": plan.year})


def _checked(document: Document, model: type[M], rules) -> list[Problem]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    validated = validate(document, model)
    found = list(rules(validated.value)) if validated.value is not None else []
    return sorted([*validated.problems, *_located(document, validated, found)], key=lambda p: p.order)


def _located(document: Document, validated: Validated[M], findings: Iterable[Finding]) -> Iterable[Problem]:
    """Findings as problems; those about a place that validation had to mend would mislead and are left out."""
    for finding in findings:
        if validated.is_broken(finding.loc):
            continue
        line = document.position(finding.refers_to)[0] if finding.refers_to else 0
        yield document.problem(
            finding.loc,
            finding.code,
            finding.message(line),
            finding.hint(),
            warning=not finding.is_error,
            piece=finding.piece,
        )
