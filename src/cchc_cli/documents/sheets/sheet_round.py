"""A round of sheets: of which plan and day, to whom; written beside the sheets, read when they come back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cchc_cli.files.office_package import read_bytes
from cchc_cli.files.problems import UsageStop

LIST = "danh-sach.json"


@dataclass(frozen=True, slots=True)
class RoundBody:
    id: str
    name: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class SheetRound:
    """`bodies` are all it went to, or those that have not answered."""

    plan: str
    year: int
    day: date
    reply_by: date
    bodies: tuple[RoundBody, ...]

    def is_same(self, other: SheetRound) -> bool:
        return (self.plan, self.year, self.day) == (other.plan, other.year, other.day)

    def added_to(self, before: SheetRound) -> SheetRound:
        """With the bodies of both, each once."""
        known = {body.id: body for body in (*before.bodies, *self.bodies)}
        return replace(self, bodies=tuple(known.values()))

    def data(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "plan": self.plan,
            "year": self.year,
            "date": self.day.isoformat(),
            "reply_by": self.reply_by.isoformat(),
            "bodies": [asdict(body) for body in self.bodies],
        }

    def json_bytes(self) -> bytes:
        return (json.dumps(self.data(), ensure_ascii=False, indent=2) + "\n").encode()


def read_round(path: Path) -> SheetRound:
    """The list at `path`, or in the folder at it.

    Raises:
        UsageStop: it is none.
        DocumentStop: there is no such file.
    """
    place = path / LIST if path.is_dir() else path
    try:
        return _round(json.loads(read_bytes(place)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageStop(f"{place}: không phải danh sách phiếu", f"dùng {LIST} được ghi khi gửi phiếu") from None


def _round(said: Mapping[str, Any]) -> SheetRound:
    days = [date.fromisoformat(said[key]) for key in ("date", "reply_by")]
    bodies = tuple(RoundBody(str(b["id"]), str(b["name"]), str(b.get("file", ""))) for b in said["bodies"])
    return SheetRound(str(said["plan"]), int(said["year"]), days[0], days[1], bodies)
