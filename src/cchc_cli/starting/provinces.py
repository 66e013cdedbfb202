"""What a province, or another body that has a plan, is called in its own papers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.heads import COMMITTEE
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
_MINISTRY = re.compile(
    r"(?:bộ|ngân hàng nhà nước|thanh tra chính phủ|văn phòng chính phủ|ủy ban dân tộc)\b", re.IGNORECASE
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
        """`province`, `district`, `commune` or `ministry`: whose offices it has."""
        return _LEVELS.get(self.unit, "province") if self.unit else "ministry"

    @property
    def issuer(self) -> str:
        if not self.unit:
            return self.name.upper()
        return f"ủy ban nhân dân {self.full}".upper()


def province(text: str | None) -> Province:
    """`Long An`, `tỉnh Long An`, `TP. Đà Nẵng`, `Cần Thơ`, `huyện Cần Đước`, `UBND phường Tân An`, `Bộ Tài chính`.

    Raises:
        UsageStop: it is no name.
    """
    if text is None:
        return Province("tỉnh", UNKNOWN)
    written = COMMITTEE.sub("", " ".join(nfc(text).split())).strip()
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
