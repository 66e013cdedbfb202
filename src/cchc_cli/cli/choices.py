"""What the codes of an option or the names of subcommands are called in Vietnamese: both are taken, help shows both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from cchc_cli.language.text import fold

E = TypeVar("E", bound=StrEnum)
_CALLED: dict[type[StrEnum], Mapping[str, str]] = {}


def called(words: Mapping[str, str]) -> Callable[[type[E]], type[E]]:
    """Gives the codes of an enumeration their Vietnamese."""

    def known(kind: type[E]) -> type[E]:
        _CALLED[kind] = words
        return kind

    return known


def words_of(choices: Iterable[object]) -> list[str]:
    """The Vietnamese of these codes, of those that have any."""
    coded = [choice for choice in choices if isinstance(choice, StrEnum)]
    return [word for choice in coded if (word := _CALLED.get(type(choice), {}).get(choice.value))]


def coded(choices: Iterable[object]) -> list[tuple[str, str]]:
    """The codes, each with what it is called; empty for one that has no Vietnamese."""
    return [(str(getattr(code, "value", code)), "".join(words_of([code]))) for code in choices]


def meant(kind: type[E], text: str) -> E:
    """The code that was typed, or what it is called, with or without accents.

    Raises:
        ValueError: neither.
    """
    folded = fold(text).replace("_", "-")
    for code, words in _CALLED.get(kind, {}).items():
        if folded == fold(words):
            return kind(code)
    return kind(text if text in {code.value for code in kind} else folded)


def named(text: str, words: Mapping[str, str]) -> str:
    """The name that was typed, or the one that is called so; what is neither, as it was typed."""
    if text in words:
        return text
    folded = fold(text)
    return next((name for name, word in words.items() if folded == fold(word)), text)
