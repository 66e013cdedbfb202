"""The plan as issued: decision, body, targets and the appendix that assigns the tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from cchc_cli.model.base import Before, Contradiction, Day, Model, Text, about


def _short_form(key: str) -> Before:
    """Lets a mapping be written as bare text: `Quý I/2021` for `{text: Quý I/2021}`."""

    def expand(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return Before(expand)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Signer(Model):
    authority: str = field(default="", metadata=about("Thay mặt ai ký, ví dụ: TM. ỦY BAN NHÂN DÂN"))
    position: Text = field(metadata=about("Chức vụ người ký, ví dụ: CHỦ TỊCH"))
    name: Text = field(metadata=about("Họ và tên người ký"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Article(Model):
    number: int = field(metadata=about("Số điều", ge=1))
    paragraphs: tuple[Text, ...] = field(metadata=about("Các đoạn của điều, nguyên văn", min_length=1))


_DECISION = "Quyết định"


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Decision(Model):
    """The decision that issues the plan, its words verbatim, end punctuation included."""

    superior: str = field(
        default="", metadata=about("Cơ quan chủ quản, in trên cơ quan ban hành; bỏ trống với UBND và cơ quan không có")
    )
    issuer: Text = field(metadata=about("Cơ quan ban hành, ví dụ: ỦY BAN NHÂN DÂN TỈNH LONG AN"))
    number: Text = field(metadata=about("Số, ký hiệu, ví dụ: 4963/QĐ-UBND"))
    date: Day = field(metadata=about("Ngày ban hành"))
    effective: Day | None = field(default=None, metadata=about("Ngày có hiệu lực"))
    place: Text = field(metadata=about("Địa danh ghi trước ngày tháng"))
    subject: Text = field(metadata=about("Trích yếu, nguyên văn"))
    grounds: tuple[Text, ...] = field(default=(), metadata=about("Các căn cứ, nguyên văn, mỗi căn cứ một dòng"))
    articles: tuple[Article, ...] = field(default=(), metadata=about("Các điều"))
    recipients: tuple[Text, ...] = field(default=(), metadata=about("Nơi nhận, mỗi nơi một dòng"))
    signer: Signer | None = field(default=None, metadata=about("Người ký"))

    @property
    def kind(self) -> str:
        """What the number is of; a number that does not tell is a decision's."""
        from cchc_cli.language.document_numbers import kind_of

        kind = kind_of(self.number)
        return _DECISION if kind == "Văn bản" else kind

    @property
    def is_plan_itself(self) -> bool:
        """Whether the plan was issued under this number and day itself, with no decision before it: `112/KH-STP`."""
        return self.kind != _DECISION


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Section(Model):
    """A heading with what stands below it. A numbered paragraph has a number and no title."""

    number: str = field(default="", metadata=about("Số thứ tự như trong văn bản: I, 1, a"))
    title: str = field(default="", metadata=about("Tiêu đề, nguyên văn"))
    paragraphs: tuple[Text, ...] = field(default=(), metadata=about("Các đoạn văn, nguyên văn"))
    targets: bool = field(default=False, metadata=about("true: các chỉ tiêu (targets) được in ở đây"))
    sections: tuple[Section, ...] = field(default=(), metadata=about("Các mục con"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PlanBody(Model):
    kind: Text = field(default="KẾ HOẠCH", metadata=about("Tên loại văn bản"))
    subject: Text = field(metadata=about("Trích yếu của kế hoạch, nguyên văn"))
    issued_with: str = field(default="", metadata=about("Dòng (Ban hành kèm theo …), nguyên văn"))
    place_date: str = field(default="", metadata=about("Dòng địa danh, ngày tháng của kế hoạch, nguyên văn"))
    intro: tuple[Text, ...] = field(default=(), metadata=about("Đoạn mở đầu"))
    sections: tuple[Section, ...] = field(default=(), metadata=about("Các mục I, II, III …"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Indicator(Model):
    """One measurable number of a target. Exactly one bound: `more_than` 98 excludes 98, `at_least` 98 includes it."""

    id: Text = field(metadata=about("Mã chỉ tiêu, ví dụ 2.1"))
    name: Text = field(metadata=about("Tên chỉ tiêu, bằng lời của kế hoạch"))
    at_least: Decimal | None = field(default=None, metadata=about("Từ … trở lên"))
    more_than: Decimal | None = field(default=None, metadata=about("Trên …"))
    at_most: Decimal | None = field(default=None, metadata=about("Không quá …"))
    less_than: Decimal | None = field(default=None, metadata=about("Dưới …"))
    unit: Text = field(default="%", metadata=about("Đơn vị tính"))
    stand_in: ClassVar[dict[str, str]] = {"at_least": "0"}

    def __post_init__(self) -> None:
        if len(self.bounds) != 1:
            raise Contradiction("one_bound")

    @property
    def bounds(self) -> dict[str, Decimal]:
        names = ("at_least", "more_than", "at_most", "less_than")
        return {name: value for name in names if (value := getattr(self, name)) is not None}


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Target(Model):
    text: Text = field(metadata=about("Chỉ tiêu, nguyên văn"))
    indicators: tuple[Indicator, ...] = field(default=(), metadata=about("Các con số đo được trong chỉ tiêu"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class WrittenTime(Model):
    """A time in the plan's own words; `due` and `reason` explain a reading that the words do not give."""

    text: Text = field(metadata=about("Thời gian, nguyên văn"))
    start: Day | None = field(default=None, metadata=about("Ngày bắt đầu được hiểu"))
    due: Day | None = field(default=None, metadata=about("Thời hạn được hiểu"))
    reason: str = field(default="", metadata=about("Vì sao hiểu như vậy"))

    def __post_init__(self) -> None:
        if (self.start or self.due) and not self.reason:
            raise Contradiction("reading_without_reason")
        if self.start and self.due and self.start > self.due:
            raise Contradiction("start_after_due")


Time = Annotated[WrittenTime, _short_form("text")]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Product(Model):
    name: Text = field(metadata=about("Tên sản phẩm, nguyên văn"))
    lead: str = field(default="", metadata=about("Cơ quan chủ trì riêng của sản phẩm, nếu có"))
    support: str = field(default="", metadata=about("Cơ quan phối hợp riêng của sản phẩm, nếu có"))
    time: Time | None = field(default=None, metadata=about("Thời gian riêng của sản phẩm, nếu có"))


_MONEY = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|\d+\.\d{1,2}")


def parse_money(text: str) -> Decimal | None:
    """The amount in triệu đồng when the cell is nothing but a number: `50`, `1.500`, `0`, `12,5`; else None."""
    if not _MONEY.fullmatch(text.strip()):
        return None
    number = text.strip()
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
        number = number.replace(".", "")
    return Decimal(number.replace(",", "."))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Task(Model):
    id: Text = field(metadata=about("Số của nhiệm vụ như trong phụ lục, ví dụ 1.10, 1.9a"))
    key: str = field(
        default="",
        metadata=about("Khóa của nhiệm vụ khi số đã đổi: số cũ, mà sổ theo dõi, phiếu, lịch vẫn biết nó theo"),
    )
    title: Text = field(metadata=about("Nhiệm vụ cụ thể, nguyên văn"))
    products: tuple[Annotated[Product, _short_form("name")], ...] = field(
        default=(),
        metadata=about(
            "Sản phẩm; mỗi sản phẩm có thể có chủ trì, phối hợp, thời gian riêng: {name, lead, support, time}"
        ),
    )
    lead: str = field(
        default="", metadata=about("Cơ quan chủ trì, nguyên văn; chỉ bỏ khi mỗi sản phẩm có chủ trì riêng")
    )
    support: str = field(default="", metadata=about("Cơ quan phối hợp, nguyên văn"))
    time: Time | None = field(default=None, metadata=about("Thời gian thực hiện, nguyên văn"))
    budget: str | None = field(
        default=None, metadata=about("Dự trù kinh phí (triệu đồng) hoặc lời văn; bỏ trống khi nguồn bỏ trống")
    )
    note: str = field(default="", metadata=about("Cột Ghi chú, nếu có"))
    implements: tuple[Text, ...] = field(
        default=(),
        metadata=about("Số (hoặc key) của các nhiệm vụ trong kế hoạch cấp trên mà nhiệm vụ này thực hiện, ví dụ 2.1"),
    )
    stand_in: ClassVar[dict[str, str]] = {"lead": "?"}

    def __post_init__(self) -> None:
        if not self.lead and not (self.products and all(product.lead for product in self.products)):
            raise Contradiction("missing", key="lead")

    @property
    def identity(self) -> str:
        """What the journal, sheets, calendars and links know it by, whatever its number is by now."""
        return self.key or self.id

    @property
    def million_vnd(self) -> Decimal | None:
        """The amount in triệu đồng when the cell is a number, else None."""
        return None if self.budget is None else parse_money(self.budget)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Area(Model):
    number: int = field(metadata=about("Số thứ tự lĩnh vực", ge=1))
    title: Text = field(metadata=about("Tên lĩnh vực, nguyên văn"))
    tasks: tuple[Task, ...] = field(default=(), metadata=about("Các nhiệm vụ"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Appendix(Model):
    title: Text = field(metadata=about("Tên phụ lục, nguyên văn"))
    issued_with: str = field(default="", metadata=about("Dòng (Kèm theo …), nguyên văn"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class PeriodicReport(Model):
    """A periodic report: its data run from `start` to `end`, and it is to be sent by `due`."""

    period: Text = field(metadata=about("Kỳ báo cáo, ví dụ 2021-H1, 2021"))
    name: Text = field(metadata=about("Tên báo cáo"))
    start: Day = field(metadata=about("Ngày đầu của số liệu"))
    end: Day = field(metadata=about("Ngày chốt số liệu"))
    due: Day = field(metadata=about("Hạn gửi"))
    basis: Text = field(metadata=about("Căn cứ của kỳ, ngày chốt và hạn gửi"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Correction(Model):
    """A slip of the scan, read as it must have been printed."""

    where: Text = field(metadata=about("Vị trí trong văn bản, ví dụ 1.13 hoặc I.3"))
    scanned: Text = field(metadata=about("Chữ trong bản quét"))
    read: Text = field(metadata=about("Đọc là"))
    reason: Text = field(metadata=about("Vì sao"))


def leading_number(where: str) -> str:
    """The number of a task with which a place such as `1.13, cột Sản phẩm` begins; empty where it begins with none."""
    found = re.match(r"\w+(?:\.\w+)*", where)
    return found[0] if found else ""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Amendment(Model):
    """A decision that adjusts the plan after it was issued: these tasks, and all else that changed up to then."""

    number: Text = field(metadata=about("Số, ký hiệu của quyết định điều chỉnh, ví dụ: 1234/QĐ-UBND"))
    date: Day = field(metadata=about("Ngày của quyết định điều chỉnh"))
    subject: str = field(default="", metadata=about("Trích yếu, nguyên văn"))
    tasks: tuple[Text, ...] = field(
        default=(),
        metadata=about(
            "Số của các nhiệm vụ được điều chỉnh, thêm hoặc bỏ, ví dụ: 1.7; bỏ trống khi không có nhiệm vụ nào"
        ),
    )


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Accepted(Model):
    """A warning that somebody looked at and left: one code at one place."""

    code: Text = field(metadata=about("Mã của cảnh báo đã xem xét, ví dụ: money-missing"))
    where: Text = field(
        metadata=about(
            "Số (hoặc key) của nhiệm vụ, ví dụ 1.6; mã của mục trong sổ theo dõi; chỗ khác ghi đường dẫn, đếm từ 0, "
            "ví dụ targets.2"
        )
    )
    reason: Text = field(metadata=about("Vì sao giữ nguyên"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Unplaced(Model):
    """A cell or line of an imported document that fits no key; table, row and column are 0 outside a table."""

    table: int = field(metadata=about("Bảng thứ mấy trong văn bản; 0: ngoài bảng", ge=0))
    row: int = field(metadata=about("Dòng thứ mấy của bảng", ge=0))
    column: int = field(metadata=about("Cột thứ mấy của bảng", ge=0))
    heading: str = field(default="", metadata=about("Tiêu đề của cột"))
    text: Text = field(metadata=about("Nội dung, nguyên văn"))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class ParentPlan(Model):
    """The plan of the level above that a body's own plan carries out."""

    number: Text = field(metadata=about("Số, ký hiệu quyết định ban hành kế hoạch cấp trên, ví dụ: 4963/QĐ-UBND"))
    year: int = field(metadata=about("Năm của kế hoạch cấp trên", ge=1990, le=2100))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Plan(Model):
    year: int = field(metadata=about("Năm của kế hoạch", ge=1990, le=2100))
    until: int | None = field(
        default=None, metadata=about("Năm cuối, khi kế hoạch kéo dài nhiều năm", ge=1990, le=2100)
    )
    title: Text = field(metadata=about("Tên kế hoạch"))
    decision: Decision = field(metadata=about("Quyết định ban hành"))
    issuer: str = field(
        default="", metadata=about("Kế hoạch của cơ quan nào: mã trong danh mục của kế hoạch cấp trên, ví dụ stp")
    )
    parent: ParentPlan | None = field(
        default=None, metadata=about("Kế hoạch cấp trên mà kế hoạch này thực hiện; bỏ trống khi không có")
    )
    coordinator: str = field(
        default="",
        metadata=about(
            "Cơ quan được giao hướng dẫn, đôn đốc và tổng hợp báo cáo (mã, ký hiệu hoặc tên): đứng tên các "
            "báo cáo, công văn"
        ),
    )
    body: PlanBody | None = field(default=None, metadata=about("Phần lời của kế hoạch"))
    targets: tuple[Target, ...] = field(default=(), metadata=about("Chỉ tiêu cụ thể"))
    appendix: Appendix | None = field(default=None, metadata=about("Tên phụ lục phân công nhiệm vụ"))
    areas: tuple[Area, ...] = field(metadata=about("Các lĩnh vực và nhiệm vụ của phụ lục", min_length=1))
    reporting: tuple[PeriodicReport, ...] = field(default=(), metadata=about("Các kỳ báo cáo"))
    corrections: tuple[Correction, ...] = field(default=(), metadata=about("Lỗi của bản quét đã đọc lại"))
    unplaced: tuple[Unplaced, ...] = field(
        default=(), metadata=about("Ô, dòng của văn bản nhập vào chưa có chỗ; chuyển đi hoặc xóa khi đã xem")
    )
    amendments: tuple[Amendment, ...] = field(
        default=(), metadata=about("Các quyết định điều chỉnh nhiệm vụ sau khi ban hành")
    )
    accepted: tuple[Accepted, ...] = field(
        default=(), metadata=about("Các cảnh báo đã xem xét và giữ nguyên, mỗi mục một mã ở một chỗ")
    )

    @property
    def years(self) -> tuple[int, int]:
        return self.year, self.until or self.year

    def year_of(self, day: date) -> int:
        """The plan's year in which the day lies, else the one nearest to it."""
        return min(max(day.year, self.years[0]), self.years[1])

    def amendments_of(self, *names: str) -> list[Amendment]:
        """The decisions that adjust the task that goes, or went, by one of these numbers, oldest first."""
        return sorted((a for a in self.amendments if not {*names}.isdisjoint(a.tasks)), key=lambda a: a.date)

    def amendments_about(self, task: Task) -> list[Amendment]:
        """The decisions that name a task as it is called now. A key that is another's number by now means that other.

        What a number meant on the day of a decision, only the plan's history tells.
        """
        if not self.amendments:
            return []
        others = {other.id for _, other in self.tasks() if other.identity != task.identity}
        return self.amendments_of(*{task.id, task.identity} - others)

    def tasks(self) -> Iterator[tuple[Area, Task]]:
        return ((area, task) for area in self.areas for task in area.tasks)
