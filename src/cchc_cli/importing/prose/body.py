"""The plan's own words: kind, abstract, opening, headings with what stands below them, targets; and the appendix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cchc_cli.importing.draft import DraftAppendix, DraftBody, DraftSection
from cchc_cli.importing.prose.document_lines import DocumentLine, is_appendix, is_attached, until_closed
from cchc_cli.importing.prose.signature import signature_at
from cchc_cli.importing.reading.blocks import is_rule
from cchc_cli.importing.table.areas import Caption, above_table, names_body
from cchc_cli.importing.table.columns import money_unit
from cchc_cli.importing.table.numbering import BULLET, NO_LABEL, Label, LabelLevel, split_label, without_dash
from cchc_cli.importing.table.task_tables import Loose, TaskTable
from cchc_cli.language.text import fold

_LONGEST_TITLE = 130  # characters of a heading
_OPENINGS = ("can cu", "thuc hien ", "nham ", "de ", "trien khai thuc hien ")
_STATED = re.compile(r"cua .{4,80} so:? ?\S+/\S+,? ngay \d+ thang \d+ nam \d{4}")
_ISSUES = re.compile(
    r"(?:chinh phu|thu tuong chinh phu|quoc hoi|(?:chu tich )?uy ban nhan dan .+|hoi dong nhan dan .+|bo truong .+)"
)  # who issues it, below the subject of a document without a letterhead
_TARGETS = re.compile(r".*\bchi tieu\b.*|muc tieu cu the.*")


Series = tuple[LabelLevel, int, str]  # numbers that count on: their kind, how many parts they have, the mark behind


@dataclass
class BodyRead:
    body: DraftBody
    targets: list[str] = field(default_factory=list)
    captions: dict[int, Caption] = field(default_factory=dict)
    foot: tuple[DocumentLine, ...] = ()
    stated: str = ""  # `CỦA CHÍNH PHỦ SỐ … NGÀY …`, the line between kind and subject of older documents
    loose: list[Loose] = field(default_factory=list)


def read_body(lines: Sequence[DocumentLine]) -> BodyRead:
    """The body from the line of its kind on; tables of tasks in it are captioned by the heading above them."""
    at, subject = 1, list[DocumentLine]()
    while at < len(lines) and not _ends_subject(lines[at], subject):
        subject += [] if is_rule(lines[at].text) else [lines[at]]
        at += 1
    issuer = [subject.pop().text] if len(subject) > 1 and _ISSUES.fullmatch(subject[-1].folded) else []
    stated = subject.pop(0).text if len(subject) > 1 and _STATED.fullmatch(subject[0].folded) else ""
    issued_with, at = until_closed(lines, at) if at < len(lines) and is_attached(lines[at]) else ("", at)
    reading = _Sections(" ".join(line.text for line in subject))
    foot = at + signature_at(lines[at:])
    for line in lines[at:foot]:
        reading.take(line)
    body = DraftBody(
        lines[0].text,
        reading.subject,
        issued_with,
        "",
        (*issuer, *reading.intro),
        tuple(reading.top),
    )
    found = BodyRead(body, [], reading.captions, tuple(lines[foot:]), stated, reading.loose)
    found.targets = _take_targets(reading.top)
    return found


def _ends_subject(line: DocumentLine, before: Sequence[DocumentLine]) -> bool:
    if line.sheet or line.table or is_attached(line) or line.folded.startswith("kinh gui"):
        return True
    if split_label(line.text)[0] is not NO_LABEL:
        return True
    if not _stands_out(line) and (len(line.text) > _LONGEST_TITLE or line.folded.startswith(_OPENINGS)):
        return True
    return bool(before) and _stands_out(before[0]) and not _stands_out(line) and not is_rule(line.text)


def _stands_out(line: DocumentLine) -> bool:
    return line.bold or line.text.isupper()


@dataclass
class _Sections:
    """Sections grown line by line; the open ones stand one inside the other."""

    subject: str
    intro: list[str] = field(default_factory=list)
    top: list[DraftSection] = field(default_factory=list)
    open: list[tuple[Series, DraftSection]] = field(default_factory=list)
    captions: dict[int, Caption] = field(default_factory=dict)
    loose: list[Loose] = field(default_factory=list)

    def take(self, line: DocumentLine) -> None:
        if line.sheet is not None:
            title, above = ("", self.intro) if not self.open else (self.open[-1][1].title, self.open[-1][1].paragraphs)
            if above and above[-1] == self.subject:  # the plan's name over its table: no word of the section
                above.pop()
            self.captions[line.sheet.place] = Caption(title, in_body=True)
        elif is_rule(line.text):
            return
        elif line.table is not None:
            self.loose.append(line.loose)
        else:
            self._text(line)

    def _text(self, line: DocumentLine) -> None:
        label, rest = split_label(line.text)
        last = self.open[-1][1] if self.open else None
        if last is not None and _lacks_title(last) and line.text.isupper():
            last.title = line.text
            return
        if label is NO_LABEL or BULLET.match(line.text) or not (rest or label.level is LabelLevel.PART):
            (last.paragraphs if last is not None else self.intro).append(line.text)
            return
        kinds = [kind for kind, _ in self.open]
        series = _series(label, kinds)
        section = DraftSection(_number(label))
        if _is_title(line, rest, label):
            section.title = rest
        elif rest:
            section.paragraphs.append(rest)
        del self.open[kinds.index(series) if series in kinds else self._depth(label) :]
        (self.open[-1][1].sections if self.open else self.top).append(section)
        self.open.append((series, section))

    def _depth(self, label: Label) -> int:
        """Where a new kind of number goes: below the open ones, but an outer kind to the outside."""
        outer = [n for n, ((level, _, _), _) in enumerate(self.open) if level > label.level]
        return outer[0] if outer else len(self.open)


def _lacks_title(section: DraftSection) -> bool:
    """`Phần I` on a line of its own, its title on the next."""
    return " " in section.number and not (section.title or section.paragraphs or section.sections)


def _series(label: Label, open_kinds: Sequence[Series]) -> Series:
    """The series that a number belongs to; `V.` below A to D is a letter."""
    kind, parts = label.level, label.key.count(".")
    letter: Series = (LabelLevel.LETTER, 0, label.text[-1])
    if kind is LabelLevel.ROMAN and len(label.key) == 1 and label.key != "I" and letter in open_kinds:
        return letter
    return kind, parts, label.text[-1] if kind is not LabelLevel.DOTTED else "."


def _number(label: Label) -> str:
    """The number as the model keeps it: without the mark that is usual for its kind."""
    usual = f"{label.key})" if label.key.islower() else f"{label.key}."
    if label.level is LabelLevel.PART or (label.text != usual and label.level is not LabelLevel.DOTTED):
        return label.text
    return label.key


def _is_title(line: DocumentLine, rest: str, label: Label) -> bool:
    """Whether a numbered line is a heading: capitals, bold, or a few words that end no sentence."""
    if rest.isupper() or label.level < LabelLevel.NONE:
        return True
    if len(rest) > _LONGEST_TITLE * 2:
        return False
    return line.bold or (len(rest) <= _LONGEST_TITLE and not rest.rstrip().endswith((".", ";", "./.")))


def _take_targets(sections: Sequence[DraftSection]) -> list[str]:
    """The bullets below the heading `Chỉ tiêu cụ thể` are the plan's targets and stand there no more."""
    for section in sections:
        bullets = [text for text in section.paragraphs if BULLET.match(text)]
        only = bullets and len(bullets) == len(section.paragraphs) and not section.sections
        if only and _TARGETS.fullmatch(fold(section.title)):
            section.targets, section.paragraphs = True, []
            return [without_dash(text) for text in bullets]
        if found := _take_targets(section.sections):
            return found
    return []


@dataclass
class AppendixRead:
    appendix: DraftAppendix | None = None
    captions: dict[int, Caption] = field(default_factory=dict)
    loose: list[Loose] = field(default_factory=list)


def read_appendix(lines: Sequence[DocumentLine], *, named: bool) -> AppendixRead:
    """Titles and captions of the sheets. Without the word `Phụ lục` the title is that of the first capitals."""
    found = AppendixRead()
    waiting: list[DocumentLine] = []
    for line in lines:
        if line.sheet is None:
            if not is_rule(line.text):
                waiting.append(line)
            continue
        _caption(found, waiting, line.sheet, named=named)
        waiting = []
    found.loose += [line.loose for line in waiting]
    _title_of_the_first(found)
    return found


def _title_of_the_first(found: AppendixRead) -> None:
    """Of several appendices each names its area; the first one's title is that of them all too."""
    first = next(iter(found.captions), None)
    others = any(caption.title for place, caption in found.captions.items() if place != first)
    if first is not None and others and found.appendix is not None and not found.captions[first].title:
        found.captions[first] = replace(found.captions[first], title=found.appendix.title)


def _caption(found: AppendixRead, lines: Sequence[DocumentLine], sheet: TaskTable, *, named: bool) -> None:
    """The lines above a sheet: the first ones are the appendix's own title, the last one names the sheet."""
    unit_line = next((line for line in reversed(lines) if _states_unit(line)), None)
    found.loose += [line.loose for line in lines if line.table is not None]
    outside = [line for line in lines if line.table is None and line is not unit_line]
    forms = _forms(outside)
    texts = [line for line in outside if line not in forms]
    begin = next((n for n, line in enumerate(texts) if is_appendix(line)), 0) or _letterhead(texts)
    ahead, texts = texts[:begin], texts[begin:]  # whose appendix it is: no title
    title, issued, rest = _appendix_title(texts)
    names = [line.text for line in rest]
    if not found.captions and title and (named or issued):
        found.appendix = DraftAppendix(title, issued)
        said = []
    else:
        said = [*(line.text for line in texts if is_appendix(line)), *filter(None, [issued])]
        names = [*filter(None, [title]), *names]
    said = [
        *(line.text for line in ahead),
        *said,
        *names[:-1],
        *(line.text for line in forms),
        *([unit_line.text] if unit_line else []),
    ]
    label, name = split_label(names[-1]) if names else (NO_LABEL, "")
    remarks = tuple(above_table(sheet, text) for text in said)
    found.captions[sheet.place] = Caption(name, label, remarks, money_unit(unit_line.text) if unit_line else "")


def _letterhead(lines: Sequence[DocumentLine]) -> int:
    """How many lines above a worksheet's title name bodies: `UBND TỈNH GIA LAI`, `SỞ NỘI VỤ`."""
    first = next((n for n, line in enumerate(lines) if not names_body(line.text)), len(lines))
    return first if first < len(lines) else 0


def _forms(lines: Sequence[DocumentLine]) -> list[DocumentLine]:
    """Short lines of a worksheet to be filled in, `Đơn vị báo cáo: | Sở Nội vụ | Ngày: | 1/1/2025`: no titles."""
    asking = {line.place.row for line in lines if line.place is not None and line.text.endswith(":")}
    alone = Counter(line.place.row for line in lines if line.place is not None)
    return [line for line in lines if line.place is not None and line.place.row in asking and alone[line.place.row] > 1]


def _states_unit(line: DocumentLine) -> bool:
    """`Đơn vị tính: triệu đồng` on a line of its own."""
    return line.table is None and len(line.text) < 60 and bool(money_unit(line.text))


def _appendix_title(lines: Sequence[DocumentLine]) -> tuple[str, str, list[DocumentLine]]:
    """The title in capitals above the line `(Kèm theo …)`, that line, and what follows."""
    texts = [line for line in lines if not is_appendix(line)]
    attached = next((n for n, line in enumerate(texts) if is_attached(line)), None)
    if attached is not None:
        issued, end = until_closed(texts, attached)
        return " ".join(line.text for line in texts[:attached]), issued, texts[end:]
    end = next((n for n, line in enumerate(texts) if not line.text.isupper()), len(texts))
    return " ".join(line.text for line in texts[:end]), "", texts[end:]
