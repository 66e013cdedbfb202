"""From plain data with places to a model: every fault becomes a located problem, and the rest stays usable."""

from __future__ import annotations

import types
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Generic, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from pydantic_core import CoreSchema, ErrorDetails, SchemaValidator, ValidationError, core_schema

from cchc_cli.files.problems import Problem, ProblemKind, error
from cchc_cli.files.yaml_document import Data, Loc, YamlDocument
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.language.numbers import number
from cchc_cli.model.base import Before, Limits, ToldBy

M = TypeVar("M")
DIGITS, PLACES = 18, 6  # of a number
MOST_FAULTS = 50_000  # that are put into words: each takes 3 kB, and nobody reads as many
MENDINGS = 5  # how often a mended copy is tried before the rules are given up
# what pydantic calls a fault of a dataclass → the same fault of a mapping
_OF_MAPPINGS = {
    "unexpected_keyword_argument": "extra_forbidden",
    "dataclass_type": "model_type",
    "dataclass_exact_type": "model_type",
}
KINDS: Mapping[type, str] = {
    dict: "một bảng (khóa: giá trị)",
    list: "một danh sách (- …)",
    str: "chữ",
    type(None): "để trống",
}

# pydantic error type → what we say; messages may use {value}, {kind} and the names in pydantic's ctx
TYPES: Mapping[str, ProblemKind] = {
    "missing": error("missing-key", "thiếu khóa «{key}»{about}", "thêm dòng «{key}: …» vào đây"),
    "extra_forbidden": error("unknown-key", "không có khóa «{key}» ở đây", "{allowed}"),
    "string_type": error("wrong-type", "cần chữ, đang là {kind}"),
    "string_too_short": error("empty-value", "giá trị để trống", "điền giá trị, hoặc bỏ hẳn khóa này nếu được phép"),
    "string_pattern_mismatch": error(
        "wrong-form", "«{value}» không đúng dạng", "chỉ dùng chữ thường không dấu, số và dấu gạch nối"
    ),
    "int_parsing": error("wrong-type", "cần một số nguyên, đang là «{value}»"),
    "int_type": error("wrong-type", "cần một số nguyên, đang là {kind}"),
    "decimal_parsing": error("wrong-type", "cần một số, đang là «{value}»", "viết số thập phân với dấu chấm: 98.5"),
    "decimal_type": error("wrong-type", "cần một số, đang là {kind}"),
    **dict.fromkeys(
        ("decimal_max_digits", "decimal_max_places", "decimal_whole_digits"),
        error(
            "out-of-range", "số «{value}» quá dài", f"nhiều nhất {DIGITS} chữ số, trong đó {PLACES} chữ số sau dấu chấm"
        ),
    ),
    "bool_parsing": error("wrong-type", "cần true hoặc false, đang là «{value}»"),
    "bool_type": error("wrong-type", "cần true hoặc false, đang là {kind}"),
    "list_type": error("wrong-type", "cần một danh sách, đang là {kind}", "viết mỗi mục một dòng, bắt đầu bằng «- »"),
    "model_type": error(
        "wrong-type", "cần một bảng (khóa: giá trị), đang là {kind}", "viết mỗi khóa một dòng: «khóa: giá trị»"
    ),
    "model_attributes_type": error(
        "wrong-type", "cần một bảng (khóa: giá trị), đang là {kind}", "viết mỗi khóa một dòng: «khóa: giá trị»"
    ),
    "too_short": error("empty-value", "danh sách phải có ít nhất {min_length} mục"),
    "greater_than_equal": error("out-of-range", "«{value}» nhỏ hơn mức cho phép ({ge})"),
    "less_than_equal": error("out-of-range", "«{value}» lớn hơn mức cho phép ({le})"),
    "literal_error": error(
        "wrong-value", "«{value}» không phải một trong các giá trị được phép", "chọn một trong: {choices}"
    ),
    "date_form": error("wrong-date", "cần một ngày, đang là {shown}", "viết 2021-06-30 hoặc 30/6/2021"),
    "date_missing": error("wrong-date", "không có ngày «{value}»: {why}", "xem lại ngày và tháng"),
    "one_bound": error(
        "bounds",
        "chỉ số phải có đúng một mức phải đạt",
        "chọn một: at_least (từ … trở lên), more_than (trên), at_most (không quá), less_than (dưới)",
    ),
    "reading_without_reason": error(
        "missing-key", "cách hiểu riêng về thời gian (start, due) thì phải nói vì sao", "thêm khóa «reason: …»"
    ),
    "start_after_due": error("start-after-due", "ngày bắt đầu sau thời hạn", "xem lại hai ngày ấy (start, due)"),
    "union_tag_invalid": error("wrong-value", "không có sự kiện «{tag}»", "chọn một trong: {choices}"),
    "union_tag_not_found": error("missing-key", "thiếu khóa «event» (loại sự kiện)", "chọn một trong: {choices}"),
    "progress_empty": error(
        "empty-value",
        "mục tiến độ phải nêu phần trăm, số đơn vị hoặc ghi chú",
        "thêm một trong ba: {need.PERCENT}, {need.COUNT}, {need.NOTE}",
    ),
    "no_points": error("no-points", "tổng điểm tối đa bằng 0", "cho ít nhất một tiêu chí một số điểm"),
    "members_or_count": error(
        "members", "nhóm hoặc liệt kê thành viên (members), hoặc ghi số lượng (count), đúng một trong hai"
    ),
}
TOO_MANY_FAULTS = error("too-many-faults", "tệp có hơn {limit} lỗi, không liệt kê", "xem lại có đúng tệp cần đọc không")
OTHER_TYPE = error("invalid", "giá trị «{value}» không dùng được ở đây")


@dataclass(frozen=True)
class Validated(Generic[M]):
    """`value` is the model, of a mended copy when there are problems; `broken` are the places that were mended."""

    value: M | None
    problems: tuple[Problem, ...]
    broken: frozenset[tuple[str | int, ...]] = frozenset()

    def is_broken(self, loc: Loc) -> bool:
        """Whether `loc` is or lies under a place that was mended, so that a finding there would mislead."""
        return any(tuple(loc[:steps]) in self.broken for steps in range(len(loc) + 1))


@cache
def _validator(model: Any) -> SchemaValidator:
    return SchemaValidator(core_schema_of(model))


def typed(model: type[M], data: Any) -> M:
    """The value that plain data stand for.

    Raises:
        ValidationError: they stand for none.
    """
    value: M = _validator(model).validate_python(data)  # type: ignore[arg-type]  # a type is hashable
    return value


def validate(document: YamlDocument, model: type[M]) -> Validated[M]:
    """`document` as `model`. The problems are the document's own and validation's."""
    if not document.readable:
        return Validated(None, document.problems)
    data, problems = document.data, list(document.problems)
    broken: set[tuple[str | int, ...]] = set()
    for attempt in range(MENDINGS):
        try:
            return Validated(typed(model, data), tuple(problems), frozenset(broken))
        except ValidationError as failure:
            if failure.error_count() > MOST_FAULTS:
                told = {"limit": number(MOST_FAULTS)}
                return Validated(None, (*problems, document.problem((), TOO_MANY_FAULTS, told)))
            errors = [_named(error) for error in failure.errors(include_url=False)]
        if attempt == 0:
            problems += _problems(document, model, errors)
            data = _copy(data)
        under = {loc[:steps] for loc in broken for steps in range(len(loc) + 1)}
        problems += [_problem(document, model, fault) for fault in errors if attempt and _seen_late(fault, under)]
        for fault in errors:
            loc = _real_loc(data, fault)
            broken |= {loc, *_meant(document, model, fault, loc)}
            data = _mend(data, loc, fault, model)
    return Validated(None, tuple(problems), frozenset(broken))


def _seen_late(error: ErrorDetails, broken: Container[Loc]) -> bool:
    """Whether a key is missing that is asked for only where all else of its mapping can be read, and all that is.

    `broken` are the places that were mended and those above them.
    """
    *there, key = error["loc"] or ("",)
    judged = not any((*there, unsure) in broken for unsure in (key, "products"))
    return error["type"] in {"missing", "string_too_short"} and judged


def _named(error: ErrorDetails) -> ErrorDetails:
    """The error by the name that the table of messages has for it: of our own errors, their code."""
    if error["type"] == "value_error":
        fault = error["ctx"]["error"]
        error["type"] = getattr(fault, "code", "value_error")
        if key := getattr(fault, "key", ""):
            error["loc"] = (*error["loc"], key)
            error["type"] = "string_too_short" if key in error["input"] else fault.code
    else:
        error["type"] = _OF_MAPPINGS.get(error["type"], error["type"])
    return error


def _meant(document: YamlDocument, model: Any, error: ErrorDetails, loc: Loc) -> Iterable[tuple[str | int, ...]]:
    """The place of the key that an unknown one was meant to be."""
    if error["type"] == "extra_forbidden" and (key := _nearest_key(document, model, error["loc"])):
        yield (*loc[:-1], key)


def _problems(document: YamlDocument, model: Any, errors: list[ErrorDetails]) -> Iterable[Problem]:
    guessed = {
        (*e["loc"][:-1], _nearest_key(document, model, e["loc"])) for e in errors if e["type"] == "extra_forbidden"
    }
    for fault in errors:
        if fault["type"] == "missing" and tuple(fault["loc"]) in guessed:
            continue  # the unknown key beside it is this one, misspelt
        yield _problem(document, model, fault)


def _problem(document: YamlDocument, model: Any, error: ErrorDetails) -> Problem:
    loc, value = error["loc"], error["input"]
    empty = value is None and error["type"].endswith("_type")
    kind = TYPES.get("string_too_short" if empty else error["type"], OTHER_TYPE)
    unknown_key = error["type"] == "extra_forbidden"
    values: dict[str, Any] = {
        "key": loc[-1] if loc else "",
        "kind": kind_of(value),
        "value": shown(value).strip("«»"),
        "shown": shown(value),
        "about": _about(model, loc),
        "choices": ", ".join(_choices(_annotation(model, loc), error)),
        "allowed": _key_hint(document, model, loc) if unknown_key else "",
        "why": getattr(error.get("ctx", {}).get("error"), "why", ""),
        **error.get("ctx", {}),
    }
    return document.problem(loc, kind, values, at_key=unknown_key)


def _key_hint(document: YamlDocument, model: Any, loc: Loc) -> str:
    keys = ", ".join(_fields(_annotation(model, loc[:-1])))
    return perhaps(_nearest_key(document, model, loc)) or f"các khóa dùng được: {keys}"


def _nearest_key(document: YamlDocument, model: Any, loc: Loc) -> str:
    """The key that was most likely meant: one that is not there yet."""
    there = document.find(loc[:-1]).children or ()
    return nearest(str(loc[-1]), [key for key in _fields(_annotation(model, loc[:-1])) if key not in there])


def _about(model: Any, loc: Loc) -> str:
    """What the missing key stands for, from its description."""
    field = _fields(_annotation(model, loc[:-1])).get(str(loc[-1])) if loc else None
    return f" ({field.description})" if field and field.description else ""


def kind_of(value: Any) -> str:
    return KINDS.get(type(value), "giá trị khác")


def shown(value: Any) -> str:
    """The value as it can stand in a sentence: its words, or what kind of thing it is."""
    return f"«{_cut(value)}»" if isinstance(value, str) else kind_of(value)


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:79] + "…"


@dataclass(frozen=True)
class ModelField:
    """A key of a model: the type of its value, in Vietnamese what it stands for, and whether it must be there."""

    annotation: Any
    description: str
    required: bool


def _fields(annotation: Any) -> Mapping[str, ModelField]:
    owner = _model_of(annotation)
    return _fields_of(owner) if owner else {}


@cache
def _fields_of(owner: type) -> Mapping[str, ModelField]:
    hints = get_type_hints(owner, include_extras=True)
    return {
        f.name: ModelField(hints[f.name], f.metadata.get("description", ""), f.default is MISSING)
        for f in fields(owner)
    }


def _annotation(model: Any, loc: Loc) -> Any:
    """The type expected at `loc`. A step that names no field is the tag of a union and chooses among its models."""
    annotation: Any = model
    for step in loc:
        if isinstance(step, int):
            annotation = next((a for a in map(_bare, _parts(annotation)) if get_origin(a) is tuple), annotation)
            annotation = (get_args(annotation) or (None,))[0]
        elif step in _fields(annotation):
            annotation = _fields(annotation)[step].annotation
        else:
            annotation = next((a for a in map(_bare, _parts(annotation)) if _tagged(a, step)), annotation)
    return annotation


def _tagged(annotation: Any, tag: str) -> bool:
    return any(tag in get_args(_bare(field.annotation)) for field in _fields(annotation).values())


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _parts(annotation: Any) -> tuple[Any, ...]:
    bare = _bare(annotation)
    return get_args(bare) if get_origin(bare) in {Union, types.UnionType} else (bare,)


def _model_of(annotation: Any) -> type | None:
    for part in map(_bare, _parts(annotation)):
        if isinstance(part, type) and is_dataclass(part):
            return part
    return None


def _choices(annotation: Any, error: ErrorDetails) -> list[str]:
    """The words allowed at a place: of a literal, or the tags of a union."""
    if error["type"].startswith("union_tag"):
        models = [part for part in map(_bare, _parts(annotation)) if _model_of(part)]
        key = error["ctx"]["discriminator"].strip("'")
        return [str(get_args(_fields(m)[key].annotation)[0]) for m in models]
    return [str(a) for part in _parts(annotation) for a in get_args(part) if isinstance(a, str)]


def _copy(data: Data) -> Data:
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data


def _real_loc(data: Data, error: ErrorDetails) -> tuple[str | int, ...]:
    """Pydantic's loc without the steps that the data do not have, but for a key that is missing."""
    real: list[str | int] = []
    loc = error["loc"]
    for n, step in enumerate(loc):
        there = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        if there:
            data = data[step]
        if there or (n == len(loc) - 1 and error["type"] == "missing"):
            real.append(step)
    return tuple(real)


def _mend(data: Data, loc: tuple[str | int, ...], error: ErrorDetails, model: Any) -> Data:
    """`data` with the faulty place removed or filled with a stand-in of the right type."""
    stand_in = _stand_in(_annotation(model, error["loc"]))
    if not loc:
        return stand_in
    parent = data
    try:
        for step in loc[:-1]:
            parent = parent[step]
        if error["type"] == "extra_forbidden":
            del parent[loc[-1]]
        else:
            parent[loc[-1]] = stand_in
    except (LookupError, TypeError):
        pass  # a fault above has already replaced this part
    return data


def _stand_in(annotation: Any) -> Data:
    """The plainest valid value of a type: for an optional one None, for a model its required fields filled in.

    A model whose validators ask for more than its required fields says so in `stand_in`.
    """
    parts = tuple(map(_bare, _parts(annotation)))
    owner = _model_of(annotation)
    if type(None) in parts:
        return None
    if owner:
        required = {name: f for name, f in _fields_of(owner).items() if f.required}
        return {name: _stand_in(f.annotation) for name, f in required.items()} | getattr(owner, "stand_in", {})
    if get_origin(parts[0]) is tuple:
        return [_stand_in(get_args(parts[0])[0])]
    if get_origin(parts[0]) is Literal:
        return str(get_args(parts[0])[0])
    simple = {int: "2000", Decimal: "0", bool: "false", date: "0001-01-01"}
    return simple.get(parts[0], "?")


_SIMPLE: Mapping[type, Callable[[], CoreSchema]] = {
    str: core_schema.str_schema,
    int: core_schema.int_schema,
    bool: core_schema.bool_schema,
    date: core_schema.date_schema,
    # the billion zeros of 1E+999999999 are written out nowhere
    Decimal: lambda: core_schema.decimal_schema(max_digits=DIGITS, decimal_places=PLACES),
}
Definitions = dict[str, CoreSchema]  # by their reference


def core_schema_of(model: Any) -> CoreSchema:
    """What pydantic's core is told of a type, straight from its fields.

    Pydantic's own way from types to the core reads every annotation that Python knows, and takes a third of the time of
    a first question; the model uses few of them.
    """
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
