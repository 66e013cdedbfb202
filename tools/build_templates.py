#!/usr/bin/env python3
"""Builds the Word templates of the project: python tools/build_templates.py [FOLDER [FOLDER OF PYTHON]].

By default into templates/, and what Jinja makes of these and of page.html into src/cchc_cli/documents/compiled/.

Which templates there are, the catalogue of papers says. The styles are defined once in template_styles.py and go into
every template, the blocks they share in template_blocks.py. A template is a plain Word file afterwards: an officer
opens it in Word and changes wording and layout there.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Template, nodes

from cchc_cli.documents.compiled import module_name
from cchc_cli.documents.page.page_template import decoded
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.rendering import open_template
from cchc_cli.documents.word.templates import find_template

ROOT = Path(__file__).resolve().parent.parent
MADE = "# Jinja's, of a shipped template: made by tools/build_templates.py"
DEFAULTS = ROOT / "templates", ROOT / "src" / "cchc_cli" / "documents" / "compiled"


def built(name: str) -> bytes:
    """What the function of the template's name in template_NAME.py makes."""
    made: bytes = getattr(import_module(f"template_{name}"), name)()
    return made


class Asked(DocumentEnvironment):
    """Notes what Jinja is given to read."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: list[str] = []

    def from_string(self, source: str | nodes.Template, *_: Any, **__: Any) -> Template:
        self.sources.append(str(source))
        return super().from_string("")


def parts(name: str, template: bytes) -> list[str]:
    """The body, headers and footers of a template as Jinja is given them."""
    asked, document = Asked(), open_template(template, name)
    for xml in document.sources():
        document.render_xml_part(xml, object(), {}, asked)
    return asked.sources


def translate(templates: Mapping[str, bytes], folder: Path) -> None:
    """Writes what Jinja makes of the templates and of the page, a module a part; what was there before goes."""
    for old in folder.glob("part_*.py"):
        old.unlink()
    read = {source for name, template in templates.items() for source in parts(name, template)}
    for source in read | {decoded(find_template("page").read(), "page")}:
        code = DocumentEnvironment().compile(source, raw=True, defer_init=True)
        (folder / f"{module_name(source)}.py").write_text(f"{MADE}\n{code}\n", encoding="utf-8")


def main() -> int:
    folder, python = (*map(Path, sys.argv[1:]), *DEFAULTS[len(sys.argv) - 1 :])
    templates = {name: built(name) for name in CATALOGUE}
    for made in (folder, python):
        made.mkdir(parents=True, exist_ok=True)
    for name, template in templates.items():
        (folder / f"{name}.docx").write_bytes(template)
    translate(templates, python)
    return 0


if __name__ == "__main__":
    sys.exit(main())
