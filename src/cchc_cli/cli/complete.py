"""What Tab offers: task ids, agencies, quarters, areas of the plan at hand. Silent when there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.model.loading import PlanNames

# shells run what these enclose, zsh even within quotes; a title is shown with their likes
_HARMLESS = str.maketrans({"\\": "＼", "$": "＄", "`": "‘", '"': "”", "'": "’", "!": "！"})
_PLAIN = re.compile(r"\w[\w.,/~-]*")


class _Chosen(str):
    """Fits what was typed, if only by its words: the framework drops what does not begin so."""

    __slots__ = ()

    def startswith(self, *_: object) -> bool:
        return True


Offer = list[tuple[str, str]]


def quarters() -> Offer:
    return [("I", "tháng 1–3"), ("II", "tháng 4–6"), ("III", "tháng 7–9"), ("IV", "tháng 10–12")]


def periods(incomplete: str) -> Offer:
    from cchc_cli.tracking.periods import RULES

    if re.match(r"\d{4}", incomplete):
        year = incomplete[:4]
        return [(f"{year}-{code}" if code else year, f"{rule.name} {year}") for code, rule in RULES.items()]
    return [(code or "năm", rule.name) for code, rule in RULES.items()]


def tasks(ctx: Any, incomplete: str) -> Offer:
    return _offer(ctx, incomplete, lambda names: names.tasks)


def agencies(ctx: Any, incomplete: str) -> Offer:
    return _offer(ctx, incomplete, lambda names: names.bodies)


def areas(ctx: Any, incomplete: str) -> Offer:
    return _offer(ctx, incomplete, lambda names: names.areas)


def references(ctx: Any) -> Offer:
    """Of the entries that can be taken back, the last first."""
    from cchc_cli.cli.options import workspace
    from cchc_cli.files.problems import Stop
    from cchc_cli.model.journal import lines_of
    from cchc_cli.model.loading import load
    from cchc_cli.tracking.assignments import Responsibilities
    from cchc_cli.tracking.state_words import entry_words

    plan, year, journal = (ctx.params.get(name) for name in ("plan", "year", "journal"))
    try:
        loaded = load(workspace(plan, year, journal))
        lines = lines_of(loaded.journal)
    except Stop:
        return []
    number_of = Responsibilities(loaded.interpreted).number
    return offered((line.ref, entry_words(line.entry, number_of)) for line in reversed(lines) if line.stands)


def _offer(ctx: Any, incomplete: str, chosen: Callable[[PlanNames], Iterable[tuple[str, str]]]) -> Offer:
    from cchc_cli.cli.options import as_of_day, workspace
    from cchc_cli.files.problems import Stop
    from cchc_cli.model.loading import load_names

    given = ctx.params
    on = given.get("as_of") or given.get("on")
    try:
        day = as_of_day(on) if on else None
        found = chosen(load_names(workspace(given.get("plan"), given.get("year"), day=day)))
    except Stop:
        return []
    return offered(fitting(found, incomplete))


def fitting(found: Iterable[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """Those that begin with what was typed; where there is none, those whose words do, accents aside: `tu phap`."""
    found = [*found]
    by_value = [(value, words) for value, words in found if value.startswith(typed)]
    if by_value:
        return by_value
    from cchc_cli.language.text import fold

    wanted = f" {fold(typed.replace('-', ' '))}"
    return [(value, words) for value, words in found if wanted in f" {fold(words)}"]


def indicators(ctx: Any, incomplete: str) -> Offer:
    return _offer(ctx, incomplete, lambda names: names.indicators)


def templates(ctx: Any, incomplete: str) -> Offer:  # noqa: ARG001
    from cchc_cli.documents.page.page_template import PAGE
    from cchc_cli.documents.papers.catalogue import CATALOGUE

    return offered(fitting([(kind.name, kind.title) for kind in (*CATALOGUE.values(), PAGE)], incomplete))


def revisions(ctx: Any, incomplete: str) -> Offer:
    """The last commits, tags and branches of the plan's repository."""
    from pathlib import Path

    from cchc_cli.comparing.git import repository_of
    from cchc_cli.files.problems import Stop

    try:
        repository = repository_of(ctx.params.get("plan") or Path.cwd() / "plans" / "plan.yaml")
        names = repository.branches_and_tags() if repository else []
    except Stop:
        return []
    usual = [("HEAD", "lần ghi cuối"), ("HEAD~1", "lần ghi trước")]
    return offered(fitting([*usual, *((name, "nhãn hoặc nhánh") for name in names)], incomplete))


def offered(found: Iterable[tuple[str, str]]) -> Offer:
    """What can stand on a line as it is, with explanations that say nothing to any shell."""
    from cchc_cli.language.text import one_line, visible

    return [
        (_Chosen(value), visible(one_line(words)).translate(_HARMLESS))
        for value, words in found
        if _PLAIN.fullmatch(value)
    ]
