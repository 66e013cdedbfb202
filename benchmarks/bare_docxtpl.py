"""docxtpl and nothing else: a template and its data, rendered and saved.

Run: python benchmarks/bare_docxtpl.py TEMPLATE JSON OUTPUT.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate
from jinja2 import Environment

from cchc_cli.documents.word.rule_lines import line_under

if __name__ == "__main__":
    template, data, output = map(Path, sys.argv[1:])
    environment = Environment(autoescape=True)
    environment.filters["line_under"] = line_under  # the one filter that the template uses
    document = DocxTemplate(template)
    document.render(json.loads(data.read_text(encoding="utf-8")), environment)
    document.save(output)
