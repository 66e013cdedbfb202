"""The appendix of what a decision adjusts: its rows in words."""

from __future__ import annotations

from builders import book_of, task
from cchc_cli.comparing.plan_differences import compare
from cchc_cli.documents.papers.changes_appendix import changes_appendix
from cchc_cli.documents.wording.frame import Clerk, issuer
from cchc_cli.model.interpretation import InterpretedPlan


def areas(*titles: str) -> InterpretedPlan:
    return book_of(
        areas=[
            {"number": str(n), "title": title, "tasks": [task(f"{n}.1", title=f"Việc về {title}")]}
            for n, title in enumerate(titles, 1)
        ]
    )


def test_an_area_behind_a_new_one_was_another_area_and_not_another_task() -> None:
    old, new = areas("thể chế", "tài chính"), areas("thể chế", "chuyển đổi số", "tài chính")
    appendix = changes_appendix(compare(old, new), new.plan, issuer(new.plan), Clerk(year=2021))
    notes = {row.id: row.note for group in appendix.groups for row in group.rows}
    assert notes["Lĩnh vực 3"] == ["điều chỉnh", "Trước là lĩnh vực 2"]
    assert notes["3.1"] == ["Trước là nhiệm vụ 2.1"]
