"""A template that means harm, or was made by mistake, stops with a message: soon, in little memory, writing nothing."""

from __future__ import annotations

import io
import re
import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.documents.confined import process
from cchc_cli.documents.confined.process import ConfinedLimits
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.template_package import check_package
from cchc_cli.documents.word.templates import find_template
from cchc_cli.files.problems import DocumentStop
from hostile.templates import Spoiled, related, simple, typed

LOOP = "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}"
BOMBS = [
    (LOOP, f"mẫu «x»: kết xuất cần hơn 1 giây, đã dừng, ở đoạn «{LOOP}»"),
    ("{{ 'x' * 10 ** 10 }}", "mẫu «x»: kết xuất cần hơn 400 MB bộ nhớ, đã dừng, ở đoạn «{{ 'x' * 10 ** 10 }}»"),
    ("{{ (1).to_bytes(2500000000) }}", "mẫu «x»: kết xuất cần hơn 400 MB bộ nhớ, đã dừng, ở đoạn «{{ (1).to_bytes("),
    ("{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}", "mẫu «x»: lệnh gọi lại chính nó không dứt"),
]


@pytest.fixture(scope="module", autouse=True)
def _narrow_limits() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(process, "LIMITS", ConfinedLimits(seconds=1, megabytes=400, output=4))
        yield
    process.end()


def template(text: str) -> bytes:
    """A template of one paragraph."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(find_template("plan").read())) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            data = source.read(name).decode()
            if name == "word/document.xml":
                start, end = data.index("<w:body>") + 8, data.rindex("<w:sectPr>")
                body = f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
                data = data[:start] + body + data[end:]
            target.writestr(name, data.replace("{{ title }}", ""))
    return stream.getvalue()


@pytest.mark.parametrize("tag", ["{{r xs }}", "{{tc xs }}", "{{p xs }}"])
def test_a_tag_that_takes_its_value_away_makes_no_document(tag: str) -> None:
    with pytest.raises(DocumentStop, match=r"mẫu «x»: giá trị trong «\{\{.* sẽ mất") as stop:
        render(template(f"Kính gửi: {tag}"), {"xs": "Sở Tư pháp"}, name="x")
    assert stop.value.hint.startswith("viết {{ xs }}")
    assert f"ở đoạn «Kính gửi: {tag}»" in stop.value.message


@pytest.mark.parametrize(("text", "said"), BOMBS, ids=range(len(BOMBS)))
def test_a_bomb_is_stopped_soon_and_its_place_is_said(text: str, said: str) -> None:
    start = time.monotonic()
    with pytest.raises(DocumentStop) as stop:
        render(template(text), {"xs": [1, 2]}, name="x")
    assert stop.value.message.startswith(said)
    assert "{% for %}" in stop.value.hint
    assert stop.value.exit_code == 4
    assert time.monotonic() - start < 10


def test_ten_letters_share_a_process_and_our_own_templates_need_none(monkeypatch: pytest.MonkeyPatch) -> None:
    process.end()
    started: list[object] = []

    class Counted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            started.append(arguments)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", Counted)
    with pytest.raises(DocumentStop, match="không có dữ liệu nào tên"):
        render(find_template("plan").read(), {}, name="plan")
    assert started == []
    letters = {render(template("{{ xs[0] }}"), {"xs": [n]}) for n in range(10)}
    assert (len(letters), len(started)) == (10, 1)


def test_what_a_template_needs_still_works() -> None:
    source = (
        "{% for x in xs|sort %}{{ loop.index }}{{ loop.length }}{{ x.upper() }}{% if not loop.last %};{% endif %}"
        "{% endfor %}{{ xs|join(', ') ~ '!' }}{{ (1 + 2) * 3 }}{{ [1, 2]|sum }}{{ 'a-b'|replace('-', '+') }}"
        "{{ 2.345|round(1) }}{% for k, v in pairs %}{{ k }}={{ v }}{% endfor %}"
    )
    made = DocumentEnvironment().from_string(source).render(xs=["b", "a"], pairs=[("k", 1)])
    assert made == "12A;22Bb, a!93a+b2.3k=1"


def archive(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return stream.getvalue()


def changed(part: str, data: bytes) -> bytes:
    """The shipped template with another part."""
    with zipfile.ZipFile(io.BytesIO(find_template("plan").read())) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    return archive(**parts | {part: data})


TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">%s</Types>'
PACKAGES = [
    (changed("word/media/image1.png", b"\0" * 120_000_000), "quá lớn khi giải nén"),
    (changed("word/document.xml", b" " * 40_000_000), "quá lớn khi giải nén"),
    (archive(**{f"word/{n}.txt": b"" for n in range(2_100)}), "quá lớn khi giải nén"),
    (archive(mimetype=b"application/vnd.oasis.opendocument.text"), "không phải là tệp Word"),
    (archive(**{"[Content_Types].xml": TYPES % b'<x a="application/vnd.ms-word.macroEnabled.main"/>'}), "có macro"),
    (archive(**{"[Content_Types].xml": TYPES % b'<x a="spreadsheetml.sheet"/>'}), "là tệp Excel"),
    (changed("word/document.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "DOCTYPE"),
    (changed("word/document.xml", b"<x>" + b"{{ " * 100_000 + b"</x>"), "quá nhiều thẻ"),
    (changed("word/document.xml", b"<w:document"), "đã hỏng"),
    (find_template("plan").read()[:-2000], "đã hỏng"),
    (find_template("plan").read()[:30000] + b"\0" * 400 + find_template("plan").read()[30400:], "đã hỏng"),
]


@pytest.mark.parametrize(("data", "reason"), PACKAGES, ids=range(len(PACKAGES)))
def test_package_that_is_no_template_is_named_for_what_it_is(data: bytes, reason: str) -> None:
    start = time.monotonic()
    with pytest.raises(DocumentStop, match=f"mẫu «plan» .*{reason}"):
        render(data, {}, name="plan")
    assert time.monotonic() - start < 5


def test_nothing_is_written_when_a_template_fails(cchc, workspace: Path) -> None:  # type: ignore[no-untyped-def]
    (workspace.parent / "templates").mkdir()
    (workspace.parent / "templates" / "plan.docx").write_bytes(template("{{ khong_co }}"))
    result = cchc("report", "plan", "-o", "ra.docx")
    assert result.code == 4
    assert "mẫu «plan»: không có dữ liệu nào tên «khong_co», ở đoạn «{{ khong_co }}»" in result.err
    assert not (workspace.parent / "ra.docx").exists()


# what Word itself puts into its files: part, last word of the relation, kind
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "application/vnd.openxmlformats-officedocument"
ORDINARY = [
    ("word/webSettings.xml", "webSettings", f"{WORD}.webSettings+xml"),
    ("word/theme/theme9.xml", "theme", f"{OFFICE}.theme+xml"),
    ("word/glossary/document.xml", "glossaryDocument", f"{WORD}.document.glossary+xml"),
    ("word/glossary/settings.xml", "", f"{WORD}.settings+xml"),
    ("customXml/item1.xml", "customXml", "application/xml"),
    ("customXml/itemProps1.xml", "", f"{OFFICE}.customXmlProperties+xml"),
    ("word/people.xml", "people", f"{WORD}.people+xml"),
    ("word/comments.xml", "comments", f"{WORD}.comments+xml"),
    ("word/commentsExtended.xml", "commentsExtended", f"{WORD}.commentsExtended+xml"),
    ("word/commentsIds.xml", "commentsIds", f"{WORD}.commentsIds+xml"),
    ("word/commentsExtensible.xml", "commentsExtensible", f"{WORD}.commentsExtensible+xml"),
    ("word/endnotes.xml", "endnotes", f"{WORD}.endnotes+xml"),
    ("word/stylesWithEffects.xml", "stylesWithEffects", "application/vnd.ms-word.stylesWithEffects+xml"),
    ("docMetadata/LabelInfo.xml", "", "application/vnd.ms-office.classificationlabels+xml"),
    ("docProps/custom.xml", "", f"{OFFICE}.custom-properties+xml"),
    ("word/diagrams/data1.xml", "diagramData", f"{OFFICE}.drawingml.diagramData+xml"),
    ("word/diagrams/drawing1.xml", "diagramDrawing", "application/vnd.ms-office.drawingml.diagramDrawing+xml"),
    ("word/fonts/font1.odttf", "font", f"{OFFICE}.obfuscatedFont"),
    ("word/printerSettings1.bin", "printerSettings", f"{WORD}.printerSettings"),
    ("word/media/image9.jpeg", "image", "image/jpeg"),
    ("word/media/hdphoto1.wdp", "image", "image/vnd.ms-photo"),
]


def held(part: str) -> bytes:
    """A photograph may have words in it that would be a DTD in XML."""
    return b"\xff\xd8\xff\xe0 <!DOCTYPE html> " + bytes(40) if part.endswith("jpeg") else b"<x/>"


def test_what_word_itself_writes_stays() -> None:
    relations = "".join(
        related(kind, f"/{part}", outside=False).replace("rIdX", f"rIdX{n}")
        for n, (part, kind, _) in enumerate(ORDINARY)
        if kind
    )
    types = "".join(typed(part, kind) for part, _, kind in ORDINARY)
    body = "<w:p><w:r><w:t>{{ xs[0] }}</w:t></w:r></w:p>" + simple("DOCVARIABLE Thang \\@ MMMM")
    data = Spoiled(body, relations, types, {part: held(part) for part, _, _ in ORDINARY}).packed()
    with zipfile.ZipFile(io.BytesIO(render(data, {"xs": [7 * 6]}, name="x"))) as made:
        kept = {name.lower() for name in made.namelist()}
        assert {part.lower() for part, kind, _ in ORDINARY if kind} - kept == set()
        assert ">42</w:t>" in made.read("word/document.xml").decode()


def test_a_table_without_a_grid_of_columns_is_rendered() -> None:
    body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ xs[0] }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    with zipfile.ZipFile(io.BytesIO(render(Spoiled(body).packed(), {"xs": ["ô"]}, name="x"))) as made:
        assert ">ô</w:t>" in made.read("word/document.xml").decode()


def carried(part: str, kind: str, content_type: str) -> Spoiled:
    return Spoiled("", related(kind, f"/{part}", outside=False), typed(part, content_type), {part: held(part)})


STRICT = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
MENDED = [
    (carried("word/charts/chart1.xml", "chart", f"{OFFICE}.drawingml.chart+xml"), "biểu đồ", "Paste Special"),
    (carried("word/charts/chartEx1.xml", "chartEx", "application/vnd.ms-office.chartex+xml"), "biểu đồ", "Paste"),
    (carried("word/media/a.svg", "image", "image/svg+xml"), "hình ảnh loại «image/svg+xml»", "PNG hay JPEG"),
    (
        carried("_xmlsignatures/a.sigs", "x/origin", "application/vnd.openxmlformats-package.digital-signature-origin"),
        "chữ ký số",
        "View Signatures",
    ),
    (
        Spoiled("", related("attachedTemplate", "file:///C:\\Mau\\Normal.dotm", outside=True)),
        "tệp khuôn gắn kèm",
        "Document Template",
    ),
    (Spoiled("", related("image", "http://a.vn/x.png", outside=True)), "hình ảnh ở ngoài tệp", "chèn lại hình"),
    (Spoiled("", related("hyperlink", "ms-word:x", outside=True)), "liên kết không phải http", "Remove Hyperlink"),
    (Spoiled(parts={"_rels/.rels": STRICT}), "lưu ở dạng «Strict Open XML»", "Word Document"),
    (Spoiled(simple("MERGEFIELD Ten")), "trường «MERGEFIELD Ten»", "Ctrl\\+Shift\\+F9"),
    (Spoiled("", related("keyMapCustomizations", "c.xml", outside=False)), "bàn phím", "sang một tệp Word mới"),
]


@pytest.mark.parametrize(("made", "what", "hint"), MENDED, ids=[what for _, what, _ in MENDED])
def test_what_may_not_stay_is_named_in_words_and_how_to_take_it_out(made: Spoiled, what: str, hint: str) -> None:
    with pytest.raises(DocumentStop, match=re.escape(what)) as stop:
        check_package(made.packed(), "x")
    assert re.search(hint, str(stop.value.hint))
