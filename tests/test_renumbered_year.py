"""A whole year recorded, then every number of the plan changed: on every surface the same work stands as before."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc
from journals import EXAMPLE, SCORING

AS_OF = ("--as-of", "2021-09-30")
Told = Callable[[], Any]


@pytest.fixture
def year(workspace: Path) -> Path:
    shutil.copy(EXAMPLE, workspace)
    shutil.copy(SCORING, workspace)
    return workspace


def turned_round(cchc: Cchc) -> dict[str, str]:
    """Every area counted from its other end, with letters: number before → number now."""
    ids = [task["id"] for task in cchc("tasks", "-f", "json", *AS_OF).json]
    areas = {id_.split(".")[0] for id_ in ids}
    new: dict[str, str] = {}
    for area in areas:
        own = [id_ for id_ in ids if id_.split(".")[0] == area]
        new |= dict(zip(own, [f"{id_}a" if n % 3 == 0 else id_ for n, id_ in enumerate(reversed(own))], strict=True))
    assert cchc("renumber", *(f"{old}={number}" for old, number in new.items())).code == 0
    return new


def by_key(rows: list[dict[str, Any]]) -> dict[tuple[str, Any, Any], dict[str, Any]]:
    return {(row["key"], row.get("product"), row["state"]): {k: v for k, v in row.items() if k != "id"} for row in rows}


def without_numbers(text: str) -> str:
    return re.sub(r"\b\d\.\d+a?\b", "#", text)


def test_every_surface_tells_of_the_same_work(year: Path, tmp_path: Path, cchc: Cchc) -> None:
    def told(folder: str) -> dict[str, Any]:
        out = tmp_path / folder
        out.mkdir()
        assert cchc("export", "ics", "-o", str(out / "a.ics"), *AS_OF).code == 0
        for paper in ("progress --period 2021-H1", "worklist --quarter III"):
            assert cchc("report", *paper.split(), "-o", str(out / f"{paper.split()[0]}.docx"), *AS_OF).code == 0
        events = re.split(r"BEGIN:VEVENT", (out / "a.ics").read_text(encoding="utf-8"))[1:]
        status = cchc("status", "-f", "json", *AS_OF).json
        return {
            "tasks": by_key(cchc("tasks", "-f", "json", *AS_OF).json),
            "deadlines": {
                name: by_key(rows)
                for name, rows in cchc("deadlines", "-f", "json", *AS_OF).json.items()
                if isinstance(rows, list)
            },
            "status": {key: status[key] for key in ("total", "states", "rates", "areas", "agencies", "difficulties")},
            "score": cchc("score", "-f", "json", *AS_OF).json,
            "agencies": cchc("agencies", "-f", "json", *AS_OF).json,
            "events": sorted(re.findall(r"^(?:UID|DTSTART\S*|SEQUENCE)[:;].*$", e, re.MULTILINE) for e in events),
            "papers": {p.name: without_numbers(cchc("text", str(p)).out) for p in sorted(out.glob("*.docx"))},
            "log": [line.split("\t")[2:] for line in cchc("log", *AS_OF).out.splitlines()],
        }

    before = told("truoc")
    new = turned_round(cchc)
    after = told("sau")
    assert {row["key"]: row["id"] for row in cchc("tasks", "-f", "json", *AS_OF).json} == new
    for surface, said in before.items():
        assert after[surface] == said, surface
    assert len(before["papers"]) == 2
    assert not [p for p in cchc("check", "-f", "json").json if p["severity"] == "error"]
    assert year.exists()
