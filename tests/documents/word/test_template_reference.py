"""docs/mau-van-ban.md says what templates may use today."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.documents.page.page_template import PAGE
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.contexts import Field, TemplateKind, fields

ROOT = Path(__file__).resolve().parents[3]


def test_reference_is_what_the_program_gives(tmp_path: Path) -> None:
    written = tmp_path / "mau.md"
    subprocess.run([sys.executable, "tools/template_reference.py", str(written)], cwd=ROOT, check=True)
    kept = (ROOT / "docs" / "mau-van-ban.md").read_text(encoding="utf-8")
    assert written.read_text(encoding="utf-8") == kept, "chạy lại: python tools/template_reference.py"


def every_field(kind: type) -> list[Field]:
    own = list(fields(kind).values())
    return own + [deeper for field in own if field.inner for deeper in every_field(field.inner)]


@pytest.mark.parametrize("kind", [*CATALOGUE.values(), PAGE], ids=lambda kind: kind.name)
def test_every_field_is_described(kind: TemplateKind) -> None:
    assert [field.name for field in every_field(kind.context) if not field.about] == []
