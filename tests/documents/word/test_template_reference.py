"""docs/mau-van-ban.md says what templates may use today."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cchc_cli.documents.page.page_template import PAGE
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.contexts import Field, TemplateKind, fields
from cchc_cli.documents.word.template_checking import check_template
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample

ROOT = Path(__file__).resolve().parents[3]


def test_reference_is_what_the_program_gives(tmp_path: Path) -> None:
    written = tmp_path / "mau.md"
    subprocess.run([sys.executable, "tools/template_reference.py", str(written)], cwd=ROOT, check=True)
    kept = (ROOT / "docs" / "mau-van-ban.md").read_text(encoding="utf-8")
    assert written.read_text(encoding="utf-8") == kept, "chạy lại: python tools/template_reference.py"


def examples() -> list[str]:
    """The tags of the last column of the table of filters."""
    text = (ROOT / "docs" / "mau-van-ban.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `\w+` \| .*$", text.split("## Bộ lọc")[1].split("Ngoài ra")[0], re.MULTILINE)
    return [re.split(r"(?<!\\)\|", row)[3].replace("\\|", "|") for row in rows]


@pytest.mark.parametrize("example", examples())
def test_every_example_of_a_filter_works(example: str, sample: Sample) -> None:
    tags = re.findall(r"`([^`]+)`", example)
    document = docx.Document(io.BytesIO(find_template("progress").read()))
    for tag in [*tags, *(["{%p endfor %}"] if len(tags) > 1 else [])]:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>{tag}</w:t></w:r></w:p>"))
    paragraphs = document.element.body[: len(tags) + (len(tags) > 1)]
    for paragraph in paragraphs:  # in their order
        document.element.body.insert(0, paragraph)
    stream = io.BytesIO()
    document.save(stream)
    kind = CATALOGUE["progress"]
    assert check_template(stream.getvalue(), "progress", kind.context, kind.example(sample)) == []


def every_field(kind: type) -> list[Field]:
    own = list(fields(kind).values())
    return own + [deeper for field in own if field.inner for deeper in every_field(field.inner)]


@pytest.mark.parametrize("kind", [*CATALOGUE.values(), PAGE], ids=lambda kind: kind.name)
def test_every_field_is_described(kind: TemplateKind) -> None:
    assert [field.name for field in every_field(kind.context) if not field.about] == []
