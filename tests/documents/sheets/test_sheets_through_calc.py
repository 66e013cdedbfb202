"""33 sheets filled in by LibreOffice Calc itself, some of them mistreated, and taken back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from builders import Cchc
from calc_program import EXCEL, OLD_EXCEL, OPEN_DOCUMENT, SOFFICE, Step, work

pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed here")
SHEETS = 33


def filled(path: Path, back: Path, number: int) -> list[Step]:
    """What is done with one sheet: the first row answered, by every third the sheet mistreated too."""
    steps: list[Step] = [("open", str(path)), ("sheet", "0"), ("type", "C5", "30/6/2021")]
    steps += [("type", "G7", "tiến độ"), ("type", "K7", str(number)), ("type", "N7", f"Vướng mắc {number}")]
    if number % 3 == 0:
        steps += [("unprotect",), ("sort", "A7:O9", "0"), ("hide", "C"), ("hide", "D"), ("rename", "Sheet1")]
    form, suffix = {5: (OLD_EXCEL, "xls"), 7: (OPEN_DOCUMENT, "ods")}.get(number, (EXCEL, "xlsx"))
    return [*steps, ("save", str(back / f"Bản sao {number}.{suffix}"), form)]


def test_sheets_filled_in_by_calc_come_back_whole(workspace: Path, cchc: Cchc, tmp_path: Path) -> None:
    assert cchc("sheet", "--each", "agency", "--as-of", "2021-06-30", "-o", "phieu").code == 0
    bodies = json.loads(Path("phieu/danh-sach.json").read_text(encoding="utf-8"))["bodies"]
    back, calc = tmp_path / "ve", tmp_path / "calc"
    back.mkdir()
    calc.mkdir()
    sent = bodies[:SHEETS]
    work(calc, [step for n, body in enumerate(sent) for step in filled(tmp_path / "phieu" / body["file"], back, n)])
    shutil.copy(back / "Bản sao 4.xlsx", back / "gửi lại.xlsx")
    run = cchc("collect", "ve", "--sent", "phieu", "-f", "json")
    assert [fault for file in run.json["files"] for fault in file["faults"]] == []
    assert [body["id"] for body in run.json["returned"]] == [body["id"] for body in sent]
    assert [body["id"] for body in run.json["missing"]] == [body["id"] for body in bodies[SHEETS:]]
    files = {Path(file["file"]).stem: file for file in run.json["files"]}
    assert files.pop("gửi lại")["outcome"] == "repeated"
    for number, body in enumerate(sent):
        file = files[f"Bản sao {number}"]
        progress, difficulty = file["entries"]
        assert (file["agency"], f"percent: {number}}}" in progress) == (body["id"], True)
        assert f"note: Vướng mắc {number}}}" in difficulty
    journal = (workspace / "2021.journal.yaml").read_bytes()
    again = cchc("collect", "ve", "--sent", "phieu", "-f", "json")
    assert {file["outcome"] for file in again.json["files"]} == {"repeated"}
    assert (workspace / "2021.journal.yaml").read_bytes() == journal
