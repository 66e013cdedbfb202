"""Bodies that many plans name, each with the source of its name; a reform of the State is an edit of the data file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from cchc_cli.files.yaml_document import parse_document


@dataclass(frozen=True, slots=True)
class KnownBody:
    """`first` and `last` are the years in which a body has this name."""

    id: str
    name: str
    symbol: str
    source: str
    of: str  # `state`, `province`, `some` (of them), `beside` (in one, not its own), `district`, `commune`, `ministry`
    alias: str = ""
    first: int = 0
    last: int = 9999

    def in_year(self, year: int) -> bool:
        return self.first <= year <= self.last


def bodies_of(kind: str, year: int) -> list[KnownBody]:
    return [body for body in known_bodies() if body.of == kind and body.in_year(year)]


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    raw = resources.files("cchc_cli.starting").joinpath("texts", "bodies.yaml").read_bytes()
    return tuple(_bodies(parse_document(raw, "bodies.yaml").data))


def _bodies(sections: list[dict[str, Any]]) -> Iterator[KnownBody]:
    for section in sections:
        for body in section["bodies"]:
            years = {key: int(body[key]) for key in ("first", "last") if key in body}
            yield KnownBody(
                body["id"],
                body["name"],
                body["symbol"] or "",
                section["source"],
                section["of"],
                body.get("alias", ""),
                **years,
            )
