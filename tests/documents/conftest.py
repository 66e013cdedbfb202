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
from cchc_cli.documents.wording.frame import Clerk, Office, Sample, office
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


@dataclass(frozen=True)
class ProvinceSample(FilledSample):
    """The same of the body that issued the plan, which orders and criticises."""

    @property
    def office(self) -> Office:
        return office(self.interpreted, "ubnd-tinh")


@pytest.fixture(scope="session")
def made(sample: Sample) -> dict[str, Parts]:
    """The parts of each document, by the name of its template."""
    return {name: _parts(name, sample) for name in CATALOGUE}


@pytest.fixture(scope="session")
def filled(sample: Sample) -> dict[str, Parts]:
    """The same documents with number, day, signer and unit."""
    clerked = FilledSample(sample.interpreted, sample.journal)
    return {name: _parts(name, clerked) for name in CATALOGUE}


# what its own papers say otherwise
PROVINCE = ("assignment", "collective", "escalation", "ranking", "reminder", "unproven", "worklist")


@pytest.fixture(scope="session")
def ordered(sample: Sample) -> dict[str, Parts]:
    """Those that the body which issued the plan sends itself."""
    province = ProvinceSample(sample.interpreted, sample.journal)
    return {name: _parts(name, province) for name in PROVINCE}


def _parts(name: str, sample: Sample) -> Parts:
    document = render(find_template(name).read(), CATALOGUE[name].example(sample), name=name)
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {part: etree.fromstring(archive.read(part)) for part in archive.namelist()}


WAYS = [
    *(f"{name}-{way}" for name in CATALOGUE for way in ("blank", "filled")),
    *(f"{name}-province" for name in PROVINCE),
]


@pytest.fixture(params=WAYS)
def parts(
    request: pytest.FixtureRequest, made: dict[str, Parts], filled: dict[str, Parts], ordered: dict[str, Parts]
) -> Parts:
    """One document after the other: as it comes out, with what a clerk fills in, and of who issued the plan."""
    name, _, way = request.param.partition("-")
    return {"blank": made, "filled": filled, "province": ordered}[way][name]


@pytest.fixture(scope="session")
def find() -> Callable[[Any, str], list[Any]]:
    def found(node: Any, path: str) -> list[Any]:
        nodes: list[Any] = node.xpath(
            path, namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
        )
        return nodes

    return found
