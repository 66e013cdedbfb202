"""A first register of a province: its departments and general groups, to be gone over by a person.

Departments: Nghị định 24/2014/NĐ-CP and 107/2020/NĐ-CP; from 2026 Nghị định 45/2025/NĐ-CP. Since 1/7/2025 there is no
district level (Luật Tổ chức chính quyền địa phương 2025).
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.files.yaml_writer import Commented, Value, write_mapping
from cchc_cli.starting.provinces import UNKNOWN, Province

TWO_LEVELS = 2026  # the first year without districts from its first day
_HEAD = [
    "# yaml-language-server: $schema=../schemas/register.schema.json",
    "# Cơ quan, đơn vị, nhóm và các tên gọi mà kế hoạch dùng; chung cho các kế hoạch trong thư mục này.",
    "# Mỗi cơ quan có mã ngắn (id), tên, ký hiệu trong số văn bản (symbol), các tên gọi khác (aliases).",
    "",
]
_Row = tuple[str, str, str, Sequence[str]]
_ALWAYS: tuple[_Row, ...] = (
    ("snv", "Sở Nội vụ", "SNV", ()),
    ("stp", "Sở Tư pháp", "STP", ()),
    ("stc", "Sở Tài chính", "STC", ()),
    ("sct", "Sở Công Thương", "SCT", ()),
    ("sxd", "Sở Xây dựng", "SXD", ()),
    ("skhcn", "Sở Khoa học và Công nghệ", "SKHCN", ("Sở KH&CN",)),
    ("sgddt", "Sở Giáo dục và Đào tạo", "SGDĐT", ("Sở GD&ĐT",)),
    ("syt", "Sở Y tế", "SYT", ()),
    ("svhttdl", "Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL", ("Sở VH-TT&DL",)),
)
_BEFORE: tuple[_Row, ...] = (
    ("skhdt", "Sở Kế hoạch và Đầu tư", "SKHĐT", ("Sở KH&ĐT",)),
    ("stttt", "Sở Thông tin và Truyền thông", "STTTT", ("Sở TT&TT",)),
    ("sgtvt", "Sở Giao thông vận tải", "SGTVT", ("Sở GTVT",)),
    ("snnptnt", "Sở Nông nghiệp và Phát triển nông thôn", "SNNPTNT", ("Sở NN&PTNT",)),
    ("stnmt", "Sở Tài nguyên và Môi trường", "STNMT", ("Sở TN&MT",)),
    ("sldtbxh", "Sở Lao động - Thương binh và Xã hội", "SLĐTBXH", ("Sở LĐ-TB&XH",)),
)
_SINCE: tuple[_Row, ...] = (
    ("snnmt", "Sở Nông nghiệp và Môi trường", "SNNMT", ("Sở NN&MT",)),
    ("sdttg", "Sở Dân tộc và Tôn giáo", "SDTTG", ("Sở DT&TG",)),
)


def register_text(province: Province, year: int) -> str:
    """The text of agencies.yaml for a plan of this year."""
    unit, rows = province.unit, (*_ALWAYS, *(_SINCE if year >= TWO_LEVELS else _BEFORE))
    agencies = [_agency(*row) for row in (*rows, *_offices(province))]
    checked = Commented(
        agencies, (f"cần xem: thêm, bớt, đổi tên, đổi ký hiệu theo cơ cấu của {province.full} năm {year}",)
    )
    ids = [*(row[0] for row in rows), f"tt-{_short(unit)}", "vp"]
    groups: list[Value] = [_departments(unit, ids), *_districts(year), _communes(year)]
    blocks: list[dict[str, Value]] = [{"agencies": checked}, {"groups": groups}, {"open": _open(unit)}]
    return "\n".join([*_HEAD, "\n\n".join("\n".join(write_mapping(block)) for block in blocks), ""])


def _short(unit: str) -> str:
    return "tinh" if unit == "tỉnh" else "tp"


def _offices(province: Province) -> tuple[_Row, ...]:
    """The province's name stands in one alias: by it bodies of another province are told apart."""
    unit = province.unit
    own = (f"UBND {province.full}",) if province.name != UNKNOWN else ()
    return (
        (f"tt-{_short(unit)}", f"Thanh tra {unit}", "TTT" if unit == "tỉnh" else "TTTP", ()),
        ("vp", f"Văn phòng UBND {unit}", "VP", (f"Văn phòng Ủy ban nhân dân {unit}",)),
        (f"ubnd-{_short(unit)}", f"UBND {unit}", "", (f"Ủy ban nhân dân {unit}", *own)),
    )


def _agency(id_: str, name: str, symbol: str, aliases: Sequence[str]) -> Value:
    agency: dict[str, Value] = {"id": id_, "name": name}
    if symbol:
        agency["symbol"] = symbol
    if aliases:
        agency["aliases"] = list(aliases)
    return agency


def _departments(unit: str, members: Sequence[str]) -> Value:
    names = [f"Sở, ban, ngành {unit}", f"Các sở, ban ngành {unit}", f"Các sở, ngành {unit}", f"Sở, ngành {unit}"]
    return {"id": "so-nganh", "name": f"Các sở, ban, ngành {unit}", "aliases": names, "members": list(members)}


def _districts(year: int) -> list[Value]:
    """Nobody, since there are no districts."""
    if year >= TWO_LEVELS:
        return []
    aliases: list[Value] = ["Ủy ban nhân dân cấp huyện", "UBND các huyện, thị xã, thành phố"]
    said = "cần xem: khai từng UBND huyện ở agencies rồi thay count bằng members, hoặc điền số huyện"
    return [{"id": "ubnd-huyen", "name": "UBND cấp huyện", "aliases": aliases, "count": Commented(1, (said,))}]


def _communes(year: int) -> Value:
    kinds = "xã, phường, đặc khu" if year >= TWO_LEVELS else "xã, phường, thị trấn"
    aliases: list[Value] = ["Ủy ban nhân dân cấp xã", f"UBND các {kinds}", f"UBND {kinds}"]
    said = "cần xem: điền số đơn vị cấp xã"
    return {"id": "ubnd-xa", "name": "UBND cấp xã", "aliases": aliases, "count": Commented(1, (said,))}


def _open(unit: str) -> Value:
    said = "Cách nói không có thành viên cố định; không tính cho riêng cơ quan nào."
    phrases: list[Value] = ["Các cơ quan, đơn vị liên quan", f"Các sở, ban, ngành {unit} liên quan"]
    return Commented([*phrases, "Các sở, ban, ngành liên quan", "Cơ quan, đơn vị được chọn"], (said,))
