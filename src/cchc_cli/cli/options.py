"""Options that recur and mean the same everywhere, and how a command opens the plan they name."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console
from cchc_cli.cli.console import Format, Way
from cchc_cli.cli.option_groups import AT_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.plan import Plan
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.tracking.cascade.voices import Voice
    from cchc_cli.tracking.periods import Period
    from cchc_cli.tracking.plan_status import PlanStatus

_A_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d(?![\d.])")
PlanOption = Annotated[
    Path | None,
    typer.Option(
        "--plan",
        metavar="TỆP",
        help="Tệp kế hoạch (mặc định: biến CCHC_PLAN, không có thì kế hoạch của ngày đang xét trong plans/).",
    ),
]
JournalOption = Annotated[
    Path | None,
    typer.Option(
        "--journal",
        metavar="TỆP",
        help="Sổ theo dõi (mặc định: tệp .journal.yaml cạnh kế hoạch, hoặc biến CCHC_JOURNAL).",
    ),
]
YearOption = Annotated[int | None, typer.Option("--year", metavar="NĂM", help="Năm của kế hoạch: plans/NĂM.yaml.")]
FormatOption = Annotated[
    Format,
    typer.Option(
        "-f",
        "--format",
        help="Dạng kết quả; json, csv: cho chương trình khác (mở bằng Excel thì dùng cchc export csv hay xlsx); table: "
        "bảng, cả khi chuyển tiếp ra tệp.",
    ),
]
AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="NGÀY", help="Xem như hôm nay là ngày này: 2021-06-30, 30/6/2021, 30/6 (mặc định: hôm nay)."
    ),
]
AgencyOption = Annotated[
    str | None,
    typer.Option(
        "--agency",
        metavar="CƠ-QUAN",
        help="Mã, ký hiệu, tên hay tên gọi khác, có dấu hoặc không.",
        autocompletion=complete.agencies,
    ),
]
AgenciesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--agency",
        metavar="CƠ-QUAN",
        help="Mã, ký hiệu, tên hay tên gọi khác, có dấu hoặc không; nêu được nhiều lần.",
        autocompletion=complete.agencies,
    ),
]
QuartersOption = Annotated[
    list[str] | None,
    typer.Option(
        "--quarter",
        metavar="QUÝ",
        help="Quý: 2, II hoặc Q2; nêu được nhiều lần.",
        autocompletion=complete.quarters,
    ),
]
QuarterOption = Annotated[
    str | None, typer.Option("--quarter", metavar="QUÝ", help="Quý: 2, II hoặc Q2.", autocompletion=complete.quarters)
]
MonthOption = Annotated[str | None, typer.Option("--month", metavar="THÁNG", help="Tháng: 6 hoặc 6/2021.")]
AreaOption = Annotated[
    str | None, typer.Option("--area", metavar="LĨNH-VỰC", help="Số hoặc tên lĩnh vực.", autocompletion=complete.areas)
]
ShortOption = Annotated[bool, typer.Option("--short", help="Mỗi nhiệm vụ một dòng.")]
PagerOption = Annotated[
    bool, typer.Option("--no-pager", help="In thẳng, không qua chương trình xem từng trang (biến PAGER).")
]
ScoringOption = Annotated[
    Path | None, typer.Option("--scoring", metavar="TỆP", help="Tệp cách chấm điểm (mặc định: plans/scoring.yaml).")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có.")]


@dataclass(frozen=True)
class PlanOptions:
    """Which plan is meant."""

    plan: PlanOption = field(default=None, metadata=AT_END)
    year: YearOption = field(default=None, metadata=AT_END)

    def workspace(self) -> Workspace:
        return workspace(self.plan, self.year)

    def open(self, day: date | str | None = None) -> LoadedWorkspace:
        """The plan meant: where none was named, of `day`, which the answer is for, else of today."""
        return open_plan(self.plan, self.year, day=day)


@dataclass(frozen=True)
class PlanQueryOptions(PlanOptions):
    """What is asked of the plan alone."""

    format_: FormatOption = field(default=Format.TEXT, metadata=AT_END)
    no_pager: PagerOption = field(default=False, metadata=AT_END)

    @property
    def way(self) -> Way:
        return Way(paged=not self.no_pager)


@dataclass(frozen=True)
class JournalOptions(PlanOptions):
    """Which plan is meant, and what was recorded of it where."""

    journal: JournalOption = field(default=None, metadata=AT_END)

    def open(self, day: date | str | None = None) -> LoadedWorkspace:
        return open_plan(self.plan, self.year, journal(self.journal), day)


@dataclass(frozen=True)
class DayOptions(JournalOptions):
    """Which plan is meant, and where it stood on which day."""

    as_of: AsOfOption = None

    def open(self, day: date | str | None = None) -> LoadedWorkspace:
        loaded = self.read(as_of_day(day) if isinstance(day, str) else day)
        say_plan(loaded.workspace, loaded.interpreted.plan.years, day_in(loaded.interpreted.plan, self.as_of))
        return loaded

    def read(self, day: date | None = None) -> LoadedWorkspace:
        """The plan meant: where none was named, of the day asked for, else of `day`, else of today.

        Which it is has still to be said, with the day that the answer is for.
        """
        from cchc_cli.model.loading import load, refuse_journal_of_other_years

        meant = as_of_day(self.as_of) if self.as_of else day
        loaded = load(workspace(self.plan, self.year, journal(self.journal), meant))
        refuse_journal_of_other_years(loaded)
        return loaded


@dataclass(frozen=True)
class QueryOptions(DayOptions):
    """What every question about the state of a plan takes."""

    format_: FormatOption = field(default=Format.TEXT, metadata=AT_END)
    no_pager: PagerOption = field(default=False, metadata=AT_END)

    @property
    def way(self) -> Way:
        return Way(paged=not self.no_pager)


@dataclass(frozen=True)
class ListOptions(QueryOptions):
    """The same, where the answer may be a long list."""

    short: ShortOption = field(default=False, metadata=AT_END)

    @property
    def way(self) -> Way:
        return Way(short=self.short, paged=not self.no_pager)


def workspace(plan: Path | None, year: int | None, journal: Path | None = None, day: date | None = None) -> Workspace:
    """The files meant; where no plan was named, those of the plan of `day`, else of today."""
    from cchc_cli.model.workspace import find_workspace

    return find_workspace(plan, year, os.environ, Path.cwd(), journal, day or as_of_day(None))


def journal(named: Path | None) -> Path | None:
    """The journal named, else by the environment; what does not ask for the journal does not mind whose that is."""
    from cchc_cli.model.workspace import JOURNAL_VARIABLE, named_in

    return named or named_in(os.environ, JOURNAL_VARIABLE)


def open_plan(
    plan: Path | None, year: int | None, journal: Path | None = None, day: date | str | None = None
) -> LoadedWorkspace:
    """The plan meant, read, which is said where it has to be; a `journal` that is another plan's is refused.

    Where none was named it is that of the day, as it was typed or known.
    """
    from cchc_cli.model.loading import load, refuse_journal_of_other_years

    loaded = load(workspace(plan, year, journal, as_of_day(day) if isinstance(day, str) else day))
    opened = loaded.interpreted.plan
    say_plan(loaded.workspace, opened.years, day_in(opened, day) if isinstance(day, str) else day)
    if journal is not None:
        refuse_journal_of_other_years(loaded)
    return loaded


def say_plan(workspace: Workspace, years: tuple[int, int] | None = None, day: date | None = None) -> None:
    """One line: of which plan and day the answer is, where nobody named the plan or the day is not of its years."""
    from cchc_cli.model.days import day as day_words
    from cchc_cli.model.workspace import shown, years_shown

    outside = day is not None and years is not None and not years[0] <= day.year <= years[1]
    if workspace.unnamed or outside:
        of = f" (năm {years_shown(years)})" if years else ""
        until = f", ngày {day_words(day)}" if day else ""
        more = " (ngoài năm của kế hoạch)" if outside else ""
        console.note(f"Theo kế hoạch {shown(workspace.plan)}{of}{until}{more}.")


def year_in(*texts: str | None) -> date | None:
    """A day of the year that is written in one of them: `2021-H1`, `6/2021`, `2021`."""
    found = next((year for text in texts for year in _A_YEAR.findall(text or "")), None)
    return date(int(found), 7, 1) if found else None


def as_of_day(text: str | None, year: int | None = None) -> date:
    """The day asked for, else today: the only place that looks at the clock.

    A day typed without a year is of `year`, where none is known of this one.
    """
    today = date.today()  # noqa: DTZ011 - the officer's own day
    if text is None:
        return today
    from cchc_cli.tracking.periods import day

    return day(text, year or today.year, today)


def day_in(plan: Plan, text: str | None) -> date:
    """The day asked for, else today; one typed without a year is of the plan's year that is nearest to today."""
    return as_of_day(text, plan.year_of(as_of_day(None)))


def periods(quarters: Sequence[str] | None, month: str | None, year: int) -> list[Period]:
    """The quarters or the month asked for, in the order of time; none where nothing is asked for."""
    named = [period(quarter, month, year) for quarter in quarters] if quarters else [period(None, month, year)]
    return sorted({found for found in named if found}, key=lambda found: found.first)


def period(quarter: str | None, month: str | None, year: int) -> Period | None:
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.tracking import periods

    if quarter is not None and month is not None:
        raise UsageStop("--quarter và --month không dùng cùng nhau", "chọn một")
    if quarter is not None:
        return periods.quarter(quarter, year)
    return periods.month(month, year) if month is not None else None


def area_number(loaded: LoadedWorkspace, text: str | None) -> int | None:
    """The area named by its number or by words of its title."""
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.language.text import fold

    areas = loaded.interpreted.areas
    if text is None:
        return None
    found = [a.number for a in areas if str(a.number) == text.strip()] or [
        a.number for a in areas if fold(text) in fold(a.title)
    ]
    if len(found) != 1:
        known = "; ".join(f"{a.number} {a.title}" for a in areas)
        raise UsageStop(
            f"không có lĩnh vực «{text}»" if not found else f"«{text}» có thể là nhiều lĩnh vực", f"chọn một: {known}"
        )
    return found[0]


def agency_ids(loaded: LoadedWorkspace, agencies: str | Sequence[str] | None) -> tuple[str, ...]:
    """The ids of the agencies and groups asked for, each once."""
    from cchc_cli.tracking.queries import find_agency

    asked = [agencies] if isinstance(agencies, str) else agencies or ()
    return tuple(dict.fromkeys(find_agency(loaded.interpreted, text).id for text in asked))


def chosen_tasks(
    loaded: LoadedWorkspace, agencies: str | Sequence[str] | None, area: str | None
) -> tuple[InterpretedTask, ...]:
    """The tasks that agencies lead, by name or through a group, in an area; all where nothing is asked for."""
    from cchc_cli.tracking.assignments import Responsibilities
    from cchc_cli.tracking.queries import Role, parts_in

    number = area_number(loaded, area)
    tasks = tuple(task for task in loaded.interpreted.tasks if number in (None, task.area.number))
    ids = agency_ids(loaded, agencies)
    if not ids:
        return tasks
    known = Responsibilities(loaded.interpreted)
    led = {task.identity for id_ in ids for task, part in parts_in(known, tasks, id_, Role.LEAD) if part}
    return tuple(task for task in tasks if task.identity in led)


def find_task(loaded: LoadedWorkspace, id_: str) -> InterpretedTask:
    """The task with this number, or that once had it; what was renumbered is said on stderr.

    Raises:
        UsageStop: there is none.
    """
    from cchc_cli.tracking import queries

    task = queries.find_task(loaded.interpreted, id_)
    say_renumbered(loaded.interpreted, id_)
    return task


def say_renumbered(interpreted: InterpretedPlan, id_: str) -> None:
    """That a number was, or is by now, another task's."""
    from cchc_cli.language.text import one_line
    from cchc_cli.tracking.queries import once_named

    for task in once_named(interpreted, id_):
        title = one_line(task.task.title)
        console.note(f"{id_.strip()} trước đây là số của nhiệm vụ nay mang số {task.id}: {title}")


def plan_status(
    loaded: LoadedWorkspace, as_of: str | None, within: int = 30, agency: str | Sequence[str] | None = None
) -> PlanStatus:
    """Where every task stands on the day asked for, else today; with agencies, where their own part does."""
    ids = agency_ids(loaded, agency)
    found = standing(loaded, day_in(loaded.interpreted.plan, as_of), within, ids)
    say_without_plans([loaded.workspace.root])
    say_roll_up(found)
    return found


def standing(
    loaded: LoadedWorkspace,
    day: date,
    within: int = 30,
    agencies: tuple[str, ...] = (),
    interpreted: InterpretedPlan | None = None,
) -> PlanStatus:
    """Where every task stands; bars tell how far the bodies below have been read, and asked."""
    from cchc_cli.tracking.cascade.standing import standing as found

    return found(loaded, day, within, agencies, interpreted, reading_bodies, _hearing_bodies)


def _hearing_bodies(voices: Sequence[Voice]) -> Iterator[Voice]:
    return console.tracked(voices, "Đang tính theo sổ của cấp dưới")


def reading_bodies(folders: Sequence[Path]) -> Iterator[Path]:
    """Their folders one by one, with a bar where that takes long."""
    return console.tracked(folders, "Đang đọc kế hoạch cấp dưới")


def say_without_plans(roots: Iterable[Path]) -> None:
    """The bodies' folders that have nothing in them, which else would pass for bodies without a plan."""
    from cchc_cli.cli.labels import few
    from cchc_cli.model.workspace import bodies_without_plans, shown

    if empty := [shown(folder) for root in roots for folder in bodies_without_plans(root)]:
        console.note(
            f"Không có plans/ trong {few(empty)}, nên coi như cơ quan chưa có kế hoạch; nếu là kho gắn vào (submodule) "
            "thì lấy về: git submodule update --init"
        )


_NAMED = 3  # contradictions that the note names


def say_roll_up(found: PlanStatus) -> None:
    """Where states come from bodies' own journals: whose, and where the two differ."""
    own = found.roll_up
    if own is None:
        return
    from cchc_cli.cli.labels import few
    from cchc_cli.documents.wording.contradictions import contradiction
    from cchc_cli.model.workspace import shown

    if found.own:
        speaking = {name for account in found.own.values() for name in account.bodies}
        whose = list(dict.fromkeys(voice.name for voice in own.voices if voice.name in speaking))
        tasks = {identity for identity, _, _ in found.own}
        console.note(f"{len(tasks)} nhiệm vụ lấy theo sổ riêng của {few(whose)}.")
    differing = own.disagreements(found)
    for one in differing[:_NAMED]:
        console.note(contradiction(one))
    if len(differing) > _NAMED:
        console.note(f"… và {len(differing) - _NAMED} chỗ khác hai sổ không khớp.")
    for path in own.unreadable:
        console.note(f"Không đọc được {shown(path)}, nên không tính theo nó: chạy cchc check để xem lỗi.")


def journal_note(loaded: LoadedWorkspace) -> list[str]:
    """What has to be said when nothing has been recorded yet."""
    if loaded.has_journal:
        return []
    from cchc_cli.model.workspace import JOURNAL_SUFFIX, body_folders

    if any(next(folder.glob(f"plans/*{JOURNAL_SUFFIX}"), None) for folder in body_folders(loaded.workspace.root)):
        return ["Chưa có sổ theo dõi của kế hoạch này: chỉ tính theo sổ riêng của cơ quan."]
    return ["Chưa có sổ theo dõi: mọi nhiệm vụ được coi là chưa hoàn thành."]


def say_journal(loaded: LoadedWorkspace) -> None:
    """The same where the answer is a file."""
    for text in journal_note(loaded):
        console.note(text)


def say_strangers_repository(files: list[Path]) -> None:
    """One line where what git knows of the files is left out because the repository is another user's."""
    from cchc_cli.cli.needs import spelled
    from cchc_cli.comparing.git import strangers_repository, top_of

    tops = {top_of(folder) for folder in {file.parent for file in files}} - {None}
    stop = next((stop for top in sorted(filter(None, tops)) if (stop := strangers_repository(top / "x"))), None)
    if stop is not None:
        console.note(f"Chưa xét lịch sử trong git: {stop.message}; {spelled(stop.hint)}.")
