"""A year told in real git: issued, recorded, adjusted twice, mistaken, merged, followed by the next.

The figures are an officer's, counted from the appendix and the entries below and not from what the program says: 44
tasks in seven areas (13, 4, 9, 6, 6, 2, 4), eight of them waiting for a condition (1.2, 1.6, 1.13, 4.1 to 4.4, 7.3),
455 triệu đồng (50 + 5 + 50 + 150 + 100 + 70 + 30). Each chapter begins where the one before ended.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from builders import PLANS, REPOSITORY, Cchc, Result
from repositories import Repo

ENTRIES = """
done 5.5 --product 1 --document 5012/KH-UBND --on 30/12/2020
done 7.1 --product 1 --document 5020/KH-UBND --on 31/12/2020
done 1.12 --document 15/BC-UBND --on 22/01/2021
started 1.10 --agency 'Báo Long An' --on 01/02/2021
done 3.1 --product 1 --document 310/KH-UBND --on 25/02/2021
triggered 1.2 --document 801/BNV-CCHC --due 30/6/2021 --on 10/3/2021
done 2.1 --product 1 --document 512/KH-UBND --on 26/3/2021
done 1.4 --document 2890/QĐ-UBND --on 30/3/2021
done 2.4 --document 2901/QĐ-UBND --on 31/3/2021
done 5.6 --document 120/BC-UBND --on 02/4/2021
started 1.1 --on 05/4/2021
done 2.2 --document 640/KH-UBND --on 09/4/2021
started 3.8 --on 12/4/2021
difficulty 2.3 --agency stp --note 'Thiếu người kiểm tra văn bản' --on 20/4/2021
difficulty 1.8 --agency snv --note 'Chưa có phần mềm khảo sát' --on 05/5/2021
done 1.9 --document 1340/KH-UBND --on 14/5/2021
progress 1.1 --percent 60 --on 20/5/2021
resolved 1.8 --agency snv --note 'Đã thuê phần mềm' --on 24/5/2021
done 1.2 --document 150/BC-SNV --on 25/5/2021
done 1.7 --agency snv --document 160/BC-SNV --on 26/5/2021
done 1.7 --agency stp --document 88/BC-STP --on 27/5/2021
done 1.7 --agency stc --document 91/BC-STC --on 28/5/2021
done 1.7 --agency 'Tân An' --document 210/BC-UBND --on 31/5/2021
done 1.7 --agency 'Bến Lức' --document 77/BC-UBND --on 01/6/2021
not-arisen 3.3 --agency sngv --note 'Không có thủ tục mới' --on 02/6/2021
progress 1.8 --percent 40 --on 03/6/2021
not-arisen 3.5 --note 'Không có dự thảo' --on 04/6/2021
measured 2.4 --value 85,5 --on 07/6/2021
measured 5.1 --value 84 --on 08/6/2021
extended 6.2 --document 1500/UBND-VP --due 31/7/2021 --on 10/6/2021
"""
OF_ONE_BRANCH = """
done 1.3 --document 300/BC-SNV --on 20/7/2021
done 1.9 --document 410/TB-UBND --on 02/8/2021
"""
OF_ANOTHER = """
done 6.2 --document 99/BC-STC --on 28/7/2021
extended 3.7 --document 1600/UBND-VP --due 15/10/2021 --on 10/7/2021
triggered 1.14 --document 900/BNV-CCHC --due 31/10/2021 --on 05/7/2021
"""
INSERTED = """\
      - id: "1.9"
        key: "1.9-5890"
        title: Tổ chức đối thoại của lãnh đạo UBND tỉnh với người dân, doanh nghiệp về TTHC.
        products:
          - Thông báo kết luận đối thoại.
        lead: Sở Nội vụ
        support: Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh.
        time: Quý III/2021
        budget: 20
"""
ADDING = """
amendments:
  - number: 5890/QĐ-UBND
    date: 2021-06-15
    subject: Về việc bổ sung nhiệm vụ của Kế hoạch CCHC năm 2021
    tasks: ["1.9"]
"""
MOVING = """\
  - number: 8112/QĐ-UBND
    date: 2021-08-20
    subject: Về việc điều chỉnh thời gian thực hiện nhiệm vụ 3.7
    tasks: ["3.7"]
"""
AREA_1 = "Lĩnh vực 1 của Kế hoạch có {} nhiệm vụ; đã hoàn thành {}"
CLEAN = "0 lỗi, 0 cảnh báo, 13 đã xem xét"
Rates = tuple[tuple[int, int], tuple[int, int]]
STATES = ("done-on-time", "done-late", "pending", "overdue", "waiting", "not-arisen")


@dataclass(frozen=True)
class Office:
    """The workspace, its repository, and the program as its officer asks it."""

    repo: Repo
    cchc: Cchc

    @property
    def plan(self) -> Path:
        return self.repo.root / "plans" / "2021.yaml"

    def ask(self, command: str) -> Result:
        answer = self.cchc(*shlex.split(command))
        assert answer.code == 0, (command, answer.err)
        return answer

    def record(self, entries: str) -> None:
        for entry in filter(None, entries.splitlines()):
            self.ask(f"record {entry}")

    def states(self, day: str) -> tuple[int, ...]:
        """How many tasks are in each state, in the order of STATES."""
        found = self.ask(f"status -f json --as-of {day}").json["states"]
        return tuple(found[state] for state in STATES)

    def rates(self, day: str) -> Rates:
        """Done of all tasks, and of those due."""
        found = self.ask(f"status -f json --as-of {day}").json["rates"]
        return tuple((found[name]["done"], found[name]["of"]) for name in ("all", "due"))  # type: ignore[return-value]

    def due(self, day: str) -> dict[str, list[str]]:
        found = self.ask(f"deadlines -f json --as-of {day}").json
        return {name: [row["id"] for row in found[name]] for name in ("overdue", "soon", "waiting")}

    def stands(self, day: str, states: tuple[int, ...], rates: Rates, year: str) -> str:
        """What is asked at every step: whether all is right, the state, and the year's report as of the day.

        `year` is what the report says of area 1. Returns what it says in all.
        """
        assert CLEAN in self.ask("check --strict").out
        assert (self.states(day), self.rates(day)) == (states, rates)
        report = self.paper(f"progress --period 2021 --as-of {day}")
        (done, of), (done_of_due, due) = rates
        assert year in report
        assert f"{done}/{of} (" in report
        assert f"{done_of_due}/{due} (" in report
        return report

    def edit(self, *pieces: tuple[str, str]) -> None:
        """Each first piece is in the plan once, and gives way to the second."""
        text = self.plan.read_text(encoding="utf-8")
        for old, new in pieces:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self.plan.write_text(text, encoding="utf-8")

    def paper(self, command: str) -> str:
        """What a Word document says, one paragraph or cell a line."""
        out = self.repo.root / "out.docx"
        self.ask(f"report {command} -o out.docx --force")
        text = self.ask("text out.docx").out
        out.unlink()
        return text


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc) -> Office:
    repo = Repo(tmp_path / "cchc")
    shutil.copytree(PLANS, repo.root / "plans", ignore=shutil.ignore_patterns("*.journal.yaml"))
    shutil.copy(REPOSITORY / "src/cchc_cli/starting/texts/gitattributes", repo.root / ".gitattributes")
    monkeypatch.chdir(repo.root)
    return Office(repo, cchc)


def test_a_year_under_change(office: Office) -> None:
    issued(office)
    thirty_entries(office)
    a_task_inserted(office)
    a_mistake_taken_back(office)
    three_branches_merged(office)
    the_years_report(office)
    a_second_year(office)
    assert "0 lỗi" in office.ask("check plans/2021.yaml plans/2021.journal.yaml").out


def issued(office: Office) -> None:
    office.repo.commit("Ban hành", day="2020-12-28")
    office.repo.git("tag", "ban-hanh-2021")
    assert "Không có khác biệt về nội dung" in office.ask("diff ban-hanh-2021").out
    assert office.ask("log").err.splitlines()[-1] == "Chưa có sổ theo dõi: mọi nhiệm vụ được coi là chưa hoàn thành."
    # two first products were due on 31/12/2020, three days after the issue; 44 - 2 - 8 waiting are left
    report = office.stands(
        "04/01/2021",
        (0, 0, 34, 2, 8, 0),
        ((0, 44), (0, 2)),
        "Lĩnh vực 1 của Kế hoạch có 13 nhiệm vụ; chưa có nhiệm vụ hoàn thành; 10 nhiệm vụ",
    )
    assert "5012/KH-UBND" not in report
    assert office.due("04/01/2021") == {
        "overdue": ["5.5", "7.1"],
        "soon": [],  # the next deadline is 31/3
        "waiting": ["4.1", "4.2", "4.3", "4.4", "1.2", "1.6", "1.13", "7.3"],  # area 4 ends with the year at the latest
    }


def thirty_entries(office: Office) -> None:
    assert len(ENTRIES.split("\n")[1:-1]) == 30
    office.record(ENTRIES)
    # on time 1.2, 1.4, 1.9, 1.12, 2.4; late 2.2 (9/4) and 5.6 (2/4) after 31/3; not arisen 3.5; 1.2 waits no more
    # 3.5 is left out of all; due by then as wholes: 1.4, 1.12, 2.2, 2.4, 5.6
    year = office.stands("14/6/2021", (5, 2, 29, 0, 7, 1), ((7, 43), (5, 5)), AREA_1.format(13, "4/13 (30,8%)"))
    assert "150/BC-SNV" in year
    assert office.due("14/6/2021")["soon"] == ["2021-H1"]  # 6.2 has been given until 31/7, 47 days on
    survey = office.ask("status 1.7 -f json --as-of 14/6/2021").json
    assert (survey["done"], survey["of"]) == (5, 34)  # 19 sở, ban, ngành and 15 districts
    (open_,) = office.ask("status -f json --as-of 14/6/2021").json["difficulties"]
    assert open_["task"] == "2.3"  # that of 1.8 was resolved on 24/5
    half = office.paper("progress --period 2021-H1")
    assert "giao 44 nhiệm vụ" in half
    assert "Lĩnh vực 1 của Kế hoạch có 13 nhiệm vụ; đã hoàn thành 4/13 (30,8%)" in half
    assert "Lĩnh vực 3 của Kế hoạch có 9 nhiệm vụ; chưa có nhiệm vụ hoàn thành; " in half
    assert "chậm 9 ngày so với hạn 31/3/2021; tài liệu kiểm chứng: Kế hoạch số 640/KH-UBND" in half
    assert "Kế hoạch đã được điều chỉnh" not in half
    told = office.ask("diff --all").out
    assert "Sổ theo dõi plans/2021.journal.yaml" in told
    assert "30 thêm" in told
    office.repo.commit("Ghi sổ 6 tháng đầu năm", day="2021-06-14")


def a_task_inserted(office: Office) -> None:
    by_hand = office.plan.read_text(encoding="utf-8")
    for n in range(13, 8, -1):
        by_hand = by_hand.replace(f'- id: "1.{n}"', f'- id: "1.{n + 1}"')
    kept = office.plan.read_bytes()
    office.plan.write_text(by_hand.replace('      - id: "1.10"', INSERTED + '      - id: "1.10"', 1), encoding="utf-8")
    wrong = office.cchc("check")
    assert wrong.code == 1
    assert "entry-moved" in wrong.out  # without keys, done 1.9 would stand on the new task
    office.plan.write_bytes(kept)

    office.ask("renumber --after 1.8 --by 1")
    office.edit(('      - id: "1.10"\n        key: "1.9"\n', INSERTED + '      - id: "1.10"\n        key: "1.9"\n'))
    assert "task-added" in office.ask("check").out  # nobody has decided it yet
    with office.plan.open("a", encoding="utf-8") as plan:
        plan.write(ADDING)
    told = office.ask("diff").out
    assert "chỉ đổi số (5): 1.9 → 1.10; 1.10 → 1.11; 1.11 → 1.12; 1.12 → 1.13; 1.13 →" in told
    assert "tổng kinh phí: 455 → 475 triệu đồng" in told
    assert "Sở Nội vụ: chủ trì 1.9" in told
    office.repo.commit("Quyết định 5890/QĐ-UBND", day="2021-06-15")

    # one more in time, all else as it was
    report = office.stands("15/6/2021", (5, 2, 30, 0, 7, 1), ((7, 44), (5, 5)), AREA_1.format(14, "4/14 (28,6%)"))
    assert "Quyết định số 5890/QĐ-UBND ngày 15/6/2021" in report
    new, moved = (office.ask(f"show {n} -f json --as-of 15/6/2021").json for n in ("1.9", "1.10"))
    assert (new["key"], new["state"], new["history"]) == ("1.9-5890", "pending", [])
    assert (moved["key"], moved["state"]) == ("1.9", "done-on-time")
    assert [a["number"] for a in new["amendments"]] == ["5890/QĐ-UBND"]
    assert moved["amendments"] == []  # the decision says 1.9 and means the new one
    assert "1340/KH-UBND" in office.ask("log --task 1.10 --as-of 15/6/2021").out
    assert "1340/KH-UBND" not in office.ask("log --task 1.9 --as-of 15/6/2021").out
    assert "1.14" in office.due("15/6/2021")["waiting"]
    office.record("done 2021-H1 --document 200/BC-SNV --on 18/6/2021")  # the half-year report, due 25/6
    assert "2021-H1" not in office.due("18/6/2021")["soon"]


def a_mistake_taken_back(office: Office) -> None:
    office.record("done 1.5 --document 3000/QĐ-UBND --on 01/7/2021\nmeasured 5.1 --value 94 --on 02/7/2021")
    assert office.states("02/7/2021") == (6, 2, 29, 0, 7, 1)
    office.ask("record undo --yes --note 'Gõ nhầm'")
    log = office.ask("log --as-of 02/7/2021 -f json").json
    (mistake,) = [row for row in log if row["event"] == "done" and row["task"] == "1.5"]
    office.ask(f"record void {mistake['ref']} --note 'Nhầm với kế hoạch khác' --by Lan --on 03/7/2021")
    assert office.states("02/7/2021") == (5, 2, 30, 0, 7, 1)  # on no day
    # to the five come 1.2 and 1.10 on 30/6
    year = office.stands("03/7/2021", (5, 2, 30, 0, 7, 1), ((7, 44), (7, 7)), AREA_1.format(14, "4/14 (28,6%)"))
    assert "3000/QĐ-UBND" not in year
    told = office.ask("diff --all").out
    assert "hủy" in told
    assert "Không có khác biệt" not in told
    (target,) = office.ask("targets -f json --as-of 03/7/2021").json[4]["indicators"]
    assert (target["value"], target["met"]) == (84, False)  # above 85 is asked for
    shown = office.ask("log --task 1.5 --as-of 03/7/2021").out
    assert "Lan" in shown
    assert "Nhầm với kế hoạch khác" in shown
    office.repo.commit("Hủy mục ghi nhầm", day="2021-07-03")


def three_branches_merged(office: Office) -> None:
    def branch(name: str, day: str, work: Callable[[], None]) -> None:
        office.repo.git("switch", "-q", "-c", name, "main")
        work()
        assert CLEAN in office.ask("check --strict").out
        office.repo.commit(name, day=day)
        office.repo.git("switch", "-q", "main")

    def decided() -> None:
        text = office.plan.read_text(encoding="utf-8")
        at = text.index("time: Quý III/2021", text.index('      - id: "3.7"'))
        text = text[:at] + "time: Quý IV/2021" + text[at + len("time: Quý III/2021") :]
        office.plan.write_text(text + MOVING, encoding="utf-8")

    branch("so-noi-vu", "2021-08-02", lambda: office.record(OF_ONE_BRANCH))
    branch("so-tai-chinh", "2021-08-03", lambda: office.record(OF_ANOTHER))
    branch("quyet-dinh", "2021-08-20", decided)
    for name in ("so-noi-vu", "so-tai-chinh", "quyet-dinh"):
        office.repo.git("merge", "--no-ff", "-q", "-m", f"Hợp nhất {name}", name, day="2021-08-21")
    journal = (office.repo.root / "plans/2021.journal.yaml").read_text(encoding="utf-8")
    assert (
        len([line for line in journal.splitlines() if line.startswith("- ")]) == 30 + 1 + 2 + 2 + 5
    )  # the report, two mistakes, two voids

    # 1.3, 1.9 and 6.2 done on time, 6.2 within its extension; 1.14 no longer waits
    # to the seven that were due comes 6.2 on 31/7
    year = office.stands("25/8/2021", (8, 2, 28, 0, 6, 1), ((10, 44), (8, 8)), AREA_1.format(14, "6/14 (42,9%)"))
    assert "410/TB-UBND" in year
    found = office.ask("show 3.7 -f json --as-of 25/8/2021").json
    assert found["time"]["due"] == "2021-12-31"
    assert "3.7" not in office.due("16/10/2021")["overdue"]  # the decision of 20/8 goes before the extension of 10/7
    assert [a["number"] for a in found["amendments"]] == ["8112/QĐ-UBND"]
    assert "1.1" in office.due("05/9/2021")["soon"]  # 30/9
    assert "3.7" not in office.due("05/9/2021")["soon"]  # no longer 30/9
    told = office.ask("diff ban-hanh-2021 --all").out
    assert "3.7: 30/9/2021 → 31/12/2021 (92 ngày)" in told  # 31 days of October, 30, 31
    assert "theo Quyết định 5890/QĐ-UBND ngày 15/6/2021" in told
    assert "theo Quyết định 8112/QĐ-UBND ngày 20/8/2021" in told
    assert "40 thêm" in told
    assert "+ 1.9  02/8/2021 hoàn thành" in told
    assert "1.9-5890" not in told.split("Sổ theo dõi")[1]  # what people know is the number
    appendix = office.paper("changes ban-hanh-2021")
    assert "(Kèm theo Quyết định số 8112" not in appendix  # it tells of both decisions
    assert "theo Quyết định 8112/QĐ-UBND ngày 20/8/2021" in appendix
    assert "theo Quyết định 5890/QĐ-UBND ngày 15/6/2021" in appendix


def the_years_report(office: Office) -> None:
    # overdue on 14/12: 1.1 since 30/9, 7.1 since 30/11, and 1.14 since 31/10
    assert office.due("14/12/2021")["overdue"] == ["1.1", "1.14", "7.1"]
    # to the eight that were due come 1.9 (30/9) and the three overdue
    report = office.stands("14/12/2021", (8, 2, 25, 3, 6, 1), ((10, 44), (9, 12)), AREA_1.format(14, "6/14 (42,9%)"))
    assert report == office.paper("progress --period 2021")
    assert "Không có khác biệt" in office.ask("diff --all").out
    half = office.paper("progress --period 2021-H1")  # written again: no decision of June or August is in it
    assert "giao 44 nhiệm vụ" in half
    assert "Lĩnh vực 1 của Kế hoạch có 13 nhiệm vụ; đã hoàn thành 4/13 (30,8%)" in half
    assert "1.14" not in half
    assert "giao 45 nhiệm vụ" in report
    assert "5890/QĐ-UBND ngày 15/6/2021" in report
    assert "8112/QĐ-UBND ngày 20/8/2021" in report
    assert "Lĩnh vực 1 của Kế hoạch có 14 nhiệm vụ; đã hoàn thành 6/14 (42,9%)" in report
    assert "quá hạn 75 ngày (hạn 30/9/2021)" in report  # 31 + 30 + 14
    assert "3000/QĐ-UBND" not in report  # taken back


def a_second_year(office: Office) -> None:
    before = office.ask("status -f json --as-of 25/11/2021").json
    office.ask("init --from plans/2021.yaml --year 2022 . --as-of 25/11/2021")
    assert (office.repo.root / "plans/2022.yaml").exists()
    assert office.ask("status -f json --as-of 25/11/2021").json == before
    answer = office.ask("status -f json --as-of 10/01/2022")
    assert answer.json["total"] == 45
    assert answer.json["states"]["done-on-time"] == 0
    assert "plans/2022.yaml" in answer.err
    assert AREA_1.format(14, "6/14 (42,9%)") in office.paper("progress --period 2021 --as-of 25/11/2021")
    assert "0/45 (0%)" in office.paper("progress --period 2022 --as-of 10/01/2022")
    told = office.ask("diff --all").out
    assert "plans/2022.yaml" in told
    assert "Lập từ plans/2021.yaml" in told
    office.repo.commit("Kế hoạch năm 2022", day="2021-12-01")
    assert "plans/2022.yaml" in office.ask("diff HEAD~1 --year 2022").out
    assert "plans/2021" not in "\n".join(_changed(office.repo))


def _changed(repo: Repo) -> Iterable[str]:
    return repo.git("diff", "--name-only", "HEAD~1", "HEAD").splitlines()
