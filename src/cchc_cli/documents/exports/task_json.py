"""The JSON of a task: the contract that other programs rely on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedProduct, InterpretedTask
from cchc_cli.model.task_fields import FIELDS, FieldKind
from cchc_cli.tracking.plan_status import span
from cchc_cli.tracking.states import Status

Json = dict[str, Any]


def task_data(task: InterpretedTask, status: Status) -> Json:
    """`due` is as the journal has it; `time` is the plan's."""
    return {
        "id": task.id,
        "key": task.identity,
        "area": {"number": task.area.number, "title": task.area.title},
        **_fields(task, beside=False),
        **picked(status, "state", "due_soon", "due", "done_on", "done", "of"),
        "by_own_journals": status.own,
        **_fields(task, beside=True),
    }


def picked(thing: object, *names: str) -> Json:
    """The attributes of these names."""
    return {name: getattr(thing, name) for name in names}


def _fields(task: InterpretedTask, *, beside: bool) -> Json:
    return {field.key: _DATA[field.kind](task, field.key) for field in FIELDS if field.beside is beside}


def _text(task: InterpretedTask, key: str) -> str:
    words: str = getattr(task.task, key)
    return words


def _products(task: InterpretedTask, key: str) -> list[Json]:
    return [_product(product) for product in getattr(task, key)]


def _phrase(task: InterpretedTask, key: str) -> Json:
    return phrase_data(getattr(task, key))


def _time(task: InterpretedTask, key: str) -> Json:  # noqa: ARG001 - a task has one time, over all its parts
    return picked(span(task), "text", "kind", "start", "due", "condition", "if_any")


def _money(task: InterpretedTask, key: str) -> Json:
    amount = task.task.million_vnd
    return {"text": getattr(task.task, key), "million_vnd": None if amount is None else float(amount)}


_DATA: Mapping[FieldKind, Callable[[InterpretedTask, str], Any]] = {
    FieldKind.NAME: _text,
    FieldKind.PRODUCTS: _products,
    FieldKind.AGENCIES: _phrase,
    FieldKind.TIME: _time,
    FieldKind.MONEY: _money,
    FieldKind.TEXT: _text,
}


def phrase_data(phrase: AgencyPhrase) -> Json:
    return {
        "text": phrase.text,
        "agencies": list(phrase.agencies),
        "groups": list(phrase.groups),
        "open": list(phrase.open),
    }


def _product(read: InterpretedProduct) -> Json:
    written, days = read.product.time, ("kind", "start", "due")
    return {
        "number": read.number,
        "name": read.product.name,
        "lead": phrase_data(read.lead) if read.lead else None,
        "support": phrase_data(read.support) if read.support else None,
        "time": written.text if written else None,
        **(picked(read.timing, *days) if isinstance(read.timing, Timing) else dict.fromkeys(days)),
    }
