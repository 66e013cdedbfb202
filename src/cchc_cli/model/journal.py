"""What happened, entry by entry. The file only grows; what was written by mistake is taken back by a new entry."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, ClassVar, Literal

from cchc_cli.model.base import Contradiction, Day, Model, Text, ToldBy, about, plain_data

LARGEST = 10**15  # of a measured value: more is a slip, and 1e999999999 could not be printed


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Document(Model):
    """A proof document (tài liệu kiểm chứng)."""

    number: Text = field(metadata=about("Số, ký hiệu, ví dụ: 512/KH-UBND"))
    date: Day | None = field(default=None, metadata=about("Ngày của văn bản"))
    issuer: Text | None = field(
        default=None, metadata=about("Cơ quan ban hành, khi ký hiệu và cơ quan thực hiện không cho biết")
    )


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class _Entry(Model):
    on: Day = field(metadata=about("Ngày xảy ra"))
    note: str = field(default="", metadata=about("Ghi chú"))
    by: str = field(default="", metadata=about("Người ghi"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class _TaskEntry(_Entry):
    task: Text = field(metadata=about("Số nhiệm vụ; khóa (key) của nó khi số đã đổi; hoặc kỳ báo cáo"))
    title: str = field(default="", metadata=about("Vài chữ đầu của nhiệm vụ, để biết mục này nói về nhiệm vụ nào"))
    product: int | None = field(
        default=None,
        metadata=about(
            "Số thứ tự sản phẩm; 0: thời hạn của chính nhiệm vụ, khi mọi sản phẩm có thời hạn riêng",
            ge=0,
        ),
    )
    agency: str = field(default="", metadata=about("Cơ quan thực hiện: mã, ký hiệu hoặc tên"))
    document: Document | None = field(default=None, metadata=about("Tài liệu kiểm chứng hoặc văn bản làm căn cứ"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Started(_TaskEntry):
    event: Literal["started"] = field(metadata=about("Bắt đầu thực hiện"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Progress(_TaskEntry):
    """How far it is: in percent, or for a group that is only counted, how many of it have done it."""

    stand_in: ClassVar[Mapping[str, str]] = {"note": "?"}
    event: Literal["progress"] = field(metadata=about("Tiến độ"))
    percent: int | None = field(default=None, metadata=about("Tiến độ, phần trăm", ge=0, le=100))
    count: int | None = field(default=None, metadata=about("Số đơn vị đã hoàn thành, với nhóm chỉ đếm số lượng", ge=0))

    def __post_init__(self) -> None:
        if self.percent is None and self.count is None and not self.note:
            raise Contradiction("progress_empty")


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Done(_TaskEntry):
    event: Literal["done"] = field(metadata=about("Hoàn thành"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Reopened(_TaskEntry):
    event: Literal["reopened"] = field(metadata=about("Mở lại nhiệm vụ đã hoàn thành hoặc không phát sinh"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class NotArisen(_TaskEntry):
    event: Literal["not-arisen"] = field(metadata=about("Không phát sinh"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Triggered(_TaskEntry):
    """The condition has come about: by which document, and by when it is now due."""

    event: Literal["triggered"] = field(metadata=about("Điều kiện đã xảy ra"))
    due: Day | None = field(default=None, metadata=about("Thời hạn từ nay"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Extended(_TaskEntry):
    event: Literal["extended"] = field(metadata=about("Gia hạn"))
    due: Day = field(metadata=about("Thời hạn mới"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Difficulty(_TaskEntry):
    event: Literal["difficulty"] = field(metadata=about("Khó khăn, vướng mắc, kiến nghị"))
    note: Text = field(metadata=about("Khó khăn, vướng mắc, kiến nghị bằng lời"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Resolved(_TaskEntry):
    event: Literal["resolved"] = field(metadata=about("Khó khăn đã được giải quyết"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Measured(_Entry):
    event: Literal["measured"] = field(metadata=about("Kết quả đo một chỉ số"))
    indicator: Text = field(metadata=about("Mã chỉ số, ví dụ 2.4"))
    value: Decimal = field(
        metadata=about("Giá trị đo được, theo đơn vị của chỉ số", ge=-LARGEST, le=LARGEST, decimal_places=6)
    )
    document: Document | None = field(default=None, metadata=about("Tài liệu kiểm chứng"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Void(_Entry):
    """Takes back the entry of this reference, with its like, written before it; that of a void brings back."""

    event: Literal["void"] = field(metadata=about("Hủy một mục ghi nhầm"))
    ref: Text = field(metadata=about("Mã của mục bị hủy, ví dụ 3f09a1c7"))


TaskEntry = Started | Progress | Done | Reopened | NotArisen | Triggered | Extended | Difficulty | Resolved
Fact = TaskEntry | Measured  # what an entry in force is
Entry = Annotated[Fact | Void, ToldBy("event")]
Journal = tuple[Entry, ...]  # the file: a list of entries


@dataclass(frozen=True)
class EventKind:
    """A kind of event: its code and name, its help, how the update sheet calls it (empty: it is not in the sheet)."""

    code: str
    name: str
    help: str
    in_sheet: str
    entry: type[Fact | Void]

    @property
    def takes(self) -> frozenset[str]:
        """The keys of its entries."""
        return frozenset(f.name for f in fields(self.entry))

    @property
    def requires(self) -> frozenset[str]:
        return frozenset(f.name for f in fields(self.entry) if f.default is MISSING)


_ROWS = (
    ("started", "bắt đầu thực hiện", "đã bắt đầu thực hiện", "bắt đầu", Started),
    ("progress", "tiến độ", "tiến độ", "tiến độ", Progress),
    ("done", "hoàn thành", "đã hoàn thành, với tài liệu kiểm chứng", "hoàn thành", Done),
    ("reopened", "mở lại", "mở lại nhiệm vụ đã hoàn thành hoặc không phát sinh", "mở lại", Reopened),
    ("not-arisen", "không phát sinh", "không phát sinh", "không phát sinh", NotArisen),
    (
        "triggered",
        "điều kiện đã xảy ra",
        "điều kiện đã xảy ra, theo văn bản nào, thời hạn ngày nào",
        "điều kiện đã xảy ra",
        Triggered,
    ),
    ("extended", "gia hạn", "gia hạn, theo văn bản nào", "gia hạn", Extended),
    ("difficulty", "khó khăn, vướng mắc", "khó khăn, vướng mắc, kiến nghị", "khó khăn", Difficulty),
    ("resolved", "đã giải quyết", "khó khăn đã được giải quyết", "đã giải quyết", Resolved),
    ("measured", "đo chỉ số", "kết quả đo một chỉ số", "", Measured),
    ("void", "hủy mục", "hủy một mục ghi nhầm, hoặc hủy một lần hủy", "", Void),
)
EVENTS: Mapping[str, EventKind] = {row[0]: EventKind(*row) for row in _ROWS}


REFERENCE, SHORTEST_REFERENCE = 8, 4  # digits that a reference has, and that are enough where no other begins so


def reference(entry: Fact | Void) -> str:
    """What an entry is known by: the same in every copy of the journal, wherever a merge puts it."""
    return _digest(entry)[:REFERENCE]


@lru_cache(maxsize=1 << 15)  # who records asks for the journal as it was and as it will be
def _digest(entry: Fact | Void) -> str:
    """Of all that the entry says but for the words of its task, which may be added to it later."""
    import json  # no other question needs it, and it is slow to load

    said = plain_data(entry, sparse=True, number=lambda value: format(value.normalize(), "f"))
    told = {key: value for key, value in said.items() if value != "" and key != "title"}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class JournalLine:
    """An entry at its place in the file, from 0, with what became of it.

    `means` are the digests that a void's reference may stand for among the lines before it; it takes back if it is one.
    """

    index: int
    entry: Fact | Void
    digest: str
    means: tuple[str, ...] = ()
    voided_by: int | None = None  # the line that took it back first
    repeats: int | None = None  # the line that says the very same

    @property
    def ref(self) -> str:
        return self.digest[:REFERENCE]

    @property
    def is_void(self) -> bool:
        return isinstance(self.entry, Void)

    @property
    def stands(self) -> bool:
        return self.voided_by is None and self.repeats is None

    def is_named(self, ref: str) -> bool:
        """Whether this is its reference, or as much of its beginning as may stand for it."""
        return len(ref) >= SHORTEST_REFERENCE and self.digest.startswith(ref.casefold())


def standing(entries: Sequence[Fact | Void]) -> tuple[Fact, ...]:
    """The entries in force: no voids, nothing taken back, and what stands twice once."""
    return tuple(line.entry for line in lines_of(entries) if line.stands and not isinstance(line.entry, Void))


def ever_said(entries: Sequence[Fact | Void]) -> tuple[Fact, ...]:
    """All that was ever recorded, what is taken back too, and what stands twice once."""
    return tuple(line.entry for line in lines_of(entries) if line.repeats is None and not isinstance(line.entry, Void))


def lines_of(entries: Sequence[Fact | Void]) -> tuple[JournalLine, ...]:
    """Every entry of a journal, in the order of the file.

    Several rules ask it of one journal after the other: the lines of the last are kept, as reading them anew takes
    longer than most rules.
    """
    global _last  # noqa: PLW0603 - a cache of one
    if not isinstance(entries, tuple) or _last[0] is not entries:
        _last = entries, _lines(entries)
    return _last[1]


_last: tuple[Sequence[Fact | Void], tuple[JournalLine, ...]] = (), ()


def _lines(entries: Sequence[Fact | Void]) -> tuple[JournalLine, ...]:
    digests = [_digest(entry) for entry in entries]
    means = _meanings(entries, digests)
    voided = _voided(digests, means)
    repeats = _repeats(entries, digests, voided)
    return tuple(
        JournalLine(n, entry, digests[n], means.get(n, ()), voided.get(n), repeats.get(n))
        for n, entry in enumerate(entries)
    )


def named_by(entries: Sequence[Fact | Void], ref: str) -> tuple[JournalLine, ...]:
    """The lines that a reference, or its beginning, may stand for."""
    return tuple(line for line in lines_of(entries) if line.is_named(ref))


def _meanings(entries: Sequence[Fact | Void], digests: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """For every void the different digests before it that begin with its reference."""
    found: dict[int, tuple[str, ...]] = {}
    by_start: dict[str, dict[str, None]] = defaultdict(dict)
    for n, (entry, digest) in enumerate(zip(entries, digests, strict=True)):
        if isinstance(entry, Void):
            ref = entry.ref.casefold()
            found[n] = tuple(other for other in by_start.get(ref[:SHORTEST_REFERENCE], ()) if other.startswith(ref))
        by_start[digest[:SHORTEST_REFERENCE]][digest] = None
    return found


def _voided(digests: Sequence[str], means: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    """By whom each line is taken back. From the last: what stands behind a void decides whether it is in force."""
    voided: dict[int, int] = {}
    takes: dict[str, int] = {}  # the first void in force of a digest, of those behind
    for n in range(len(digests) - 1, -1, -1):
        if digests[n] in takes:
            voided[n] = takes[digests[n]]
        elif len(means.get(n, ())) == 1:
            takes[means[n][0]] = n
    return voided


def _repeats(entries: Sequence[Fact | Void], digests: Sequence[str], voided: Iterable[int]) -> dict[int, int]:
    """Lines that say again what one in force says already, as when two branches recorded the same.

    Done, reopened and done again on one day is no repetition: what stands between decides. Nor is a void written again,
    which takes back what was written anew.
    """
    gone, repeats = frozenset(voided), dict[int, int]()
    of_day: dict[tuple[date, str], list[tuple[int, Fact]]] = defaultdict(list)  # in force, of one task on one day
    for n, entry in enumerate(entries):
        if n in gone or isinstance(entry, Void):
            continue
        before = of_day[entry.on, _about(entry)]
        same = max((k for k, _ in before if digests[k] == digests[n]), default=None)
        if same is None or any(_undoes(other, entry) for k, other in before if k > same):
            before.append((n, entry))
        else:
            repeats[n] = same
    return repeats


def _about(entry: Fact) -> str:
    return f"indicator {entry.indicator}" if isinstance(entry, Measured) else entry.task


def _undoes(between: Fact, entry: Fact) -> bool:
    """Whether it may have changed what `entry` said, so that this is worth saying again."""
    others = ("agency", "product")
    alike = all(getattr(between, key, None) == getattr(entry, key, None) for key in others)
    return between.event != entry.event or alike
