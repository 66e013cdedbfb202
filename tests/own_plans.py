"""Three bodies' own Word plans of 2021, worded as their own clerks would, with what each task carries out, by hand.

The ties are what a person says who reads both plans: the task above, or, where nobody can be sure without asking the
body, those that may be meant; a task of the body alone has none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed
from office import docx, table

HEAD = ["TT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"]
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"

JUSTICE = [
    ["I", "Chỉ đạo, điều hành", "", "", "", ""],
    ["1", "Điều tra, đo lường sự hài lòng của người dân đối với sự phục vụ của Sở Tư pháp", "Báo cáo kết quả",
     "Văn phòng Sở", "Các phòng, đơn vị thuộc Sở", "Tháng 11/2021"],
    ["2", "Tự kiểm tra công tác cải cách hành chính tại các phòng, đơn vị thuộc Sở", "Kế hoạch; báo cáo",
     "Văn phòng Sở", "Thanh tra Sở", "Quý III/2021"],
    ["II", "Cải cách thể chế", "", "", "", ""],
    ["1", "Theo dõi tình hình thi hành pháp luật năm 2021", "Báo cáo kết quả theo dõi thi hành pháp luật",
     "Phòng Theo dõi thi hành pháp luật", "Các phòng, đơn vị thuộc Sở", "Trước ngày 15/12/2021"],
    ["2", "Kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật năm 2021", "Kế hoạch",
     "Phòng Kiểm tra văn bản", "", "Tháng 02/2021"],
    ["3", "Tự kiểm tra văn bản quy phạm pháp luật", "Báo cáo", "Phòng Kiểm tra văn bản", "", "Tháng 12/2021"],
    ["4", "Công bố danh mục văn bản quy phạm pháp luật hết hiệu lực năm 2020", "Quyết định công bố",
     "Phòng Kiểm tra văn bản", "Văn phòng Sở", "Quý II/2021"],
    ["III", "Cải cách thủ tục hành chính", "", "", "", ""],
    ["1", "Tham mưu công bố TTHC mới, sửa đổi, bổ sung, bãi bỏ thuộc lĩnh vực tư pháp",
     "Quyết định của Chủ tịch UBND tỉnh", "Văn phòng Sở", "", "Trong năm (nếu có)"],
    ["2", "Số hóa hồ sơ lưu trữ hộ tịch", "Báo cáo", "Phòng Hành chính tư pháp", "", "Quý IV/2021"],
]  # fmt: skip
# the last but two is due in June, the one above in March: which of both days is wrong, only the department knows
JUSTICE_TIES = {
    "1.1": "1.7", "1.2": "1.1?", "2.1": "2.1", "2.2": "2.2", "2.3": "2.3", "2.4": "2.4?", "3.1": "3.3", "3.2": "",
}  # fmt: skip


def justice(path: Path) -> Path:
    """The department's decision, its table written by hand."""
    head = ["UBND TỈNH LONG AN\nSỞ TƯ PHÁP\nSố: 15/QĐ-STP", f"{NATION}\nLong An, ngày 18 tháng 01 năm 2021"]
    return docx(
        path, table(head), "QUYẾT ĐỊNH",
        "Về việc ban hành Kế hoạch cải cách hành chính năm 2021 của Sở Tư pháp", "GIÁM ĐỐC SỞ TƯ PHÁP",
        "Căn cứ Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh;", "QUYẾT ĐỊNH:",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2021 của Sở Tư pháp.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.", "PHỤ LỤC", table(HEAD, *JUSTICE),
    )  # fmt: skip


PAPER = [
    ["1", "Xây dựng chuyên trang, chuyên mục cải cách hành chính trên Báo Long An", "Chuyên trang, chuyên mục",
     "Phòng Biên tập", "Phòng Phóng viên", "Trong năm"],
    ["2", "Đăng tin, bài về dịch vụ công trực tuyến", "Tin, bài", "Phòng Phóng viên", "", "Trong năm"],
]  # fmt: skip
PAPER_TIES = {"1.1": "1.10", "1.2": ""}


def newspaper(path: Path) -> Path:
    """A plan without a decision, as small bodies issue it."""
    head = ["TỈNH ỦY LONG AN\nBÁO LONG AN\nSố: 21/KH-BLA", f"{NATION}\nLong An, ngày 25 tháng 01 năm 2021"]
    return docx(
        path, table(head), "KẾ HOẠCH", "Cải cách hành chính năm 2021 của Báo Long An", "I. MỤC TIÊU",
        "Tuyên truyền công tác cải cách hành chính của tỉnh.", "II. NHIỆM VỤ", table(HEAD, *PAPER),
    )  # fmt: skip


# the task above → what the district wrote for it, and when; what is not here it took over word for word
REWORDED = {
    "1.7": ("Khảo sát sự hài lòng của người dân, tổ chức về công tác cải cách hành chính của huyện", "Quý IV/2021"),
    "4.2": ("Quy định chức năng, nhiệm vụ, quyền hạn, cơ cấu tổ chức của các phòng chuyên môn thuộc UBND huyện", ""),
    "4.3": ("Sửa đổi quy chế làm việc của UBND huyện Bến Lức", ""),
    "5.1": ("Bố trí cán bộ, công chức, viên chức theo đề án vị trí việc làm", "Quý III/2021"),
    "5.2": ("Thi tuyển giáo viên các trường trung học cơ sở", "Tháng 8/2021"),
    "5.7": ("Chuyển đổi vị trí công tác đối với cán bộ, công chức của huyện", "Quý III/2021"),
}
DISTRICT_TIES = {
    "1.1": "1.8?", "1.2": "1.13", "2.1": "4.2", "2.2": "4.3", "2.3": "4.4", "2.4": "4.5", "3.1": "5.1", "3.2": "",
    "3.3": "5.7?",
}  # fmt: skip


def district(path: Path, draft: Path) -> Path:
    """The draft of the district's plan reworded, numbered and printed by the program itself."""
    data: Any = parse_document(draft.read_bytes(), draft.name).data
    data["decision"] |= {"number": "66/QĐ-UBND", "date": "2021-02-02"}
    data["decision"]["signer"]["name"] = "Trần Văn A"
    for task in (task for area in data["areas"] for task in area["tasks"]):
        title, time = REWORDED.get(task["implements"][0], ("", ""))
        task |= {"title": title or task["title"], "time": time or task["time"], "lead": "Phòng Nội vụ huyện"}
    plan = typed(Plan, data)
    path.write_bytes(render(find_template("plan").read(), plan_context(plan), name="plan"))
    return path


def own_document() -> Plan:
    """The department's plan issued by itself, under a number of its own."""
    sections = [
        {"number": "I", "title": "MỤC TIÊU", "paragraphs": ["Nâng cao chất lượng phục vụ người dân, tổ chức."]},
        {
            "number": "II",
            "title": "TỔ CHỨC THỰC HIỆN",
            "sections": [{"number": "1", "paragraphs": ["Các phòng báo cáo trước ngày 10 hằng tháng."]}],
        },
    ]
    subject = "Cải cách hành chính năm 2021 của Sở Tư pháp"
    data = {
        "year": 2021,
        "title": subject,
        "decision": {
            "superior": "UBND TỈNH LONG AN",
            "issuer": "SỞ TƯ PHÁP",
            "number": "112/KH-STP",
            "date": "2021-01-18",
            "place": "Long An",
            "subject": subject,
            "recipients": ["UBND tỉnh;", "Lưu: VT."],
            "signer": {"position": "GIÁM ĐỐC", "name": "Trần Văn A"},
        },
        "body": {
            "subject": subject,
            "intro": ["Căn cứ Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của UBND tỉnh, Sở Tư pháp ban hành Kế hoạch:"],
            "sections": sections,
        },
        "appendix": {
            "title": "DANH MỤC NHIỆM VỤ NĂM 2021",
            "issued_with": "(Kèm theo Kế hoạch số 112/KH-STP ngày 18 tháng 01 năm 2021 của Sở Tư pháp)",
        },
        "areas": [
            {
                "number": 1,
                "title": "Chỉ đạo, điều hành",
                "tasks": [
                    {
                        "id": "1.1",
                        "title": "Tự kiểm tra",
                        "products": ["Báo cáo"],
                        "lead": "Văn phòng Sở",
                        "time": "Quý III/2021",
                    }
                ],
            }
        ],
    }
    return typed(Plan, data)
