"""`cchc init`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single
from cchc_cli.files.problems import Severity, UsageStop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.starting.body_place import BodyPlace

_SHOWN = 6  # files that the answer names


def init(
    folder: Annotated[
        Path | None, typer.Argument(metavar="THƯ-MỤC", help="Thư mục sẽ lập; với --from thì mặc định là thư mục cũ.")
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="NĂM", help="Năm của kế hoạch (mặc định: năm nay; với --from: năm sau)."),
    ] = None,
    province: Annotated[
        str | None,
        typer.Option(
            "--province", "--body", metavar="TÊN", help="Của ai: Long An, TP. Đà Nẵng, huyện Cần Đước, Bộ Tài chính."
        ),
    ] = None,
    from_: Annotated[
        Path | None, typer.Option("--from", metavar="TỆP", help="Kế hoạch năm trước để lấy cấu trúc và lời.")
    ] = None,
    for_: Annotated[
        str | None,
        typer.Option("--for", metavar="CƠ-QUAN", help="Thư mục trong bodies/ cho cơ quan này (each: mọi cơ quan)."),
    ] = None,
    journal: options.JournalOption = None,
    as_of: options.AsOfOption = None,
) -> None:
    """Lập thư mục làm việc mới, hoặc kế hoạch năm sau từ kế hoạch năm trước.

    Thư mục mới có khung kế hoạch, danh mục cơ quan, lịch nghỉ của năm, tệp cho git, trình soạn thảo và CI; qua được
    cchc check ngay. Không bao giờ ghi lên tệp đã có.

    Với --from: năm trong lời và thời gian dời theo, số hiệu và ngày của văn bản, tên luật, giai đoạn giữ nguyên; chỗ
    nào đổi có dòng «# cần xem». Nhiệm vụ năm trước chưa hoàn thành được liệt kê.

    Với --for: kế hoạch của cơ quan cấp dưới, lập trong bodies/ từ kế hoạch đang dùng: nhiệm vụ cơ quan chủ trì, mỗi
    nhiệm vụ ghi nhiệm vụ cấp trên ở implements, hạn như cấp trên. --for each: mọi cơ quan chủ trì mà chưa có thư mục.

        cchc init cchc-long-an --year 2022 --province "Long An"
        cchc init --from plans/2021.yaml --year 2022
        cchc init --for stp
    """
    if for_ is not None:
        if folder is not None or province is not None or from_ is not None:
            raise UsageStop("--for không dùng cùng THƯ-MỤC, --province, --from", "viết: cchc init --for stp")
        _for_bodies(options.open_plan(None, year, journal), for_)
    elif from_ is not None:
        if province is not None:
            raise UsageStop("--province không dùng cùng --from", "tên tỉnh lấy theo kế hoạch năm trước")
        _carry_over(options.open_plan(from_, None, journal), folder, year, as_of)
    elif folder is None:
        raise UsageStop("thiếu thư mục sẽ lập", "ví dụ: cchc init cchc-2022 --year 2022 --province 'Long An'")
    else:
        _begin(folder, _sensible(year or options.as_of_day(as_of).year), province)


def _sensible(year: int) -> int:
    if not 1991 <= year <= 2099:
        raise UsageStop(f"không lập được kế hoạch năm {year}", "năm từ 1991 đến 2099")
    return year


def _begin(folder: Path, year: int, name: str | None) -> None:
    from cchc_cli.files.writing import write_tree
    from cchc_cli.starting.new_workspace import new_workspace
    from cchc_cli.starting.provinces import province

    files = new_workspace(province(name), year) | _starter_here()
    write_tree(folder, files)
    _say(folder, files, folder / "plans" / f"{year}.yaml")
    away = "" if folder.resolve() == Path.cwd().resolve() else f'  cd "{folder}"\n'
    console.note(f"{_NEXT}\n{away}  cchc import TỆP -o plans/{year}.yaml --register --force")


_NEXT = "Tiếp theo, có tệp Word hay Excel của quyết định thì nhập vào thư mục này:"


# What to click on for who has never opened a window to type commands in. {python} and the programs of Windows are
# named whole and nothing is looked for in the folder: none beside it is run. Before chcp only ASCII; "!" in a path is
# a letter, whatever a machine is set to; pushd, as a share of the network is no place for cd; no label, which cmd may
# miss in a file with accents. No .ps1 beside it: Windows opens one in an editor, and refuses to run it until somebody
# has changed its policy.
_BAT = r"""
@echo off
setlocal EnableExtensions DisableDelayedExpansion
set "NoDefaultCurrentDirectoryInExePath=1"
"%SystemRoot%\System32\chcp.com" 65001 >nul
rem Do cchc init viết cho máy này: nhiệm vụ sắp đến hạn, rồi cửa sổ để gõ lệnh.
set "PYTHONSAFEPATH=1"
set "PYTHONUTF8=1"
title Kế hoạch cải cách hành chính
pushd "%~dp0"
if not exist "{python}" echo Không thấy "{python}". Cài lại cchc, hoặc sửa đường dẫn trong tệp này. & pause & exit /b 1
"%SystemRoot%\System32\doskey.exe" cchc="{macro}" -m cchc_cli $*
"{python}" -m cchc_cli deadlines --no-pager
echo.
echo Gõ lệnh rồi bấm Enter, ví dụ: cchc tasks
"%SystemRoot%\System32\cmd.exe" /v:off /k
"""


def _starter_here() -> dict[str, bytes]:
    return starter(sys.executable) if sys.platform == "win32" else {}


def starter(python: str) -> dict[str, bytes]:
    """`mo-ke-hoach.bat` for Windows: what is due, then a window in which `cchc` is at hand, in the folder."""
    path = python.replace("%", "%%")
    text = _BAT.lstrip().format(python=path, macro=path.replace("$", "$$"))  # to doskey a dollar is a command
    return {"mo-ke-hoach.bat": text.replace("\n", "\r\n").encode()}


def _for_bodies(loaded: LoadedWorkspace, wanted: str) -> None:
    """Workspaces below this one, for one body or for each that leads anything and has no plan of the year yet."""
    from cchc_cli.starting.body_place import BodyPlace, body_named
    from cchc_cli.tracking.cascade.plan_levels import leading_bodies

    year = loaded.interpreted.plan.year
    if wanted != "each":
        _for_body(loaded, BodyPlace(loaded.workspace, body_named(loaded.interpreted, wanted), year))
        return
    places = [BodyPlace(loaded.workspace, body, year) for body in leading_bodies(loaded.interpreted)]
    new = [place for place in places if not place.has_plan]
    for place in console.tracked(new, "Đang lập"):
        _for_body(loaded, place)
    made = ((len(new), "đã lập"), (len(places) - len(new), "đã có từ trước"))
    counted = ", ".join(f"{what} {n}" for n, what in made if n)
    console.note(f"{len(places)} cơ quan chủ trì nhiệm vụ: {counted}." if places else "Chưa có cơ quan nào chủ trì.")


def _for_body(loaded: LoadedWorkspace, place: BodyPlace) -> None:
    """A workspace that is there already only gets the plan of the year."""
    from cchc_cli.files.writing import write_tree
    from cchc_cli.model.workspace import shown
    from cchc_cli.starting.body_plan import Assigned, body_workspace
    from cchc_cli.tracking.assignments import Responsibilities

    old, plan = loaded.workspace, place.own.plan
    assigned = Assigned.to(place.body, Responsibilities(loaded.interpreted))
    files = body_workspace(loaded.interpreted, assigned, _bytes(old.register), _bytes(old.calendar))
    write_tree(place.folder, {place.name: files[place.name]} if place.is_there else files)
    parts = ((len(assigned.led), "chủ trì"), (len(assigned.supported), "phối hợp"))
    counted = ", ".join(f"{what} {n} nhiệm vụ" for n, what in parts if n) or "không được giao nhiệm vụ nào"
    console.write_line(f"Đã lập {shown(plan)}: {place.body.name} {counted}; {_checked(plan)}")


def _checked(plan: Path) -> str:
    """What `check` says of a plan that was just made."""
    from datetime import date

    from cchc_cli.checking.file_problems import check_file
    from cchc_cli.cli.review.finding_report import as_text, count

    problems = check_file(plan, date.today())  # noqa: DTZ011 - the officer's own day
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        console.note(as_text(errors).rstrip("\n"))
    return f"cchc check: {count(problems)}"


def _carry_over(loaded: LoadedWorkspace, folder: Path | None, year: int | None, as_of: str | None) -> None:
    from cchc_cli.files.writing import write_tree
    from cchc_cli.model.workspace import shown
    from cchc_cli.starting.holidays import addition
    from cchc_cli.starting.next_year import PreviousYear, next_plan

    plan, old = loaded.interpreted.plan, loaded.workspace
    name = shown(old.plan)
    new = _sensible(plan.years[1] + 1 if year is None else year)
    if new <= plan.year:
        raise UsageStop(f"năm {new} không sau năm {plan.year} của {name}", "chọn --year lớn hơn")
    text = next_plan(PreviousYear(plan, name, _unfinished(loaded, as_of)), new).encode()
    if folder is None or folder.resolve() == old.root.resolve():
        files = {f"{new}.yaml": text}
        addition(_bytes(old.calendar), new)  # says before anything is written when it cannot take the year
        write_tree(old.folder, files)
        _add_year(old.calendar, new)
        _say(old.folder, files, old.folder / f"{new}.yaml")
    else:
        files = _moved_house(loaded, new) | {f"plans/{new}.yaml": text} | _starter_here()
        write_tree(folder, files)
        _say(folder, files, folder / "plans" / f"{new}.yaml")


def _unfinished(loaded: LoadedWorkspace, as_of: str | None) -> list[str] | None:
    """A line for every task that is still to be done; None without a journal, which alone could tell."""
    from cchc_cli.cli import labels

    if not loaded.has_journal:
        return None
    plan_status = options.plan_status(loaded, as_of)
    found = ((task, plan_status.of(task)) for task in loaded.interpreted.tasks)
    return [
        f"{task.id} {labels.cell(task.task.title)} ({labels.cell(task.lead.text)}): {labels.counted_state(status)}"
        for task, status in found
        if status.state.is_open
    ]


def _moved_house(loaded: LoadedWorkspace, year: int) -> dict[str, bytes]:
    """What a new folder takes along: register, calendar with the new year, ranking, own templates; and what is new."""
    from cchc_cli.files.writing import read_tree
    from cchc_cli.starting.holidays import with_year
    from cchc_cli.starting.new_workspace import example_scoring, statistic_lines, surroundings
    from cchc_cli.starting.provinces import province_of

    old = loaded.workspace
    kept = {
        f"plans/{path.name}": _bytes(path)
        for path in (old.register, old.scoring, old.statistics)
        if os.path.lexists(path)
    }
    templates = {f"templates/{name}": data for name, data in read_tree(old.root / "templates", "*.docx").items()}
    province = province_of(loaded.interpreted.plan.decision)
    own = {"plans/scoring.yaml": example_scoring(province), "plans/statistics.yaml": statistic_lines(province)}
    around = {**own, **surroundings(province, year)}
    return {**around, **kept, "plans/calendar.yaml": with_year(_bytes(old.calendar), year), **templates}


def _bytes(path: Path) -> bytes:
    from cchc_cli.model.loading import load_bytes

    return load_bytes(path) if os.path.lexists(path) else b""


def _add_year(calendar: Path, year: int) -> None:
    """The new year's days off at the end of calendar.yaml; what stands there stays byte for byte."""
    from cchc_cli.files.writing import append
    from cchc_cli.model.workspace import shown
    from cchc_cli.starting.holidays import addition

    added = []

    def compose(old: bytes) -> str:
        added.append(addition(old, year))
        return added[-1]

    append(calendar, compose)
    if any(added):
        console.write_line(f"Đã thêm ngày nghỉ năm {year} vào {shown(calendar)}")


def _say(folder: Path, files: Mapping[str, bytes], plan: Path) -> None:
    """What was made, what `cchc check` says of it, and what is next."""
    from datetime import date

    from cchc_cli.checking.file_problems import check_file
    from cchc_cli.checking.review_marks import NEEDS_REVIEW
    from cchc_cli.cli.review.finding_report import as_text, count
    from cchc_cli.comparing.git import top_of
    from cchc_cli.model.workspace import files_to_check, shown

    names = sorted(files, key=lambda name: (not name.startswith("plans/"), name.startswith(".")))
    more = f" … ({len(names)} tệp)" if len(names) > _SHOWN else ""
    console.write_line(f"Đã lập trong {folder}: {', '.join(names[:_SHOWN])}{more}")
    checked = files_to_check([plan.parent], Path.cwd())
    problems = [p for path in checked for p in check_file(path, date.today())]  # noqa: DTZ011 - the officer's own day
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        console.note(as_text(errors).rstrip("\n"))
    marks = [problem.code for problem in problems if problem.path == shown(plan)].count(NEEDS_REVIEW.code)
    console.note(f"cchc check: {count(problems)}")
    if marks:
        console.note(f"{shown(plan)}: {marks} chỗ «cần xem» phải rà hoặc điền.")
    top = top_of(folder)
    if top not in {None, folder.resolve()} and any(name.startswith(".github/") for name in names):
        console.note(f"Kho git có gốc ở {top}: chuyển .github và .gitlab-ci.yml lên đó thì GitHub, GitLab mới đọc.")


command = single(init)
