"""What the values of a workspace's files share: frozen, strict about keys, fed with text only.

They are standard dataclasses, so that making and unpickling them needs no pydantic: that is imported only where a file
is validated. What it is told of them, `validation` makes of their fields' `metadata` and of the marks for `Annotated`
below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from cchc_cli.model.days import read_day


@dataclass(frozen=True, eq=False, repr=False)
class Model:
    """Compared and shown here for all: each class would have such methods compiled for it whenever it is imported."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    def __init_subclass__(cls) -> None:
        cls.__doc__ = cls.__doc__ or cls.__name__  # where there is none, one is made of the signature, slowly

    def __eq__(self, other: object) -> bool:
        return self.__dict__ == other.__dict__ if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self.__dict__.values()))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:  # asked by pydantic
        from cchc_cli.model.validation import core_schema_of

        return core_schema_of(source)

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())
        return f"{type(self).__name__}({values})"


class Contradiction(ValueError):  # noqa: N818 - says what the values are
    """Values that are each right and do not go together; `code` is the key to the words for it.

    With a `key` the fault lies at that key, which is missing or empty.
    """

    def __init__(self, code: str, key: str = "") -> None:
        super().__init__(code)
        self.code, self.key = code, key


def about(description: str, **limits: int) -> Mapping[str, Any]:
    """A field's `metadata`: what it is, in Vietnamese, and its limits by the names of pydantic's core schema."""
    return {"description": description, **limits}


@dataclass(frozen=True, eq=False)
class Limits:
    """Limits of a type, by the names of pydantic's core schema."""

    limits: Mapping[str, Any]


@dataclass(frozen=True)
class Before:
    """What a written value is put through before it is validated."""

    function: Callable[[Any], Any]


@dataclass(frozen=True)
class ToldBy:
    """Which of several types is meant, the value of this key says."""

    key: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:  # asked by pydantic
        from pydantic import Discriminator

        return Discriminator(self.key).__get_pydantic_core_schema__(source, handler)


def parse_date(value: Any) -> date:
    """What `read_day` reads, or a day already.

    Raises:
        NotADay: it is none.
    """
    return value if isinstance(value, date) else read_day(value if isinstance(value, str) else "")


Day = Annotated[date, Before(parse_date)]
Text = Annotated[str, Limits({"min_length": 1})]


def plain_data(value: Any, *, sparse: bool = False, number: Callable[[Decimal], Any] = str) -> Any:
    """A value of the model as mappings, lists and plain scalars, for files and other programs.

    Days are in ISO form, decimals as `number` makes them; with `sparse` keys that have no value are left out.
    """
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {
            key: plain_data(item, sparse=sparse, number=number) for key, item in pairs if not (sparse and item is None)
        }
    if isinstance(value, tuple | list):
        return [plain_data(item, sparse=sparse, number=number) for item in value]
    if isinstance(value, Decimal):
        return number(value)
    return value.isoformat() if isinstance(value, date) else value
