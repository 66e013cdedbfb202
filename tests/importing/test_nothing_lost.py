"""Whatever tables hold, each of their cells is somewhere in the file that is written."""

from __future__ import annotations

import itertools
import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text
from office import C, docx, paragraph, table

HEADINGS = [
    "TT", "STT", "Nhiệm vụ", "Nội dung", "Cơ quan chủ trì", "Đơn vị phối hợp", "Thời gian", "Bắt đầu", "Hoàn thành",
    "Sản phẩm", "Kinh phí (triệu đồng)", "Ghi chú", "Lĩnh vực", "Địa điểm", "Đơn vị", "", "Người phê duyệt", "Chi tiết",
]  # fmt: skip
WORDS = [
    "I", "II.", "1", "2", "1.1", "a)", "-", "Tổng cộng", "- Kế hoạch\n- Báo cáo", "rà soát", "Rà soát.",
    "Quý I/2021", "", "nt", "50", "III. Thể chế", "Phần I", "1. Kiểm tra", "…", "A.", "(1)", "Điều 1. x",
    "QUYẾT ĐỊNH", "KẾ HOẠCH", "PHỤ LỤC", "Nơi nhận:", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/QĐ", "(Kèm theo",
    "Đơn vị tính: đồng", "key: value", "#",
]  # fmt: skip


@st.composite
def cells(draw: st.DrawFn, width: int) -> list[C]:
    row, left = [], width
    while left:
        across = min(draw(st.sampled_from([1, 1, 1, 2, width])), left)
        row.append(C(draw(st.sampled_from(WORDS)), across=across, down=draw(st.sampled_from([1, 1, 1, 2]))))
        left -= across
    return row


@st.composite
def tables(draw: st.DrawFn) -> list[list[C]]:
    head = [C(heading) for heading in draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6, unique=True))]
    return [head, *draw(st.lists(cells(len(head)), min_size=1, max_size=5))]


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(tables() | st.sampled_from(WORDS), min_size=1, max_size=6))
def test_every_cell_is_found_again(blocks: list[list[list[C]] | str]) -> None:
    marks = (f"zq{n}" for n in itertools.count())
    wanted: list[str] = []
    written = []
    for block in blocks:
        if isinstance(block, str):
            written.append(paragraph(block.replace("\n", "↵")))
            continue
        head, *rows = block
        marked = [[C(f"{c.text} {next(marks)}", c.down, c.across) for c in row] for row in rows]
        wanted += [cell.text for row in marked for cell in row]
        written.append(table(head, *marked))
    with tempfile.TemporaryDirectory() as folder:
        try:
            text = plan_text(import_file(docx(Path(folder) / "a.docx", *written), 2021).plan, "a.docx")
        except DocumentStop:
            return  # no table of tasks among them
    document = parse_document(text.encode(), "plan.yaml")
    assert document.readable
    missing = set(re.findall(r"zq\d+", " ".join(wanted))) - set(re.findall(r"zq\d+", text))
    assert not missing
