"""A whole province from its plan: workspaces for all, own plans, sheets back, own journals, and what they say together.

What is expected is counted by hand, in the comments; nothing of the program counts it.
"""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from builders import PLANS, Cchc, replaced
from cchc_cli.cli.app import run
from own_plans import DISTRICT_TIES, JUSTICE_TIES, PAPER_TIES, district, justice, newspaper

DAY = ("--as-of", "2021-06-14")  # up to which the half-year report goes
IMPORTED = {"stp": JUSTICE_TIES, "bao-long-an": PAPER_TIES, "ubnd-ben-luc": DISTRICT_TIES}
SENT = (
    *("stc", "skhcn", "sxd", "sct", "sgddt", "sgtvt", "sldtbxh", "snnptnt", "dai-ptth", "ubnd-can-duoc"),
    *("sngv", "ttt"),  # these two do not answer
)
DONE = {"Sự kiện": "hoàn thành", "Số văn bản": "{n}/BC", "Ngày văn bản": "1/6/2021"}
ANSWERS: dict[str, tuple[str, dict[str, Any]]] = {
    **{id_: ("1.7", DONE | {"Ngày": "1/6/2021"}) for id_ in ("skhcn", "sxd", "sct", "sgddt", "sgtvt", "ubnd-can-duoc")},
    **{id_: ("1.7", {"Sự kiện": "tiến độ", "Tiến độ (%)": 50}) for id_ in ("sldtbxh", "snnptnt")},
    "stc": ("1.7", DONE | {"Ngày": "2/6/2021"}),  # its own journal says that it only began
    "dai-ptth": ("1.10", DONE | {"Ngày": "5/6/2021"}),
}
OWN = {
    "stp": (
        '- {on: 2021-02-25, event: done, task: "2.2", document: {number: 30/KH-STP, date: 2021-02-25}}',
        '- {on: 2021-03-20, event: done, task: "2.4", document: {number: 41/QĐ-STP, date: 2021-03-20}}',
        '- {on: 2021-05-10, event: started, task: "1.1"}',
    ),
    "ubnd-ben-luc": ('- {on: 2021-06-01, event: done, task: "2.4"}',),
    "bao-long-an": ('- {on: 2021-06-08, event: done, task: "1.1"}',),
    "syt": ('- {on: 2021-05-20, event: done, task: "1.1"}',),  # 1.1 of a department's draft is 1.7 above
    "stc": ('- {on: 2021-05-15, event: started, task: "1.1"}',),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The province as it stands in the middle of June, made once."""
    root = tmp_path_factory.mktemp("tinh")
    shutil.copytree(PLANS, root / "plans")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert run(["init", "--for", "each"]) == 0
        assert run(["check"]) == 0
        justice(Path("stp.docx"))
        newspaper(Path("bao-long-an.docx"))
        district(Path("ubnd-ben-luc.docx"), body("ubnd-ben-luc"))
        for id_ in IMPORTED:
            assert run(["import", f"{id_}.docx", "--for", id_, "--force"]) == 0
        send_and_answer()
        for id_, lines in OWN.items():
            journal = body(id_).with_name("2021.journal.yaml")
            journal.write_text("\n".join((*lines, "")), encoding="utf-8")
    return root


def body(id_: str) -> Path:
    return Path(f"bodies/{id_}/plans/2021.yaml")


def send_and_answer() -> None:
    assert run(["sheet", *(word for id_ in SENT for word in ("--agency", id_)), *DAY, "-o", "phieu"]) == 0
    Path("ve").mkdir()
    by_id = {re.sub(r"\W", "", sheet.stem.split("_")[-1]).lower(): sheet for sheet in Path("phieu").glob("*.xlsx")}
    print(sorted(by_id))


def test_it(whole: Path) -> None:
    print([p.name for p in (whole/'phieu').iterdir()])
    assert 0
