"""What Word's styles and list definitions give to a paragraph without writing it there: boldness, numbers, dashes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from lxml import etree

from cchc_cli.files.office_package import attribute, child, local, whole

_LEVELS = 9  # of a list, counted from 0
_LONGEST_LABEL = 255  # characters of what Word prints before a number and after it
_OFF = {"0", "false", "off", "none"}
_ROMANS = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
           (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip

T = TypeVar("T")
ListPlace = tuple[str, int]  # the list's id and the level in it
ListLevels = Mapping[int, "ListLevel"]


def roman(number: int) -> str:
    text = ""
    for value, letters in _ROMANS:
        count, number = divmod(number, value) if number < 4000 else (0, number)
        text += letters * count
    return text


def _letters(number: int) -> str:
    """From a to z, then aa, bb … as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 20 + 1)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "upperRoman": roman,
    "lowerRoman": lambda n: roman(n).lower(),
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerLetter": _letters,
}


@dataclass(frozen=True, slots=True)
class ListLevel:
    form: str = "decimal"
    text: str = "%1."
    start: int = 1


@dataclass
class Numbering:
    """The lists of a document. `label` counts, so it is to be asked once a paragraph, in order."""

    levels: Mapping[str, ListLevels] = field(default_factory=dict)  # of each list
    lists: Mapping[str, str] = field(default_factory=dict)  # list → the definition whose count it shares
    counts: dict[str, dict[int, int]] = field(default_factory=dict)  # of a definition, by level
    begun: set[str] = field(default_factory=set)
    restarted: frozenset[str] = frozenset()  # lists that begin anew although they share a definition

    def label(self, place: ListPlace) -> str:
        """The number or dash in front of a paragraph; empty for a list that prints none."""
        level = self.levels.get(place[0], {}).get(place[1])
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return "-"
        self._count(place, level)
        return re.sub(r"%(\d)", lambda m: self._number(place[0], int(m[1]) - 1), level.text).strip()

    def _count(self, place: ListPlace, level: ListLevel) -> None:
        list_, depth = place
        shared = self.lists.get(list_, list_)
        if list_ in self.restarted and list_ not in self.begun:
            self.counts.pop(shared, None)
        self.begun.add(list_)
        counts = self.counts.setdefault(shared, {})
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            counts.pop(deeper, None)

    def _number(self, list_: str, depth: int) -> str:
        level = self.levels.get(list_, {}).get(depth, ListLevel())
        number = self.counts.get(self.lists.get(list_, list_), {}).get(depth, level.start)
        return _FORMATS.get(level.form, str)(max(1, number))


def read_numbering(root: etree._Element | None) -> Numbering:
    """`numbering.xml`: definitions of levels, and the lists that use them with their own starts."""
    if root is None:
        return Numbering()
    definitions = {attribute(e, "abstractNumId") or "": e for e in root if local(e) == "abstractNum"}
    defined = {id_: _levels(element) for id_, element in definitions.items()}
    levels: dict[str, ListLevels] = {}
    lists: dict[str, str] = {}
    restarted = set()
    for list_ in (e for e in root if local(e) == "num"):
        id_, definition = attribute(list_, "numId") or "", attribute(child(list_, "abstractNumId"), "val") or ""
        lists[id_] = definition
        levels[id_] = defined.get(definition, {})
        for override in (e for e in list_ if local(e) == "lvlOverride"):
            restarted.add(id_)
            levels[id_] = {**levels[id_], **_overridden(levels[id_], override)}
    return Numbering(levels, lists, restarted=frozenset(restarted))


def _levels(definition: etree._Element) -> ListLevels:
    found = ((whole(attribute(e, "ilvl"), 0), e) for e in definition if local(e) == "lvl")
    return {depth: _level(e) for depth, e in found if depth < _LEVELS}


def _level(element: etree._Element) -> ListLevel:
    return ListLevel(
        attribute(child(element, "numFmt"), "val") or "decimal",
        (attribute(child(element, "lvlText"), "val") or "")[:_LONGEST_LABEL],
        whole(attribute(child(element, "start"), "val"), 1),
    )


def _overridden(levels: ListLevels, override: etree._Element) -> ListLevels:
    depth = min(whole(attribute(override, "ilvl"), 0), _LEVELS - 1)
    own = child(override, "lvl")
    level = _level(own) if own is not None else levels.get(depth, ListLevel())
    start = whole(attribute(child(override, "startOverride"), "val"), level.start)
    return {depth: replace(level, start=start)}


@dataclass(frozen=True)
class Styles:
    """Bold and list of every style, those it is based on counted in."""

    bold: Mapping[str, bool] = field(default_factory=dict)
    lists: Mapping[str, ListPlace] = field(default_factory=dict)
    default: str = ""


def read_styles(root: etree._Element | None) -> Styles:
    elements = {} if root is None else {attribute(e, "styleId") or "": e for e in root if local(e) == "style"}
    above = {id_: attribute(child(e, "basedOn"), "val") or "" for id_, e in elements.items()}
    bold = _inherited({id_: is_bold(child(e, "rPr")) for id_, e in elements.items()}, above)
    places = _inherited({id_: list_place(child(e, "pPr")) for id_, e in elements.items()}, above)
    lists = {id_: place for id_, place in places.items() if place is not None and place[0] != "0"}
    kinds = {id_: (attribute(e, "type"), attribute(e, "default")) for id_, e in elements.items()}
    default = next((id_ for id_, kind in kinds.items() if kind == ("paragraph", "1")), "")
    return Styles({id_: bool(mark) for id_, mark in bold.items()}, lists, default)


def _inherited(own: Mapping[str, T | None], above: Mapping[str, str]) -> dict[str, T | None]:
    """What each style has, or the nearest that it is based on; each style is looked at once, however long the chain."""
    found: dict[str, T | None] = {}
    for id_ in own:
        chain, at = dict[str, None](), id_
        while at in own and at not in found and at not in chain and own[at] is None:
            chain[at] = None
            at = above[at]
        value = found[at] if at in found else own.get(at)
        found.update(dict.fromkeys([*chain, *([at] if at in own else [])], value))
    return found


def is_bold(properties: etree._Element | None) -> bool | None:
    """What run properties say of boldness; None when nothing."""
    mark = child(properties, "b")
    return None if mark is None else (attribute(mark, "val") or "1") not in _OFF


def list_place(properties: etree._Element | None) -> ListPlace | None:
    """The list that paragraph properties name; list 0 is none, and takes a paragraph out of its style's."""
    numbering = child(properties, "numPr")
    list_ = attribute(child(numbering, "numId"), "val")
    return None if list_ is None else (list_, whole(attribute(child(numbering, "ilvl"), "val"), 0))
