"""Office files of strangers, opened with suspicion: what kind they are, how large really, what they may cost, no DTD.

Everything that opens a Word or Excel file from outside comes through here: plans, update sheets, templates.
"""

from __future__ import annotations

import _thread
import io
import posixpath
import re
import sys
import threading
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property, lru_cache
from pathlib import Path

from lxml import etree

from cchc_cli.files.messages import reason
from cchc_cli.files.problems import DocumentStop
from cchc_cli.files.source import read_at_most

LARGEST_FILE = 128 << 20  # bytes of the file itself


@dataclass(frozen=True)
class PackageLimits:
    """How many bytes one part and all that are looked at may have, unpacked, and how many parts there may be."""

    part: int
    whole: int
    parts: int


DOCUMENT = PackageLimits(64 << 20, 512 << 20, 10_000)  # 10,000 tasks are about 25 MiB of XML
_ENCRYPTED = 0x1 | 0x40 | 0x2000  # flags of a ZIP archive: encrypted, strongly, its list too
_LONGEST_NAME = 100  # characters of it that are shown
_PER_ATTRIBUTE = 2  # a tag takes some 130 bytes when parsed, however short it is, an attribute twice that
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


# code → (message, hint)
_STOPS: Mapping[str, tuple[str, str]] = {
    "missing": ("không tìm thấy tệp {path}", "xem lại đường dẫn"),
    "folder": ("{path} là thư mục, không phải tệp", "chỉ một tệp .docx hoặc .xlsx"),
    "unreadable": ("không đọc được {path}: {reason}", "nếu tệp đang mở trong Word thì đóng lại"),
    "empty": ("{path} là tệp trống", "xem lại tệp, có thể chưa tải hết"),
    "too-large": ("{path} lớn hơn {limit}, không đọc", "xóa bớt hình ảnh rồi lưu lại"),
    "bomb": (
        "{path} có nội dung quá lớn khi giải nén: lớn hơn {limit}, không đọc",
        "tệp có thể đã hỏng hoặc được làm ra để gây hại; mở bằng Word, chép phần cần lấy sang tệp mới",
    ),
    "dtd": (
        "{path} có khai báo DTD (<!DOCTYPE) ở «{part}» bên trong, Word không bao giờ viết như vậy; không đọc",
        "tệp có thể được làm ra để gây hại; xin lại tệp từ nơi gửi",
    ),
    "damaged": ("{path} đã hỏng, không mở được", "mở bằng Word để sửa rồi lưu lại, hoặc xin lại tệp"),
    "two-parts": (
        "{path} có hai phần bên trong cùng tên «{part}», Word không bao giờ viết như vậy; không đọc",
        "tệp có thể được làm ra để gây hại; xin lại tệp từ nơi gửi",
    ),
    "password": ("{path} có mật khẩu, không đọc được", "mở bằng Word, bỏ mật khẩu (Save as) rồi chạy lại"),
    "pdf": ("{path} là tệp PDF, không phải Word hay Excel", "xin bản Word; hoặc chuyển PDF sang .docx rồi nhập"),
    "web": ("{path} là trang web hay tệp XML, không phải Word hay Excel", "mở bằng Word rồi lưu ở dạng .docx"),
    "not-office": (
        "{path} không phải tệp Word (.docx) hay Excel (.xlsx)",
        "mở bằng Word hay Excel rồi lưu ở dạng .docx, .xlsx",
    ),
    "no-workbook": ("{path} không phải tệp Excel .xlsx", "mở bằng Excel hay LibreOffice rồi lưu ở dạng .xlsx"),
}


def _stop(code: str, path: Path | str, /, **values: object) -> DocumentStop:
    message, hint = _STOPS[code]
    return DocumentStop(message.format(path=path, **values), hint)


class FileFormat(StrEnum):
    """What the bytes are, whatever the name says."""

    ZIP = "zip"
    OLD_WORD = "docx"  # to be converted to this
    OLD_EXCEL = "xlsx"


def recognise(path: Path | str, raw: bytes) -> FileFormat:
    """The form of a file by its first bytes; `path` is what messages call it, here and below.

    Raises:
        DocumentStop: It is none that can be read; says what it is.
    """
    if raw.startswith(b"PK"):
        return _zip_form(raw)
    if raw.startswith(b"{\\rtf"):
        return FileFormat.OLD_WORD
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        if _stream(raw, "EncryptedPackage"):
            raise _stop("password", path)
        return FileFormat.OLD_EXCEL if _stream(raw, "Workbook") or _stream(raw, "Book") else FileFormat.OLD_WORD
    if raw.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        raise _stop("web", path)
    raise _stop("empty" if not raw else "pdf" if raw.startswith(b"%PDF") else "not-office", path)


def _zip_form(raw: bytes) -> FileFormat:
    """OpenDocument says what it is in its first entry, not packed."""
    head = raw[:200]
    if b"opendocument.text" in head:
        return FileFormat.OLD_WORD
    return FileFormat.OLD_EXCEL if b"opendocument.spreadsheet" in head else FileFormat.ZIP


def _stream(raw: bytes, name: str) -> bool:
    """Whether an OLE file has a stream of this name in its directory, whose entries are 128 bytes long."""
    wanted = (name + "\0").encode("utf-16-le")
    return any(m.start() % 128 == 0 for m in re.finditer(re.escape(wanted), raw))


def read_bytes(path: Path) -> bytes:
    """The file, when it is one and not too large; no more is read of one without an end."""
    try:
        if path.is_dir():
            raise _stop("folder", path)
        raw = read_at_most(path, LARGEST_FILE + 1)
    except FileNotFoundError:
        raise _stop("missing", path) from None
    except OSError as error:
        raise _stop("unreadable", path, reason=reason(error)) from error
    if len(raw) > LARGEST_FILE:
        raise _stop("too-large", path, limit=_megabytes(LARGEST_FILE))
    return raw


SECONDS = 18  # of the processor's time; a file of 10,000 tasks takes four
MEGABYTES = 520  # more than what the program had before
_LOOKS = 0.1  # seconds between two looks at what has been used
_HINT = "xóa các trang, dòng, cột thừa, hoặc chia thành nhiều tệp rồi chạy lại"


class Cost(Enum):
    """What a file is made of, with the word for it."""

    TREE = "phần tử XML"
    TABLES = "bảng"
    ROWS = "dòng"
    CELLS = "ô"
    PARAGRAPHS = "đoạn văn"
    CHARACTERS = "chữ"


# a plan of 10,000 tasks, three times as large as any that is known of, has room
LIMITS: Mapping[Cost, int] = {
    Cost.TREE: 3_500_000,
    Cost.TABLES: 5_000,
    Cost.ROWS: 30_000,
    Cost.CELLS: 3_000_000,
    Cost.PARAGRAPHS: 250_000,
    Cost.CHARACTERS: 20_000_000,
}


@dataclass
class Budget:
    """What is left for the file at `path`."""

    path: Path | str
    spent: Counter[Cost] = field(default_factory=Counter)

    def spend(self, cost: Cost, count: int = 1) -> None:
        """Takes so much.

        Raises:
            DocumentStop: there is not so much left.
        """
        self.spent[cost] += count
        if self.spent[cost] > LIMITS[cost]:
            limit = f"{LIMITS[cost]:,}".replace(",", ".")
            raise DocumentStop(f"{self.path} có hơn {limit} {cost.value}, không đọc", _HINT)


@contextmanager
def walled(path: Path) -> Iterator[None]:
    """What is done with the file inside ends when it takes too much time or memory, whatever its content.

    The budget knows what costs are likely; this knows what they are. Works in the main thread, which alone can be
    interrupted; in another nothing is watched.

    Raises:
        DocumentStop: it has taken too much; names the limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    watch = _Watch()
    watch.thread.start()
    try:
        yield
        watch.end()
    except KeyboardInterrupt:
        watch.end()
        if not watch.exceeded:
            raise
    except BaseException:
        watch.end()
        raise
    if watch.exceeded:
        raise DocumentStop(f"{path} quá phức tạp: đọc cần hơn {watch.exceeded}, không đọc tiếp", _HINT)


class _Watch:
    """Interrupts the main thread once, when more was used than is allowed."""

    def __init__(self) -> None:
        self.exceeded = ""
        self._done = threading.Event()
        self._lock = threading.Lock()
        self._time, self._memory = time.process_time(), _peak()
        self.thread = threading.Thread(target=self._look, daemon=True)

    def _look(self) -> None:
        while not self._done.wait(_LOOKS):
            used = self._used()
            with self._lock:
                if used and not self._done.is_set():
                    self.exceeded = used
                    _thread.interrupt_main()
                    return

    def _used(self) -> str:
        if time.process_time() - self._time > SECONDS:
            return f"{SECONDS} giây"
        return f"{MEGABYTES} MB bộ nhớ" if _peak() - self._memory > MEGABYTES else ""

    def end(self) -> None:
        """No interrupt comes after this: one that was sent on the last moment is waited for."""
        with self._lock:
            was_done = self._done.is_set()
            self._done.set()
        if self.exceeded and not was_done:
            try:
                self.thread.join()
                time.sleep(_LOOKS)
            except KeyboardInterrupt:
                pass


def _peak() -> float:
    """The most memory that the program has had, in megabytes; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


@dataclass
class Package:
    """An OOXML package. Parts are named by their path without the leading slash."""

    path: Path | str
    archive: zipfile.ZipFile
    limits: PackageLimits
    read: int = field(default=0, init=False)  # bytes unpacked so far

    @cached_property
    def budget(self) -> Budget:
        """Of the whole file."""
        return Budget(self.path)

    @cached_property
    def main(self) -> str:
        """The part that the others hang on.

        Raises:
            DocumentStop: There is none, so it is no OOXML.
        """
        for kind, target in (relation for _, relation in _relations(self, "_rels/.rels", "")):
            if kind == "officeDocument":
                return target
        raise _stop("not-office", self.path)

    @property
    def is_workbook(self) -> bool:
        return self.main.startswith("xl/") or self.main.endswith("workbook.xml")

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """The relationships of a part: id → (last word of the type, target part)."""
        folder, name = posixpath.split(part)
        return dict(_relations(self, posixpath.join(folder, "_rels", f"{name}.rels"), folder))

    def one(self, kind: str) -> etree._Element | None:
        """The XML of the main part's only relation of a kind: `styles`, `numbering`; None when there is none."""
        names = [target for found, target in self.related(self.main).values() if found == kind]
        return self.xml(names[0]) if names else None

    def xml(self, part: str) -> etree._Element | None:
        """A part parsed; None when the package has none of this name.

        Raises:
            DocumentStop: It is too large, has a DTD, or is no XML.
        """
        if part not in self.archive.NameToInfo:
            return None
        try:
            return self.parsed(part, self.unpacked(part))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise _stop("damaged", self.path) from error

    def parsed(self, part: str, raw: bytes) -> etree._Element:
        """The part's bytes parsed.

        Raises:
            DocumentStop: It has a DTD, in whatever encoding.
            XMLSyntaxError, ValueError: It is no XML.
        """
        self.budget.spend(
            Cost.TREE, raw.count(b"<") + _PER_ATTRIBUTE * raw.count(b"=")
        )  # each far larger than unparsed
        if any(mark in raw for mark in _DOCTYPES):
            raise _stop("dtd", self.path, part=part)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        root = etree.fromstring(raw, parser)
        if (
            root.getroottree().docinfo.internalDTD is not None
        ):  # said in an encoding that the look at the bytes does not know
            raise _stop("dtd", self.path, part=part)
        return root

    def unpacked(self, part: str) -> bytes:
        """The bytes of a part; the size that the archive declares is not believed."""
        left = self.limits.whole - self.read
        most = min(self.limits.part, left)
        raw = b""
        try:
            if self.archive.NameToInfo[part].file_size <= most:
                with self.archive.open(part) as stream:
                    raw = stream.read(most + 1)
        except _DAMAGED as error:
            raise _stop("damaged", self.path) from error
        self.read += len(raw)
        if max(self.archive.NameToInfo[part].file_size, len(raw)) > most:
            limit = self.limits.part if most < left else self.limits.whole
            raise _stop("bomb", self.path, limit=_megabytes(limit))
        return raw


def _megabytes(count: int) -> str:
    return f"{count >> 20} MB"


def open_package(path: Path | str, raw: bytes, limits: PackageLimits = DOCUMENT) -> Package:
    """The package in these bytes.

    Raises:
        DocumentStop: It is damaged or encrypted, has too many parts, or two of one name.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _DAMAGED as error:
        raise _stop("damaged", path) from error
    if len(archive.infolist()) > limits.parts:
        raise _stop("bomb", path, limit=f"{limits.parts} phần")
    if any((info.flag_bits | _flags_before(raw, info)) & _ENCRYPTED for info in archive.infolist()):
        raise _stop("password", path)
    names = Counter(_part_name(info.filename) for info in archive.infolist())
    if twice := [name for name, count in names.items() if count > 1]:
        raise _stop("two-parts", path, part=twice[0][:_LONGEST_NAME])
    return Package(path, archive, limits)


def _flags_before(raw: bytes, info: zipfile.ZipInfo) -> int:
    """What stands before the part itself; the list at the end of the archive may say something else."""
    return int.from_bytes(raw[info.header_offset + 6 : info.header_offset + 8], "little")


def _part_name(name: str) -> str:
    """Names of parts that differ in nothing else are one name for some readers."""
    return name.replace("\\", "/").lstrip("/").casefold()


def open_workbook(path: Path, raw: bytes) -> Package:
    """The package of a .xlsx file.

    Raises:
        DocumentStop: as `recognise` and `open_package`, or another kind of file.
    """
    if recognise(path, raw) is FileFormat.ZIP:
        package = open_package(path, raw)
        if package.is_workbook:
            return package
    raise _stop("no-workbook", path)


def _relations(package: Package, part: str, folder: str) -> Iterator[tuple[str, tuple[str, str]]]:
    root = package.xml(part)
    for relation in () if root is None else root:
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield relation.get("Id", ""), (relation.get("Type", "").rpartition("/")[2], full)


def local(element: etree._Element) -> str:
    """The tag without its namespace, of which Word's files have two editions; comments have none."""
    return _without_namespace(element.tag)


@lru_cache(maxsize=1024)  # Word itself knows a few hundred; a stranger may make up any number
def _without_namespace(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element | None, name: str) -> str | None:
    """An attribute by its local name."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of a name, its first child of the next name, and so on."""
    for name in names:
        if element is None:
            return None
        for below in element:
            if local(below) == name:
                element = below
                break
        else:
            return None
    return element


def whole(text: str | None, otherwise: int) -> int:
    """A number as files write it; nothing in a file has one of eight digits."""
    return int(text) if text and len(text) < 8 and text.isascii() and text.isdecimal() else otherwise
