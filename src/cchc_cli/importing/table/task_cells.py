"""One task out of its rows: each field's words, products with their own times, money in triệu đồng."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise

from cchc_cli.importing.draft import NO_LEAD, DraftProduct, DraftTask, review
from cchc_cli.importing.reading.blocks import DocumentCell
from cchc_cli.importing.table.cell_lines import flowing, is_continuation, items, unwrapped
from cchc_cli.importing.table.columns import UNITS, ColumnRole
from cchc_cli.importing.table.numbering import BULLET
from cchc_cli.importing.table.outline import OutlineStep, RowKind
from cchc_cli.language.text import fold
from cchc_cli.language.timing.reader import split_items
from cchc_cli.model.plan import parse_money
from cchc_cli.model.task_fields import TEXTS

_DITTO = {"nt", "nhu tren", "nhu muc tren", "nhu dong tren", "''", '"', "〃", "//"}
_LONGEST_DITTO = 20  # characters, so that other words are not folded
_LOWERED = ("Quý", "Tháng", "Ngày", "Năm", "Đầu", "Giữa", "Cuối", "Tuần", "Hết")

TimeFault = Callable[[str], str]  # why a text is no time; empty when it is one


@dataclass(frozen=True)
class CellContext:
    """What a task's words are read with: times understood or not, the unit of the money column."""

    fault: TimeFault
    unit: str = ""
    combined: bool = False  # one column names who leads and who supports
    headings: Mapping[int, str] = field(default_factory=dict)  # of the columns that have no field, by grid column
    more_money: Mapping[int, str] = field(default_factory=dict)  # headings of other columns of money, by grid column

    def understands(self, text: str) -> bool:
        return not self.fault(text)


@dataclass
class TaskCells:
    """A task's rows made fields. `above` are the fields of the task before, for `như trên`."""

    steps: Sequence[OutlineStep]
    sense: CellContext
    above: DraftTask | None = None
    led_by: str = ""  # what the heading above says, where the row itself names nobody
    remarks: dict[str, list[str]] = field(default_factory=dict)

    def read(self, id_: str) -> DraftTask:
        products, time, lead, support = self._by_leads() if self._is_divided else self._undivided()
        task = DraftTask(
            id=id_,
            key=self._key(id_),
            title=self._title(),
            products=products,
            lead=lead,
            support=support,
            time=time,
            budget=self._budget(),
            texts={field.key: self._text(field.key) for field in TEXTS},
            remarks=self.remarks,
        )
        self._look_over(task)
        return task

    @property
    def _is_divided(self) -> bool:
        """Whether its rows are products that others lead, or support, than the first one."""
        if any(step.kind is RowKind.PRODUCT for step in self.steps):
            return True
        own = (ColumnRole.PRODUCTS, ColumnRole.SUPPORT)
        below = self.steps[1:]
        return all(all(map(step.row.is_fresh, own)) for step in self.steps) and any(
            step.row.is_covered(ColumnRole.TITLE) for step in below
        )

    def _undivided(self) -> tuple[tuple[DraftProduct, ...], str, str, str]:
        products, time = self._products_and_time()
        lead, support = self._lead(), self._agencies(ColumnRole.SUPPORT, "support")
        products, lead = _by_number(products, "lead", lead)
        products, support = _by_number(products, "support", support)
        return products, time, lead, support

    def _by_leads(self) -> tuple[tuple[DraftProduct, ...], str, str, str]:
        """The products of each row with who leads and supports them; what all rows say is the task's."""
        rows = self._product_rows()
        leads, lead = self._of_rows(rows, ColumnRole.LEAD, "lead")
        supports, support = self._of_rows(rows, ColumnRole.SUPPORT, "support")
        written, whole = self._times_of_rows(rows)
        found = list[DraftProduct]()
        for own, by, beside, times in zip(rows, leads, supports, written, strict=True):
            found += [replace(product, lead=by, support=beside) for product in self._of_row(own, times)]
            if not any(step.row.holds(*_WHEN) for step in own):
                self._say_untimed(own)
        return tuple(found), whole, lead or self._lead_above(), support

    def _of_row(self, own: Sequence[OutlineStep], times: Sequence[str]) -> tuple[DraftProduct, ...]:
        """The products of a row, with a time each where it has as many, else all with the same."""
        names = self._names(self._cells(ColumnRole.PRODUCTS, own))
        return _timed(names, times if len(times) == len(names) else ["\n".join(times)] * len(names))

    def _times_of_rows(self, rows: Sequence[Sequence[OutlineStep]]) -> tuple[list[list[str]], str]:
        """The times that each row has of its own, and the task's: what all that say one say, or a row of no product."""
        written, above = list[list[str]](), list[str]()
        for own in rows:
            lines = self._time_lines(own, above)
            written.append(self._times(lines))
            above = lines or above
        said = [times for times in written if times]
        if said and not any(step.row.holds(ColumnRole.PRODUCTS) for step in rows[0]):
            return [[], *written[1:]], "\n".join(written[0])
        if all(times == said[0] for times in said):
            return [[]] * len(rows), "\n".join(said[0] if said else ())
        return written, ""

    def _say_untimed(self, own: Sequence[OutlineStep]) -> None:
        names = "; ".join(items(*self._cells(ColumnRole.PRODUCTS, own)))
        self.review("products", f"trong bảng không ghi thời gian của «{names}»")

    def _product_rows(self) -> list[Sequence[OutlineStep]]:
        """The rows that name a product, each with what page breaks have cut off it."""
        starts = [
            n for n, step in enumerate(self.steps)
            if n == 0 or step.kind is not RowKind.MORE
            or (step.row.is_fresh(ColumnRole.PRODUCTS) and not step.row.after_break)
        ]  # fmt: skip
        return [self.steps[n:end] for n, end in pairwise([*starts, len(self.steps)])]

    def _of_rows(self, rows: Sequence[Sequence[OutlineStep]], role: str, key: str) -> tuple[list[str], str]:
        """What each row says of its own, and what is the task's: said by all, or in a cell merged over several."""
        said = list[str]()
        for own in rows:
            said.append(self._agencies(role, key, own, said[-1] if said else None))
        if all(text == said[0] for text in said):
            return [""] * len(said), said[0]
        cells = [{cell for step in own for cell in step.row.cells.get(role, ()) if cell.text} for own in rows]
        merged = next((n for n in range(1, len(rows)) if cells[n] == cells[n - 1]), 0)
        whole = said[merged] if merged and all(said) else ""
        return ["" if whole and text == whole else text for text in said], whole

    def review(self, key: str, text: str) -> None:
        said = self.remarks.setdefault(key, [])
        said += [review(text)] if review(text) not in said else []

    def _key(self, id_: str) -> str:
        """What an export of ours says that it is known by; nothing where that is its number."""
        written = self._flowing(ColumnRole.KEY)
        return "" if written == id_ else written

    def _title(self) -> str:
        first, *rest = self.steps
        lines = first.title.split("\n")
        for step in rest:
            if step.row.is_fresh(ColumnRole.TITLE):
                added = step.row.title.split("\n")
                if is_continuation(lines[-1], added[0]):
                    self.review("title", "phần sau là dòng tiếp theo của bảng, có lẽ bị ngắt trang")
                lines += added
        return flowing(lines)

    def _cells(self, role: str, steps: Sequence[OutlineStep] = ()) -> list[list[str]]:
        """The lines of the role in these rows, or in all, cell by cell; a cell merged over several rows once.

        What a page break has cut is one cell again.
        """
        found: list[list[str]] = []
        seen = set[DocumentCell]()
        for step in steps or self.steps:
            for cell in step.row.cells.get(role, ()):
                if cell in seen or not cell.lines:
                    continue
                seen.add(cell)
                if found and step.row.after_break and step is not self.steps[0]:
                    found[-1] += cell.lines
                else:
                    found.append(list(cell.lines))
        return found

    def _lines(self, role: str, steps: Sequence[OutlineStep] = ()) -> list[str]:
        """The lines, those joined that were only wrapped: within a cell, never from one to the next."""
        return [line for lines in self._cells(role, steps) for line in unwrapped(lines)]

    def _flowing(self, role: str) -> str:
        return _if_words("\n".join(self._lines(role)))

    def _lead(self) -> str:
        return self._agencies(ColumnRole.LEAD, "lead") or self._lead_above()

    def _lead_above(self) -> str:
        """Who leads by the heading above, where the row itself names nobody."""
        if not self.led_by or any(step.row.holds(ColumnRole.LEAD) for step in self.steps):
            return ""
        self.remarks.setdefault("lead", []).append("chủ trì theo dòng phía trên các nhiệm vụ này")
        return flowing(self.led_by.split("\n"))

    def _text(self, role: str) -> str:
        """A column's text; what columns without a field of their own say stands under their headings."""
        cells = dict.fromkeys(cell for step in self.steps for cell in step.row.cells.get(role, ()))
        said: dict[str, list[str]] = {}
        for cell in cells:
            said.setdefault(self.sense.headings.get(cell.column, ""), []).extend(cell.lines)
        texts = {heading: _if_words(flowing(lines)) for heading, lines in said.items()}
        return "\n".join(f"{heading}: {text}" if heading else text for heading, text in texts.items() if text)

    def _agencies(self, role: str, key: str, steps: Sequence[OutlineStep] = (), above: str | None = None) -> str:
        """The bodies that a cell names; `như trên` are those of `above`, which is of the task before when not given."""
        lines = self._lines(role, steps)
        dashes = [mark for line in lines if (mark := BULLET.match(line))]
        if len(lines) == 1 and dashes:
            lines = [lines[0][dashes[0].end() :]]
        text = "\n".join(lines)
        if _is_ditto(text) and (said := self._of_task_above(key) if above is None else above):
            self._say_ditto(key, text)
            return said
        return _if_words(text)

    def _of_task_above(self, key: str) -> str:
        """What the task before says, or its last product that says anything of its own."""
        products = reversed(self.above.products) if self.above else ()
        return next(filter(None, (getattr(piece, key) for piece in (*products, self.above) if piece)), "")

    def _say_ditto(self, key: str, text: str) -> None:
        self.review(key, f"trong bảng ghi «{text}», lấy như dòng trên")

    def _products_and_time(self) -> tuple[tuple[DraftProduct, ...], str]:
        rows = self._product_rows() if len(self.steps) > 1 else []
        written, whole = self._times_of_rows(rows) if rows else ([], "")
        if any(written) and all(map(self.sense.understands, (time for times in written for time in times))):
            paired = [self._of_row(own, times) for own, times in zip(rows, written, strict=True)]
            for own in (own for own, times in zip(rows, written, strict=True) if not (times or whole)):
                self._say_untimed(own)
            return tuple(product for products in paired for product in products), whole
        names = self._names(self._cells(ColumnRole.PRODUCTS))
        lines = self._time_lines(self.steps)
        timed, rest = _by_number(tuple(map(DraftProduct, names)), "time", "\n".join(lines))
        if any(product.time for product in timed):
            return timed, rest
        times = self._times(lines)
        if len(times) > 1 and len(times) == len(names):
            return _timed(names, times), ""
        first, below = lines[0] if lines else "", self._times(lines[1:])
        if len(below) == len(names) > 1 and not BULLET.match(first) and all(map(BULLET.match, lines[1:])):
            return _timed(names, below), first
        if len(times) > 1 and len(names) > 1:
            self.review("time", f"{len(times)} thời gian cho {len(names)} sản phẩm")
        return tuple(map(DraftProduct, names)), self._one_time(lines)

    def _names(self, cells: Sequence[Sequence[str]]) -> list[str]:
        names = items(*cells)
        if len(names) > 1 and names[0].endswith(":"):
            self.review("products", "có lẽ là lời dẫn của các sản phẩm dưới")
        if len(names) == 1 and _is_ditto(names[0]):
            above = [product.name for product in self.above.products] if self.above else []
            self.review("products", f"«{names[0]}» là như dòng trên; ở trên ghi «{'; '.join(above)}»")
        return names

    def _time_lines(self, steps: Sequence[OutlineStep], above: Sequence[str] = ()) -> list[str]:
        """The lines of the time, those of two columns put together as `Từ … đến …`.

        `như trên` are those of `above`, else of the task before.
        """
        roles = ColumnRole.TIME, ColumnRole.START, ColumnRole.DUE
        time, starts, dues = (self._lines(role, steps) for role in roles)
        if len(time) == 1 and _is_ditto(time[0]) and (said := above or self._of_task_above("time").split("\n")) != [""]:
            self._say_ditto("time", time[0])
            return list(said)
        if not starts:
            return time + dues
        starts, dues = (starts, dues) if len(starts) == len(dues) else ([" ".join(starts)], [" ".join(dues)])
        return time + [_from_to(start, due) for start, due in zip(starts, dues, strict=True)]

    def _times(self, lines: Sequence[str]) -> list[str]:
        """The times of a cell when it holds several, each of them understood by itself; else the one."""
        found = split_items("\n".join(lines))
        if len(found) > 1 and all(map(self.sense.understands, found)):
            return found
        return [self._one_time(lines)] if lines else []

    def _one_time(self, lines: Sequence[str]) -> str:
        wrapped = len(lines) > 1 and not any(map(BULLET.match, lines)) and not all(map(self.sense.understands, lines))
        if wrapped and self.sense.understands(" ".join(lines)):
            return " ".join(lines)
        if len(lines) == 1 and (mark := BULLET.match(lines[0])):
            return lines[0][mark.end() :]
        return _if_words("\n".join(lines))

    def _budget(self) -> str:
        text = self._flowing(ColumnRole.BUDGET)
        for cell in (cell for step in self.steps for cell in step.row.cells.get(ColumnRole.UNKNOWN, ())):
            if (heading := self.sense.more_money.get(cell.column)) and _if_words(cell.text).strip("0,. "):
                self.review("budget", f"còn tiền ở cột «{heading}»: {cell.text}; kinh phí là tổng thì sửa lại")
        amount, unit = parse_money(text.replace(" ", "")), self.sense.unit
        power = UNITS.get(fold(unit))
        if amount is None or not unit or power == 0:
            return text
        self.remarks.setdefault("budget", []).append(f"trong bảng: {text} ({unit})")
        return f"{text} {unit}" if power is None else _written(amount.scaleb(-power))

    def _look_over(self, task: DraftTask) -> None:
        if not task.is_led:
            self.remarks.setdefault("", []).append(NO_LEAD)
        elif self.sense.combined:
            self.review("lead", "cột này ghi chung chủ trì và phối hợp")
        for heading in self.steps[0].row.spans:
            self.review("", f"ô này trong bảng gộp cả cột «{heading}»")
        if task.time and (fault := self.sense.fault(task.time)):
            self.review("time", f"không hiểu thời gian: {fault}")


_WHEN = (ColumnRole.TIME, ColumnRole.START, ColumnRole.DUE)


def _is_ditto(text: str) -> bool:
    return len(text) <= _LONGEST_DITTO and fold(text).strip("- .") in _DITTO


def _timed(names: Sequence[str], times: Sequence[str]) -> tuple[DraftProduct, ...]:
    return tuple(DraftProduct(name, time=time) for name, time in zip(names, times, strict=True))


_OF_PRODUCTS = re.compile(r"Sản phẩm (?P<numbers>\d+(?:, \d+)*): (?P<text>.+)", re.DOTALL)


def _by_number(products: tuple[DraftProduct, ...], key: str, text: str) -> tuple[tuple[DraftProduct, ...], str]:
    """What a cell says of single products by their numbers, as our own tables do, and the words that are the task's."""
    if "Sản phẩm " not in text:
        return products, text
    own, *said = re.split(r"^(?=Sản phẩm \d)", text, flags=re.MULTILINE)
    found = [mark for piece in said if (mark := _OF_PRODUCTS.fullmatch(piece.strip()))]
    by_number = {int(number): mark["text"] for mark in found for number in mark["numbers"].split(", ")}
    if not said or len(found) < len(said) or not by_number.keys() <= set(range(1, len(products) + 1)):
        return products, text
    numbered = enumerate(products, 1)
    return tuple(replace(product, **{key: by_number.get(n, "")}) for n, product in numbered), own.strip()


def _if_words(text: str) -> str:
    """The text, unless it is a dash or dots in place of one."""
    return text if text.strip(" .-–") else ""


def _from_to(start: str, due: str) -> str:
    if not start or start == due:
        return due
    begin = start if fold(start).startswith("tu ") else f"Từ {_lowered(start)}"
    if not due:
        return begin
    return f"{begin} {_lowered(due)}" if fold(due).startswith("den ") else f"{begin} đến {_lowered(due)}"


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:] if text.startswith(_LOWERED) or text.startswith("Đến ") else text


def _written(amount: Decimal) -> str:
    """An amount as plans write it, with dots for thousands and a decimal comma: `1.500`, `12,5`."""
    whole, _, decimals = f"{amount.normalize():,f}".partition(".")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")
