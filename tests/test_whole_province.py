"""A whole province from its plan: workspaces for all, own plans, sheets back, own journals, and what they say together.

What is expected is counted by hand, in the comments; nothing of the program counts it.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from builders import PLANS, Cchc
from cchc_cli.cli.app import run
from cchc_cli.files.yaml_document import parse_document
from own_plans import DISTRICT_TIES, JUSTICE_TIES, PAPER_TIES, district, justice, newspaper

DAY = ("--as-of", "2021-06-14")  # up to which the half-year report goes
IMPORTED = {"stp": JUSTICE_TIES, "bao-long-an": PAPER_TIES, "ubnd-ben-luc": DISTRICT_TIES}
SENT = (
    *("stc", "skhcn", "sxd", "sct", "sgddt", "sgtvt", "sldtbxh", "snnptnt", "dai-ptth", "ubnd-can-duoc"),
    *("sngv", "ttt"),  # these two do not answer
)
DONE = {"Sự kiện": "hoàn thành", "Số văn bản": "{n}/BC-CCHC", "Ngày văn bản": "1/6/2021"}
ANSWERS: dict[str, tuple[str, dict[str, Any]]] = {
    **{id_: ("1.7", DONE | {"Ngày": "1/6/2021"}) for id_ in ("skhcn", "sxd", "sct", "sgddt", "sgtvt", "ubnd-can-duoc")},
    **{id_: ("1.7", {"Sự kiện": "tiến độ", "Ngày": "9/6/2021", "Tiến độ (%)": 50}) for id_ in ("sldtbxh", "snnptnt")},
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


@dataclass(frozen=True)
class Province:
    """The province in the middle of June: what was said on the way there, as data."""

    root: Path
    first_check: list[dict[str, Any]]
    collected: dict[str, Any]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Province:
    root = tmp_path_factory.mktemp("tinh")
    shutil.copytree(PLANS, root / "plans")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        assert run(["init", "--for", "each"]) == 0
        first_check = told("check", "-f", "json")
        justice(Path("stp.docx"))
        newspaper(Path("bao-long-an.docx"))
        district(Path("ubnd-ben-luc.docx"), body("ubnd-ben-luc"))
        for id_ in IMPORTED:
            assert run(["import", f"{id_}.docx", "--for", id_, "--force"]) == 0
        kept = body("stp").read_bytes()
        assert run(["init", "--for", "each"]) == 0
        assert body("stp").read_bytes() == kept  # what is there is left as it is
        collected = send_and_answer()
        for id_, lines in OWN.items():
            body(id_).with_name("2021.journal.yaml").write_text("\n".join((*lines, "")), encoding="utf-8")
    return Province(root, first_check, collected)


@pytest.fixture
def province(made: Province, monkeypatch: pytest.MonkeyPatch) -> Province:
    """The same as the working folder; what a test writes in it, it takes back."""
    monkeypatch.chdir(made.root)
    return made


def told(*args: str) -> Any:
    """The JSON that a command writes, which has to go well."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        assert run(list(args)) == 0
    return json.loads(out.getvalue())


def body(id_: str) -> Path:
    return Path(f"bodies/{id_}/plans/2021.yaml")


def send_and_answer() -> Any:
    """A sheet to every body but the sender; ten come back."""
    assert run(["sheet", "--each", "agency", *DAY, "-o", "phieu"]) == 0
    Path("ve").mkdir()
    files = {sent["id"]: sent["file"] for sent in json.loads(Path("phieu/danh-sach.json").read_text("utf-8"))["bodies"]}
    for n, (id_, (task, cells)) in enumerate(ANSWERS.items(), 1):
        book = load_workbook(Path("phieu") / files[id_])
        rows = list(book["Nhiệm vụ"].iter_rows())
        head = next(row for row in rows if row[0].value == "Số")
        (answered,) = (row for row in rows if row[0].value == task)
        for cell, heading in zip(answered, (str(cell.value) for cell in head), strict=True):
            if heading in cells:
                cell.value = str(cells[heading]).format(n=n)
        book.save(Path("ve") / files[id_])
    return told("collect", "ve", "--sent", "phieu", "-f", "json")


def test_each_body_that_leads_anything_gets_a_workspace_that_passes(province: Province) -> None:
    found = {path.parent.parent.name for path in province.root.glob("bodies/*/plans/2021.yaml")}
    assert len(found) == 36  # 19 departments, 15 districts, the newspaper, the broadcaster
    assert {"stp", "vp", "ubnd-ben-luc", "bao-long-an", "dai-ptth"} <= found
    codes = {(p["path"].split("/")[0], p["code"], p["severity"]) for p in province.first_check}
    assert "error" not in {severity for *_, severity in codes}
    between = {"implements-unknown", "implements-not-given", "later-than-parent", "not-taken-up", "issuer-folder"}
    assert not {code for _, code, _ in codes} & between
    assert ("bodies", "needs-review", "warning") in codes


def tasks_of(id_: str) -> list[dict[str, Any]]:
    data: Any = parse_document(body(id_).read_bytes(), "2021.yaml").data
    assert (data["issuer"], data["parent"]) == (id_, {"number": "4963/QĐ-UBND", "year": "2021"})
    return [task for area in data["areas"] for task in area["tasks"]]


@pytest.mark.usefixtures("province")
@pytest.mark.parametrize("id_", list(IMPORTED))
def test_every_tie_of_an_own_word_plan_is_the_one_read_by_hand(id_: str) -> None:
    lines = body(id_).read_text(encoding="utf-8").splitlines()
    asked: dict[str, str] = {}
    for at, line in enumerate(lines):
        if "cần xem: có thực hiện " in line:
            below = next(later for later in lines[at:] if "- id:" in later)
            asked[below.split('"')[1]] = line.split("có thực hiện ")[1].split()[0] + "?"
    ties = {task["id"]: asked.get(task["id"], "") + "".join(task.get("implements", ())) for task in tasks_of(id_)}
    assert ties == IMPORTED[id_]


@pytest.mark.usefixtures("province")
def test_what_is_not_sure_is_to_be_looked_at_and_passes(cchc: Cchc) -> None:
    checked = cchc("check", "-f", "json")
    assert checked.code == 0
    asked = [p for p in checked.json if p["code"] == "needs-review" and "có thực hiện" in p["message"]]
    assert {(p["path"].split("/")[1], p["message"].split("có thực hiện ")[1].split()[0]) for p in asked} == {
        ("stp", "1.1"), ("stp", "2.4"), ("ubnd-ben-luc", "1.8"), ("ubnd-ben-luc", "5.7"),
    }  # fmt: skip


@pytest.mark.usefixtures("province")
def test_who_has_issued_and_what_is_taken_up(cchc: Cchc) -> None:
    bodies = {one["id"]: one for one in cchc("cascade", "--by", "31/1/2021", "-f", "json").json}
    assert Counter(one["plan"] for one in bodies.values()) == {"issued": 3, "draft": 33}
    assert {id_: bodies[id_]["in_time"] for id_ in IMPORTED} == {
        "stp": True, "bao-long-an": True, "ubnd-ben-luc": False,  # of 18 and 25 January, of 2 February
    }  # fmt: skip
    taken = {id_: [key for key, uptake in bodies[id_]["tasks"].items() if uptake != "missing"] for id_ in bodies}
    assert taken["stp"] == ["1.7", "2.1", "2.2", "2.3", "3.3"]  # of the 15 that it leads
    assert taken["bao-long-an"] == ["1.10"]  # of 1
    assert taken["ubnd-ben-luc"] == ["1.13", "4.2", "4.3", "4.4", "4.5", "5.1"]  # of 9: not 1.7, 5.2, 5.7
    assert len(taken["syt"]) == len(bodies["syt"]["tasks"]) == 10  # a draft takes up all


def test_ten_of_thirty_five_sheets_came_back(province: Province) -> None:
    returned, missing = province.collected["returned"], province.collected["missing"]
    assert ({one["id"] for one in returned}, len(missing)) == (set(ANSWERS), 25)
    journal = (province.root / "plans/2021.journal.yaml").read_text(encoding="utf-8")
    assert journal.count("\n- {") + journal.startswith("- {") == 10  # an entry a sheet


@pytest.mark.usefixtures("province")
def test_the_states_above_say_whose_journal_they_are_by(cchc: Cchc) -> None:
    """Of the 44 tasks two are done: 2.2 by the department's journal, 1.10 by the paper's and the broadcaster's sheet.

    Eight that were due by the end of March are overdue: 1.4, 1.12, the first products of 2.1, 3.1, 5.5 and 7.1, 2.4
    (the department did it, but nobody said yet that its task is this one), 5.6. Eight wait for others: 1.2, 1.6, 1.13,
    4.1 to 4.4, 7.3. The other 26 have time. Of the nine due, with 2.2, one is done.
    """
    status = cchc("status", *DAY, "-f", "json")
    assert status.json["states"] == {
        "done-on-time": 2, "done-late": 0, "pending": 26, "overdue": 8, "waiting": 8, "not-arisen": 0,
    }  # fmt: skip
    assert (status.json["total"], status.json["rates"]["due"]["done"], status.json["rates"]["due"]["of"]) == (44, 1, 9)
    assert "theo sổ riêng của Báo Long An, Sở Tài chính, Sở Tư pháp, Sở Y tế, UBND huyện Bến Lức." in status.err
    assert (
        "Nhiệm vụ 1.7, Sở Tài chính: sổ này ghi hoàn thành đúng hạn ngày 02/6/2021, sổ của Sở Tài chính ghi trong hạn; "
        "lấy theo sổ của Sở Tài chính."
    ) in status.err
    tasks = {task["id"]: task for task in cchc("tasks", *DAY, "-f", "json").json}
    done = {id_: (tasks[id_]["done"], tasks[id_]["of"]) for id_ in ("1.7", "1.10", "2.2", "4.5")}
    assert done == {
        "1.7": (7, 34),  # six sheets and the journal of Y tế; the sheet of Tài chính says so, its own journal does not
        "1.10": (2, 2),
        "2.2": (1, 1),
        "4.5": (1, 34),  # Bến Lức's own
    }


def test_the_half_year_report_counts_the_same(province: Province, cchc: Cchc, tmp_path: Path) -> None:
    word = tmp_path / "bao-cao.docx"
    assert cchc("report", "progress", "--period", "2021-H1", *DAY, "-o", str(word)).code == 0
    said = " ".join(re.findall(r"<w:t[^>]*>([^<]*)", zipfile.ZipFile(word).read("word/document.xml").decode()))
    for sentence in (
        "trong 44 nhiệm vụ của Kế hoạch có 2 nhiệm vụ đã hoàn thành (đều đúng hạn); 8 nhiệm vụ quá hạn; 26 nhiệm vụ",
        "đang trong thời hạn; 8 nhiệm vụ chờ điều kiện.",
        "7/34 cơ quan, đơn vị đã hoàn thành",
        "2/44 (4,5%)",
        "1/9 (11,1%)",
        "(nhiệm vụ 1.10, Báo Long An, Đài PT và TH tỉnh chủ trì): đã hoàn thành ngày 08/6/2021, đúng hạn",
    ):
        assert sentence in said
    assert province.root == Path.cwd()


@pytest.mark.usefixtures("province")
def test_a_tie_that_a_person_writes_counts_from_then_on(cchc: Cchc) -> None:
    plan = body("stp")
    text = plan.read_text(encoding="utf-8")
    before, after = text.split('      - id: "2.4"\n')
    after = after.replace("time: Quý II/2021\n", 'time: Quý I/2021\n        implements: ["2.4"]\n', 1)
    try:
        plan.write_text(f'{before}      - id: "2.4"\n{after}', encoding="utf-8")
        (task,) = [task for task in cchc("tasks", *DAY, "-f", "json").json if task["id"] == "2.4"]
    finally:
        plan.write_text(text, encoding="utf-8")
    assert (task["state"], task["done_on"]) == ("done-on-time", "2021-03-20")
