"""A sheet that came back: whose it is by its hidden identity, what was filled in, what was changed that should not be.

Names of files and tabs, the order of rows and columns, what is hidden and what is protected do not matter: every row
is known by its code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path

from cchc_cli.documents.sheets.sheet_file import HIDDEN, REPORT_DAY, TABS
from cchc_cli.documents.sheets.sheet_rows import (
    CODE,
    FORM,
    LOCKED,
    TO_FILL_IN,
    SentRow,
    SheetIdentity,
    SheetKind,
    whole_digest,
)
from cchc_cli.files.office_package import walled
from cchc_cli.files.problems import UsageStop
from cchc_cli.importing.reading.blocks import DocumentTable, SourceDocument
from cchc_cli.language.text import fold, one_line

_HEAD_WITHIN = 30  # rows in which the heading is looked for
_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!)", re.IGNORECASE)
_FILLED = frozenset(fold(title) for titles in TO_FILL_IN.values() for title in titles.values())
_SEND_AGAIN = "điền vào chính tệp đã gửi, hoặc xin gửi lại phiếu"


@dataclass(frozen=True)
class Place:
    """Where a fault or a change is: the tab and the row as Excel counts it; 0 is the whole file."""

    tab: str
    row: int

    @property
    def words(self) -> str:
        return f"tab {self.tab}, dòng {self.row}" if self.row else ""


@dataclass(frozen=True)
class SheetFault:
    """Why a file is refused, at a row where it is one."""

    place: Place
    message: str

    @property
    def words(self) -> str:
        return f"{self.place.words}: {self.message}" if self.place.row else self.message


@dataclass(frozen=True)
class ReturnedRow:
    """A row with something filled in, by the keys of what its kind of sheet asks for."""

    place: Place
    sent: SentRow
    code: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class ReturnedSheet:
    """`remarks` are changes that do not count, `faults` those for which nothing of the file is taken."""

    path: Path
    identity: SheetIdentity
    rows: tuple[ReturnedRow, ...]
    faults: tuple[SheetFault, ...]
    remarks: tuple[str, ...]

    @cached_property
    def by_code(self) -> dict[str, list[tuple[tuple[str, str], ...]]]:
        """The answers of each row; a row that was copied answers twice."""
        found: dict[str, list[tuple[tuple[str, str], ...]]] = {}
        for row in self.rows:
            found.setdefault(row.code, []).append(tuple(sorted(row.answers.items())))
        return found


@dataclass(frozen=True)
class _Sent:
    identity: SheetIdentity
    rows: Mapping[str, SentRow]  # by code
    open_indicators: frozenset[str]


def read_returned(path: Path) -> ReturnedSheet:
    """What a file says, old Excel and OpenDocument through LibreOffice where it is installed.

    Raises:
        DocumentStop: the file is damaged, something else, or built to do harm.
        UsageStop: it is no sheet of this program's, or its identity is gone or was changed.
    """
    from cchc_cli.importing.importer import read_source

    with walled(path):
        source = read_source(path)
        sent = _sent(source, path.name)
        unsaved = [found for found in source.out_of_sight if found.unsaved]
        if unsaved:
            why = f"{path.name}: tab {unsaved[0].sheet} có ô công thức chưa có kết quả"
            raise UsageStop(why, "mở bằng Excel hay LibreOffice, lưu lại; tốt nhất là gõ thẳng giá trị")
        return _Reading(path, sent, source).result()


def _sent(source: SourceDocument, name: str) -> _Sent:
    tables = [table for table in source.tables if _texts(table, 0)[:1] == [FORM]]
    if not tables:
        others = [table for table in source.tables if fold(table.name) == fold(HIDDEN)]
        why = "phần nhận dạng ẩn đã bị sửa" if others else "không phải phiếu đã gửi, hoặc phần nhận dạng ẩn đã mất"
        raise UsageStop(f"{name}: {why}", _SEND_AGAIN)
    if len(tables) > 1:
        raise UsageStop(f"{name}: có {len(tables)} phiếu trong một tệp", "mỗi tệp một phiếu, như khi gửi đi")
    lines = [_texts(tables[0], row) for row in range(1, len(tables[0].rows))]
    try:
        return _identified(lines)
    except (KeyError, ValueError, IndexError):
        raise UsageStop(f"{name}: phần nhận dạng ẩn đã bị sửa", _SEND_AGAIN) from None


def _identified(lines: Sequence[Sequence[str]]) -> _Sent:
    """Raises KeyError, ValueError, IndexError where something is missing or does not fit the digest."""
    said = {line[0]: line[1] for line in lines if line and not line[0].startswith("row-")}
    values = {field.name: said[field.name] for field in fields(SheetIdentity)}
    identity = SheetIdentity(**{**values, "year": int(values["year"])})  # type: ignore[arg-type]
    rows = [_sent_row(line) for line in lines if line and line[0].startswith("row-")]
    if whole_digest(identity, rows) != said["digest"]:
        raise ValueError(said["digest"])
    open_ = frozenset(filter(None, said.get("open", "").split(",")))
    return _Sent(identity, {row.code(identity): row for row in rows}, open_)


def _sent_row(line: Sequence[str]) -> SentRow:
    kind = SheetKind(line[0].removeprefix("row-"))
    words = [*line[3:], *[""] * len(LOCKED[kind])]
    return SentRow(kind, line[1], line[2], tuple(words[: len(LOCKED[kind])]))


def _texts(table: DocumentTable, row: int) -> list[str]:
    """The texts of a row; of merged cells the place where they begin."""
    line = enumerate(table.rows[row]) if row < len(table.rows) else ()
    return [cell.text.strip() if cell is not None and (cell.row, cell.column) == (row, at) else "" for at, cell in line]


class _Reading:
    """All tabs of a file, row by row."""

    def __init__(self, path: Path, sent: _Sent, source: SourceDocument) -> None:
        self.path, self.sent = path, sent
        self.faults: list[SheetFault] = []
        self.remarks: list[str] = []
        self.seen: set[str] = set()
        self.day = ""
        self.rows: list[ReturnedRow] = []
        for table in source.tables:
            self._table(table)

    def result(self) -> ReturnedSheet:
        name = self.path.name
        kinds = {row.kind for code, row in self.sent.rows.items() if code in self.seen}
        if SheetKind.TASK not in kinds:
            raise UsageStop(f"{name}: không còn dòng nhiệm vụ nào đã gửi", _SEND_AGAIN)
        gone = [row for code, row in self.sent.rows.items() if code not in self.seen]
        if gone:
            numbers = ", ".join(dict.fromkeys(f"{TABS[row.kind].lower()} {row.words[0]}" for row in gone[:8]))
            more = f" và {len(gone) - 8} dòng khác" if len(gone) > 8 else ""
            self.remarks.append(f"không còn {len(gone)} dòng đã gửi ({numbers}{more}): coi như không có gì mới")
        return ReturnedSheet(self.path, self.sent.identity, self._dated(), tuple(self.faults), tuple(self.remarks))

    def _dated(self) -> tuple[ReturnedRow, ...]:
        """Rows without a day of their own have that of the sheet."""
        if not self.day:
            return tuple(self.rows)
        return tuple(
            ReturnedRow(row.place, row.sent, row.code, {**row.answers, "on": row.answers.get("on") or self.day})
            for row in self.rows
        )

    def _table(self, table: DocumentTable) -> None:
        lines = [_texts(table, row) for row in range(len(table.rows))]
        if lines and lines[0][:1] == [FORM]:
            return
        head = next((n for n, line in enumerate(lines[:_HEAD_WITHIN]) if fold(CODE) in map(fold, line)), None)
        if head is None:
            if any(not _FILLED.isdisjoint(map(fold, line)) for line in lines[:_HEAD_WITHIN]):
                why = f"{self.path.name}: tab {table.name} không còn cột «{CODE}» (cột ẩn cuối bảng)"
                raise UsageStop(why, _SEND_AGAIN)
            return
        self.day = self.day or _report_day(lines[:head])
        places = {fold(title): at for at, title in enumerate(lines[head]) if title}
        for number, line in enumerate(lines[head + 1 :], table.first + head + 1):
            if any(line):
                self._row(Place(table.name, number), line, places)
        self._merged(table, head, places)

    def _row(self, place: Place, line: Sequence[str], places: Mapping[str, int]) -> None:
        code = line[places[fold(CODE)]]
        row = self.sent.rows.get(code)
        if row is None:
            self._stranger(place, line, places, code)
            return
        self.seen.add(code)
        answers = _answers(row.kind, line, places)
        changed = list(_changed(row, line, places))
        if answers and changed:
            self._refuse(place, f"phần khóa đã bị sửa: {'; '.join(changed)}; để nguyên như khi gửi")
        elif changed:
            self.remarks.append(f"{place.words}: phần khóa đã bị sửa, không tính: {'; '.join(changed)}")
        broken = [text for text in answers.values() if _ERROR.fullmatch(text)]
        if broken:
            self._refuse(place, f"ô có lỗi công thức {broken[0]}; gõ thẳng giá trị")
        if answers and row.kind is SheetKind.INDICATOR and row.key not in self.sent.open_indicators:
            self._refuse(place, f"chỉ số {row.key} không giao cơ quan này báo cáo; xóa ô đã điền")
        elif answers:
            self.rows.append(ReturnedRow(place, row, code, answers))

    def _merged(self, table: DocumentTable, head: int, places: Mapping[str, int]) -> None:
        """An answer in a cell merged over several rows is refused: whether it is all of theirs nobody knows."""
        asked = {at for title, at in places.items() if title in _FILLED}
        for row in range(head + 1, len(table.rows)):
            over = (cell for cell in table.own(row) if cell.rows > 1 and cell.text.strip() and cell.column in asked)
            for cell in over:
                place = Place(table.name, table.first + row)
                self._refuse(place, f"ô đã gộp qua {cell.rows} dòng; bỏ gộp, điền từng dòng")

    def _stranger(self, place: Place, line: Sequence[str], places: Mapping[str, int], code: str) -> None:
        """A row that was not sent counts as one where something is filled in."""
        if any(_answers(kind, line, places) for kind in SheetKind):
            why = "dòng của phiếu khác (kỳ khác hoặc cơ quan khác)" if code else "dòng tự thêm, không có mã"
            self._refuse(place, f"{why}; chỉ điền vào các dòng đã gửi")

    def _refuse(self, place: Place, message: str) -> None:
        self.faults.append(SheetFault(place, message))


def _report_day(lines: Sequence[Sequence[str]]) -> str:
    """What stands behind its name, above the table."""
    for line in lines:
        filled = [text for text in line if text]
        if filled and fold(filled[0]).rstrip(": ") == fold(REPORT_DAY):
            return filled[1] if len(filled) > 1 else ""
    return ""


def _answers(kind: SheetKind, line: Sequence[str], places: Mapping[str, int]) -> dict[str, str]:
    found = ((key, places.get(fold(title))) for key, title in TO_FILL_IN[kind].items())
    return {key: line[at] for key, at in found if at is not None and at < len(line) and line[at]}


def _changed(row: SentRow, line: Sequence[str], places: Mapping[str, int]) -> Iterator[str]:
    """The locked words that are others now; a column that was deleted changes nothing."""
    for title, words in zip(LOCKED[row.kind], row.words, strict=True):
        at = places.get(fold(title))
        now = line[at] if at is not None and at < len(line) else ""
        if at is not None and now.split() != words.split():
            yield f"{title} «{_short(words)}» thành «{_short(now)}»"


def _short(text: str) -> str:
    plain = one_line(text)
    return plain if len(plain) <= 40 else f"{plain[:39]}…"
