"""Who is who: agencies, groups of them, and expressions without fixed members."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, ClassVar

from cchc_cli.model.base import Contradiction, Limits, Model, Text, about

Id = Annotated[str, Limits({"pattern": r"^[a-z0-9]+(?:-[a-z0-9]+)*$"})]


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Recipients(Model):
    """Who is sent a copy of the papers of some kinds that an agency issues."""

    papers: tuple[Id, ...] = field(metadata=about("Loại văn bản, theo tên mẫu: reminder, progress …", min_length=1))
    to: tuple[Text, ...] = field(metadata=about("Các dòng của Nơi nhận, trừ «Như trên» và «Lưu»", min_length=1))


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Agency(Model):
    id: Id = field(metadata=about("Mã ngắn, chữ thường không dấu, ví dụ stp"))
    name: Text = field(metadata=about("Tên đầy đủ"))
    symbol: str = field(default="", metadata=about("Ký hiệu trong số văn bản, ví dụ STP"))
    aliases: tuple[Text, ...] = field(default=(), metadata=about("Các tên gọi khác"))
    place: str = field(default="", metadata=about("Địa danh ghi trên văn bản, khi khác địa danh của cấp mình"))
    unit: str = field(default="", metadata=about("Ký hiệu đơn vị soạn thảo công văn, báo cáo về kế hoạch, ví dụ CCHC"))
    recipients: tuple[Recipients, ...] = field(default=(), metadata=about("Nơi nhận văn bản, theo loại"))
    source: str = field(default="", metadata=about("Nguồn của tên và ký hiệu"))
    note: str = field(default="", metadata=about("Ghi chú"))

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by: its name first, then symbol and aliases."""
        return (self.name, *filter(None, [self.symbol]), *self.aliases)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Group(Model):
    """Several agencies under one name: listed as `members`, or only counted."""

    id: Id = field(metadata=about("Mã ngắn của nhóm"))
    name: Text = field(metadata=about("Tên nhóm"))
    aliases: tuple[Text, ...] = field(default=(), metadata=about("Các tên gọi khác"))
    members: tuple[Id, ...] = field(default=(), metadata=about("Mã của các thành viên"))
    count: int | None = field(default=None, metadata=about("Số thành viên, khi không liệt kê từng thành viên", ge=1))
    source: str = field(default="", metadata=about("Nguồn"))
    note: str = field(default="", metadata=about("Ghi chú"))
    stand_in: ClassVar[dict[str, str]] = {"count": "1"}

    def __post_init__(self) -> None:
        if bool(self.members) == (self.count is not None):
            raise Contradiction("members_or_count")

    @property
    def names(self) -> tuple[str, ...]:
        """What it goes by: its name first, then its aliases."""
        return (self.name, *self.aliases)

    @property
    def size(self) -> int:
        return self.count or len(self.members)


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Register(Model):
    agencies: tuple[Agency, ...] = field(default=(), metadata=about("Các cơ quan, đơn vị"))
    groups: tuple[Group, ...] = field(default=(), metadata=about("Các nhóm cơ quan"))
    open: tuple[Text, ...] = field(default=(), metadata=about("Cách nói không có thành viên cố định"))

    @property
    def entries(self) -> tuple[Agency | Group, ...]:
        return (*self.agencies, *self.groups)
