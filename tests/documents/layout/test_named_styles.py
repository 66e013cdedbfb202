"""A template's styles are known by their names: another program gives them other ids."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from cchc_cli.documents.layout.named_styles import WRITTEN
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.repacking import repacked
from cchc_cli.documents.word.contexts import values
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.template_checking import check_template
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample


def with_part(template: bytes, part: str, old: str, new: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as archive, zipfile.ZipFile(stream, "w") as changed:
        for name in archive.namelist():
            text = archive.read(name)
            changed.writestr(name, re.sub(old, new, text.decode()).encode() if name == part else text)
    return repacked(stream.getvalue())


def document(made: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return archive.read("word/document.xml").decode()


@pytest.mark.parametrize("written", WRITTEN)
def test_paragraphs_of_the_program_have_the_templates_own_id_for_their_style(sample: Sample, written: str) -> None:
    template = with_part(
        find_template("progress").read(), "word/styles.xml", f'w:styleId="[^"]*"><w:name w:val="{written}"',
        f'w:styleId="Khac9"><w:name w:val="{written}"',
    )  # fmt: skip
    made = document(render(template, CATALOGUE["progress"].example(sample)))
    assert made.count('<w:pStyle w:val="Khac9"/>') > 2
    assert f'w:val="{written}"' not in made


def test_a_style_that_is_not_there_is_told_by_its_name_and_leaves_a_plain_paragraph(sample: Sample) -> None:
    template = with_part(find_template("progress").read(), "word/styles.xml", '"Kẻ ngang"', '"Kẻ dọc"')
    said = [finding.message for finding in check_template(template, "progress", None, None)]
    assert any("thiếu kiểu «Kẻ ngang» mà chương trình dùng" in message for message in said)
    assert '"Kẻ ngang"' not in document(render(template, CATALOGUE["progress"].example(sample)))


def test_a_value_that_looks_like_a_named_style_is_printed(sample: Sample) -> None:
    value = '<w:pStyle w:val="Kẻ ngang"/>'
    context = {**values(CATALOGUE["reminder"].example(sample)), "to": value}
    assert "&lt;w:pStyle w:val=" in document(render(find_template("reminder").read(), context))
