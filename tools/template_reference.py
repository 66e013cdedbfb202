#!/usr/bin/env python3
"""Writes docs/mau-van-ban.md: what every template may use, from the classes of its data, with examples of the plan.

python tools/template_reference.py [FILE]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cchc_cli.documents.page.page_template import PAGE
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.contexts import Field, TemplateKind, fields
from cchc_cli.documents.word.environment import FILTERS, DocumentEnvironment
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
_LONGEST = 70
_TYPES = {str: "chữ", int: "số", bool: "đúng/sai"}
# what a filter does, an example, the loop in which it works; a filter that no data can use is left out
_FILTERS = {
    "number": ("số có dấu phẩy thập phân, dấu chấm hàng nghìn", "{{ 1234.5|number }}", ""),
    "line_under": (
        "dòng kẻ dài 1/3-1/2 dòng chữ; thay cả đoạn; số: bề rộng ô (mm), cỡ chữ",
        "{{p title|line_under(165, 14) }}",
        "",
    ),
    "bar": (
        "thanh tiến độ của một mục có số nhiệm vụ theo tình hình; thay cả đoạn; số: bề rộng (mm)",
        "{{p area.shares|bar(60) }}",
        "{%p for area in areas %}",
    ),
}
_INTRO = """\
# Mẫu văn bản Word

Tệp này do `python tools/template_reference.py` viết ra từ chương trình; sửa ở đó, không sửa ở đây.

Mỗi văn bản của `cchc report` làm từ một mẫu .docx. Chép mẫu ra `templates/` của thư mục làm việc bằng
`cchc templates copy TÊN`, mở trong Word, sửa lời và cách trình bày, rồi kiểm tra bằng `cchc templates check`. Mẫu ở
`templates/` được dùng thay mẫu kèm chương trình.

Trang của `cchc page` cũng làm từ một mẫu, `page.html`: sửa bằng một trình soạn thảo văn bản, thẻ viết như ở dưới nhưng
không có `p`, `tr` (`{% for dòng in tên %}`), các bộ lọc `bar`, `line_under` không dùng cho nó. Trang chỉ chạy mã, kiểu
đứng trong `<script>`, `<style>` của mẫu (không có thẻ ở trong), không nạp gì từ bên ngoài; `{{ policy }}` ghi điều đó.

## Thẻ

| Thẻ | Nghĩa |
|---|---|
| `{{ tên }}` | in giá trị |
| `{{ tên.mục }}` | in một mục của giá trị |
| `{%p if tên %}` … `{%p else %}` … `{%p endif %}` | đoạn ở giữa chỉ có khi tên không trống; lệnh đứng riêng một đoạn |
| `{%p for dòng in tên %}` … `{%p endfor %}` | các đoạn ở giữa lặp lại cho từng mục của danh sách |
| `{%tr for dòng in tên %}` … `{%tr endfor %}` | các hàng của bảng ở giữa lặp lại; mỗi lệnh đứng riêng một hàng |
| `{{p giá trị }}` | giá trị là cả đoạn (dòng kẻ, thanh tiến độ), thay đoạn chứa nó |
| `{%p set tên = 'chữ' ~ tên_khác %}` | đặt tên cho một đoạn chữ dùng nhiều chỗ |

Giá trị chữ đặt trong `{{p … }}` hay `{{r … }}` thì mất. Ngày trong dữ liệu đã là chữ (14/12/2021), in thẳng. Word hay
LibreOffice lưu lại mẫu thì văn bản vẫn như cũ: chương trình tìm kiểu theo tên, nên đừng đổi tên các kiểu;
`cchc templates check` nói trang, lề, phông chữ, kiểu nào khác mẫu gốc.

Trong các bảng dưới đây, `areas[].title` là mục `title` của từng mục trong danh sách `areas`:
`{%p for area in areas %}` … `{{ area.title }}` … `{%p endfor %}`. Ví dụ lấy từ kế hoạch năm 2021 với sổ theo dõi minh
họa.

"""


def reference() -> str:
    loaded = load(Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml"))
    sample = Sample(loaded.interpreted, loaded.entries)
    parts = [_INTRO, *_filters()]
    for name, kind in {**CATALOGUE, PAGE.name: PAGE}.items():
        parts += _template(name, kind, sample)
    return "".join(parts)


def _filters() -> Iterator[str]:
    yield "## Bộ lọc\n\n| Bộ lọc | Nghĩa | Ví dụ |\n|---|---|---|\n"
    for name, (about, example, loop) in _FILTERS.items():
        within = f"`{loop}` … " if loop else ""
        yield "| `{}` | {} | {}`{}` |\n".format(name, about, within, example.replace("|", r"\|"))
    others = sorted(n for n in DocumentEnvironment().filters if n not in FILTERS and not n.startswith("("))
    yield f"\nNgoài ra có các bộ lọc của Jinja: {', '.join(f'`{name}`' for name in others)}.\n"


def _template(name: str, kind: TemplateKind, sample: Sample) -> Iterator[str]:
    yield f"\n## {name}: {kind.title}\n\n| Tên | Kiểu | Nghĩa | Ví dụ |\n|---|---|---|---|\n"
    for path, known, values in _fields(kind.context, "", [kind.example(sample)]):
        yield f"| `{path}` | {_type(known)} | {known.about} | {_example(known, values)} |\n"


def _fields(kind: type, prefix: str, holders: list[Any]) -> Iterator[tuple[str, Field, list[Any]]]:
    """Every field with its path and the values that the example has for it."""
    for name, known in fields(kind).items():
        values = [getattr(holder, name) for holder in holders]
        yield prefix + name, known, values
        if known.inner is not None:
            there = [value for value in values if value is not None]
            inner = [entry for value in there for entry in (value if known.is_list else [value])]
            yield from _fields(known.inner, f"{prefix}{name}{'[]' if known.is_list else ''}.", inner)


def _type(known: Field) -> str:
    entry = "mục" if known.inner is not None else _TYPES[known.type]
    text = f"danh sách {entry}" if known.is_list else entry
    return f"{text}, có thể không có" if known.optional else text


def _example(known: Field, values: list[Any]) -> str:
    """The first value that says something; nothing for fields that have fields of their own."""
    if known.inner is not None:
        return ""
    flat = [entry for value in values for entry in (value if known.is_list else [value])]
    shown = next((str(value) for value in flat if str(value).strip()), "")
    text = " ".join({"True": "đúng", "False": "sai"}.get(shown, shown).split())
    return (text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …").replace("|", "\\|")


def main() -> int:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "mau-van-ban.md"
    path.write_text(reference(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
