"""The plan as issued: decision, body, targets and the appendix that assigns the tasks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from cchc_cli.model.base import Day, Model


def _short_form(key: str) -> BeforeValidator:
    """Lets a mapping be written as bare text: `Quý I/2021` for `{text: Quý I/2021}`."""

    def expand(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(expand)


Text = Annotated[str, Field(min_length=1)]


class Signer(Model):
    authority: str = Field("", description="Thay mặt ai ký, ví dụ: TM. ỦY BAN NHÂN DÂN")
    position: Text = Field(description="Chức vụ người ký, ví dụ: CHỦ TỊCH")
    name: Text = Field(description="Họ và tên người ký")


class Article(Model):
    number: int = Field(ge=1, description="Số điều")
    paragraphs: list[Text] = Field(min_length=1, description="Các đoạn của điều, nguyên văn")


class Decision(Model):
    """The decision that issues the plan, its words verbatim, end punctuation included."""

    issuer: Text = Field(description="Cơ quan ban hành, ví dụ: ỦY BAN NHÂN DÂN TỈNH LONG AN")
    number: Text = Field(description="Số, ký hiệu, ví dụ: 4963/QĐ-UBND")
    date: Day = Field(description="Ngày ban hành")
    effective: Day | None = Field(None, description="Ngày có hiệu lực")
    place: Text = Field(description="Địa danh ghi trước ngày tháng")
    subject: Text = Field(description="Trích yếu, nguyên văn")
    grounds: list[Text] = Field(default_factory=list, description="Các căn cứ, nguyên văn, mỗi căn cứ một dòng")
    articles: list[Article] = Field(default_factory=list, description="Các điều")
    recipients: list[Text] = Field(default_factory=list, description="Nơi nhận, mỗi nơi một dòng")
    signer: Signer | None = Field(None, description="Người ký")


class Section(Model):
    """A heading with what stands below it. A numbered paragraph has a number and no title."""

    number: str = Field("", description="Số thứ tự như trong văn bản: I, 1, a")
    title: str = Field("", description="Tiêu đề, nguyên văn")
    paragraphs: list[Text] = Field(default_factory=list, description="Các đoạn văn, nguyên văn")
    targets: bool = Field(False, description="true: các chỉ tiêu (targets) được in ở đây")
    sections: list[Section] = Field(default_factory=list, description="Các mục con")


class PlanBody(Model):
    kind: Text = Field("KẾ HOẠCH", description="Tên loại văn bản")
    subject: Text = Field(description="Trích yếu của kế hoạch, nguyên văn")
    issued_with: str = Field("", description="Dòng (Ban hành kèm theo …), nguyên văn")
    place_date: str = Field("", description="Dòng địa danh, ngày tháng của kế hoạch, nguyên văn")
    intro: list[Text] = Field(default_factory=list, description="Đoạn mở đầu")
    sections: list[Section] = Field(default_factory=list, description="Các mục I, II, III …")


class Indicator(Model):
    """One measurable number of a target. Exactly one bound: `more_than` 98 excludes 98, `at_least` 98 includes it."""

    id: Text = Field(description="Mã chỉ tiêu, ví dụ 2.1")
    name: Text = Field(description="Tên chỉ tiêu, bằng lời của kế hoạch")
    at_least: Decimal | None = Field(None, description="Từ … trở lên")
    more_than: Decimal | None = Field(None, description="Trên …")
    at_most: Decimal | None = Field(None, description="Không quá …")
    less_than: Decimal | None = Field(None, description="Dưới …")
    unit: Text = Field("%", description="Đơn vị tính")
    stand_in: ClassVar[dict[str, str]] = {"at_least": "0"}

    @model_validator(mode="after")
    def _one_bound(self) -> Indicator:
        if len(self.bounds) != 1:
            raise PydanticCustomError("one_bound", "exactly one bound")
        return self

    @property
    def bounds(self) -> dict[str, Decimal]:
        names = ("at_least", "more_than", "at_most", "less_than")
        return {name: value for name in names if (value := getattr(self, name)) is not None}


class Target(Model):
    text: Text = Field(description="Chỉ tiêu, nguyên văn")
    indicators: list[Indicator] = Field(default_factory=list, description="Các con số đo được trong chỉ tiêu")


class WrittenTime(Model):
    """A time in the plan's own words; `due` and `reason` explain a reading that the words do not give."""

    text: Text = Field(description="Thời gian, nguyên văn")
    start: Day | None = Field(None, description="Ngày bắt đầu được hiểu")
    due: Day | None = Field(None, description="Thời hạn được hiểu")
    reason: str = Field("", description="Vì sao hiểu như vậy")

    @model_validator(mode="after")
    def _reading_has_reason(self) -> WrittenTime:
        if (self.start or self.due) and not self.reason:
            raise PydanticCustomError("reading_without_reason", "a reading needs its reason")
        if self.start and self.due and self.start > self.due:
            raise PydanticCustomError("start_after_due", "start after due")
        return self


Time = Annotated[WrittenTime, _short_form("text")]


class Product(Model):
    name: Text = Field(description="Tên sản phẩm, nguyên văn")
    time: Time | None = Field(None, description="Thời gian riêng của sản phẩm, nếu có")


_MONEY = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?|\d+\.\d{1,2}")


def parse_money(text: str) -> Decimal | None:
    """The amount in triệu đồng when the cell is nothing but a number: `50`, `1.500`, `0`, `12,5`; else None."""
    if not _MONEY.fullmatch(text.strip()):
        return None
    number = text.strip()
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", number):
        number = number.replace(".", "")
    return Decimal(number.replace(",", "."))


class Task(Model):
    id: Text = Field(description="Số của nhiệm vụ như trong phụ lục, ví dụ 1.10")
    title: Text = Field(description="Nhiệm vụ cụ thể, nguyên văn")
    products: list[Annotated[Product, _short_form("name")]] = Field(
        default_factory=list, description="Sản phẩm; mỗi sản phẩm có thể có thời gian riêng: {name, time}"
    )
    lead: Text = Field(description="Cơ quan chủ trì, nguyên văn")
    support: str = Field("", description="Cơ quan phối hợp, nguyên văn")
    time: Time | None = Field(None, description="Thời gian thực hiện, nguyên văn")
    budget: str | None = Field(
        None, description="Dự trù kinh phí (triệu đồng) hoặc lời văn; bỏ trống khi nguồn bỏ trống"
    )
    note: str = Field("", description="Cột Ghi chú, nếu có")

    @property
    def million_vnd(self) -> Decimal | None:
        """The amount in triệu đồng when the cell is a number, else None."""
        return None if self.budget is None else parse_money(self.budget)


class Area(Model):
    number: int = Field(ge=1, description="Số thứ tự lĩnh vực")
    title: Text = Field(description="Tên lĩnh vực, nguyên văn")
    tasks: list[Task] = Field(default_factory=list, description="Các nhiệm vụ")


class Appendix(Model):
    title: Text = Field(description="Tên phụ lục, nguyên văn")
    issued_with: str = Field("", description="Dòng (Kèm theo …), nguyên văn")


class PeriodicReport(Model):
    """A periodic report: its data run from `start` to `end`, and it is to be sent by `due`."""

    period: Text = Field(description="Kỳ báo cáo, ví dụ 2021-H1, 2021")
    name: Text = Field(description="Tên báo cáo")
    start: Day = Field(description="Ngày đầu của số liệu")
    end: Day = Field(description="Ngày chốt số liệu")
    due: Day = Field(description="Hạn gửi")
    basis: Text = Field(description="Căn cứ của kỳ, ngày chốt và hạn gửi")


class Correction(Model):
    """A slip of the scan, read as it must have been printed."""

    where: Text = Field(description="Vị trí trong văn bản, ví dụ 1.13 hoặc I.3")
    scanned: Text = Field(description="Chữ trong bản quét")
    read: Text = Field(description="Đọc là")
    reason: Text = Field(description="Vì sao")


class Amendment(Model):
    """A decision that adjusts tasks of the plan after it was issued."""

    number: Text = Field(description="Số, ký hiệu của quyết định điều chỉnh, ví dụ: 1234/QĐ-UBND")
    date: Day = Field(description="Ngày của quyết định điều chỉnh")
    subject: str = Field("", description="Trích yếu, nguyên văn")
    tasks: list[Text] = Field(min_length=1, description="Số của các nhiệm vụ được điều chỉnh, thêm hoặc bỏ, ví dụ: 1.7")


class Unplaced(Model):
    """A cell or line of an imported document that fits no key; table, row and column are 0 outside a table."""

    table: int = Field(ge=0, description="Bảng thứ mấy trong văn bản; 0: ngoài bảng")
    row: int = Field(ge=0, description="Dòng thứ mấy của bảng")
    column: int = Field(ge=0, description="Cột thứ mấy của bảng")
    heading: str = Field("", description="Tiêu đề của cột")
    text: Text = Field(description="Nội dung, nguyên văn")


class Plan(Model):
    year: int = Field(ge=1990, le=2100, description="Năm của kế hoạch")
    until: int | None = Field(None, ge=1990, le=2100, description="Năm cuối, khi kế hoạch kéo dài nhiều năm")
    title: Text = Field(description="Tên kế hoạch")
    decision: Decision = Field(description="Quyết định ban hành")
    coordinator: str = Field(
        "",
        description="Cơ quan được giao hướng dẫn, đôn đốc và tổng hợp báo cáo (mã, ký hiệu hoặc tên): đứng tên các "
        "báo cáo, công văn",
    )
    body: PlanBody | None = Field(None, description="Phần lời của kế hoạch")
    targets: list[Target] = Field(default_factory=list, description="Chỉ tiêu cụ thể")
    appendix: Appendix | None = Field(None, description="Tên phụ lục phân công nhiệm vụ")
    areas: list[Area] = Field(min_length=1, description="Các lĩnh vực và nhiệm vụ của phụ lục")
    reporting: list[PeriodicReport] = Field(default_factory=list, description="Các kỳ báo cáo")
    corrections: list[Correction] = Field(default_factory=list, description="Lỗi của bản quét đã đọc lại")
    unplaced: list[Unplaced] = Field(
        default_factory=list, description="Ô, dòng của văn bản nhập vào chưa có chỗ; chuyển đi hoặc xóa khi đã xem"
    )
    amendments: list[Amendment] = Field(
        default_factory=list, description="Các quyết định điều chỉnh nhiệm vụ sau khi ban hành"
    )

    @property
    def years(self) -> tuple[int, int]:
        return self.year, self.until or self.year

    def amendments_of(self, task: str) -> list[Amendment]:
        """The decisions that adjust the task with this number, oldest first."""
        return sorted((a for a in self.amendments if task in a.tasks), key=lambda a: a.date)

    def tasks(self) -> Iterator[tuple[Area, Task]]:
        return ((area, task) for area in self.areas for task in area.tasks)
