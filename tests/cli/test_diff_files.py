"""`cchc diff` over all files of a workspace: journal, calendar, register, and every plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from repositories import Repo

SAME = "Không có khác biệt về nội dung."
DONE = '- {on: 2021-03-26, event: done, task: "1.1", document: {number: 512/KH-UBND, date: 2021-03-25}}\n'
HARD = '- {on: 2021-04-02, event: difficulty, task: "1.1", agency: snv, note: Thiếu người.}\n'
CALENDAR = """\
years:
  - year: 2021
    source: Thông báo 3
    days_off:
      - {start: 2021-04-30, end: 2021-05-03, name: Chiến thắng}
    working_days: [2021-05-08]
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The smallest workspace with a journal and a calendar, committed, as the working folder."""
    repo = Repo(tmp_path / "kho")
    repo.write("plans/2021.yaml", PLAN_TEXT)
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.write("plans/2021.journal.yaml", DONE)
    repo.write("plans/calendar.yaml", CALENDAR)
    repo.commit()
    monkeypatch.chdir(repo.root)
    return repo


def lines(cchc: Cchc, *arguments: str) -> list[str]:
    result = cchc("diff", *arguments)
    assert (result.code, result.err) == (0, "")
    return [line.strip() for line in result.out.splitlines()]


def others(cchc: Cchc, *arguments: str) -> list[dict[str, object]]:
    data = cchc("diff", *arguments, "-f", "json").json
    assert data["identical"] is not bool(data["others"])
    found: list[dict[str, object]] = data["others"]
    return found


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("2021.journal.yaml", DONE + HARD, "journal"),
        ("calendar.yaml", CALENDAR.replace("05-03", "05-02"), "calendar"),
        ("2022.yaml", PLAN_TEXT.replace("2021", "2022"), "plan"),
        ("scoring.yaml", "weights: {}\n", "other"),
    ],
)
def test_nothing_is_said_to_be_the_same_where_another_file_differs(
    repo: Repo, cchc: Cchc, name: str, text: str, kind: str
) -> None:
    repo.write(f"plans/{name}", text)
    for arguments in ([], ["--all"]):
        result = cchc("diff", "--year", "2021", "--exit-code", *arguments)
        assert result.code == 1
        assert SAME not in result.out
        assert f"plans/{name}" in result.out
    assert [(other["path"], other["kind"]) for other in others(cchc, "--year", "2021")] == [(f"plans/{name}", kind)]


def test_what_only_looks_otherwise_is_the_same_in_every_file(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.journal.yaml", "# ghi chú\n" + DONE.replace('"1.1"', "'1.1'"))
    repo.write("plans/calendar.yaml", "# ghi chú\n" + CALENDAR)
    repo.write("README.md", "Không thuộc thư mục plans.")
    assert SAME in lines(cchc, "--all")
    assert others(cchc) == []


def test_new_entries_of_the_journal_are_told_one_by_one(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.journal.yaml", DONE + HARD)
    found = lines(cchc, "--all")
    assert "Sổ theo dõi plans/2021.journal.yaml: 1 thêm" in found
    assert "+ 1.1  02/4/2021 khó khăn, vướng mắc: snv; Thiếu người." in found
    assert "Sổ chỉ ghi thêm: mục đã ghi thì không bỏ, không sửa." not in found


def test_an_entry_changed_or_taken_out_of_the_journal_is_loud(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.journal.yaml", DONE.replace("2021-03-26", "2021-04-26"))
    found = lines(cchc, "--all")
    assert "Sổ chỉ ghi thêm: mục đã ghi thì không bỏ, không sửa." in found
    assert "ngày: 26/3/2021 → 26/4/2021" in found
    repo.write("plans/2021.journal.yaml", "")
    assert "- 1.1  26/3/2021 hoàn thành: 512/KH-UBND ngày 25/3/2021" in lines(cchc, "--all")


def test_days_off_that_come_and_go(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/calendar.yaml", CALENDAR.replace("2021-05-03", "2021-05-02"))
    found = lines(cchc, "--all")
    assert "ngày nghỉ: bỏ 30/4/2021 đến 03/5/2021 (Chiến thắng)" in found
    assert "ngày nghỉ: thêm 30/4/2021 đến 02/5/2021 (Chiến thắng)" in found


def test_a_branch_that_adds_a_plan_is_no_error(repo: Repo, cchc: Cchc) -> None:
    repo.git("checkout", "-q", "-b", "them")
    other = PLAN_TEXT.replace("2021", "2022").replace("Kiểm tra CCHC.", "Một việc khác hẳn.").replace('"1.1"', '"9.9"')
    repo.write("plans/2022.yaml", other.replace("Chỉ đạo, điều hành", "Tài chính công"))
    repo.commit()
    assert "Kế hoạch mới: 1 nhiệm vụ, 1 lĩnh vực." in lines(cchc, "main...HEAD", "--year", "2022")
    found = lines(cchc, "main...HEAD", "--all", "--year", "2021")
    assert "Kế hoạch plans/2022.yaml" in found
    assert "Kế hoạch mới: 1 nhiệm vụ, 1 lĩnh vực." in found
    data = cchc("diff", "main...HEAD", "--year", "2022", "-f", "json").json
    assert (data["old"], data["change"], data["summary"]["added"]) == (None, "added", 1)
    assert not any("Lập từ" in line for line in found)


def test_a_plan_that_is_taken_away_is_told(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2022.yaml", PLAN_TEXT.replace("2021", "2022"))
    repo.commit()
    (repo.root / "plans/2022.yaml").unlink()
    assert "Kế hoạch không còn: 1 nhiệm vụ, 1 lĩnh vực." in lines(cchc, "--all", "--year", "2021")


def test_right_after_a_roll_over_only_what_is_new_besides_the_year_is_told(workspace: Path, cchc: Cchc) -> None:
    repo = Repo(workspace.parent)
    repo.commit()
    assert cchc("init", "--from", "plans/2021.yaml", "--year", "2022").code == 0
    repo.commit("sang năm")
    found = lines(cchc, "HEAD~1", "--year", "2022")
    assert "Kế hoạch mới: 44 nhiệm vụ, 7 lĩnh vực." in found
    assert "Lập từ plans/2021.yaml; khác kế hoạch ấy như sau." in found
    assert "Năm 2021 → 2022: 41 nhiệm vụ và 2 mục khác chỉ đổi năm." in found
    assert "Nhiệm vụ: 1 sửa. Phần khác: 3 mục." in found
    assert [line for line in found if line.startswith("~ 2.4")]
    assert not any("lùi hạn" in line or "365 ngày" in line for line in found)
    assert cchc("diff", "plans/2021.yaml", "plans/2022.yaml").out.count("chỉ đổi năm") == 1


def test_a_deadline_that_moves_by_more_than_the_year_is_told_by_how_much_more(repo: Repo, cchc: Cchc) -> None:
    new = replaced(PLAN_TEXT.replace("2021", "2022"), "Quý II/2022", "Quý III/2022")
    repo.write("plans/2022.yaml", new)
    found = lines(cchc, "--year", "2022")
    assert "hạn: Quý II/2021 → Quý III/2022 (lùi 92 ngày)" in found
    assert "lùi hạn (1): 1.1: 30/6/2022 → 30/9/2022 (92 ngày), Sở Nội vụ" in found


def test_in_ci_all_files_are_told_unless_it_is_asked_otherwise(
    repo: Repo, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("plans/2021.journal.yaml", DONE + HARD)
    assert "Thiếu người" not in cchc("diff").out
    monkeypatch.setenv("GITLAB_CI", "true")
    assert "Thiếu người" in cchc("diff").out
    assert "Thiếu người" not in cchc("diff", "--no-all").out
    monkeypatch.setenv("GITLAB_CI", "false")
    assert "Thiếu người" not in cchc("diff").out


def test_two_files_have_no_other_files_beside_them(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.journal.yaml", DONE + HARD)
    repo.write("moi.yaml", PLAN_TEXT)
    result = cchc("diff", "plans/2021.yaml", "moi.yaml", "--all")
    assert (result.code, result.out) == (2, "")
    assert SAME in lines(cchc, "plans/2021.yaml", "moi.yaml")


def test_the_register_is_told_once_though_two_plans_differ(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2022.yaml", PLAN_TEXT.replace("2021", "2022"))
    repo.commit()
    for year in ("2021", "2022"):
        repo.write(f"plans/{year}.yaml", PLAN_TEXT.replace("2021", year).replace("budget: 50", "budget: 80"))
    repo.write("plans/agencies.yaml", replaced(REGISTER_TEXT, "symbol: STP", "symbol: SoTP"))
    out = cchc("diff", "--all", "--year", "2022").out
    assert out.count("ký hiệu: STP → SoTP") == 1
    assert out.count("tổng kinh phí") == 2


def test_the_register_is_told_though_no_plan_can_be_compared(repo: Repo, cchc: Cchc) -> None:
    repo.git("rm", "-q", "plans/2021.yaml")
    repo.commit()
    repo.write("plans/2021.yaml", PLAN_TEXT)
    repo.write("plans/agencies.yaml", replaced(REGISTER_TEXT, "symbol: STP", "symbol: SoTP"))
    assert "ký hiệu: STP → SoTP" in lines(cchc, "--all")


def test_a_file_that_cannot_be_read_is_named_and_the_rest_compared(repo: Repo, cchc: Cchc) -> None:
    repo.write("plans/2021.journal.yaml", "- {on: hôm qua}\n")
    repo.write("plans/calendar.yaml", CALENDAR.replace("2021-05-03", "2021-05-02"))
    found = lines(cchc, "--all")
    assert any(line.startswith("Không so được: plans/2021.journal.yaml:1: ") for line in found)
    assert "ngày nghỉ: thêm 30/4/2021 đến 02/5/2021 (Chiến thắng)" in found


def test_a_bodys_own_plan_below_is_one_of_the_files(repo: Repo, cchc: Cchc) -> None:
    repo.write("bodies/stp/plans/2021.yaml", PLAN_TEXT)
    repo.write("bodies/stp/plans/agencies.yaml", REGISTER_TEXT)
    repo.commit()
    repo.write("bodies/stp/plans/2021.yaml", replaced(PLAN_TEXT, "budget: 50", "budget: 80"))
    assert [other["path"] for other in others(cchc)] == ["bodies/stp/plans/2021.yaml"]


def test_in_a_folder_of_the_repository_files_are_named_from_there(
    tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path)
    repo.write("cchc/plans/2021.yaml", PLAN_TEXT)
    repo.write("cchc/plans/agencies.yaml", REGISTER_TEXT)
    repo.write("khac/plans/2021.yaml", PLAN_TEXT)
    repo.commit()
    repo.write("cchc/plans/2021.journal.yaml", DONE)
    repo.write("khac/plans/2021.yaml", replaced(PLAN_TEXT, "budget: 50", "budget: 80"))
    monkeypatch.chdir(repo.root / "cchc")
    assert [other["path"] for other in others(cchc)] == ["plans/2021.journal.yaml"]


@pytest.mark.parametrize("old", ["30/6/2021", "2021-06-30..HEAD"])
def test_by_a_day_the_plan_of_that_day_is_compared(old: str, repo: Repo, cchc: Cchc) -> None:
    """And not the newest, which was not there then."""
    repo.write("plans/2022.yaml", replaced(PLAN_TEXT, "year: 2021", "year: 2022"))
    repo.commit("Kế hoạch năm 2022", day="2022-01-10")
    result = cchc("diff", old)
    assert result.code == 0
    assert "Theo kế hoạch plans/2021.yaml" in result.err
    assert result.out.startswith("So sánh plans/2021.yaml")
