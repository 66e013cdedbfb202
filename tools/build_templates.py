#!/usr/bin/env python3
"""Builds the Word templates of the project: python tools/build_templates.py [FOLDER], by default templates/.

Which templates there are, the catalogue of papers says. The styles are defined once in template_styles.py and go into
every template, the blocks they share in template_blocks.py. A template is a plain Word file afterwards: an officer
opens it in Word and changes wording and layout there.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from cchc_cli.documents.papers.catalogue import CATALOGUE


def built(name: str) -> bytes:
    """What the function of the template's name in template_NAME.py makes."""
    made: bytes = getattr(import_module(f"template_{name}"), name)()
    return made


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    for name in CATALOGUE:
        (folder / f"{name}.docx").write_bytes(built(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
