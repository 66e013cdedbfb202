"""The officer's words for a report: parts by their headings, paragraphs, no comments; nothing is lost silently."""

from __future__ import annotations

import pytest

from cchc_cli.files.problems import DataStop
from cchc_cli.model.reporting.narrative import Narrative, read_narrative

WRITTEN = """\
# Lời văn báo cáo

<!-- Ghi chú
nhiều dòng. -->

## Kết quả nổi bật

Tỉnh đã **hoàn thành**
kế hoạch kiểm tra.

Đoạn thứ hai.
- Ý một,
  viết tiếp.
- Ý hai.

## TỒN TẠI, HẠN CHẾ
<!-- chỉ có số liệu -->

## Nguyên nhân
Do dịch.
"""


def test_paragraphs_go_to_the_part_of_their_heading_and_comments_go_nowhere() -> None:
    assert read_narrative(WRITTEN, "a.md") == Narrative(
        strengths=(
            "Tỉnh đã hoàn thành kế hoạch kiểm tra.", "Đoạn thứ hai.", "- Ý một, viết tiếp.", "- Ý hai."
        ),
        causes=("Do dịch.",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## Thuận lợi\nCó.", "a.md:1: không có đề mục «Thuận lợi»"),
        ("<!-- xong -->\n\nChữ trước.", "a.md:3: chữ đứng trước đề mục đầu tiên"),
        ("## Nguyên nhân\n<!-- quên đóng\nDo dịch.", "a.md:2: ghi chú «<!--» không có «-->» đóng lại"),
    ],
)
def test_what_would_be_lost_is_told_with_its_line(text: str, said: str) -> None:
    with pytest.raises(DataStop) as stop:
        read_narrative(text, "a.md")
    assert stop.value.message == said
