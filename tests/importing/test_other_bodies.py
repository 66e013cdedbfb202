"""Twenty-four documents of other bodies, each laid out in its own way, with what a careful reader finds in them first.

Of each: year, number, issuer, day and place, areas, every cell of every task, what has no place, and how many edits a
person has left until `check` passes, with the names that the register lacked put into it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc
from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.yaml_document import read_document
from cchc_cli.importing.importer import import_file
from office import C, Cells, docx, table, xlsx

Task = dict[str, Any]


@dataclass(frozen=True)
class Truth:
    """`areas` are (number, title); a task is a mapping as in the plan's file; `unplaced` the texts without a place."""

    build: Callable[[Path], Path]
    areas: Sequence[tuple[str, str]]
    tasks: Sequence[Task]
    year: str = "2025"
    number: str = ""
    issuer: str = ""
    date: str = ""
    place: str = ""
    unplaced: Sequence[str] = ()
    edits: int = 0
    asked: Sequence[str] = field(default=())  # options of the import


def task(id_: str, title: str, lead: str = "", **cells: Any) -> Task:
    return {"id": id_, "title": title} | ({"lead": lead} if lead else {}) | cells


def letterhead(issuer: str, number: str, place_date: str) -> str:
    nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    return table([f"{issuer}\nSố: {number}", f"{nation}\n{place_date}"])


TAY_NINH: Any = {
    "number": "101/QĐ-UBND", "issuer": "ỦY BAN NHÂN DÂN TỈNH TÂY NINH", "date": "2025-01-15", "place": "Tây Ninh",
}  # fmt: skip


def decision(subject: str, *blocks: str) -> tuple[str, ...]:
    """A province's decision with its appendix."""
    head = letterhead(TAY_NINH["issuer"], TAY_NINH["number"], "Tây Ninh, ngày 15 tháng 01 năm 2025")
    articles = ("Điều 1. Ban hành Kế hoạch kèm theo.", "Điều 2. Quyết định có hiệu lực từ ngày ký.")
    sign = table(["Nơi nhận:\n- Như Điều 2.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A"])
    return (head, "QUYẾT ĐỊNH", subject, "QUYẾT ĐỊNH:", *articles, sign, *blocks)


SUBJECT = "Về việc ban hành Kế hoạch cải cách hành chính năm 2025"
APPENDIX = ("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", "(Kèm theo Quyết định số 101/QĐ-UBND ngày 15/01/2025)")
HEAD = ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện", "Sản phẩm"]


def row(number: str | C, title: str | C, lead: str | C = "Sở Nội vụ", **other: str | C) -> list[str | C]:
    return [
        number,
        title,
        lead,
        other.get("support", "Sở Tư pháp"),
        other.get("time", "Quý I/2025"),
        other.get("product", "Báo cáo"),
    ]


def read(id_: str, title: str, lead: str = "Sở Nội vụ", **other: Any) -> Task:
    """The task that such a row is."""
    plain = {"products": ["Báo cáo"], "support": "Sở Tư pháp", "time": "Quý I/2025"}
    return task(id_, title, lead, **{key: value for key, value in (plain | other).items() if value})


def of_province(*blocks: str) -> Callable[[Path], Path]:
    return lambda path: docx(path.with_suffix(".docx"), *decision(SUBJECT, *APPENDIX, *blocks))


def plain(*rows: Cells, head: Cells = HEAD) -> Callable[[Path], Path]:
    return of_province(table(head, *rows))


def cut_by_a_page(path: Path) -> Path:
    first = table(HEAD, row("1", "Rà soát, sửa đổi các quy định của", product="Quyết định của"))
    rest = table(["", "Ủy ban nhân dân tỉnh về phí.", "", "", "", "Ủy ban nhân dân tỉnh."], row("2", "Tập huấn."))
    return docx(path.with_suffix(".docx"), *decision(SUBJECT, *APPENDIX, first, "", rest))


def in_a_box(path: Path) -> Path:
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{table(HEAD, row('1', 'Kiểm tra.'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    return docx(path.with_suffix(".docx"), *decision(SUBJECT, *APPENDIX, box))


def three_appendices(path: Path) -> Path:
    landscape = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr></w:p>'
    blocks: list[str] = []
    for number, name in (("I", "CỦA TỈNH"), ("II", "CỦA HUYỆN"), ("III", "CỦA XÃ")):
        blocks += [f"PHỤ LỤC {number}", f"NHIỆM VỤ {name}", table(HEAD, row("1", f"Việc {name.lower()}.")), landscape]
    return docx(path.with_suffix(".docx"), *decision(SUBJECT, *blocks))


def workbook_with_lines_above(path: Path) -> Path:
    """Short lines above the header, a merged header of two rows, days of Excel's; a second sheet."""
    day = (45838, 1)  # 30/6/2025
    first: list[list[object]] = [
        ["UBND TỈNH TÂY NINH"],
        ["Đơn vị báo cáo:", "Sở Nội vụ", "Ngày:", (45672, 1)],
        [],
        ["PHỤ LỤC I"],
        ["NHIỆM VỤ TRỌNG TÂM NĂM 2025"],
        ["TT", "Nhiệm vụ", "Cơ quan thực hiện", "", "Thời gian"],
        ["", "", "Chủ trì", "Phối hợp", ""],
        ["I", "Cải cách thể chế"],
        [1, "Rà soát văn bản.", "Sở Tư pháp", "Sở Nội vụ", day],
    ]
    second: list[list[object]] = [
        ["PHỤ LỤC II"],
        ["NHIỆM VỤ THƯỜNG XUYÊN"],
        ["STT", "Nội dung công việc", "Chủ trì", "Thời hạn"],
        [1, "Niêm yết thủ tục.", "UBND xã Tân Hòa", "Thường xuyên trong tháng"],
    ]
    merges = ["A6:A7", "B6:B7", "C6:D6", "E6:E7", "B8:E8"]
    return xlsx(path.with_suffix(".xlsx"), first, second, merges=merges, formats=["dd/mm/yyyy"])


def start_and_end(path: Path) -> Path:
    rows: list[list[object]] = [
        ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
        ["TT", "Nhiệm vụ", "Đơn vị thực hiện", "", "Thời gian thực hiện", ""],
        ["", "", "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"],
        [1, "Số hóa hồ sơ.", "Sở Nội vụ", "Sở Tư pháp", (45748, 1), (45838, 1)],
    ]
    merges = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2"]
    return xlsx(path.with_suffix(".xlsx"), rows, merges=merges, formats=["dd/mm/yyyy"])


def of_a_ministry(path: Path) -> Path:
    head = letterhead("BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "62/QĐ-BVHTTDL", "Hà Nội, ngày 18 tháng 11 năm 2025")
    columns = ["STT", "Tên nhiệm vụ", "Người đứng đầu chịu trách nhiệm", "Cơ quan\nchủ trì", "Thời hạn hoàn thành"]
    rows = [["1", "Xây dựng bộ quy tắc ứng xử.", "Cục trưởng Cục Điện ảnh", "Cục Điện ảnh", "Tháng 12/2025"]]
    title = "Về việc ban hành Danh mục nhiệm vụ năm 2025"
    return docx(path.with_suffix(".docx"), head, "QUYẾT ĐỊNH", title, "PHỤ LỤC", table(columns, *rows))


def of_a_commune(path: Path) -> Path:
    head = letterhead("ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA", "07/KH-UBND", "Tân Hòa, ngày 20 tháng 7 năm 2025")
    columns = ["STT", "Nội dung công việc", "Trách nhiệm thực hiện", "Chỉ tiêu đạt được", "Thời gian"]
    rows = [["1", "Niêm yết thủ tục.", "Văn phòng HĐND và UBND xã", "100% thủ tục", "Quý III/2025"]]
    subject = "Cải cách hành chính 6 tháng cuối năm 2025"
    return docx(
        path.with_suffix(".docx"),
        head,
        "KẾ HOẠCH",
        subject,
        "I. MỤC ĐÍCH",
        "Nâng cao chất lượng.",
        table(columns, *rows),
    )


def sums(*rows: Cells) -> Callable[[Path], Path]:
    return plain(*rows, head=["TT", "Nội dung", "Thời gian", "Chủ trì", "Kinh phí (tỷ VND)"])


NOTE = "Đơn vị tính: Đơn vị\nVăn bản giao nhiệm vụ: 12/CT-UBND\nTheo dõi, đôn đốc: Văn phòng UBND tỉnh"


def beside_the_kind(path: Path) -> Path:
    """Kind and subject in one paragraph, the words of the decision in another: no line is a kind alone."""
    head = letterhead("BỘ NỘI VỤ", "1383/QĐ-BNV", "Hà Nội, ngày 26 tháng 11 năm 2024")
    subject = "QUYẾT ĐỊNH VỀ VIỆC BAN HÀNH LỊCH PHỔ BIẾN THÔNG TIN THỐNG KÊ NĂM 2025"
    decided = ("BỘ TRƯỞNG BỘ NỘI VỤ", "Căn cứ Luật Thống kê;", "QUYẾT ĐỊNH:", "Điều 1. Ban hành Lịch kèm theo.")
    sign = table(["Nơi nhận:\n- Như trên.", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nNguyễn Văn A"])
    told = table(
        ["STT", "Tên thông tin thống kê", "Hình thức phổ biến", "Đơn vị chịu trách nhiệm", "Thời gian phổ biến"],
        [
            "1",
            "Số đơn vị hành chính các cấp của cả nước",
            "Niên giám thống kê",
            "Sở Nội vụ",
            "Tháng 6/2025",
        ],
    )
    return docx(path.with_suffix(".docx"), head, subject, *decided, sign, "PHỤ LỤC", "LỊCH PHỔ BIẾN", told)


def without_a_letterhead(path: Path) -> Path:
    """A resolution whose issuer stands below the subject; two leads under one number."""
    lines = ("NGHỊ QUYẾT", "VỀ PHÁT ĐỘNG PHONG TRÀO BẢO VỆ MÔI TRƯỜNG", "CHÍNH PHỦ", "Căn cứ Luật Tổ chức Chính phủ;")
    sign = table(["Nơi nhận:\n- Như trên.", "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\nNguyễn Văn A"])
    said = ("PHỤ LỤC", "ĐỀ ÁN ƯU TIÊN", "(Kèm theo Nghị quyết số 394/NQ-CP ngày 03/12/2025 của Chính phủ)")
    told = table(HEAD[:5], ["1", "Đề án phân loại rác.", "Bộ Công an", "", "Năm 2026"])
    return docx(path.with_suffix(".docx"), *lines, "QUYẾT NGHỊ:", "I. MỤC TIÊU", "Chung tay.", sign, *said, told)


ONE = [("1", "Kế hoạch cải cách hành chính năm 2025")]  # no row names an area: the plan's title does
DOCUMENTS = {
    "who leads under another name": Truth(
        plain(
            ["1", "Kiểm tra.", "Sở Nội vụ", "100% đơn vị", "Quý II/2025"],
            head=["STT", "Nội dung", "Trách nhiệm thực hiện", "Chỉ tiêu đạt được", "Tiến độ"],
        ),
        ONE,
        [task("1.1", "Kiểm tra.", "Sở Nội vụ", products=["100% đơn vị"], time="Quý II/2025")],
        **TAY_NINH,
    ),
    "a ministry's heads and bodies": Truth(
        of_a_ministry,
        [("1", "Danh mục nhiệm vụ năm 2025")],
        [task("1.1", "Xây dựng bộ quy tắc ứng xử.", "Cục Điện ảnh", time="Tháng 12/2025")],
        number="62/QĐ-BVHTTDL",
        issuer="BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH",
        date="2025-11-18",
        place="Hà Nội",
        unplaced=["Cục trưởng Cục Điện ảnh"],
    ),
    "codes beside numbers": Truth(
        plain(
            ["I", "KH_N01", "Chỉ đạo, điều hành", "", ""],
            ["1", "KH_N01.1", "Ban hành kế hoạch chi tiết.", "Sở Nội vụ", "Quý I/2025"],
            ["", "KH_N01.2", "Sửa đổi quy chế làm việc.", "Sở Tư pháp", "Quý II/2025"],
            head=["STT", "Mã nhiệm vụ", "Tên nhóm nhiệm vụ/nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"],
        ),
        [("1", "Chỉ đạo, điều hành")],
        [
            task("1.1", "Ban hành kế hoạch chi tiết.", "Sở Nội vụ", time="Quý I/2025"),
            task("1.2", "Sửa đổi quy chế làm việc.", "Sở Tư pháp", time="Quý II/2025"),
        ],
        **TAY_NINH,
    ),
    "sums and billions": Truth(
        sums(
            ["1", "Đào tạo.", "Năm 2025", "Sở Nội vụ", "32"],
            ["2", "Tổng kết công tác.", "Quý IV/2025", "Sở Tư pháp", "1,5"],
            ["", "Dự phòng (10%)", "", "", "3"],
            [C("Tổng cộng (1+2)", across=4), "36,5"],
        ),
        ONE,
        [
            task("1.1", "Đào tạo.", "Sở Nội vụ", time="Năm 2025", budget="32.000"),
            task("1.2", "Tổng kết công tác.", "Sở Tư pháp", time="Quý IV/2025", budget="1.500"),
        ],
        unplaced=["Dự phòng (10%)", "3", "Tổng cộng (1+2)", "36,5"],
        **TAY_NINH,
    ),
    "a group row above each table's header": Truth(
        of_province(
            table([C("I. Thể chế", across=6)], HEAD, row("1", "Rà soát.")),
            table([C("II. Thủ tục hành chính", across=6)], HEAD, row("1", "Công bố.")),
        ),
        [("1", "Thể chế"), ("2", "Thủ tục hành chính")],
        [read("1.1", "Rà soát."), read("2.1", "Công bố.")],
        **TAY_NINH,
    ),
    "a header said again below a group row": Truth(
        plain(
            HEAD,
            row("1", "Rà soát."),
            [C("II. Thủ tục", across=6)],
            HEAD,
            row("1", "Công bố."),
            head=[C("I. Thể chế", across=6)],
        ),
        [("1", "Thể chế"), ("2", "Thủ tục")],
        [read("1.1", "Rà soát."), read("2.1", "Công bố.")],
        **TAY_NINH,
    ),
    "rows that name who leads": Truth(
        plain(
            ["A", "SỞ NỘI VỤ", "", ""],
            ["1", "Kiểm tra.", "Quý I/2025", "Báo cáo"],
            ["B", "SỞ TƯ PHÁP", "", ""],
            ["1", "Rà soát.", "Quý II/2025", "Báo cáo"],
            head=["TT", "Nhiệm vụ", "Thời gian", "Sản phẩm"],
        ),
        [("1", "SỞ NỘI VỤ"), ("2", "SỞ TƯ PHÁP")],
        [
            task("1.1", "Kiểm tra.", "SỞ NỘI VỤ", products=["Báo cáo"], time="Quý I/2025"),
            task("2.1", "Rà soát.", "SỞ TƯ PHÁP", products=["Báo cáo"], time="Quý II/2025"),
        ],
        **TAY_NINH,
    ),
    "bodies as areas, their units as leads": Truth(
        plain(
            [C("A. SỞ NỘI VỤ", across=6)],
            row("1", "Kiểm tra.", "Văn phòng Sở"),
            [C("B. SỞ TƯ PHÁP", across=6)],
            row("1", "Rà soát.", "Thanh tra Sở"),
        ),
        [("1", "SỞ NỘI VỤ"), ("2", "SỞ TƯ PHÁP")],
        [read("1.1", "Kiểm tra.", "Văn phòng Sở"), read("2.1", "Rà soát.", "Thanh tra Sở")],
        **TAY_NINH,
    ),
    "parents and children": Truth(
        plain(
            ["1", "Thể chế.", "", "", "", ""],
            row("1.1", "Rà soát."),
            row("1.2", "Sửa đổi."),
            ["2", "Thủ tục.", "", "", "", ""],
            row("2.1", "Công bố."),
        ),
        [("1", "Thể chế."), ("2", "Thủ tục.")],
        [read("1.1", "Rà soát."), read("1.2", "Sửa đổi."), read("2.1", "Công bố.")],
        **TAY_NINH,
    ),
    "a parent that is a task itself": Truth(
        plain(row("1", "Xây dựng đề án."), row("1.1", "Khảo sát."), row("1.2", "Trình đề án."), row("2", "Tập huấn.")),
        ONE,
        [
            read("1.1", "Xây dựng đề án."),
            read("1.1.1", "Khảo sát."),
            read("1.1.2", "Trình đề án."),
            read("1.2", "Tập huấn."),
        ],
        **TAY_NINH,
    ),
    "a row cut by the end of a page": Truth(
        cut_by_a_page,
        ONE,
        [
            read(
                "1.1",
                "Rà soát, sửa đổi các quy định của Ủy ban nhân dân tỉnh về phí.",
                products=["Quyết định của Ủy ban nhân dân tỉnh."],
            ),
            read("1.2", "Tập huấn."),
        ],
        **TAY_NINH,
    ),
    "a table in a text box": Truth(in_a_box, ONE, [read("1.1", "Kiểm tra.")], **TAY_NINH),
    "one title, two who lead": Truth(
        plain(
            [C("1", down=2), C("Xây dựng hệ thống.", down=2), "Sở Nội vụ", "Sở Tư pháp", "Quý I/2025", "Phần mềm"],
            ["Sở Tư pháp", "Sở Nội vụ", "Quý II/2025", "Quy chế"],
            row("2", "Tập huấn."),
        ),
        ONE,
        [
            task(
                "1.1",
                "Xây dựng hệ thống.",
                products=[
                    {"name": "Phần mềm", "lead": "Sở Nội vụ", "support": "Sở Tư pháp", "time": "Quý I/2025"},
                    {"name": "Quy chế", "lead": "Sở Tư pháp", "support": "Sở Nội vụ", "time": "Quý II/2025"},
                ],
            ),
            read("1.2", "Tập huấn."),
        ],
        **TAY_NINH,
    ),
    "appendices I to III, pages on their side": Truth(
        three_appendices,
        [("1", "NHIỆM VỤ CỦA TỈNH"), ("2", "NHIỆM VỤ CỦA HUYỆN"), ("3", "NHIỆM VỤ CỦA XÃ")],
        [read("1.1", "Việc của tỉnh."), read("2.1", "Việc của huyện."), read("3.1", "Việc của xã.")],
        **TAY_NINH,
    ),
    "a workbook with lines above, two sheets": Truth(
        workbook_with_lines_above,
        [("1", "Cải cách thể chế"), ("2", "NHIỆM VỤ THƯỜNG XUYÊN")],
        [
            task("1.1", "Rà soát văn bản.", "Sở Tư pháp", support="Sở Nội vụ", time="30/6/2025"),
            task("2.1", "Niêm yết thủ tục.", "UBND xã Tân Hòa", time="Thường xuyên trong tháng"),
        ],
        edits=5,
    ),
    "a workbook with a start and an end": Truth(
        start_and_end,
        [("1", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025")],
        [task("1.1", "Số hóa hồ sơ.", "Sở Nội vụ", support="Sở Tư pháp", time="Từ 01/4/2025 đến 30/6/2025")],
        edits=5,
    ),
    "a commune's plan without a decision": Truth(
        of_a_commune,
        [("1", "MỤC ĐÍCH")],
        [task("1.1", "Niêm yết thủ tục.", "Văn phòng HĐND và UBND xã", products=["100% thủ tục"], time="Quý III/2025")],
        number="07/KH-UBND",
        issuer="ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
        date="2025-07-20",
        place="Tân Hòa",
    ),
    "columns without a field": Truth(
        plain(
            ["1", "Kiểm tra.", "Đơn vị", "12/CT-UBND", "Sở Nội vụ", "Văn phòng UBND tỉnh"],
            head=["TT", "Nhiệm vụ", "Đơn vị tính", "Văn bản giao nhiệm vụ", "Chủ trì", "Theo dõi, đôn đốc"],
        ),
        ONE,
        [task("1.1", "Kiểm tra.", "Sở Nội vụ", note=NOTE)],
        **TAY_NINH,
    ),
    "a column that one word puts into the note": Truth(
        plain(["1", "Kiểm tra.", "Tân Biên", "Sở Nội vụ"], head=["TT", "Nhiệm vụ", "Địa điểm", "Chủ trì"]),
        ONE,
        [task("1.1", "Kiểm tra.", "Sở Nội vụ", note="Địa điểm: Tân Biên")],
        asked=("--column", "note"),
        **TAY_NINH,
    ),
    "a header again below each group that numbers it": Truth(
        plain(
            [C("I", down=2), C("Nông nghiệp", across=4)],
            ["Việc", "Chủ trì", "Phối hợp", "Thời hạn"],
            ["1", "Giám sát nguồn nước.", "Sở Nội vụ", "Sở Tư pháp", "2025"],
            [C("II", down=2), C("Du lịch", across=4)],
            ["Việc", "Chủ trì", "Phối hợp", "Thời hạn"],
            ["1", "Số hóa di tích.", "Sở Tư pháp", "Sở Nội vụ", "2025 - 2030"],
            head=[C("B", down=1), C("PHÁT TRIỂN KINH TẾ SỐ", across=4)],
        ),
        [("1", "Nông nghiệp"), ("2", "Du lịch")],
        [
            task("1.1", "Giám sát nguồn nước.", "Sở Nội vụ", support="Sở Tư pháp", time="2025"),
            task("2.1", "Số hóa di tích.", "Sở Tư pháp", support="Sở Nội vụ", time="2025 - 2030"),
        ],
        **TAY_NINH,
    ),
    "agencies' headings beside a column of groups": Truth(
        plain(
            ["A.", C("SỞ NỘI VỤ", across=5)],
            ["1", C("Thể chế", down=2), C("Sở Nội vụ", down=2), "Sửa đổi quy chế.", "Quy chế", "Quý I/2025"],
            ["2", "Rà soát quy chế.", "Báo cáo", "Quý II/2025"],
            ["B.", C("SỞ TƯ PHÁP", across=5)],
            ["1", "Bộ máy", "Sở Tư pháp", "Sắp xếp bộ máy.", "Đề án", "Quý I/2025"],
            head=[
                "STT",
                "Thuộc nhóm nhiệm vụ",
                "Cơ quan chủ trì",
                "Nội dung nhiệm vụ",
                "Chỉ tiêu đạt được",
                "Thời hạn",
            ],
        ),
        [("1", "Thể chế"), ("2", "Bộ máy")],
        [
            task("1.1", "Sửa đổi quy chế.", "Sở Nội vụ", products=["Quy chế"], time="Quý I/2025"),
            task("1.2", "Rà soát quy chế.", "Sở Nội vụ", products=["Báo cáo"], time="Quý II/2025"),
            task("2.1", "Sắp xếp bộ máy.", "Sở Tư pháp", products=["Đề án"], time="Quý I/2025"),
        ],
        **TAY_NINH,
    ),
    "agencies' headings below which the groups are numbered anew": Truth(
        plain(
            ["H.", C("SỞ NỘI VỤ", across=4)],
            [C("1", down=2), C("Thể chế", down=2), "Sở Nội vụ", "Sửa đổi quy chế.", "Quý I/2025"],
            ["Sở Nội vụ", "Rà soát quy chế.", "Quý II/2025"],
            ["2", "Bộ máy", "Sở Nội vụ", "Sắp xếp bộ máy.", "Quý I/2025"],
            ["I.", C("SỞ TƯ PHÁP", across=4)],
            ["1", "Thể chế", "Sở Tư pháp", "Kiểm tra văn bản.", "Quý I/2025"],
            head=["STT", "Thuộc nhóm nhiệm vụ", "Cơ quan chủ trì", "Nội dung nhiệm vụ", "Thời hạn"],
        ),
        [("8", "SỞ NỘI VỤ"), ("9", "SỞ TƯ PHÁP")],
        [
            task(id_, title, lead, time=time, note=f"Thuộc nhóm nhiệm vụ: {group}")
            for id_, title, lead, time, group in (
                ("8.1", "Sửa đổi quy chế.", "Sở Nội vụ", "Quý I/2025", "Thể chế"),
                ("8.2", "Rà soát quy chế.", "Sở Nội vụ", "Quý II/2025", "Thể chế"),
                ("8.3", "Sắp xếp bộ máy.", "Sở Nội vụ", "Quý I/2025", "Bộ máy"),
                ("9.1", "Kiểm tra văn bản.", "Sở Tư pháp", "Quý I/2025", "Thể chế"),
            )
        ],
        **TAY_NINH,
    ),
    "kind and subject in one paragraph": Truth(
        beside_the_kind,
        [("1", "LỊCH PHỔ BIẾN THÔNG TIN THỐNG KÊ NĂM 2025")],
        [task("1.1", "Số đơn vị hành chính các cấp của cả nước", "Sở Nội vụ", time="Tháng 6/2025")],
        number="1383/QĐ-BNV",
        issuer="BỘ NỘI VỤ",
        date="2024-11-26",
        place="Hà Nội",
        unplaced=["Niên giám thống kê"],
    ),
    "an issuer below the subject": Truth(
        without_a_letterhead,
        [("1", "PHÁT ĐỘNG PHONG TRÀO BẢO VỆ MÔI TRƯỜNG")],
        [task("1.1", "Đề án phân loại rác.", "Bộ Công an", time="Năm 2026")],
        number="394/NQ-CP",
        issuer="CHÍNH PHỦ",
        date="2025-12-03",
        place="Hà Nội",
    ),
    "times of all kinds": Truth(
        plain(
            row("1", "Một.", time="Quý IV, Quý I/2026"),
            row("2", "Hai.", time="Năm học 2025-2026, 2026-2027"),
            row("3", "Ba.", time="Từ tháng 3 đến tháng 9/2025, đảm bảo đúng tiến độ"),
            row("4", "Bốn.", "HĐND, UBND, Sở Nội vụ tỉnh Lào Cai", time="Tháng 3: dự thảo; tháng 6: trình"),
        ),
        ONE,
        [
            read("1.1", "Một.", time="Quý IV, Quý I/2026"),
            read("1.2", "Hai.", time="Năm học 2025-2026, 2026-2027"),
            read("1.3", "Ba.", time="Từ tháng 3 đến tháng 9/2025, đảm bảo đúng tiến độ"),
            read("1.4", "Bốn.", "HĐND, UBND, Sở Nội vụ tỉnh Lào Cai", time="Tháng 3: dự thảo; tháng 6: trình"),
        ],
        **TAY_NINH,
    ),
}


def test_there_are_twenty_five_of_them() -> None:
    assert len(DOCUMENTS) == 25


@pytest.mark.parametrize("truth", DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_comes_in_as_a_careful_reader_reads_it(
    truth: Truth, tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plans").mkdir()
    path = truth.build(tmp_path / "van-ban")
    said = cchc("import", str(path), "-o", "plans/2025.yaml", "--register", *truth.asked)
    assert said.code == 0
    data = data_of_plan(Path("plans/2025.yaml"))
    assert data["year"] == truth.year
    written = {key: data["decision"].get(key, "") for key in ("number", "issuer", "date", "place")}
    assert written == {key: getattr(truth, key) for key in written}
    assert [(area["number"], area["title"]) for area in data["areas"]] == list(truth.areas)
    assert [one for area in data["areas"] for one in area["tasks"]] == list(truth.tasks)
    assert [one["text"] for one in data.get("unplaced", [])] == list(truth.unplaced)
    edits = re.search(r"Còn (\d+) chỗ phải sửa|Không còn lỗi phải sửa", said.err)
    assert edits is not None
    assert int(edits[1] or 0) <= truth.edits


def data_of_plan(path: Path) -> dict[str, Any]:
    data = read_document(path).data
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize(
    "rows",
    [
        [["STT", "Số, ký hiệu", "Ngày ban hành", "Trích yếu", "Hiệu lực"], ["1", "1/QĐ", "1/2/2020", "Phí.", "Còn"]],
        [["STT", "Họ và tên", "Chức vụ", "Điện thoại"], ["1", "Nguyễn Văn A", "Giám đốc", "0123"]],
    ],
)
def test_what_is_no_plan_is_refused_with_the_reason(tmp_path: Path, rows: list[list[str]]) -> None:
    with pytest.raises(DocumentStop, match=r"bảng 1 (?:là danh mục văn bản|không có cột nhiệm vụ)"):
        import_file(docx(tmp_path / "a.docx", table(*rows)), 2025)
