"""From plain data with places to a model: every fault becomes a located problem, and the rest stays usable."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from cchc_cli.files.problems import Problem
from cchc_cli.files.yaml_document import Data, Loc, YamlDocument
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.model.validation_messages import OTHER_TYPE, TYPES, kind_of, shown

M = TypeVar("M", bound=BaseModel)
MENDINGS = 5  # how often a mended copy is tried before the rules are given up


@dataclass(frozen=True)
class Validated(Generic[M]):
    """`value` is the model, of a mended copy when there are problems; `broken` are the places that were mended."""

    value: M | None
    problems: tuple[Problem, ...]
    broken: frozenset[tuple[str | int, ...]] = frozenset()

    def is_broken(self, loc: Loc) -> bool:
        """Whether `loc` is or lies under a place that was mended, so that a finding there would mislead."""
        return any(tuple(loc[:steps]) in self.broken for steps in range(len(loc) + 1))


def validate(document: YamlDocument, model: type[M]) -> Validated[M]:
    """`document` as `model`. The problems are the document's own and validation's."""
    if not document.readable:
        return Validated(None, document.problems)
    data, problems = document.data, list(document.problems)
    broken: set[tuple[str | int, ...]] = set()
    for attempt in range(MENDINGS):
        try:
            return Validated(model.model_validate(data), tuple(problems), frozenset(broken))
        except ValidationError as failure:
            errors = failure.errors(include_url=False)
        if attempt == 0:
            problems += _problems(document, model, errors)
            data = _copy(data)
        for error in errors:
            loc = _real_loc(data, error)
            broken |= {loc, *_meant(document, model, error, loc)}
            data = _mend(data, loc, error, model)
    return Validated(None, tuple(problems), frozenset(broken))


def _meant(
    document: YamlDocument, model: type[BaseModel], error: ErrorDetails, loc: Loc
) -> Iterable[tuple[str | int, ...]]:
    """The place of the key that an unknown one was meant to be."""
    if error["type"] == "extra_forbidden" and (key := _nearest_key(document, model, error["loc"])):
        yield (*loc[:-1], key)


def _problems(document: YamlDocument, model: type[BaseModel], errors: list[ErrorDetails]) -> Iterable[Problem]:
    guessed = {
        (*e["loc"][:-1], _nearest_key(document, model, e["loc"])) for e in errors if e["type"] == "extra_forbidden"
    }
    for error in errors:
        if error["type"] == "missing" and tuple(error["loc"]) in guessed:
            continue  # the unknown key beside it is this one, misspelt
        yield _problem(document, model, error)


def _problem(document: YamlDocument, model: type[BaseModel], error: ErrorDetails) -> Problem:
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
        **error.get("ctx", {}),
    }
    return document.problem(loc, kind, values, at_key=unknown_key)


def _key_hint(document: YamlDocument, model: type[BaseModel], loc: Loc) -> str:
    keys = ", ".join(_fields(_annotation(model, loc[:-1])))
    return perhaps(_nearest_key(document, model, loc)) or f"các khóa dùng được: {keys}"


def _nearest_key(document: YamlDocument, model: type[BaseModel], loc: Loc) -> str:
    """The key that was most likely meant: one that is not there yet."""
    there = document.find(loc[:-1]).children or ()
    return nearest(str(loc[-1]), [key for key in _fields(_annotation(model, loc[:-1])) if key not in there])


def _about(model: type[BaseModel], loc: Loc) -> str:
    """What the missing key stands for, from its description."""
    owner = _model_of(_annotation(model, loc[:-1]))
    info = owner.model_fields.get(str(loc[-1])) if owner and loc else None
    return f" ({info.description})" if info and info.description else ""


def _fields(annotation: Any) -> Mapping[str, Any]:
    owner = _model_of(annotation)
    return {f.alias or name: f for name, f in owner.model_fields.items()} if owner else {}


def _annotation(model: Any, loc: Loc) -> Any:
    """The type expected at `loc`. A step that names no field is the tag of a union and chooses among its models."""
    annotation: Any = model
    for step in loc:
        if isinstance(step, int):
            annotation = next((a for a in map(_bare, _parts(_root(annotation))) if get_origin(a) is list), annotation)
            annotation = (get_args(annotation) or (None,))[0]
        elif step in _fields(annotation):
            annotation = _fields(annotation)[step].annotation
        else:
            annotation = next((a for a in map(_bare, _parts(annotation)) if _tagged(a, step)), annotation)
    return annotation


def _root(annotation: Any) -> Any:
    owner = _model_of(annotation)
    return owner.model_fields["root"].annotation if owner and issubclass(owner, RootModel) else annotation


def _tagged(annotation: Any, tag: str) -> bool:
    return any(tag in get_args(field.annotation) for field in _fields(annotation).values())


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    return annotation


def _parts(annotation: Any) -> tuple[Any, ...]:
    bare = _bare(annotation)
    return get_args(bare) if get_origin(bare) in {Union, types.UnionType} else (bare,)


def _model_of(annotation: Any) -> type[BaseModel] | None:
    for part in map(_bare, _parts(annotation)):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None


def _choices(annotation: Any, error: ErrorDetails) -> list[str]:
    """The words allowed at a place: of a literal, or the tags of a union."""
    if error["type"].startswith("union_tag"):
        models = [part for part in map(_bare, _parts(annotation)) if _model_of(part)]
        key = error["ctx"]["discriminator"].strip("'")
        return [str(get_args(m.model_fields[key].annotation)[0]) for m in models]
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


def _mend(data: Data, loc: tuple[str | int, ...], error: ErrorDetails, model: type[BaseModel]) -> Data:
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
        required = {name: f for name, f in owner.model_fields.items() if f.is_required()}
        return {name: _stand_in(f.annotation) for name, f in required.items()} | getattr(owner, "stand_in", {})
    if get_origin(parts[0]) is list:
        return [_stand_in(get_args(parts[0])[0])]
    if get_origin(parts[0]) is Literal:
        return str(get_args(parts[0])[0])
    simple = {int: "2000", Decimal: "0", bool: "false", date: "0001-01-01"}
    return simple.get(parts[0], "?")
