"""Several files made at once: all of them or none, and never over what is there."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from cchc_cli.files.problems import DocumentStop

_NAMED = 5  # files that a message names
_REASONS = {
    errno.ENOTDIR: "một phần của đường dẫn là tệp",
    errno.EACCES: "không có quyền ghi",
    errno.EPERM: "không có quyền ghi",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EDQUOT: "đã hết hạn mức lưu trữ",
    errno.ENAMETOOLONG: "tên quá dài",
}


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts the files (paths in the folder, with forward slashes) where nothing stands yet; makes the folders.

    They are written beside first and then given their names. What fails on the way is taken back.

    Raises:
        DocumentStop: one of them is there already, or they cannot be written.
    """
    try:
        _refuse(folder, files)
        existing = next(parent for parent in (folder, *folder.absolute().parents) if parent.is_dir())
        with tempfile.TemporaryDirectory(dir=existing, prefix=".cchc-") as temporary:
            _write(Path(temporary), files)
            _place(Path(temporary), folder, files)
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise DocumentStop(
            f"không lập được «{folder}»: {reason}", "chọn thư mục khác, hoặc sửa chỗ ấy trước; chưa có gì thay đổi"
        ) from error


def _refuse(folder: Path, files: Iterable[str]) -> None:
    if os.path.lexists(folder) and not folder.is_dir():
        raise DocumentStop(f"«{folder}» đã có và không phải là thư mục", "chọn tên khác")
    taken = [name for name in files if os.path.lexists(folder / name) or _blocked(folder, name)]
    if taken:
        more = f" và {len(taken) - _NAMED} tệp nữa" if len(taken) > _NAMED else ""
        raise DocumentStop(
            f"không ghi vào «{folder}»: đã có {', '.join(taken[:_NAMED])}{more}",
            "chọn thư mục mới, hoặc dời các tệp ấy đi trước; chưa có gì thay đổi",
        )


def _blocked(folder: Path, name: str) -> bool:
    """Whether a file stands where a folder must be made."""
    parents = (folder / name).relative_to(folder).parents
    return any(os.path.lexists(folder / parent) and not (folder / parent).is_dir() for parent in parents)


def _write(temporary: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = temporary / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())


def _place(temporary: Path, folder: Path, files: Iterable[str]) -> None:
    """Moves every file to its place, making folders; on a failure removes what was made."""
    made: list[Path] = []
    try:
        for name in files:
            _make_folders((folder / name).parent, made)
            _refuse(folder, [name])  # somebody may have been faster
            (temporary / name).rename(folder / name)
            made.append(folder / name)
    except BaseException:
        for path in reversed(made):
            path.rmdir() if path.is_dir() else path.unlink(missing_ok=True)
        raise


def _make_folders(folder: Path, made: list[Path]) -> None:
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir()
        made.append(path)


def read_tree(folder: Path, pattern: str) -> dict[str, bytes]:
    """The files of a folder that match, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob(pattern)) if path.is_file()}
