"""After the plan is issued what its decision says may change only by a decision that the plan names."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import docx
import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from cchc_cli.checking.file_problems import check_file
from cchc_cli.files.problems import Problem
from repositories import Repo

PLAN = "plans/2021.yaml"
LATER = ("time: Quý II/2021", "time: Quý III/2021")
AMENDMENT = """\
amendments:
  - number: 77/QĐ-UBND
    date: 05/5/2021
    subject: Về việc điều chỉnh Kế hoạch.
    tasks: [1.1]
"""
AGAIN = "  - {number: 88/QĐ-UBND, date: 05/9/2021, tasks: [1.1]}\n"
SECOND = """\
      - id: "1.2"
        title: Tập huấn cho cán bộ, công chức.
        lead: Sở Nội vụ
        time: Quý II/2021
        budget: 0
"""
BODY = """\
body:
  subject: Công tác cải cách hành chính
  sections:
    - number: I
      title: MỤC TIÊU
      paragraphs: [Tiếp tục đẩy mạnh cải cách hành chính., Nâng cao sự hài lòng của người dân.]
targets:
  - text: Trên 98% hồ sơ được giải quyết đúng hạn.
    indicators: [{id: "1", name: Hồ sơ đúng hạn, more_than: 98}]
  - text: Có 100% cán bộ được cấp tài khoản.
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """A draft in two commits, then the plan as issued, with its tag."""
    repo = Repo(tmp_path)
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.write(PLAN, PLAN_TEXT.replace("4963/QĐ-UBND", "0/QĐ-UBND").replace("Quý II/", "Quý I/"))
    repo.commit("dự thảo")
    repo.write(PLAN, PLAN_TEXT.replace("Kiểm tra CCHC", "Kiểm"))
    repo.commit("nhập một nửa")
    issue(repo, PLAN_TEXT)
    monkeypatch.chdir(repo.root)
    return repo


def issue(repo: Repo, text: str) -> None:
    """The plan as issued is `text`."""
    repo.write(PLAN, text)
    repo.git("add", "-A")
    repo.git("commit", "-q", "--allow-empty", "-m", "ban hành")
    repo.git("tag", "-f", "ban-hanh-2021")


def commit(repo: Repo, *texts: str) -> None:
    for text in texts:
        repo.write(PLAN, text)
        repo.commit()


def problems(repo: Repo, text: str, path: str = PLAN) -> list[Problem]:
    """What `check` says once the plan is `text`."""
    return check_file(repo.write(path, text), date(2021, 6, 15))


def found(repo: Repo, text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.code) for problem in problems(repo, text)]


def test_the_plan_as_issued_is_fine_though_the_drafts_differed(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT) == []


@pytest.mark.parametrize(
    ("line", "old", "new", "what"),
    [
        (17, *LATER, "thời gian: Quý II/2021 → Quý III/2021"),
        (15, "lead: Sở Nội vụ", "lead: UBND cấp xã", "chủ trì: Sở Nội vụ → UBND cấp xã"),
        (16, "support: Sở Tư pháp", "support: UBND cấp xã", "phối hợp: Sở Tư pháp → UBND cấp xã"),
        (18, "budget: 50", "budget: 60", "kinh phí: 50 → 60"),
        (19, "budget: 50\n", "budget: 50\n        note: a\n", "ghi chú: (không có) → a"),
        (14, "title: Kiểm tra CCHC.", "title: Thanh tra CCHC.", "nhiệm vụ: Kiểm tra CCHC. → Thanh tra CCHC."),
        (19, "budget: 50\n", "budget: 50\n        products: [Tờ]\n", "sản phẩm 1: (không có) → Tờ"),
    ],
)
def test_a_change_without_a_decision_is_a_warning_at_its_place(
    repo: Repo, line: int, old: str, new: str, what: str
) -> None:
    (problem,) = problems(repo, replaced(PLAN_TEXT, old, new))
    assert (problem.line, problem.severity, problem.code) == (line, "warning", "task-changed")
    assert problem.message == f"nhiệm vụ 1.1 đổi mà không theo quyết định nào: {what}"


def test_a_field_that_is_gone_is_told_at_the_task(repo: Repo) -> None:
    (problem,) = problems(repo, replaced(PLAN_TEXT, "        support: Sở Tư pháp\n", ""))
    assert (problem.line, problem.message.split(": ", 1)[1]) == (13, "phối hợp: Sở Tư pháp → (không có)")


def test_two_changes_of_a_task_are_one_finding_at_its_number(repo: Repo) -> None:
    (problem,) = problems(repo, replaced(replaced(PLAN_TEXT, *LATER), "budget: 50", "budget: 60"))
    assert problem.line == 13
    assert "thời gian: Quý II/2021 → Quý III/2021; kinh phí: 50 → 60" in problem.message


def test_another_due_date_for_the_same_words_is_a_change(repo: Repo) -> None:
    time = "time: {text: Quý II/2021, due: 2021-07-31, reason: Bỏ ngày nghỉ.}"
    (problem,) = problems(repo, replaced(PLAN_TEXT, LATER[0], time))
    assert "(không có) → 31/7/2021" in problem.message


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: Kiểm tra CCHC.", "title: kiểm tra   CCHC"),
        ("lead: Sở Nội vụ", "lead: Sở Nội vụ."),
        (LATER[0], "time: quí II / 2021"),
        ("issuer: ỦY BAN", "issuer: UỶ BAN"),
        ("budget: 50", 'budget: "50 "'),
    ],
)
def test_spelling_case_spacing_and_punctuation_need_nothing(repo: Repo, old: str, new: str) -> None:
    assert [code for _, code in found(repo, replaced(PLAN_TEXT, old, new)) if code.endswith("changed")] == []


def test_a_decision_that_names_the_task_allows_it(repo: Repo) -> None:
    assert found(repo, replaced(PLAN_TEXT, *LATER) + AMENDMENT) == []


def test_a_decision_that_names_other_tasks_does_not(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER) + AMENDMENT.replace("[1.1]", "[9.9]")
    assert found(repo, text) == [(17, "task-changed"), (23, "amendment-task")]


def test_tasks_that_come_and_go_need_a_decision_too(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT + SECOND) == [(19, "task-added")]
    assert found(repo, PLAN_TEXT + SECOND + AMENDMENT.replace("[1.1]", "[1.2]")) == []
    other = PLAN_TEXT[: PLAN_TEXT.index('      - id: "1.1"')] + SECOND
    assert (11, "task-removed") in found(repo, other)
    assert "task-removed" not in [code for _, code in found(repo, other + AMENDMENT)]


def test_several_commits_may_prepare_a_decision(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER)
    commit(repo, replaced(PLAN_TEXT, LATER[0], "time: Tháng 7/2021"), text)
    assert found(repo, text) == [(17, "task-changed")]
    commit(repo, text + AMENDMENT)
    assert found(repo, text + AMENDMENT) == []


def test_what_changes_after_a_decision_needs_another(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER)
    commit(repo, text + AMENDMENT)
    again = replaced(text, LATER[1], "time: Quý IV/2021")
    (problem,) = problems(repo, again + AMENDMENT)
    assert (problem.line, problem.code) == (17, "task-changed")
    assert problem.message == (
        "nhiệm vụ 1.1 đổi mà không theo quyết định nào: thời gian: Quý III/2021 → Quý IV/2021 "
        "(Quyết định 77/QĐ-UBND ngày 05/5/2021 chỉ nói: thời gian: Quý II/2021 → Quý III/2021)"
    )
    assert found(repo, again + AMENDMENT + AGAIN) == []
    commit(repo, again + AMENDMENT, again + AMENDMENT + AGAIN)
    assert found(repo, again + AMENDMENT + AGAIN) == []
    assert found(repo, replaced(again, "budget: 50", "budget: 60") + AMENDMENT + AGAIN) == [(18, "task-changed")]


def test_a_decision_written_down_before_its_change_does_not_cover_it(repo: Repo) -> None:
    commit(repo, PLAN_TEXT + AMENDMENT)
    assert found(repo, replaced(PLAN_TEXT, *LATER) + AMENDMENT) == [(17, "task-changed")]


def test_going_back_behind_a_decision_needs_another(repo: Repo) -> None:
    commit(repo, replaced(PLAN_TEXT, *LATER) + AMENDMENT)
    assert found(repo, PLAN_TEXT + AMENDMENT) == [(17, "task-changed")]


def test_a_change_that_was_undone_is_none(repo: Repo) -> None:
    commit(repo, replaced(PLAN_TEXT, *LATER), PLAN_TEXT, PLAN_TEXT + SECOND, PLAN_TEXT)
    commit(repo, PLAN_TEXT[: PLAN_TEXT.index('      - id: "1.1"')] + SECOND, PLAN_TEXT)
    assert found(repo, PLAN_TEXT) == []


def test_a_later_decision_may_name_what_an_earlier_one_did_not(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER) + SECOND
    first = AMENDMENT.replace("[1.1]", "[1.2]")
    commit(repo, text + first)
    assert found(repo, text + first) == [(17, "task-changed")]
    assert found(repo, text + first + AGAIN) == []
    assert found(repo, text + first.replace("[1.2]", "[1.1, 1.2]")) == []


def test_a_number_in_a_comment_or_a_ground_is_no_decision_yet(repo: Repo) -> None:
    commit(repo, PLAN_TEXT + "# 77/QĐ-UBND sắp ban hành\n")
    text = replaced(PLAN_TEXT, *LATER) + AMENDMENT
    commit(repo, text)
    assert found(repo, text) == []
    assert found(repo, replaced(text, LATER[1], "time: Quý IV/2021")) == [(17, "task-changed")]


def test_a_number_written_with_escapes_is_found_too(repo: Repo) -> None:
    escaped = AMENDMENT.replace("77/QĐ-UBND", '"77/Q\\u0110-UBND"')
    commit(repo, PLAN_TEXT + escaped)
    assert found(repo, replaced(PLAN_TEXT, *LATER) + AMENDMENT) == [(17, "task-changed")]


def test_a_decision_struck_from_the_list_covers_nothing(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER)
    commit(repo, text + AMENDMENT)
    assert found(repo, text) == [(17, "task-changed")]


def test_two_branches_with_a_decision_each(repo: Repo) -> None:
    base = PLAN_TEXT + SECOND
    issue(repo, base)
    for branch, old, new, number, id_ in (
        ("a", "budget: 50", "budget: 60", "77/QĐ-UBND", "1.1"),
        ("b", "budget: 0", "budget: 9", "88/QĐ-UBND", "1.2"),
    ):
        repo.git("switch", "-qc", branch, "ban-hanh-2021")
        text = replaced(base, old, new)
        commit(repo, text, text + AMENDMENT.replace("77/QĐ-UBND", number).replace("[1.1]", f"[{id_}]"))
    repo.git("switch", "-q", "main")
    repo.git("merge", "-q", "--no-ff", "-m", "a", "a")
    repo.git("merge", "-q", "--no-commit", "-X", "ours", "b")
    merged = replaced(replaced(base, "budget: 50", "budget: 60"), "budget: 0", "budget: 9")
    text = merged + AMENDMENT + AGAIN.replace("[1.1]", "[1.2]")
    commit(repo, text)
    assert found(repo, text) == []
    assert found(repo, replaced(text, "budget: 9", "budget: 8")) == [(23, "task-changed")]
    assert found(repo, merged + AMENDMENT) == [(23, "task-changed")]


def test_a_renumbering_alone_needs_no_decision(repo: Repo) -> None:
    assert "task-changed" not in [code for _, code in found(repo, replaced(PLAN_TEXT, '"1.1"', '"1.2"'))]


def test_an_insertion_moves_the_numbers_and_covers_only_what_it_names(repo: Repo) -> None:
    inserted = SECOND.replace("1.2", "1.1") + PLAN_TEXT[PLAN_TEXT.index('      - id: "1.1"') :].replace("1.1", "1.2")
    text = PLAN_TEXT[: PLAN_TEXT.index('      - id: "1.1"')] + inserted
    assert found(repo, text + AMENDMENT) == []
    (problem,) = problems(repo, text.replace("budget: 50", "budget: 60") + AMENDMENT)
    assert (problem.code, problem.message.split(": ")[1:]) == ("task-changed", ["kinh phí", "50 → 60"])


def test_a_task_moved_to_another_area_needs_a_decision(repo: Repo) -> None:
    issue(repo, PLAN_TEXT + SECOND + "  - {number: 2, title: Thể chế, tasks: []}\n")
    moved = PLAN_TEXT + "  - number: 2\n    title: Thể chế\n    tasks:\n" + SECOND
    assert (22, "task-changed") in found(repo, moved)
    (problem,) = [p for p in problems(repo, moved) if p.code == "task-changed"]
    assert "chuyển từ lĩnh vực 1 sang 2" in problem.message


@pytest.mark.parametrize(
    ("line", "old", "new", "what"),
    [
        (2, "title: Kế hoạch năm 2021", "title: Kế hoạch 2021", "Kế hoạch đổi: tên"),
        (5, "number: 4963/QĐ-UBND", "number: 4964/QĐ-UBND", "Quyết định đổi: số, ký hiệu"),
        (11, "title: Chỉ đạo, điều hành", "title: Thể chế", "Lĩnh vực 1 đổi: tên: Chỉ đạo, điều hành → Thể chế"),
        (24, "Tiếp tục đẩy mạnh cải cách", "Tạm dừng cải cách", "Phần lời đổi: mục I: Tiếp tục"),
        (26, "Trên 98% hồ sơ", "Trên 90% hồ sơ", "Chỉ tiêu 1 đổi: lời: Trên 98% hồ sơ"),
        (27, "more_than: 98", "more_than: 90", "Chỉ số 1 đổi: mức phải đạt: trên 98% → trên 90%"),
        (26, "  - text: Có 100% cán bộ được cấp tài khoản.\n", "", "Chỉ tiêu 2 bỏ: Có 100% cán bộ"),
    ],
)
def test_title_decision_text_targets_and_areas_are_watched(
    repo: Repo, line: int, old: str, new: str, what: str
) -> None:
    issue(repo, PLAN_TEXT + BODY)
    changed = replaced(PLAN_TEXT + BODY, old, new)
    (problem,) = [p for p in problems(repo, changed) if p.code == "plan-changed"]
    assert (problem.line, problem.message.startswith(what)) == (line, True), problem.message
    other = "amendments: [{number: 77/QĐ-UBND, date: 05/5/2021}]\n"
    assert "plan-changed" not in [p.code for p in problems(repo, changed + other)]
    commit(repo, changed + other)
    assert [p.code for p in problems(repo, PLAN_TEXT + BODY + other)] == ["plan-changed"]


def test_an_indicator_of_words_that_stay_may_be_added(repo: Repo) -> None:
    issue(repo, PLAN_TEXT + BODY)
    assert found(repo, PLAN_TEXT + BODY + '    indicators: [{id: "2", name: Tài khoản, at_least: 100}]\n') == []


def test_a_slip_of_the_transcription_set_right_is_no_amendment(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, "title: Kiểm tra CCHC.", "title: Kiểm tra CCCHC.")
    slip = "corrections:\n  - {where: '1.1, cột Nhiệm vụ', scanned: CCHC, read: CCCHC, reason: Chép thiếu chữ.}\n"
    assert found(repo, text + slip) == []


def test_a_correction_covers_no_more_than_its_own_words(repo: Repo) -> None:
    slip = "corrections:\n  - {where: '1.1, cột Nhiệm vụ', scanned: CCHC, read: CCCHC, reason: Chép thiếu chữ.}\n"
    text = replaced(replaced(PLAN_TEXT, "Kiểm tra CCHC.", "Kiểm tra CCCHC."), *LATER)
    assert found(repo, text + slip) == [(17, "task-changed")]
    assert found(repo, replaced(PLAN_TEXT, "Kiểm tra CCHC.", "Thanh tra CCCHC.") + slip) == [(14, "task-changed")]
    elsewhere = slip.replace("1.1", "1.10")
    assert found(repo, replaced(PLAN_TEXT, "Kiểm tra CCHC.", "Kiểm tra CCCHC.") + elsewhere) == [(14, "task-changed")]


def test_a_decision_before_the_plans_own_is_doubtful(repo: Repo) -> None:
    assert found(repo, PLAN_TEXT + AMENDMENT.replace("05/5/2021", "05/5/2020")) == [(21, "amendment-date")]


def test_renames_are_followed(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER)
    commit(repo, text + AMENDMENT)
    repo.git("mv", PLAN, "plans/ke-hoach.yaml")
    again = replaced(text, "budget: 50", "budget: 60") + AMENDMENT
    assert [p.code for p in problems(repo, text + AMENDMENT, "plans/ke-hoach.yaml")] == []
    assert [p.code for p in problems(repo, again, "plans/ke-hoach.yaml")] == ["task-changed"]
    repo.write("plans/ke-hoach.yaml", text + AMENDMENT)
    repo.commit("đổi tên")
    assert [p.code for p in problems(repo, again, "plans/ke-hoach.yaml")] == ["task-changed"]


def test_of_several_years_the_first_names_the_tag(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, "year: 2021\n", "year: 2021\nuntil: 2025\n")
    issue(repo, text)
    assert found(repo, replaced(text, *LATER)) == [(18, "task-changed")]


def test_without_the_tag_nothing_is_demanded(repo: Repo) -> None:
    repo.git("tag", "-d", "ban-hanh-2021")
    repo.git("branch", "ban-hanh-2021")
    assert found(repo, replaced(PLAN_TEXT, *LATER)) == []


def test_a_plan_that_the_tag_does_not_have_demands_nothing(repo: Repo) -> None:
    repo.git("rm", "-q", PLAN)
    repo.commit()
    repo.git("tag", "-f", "ban-hanh-2021")
    assert found(repo, replaced(PLAN_TEXT, *LATER)) == []


def test_without_git_there_is_no_such_rule(tmp_path: Path) -> None:
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    path = tmp_path / "2021.yaml"
    path.write_text(replaced(PLAN_TEXT, *LATER), encoding="utf-8")
    assert check_file(path, date(2021, 6, 15)) == []


def test_check_says_in_one_line_how_to_tag(repo: Repo, cchc: Cchc) -> None:
    assert cchc("check").err == ""
    repo.git("tag", "-d", "ban-hanh-2021")
    repo.write("plans/2022.yaml", PLAN_TEXT.replace("year: 2021", "year: 2022"))
    repo.write("plans/2023.yaml", PLAN_TEXT.replace("year: 2021", "year: 2023"))
    repo.git("add", "plans/2022.yaml")
    repo.git("commit", "-q", "-m", "năm sau")
    said = cchc("check", "--strict", "plans/2021.yaml")
    assert (said.code, said.out) == (0, "Đã kiểm tra 1 tệp: không có lỗi, không có cảnh báo.\n")
    assert said.err.count("\n") == 1
    assert "git tag ban-hanh-2021 COMMIT" in said.err
    (line,) = cchc("check").err.splitlines()
    assert "ban hành của plans/2021.yaml, plans/2022.yaml, nên" in line
    assert line.endswith(": git tag ban-hanh-2021 COMMIT; git tag ban-hanh-2022 COMMIT")
    repo.git("tag", "ban-hanh-2022", "HEAD~1")
    repo.git("tag", "ban-hanh-2021", "HEAD")
    (line,) = cchc("check").err.splitlines()
    assert line.endswith(
        "của plans/2022.yaml, nên chưa xét thay đổi nào không theo quyết định. "
        "Đặt nhãn ở lần ghi có bản ấy: git tag ban-hanh-2022 COMMIT"
    )
    assert cchc("check", "-f", "json", "plans/2021.yaml").json == []


def test_check_does_not_speak_of_tags_outside_git(workspace: Path, cchc: Cchc) -> None:
    assert workspace.is_dir()
    assert cchc("check").err == ""


def twice_adjusted(repo: Repo) -> None:
    text = replaced(PLAN_TEXT, *LATER)
    commit(repo, text + AMENDMENT)
    text = replaced(replaced(text, LATER[1], "time: Quý IV/2021"), "lead: Sở Nội vụ", "lead: Sở Tư pháp") + SECOND
    text = replaced(text, "support: Sở Tư pháp", "support: Sở Nội vụ")
    commit(repo, text + AMENDMENT + AGAIN)
    repo.write(PLAN, replaced(text, "budget: 50", "budget: 60") + AMENDMENT + AGAIN)


def test_show_tells_which_decision_changed_what(repo: Repo, cchc: Cchc) -> None:
    twice_adjusted(repo)
    told = [line.split("\t")[1] for line in cchc("show", "1.1").out.splitlines() if line.startswith("Đã đổi")]
    assert told == [
        "Thời gian: Quý II/2021 → Quý III/2021 (Quyết định 77/QĐ-UBND ngày 05/5/2021)",
        "Thời gian: Quý III/2021 → Quý IV/2021 (Quyết định 88/QĐ-UBND ngày 05/9/2021)",
        "Chủ trì: Sở Nội vụ → Sở Tư pháp (Quyết định 88/QĐ-UBND ngày 05/9/2021)",
        "Phối hợp: Sở Tư pháp → Sở Nội vụ (Quyết định 88/QĐ-UBND ngày 05/9/2021)",
        "Kinh phí: 50 → 60 (không theo quyết định nào)",
    ]
    first, *_, last = cchc("show", "1.1", "-f", "json").json["changes"]
    assert (first["kind"], first["amendments"], first["corrected"]) == ("changed", ["77/QĐ-UBND"], False)
    assert [(c["key"], c["old"], c["new"]) for c in first["changes"]] == [("time", "Quý II/2021", "Quý III/2021")]
    assert (last["amendments"], last["corrected"]) == ([], False)
    assert "Thêm vào kế hoạch (không theo quyết định nào)" in cchc("show", "1.2").out


def test_show_tells_a_slip_set_right_as_such(repo: Repo, cchc: Cchc) -> None:
    slip = "corrections:\n  - {where: '1.1, cột Nhiệm vụ', scanned: CCHC, read: CCCHC, reason: Chép thiếu chữ.}\n"
    text = replaced(replaced(PLAN_TEXT, "Kiểm tra CCHC.", "Kiểm tra CCCHC."), *LATER) + AMENDMENT + slip
    commit(repo, text)
    out = cchc("show", "1.1").out
    assert "Nhiệm vụ: Kiểm tra CCHC. → Kiểm tra CCCHC. (sửa lỗi chép, xem corrections)" in out
    assert "Thời gian: Quý II/2021 → Quý III/2021 (Quyết định 77/QĐ-UBND ngày 05/5/2021)" in out


def test_show_without_the_tag_tells_no_changes(repo: Repo, cchc: Cchc) -> None:
    twice_adjusted(repo)
    repo.git("tag", "-d", "ban-hanh-2021")
    assert "Đã đổi" not in cchc("show", "1.1").out
    assert cchc("show", "1.1", "-f", "json").json["changes"] == []


def test_the_appendix_of_changes_names_the_decision_of_each(repo: Repo, cchc: Cchc, tmp_path: Path) -> None:
    twice_adjusted(repo)
    for number, revisions in enumerate((["ban-hanh-2021", "HEAD~1"], ["ban-hanh-2021", "HEAD"], ["HEAD"])):
        assert cchc("report", "changes", *revisions, "-o", str(tmp_path / f"{number}.docx")).code == 0
    notes = [
        [cells[-1] for cells in table_rows(tmp_path / f"{number}.docx") if cells[1] in {"1.1", "1.2"}]
        for number in range(3)
    ]
    assert ["theo Quyết định 77/QĐ-UBND ngày 05/5/2021" in note for note in notes[0]] == [True]
    assert ["theo Quyết định 88/QĐ-UBND ngày 05/9/2021" in note for note in notes[1]] == [True, False]
    assert ["theo Quyết định" in note for note in notes[2]] == [False]


def table_rows(path: Path) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in docx.Document(str(path)).tables for row in table.rows]


def test_show_names_the_decisions_that_adjust_a_task(repo: Repo, cchc: Cchc) -> None:
    repo.write(PLAN, PLAN_TEXT + AMENDMENT)
    assert "Quyết định 77/QĐ-UBND ngày 05/5/2021: Về việc điều chỉnh Kế hoạch" in cchc("show", "1.1").out
    (amendment,) = cchc("show", "1.1", "-f", "json").json["amendments"]
    assert (amendment["number"], amendment["date"]) == ("77/QĐ-UBND", "2021-05-05")


def test_a_decision_may_name_a_task_by_its_key(repo: Repo) -> None:
    issue(repo, PLAN_TEXT + SECOND)
    renumbered = replaced(PLAN_TEXT + SECOND, 'id: "1.2"', 'id: "1.3"\n        key: "1.2"')
    assert found(repo, renumbered) == [(19, "numbering-gap")]
    changed = replaced(renumbered, "budget: 0", "budget: 9")
    assert (24, "task-changed") in found(repo, changed)
    assert "task-changed" not in [code for _, code in found(repo, changed + AMENDMENT.replace("1.1]", '"1.2"]'))]
    assert "task-changed" not in [code for _, code in found(repo, changed + AMENDMENT.replace("1.1]", '"1.3"]'))]
    assert "amendment-task" in [code for _, code in found(repo, changed + AMENDMENT.replace("1.1]", '"1.4"]'))]


def test_a_number_given_to_another_task_names_that_one(repo: Repo) -> None:
    issue(repo, PLAN_TEXT + SECOND)
    renumbered = replaced(PLAN_TEXT + SECOND, 'id: "1.2"', 'id: "1.3"\n        key: "1.2"')
    new = '      - {id: "1.2", key: "1.2-moi", title: Việc mới, lead: Sở Nội vụ, time: Quý IV/2021, budget: 1}\n'
    text = replaced(renumbered, "budget: 0", "budget: 9") + new + AMENDMENT.replace("[1.1]", '["1.2"]')
    assert [code for _, code in found(repo, text) if code.startswith("task")] == ["task-changed"]
    both = text.replace('["1.2"]', '["1.2", "1.3"]')
    assert [code for _, code in found(repo, both) if code.startswith("task")] == []


def test_a_task_taken_out_whose_number_another_has_now(repo: Repo) -> None:
    issue(repo, PLAN_TEXT + SECOND)
    text = PLAN_TEXT[: PLAN_TEXT.index('      - id: "1.1"')] + SECOND.replace('"1.2"', '"1.1"\n        key: "1.2"')
    assert "task-removed" in [code for _, code in found(repo, text)]
    assert [code for _, code in found(repo, text + AMENDMENT) if code.startswith("task")] == []
