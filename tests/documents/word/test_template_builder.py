"""The shipped templates, and what Jinja makes of them, are what their builder makes, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.documents.compiled import compiled
from cchc_cli.documents.page.page_template import PAGE, render_page
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word import environment
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    command = [sys.executable, "tools/build_templates.py", str(folder / "templates"), str(folder / "compiled")]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder


def files(folder: Path, pattern: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob(pattern)}


@pytest.mark.parametrize(
    ("folder", "kept", "pattern"),
    [("templates", "templates", "*.docx"), ("compiled", "src/cchc_cli/documents/compiled", "part_*.py")],
)
def test_what_is_committed_is_the_builders_bytes(made: Path, folder: str, kept: str, pattern: str) -> None:
    built, shipped = files(made / folder, pattern), files(ROOT / kept, pattern)
    assert built.keys() == shipped.keys()
    assert [name for name in built if built[name] != shipped[name]] == []


def test_of_a_shipped_template_nothing_is_compiled_anew(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_compiled", lambda source: pytest.fail(source[:200]))
    for kind in (*CATALOGUE.values(), PAGE):
        write = render_page if kind is PAGE else render
        assert write(find_template(kind.name).read(), kind.example(sample), name=kind.name)


def test_a_part_that_was_not_shipped_is_compiled_when_it_is_used() -> None:
    assert compiled("{{ 6 * 7 }}") is None
    assert environment.DocumentEnvironment().from_string("{{ 6 * 7 }}").render() == "42"
