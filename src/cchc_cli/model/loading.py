"""The files of a workspace read, validated and understood; what was understood is kept for the next run.

What reads and validates files is imported only when something has to be read, and the model's types with the values
that are kept of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from cchc_cli.files.cache import remembered
from cchc_cli.files.problems import DataStop, Need, Problem, Severity, UsageStop, has_errors
from cchc_cli.files.source import bytes_of
from cchc_cli.model.days import day as day_words
from cchc_cli.model.workspace import Workspace, refuse_journal_of_another_plan, shown, years_shown

if TYPE_CHECKING:
    from cchc_cli.files.yaml_document import YamlDocument
    from cchc_cli.model.calendar import Calendar
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.journal import Fact, Journal
    from cchc_cli.model.plan import Plan
    from cchc_cli.model.register import Register
    from cchc_cli.model.reporting.statistics_table import Statistics
    from cchc_cli.model.scoring import Scoring
    from cchc_cli.model.validation import Validated

M = TypeVar("M")


@dataclass(frozen=True)
class LoadedWorkspace:
    """What every question needs; the calendar is empty when there is none.

    The journal is read with the rest and understood when it is asked for: what does not need it is answered beside a
    broken one.
    """

    workspace: Workspace
    interpreted: InterpretedPlan
    calendar: Calendar
    journal_file: WorkspaceFile

    @property
    def has_journal(self) -> bool:
        return not self.journal_file.missing

    @property
    def entries(self) -> tuple[Fact, ...]:
        """The journal's entries that are in force; none when nothing was recorded.

        Raises:
            DataStop: it cannot be read, or one was named that is not there: a slip would pass for an empty one.
        """
        return self._recorded[1]

    @property
    def journal(self) -> Journal:
        """All that is written in the journal, with what was taken back and by what. Raises the same."""
        return self._recorded[0]

    @cached_property
    def _recorded(self) -> tuple[Journal, tuple[Fact, ...]]:
        return _recorded(self.workspace, self.journal_file)


@dataclass(frozen=True)
class PlanNames:
    """The numbers of tasks and areas, the ids of agencies, groups and indicators, each with its title or name."""

    tasks: tuple[tuple[str, str], ...]
    bodies: tuple[tuple[str, str], ...]
    areas: tuple[tuple[str, str], ...]
    indicators: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class WorkspaceFile:
    """A file read once, so that what is known of it and what is made of it come from the very same bytes."""

    path: Path
    content: bytes | OSError

    @classmethod
    def read(cls, path: Path) -> WorkspaceFile:
        try:
            return cls(path, bytes_of(path))
        except OSError as error:
            return cls(path, error)

    @property
    def missing(self) -> bool:
        return isinstance(self.content, FileNotFoundError | NotADirectoryError)

    @property
    def source(self) -> bytes | None:
        """What the cache knows it by: nothing for a missing one, None for one that cannot be read."""
        if self.missing:
            return b""
        return None if isinstance(self.content, OSError) else self.content

    @property
    def document(self) -> YamlDocument:
        from cchc_cli.files.yaml_document import document_of

        return document_of(self.content, shown(self.path))

    def validated(self, model: type[M]) -> Validated[M]:
        from cchc_cli.model.validation import validate

        return validate(self.document, model)

    def validated_or(self, model: type[M], empty: M) -> Validated[M]:
        """The same, where the file may be missing or without content: then it is `empty`."""
        from cchc_cli.model.validation import Validated

        return Validated(empty, ()) if self.missing else validate_or_empty(self.document, model, empty)


def load(workspace: Workspace) -> LoadedWorkspace:
    """Plan, register and calendar, with the journal, without the rules.

    Raises:
        DataStop: a file cannot be read as what it should be; carries every problem of every file.
    """
    files, journal = _files(workspace), WorkspaceFile.read(workspace.journal)
    try:
        interpreted, days = _understood(files)
    except DataStop as stop:
        raise _stop((*stop.problems, *_validated(journal).problems)) from None
    return LoadedWorkspace(workspace, interpreted, days, journal)


def load_names(workspace: Workspace) -> PlanNames:
    """What the plan and the register give a number or an id.

    They are kept on their own: who types waits for them, and a small part of the plan is read faster than the whole.

    Raises:
        DataStop: plan, register or calendar cannot be read.
    """
    files = _files(workspace)
    return remembered("names", [file.source for file in files], lambda: _names(_understood(files)[0]))


def _names(interpreted: InterpretedPlan) -> PlanNames:
    return PlanNames(
        tasks=tuple((task.id, task.task.title) for task in interpreted.tasks),
        bodies=tuple((body.id, body.name) for body in interpreted.bodies),
        areas=tuple((str(area.number), area.title) for area in interpreted.areas),
        indicators=tuple((i.id, i.name) for target in interpreted.plan.targets for i in target.indicators),
    )


def _files(workspace: Workspace) -> tuple[WorkspaceFile, WorkspaceFile, WorkspaceFile]:
    """Plan, register and calendar, from which a plan is understood."""
    read = WorkspaceFile.read
    return read(workspace.plan), read(workspace.register), read(workspace.calendar)


def _understood(files: tuple[WorkspaceFile, WorkspaceFile, WorkspaceFile]) -> tuple[InterpretedPlan, Calendar]:
    return remembered("plan", [file.source for file in files], lambda: _interpret(*files))


def _interpret(
    plan: WorkspaceFile, register: WorkspaceFile, calendar: WorkspaceFile
) -> tuple[InterpretedPlan, Calendar]:
    from cchc_cli.model.calendar import Calendar
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.plan import Plan
    from cchc_cli.model.register import Register

    read = plan.validated(Plan), register.validated(Register), calendar.validated_or(Calendar, Calendar())
    _stop_on_errors(*read)
    return InterpretedPlan(_value(read[0]), _value(read[1])), _value(read[2])


def _validated(journal: WorkspaceFile) -> Validated[Journal]:
    from cchc_cli.model.journal import Journal

    nothing: Journal = ()
    return journal.validated_or(Journal, nothing)


def load_plan(workspace: Workspace) -> Plan:
    """The plan alone.

    Raises:
        DataStop: it cannot be read.
    """
    from cchc_cli.model.plan import Plan

    return _alone("the plan", workspace.plan, Plan)


def load_register(workspace: Workspace) -> Register:
    """The agency register alone.

    Raises:
        DataStop: it cannot be read.
    """
    from cchc_cli.model.register import Register

    return _alone("the register", workspace.register, Register)


def _alone(what: str, path: Path, model: type[M]) -> M:
    file = WorkspaceFile.read(path)
    return remembered(what, [file.source], lambda: _sure(file.validated(model)))


def load_journal(workspace: Workspace) -> tuple[Fact, ...]:
    """What stands in the journal; nothing where there is no such file.

    Raises:
        DataStop: it cannot be read, or one that was named is not there.
    """
    return _recorded(workspace, WorkspaceFile.read(workspace.journal))[1]


def _recorded(workspace: Workspace, file: WorkspaceFile) -> tuple[Journal, tuple[Fact, ...]]:
    """What is written, and what of it is in force."""
    if file.missing and workspace.other_journal is not None:
        raise _no_journal(workspace)
    return remembered("journal", [file.source], lambda: _in_force(file))


def _in_force(file: WorkspaceFile) -> tuple[Journal, tuple[Fact, ...]]:
    from cchc_cli.model.journal import standing

    written = _sure(_validated(file))
    return written, standing(written)


def load_scoring(path: Path) -> Scoring:
    """How agencies are ranked.

    Raises:
        DataStop: there is no such file, or it cannot be read.
    """
    from cchc_cli.model.scoring import Scoring

    file = WorkspaceFile.read(path)
    if file.missing:
        raise DataStop(
            f"không có tệp cách chấm điểm {shown(path)}",
            "mỗi tỉnh chấm một cách: viết tệp này theo mẫu examples/2021/scoring.yaml, ghi rõ nguồn",
        )
    return _sure(file.validated(Scoring))


def load_statistics(path: Path) -> Statistics:
    """The figures of the statistics appendix; none where there is no such file.

    Raises:
        DataStop: it cannot be read.
    """
    from cchc_cli.model.reporting.statistics_table import NO_STATISTICS, Statistics

    file = WorkspaceFile.read(path)
    return NO_STATISTICS if file.missing else _sure(file.validated(Statistics))


def load_bytes(path: Path) -> bytes:
    """What the file holds, as it is.

    Raises:
        DataStop: it cannot be read.
    """
    file = WorkspaceFile.read(path)
    if isinstance(file.content, OSError):
        raise _stop(file.document.problems)
    return file.content


def read_model(path: Path, model: type[M]) -> Validated[M]:
    return WorkspaceFile.read(path).validated(model)


def validate_or_empty(document: YamlDocument, model: type[M], empty: M) -> Validated[M]:
    """Like `validate`, but a file without content is `empty` and no fault."""
    from cchc_cli.model.validation import Validated, validate

    if [problem.code for problem in document.problems if problem.severity is Severity.ERROR] == ["empty"]:
        return Validated(empty, tuple(p for p in document.problems if p.severity is not Severity.ERROR))
    return validate(document, model)


def _stop_on_errors(*reads: Validated[Any]) -> None:
    problems = tuple(problem for read in reads for problem in read.problems)
    if has_errors(problems):
        raise _stop(problems)


def _sure(validated: Validated[M]) -> M:
    """The value of what validates without an error.

    Raises:
        DataStop: there are errors.
    """
    _stop_on_errors(validated)
    return _value(validated)


def _value(validated: Validated[M]) -> M:
    assert validated.value is not None  # noqa: S101 - no errors means a value
    return validated.value


def _stop(problems: tuple[Problem, ...]) -> DataStop:
    return DataStop("dữ liệu có lỗi, không trả lời được", "sửa các lỗi trên rồi chạy lại", problems)


def _no_journal(workspace: Workspace) -> DataStop:
    return DataStop(f"không tìm thấy sổ theo dõi {shown(workspace.journal)}", f"xem lại {Need.JOURNAL} (CCHC_JOURNAL)")


def refuse_journal_of_other_years(loaded: LoadedWorkspace) -> None:
    """A journal that was named is another plan's by its name, or by its days: none within a quarter of its years.

    The one beside the plan is the plan's, whatever was typed into it.

    Raises:
        UsageStop: it is another plan's.
        DataStop: it cannot be read.
    """
    plan, workspace = loaded.interpreted.plan, loaded.workspace
    refuse_journal_of_another_plan(workspace)
    if workspace.other_journal is None or not loaded.has_journal:
        return
    days = [entry.on for entry in loaded.entries]
    first, last = date(plan.years[0] - 1, 10, 1), date(plan.years[1] + 1, 3, 31)
    if days and not any(first <= day <= last for day in days):
        raise UsageStop(
            f"{shown(workspace.journal)} không phải sổ theo dõi của {shown(workspace.plan)} (năm "
            f"{years_shown(plan.years)}): mọi mục từ {day_words(min(days))} đến {day_words(max(days))}",
            f"chọn kế hoạch của sổ ({Need.PLAN}, {Need.YEAR}) hoặc sổ khác ({Need.JOURNAL})",
        )
