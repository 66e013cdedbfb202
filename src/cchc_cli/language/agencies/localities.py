"""The provinces and cities under the State by name, before and since 1 July 2025: whose body one is that is named.

Nghị quyết 202/2025/QH15 has left 34 of the 63; every one of those names is among the earlier ones, or is Huế.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_cli.language.agencies.agency_words import Words, phrases

PROVINCES = phrases(
    "An Giang, Bà Rịa Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, "
    "Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà "
    "Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên, Khánh "
    "Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh "
    "Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, "
    "Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, "
    "Yên Bái"
)
_MOST_WORDS = max(map(len, PROVINCES.spellings))


def provinces_in(words: Words) -> Iterator[Words]:
    """The provinces whose names stand among the words."""
    for at, word in enumerate(words):
        if word in PROVINCES.first:
            yield from (found for n in range(1, _MOST_WORDS + 1) if (found := words[at : at + n]) in PROVINCES)
