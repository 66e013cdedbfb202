"""A task's products and times as every paper and sheet prints them, a line each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_cli.model.plan import Task

_LAST_MARK = re.compile(
    r"(?<![.…])(?<!v\.v)[.;][^\S\n]*$", re.MULTILINE
)  # not of v.v. and of dots that leave something out


def in_cell(text: str) -> str:
    """The decision's words as a cell of our own papers has them: without the marks that end lines there."""
    return _LAST_MARK.sub("", text)


def products(task: Task) -> list[str]:
    """The names of the task's products, a line each; an empty line where there is none."""
    return listed([product.name for product in task.products]) or [""]


def times(task: Task) -> list[str]:
    """The task's times as written, a line each; an empty line where there is none.

    Where only some of the products have a time of their own, it stands behind their numbers.
    """
    own = [task.time.text] if task.time else []
    timed = [product.time.text if product.time else "" for product in task.products]
    return [*own, *(listed(timed) if all(timed) else _numbered(timed))] or [""]


def bodies(task: Task, key: str) -> list[str]:
    """Who leads or supports the task, as written; what products say of their own behind it, with their numbers."""
    own: str = getattr(task, key)
    said = _numbered([getattr(product, key) for product in task.products])
    return [own, *said] if own else said or [""]


def _numbered(texts: list[str]) -> list[str]:
    """What products say, one text each, behind the numbers of those that say it."""
    apart: dict[str, list[str]] = {}
    for number, text in enumerate(texts, 1):
        if text:
            apart.setdefault(text, []).append(str(number))
    return [f"Sản phẩm {', '.join(numbers)}: {text}" for text, numbers in apart.items()]


def listed(texts: list[str]) -> list[str]:
    """Several texts each with a dash, one bare."""
    return [f"- {text.removeprefix('- ')}" for text in texts] if len(texts) > 1 else texts
