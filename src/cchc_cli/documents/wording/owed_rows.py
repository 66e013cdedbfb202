"""What a body owes by one deadline, as the row of a table: of its products those that are still to come."""

from __future__ import annotations

from typing import Any

from cchc_cli.documents.wording.table_rows import part_products, part_status_row, periodic_row
from cchc_cli.documents.wording.task_texts import listed
from cchc_cli.tracking.deadlines import Deadline


def owed_row(deadline: Deadline) -> dict[str, Any]:
    """The fields of `PartStatusRow` for a task's part or a periodic report."""
    part, status = deadline.part, deadline.status
    if part is None:
        return periodic_row(deadline.what, status)
    if part.number or not deadline.products:
        return part_status_row(part, status) | {"products": part_products(part)}
    left = [part.task.products[number - 1].product.name for number in deadline.products]
    return part_status_row(part, status) | {"products": listed(left)}
