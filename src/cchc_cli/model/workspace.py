"""Where the files of a workspace are, and which of its plans is meant.

Plans are told apart by a look at their first keys: none is understood before one is chosen.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cchc_cli.files.problems import DataStop, Need, UsageStop
from cchc_cli.files.source import bytes_of

REGISTER, CALENDAR, SCORING = "agencies.yaml", "calendar.yaml", "scoring.yaml"
STATISTICS = "statistics.yaml"
COLUMNS = "columns.yaml"  # which columns of documents that come in are what
JOURNAL_SUFFIX = ".journal.yaml"
BODIES = "bodies"  # the folder of a workspace that holds those of the bodies below, each by its id
VARIABLE, JOURNAL_VARIABLE = "CCHC_PLAN", "CCHC_JOURNAL"


@dataclass(frozen=True)
class Workspace:
    """A plan with the files that belong to it; `root` is the folder that holds plans/ and templates/."""

    plan: Path
    other_journal: Path | None = None  # one that was named, instead of the one beside the plan
    unnamed: bool = False  # the plan is one of several, and was not asked for

    def __post_init__(self) -> None:
        for path in filter(None, (self.plan, self.other_journal)):
            if not path.name:  # `/` and `.`: nothing can stand beside them
                raise DataStop(f"không đọc được {path}: đây là thư mục, không phải tệp", "xem lại đường dẫn")

    @property
    def folder(self) -> Path:
        return self.plan.parent

    @property
    def root(self) -> Path:
        return self.folder.parent if self.folder.name == "plans" else self.folder

    @property
    def register(self) -> Path:
        return self.folder / REGISTER

    @property
    def calendar(self) -> Path:
        return self.folder / CALENDAR

    @property
    def scoring(self) -> Path:
        return self.folder / SCORING

    @property
    def statistics(self) -> Path:
        return self.folder / STATISTICS

    @property
    def columns(self) -> Path:
        return self.folder / COLUMNS

    @property
    def journal(self) -> Path:
        return self.other_journal or self.plan.with_name(self.plan.stem + JOURNAL_SUFFIX)


def find_workspace(
    plan: Path | None,
    year: int | None,
    environ: Mapping[str, str],
    here: Path,
    journal: Path | None = None,
    day: date | None = None,
) -> Workspace:
    """The plan named, else of the year, else by the environment, else the one of the day, else the newest in plans/.

    Its journal is the one named, else by the environment, else the one beside it.

    Raises:
        UsageStop: the plan is not of the year.
        DataStop: nothing found; the message says what was looked for and where.
    """
    found, unnamed = _find_plan(plan, year, environ, here, day)
    if Path(os.path.realpath(found)).is_symlink():
        raise DataStop(f"không đọc được {shown(found)}: liên kết vòng quanh, không dẫn tới tệp nào", "xem lại liên kết")
    return Workspace(found, journal or named_in(environ, JOURNAL_VARIABLE), unnamed)


def named_in(environ: Mapping[str, str], variable: str) -> Path | None:
    return Path(environ[variable]) if environ.get(variable) else None


def _find_plan(
    plan: Path | None, year: int | None, environ: Mapping[str, str], here: Path, day: date | None
) -> tuple[Path, bool]:
    """The plan, and whether it is one of several that nobody asked for."""
    if plan is not None:
        return _of_year(_existing(plan, Need.PLAN), year), False
    if year is not None:
        return _plan_of_year(find_plans_folder(here), year), False
    named = named_in(environ, VARIABLE)
    if named is not None:
        return _existing(named, VARIABLE), len(plans_in(named.parent)) > 1
    folder = find_plans_folder(here)
    plans = plans_in(folder)
    if not plans:
        raise DataStop(f"không có kế hoạch nào trong {shown(folder)}", "thêm một tệp như plans/2021.yaml")
    return (plans[0], False) if len(plans) == 1 else (_plan_of_day(plans, day), True)


def _of_year(plan: Path, year: int | None) -> Path:
    """The plan that was named, when it is of the year that was named too."""
    years = plan_years(plan) if year is not None else None
    if year is not None and years is not None and not years[0] <= year <= years[1]:
        raise UsageStop(
            f"{Need.PLAN} {shown(plan)} là kế hoạch năm {years_shown(years)}, còn {Need.YEAR} là {year}",
            f"chỉ dùng một trong hai: {Need.PLAN} hoặc {Need.YEAR}",
        )
    return plan


def _plan_of_year(folder: Path, year: int) -> Path:
    wanted = folder / f"{year}.yaml"
    if os.path.lexists(wanted):
        return wanted
    raise DataStop(f"không có kế hoạch năm {year}: không thấy {shown(wanted)}", _years_hint(folder, year))


def _plan_of_day(plans: list[Path], day: date | None) -> Path:
    """Of the plans whose years hold the day that of the fewest years: a year's plan goes before that of five years.

    The newest where no plan's do.
    """
    years = {plan: plan_years(plan) or (0, 0) for plan in plans}
    held = [plan for plan in plans if day is not None and years[plan][0] <= day.year <= years[plan][1]]
    if held:
        return min(held, key=lambda plan: (years[plan][1] - years[plan][0], len(plan.name), plan.name))
    return max(plans, key=lambda plan: (years[plan][::-1], plan.name))


_YEAR = re.compile(rb"^year[ \t]*:[ \t]*['\"]?(\d{4})\b", re.MULTILINE)
_UNTIL = re.compile(rb"^until[ \t]*:[ \t]*['\"]?(\d{4})\b", re.MULTILINE)


def plan_years(plan: Path) -> tuple[int, int] | None:
    """First and last year of a plan: as its keys say, else as its name does; None where neither says any."""
    try:
        content = bytes_of(plan)
    except OSError:
        content = b""
    first, last = _YEAR.search(content), _UNTIL.search(content)
    named = [int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", plan.stem)]
    if first is not None:
        return int(first[1]), max(int(first[1]), int(last[1]) if last else 0)
    return (min(named), max(named)) if named else None


def years_shown(years: tuple[int, int]) -> str:
    """`2021`, `2021–2025`."""
    return "–".join(map(str, dict.fromkeys(years)))


def refuse_journal_of_another_plan(workspace: Workspace) -> None:
    """A journal with the name of a plan of other years, beside the journal or beside the plan, is that plan's.

    Raises:
        UsageStop: the journal that was named has such a name.
    """
    plan, journal = workspace.plan, workspace.journal
    name = plan_beside(journal).name
    others = (path for folder in (journal.parent, plan.parent) if (path := folder / name).exists())
    other = next(others, None) if journal.name.endswith(JOURNAL_SUFFIX) and name != plan.name else None
    if other is None:
        return
    years = {plan_years(plan), plan_years(other)}
    if None in years or len(years) == 1:
        return
    raise UsageStop(
        f"{shown(journal)} là sổ theo dõi của {shown(other)}, không phải của {shown(plan)}",
        f"chọn kế hoạch của sổ: {Need.PLAN} {shown(other)}; hoặc chọn sổ khác: {Need.JOURNAL} TỆP ({JOURNAL_VARIABLE})",
    )


def find_plans_folder(here: Path) -> Path:
    """`plans/` here or in the nearest parent folder.

    Raises:
        DataStop: there is none.
        UsageStop: that of a parent folder was put there by somebody else.
    """
    for folder in (here, *here.parents):
        if (folder / "plans").is_dir():
            _refuse_strangers(folder / "plans", here)
            return folder / "plans"
    raise DataStop(
        f"không tìm thấy kế hoạch: không có thư mục plans/ trong {here} và các thư mục cha",
        f"chạy lệnh trong thư mục có plans/, hoặc chỉ tệp bằng {Need.PLAN} TỆP hay biến môi trường {VARIABLE}",
    )


def _refuse_strangers(plans: Path, here: Path) -> None:
    """Above a folder of ours may lie what anybody put there, as in `/tmp`: its templates and plans are not asked for.

    Trusted are we, the administrator, whom `sudo` speaks for, and whoever owns the folder in which we chose to work.
    """
    if not hasattr(os, "geteuid") or plans.parent == here:
        return
    trusted = {str(uid) for uid in (os.geteuid(), 0, here.stat().st_uid)} | {os.environ.get("SUDO_UID", "")}
    if not {str(folder.lstat().st_uid) for folder in (plans, plans.parent)} <= trusted:
        raise UsageStop(
            f"{shown(plans)} ở thư mục cha là của người dùng khác",
            f"nếu tin cậy: chạy lệnh trong {plans.parent}, hoặc chỉ tệp bằng {Need.PLAN} TỆP hay {VARIABLE}",
        )


def plans_in(folder: Path) -> list[Path]:
    """The plan files of a folder, by name; the register, the calendar and journals are none."""
    return sorted(path for path in folder.glob("*.yaml") if not is_beside_plans(path))


def is_beside_plans(path: Path) -> bool:
    """Whether it is called as what stands beside plans: a journal, or what all plans of a folder share."""
    return path.name in {REGISTER, CALENDAR, SCORING, COLUMNS, STATISTICS} or path.name.endswith(JOURNAL_SUFFIX)


def body_folders(root: Path) -> list[Path]:
    """The workspaces of the bodies below the one at `root`, by name; none where it has no `bodies/`.

    A link back to the workspace itself, or to one above it, is none.
    """
    here = Path(os.path.realpath(root))
    above = {here, *here.parents}
    found = sorted(folder.parent for folder in (root / BODIES).glob("*/plans") if folder.is_dir())
    return [folder for folder in found if Path(os.path.realpath(folder)) not in above]


def bodies_without_plans(root: Path) -> list[Path]:
    """The folders in `bodies/` that hold no plans: a submodule that was not fetched is such an empty one."""
    found = (folder for folder in (root / BODIES).glob("[!.]*") if folder.is_dir())
    return sorted(folder for folder in found if not (folder / "plans").is_dir())


def with_all_below(folder: Path) -> list[Path]:
    """The workspace and those of all levels below it, each once, however links lead from one to another.

    One that several paths lead to goes by the shortest, and rather by its own than by a link's.
    """
    found: dict[str, Path] = {}
    level = [folder]
    while level:
        new = {real: path for path in reversed(level) if (real := os.path.realpath(path)) not in found}
        found |= new
        below = [body for path in sorted(new.values()) for body in body_folders(path)]
        level = sorted(below, key=lambda body: body.is_symlink())
    return sorted(found.values())


def parent_root(workspace: Workspace) -> Path | None:
    """The workspace of the level above, when this one stands in its `bodies/`; None for one that stands alone."""
    root = Path(os.path.normpath(workspace.root.absolute()))
    above = root.parent.parent
    return above if root.parent.name == BODIES and (above / "plans").is_dir() else None


def plan_beside(journal: Path) -> Path:
    """The plan that a journal belongs to by its name and place; it need not exist."""
    return journal.with_name(journal.name.removesuffix(JOURNAL_SUFFIX) + ".yaml")


def files_to_check(paths: list[Path], here: Path) -> list[Path]:
    """The files named, those of the folders named, or all of plans/; a file that is not there stays, to be reported.

    With all of a workspace go those of its bodies, and of theirs.
    """
    folders = paths or [find_plans_folder(here).parent]
    files = [f for path in folders for f in (_workspace_files(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(files))


def _workspace_files(folder: Path) -> list[Path]:
    return [file for workspace in with_all_below(folder) for file in _yaml_files(workspace)]


def _yaml_files(folder: Path) -> list[Path]:
    """All files of a workspace folder that can be checked, plans first."""
    folder = folder / "plans" if (folder / "plans").is_dir() else folder
    others = [folder / name for name in (REGISTER, CALENDAR, SCORING, STATISTICS)]
    journals = sorted(folder.glob(f"*{JOURNAL_SUFFIX}"))
    files = [*plans_in(folder), *journals, *(path for path in others if os.path.lexists(path))]
    if not files:
        raise DataStop(f"không có tệp kế hoạch nào trong {shown(folder)}", f"chỉ tệp cần kiểm tra: {Need.CHECK} TỆP")
    return files


def shown(path: Path) -> str:
    """The path as people see it: from here when it is below, with forward slashes."""
    try:
        return Path(os.path.realpath(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _existing(path: Path, named_by: str) -> Path:
    if not os.path.lexists(path):
        raise DataStop(f"không tìm thấy tệp kế hoạch {shown(path)} ({named_by})", "xem lại đường dẫn")
    return path


def _years_hint(folder: Path, year: int) -> str:
    plans = plans_in(folder)
    around = [p for p in plans if (years := plan_years(p)) and years[0] <= year <= years[1]]
    if around:
        return f"năm {year} thuộc {', '.join(p.name for p in around)}: {Need.PLAN} {shown(around[0])}"
    names = ", ".join(p.name for p in plans)
    return f"trong {shown(folder)} có: {names}" if names else f"{shown(folder)} chưa có kế hoạch nào"
