"""Giving tasks other numbers: the plan's text edited in place, with the keys by which all that was recorded follows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from cchc_cli.checking.identity import EntryPlaces, fresh_keys
from cchc_cli.files.problems import DataStop, Need, UsageStop, has_errors
from cchc_cli.files.splicing import Edit, Splicer
from cchc_cli.files.yaml_document import YamlDocument
from cchc_cli.language.collation import sort_key
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Plan, leading_number
from cchc_cli.model.register import Register
from cchc_cli.model.validation import validate
from cchc_cli.tracking.queries import task_name

_NUMBER = re.compile(r"((?:\w+\.)*)([0-9]{1,9})([a-zđ]*)")  # 1.9, 1.9a, 12: what stands before, the number, letters
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class NumberChange:
    """What becomes of one task: a number, a key, or both; what stays is empty."""

    task: InterpretedTask
    number: str = ""
    key: str = ""


@dataclass(frozen=True)
class Renumbering:
    """The changes in the plan's order; `cited` says where the plan named these tasks itself; `text` is the file."""

    changes: tuple[NumberChange, ...]
    cited: tuple[str, ...]
    text: bytes


class NumberedPlan:
    """A plan's file whose tasks are to have other numbers, be it that two have the same one by now.

    Raises:
        DataStop: it cannot be read as a plan.
    """

    def __init__(self, document: YamlDocument, raw: bytes) -> None:
        validated = validate(document, Plan)
        if validated.value is None or has_errors(validated.problems):
            raise DataStop("kế hoạch có lỗi, chưa đổi số được", "sửa các lỗi trên rồi chạy lại", validated.problems)
        self.document, self.raw = document, raw
        self.interpreted = InterpretedPlan(validated.value, Register())  # numbers need nobody's name

    def pairs(self, wanted: Sequence[tuple[str, str]]) -> dict[Place, str]:
        """The new numbers by the places of their tasks."""
        found: dict[Place, str] = {}
        for old, new in wanted:
            task = self._task(old)
            if found.setdefault(task.loc, _proper(new)) != _proper(new):
                raise UsageStop(f"nhiệm vụ {old} được đổi thành hai số", "ghi mỗi nhiệm vụ một lần")
        return found

    def shifted(self, after: str, by: int, area: int | None = None) -> dict[Place, str]:
        """Every task numbered like `after` and behind it, so many numbers on."""
        first = _parts(after)
        tasks = [task for task in self._like(first[0], area) if sort_key(task.id) > sort_key(task_name(after))]
        self._refuse_twice(tasks)
        return self._moved(tasks, f"không có nhiệm vụ nào sau {after}", by)

    def shifted_from(self, line: int, by: int) -> dict[Place, str]:
        """The task that is written at this line and, numbered like it, all behind it in the file."""
        starts = [self.document.position(task.loc)[0] for task in self.interpreted.tasks]
        at = sum(start <= line for start in starts) - 1
        if at < 0:
            raise UsageStop(f"dòng {line} không có nhiệm vụ nào", f"xem các số và dòng: {Need.CHECK}")
        kind = _parts(self.interpreted.tasks[at].id)[0]
        behind = {task.loc for task in self.interpreted.tasks[at:]}
        return self._moved([task for task in self._like(kind, None) if task.loc in behind], "", by)

    def renumbered(self, numbers: Mapping[Place, str]) -> Renumbering:
        """The plan with these numbers; who had another one before keeps it as key.

        Raises:
            UsageStop: two tasks would have one number; says which.
        """
        self._refuse_collisions(numbers)
        moving = [t for t in self.interpreted.tasks if numbers.get(t.loc, t.id) != t.id]
        staying = [t for t in self.interpreted.tasks if numbers.get(t.loc, t.id) == t.id]
        taken = {t.task.key for t in self.interpreted.tasks}  # a number that is another's key is a new task's
        keys = {t.loc: t.id for t in moving if not t.task.key and t.id not in taken}
        new = [t for t in (*moving, *staying) if t.loc not in keys and not t.task.key]
        keys |= {task.loc: key for task, key in fresh_keys(new, {*keys.values(), *taken})}
        places = {task.loc for task in moving} | keys.keys()
        touched = [task for task in self.interpreted.tasks if task.loc in places]
        return self._made(NumberChange(t, numbers.get(t.loc, ""), keys.get(t.loc, "")) for t in touched)

    def keyed(self, places: EntryPlaces) -> Renumbering:
        """The plan with the keys that put every entry of its journal at its own task again.

        Raises:
            DataStop: no key can, for entries of two tasks have one number.
        """
        if places.is_torn:
            raise DataStop(
                "không thêm key được: có số trong sổ theo dõi vừa ghi cho nhiệm vụ này, vừa ghi cho nhiệm vụ kia",
                f"xem các mục ấy: {Need.CHECK}; hủy các mục ghi sau khi đổi số rồi ghi lại",
            )
        named = places.keys()
        keys = {task.loc: named[task.identity] for task in self.interpreted.tasks if task.identity in named}
        taken = {t.task.key for t in self.interpreted.tasks if t.task.key and t.loc not in keys} | {*keys.values()}
        new = [task for task in self.interpreted.tasks if task.loc not in keys and not task.task.key]
        keys |= {task.loc: key for task, key in fresh_keys(new, taken)}
        return self._made(NumberChange(t, key=keys[t.loc]) for t in self.interpreted.tasks if t.loc in keys)

    def _task(self, typed: str) -> InterpretedTask:
        found = [task for task in self.interpreted.tasks if task.id.casefold() == task_name(typed)]
        self._refuse_twice(found)
        if not found:
            raise UsageStop(f"không có nhiệm vụ {typed}", f"xem các số: {Need.TASKS}")
        return found[0]

    def _like(self, kind: str, area: int | None) -> list[InterpretedTask]:
        tasks = (task for task in self.interpreted.tasks if area in (None, task.area.number))
        return [task for task in tasks if _NUMBER.fullmatch(task.id) and _parts(task.id)[0] == kind]

    @staticmethod
    def _moved(tasks: Sequence[InterpretedTask], none: str, by: int) -> dict[Place, str]:
        if not tasks:
            raise UsageStop(none, f"xem các số: {Need.TASKS}")
        found = {}
        for task in tasks:
            before, number, letters = _parts(task.id)
            if number + by < 1:
                raise UsageStop(f"nhiệm vụ {task.id} không lùi được {-by} số", "số nhỏ nhất là 1")
            found[task.loc] = f"{before}{number + by}{letters}"
        return found

    def _refuse_twice(self, tasks: Sequence[InterpretedTask]) -> None:
        """Of two tasks with one number, as when one was inserted by hand, it must be said which goes on."""
        seen: dict[str, InterpretedTask] = {}
        for task in tasks:
            first = seen.setdefault(task.id, task)
            if first is not task:
                lines = [self.document.position(t.loc)[0] for t in (first, task)]
                raise UsageStop(
                    f"số {task.id} có hai lần trong tệp: dòng {lines[0]} và dòng {lines[1]}",
                    f"nói từ dòng nào trở đi thì đổi số, ví dụ: {Need.RENUMBER_LINE} {lines[1]}",
                )

    def _refuse_collisions(self, numbers: Mapping[Place, str]) -> None:
        holders: dict[str, list[InterpretedTask]] = {}
        for task in self.interpreted.tasks:
            holders.setdefault(numbers.get(task.loc, task.id), []).append(task)
        twice = {
            number: tasks
            for number, tasks in holders.items()
            if len(tasks) > 1 and any(t.loc in numbers for t in tasks)
        }
        if twice:
            told = [
                f"{number} ({', '.join(self._where(task) for task in tasks)})"
                for number, tasks in sorted(twice.items())
            ]
            raise UsageStop(
                f"hai nhiệm vụ sẽ cùng số: {'; '.join(told)}",
                "đổi số cả các nhiệm vụ ấy trong cùng một lệnh, hoặc dời mọi nhiệm vụ phía sau: "
                f"{Need.RENUMBER_AFTER} SỐ; chưa có gì thay đổi",
            )

    def _where(self, task: InterpretedTask) -> str:
        return f"{task.id} ở dòng {self.document.position(task.loc)[0]}"

    def _made(self, made: Iterable[NumberChange]) -> Renumbering:
        """The text with the changes, read again to be sure that nothing else has changed."""
        changes = tuple(made)
        splicer, expected = Splicer(self.document), deepcopy(self.document.data)
        edits: list[Edit] = []
        for change in changes:
            edits += _edits(splicer, change)
            row = _at(expected, change.task.loc)
            row |= {k: v for k, v in (("id", change.number), ("key", change.key)) if v}
        where = list(self._citations(changes))
        for loc, old, new in where:
            edits.append(splicer.piece(loc, old, new))
            row = _at(expected, loc[:-1])
            row["where"] = new + row["where"][len(old) :]
        text = splicer.edited(self.raw, edits, expected) if edits else self.raw
        cited = tuple(f"{loc[0]}: {old} → {new}" for loc, old, new in where)
        return Renumbering(changes, cited, text)

    def _citations(self, changes: Iterable[NumberChange]) -> Iterator[tuple[Place, str, str]]:
        """Where corrections and acceptances name a task by the number that it had; decisions keep their own words."""
        new = {change.task.id: change.number for change in changes if change.number}
        for part in ("corrections", "accepted"):
            for n, row in enumerate(self.document.data.get(part) or ()):
                number = leading_number(str(row.get("where") or ""))
                if number in new:
                    yield (part, n, "where"), number, new[number]


def _edits(splicer: Splicer, change: NumberChange) -> Iterator[Edit]:
    task, place = change.task, (*change.task.loc, "id")
    if change.number:
        yield splicer.piece(place, task.id, change.number)
    if change.key and task.task.key:
        yield splicer.piece((*task.loc, "key"), task.task.key, change.key)
    elif change.key:
        yield splicer.pair_after(place, "key", change.key)


def _at(data: Any, loc: Place) -> Any:
    for step in loc:
        data = data[step]
    return data


def _parts(number: str) -> tuple[str, int, str]:
    """`1.9a` as what stands before, the number that counts on, and letters."""
    found = _NUMBER.fullmatch(_proper(number))
    assert found is not None  # noqa: S101 - a proper number
    return found[1], int(found[2]), found[3]


def _proper(number: str) -> str:
    name = task_name(number)
    if not _NUMBER.fullmatch(name):
        raise UsageStop(f"«{number}» không phải là số nhiệm vụ", "viết như 1.10 hoặc 1.9a")
    return name
