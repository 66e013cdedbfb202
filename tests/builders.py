"""Small plans, registers and workspaces for the tests: valid as they are, each test spoils one thing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cchc_cli.files.problems import Problem
from cchc_cli.files.yaml_document import YamlDocument, parse_document
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import typed

REPOSITORY = Path(__file__).resolve().parents[1]
PLANS = REPOSITORY / "plans"
CASCADE = REPOSITORY / "examples" / "cascade"
SHIPPED = PLANS / "2021.yaml"


@dataclass(frozen=True)
class Result:
    """What a run of the program left: exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cchc = Callable[..., Result]  # runs the program in this process
Started = Callable[..., subprocess.CompletedProcess[bytes]]  # starts it as a process of its own
Terminal = Callable[..., str]  # starts it on a terminal of so many columns

REGISTER = typed(
    Register,
    {
        "agencies": [
            {"id": "snv", "name": "Sở Nội vụ", "symbol": "SNV"},
            {"id": "stp", "name": "Sở Tư pháp", "symbol": "STP", "aliases": ["Cơ quan tư pháp"]},
            {"id": "ubnd-duc-hoa", "name": "UBND huyện Đức Hòa", "aliases": ["Đức Hòa"]},
            {"id": "ubnd-moc-hoa", "name": "UBND huyện Mộc Hóa", "aliases": ["Mộc Hóa"]},
        ],
        "groups": [
            {"id": "so-nganh", "name": "Các sở, ban, ngành tỉnh", "members": ["snv", "stp"]},
            {"id": "ubnd-huyen", "name": "UBND cấp huyện", "members": ["ubnd-duc-hoa", "ubnd-moc-hoa"]},
            {"id": "ubnd-xa", "name": "UBND cấp xã", "count": 188},
        ],
        "open": ["Các cơ quan, đơn vị liên quan"],
    },
)


def task(id_: str = "1.1", **changes: Any) -> dict[str, Any]:
    """A task's data; a change to None leaves the key out."""
    data = {
        "id": id_,
        "title": f"Việc {id_}.",
        "products": ["Báo cáo."],
        "lead": "Sở Nội vụ",
        "support": "Sở Tư pháp",
        "time": "Quý II/2021",
        "budget": "0",
    }
    return {key: value for key, value in (data | changes).items() if value is not None}


def decision(**changes: Any) -> dict[str, Any]:
    data = {
        "issuer": "ỦY BAN NHÂN DÂN TỈNH LONG AN",
        "number": "4963/QĐ-UBND",
        "date": "2020-12-28",
        "effective": "2021-01-01",
        "place": "Long An",
        "subject": "Về việc ban hành Kế hoạch",
    }
    return data | changes


def plan_of(*tasks: dict[str, Any], **changes: Any) -> Plan:
    """A plan of 2021 with these tasks in area 1."""
    data = {
        "year": "2021",
        "title": "Kế hoạch năm 2021",
        "decision": decision(),
        "areas": [{"number": "1", "title": "Chỉ đạo, điều hành", "tasks": list(tasks) or [task()]}],
    }
    return typed(Plan, data | changes)


def book_of(*tasks: dict[str, Any], register: Register = REGISTER, **changes: Any) -> InterpretedPlan:
    return InterpretedPlan(plan_of(*tasks, **changes), register)


PLAN_TEXT = """\
year: 2021
title: Kế hoạch năm 2021
decision:
  issuer: ỦY BAN NHÂN DÂN TỈNH LONG AN
  number: 4963/QĐ-UBND
  date: 2020-12-28
  place: Long An
  subject: Về việc ban hành Kế hoạch
areas:
  - number: 1
    title: Chỉ đạo, điều hành
    tasks:
      - id: "1.1"
        title: Kiểm tra CCHC.
        lead: Sở Nội vụ
        support: Sở Tư pháp
        time: Quý II/2021
        budget: 50
"""

REGISTER_TEXT = """\
agencies:
  - id: snv
    name: Sở Nội vụ
    symbol: SNV
  - id: stp
    name: Sở Tư pháp
    symbol: STP
groups:
  - id: ubnd-xa
    name: UBND cấp xã
    count: 188
open:
  - Các cơ quan, đơn vị liên quan
"""


def replaced(text: str, old: str, new: str) -> str:
    """`text` with its only `old` replaced."""
    assert text.count(old) == 1, f"{old!r}: {text.count(old)} times"
    return text.replace(old, new)


def parsed(text: str, path: str = "plan.yaml") -> YamlDocument:
    return parse_document(text.encode(), path)


def places(problems: Iterable[Problem]) -> list[tuple[int, int, str]]:
    """Where and what: (line, column, code)."""
    return [(problem.line, problem.column, problem.code) for problem in problems]
