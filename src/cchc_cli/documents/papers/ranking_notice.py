"""The scoreboard of agencies as a notice."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.figures import Shares, rate, shares
from cchc_cli.documents.wording.frame import Clerk, Office, PaperWithAppendix, Sample, frame_with_appendix
from cchc_cli.language.numbers import number
from cchc_cli.language.text import unended
from cchc_cli.model.days import day
from cchc_cli.model.scoring import Grade, Scoring
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import Ranked, Ranking, rank
from cchc_cli.tracking.rates import GroupTotals, by_agency, totals


@dataclass(frozen=True, slots=True)
class RankRow:
    rank: Annotated[str, "Thứ hạng"]
    name: Annotated[str, "Cơ quan"]
    total: Annotated[int, "Tổng số nhiệm vụ chủ trì"]
    shares: Annotated[Shares, "Số nhiệm vụ theo tình hình, để vẽ thanh tiến độ"]
    on_time: Annotated[str, "Nhiệm vụ hoàn thành đúng hạn trên số nhiệm vụ đến hạn, kèm tỷ lệ"]
    late_days: Annotated[str, "Tổng số ngày chậm"]
    proof: Annotated[str, "Nhiệm vụ hoàn thành có tài liệu kiểm chứng, kèm tỷ lệ"]
    points: Annotated[str, "Điểm"]
    grade: Annotated[str, "Xếp loại"]


@dataclass(frozen=True, slots=True)
class RankBloc:
    name: Annotated[str, "Khối cơ quan được xếp hạng riêng"]
    rows: Annotated[list[RankRow], "Các cơ quan của khối, theo thứ hạng"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingNotice(PaperWithAppendix):
    as_of: Annotated[str, "Ngày của số liệu"]
    source: Annotated[str, "Căn cứ của cách chấm điểm"]
    total: Annotated[int, "Tổng số nhiệm vụ của kế hoạch"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể nhiệm vụ không phát sinh), kèm tỷ lệ"]
    of_due: Annotated[str, "Hoàn thành trên số đã đến hạn, kèm tỷ lệ"]
    rows: Annotated[list[RankRow], "Các cơ quan được xếp hạng, cả các khối"]
    blocs: Annotated[list[RankBloc], "Bảng xếp hạng, mỗi khối cơ quan một bảng"]
    unranked: Annotated[list[str], "Lý do không xếp hạng, mỗi lý do một mục, với tên các cơ quan"]


def ranking_notice(
    plan_status: PlanStatus, ranking: Ranking, source: str, office: Office, clerk: Clerk
) -> RankingNotice:
    """`ranking` as `tracking.ranking.rank` gives it; `source` names the rule that it follows."""
    plan = plan_status.interpreted.plan
    lines = {line.key or line.name: line for line in by_agency(plan_status, plan_status.interpreted.tasks)}
    all_ = totals(map(plan_status.of, plan_status.interpreted.tasks), plan_status.as_of)
    blocs = [
        RankBloc(name, [_row(found, lines[found.score.unit.key]) for found in ranked])
        for name, ranked in ranking.blocs.items()
    ]
    return RankingNotice(
        **frame_with_appendix(plan, office, clerk, "TB", "ranking"),
        title=f"Thông báo xếp hạng thực hiện {plan.title}",
        as_of=day(plan_status.as_of),
        source=unended(source),
        total=all_.total,
        of_all=rate(all_.of_all),
        of_due=rate(all_.of_due),
        rows=[row for bloc in blocs for row in bloc.rows],
        blocs=blocs,
        unranked=[f"{names} ({reason})" for reason, names in ranking.unranked],
    )


def _row(found: Ranked, line: GroupTotals) -> RankRow:
    score = found.score
    return RankRow(
        str(found.rank),
        score.unit.name,
        line.totals.total,
        shares(line.totals),
        rate(score.on_time),
        number(score.late_days),
        rate(score.proof),
        number(score.points),
        score.grade,
    )


def _example(sample: Sample) -> RankingNotice:
    grades = Grade(name="Tốt", at_least=Decimal(80)), Grade(name="Khá", at_least=Decimal(0))
    most, half = Decimal(60), Decimal(20)
    rules = Scoring(source="Ví dụ", on_time=most, overdue=half, overdue_limit=90, proof=half, grades=grades)
    plan_status = sample.plan_status
    return ranking_notice(
        plan_status, rank(plan_status, sample.interpreted.tasks, rules), rules.source, sample.office, sample.clerk
    )


TEMPLATE = TemplateKind("ranking", "Thông báo xếp hạng", RankingNotice, _example)
