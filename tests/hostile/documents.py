"""Word and Excel files that mean harm, made by rules. Each is imported and its words are shown."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from office import TABLE, W, document, workbook

NO_NUMBERS = ["-1", "0", "²", "abc", "", "1e9", "100000000", "9" * 5000, "0x10", "１"]
DTD = '<?xml version="1.0" encoding="{0}"?><!DOCTYPE x [<!ENTITY a "{1}"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&a;&b;</x>'
ENCODINGS = {
    "UTF-8": "utf-8", "UTF-16": "utf-16", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be",
    "UTF-32": "utf-32", "ISO-8859-1": "latin-1", "UTF-7": "utf-7", "IBM037": "cp037",
}  # fmt: skip


@dataclass(frozen=True)
class HostileDocument:
    """`keeps_task`: the plan's task, which is in all of them, has to be read when it is read at all."""

    name: str
    make: Callable[[], bytes]
    suffix: str = ".docx"
    is_refused: bool | None = None  # None: either
    keeps_task: bool = True


def word(
    name: str, body: str, *, is_refused: bool | None = None, keeps_task: bool = True, **parts: str | bytes
) -> HostileDocument:
    return HostileDocument(name, lambda: document(body, **parts), ".docx", is_refused, keeps_task)


def sheet(
    name: str, rows: str, *, is_refused: bool | None = None, keeps_task: bool = True, **more: str
) -> HostileDocument:
    return HostileDocument(name, lambda: workbook(rows, **more), ".xlsx", is_refused, keeps_task)


def changed(data: bytes, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> bytes:
    """The package with every part as `change` has it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = change(name, source.read(name))
            if part is not None:
                target.writestr(*part)
    return made.getvalue()


def hostile_documents() -> Iterator[HostileDocument]:
    """All of them."""
    yield from _numbers_of_word()
    yield from _numbers_of_excel()
    yield from _texts()
    yield from _shapes()
    yield from _packages()
    yield from _no_documents()


def _numbers_of_word() -> Iterator[HostileDocument]:
    span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    symbol = '<w:p><w:r><w:sym w:char="{}"/></w:r></w:p>'
    listed = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="{0}"/></w:numPr></w:pPr></w:p>'
    for number in NO_NUMBERS:
        yield word(f"gridSpan {number[:9]}", span.format(number))
        yield word(f"symbol {number[:9]}", symbol.format(number))
        yield word(f"list {number[:9]}", listed.format(number))
    for code in ("110000", "FFFFFFFF", "D800", "FFFE", "1F"):
        yield word(f"symbol {code}", symbol.format(code))


def _numbers_of_excel() -> Iterator[HostileDocument]:
    for number in NO_NUMBERS:
        yield sheet(f"row {number[:9]}", f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>', keeps_task=False)
        yield sheet(f"string {number[:9]}", f'<row r="3"><c r="A3" t="s"><v>{number}</v></c></row>')
        yield sheet(f"style {number[:9]}", f'<row r="3"><c r="A3" s="{number}"><v>1</v></c></row>')
        yield sheet(
            f"day {number[:9]}", f'<row r="3"><c r="A3" s="0"><v>{number}</v></c></row>',
            styles='<cellXfs><xf numFmtId="14"/></cellXfs>',
        )  # fmt: skip
    for value in ("1e9", "1e99999", "1e999999999", "-1e400", "NaN", "inf", "1" * 100_000):
        yield sheet(f"value {value[:12]}", f'<row r="3"><c r="A3"><v>{value}</v></c></row>')
    for place in ("XFD3", "ZZZZ3", "A0", "3", "A", "A" + "9" * 5_000, "A1048577", "$A$3", "a3", "A3:B9"):
        yield sheet(f"place {place[:9]}", f'<row r="3"><c r="{place}"><v>1</v></c></row>', keeps_task=False)
    for area in ("A1:XFD1048576", "A2:D2", "D2:A1", "A1", "x", "A1:B2:C3", "A3:A1000000", "A1:B" + "9" * 5_000):
        merged = f'<mergeCells><mergeCell ref="{area}"/></mergeCells>'
        yield sheet(f"merged {area[:9]}", "", tail=merged, keeps_task=False)
    for times in (80, 6_000):
        yield sheet(f"one sheet {times} times", "", sheets='<sheet name="T" r:id="worksheet"/>' * times)


def _texts() -> Iterator[HostileDocument]:
    for name, text in {
        "controls": "&#9;a&#13;b", "bidi": "\u202ea\u2066b", "marks": "a" + "\u0301\u0323" * 50_000,
        "brackets": "(" * 30_000, "quotes": "«" * 30_000, "long": "chữ " * 300_000, "words": "Sở " * 50_000,
        "yaml": "--- &amp;a *b !!x {y: z} # k", "tags": "{{ 7*7 }}{% for x in y %}", "formula": "=cmd|'/c calc'!A1",
        "path": "../../etc/passwd", "semicolons": ";" * 100_000, "digits": "1." * 50_000,
        "dates": "01/01/2021 " * 20_000,
        **{said.format("9"): said.format("9" * 5_000) for said in _WITH_DIGITS},
    }.items():  # fmt: skip
        yield word(f"text of {name}", f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>', keeps_task=False)
        cell = f'<row r="3"><c r="A3" t="str"><v>2</v></c><c r="B3" t="str"><v>{text}</v></c></row>'
        yield sheet(f"cell of {name}", cell, keeps_task=False)


_WITH_DIGITS = [
    "Điều {0}. x", "{0}. x", "({0})", "từ năm {0} đến năm {0}", "Nghị quyết số {0}/NQ-CP ngày 01/{0}/{0}", "{0}%",
    "{0} triệu đồng", "Mục {0}", "1.{0}", "Quý {0}/{0}", "tháng {0} năm {0}", "{0} lần", "điểm a khoản {0} Điều {0}",
]  # fmt: skip


def _shapes() -> Iterator[HostileDocument]:
    deep = "<w:tbl><w:tr><w:tc>"
    close = "</w:tc></w:tr></w:tbl>"
    yield word("tables within 100 tables", deep * 100 + "<w:p/>" + close * 100, keeps_task=False)
    yield word("tables within 5,000 tables", deep * 5_000 + close * 5_000, is_refused=True)
    yield word("boxes within boxes", "<w:p><w:r><w:txbxContent>" * 300 + "</w:txbxContent></w:r></w:p>" * 300)
    yield word("elements within elements", "<w:a>" * 250 + "</w:a>" * 250)
    yield word("no tblGrid", TABLE.replace("<w:tblGrid></w:tblGrid>", ""), keeps_task=False)
    yield word("tables", TABLE * 1_000, keeps_task=False)
    yield word("empty tables", "<w:tbl/>" * 6_000, is_refused=True)
    yield word("comments", "<!---->" * 3_600_000, is_refused=True)
    yield word("paragraphs", "<w:p/>" * 100_000)
    yield sheet(
        "rows", "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(3, 40_000)), is_refused=True
    )
    yield sheet("amplified", "".join(f'<row r="{n}"><c r="B{n}" t="s"><v>0</v></c></row>' for n in range(3, 3_000)),
                shared=f"<si><t>{'chữ ' * 4_000}</t></si>", is_refused=True)  # fmt: skip
    style = '<w:style w:type="paragraph" w:styleId="s{0}"><w:basedOn w:val="s{1}"/></w:style>'
    for name, next_ in (("chained", 1), ("in a circle", 0)):
        chain = "".join(style.format(n, (n + 1) * next_) for n in range(30_000))
        yield word(
            f"styles {name}",
            '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>',
            styles=f'<w:styles xmlns:w="{W}">{chain}</w:styles>',
        )
    yield word("numbering that is something else", "", numbering="<x/>")
    yield word("styles that are something else", "", styles="<x><style/></x>")
    yield word("footnotes in UTF-16", "", footnotes=f'<w:footnotes xmlns:w="{W}"/>'.encode("utf-16"))


def _packages() -> Iterator[HostileDocument]:
    for part in ("word/document.xml", "_rels/.rels", "word/_rels/document.xml.rels", "[Content_Types].xml"):
        yield HostileDocument(f"without {part}", without(part), keeps_task=False)
        yield HostileDocument(f"empty {part}", instead(part, b""), keeps_task=False)
        yield HostileDocument(f"broken {part}", instead(part, b"<a><b"), keeps_task=False)
    for part in ("WORD/document.xml", "/word/document.xml", "word\\document.xml"):
        yield HostileDocument(f"second {part}", beside(part), is_refused=True)
    for part in ("../../tmp/x", "/etc/passwd", "C:\\x", "a" * 5_000, "con", "word/\u202ex"):
        yield HostileDocument(f"beside {part[:20]}", beside(part))
    yield HostileDocument("many parts", beside(*(f"{n}" for n in range(10_001))), is_refused=True)
    yield HostileDocument("unpacks to more", instead("word/document.xml", b" " * (70 << 20)), is_refused=True)
    for target in ("document.xml", "../word/document.xml", "nowhere.xml", "../../../etc/passwd", "http://a.vn/x"):
        relations = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
            f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="{target}"/>'
            "</Relationships>"
        ).encode()
        yield HostileDocument(f"notes at {target}", instead("word/_rels/document.xml.rels", relations))
    yield from _entities()
    for place, flag in ((6, 1), (7, 0x20), (6, 0x40)):
        yield HostileDocument(f"flag {flag} at {place}", flagged(place, flag), is_refused=True)


def _entities() -> Iterator[HostileDocument]:
    for name, codec in ENCODINGS.items():
        data = DTD.format(name, "b" * 10).encode(codec)
        yield HostileDocument(f"DTD in {name}", instead("word/document.xml", data), is_refused=True)
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY a0 "ha">{laughs}]><x>&a11;</x>'.encode()
    yield HostileDocument("billion laughs", instead("word/document.xml", bomb), is_refused=True)
    in_sheet = instead("xl/worksheets/sheet1.xml", bomb, lambda: workbook(""))
    yield HostileDocument("billion laughs in a sheet", in_sheet, ".xlsx", is_refused=True)


def plain() -> bytes:
    return document("")


def without(part: str) -> Callable[[], bytes]:
    return lambda: changed(plain(), lambda name, data: None if name == part else (name, data))


def instead(part: str, other: bytes, of: Callable[[], bytes] = plain) -> Callable[[], bytes]:
    return lambda: changed(of(), lambda name, data: (name, other if name == part else data))


def beside(*names: str) -> Callable[[], bytes]:
    def made() -> bytes:
        stream = io.BytesIO(plain())
        with zipfile.ZipFile(stream, "a") as target:
            for name in names:
                target.writestr(name, b"<x/>")
        return stream.getvalue()

    return made


def flagged(place: int, flag: int) -> Callable[[], bytes]:
    """With a flag of the first part, where it stands itself."""

    def made() -> bytes:
        data = bytearray(plain())
        data[place] |= flag
        return bytes(data)

    return made


def _no_documents() -> Iterator[HostileDocument]:
    whole = plain()
    for name, data in {
        "nothing": b"", "zeros": bytes(10_000), "PDF": b"%PDF-1.7", "web page": b"<html>",
        "half": whole[: len(whole) // 2], "only the end": whole[-22:], "zip of nothing": b"PK\x05\x06" + bytes(18),
        "text": "chữ".encode(), "PK": b"PK",
        "no end": whole[:-22],
        "password": b"\xd0\xcf\x11\xe0" + bytes(508) + "EncryptedPackage\0".encode("utf-16-le") + bytes(600),
    }.items():  # fmt: skip
        yield HostileDocument(name, partial(bytes, data), is_refused=True)
