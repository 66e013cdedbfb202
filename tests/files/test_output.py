"""Output is written whole or not at all, and never over a file unasked."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.files.writing import write_output


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_new_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "kế hoạch.docx"
    write_output(path, b"PK\x00\r\n", force=False)
    assert path.read_bytes() == b"PK\x00\r\n"
    assert names(tmp_path) == ["kế hoạch.docx"]


def test_existing_file_stays_without_force(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with pytest.raises(DocumentStop, match="đã có tệp này") as stop:
        write_output(path, b"new", force=False)
    assert Need.FORCE in stop.value.hint
    assert path.read_bytes() == b"old"


def test_force_replaces_and_keeps_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_output(path, b"new", force=True)
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    write_output(tmp_path / "a", b"", force=False)
    (tmp_path / "b").write_bytes(b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


def test_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    fsync = os.fsync

    def appear(handle: int) -> None:
        fsync(handle)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", appear)
    with pytest.raises(DocumentStop, match="đã có tệp này"):
        write_output(path, b"ours", force=False)
    assert path.read_bytes() == b"theirs"
    assert names(tmp_path) == ["a.docx"]


def test_link_is_followed_to_the_file_it_means(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_output(tmp_path / "link", b"new", force=True)
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentStop, match=r"thư mục «.*khong-co» không có"):
        write_output(tmp_path / "khong-co" / "a.docx", b"", force=False)


def test_file_in_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(DocumentStop, match="không phải là thư mục"):
        write_output(tmp_path / "a" / "b.docx", b"", force=True)


@pytest.mark.parametrize("force", [False, True])
def test_folder_in_place_of_the_file_is_refused(tmp_path: Path, force: bool) -> None:
    with pytest.raises(DocumentStop, match="đây là một thư mục") as stop:
        write_output(tmp_path, b"", force=force)
    assert str(tmp_path / "ke-hoach.docx") in stop.value.hint


def test_name_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(DocumentStop, match="tên tệp quá dài"):
        write_output(tmp_path / ("a" * 300), b"", force=False)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy"),
        (errno.EACCES, "không có quyền ghi"),
        (errno.EROFS, "ổ đĩa chỉ cho đọc"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(DocumentStop, match=words) as stop:
        write_output(path, b"new", force=True)
    assert stop.value.exit_code == 4
    assert "\n" not in stop.value.message
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.docx"]


def test_file_system_without_links_is_written_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object) -> None:
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", refuse)
    write_output(tmp_path / "a.docx", b"x", force=False)
    assert (tmp_path / "a.docx").read_bytes() == b"x"
