"""What `templates check` finds in a template, each with its paragraph."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.template_checking import check_template
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.files.problems import Severity

Spoil = Callable[[str], str]
SETTINGS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def spoiled(
    *, part: str = "word/document.xml", change: Spoil, name: str = "reminder", more: dict[str, bytes] | None = None
) -> bytes:
    """A shipped template with one part changed, and parts added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(find_template(name).read())) as source, zipfile.ZipFile(stream, "w") as target:
        for entry in source.namelist():
            data = source.read(entry).decode()
            target.writestr(entry, change(data) if entry == part else data)
        for entry, raw in (more or {}).items():
            target.writestr(entry, raw)
    return stream.getvalue()


def swapped(old: str, new: str) -> Spoil:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return change


def findings(data: bytes, sample: Sample | None = None, name: str = "reminder") -> list[tuple[str, str, str]]:
    kind = CATALOGUE[name]
    found = check_template(data, name, kind.context, kind.example(sample) if sample else None)
    return [(finding.severity.value, finding.message, finding.place) for finding in found]


@pytest.mark.parametrize("name", CATALOGUE)
def test_shipped_templates_are_without_fault(name: str, sample: Sample) -> None:
    kind = CATALOGUE[name]
    assert check_template(find_template(name).read(), name, kind.context, kind.example(sample)) == []


SPOILS = [
    ("{{ reply_by }}", "{{ reply_bi }}", "không có dữ liệu nào tên «reply_bi»", "chậm nhất ngày {{ reply_bi }}"),
    ("{{ row.title }}", "{{ row.titel }}", "không có dữ liệu nào tên «titel»", "{{ row.titel }}"),
    ("{{ head.symbol }}", "{{ head.symbol.day.x }}", "", ""),
    ("{{ figures.of_due }}", "{{ figures.of_deu }}", "không có dữ liệu nào tên «of_deu»", "{{ figures.of_deu }}"),
    ("{{ as_of }}", "{{ as_of|uper }}", "không có bộ lọc «uper»", "{{ as_of|uper }}"),
    ("{{ as_of }}", "{{ soon.title }}", "«title» không lấy được từ cả danh sách", "{{ soon.title }}"),
    ("{{ as_of }}", "{% if as_of is tomorow %}x{% endif %}", "không có phép thử «tomorow»", "tomorow"),
    ("{%tr endfor %}", "", "lệnh «for row in overdue» không có lệnh đóng endfor", "{%tr for row in overdue %}"),
    ("{%p endif %}", "", "không có lệnh đóng endif", "{%p"),
    ("{%p if overdue %}", "", "thừa, không có lệnh mở", "{%p endif %}"),
    ("{%tr endfor %}", "{%tr endif %}", "không có lệnh đóng endfor", "{%tr for row in overdue %}"),
    ("{%tr for row in overdue %}", "{% tr for row in overdue %}", "phải viết liền «{%tr»", "{% tr for row"),
    ("{%tr endfor %}", "{%p endfor %}", "mở bằng {%tr mà đóng bằng {%p", "{%p endfor %}"),
    ("{{ as_of }}", "{%p if to %}{%p endif %}", "hai lệnh cùng loại trong một đoạn", "{%p if to %}"),
    ("{{ as_of }}", "{{ as_of ", "thẻ", "{{ as_of"),
    ("{{ as_of }}", "{ as_of }}", "thẻ thiếu hoặc thừa dấu ngoặc", "{ as_of }}"),
    ("{{ as_of }}", "{{ as_of }", "thẻ thiếu hoặc thừa dấu ngoặc", "{{ as_of }"),
    ("{{ as_of }}", "{ as_of }", "thẻ thiếu hoặc thừa dấu ngoặc", "{ as_of }"),
    ("{{ as_of }}", "{{ as_of }}}", "thẻ thiếu hoặc thừa dấu ngoặc", "{{ as_of }}}"),
    ("{{ as_of }}", "{ { as_of } }", "thẻ thiếu hoặc thừa dấu ngoặc", "{ { as_of } }"),
    ("{%p if overdue %}", "{ %p if overdue %}", "thẻ thiếu hoặc thừa dấu ngoặc", "{ %p if overdue %}"),
    ("{{ to }}", "{{r to }}", "giá trị trong «{{r to }}» sẽ mất", "{{r to }}"),
    ("{{ to }}", "{{p to }}", "giá trị trong «{{p to }}» sẽ mất", "{{p to }}"),
    ("{{ to }}", "{{ to|line_under(60, 12) }}", "thẻ phải bắt đầu bằng {{p", "line_under"),
    ("{{ as_of }}", "{{ as_of|date_words }}", "bộ lọc «date_words» cần một ngày, giá trị trước nó là chữ", "as_of"),
    ("{{ as_of }}", "{{ as_of|number }}", "bộ lọc «number» cần một số, giá trị trước nó là chữ", "as_of"),
    ("{{ as_of }}", "{{ overdue|upper }}", "bộ lọc «upper» cần chữ, giá trị trước nó là danh sách mục", "overdue"),
    ("{{ as_of }}", "{{ as_of|join(', ') }}", "bộ lọc «join» cần một danh sách", "join"),
    ("{{ as_of }}", "{{ figures.of_due|round }}", "bộ lọc «round» cần một số", "round"),
    ('w:val="KinhGui"', 'w:val="Heading9"', "thiếu kiểu «Heading9»", "Kính gửi"),
]


@pytest.mark.parametrize(("old", "new", "message", "place"), SPOILS, ids=[spoil[1] or spoil[0] for spoil in SPOILS])
def test_fault_is_found_with_its_paragraph(old: str, new: str, message: str, place: str) -> None:
    found = findings(spoiled(change=swapped(old, new)))
    if not message:  # nothing is known of what a text has
        assert found == []
        return
    errors = [(said, where) for severity, said, where in found if severity == "error"]
    assert any(message in said and place in where for said, where in errors), found


def test_name_that_a_trial_would_not_meet_is_found_too(sample: Sample) -> None:
    """In a branch for bodies that owe nothing."""
    first, second = swapped("{%p if overdue %}", "{%p if not overdue %}"), swapped("{{ longest }}", "{{ longset }}")
    data = spoiled(change=lambda text: second(first(text)))
    assert any("«longset»" in message for _, message, _ in findings(data, sample))


def test_what_the_names_do_not_show_the_trial_does(sample: Sample) -> None:
    found = findings(spoiled(change=swapped("{{ as_of }}", "{{ as_of + 1 }}")), sample)
    assert [severity for severity, _, _ in found] == ["error"]
    assert "kết xuất thử không được" in found[0][1]


def test_tag_in_a_property_that_is_not_filled_in(sample: Sample) -> None:
    words = "<cp:keywords>{{ title }}</cp:keywords></cp:coreProperties>"
    data = spoiled(part="docProps/core.xml", change=swapped("</cp:coreProperties>", words))
    assert any("thuộc tính «keywords»" in message for _, message, _ in findings(data, sample))


FOREIGN = [
    ("hyperlink", 'Target="https://example.org/x" TargetMode="External"', "warning", "liên kết ra ngoài tệp"),
    ("attachedTemplate", 'Target="file:///c:/x.dotm" TargetMode="External"', "error", "tệp khuôn gắn kèm"),
    ("oleObject", 'Target="file:///c:/x.bin" TargetMode="External"', "error", "đối tượng nhúng"),
]


@pytest.mark.parametrize(("kind", "target", "severity", "message"), FOREIGN, ids=[f[0] for f in FOREIGN])
def test_what_reaches_outside_is_reported(kind: str, target: str, severity: str, message: str) -> None:
    relation = f'<Relationship Id="rId99" Type="{SETTINGS}/{kind}" {target}/></Relationships>'
    data = spoiled(part="word/_rels/document.xml.rels", change=swapped("</Relationships>", relation))
    assert any(level == severity and message in said for level, said, _ in findings(data))


@pytest.mark.parametrize(
    ("part", "kind", "message"),
    [("word/vbaProject.bin", "vbaProject", "macro"), ("word/embeddings/a.bin", "package", "tệp nhúng")],
)
def test_macros_and_embedded_files_are_reported(part: str, kind: str, message: str) -> None:
    relation = f'<Relationship Id="rId99" Type="{SETTINGS}/{kind}" Target="{part[5:]}"/></Relationships>'
    data = spoiled(part="word/_rels/document.xml.rels", change=swapped("</Relationships>", relation), more={part: b"x"})
    data = _typed(data)
    assert any(level == "error" and message in said for level, said, _ in findings(data))


def _typed(data: bytes) -> bytes:
    """The package with a content type for .bin."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            raw = source.read(name)
            if name == "[Content_Types].xml":
                raw = raw.replace(b"<Override", b'<Default Extension="bin" ContentType="application/x"/><Override', 1)
            target.writestr(name, raw)
    return stream.getvalue()


def test_file_that_is_no_template_is_one_finding() -> None:
    assert [f.severity for f in check_template(b"%PDF-1.4", "x", None, None)] == [Severity.ERROR]
