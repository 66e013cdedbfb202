"""A plan half made: words under the names that a plan's file has for them, with remarks for who goes over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - the field below is called date

from cchc_cli.importing.table.task_tables import Loose
from cchc_cli.language.timing.windows import TimeContext
from cchc_cli.model.plan import PeriodicReport

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
    implements: tuple[str, ...] = ()

    @property
    def is_led(self) -> bool:
        """Whether somebody leads it: the task, or each of its products."""
        return bool(self.lead or (self.products and all(product.lead for product in self.products)))


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
    superior: str = ""
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


@dataclass(frozen=True, slots=True)
class DraftParent:
    number: str
    year: int


@dataclass(frozen=True, kw_only=True)
class DraftPlan:
    year: int
    until: int | None
    title: str
    issuer: str = ""  # whose plan it is, where it carries out that of `parent`
    parent: DraftParent | None = None
    decision: DraftDecision
    coordinator: str = ""
    body: DraftBody | None
    targets: tuple[str, ...]
    appendix: DraftAppendix | None
    areas: tuple[DraftArea, ...]
    reporting: tuple[PeriodicReport, ...] = ()
    unplaced: tuple[Loose, ...]
    year_from: str = ""  # where the year was read
    remarks: Remarks = field(default_factory=dict)

    @property
    def context(self) -> TimeContext:
        """That in which its times are read."""
        return TimeContext((self.year, self.until or self.year), self.decision.date)


NO_LEAD = review("không có cơ quan chủ trì")


def leaderless(plan: DraftPlan) -> list[DraftTask]:
    """The tasks that nobody leads, neither as a whole nor product by product."""
    return [task for area in plan.areas for task in area.tasks if not task.is_led]


def led_by(plan: DraftPlan, lead: str) -> DraftPlan:
    """The plan with this lead where a task has none: of tables that say above them, or nowhere, who leads."""
    return replace(
        plan, areas=tuple(replace(area, tasks=tuple(_led(t, lead) for t in area.tasks)) for area in plan.areas)
    )


def _led(task: DraftTask, lead: str) -> DraftTask:
    if task.is_led:
        return task
    said = {key: [line for line in lines if line != NO_LEAD] for key, lines in task.remarks.items()}
    return replace(task, lead=lead, remarks={**said, "lead": ["văn bản không ghi chủ trì; do người nhập ghi"]})
