"""The lines of a cell: which of them go on with a sentence, and which are the items of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cchc_cli.importing.table.numbering import ALPHABET, BULLET

_ITEM = re.compile(r"\s*(?:(?P<number>\d{1,2})\s*[.)]|\(?(?P<point>[a-zđ])\)|\((?P<bracket>\d{1,2})\))\s+(?=\S)")
# a line that ends so is not finished
_UNFINISHED = re.compile(
    r"(?:[,(/&]|[-–]|\b(?:và|của|các|do|theo|với|cho|tại|về|hoặc|số|những|trong|đến|từ|được|khi|là|bằng|cấp|thuộc|để"
    r"|(?<!cán )bộ|sở|cục|(?<!nội )(?<!nhiệm )(?<!dịch )vụ|ban|ubnd|hđnd|quý|tháng|ngày))$",
    re.IGNORECASE,
)


def is_continuation(before: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the one before, which was only wrapped."""
    if BULLET.match(line) or _ITEM.match(line) or not before:
        return False
    if before.rstrip()[-1:] in tuple(".;:"):
        return False
    return line[0].islower() or line[0] in ",;.)/" or _UNFINISHED.search(before) is not None


def unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines with those joined that a line break only wrapped."""
    joined: list[str] = []
    for line in lines:
        if joined and is_continuation(joined[-1], line):
            glue = "" if joined[-1].endswith("/") or line[0] in ",;.)/" else " "
            joined[-1] += glue + line
        else:
            joined.append(line)
    return joined


def flowing(lines: Sequence[str]) -> str:
    """The text of a cell: sentences whole, lists and paragraphs each on a line."""
    return "\n".join(unwrapped(lines))


def items(*cells: Sequence[str]) -> list[str]:
    """The items of a list in cells without their dashes or numbers; lines without dashes are an item each."""
    whole = [line for lines in cells for line in unwrapped([line for line in lines if line.strip(" -–•*+;.")])]
    if numbers := _in_order(whole):
        return [line[end:] for line, end in zip(whole, numbers, strict=True)]
    if not any(BULLET.match(line) for line in whole):
        return whole
    found: list[str] = []
    for line in whole:
        mark = BULLET.match(line)
        if mark is None and found and not found[-1].rstrip().endswith((".", ";", ":")):
            found[-1] += "\n" + line
        else:
            found.append(line[mark.end() :] if mark else line)
    return found


def _in_order(lines: Sequence[str]) -> list[int]:
    """Where the text of each line begins when all of them are numbered 1, 2, 3 or a, b, c; empty when not."""
    ends = []
    for n, line in enumerate(lines, 1):
        mark = _ITEM.match(line)
        if mark is None or n > len(ALPHABET):
            return []
        number = mark["number"] or mark["bracket"]
        if (number is not None and int(number) != n) or (mark["point"] and mark["point"] != ALPHABET[n - 1]):
            return []
        ends.append(mark.end())
    return ends if len(lines) > 1 else []
