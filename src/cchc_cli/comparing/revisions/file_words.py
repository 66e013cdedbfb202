"""Files that differ, in words: what each is called, and what is said of it before its differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cchc_cli.comparing.difference_words import KINDS, counted, summary
from cchc_cli.comparing.differences import ChangeKind
from cchc_cli.comparing.plan_differences import Differences
from cchc_cli.comparing.revisions.file_differences import FileDifference, FileKind
from cchc_cli.comparing.revisions.year_moves import YearMove, besides_year
from cchc_cli.model.plan import Plan

_FILES: Mapping[FileKind, str] = {
    FileKind.PLAN: "Kế hoạch",
    FileKind.REGISTER: "Danh mục cơ quan",
    FileKind.CALENDAR: "Lịch nghỉ",
    FileKind.JOURNAL: "Sổ theo dõi",
    FileKind.OTHER: "Tệp",
}


def told(file: FileDifference) -> tuple[Differences, YearMove | None]:
    """What is told of a file: of a plan for another year only what is new besides the year."""
    if file.old is None or file.new is None:
        return file.found, None
    return besides_year(file.found, file.old.plan, file.new.plan)


def file_title(file: FileDifference) -> str:
    """`Sổ theo dõi plans/2021.journal.yaml: 2 thêm, 1 sửa`."""
    title = f"{_FILES[file.kind]} {file.path}"
    if file.kind is FileKind.JOURNAL and not file.fault:
        return f"{title}: {counted(file.found.entries)}"
    return title if file.kind is FileKind.PLAN else f"{title}: {KINDS[file.change]}"


def about_plan(file: FileDifference | None) -> Iterator[str]:
    """What is said first of the plan asked about."""
    if file is None:
        yield "Kế hoạch này không có ở cả hai bản."
    elif not file:
        yield "Kế hoạch này và danh mục cơ quan không có khác biệt về nội dung."
    else:
        yield from about_file(file)


def about_file(file: FileDifference) -> Iterator[str]:
    """What is said first of a file that differs."""
    if file.fault:
        yield f"Không so được: {file.fault}"
    elif file.kind is FileKind.PLAN:
        yield from _about_plan_file(file)
    elif file.kind is FileKind.JOURNAL and any(e.kind is not ChangeKind.ADDED for e in file.found.entries):
        yield "Sổ chỉ ghi thêm: mục đã ghi thì không bỏ, không sửa."


def _about_plan_file(file: FileDifference) -> Iterator[str]:
    if file.change is ChangeKind.ADDED and file.new:
        yield f"Kế hoạch mới: {_size(file.new.plan)}."
        if file.old:
            yield f"Lập từ {file.old.path}; khác kế hoạch ấy như sau."
    if file.change is ChangeKind.REMOVED and file.old:
        yield f"Kế hoạch không còn: {_size(file.old.plan)}."
    found, move = told(file)
    if move:
        others = f" và {move.others} mục khác" if move.others else ""
        yield f"Năm {move.old} → {move.new}: {move.tasks} nhiệm vụ{others} chỉ đổi năm."
    if found:
        yield summary(found.entries)


def _size(plan: Plan) -> str:
    return f"{sum(len(area.tasks) for area in plan.areas)} nhiệm vụ, {len(plan.areas)} lĩnh vực"
