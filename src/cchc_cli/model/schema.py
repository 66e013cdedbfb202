"""JSON Schemas of the files of a workspace, for editors: keys, values and what they mean, in Vietnamese.

Looser than `cchc check` where YAML is: an editor takes `budget: 50` for a number, the program for text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cchc_cli.model.base import parse_date
from cchc_cli.model.calendar import Calendar
from cchc_cli.model.journal import Journal
from cchc_cli.model.plan import Indicator, Plan, Task, WrittenTime
from cchc_cli.model.register import Group, Register
from cchc_cli.model.reporting.statistics_table import Statistics
from cchc_cli.model.scoring import Scoring
from cchc_cli.model.validation import core_schema_of

DRAFT = "http://json-schema.org/draft-07/schema#"  # the one that every editor understands
FILES: Mapping[str, tuple[Any, str]] = {
    "plan": (Plan, "Kế hoạch cải cách hành chính"),
    "register": (Register, "Danh mục cơ quan, đơn vị"),
    "journal": (Journal, "Sổ theo dõi thực hiện"),
    "calendar": (Calendar, "Lịch nghỉ và ngày làm bù"),
    "scoring": (Scoring, "Cách chấm điểm, xếp loại"),
    "statistics": (Statistics, "Biểu thống kê của báo cáo kỳ"),
}
_DATE = r"^(\d{4}-\d{1,2}-\d{1,2}|([Nn]gày )?\d{1,2}([/.-])\d{1,2}\3(\d{4}|\d{2}))$"

_DATE_FORM = "viết ngày như 2021-06-30 hoặc 30/6/2021"
# a day that the parser itself has made one, which is none of JSON's types
_PARSED = {"not": {"type": ["string", "number", "boolean", "null", "array", "object"]}}


def _has(key: str) -> JsonSchemaValue:
    """That a key is there with a value: one without, or with an empty list, is as good as absent.

    Said by a pattern, since editors offer and explain what `properties` names.
    """
    return {"required": [key], "patternProperties": {f"^{key}$": {"not": {"enum": [None, "", []]}}}}


def _exactly_one(*keys: str) -> JsonSchemaValue:
    return {"oneOf": [_has(key) for key in keys]}


def _reason_for(*keys: str) -> JsonSchemaValue:
    return {"if": {"anyOf": [_has(key) for key in keys]}, "then": _has("reason")}


def _led() -> JsonSchemaValue:
    """That somebody leads a task: itself, or each of its products."""
    apart = {"type": "array", "minItems": 1, "items": {"type": "object", **_has("lead")}}
    return {"if": {"required": ["products"], "patternProperties": {"^products$": apart}}, "else": _has("lead")}


# what the values of a model's keys ask of each other, as its `__post_init__` does
TOGETHER: Mapping[type, JsonSchemaValue] = {
    Indicator: _exactly_one("at_least", "more_than", "at_most", "less_than"),
    Group: _exactly_one("members", "count"),
    Task: _led(),
    WrittenTime: _reason_for("start", "due"),
}


def schema_of(name: str) -> dict[str, Any]:
    """The schema of one kind of file of `FILES`."""
    model, title = FILES[name]
    schema = _Editor(ref_template="#/definitions/{model}").generate(core_schema_of(model))
    definitions = {key: _entitled(_tidy(value)) for key, value in schema.pop("$defs", {}).items()}
    return {"$schema": DRAFT, "title": title, **_tidy(schema), "definitions": definitions}


def schema_text(name: str) -> str:
    """The same as it stands in its file."""
    return json.dumps(schema_of(name), ensure_ascii=False, indent=2) + "\n"


def _form(pattern: str, message: str) -> JsonSchemaValue:
    """A pattern with what yaml-language-server says when it does not match; other programs pass over the message."""
    return {"pattern": pattern, "patternErrorMessage": message}


def _entitled(definition: dict[str, Any]) -> dict[str, Any]:
    """A journal's entry under what its event means: the name under which editors offer it as a whole."""
    event = definition["properties"].get("event")
    return {"title": event["description"], **definition} if event else definition


class _Editor(GenerateJsonSchema):
    """Types as a YAML parser of an editor yields them: a plain scalar may be text or a number."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return super().str_schema(schema) | {"type": ["string", "number"]}

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return super().int_schema(schema) | {"type": ["integer", "string"], **_form(r"^\d+$", "viết một số nguyên")}

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        limits = {"minimum": schema.get("ge"), "maximum": schema.get("le")}
        bounds = {key: int(limit) for key, limit in limits.items() if limit is not None}
        return {"type": ["number", "string"], **bounds, **_form(r"^-?\d+(\.\d+)?$", "viết một số, ví dụ 98.5")}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:  # noqa: ARG002
        return {"enum": [True, False]}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """A day, else a mapping that may be written as bare text."""
        if schema["function"]["function"] is parse_date:
            return {"anyOf": [{"type": "string", **_form(_DATE, _DATE_FORM), "errorMessage": _DATE_FORM}, _PARSED]}
        return {"anyOf": [{"type": ["string", "number"]}, self.generate_inner(schema["schema"])]}

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        return super().dataclass_schema(schema) | TOGETHER.get(schema["cls"], {})

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """`discriminator` belongs to OpenAPI; the constant of each branch says the same."""
        return {"anyOf": super().tagged_union_schema(schema)["oneOf"]}


def _tidy(node: Any, *, named: bool = False, inside: bool = False) -> Any:
    """Without English titles, docstrings of models, and defaults that say nothing.

    The keys of a `named` node are names of properties or definitions; a node is described only `inside` properties.
    """
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    if named:
        return {key: _tidy(value, inside=inside) for key, value in node.items()}
    dropped = {"title"} if inside else {"title", "description"}
    kept = {key: value for key, value in node.items() if key not in dropped and not _is_empty_default(key, value)}
    return {key: _tidy(value, named=key == "properties", inside=key == "properties") for key, value in kept.items()}


def _is_empty_default(key: str, value: object) -> bool:
    return key == "default" and value in (None, "", [])
