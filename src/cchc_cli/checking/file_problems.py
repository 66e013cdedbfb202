"""Everything wrong with one file of a workspace: its form, the rules over it, the rules across files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from cchc_cli.checking.acceptances import NamedFindings, accept, in_journal, in_plan, names_entry
from cchc_cli.checking.amendment_rules import NEED_ISSUED, check_amendments
from cchc_cli.checking.cascade.cascade_rules import NEED_PARENT
from cchc_cli.checking.cascade.own_place import check_place
from cchc_cli.checking.entry_lines import entries_over_lines
from cchc_cli.checking.findings import Finding, located
from cchc_cli.checking.journal_rules import check_journal
from cchc_cli.checking.plan_rules import AGENCY_KINDS, NEED_REGISTER, check
from cchc_cli.checking.register_rules import check_calendar, check_register, check_statistics
from cchc_cli.checking.review_marks import review_marks
from cchc_cli.comparing.editions import issued_plan
from cchc_cli.comparing.history.issue_tags import issued_revision
from cchc_cli.files.problems import DataStop, Problem, has_errors, warning
from cchc_cli.files.yaml_document import YamlDocument, read_document
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Journal
from cchc_cli.model.loading import load, read_model, validate_or_empty
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.reporting.statistics_table import Statistics
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import validate
from cchc_cli.model.workspace import (
    CALENDAR,
    COLUMNS,
    JOURNAL_SUFFIX,
    REGISTER,
    SCORING,
    STATISTICS,
    Workspace,
    plan_beside,
    shown,
)

if TYPE_CHECKING:
    from cchc_cli.comparing.history.adjustments import PlanHistory

M = TypeVar("M")


def check_file(path: Path, today: date, plan: Path | None = None) -> list[Problem]:
    """Everything wrong with one file, in file order. `plan` is what a journal without a plan beside it is about."""
    return check_document(read_document(path, shown(path)), path, today, plan)


def check_document(document: YamlDocument, path: Path, today: date, plan: Path | None = None) -> list[Problem]:
    """The same of a text that may not be saved yet; what kind of file it is, the name of `path` says."""
    if path.name.endswith(JOURNAL_SUFFIX):
        beside = plan_beside(path)
        return check_journal_file(document, beside if beside.exists() else plan, today)
    marks = review_marks(document.source) if document.readable else []
    return sorted([*_by_name(document, path, today), *marks], key=lambda p: p.order)


def _by_name(document: YamlDocument, path: Path, today: date) -> list[Problem]:
    if path.name == REGISTER:
        return _checked(document, Register, check_register)
    if path.name == SCORING:
        return _checked(document, Scoring, lambda _: ())
    if path.name == STATISTICS:
        return _checked(document, Statistics, check_statistics)
    if path.name == COLUMNS:
        return list(document.problems)
    if path.name == CALENDAR:
        return _checked(document, Calendar, check_calendar)
    return check_plan(document, path, today)


NO_REGISTER = warning("no-register", "không có danh mục cơ quan {path}", "thêm tệp này để tra cứu theo cơ quan")


def check_plan(document: YamlDocument, path: Path, today: date) -> list[Problem]:
    """The plan's own faults and the rules."""
    validated = validate(document, Plan)
    problems = list(validated.problems)
    if validated.value is not None:
        problems += located(document, validated, plan_findings(validated.value, path, today))
        register = Workspace(path).register
        if not register.exists():
            problems += located(document, validated, [Finding((), NO_REGISTER, {"path": shown(register)})])
    return sorted(problems, key=lambda p: p.order)


def plan_findings(plan: Plan, path: Path, today: date) -> list[Finding]:
    """What the rules find, accepted or not; with an unreadable register those about agencies are left out."""
    file = Workspace(path).register
    register = read_model(file, Register).value if file.exists() else None
    interpreted = InterpretedPlan(plan, register or Register())
    findings = check(interpreted)
    if register is None:
        findings = [f for f in findings if f.kind not in AGENCY_KINDS]
    history, place = _history(path, interpreted), check_place(interpreted, path)
    findings += [*check_amendments(plan, history), *_year_in_name(path, plan), *place.findings]
    recorded = [acceptance.where for acceptance in plan.accepted if names_entry(acceptance.where)]
    journal = beside(path, today) if recorded else None
    needs = ((NEED_REGISTER, register), (NEED_ISSUED, history), (NEED_PARENT, place.compared))
    unseen = [kind.code for kinds, seen in needs if not seen for kind in kinds]
    named = [*in_plan(plan, findings), *(journal.named if journal else ())]
    found = accept(plan.accepted, NamedFindings(named), [*unseen, *(() if journal else recorded)])
    return found[: len(findings)] + found[len(named) :]


@dataclass(frozen=True)
class CheckedJournal:
    """A journal and what is found in it, with the names of the places."""

    document: YamlDocument
    named: Sequence[tuple[Finding, Sequence[str]]]


def beside(plan: Path, today: date) -> CheckedJournal | None:
    """The journal beside a plan; None where there is none, or where it cannot be judged."""
    file = Workspace(plan).journal
    document = read_document(file, shown(file))
    validated = validate_or_empty(document, Journal, ())
    if validated.value is None or has_errors(validated.problems):
        return None
    return CheckedJournal(document, [*in_journal(validated.value, _against_plan(validated.value, plan, today))])


def _history(path: Path, interpreted: InterpretedPlan) -> PlanHistory | None:
    """What compares editions is imported only where there is one to compare with."""
    issued = issued_revision(path, interpreted.plan.year)
    if issued is None:
        return None
    from cchc_cli.comparing.history.adjustments import plan_history

    return plan_history(issued, interpreted)


YEAR_FILE = warning("year-file", "tệp tên {name} nhưng year là {year}", "đổi tên tệp, hoặc sửa năm ghi trong tệp")


def _year_in_name(path: Path, plan: Plan) -> Iterable[Finding]:
    if path.stem.isdigit() and int(path.stem) != plan.year:
        yield Finding(("year",), YEAR_FILE, {"name": path.name, "year": plan.year})


def _checked(document: YamlDocument, model: type[M], rules: Callable[[M], Iterable[Finding]]) -> list[Problem]:
    validated = validate(document, model)
    found = list(rules(validated.value)) if validated.value is not None else []
    return sorted([*validated.problems, *located(document, validated, found)], key=lambda p: p.order)


NO_PLAN = warning(
    "no-plan", "không thấy kế hoạch của sổ theo dõi này: chỉ kiểm tra được cách viết", "chỉ kế hoạch bằng {need.PLAN}"
)


def check_journal_file(document: YamlDocument, plan: Path | None, today: date) -> list[Problem]:
    """The journal's own faults and, when it has none and its plan can be read, the rules across both."""
    validated = validate_or_empty(document, Journal, ())
    problems = list(validated.problems)
    problems += entries_over_lines(document, validated.value or ())
    if plan is None and validated.value is not None:
        problems += located(document, validated, [Finding((), NO_PLAN)])
    if plan is not None and validated.value is not None and not has_errors(validated.problems):
        problems += located(document, validated, _against_plan(validated.value, plan, today))
    return sorted(problems, key=lambda p: p.order)


def _against_plan(journal: Journal, plan: Path, today: date) -> Sequence[Finding]:
    """What the rules across both find, accepted in the plan or not."""
    try:
        interpreted = load(Workspace(plan)).interpreted
    except DataStop:
        return ()  # the plan's own check says why
    found = check_journal(interpreted, journal, today, lambda: issued_plan(plan, interpreted.plan, ""))
    return accept(interpreted.plan.accepted, NamedFindings(in_journal(journal, found)))[: len(found)]
