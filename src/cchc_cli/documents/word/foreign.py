"""What in a Word file would fetch something, run something or carry something along: no template needs it.

What may stay is named, and all else refused: kinds of parts, relations out of the file, fields.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from cchc_cli.files.office_package import Package, attribute, local, open_package
from cchc_cli.files.problems import DocumentStop

_TYPES = "[Content_Types].xml"
_WORD = re.compile(r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.([a-z.]+?)(?:\+xml)?")
_WORD_PARTS = frozenset(
    {
        *("document.main", "styles", "settings", "websettings", "fonttable", "numbering", "header", "footer"),
        *("footnotes", "endnotes", "comments", "document.glossary", "commentsextended", "commentsids"),
        *("commentsextensible", "people", "printersettings", "styleswitheffects"),
    }
)
_OTHER_PARTS = frozenset(
    {
        "application/vnd.openxmlformats-package.relationships+xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "application/vnd.openxmlformats-officedocument.customxmlproperties+xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        "application/vnd.openxmlformats-officedocument.thememanager+xml",
        *(
            f"application/vnd.openxmlformats-officedocument.drawingml.diagram{part}+xml"
            for part in ("data", "layout", "style", "colors")
        ),
        "application/vnd.ms-office.drawingml.diagramdrawing+xml",
        "application/vnd.openxmlformats-officedocument.obfuscatedfont",
        "application/vnd.ms-word.styleswitheffects+xml",
        "application/vnd.ms-office.classificationlabels+xml",
        "application/xml",
        *(f"image/{form}" for form in ("png", "jpeg", "jpg", "gif", "bmp", "tiff", "x-emf", "x-wmf", "emf", "wmf")),
        "image/vnd.ms-photo",  # what a picture was before Word's artistic effects
    }
)
_CALLED = (  # words in the kinds of parts that Word writes and that may not stay → what they are
    ("drawingml.chart", "biểu đồ"),
    ("ms-office.chart", "biểu đồ"),
    ("digital-signature", "chữ ký số"),
    ("image/", "hình ảnh loại «{kind}»"),
)
_PICTURES = (
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\xd7\xcd\xc6\x9a",
    b"\x01\0\0\0",
)  # no XML
_FILES = {  # how parts begin that are files of their own, whatever they say they are
    b"\xd0\xcf\x11\xe0": "tệp OLE hoặc macro",
    b"PK\x03\x04": "tệp nén",
    b"MZ": "chương trình",
    b"{\\rtf": "tệp RTF",
    b"%PDF": "tệp PDF",
}
_RELATED = {  # the last word of a relation's type, in small letters
    "vbaproject": "macro",
    "wordvbadata": "macro",
    "keymapcustomizations": "lệnh gắn với bàn phím",
    "attachedtoolbars": "thanh công cụ kèm theo",
    "afchunk": "tệp khác ghép vào (altChunk)",
    "oleobject": "đối tượng nhúng (OLE)",
    "package": "tệp nhúng",
    "control": "điều khiển ActiveX",
    "activexcontrolbinary": "điều khiển ActiveX",
    "subdocument": "văn bản con",
    "frame": "khung (frame)",
    "attachedtemplate": "tệp khuôn gắn kèm (attachedTemplate)",
    "mailmergesource": "nguồn trộn thư",
    "mailmergeheadersource": "nguồn trộn thư",
    "recipientdata": "nguồn trộn thư",
    "transform": "biến đổi XSLT",
    "extensibility": "thanh công cụ kèm theo",
    "webextension": "tiện ích lấy từ mạng",
    "webextensiontaskpanes": "tiện ích lấy từ mạng",
}
_ELEMENTS = {
    "altChunk": _RELATED["afchunk"],
    "object": _RELATED["oleobject"],
    "OLEObject": _RELATED["oleobject"],
    "oleObj": _RELATED["oleobject"],
    "control": _RELATED["control"],
    "ocx": _RELATED["control"],
    "frameset": _RELATED["frame"],
    "subDoc": _RELATED["subdocument"],
    "attachedTemplate": _RELATED["attachedtemplate"],
    "mailMerge": _RELATED["mailmergesource"],
    "saveThroughXslt": _RELATED["transform"],
    "webextension": _RELATED["webextension"],
    "HyperlinkBase": "gốc của liên kết (HyperlinkBase)",
    "script": "mã lệnh",
    "entryMacro": "macro",
    "exitMacro": "macro",
}
# of fields: what counts, dates and repeats what the document itself holds
_FIELDS = frozenset(
    {
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ", "LISTNUM"),
        *("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM"),
        *("NUMWORDS", "NUMCHARS", "FILENAME", "FILESIZE", "TITLE", "SUBJECT", "AUTHOR", "COMMENTS", "KEYWORDS"),
        *("DOCPROPERTY", "DOCVARIABLE", "INFO", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "TEMPLATE"),
        *("TOC", "TC", "TOA", "TA", "INDEX", "XE", "BOOKMARK", "HYPERLINK", "SYMBOL", "QUOTE", "ADVANCE", "EQ"),
        *("IF", "COMPARE", "SET", "=", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "CITATION", "BIBLIOGRAPHY"),
        *("FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "SHAPE", "PRIVATE"),
    }
)
_INSIDE = "\0"  # what a field within a field gives
_PLAIN_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\\]*|(?![/\\])[^:\\]*", re.IGNORECASE)
_OUTSIDE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]+:|\\\\|//)", re.IGNORECASE)
_SHARE = re.compile(r"\s*(?:\\\\|//|file:)", re.IGNORECASE)
_SHOWN = 80  # characters of what a field or a relation says
_WORDS = frozenset({"descr", "title", "name", "alt"})  # attributes that only say something
_PATH = re.compile(r"\\\\|\bfile:", re.IGNORECASE)
_APART = ("{*}txbxContent", "{*}AlternateContent", "{*}del", "{*}moveFrom")
_DAMAGED = "mở tệp trong Word để sửa rồi lưu lại"
_MEND = "mẫu không cần thứ lấy từ ngoài tệp, chạy lệnh hay mang theo tệp khác; xóa trong Word rồi lưu lại"
_ANEW = "chép nội dung sang một tệp Word mới rồi lưu"
_HINTS = (  # how what was found begins → how it is got rid of in Word
    (_RELATED["attachedtemplate"], f"thẻ Developer > Document Template: xóa ô «Document template»; hoặc {_ANEW}"),
    (_RELATED["keymapcustomizations"], _ANEW),
    (_RELATED["mailmergesource"], "thẻ Mailings > Start Mail Merge > Normal Word Document, rồi lưu lại"),
    ("trường «", "bấm vào trường rồi bấm Ctrl+Shift+F9 để chỉ giữ chữ, rồi lưu lại"),
    ("liên kết", "bấm chuột phải vào liên kết, chọn Remove Hyperlink, rồi lưu lại"),
    ("gốc của liên kết", "File > Info > Properties > Advanced: xóa ô «Hyperlink base», rồi lưu lại"),
    ("biểu đồ", "cắt biểu đồ rồi dán lại dưới dạng hình ảnh (Paste Special > Picture), rồi lưu lại"),
    ("hình ảnh", "chèn lại hình từ một tệp PNG hay JPEG trên máy (Insert > Pictures), rồi lưu lại"),
    ("chữ ký số", "File > Info > View Signatures: bỏ chữ ký, rồi lưu lại"),
)


def foreign_things(part: str, kind: str, raw: bytes, root: etree._Element | None) -> Iterator[str]:
    """What is foreign in a part; `kind` is its content type, `root` its XML where it is XML."""
    if part == _TYPES or part.endswith("/"):
        return
    if not _is_known(kind):
        yield _called(kind)
    yield from (what for begin, what in _FILES.items() if raw.startswith(begin))
    if root is not None and not kind.startswith("image/"):
        yield from _relations(root) if local(root) == "Relationships" else _elements(root)


def refuse_foreign(data: bytes, shown: str) -> None:
    """For a document that was made: tags of its template may have written what the template itself did not have.

    Raises:
        DocumentStop: there is something foreign in it; names it and its part.
    """
    package = open_package(shown, data)
    kinds = content_types(package)
    for part in package.archive.NameToInfo:
        raw = package.unpacked(part)
        refuse(shown, part, foreign_things(part, kinds(part), raw, tree_of(package, part, raw, kinds(part))))


def refuse(shown: str, part: str, found: Iterable[str]) -> None:
    """Stops at the first thing found."""
    for what in found:
        hint = next((hint for begin, hint in _HINTS if what.startswith(begin)), _MEND)
        raise DocumentStop(f"{shown} có {what}, ở phần «{part}» bên trong tệp", hint)


def tree_of(package: Package, part: str, raw: bytes, kind: str) -> etree._Element | None:
    """The part's XML; None where it is none.

    Raises:
        DocumentStop: it says that it is XML and is not.
    """
    if kind.startswith("image/") and raw.startswith(_PICTURES):
        return None
    try:
        return package.parsed(part, raw)
    except (etree.XMLSyntaxError, ValueError) as error:
        if kind.endswith("xml") and not part.endswith("/"):
            raise DocumentStop(f"{package.path} đã hỏng: không đọc được phần «{part}» bên trong", _DAMAGED) from error
        return None


def content_types(package: Package) -> Callable[[str], str]:
    """What a part says it is, in small letters; empty where it says nothing."""
    root = package.xml(_TYPES)
    endings, parts = dict[str, str](), dict[str, str]()
    for entry in root if root is not None else ():
        kind = entry.get("ContentType", "").lower() if local(entry) in {"Default", "Override"} else ""
        if local(entry) == "Default":
            endings[entry.get("Extension", "").lower()] = kind
        else:
            parts[entry.get("PartName", "").lstrip("/").lower()] = kind
    return lambda part: parts.get(part.lower(), endings.get(part.rpartition(".")[2].lower(), ""))


def _is_known(kind: str) -> bool:
    word = _WORD.fullmatch(kind)
    return (word is not None and word[1] in _WORD_PARTS) or kind in _OTHER_PARTS


def _called(kind: str) -> str:
    """What a part of an unknown kind is, for the person who has to take it out."""
    if not kind:
        return "phần không khai loại"
    called = next((words for said, words in _CALLED if said in kind), "phần loại «{kind}»")
    return called.format(kind=kind[:_SHOWN])


def _relations(root: etree._Element) -> Iterator[str]:
    for relation in root:
        kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
        if kind.lower() in _RELATED:
            yield _RELATED[kind.lower()]
        elif relation.get("TargetMode", "").lower() == "external" or _OUTSIDE.match(target):
            if kind.lower() != "hyperlink":
                yield f"{'hình ảnh' if kind == 'image' else kind[:_SHOWN]} ở ngoài tệp: {target[:_SHOWN]}"
            elif not _PLAIN_LINK.fullmatch(target):
                yield f"liên kết không phải http, https, mailto: {target[:_SHOWN]}"


def _elements(root: etree._Element) -> Iterator[str]:
    instructions = _Instructions()
    for element in root.iter(etree.Element):
        name = local(element)
        if name in _ELEMENTS and (name != "HyperlinkBase" or element.text):
            yield _ELEMENTS[name]
        yield from (what for attribute in element.attrib.items() if (what := _attribute(*attribute)))
        yield from filter(None, map(_field, instructions.at(element, name)))
    yield from filter(None, map(_field, instructions.left()))


def _attribute(key: str | bytes, value: str | bytes) -> str:
    name, text = str(key).rpartition("}")[2], str(value)
    if name not in _WORDS and (_SHARE.match(text) or (name == "src" and _OUTSIDE.match(text))):
        return f"đường dẫn ra ngoài tệp: {text[:_SHOWN]}"
    return ""


@dataclass
class _FieldBegun:
    """A field whose instruction has begun: as Word's own runs give it, and with other text that stands among them."""

    own: list[str] = field(default_factory=list)
    all: list[str] = field(default_factory=list)
    ended: bool = False

    def add(self, text: str, *, own: bool) -> None:
        self.all.append(text)
        if own:
            self.own.append(text)

    def instructions(self) -> Iterator[str]:
        if not self.ended:
            yield from dict.fromkeys(["".join(self.own), "".join(self.all)])


class _Instructions:
    """The instructions of fields, put together from the runs over which they are split.

    What stands in a box, is deleted, or is one of two editions of a text, is not put together with what is around it.
    """

    def __init__(self) -> None:
        self._open: dict[etree._Element | None, list[_FieldBegun]] = {}

    def at(self, element: etree._Element, name: str) -> Iterator[str]:
        """The instructions that end with this element."""
        if name == "fldSimple":
            yield attribute(element, "instr") or ""
        elif name == "fldChar":
            yield from self._turned(self._of(element), attribute(element, "fldCharType"))
        elif name in {"instrText", "t"}:
            fields = self._of(element)
            if fields and not fields[-1].ended:
                fields[-1].add(element.text or "", own=name == "instrText")
            elif name == "instrText":
                yield element.text or ""
        elif name == "delInstrText":
            yield element.text or ""

    def _of(self, element: etree._Element) -> list[_FieldBegun]:
        return self._open.setdefault(next(element.iterancestors(*_APART), None), [])

    @staticmethod
    def _turned(fields: list[_FieldBegun], kind: str | None) -> Iterator[str]:
        if kind == "begin":
            if fields:
                fields[-1].add(_INSIDE, own=True)
            fields.append(_FieldBegun())
        elif fields and kind == "separate":
            yield from fields[-1].instructions()
            fields[-1].ended = True
        elif fields and kind == "end":
            yield from fields.pop().instructions()

    def left(self) -> Iterator[str]:
        """The instructions of fields that nothing ends."""
        for fields in self._open.values():
            for begun in fields:
                yield from begun.instructions()


def _field(instruction: str) -> str:
    """What is wrong with a field; empty when it may stay."""
    said = instruction.strip()
    word = "=" if said.startswith("=") else re.split(r'[\s\\"]', said, maxsplit=1)[0].upper()
    if said and word not in _FIELDS:
        return f"trường «{_short(said)}»"
    if word == "HYPERLINK":
        target = _target(said[len(word) :])
        return "" if _PLAIN_LINK.fullmatch(target) else f"liên kết không phải http, https, mailto: {_short(target)}"
    return f"đường dẫn ra ngoài tệp: {_short(said)}" if _PATH.search(said) else ""


def _target(arguments: str) -> str:
    """What a field HYPERLINK leads to: all that no switch takes."""
    rest = re.sub(r'\\[a-zA-Z]\s+"[^"]*"|(?<!\S)\\[a-zA-Z](?!\S)', " ", arguments)
    return rest.replace('"', " ").strip()


def _short(text: str) -> str:
    return text.replace(_INSIDE, "…")[:_SHOWN]
