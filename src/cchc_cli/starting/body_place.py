"""Where the workspace of a body below stands; what somebody worked on there is never replaced."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.files.problems import DocumentStop, Need, UsageStop
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load_bytes
from cchc_cli.model.register import Agency
from cchc_cli.model.workspace import BODIES, Workspace, shown
from cchc_cli.tracking.queries import find_agency


@dataclass(frozen=True)
class BodyPlace:
    """The body's folder below the workspace `above`, and in it the plan of the year.

    Raises:
        DocumentStop: a link leads from there to another place, where nothing is written.
    """

    above: Workspace
    body: Agency
    year: int

    def __post_init__(self) -> None:
        plans, root = (Path(os.path.realpath(path)) for path in (self.own.plan.parent, self.above.root))
        if not plans.is_relative_to(root / BODIES):
            raise DocumentStop(
                f"không ghi vào {BODIES}/{self.body.id}: đây là liên kết ra ngoài {BODIES}/, tới «{plans.parent}»",
                "làm việc ngay trong thư mục ấy, hoặc thay liên kết bằng thư mục thật",
            )

    @property
    def folder(self) -> Path:
        return self.above.root / BODIES / self.body.id

    @property
    def name(self) -> str:
        """The plan's path in the folder."""
        return f"plans/{self.year}.yaml"

    @property
    def own(self) -> Workspace:
        return Workspace(self.folder / self.name)

    @property
    def is_there(self) -> bool:
        """Whether the body has a workspace already."""
        return (self.folder / "plans").is_dir()

    @property
    def has_plan(self) -> bool:
        return os.path.lexists(self.own.plan)

    def refuse_worked_on(self, skeleton: bytes, *, force: bool) -> None:
        """Only a plan that stands there as it was drafted may be replaced, and only with `force`.

        Raises:
            DocumentStop: it may not.
        """
        plan, journal = self.own.plan, self.own.journal
        if os.path.lexists(journal):
            raise DocumentStop(f"không thay {shown(plan)}: đã có sổ theo dõi {shown(journal)}", _BY_HAND)
        if not self.has_plan:
            return
        if load_bytes(plan) != skeleton:
            raise DocumentStop(
                f"không thay {shown(plan)}: không còn là khung lập sẵn (đã sửa, hoặc đã nhập từ trước)", _BY_HAND
            )
        if not force:
            raise DocumentStop(f"{shown(plan)} đã có, đang là khung lập sẵn", f"thêm {Need.FORCE} để thay khung ấy")


_BY_HAND = "muốn nhập lại thì đổi tên hoặc dời tệp ấy đi trước"


def body_named(interpreted: InterpretedPlan, text: str) -> Agency:
    """The one agency that people mean.

    Raises:
        UsageStop: nobody, several, or a group.
    """
    found = find_agency(interpreted, text)
    agency = next((agency for agency in interpreted.register.agencies if agency.id == found.id), None)
    if agency is None:
        raise UsageStop(f"{found.name} là một nhóm, không lập chung được một kế hoạch", "chọn từng cơ quan, hoặc each")
    return agency
