"""The guides say what the program does: their output is the program's own, their commands and links exist."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from builders import REPOSITORY
from cchc_cli.cli.app import COMMANDS

GUIDES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is POSIX's")
def test_the_output_shown_is_what_the_program_prints() -> None:
    script = REPOSITORY / "tools" / "update_docs.py"
    run = subprocess.run([sys.executable, script, "--check"], capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_command_named_exists(guide: Path) -> None:
    named = set(re.findall(r"(?:^|[`$ ])cchc ([a-z]+)\b", guide.read_text(encoding="utf-8")))
    assert named - set(COMMANDS) == set()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(guide: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", guide.read_text(encoding="utf-8"))
    assert [link for link in links if not (guide.parent / link).exists()] == []
