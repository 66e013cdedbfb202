"""Writing what was made: whole or not at all, and never over a file unasked.

Everything goes the same way: into a temporary file beside, onto the disk, then under its name.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from cchc_cli.files.messages import reason
from cchc_cli.files.problems import DataStop, DocumentStop, Need

_OPEN = f"nếu tệp đang mở trong Word hay Excel thì đóng lại; hoặc chọn nơi khác với {Need.OUTPUT}"
_FREE = "giải phóng chỗ trống rồi chạy lại; chưa có tệp nào bị thay đổi"
_ELSEWHERE = f"chọn nơi khác với {Need.OUTPUT}"
_LINKED = f"xóa liên kết, hoặc ghi thẳng vào nơi ấy với {Need.OUTPUT}"
_FORCE = f"thêm {Need.FORCE} để ghi đè, hoặc chọn tên khác"
_HINTS = {
    errno.ENOENT: "tạo thư mục trước, hoặc " + _ELSEWHERE,
    errno.EISDIR: f"ghi thêm tên tệp, ví dụ {Need.OUTPUT} {{path}}/ke-hoach.docx",
    errno.EACCES: _OPEN,
    errno.EPERM: _OPEN,
    errno.EBUSY: _OPEN,
    errno.ENOSPC: _FREE,
    errno.EDQUOT: _FREE,
    errno.ENAMETOOLONG: f"chọn tên ngắn hơn với {Need.OUTPUT}",
}
# of a call that a file system (FAT, some network drives) does not have
_NO_SUCH_CALL = {errno.EPERM, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK}
_TEMPORARY = re.compile(r"\.cchc-\w{8}\.tmp")
_STRAY = 3600  # seconds after which a temporary file cannot be of a program that still runs
_WRITTEN = {".yaml", ".yml", ".md"}  # plans and what stands beside them, the words of a report: people write them
_NAMED = 5  # files that a message names


def write_output(path: Path, data: bytes, *, force: bool, is_source: bool = False) -> None:
    """Puts the bytes at `path`; an existing file only with `force`. A reader sees the old file or the new one, whole.

    What a workspace is made of is never replaced, unless by what `is_source` says is of that kind itself.

    Raises:
        DocumentStop: It cannot be written. What stood there before still does.
    """
    if not is_source:
        _refuse_sources([path])
    _write_all({path: data}, force=force)


def write_outputs(files: Mapping[Path, bytes], *, force: bool, are_sources: bool = False) -> None:
    """Several files, with the folders they need; none of them when one stands there already and `force` is not given.

    They can be made again, so nobody waits until each is on the disk, which is slow for many.

    Raises:
        DocumentStop: as `write_output`.
    """
    taken = [path for path in files if os.path.lexists(path)]
    if taken and not force:
        more = f" và {len(taken) - 1} tệp khác" if len(taken) > 1 else ""
        raise DocumentStop(f"không ghi «{taken[0]}»{more}: đã có tệp này", _FORCE)
    if not are_sources:
        _refuse_sources(files)
    _write_all(files, force=force, folders=True, durable=False)


def _refuse_sources(paths: Iterable[Path]) -> None:
    """A file that people write and the program only reads: plans with what stands beside them, templates."""
    for path in paths:
        with _told(path):
            if _is_source(Path(os.path.realpath(path))):
                kinds = "kế hoạch, danh mục, lịch, sổ theo dõi, lời văn hay mẫu"
                said = f"không ghi «{path}»: đây là tệp nguồn ({kinds}), không phải kết quả"
                raise DocumentStop(said, _ELSEWHERE)


def _is_source(place: Path) -> bool:
    in_templates = any(above.name == "templates" and (above.parent / "plans").is_dir() for above in place.parents)
    return place.is_file() and (in_templates or place.suffix.lower() in _WRITTEN)


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts the files (paths in the folder, with forward slashes) where nothing stands yet; makes the folders.

    Raises:
        DocumentStop: one of them is there already, or they cannot be written; nothing has changed then.
    """
    _refuse_taken(folder, files)
    _write_all({folder / name: data for name, data in files.items()}, force=False, folders=True)


def _refuse_taken(folder: Path, files: Iterable[str]) -> None:
    if os.path.lexists(folder) and not folder.is_dir():
        raise DocumentStop(f"«{folder}» đã có và không phải là thư mục", "chọn tên khác")
    taken = [name for name in files if os.path.lexists(folder / name)]
    if taken:
        more = f" và {len(taken) - _NAMED} tệp nữa" if len(taken) > _NAMED else ""
        raise DocumentStop(
            f"không ghi vào «{folder}»: đã có {', '.join(taken[:_NAMED])}{more}",
            "chọn thư mục mới, hoặc dời các tệp ấy đi trước; chưa có gì thay đổi",
        )


def _write_all(files: Mapping[Path, bytes], *, force: bool, folders: bool = False, durable: bool = True) -> None:
    """All the files, or, where one fails, none of the new ones: those placed and the folders made are taken back."""
    placed: dict[Path, Path] = {}  # temporary file → its place
    with contextlib.ExitStack() as made, contextlib.ExitStack() as beside, contextlib.ExitStack() as undo:
        for path, data in files.items():
            with _told(path):
                if folders:
                    _make_folders(path.parent, made)
                target = _target(path, force=force)
                placed[beside.enter_context(_temporary_file(target, data, durable=durable))] = target
        for temporary, target in placed.items():
            with _told(target):
                if force:
                    temporary.replace(target)
                else:
                    _place_new(temporary, target)
                    undo.callback(target.unlink, missing_ok=True)
        undo.pop_all()
        made.pop_all()
    for folder in {target.parent for target in placed.values()}:
        _sync_folder(folder)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """What the system refuses becomes a stop that names the file."""
    try:
        yield
    except FileExistsError:
        raise DocumentStop(f"không ghi «{path}»: đã có tệp này", _FORCE) from None
    except FileNotFoundError as error:
        hint = _HINTS[errno.ENOENT]
        raise DocumentStop(f"không ghi được «{path}»: thư mục «{path.parent}» không có", hint) from error
    except OSError as error:
        hint = _HINTS.get(error.errno or 0, _ELSEWHERE).format(path=path)
        raise DocumentStop(f"không ghi được «{path}»: {reason(error, 'ghi')}", hint) from error


def _make_folders(folder: Path, made: contextlib.ExitStack) -> None:
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    for path in reversed(missing):
        path.mkdir(exist_ok=True)
        made.callback(_remove_if_empty, path)


def _remove_if_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _target(path: Path, *, force: bool) -> Path:
    """Where the bytes go: a link stays one. Said before any work is done when something else stands there."""
    target = Path(os.path.realpath(path)) if path.is_symlink() else path
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not force and os.path.lexists(path):
        raise FileExistsError
    _refuse_devices(target, DocumentStop)
    if target is not path and not target.is_relative_to(os.path.realpath(path.parent)):
        raise DocumentStop(f"không ghi «{path}»: đây là liên kết ra ngoài thư mục, tới «{target}»", _LINKED)
    return target


def _refuse_devices(path: Path, stop: type[DocumentStop | DataStop]) -> None:
    """A device, a pipe or a socket would be put aside for a file, or hang whoever reads it."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise stop(f"không ghi «{path}»: đây là thiết bị hay đường ống, không phải tệp", "chọn tên khác")


@contextlib.contextmanager
def _temporary_file(path: Path, data: bytes, *, durable: bool = True) -> Iterator[Path]:
    """The bytes in a file of the same folder, on the disk if `durable`; removed at the end if it is still there."""
    _clear_strays(path.parent)
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


def _clear_strays(folder: Path) -> None:
    """Removes what writers of ours left that were killed; another person's, or a young one, may be in use."""
    oldest, own = time.time() - _STRAY, getattr(os, "getuid", lambda: None)()
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _TEMPORARY.fullmatch(entry.name):
                found = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(found.st_mode) and found.st_mtime < oldest and own in (None, found.st_uid):
                    Path(entry.path).unlink(missing_ok=True)


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
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
        if os.path.lexists(path):
            raise FileExistsError from None
        temporary.replace(path)


def _sync_folder(folder: Path) -> None:
    """Makes new names outlast a power cut; not every system can do it for folders."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


PATIENCE = 30  # seconds to wait for another writer


def rewrite(path: Path, compose: Callable[[bytes], bytes]) -> None:
    """Puts what `compose` makes of the file's present bytes in their place, while no other writer can change them.

    What `compose` raises leaves the file as it was, and so does a process killed at any moment.

    Raises:
        DataStop: the file cannot be locked or written.
    """
    _exchange(path, compose)


def append(path: Path, compose: Callable[[bytes], str]) -> None:
    """Adds what `compose` makes of the file's present bytes (none when there is no file), in its own line ends.

    `compose` runs while no other writer can change the file; what it raises leaves the file as it was. A process
    killed at any moment leaves the old file or the new one.

    Raises:
        DataStop: the file cannot be locked or written.
    """

    def extended(old: bytes) -> bytes:
        added = compose(old)
        return old + _fitted(old, added) if added else old

    _exchange(path, extended)


def _exchange(path: Path, compose: Callable[[bytes], bytes]) -> None:
    from filelock import FileLock, Timeout

    try:
        path = Path(os.path.realpath(path))  # a link stays one
        _refuse_unwritable(path)
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=PATIENCE):
            old = _present(path)
            new = compose(old)
            if new != old:
                with _temporary_file(path, new) as temporary:
                    temporary.replace(path)
                _sync_folder(path.parent)
    except Timeout:
        raise DataStop(f"{path.name} đang bị chương trình khác giữ", "đợi một lát rồi chạy lại") from None
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> DataStop:
    return DataStop(f"không ghi được {path.name}: {reason(error, 'ghi')}", "xem lại quyền ghi và chỗ trống")


def _refuse_unwritable(path: Path) -> None:
    """What the system would let us do all the same: put a new file in the place of one that is kept from writing.

    A folder that is not there is not made either, as the lock would.

    Raises:
        DataStop, OSError: why the file is not to be written.
    """
    if path.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if not path.parent.is_dir():
        raise DataStop(f"không ghi được {path.name}: thư mục «{path.parent}» không có", "xem lại đường dẫn")
    if path.exists() and not (path.stat().st_mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def preview(path: Path, compose: Callable[[bytes], object]) -> None:
    """Lets `compose` see the file's present bytes, and writes nothing.

    Raises:
        DataStop: the file cannot be read, or could not be written.
    """
    try:
        _refuse_unwritable(Path(os.path.realpath(path)))
        old = _present(path)
    except OSError as error:
        raise _unwritable(path, error) from None
    compose(old)


def _present(path: Path) -> bytes:
    _refuse_devices(path, DataStop)
    return path.read_bytes() if path.exists() else b""


def _fitted(old: bytes, added: str) -> bytes:
    """`added` with the file's line ends, on a line of its own."""
    crlf = b"\r\n" in old
    start = "\n" if old and not old.endswith(b"\n") else ""
    text = start + added
    return (text.replace("\n", "\r\n") if crlf else text).encode()


def read_tree(folder: Path, pattern: str) -> dict[str, bytes]:
    """The files of a folder that match, by name."""
    return {path.name: path.read_bytes() for path in sorted(folder.glob(pattern)) if path.is_file()}
