"""`cchc text`: the words of a Word file, line by line, also of files made to do harm."""

from __future__ import annotations

import io
import sys
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document

from builders import REPOSITORY, Cchc
from repositories import Repo

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{TYPE}" Target="word/document.xml"/></Relationships>'
)


def saved(document: Document, folder: Path) -> str:
    path = folder / "a.docx"
    document.save(str(path))
    return str(path)


def packed(folder: Path, body: str, *, before: str = "") -> str:
    """A .docx of nothing but this body."""
    path = folder / "b.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("word/document.xml", f"{before}<w:document {W}><w:body>{body}</w:body></w:document>")
    return str(path)


def test_a_line_a_paragraph_and_the_cells_of_a_table(tmp_path: Path, cchc: Cchc) -> None:
    document = docx.Document()
    document.add_paragraph("Kế hoạch  năm 2021")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["Việc", "Hạn", "Kiểm tra.\nBáo cáo.", "Quý II"], strict=True):
        cell.text = text
    document.add_paragraph("Hết.")
    assert cchc("text", saved(document, tmp_path)).out.splitlines() == [
        "Kế hoạch năm 2021",
        "| Việc",
        "| Hạn",
        "|--",
        "| Kiểm tra.",
        "  Báo cáo.",
        "| Quý II",
        "|--",
        "Hết.",
    ]


def test_headers_and_footers_come_last_each_once(tmp_path: Path, cchc: Cchc) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Trang đầu"
    document.sections[0].footer.paragraphs[0].text = "Chân"
    section = document.add_section()
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "Trang đầu"
    lines = cchc("text", saved(document, tmp_path)).out.splitlines()
    assert lines[-4:] == ["[Đầu trang]", "Trang đầu", "[Chân trang]", "Chân"]


def test_what_was_deleted_is_left_out_and_what_was_put_in_stays(tmp_path: Path, cchc: Cchc) -> None:
    body = (
        "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>dời</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>sau</w:t><w:br/><w:t>dòng</w:t></w:r></w:p>"
    )
    assert cchc("text", packed(tmp_path, body)).out == "mới sau\ndòng\n"


def test_a_table_within_a_cell_and_a_text_box(tmp_path: Path, cchc: Cchc) -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>trong</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    body = f"<w:tbl><w:tr><w:tc>{inner}<w:p>{box}<w:r><w:t>ngoài</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    assert cchc("text", packed(tmp_path, body)).out == "| | trong\n  |--\n  ngoài\n  hộp\n|--\n"


def test_decomposed_letters_are_the_same_words(tmp_path: Path, cchc: Cchc) -> None:
    body = unicodedata.normalize("NFD", "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>")
    assert cchc("text", packed(tmp_path, body)).out == "Kế hoạch\n"


def test_the_same_file_gives_the_same_text(tmp_path: Path, cchc: Cchc) -> None:
    document = docx.Document()
    document.add_paragraph("Kế hoạch")
    path = saved(document, tmp_path)
    assert cchc("text", path).out == cchc("text", path).out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tệp trống"),
        (b"Ch\xe1\xbb\xaf", "không phải tệp Word"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "không phải tệp .docx"),
        (b"PK\x03\x04" + bytes(100), "đã hỏng"),
    ],
)
def test_what_is_no_docx(tmp_path: Path, cchc: Cchc, content: bytes, words: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    result = cchc("text", str(path))
    assert (result.code, result.out) == (4, "")
    assert words in result.err


def test_a_missing_file(tmp_path: Path, cchc: Cchc) -> None:
    result = cchc("text", str(tmp_path / "khong-co.docx"))
    assert result.code == 4
    assert "không tìm thấy tệp" in result.err


def test_entities_are_refused(tmp_path: Path, cchc: Cchc) -> None:
    before = '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    result = cchc("text", packed(tmp_path, "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", before=before))
    assert (result.code, result.out) == (4, "")
    assert "root:" not in result.err


def test_a_bomb_is_refused_at_once(tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("word/document.xml", b" " * (200 << 20))
    result = cchc("text", str(path))
    assert (result.code, result.out) == (4, "")
    assert "lớn hơn" in result.err


def test_deep_nesting_is_refused(tmp_path: Path, cchc: Cchc) -> None:
    body = "<w:sdt>" * 3000 + "</w:sdt>" * 3000
    result = cchc("text", packed(tmp_path, body))
    assert (result.code, result.out) == (4, "")


def test_a_workbook_is_no_word_file(tmp_path: Path, cchc: Cchc) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("word/document.xml", "<workbook/>")
    path = tmp_path / "a.xlsx"
    path.write_bytes(buffer.getvalue())
    assert "không phải tệp Word" in cchc("text", str(path)).err


def test_git_diff_shows_words_with_the_repositorys_own_attributes(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "kho")
    repo.write(".gitattributes", (REPOSITORY / ".gitattributes").read_text(encoding="utf-8"))
    command = f'"{sys.executable}" -m cchc_cli text'
    repo.git("config", "diff.cchc.textconv", command)
    for text in ("Hạn: Quý II", "Hạn: Quý III"):
        document = docx.Document()
        document.add_paragraph("Kế hoạch")
        document.add_paragraph(text)
        saved(document, repo.root)
        repo.commit(text)
    shown = repo.git("diff", "HEAD~1").splitlines()
    assert [line for line in shown if line.startswith(("+H", "-H", " K"))] == [
        " Kế hoạch",
        "-Hạn: Quý II",
        "+Hạn: Quý III",
    ]


def test_git_merges_journals_that_both_grew(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "kho")
    repo.write(".gitattributes", (REPOSITORY / ".gitattributes").read_text(encoding="utf-8"))
    first = "- {on: 2021-03-26, event: done, task: 1.1}\n"
    repo.write("plans/2021.journal.yaml", first)
    repo.commit()
    repo.git("checkout", "-q", "-b", "khac")
    repo.write("plans/2021.journal.yaml", first + "- {on: 2021-04-01, event: done, task: 1.2}\n")
    repo.commit()
    repo.git("checkout", "-q", "main")
    repo.write("plans/2021.journal.yaml", first + "- {on: 2021-04-02, event: done, task: 1.3}\n")
    repo.commit()
    repo.git("merge", "-q", "-m", "nhập", "khac")
    lines = (repo.root / "plans/2021.journal.yaml").read_text(encoding="utf-8").splitlines()
    assert (len(lines), lines[0]) == (3, first.rstrip())
