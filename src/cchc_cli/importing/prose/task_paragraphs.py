"""Tasks of a plan without a table: a numbered line says what is to be done, the lines below it who, with whom and when.

`2. Tổ chức tập huấn`, then `- Cơ quan chủ trì: Bộ Công an.` and `- Thời gian thực hiện: năm 2025.`, or all on one line:
`(Chủ trì: Sở Nội vụ; phối hợp: Sở Tư pháp; thời gian: Quý I)`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cchc_cli.importing.draft import NO_LEAD, DraftArea, DraftProduct, DraftTask, review
from cchc_cli.importing.reading.blocks import Block, Paragraph
from cchc_cli.importing.table.cell_lines import items
from cchc_cli.importing.table.columns import NOTE, ColumnRole, role_of
from cchc_cli.importing.table.numbering import BULLET, NO_LABEL, Label, LabelLevel, split_label, without_dash
from cchc_cli.importing.table.task_cells import TimeFault
from cchc_cli.language.text import fold

_FEWEST = 2  # tasks that say who leads: fewer are a sentence of the text
_LABEL = re.compile(
    r"(?:^|(?<=[;.,(]))\s*"
    r"(?P<label>(?:(?:cơ quan|đơn vị|tổ chức|bộ phận|cá nhân),\s*)*[^\W\d_][^:;.,()\n]{2,40}):(?!//)\s*",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"(?:co quan|don vi|bo phan|to chuc|nguoi|lanh dao|thoi gian|thoi han|thoi diem|tien do|han|san pham|ket qua"
    r"|kinh phi|noi dung|chu tri|phoi hop)\b.*"
)
_ROLES: dict[str, str] = {
    ColumnRole.LEAD: "lead", ColumnRole.SUPPORT: "support", ColumnRole.TIME: "time", ColumnRole.DUE: "time",
    ColumnRole.PRODUCTS: "products", ColumnRole.BUDGET: "budget", ColumnRole.TITLE: NOTE,
}  # fmt: skip
_DASHES, _DEEPER = frozenset("-–—"), frozenset("+*•")  # of the first order, and of the second
_ELSEWHERE = re.compile(r".*\b(?:giai quyet|thu tuc|tthc|ho so|tham dinh|ban hanh van ban)\b.*")  # steps of a procedure


@dataclass(frozen=True)
class _Heading:
    label: Label
    title: str

    @property
    def depth(self) -> tuple[int, int]:
        return self.label.level, self.label.key.count(".")

    @property
    def words(self) -> str:
        return f"{self.label.text} {self.title}".strip()


@dataclass
class _Assigned:
    """A task with what its lines say; `above` are the headings that it stands under, the outermost first."""

    label: Label
    title: str
    above: tuple[_Heading, ...]
    said: dict[str, list[str]] = field(default_factory=dict)

    @property
    def headings(self) -> tuple[_Heading, ...]:
        """Those above, and its own line where that has a number."""
        return self.above if self.label is NO_LABEL else (*self.above, _Heading(self.label, self.title))

    @property
    def is_assigned(self) -> bool:
        words = {key for key, texts in self.said.items() if any(map(str.isalpha, "".join(texts)))}
        return "lead" in words or len({"time", "support", "products"} & words) > 1

    def add(self, key: str, text: str) -> None:
        self.said.setdefault(key, []).extend([text] if text else [])

    def draft(self, id_: str, area: _Heading | None, fault: TimeFault) -> DraftTask:
        lines = {key: "\n".join(texts) for key, texts in self.said.items()}
        lines |= {key: without_dash(texts[0]) for key, texts in self.said.items() if len(texts) == 1}
        between = [heading.words for heading in self.above if area is None or heading.depth > area.depth]
        said = (
            [f"số trong văn bản: {self.label.text}"] if self.label.text and self.label.key != id_.split(".")[1] else []
        )
        remarks = {"": [*said, *(f"dưới dòng «{words}»" for words in between)]}
        if wrong := fault(lines["time"]) if lines.get("time") else "":
            remarks["time"] = [review(f"không hiểu thời gian: {wrong}")]
        if not lines.get("lead"):
            remarks[""].append(NO_LEAD)
        return DraftTask(
            id=id_,
            title=self.title,
            products=tuple(map(DraftProduct, items(self.said.get("products", [])))),
            lead=lines.get("lead", ""),
            support=lines.get("support", ""),
            time=lines.get("time", ""),
            budget=lines.get("budget", ""),
            texts={NOTE: lines.get(NOTE, "")},
            remarks=remarks,
        )


def read_tasks_in_prose(blocks: Sequence[Block], fault: TimeFault, default_title: str) -> list[DraftArea]:
    """The areas by the headings right above most tasks; none where hardly anything is assigned so."""
    tasks = [task for task in _assigned(blocks) if task.is_assigned]
    if sum("lead" in task.said for task in tasks) < _FEWEST or not any("time" in task.said for task in tasks):
        return []
    nearest = Counter(task.above[-1].depth for task in tasks if task.above)
    level = max(nearest, key=lambda depth: (nearest[depth], [-part for part in depth]), default=(LabelLevel.PART, 0))
    grouped: dict[_Heading | None, list[_Assigned]] = {}
    for task in tasks:
        outer = [heading for heading in task.headings if heading.depth <= level]
        grouped.setdefault(outer[-1] if outer else None, []).append(task)
    return list(_areas(grouped, fault, default_title))


def _areas(
    grouped: dict[_Heading | None, list[_Assigned]], fault: TimeFault, default_title: str
) -> Iterator[DraftArea]:
    used = set[int]()
    for heading, tasks in grouped.items():
        wanted = heading.label.value if heading else 1
        number = wanted if wanted and wanted not in used else max(used, default=0) + 1
        used.add(number)
        drafts = tuple(task.draft(f"{number}.{n}", heading, fault) for n, task in enumerate(tasks, 1))
        yield DraftArea(number, heading.title if heading else default_title, drafts)


def _assigned(blocks: Sequence[Block]) -> Iterator[_Assigned]:
    reading = _Reading()
    for block in blocks:
        for line in block.lines if isinstance(block, Paragraph) else ():
            reading.take(line)
    return iter(reading.found)


@dataclass
class _Reading:
    """Lines walked: the headings above, the line that a task is named by, and the task whose fields are being read."""

    found: list[_Assigned] = field(default_factory=list)
    headings: list[_Heading] = field(default_factory=list)
    titles: list[tuple[str, Label, str]] = field(default_factory=list)  # dash, number, text, since the last task
    task: _Assigned | None = None
    key: str = ""  # of the field that stands below its name, line by line
    dash: str = ""  # before that name

    def take(self, line: str) -> None:
        mark = BULLET.match(line)
        dash = mark[0].strip() if mark else ""
        text = line[mark.end() :] if mark else line
        label, rest = split_label(text) if not dash else (NO_LABEL, text)
        before, fields = _fields(rest)
        if fields and not before and (self.titles or self.task):  # `1.2. Đơn vị chủ trì: …`
            dash, label = dash or label.text, NO_LABEL
        if label is not NO_LABEL or (before and fields):
            self.task = None
        if label is not NO_LABEL:
            self._head(_Heading(label, before or rest))
        if label is not NO_LABEL or (before and not self._goes_on(dash)):
            self.titles += [("" if fields else dash, label, before or rest)]
            self.task = self.task if self.task and not fields and dash in _DEEPER else None
        elif before and self.task is not None:
            self.task.add(self.key, line)
        for key, value in fields:
            self._field("" if before else dash, key, value)

    def _head(self, heading: _Heading) -> None:
        self.titles.clear()
        while self.headings and self.headings[-1].depth >= heading.depth:
            self.headings.pop()
        self.headings.append(heading)

    def _goes_on(self, dash: str) -> bool:
        """Whether a line without a field is more of the one above: `+ Bộ Công an tổng hợp …` below `- Thời gian:`."""
        below = dash not in {"", self.dash} and _order(dash) >= _order(self.dash)
        return self.task is not None and bool(self.key) and below

    def _field(self, dash: str, key: str, value: str) -> None:
        if self.task is None or (self.task.said.get(key) and key != NOTE):
            self.task = self._begin(dash)
        if self.task is not None:
            self.key, self.dash = "" if value else key, dash
            self.task.add(key, value)

    def _begin(self, dash: str) -> _Assigned | None:
        """A task named by the number above, or by a dash of the first order where its fields have deeper ones."""
        named = [n for n, (mark, label, _) in enumerate(self.titles) if label is not NO_LABEL or _is_above(mark, dash)]
        if not named:
            return None
        _, label, title = self.titles[named[-1]]
        above = [heading for heading in self.headings if heading.title != title or heading.label is not label]
        task = _Assigned(label, title, tuple(above))
        for n, (mark, number, text) in enumerate(self.titles):
            if n != named[-1] and number is NO_LABEL:
                task.add(NOTE, f"{mark} {text}".strip())
        self.titles = []
        self.found.append(task)
        return task


def _order(dash: str) -> int:
    """A dash, and one below it, stand below what has a number or nothing."""
    return 2 if dash in _DEEPER else int(dash in _DASHES)


def _is_above(mark: str, dash: str) -> bool:
    return _order(mark) < max(_order(dash), 1) or not dash


def _fields(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the first field of a line, and the fields: `Chủ trì: …; phối hợp: …`."""
    marks = [mark for mark in _LABEL.finditer(text) if _role(mark["label"], text[mark.end() :])]
    if not marks:
        return text, []
    before = text[: marks[0].start()]
    ends = [*(mark.start() for mark in marks[1:]), len(text.rstrip(" .;)") if before.endswith("(") else text)]
    return before.strip(" (;,"), [
        _said(mark["label"], text[mark.end() : end].strip(" ;,)")) for mark, end in zip(marks, ends, strict=True)
    ]


def _said(label: str, value: str) -> tuple[str, str]:
    """The key and what is said; what is no field of a task goes into its note, under its name."""
    key = _role(label, value)
    return key, f"{label}: {value}" if key == NOTE and value else value


def _role(label: str, value: str) -> str:
    """The key that a label stands for; `Nhiệm vụ:` with lines below it too, but `Nhiệm vụ: Tập huấn` names a task."""
    words = fold(label)
    known = _BEGINS.fullmatch(words) or (words == "nhiem vu" and not value.strip())
    return _ROLES.get(role_of(label), "") if known and not _ELSEWHERE.fullmatch(words) else ""
