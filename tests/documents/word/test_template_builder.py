"""The shipped templates are what their builder makes, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_committed_templates_are_the_builders_bytes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "tools/build_templates.py", str(tmp_path)], cwd=ROOT, check=True)
    built = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    shipped = {path.name: path.read_bytes() for path in (ROOT / "templates").glob("*.docx")}
    assert built.keys() == shipped.keys()
    assert [name for name in built if built[name] != shipped[name]] == []
