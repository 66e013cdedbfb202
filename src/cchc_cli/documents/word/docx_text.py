"""The words of a Word file as plain lines, the same for the same words: what `git diff` compares."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from cchc_cli.files.office_package import (
    Cost,
    FileFormat,
    Package,
    attribute,
    local,
    open_package,
    read_bytes,
    recognise,
    walled,
)
from cchc_cli.files.problems import DocumentStop
from cchc_cli.language.text import nfc

_DEEPEST = 200  # elements; Word's own files stay far below
# said elsewhere, deleted, or no words: a paragraph's properties have tab stops
_SKIPPED = frozenset({"Fallback", "moveFrom", "instrText", "delText", "pPr", "rPr"})
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_TITLES = {
    "header": "Đầu trang",
    "footer": "Chân trang",
    "footnotes": "Chú thích cuối trang",
    "endnotes": "Chú thích cuối văn bản",
    "comments": "Nhận xét",
}


def docx_text(path: Path) -> str:
    """A line a paragraph; a cell begins with `|`, a row of a table ends with `|--`; then headers, footers, notes.

    Raises:
        DocumentStop: no Word file, or one that is too large or built to do harm.
    """
    with walled(path):
        return "".join(f"{line}\n" for line in _words(path))


def _words(path: Path) -> Iterator[str]:
    raw = read_bytes(path)
    if recognise(path, raw) is not FileFormat.ZIP:
        raise DocumentStop(f"{path} không phải tệp .docx", "mở bằng Word rồi lưu ở dạng .docx")
    package = open_package(path, raw)
    document = package.xml(package.main)
    if document is None or local(document) != "document":
        raise DocumentStop(f"{path} không phải tệp Word", "lệnh này đọc tệp .docx")
    for line in itertools.chain(_lines(document, path), _around(package, document, path)):
        package.budget.spend(Cost.CHARACTERS, len(line))
        yield line


def _around(package: Package, document: etree._Element, path: Path) -> Iterator[str]:
    """Headers and footers in the order in which the document refers to them, equal ones once; then the notes."""
    related = package.related(package.main)
    asked = [attribute(e, "id") for e in document.iter() if local(e) in {"headerReference", "footerReference"}]
    parts = [related[id_] for id_ in asked if id_ in related]
    parts += sorted(part for part in related.values() if part[0] in _TITLES and part[0] not in {"header", "footer"})
    said = set()
    for kind, name in dict.fromkeys(parts):
        root = package.xml(name)
        lines = (kind, *_lines(root, path)) if root is not None else (kind,)
        if any(lines[1:]) and lines not in said:
            yield from (f"[{_TITLES[kind]}]", *lines[1:])
        said.add(lines)


def _lines(element: etree._Element, path: Path, bars: str = "", depth: int = 0) -> Iterator[str]:
    """The lines of everything below the element; `bars` is what stands before a line of a table."""
    if depth > _DEEPEST:
        raise DocumentStop(f"{path} lồng nhau quá {_DEEPEST} tầng", "mở bằng Word rồi lưu lại")
    for part in element:
        match local(part):
            case "p":
                text = "".join(_pieces(part))
                yield from (f"{bars}{' '.join(row.split())}".rstrip() for row in nfc(text).split("\n"))
                yield from (line for box in _boxes(part) for line in _lines(box, path, bars, depth + 1))
            case "tc":
                yield from _cell(_lines(part, path, bars + "  ", depth + 1), bars)
            case "tr":
                yield from _lines(part, path, bars, depth + 1)
                yield f"{bars}|--"
            case name if name not in _SKIPPED:
                yield from _lines(part, path, bars, depth + 1)


def _cell(lines: Iterator[str], bars: str) -> Iterator[str]:
    """A bar marks the first line of the cell."""
    for n, line in enumerate(lines):
        yield line if n else f"{bars}| {line[len(bars) + 2 :]}".rstrip()


def _pieces(paragraph: etree._Element) -> Iterator[str]:
    for element in _inside(paragraph):
        name = local(element)
        if name == "t":
            yield element.text or ""
        elif name in _MARKS:
            yield _MARKS[name]


def _boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes anchored in a paragraph; their paragraphs are lines of their own."""
    return (element for element in _inside(paragraph) if local(element) == "txbxContent")


def _inside(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The elements of a paragraph in order, not those within its text boxes or what is passed over."""
    stack = [*reversed(paragraph)]
    while stack:
        element = stack.pop()
        if local(element) not in _SKIPPED:
            yield element
            stack += reversed(element) if local(element) != "txbxContent" else ()
