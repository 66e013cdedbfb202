"""Everything that can be said of a template without making a real document of it, and a trial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2.exceptions import TemplateSyntaxError

from cchc_cli.documents.contexts import Context
from cchc_cli.documents.environment import BoundedEnvironment
from cchc_cli.documents.faults import find_fault
from cchc_cli.documents.findings import Finding, error
from cchc_cli.documents.package_findings import package_findings, parts
from cchc_cli.documents.scope import name_findings
from cchc_cli.documents.tags import paragraphs, tag_findings
from cchc_cli.documents.word import WordTemplate, open_template, render
from cchc_cli.files.problems import DocumentStop, Severity


def check_template(data: bytes, name: str, kind: type | None, trial: Context | None) -> list[Finding]:
    """`kind` is the dataclass of the template's data, `trial` an example of it; None where no command uses the name."""
    try:
        document = open_template(data, name)
    except DocumentStop as stop:
        return [error(stop.message, hint=stop.hint)]
    found = list(package_findings(document.docx))
    texts = [list(paragraphs(root)) for root in parts(document.docx)]
    tags = [finding for part in texts for finding in tag_findings(part)]
    found += tags
    if kind is not None and not tags:
        found += _names(document, kind)
    if trial is not None and not _errors(found):
        found += _tried(data, name, trial)
    return found


def _errors(found: Iterable[Finding]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in found)


def _names(document: WordTemplate, kind: type) -> Iterator[Finding]:
    environment = BoundedEnvironment()
    for xml in document.sources():
        source = re.sub(r"<w:p([ >])", r"\n<w:p\1", xml)  # a line for every paragraph, as when it is rendered
        try:
            tree = environment.parse(source)
        except TemplateSyntaxError as wrong:
            fault = find_fault(wrong, xml, {})
            yield error(fault.what, fault.place, fault.hint) if fault else error(str(wrong))
        else:
            yield from name_findings(xml, tree, kind)


def _tried(data: bytes, name: str, trial: Context) -> Iterator[Finding]:
    try:
        render(data, trial, name=name)
    except DocumentStop as stop:
        yield error(f"kết xuất thử không được: {stop.message}", hint=stop.hint)
