"""The header of a table of tasks found, and what each of its columns holds, by the words of its heading."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from cchc_cli.importing.reading.blocks import DocumentCell, DocumentTable
from cchc_cli.importing.table.numbering import read_label
from cchc_cli.language.text import fold, one_line
from cchc_cli.model.task_fields import TEXTS

ToldColumns = Mapping[str, str]  # folded heading → role, as somebody said
NOTHING_TOLD: ToldColumns = {}
EVERY_OTHER = "*"  # a told heading: all columns that nobody knows

LONGEST_HEADING = 120  # characters; a longer text is no heading
ROWS_ABOVE = 40  # how far down a header is looked for


class ColumnRole(StrEnum):
    """What is read in a way of its own; a column of text has the key of its field of a task for its role."""

    NUMBER = "number"
    AREA = "area"
    TITLE = "title"
    PRODUCTS = "products"
    LEAD = "lead"
    SUPPORT = "support"
    TIME = "time"
    START = "start"
    DUE = "due"
    BUDGET = "budget"
    KEY = "key"
    UNKNOWN = "unknown"


NOTE = "note"
# The first that fits the folded heading gives the role; where a role is given once, the column whose words stand
# higher here has it: `Cơ quan chủ trì` before `Người đứng đầu chịu trách nhiệm`.
_WORDS: tuple[tuple[str, str], ...] = (
    (ColumnRole.NUMBER, r"(?:s?tt|so tt|so thu tu|so|muc|no|#|ma so)\.?(?: (?:chi tiet|muc|nhiem vu))?"),
    (ColumnRole.NUMBER, r"(?:ma|ky hieu)(?: (?:so|hieu|nhiem vu|cong viec|dau viec|viec|nhom))*"),
    *((field.key, field.imported) for field in TEXTS),
    (ColumnRole.KEY, r"khoa nhiem vu"),
    (NOTE, r"(?:don vi tinh|dvt|d\.v\.t|(?:van ban|can cu|nguon|so van ban|don vi|co quan) giao (?:nhiem vu|viec).*)"),
    (ColumnRole.UNKNOWN, r".*\b(?:phe duyet|tham dinh|chuan bi|dia diem|doi tuong|tinh hinh|nguoi ky|cap trinh)\b.*"),
    (ColumnRole.LEAD, r".*\b(?:chu tri|chu quan)\b.*"),
    (ColumnRole.SUPPORT, r".*\b(?:phoi hop|tham gia)\b.*"),
    (NOTE, r".*\b(?:theo doi|don doc)\b.*"),
    (ColumnRole.LEAD, r".*\b(?:phu trach|dau moi|chiu trach nhiem|phan cong|duoc giao)\b.*"),
    (
        ColumnRole.LEAD,
        r".*\b(?:co quan|don vi|nguoi|bo phan|to chuc)\b.*\b(?:thuc hien|trien khai|thuc thi|thuong truc)\b.*",
    ),
    (ColumnRole.LEAD, r".*\btrach nhiem\b.*"),
    (ColumnRole.START, r".*\b(?:bat dau|khoi dong|khoi cong|tu ngay)\b.*|tu"),
    (ColumnRole.BUDGET, r".*\b(?:kinh phi|du toan|du tru|ngan sach)\b.*"),
    (ColumnRole.DUE, r".*\b(?:thoi gian|ngay|han|thoi han|thoi diem)\b.*\b(?:hoan thanh|ket thuc)\b.*"),
    (ColumnRole.DUE, r"hoan thanh|ket thuc|.*\bden ngay\b.*|den"),
    (ColumnRole.TIME, r".*\b(?:thoi gian|thoi han|tien do|thoi diem|lo trinh|han chot|deadline)\b.*|han"),
    (ColumnRole.PRODUCTS, r".*\bsan pham\b.*"),
    (ColumnRole.PRODUCTS, r".*\b(?:ket qua|dau ra|hinh thuc van ban)\b.*"),
    (
        ColumnRole.AREA,
        r".*\b(?:linh vuc|nhom|noi dung cchc|noi dung cai cach hanh chinh|noi dung cai cach|chuong trinh)\b.*",
    ),
    (ColumnRole.PRODUCTS, r".*\b(?:chi tieu|muc tieu|yeu cau)\b.*\bdat(?: duoc)?"),
    (ColumnRole.TITLE, r".*\b(?:nhiem vu|noi dung|cong viec|cong tac|hoat dong|giai phap|dau viec|chuyen de)\b.*"),
    (ColumnRole.TITLE, r".*\b(?:mo hinh|de an|du an)\b.*|ten (?:lop|van ban|de tai|goi|hoi nghi|ke hoach).*|viec"),
)
_WEAK_LEAD = r"(?:ten )?(?:co quan|don vi|co quan,? don vi|don vi,? co quan)(?: thuc hien)?"
ROLES: frozenset[str] = frozenset(ColumnRole) | {field.key for field in TEXTS}
_ONCE = ROLES - {ColumnRole.NUMBER, ColumnRole.TITLE, ColumnRole.UNKNOWN, *(field.key for field in TEXTS)}
_CODE = re.compile(r"(?=\S*\d)[^\s,;]{2,30}")  # `KH20_TT_N01.1`
_SIGN = re.compile(r"(?:so,? ?(?:va )?(?:/ ?)?ky hieu|so hieu|so van ban|ky hieu)\b.*")
_ISSUED = re.compile(
    r"(?:ngay|thoi diem|thoi gian).*\b(?:ban hanh|ky|thang|hieu luc)\b.*|.*\b(?:trich yeu|hieu luc)\b.*"
)
_BY_NAME: Mapping[str, str] = {role.value: role for role in ColumnRole}
_TOLD = -1  # the best claim to a role: somebody says so
_ISSUER = re.compile(r"(?:co quan|noi|don vi|cap) ban hanh(?: van ban)?")
_DOCUMENT = re.compile(r"(?:ten )?(?:loai )?van ban(?! giao\b).*")  # says what is to be done where nothing else does
_OF_WORK = re.compile(r".*\b(?:nhiem vu|cong viec|hoat dong|giai phap|giao|thuc hien)\b.*")
_ASSIGNS = re.compile(r".*\b(?:chu tri|phoi hop|thoi gian|thoi han|han)\b.*")
_CALLED = re.compile(r"ten (?!co quan|don vi|nguoi|can bo|to chuc)\w")  # `Tên thông tin thống kê`
_LONG_TEXT = 25  # characters on average: the texts of tasks, where no heading says which column has them
_UNIT = re.compile(
    r"(?:đvt|đơn vị(?: tính)?|đv)\s*[:.]?\s*(?P<named>[^),;\n]*đồng|[^),;\n]*vnđ|[^),;\n]*vnd)"
    r"|\(\s*(?P<bare>(?:(?:nghìn|ngàn|triệu|tr\.|tỷ|tỉ|1\.000|1\.000\.000)\s*)?(?:đồng|đ|vnđ|vnd)|tr\.?đ)\s*\)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TableColumn:
    """One heading with the grid columns it stands over, and the role that its words give it."""

    heading: str
    role: str
    begin: int
    end: int


@dataclass(frozen=True)
class Header:
    """A table's columns. `row` to `end` are the rows of the grid that hold the headings, `lines` their words folded."""

    row: int
    end: int
    columns: tuple[TableColumn, ...]
    lines: tuple[frozenset[str], ...]

    def of(self, role: str) -> list[TableColumn]:
        return [column for column in self.columns if column.role == role]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(fold(column.heading) for column in self.columns)


def find_header(table: DocumentTable, told: ToldColumns = NOTHING_TOLD) -> Header | None:
    """The first rows that read like the header of a table of tasks; `told` columns are what somebody says they are."""
    for row in range(min(len(table.rows), ROWS_ABOVE)):
        if sum(bool(cell.text) for cell in table.own(row)) < 2:
            continue  # a title above the table, merged over all of it
        if _names_group(table, row):
            continue  # `I | Kinh tế số`, merged over the rest: a group above the table's own header
        end = _header_end(table, row)
        headings = list(_headings(table, row, end))
        if len(headings) > 1 and all(len(column.heading) <= LONGEST_HEADING for column in headings):
            columns = _with_roles(headings, table, end, told)
            if _is_of_tasks(columns):
                return Header(row, end, columns, tuple(row_words(table, line) for line in range(row, end)))
    return None


def _names_group(table: DocumentTable, row: int) -> bool:
    """Whether a row is a number and one text over all the other columns."""
    cells = [cell for cell in table.own(row) if cell.text]
    return (
        table.width > 3
        and len(cells) == 2
        and read_label(cells[0].text) is not None
        and cells[0].columns == 1
        and cells[1].columns == table.width - 1
    )


def row_words(table: DocumentTable, row: int) -> frozenset[str]:
    """The cells that begin in a row, folded."""
    return frozenset(fold(cell.text) for cell in table.own(row) if cell.text)


def _header_end(table: DocumentTable, row: int) -> int:
    """The row after the header: as far down as its merged cells reach, or a second row below headings that span."""
    cells = table.own(row)
    end = row + max((cell.rows for cell in cells), default=1)
    if end == row + 1 and end < len(table.rows) and any(c.columns > 1 and c.text for c in cells):
        below = [cell for cell in table.own(end) if cell.text]
        wide = [c for c in cells if c.columns > 1 and c.text]
        if below and all(any(c.column <= b.column < c.column + c.columns for c in wide) for b in below):
            end += 1
    return min(end, row + 6, len(table.rows))


def _headings(table: DocumentTable, row: int, end: int) -> Iterator[TableColumn]:
    """The columns, their headings read down the header's rows; equal neighbours made by one cell are one column."""
    stacks = [
        tuple(
            dict.fromkeys(
                cell
                for line in table.rows[row:end]
                if (cell := line[column]) is not None and cell.text and cell.row >= row
            )
        )
        for column in range(table.width)
    ]
    begin = 0
    for column in range(1, table.width + 1):
        if column == table.width or not stacks[column] or stacks[column] != stacks[begin]:
            heading = " ".join(one_line(cell.text) for cell in stacks[begin])
            yield TableColumn(heading, ColumnRole.UNKNOWN, begin, column)
            begin = column


def _with_roles(
    columns: Sequence[TableColumn], table: DocumentTable, end: int, told: ToldColumns
) -> tuple[TableColumn, ...]:
    """Each column's role by its heading, then those that depend on other columns and on the cells below."""
    found = [_told_or_read(column.heading, told) for column in columns]
    roles = [role if _has_best_claim(found, n) else ColumnRole.UNKNOWN for n, (role, _) in enumerate(found)]
    _codes(columns, roles, table, end)
    _lead(columns, roles)
    _budget(columns, roles)
    _time(roles)
    _number(columns, roles, table, end)
    _title(columns, roles, table, end)
    if (rest := told.get(EVERY_OTHER)) is not None:
        roles = [
            rest if role is ColumnRole.UNKNOWN and c.heading else role for c, role in zip(columns, roles, strict=True)
        ]
    return tuple(replace(column, role=role) for column, role in zip(columns, roles, strict=True))


def _told_or_read(heading: str, told: ToldColumns) -> tuple[str, int]:
    """The role and how good the claim to it is, the lowest number being the best."""
    if (role := told.get(fold(heading))) is not None:
        return _BY_NAME.get(role, role), _TOLD
    return _claim(heading)


def _has_best_claim(found: Sequence[tuple[str, int]], n: int) -> bool:
    role, claim = found[n]
    told = any(other == role and c == _TOLD for other, c in found)
    return (role not in _ONCE and not (told and role is ColumnRole.TITLE)) or (claim, n) == min(
        (c, m) for m, (other, c) in enumerate(found) if other == role
    )


def role_of(heading: str) -> str:
    return _claim(heading)[0]


def _claim(heading: str) -> tuple[str, int]:
    words = re.sub(r"\s*\([^)]*\)", "", fold(heading)).strip(" .:*-/") or fold(heading).strip(" .:*-/()")
    fitting = ((role, n) for n, (role, pattern) in enumerate(_WORDS) if re.fullmatch(pattern, words))
    return next(fitting, (ColumnRole.UNKNOWN, len(_WORDS)))


def _codes(columns: Sequence[TableColumn], roles: list[str], table: DocumentTable, end: int) -> None:
    """Codes number tasks, whatever their heading; they never are what is to be done."""
    for n, column in enumerate(columns):
        if roles[n] in {ColumnRole.TITLE, ColumnRole.AREA} and len(columns) > 2:
            texts = [cell.text for cell in _cells(table, column, end)]
            if len(texts) > 1 and all(map(_CODE.fullmatch, texts)):
                roles[n] = ColumnRole.NUMBER


def _budget(columns: Sequence[TableColumn], roles: list[str]) -> None:
    """`Tổng số (tỷ đồng)` is the money where no other column is."""
    if ColumnRole.BUDGET not in roles:
        for n, column in enumerate(columns):
            if roles[n] is ColumnRole.UNKNOWN and money_unit(column.heading):
                roles[n] = ColumnRole.BUDGET
                return


def _lead(columns: Sequence[TableColumn], roles: list[str]) -> None:
    """A bare `Đơn vị` leads when nothing else does."""
    weak = [
        n for n, c in enumerate(columns) if re.fullmatch(_WEAK_LEAD, fold(c.heading)) and roles[n] is ColumnRole.UNKNOWN
    ]
    if ColumnRole.LEAD not in roles and weak and ColumnRole.TITLE in roles:
        roles[weak[0]] = ColumnRole.LEAD


def _time(roles: list[str]) -> None:
    """A start or due alone is the time."""
    if ColumnRole.DUE in roles and ColumnRole.START not in roles:
        roles[roles.index(ColumnRole.DUE)] = ColumnRole.UNKNOWN if ColumnRole.TIME in roles else ColumnRole.TIME
    if ColumnRole.START in roles and ColumnRole.DUE not in roles and ColumnRole.TIME in roles:
        roles[roles.index(ColumnRole.TIME)] = ColumnRole.DUE
    elif ColumnRole.START in roles and ColumnRole.DUE not in roles:
        roles[roles.index(ColumnRole.START)] = ColumnRole.TIME


def _number(columns: Sequence[TableColumn], roles: list[str], table: DocumentTable, end: int) -> None:
    """A first column without a heading that holds short numbers."""
    if ColumnRole.NUMBER in roles or not columns or columns[0].heading:
        return
    texts = [cell.text for cell in _cells(table, columns[0], end)]
    if texts and all(len(text) <= 6 for text in texts):
        roles[0] = ColumnRole.NUMBER


def _title(columns: Sequence[TableColumn], roles: list[str], table: DocumentTable, end: int) -> None:
    """Of several columns with texts of tasks the one whose cells reach over the other's rows names the area."""
    titles = [n for n, role in enumerate(roles) if role is ColumnRole.TITLE]
    documents = [n for n in titles if _DOCUMENT.fullmatch(fold(columns[n].heading))]
    if documents and len(documents) < len(titles):  # what the tasks come from
        titles = [n for n in titles if n not in documents]
        for n in documents:
            roles[n] = NOTE
    if not titles and ColumnRole.AREA in roles:
        roles[roles.index(ColumnRole.AREA)] = ColumnRole.TITLE
        return
    if not titles:
        _longest(columns, roles, table, end)
    if len(titles) < 2:
        return
    counts = {n: _texts(table, columns[n], end) for n in titles}
    most = max(counts.values())
    first, others = titles[0], titles[1:]
    chosen = first if counts[first] == most else next(n for n in titles if counts[n] == most)
    for n in others if chosen == first else [n for n in titles if n != chosen]:
        roles[n] = ColumnRole.AREA if n < chosen and ColumnRole.AREA not in roles else ColumnRole.UNKNOWN


def _longest(columns: Sequence[TableColumn], roles: list[str], table: DocumentTable, end: int) -> None:
    """Where work is assigned, a column of long texts under an unknown heading says what is to be done."""
    if not (ColumnRole.LEAD in roles and any(_ASSIGNS.fullmatch(fold(column.heading)) for column in columns)):
        return
    unknown = [n for n, role in enumerate(roles) if role is ColumnRole.UNKNOWN]
    called = [n for n in unknown if _CALLED.match(fold(columns[n].heading))]
    lengths = {n: _mean_length(table, columns[n], end) for n in called or unknown}
    longest = max(lengths, key=lambda n: lengths[n], default=-1)
    if longest >= 0 and lengths[longest] >= _LONG_TEXT:
        roles[longest] = ColumnRole.TITLE


def _mean_length(table: DocumentTable, column: TableColumn, end: int) -> float:
    texts = [cell.text for cell in _cells(table, column, end) if cell.columns <= column.end - column.begin]
    return sum(map(len, texts)) / len(texts) if texts else 0


def _texts(table: DocumentTable, column: TableColumn, end: int) -> int:
    return len({cell for cell in _cells(table, column, end) if cell.columns <= column.end - column.begin})


def _cells(table: DocumentTable, column: TableColumn, end: int) -> Iterator[DocumentCell]:
    """The cells below the header that say something, one a row."""
    return (cell for line in table.rows[end:] if (cell := line[column.begin]) is not None and cell.text)


def _is_of_tasks(columns: Sequence[TableColumn]) -> bool:
    roles = {column.role for column in columns}
    titles = [fold(column.heading) for column in columns if column.role is ColumnRole.TITLE]
    is_due = bool(roles & {ColumnRole.TIME, ColumnRole.DUE})
    assigns = ColumnRole.LEAD in roles and (is_due or any(map(_OF_WORK.fullmatch, titles)))
    if lists_documents([column.heading for column in columns]) and not assigns:
        return False
    return ColumnRole.TITLE in roles and bool(
        roles & {ColumnRole.LEAD, ColumnRole.TIME, ColumnRole.DUE, ColumnRole.SUPPORT, ColumnRole.PRODUCTS}
    )


def lists_documents(headings: Iterable[str]) -> bool:
    """Whether these are the headings of a list of legal documents: sign or issuer, with day, abstract or effect."""
    words = [fold(heading) for heading in headings]
    named = [word for word in words if _SIGN.fullmatch(word) or _ISSUER.fullmatch(word)]
    return bool(named) and any(map(_ISSUED.fullmatch, words))


def money_unit(text: str) -> str:
    """The unit of money that a heading or a line above a table states: `triệu đồng`; empty when none."""
    found = _UNIT.search(text)
    return " ".join((found["named"] or found["bare"] or found[0]).split()).lower() if found else ""


# folded unit → how many of it make one triệu đồng, as a power of ten
UNITS: Mapping[str, int] = {
    "trieu dong": 0, "trieu d": 0, "tr.d": 0, "trd": 0, "1.000.000 dong": 0,
    "tr. dong": 0, "tr.dong": 0, "tr. d": 0, "trieu vnd": 0, "nghin dong": 3, "ngan dong": 3, "1.000 dong": 3,
    "nghin vnd": 3, "ngan vnd": 3, "dong": 6, "vnd": 6, "d": 6, "ty dong": -3, "ti dong": -3,
    "ty vnd": -3, "ti vnd": -3, "ty d": -3, "ti d": -3,
}  # fmt: skip
