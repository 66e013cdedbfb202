"""`cchc sheet`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.framework import single
from cchc_cli.cli.option_groups import AT_END
from cchc_cli.cli.word_output import LetterOptions, ReportOptions, numbered
from cchc_cli.files.problems import DocumentStop, UsageStop

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.documents.sheets.sheet_round import RoundBody, SheetRound
    from cchc_cli.documents.wording.frame import Clerk, Office
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.assignments import Unit
    from cchc_cli.tracking.plan_status import PlanStatus


class Receivers(StrEnum):
    AGENCY = "agency"


@dataclass(frozen=True)
class SheetOptions:
    """To whom, by when, where to."""

    agency: options.AgencyOption = None
    each: Annotated[Receivers | None, typer.Option("--each", help="Mỗi cơ quan chủ trì nhiệm vụ một phiếu.")] = None
    again: Annotated[
        Path | None,
        typer.Option("--again", metavar="TỆP", help="Gửi lại cho cơ quan trong danh sách (cchc collect --missing)."),
    ] = None
    reply_by: Annotated[
        str | None, typer.Option("--reply-by", metavar="NGÀY", help="Hạn gửi lại (mặc định: sau 7 ngày làm việc).")
    ] = None
    indicator: Annotated[
        list[str] | None,
        typer.Option("--indicator", metavar="MÃ", help="Chỉ số cơ quan này báo cáo; viết nhiều lần được."),
    ] = None
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="THƯ-MỤC", help="Thư mục nhận phiếu và công văn.")
    ] = None
    force: options.ForceOption = field(default=False, metadata=AT_END)


def sheet(given: SheetOptions, letter: LetterOptions, asked: ReportOptions) -> None:
    """Phiếu Excel gửi từng cơ quan điền tình hình thực hiện, kèm công văn.

    Phiếu có nhiệm vụ cơ quan chủ trì (khóa, không sửa được), ô để điền với danh sách chọn và lời chỉ dẫn, điều đã báo
    cáo, khó khăn đang mở, chỉ số, hạn gửi lại. Nhận về thì: cchc collect THƯ-MỤC.

        cchc sheet --each agency -o phieu/ --reply-by 5/7/2021
        cchc sheet --again chua-gui.json -o nhac/
    """
    from cchc_cli.documents.sheets.sheet_round import read_round

    if [given.agency, given.each, given.again].count(None) != 2:
        raise UsageStop("cần một trong --agency, --each, --again", "ví dụ: --each agency -o phieu/")
    if given.output is None:
        raise UsageStop("thiếu -o THƯ-MỤC", "ví dụ: -o phieu/")
    if given.output.suffix.casefold() in {".xlsx", ".docx"} and not given.output.is_dir():
        raise UsageStop(f"-o {given.output}: phiếu và công văn là nhiều tệp, cần một thư mục", "ví dụ: -o phieu/")
    before = read_round(given.again) if given.again else None
    loaded = asked.open(before.day if before else None)
    as_of = before.day.isoformat() if before else asked.as_of
    plan_status, office = options.plan_status(loaded, as_of), letter.office(loaded.interpreted)
    units = _receivers(plan_status, given, before, office)
    _refuse_unknown(loaded, given)
    clerk = letter.clerk(plan_status.as_of.year)
    start = clerk.day or (options.as_of_day(asked.as_of) if before else plan_status.as_of)
    _write(
        loaded, plan_status, units, _Sending(given, office, clerk, _reply_by(given, loaded, plan_status, start), before)
    )
    options.say_journal(loaded)


@dataclass(frozen=True)
class _Sending:
    given: SheetOptions
    office: Office
    clerk: Clerk
    reply_by: date
    before: SheetRound | None


def _reply_by(given: SheetOptions, loaded: LoadedWorkspace, plan_status: PlanStatus, start: date) -> date:
    from cchc_cli.documents.papers.reminder import reply_day
    from cchc_cli.tracking.workdays import Workdays

    answer = options.as_of_day(given.reply_by, start.year) if given.reply_by else None
    if answer and answer < plan_status.as_of:
        raise UsageStop("hạn gửi lại trước ngày của số liệu", "xem lại --reply-by, --as-of")
    return answer or reply_day(Workdays(loaded.calendar), start)


def _receivers(plan_status: PlanStatus, given: SheetOptions, before: SheetRound | None, office: Office) -> list[Unit]:
    """The bodies that get a sheet: each but the sender, the one that was asked for, or those of the list."""
    from cchc_cli.cli.labels import few
    from cchc_cli.documents.sheets.sheet_rows import bodies, only_supporting
    from cchc_cli.tracking.queries import find_agency

    every, interpreted = bodies(plan_status), plan_status.interpreted
    if before is not None:
        plan = interpreted.plan
        if (before.plan, before.year) != (plan.decision.number.strip(), plan.year):
            raise UsageStop(f"danh sách của kế hoạch khác: {before.plan} năm {before.year}", "xem lại tệp, --plan")
        wanted = {body.id for body in before.bodies}
        return [unit for unit in every if unit.id in wanted]
    if given.agency is None:
        console.note(f"Không lập phiếu cho {office.name}: là cơ quan gửi (muốn có: --agency {office.id}).")
        if supporting := [agency.name for agency in only_supporting(plan_status) if agency.id != office.id]:
            console.note(f"Không lập phiếu cho cơ quan chỉ phối hợp: {few(supporting)}.")
        return [unit for unit in every if unit.id != office.id]
    id_ = find_agency(interpreted, given.agency).id
    members = next((group.members for group in interpreted.register.groups if group.id == id_), ())
    found = [unit for unit in every if unit.id in (members or (id_,))]
    if not found:
        if any(agency.id == id_ for agency in only_supporting(plan_status)):
            why = f"{interpreted.name(id_)} chỉ phối hợp, không có nhiệm vụ nào phải báo cáo"
            raise UsageStop(why, f"gửi danh mục nhiệm vụ phối hợp: cchc report assignment --agency {id_}")
        raise UsageStop(f"{interpreted.name(id_)} không chủ trì nhiệm vụ nào", "xem: cchc agencies")
    return found


def _refuse_unknown(loaded: LoadedWorkspace, given: SheetOptions) -> None:
    """Indicators are asked of one body at a time, and are those of the plan."""
    if not given.indicator:
        return
    known = {i.id for target in loaded.interpreted.plan.targets for i in target.indicators}
    strange = [id_ for id_ in given.indicator if id_ not in known]
    if strange:
        raise UsageStop(f"không có chỉ số {', '.join(strange)}", "xem: cchc targets")
    if given.agency is None:
        raise UsageStop("--indicator chỉ đi với --agency", "chỉ số giao cho một cơ quan báo cáo")


def _write(loaded: LoadedWorkspace, plan_status: PlanStatus, units: list[Unit], sending: _Sending) -> None:
    """All sheets, their letters and the list of the round, or nothing."""
    from cchc_cli.documents.exports.letter_list import short_names
    from cchc_cli.documents.sheets.sheet_file import sheet_bytes
    from cchc_cli.documents.sheets.sheet_round import LIST, RoundBody, SheetRound
    from cchc_cli.documents.sheets.sheet_rows import body_sheet
    from cchc_cli.documents.wording.frame import plan_words
    from cchc_cli.files.file_names import file_name
    from cchc_cli.files.writing import write_output, write_outputs
    from cchc_cli.model.days import day as day_words

    if not units:
        console.write_line("Không có cơ quan nào để gửi phiếu, không ghi gì.")
        return
    plan, given, folder = loaded.interpreted.plan, sending.given, sending.given.output or Path()
    short, day = short_names(loaded.interpreted.register.entries), plan_status.as_of
    made: dict[Path, bytes] = {}
    listed: list[RoundBody] = []
    cited = plan_words(plan).citation
    for unit in console.tracked(units, "Đang lập phiếu"):
        name = file_name(day, "phieu-cap-nhat", short[unit.id], ".xlsx")
        content = body_sheet(plan_status, unit, sending.reply_by, given.indicator or ())
        made[folder / name] = sheet_bytes(content, cited, sending.office.name)
        listed.append(RoundBody(unit.id, unit.name, name))
    letters = _letters(loaded, plan_status, listed, sending)
    made |= {folder / file_name(day, "cong-van-gui-phieu", short[id_]): paper for id_, paper in letters.items()}
    round_ = SheetRound(plan.decision.number.strip(), plan.year, day, sending.reply_by, tuple(listed))
    before = _round_in(folder / LIST, round_)
    if before is None:
        made[folder / LIST] = round_.json_bytes()
    write_outputs(made, force=given.force)
    if before is not None:
        write_output(folder / LIST, round_.added_to(before).json_bytes(), force=True)
    console.write_line(
        f"Đã ghi {len(listed)} phiếu{f', {len(letters)} công văn' if letters else ''} và {LIST} vào {folder}; "
        f"hạn gửi lại {day_words(sending.reply_by)}."
    )
    console.write_line(f"Nhận về: cchc collect THƯ-MỤC-NHẬN-VỀ --sent {folder}")


def _round_in(path: Path, round_: SheetRound) -> SheetRound | None:
    """The list that is there already, where it is of the same round: it is added to."""
    from cchc_cli.documents.sheets.sheet_round import read_round

    try:
        before = read_round(path)
    except (UsageStop, DocumentStop):
        return None
    return before if before.is_same(round_) else None


def _letters(
    loaded: LoadedWorkspace, plan_status: PlanStatus, listed: list[RoundBody], sending: _Sending
) -> dict[str, bytes]:
    """By body, the letter that goes with its sheet; none to the sender."""
    from cchc_cli.documents.papers.sheet_note import Sending, sheet_note
    from cchc_cli.documents.word.rendering import render
    from cchc_cli.documents.word.templates import find_template
    from cchc_cli.tracking.deadlines import debts

    source = find_template("sheet", loaded.workspace.root)
    template = source.read()
    of_body = {debt.unit.id: debt for debt in debts(plan_status, loaded.interpreted.tasks)}
    to = [body for body in listed if body.id != sending.office.id]
    unanswered = sending.before.reply_by if sending.before else None
    made: dict[str, bytes] = {}
    for number, body in enumerate(console.tracked(to, "Đang lập công văn")):
        clerk = numbered(sending.clerk, number)
        content = sheet_note(
            plan_status, of_body[body.id], sending.office, clerk, Sending(body.file, sending.reply_by, unanswered)
        )
        made[body.id] = render(template, content, name=source.name)
    return made


command = single(sheet)
