"""What happened, entry by entry. The file only grows; a correction is a new entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from cchc_cli.model.base import Contradiction, Day, Model, Text, ToldBy, about

LARGEST = 10**15  # of a measured value: more is a slip, and 1e999999999 could not be printed


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Document(Model):
    """A proof document (tài liệu kiểm chứng)."""

    number: Text = field(metadata=about("Số, ký hiệu, ví dụ: 512/KH-UBND"))
    date: Day | None = field(default=None, metadata=about("Ngày của văn bản"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class _Entry(Model):
    on: Day = field(metadata=about("Ngày xảy ra"))
    note: str = field(default="", metadata=about("Ghi chú"))
    by: str = field(default="", metadata=about("Người ghi"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class _TaskEntry(_Entry):
    task: Text = field(metadata=about("Số nhiệm vụ; khóa (key) của nó khi số đã đổi; hoặc kỳ báo cáo"))
    title: str = field(default="", metadata=about("Vài chữ đầu của nhiệm vụ, để biết mục này nói về việc nào"))
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
    event: Literal["reopened"] = field(metadata=about("Mở lại việc đã hoàn thành hoặc không phát sinh"))


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


TaskEntry = Started | Progress | Done | Reopened | NotArisen | Triggered | Extended | Difficulty | Resolved
Entry = Annotated[TaskEntry | Measured, ToldBy("event")]
Journal = tuple[Entry, ...]  # the file: a list of entries


@dataclass(frozen=True)
class EventKind:
    """A kind of event: its code and name, its help, how the update sheet calls it (empty: it is not in the sheet)."""

    code: str
    name: str
    help: str
    in_sheet: str
    entry: type[TaskEntry | Measured]

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
    ("reopened", "mở lại", "mở lại việc đã hoàn thành hoặc không phát sinh", "mở lại", Reopened),
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
)
EVENTS: Mapping[str, EventKind] = {row[0]: EventKind(*row) for row in _ROWS}
