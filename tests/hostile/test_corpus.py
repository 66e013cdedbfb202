"""Some hundred templates, documents and plans made to do harm: each is refused with a message or does none.

`pytest -s` shows the figures.
"""

from __future__ import annotations

import io
import json
import re
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cchc_cli.documents.confined import process
from cchc_cli.documents.confined.process import ConfinedLimits, confined
from cchc_cli.documents.word.rendering import render
from cchc_cli.files.problems import DocumentStop
from hostile.documents import HostileDocument, hostile_documents
from hostile.plans import HostilePlan, hostile_plans
from hostile.reading import document_read, plan_read
from hostile.templates import EITHER, HARMLESS, LIMIT, HostileTemplate, hostile_templates

TASK = "Tập huấn."
AMPLE = ConfinedLimits(seconds=20, megabytes=600, output=64)
NARROW = ConfinedLimits(seconds=0.25, megabytes=250, output=2)


@pytest.fixture
def bounded(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[ConfinedLimits], None]]:
    """Sets what one of them may take; all are read in the process of its own, which sees this folder too."""
    yield lambda limits: monkeypatch.setattr(process, "LIMITS", limits)
    process.end()


def say(kind: str, figures: Counter[str], started: float) -> None:
    told = ", ".join(f"{count} {outcome}" for outcome, count in figures.items())
    sys.stdout.write(f"{kind}: {figures.total()}: {told}; {time.monotonic() - started:.1f} s\n")


def words(document: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def rendered(template: HostileTemplate) -> tuple[str, str]:
    """What became of it, and what is wrong with that."""
    try:
        document = render(template.data, {"xs": [1, 2], "value": template.kept}, name="x")
    except DocumentStop as stop:
        pattern = LIMIT if template.outcome == EITHER and not template.kept else template.outcome
        is_right = "mẫu «x»" in stop.message and re.search(pattern.replace("*", "."), stop.message) and pattern
        return "refused", "" if is_right else stop.message
    if template.outcome not in {HARMLESS, EITHER}:
        return "harmless", "was not refused"
    kept = template.kept.replace("_", "&#95;")
    is_kept = not kept or any(form in words(document) for form in (template.kept, kept))
    return "harmless", "" if is_kept else "the value was executed"


def test_templates(bounded: Callable[[ConfinedLimits], None]) -> None:
    bounded(NARROW)
    started, figures, wrong = time.monotonic(), Counter[str](), []
    for template in hostile_templates():
        began = time.monotonic()
        outcome, fault = rendered(template)
        took = time.monotonic() - began
        figures[outcome] += 1
        if fault or took > 10:
            wrong.append((template.name, outcome, fault, round(took, 1)))
    say("templates", figures, started)
    assert wrong == []
    assert figures.total() >= 150


def outcome_of(work: Callable[..., bytes], *arguments: object) -> dict[str, Any]:
    """What became of a file in the other process; a limit that was come to is a fault."""
    try:
        told = json.loads(confined(work, *arguments, of="tệp", hint=""))
    except DocumentStop as stop:
        return {"outcome": "fault", "said": stop.message}
    return told if isinstance(told, dict) else {"outcome": "fault", "said": str(told)}


def fault_of(hostile: HostileDocument | HostilePlan, told: dict[str, Any]) -> str:
    expected = {True: "refused", False: "harmless", None: told["outcome"]}[hostile.is_refused]
    return "" if told["outcome"] == expected != "fault" else f"{told['outcome']}: {told['said']}"


def test_documents(bounded: Callable[[ConfinedLimits], None], tmp_path: Path) -> None:
    bounded(AMPLE)
    started, figures, wrong = time.monotonic(), Counter[str](), []
    for hostile in hostile_documents():
        path = tmp_path / f"la{hostile.suffix}"
        path.write_bytes(hostile.make())
        told = outcome_of(document_read, str(path))
        figures[told["outcome"]] += 1
        fault = fault_of(hostile, told)
        if not fault and told["outcome"] == "harmless" and hostile.keeps_task and TASK not in told["said"]:
            fault = "the task was not read"
        if fault:
            wrong.append((hostile.name, fault))
    say("documents", figures, started)
    assert wrong == []
    assert figures.total() >= 100


def test_plans(bounded: Callable[[ConfinedLimits], None], workspace: Path) -> None:
    bounded(AMPLE)
    started, figures, wrong = time.monotonic(), Counter[str](), []
    for hostile in hostile_plans():
        (workspace / hostile.file).write_bytes(hostile.data)
        told = outcome_of(plan_read, str(workspace / hostile.file))
        figures[told["outcome"]] += 1
        if fault := fault_of(hostile, told):
            wrong.append((hostile.name, fault))
        (workspace / hostile.file).unlink()
    say("plans", figures, started)
    assert wrong == []
    assert figures.total() >= 60
