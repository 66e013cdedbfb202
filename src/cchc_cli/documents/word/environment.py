"""Jinja for templates that strangers may have written: sandboxed, strict about names, bounded in time and memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from types import CodeType
from typing import Any

from jinja2 import StrictUndefined, Template, Undefined, nodes, pass_environment
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS as JINJA_FILTERS
from jinja2.filters import do_join, do_replace, do_round, do_sum, make_multi_attrgetter
from jinja2.runtime import Context, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from cchc_cli.documents.word.bars import bar
from cchc_cli.documents.word.rule_lines import line_under
from cchc_cli.language.collation import sort_key
from cchc_cli.language.numbers import number
from cchc_cli.language.text import writable
from cchc_cli.model.days import date_words

FILTERS = {"date_words": date_words, "number": number, "line_under": line_under, "bar": bar}


MOST_STEPS = 5_000_000  # rounds of loops and calls; 10,000 tasks take about 200,000
MOST_SECONDS = 60.0
LONGEST_TEXT = 10_000_000  # characters of one value
MOST_TEXT = 200_000_000  # characters of all texts together, the document's XML among them
_MOST_BITS = 100_000
_LONGEST_NAME = 500  # characters of a text by which it is sorted
_CALL = 50  # rounds of a loop that a call counts for
_HARMLESS = frozenset(
    {
        *("abs", "attr", "capitalize", "count", "d", "default", "dictsort", "e", "escape", "first", "float", "groupby"),
        *("int", "items", "last", "length", "list", "lower", "map", "max", "min", "reject", "rejectattr", "reverse"),
        *("safe", "select", "selectattr", "sort", "string", "title", "trim", "truncate", "unique", "upper"),
        "wordcount",
    }
)
_METHODS = frozenset(
    {
        *("capitalize", "casefold", "count", "endswith", "find", "isdigit", "lower", "lstrip", "partition"),
        *("removeprefix", "removesuffix", "rpartition", "rstrip", "split", "splitlines", "startswith", "strip"),
        *("title", "upper"),
    }
)
_GLOBALS = ("range", "namespace", "cycler", "joiner")
_SCALAR = (str, int, float, Decimal, date, Undefined, type(None))


class Exceeded(Exception):  # noqa: N818 - told to the template's author
    """The template would run too long or write too much."""


class BoundedEnvironment(ImmutableSandboxedEnvironment):
    """For one document: what it has used is counted over all parts of it."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, finalize: Callable[[object], object] | None = None) -> None:
        """`finalize` makes a value what the file holds of it; by default that of a Word document."""
        super().__init__(undefined=StrictUndefined, autoescape=True, finalize=finalize or written)
        self.filters = {name: JINJA_FILTERS[name] for name in _HARMLESS} | _BOUNDED | FILTERS
        self.globals = {name: self.globals[name] for name in _GLOBALS}
        self.concat = self._concat  # type: ignore[method-assign]
        self._steps = self._written = 0
        self._end = time.monotonic() + MOST_SECONDS

    def step(self, weight: int = 1) -> None:
        self._steps += weight
        if self._steps > MOST_STEPS or time.monotonic() > self._end:
            raise Exceeded("steps")

    def spend(self, length: int, longest: int = LONGEST_TEXT) -> None:
        """Before a text of this length is made."""
        self._written += length
        if length > longest or self._written > MOST_TEXT:
            raise Exceeded("text")

    def _concat(self, pieces: Iterable[str]) -> str:
        whole = list(pieces)
        self.spend(sum(map(len, whole)), MOST_TEXT)
        return "".join(whole)

    def _generate(self, source: nodes.Template, *args: Any, **options: Any) -> str:
        return super()._generate(_Bounding(self).visit(source), *args, **options)

    def from_string(self, source: str | nodes.Template, *args: Any, **options: Any) -> Template:
        """As Jinja's; a source compiled before, as for the last letter of a batch, is not compiled again."""
        if self.overlayed or args or options or not isinstance(source, str):
            return super().from_string(source, *args, **options)
        return Template.from_code(self, _compiled(source), self.make_globals(None))

    def call(self, *args: Any, **kwargs: Any) -> Any:
        self.step(_CALL)
        return super().call(*args, **kwargs)

    def wrap_str_format(self, value: Any) -> None:
        """`str.format` is not there: a width in it makes any length."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        if isinstance(obj, (str, bytes)) and attr not in _METHODS:
            return False
        return super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        self._measure(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def _measure(self, operator: str, left: Any, right: Any) -> None:
        texts = [value for value in (left, right) if isinstance(value, (str, bytes, list, tuple))]
        if operator == "%" and isinstance(left, (str, bytes)):
            raise SecurityError("formatting")
        if operator == "+" and texts:
            self.spend(sum(map(len, texts)))
        elif operator == "*" and texts:
            self.spend(len(texts[0]) * next((max(n, 0) for n in (left, right) if isinstance(n, int)), 1))
        elif operator in {"*", "**"} and isinstance(left, int) and isinstance(right, int):
            grown = left.bit_length() * abs(right) if operator == "**" else left.bit_length() + right.bit_length()
            if grown > _MOST_BITS:
                raise Exceeded("number")


@lru_cache(maxsize=16)
def _compiled(source: str) -> CodeType:
    """What Jinja makes of the source; it knows nothing of the environment in which it will run."""
    return BoundedEnvironment().compile(source)


class _Bounding(NodeTransformer):
    """Puts the counting filters around what the environment cannot see otherwise."""

    def __init__(self, environment: BoundedEnvironment) -> None:
        self._environment = environment

    def _filtered(self, node: nodes.Node, name: str) -> nodes.Filter:
        return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno, environment=self._environment)

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802 - the visitor's names
        self.generic_visit(node)
        node.iter = self._filtered(node.iter, "(counted)")
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:  # noqa: N802
        self.generic_visit(node)
        items = nodes.List(node.nodes, lineno=node.lineno, environment=self._environment)
        return self._filtered(items, "(joined)")

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        """Lists of lists could be made to double with every tag."""
        self.generic_visit(node)
        return node if getattr(node, "ctx", "load") == "store" else self._filtered(node, "(flat)")

    visit_Dict = visit_Tuple = visit_List  # noqa: N815


@pass_environment
def _counted(environment: BoundedEnvironment, values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        environment.step()
        yield value


@pass_environment
def _joined(environment: BoundedEnvironment, values: list[Any]) -> str:
    texts = [_scalar(value) for value in values]
    environment.spend(sum(len(text) for text in texts if isinstance(text, str)))
    return markup_join(texts)


def _flat(values: Any) -> Any:
    for value in values.values() if isinstance(values, dict) else values:
        _scalar(value)
    return values


@pass_environment
def _bounded_join(
    environment: BoundedEnvironment, values: Iterable[Any], between: str = "", attribute: str = ""
) -> str:
    found = list(values)
    items = found if attribute else [_scalar(value) for value in found]
    environment.spend(sum(len(i) if isinstance(i, str) else 20 for i in items) + len(items) * len(between))
    context = environment.from_string("").new_context()
    return str(do_join(context.eval_ctx, items, between, attribute or None))


@pass_environment
def _bounded_replace(environment: BoundedEnvironment, text: str, old: str, new: str) -> str:
    environment.spend((len(text) + 1) * max(1, len(new)))
    context = environment.from_string("").new_context()
    return do_replace(context.eval_ctx, text, old, new)


@pass_environment
def _bounded_sum(environment: BoundedEnvironment, values: Iterable[Any], attribute: str = "") -> Any:
    return do_sum(environment, values, attribute or None)


def _bounded_round(value: float, precision: int = 0) -> float:
    return do_round(value, max(-20, min(precision, 20)))


@pass_environment
def _sorted(
    environment: BoundedEnvironment,
    values: Iterable[Any],
    reverse: bool = False,  # noqa: FBT001, FBT002 - as a template calls it
    case_sensitive: bool = False,  # noqa: ARG001, FBT001, FBT002 - of equal words small letters stand first
    attribute: str | int | None = None,
) -> list[Any]:
    """As Jinja's, but texts in the order of Vietnamese dictionaries, and `1.10` after `1.9`."""
    return sorted(values, key=make_multi_attrgetter(environment, attribute, _sortable), reverse=reverse)


@pass_environment
def _grouped(environment: BoundedEnvironment, *args: Any, **options: Any) -> list[Any]:
    """As Jinja's, the groups in the order of their names."""
    groups = JINJA_FILTERS["groupby"](environment, *args, **options)
    return sorted(groups, key=lambda group: _sortable(group.grouper))


def _sortable(value: Any) -> Any:
    return sort_key(value[:_LONGEST_NAME]) if isinstance(value, str) else value


_BOUNDED = {
    "sort": _sorted,
    "groupby": _grouped,
    "(counted)": _counted,
    "(joined)": _joined,
    "(flat)": _flat,
    "join": _bounded_join,
    "replace": _bounded_replace,
    "sum": _bounded_sum,
    "round": _bounded_round,
}


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
