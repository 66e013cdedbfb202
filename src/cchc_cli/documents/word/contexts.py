"""What templates are given: frozen dataclasses whose fields say in Vietnamese what they hold.

A field is written `name: Annotated[str, "what it is"]`; the reference for those who write templates is made of it.
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from cchc_cli.documents.wording.frame import Sample


class Dataclass(Protocol):
    __dataclass_fields__: typing.ClassVar[dict[str, Any]]


Context = Dataclass | Mapping[str, object]


@dataclasses.dataclass(frozen=True)
class TemplateKind:
    """A template that a command uses: what it is given, and an example of that from a plan."""

    name: str
    title: str
    context: type
    example: Callable[[Sample], Any]


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """A variable of a template; `inner` is the dataclass that it, or every entry of it, is."""

    name: str
    about: str
    type: Any
    inner: type | None
    is_list: bool
    optional: bool


def values(context: object) -> dict[str, Any]:
    """The names a template can use, at the first level."""
    if isinstance(context, Mapping):
        return dict(context)
    return {field.name: getattr(context, field.name) for field in dataclasses.fields(context)}  # type: ignore[arg-type]


@cache
def fields(kind: type) -> dict[str, Field]:
    """The fields of a context's dataclass by name, in order."""
    hints = typing.get_type_hints(kind, include_extras=True)
    return {field.name: _field(field.name, hints[field.name]) for field in dataclasses.fields(kind)}


def _field(name: str, hint: Any) -> Field:
    about = ""
    if typing.get_origin(hint) is typing.Annotated:
        hint, about = typing.get_args(hint)[:2]
    args = typing.get_args(hint)
    optional = type(None) in args
    plain = next((arg for arg in args if arg is not type(None)), hint) if optional else hint
    is_list = typing.get_origin(plain) in {list, tuple}
    entry = typing.get_args(plain)[0] if is_list else plain
    inner = entry if isinstance(entry, type) and dataclasses.is_dataclass(entry) else None
    return Field(name, about, entry, inner, is_list, optional)
