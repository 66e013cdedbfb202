"""What rules find, and how a finding becomes a problem with a place.

Severity goes by harm: an error makes a task's deadline or its agency unknowable, or hides one task behind another;
everything else that a careful reader would stop at is a warning.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from cchc_cli.files.problems import Problem, ProblemKind
from cchc_cli.files.yaml_document import YamlDocument
from cchc_cli.model.validation import Validated

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """What a rule found: where (`piece` is a part of the value there), which rule, and the words' values."""

    loc: Path
    kind: ProblemKind
    values: Mapping[str, object] = field(default_factory=dict)
    piece: str = ""
    refers_to: Path = ()  # a place whose line the message names as {line}
    judged_by: tuple[Path, ...] = ()  # other places that it rests on
    accepted: str = ""  # why somebody looked at it and left it

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def is_error(self) -> bool:
        return self.kind.is_error


def located(document: YamlDocument, validated: Validated[Any], findings: Iterable[Finding]) -> Iterable[Problem]:
    """Findings as problems; those about places that validation had to mend would mislead and are left out."""
    for finding in findings:
        if any(validated.is_broken(loc) for loc in (finding.loc, *finding.judged_by)):
            continue
        line = document.position(finding.refers_to)[0] if finding.refers_to else 0
        problem = document.problem(finding.loc, finding.kind, {"line": line, **finding.values}, piece=finding.piece)
        yield replace(problem, accepted=finding.accepted) if finding.accepted else problem
