"""The states of all 44 tasks on three days of the example's year, worked out by hand from the decision and the journal.

A line is a task, its state and how many of its bodies (or products with a time of their own) are done, on each day.
What is not plain from the decision's words: a quarter ends on its last day, «Trong năm» on 31 December, «Tháng
01/2022» on 31 January 2022; «Trước ngày 22/12» is 21 December; 34 are 19 sở, ban, ngành and 15 districts, and task
1.13 has 188 communes and «các cơ quan ngành dọc» besides; whoever has nothing to do is not counted.
"""

from __future__ import annotations

from datetime import date

import pytest

from builders import PLANS
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.plan_status import PlanStatus
from journals import EXAMPLE

DAYS = (date(2021, 6, 30), date(2021, 9, 30), date(2021, 12, 31))
BY_HAND = """\
1.1   pending 0/1         pending 0/1         done-on-time 1/1
1.2   done-late 1/1       done-late 1/1       done-late 1/1
1.3   pending 0/1         pending 0/1         done-on-time 1/1
1.4   done-on-time 1/1    done-on-time 1/1    done-on-time 1/1
1.5   pending 0/1         pending 0/1         done-on-time 1/1
1.6   waiting 0/1         pending 0/1         done-late 1/1
1.7   pending 2/33        pending 3/33        pending 18/33
1.8   pending 0/1         pending 0/1         done-on-time 1/1
1.9   done-on-time 1/1    done-on-time 1/1    done-on-time 1/1
1.10  pending 0/2         pending 0/2         done-on-time 2/2
1.11  pending 0/1         not-arisen 0/1      not-arisen 0/1
1.12  done-late 1/1       done-late 1/1       done-late 1/1
1.13  pending 0/223       pending 121/223     overdue 206/223
2.1   pending 1/2         pending 1/2         done-late 2/2
2.2   overdue 0/1         done-late 1/1       done-late 1/1
2.3   pending 0/1         pending 0/1         done-on-time 1/1
2.4   done-on-time 1/1    done-on-time 1/1    done-on-time 1/1
3.1   pending 1/2         pending 1/2         done-on-time 2/2
3.2   pending 0/1         pending 0/1         done-on-time 1/1
3.3   pending 2/19        pending 2/19        pending 2/16
3.4   pending 0/1         pending 0/1         pending 0/1
3.5   not-arisen 0/1      pending 0/1         done-on-time 1/1
3.6   pending 0/1         pending 0/1         pending 0/1
3.7   pending 0/1         pending 0/1         done-late 1/1
3.8   pending 0/1         pending 0/1         done-on-time 1/1
3.9   pending 0/1         pending 0/1         done-on-time 1/1
4.1   waiting 0/19        pending 0/19        waiting 1/19
4.2   waiting 0/15        waiting 0/15        waiting 0/15
4.3   waiting 0/34        waiting 0/34        overdue 3/34
4.4   waiting 0/34        waiting 0/34        not-arisen 0/34
4.5   pending 1/34        pending 2/34        pending 21/34
4.6   pending 0/1         pending 0/1         done-on-time 1/1
5.1   pending 3/34        pending 5/34        pending 7/34
5.2   pending 0/34        pending 2/34        pending 3/33
5.3   pending 0/1         pending 0/1         pending 0/1
5.5   pending 1/2         pending 1/2         done-on-time 2/2
5.6   done-on-time 1/1    done-on-time 1/1    done-on-time 1/1
5.7   pending 0/34        pending 0/34        pending 17/34
6.1   pending 0/1         pending 0/1         pending 0/1
6.2   pending 0/1         overdue 0/1         done-late 1/1
7.1   pending 1/2         pending 1/2         done-late 2/2
7.2   pending 0/1         pending 0/1         done-on-time 1/1
7.3   pending 0/1         pending 0/1         overdue 0/1
7.4   pending 0/1         pending 0/1         pending 0/1
"""


def by_hand() -> dict[str, list[str]]:
    words = [line.split() for line in BY_HAND.splitlines()]
    return {id_: [" ".join(cells[n : n + 2]) for n in (0, 2, 4)] for id_, *cells in words}


@pytest.fixture(scope="module")
def by_program() -> dict[str, list[str]]:
    loaded = load(Workspace(PLANS / "2021.yaml", EXAMPLE))
    on_days = [PlanStatus(loaded.interpreted, loaded.entries, day) for day in DAYS]
    found = {task.id: [plan_status.of(task) for plan_status in on_days] for task in loaded.interpreted.tasks}
    return {id_: [f"{s.state} {s.done}/{s.of}" for s in statuses] for id_, statuses in found.items()}


@pytest.mark.parametrize("id_", by_hand())
def test_the_state_on_three_days_is_the_one_worked_out_by_hand(id_: str, by_program: dict[str, list[str]]) -> None:
    assert by_program[id_] == by_hand()[id_]


def test_every_task_is_in_the_table(by_program: dict[str, list[str]]) -> None:
    assert list(by_program) == list(by_hand())
    assert len(by_program) == 44
