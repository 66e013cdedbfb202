"""What goes out knows a task by its key: the calendar's events, the tables, JSON."""

from __future__ import annotations

from datetime import date

from builders import book_of, task
from cchc_cli.documents.exports.plan_json import export_data
from cchc_cli.documents.exports.plan_sheets import task_table
from cchc_cli.model.calendar import Calendar
from cchc_cli.tracking.appointments import agenda
from journals import happened, plan_status

BEFORE = book_of(task("1.1", title="Cũ."), task("1.2"))
AFTER = book_of(task("1.1", key="1.1-2", title="Mới."), task("1.2", key="1.1", title="Cũ."), task("1.3", key="1.2"))
EXTENDED = happened("2021-06-01", "extended", "1.1", due="2021-09-30")


def test_an_event_of_a_calendar_stays_the_same_one_through_a_renumbering() -> None:
    old, new = (
        {
            found.part.task.task.title: (found.key, found.day, found.revision)
            for found in agenda(status, book.tasks).appointments
        }
        for book in (BEFORE, AFTER)
        for status in [plan_status(book, EXTENDED)]
    )
    assert old["Cũ."] == new["Cũ."] == ("1.1", date(2021, 9, 30), 1)
    assert new["Mới."] == ("1.1-2", date(2021, 6, 30), 0)


def test_keys_have_a_column_where_one_differs_from_its_number() -> None:
    assert "Khóa nhiệm vụ" not in [column.title for column in task_table(plan_status(BEFORE), BEFORE.tasks)[0]]
    columns, rows = task_table(plan_status(AFTER), AFTER.tasks)
    assert (columns[-1].title, [line.cells[-1] for line in rows]) == ("Khóa nhiệm vụ", ["1.1-2", "1.1", "1.2"])


def test_data_have_the_key_of_every_task() -> None:
    data = export_data(plan_status(AFTER), AFTER.tasks, Calendar(), ())
    assert [(row["id"], row["key"]) for row in data["tasks"]] == [("1.1", "1.1-2"), ("1.2", "1.1"), ("1.3", "1.2")]
