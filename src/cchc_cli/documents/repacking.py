"""An Office file of our own, packed so that the same content is the same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that a ZIP archive can hold


def repacked(data: bytes, changed: Mapping[str, bytes] | None = None) -> bytes:
    """The package of our own with other bytes for some parts, and one date for all: the same bytes on any day."""
    packed, contents = io.BytesIO(), changed or {}
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.compress_type = 0, zipfile.ZIP_DEFLATED
            target.writestr(entry, contents.get(name) or source.read(name))
    return packed.getvalue()
