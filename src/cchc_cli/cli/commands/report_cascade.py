"""`cchc report reminder --cascade`: one letter to those whose own plans are missing or have gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.cli import console
from cchc_cli.cli.commands.report_letters import addressees
from cchc_cli.cli.word_output import OutputOptions, WordFile, write_one
from cchc_cli.files.problems import UsageStop

if TYPE_CHECKING:
    from cchc_cli.checking.cascade.cascade_view import BodyView
    from cchc_cli.documents.papers.reminder import Round
    from cchc_cli.documents.wording.frame import Clerk, Office
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.plan_status import PlanStatus


def write_cascade(
    plan_status: PlanStatus,
    loaded: LoadedWorkspace,
    agency: str | None,
    office: Office,
    clerk: Clerk,
    round_: Round,
    file: OutputOptions,
) -> None:
    """To all that are behind, or to the agency asked for or the members of a group among them."""
    from cchc_cli.documents.exports.letter_list import short_names
    from cchc_cli.documents.papers.cascade_reminder import cascade_reminder
    from cchc_cli.files.file_names import file_name

    behind = _behind(plan_status, loaded, agency, office)
    if not behind:
        console.write_line("Không có kế hoạch nào chưa ban hành hay cần bổ sung, không lập công văn.")
        return
    context = cascade_reminder(plan_status, behind, office, clerk, round_)
    names = short_names(loaded.interpreted.register.entries)
    whose = names[behind[0].body.id] if len(behind) == 1 else "chung"
    name = file_name(plan_status.as_of, "cong-van-don-doc-ke-hoach", whose)
    write_one(loaded.workspace, WordFile("cascade", name, context), file)
    console.note(f"{len(behind)} cơ quan phải đôn đốc, xem từng cơ quan: cchc cascade --missing.")


def _behind(plan_status: PlanStatus, loaded: LoadedWorkspace, agency: str | None, office: Office) -> list[BodyView]:
    """Who is behind of those asked for, but the sender.

    Raises:
        UsageStop: who is asked for has no plan of its own to make.
    """
    from cchc_cli.checking.cascade.cascade_view import cascade_view
    from cchc_cli.cli import options
    from cchc_cli.model.workspace import shown
    from cchc_cli.tracking.cascade.plan_levels import BodyPlans

    below = BodyPlans.below(loaded, options.reading_bodies)
    for path in below.unreadable:
        console.note(f"Không đọc được {shown(path)}, nên coi như chưa có: chạy cchc check để xem lỗi.")
    every = cascade_view(loaded.interpreted, below, plan_status.as_of)
    ids = addressees(loaded.interpreted, agency, None, office) if agency else [view.body.id for view in every]
    asked = [view for view in every if view.body.id in ids]
    if agency and not asked:
        why = f"«{agency}» không chủ trì nhiệm vụ nào của kế hoạch này"
        raise UsageStop(why, "xem ai phải có kế hoạch: cchc cascade")
    behind = [view for view in asked if view.is_behind]
    if not agency and any(view.body.id == office.id for view in behind):
        console.note(f"Không gửi {office.name}: là cơ quan gửi (kế hoạch của chính cơ quan cũng chưa đủ).")
    return [view for view in behind if view.body.id != office.id]
