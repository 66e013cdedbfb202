"""Who is who: agencies, groups of them, and expressions without fixed members."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from cchc_cli.model.base import Model
from cchc_cli.model.plan import Text

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]


class Agency(Model):
    id: Id = Field(description="Mã ngắn, chữ thường không dấu, ví dụ stp")
    name: Text = Field(description="Tên đầy đủ")
    symbol: str = Field("", description="Ký hiệu trong số văn bản, ví dụ STP")
    aliases: list[Text] = Field(default_factory=list, description="Các tên gọi khác")
    source: str = Field("", description="Nguồn của tên và ký hiệu")
    note: str = Field("", description="Ghi chú")


class Group(Model):
    """Several agencies under one name: listed as `members`, or only counted."""

    id: Id = Field(description="Mã ngắn của nhóm")
    name: Text = Field(description="Tên nhóm")
    aliases: list[Text] = Field(default_factory=list, description="Các tên gọi khác")
    members: list[Id] = Field(default_factory=list, description="Mã của các thành viên")
    count: int | None = Field(None, ge=1, description="Số thành viên, khi không liệt kê từng thành viên")
    source: str = Field("", description="Nguồn")
    note: str = Field("", description="Ghi chú")
    stand_in: ClassVar[dict[str, str]] = {"count": "1"}

    @model_validator(mode="after")
    def _members_or_count(self) -> Group:
        if bool(self.members) == (self.count is not None):
            raise PydanticCustomError("members_or_count", "either members or count")
        return self

    @property
    def size(self) -> int:
        return self.count or len(self.members)


class Register(Model):
    agencies: list[Agency] = Field(default_factory=list, description="Các cơ quan, đơn vị")
    groups: list[Group] = Field(default_factory=list, description="Các nhóm cơ quan")
    open: list[Text] = Field(default_factory=list, description="Cách nói không có thành viên cố định")

    @property
    def entries(self) -> tuple[Agency | Group, ...]:
        return (*self.agencies, *self.groups)
