#!/usr/bin/env python3
"""Builds the Word templates of the project: python tools/build_templates.py [FOLDER], by default templates/.

The styles are defined once in template_styles.py and go into every template, the blocks they share in
template_blocks.py. A template is a plain Word file afterwards: an officer opens it in Word and changes wording and
layout there.
"""

from __future__ import annotations

import sys
from pathlib import Path

import template_assignment
import template_changes
import template_plan
import template_progress
import template_ranking
import template_reminder
import template_worklist

TEMPLATES = {
    "assignment": template_assignment.assignment,
    "changes": template_changes.changes,
    "plan": template_plan.plan,
    "progress": template_progress.progress,
    "ranking": template_ranking.ranking,
    "reminder": template_reminder.reminder,
    "worklist": template_worklist.worklist,
}


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name, build in TEMPLATES.items():
        (folder / f"{name}.docx").write_bytes(build())
    return 0


if __name__ == "__main__":
    sys.exit(main())
