"""Jinja for templates that strangers may have written: its sandbox, strict about names, with the filters of documents.

What a template takes is bounded elsewhere: one that is not the program's own is rendered in a process of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, Undefined, nodes, pass_environment
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.filters import make_multi_attrgetter
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from cchc_cli.documents.compiled import compiled
from cchc_cli.documents.word.bars import bar
from cchc_cli.documents.word.rule_lines import line_under
from cchc_cli.language.collation import sort_key
from cchc_cli.language.numbers import number
from cchc_cli.language.text import writable
from cchc_cli.model.days import date_words

FILTERS = {"date_words": date_words, "number": number, "line_under": line_under, "bar": bar}
_LONGEST_NAME = 500  # characters of a text by which it is sorted
_SCALAR = (str, int, float, Decimal, date, Undefined, type(None))
# a document is the same each time it is made
_RANDOM_FILTERS, _RANDOM_GLOBALS = {"random"}, {"lipsum"}


class DocumentEnvironment(ImmutableSandboxedEnvironment):
    """Jinja's sandbox as templates of documents use it."""

    def __init__(self, finalize: Callable[[object], object] | None = None) -> None:
        """`finalize` makes a value what the file holds of it; by default that of a Word document."""
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=finalize or written)
        jinja = {name: found for name, found in JINJA_FILTERS.items() if name not in _RANDOM_FILTERS}
        self.filters = jinja | {"sort": _sorted, "groupby": _grouped} | FILTERS
        self.globals = {name: found for name, found in self.globals.items() if name not in _RANDOM_GLOBALS}

    def from_string(self, source: str | nodes.Template, *args: Any, **options: Any) -> Template:
        """As Jinja's; what came compiled, or was for a batch's last letter, is not compiled again."""
        if self.overlayed or args or options or not isinstance(source, str):
            return super().from_string(source, *args, **options)
        if shipped := compiled(source):
            return Template.from_module_dict(self, shipped, self.make_globals(None))
        return Template.from_code(self, _compiled(source), self.make_globals(None))


@lru_cache(maxsize=16)
def _compiled(source: str) -> CodeType:
    """What Jinja makes of the source; it knows nothing of the environment in which it will run."""
    return DocumentEnvironment().compile(source)


@pass_environment
def _sorted(
    environment: DocumentEnvironment,
    values: Iterable[Any],
    reverse: bool = False,  # noqa: FBT001, FBT002 - as a template calls it
    case_sensitive: bool = False,  # noqa: ARG001, FBT001, FBT002 - of equal words small letters stand first
    attribute: str | int | None = None,
) -> list[Any]:
    """As Jinja's, but texts in the order of Vietnamese dictionaries, and `1.10` after `1.9`."""
    return sorted(values, key=make_multi_attrgetter(environment, attribute, _sortable), reverse=reverse)


@pass_environment
def _grouped(environment: DocumentEnvironment, *args: Any, **options: Any) -> list[Any]:
    """As Jinja's, the groups in the order of their names."""
    groups = JINJA_FILTERS["groupby"](environment, *args, **options)
    return sorted(groups, key=lambda group: _sortable(group.grouper))


def _sortable(value: Any) -> Any:
    return sort_key(value[:_LONGEST_NAME]) if isinstance(value, str) else value


def _scalar(value: Any) -> Any:
    """The value when it is one that can be printed.

    Raises:
        TypeError: a list, or data with parts of its own.
    """
    if not isinstance(value, _SCALAR):
        raise TypeError("not a scalar")
    return value


def written(value: object) -> object:
    """A value as the document's XML holds it, every character that XML can hold.

    docxtpl rewrites `{_{` and its like in the finished XML, values included: underscores therefore go in as references.
    It also takes bell and form feed for paragraph and page breaks; they are dropped with the other control characters.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return "" if value is None else _scalar(value)
    text = writable(value).rstrip("\n")
    return escape(text).replace("_", Markup("&#95;")) if "_" in text else text
