"""Writing what was made: whole or not at all, and never over a file unasked."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from filelock import FileLock, Timeout

from cchc_cli.files.problems import DataStop, DocumentStop, Need

_OPEN = f"nếu tệp đang mở trong Word hay Excel thì đóng lại; hoặc chọn nơi khác với {Need.OUTPUT}"
_FREE = "giải phóng chỗ trống rồi chạy lại; chưa có tệp nào bị thay đổi"
_ELSEWHERE = f"chọn nơi khác với {Need.OUTPUT}"
_FORCE = f"thêm {Need.FORCE} để ghi đè, hoặc chọn tên khác"
_REASONS = {
    errno.ENOENT: ("thư mục «{folder}» không có", "tạo thư mục trước, hoặc " + _ELSEWHERE),
    errno.ENOTDIR: ("«{folder}» không phải là thư mục", _ELSEWHERE),
    errno.EISDIR: ("đây là một thư mục", f"ghi thêm tên tệp, ví dụ {Need.OUTPUT} {{path}}/ke-hoach.docx"),
    errno.EACCES: ("không có quyền ghi", _OPEN),
    errno.EPERM: ("không có quyền ghi", _OPEN),
    errno.EROFS: ("ổ đĩa chỉ cho đọc", _ELSEWHERE),
    errno.ENOSPC: ("ổ đĩa đã đầy", _FREE),
    errno.EDQUOT: ("đã hết hạn mức lưu trữ", _FREE),
    errno.ENAMETOOLONG: ("tên tệp quá dài", f"chọn tên ngắn hơn với {Need.OUTPUT}"),
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


PATIENCE = 30  # seconds to wait for another writer


def append(path: Path, compose: Callable[[bytes], str]) -> None:
    """Adds what `compose` makes of the file's present bytes (none when there is no file), in its own line ends.

    `compose` runs while no other writer can change the file; what it raises leaves the file as it was. A process
    killed at any moment leaves the old file or the new one.

    Raises:
        DataStop: the file cannot be locked or written.
    """
    try:
        path = path.resolve()  # a link stays one
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            old = _present(path)
            added = compose(old)
            if added:
                with temporary_file(path, old + _fitted(old, added)) as temporary:
                    temporary.replace(path)
    except Timeout:
        raise DataStop(f"{path.name} đang bị chương trình khác giữ", "đợi một lát rồi chạy lại") from None
    except OSError as error:
        raise DataStop(
            f"không ghi được {path.name}: {error.strerror or error}", "xem lại quyền ghi và chỗ trống"
        ) from None


def preview(path: Path, compose: Callable[[bytes], str]) -> None:
    """Lets `compose` see the file's present bytes, and writes nothing.

    Raises:
        DataStop: the file cannot be read.
    """
    try:
        old = _present(path)
    except OSError as error:
        raise DataStop(f"không đọc được {path.name}: {error.strerror or error}", "xem lại đường dẫn") from None
    compose(old)


def _present(path: Path) -> bytes:
    return path.read_bytes() if path.exists() else b""


def _fitted(old: bytes, added: str) -> bytes:
    """`added` with the file's line ends, on a line of its own."""
    crlf = b"\r\n" in old
    start = "\n" if old and not old.endswith(b"\n") else ""
    text = start + added
    return (text.replace("\n", "\r\n") if crlf else text).encode()


_NAMED = 5  # files that a message names
_TREE_REASONS = {
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
        _refuse_taken(folder, files)
        existing = next(parent for parent in (folder, *folder.absolute().parents) if parent.is_dir())
        with tempfile.TemporaryDirectory(dir=existing, prefix=".cchc-") as temporary:
            _write(Path(temporary), files)
            _place(Path(temporary), folder, files)
    except OSError as error:
        reason = _TREE_REASONS.get(error.errno or 0, error.strerror or str(error))
        raise DocumentStop(
            f"không lập được «{folder}»: {reason}", "chọn thư mục khác, hoặc sửa chỗ ấy trước; chưa có gì thay đổi"
        ) from error


def _refuse_taken(folder: Path, files: Iterable[str]) -> None:
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
            _refuse_taken(folder, [name])  # somebody may have been faster
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
