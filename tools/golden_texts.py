#!/usr/bin/env python3
"""Writes the words of the progress report for the example journal at three dates, as the tests keep them.

    python tools/golden_texts.py [FOLDER]

Read the difference line by line, as the clerk who has to sign for it would, before it is committed.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

from cchc_cli.documents.papers.progress_report import progress_report
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.model.loading import load
from cchc_cli.model.workspace import Workspace
from cchc_cli.tracking.periods import reporting

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "documents" / "papers" / "golden_progress"
PERIODS = ("2021-H1", "2021-9M", "2021")


def words_of(period: str) -> str:
    """Every paragraph of the report on a line, every row of its tables on one, the cells apart by ` | `."""
    loaded = load(Workspace(ROOT / "plans" / "2021.yaml", ROOT / "examples" / "2021" / "2021.journal.yaml"))
    sample = Sample(loaded.interpreted, loaded.entries)
    wanted = reporting(period, loaded.interpreted.plan)
    report = progress_report(sample.standing(wanted.last), wanted, sample.office, sample.clerk)
    document = docx.Document(io.BytesIO(render(find_template("progress").read(), report, name="progress")))
    lines = (_line(block) for block in document.element.body)
    return "".join(f"{line}\n" for text in lines for line in text.splitlines() if line.strip())


def _line(block: Any) -> str:
    if block.tag != qn("w:tbl"):
        return _text(block)
    rows = ([" / ".join(filter(None, map(_text, cell.iter(qn("w:p"))))) for cell in row.iter(qn("w:tc"))]
            for row in block.iter(qn("w:tr")))  # fmt: skip
    return "\n".join(" | ".join(cells).rstrip(" |") for cells in rows)


def _text(node: Any) -> str:
    pieces = (piece.text or "" if piece.tag == qn("w:t") else "\n" for piece in node.iter(qn("w:t"), qn("w:br")))
    return "".join(pieces).replace("\N{NO-BREAK SPACE}", " ").replace("\n", " / ")


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for period in PERIODS:
        (folder / f"{period}.txt").write_text(words_of(period), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
