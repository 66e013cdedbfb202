"""How a Word file looks, in the words of those who write it: its sections, and its styles with all they inherit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from docx.oxml.ns import qn

from cchc_cli.language.numbers import number

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARGINS = {"top": "lề trên", "bottom": "lề dưới", "left": "lề trái", "right": "lề phải", "header": "số trang cách mép"}
_ALIGNED = {"both": "đều hai bên", "center": "giữa", "right": "bên phải", "end": "bên phải", "distribute": "đều"}
_FLAGS = {"b": "chữ đậm", "i": "chữ nghiêng", "caps": "chữ in hoa", "vanish": "chữ ẩn"}
_YES, _NO = "có", "không"

Look = Mapping[str, str]  # what it is → how it is


def section_looks(document: Any) -> list[Look]:
    """`document` is python-docx's, here and below."""
    return [_section(document, section._sectPr) for section in document.sections]  # noqa: SLF001


def _section(document: Any, section: Any) -> Look:
    size, margins = section.find(_W + "pgSz"), section.find(_W + "pgMar")
    start = section.find(_W + "pgNumType")
    pages = {"khổ giấy": f"{_mm(_val(size, 'w'))} × {_mm(_val(size, 'h'))}"}
    pages |= {words: _mm(_val(margins, name)) for name, words in _MARGINS.items()}
    pages["đánh số trang"] = "lại từ 1" if _val(start, "start") == "1" else "tiếp theo phần trước"
    first = section.find(_W + "titlePg") is not None
    headers = {kind: _header(document, section, kind) for kind in ("default", "first")}
    pages["đầu trang đầu"] = headers["first" if first else "default"]
    pages["đầu các trang sau"] = headers["default"]
    return pages


def _header(document: Any, section: Any, kind: str) -> str:
    reference = next((r for r in section.findall(_W + "headerReference") if _val(r, "type") == kind), None)
    root = None if reference is None else header_root(document, reference)
    if root is None:
        return "trống"
    fields = [node.text or "" for node in root.iter(_W + "instrText")] + [
        _val(n, "instr") for n in root.iter(_W + "fldSimple")
    ]
    if any("PAGE" in field.split() for field in fields):
        return "số trang"
    words = "".join(node.text or "" for node in root.iter(_W + "t")).strip()
    return f"«{words}»" if words else "trống"


def header_root(document: Any, reference: Any) -> Any:
    """The header's XML; None where the reference leads nowhere."""
    relation = document.part.rels.get(reference.get(qn("r:id")))
    return None if relation is None or relation.is_external else getattr(relation.target_part, "element", None)


def style_looks(document: Any) -> dict[str, Look]:
    """Every paragraph and character style that is no program's own, by its name."""
    root = document.styles.element
    styles = {style.get(_W + "styleId"): style for style in root.findall(_W + "style")}
    looks = {}
    for style in styles.values():
        name, kind = _val(style.find(_W + "name"), "val"), style.get(_W + "type")
        if kind == "paragraph":
            looks[name] = _paragraph_look([*_chain(style, styles), root.find(_W + "docDefaults")])
        elif kind == "character" and style.get(_W + "default") != "1":
            looks[name] = _letters(partial(_first, [*_chain(style, styles)]), own=True)
    return looks


def _chain(style: Any, styles: Mapping[str, Any]) -> Iterator[Any]:
    """The style and those that it is based on."""
    seen: set[str] = set()
    while style is not None and style.get(_W + "styleId") not in seen:
        yield style
        seen.add(style.get(_W + "styleId"))
        style = styles.get(_val(style.find(_W + "basedOn"), "val"))


def _first(holders: list[Any], *path: str) -> Any:
    """The nearest element of this path; of the document's defaults, which lie one level deeper, too."""
    for holder in holders:
        for node in [holder, *(holder if holder.tag == _W + "docDefaults" else ())]:
            found = node.find("/".join(_W + part for part in path))
            if found is not None:
                return found
    return None


def _letters(find: Any, *, own: bool = False) -> dict[str, str]:
    font, size, colour = find("rPr", "rFonts"), find("rPr", "sz"), find("rPr", "color")
    look = {"phông chữ": _val(font, "ascii") or _val(font, "hAnsi")}
    if not own:
        look["cỡ chữ"] = number(_whole(_val(size, "val"), 20) / 2)
        look["màu chữ"] = {"auto": "000000", "": "000000"}.get(_val(colour, "val"), _val(colour, "val"))
    return look | {words: _flag(find("rPr", name)) for name, words in _FLAGS.items()}


def letters_of(run: Any) -> dict[str, str]:
    """The font and size that a run has beside its style."""
    font, size = run.find(f"{_W}rPr/{_W}rFonts"), run.find(f"{_W}rPr/{_W}sz")
    given = {
        "phông chữ": _val(font, "ascii"),
        "cỡ chữ": number(_whole(_val(size, "val"), 20) / 2) if size is not None else "",
    }
    return {what: value for what, value in given.items() if value}


def _paragraph_look(holders: list[Any]) -> Look:
    find = partial(_first, [holder for holder in holders if holder is not None])
    align = _val(find("pPr", "jc"), "val")
    fill = _val(find("pPr", "shd"), "fill")
    indents = {"left": "lùi trái", "right": "lùi phải", "firstLine": "lùi dòng đầu", "hanging": "treo dòng đầu"}
    return {
        **_letters(find),
        "canh": _ALIGNED.get(align, "bên trái"),
        "cách trên": _points(_nearest(holders, "spacing", "before")),
        "cách dưới": _points(_nearest(holders, "spacing", "after")),
        "cách dòng": _pitch(_nearest(holders, "spacing", "line"), _nearest(holders, "spacing", "lineRule")),
        **{words: _mm(_nearest(holders, "ind", name)) for name, words in indents.items()},
        "đi liền đoạn sau": _flag(find("pPr", "keepNext")),
        "kẻ trên": _NO if find("pPr", "pBdr", "top") is None else _YES,
        "nền": {"": "không", "auto": "không"}.get(fill, fill),
    }


def _nearest(holders: list[Any], element: str, attribute: str) -> str:
    """An attribute that each style may give or leave to the one below it."""
    values = (_val(_first([holder], "pPr", element), attribute) for holder in holders if holder is not None)
    return next((value for value in values if value), "")


def _val(node: Any, attribute: str) -> str:
    return "" if node is None else node.get(_W + attribute) or ""


def _flag(node: Any) -> str:
    return _NO if node is None or _val(node, "val") in {"0", "false", "off"} else _YES


def _whole(text: str, default: int = 0) -> int:
    """A measure as programs write it; some write fractions."""
    found = re.match(r"-?[0-9]+", text)
    return int(found[0]) if found else default


def _mm(twips: str) -> str:
    return f"{number(round(_whole(twips) * 25.4 / 1440))} mm"


def _points(twips: str) -> str:
    return f"{number(_whole(twips) / 20)} pt"


def _pitch(line: str, rule: str) -> str:
    if rule in {"exact", "atLeast"}:
        return _points(line)
    return number(_whole(line, 240) / 240)
