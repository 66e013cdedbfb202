"""Options that go together: a dataclass as the type of a command's parameter stands for an option a field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Any, get_type_hints

AT_END = {"at_end": True}  # metadata of a field whose option the help names after all others of the command


def flat(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function as the framework reads it: with a parameter an option, each group's in the group's place."""
    hints = get_type_hints(function, include_extras=True)
    own = signature(function).parameters
    groups = {name: hints[name] for name in own if is_dataclass(hints[name])}
    if not groups:
        return function
    found = [option for name in own for option in _options(own[name], hints[name])]
    params = [param for param, last in found if not last] + [param for param, last in found if last]

    @wraps(function)
    def command(**given: Any) -> Any:
        made = {name: kind(**{f.name: given.pop(f.name) for f in fields(kind)}) for name, kind in groups.items()}
        return function(**given, **made)

    command.__annotations__ = {param.name: param.annotation for param in params}
    command.__signature__ = Signature(params)  # type: ignore[attr-defined]  # what the framework reads
    return command


def _options(param: Parameter, hint: Any) -> Iterator[tuple[Parameter, bool]]:
    """The parameter, or those that its group stands for; with whether they come last."""
    if not is_dataclass(hint):
        yield param.replace(kind=Parameter.KEYWORD_ONLY, annotation=hint), False
        return
    hints = get_type_hints(hint, include_extras=True)
    for one in fields(hint):
        default = Parameter.empty if one.default is MISSING else one.default
        yield (
            Parameter(one.name, Parameter.KEYWORD_ONLY, default=default, annotation=hints[one.name]),
            "at_end" in one.metadata,
        )
