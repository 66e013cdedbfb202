"""What Tab offers: task ids, agencies, quarters, areas of the plan at hand. Silent when there is none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cchc_cli.model.loading import LoadedWorkspace

Offer = list[tuple[str, str]]


def quarters() -> Offer:
    return [("I", "tháng 1–3"), ("II", "tháng 4–6"), ("III", "tháng 7–9"), ("IV", "tháng 10–12")]


def tasks(ctx: Any) -> Offer:
    return _offer(ctx, lambda loaded: ((task.id, task.task.title) for task in loaded.interpreted.tasks))


def agencies(ctx: Any) -> Offer:
    return _offer(ctx, lambda loaded: ((entry.id, entry.name) for entry in loaded.interpreted.bodies))


def areas(ctx: Any) -> Offer:
    return _offer(ctx, lambda loaded: ((str(area.number), area.title) for area in loaded.interpreted.areas))


def references(ctx: Any) -> Offer:
    """Of the entries that can be taken back, the last first."""
    from cchc_cli.model.journal import lines_of
    from cchc_cli.tracking.state_words import entry_words

    return _offer(
        ctx,
        lambda loaded: (
            (line.ref, entry_words(line.entry)) for line in reversed(lines_of(loaded.journal)) if line.stands
        ),
    )


def _offer(ctx: Any, entries: Callable[[LoadedWorkspace], Iterator[tuple[str, str]]]) -> Offer:
    from cchc_cli.files.problems import Stop
    from cchc_cli.model.loading import load
    from cchc_cli.model.workspace import find_workspace

    plan, year = ctx.params.get("plan"), ctx.params.get("year")
    try:
        return list(entries(load(find_workspace(plan, year, os.environ, Path.cwd()))))
    except Stop:
        return []
