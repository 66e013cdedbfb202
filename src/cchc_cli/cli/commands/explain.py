"""`cchc explain timing|agencies|link`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import group
from cchc_cli.files.problems import DataStop

if TYPE_CHECKING:
    from cchc_cli.language.timing.windows import TimeContext
    from cchc_cli.tracking.cascade.task_links import FoundLink, LinkCandidate

Texts = Annotated[
    list[str], typer.Argument(metavar="CHỮ…", help="Các cụm từ; dấu - để đọc từ đầu vào chuẩn, mỗi dòng một cụm.")
]


class ExplainFormat(StrEnum):
    TEXT = "text"
    JSON = "json"


FormOption = Annotated[
    ExplainFormat, typer.Option("-f", "--format", help="Dạng kết quả; json: mỗi dòng một đối tượng.")
]


def timing(
    texts: Texts,
    issued: Annotated[str | None, typer.Option("--issued", metavar="NGÀY", help="Ngày ban hành kế hoạch.")] = None,
    year: Annotated[
        int | None,
        typer.Option(
            "--year", metavar="NĂM", help="Năm của kế hoạch (mặc định: của kế hoạch ở đây, không có thì năm nay)."
        ),
    ] = None,
    plan: options.PlanOption = None,
    format_: FormOption = ExplainFormat.TEXT,
) -> int:
    """Đọc cụm từ thời gian: từ ngày nào, hạn ngày nào, có điều kiện hay định kỳ."""
    from cchc_cli.language.timing.reader import read_timing

    context = _context(year, issued, plan)
    return _explain(texts, lambda text: _timing_data(read_timing(text, context), context), _timing_words, format_)


def agencies(
    texts: Texts,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    format_: FormOption = ExplainFormat.TEXT,
) -> int:
    """Đọc cụm từ chỉ cơ quan: những cơ quan nào, nhóm nào, cách nói chung nào."""
    from cchc_cli.language.agencies.scanner import read_agencies
    from cchc_cli.model.interpretation import lexicon
    from cchc_cli.model.loading import load_register

    workspace = options.workspace(plan, year)
    options.say_plan(workspace)
    known = lexicon(load_register(workspace))
    return _explain(texts, lambda text: _agencies_data(read_agencies(text, known)), _agencies_words, format_)


def link(
    texts: Texts,
    for_: Annotated[
        str | None,
        typer.Option(
            "--for",
            metavar="CƠ-QUAN",
            help="Kế hoạch là của cơ quan nào; không có thì không nối chắc.",
            autocompletion=complete.agencies,
        ),
    ] = None,
    time: Annotated[
        str | None, typer.Option("--time", metavar="CHỮ", help="Thời gian của nhiệm vụ, bằng lời như trong kế hoạch.")
    ] = None,
    product: Annotated[
        list[str] | None, typer.Option("--product", metavar="CHỮ", help="Sản phẩm (lặp lại được).")
    ] = None,
    plan: options.PlanOption = None,
    year: options.YearOption = None,
    format_: FormOption = ExplainFormat.TEXT,
) -> int:
    """Nhiệm vụ của cấp dưới thực hiện nhiệm vụ nào của kế hoạch này: ứng viên, điều gì nói lên, có được nối không.

    Nối khi lời giống đủ và giống hơn hẳn nhiệm vụ khác, cơ quan chủ trì hay phối hợp (bằng tên hoặc qua nhóm), hạn
    không muộn hơn; cchc import --for nối đúng như thế.

        cchc explain link "Khảo sát sự hài lòng" --for stp --time "Quý III/2021"
    """
    from cchc_cli.language.timing.reader import read_timing
    from cchc_cli.language.timing.timing import Timing, Unread
    from cchc_cli.starting.body_place import body_named
    from cchc_cli.tracking.cascade.task_links import OwnWork, TaskLinks

    above = options.open_plan(plan, year).interpreted
    links = TaskLinks(above, body_named(above, for_).id if for_ is not None else "")
    timing = read_timing(time, above.context) if time else None
    due, unread = timing.due if isinstance(timing, Timing) else None, isinstance(timing, Unread)

    def read(text: str) -> dict[str, Any]:
        return {"text": text, **_link_data(links.of(OwnWork(text, tuple(product or ()), due, unread)))}

    return _explain(texts, read, _link_words, format_)


def _link_data(found: FoundLink) -> dict[str, Any]:
    return {
        "implements": found.sure.task.identity if found.sure else None,
        "doubt": found.doubt,
        "candidates": [_candidate_data(one) for one in found.candidates],
    }


def _candidate_data(one: LinkCandidate) -> dict[str, Any]:
    from cchc_cli.tracking.plan_status import span

    return {
        "id": one.task.id,
        "title": one.task.task.title,
        "alike": round(one.alike, 2),
        "explained": round(one.explained, 2),
        "shared": list(one.shared),
        "role": one.part.role if one.part else None,
        "way": one.part.way if one.part else None,
        "time": one.time,
        "due": span(one.task).due,
        "other_year": one.other_year,
        "why": one.why,
    }


def _link_words(data: dict[str, Any]) -> str:
    from cchc_cli.cli import labels
    from cchc_cli.tracking.cascade.task_links import Doubt

    above = data["implements"]
    said = f"nối với {above}" if above else f"chưa nối: {Doubt(data['doubt']).words}"
    lines = [data["text"], f"  {said}"]
    lines += [f"  {one['id']} {labels.cell(one['title'])}\n    {one['why']}" for one in data["candidates"]]
    return "\n".join(lines)


def _explain(
    texts: list[str], read: Callable[[str], dict[str, Any]], say: Callable[[dict[str, Any]], str], form: ExplainFormat
) -> int:
    """Prints a reading a phrase; the exit code is 1 when any of them is not understood."""
    code = 0
    for text in _all(texts):
        reading = read(text)
        code = max(code, int("error" in reading or bool(reading.get("unknown"))))
        if form is ExplainFormat.JSON:
            console.print_json(reading, indent=None)
        else:
            console.write_line(say(reading))
    return code


def _all(texts: list[str]) -> Iterator[str]:
    for text in texts:
        if text == "-":
            yield from (line.rstrip("\r\n") for line in sys.stdin)
        else:
            yield text


def _context(year: int | None, issued: str | None, plan: Any) -> TimeContext:
    """The year and day of issue asked for, else those of the plan here, else this year."""
    from cchc_cli.language.timing.windows import TimeContext
    from cchc_cli.model.workspace import VARIABLE

    day = options.as_of_day(issued, year) if issued else None
    if year is not None:
        if plan is not None:
            options.workspace(plan, year)  # the two must not contradict each other
        return TimeContext((year, year), day)
    try:
        options.workspace(plan, None)
    except DataStop:
        if plan is not None or os.environ.get(VARIABLE):
            raise
        this = options.as_of_day(None).year
        return TimeContext((this, this), day)
    interpreted = options.open_plan(plan, None).interpreted
    return TimeContext(interpreted.plan.years, day or interpreted.plan.decision.date)


def _timing_data(reading: Any, context: TimeContext) -> dict[str, Any]:
    from cchc_cli.documents.exports.task_json import picked
    from cchc_cli.language.timing.parts import parts_of
    from cchc_cli.language.timing.timing import Unread, say_unread

    if isinstance(reading, Unread):
        return {"text": reading.text, "error": say_unread(reading), **picked(reading, "position", "piece")}
    return {
        **picked(reading, "text", "kind", "start", "due"),
        "windows": [picked(window, "start", "end") for window in reading.windows],
        "condition": reading.condition,
        "recurrence": reading.recurrence.text if reading.recurrence else None,
        "if_any": reading.if_any,
        "parts": [
            picked(part, "text", "kind") | {"windows": [picked(window, "start", "end") for window in part.windows]}
            for part in parts_of(reading.text, context)
        ],
    }


def _timing_words(data: dict[str, Any]) -> str:
    from cchc_cli.cli import labels

    if "error" in data:
        return f"{data['text']}\n  {data['error']}"
    lines = [f"{data['text']}", f"  loại: {labels.KINDS[data['kind']]}"]
    lines += [f"  từ {labels.day(w['start'], '…')} đến {labels.day(w['end'], '…')}" for w in data["windows"]]
    if data["condition"]:
        lines.append(f"  điều kiện: {data['condition']}")
    if data["recurrence"]:
        lines.append(f"  định kỳ: {data['recurrence']}")
    if data["if_any"]:
        lines.append("  nếu có")
    if len(data["parts"]) > 1:
        lines += [f"  «{part['text']}» → {_part_words(part)}" for part in data["parts"]]
    return "\n".join(lines)


_PARTS = {
    "time": "thời gian",
    "all-year": "suốt thời gian",
    "recurrence": "định kỳ",
    "condition": "điều kiện",
    "if-any": "nếu có",
    "aside": "lời kèm, không đổi thời hạn",
}


def _part_words(part: dict[str, Any]) -> str:
    from cchc_cli.cli import labels

    spans = [f"từ {labels.day(w['start'], '…')} đến {labels.day(w['end'], '…')}" for w in part["windows"]]
    return "; ".join(spans) or _PARTS[part["kind"]]


def _agencies_data(phrase: Any) -> dict[str, Any]:
    from cchc_cli.documents.exports.task_json import phrase_data

    unknown = [piece.name for piece in phrase.unknown]
    nearest = {piece.name: piece.nearest for piece in phrase.unknown if piece.nearest}
    parts = [
        {"text": mention.text, "is": mention.kind, "id": mention.entry.id if mention.entry else ""}
        for mention in phrase.mentions
    ]
    return phrase_data(phrase) | {"unknown": unknown, "parts": parts} | ({"nearest": nearest} if nearest else {})


def _agencies_words(data: dict[str, Any]) -> str:
    lines = [data["text"]]
    titles = {"agencies": "cơ quan", "groups": "nhóm", "open": "không nêu tên", "unknown": "không biết"}
    for key, title in titles.items():
        for item in data[key]:
            near = data.get("nearest", {}).get(item) if key == "unknown" else None
            lines.append(f"  {title}: {item}{_from_words(data, key, item)}" + (f" (có phải: {near}?)" if near else ""))
    return "\n".join(lines)


def _from_words(data: dict[str, Any], key: str, id_: str) -> str:
    """The words that named an agency or a group; of the others the words are all there is."""
    if key not in {"agencies", "groups"}:
        return ""
    said = dict.fromkeys(part["text"] for part in data["parts"] if part["id"] == id_)
    return " ← " + ", ".join(f"«{' '.join(text.split())}»" for text in said) if said else ""


def explain() -> None:
    """Chương trình hiểu một cụm từ thời gian hay cơ quan thế nào, nối một nhiệm vụ với cấp trên thế nào."""


command = group(explain, timing=timing, agencies=agencies, link=link)
