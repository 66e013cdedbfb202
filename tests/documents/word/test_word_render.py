"""Rendering loses no value, gives the same bytes every time and says what is wrong with a template."""

from __future__ import annotations

import io
import time
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.files.problems import DocumentStop

PLAN = Path(__file__).resolve().parents[3] / "templates" / "plan.docx"
UNWRITABLE = [*map(chr, (*range(9), 11, 12, *range(14, 32))), "\ufffe", "\uffff", "\ud800"]


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def template(*paragraphs: str, title: str = "", header: str = "") -> bytes:
    """The shipped template's package around other paragraphs."""
    stream = io.BytesIO()
    with zipfile.ZipFile(PLAN) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            data = source.read(name).decode()
            if name == "word/document.xml":
                start, end = data.index("<w:body>") + 8, data.rindex("<w:sectPr>")
                data = data[:start] + "".join(map(paragraph, paragraphs)) + data[end:]
            elif name == "word/header1.xml" and header:
                data = data.replace("<w:p>", paragraph(header) + "<w:p>", 1)
            target.writestr(name, data.replace("{{ title }}", title))
    return stream.getvalue()


def text(document: bytes) -> str:
    return "\n".join(p.text for p in docx.Document(io.BytesIO(document)).paragraphs)


def written(value: str) -> str:
    """What Word can hold of a value: line ends in one form, no control characters, no empty lines at its end."""
    value = value.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in value if c not in UNWRITABLE and not "\ud800" <= c <= "\udfff").rstrip("\n")


@given(st.lists(st.text(), min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
@example(["Sở TT&TT <30 ngày> \"hết\" 'nhé'"])
@example(["{{ x }}", "{% if %}", "{# c #}"])
@example(["{_{ a }_}", "{_% b %_}", "_{_", "{", "_{"])
@example(["&#95; &amp; &lt;b&gt;", "]]>", "<w:p>", "</w:t>"])
@example(["một\nhai\r\nba\rbốn\n\n", "\tthụt\tvào", "  cách  "])
@example(["trước\x00\x07\x0b\x0c\x1bsau", "\ufffe\uffff\ud800", "📌 🇻🇳 e\u0323\u0302"])
@example(["dài " * 1250, "", "\x85\u2028"])
def test_no_value_is_lost(values: list[str]) -> None:
    document = render(template("[{{ a }}]", "{%p for v in vs %}", "<{{ v }}>".replace("<", "(").replace(">", ")"),
                               "{%p endfor %}"), {"a": values[0], "vs": values})  # fmt: skip
    expected = [f"[{written(values[0])}]", *(f"({written(value)})" for value in values)]
    assert text(document) == "\n".join(expected)


@pytest.mark.parametrize("bad", UNWRITABLE, ids=ascii)
def test_a_dropped_character_takes_nothing_with_it(bad: str) -> None:
    assert text(render(template("x{{ a }}y"), {"a": f"trước{bad}sau"})) == "xtrướcsauy"


def test_nothing_is_printed_for_none() -> None:
    assert text(render(template("[{{ a }}]"), {"a": None})) == "[]"


def test_header_and_title_are_filled_in_and_escaped_once() -> None:
    document = render(template("x", title="{{ a }}", header="{{ a }}"), {"a": "Sở TT&TT_{_{ <b>"})
    opened = docx.Document(io.BytesIO(document))
    assert opened.core_properties.title == "Sở TT&TT_{_{ <b>"
    assert opened.sections[0].header.paragraphs[0].text == "Sở TT&TT_{_{ <b>"


def test_title_longer_than_a_property_can_be_is_cut() -> None:
    document = render(template("x", title="{{ a }}"), {"a": "dài " * 200})
    assert len(docx.Document(io.BytesIO(document)).core_properties.title) == 255


def test_same_input_gives_same_bytes_on_any_day(monkeypatch: pytest.MonkeyPatch) -> None:
    source = template("{{ a }}")
    first = render(source, {"a": "x"})
    later = time.time() + 400 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert render(source, {"a": "x"}) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_template_without_properties_gives_the_same_bytes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template("x"))) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            if name == "_rels/.rels":
                root = source.read(name).decode()
                cut = root.index('<Relationship Id="rId2"')
                target.writestr(name, root[:cut] + "</Relationships>")
            elif name != "docProps/core.xml":
                target.writestr(name, source.read(name))
    first = render(stream.getvalue(), {})
    later = time.time() + 400 * 24 * 3600
    monkeypatch.setattr(time, "time", lambda: later)
    assert render(stream.getvalue(), {}) == first


FAULTS = [
    (["Kính gửi {{ ten }} nhé"], "không có dữ liệu nào tên «ten», ở đoạn «Kính gửi {{ ten }} nhé»"),
    (["đầu", "Số {{ so.nmber }}"], "không có dữ liệu nào tên «nmber», ở đoạn «Số {{ so.nmber }}»"),
    (["đầu", "{%p for x in vs %}", "x", "{%p endfor %}"], "không có dữ liệu nào tên «vs», ở đoạn «{% for x in vs %}»"),
    (["{{ so.number.day }}"], "không có dữ liệu nào tên «day»"),
    (["{{ a b }}"], "thẻ viết sai: gặp «b» ở chỗ phải là «}}», ở đoạn «{{ a b }}»"),
    (["{% if a"], "thẻ chưa đóng"),
    (["{{ }}"], "thẻ trống"),
    (["{{ a@ }}"], "ký tự «@» không dùng được"),
    (["{{ a|la }}"], "không có bộ lọc «la»"),
    (["{{ a is la }}"], "không có phép thử «la»"),
    (["{%p endfor %}"], "không có lệnh «endfor»"),
    (["{%p for x in xs %}", "{{ x }}", "{%p endif %}"], "gặp «endif» ở chỗ phải là endfor"),
    (["{%p for x in xs %}", "{{ x }}"], "thiếu lệnh đóng endfor"),
    (["{{ a.__class__.__mro__ }}"], "không được phép"),
    (["{% for x in range(10000000) %}{% endfor %}"], "không tính được"),
    (["{{ a + 1 }}"], "thẻ không tính được với dữ liệu này, ở đoạn «{{ a + 1 }}»"),
    (["trước {{ a|safe }} sau"], "các lệnh không khớp với đoạn và bảng của Word, ở đoạn «trước x"),
]


@pytest.mark.parametrize(("paragraphs", "message"), FAULTS, ids=[str(f[0][-1]) for f in FAULTS])
def test_fault_of_a_template_is_told_with_its_place(paragraphs: list[str], message: str) -> None:
    data = {"a": "x<y", "xs": ["1"], "so": {"number": "1"}}
    with pytest.raises(DocumentStop) as stop:
        render(template(*paragraphs), data, name="giấy mời")
    assert stop.value.message.startswith("mẫu «giấy mời»: ")
    assert message in stop.value.message
    assert stop.value.exit_code == 4


def test_nearest_name_is_offered() -> None:
    with pytest.raises(DocumentStop) as stop:
        render(template("{{ decision.nmber }}"), {"decision": {"number": "1"}})
    assert stop.value.hint == "có phải: «number»?"


def test_fault_in_a_header_is_told_with_its_place() -> None:
    with pytest.raises(DocumentStop, match=r"«Đầu trang \{\{ ten \}\}»"):
        render(template("x", header="Đầu trang {{ ten }}"), {})


NO_WORD_FILES = [
    (b"", "trống"),
    (b"PK\x03\x04xx", "đã hỏng"),
    (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "Word đời cũ"),
    (b"{\\rtf1}", "RTF"),
    (b"%PDF-1.7", "PDF"),
    (b"<html>", "trang web"),
    (b"GIF89a", "không phải tệp Word"),
]


@pytest.mark.parametrize(("data", "reason"), NO_WORD_FILES, ids=[reason for _, reason in NO_WORD_FILES])
def test_file_that_is_no_word_file_is_a_stop_that_says_what_it_is(data: bytes, reason: str) -> None:
    with pytest.raises(DocumentStop, match=f"mẫu «plan» .*{reason}") as stop:
        render(data, {}, name="plan")
    assert stop.value.exit_code == 4


def test_a_bug_of_the_program_is_not_blamed_on_the_template(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cchc_cli.documents.word.rendering.WordTemplate.patch_xml", broken)
    with pytest.raises(ZeroDivisionError):
        render(find_template("plan").read(), {})


FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def with_footnote(made: bytes, said: str) -> bytes:
    """The package with a footnote that says so."""
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    note = f'<w:footnotes xmlns:w="{namespace}"><w:footnote w:id="1">{paragraph(said)}</w:footnote></w:footnotes>'
    added = {
        "[Content_Types].xml": ("</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{FOOTNOTES}"/>'),
        "word/_rels/document.xml.rels": (
            "</Relationships>", f'<Relationship Id="rIdNotes" Type="{RELATION}" Target="footnotes.xml"/>'
        ),
    }  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            end, more = added.get(name, ("", ""))
            data = source.read(name)
            target.writestr(name, data.replace(end.encode(), (more + end).encode()) if end else data)
        target.writestr("word/footnotes.xml", note)
    return stream.getvalue()


@pytest.mark.parametrize("value", ["{{ 7*7 }}", "{% for x in range(9) %}a{% endfor %}", "{# b #}"])
def test_a_value_in_a_footnote_is_not_run(value: str) -> None:
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template("x"))) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data.replace(b"<w:body>", b"<w:body>" + section.encode() * 2))
    rendered = render(with_footnote(stream.getvalue(), "{{ title }}"), {"title": value})
    with zipfile.ZipFile(io.BytesIO(rendered)) as archive:
        notes = archive.read("word/footnotes.xml").decode()
    assert f">{value}</w:t>" in notes
