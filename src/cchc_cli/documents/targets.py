"""The plan's indicators with what was measured."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.sentences import SILENT, cited
from cchc_cli.model.days import day
from cchc_cli.model.plan import Indicator, Target
from cchc_cli.tracking.indicators import judge
from cchc_cli.tracking.standing import Standing
from cchc_cli.tracking.wording import amount, goal


@dataclass(frozen=True, slots=True)
class TargetRow:
    id: Annotated[str, "Mã chỉ số"]
    name: Annotated[str, "Tên chỉ số"]
    goal: Annotated[str, "Mức phải đạt"]
    value: Annotated[str, "Kết quả đo gần nhất, hoặc «chưa có báo cáo»"]
    measured: Annotated[str, "Ngày đo và tài liệu kiểm chứng"]
    verdict: Annotated[str, "Đạt, chưa đạt; trống khi chưa có báo cáo"]


def target_rows(targets: list[Target], standing: Standing) -> list[TargetRow]:
    return [_row(indicator, standing) for target in targets for indicator in target.indicators]


def _row(indicator: Indicator, standing: Standing) -> TargetRow:
    found = standing.replay.measured.get(indicator.id)
    known = (indicator.id, indicator.name, goal(indicator))
    if not found:
        return TargetRow(*known, SILENT, "", "")
    last = found[-1]
    proof = [f"ngày {day(last.on)}", *([cited(last.document)] if last.document else [])]
    verdict = "Đạt" if judge(indicator, last.value).met else "Chưa đạt"
    return TargetRow(*known, amount(last.value, indicator.unit), "; ".join(proof), verdict)
