"""The JSON of a task: the contract that other programs rely on."""

from __future__ import annotations

from typing import Any

from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.interpretation import InterpretedProduct, InterpretedTask
from cchc_cli.tracking.plan_status import span
from cchc_cli.tracking.states import Status

Json = dict[str, Any]


def task_data(task: InterpretedTask, status: Status) -> Json:
    time = span(task)
    amount = task.task.million_vnd
    return {
        "id": task.id,
        "area": {"number": task.area.number, "title": task.area.title},
        "title": task.task.title,
        "products": [_product(product) for product in task.products],
        "lead": phrase_data(task.lead),
        "support": phrase_data(task.support),
        "time": {
            "text": time.text,
            "kind": time.kind,
            "start": time.start,
            "due": time.due,
            "condition": time.condition,
            "if_any": time.if_any,
        },
        "budget": {"text": task.task.budget, "million_vnd": None if amount is None else float(amount)},
        "state": status.state,
        "due_soon": status.due_soon,
        "due": status.due,  # as the journal has it; `time` is the plan's
        "done_on": status.done_on,
        "done": status.done,
        "of": status.of,
        "note": task.task.note,
    }


def phrase_data(phrase: AgencyPhrase) -> Json:
    return {
        "text": phrase.text,
        "agencies": list(phrase.agencies),
        "groups": list(phrase.groups),
        "open": list(phrase.open),
    }


def _product(read: InterpretedProduct) -> Json:
    timing = read.timing if isinstance(read.timing, Timing) else None
    return {
        "number": read.number,
        "name": read.product.name,
        "time": read.product.time.text if read.product.time else None,
        "kind": timing.kind if timing else None,
        "start": timing.start if timing else None,
        "due": timing.due if timing else None,
    }
