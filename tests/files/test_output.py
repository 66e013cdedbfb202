"""Output is written whole or not at all, and never over a file unasked."""

from __future__ import annotations

import errno
import os
import socket
import stat
import time
from pathlib import Path

import pytest

from cchc_cli.files.messages import reason
from cchc_cli.files.problems import DataStop, DocumentStop, Need
from cchc_cli.files.writing import append, write_output, write_outputs


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


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give a file to any group")
def test_the_group_of_the_file_replaced_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"cu")
    os.chown(path, -1, 7)
    write_output(path, b"moi", force=True)
    assert (path.stat().st_gid, path.read_bytes()) == (7, b"moi")


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
        (errno.EIO, "ổ đĩa báo lỗi khi ghi"),
        (errno.ENOTRECOVERABLE, "hệ thống báo lỗi số"),
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


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_english_of_the_system_reaches_people(number: int) -> None:
    said = reason(OSError(number, os.strerror(number)), "ghi")
    assert os.strerror(number) not in said
    assert "{" not in said


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name")
@pytest.mark.parametrize("force", [False, True])
def test_a_pipe_or_a_socket_is_never_replaced_nor_waited_for(tmp_path: Path, force: bool) -> None:
    pipe, plug = tmp_path / "pipe", tmp_path / "plug"
    os.mkfifo(pipe)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(plug))
        for path in (pipe, plug):
            with pytest.raises(DocumentStop):
                write_output(path, b"new", force=force)
            with pytest.raises(DataStop, match="không phải tệp"):
                append(path, lambda _: "new")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISSOCK(plug.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="no /dev")
def test_a_device_behind_a_link_is_not_replaced_even_with_force(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(os.devnull)
    with pytest.raises(DocumentStop, match="thiết bị"):
        write_output(tmp_path / "link", b"new", force=True)
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_links_in_a_circle_are_said(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(DocumentStop, match="vòng quanh"):
        write_output(tmp_path / "a", b"new", force=True)
    assert (tmp_path / "a").is_symlink()


def test_the_next_write_clears_away_what_killed_ones_left(tmp_path: Path) -> None:
    stray, young, theirs = tmp_path / ".cchc-ab12_xyz.tmp", tmp_path / ".cchc-abcd1234.tmp", tmp_path / ".cchc-mine.tmp"
    folder = tmp_path / ".cchc-folder12.tmp"
    folder.mkdir()
    for path in (stray, young, theirs):
        path.write_bytes(b"half")
    for path in (stray, theirs, folder):
        os.utime(path, (time.time() - 7200,) * 2)
    write_output(tmp_path / "a", b"", force=False)
    assert sorted(names(tmp_path)) == sorted(["a", young.name, theirs.name, folder.name])
    os.utime(young, (time.time() - 7200,) * 2)
    append(tmp_path / "journal.yaml", lambda _: "- một\n")
    assert young.name not in names(tmp_path)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="gives a file to somebody else")
def test_what_another_person_left_stays(tmp_path: Path) -> None:
    stray = tmp_path / ".cchc-ab12_xyz.tmp"
    stray.write_bytes(b"half")
    os.chown(stray, 12345, -1)
    os.utime(stray, (time.time() - 7200,) * 2)
    write_output(tmp_path / "a", b"", force=False)
    assert stray.exists()


@pytest.mark.skipif(os.name == "nt", reason="folders are not synced")
def test_the_folder_is_put_on_the_disk_after_the_name_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, seen = tmp_path / "a.docx", list[tuple[bool, bool]]()
    fsync = os.fsync

    def watch(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.exists()))
        fsync(handle)

    monkeypatch.setattr(os, "fsync", watch)
    write_output(path, b"x", force=False)
    path.unlink()
    append(path, lambda _: "x")
    assert seen == [(False, False), (True, True)] * 2


def test_of_several_files_one_that_does_not_fit_takes_all_back(tmp_path: Path) -> None:
    files = {tmp_path / "x" / "a": b"1", tmp_path / "x" / ("b" * 300): b"2"}
    with pytest.raises(DocumentStop, match="tên tệp quá dài"):
        write_outputs(files, force=False)
    assert names(tmp_path) == []
