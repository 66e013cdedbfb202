"""Writing what was made: whole or not at all, and never over a file unasked."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from cchc_cli.files.problems import DocumentStop

_OPEN = "nếu tệp đang mở trong Word hay Excel thì đóng lại; hoặc chọn nơi khác với -o"
_FREE = "giải phóng chỗ trống rồi chạy lại; chưa có tệp nào bị thay đổi"
_ELSEWHERE = "chọn nơi khác với -o"
_FORCE = "thêm --force để ghi đè, hoặc chọn tên khác"
_REASONS = {
    errno.ENOENT: ("thư mục «{folder}» không có", "tạo thư mục trước, hoặc " + _ELSEWHERE),
    errno.ENOTDIR: ("«{folder}» không phải là thư mục", _ELSEWHERE),
    errno.EISDIR: ("đây là một thư mục", "ghi thêm tên tệp, ví dụ -o {path}/ke-hoach.docx"),
    errno.EACCES: ("không có quyền ghi", _OPEN),
    errno.EPERM: ("không có quyền ghi", _OPEN),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", _ELSEWHERE),
    errno.ENOSPC: ("ổ đĩa đã đầy", _FREE),
    errno.EDQUOT: ("đã hết hạn mức lưu trữ", _FREE),
    errno.ENAMETOOLONG: ("tên tệp quá dài", "chọn tên ngắn hơn với -o"),
}


def write_outputs(files: Mapping[Path, bytes], *, force: bool) -> None:
    """Several files, with the folders they need; none of them when one stands there already and `force` is not given.

    Raises:
        DocumentStop: as `write_output`.
    """
    taken = [path for path in files if os.path.lexists(path)]
    if taken and not force:
        more = f" và {len(taken) - 1} tệp khác" if len(taken) > 1 else ""
        raise DocumentStop(f"không ghi «{taken[0]}»{more}: đã có tệp này", _FORCE)
    for folder in dict.fromkeys(path.parent for path in files):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _stop(folder, error) from error
    for path, data in files.items():
        write_output(path, data, force=force, durable=False)


def write_output(path: Path, data: bytes, *, force: bool, durable: bool = True) -> None:
    """Puts the bytes at `path`; an existing file only with `force`. A reader sees the old file or the new one, whole.

    `durable` waits until they are on the disk, which is slow for many files that can be made again.

    Raises:
        DocumentStop: It cannot be written. What stood there before still does.
    """
    try:
        _refuse(path, force=force)
        target = path.resolve() if path.is_symlink() else path
        with temporary_file(target, data, durable=durable) as temporary:
            if force:
                temporary.replace(target)
            else:
                _place_new(temporary, target)
    except FileExistsError:
        raise _exists(path) from None
    except OSError as error:
        raise _stop(path, error) from error


def _refuse(path: Path, *, force: bool) -> None:
    """Said before any work is done."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not force and os.path.lexists(path):
        raise FileExistsError


@contextlib.contextmanager
def temporary_file(path: Path, data: bytes, *, durable: bool = True) -> Iterator[Path]:
    """The bytes in a file of the same folder, on the disk if `durable`; removed at the end if it is still there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".cchc-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            if durable:
                os.fsync(stream.fileno())
        temporary.chmod(_mode(path))
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The permissions of the file replaced, or those a new file gets; mkstemp's are for its owner only."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _place_new(temporary: Path, path: Path) -> None:
    """Gives the file its name unless somebody else has taken it in the meantime; the link fails then."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        temporary.replace(path)


def _exists(path: Path) -> DocumentStop:
    return DocumentStop(f"không ghi «{path}»: đã có tệp này", _FORCE)


def _stop(path: Path, error: OSError) -> DocumentStop:
    known = _REASONS.get(error.errno or 0, (error.strerror or str(error), _ELSEWHERE))
    reason, hint = (text.format(path=path, folder=path.parent) for text in known)
    return DocumentStop(f"không ghi được «{path}»: {reason}", hint)
