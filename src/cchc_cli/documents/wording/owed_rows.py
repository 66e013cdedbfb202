"""What a body owes by one deadline, as the row of a table: of its products those that are still to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cchc_cli.documents.wording.frame import Office
from cchc_cli.documents.wording.table_rows import part_status_row, periodic_row
from cchc_cli.documents.wording.task_texts import in_cell, listed
from cchc_cli.tracking.deadlines import Deadline
from cchc_cli.tracking.plan_status import PlanStatus


def owed_row(deadline: Deadline) -> dict[str, Any]:
    """The fields of `PartStatusRow` for a task's part or a periodic report."""
    part, status = deadline.part, deadline.status
    if part is None:
        return periodic_row(deadline.what, status)
    if part.number or not deadline.products:
        return part_status_row(part, status)
    left = [in_cell(part.task.products[number - 1].product.name) for number in deadline.products]
    return part_status_row(part, status) | {"products": listed(left)}


def what_is_owed(found: Iterable[Deadline]) -> str:
    """`nhiệm vụ`, `báo cáo định kỳ`, or both."""
    parts = [deadline.part is not None for deadline in found]
    return ", ".join(["nhiệm vụ"] * any(parts) + ["báo cáo định kỳ"] * (not all(parts)))


def reply_fields(plan_status: PlanStatus, office: Office, bodies: Sequence[str]) -> dict[str, Any]:
    """`reply_to` and `collects` of a letter to these bodies, by their ids.

    Who issued the plan is answered through the body that coordinates it, unless this is who has to answer.
    """
    through = plan_status.reporter
    if not office.issues or not through or through in bodies:
        return {"reply_to": office.name, "collects": ""}
    name = plan_status.interpreted.name(through)
    return {"reply_to": f"{office.name} (qua {name})", "collects": name}
