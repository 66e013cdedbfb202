"""What pydantic's core is told of the model's types, straight from their fields.

Pydantic's own way from types to the core takes a third of the time of a first question: it reads every annotation that
Python knows. The model uses few of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, cast, get_args, get_origin, get_type_hints

from pydantic_core import CoreSchema, core_schema

from cchc_cli.model.base import Before, Limits, ToldBy

_SIMPLE: Mapping[type, Callable[[], CoreSchema]] = {
    str: core_schema.str_schema,
    int: core_schema.int_schema,
    bool: core_schema.bool_schema,
    date: core_schema.date_schema,
    Decimal: core_schema.decimal_schema,
}
Definitions = dict[str, CoreSchema]  # by their reference


def core_schema_of(model: Any) -> CoreSchema:
    """How values of a type are validated."""
    definitions: Definitions = {}
    schema = _schema(model, definitions)
    return core_schema.definitions_schema(schema, list(definitions.values()))


def _schema(annotation: Any, definitions: Definitions) -> CoreSchema:
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]()
    if origin is Annotated:
        return _marked(args[0], args[1:], definitions)
    if origin is Literal:
        return core_schema.literal_schema(list(args))
    if origin is tuple:
        items = core_schema.list_schema(_schema(args[0], definitions))
        return core_schema.no_info_after_validator_function(tuple, items)
    if type(None) in args:
        [inner] = [part for part in args if part is not type(None)]
        return core_schema.nullable_schema(_schema(inner, definitions))
    return _model(annotation, definitions)


def _marked(annotation: Any, marks: tuple[Any, ...], definitions: Definitions) -> CoreSchema:
    for mark in marks:
        if isinstance(mark, ToldBy):
            return _told_by(mark.key, get_args(annotation), definitions)
    schema = _schema(annotation, definitions)
    for mark in marks:
        if isinstance(mark, Limits):
            schema = _limited(schema, mark.limits)
        if isinstance(mark, Before):
            schema = core_schema.no_info_before_validator_function(mark.function, schema)
    return schema


def _told_by(key: str, models: tuple[type, ...], definitions: Definitions) -> CoreSchema:
    tags = {get_args(get_type_hints(model)[key])[0]: model for model in models}
    choices = {tag: _schema(model, definitions) for tag, model in tags.items()}
    return core_schema.tagged_union_schema(choices, key)


def _limited(schema: CoreSchema, limits: Mapping[str, Any]) -> CoreSchema:
    """With limits, which are those of what may be absent, or of a list that is made a tuple."""
    if not limits:
        return schema
    if schema["type"] in {"nullable", "function-after"}:
        return cast("CoreSchema", {**schema, "schema": _limited(schema["schema"], limits)})
    return cast("CoreSchema", {**schema, **limits})


def _model(model: type[Any], definitions: Definitions) -> CoreSchema:
    ref = f"{model.__module__}.{model.__qualname__}:{id(model)}"
    if ref not in definitions:
        definitions[ref] = core_schema.any_schema()  # holds the place: a section has sections
        hints = get_type_hints(model, include_extras=True)
        args = core_schema.dataclass_args_schema(
            model.__name__,
            [_field(field, _schema(hints[field.name], definitions)) for field in fields(model)],
            extra_behavior="forbid",
        )
        post_init = hasattr(model, "__post_init__")
        names = [field.name for field in fields(model)]
        definitions[ref] = core_schema.dataclass_schema(model, args, names, post_init=post_init, ref=ref, frozen=True)
    return core_schema.definition_reference_schema(ref)


def _field(field: Field[Any], schema: CoreSchema) -> core_schema.DataclassField:
    limits = {key: value for key, value in field.metadata.items() if key != "description"}
    schema = _limited(schema, limits)
    if field.default == ():
        schema = core_schema.with_default_schema(schema, default_factory=tuple)
    elif field.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=field.default)
    said = {"pydantic_js_updates": {"description": field.metadata["description"]}}
    return core_schema.dataclass_field(field.name, schema, kw_only=True, metadata=said)
