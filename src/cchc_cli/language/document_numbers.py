"""Numbers and signs of documents (số, ký hiệu văn bản): their form, and what people type for them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cchc_cli.language.text import one_line

# Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: 512/KH-UBND, 118/2008/QĐ-TTg, 05/BNV-VP; the Party's 39-NQ/TW, the
# National Assembly's 77/2015/QH13
DOCUMENT_NUMBER = re.compile(
    r"\d+[a-zđ]?(?:/\d{4})?/[^\W\d_][\w&]*(?:-[\w&.]*\w)+|\d+[a-zđ]?-[^\W\d_]+/[\w&.-]*\w|\d+/\d{4}/(?:UBTV)?QH\d+"
)
# Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I; Luật ban hành văn bản quy phạm pháp luật
KINDS: Mapping[str, str] = {
    "NĐ": "Nghị định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
}
_PARTY = re.compile(r"^\d+\s*-\s*(?P<kind>[^\W\d_]+)/")  # 02-ĐA/TU: the party writes the kind with the number
_LETTER = re.compile(r"^[^\W\d_]{2,}(?:-[^\W_]+)*$")  # BNV-CCHC: a letter has its issuer where others have the kind
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_BEFORE = re.compile(r"(?:số|so)\b\s*:?\s*(?=\d)", re.IGNORECASE)
_SPACED = re.compile(r"\s*([/-])\s*")
_LETTERS = re.compile(r"(?<![^\W_])[^\W\d_]+")  # not the `a` of 15a
# kinds of documents whose sign has small letters (Nghị định 30/2020/NĐ-CP, Phụ lục III), and the Prime Minister's
_MIXED = {"ttg": "TTg", "ttr": "TTr", "ctr": "CTr", "qyđ": "QyĐ"}


def document_number(typed: str) -> str:
    """The number in its form, where what was typed is one but for spaces, dashes, capitals or `số` before it.

    `số 512 /kh–ubnd` → `512/KH-UBND`. Anything else stays as it was typed.
    """
    text = one_line(typed)
    bare = _SPACED.sub(r"\1", _BEFORE.sub("", text, count=1).translate(_DASHES)).rstrip(".,; ")
    found = _LETTERS.sub(lambda match: _capitals(match[0]), bare)
    return found if DOCUMENT_NUMBER.fullmatch(found) else text


def _capitals(letters: str) -> str:
    """Letters that are all small as signs have them; capitals among them were typed on purpose."""
    return _MIXED.get(letters, letters.upper()) if letters.islower() else letters


def kind_of(number: str) -> str:
    """`Báo cáo` of `233/BC-UBND`, `Công văn` of `2955/BNV-CCHC`; `Văn bản` where the sign does not tell."""
    party = _PARTY.match(number)
    if party:
        return "Công văn" if party["kind"] == "CV" else KINDS.get(party["kind"], "Văn bản")
    _, stroke, sign = number.replace(" ", "").rpartition("/")
    kind = KINDS.get(sign.partition("-")[0])
    return kind or ("Công văn" if stroke and _LETTER.match(sign) else "Văn bản")


def issuer_sign(number: str) -> str:
    """The letters that stand for who issued it: `UBND` of `233/BC-UBND`, `BNV` of `2955/BNV-CCHC`, `CP` of `76/NQ-CP`.

    Empty where the sign does not tell.
    """
    party = _PARTY.match(number)
    if party:
        return number.rpartition("/")[2]
    first, dash, rest = number.replace(" ", "").rpartition("/")[2].partition("-")
    if first in KINDS:
        return rest.partition("-")[0] if dash else ""
    return first if _LETTER.match(f"{first}{dash}{rest}") and "/" in number else ""


def has_issuer(number: str, symbol: str) -> bool:
    """Whether the sign is of the body with this symbol, which may itself have a dash; a drafting unit may follow."""
    sign = number.replace(" ", "").rpartition("/")[2]
    first, _, rest = sign.partition("-")
    issuer = rest if first in KINDS and not _PARTY.match(number) else sign
    return issuer == symbol or issuer.startswith(f"{symbol}-")
