"""Programs are found in the folders of PATH, never where the person happens to work."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cchc_cli.files.programs import find_program, program_folders

pytestmark = pytest.mark.skipif(os.name == "nt", reason="programs have other names there")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with a program in it and in a folder below."""
    for folder in (tmp_path / "work", tmp_path / "work" / "bin", tmp_path / "usr"):
        folder.mkdir()
        program(folder / "soffice")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


def program(path: Path, mode: int = 0o755) -> Path:
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(mode)
    return path


def test_the_current_folder_and_relative_ones_are_passed_over(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usr = str(work.parent / "usr")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", "bin", str(work), f"{work}/bin/..", "/nowhere", usr]))
    assert find_program("git", "soffice") == f"{usr}/soffice"
    assert program_folders() == ["/nowhere", usr]


def test_what_cannot_be_run_is_no_program(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usr = work.parent / "usr"
    program(usr / "git", 0o644)
    (usr / "gpg").mkdir()
    monkeypatch.setenv("PATH", str(usr))
    assert (find_program("git"), find_program("gpg"), find_program("none")) == (None, None, None)


def test_a_full_path_is_looked_for_there(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert find_program(str(work / "none"), str(work / "soffice")) == str(work / "soffice")


def test_without_a_path_the_systems_own_is_used(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PATH")
    assert (find_program("sh") or "").endswith("/sh")
    assert str(work) not in program_folders()
