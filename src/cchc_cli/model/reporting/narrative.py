"""The officer's own words for the report of one period: a Markdown file beside the plan, a part under each heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc_cli.files.messages import reason
from cchc_cli.files.problems import DataStop, has_errors
from cchc_cli.files.source import bytes_of, decode
from cchc_cli.language.text import fold, nfc
from cchc_cli.model.workspace import Workspace, shown

HEADINGS: Mapping[str, str] = {
    "strengths": "Kết quả nổi bật",
    "shortcomings": "Tồn tại, hạn chế",
    "causes": "Nguyên nhân",
    "proposals": "Đề xuất, kiến nghị",
}
_KEYS = {fold(heading): key for key, heading in HEADINGS.items()}
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKS = re.compile(r"\*\*|__")  # Markdown's bold: a report has none


@dataclass(frozen=True, slots=True)
class Narrative:
    """Paragraphs by part; a part under which nothing was written is empty."""

    strengths: tuple[str, ...] = ()
    shortcomings: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()


NOTHING_WRITTEN = Narrative()


def narrative_path(workspace: Workspace, period: str) -> Path:
    """`plans/2021.H1.md` for the period 2021-H1, `plans/2021.md` for the year."""
    return workspace.folder / f"{period.replace('-', '.')}.md"


def load_narrative(workspace: Workspace, period: str) -> Narrative:
    """Nothing where there is no file.

    Raises:
        DataStop: it cannot be read, or has text where no part is.
    """
    path = narrative_path(workspace, period)
    try:
        content = bytes_of(path)
    except FileNotFoundError:
        return NOTHING_WRITTEN
    except OSError as error:
        raise DataStop(f"không đọc được {shown(path)}: {reason(error)}", "xem lại tệp") from None
    source, problems = decode(content, shown(path))
    if has_errors(problems):
        raise DataStop("dữ liệu có lỗi, không trả lời được", "sửa các lỗi trên rồi chạy lại", tuple(problems))
    return read_narrative(source.text, shown(path))


def read_narrative(text: str, path: str) -> Narrative:
    """Comments are left out; an entry of a list, and lines up to an empty one, are a paragraph each.

    Raises:
        DataStop: a comment has no end, a heading is none of ours, or text stands before the first.
    """
    bare = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), nfc(text))
    found: dict[str, list[str]] = {key: [] for key in HEADINGS}
    part = ""
    for number, line in _paragraphs(bare):
        if "<!--" in line:
            raise DataStop(f"{path}:{number}: ghi chú «<!--» không có «-->» đóng lại", "thêm --> ở cuối ghi chú")
        if line.startswith("#"):
            part = _part(line, f"{path}:{number}")
        elif not part:
            raise DataStop(f"{path}:{number}: chữ đứng trước đề mục đầu tiên", "viết dưới «## Kết quả nổi bật»")
        else:
            found[part].append(line)
    return Narrative(**{key: tuple(lines) for key, lines in found.items()})


def _part(line: str, where: str) -> str:
    """The part that a heading begins; empty for the title of the whole."""
    marks, _, words = line.partition(" ")
    key = _KEYS.get(fold(words), "")
    if marks == "#" and not key:
        return ""
    if not key:
        known = "; ".join(HEADINGS.values())
        raise DataStop(f"{where}: không có đề mục «{words.strip()}»", f"các đề mục: {known}")
    return key


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Headings and paragraphs on one line each, with the line where they begin."""
    start, words = 0, list[str]()
    for number, line in enumerate([*text.splitlines(), ""], 1):
        bare = " ".join(_MARKS.sub("", line).split())
        starts = bare.startswith(("#", "- ", "* ", "+ "))
        if words and (starts or not bare or words[0].startswith("#")):
            yield start, " ".join(words)
            words = []
        if bare:
            start = start if words else number
            words.append(f"- {bare[2:]}" if starts and not bare.startswith("#") else bare)
