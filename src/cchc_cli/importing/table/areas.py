"""Areas and their tasks out of the sheets, numbered as the document numbers them where that can be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cchc_cli.importing.draft import DraftArea, DraftTask, review
from cchc_cli.importing.table.cell_lines import flowing
from cchc_cli.importing.table.columns import ROLES, ColumnRole, money_unit, role_of
from cchc_cli.importing.table.numbering import NO_LABEL, Label, LabelLevel, split_label
from cchc_cli.importing.table.outline import OutlineStep, RowKind, numbers_areas, read_outline
from cchc_cli.importing.table.task_cells import CellContext, TaskCells, TimeFault
from cchc_cli.importing.table.task_tables import Loose, TaskTable
from cchc_cli.language.text import fold
from cchc_cli.model.task_fields import TEXTS


@dataclass(frozen=True)
class Caption:
    """What stands above a sheet: the lines, and the one that names the area when the sheet has none of its own."""

    title: str = ""
    label: Label = NO_LABEL
    remarks: tuple[str, ...] = ()
    unit: str = ""
    in_body: bool = False  # the title is a heading of the plan's own words


@dataclass
class _Area:
    number: int
    title: str
    remarks: dict[str, list[str]] = field(default_factory=dict)
    tasks: list[tuple[Label, list[OutlineStep]]] = field(default_factory=list)
    notes: dict[int, list[str]] = field(default_factory=dict)  # index of a task → remarks before it
    leads: dict[int, str] = field(default_factory=dict)  # index of a task → the heading that says who leads it
    heading: OutlineStep | None = None

    @property
    def steps(self) -> list[list[OutlineStep]]:
        return [steps for _, steps in self.tasks]


@dataclass
class Gathered:
    areas: list[DraftArea] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)


def gather(
    sheets: Sequence[TaskTable], captions: Mapping[int, Caption], fault: TimeFault, default_title: str
) -> Gathered:
    """All areas of all sheets; `captions` by the sheet's place among the blocks."""
    found = Gathered()
    used: set[int] = set()
    for sheet in sheets:
        caption = captions.get(sheet.place, Caption())
        found.loose += sheet.loose
        areas = _Sorting(sheet, caption, default_title, used, found.loose).areas()
        sense = CellContext(fault, _unit(sheet, caption), _is_combined(sheet), _headings(sheet), _more_money(sheet))
        running = _runs_on(areas)
        for area in areas:
            found.areas.append(_finished(area, sense, running=running))
    return found


def _unit(sheet: TaskTable, caption: Caption) -> str:
    stated = [unit for column in sheet.header.of(ColumnRole.BUDGET) if (unit := money_unit(column.heading))]
    return stated[0] if stated else caption.unit


def _more_money(sheet: TaskTable) -> Mapping[int, str]:
    """The headings of other columns of money than the one that is read, by the grid columns below them.

    None where the one that is read is the sum of the others: `Tổng kinh phí | NSTW | NSĐP`.
    """
    if any("tong" in fold(column.heading) for column in sheet.header.of(ColumnRole.BUDGET)):
        return {}
    others = [c for c in sheet.header.of(ColumnRole.UNKNOWN) if role_of(c.heading) == ColumnRole.BUDGET]
    return {at: column.heading for column in others for at in range(column.begin, column.end)}


def _is_combined(sheet: TaskTable) -> bool:
    return any("phoi hop" in fold(column.heading) for column in sheet.header.of(ColumnRole.LEAD))


def _headings(sheet: TaskTable) -> Mapping[int, str]:
    """The headings of columns read as a text that they are not called for, by the grid columns below them."""
    columns = [(field, column) for field in TEXTS for column in sheet.header.of(field.key)]
    strange = [column for field, column in columns if not re.fullmatch(field.imported, fold(column.heading))]
    return {at: column.heading for column in strange for at in range(column.begin, column.end)}


@dataclass
class _Sorting:
    """A sheet's rows sorted into areas."""

    sheet: TaskTable
    caption: Caption
    default_title: str
    used: set[int]
    loose: list[Loose]
    found: list[_Area] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)  # remarks for the next task
    area_text: str = ""
    leads: frozenset[RowKind] = frozenset()  # kinds of rows that say who leads the tasks below them
    lead: str = ""  # what the last of them said

    def areas(self) -> list[_Area]:
        by_column = bool(self.sheet.header.of(ColumnRole.AREA))
        of_areas = by_column and numbers_areas(self.sheet)
        steps = read_outline(self.sheet)
        self.leads = frozenset(kind for kind in (RowKind.AREA, RowKind.GROUP) if _name_bodies(steps, kind))
        for step in steps:
            if by_column and step.kind is RowKind.TASK:
                self._by_column(step, of_areas=of_areas)
            self._take(step)
        for area in self.found:
            if not area.tasks and area.heading is not None and area.heading.label is NO_LABEL:
                self.loose += area.heading.row.loose(ColumnRole.UNKNOWN)
        return [a for a in self.found if a.tasks or a.heading is None or a.heading.label is not NO_LABEL]

    def _take(self, step: OutlineStep) -> None:
        if step.kind in {RowKind.AREA, RowKind.AREA_AND_TASK, RowKind.GROUP}:
            self.lead = step.title if step.kind in self.leads else ""
        match step.kind:
            case RowKind.AREA | RowKind.AREA_AND_TASK:
                self._open(step)
            case RowKind.GROUP if self.lead:
                if self.sheet.header.of(ColumnRole.AREA):  # its tasks say again who leads them
                    self.waiting.append(f"dưới dòng «{' '.join(f'{step.label.text} {step.title}'.split())}»")
                self.loose += step.row.loose(ColumnRole.UNKNOWN, ColumnRole.NUMBER, ColumnRole.TITLE)
            case RowKind.GROUP:
                self.loose += step.row.loose(ColumnRole.UNKNOWN)
                text = " ".join(f"{step.label.text} {step.title}".split())
                self.waiting.append(review(f"đứng dưới dòng «{text}» (xem unplaced)"))
            case RowKind.LOOSE:
                self.loose += step.row.loose(ColumnRole.UNKNOWN)
            case RowKind.MORE | RowKind.PRODUCT if self.found and self.found[-1].tasks:
                self.found[-1].tasks[-1][1].append(step)
                self.loose += step.row.loose(*ROLES - {ColumnRole.NUMBER, ColumnRole.AREA})
            case _:
                self._add(step)

    def _add(self, step: OutlineStep) -> None:
        if not self.found:
            self._begin(self.caption.label, *self._default())
        area = self.found[-1]
        if self.waiting:
            area.notes[len(area.tasks)] = self.waiting
            self.waiting = []
        if self.lead:
            area.leads[len(area.tasks)] = self.lead
        area.tasks.append((step.label, [step]))

    def _default(self) -> tuple[str, list[str]]:
        """The title of an area that no row names: the caption's, else the appendix's or the plan's."""
        if self.caption.title:
            return self.caption.title, [f"tên lấy từ dòng phía trên bảng {self.sheet.tables[0]}"]
        return self.default_title, [review("bảng không chia lĩnh vực; tên lấy từ tên phụ lục hoặc kế hoạch")]

    def _begin(
        self, label: Label, title: str, remarks: Iterable[str] = (), heading: OutlineStep | None = None
    ) -> _Area:
        wanted = label.value or next(n for n in range(1, len(self.used) + 2) if n not in self.used)
        number = wanted if wanted not in self.used else max(self.used) + 1
        said = list(remarks)
        if label.text and number != label.value:
            said.append(review(f"trong văn bản là {label.text}"))
        if heading is not None and heading.row.running:
            said.append(_printed(heading.row.running))
        if not self.found:
            said = [*self._above(title), *said]
        self.used.add(number)
        area = _Area(number, flowing(title.split("\n")), {"": said} if said else {}, heading=heading)
        self.found.append(area)
        return area

    def _above(self, title: str) -> list[str]:
        """What stands above the table, its caption too when that has not become the area's title."""
        caption, said = self.caption, list(self.caption.remarks)
        if caption.title and caption.title != title and not caption.in_body:
            said.append(above_table(self.sheet, f"{caption.label.text} {caption.title}".strip()))
        return said

    def _open(self, step: OutlineStep) -> None:
        label, title = step.label, step.title
        if label.level is LabelLevel.PART:
            title = f"{label.text} {title}"
        area = self._begin(label, title or label.text, heading=step)
        if step.kind is RowKind.AREA_AND_TASK:
            area.remarks.setdefault("", []).append(review("dòng này vừa là lĩnh vực vừa có phân công; đã ghi cả hai"))
            area.tasks.append((NO_LABEL, [step]))
        else:
            self.loose += step.row.loose(ColumnRole.UNKNOWN, ColumnRole.NUMBER, ColumnRole.TITLE)

    def _by_column(self, step: OutlineStep, *, of_areas: bool) -> None:
        """Opens an area where the column for areas says something new."""
        text = flowing(step.row.text(ColumnRole.AREA).split("\n"))
        if not text or text == self.area_text:
            return
        self.area_text = text
        label, title = split_label(text)
        if of_areas and step.row.label.text:
            label, title = step.row.label, title if label is not NO_LABEL else text
        self._begin(label, title)


_BODY = re.compile(
    r"(?:bo|so|ubnd|uy ban|hdnd|van phong|cong an|thanh tra|cuc|chi cuc|tong cuc|bao hiem xa hoi|kho bac"
    r"|ngan hang nha nuoc|dai|toa an|vien|lien minh|lien doan|trung tam|vu|phong|mat tran|bch"
    r"|hoi (?:lien|nong|cuu|nha|luat|dong)"
    r"|ban (?:quan ly|dan toc|to chuc|tuyen giao|noi chinh|chi huy|co yeu|chi dao|dan van|thuong)"
    r"|(?:cac|nhung) (?:bo|so|co quan|don vi|dia phuong|huyen|xa|phuong))\b[^.;:]{0,100}"
)


def _name_bodies(steps: Sequence[OutlineStep], kind: RowKind) -> bool:
    """Whether all rows of the kind are names of bodies, `A. BỘ NỘI VỤ`, whose tasks stand below."""
    found = [step for step in steps if step.kind is kind]
    return bool(found) and all(names_body(step.title) for step in found)


def names_body(text: str) -> bool:
    return _BODY.fullmatch(fold(text)) is not None


def above_table(sheet: TaskTable, text: str) -> str:
    return f"trên bảng {sheet.tables[0]}: {text}"


def _printed(number: str) -> str:
    return f"số trong văn bản: {number}"


def _shared(step: OutlineStep, id_: str) -> str:
    """Why a task stands by itself under a title that is merged over it and the one above."""
    whose = (("chủ trì", ColumnRole.LEAD), ("số", ColumnRole.NUMBER), ("kinh phí", ColumnRole.BUDGET))
    own = ", ".join(words for words, role in whose if step.row.is_fresh(role))
    text = f"trong văn bản chung một ô tên với nhiệm vụ trên; {own} riêng nên ghi riêng"
    return text if step.row.is_fresh(ColumnRole.NUMBER) else review(f"{text}, số {id_} là đặt thêm")


def _runs_on(areas: Sequence[_Area]) -> bool:
    """Whether the tasks' numbers run through all areas instead of beginning anew in each."""
    numbers = [[label.value for label, _ in a.tasks if label.level is LabelLevel.ARABIC] for a in areas]
    filled = [found for found in numbers if found]
    return len(filled) > 1 and all(after[0] == before[-1] + 1 for before, after in pairwise(filled))


def _finished(area: _Area, sense: CellContext, *, running: bool) -> DraftArea:
    written = [label.value for label, _ in area.tasks if label.level is LabelLevel.ARABIC]
    dotted = [label.value for label, _ in area.tasks if label.level is LabelLevel.DOTTED and not written]
    last = 0 if running else max([*written, *dotted], default=0)
    numbering = _Numbering(area.number, running=running, plain=bool(written), last=last)
    tasks = list[DraftTask]()
    for n, (label, steps) in enumerate(area.tasks):
        id_, said = numbering.next(label)
        words = TaskCells(steps, sense, tasks[-1] if tasks else None, area.leads.get(n, ""))
        if steps[0].shared:
            said = [*said, _shared(steps[0], id_)]
        running_number = steps[0].row.running
        if running_number:
            said = [_printed(f"{running_number}, {label.text}".strip(", ")), *(said if steps[0].shared else ())]
        if found := [*area.notes.get(n, []), *said]:
            words.remarks[""] = found
        tasks.append(words.read(id_))
    return DraftArea(area.number, area.title, tuple(tasks), area.remarks)


@dataclass
class _Numbering:
    """Numbers of the tasks of an area: its own and the document's, or the next free one."""

    area: int
    running: bool
    plain: bool  # tasks are numbered 1, 2, 3, so that 1.1 stands below 1
    last: int  # the highest number that the document gives or that has been given
    used: set[str] = field(default_factory=set)

    def next(self, label: Label) -> tuple[str, list[str]]:
        wanted = self._wanted(label)
        said = []
        if wanted in self.used:
            said = [review(f"số {label.text} trong văn bản đã dùng ở trên")]
            wanted = ""
        if not wanted:
            self.last += 1
            wanted = f"{self.area}.{self.last}"
            while wanted in self.used:
                self.last += 1
                wanted = f"{self.area}.{self.last}"
            if label.text and not said:
                said = [_printed(label.text)]
        self.used.add(wanted)
        return wanted, said

    def _wanted(self, label: Label) -> str:
        if label.level is LabelLevel.ARABIC and label.value and not self.running:
            return f"{self.area}.{label.key}"
        if label.level is LabelLevel.DOTTED:
            below = self.plain or int(label.key.partition(".")[0]) != self.area
            return f"{self.area}.{label.key}" if below else label.key
        return ""
