#!/usr/bin/env python3
"""The styles of every template in one table: what Nghị định 30/2020/NĐ-CP prescribes, named as the decree names it.

Sizes and spacing are in points, indents in millimetres. `law` is the clause of Phụ lục I, or what the choice rests on
where the decree is silent. The sizes are those of the sample column of Phụ lục I, mục V.
"""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass
from functools import partial
from typing import Literal

from cchc_cli.documents.word.bars import COLOURS
from cchc_cli.documents.word.rule_lines import text_width
from cchc_cli.language.text import fold

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TEXT_WIDTH = 165.0  # A4 less the margins of 30 and 15 mm
ISSUER_COLUMN, MOTTO_COLUMN = 60.0, 105.0
TITLE_INSET = 15.0  # so that a title of two rows breaks near its middle
MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style. `line` is the line pitch: 1.0 single, or `exact` points."""

    id: str
    name: str
    law: str
    _: KW_ONLY
    size: float = 14
    bold: bool = False
    italic: bool = False
    caps: bool = False
    align: Literal["left", "center", "right", "both"] = "left"
    before: float = 0
    after: float = 0
    line: float = 1.0
    exact: float = 0
    first: float = 0
    left: float = 0
    right: float = 0
    keep_next: bool = False
    keep_lines: bool = False
    rule: bool = False
    outline: int | None = None
    grey: bool = False
    fill: str = ""
    next: str = ""


_centred = partial(Style, align="center")
# justified, first line 1 cm in, 6 pt between paragraphs, single line pitch (II.6.e)
_body = partial(Style, align="both", before=6, first=10)
_MOTTO_INDENT = (MOTTO_COLUMN - text_width(MOTTO, size=13)) / 2

_TABLE = "Nghị định không định cỡ chữ, màu trong bảng"
# kind of state, its style's name, shade behind the words; the decree says nothing of colours in tables
STATES = (
    ("done", "Tình hình xong", "D9E2F3"),
    ("late", "Tình hình xong trễ", "DEEAF6"),
    ("overdue", "Tình hình quá hạn", "F8CBAD"),
    ("soon", "Tình hình sắp đến hạn", "FFE699"),
    ("pending", "Tình hình trong hạn", ""),
    ("waiting", "Tình hình chờ", "EDEDED"),
    ("not-arisen", "Tình hình không phát sinh", ""),
)
# what a shade of a bar stands for, and the shade
LEGEND = (
    ("hoàn thành đúng hạn", COLOURS["done_on_time"]),
    ("hoàn thành chậm", COLOURS["done_late"]),
    ("quá hạn", COLOURS["overdue"]),
    ("trong hạn", COLOURS["pending"]),
    ("chờ điều kiện", COLOURS["waiting"]),
)


def state_style(kind: str) -> str:
    return "TinhHinh" + "".join(word.capitalize() for word in kind.split("-"))


_OF_COPIES = {"hoàn thành chậm": "hoàn thành trễ"}  # the style is called as in the copies that workspaces have


def legend_style(name: str) -> str:
    return "ChuGiai" + "".join(word.capitalize() for word in fold(_OF_COPIES.get(name, name)).split())


def _state(kind: str, name: str, fill: str) -> Style:
    return Style(state_style(kind), name, _TABLE, size=12, before=1, after=1, fill=fill)


def _legend(name: str, fill: str) -> Style:
    return Style(
        legend_style(name), f"Chú giải {_OF_COPIES.get(name, name)}", _TABLE, size=8, exact=8, before=3, fill=fill
    )


PARAGRAPH_STYLES = (
    _centred("QuocHieu", "Quốc hiệu", "II.1.a: in hoa, 12-13, đứng, đậm", size=12, bold=True, caps=True),
    _centred("TieuNgu", "Tiêu ngữ", "II.1.b: in thường, 13-14, đứng, đậm, canh giữa", size=13, bold=True),
    _centred(
        "KeDuoiTieuNgu",
        "Kẻ dưới Tiêu ngữ",
        "II.1.b: nét liền, dài bằng dòng chữ",
        size=6,
        exact=6,
        before=2,
        after=6,
        left=_MOTTO_INDENT,
        right=_MOTTO_INDENT,
        rule=True,
    ),
    _centred(
        "KeNgang",
        "Kẻ ngang",
        "II.2.b, II.5.b: nét liền, dài 1/3-1/2 dòng chữ",
        size=6,
        exact=6,
        before=4,
        after=6,
        rule=True,
    ),
    _centred("CoQuanChuQuan", "Cơ quan chủ quản", "II.2.b: in hoa, 12-13, đứng", size=12, caps=True),
    _centred("CoQuanBanHanh", "Cơ quan ban hành", "II.2.b: in hoa, 12-13, đứng, đậm", size=12, bold=True, caps=True),
    _centred("SoKyHieu", "Số ký hiệu", "II.3.c: 13, đứng, canh giữa dưới tên cơ quan", size=13),
    _centred("DiaDanhNgayThang", "Địa danh ngày tháng", "II.4.c: in thường, 13-14, nghiêng", size=13, italic=True),
    _centred(
        "TenLoai",
        "Tên loại",
        "II.5.b: in hoa, 13-14, đứng, đậm, canh giữa",
        bold=True,
        caps=True,
        before=18,
        keep_next=True,
        next="TrichYeu",
    ),
    _centred(
        "TrichYeu",
        "Trích yếu",
        "II.5.b: in thường, 13-14, đứng, đậm, dưới tên loại",
        bold=True,
        left=TITLE_INSET,
        right=TITLE_INSET,
        keep_next=True,
    ),
    _centred("TrichYeuCongVan", "Trích yếu công văn", "II.5.b: in thường, 12-13, đứng, cách số 6pt", size=12, before=6),
    _centred(
        "ThamQuyenBanHanh",
        "Thẩm quyền ban hành",
        "Phụ lục III, mẫu 1.2, 1.3: in hoa, đứng, đậm",
        bold=True,
        caps=True,
        before=12,
        after=6,
        keep_next=True,
    ),
    _centred(
        "QuyetDinh",
        "Quyết định",
        "Phụ lục III, mẫu 1.2, 1.3: in hoa, đứng, đậm",
        bold=True,
        caps=True,
        before=12,
        after=6,
        keep_next=True,
        next="Dieu",
    ),
    _body("CanCu", "Căn cứ", "II.6.a: in thường, nghiêng, 13-14, mỗi căn cứ một dòng", italic=True),
    _body("NoiDung", "Nội dung", "II.6.e: in thường, đứng, 13-14; lùi 1 cm; đoạn 6pt; dòng đơn"),
    _body("NoiDungDan", "Nội dung dẫn", "như Nội dung; không đứng cuối trang, tách khỏi đoạn sau nó", keep_next=True),
    _body("NoiDungCuoi", "Nội dung cuối", "như Nội dung; chữ ký không đứng riêng một trang", keep_next=True, after=12),
    _body("Dieu", "Điều", "II.6.đ: lùi 1 cm; chữ Điều và số thứ tự đứng, đậm", next="NoiDung"),
    _centred("Phan", "Phần", "II.6.đ: in thường, đứng, đậm, canh giữa", bold=True, before=12, keep_next=True),
    _body(
        "Muc",
        "Mục",
        "V.6.b: số La Mã; in hoa, đứng, đậm",
        bold=True,
        caps=True,
        keep_next=True,
        outline=0,
        next="NoiDung",
    ),
    _body(
        "KhoanCoTieuDe",
        "Khoản có tiêu đề",
        "II.6.đ: số Ả Rập; in thường, đứng, đậm",
        bold=True,
        keep_next=True,
        outline=1,
        next="NoiDung",
    ),
    _body("Khoan", "Khoản", "II.6.đ: số Ả Rập; in thường, đứng"),
    _body("Diem", "Điểm", "II.6.đ: chữ cái tiếng Việt; in thường, đứng"),
    Style(id="KinhGui", name="Kính gửi", law="II.9.d: in thường, 13-14, đứng", before=12, after=6, left=40, first=-22),
    Style(
        id="NoiNhan",
        name="Nơi nhận",
        law="II.9.d: in thường, 12, nghiêng, đậm",
        size=12,
        bold=True,
        italic=True,
        keep_next=True,
        next="NoiNhanDanhSach",
    ),
    Style(
        id="NoiNhanDanhSach",
        name="Nơi nhận danh sách",
        law="II.9.d: in thường, 11, đứng",
        size=11,
        keep_next=True,
        left=3,
        first=-3,
    ),
    _centred(
        "QuyenHanChucVu", "Quyền hạn chức vụ", "II.7.đ: in hoa, 13-14, đứng, đậm", bold=True, caps=True, keep_next=True
    ),
    _centred("HoTen", "Họ tên", "II.7.đ: in thường, 13-14, đứng, đậm; chừa chỗ ký, đóng dấu", bold=True, before=72),
    _centred(
        "PhuLuc",
        "Phụ lục",
        "III.1.b: in thường, 14, đứng, đậm, canh giữa",
        bold=True,
        keep_next=True,
        outline=0,
        next="TenPhuLuc",
    ),
    _centred(
        "TenPhuLuc",
        "Tên phụ lục",
        "III.1.b: in hoa, 13-14, đứng, đậm, canh giữa",
        bold=True,
        caps=True,
        keep_next=True,
        next="KemTheo",
    ),
    _centred(
        "KemTheo",
        "Kèm theo",
        "III.1.c: in thường, 13-14, nghiêng, canh giữa",
        italic=True,
        left=TITLE_INSET,
        right=TITLE_INSET,
        keep_next=True,
    ),
    _centred(
        "BangTieuDe",
        "Bảng tiêu đề",
        _TABLE,
        size=12,
        bold=True,
        before=2,
        after=2,
        keep_next=True,
    ),
    _centred("TenBang", "Tên bảng", _TABLE, size=13, bold=True, before=10, after=6, keep_next=True),
    Style(id="BangNhom", name="Bảng nhóm", law=_TABLE, size=12, bold=True, before=1, after=1, keep_next=True),
    *(_state(*state) for state in STATES),
    *(_legend(name, fill) for name, fill in LEGEND),
    Style(id="ChuGiai", name="Chú giải", law=_TABLE, size=11, left=3, first=-3),
    Style(id="BangNoiDung", name="Bảng nội dung", law=_TABLE, size=12, before=1, after=1),
    _centred("BangSo", "Bảng số", _TABLE, size=12, before=1, after=1),
    _centred("SoTrang", "Số trang", "I.7: 13-14, đứng, canh giữa trong lề trên"),
    Style(
        id="NgatPhan",
        name="Ngắt phần",
        law="đoạn rỗng sau bảng, mang ngắt phần; không được chiếm chỗ",
        size=1,
        exact=0.05,
    ),
    Style(id="BangNoiDungLien", name="Bảng nội dung liền", law=_TABLE, size=12, before=1, after=1, keep_next=True),
    _centred("BangSoLien", "Bảng số liền", _TABLE, size=12, before=1, after=1, keep_next=True),
    Style(id="NgatDong", name="Ngắt dòng", law="khoảng trống trên bảng", size=6, exact=6, keep_next=True),
    Style(id="TheMau", name="Thẻ mẫu", law="lệnh {% %} của mẫu, không in ra", size=8, grey=True),
)


def twips(mm: float) -> int:
    return round(mm * 1440 / 25.4)
