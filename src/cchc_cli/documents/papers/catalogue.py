"""The templates that commands use by name: every module beside or below this one that has a `TEMPLATE` is a paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import walk_packages

from cchc_cli.documents import papers
from cchc_cli.documents.word.contexts import TemplateKind


def _found() -> Iterator[TemplateKind]:
    for module in walk_packages(papers.__path__, f"{papers.__name__}."):
        kind = getattr(import_module(module.name), "TEMPLATE", None)
        if isinstance(kind, TemplateKind):
            yield kind


CATALOGUE: Mapping[str, TemplateKind] = {kind.name: kind for kind in sorted(_found(), key=lambda kind: kind.name)}
