"""How a file of the corpus is read, in the process of its own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from cchc_cli.checking.file_problems import check_file
from cchc_cli.documents.word.docx_text import docx_text
from cchc_cli.files.problems import DocumentStop, Stop, has_errors
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.importing.importer import import_file
from cchc_cli.importing.plan_yaml import plan_text


def document_read(name: str) -> bytes:
    """It is imported, the plan written and read again; of a Word file the words are shown too."""
    path = Path(name)
    try:
        text = plan_text(import_file(path, 2021).plan, path.name)
    except DocumentStop as stop:
        return told("refused", stop.message)
    if path.suffix == ".docx":
        try:
            docx_text(path)
        except DocumentStop as stop:
            return told("refused", stop.message)
    problems = parse_document(text.encode(), "x.yaml").problems
    return told("fault" if problems else "harmless", str(problems) if problems else text[:100_000])


def plan_read(name: str) -> bytes:
    """It is checked as `check` does."""
    try:
        problems = check_file(Path(name), date(2021, 6, 1), None)
    except Stop as stop:
        return told("refused", stop.message)
    said = "; ".join(problem.message for problem in problems)[:1000]
    return told("refused" if has_errors(problems) else "harmless", said)


def told(outcome: str, said: str) -> bytes:
    return json.dumps({"outcome": outcome, "said": said}).encode()
