"""What a province, or another body that has a plan, is called in its own papers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.localities import PROVINCES
from cchc_cli.language.text import fold, nfc
from cchc_cli.model.plan import Decision

_CITIES = {"ha noi", "ho chi minh", "hai phong", "da nang", "can tho", "hue"}  # thành phố trực thuộc Trung ương
_LEVELS = {
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
_KIND = re.compile(rf"(?P<kind>tỉnh|thành phố|tp|{'|'.join(_LEVELS)})\b\.?\s*", re.IGNORECASE)
_COMMITTEE = re.compile(r"(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+(?=\S)", re.IGNORECASE)
_GOVERNMENT = "Chính phủ"
_MINISTRY = re.compile(
    r"(?:bộ|ngân hàng nhà nước|thanh tra chính phủ|văn phòng chính phủ|ủy ban dân tộc|chính phủ)\b", re.IGNORECASE
)
# what begins the name of a body that is neither a ministry nor the committee of a place
_OTHER_BODY = re.compile(
    r"(?:sở|ban|phòng|cục|chi cục|tổng cục|vụ|văn phòng|trung tâm|thanh tra|công an|hội đồng|quốc hội|tỉnh ủy|thành ủy"
    r"|huyện ủy|đảng ủy|viện|trường|kho bạc|bảo hiểm|tòa án|đài|báo)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,2}")  # quận 1, phường 14
_NAME = re.compile(r"[^\W\d_][\w .,'’–-]{0,59}")
UNKNOWN = "…"


@dataclass(frozen=True, slots=True)
class Province:
    """`unit` is `tỉnh`, `thành phố`, `huyện`, `xã` …; empty for a ministry, whose name is all. `…`: nobody has said."""

    unit: str
    name: str

    @property
    def full(self) -> str:
        return f"{self.unit} {self.name}".strip()

    @property
    def kind(self) -> str:
        """`province`, `district`, `commune`, `ministry` or `state`: whose offices it has."""
        if not self.unit:
            return "state" if self.name == _GOVERNMENT else "ministry"
        town = self.unit == "thành phố" and not _may_be_a_province(self.name)  # thành phố Tân An, thuộc tỉnh
        return "district" if town else _LEVELS.get(self.unit, "province")

    @property
    def issuer(self) -> str:
        if not self.unit:
            return self.name.upper()
        return f"ủy ban nhân dân {self.full}".upper()


def _may_be_a_province(name: str) -> bool:
    return fold(name) in _CITIES or tuple(fold(name).replace("-", " ").split()) in PROVINCES


def province(text: str | None) -> Province:
    """`Long An`, `tỉnh Long An`, `TP. Đà Nẵng`, `UBND huyện Cần Đước`, `phường Tân An`, `Bộ Tài chính`, `Chính phủ`.

    Raises:
        UsageStop: it is no name.
    """
    if text is None:
        return Province("tỉnh", UNKNOWN)
    written = _COMMITTEE.sub("", " ".join(nfc(text).split()), count=1)
    if fold(written) == fold(_GOVERNMENT):
        return Province("", _GOVERNMENT)
    if _OTHER_BODY.match(written) and not _MINISTRY.match(written):
        raise UsageStop(
            f"«{text}» không phải tỉnh, thành phố, huyện, xã, bộ hay Chính phủ",
            f"nêu của ai: {Need.PROVINCE} 'Long An'; kế hoạch của một sở, phòng thì lập từ kế hoạch cấp trên",
        )
    if _MINISTRY.match(written) and _NAME.fullmatch(written):
        return Province("", written)
    kind = _KIND.match(written)
    name = written[kind.end() :] if kind else written
    if kind is not None and kind["kind"].lower() in _LEVELS and (_NAME.fullmatch(name) or _NUMBERED.fullmatch(name)):
        return Province(kind["kind"].lower(), name)
    if not _NAME.fullmatch(name) or unicodedata.category(name[0]) == "Lm":
        raise UsageStop(f"«{text}» không phải tên tỉnh, thành phố", f"ví dụ: {Need.PROVINCE} 'Long An'")
    city = fold(name) in _CITIES if kind is None else fold(kind["kind"]) != "tinh"
    return Province("thành phố" if city else "tỉnh", name)


def province_of(decision: Decision) -> Province:
    """Whose plan it is, by who issued it; another body than a province goes by its own name."""
    issuer, place = fold(decision.issuer), fold(decision.place)
    unit = next((unit for unit in ("tỉnh", "thành phố") if issuer.endswith(f"{fold(unit)} {place}")), None)
    return Province("", decision.issuer) if unit is None else Province(unit, decision.place)
