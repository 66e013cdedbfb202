"""Every document that the program makes, from the plan of 2021 and the example journal, as parsed XML."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Clerk, Sample
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
Parts = dict[str, Any]


@pytest.fixture(scope="session")
def sample() -> Sample:
    workspace = Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml")
    loaded = load(workspace)
    return Sample(loaded.interpreted, loaded.entries)


@dataclass(frozen=True)
class FilledSample(Sample):
    """The same with everything that a clerk fills in."""

    @property
    def clerk(self) -> Clerk:
        return Clerk(2021, "7", date(2021, 12, 31), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Thị B", "CCHC")


@pytest.fixture(scope="session")
def made(sample: Sample) -> dict[str, Parts]:
    """The parts of each document, by the name of its template."""
    return {name: _parts(name, sample) for name in CATALOGUE}


@pytest.fixture(scope="session")
def filled(sample: Sample) -> dict[str, Parts]:
    """The same documents with number, day, signer and unit."""
    clerked = FilledSample(sample.interpreted, sample.journal)
    return {name: _parts(name, clerked) for name in CATALOGUE}


def _parts(name: str, sample: Sample) -> Parts:
    document = render(find_template(name).read(), CATALOGUE[name].example(sample), name=name)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {part: etree.fromstring(archive.read(part)) for part in archive.namelist()}


@pytest.fixture(params=[f"{name}-{way}" for name in CATALOGUE for way in ("blank", "filled")])
def parts(request: pytest.FixtureRequest, made: dict[str, Parts], filled: dict[str, Parts]) -> Parts:
    """One document after the other, as it comes out and with what a clerk fills in."""
    name, _, way = request.param.partition("-")
    return (filled if way == "filled" else made)[name]


@pytest.fixture(scope="session")
def find() -> Callable[[Any, str], list[Any]]:
    def found(node: Any, path: str) -> list[Any]:
        nodes: list[Any] = node.xpath(
            path, namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
        )
        return nodes

    return found
