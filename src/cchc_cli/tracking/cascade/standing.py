"""Where a plan stands: the one place where it is asked, by its own journal and by those of the bodies below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.model.workspace import body_folders
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import SOON

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.cascade.plan_levels import Reading
    from cchc_cli.tracking.cascade.roll_up import RollUp


def standing(
    loaded: LoadedWorkspace,
    day: date,
    within: int = SOON,
    agencies: tuple[str, ...] = (),
    interpreted: InterpretedPlan | None = None,
    reading: Reading = iter,
) -> PlanStatus:
    """`interpreted` is the plan as it was once, where not as it is; `reading` is told of each body that is read."""
    plan = interpreted or loaded.interpreted
    return PlanStatus(plan, loaded.entries, day, within, agencies, roll_up(loaded, reading))


def roll_up(loaded: LoadedWorkspace, reading: Reading = iter) -> RollUp | None:
    """The bodies' own journals; what reads them is imported only where a body has a folder."""
    if not body_folders(loaded.workspace.root):
        return None
    from cchc_cli.tracking.cascade.roll_up import RollUp

    return RollUp(loaded, reading)
