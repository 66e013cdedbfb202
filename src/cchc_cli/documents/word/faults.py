"""What is wrong with a template, said in Vietnamese with the place: the exceptions of Jinja and lxml put into words."""

from __future__ import annotations

import dataclasses
import re
import traceback
from collections.abc import Iterator, Mapping

from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from lxml import etree

from cchc_cli.documents.confined.child import TimeIsUp, lacking_memory
from cchc_cli.documents.word.contexts import values
from cchc_cli.files.problems import DocumentStop, Severity
from cchc_cli.language.nearest import nearest, perhaps

_LONGEST_PLACE = 160
_MEND = "sửa trong mẫu bằng Word; lệnh {%p … %} đứng riêng một đoạn, lệnh {%tr … %} đứng riêng một hàng của bảng"
SEE = "xem trong mẫu các vòng lặp {% for %} và những phép tính ra số, chữ, danh sách rất lớn"
_UNDEFINED = (
    re.compile(r"^'(?P<name>[^']+)' is undefined"),
    re.compile(r"has no (?:attribute|element) '?(?P<name>[^']+?)'?$"),
)
# Jinja's words → ours; groups go into the braces
_SYNTAX = (
    (r"Encountered unknown tag '([^']+)'.*Jinja was looking for the following tags: ([^.]+)\..*",
     "gặp «{0}» ở chỗ phải là {1}"),
    (r"Encountered unknown tag '([^']+)'.*", "không có lệnh «{0}», hoặc nó thừa ra, không có lệnh mở tương ứng"),
    (r"Unexpected end of template.*following tags: ([^.]+)\..*", "thiếu lệnh đóng {0}"),
    (r"No filter named '([^']+)'\.?", "không có bộ lọc «{0}»"),
    (r"No test named '([^']+)'\.?", "không có phép thử «{0}»"),
    (r"unexpected char '(.+)' at \d+", "ký tự «{0}» không dùng được trong thẻ"),
    (r"unexpected '(.+)'", "thừa hoặc sai chỗ «{0}»"),
    (r"expected token '([^']+)', got '([^']+)'", "gặp «{1}» ở chỗ phải là «{0}»"),
    (r"Expected an expression, got '([^']+)'", "thẻ trống, thiếu tên dữ liệu trước «{0}»"),
)  # fmt: skip
_WORDS = {
    " or ": " hoặc ",
    "end of print statement": "}}",
    "end of statement block": "%}",
    "'": "",
}


@dataclasses.dataclass(frozen=True, slots=True)
class TemplateFinding:
    """`place` is the text of the paragraph, empty where there is none."""

    severity: Severity
    message: str
    place: str = ""
    hint: str = ""


def error(message: str, place: str = "", hint: str = "") -> TemplateFinding:
    return TemplateFinding(Severity.ERROR, message, place, hint)


def warning(message: str, place: str = "", hint: str = "") -> TemplateFinding:
    return TemplateFinding(Severity.WARNING, message, place, hint)


def describe(
    failure: Exception, source: str, name: str, context: Mapping[str, object], mend: str = _MEND
) -> DocumentStop | None:
    """The stop that tells the template's author what to mend; None when the fault is not the template's."""
    fault = find_fault(failure, source, context, mend)
    if fault is None:
        return None
    place = f", ở đoạn «{fault.place}»" if fault.place else ""
    return DocumentStop(f"mẫu «{name}»: {fault.message}{place}", fault.hint)


def find_fault(
    failure: Exception, source: str, context: Mapping[str, object], mend: str = _MEND
) -> TemplateFinding | None:
    """`source` is the XML or HTML in which it happened, `mend` how one mends such a file."""
    line = _line(failure)
    match failure:
        case TemplateSyntaxError():
            place = paragraph_at(source, failure.lineno)
            return error(f"thẻ viết sai: {_syntax(failure.message or '', place)}", place, mend)
        case UndefinedError():
            missing = _undefined(failure)
            what = f"không có dữ liệu nào tên «{missing}»"
            return error(what, paragraph_at(source, line, missing), _nearest(missing, context))
        case etree.XMLSyntaxError():
            return error("các lệnh không khớp với đoạn và bảng của Word", _tail(source, failure), mend)
        case TimeIsUp() | RecursionError() | MemoryError() | SyntaxError():
            return error(_too_much(failure), paragraph_at(source, line), SEE)
    if line is None:
        return None
    refused = isinstance(failure, SecurityError)
    what = "thẻ dùng điều không được phép trong mẫu" if refused else "thẻ không tính được với dữ liệu này"
    return error(what, paragraph_at(source, line), mend)


def _too_much(failure: TimeIsUp | RecursionError | MemoryError | SyntaxError) -> str:
    match failure:
        case TimeIsUp(args=(seconds, *_)):
            return f"kết xuất cần hơn {seconds:g} giây, đã dừng"
        case RecursionError() | SyntaxError():  # the latter: of what Jinja makes of the template for Python
            return "lệnh gọi lại chính nó không dứt, hoặc lồng nhau quá sâu"
    return lacking_memory()


def _syntax(message: str, place: str) -> str:
    if any(place.count(start) > place.count(end) for start, end in (("{%", "%}"), ("{{", "}}"))):
        return "thẻ chưa đóng bằng %} hay }}"
    for pattern, words in _SYNTAX:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return words.format(*map(_vietnamese, match.groups()))
    return f"không đúng cú pháp ({message})"


def _vietnamese(words: str) -> str:
    for english, ours in _WORDS.items():
        words = words.replace(english, ours)
    return words


def _undefined(error: UndefinedError) -> str:
    matches = (pattern.search(error.message or "") for pattern in _UNDEFINED)
    return next((match["name"] for match in matches if match), error.message or "")


def _nearest(name: str, context: Mapping[str, object]) -> str:
    near = nearest(name, sorted(set(_names(context))))
    return perhaps(near) or f"các tên dùng được: {', '.join(context)}"


def _names(value: object) -> Iterator[str]:
    """Every key of the data, at any depth."""
    inside = values(value) if dataclasses.is_dataclass(value) and not isinstance(value, type) else value
    if isinstance(inside, Mapping):
        for key, inner in inside.items():
            yield key
            yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


def _line(error: Exception) -> int | None:
    """The line of the template that raised it; Jinja puts its templates into the traceback as files."""
    lines = [n for frame, n in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else None


def paragraph_at(source: str, line: int | None, name: str = "") -> str:
    """The text of the paragraph on that line: docxtpl begins a line with every paragraph it gives to Jinja.

    A tag that took its paragraph away stands at the end of the line before; then `name` tells the two apart.
    """
    lines = re.sub(r"<w:p([ >])", r"\n<w:p\1", source).split("\n")
    found = lines[line - 1] if line is not None and line <= len(lines) else source
    pieces = [piece for piece in found.split("</w:p>") if name in piece and _text(piece)]
    return shortened(_text(pieces[0] if name and pieces else found), around=name)


def _tail(source: str, error: etree.XMLSyntaxError) -> str:
    """What stands before the place where the XML breaks."""
    line, column = error.position
    before = "\n".join([*source.split("\n")[: line - 1], source.split("\n")[line - 1][:column]])
    return shortened(_text(before[-4000:]), end=True)


def _text(xml: str) -> str:
    return " ".join(re.sub(r"<[^>]*>?", " ", xml).split())


def shortened(text: str, *, end: bool = False, around: str = "") -> str:
    """The text, or where it is too long its beginning, its end, or what stands around a word."""
    if len(text) <= _LONGEST_PLACE:
        return text
    if end:
        return f"…{text[-_LONGEST_PLACE:]}"
    start = max(0, text.find(around) - _LONGEST_PLACE // 2) if around and around in text[_LONGEST_PLACE:] else 0
    cut = text[start : start + _LONGEST_PLACE]
    return ("…" if start else "") + cut + ("…" if start + _LONGEST_PLACE < len(text) else "")
