"""Every document that the program makes, from the plan of 2021 and the example journal, as parsed XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
Parts = dict[str, Any]


@pytest.fixture(scope="session")
def sample() -> Sample:
    workspace = Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml")
    loaded = load(workspace)
    return Sample(loaded.interpreted, loaded.entries)


@pytest.fixture(scope="session")
def made(sample: Sample) -> dict[str, Parts]:
    """The parts of each document, by the name of its template."""
    found = {}
    for name, kind in CATALOGUE.items():
        document = render(find_template(name).read(), kind.example(sample), name=name)
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            found[name] = {part: etree.fromstring(archive.read(part)) for part in archive.namelist()}
    return found


@pytest.fixture(params=CATALOGUE)
def parts(request: pytest.FixtureRequest, made: dict[str, Parts]) -> Parts:
    """One document after the other."""
    return made[request.param]


@pytest.fixture(scope="session")
def find() -> Callable[[Any, str], list[Any]]:
    def found(node: Any, path: str) -> list[Any]:
        nodes: list[Any] = node.xpath(
            path, namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
        )
        return nodes

    return found
