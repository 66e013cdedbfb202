"""The scoreboard of agencies as a notice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from cchc_cli.documents.papers.figures import Shares, rate, shares
from cchc_cli.documents.papers.frame import (
    Clerk,
    Letterhead,
    Office,
    PlanWords,
    Signature,
    archive,
    issued_with,
    letterhead,
    plan_words,
    short,
    signature,
    spoken,
)
from cchc_cli.documents.papers.sentences import one_line
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.ranking import Ranked, Ranking, Reason
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


@dataclass(frozen=True, slots=True)
class RankBloc:
    name: Annotated[str, "Khối cơ quan được xếp hạng riêng"]
    rows: Annotated[list[RankRow], "Các cơ quan của khối, theo thứ hạng"]


@dataclass(frozen=True, slots=True)
class RankingNotice:
    title: Annotated[str, "Tên văn bản, ghi vào thuộc tính của tệp"]
    head: Annotated[Letterhead, "Phần đầu văn bản"]
    office: Annotated[str, "Cơ quan thông báo"]
    superior: Annotated[str, "Cơ quan ban hành kế hoạch, viết tắt trong câu"]
    plan: Annotated[PlanWords, "Kế hoạch"]
    as_of: Annotated[str, "Ngày của số liệu"]
    source: Annotated[str, "Căn cứ của cách chấm điểm"]
    total: Annotated[int, "Tổng số nhiệm vụ của kế hoạch"]
    of_all: Annotated[str, "Hoàn thành trên tổng số (không kể việc không phát sinh), kèm tỷ lệ"]
    of_due: Annotated[str, "Hoàn thành trên số đã đến hạn, kèm tỷ lệ"]
    rows: Annotated[list[RankRow], "Các cơ quan được xếp hạng, cả các khối"]
    blocs: Annotated[list[RankBloc], "Bảng xếp hạng, mỗi khối cơ quan một bảng"]
    unranked: Annotated[list[str], "Lý do không xếp hạng, mỗi lý do một mục, với tên các cơ quan"]
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]
    archive: Annotated[str, "Dòng Lưu của nơi nhận"]
    signer: Annotated[Signature, "Người ký"]


def ranking_notice(standing: PlanStatus, ranking: Ranking, source: str, office: Office, clerk: Clerk) -> RankingNotice:
    """`ranking` as `tracking.ranking.rank` gives it; `source` names the rule that it follows."""
    plan = standing.book.plan
    head = letterhead(office, plan, clerk, "TB")
    lines = {line.key or line.name: line for line in by_agency(standing, standing.book.tasks)}
    all_ = totals(map(standing.of, standing.book.tasks), standing.as_of)
    blocs: dict[str, list[RankRow]] = {}
    for found in ranking.ranked:
        blocs.setdefault(found.bloc, []).append(_row(found, lines[found.score.unit.key]))
    return RankingNotice(
        title=f"Thông báo xếp hạng thực hiện {plan.title}",
        head=head,
        office=office.name,
        superior=short(spoken(plan)),
        plan=plan_words(plan),
        as_of=day(standing.as_of),
        source=one_line(source),
        total=all_.total,
        of_all=rate(all_.of_all),
        of_due=rate(all_.of_due),
        rows=[row for rows in blocs.values() for row in rows],
        blocs=[RankBloc(name, rows) for name, rows in blocs.items()],
        unranked=list(_unranked(ranking)),
        issued_with=issued_with("Thông báo", head, office, clerk),
        archive=archive(clerk),
        signer=signature(office, clerk),
    )


def _unranked(ranking: Ranking) -> Iterator[str]:
    for reason in Reason:
        names = [left.unit.name for left in ranking.left_out if left.reason is reason]
        if names:
            yield f"{', '.join(names)} ({reason})"


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
