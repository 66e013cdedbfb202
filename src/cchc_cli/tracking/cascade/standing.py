"""Where a plan stands: the one place where it is asked, by its own journal and by those of the bodies below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_cli.model.workspace import body_folders
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import SOON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.tracking.cascade.plan_levels import Reading
    from cchc_cli.tracking.cascade.roll_up import RollUp
    from cchc_cli.tracking.cascade.voices import Voice

    Hearing = Callable[[Sequence[Voice]], Iterable[Voice]]


def standing(
    loaded: LoadedWorkspace,
    day: date,
    within: int = SOON,
    agencies: tuple[str, ...] = (),
    interpreted: InterpretedPlan | None = None,
    reading: Reading = iter,
    hearing: Hearing = iter,
) -> PlanStatus:
    """`interpreted` is the plan as it was once, where not as it is.

    `reading` is told of each body that is read, `hearing` of each that is asked where its own plan stands.
    """
    plan, own = interpreted or loaded.interpreted, roll_up(loaded, reading)
    for voice in hearing(own.voices) if own else ():
        voice.standing(day, within)
    return PlanStatus(plan, loaded.entries, day, within, agencies, own)


def roll_up(loaded: LoadedWorkspace, reading: Reading = iter) -> RollUp | None:
    """The bodies' own journals; what reads them is imported only where a body has a folder."""
    if not body_folders(loaded.workspace.root):
        return None
    from cchc_cli.tracking.cascade.roll_up import RollUp

    return RollUp(loaded, reading)
