"""The whole model as JSON, and the JSON Schema that it keeps to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cchc_cli.documents.exports.task_json import picked, task_data
from cchc_cli.model.base import plain_data
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import Entry
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.task_fields import FIELDS, FieldKind
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.states import State

SCHEMA = "urn:cchc:export:1"  # raised when a key changes its meaning or goes


class AreaData(BaseModel):
    number: int
    title: str


class PhraseData(BaseModel):
    text: str
    agencies: list[str]
    groups: list[str]
    open: list[str]


class ProductData(BaseModel):
    number: int
    name: str
    lead: PhraseData | None
    support: PhraseData | None
    time: str | None
    kind: str | None
    start: date | None
    due: date | None


class TimeData(BaseModel):
    text: str
    kind: Literal["dated", "all-year", "recurring", "conditional"] | None
    start: date | None
    due: date | None
    condition: str | None
    if_any: bool


class BudgetData(BaseModel):
    text: str | None
    million_vnd: float | None


class StatusData(BaseModel):
    """`days` is days late when overdue or done late, days left when pending; `done` of `of` bodies have done it."""

    state: State
    due_soon: bool
    due: date | None
    days: int | None
    started: bool
    done_on: date | None
    done: int
    of: int


class AssignmentData(StatusData):
    """What one body owes: the whole task (`product` null), or a product with a time of its own."""

    product: int | None
    agency: str | None
    name: str
    count: int
    own_journal: bool  # whether the body's own journal says so


_TYPES: Mapping[FieldKind, Any] = {
    FieldKind.NAME: str,
    FieldKind.PRODUCTS: list[ProductData],
    FieldKind.AGENCIES: PhraseData,
    FieldKind.TIME: TimeData,
    FieldKind.MONEY: BudgetData,
    FieldKind.TEXT: str,
}


def _typed(*, beside: bool) -> dict[str, Any]:
    return {field.key: (_TYPES[field.kind], ...) for field in FIELDS if field.beside is beside}


if TYPE_CHECKING:

    class TaskData(BaseModel): ...
else:
    TaskData = create_model(
        "TaskData",
        id=(str, ...),
        key=(str, ...),
        area=(AreaData, ...),
        **_typed(beside=False),
        state=(State, ...),
        due_soon=(bool, ...),
        **_typed(beside=True),
        status=(StatusData, ...),
        assignments=(list[AssignmentData], ...),
    )


class AccountData(BaseModel):
    """What one journal says: of one body the state and its day, of a counted group how many."""

    state: State | None = None
    done_on: date | None = None
    done: int | None = None
    open: int | None = None
    of: int | None = None


class ContradictionData(BaseModel):
    """Where the plan's journal and bodies' own differ (`on` a day where a number was told); the own ones count."""

    task: str
    name: str
    on: date | None
    above: AccountData
    own: AccountData
    text: str


class Export(BaseModel):
    """Plan, register, calendar and journal as their files say; `tasks` are the plan's, understood."""

    schema_: Literal["urn:cchc:export:1"] = Field(alias="$schema")
    as_of: date
    plan: Plan
    register_: Register = Field(alias="register")
    calendar: Calendar
    journal: list[Entry]
    tasks: list[TaskData]
    contradictions: list[ContradictionData]


def export_data(
    plan_status: PlanStatus, tasks: Sequence[InterpretedTask], calendar: Calendar, journal: Sequence[Entry]
) -> dict[str, Any]:
    """Everything about the plan on the day: its files as they stand, the tasks understood, with their states."""
    return {
        "$schema": SCHEMA,
        "as_of": plan_status.as_of,
        "plan": plain_data(plan_status.interpreted.plan, number=_number),
        "register": plain_data(plan_status.interpreted.register, number=_number),
        "calendar": plain_data(calendar, number=_number),
        "journal": [plain_data(entry, number=_number) for entry in journal],
        "tasks": [_task(plan_status, task) for task in tasks],
        "contradictions": _contradictions(plan_status, tasks),
    }


def export_schema() -> dict[str, Any]:
    """The JSON Schema of what is exported; other keys may be added one day, these stay."""
    schema = Export.model_json_schema(mode="serialization", schema_generator=_Written)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Kế hoạch cải cách hành chính kết xuất từ cchc",
        **{key: value for key, value in schema.items() if key != "title"},
    }


class _Written(GenerateJsonSchema):
    """The types as they are written: a decimal is a number, a day is a day."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"type": "number"}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """`discriminator` belongs to OpenAPI; the constant of each branch says the same."""
        return {"oneOf": super().tagged_union_schema(schema)["oneOf"]}


def _task(plan_status: PlanStatus, task: InterpretedTask) -> dict[str, Any]:
    assignments = [
        {
            "product": a.part.number or None,
            "agency": a.unit.id or None,
            "name": a.unit.name,
            "count": a.unit.count,
            "own_journal": a.key in plan_status.own,
            **picked(plan_status.of_assignment(a), *StatusData.model_fields),
        }
        for a in plan_status.assignments(task)
    ]
    status = plan_status.of(task)
    return task_data(task, status) | {
        "status": picked(status, *StatusData.model_fields),
        "assignments": assignments,
    }


def _contradictions(plan_status: PlanStatus, tasks: Sequence[InterpretedTask]) -> list[dict[str, Any]]:
    if plan_status.roll_up is None:
        return []
    from cchc_cli.documents.wording.contradictions import contradiction_data, contradictions

    return [contradiction_data(found) for found in contradictions(plan_status, tasks)]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
