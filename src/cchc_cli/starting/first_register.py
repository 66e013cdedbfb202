"""A first register of a province, district, commune or ministry: its offices and groups, for a person to go over.

Who has which offices since when, and by which law, stands in texts/bodies.yaml. Since 1/7/2025 there is no
district level (Luật Tổ chức chính quyền địa phương 2025).
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_cli.files.yaml_writer import Commented, Value, write_mapping
from cchc_cli.language.text import fold
from cchc_cli.starting.known_bodies import KnownBody, bodies_of
from cchc_cli.starting.provinces import UNKNOWN, Province

_OFFICES = {
    "district": "Các phòng, ban {unit}",
    "commune": "Các phòng, ban, đơn vị {unit}",
    "ministry": "Các đơn vị thuộc Bộ",
}
_UNITS = {"ministry": "Bộ", "state": ""}
TWO_LEVELS = 2026  # the first year without districts from its first day
_HEAD = [
    "# yaml-language-server: $schema=../schemas/register.schema.json",
    "# Cơ quan, đơn vị, nhóm và các tên gọi mà kế hoạch dùng; chung cho các kế hoạch trong thư mục này.",
    "# Mỗi cơ quan có mã ngắn (id), tên, ký hiệu trong số văn bản (symbol), các tên gọi khác (aliases).",
    "",
]


def register_text(province: Province, year: int) -> str:
    """The text of agencies.yaml for a plan of this year."""
    unit, own = province.unit or _UNITS[province.kind], bodies_of(province.kind, year)
    others = bodies_of({"province": "beside", "ministry": "state"}.get(province.kind, ""), year)
    offices = _offices(province) if province.kind == "province" else _committee(province)
    rows = [
        *(_body(body, unit, province) for body in own),
        *offices,
        *(_body(body, unit) for body in others),
    ]
    rows = [row for row in rows if fold(str(row["name"])) != fold(province.full)]
    if province.kind == "ministry":
        rows.insert(0, {"id": "bo", "name": province.full, "aliases": ["Bộ"]})
    if province.kind == "state":
        rows.insert(0, {"id": "cp", "name": province.full, "symbol": "CP"})
    checked = Commented(rows, (f"cần xem: thêm, bớt, đổi tên, đổi ký hiệu theo cơ cấu của {province.full} năm {year}",))
    groups = _groups(province, [body.id for body in own], year)
    blocks: list[dict[str, Value]] = [{"agencies": checked}, {"groups": groups}, {"open": _open(province)}]
    return "\n".join([*_HEAD, "\n\n".join("\n".join(write_mapping(block)) for block in blocks), ""])


def _body(body: KnownBody, unit: str, own: Province | None = None) -> dict[str, Value]:
    """An agency of the register; `{unit}` in its names is whose it is, `own` the body that it is an office of."""
    agency: dict[str, Value] = {"id": body.id, "name": body.name.replace("{unit}", unit)}
    agency |= {"symbol": body.symbol} if body.symbol else {}
    aliases: list[Value] = [body.alias.replace("{unit}", unit)] if body.alias else []
    aliases += _with_place(body.name, own) if own is not None and own.kind in ("district", "commune") else []
    return agency | ({"aliases": aliases} if aliases else {})


def _with_place(name: str, own: Province) -> list[str]:
    """An office below the province by its level and place: `Phòng Nội vụ huyện`, `Phòng Nội vụ huyện Cần Đước`."""
    bare = name.replace("{unit}", "").rstrip()
    return [
        f"{bare} {place}" for place in (own.unit, own.full) if f"{bare} {place}" != name.replace("{unit}", own.unit)
    ]


def _groups(province: Province, own: Sequence[str], year: int) -> list[Value]:
    if province.kind == "province":
        unit = province.unit
        return [_departments(unit, [*own, f"tt-{_short(unit)}", "vp"]), *_districts(year), _communes(year)]
    if province.kind == "state":
        return [_ministries(own), _provinces(year)]
    offices: Value = {"id": "don-vi", "name": _OFFICES[province.kind].format(unit=province.unit), "members": list(own)}
    return [offices, _communes(year)] if province.kind == "district" else [offices]


def _short(unit: str) -> str:
    return "tinh" if unit == "tỉnh" else "tp"


def _committee(province: Province) -> list[dict[str, Value]]:
    """The committee of a district or commune, and those above it; a ministry and the Government have none."""
    if not province.unit:
        return []
    unit = province.unit
    own: dict[str, Value] = {
        "id": "ubnd",
        "name": f"UBND {unit}",
        "aliases": [f"Ủy ban nhân dân {unit}", f"UBND {province.full}"],
    }
    return [own, {"id": "ubnd-tinh", "name": "UBND tỉnh", "aliases": ["Ủy ban nhân dân tỉnh"]}]


def _offices(province: Province) -> list[dict[str, Value]]:
    """The province's name stands in one alias: by it bodies of another province are told apart."""
    unit = province.unit
    own = [f"UBND {province.full}"] if province.name != UNKNOWN else []
    symbol = "TTT" if unit == "tỉnh" else "TTTP"
    office: dict[str, Value] = {"id": "vp", "name": f"Văn phòng UBND {unit}", "symbol": "VP"}
    return [
        {"id": f"tt-{_short(unit)}", "name": f"Thanh tra {unit}", "symbol": symbol},
        office | {"aliases": [f"Văn phòng Ủy ban nhân dân {unit}"]},
        {"id": f"ubnd-{_short(unit)}", "name": f"UBND {unit}", "aliases": [f"Ủy ban nhân dân {unit}", *own]},
    ]


def _departments(unit: str, members: Sequence[str]) -> Value:
    names = [f"Sở, ban, ngành {unit}", f"Các sở, ban ngành {unit}", f"Các sở, ngành {unit}", f"Sở, ngành {unit}"]
    return {"id": "so-nganh", "name": f"Các sở, ban, ngành {unit}", "aliases": names, "members": list(members)}


def _ministries(members: Sequence[str]) -> Value:
    names: list[Value] = ["Các bộ", "Các bộ, ngành", "Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"]
    return {"id": "bo-nganh", "name": "Các bộ, cơ quan ngang bộ", "aliases": names, "members": list(members)}


def _provinces(year: int) -> Value:
    """34 since 1/7/2025 (Nghị quyết số 202/2025/QH15), before 63."""
    name = "UBND các tỉnh, thành phố trực thuộc Trung ương"
    short = "UBND các tỉnh, thành phố"
    full = [each.replace("UBND", "Ủy ban nhân dân") for each in (name, short)]
    aliases: list[Value] = [*full, short, "UBND cấp tỉnh", "Ủy ban nhân dân cấp tỉnh"]
    return {"id": "ubnd-tinh", "name": name, "aliases": aliases, "count": 34 if year >= TWO_LEVELS else 63}


def _districts(year: int) -> list[Value]:
    """Nobody, since there are no districts."""
    if year >= TWO_LEVELS:
        return []
    aliases: list[Value] = ["Ủy ban nhân dân cấp huyện", "UBND các huyện, thị xã, thành phố"]
    said = "cần xem: khai từng UBND huyện ở agencies rồi thay count bằng members, hoặc điền số huyện"
    return [{"id": "ubnd-huyen", "name": "UBND cấp huyện", "aliases": aliases, "count": Commented(1, (said,))}]


def _communes(year: int) -> Value:
    before, since = "xã, phường, thị trấn", "xã, phường, đặc khu"
    sets = [since] if year >= TWO_LEVELS else [before]
    if year == TWO_LEVELS - 1:  # the reform came in the middle of that year: its plans say both
        sets = [before, since]
    aliases: list[Value] = ["Ủy ban nhân dân cấp xã"]
    aliases += [f"UBND {all_of}{kinds}" for kinds in sets for all_of in ("các ", "")]
    said = "cần xem: điền số đơn vị cấp xã"
    return {"id": "ubnd-xa", "name": "UBND cấp xã", "aliases": aliases, "count": Commented(1, (said,))}


def _open(province: Province) -> Value:
    said = "Cách nói không có thành viên cố định; không tính cho riêng cơ quan nào."
    here = ["Các sở, ban, ngành liên quan"]
    here = [f"Các sở, ban, ngành {province.unit} liên quan", *here] if province.unit else ["Các bộ, ngành liên quan"]
    return Commented(["Các cơ quan, đơn vị liên quan", *here, "Cơ quan, đơn vị được chọn"], (said,))
