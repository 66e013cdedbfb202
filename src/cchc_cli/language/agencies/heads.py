"""Who heads an agency, by its name: what stands below a document where it is signed."""

from __future__ import annotations

import re
from enum import StrEnum

from cchc_cli.language.text import fold, one_line

COMMITTEE = re.compile(r"^(?:UBND|Ủy ban nhân dân)(?=\s)", re.IGNORECASE)
# first word of an agency's name → its head's office (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.b)
_HEADS = {
    "so": "GIÁM ĐỐC",
    "van phong": "CHÁNH VĂN PHÒNG",
    "thanh tra": "CHÁNH THANH TRA",
    "ban": "TRƯỞNG BAN",
    "bao": "TỔNG BIÊN TẬP",
    "dai": "GIÁM ĐỐC",
}
_LOCALITY = re.compile(
    r"^(?:UBND|Ủy ban nhân dân)\s+(?P<kind>huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu)"
    r"\s+(?P<place>\S.*)$",
    re.IGNORECASE,
)


def head_of(name: str) -> tuple[str, str]:
    """On whose behalf the head signs, and the head's office: a committee is signed for, an agency is not (Điều 13)."""
    if COMMITTEE.match(name):
        return "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
    return "", next((head for start, head in _HEADS.items() if fold(name).startswith(start + " ")), "THỦ TRƯỞNG")


def in_full(name: str) -> str:
    """A committee's name without the abbreviation: `UBND tỉnh Long An` → `Ủy ban nhân dân tỉnh Long An`."""
    return COMMITTEE.sub("Ủy ban nhân dân", name)


def locality_of(name: str) -> str:
    """The place that a committee below the province governs: `UBND huyện Bến Lức` → `Bến Lức`; else nothing."""
    found = _LOCALITY.match(one_line(name))
    return found["place"] if found else ""


class CommitteeLevel(StrEnum):
    """Of a committee below the province."""

    DISTRICT = "huyện"
    COMMUNE = "xã"


# how a group of committees names its level, folded; «thị xã» is a district and goes before «xã»
_GROUP = re.compile(r"\b(?P<district>huyen|thi xa|thanh pho|quan)\b|\b(?P<commune>xa|phuong|thi tran|dac khu)\b")
_COMMUNES = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


def level_of(name: str) -> CommitteeLevel | None:
    """Of the committee of one place: `UBND phường 3` is of the communes'; None of any other body."""
    found = _LOCALITY.match(one_line(name))
    if found is None:
        return None
    return CommitteeLevel.COMMUNE if found["kind"].lower() in _COMMUNES else CommitteeLevel.DISTRICT


def levels_of_group(name: str) -> frozenset[CommitteeLevel]:
    """Of a group of committees: `UBND các xã, phường` is the communes; none where it is of other bodies."""
    if not COMMITTEE.match(name):
        return frozenset()
    found = _GROUP.finditer(fold(name))
    return frozenset(CommitteeLevel.DISTRICT if match["district"] else CommitteeLevel.COMMUNE for match in found)
