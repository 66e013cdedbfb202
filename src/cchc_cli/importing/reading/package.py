"""Office files opened with suspicion: what kind of file it is, how large its parts really are, no DTD, no network."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lxml import etree

from cchc_cli.files.messages import reason
from cchc_cli.importing.import_messages import stop

LARGEST_FILE = 128 << 20  # bytes of the file itself; pictures count here and nowhere else
LARGEST_PART = 64 << 20  # bytes of one XML part, unpacked; 10,000 tasks have about 25 MiB
MOST_PARTS = 10_000
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class FileFormat(StrEnum):
    """What the bytes are, whatever the name says."""

    ZIP = "zip"
    OLD_WORD = "docx"  # to be converted to this
    OLD_EXCEL = "xlsx"


def recognise(path: Path, raw: bytes) -> FileFormat:
    """The form of a file by its first bytes.

    Raises:
        DocumentStop: It is none that can be read; says what it is.
    """
    if raw.startswith(b"PK"):
        return _zip_form(raw)
    if raw.startswith(b"{\\rtf"):
        return FileFormat.OLD_WORD
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        if _stream(raw, "EncryptedPackage"):
            raise stop("password", path=path)
        return FileFormat.OLD_EXCEL if _stream(raw, "Workbook") or _stream(raw, "Book") else FileFormat.OLD_WORD
    raise stop("empty" if not raw else "pdf" if raw.startswith(b"%PDF") else "not-office", path=path)


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
    """The file, when it is one and not too large."""
    try:
        if path.is_dir():
            raise stop("folder", path=path)
        if path.stat().st_size > LARGEST_FILE:
            raise stop("too-large", path=path, megabytes=LARGEST_FILE >> 20)
        return path.read_bytes()
    except FileNotFoundError:
        raise stop("missing", path=path) from None
    except OSError as error:
        raise stop("unreadable", path=path, reason=reason(error)) from error


@dataclass(frozen=True)
class Package:
    """An OOXML package. Parts are named by their path without the leading slash."""

    path: Path
    archive: zipfile.ZipFile
    main: str

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
        raw = self._unpacked(part)
        if any(mark in raw for mark in _DOCTYPES):
            raise stop("dtd", path=self.path)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
        try:
            return etree.fromstring(raw, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise stop("damaged", path=self.path) from error

    def _unpacked(self, part: str) -> bytes:
        """The bytes of a part; the size that the archive declares is not believed."""
        if self.archive.NameToInfo[part].file_size > LARGEST_PART:
            raise stop("large-part", path=self.path, megabytes=LARGEST_PART >> 20)
        try:
            with self.archive.open(part) as stream:
                raw = stream.read(LARGEST_PART + 1)
        except _DAMAGED as error:
            raise stop("damaged", path=self.path) from error
        if len(raw) > LARGEST_PART:
            raise stop("large-part", path=self.path, megabytes=LARGEST_PART >> 20)
        return raw


def open_package(path: Path, raw: bytes) -> Package:
    """The package in these bytes.

    Raises:
        DocumentStop: It is damaged, encrypted, or no OOXML.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except _DAMAGED as error:
        raise stop("damaged", path=path) from error
    if len(archive.infolist()) > MOST_PARTS:
        raise stop("damaged", path=path)
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise stop("password", path=path)
    package = Package(path, archive, "")
    for kind, target in (relation for _, relation in _relations(package, "_rels/.rels", "")):
        if kind == "officeDocument":
            return Package(path, archive, target)
    raise stop("not-office", path=path)


def open_workbook(path: Path, raw: bytes) -> Package:
    """The package of a .xlsx file.

    Raises:
        DocumentStop: as `recognise` and `open_package`, or another kind of file.
    """
    if recognise(path, raw) is FileFormat.ZIP:
        package = open_package(path, raw)
        if package.is_workbook:
            return package
    raise stop("no-workbook", path=path)


def _relations(package: Package, part: str, folder: str) -> Iterator[tuple[str, tuple[str, str]]]:
    root = package.xml(part)
    for relation in () if root is None else root:
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            full = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            yield relation.get("Id", ""), (relation.get("Type", "").rpartition("/")[2], full)


def local(element: etree._Element) -> str:
    """The tag without its namespace, of which Word's files have two editions; comments have none."""
    tag = element.tag
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
        element = next((c for c in element if local(c) == name), None) if element is not None else None
    return element
