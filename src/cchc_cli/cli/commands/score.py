"""`cchc score`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer, Column, Table, table_of
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.tracking.ranking import Ranked

ScoringOption = Annotated[
    Path | None, typer.Option("--scoring", metavar="TỆP", help="Tệp cách chấm điểm (mặc định: plans/scoring.yaml).")
]


def score(asked: options.QueryOptions, scoring: ScoringOption = None) -> None:
    """Xếp hạng cơ quan theo kết quả thực hiện.

    Trọng số và mức xếp loại lấy từ tệp cách chấm điểm. Các khối cơ quan (nhóm trong danh mục) được xếp riêng;
    cơ quan chưa có việc nào đến hạn không được xếp.
    """
    from cchc_cli.model.loading import load_scoring
    from cchc_cli.tracking.ranking import rank

    loaded = asked.open()
    rules = load_scoring(scoring or loaded.workspace.scoring)
    plan_status = options.plan_status(loaded, asked.as_of)
    ranking = rank(plan_status, loaded.interpreted.tasks, rules)
    left_out = [f"Không xếp hạng ({reason}): {names}." for reason, names in ranking.unranked]
    notes = [f"Cách chấm: {rules.source}", *_ties(ranking.ranked), *left_out, *options.journal_note(loaded)]
    data = {
        "as_of": plan_status.as_of,
        "source": rules.source,
        "ranking": [_data(r) for r in ranking.ranked],
        "left_out": [{"id": o.unit.id or None, "name": o.unit.name, "reason": o.reason} for o in ranking.left_out],
    }
    blocs = ranking.blocs
    tables = [_table(bloc if len(blocs) > 1 else "", found) for bloc, found in blocs.items()] or [_table("", [])]
    console.present(Answer(tables, data, notes), asked.format_)


def _ties(ranked: Sequence[Ranked]) -> list[str]:
    """Why several agencies share a rank."""
    from cchc_cli.cli import labels

    shared = {(r.bloc, r.rank): r for r in ranked if r.tied > 1}
    return [
        f"{bloc}, hạng {rank}: {r.tied} cơ quan cùng {labels.number(r.score.points)} điểm nên đồng hạng, xếp theo tên."
        for (bloc, rank), r in shared.items()
    ]


def _table(title: str, ranked: list[Ranked]) -> Table:
    from cchc_cli.cli import labels

    return table_of(
        ranked,
        [
            (Column("rank", "Hạng", right=True), lambda r: str(r.rank)),
            (Column("agency", "Cơ quan", ratio=1), lambda r: r.score.unit.name),
            (Column("on_time", "Đúng hạn", right=True), lambda r: labels.fraction(r.score.on_time)),
            (Column("late_days", "Ngày trễ", right=True), lambda r: labels.number(r.score.late_days)),
            (Column("proof", "Kiểm chứng", right=True), lambda r: labels.fraction(r.score.proof)),
            (Column("points", "Điểm", right=True), lambda r: labels.number(r.score.points)),
            (Column("grade", "Xếp loại"), lambda r: r.score.grade),
        ],
        title,
    )


def _data(ranked: Ranked) -> dict[str, Any]:
    found = ranked.score
    return {
        "rank": ranked.rank,
        "tied": ranked.tied,
        "bloc": ranked.bloc,
        "id": found.unit.id,
        "name": found.unit.name,
        "on_time": {"done": found.on_time.done, "of": found.on_time.of},
        "proof": {"done": found.proof.done, "of": found.proof.of},
        "late_days": found.late_days,
        "points": float(found.points),
        "percent": round(float(found.percent), 2),
        "grade": found.grade,
    }


command = single(score)
