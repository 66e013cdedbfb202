"""A plan half made: words under the names that a plan's file has for them, with remarks for who goes over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Date  # noqa: N812 - the field below is called date

from cchc_cli.importing.table.task_tables import Loose

Remarks = Mapping[str, Sequence[str]]  # key of the model, empty for the whole → comments before it
REVIEW = "cần xem: "


def review(text: str) -> str:
    """A comment that asks for a look; one without the mark only says where something comes from."""
    return REVIEW + text


@dataclass(frozen=True, slots=True)
class DraftProduct:
    name: str
    lead: str = ""
    support: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class DraftTask:
    """`texts` has every field that is nothing but text, by its key."""

    id: str
    title: str
    products: tuple[DraftProduct, ...] = ()
    lead: str = ""
    support: str = ""
    time: str = ""
    budget: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: Remarks = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class DraftArea:
    number: int
    title: str
    tasks: tuple[DraftTask, ...]
    remarks: Remarks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DraftSigner:
    authority: str
    position: str
    name: str


@dataclass(frozen=True, slots=True)
class DraftArticle:
    number: int
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftDecision:
    issuer: str = ""
    number: str = ""
    date: Date | None = None
    effective: Date | None = None
    place: str = ""
    subject: str = ""
    grounds: tuple[str, ...] = ()
    articles: tuple[DraftArticle, ...] = ()
    recipients: tuple[str, ...] = ()
    signer: DraftSigner | None = None
    remarks: Remarks = field(default_factory=dict)


@dataclass(slots=True)
class DraftSection:
    """Grows while a body is read."""

    number: str = ""
    title: str = ""
    paragraphs: list[str] = field(default_factory=list)
    targets: bool = False
    sections: list[DraftSection] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DraftBody:
    kind: str
    subject: str
    issued_with: str = ""
    place_date: str = ""
    intro: tuple[str, ...] = ()
    sections: tuple[DraftSection, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftAppendix:
    title: str
    issued_with: str = ""


@dataclass(frozen=True)
class DraftPlan:
    year: int
    until: int | None
    title: str
    decision: DraftDecision
    body: DraftBody | None
    targets: tuple[str, ...]
    appendix: DraftAppendix | None
    areas: tuple[DraftArea, ...]
    unplaced: tuple[Loose, ...]
    year_from: str = ""  # where the year was read
    remarks: Remarks = field(default_factory=dict)
