"""A template that Word or LibreOffice saved again makes the same document as the one the program brings."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.resaved.original_comparison import changes_of_look
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.template_checking import check_template
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from word_rewriting import shape, word_rewritten

_SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(_SOFFICE is None, reason="soffice is not installed, to save templates with")


def converted(folder: Path, kind: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """All of the files at once: starting LibreOffice takes longer than what it does."""
    source, target = folder / f"in-{kind}", folder / f"out-{kind}"
    source.mkdir()
    for name, data in files.items():
        (source / f"{name}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(_SOFFICE), profile, "--headless", "--convert-to", kind, "--outdir", str(target)]
    subprocess.run([*command, *sorted(map(str, source.iterdir()))], check=True, capture_output=True, timeout=120)
    return {name: (target / f"{name}.{kind}").read_bytes() for name in files}


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every template as LibreOffice saves it."""
    return converted(tmp_path_factory.mktemp("saved"), "docx", {name: find_template(name).read() for name in CATALOGUE})


@pytest.fixture(scope="module")
def own(sample: Sample) -> dict[str, bytes]:
    """Every document made of the program's template."""
    return {name: document(name, find_template(name).read(), sample) for name in CATALOGUE}


def document(name: str, template: bytes, sample: Sample) -> bytes:
    return render(template, CATALOGUE[name].example(sample), name=name)


@pytest.mark.parametrize("name", CATALOGUE)
def test_document_is_the_same_after_word(name: str, own: dict[str, bytes], sample: Sample) -> None:
    again = document(name, word_rewritten(find_template(name).read()), sample)
    assert again != own[name]
    assert shape(again) == shape(own[name])


@pytest.mark.parametrize("name", CATALOGUE)
def test_word_changes_nothing_that_the_check_would_tell(name: str, sample: Sample) -> None:
    original = find_template(name).read()
    rewritten = word_rewritten(original)
    assert check_template(rewritten, name, CATALOGUE[name].context, CATALOGUE[name].example(sample)) == []
    assert changes_of_look(rewritten, original, name) == []


@needs_libreoffice
@pytest.mark.parametrize("name", CATALOGUE)
def test_document_is_the_same_after_libreoffice(
    name: str, own: dict[str, bytes], saved: dict[str, bytes], sample: Sample
) -> None:
    again = document(name, saved[name], sample)
    assert shape(again) == shape(own[name])
    assert changes_of_look(again, own[name], name) == []


@needs_libreoffice
@pytest.mark.parametrize("name", CATALOGUE)
def test_libreoffice_changes_nothing_that_the_check_would_tell(
    name: str, saved: dict[str, bytes], sample: Sample
) -> None:
    assert check_template(saved[name], name, CATALOGUE[name].context, CATALOGUE[name].example(sample)) == []
    assert changes_of_look(saved[name], find_template(name).read(), name) == []


@needs_libreoffice
def test_pages_are_as_many_after_libreoffice(
    own: dict[str, bytes], saved: dict[str, bytes], sample: Sample, tmp_path: Path
) -> None:
    again = {f"{name}-again": document(name, template, sample) for name, template in saved.items()}
    printed = converted(tmp_path, "pdf", own | again)
    pages = {name: len(re.findall(rb"/Type\s*/Page\b", pdf)) for name, pdf in printed.items()}
    assert min(pages.values()) >= 1
    assert {name: pages[f"{name}-again"] for name in CATALOGUE} == {name: pages[name] for name in CATALOGUE}
