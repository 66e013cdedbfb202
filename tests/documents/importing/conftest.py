"""`office` beside this file is importable because this folder is put on the path here."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from office import Data, data_of, docx, table

@pytest.fixture
def read_tables(tmp_path: Path) -> Callable[..., Data]:
    """Imports a Word file of these blocks; a table is a list of rows, a text a paragraph."""

    def read(*blocks: Any, **how: Any) -> Data:
        written = [block if isinstance(block, str) else table(*block) for block in blocks]
        return data_of(docx(tmp_path / "bang.docx", *written, **how))

    return read
