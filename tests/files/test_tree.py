"""Several files at once: all or none, nothing overwritten."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.writing import write_tree

FILES = {"a.txt": b"1", "b/c/d.txt": b"2"}


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_folders_are_made_as_needed(tmp_path: Path) -> None:
    write_tree(tmp_path / "x" / "y", FILES)
    assert content(tmp_path) == {"x/y/a.txt": b"1", "x/y/b/c/d.txt": b"2"}


def test_files_that_are_there_and_not_meant_stay(tmp_path: Path) -> None:
    (tmp_path / "khac.txt").write_bytes(b"0")
    write_tree(tmp_path, FILES)
    assert content(tmp_path) == {**FILES, "khac.txt": b"0"}


def test_a_file_that_is_meant_and_there_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "d.txt").write_bytes(b"0")
    with pytest.raises(DocumentStop, match=r"b/c/d\.txt"):
        write_tree(tmp_path, FILES)
    assert content(tmp_path) == {"b/c/d.txt": b"0"}


def test_a_file_where_a_folder_must_be_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"0")
    with pytest.raises(DocumentStop):
        write_tree(tmp_path, FILES)
    assert content(tmp_path) == {"b": b"0"}


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0")
    with pytest.raises(DocumentStop, match="không phải là thư mục"):
        write_tree(tmp_path / "x", FILES)


def test_what_fails_on_the_way_is_taken_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = os.link

    def fails_at_the_second(source: Path, target: Path) -> None:
        if target.name == "d.txt":
            assert (tmp_path / "x" / "a.txt").exists()
            raise OSError(errno.ENOSPC, "No space left on device")
        link(source, target)

    monkeypatch.setattr(os, "link", fails_at_the_second)
    with pytest.raises(DocumentStop, match="ổ đĩa đã đầy"):
        write_tree(tmp_path / "x", FILES)
    assert list(tmp_path.iterdir()) == []
