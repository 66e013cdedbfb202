"""What is wrong with a file: values with a place, collected and never raised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


class Need(StrEnum):
    """What a hint sends people to without knowing how they ask for it: it stands in the words as a mark.

    The command line spells each as an option or a command (`cli/needs.py`); another surface may say it otherwise.
    """

    AGENCY = "‹agency›"
    PRODUCT = "‹product›"
    DUE = "‹due›"
    PERCENT = "‹percent›"
    COUNT = "‹count›"
    NOTE = "‹note›"
    DOCUMENT = "‹document›"
    PLAN = "‹plan›"
    YEAR = "‹year›"
    QUARTER = "‹quarter›"
    MONTH = "‹month›"
    JOURNAL = "‹journal›"
    PROVINCE = "‹province›"
    SENDER = "‹sender›"
    SHEET = "‹sheet›"
    PDF = "‹pdf›"
    COLUMN = "‹column›"
    LEAD = "‹lead›"
    OUTPUT = "‹output›"
    FORCE = "‹force›"
    CHECK = "‹check›"
    ACCEPT = "‹accept›"
    TASKS = "‹tasks›"
    TASK = "‹task›"
    AGENCIES = "‹agencies›"
    INDICATORS = "‹indicators›"
    STATUS = "‹status›"
    UPDATE_SHEET = "‹update-sheet›"
    SENT_SHEETS = "‹sent-sheets›"
    COMPARE = "‹compare›"
    RENUMBER_AFTER = "‹renumber-after›"
    RENUMBER_LINE = "‹renumber-line›"
    MEND_KEYS = "‹mend-keys›"
    TEMPLATE = "‹template›"
    LOG = "‹log›"
    VOID = "‹void›"


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """What can be wrong: its code and severity, and how it is said.

    {names} are filled in where it is found; {need.AGENCY} and the like are what a hint sends people to.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def filled(self, **values: object) -> tuple[str, str]:
        """Message and hint with the values of one case."""
        return self.message.format(need=Need, **values), self.hint.format(need=Need, **values)


def error(code: str, message: str, hint: str = "") -> ProblemKind:
    return ProblemKind(code, Severity.ERROR, message, hint)


def warning(code: str, message: str, hint: str = "") -> ProblemKind:
    return ProblemKind(code, Severity.WARNING, message, hint)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `line` and `column` count from 1, columns in characters of the file as decoded."""

    path: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str = ""
    source: str = ""  # the line itself, for the excerpt
    accepted: str = ""  # why it was looked at and left, where somebody did

    @property
    def order(self) -> tuple[str, int, int, str]:
        return (self.path, self.line, self.column, self.code)


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(p.severity is Severity.ERROR for p in problems)


def to_mend(problems: Iterable[Problem]) -> list[Problem]:
    """Those that nobody has looked at and left."""
    return [problem for problem in problems if not problem.accepted]


class Stop(Exception):  # noqa: N818 - not every stop is an error of the program
    """The command cannot go on. Carries what the person is told and the exit code; caught once, at the edge."""

    exit_code = 1

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageStop(Stop):
    """What was asked for does not fit: an unknown agency, a date that is none, two options that exclude each other."""

    exit_code = 2


class DataStop(Stop):
    """Files that cannot be loaded; `problems` says where and why."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "", problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message, hint)
        self.problems = problems


class DocumentStop(Stop):
    """A template or document that cannot be made or written."""

    exit_code = 4
