"""Where the files of a workspace are, and which of its plans is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.files.problems import DataStop, Need

REGISTER, CALENDAR, SCORING = "agencies.yaml", "calendar.yaml", "scoring.yaml"
JOURNAL_SUFFIX = ".journal.yaml"
VARIABLE, JOURNAL_VARIABLE = "CCHC_PLAN", "CCHC_JOURNAL"


@dataclass(frozen=True)
class Workspace:
    """A plan with the files that belong to it; `root` is the folder that holds plans/ and templates/."""

    plan: Path
    other_journal: Path | None = None  # one that was named, instead of the one beside the plan

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
    def journal(self) -> Path:
        return self.other_journal or self.plan.with_name(self.plan.stem + JOURNAL_SUFFIX)


def find_workspace(
    plan: Path | None, year: int | None, environ: Mapping[str, str], here: Path, journal: Path | None = None
) -> Workspace:
    """The plan named, else by the environment, else of the year, else the only or newest one in plans/.

    Its journal is the one named, else by the environment, else the one beside it.

    Raises:
        DataStop: nothing found; the message says what was looked for and where.
    """
    return Workspace(_find_plan(plan, year, environ, here), journal or _named(environ, JOURNAL_VARIABLE))


def _named(environ: Mapping[str, str], variable: str) -> Path | None:
    return Path(environ[variable]) if environ.get(variable) else None


def _find_plan(plan: Path | None, year: int | None, environ: Mapping[str, str], here: Path) -> Path:
    named = plan or _named(environ, VARIABLE)
    if named is not None:
        return _existing(named, Need.PLAN if plan else VARIABLE)
    folder = find_plans_folder(here)
    if year is not None:
        wanted = folder / f"{year}.yaml"
        if not wanted.is_file():
            raise DataStop(f"không có kế hoạch năm {year}: không thấy {shown(wanted)}", _years_hint(folder))
        return wanted
    plans = plans_in(folder)
    if not plans:
        raise DataStop(f"không có kế hoạch nào trong {shown(folder)}", "thêm một tệp như plans/2021.yaml")
    return max(plans, key=_newest)


def find_plans_folder(here: Path) -> Path:
    """`plans/` here or in the nearest parent folder."""
    for folder in (here, *here.parents):
        if (folder / "plans").is_dir():
            return folder / "plans"
    raise DataStop(
        f"không tìm thấy kế hoạch: không có thư mục plans/ trong {here} và các thư mục cha",
        f"chạy lệnh trong thư mục có plans/, hoặc chỉ tệp bằng {Need.PLAN} TỆP hay biến môi trường {VARIABLE}",
    )


def plans_in(folder: Path) -> list[Path]:
    """The plan files of a folder, by name; the register, the calendar and journals are none."""
    return sorted(path for path in folder.glob("*.yaml") if not is_beside_plans(path))


def is_beside_plans(path: Path) -> bool:
    """Whether it is called as what stands beside plans: register, calendar, scoring or a journal."""
    return path.name in {REGISTER, CALENDAR, SCORING} or path.name.endswith(JOURNAL_SUFFIX)


def plan_beside(journal: Path) -> Path:
    """The plan that a journal belongs to by its name and place; it need not exist."""
    return journal.with_name(journal.name.removesuffix(JOURNAL_SUFFIX) + ".yaml")


def files_to_check(paths: list[Path], here: Path) -> list[Path]:
    """The files named, those of the folders named, or all of plans/; a file that is not there stays, to be reported."""
    files = [f for path in paths or [find_plans_folder(here)] for f in (_yaml_files(path) if path.is_dir() else [path])]
    return list(dict.fromkeys(files))


def _yaml_files(folder: Path) -> list[Path]:
    """All files of a workspace folder that can be checked, plans first."""
    folder = folder / "plans" if (folder / "plans").is_dir() else folder
    others = [folder / name for name in (REGISTER, CALENDAR, SCORING)]
    journals = sorted(folder.glob(f"*{JOURNAL_SUFFIX}"))
    files = [*plans_in(folder), *journals, *(path for path in others if path.exists())]
    if not files:
        raise DataStop(f"không có tệp kế hoạch nào trong {shown(folder)}", f"chỉ tệp cần kiểm tra: {Need.CHECK} TỆP")
    return files


def shown(path: Path) -> str:
    """The path as people see it: from here when it is below, with forward slashes."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _existing(path: Path, named_by: str) -> Path:
    if not path.is_file():
        raise DataStop(f"không tìm thấy tệp kế hoạch {shown(path)} ({named_by})", "xem lại đường dẫn")
    return path


def _newest(path: Path) -> tuple[int, str]:
    years = re.findall(r"(?:19|20)\d\d", path.stem)
    return (int(years[-1]) if years else 0, path.name)


def _years_hint(folder: Path) -> str:
    names = ", ".join(p.name for p in plans_in(folder))
    return f"trong {shown(folder)} có: {names}" if names else f"{shown(folder)} chưa có kế hoạch nào"
