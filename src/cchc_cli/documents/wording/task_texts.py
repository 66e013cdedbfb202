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
    """The task's times as written, a line each; an empty line where there is none."""
    own = [task.time.text] if task.time else []
    return [*own, *listed([product.time.text for product in task.products if product.time])] or [""]


def bodies(task: Task, key: str) -> list[str]:
    """Who leads or supports the task, as written; what products say of their own behind it, with their numbers."""
    own: str = getattr(task, key)
    apart: dict[str, list[str]] = {}
    for number, product in enumerate(task.products, 1):
        if text := getattr(product, key):
            apart.setdefault(text, []).append(str(number))
    said = [f"Sản phẩm {', '.join(numbers)}: {text}" for text, numbers in apart.items()]
    return [own, *said] if own else said or [""]


def listed(texts: list[str]) -> list[str]:
    """Several texts each with a dash, one bare."""
    return [f"- {text.removeprefix('- ')}" for text in texts] if len(texts) > 1 else texts
