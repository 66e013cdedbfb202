"""What Word hides in its XML: lists and boldness by style, shapes, tables in cells, old fonts, notes, older files."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from cchc_cli.importing.importer import read_source
from cchc_cli.importing.reading.blocks import Paragraph, SourceDocument
from cchc_cli.importing.reading.word_styles import roman
from office import W, data_of, docx, list_definition, package, paragraph, table

HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"]
ROW = ["1", "Rà soát.", "Sở Y tế", "Quý I/2021"]


def texts(source: SourceDocument) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, Paragraph)]


def test_lists_count_on_and_begin_anew_as_word_shows_them(tmp_path: Path) -> None:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    again = f'<w:num w:numId="2"><w:abstractNumId w:val="1"/>{override}</w:num>'
    blocks = [
        paragraph(text, list_=list_) for text, list_ in (("a", "1"), ("b", "1"), ("c", "2"), ("d", "3"), ("e", "1"))
    ]
    numbering = list_definition("1", "upperRoman", "%1.") + list_definition("3", "lowerLetter", "%1)", 3) + again
    path = docx(tmp_path / "a.docx", *blocks, numbering=numbering)
    assert texts(read_source(path)) == ["I. a", "II. b", "I. c", "c) d", "II. e"]


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1990, "MCMXC")]
)
def test_roman_numbers(number: int, letters: str) -> None:
    assert roman(number) == letters


def with_part(path: Path, body: str, name: str, content: str) -> Path:
    """A .docx with a second part: `styles`, `footnotes`."""
    relation = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"
    relations = f'<Relationships xmlns="x"><Relationship Id="s" Type="{relation}" Target="{name}.xml"/></Relationships>'
    parts = {
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        f"word/{name}.xml": f'<w:{name} xmlns:w="{W}">{content}</w:{name}>',
        "word/_rels/document.xml.rels": relations,
    }
    path.write_bytes(package("word/document.xml", parts))
    return path


def test_boldness_comes_from_styles_too(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>' for style in "ABC")
    blocks = read_source(with_part(tmp_path / "a.docx", body, "styles", styles)).blocks
    assert [block.bold for block in blocks if isinstance(block, Paragraph)] == [True, True, False]


def test_a_shape_written_for_new_and_old_programs_counts_once(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    shape = (
        f"<mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    path = docx(tmp_path / "a.docx", body=f"<w:p><w:r><w:t>Ngoài</w:t>{shape}</w:r></w:p>")
    assert texts(read_source(path)) == ["Ngoài", "Trong khung"]


def test_a_table_inside_a_frame_of_one_cell_is_read(tmp_path: Path) -> None:
    inner = table(HEAD, ROW)
    frame = f"<w:tbl><w:tblGrid/><w:tr><w:tc><w:p/>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    assert data_of(docx(tmp_path / "a.docx", frame))["areas"][0]["tasks"][0]["title"] == "Rà soát."


def test_a_small_table_inside_a_cell_is_part_of_its_text(tmp_path: Path) -> None:
    inner = table(["Kế hoạch"], ["Báo cáo"])
    outer = table([*HEAD, "Sản phẩm"], [*ROW, "x"]).replace(paragraph("x"), f"{inner}<w:p/>")
    assert data_of(docx(tmp_path / "a.docx", outer))["areas"][0]["tasks"][0]["products"] == ["Kế hoạch", "Báo cáo"]


def test_old_fonts_are_noticed(tmp_path: Path) -> None:
    body = '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>KÕ ho¹ch</w:t></w:r></w:p>'
    assert read_source(docx(tmp_path / "a.docx", body=body)).old_fonts == (".VnTime",)


def test_footnotes_are_listed(tmp_path: Path) -> None:
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{paragraph("Theo Nghị quyết 76.")}</w:footnote>'
    )
    path = with_part(tmp_path / "a.docx", table(HEAD, ROW), "footnotes", notes)
    assert [one["text"] for one in data_of(path)["unplaced"]] == ["Theo Nghị quyết 76."]


def test_strict_ooxml_has_other_namespaces(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    xml = f'<w:document xmlns:w="{strict}"><w:body>{table(HEAD, ROW)}</w:body></w:document>'
    (tmp_path / "a.docx").write_bytes(package("word/document.xml", {"word/document.xml": xml}))
    assert data_of(tmp_path / "a.docx")["areas"][0]["tasks"][0]["lead"] == "Sở Y tế"


def made_by_python_docx(path: Path) -> Path:
    document = Document()
    document.add_paragraph("PHỤ LỤC")
    written = document.add_table(rows=0, cols=len(HEAD), style="Table Grid")
    for cells in (HEAD, ROW, ["II", "Thủ tục", "", ""], ROW):
        for cell, text in zip(written.add_row().cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("Hết.")  # a table at the very end is lost in .doc files of LibreOffice
    document.save(str(path))
    return path


def made_by_openpyxl(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for cells in (HEAD, ROW, ["II", "Thủ tục", "", ""], ROW):
        sheet.append(cells)
    book.save(path)
    return path


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["doc", "odt", "xls"])
def test_files_of_other_programs_are_converted(tmp_path: Path, suffix: str) -> None:
    word = suffix != "xls"
    source = made_by_python_docx(tmp_path / "a.docx") if word else made_by_openpyxl(tmp_path / "a.xlsx")
    profile = (tmp_path / "profile").as_uri()
    command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "--outdir"]
    subprocess.run([*command, str(tmp_path), str(source)], check=True, capture_output=True, timeout=120)
    data = data_of(tmp_path / f"a.{suffix}")
    assert [task["title"] for area in data["areas"] for task in area["tasks"]] == ["Rà soát.", "Rà soát."]
