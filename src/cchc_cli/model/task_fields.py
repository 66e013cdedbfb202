"""The fields of a task: a row says how each is called, compared, exported, shown and imported.

A field is added here and to `Task`. Its kind decides how it is read, compared and laid out; what goes through a task
field by field goes through `FIELDS`, in the order in which a plan is written.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    NAME = "name"  # the words that say which task it is
    PRODUCTS = "products"
    AGENCIES = "agencies"
    TIME = "time"
    MONEY = "money"  # triệu đồng, or words
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class TaskField:
    """One field. `label` names it in a sentence, `heading` over its column of `width` characters.

    `changed_as` is its name where changes are listed, when that is another word. `imported` is the pattern of the
    folded headings of columns that hold a text. A field `beside` the task stands after its state, and in a list only
    where it says something.
    """

    key: str
    kind: FieldKind
    label: str
    heading: str
    width: int
    changed_as: str = ""
    imported: str = ""
    beside: bool = False

    @property
    def title(self) -> str:
        """The label at the beginning of a line."""
        return self.label[:1].upper() + self.label[1:]


FIELDS: tuple[TaskField, ...] = (
    TaskField("title", FieldKind.NAME, "nhiệm vụ", "Nhiệm vụ", 44),
    TaskField("products", FieldKind.PRODUCTS, "sản phẩm", "Sản phẩm", 28),
    TaskField("lead", FieldKind.AGENCIES, "chủ trì", "Cơ quan chủ trì", 20),
    TaskField("support", FieldKind.AGENCIES, "phối hợp", "Cơ quan phối hợp", 22),
    TaskField("time", FieldKind.TIME, "thời gian", "Thời gian thực hiện", 16, changed_as="hạn"),
    TaskField("budget", FieldKind.MONEY, "kinh phí", "Kinh phí (triệu đồng)", 14),
    TaskField("note", FieldKind.TEXT, "ghi chú", "Ghi chú", 16, imported=r".*\b(?:ghi chu|luu y)\b.*", beside=True),
)
TEXTS = tuple(field for field in FIELDS if field.kind is FieldKind.TEXT)


def in_order_of(kinds: Iterable[FieldKind]) -> tuple[TaskField, ...]:
    """The fields by their kind, those of one kind as in a plan."""
    return tuple(field for kind in kinds for field in FIELDS if field.kind is kind)


def keys_of(kind: FieldKind) -> tuple[str, ...]:
    return tuple(field.key for field in FIELDS if field.kind is kind)
