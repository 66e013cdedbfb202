"""A file to click on, for who has never opened a window to type commands in."""

from __future__ import annotations

_BAT = """\
@echo off\r
rem Mo cua so lenh cua ke hoach; go: cchc\r
chcp 65001 >nul\r
set "PYTHONUTF8=1"\r
cd /d "%~dp0"\r
doskey cchc="{python}" -m cchc_cli $*\r
"{python}" -m cchc_cli deadlines --no-pager\r
cmd /k echo Go lenh, vi du: cchc tasks\r
"""


def starter(python: str) -> dict[str, bytes]:
    """`mo-ke-hoach.bat`: what is due, then a window for commands. The program is named whole: none beside it is run."""
    return {"mo-ke-hoach.bat": _BAT.format(python=python.replace("%", "%%")).encode()}
