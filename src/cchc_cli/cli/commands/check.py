"""`cchc check`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single
from cchc_cli.files.problems import DataStop, Problem, UsageStop, has_errors, to_mend

if TYPE_CHECKING:
    from datetime import date


class CheckFormat(StrEnum):
    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="TỆP…", help="Tệp hay thư mục cần kiểm tra (mặc định: cả plans/); - để đọc từ đầu vào chuẩn."
        ),
    ] = None,
    path: Annotated[
        Path | None,
        typer.Option("--path", metavar="TỆP", help="Với -: chữ chưa lưu này là của tệp nào (tên cho biết loại tệp)."),
    ] = None,
    format_: Annotated[CheckFormat, typer.Option("-f", "--format", help="Dạng kết quả.")] = CheckFormat.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Cảnh báo cũng tính là lỗi (mã thoát 1).")] = False,
    all_: Annotated[bool, typer.Option("--all", help="Hiện cả cảnh báo đã xem xét (accepted), kèm lý do.")] = False,
    accept: Annotated[
        tuple[str, str] | None,
        typer.Option("--accept", metavar="MÃ CHỖ", help="Ghi vào kế hoạch: cảnh báo này ở chỗ này đã xem xét."),
    ] = None,
    reason: Annotated[str, typer.Option("--reason", metavar="LÝ-DO", help="Với --accept: vì sao giữ nguyên.")] = "",
    no_pager: options.PagerOption = False,
    *,
    asked: options.PlanOptions,
) -> int:
    """Kiểm tra kế hoạch, danh mục cơ quan, lịch nghỉ: mọi lỗi một lần, kèm dòng và cột.

    Sổ theo dõi không nằm cạnh kế hoạch của nó được đối chiếu với kế hoạch của --plan, --year hay kế hoạch mặc định.

    Cảnh báo đã đối chiếu bản gốc mà giữ nguyên thì ghi vào mục accepted của kế hoạch, kèm lý do: chỉ được đếm, --all
    thì hiện. CHỖ là số nhiệm vụ (1.6), đường dẫn (targets.2), mã của mục trong sổ theo dõi (như cchc log) hay tệp:dòng
    như kết quả kiểm tra.

        cchc check --accept money-missing 1.6 --reason "Phụ lục để trống"

    Mã thoát 0 khi không có lỗi, 1 khi có lỗi (với --strict: hoặc cảnh báo chưa xem xét).
    """
    from cchc_cli.cli.review import finding_report

    if accept is not None or reason:
        return _accept(accept, reason, paths or [], asked)
    if not paths and (asked.plan or asked.year):
        paths = [asked.workspace().folder]
    unsaved = paths == [Path("-")]
    checked = _unsaved(path, asked) if unsaved else _saved(paths or [], path, asked)
    problems, files = checked.problems, checked.files
    left = to_mend(problems)
    shown = problems if all_ else left
    if format_ is CheckFormat.JSON:
        with console.paged(wanted=not no_pager):
            console.print_json([finding_report.as_data(problem) for problem in shown])
    else:
        count = finding_report.count(problems, files=len(files))
        if format_ is CheckFormat.TEXT:
            with console.paged(wanted=not no_pager):
                if shown:
                    console.write_line(finding_report.as_text(shown).removesuffix("\n"))
                console.write_line(count)
        else:
            console.write_commands(finding_report.REPORTS[format_](shown))
            console.note(count)
    if not unsaved:
        options.say_strangers_repository(files)
        options.say_without_plans(dict.fromkeys(file.parent.parent for file in checked.files))
        _say_untagged(checked.untagged)
        _say_alone(files)
    return int(has_errors(left) or (strict and bool(left)))


def _accept(accept: tuple[str, str] | None, reason: str, paths: list[Path], asked: options.PlanOptions) -> int:
    """Writes one acceptance into the plan, and says what it accepts."""
    from cchc_cli.checking.accepting import NewAcceptance, with_acceptance
    from cchc_cli.files.writing import rewrite
    from cchc_cli.model.workspace import shown

    example = 'viết: cchc check --accept money-missing 1.6 --reason "Phụ lục để trống"'
    if accept is None:
        raise UsageStop("--reason chỉ đi với --accept", example)
    if accept[1].startswith("-"):
        raise UsageStop("--accept cần cả MÃ và CHỖ", example)
    if not reason.strip():
        raise UsageStop("giữ nguyên một cảnh báo thì phải nói vì sao", example)
    if paths:
        raise UsageStop("--accept ghi vào kế hoạch, không kèm TỆP", "chọn kế hoạch bằng --plan hoặc --year")
    plan, made = asked.workspace().plan, list[NewAcceptance]()

    def compose(raw: bytes) -> bytes:
        made.append(with_acceptance(raw, plan, options.as_of_day(None), *accept, reason))
        return made[-1].text

    rewrite(plan, compose)
    said = made[-1].problem
    console.write_line(f"Đã ghi vào accepted của {shown(plan)}: {said.code} ở {made[-1].where}, {said.message}.")
    return 0


@dataclass(frozen=True)
class _Checked:
    """What is wrong with which files, and the plans of which git does not tell how they were issued, with the tag."""

    problems: list[Problem]
    files: list[Path]
    untagged: Mapping[Path, str] = field(default_factory=dict)


def _saved(paths: list[Path], path: Path | None, asked: options.PlanOptions) -> _Checked:
    from cchc_cli.checking.file_problems import check_file
    from cchc_cli.comparing.history.issue_tags import untagged
    from cchc_cli.model.workspace import files_to_check

    if path is not None:
        raise UsageStop("--path chỉ dùng khi đọc từ đầu vào chuẩn (-)", f"viết: cchc check - --path {path}")
    files, today = files_to_check(paths, Path.cwd()), options.as_of_day(None)
    about = _plan_of_journals(files, asked)
    if about is None and len({file.parent for file in files}) > 1:
        return _levels(files, today)
    return _Checked([problem for file in files for problem in check_file(file, today, about)], files, untagged(files))


def _levels(files: list[Path], today: date) -> _Checked:
    """Several workspaces, folder by folder; those that are as they were last time are not looked at again."""
    from cchc_cli.checking.cascade.all_levels import LevelChecks

    checks, folders = LevelChecks(today), dict[Path, list[Path]]()
    for file in files:
        folders.setdefault(file.parent, []).append(file)
    found = [checks.of(folder, folders[folder]) for folder in console.tracked(list(folders), "Đang kiểm tra")]
    checks.keep()
    problems = [problem for checked in found for problem in checked.problems]
    return _Checked(problems, files, {path: tag for checked in found for path, tag in checked.untagged.items()})


def _plan_of_journals(files: list[Path], asked: options.PlanOptions) -> Path | None:
    """The plan of those journals that have none beside them; looked for only when there are any."""
    from cchc_cli.model.workspace import JOURNAL_SUFFIX, plan_beside

    if not any(file.name.endswith(JOURNAL_SUFFIX) and not plan_beside(file).exists() for file in files):
        return None
    try:
        return asked.workspace().plan
    except DataStop:
        if asked.plan or asked.year:
            raise
        return None


def _say_untagged(plans: Mapping[Path, str]) -> None:
    """One line about plans of which git does not tell how they were issued."""
    from cchc_cli.model.workspace import shown

    if plans:
        tags = list(dict.fromkeys(plans.values()))
        console.note(
            f"Git chưa cho biết bản đã ban hành của {', '.join(map(shown, plans))}, nên chưa xét thay đổi nào không "
            f"theo quyết định. Đặt nhãn ở lần ghi có bản ấy: {'; '.join(f'git tag {tag} COMMIT' for tag in tags)}"
        )


def _say_alone(files: list[Path]) -> None:
    """One line about plans that carry out one which is not here."""
    from cchc_cli.checking.cascade.own_place import alone
    from cchc_cli.model.workspace import shown

    if found := alone(files):
        above = ", ".join(dict.fromkeys(f"{parent.number} năm {parent.year}" for parent in found.values()))
        console.note(
            f"Không có kế hoạch cấp trên ({above}) ở đây, nên chưa đối chiếu {', '.join(map(shown, found))} với nó."
        )


def _unsaved(path: Path | None, asked: options.PlanOptions) -> _Checked:
    """The problems of the text on stdin as if it stood at `path`, which need not exist."""
    from cchc_cli.checking.file_problems import check_document
    from cchc_cli.files.source import LARGEST_FILE
    from cchc_cli.files.yaml_document import parse_document
    from cchc_cli.model.workspace import shown

    if path is None:
        raise UsageStop("thiếu --path", "tên tệp cho biết loại tệp: cchc check - --path plans/2021.yaml")
    document = parse_document(sys.stdin.buffer.read(LARGEST_FILE + 1), shown(path))
    found = check_document(document, path, options.as_of_day(None), _plan_of_journals([path], asked))
    return _Checked(found, [path])


command = single(check)
