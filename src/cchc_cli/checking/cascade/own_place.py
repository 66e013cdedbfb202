"""Where a body's plan stands: whether it says whose it is and what it carries out, and what it finds above it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.checking.cascade.cascade_rules import PlanPair, check_pair
from cchc_cli.checking.findings import Finding
from cchc_cli.files.problems import DataStop, warning
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.loading import load, load_plan
from cchc_cli.model.plan import ParentPlan, Plan
from cchc_cli.model.workspace import Workspace, is_beside_plans, parent_root, shown
from cchc_cli.tracking.cascade.plan_levels import parent_workspace


@dataclass(frozen=True)
class CheckedPlace:
    """What was found; `compared` says whether the plan above was there to be compared with."""

    findings: tuple[Finding, ...]
    compared: bool


def check_place(interpreted: InterpretedPlan, path: Path) -> CheckedPlace:
    """The rules that need the plan above are left out where it is not there: the workspace is complete by itself."""
    workspace, plan = Workspace(path), interpreted.plan
    own = (*_whose(plan), *_folder(workspace, plan))
    above = parent_workspace(workspace, plan)
    if above is None:
        return CheckedPlace((*own, *_not_found(workspace, plan)), compared=False)
    try:
        parent = load(above).interpreted
    except DataStop:
        return CheckedPlace(own, compared=False)  # its own check says why
    return CheckedPlace((*own, *check_pair(PlanPair(interpreted, parent))), compared=True)


ISSUER_MISSING = warning(
    "issuer-missing",
    "kế hoạch thực hiện {number} mà không ghi là của cơ quan nào",
    "thêm issuer: mã của cơ quan trong danh mục cấp trên",
)
PARENT_MISSING = warning(
    "parent-missing",
    "nhiệm vụ {id} thực hiện nhiệm vụ {above} của kế hoạch nào thì chưa ghi",
    "thêm parent: {{number: …, year: …}} vào đầu kế hoạch",
)


def _whose(plan: Plan) -> Iterator[Finding]:
    if plan.parent is not None and not plan.issuer.strip():
        yield Finding(("parent",), ISSUER_MISSING, {"number": plan.parent.number})
    if plan.parent is None:
        for a, area in enumerate(plan.areas):
            for t, task in enumerate(area.tasks):
                if task.implements:
                    values = {"id": task.id, "above": ", ".join(task.implements)}
                    yield Finding(("areas", a, "tasks", t, "implements"), PARENT_MISSING, values)


ISSUER_FOLDER = warning(
    "issuer-folder",
    "thư mục tên {folder} nhưng kế hoạch là của {issuer}",
    "đổi tên thư mục, hoặc sửa cơ quan ghi ở issuer",
)


def _folder(workspace: Workspace, plan: Plan) -> Iterator[Finding]:
    folder = workspace.root.absolute().name
    if parent_root(workspace) is not None and plan.issuer and plan.issuer != folder:
        yield Finding(("issuer",), ISSUER_FOLDER, {"folder": folder, "issuer": plan.issuer})


PARENT_UNKNOWN = warning(
    "parent-unknown",
    "không thấy kế hoạch {number} năm {year} trong {folder}",
    "xem lại số (number) và năm (year) ghi ở parent",
)


def _not_found(workspace: Workspace, plan: Plan) -> Iterator[Finding]:
    root = parent_root(workspace)
    if root is not None and plan.parent is not None:
        values = {"number": plan.parent.number, "year": plan.parent.year, "folder": shown(root / "plans")}
        yield Finding(("parent",), PARENT_UNKNOWN, values)


def alone(files: Iterable[Path]) -> dict[Path, ParentPlan]:
    """The plans that carry out one of a level above which is not here, so that nothing was compared; with that one."""
    found: dict[Path, ParentPlan] = {}
    for path in files:
        if is_beside_plans(path) or parent_root(Workspace(path)) is not None:
            continue
        try:
            plan = load_plan(Workspace(path))
        except DataStop:
            continue
        if plan.parent is not None:
            found[path] = plan.parent
    return found
