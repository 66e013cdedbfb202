"""The scoreboard of agencies as a notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.papers.figures import Shares, rate, shares
from cchc_cli.documents.papers.frame import Clerk, Office, PaperWithAppendix, Sample, frame_with_appendix
from cchc_cli.documents.papers.sentences import one_line
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.model.scoring import Scoring
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import Ranked, rank
from cchc_cli.tracking.rates import GroupTotals, by_agency, totals


@dataclass(frozen=True, slots=True)
class RankRow:
    rank: Annotated[str, "Thứ hạng"]
    name: Annotated[str, "Cơ quan"]
    shares: Annotated[Shares, "Số việc theo tình hình, để vẽ thanh tiến độ"]
    on_time: Annotated[str, "Việc hoàn thành đúng hạn trên số việc đến hạn, kèm tỷ lệ"]
    late_days: Annotated[str, "Tổng số ngày trễ"]
    proof: Annotated[str, "Việc hoàn thành có tài liệu kiểm chứng, kèm tỷ lệ"]
    points: Annotated[str, "Điểm"]
    grade: Annotated[str, "Xếp loại"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingNotice(PaperWithAppendix):
    as_of: Annotated[str, "Ngày của số liệu"]
    source: Annotated[str, "Căn cứ của cách chấm điểm"]
    total: Annotated[int, "Tổng số nhiệm vụ của kế hoạch"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể việc không phát sinh), kèm tỷ lệ"]
    of_due: Annotated[str, "Hoàn thành trên số đã đến hạn, kèm tỷ lệ"]
    rows: Annotated[list[RankRow], "Bảng xếp hạng"]
    unranked: Annotated[list[str], "Cơ quan chưa xếp hạng vì chưa có việc đến hạn"]


def ranking_notice(
    standing: PlanStatus, ranked: Sequence[Ranked], source: str, office: Office, clerk: Clerk
) -> RankingNotice:
    """`ranked` as `tracking.scoring.rank` gives it; `source` names the rule that it follows."""
    plan = standing.book.plan
    lines = {line.key or line.name: line for line in by_agency(standing, standing.book.tasks)}
    all_ = totals(map(standing.of, standing.book.tasks), standing.as_of)
    placed = {found.score.unit.key for found in ranked}
    return RankingNotice(
        **frame_with_appendix(plan, office, clerk, "TB"),
        title=f"Thông báo xếp hạng thực hiện {plan.title}",
        as_of=day(standing.as_of),
        source=one_line(source),
        total=all_.total,
        of_all=rate(all_.of_all),
        of_due=rate(all_.of_due),
        rows=[_row(found, lines[found.score.unit.key]) for found in ranked],
        unranked=[line.name for key, line in lines.items() if key not in placed],
    )


def _row(found: Ranked, line: GroupTotals) -> RankRow:
    score = found.score
    return RankRow(
        str(found.rank),
        score.unit.name,
        shares(line.totals),
        rate(score.on_time),
        number(score.late_days),
        rate(score.proof),
        number(score.points),
        score.grade,
    )


def _example(sample: Sample) -> RankingNotice:
    rules = Scoring.model_validate(
        {"source": "Ví dụ", "on_time": "60", "overdue": "20", "overdue_limit": "90", "proof": "20",
         "grades": [{"name": "Tốt", "at_least": "80"}, {"name": "Khá", "at_least": "0"}]}
    )  # fmt: skip
    standing = sample.standing
    return ranking_notice(standing, rank(standing, sample.book.tasks, rules), rules.source, sample.office, sample.clerk)


TEMPLATE = TemplateKind("ranking", "Thông báo xếp hạng", RankingNotice, _example)
