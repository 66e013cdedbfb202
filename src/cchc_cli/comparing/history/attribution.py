"""Which decision made each difference between two editions of a plan."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cchc_cli.comparing.differences import Difference
from cchc_cli.comparing.editions import interpret
from cchc_cli.comparing.history.adjustments import plan_history
from cchc_cli.comparing.history.issue_tags import issued_revision
from cchc_cli.comparing.revisions.file_differences import WorkspaceDifferences


def attributed(comparison: WorkspaceDifferences, plan: Path) -> WorkspaceDifferences:
    """With the decisions beside what they changed in the plan asked about, where it is known how that was issued."""
    file = comparison.plan
    if file is None or file.old is None or file.new is None or not file.new.plan.amendments:
        return comparison
    issued = issued_revision(plan, file.new.plan.year)
    history = plan_history(issued, interpret(file.old, file.new)[1], file.new.revision) if issued else None
    if history is None:
        return comparison

    def decided(entry: Difference) -> Difference:
        return replace(entry, decisions=history.decisions(entry))

    found = replace(file.found, entries=tuple(map(decided, file.found.entries)))
    return replace(comparison, plan=replace(file, found=found))
