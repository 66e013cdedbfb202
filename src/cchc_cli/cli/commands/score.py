"""`cchc score`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from cchc_cli.cli import console, options
from cchc_cli.cli.console import Answer
from cchc_cli.cli.framework import single
from cchc_cli.cli.tables.table import Column, Row, Table, table_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.scoring import Scoring
    from cchc_cli.tracking.plan_status import PlanStatus
    from cchc_cli.tracking.ranking import Ranked, Score, ScoredPart


def score(
    agency: options.AgencyOption = None, *, asked: options.QueryOptions, scoring: options.ScoringOption = None
) -> None:
    """Xếp hạng cơ quan theo kết quả thực hiện.

    Trọng số và mức xếp loại lấy từ tệp cách chấm điểm. Các khối cơ quan (nhóm trong danh mục) được xếp riêng;
    cơ quan chưa có nhiệm vụ nào đến hạn không được xếp. Với --agency: điểm của cơ quan ấy từ đâu ra, từng nhiệm vụ.
    """
    from cchc_cli.model.loading import load_scoring
    from cchc_cli.tracking.ranking import rank

    loaded = asked.open()
    rules = load_scoring(scoring or loaded.workspace.scoring)
    plan_status = options.plan_status(loaded, asked.as_of)
    if agency is not None:
        answer = _explained(loaded, plan_status, agency, rules)
        console.present(answer, asked.format_, asked.way)
        return
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
    console.present(Answer(tables, data, notes), asked.format_, asked.way)


def _explained(loaded: LoadedWorkspace, plan_status: PlanStatus, agency: str, rules: Scoring) -> Answer:
    """Where one agency's points come from: the three parts, and every deadline as it counts."""
    from cchc_cli.cli import labels
    from cchc_cli.files.problems import UsageStop
    from cchc_cli.tracking.queries import find_agency
    from cchc_cli.tracking.ranking import score_of

    entry = find_agency(loaded.interpreted, agency)
    found = score_of(plan_status, loaded.interpreted.tasks, entry.id, rules)
    if found is None:
        raise UsageStop(f"{entry.name} không chủ trì nhiệm vụ nào nên không có điểm", "xem xếp hạng: cchc score")
    mean = labels.number(round(Decimal(found.late_days) / (found.on_time.of or 1), 1))
    late = (
        f"Số ngày chậm: {labels.number(found.late_days)} ngày, bình quân {mean} ngày"
        if found.late_days
        else "Không chậm ngày nào"
    )
    said = (
        (f"Đúng hạn: {labels.fraction(found.on_time)} nhiệm vụ đến hạn", rules.on_time),
        (late, rules.overdue),
        (f"Tài liệu kiểm chứng: {labels.fraction(found.proof)} nhiệm vụ hoàn thành", rules.proof),
    )
    parts = [
        Row([text, labels.figure(round(p, 2)), labels.figure(most)])
        for (text, most), p in zip(said, found.parts, strict=True)
    ]
    total = Row(["Cộng", labels.figure(found.points), labels.figure(rules.most)], "bold")
    columns = [
        Column("part", "Điểm", ratio=1),
        Column("points", "Được", right=True),
        Column("most", "Tối đa", right=True),
    ]
    grade = f", xếp loại {found.grade}" if found.grade else ""
    return Answer(
        [Table(columns, [*parts, total]), _counted(found.counted)],
        _data_of(found) | {"as_of": plan_status.as_of, "tasks": [_counted_data(c) for c in found.counted]},
        [f"Cách chấm: {rules.source}", *options.journal_note(loaded)],
        head=f"{entry.name}: {labels.number(found.points)} điểm{grade}",
    )


def _counted(found: Sequence[ScoredPart]) -> Table:
    from cchc_cli.cli import labels

    return table_of(
        sorted(found, key=lambda c: (not c.is_due, -c.late_days)),
        [
            (Column("id", "Số"), lambda c: labels.part_number(c.part)),
            (Column("title", "Nhiệm vụ", ratio=3), lambda c: labels.cell(c.part.name)),
            (Column("due", "Hạn"), lambda c: labels.due(c.status.due)),
            (Column("state", "Trạng thái", ratio=1), lambda c: labels.state_cell(c.status, labels.counted_state)),
            (Column("counts", "Tính", ratio=1), _why),
        ],
        "Từng nhiệm vụ",
        "tasks",
        style=lambda c: labels.style(c.status) if c.is_due else "dim",
    )


def _why(counted: ScoredPart) -> str:
    """What one deadline adds to the score."""
    from cchc_cli.cli import labels
    from cchc_cli.tracking.states import State

    if counted.is_due:
        on_time = counted.is_done and not counted.late_days
        said = ["đúng hạn" if on_time else f"chậm {labels.number(counted.late_days)} ngày"]
    else:
        said = ["không tính" if counted.status.state is State.NOT_ARISEN else "chưa tính"]
    if counted.is_done:
        said.append("\n".join(counted.documents) or "không có tài liệu kiểm chứng")
    return ";\n".join(said)


def _counted_data(counted: ScoredPart) -> dict[str, Any]:
    return {
        "id": counted.part.task.id,
        "product": counted.part.number or None,
        "state": counted.status.state,
        "due": counted.status.due,
        "counts": counted.is_due,
        "late_days": counted.late_days,
        "documents": list(counted.documents),
    }


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
            (Column("late_days", "Số ngày chậm", right=True, spare=2), lambda r: labels.some(r.score.late_days)),
            (Column("proof", "Kiểm chứng", right=True, spare=1), lambda r: labels.fraction(r.score.proof)),
            (Column("points", "Điểm", right=True), lambda r: labels.figure(r.score.points)),
            (Column("grade", "Xếp loại"), lambda r: r.score.grade),
        ],
        title,
    )


def _data(ranked: Ranked) -> dict[str, Any]:
    return {"rank": ranked.rank, "tied": ranked.tied, "bloc": ranked.bloc, **_data_of(ranked.score)}


def _data_of(found: Score) -> dict[str, Any]:
    return {
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
