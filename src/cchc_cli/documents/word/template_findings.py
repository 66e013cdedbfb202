"""What is found in a template, by a check that may be done in a process of its own."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import astuple
from typing import Any

from cchc_cli.documents.confined.process import confined
from cchc_cli.documents.word.faults import SEE, TemplateFinding, error
from cchc_cli.documents.word.templates import is_packaged
from cchc_cli.files.problems import DocumentStop, Severity


def findings(check: Callable[..., list[TemplateFinding]], data: bytes, name: str, *rest: Any) -> list[TemplateFinding]:
    """What `check` finds in the template; that it takes too much is a finding too."""
    if is_packaged(data):
        return check(data, name, *rest)
    try:
        found = confined(_told, check, data, name, *rest, of=f"mẫu «{name}»", hint=SEE)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    return [TemplateFinding(Severity(severity), *texts) for severity, *texts in json.loads(found)]


def _told(check: Callable[..., list[TemplateFinding]], *arguments: Any) -> bytes:
    return json.dumps([astuple(finding) for finding in check(*arguments)]).encode()
