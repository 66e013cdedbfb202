"""Templates that mean harm, made by rules: what they try, and what is to become of them."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from cchc_cli.documents.word.templates import find_template
from office import W

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "application/vnd.openxmlformats-package"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
HARMLESS = ""  # it is rendered; everything else is a pattern of the message with which it is refused
EITHER = "*"  # bounded: refused, or done within the limits
LIMIT = r"cần hơn|không dứt|nhiều hơn|quá nhiều thẻ|không tính được|không kết xuất được|không có dữ liệu"


@dataclass(frozen=True)
class HostileTemplate:
    """`kept` has to stand in the document as it is."""

    name: str
    data: bytes
    outcome: str
    kept: str = ""


@cache
def _shipped() -> Mapping[str, str]:
    with zipfile.ZipFile(io.BytesIO(find_template("plan").read())) as source:
        return {name: source.read(name).decode() for name in source.namelist()}


@dataclass
class Spoiled:
    """The program's own template with another body and whatever else is told."""

    body: str = ""
    relations: str = ""
    types: str = ""
    parts: dict[str, str | bytes] = field(default_factory=dict)

    def packed(self) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            for name, data in self._all().items():
                target.writestr(name, data)
        return made.getvalue()

    def _all(self) -> dict[str, str | bytes]:
        parts: dict[str, str | bytes] = dict(_shipped())
        document = _shipped()["word/document.xml"]
        start, end = document.index("<w:body>") + 8, document.rindex("<w:sectPr>")
        parts["word/document.xml"] = document[:start] + self.body + document[end:]
        parts["docProps/core.xml"] = _shipped()["docProps/core.xml"].replace("{{ title }}", "")
        ends = {"word/_rels/document.xml.rels": self.relations, "[Content_Types].xml": self.types}
        for name, more in ends.items():
            head, close, tail = _shipped()[name].rpartition("</")
            parts[name] = head + more + close + tail
        return parts | self.parts


def paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def of_text(text: str) -> bytes:
    return Spoiled(paragraph(text)).packed()


DOUBLE = "{% set a = 'xxxxxxxxxx' %}"
BOMBS = [
    "{% for i in range(100000) %}{% for j in range(100000) %}{% endfor %}{% endfor %}",
    "{% macro f(n) %}{{ f(n) }}{% endmacro %}{{ f(1) }}",
    "{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(100) }}",
    "{% for x in xs recursive %}{{ loop(xs) }}{% endfor %}",
    "{{ 'x' * 10 ** 10 }}",
    "{{ [1] * 10 ** 10 }}",
    "{{ 9 ** 999999999 }}",
    "{% set a = 9 %}" + "{% set a = a * a %}" * 60,
    "{% set ns = namespace(x='a') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    DOUBLE + "{% set a = a + a %}" * 60,
    DOUBLE + "{% set a %}{{ a }}{{ a }}{% endset %}" * 60,
    DOUBLE + "{% set a = a|replace('x', 'xx') %}" * 60,
    "{% set a = 'x' %}" + "{% set a = [a, a]|join %}" * 60,
    "{% set a = [1] %}" + "{% set a = [a, a] %}" * 60 + "{{ a|string }}",
    "{% set a = [1] %}" + "{% set a = {'a': a, 'b': a} %}" * 60 + "{{ a|string }}",
    "{{ 'x'.ljust(10 ** 10) }}",
    "{{ '{:10000000000}'.format(1) }}",
    "{{ '%10000000000d' % 1 }}",
    "{{ 'x'|center(10000000000) }}",
    "{{ 'x'|indent(10000000000, true) }}",
    "{{ 'x'.zfill(10 ** 10) }}",
    "{% for i in range(100000) %}{% for j in range(40) %}" + "x" * 1000 + "{% endfor %}{% endfor %}",
    "{{ (1).to_bytes(2500000000) }}",
    "{{ (1).to_bytes(2500000000, 'big')|length }}",
    "{% set a = 'x' * 1000000 %}{{ ([a] * 100000)|map('upper')|join|length }}",
    "{% set a = range(100000)|list %}{{ " + " + ".join(["a|sum"] * 3000) + " }}",
    "{% set a = range(100000)|list %}{% for i in range(1000) %}{% set b = a|sort(reverse=true) %}{% endfor %}",
    "{% set a = 10 ** 400000 %}{% for i in range(1000) %}{% set b = (a * a) // (a + 1) %}{% endfor %}",
    "{{ [" + "0," * 300_000 + "]|length }}",
    "{% set ns = namespace(x='x' * 100000000) %}{{ ns|string|length }}{{ ns|string|length }}{{ ns|pprint|length }}",
    "{{ ('x' * 200000000)|upper|length }}",
    "{{ ('x ' * 5000000)|wordcount }}",
    "{{ ('x ' * 10000000).split()|length }}",
    "{{ ('a' * 60000)|wordwrap(1)|length }}",
    "{{ range(100000)|map('string')|join('x' * 100000)|length }}",
    "{{ ('&lt;' * 10000000)|striptags|length }}",
    "{{ ('http://a.b ' * 300000)|urlize|length }}",
    "{{ range(100000)|batch(1)|map('list')|list|tojson|length }}",
    "{{ xs|groupby('x' ~ '.x' * 1000000) }}",
    "{{ " * 2000,
    "{% if 1 %}" * 300 + "{% endif %}" * 300,
    "{{ " + "(" * 2000 + "1" + ")" * 2000 + " }}",
    "{{ 1" + " + 1" * 20000 + " }}",
    "{{ 2 ** 2 ** 2 ** 2 ** 2 ** 2 }}",
    "{% for a in xs %}" * 30 + "x" + "{% endfor %}" * 30,
]
ESCAPES = [
    "{{ xs.__class__.__mro__ }}",
    "{{ xs.append(1) }}",
    "{{ xs.clear() }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ range.__init__.__globals__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ namespace.__init__.__globals__ }}",
    "{% include '/etc/passwd' %}",
    "{% import 'os' as os %}",
    "{% from 'os' import system %}",
    "{% extends '/etc/passwd' %}",
    "{{ self._TemplateReference__context }}",
    "{{ (xs|attr('__class__')).x }}",
    "{{ xs|map(attribute='__class__')|list|first }}",
    "{{ '{0.__class__}'.format(xs) }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(joiner) }}",
    "{{ ('%s' % xs.__class__) }}",
    "{{ xs|format_map }}",
    "{{ [xs]|map('attr', '__class__')|first }}",
    "{{ xs|selectattr('__class__.__name__')|list|first.x }}",
    "{{ lipsum.__globals__ }}",
    "{{ config.items() }}",
    "{{ request.application }}",
    "{{ get_flashed_messages }}",
    "{{ xs }}",
    "{{ range }}",
    "{% set xs.x = 1 %}",
    "{{ xs['__class__'] }}",
    "{% call xs.append(1) %}{% endcall %}",
]
REFUSED_TAG = "điều không được phép|không có dữ liệu nào tên|không tính được|thẻ viết sai|không kết xuất được"

WORDS = (
    *("DDE", "DDEAUTO", "INCLUDEPICTURE", "INCLUDETEXT", "INCLUDE", "IMPORT", "LINK", "MACROBUTTON", "GOTOBUTTON"),
    *(
        "DATABASE",
        "EMBED",
        "RD",
        "ADDIN",
        "CONTROL",
        "HTMLCONTROL",
        "ASK",
        "FILLIN",
        "MERGEFIELD",
        "NEXT",
        "GREETINGLINE",
    ),
    *("AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY", "PRINT", "ADDRESSBLOCK", "DATA", "SKIPIF", "BARCODE"),
)


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


def sign(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def said(text: str) -> str:
    return run(f'<w:instrText xml:space="preserve">{text}</w:instrText>')


def shown(text: str) -> str:
    return run(f"<w:t>{text}</w:t>")


def simple(text: str) -> str:
    return f'<w:p><w:fldSimple w:instr="{text}">{shown("x")}</w:fldSimple></w:p>'


def in_paragraph(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def box(inner: str) -> str:
    held = f"<w:txbxContent>{in_paragraph(inner)}</w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{held}</v:textbox></v:shape>'
    return run(f"<w:pict>{shape}</w:pict>")


def forms(word: str) -> Iterator[tuple[str, str]]:
    """Ways to write a field so that it is not seen."""
    whole, half = f'{word} "c:/x" "y"', len(word) // 2
    begin, separate, end = sign("begin"), sign("separate"), sign("end")
    yield "plain", in_paragraph(begin, said(whole), separate, shown("x"), end)
    yield "over runs", in_paragraph(begin, *map(said, whole), separate, shown("x"), end)
    yield "over paragraphs", in_paragraph(begin, said(word[:half])) + in_paragraph(said(word[half:] + ' "x"'), end)
    yield "small letters", in_paragraph(begin, said(whole.lower()), end)
    yield "without an end", in_paragraph(begin, said(whole))
    yield "without a beginning", in_paragraph(said(whole))
    yield "as plain text", in_paragraph(begin, shown(whole), separate, end)
    yield "half as plain text", in_paragraph(begin, said(word[:half]), shown(word[half:]), separate, end)
    yield "within a field", in_paragraph(begin, said("IF 1 = 1 "), begin, said(whole), end, separate, end)
    yield "named by a field", in_paragraph(begin, begin, said("QUOTE 68 68 69"), end, said(' "c:/x"'), end)
    yield "behind a box", in_paragraph(begin, box(shown("PAGE ")), said(whole), separate, end)
    yield "in a box", in_paragraph(box(begin + said(whole) + end))
    yield "behind what is deleted", in_paragraph(begin, f"<w:del>{said('PAGE ')}</w:del>", said(whole), end)
    yield "deleted", in_paragraph(begin, run(f"<w:delInstrText>{whole}</w:delInstrText>"), end)
    yield "with white space", in_paragraph(begin, said("\t\n "), said(whole), end)


FIELDS_THAT_STAY = [
    "PAGE", "NUMPAGES \\* MERGEFORMAT", 'DATE \\@ "dd/MM/yyyy"', "TOC \\o &quot;1-3&quot; \\h \\z \\u", "REF a \\h",
    "SEQ Bảng \\* ARABIC", "STYLEREF 1", "= 1 + 2", "HYPERLINK &quot;https://thuvienphapluat.vn/a?b=c&quot;",
    "HYPERLINK \\l &quot;_Toc1&quot;", "HYPERLINK &quot;mailto:a@b.vn&quot; \\o &quot;thư: gửi&quot;", "FORMTEXT",
    "PAGEREF _Toc1 \\h", "page", "SYMBOL 252 \\f Wingdings", "{{ xs[0] }}",
]  # fmt: skip
LINKS_THAT_STAY = ["https://a.vn/b", "http://a.vn", "mailto:a@b.vn", "HTTPS://A.VN", "phu-luc.docx", "tel:0123"]
LINKS_THAT_GO = [
    "file:///c:/x.exe", "\\\\may-chu\\chung\\x", "//may-chu/chung", "javascript:alert(1)", "ms-word:ofe|u|http://a",
    "ms-msdt:/id", "smb://a/b", "https:\\\\a\\b", "C:\\x.exe", "search-ms:query=x", " file:///x", "http://a\\..\\b",
]  # fmt: skip
RELATED = (
    *("attachedTemplate", "image", "oleObject", "frame", "subDocument", "mailMergeSource", "aFChunk", "video", "audio"),
    *("externalLinkPath", "mailMergeHeaderSource", "package", "control", "header", "styles", "settings", "customXml"),
)
CARRIED = {
    "vbaProject": "application/vnd.ms-office.vbaProject",
    "oleObject": "application/vnd.openxmlformats-officedocument.oleObject",
    "package": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "control": "application/vnd.ms-office.activeX+xml",
    "activeXControlBinary": "application/vnd.ms-office.activeX",
    "aFChunk": "text/html",
    "attachedToolbars": "application/vnd.ms-word.attachedToolbars",
    "keyMapCustomizations": "application/vnd.ms-word.keyMapCustomizations+xml",
    "webextension": "application/vnd.ms-office.webextension+xml",
    "recipientData": "application/vnd.ms-word.mailMergeRecipientData+xml",
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "unknown": "application/octet-stream",
    "image": "image/svg+xml",
    "extensibility": "application/xml",
}
BEGINNINGS = {
    "OLE": b"\xd0\xcf\x11\xe0",
    "zip": b"PK\x03\x04",
    "program": b"MZ\x90",
    "RTF": b"{\\rtf1}",
    "PDF": b"%PDF",
}
ELEMENTS = [
    '<w:altChunk r:id="a"/>', "<w:p><w:r><w:object/></w:r></w:p>", '<w:subDoc r:id="a"/>', "<w:frameset/>",
    '<w:attachedTemplate r:id="a"/>', "<w:mailMerge/>", '<w:control r:id="a"/>', "<w:saveThroughXslt/>",
    '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Link"/>', "<w:entryMacro/>",
    '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="http://a/b.png"/>',
    '<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="\\\\a\\b.png"/>',
    '<v:fill xmlns:v="urn:schemas-microsoft-com:vml" href="//a/b.png"/>',
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" href="file:///c:/x"/>',
]  # fmt: skip
WRITING = [
    "{{ '&lt;w:altChunk/&gt;'|replace('&amp;lt;', '&lt;')|safe }}",
    "{{p ('&lt;w:p>&lt;w:fldSimple w:instr=' ~ '\\x22DDE c\\x22' ~ '>&lt;/w:fldSimple>&lt;/w:p>')|safe }}",
    "{{p ('&lt;w:p>&lt;w:r>&lt;w:instrText>LINK x&lt;/w:instrText>&lt;/w:r>&lt;/w:p>')|safe }}",
    "{{p '&lt;w:altChunk/>'|safe }}",
    "{{p ('&lt;w:sub' ~ 'Doc/>')|safe }}",
]
VALUES = ["{{ 7*7 }}", "{% for x in range(9) %}a{% endfor %}", "{# b #}", "{_{ 7*7 }_}", "{_% if 1 %_}"]
DTD = '<?xml version="1.0" encoding="{0}"?><!DOCTYPE w:hdr [<!ENTITY a "b">]><w:hdr xmlns:w="{1}"><w:p/></w:hdr>'
ENCODINGS = {
    "UTF-8": "utf-8-sig", "UTF-16": "utf-16", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be", "UTF-32": "utf-32",
    "ISO-8859-1": "latin-1", "US-ASCII": "ascii", "UTF-7": "utf-7", "IBM037": "cp037",
}  # fmt: skip


def related(kind: str, target: str, *, outside: bool) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="rIdX" Type="{RELATIONS}/{kind}" Target="{target}"{mode}/>'


def typed(part: str, kind: str) -> str:
    return f'<Override PartName="/{part}" ContentType="{kind}"/>'


def carrying(part: str, kind: str, content_type: str, data: str | bytes = b"x") -> Spoiled:
    """With a part of its own, and the relation to it."""
    types = typed(part, content_type) if content_type else ""
    return Spoiled("", related(kind, part.removeprefix("word/"), outside=False), types, {part: data})


def with_notes(text: str, encoding: str = "utf-8", kind: str = "footnotes") -> Spoiled:
    head = f'<?xml version="1.0" encoding="{encoding}"?>' if encoding != "utf-8" else ""
    root = {"footnotes": "footnotes", "header": "hdr", "footer": "ftr"}[kind]
    inner = paragraph(text) if root != "footnotes" else f'<w:footnote w:id="1">{paragraph(text)}</w:footnote>'
    notes = f'{head}<w:{root} xmlns:w="{W}">{inner}</w:{root}>'
    made = carrying(f"word/{kind}9.xml", kind, f"{WORD}.{kind}+xml", notes.encode(encoding))
    made.body = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * 3
    return made


def repacked_with(*more: tuple[str, bytes], flags: tuple[int, int] = (0, 0)) -> bytes:
    """With parts that may have the name of another, and with flags where the archive tells of a part."""
    made = bytearray(Spoiled().packed())
    if more:
        stream = io.BytesIO(bytes(made))
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(stream, "a") as target:
            for name, data in more:
                target.writestr(name, data)
        made = bytearray(stream.getvalue())
    central = made.rindex(b"PK\x01\x02")
    local = int.from_bytes(made[central + 42 : central + 46], "little")
    made[local + 6] |= flags[0] & 0xFF
    made[local + 7] |= flags[0] >> 8
    made[central + 8] |= flags[1] & 0xFF
    made[central + 9] |= flags[1] >> 8
    return bytes(made)


def hostile_templates() -> Iterator[HostileTemplate]:
    """All of them."""
    yield from (HostileTemplate(f"bomb {text[:50]}", of_text(text), EITHER) for text in BOMBS)
    yield from (HostileTemplate(f"escape {text}", of_text(text), REFUSED_TAG) for text in ESCAPES)
    yield from _fields()
    yield from _relations()
    yield from _carried()
    for element in ELEMENTS:
        yield HostileTemplate(f"element {element[:30]}", Spoiled(element).packed(), "ở phần «word/document.xml»")
    for text in WRITING:
        yield HostileTemplate(f"writes {text[:40]}", of_text(text), "ở phần|không khớp|không tính được|viết sai")
    yield from _values()
    yield from _packages()


def _fields() -> Iterator[HostileTemplate]:
    for word in WORDS:
        yield HostileTemplate(f"simple {word}", Spoiled(simple(f"{word} x")).packed(), f"trường «{word} x»")
    for word in ("DDEAUTO", "INCLUDETEXT"):
        for form, body in forms(word):
            yield HostileTemplate(f"{word} {form}", Spoiled(body).packed(), "có (trường «|liên kết)")
    for instruction in FIELDS_THAT_STAY:
        outcome = "trường" if "{" in instruction else HARMLESS
        yield HostileTemplate(
            f"stays {instruction}", Spoiled(simple(instruction.replace('"', "&quot;"))).packed(), outcome
        )


def _relations() -> Iterator[HostileTemplate]:
    for kind in RELATED:
        relation = related(kind, "http://a.vn/x", outside=True)
        yield HostileTemplate(
            f"related {kind}", Spoiled("", relation).packed(), "ở phần «word/_rels/document.xml.rels»"
        )
    for target in LINKS_THAT_GO:
        relation = related("hyperlink", target, outside=True)
        yield HostileTemplate(f"link {target}", Spoiled("", relation).packed(), "liên kết không phải")
        field_ = simple(f"HYPERLINK &quot;{target}&quot;")
        yield HostileTemplate(f"field link {target}", Spoiled(field_).packed(), "có liên kết không phải|đường dẫn ra")
    for target in LINKS_THAT_STAY:
        relation = related("hyperlink", target, outside=True)
        yield HostileTemplate(f"link {target}", Spoiled("", relation).packed(), HARMLESS)


def _carried() -> Iterator[HostileTemplate]:
    for kind, content_type in CARRIED.items():
        data = b"<x/>" if content_type.endswith("xml") else b"x"
        made = carrying(f"word/{kind}.bin", kind, content_type, data)
        yield HostileTemplate(
            f"carries {kind}", made.packed(), f"có .+, ở phần «word/({kind}.bin|_rels/document.xml.rels)»"
        )
    yield HostileTemplate("macro without a type", carrying("word/x.bin", "theme", "", b"x").packed(), "không khai loại")
    for what, begin in BEGINNINGS.items():
        made = carrying("word/media/a.png", "image", "image/png", begin + bytes(600))
        yield HostileTemplate(f"picture that is {what}", made.packed(), "ở phần «word/media/a.png»")
    for part in ("word/settings.xml", "word/styles.xml", "word/header1.xml"):
        hidden = _shipped()[part].replace("</w:", f"{simple('DDE x')}</w:", 1)
        yield HostileTemplate(f"field in {part}", Spoiled(parts={part: hidden}).packed(), "có|đã hỏng")


def _values() -> Iterator[HostileTemplate]:
    for value in VALUES:
        for kind in ("footnotes", "header", "footer"):
            made = with_notes("{{ value }}" + f"<!--{value.encode().hex()}-->", kind=kind).packed()
            yield HostileTemplate(f"value {value} in {kind}", made, HARMLESS, value)
    for encoding in ("utf-16", "utf-16-be", "iso-8859-1"):
        yield HostileTemplate(f"notes in {encoding}", with_notes("{{ value }}", encoding).packed(), HARMLESS, VALUES[0])
    twice = with_notes("{{ value }}", kind="header")
    twice.relations += related("header", "header9.xml", outside=False).replace("rIdX", "rIdY")
    yield HostileTemplate("a header related twice", twice.packed(), HARMLESS, VALUES[0])
    mixed = with_notes("{{ value }}")
    mixed.relations += related("header", "footnotes9.xml", outside=False).replace("rIdX", "rIdY")
    yield HostileTemplate("footnotes as a header too", mixed.packed(), EITHER, VALUES[0])


def _packages() -> Iterator[HostileTemplate]:
    part = "word/document.xml"
    names = [part, part.upper(), f"/{part}", part.replace("/", "\\"), "[content_types].xml"]
    for name in names:
        yield HostileTemplate(
            f"second {name}", repacked_with((name, b"<x/>")), "hai phần bên trong cùng tên|không khai loại"
        )
    for flag in (0x1, 0x40, 0x2000):
        yield HostileTemplate(f"flag {flag} at the part", repacked_with(flags=(flag, 0)), "mật khẩu|đã hỏng")
        yield HostileTemplate(f"flag {flag} in the list", repacked_with(flags=(0, flag)), "mật khẩu|đã hỏng")
    for name, codec in ENCODINGS.items():
        data = DTD.format(name, W).encode(codec)
        yield HostileTemplate(f"DTD in {name}", Spoiled(parts={"word/header1.xml": data}).packed(), "DOCTYPE|đã hỏng")
        as_text = carrying("word/notes.txt", "customXml", "application/xml", data)
        yield HostileTemplate(f"DTD in {name}, by type", as_text.packed(), "DOCTYPE|đã hỏng")
    yield HostileTemplate("cut off", Spoiled().packed()[:-300], "đã hỏng")
    yield HostileTemplate(
        "many parts", Spoiled(parts={f"word/{n}.xml": "<x/>" for n in range(2_100)}).packed(), "quá lớn"
    )
    yield HostileTemplate("large part", Spoiled(parts={"word/a.xml": b" " * 40_000_000}).packed(), "quá lớn")
