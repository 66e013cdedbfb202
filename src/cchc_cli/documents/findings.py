"""One thing that a check of a template finds."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_cli.files.problems import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """`place` is the text of the paragraph, empty where there is none."""

    severity: Severity
    message: str
    place: str = ""
    hint: str = ""


def error(message: str, place: str = "", hint: str = "") -> Finding:
    return Finding(Severity.ERROR, message, place, hint)


def warning(message: str, place: str = "", hint: str = "") -> Finding:
    return Finding(Severity.WARNING, message, place, hint)
