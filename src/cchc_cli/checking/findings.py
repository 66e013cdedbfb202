"""What rules find, and how a finding becomes a problem with a place.

Severity goes by harm: an error makes a task's deadline or its agency unknowable, or hides one task behind another;
everything else that a careful reader would stop at is a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cchc_cli.files.problems import Problem
from cchc_cli.files.yaml_document import YamlDocument
from cchc_cli.model.validation import Validated
from cchc_cli.model.wording import RULES

Path = tuple[str | int, ...]

ERRORS = frozenset(
    {
        "before-decision", "in-future", "unknown-task", "unknown-product", "unknown-agency", "unknown-indicator",
        "not-lead", "agency-needed", "product-needed", "done-again", "contradiction", "nothing-to-reopen",
        "no-condition", "no-own-time", "not-counted", "count-too-large", "nothing-to-resolve", "report-event",
        "percent-range", "document-number", "duplicate-task", "duplicate-area", "duplicate-indicator",
        "duplicate-id", "unknown-member", "time-not-understood", "agency-unknown", "agency-none", "decision-order",
        "report-dates",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """What a rule found: where (`piece` is a part of the value there), which rule, and the words' values."""

    loc: Path
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    piece: str = ""
    refers_to: Path = ()  # a place whose line the message names as {line}
    judged_by: tuple[Path, ...] = ()  # other places that it rests on

    @property
    def is_error(self) -> bool:
        return self.code in ERRORS

    def message(self, line: int) -> str:
        return RULES[self.code][0].format(**{"line": line, **self.values})

    def hint(self) -> str:
        return RULES[self.code][1].format(**{"nearest": "", "reason": "", **self.values})


def located(document: YamlDocument, validated: Validated[Any], findings: Iterable[Finding]) -> Iterable[Problem]:
    """Findings as problems; those about places that validation had to mend would mislead and are left out."""
    for finding in findings:
        if any(validated.is_broken(loc) for loc in (finding.loc, *finding.judged_by)):
            continue
        line = document.position(finding.refers_to)[0] if finding.refers_to else 0
        yield document.problem(
            finding.loc,
            finding.code,
            finding.message(line),
            finding.hint(),
            warning=not finding.is_error,
            piece=finding.piece,
        )
