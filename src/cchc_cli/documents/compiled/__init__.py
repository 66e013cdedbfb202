"""What Jinja makes of the shipped templates, made with them: to compile one takes as long as to fill it.

A template's part is known by its bytes: what an officer has changed is not found here, and compiled when it is used.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from hashlib import sha256
from importlib import import_module
from typing import Any


def module_name(source: str) -> str:
    """The module that holds what Jinja makes of a template's part."""
    return f"part_{sha256(source.encode()).hexdigest()[:16]}"


def compiled(source: str) -> MutableMapping[str, Any] | None:
    """What Jinja made of the part, as `Template.from_module_dict` takes it; None of one that was not shipped."""
    try:
        return vars(import_module(f"{__name__}.{module_name(source)}"))
    except ImportError:  # also where another Jinja has no longer what this one's code imports
        return None
