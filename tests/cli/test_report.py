"""`cchc report`: every document in one command, named, placed and said."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from builders import REPOSITORY, Cchc

JOURNAL = str(REPOSITORY / "examples" / "2021" / "2021.journal.yaml")
SCORING = str(REPOSITORY / "examples" / "2021" / "scoring.yaml")


def text(path: Path) -> str:
    """Body paragraphs and cells, one a line."""
    opened = docx.Document(io.BytesIO(path.read_bytes()))
    return "\n".join("".join(t.text or "" for t in p.iter() if t.tag.endswith("}t")) for p in opened.element.body.iter()
                     if p.tag.endswith("}p"))  # fmt: skip


COMMANDS = [
    (["plan"], "2020-12-28_ke-hoach_4963-QD-UBND.docx"),
    (["progress", "--period", "2021-M05", "--journal", JOURNAL], "2021-05-14_bao-cao-cchc_2021-M05.docx"),
    (["progress", "--period", "2021-Q1", "--journal", JOURNAL], "2021-03-14_bao-cao-cchc_2021-Q1.docx"),
    (["progress", "--period", "2021-H1", "--journal", JOURNAL], "2021-06-14_bao-cao-cchc_2021-H1.docx"),
    (["progress", "--period", "2021-9M", "--journal", JOURNAL], "2021-09-14_bao-cao-cchc_2021-9M.docx"),
    (["progress", "--period", "2021", "--journal", JOURNAL], "2021-12-14_bao-cao-cchc_2021.docx"),
    (["assignment", "--agency", "STP"], "2020-12-28_cong-van-phan-cong_STP.docx"),
    (
        ["reminder", "--agency", "Bến Lức", "--as-of", "31/12/2021", "--journal", JOURNAL],
        "2021-12-31_cong-van-don-doc_UBND-huyen-Ben-Luc.docx",
    ),
    (["worklist", "--quarter", "II"], "2021-04-01_chuong-trinh-cong-tac_Quy-II-2021.docx"),
    (["worklist", "--month", "6"], "2021-06-01_chuong-trinh-cong-tac_Thang-6-2021.docx"),
    (
        ["ranking", "--as-of", "2021-12-31", "--scoring", SCORING, "--journal", JOURNAL],
        "2021-12-31_thong-bao-xep-hang.docx",
    ),
    (["unproven", "--as-of", "2021-12-31", "--journal", JOURNAL], "2021-12-31_bo-sung-tai-lieu-kiem-chung.docx"),
    (["escalation", "--as-of", "2021-12-31", "--journal", JOURNAL], "2021-12-31_bao-cao-tiep-tuc-qua-han.docx"),
    (["minutes", "--quarter", "II", "--journal", JOURNAL], "2021-06-30_bien-ban-hop-ra-soat_Quy-II-2021.docx"),
    (["summary", "--as-of", "2021-12-31", "--journal", JOURNAL], "2021-12-31_bao-cao-tom-tat.docx"),
    (["changes", "plans/2021.yaml", "plans/moi.yaml", "--date", "2021-07-01"], "2021-07-01_dieu-chinh-ke-hoach.docx"),
]


@pytest.mark.parametrize(("args", "name"), COMMANDS, ids=[" ".join(c[0][:3]) for c in COMMANDS])
def test_document_is_written_under_its_name_and_said(cchc: Cchc, workspace: Path, args: list[str], name: str) -> None:
    plan = (workspace / "2021.yaml").read_text(encoding="utf-8")
    (workspace / "moi.yaml").write_text(plan.replace("time: Quý II, III/2021", "time: Quý IV/2021"), encoding="utf-8")
    result = cchc("report", *args)
    assert result.code == 0, result.err
    assert result.out == f"Đã ghi {name} (mẫu {args[0]}, kèm chương trình).\n"
    assert "{" not in text(workspace.parent / name)


def test_report_says_what_the_journal_says_and_that_it_is_silent(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "progress", "--period", "2021-H1", "--journal", JOURNAL, "-o", "a.docx")
    shown = text(workspace.parent / "a.docx")
    assert (
        "(nhiệm vụ 2.4, Sở Tư pháp chủ trì): đã hoàn thành ngày 25/02/2021, đúng hạn; tài liệu kiểm chứng: "
        "Quyết định số 1530/QĐ-UBND ngày 24/02/2021 của UBND tỉnh Long An" in shown
    )
    assert "Trong hạn, chưa có báo cáo:\n- Tập huấn đội ngũ cán bộ" in shown
    assert "số liệu từ ngày 15/12/2020 đến ngày 14/6/2021" in shown
    assert "6/44 (13,6%)" in shown
    assert "kính báo cáo UBND tỉnh Long An./." in shown


def test_report_without_a_journal_invents_nothing(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "progress", "--period", "2021-Q1", "-o", "a.docx")
    shown = text(workspace.parent / "a.docx")
    assert "0/44 (0%)" in shown
    assert "Chưa có báo cáo về khó khăn, vướng mắc, kiến nghị." in shown
    assert shown.count("chưa có báo cáo") > 20
    assert "Chưa có sổ theo dõi" in result.err


def test_what_is_recorded_after_the_period_is_not_seen(cchc: Cchc, workspace: Path) -> None:
    (workspace / "2021.journal.yaml").write_text(
        '- {on: 2021-06-14, event: done, task: "1.3"}\n- {on: 2021-06-15, event: done, task: "1.11"}\n',
        encoding="utf-8",
    )
    cchc("report", "progress", "--period", "2021-H1", "-o", "a.docx")
    assert "(nhiệm vụ 1.3, Sở Nội vụ chủ trì): đã hoàn thành" in text(workspace.parent / "a.docx")
    assert "(nhiệm vụ 1.11, Sở Nội vụ chủ trì): đã hoàn thành" not in text(workspace.parent / "a.docx")


def test_clerk_fills_in_number_day_signer_and_unit(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "reminder", "--agency", "STP", "--as-of", "2021-06-15", "--number", "7", "--date", "16/6/2021",
         "--signer", "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Trần Thị B", "--unit", "CCHC", "--reply-by", "25/6/2021",
         "-o", "a.docx")  # fmt: skip
    shown = text(workspace.parent / "a.docx").split("\n")
    for line in ("Số: 07/SNV-CCHC", "Long An, ngày 16 tháng 6 năm 2021", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Trần Thị B",
                 "- Lưu: VT, CCHC."):  # fmt: skip
        assert line in shown
    assert any("chậm nhất ngày 25/6/2021" in line for line in shown)


def test_another_body_may_issue(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "worklist", "--quarter", "3", "--from", "ubnd-tinh", "-o", "a.docx")
    shown = text(workspace.parent / "a.docx").split("\n")
    assert shown[:2] == ["ỦY BAN NHÂN DÂN", "TỈNH LONG AN"]
    assert "/CTr-UBND" in " ".join(shown)
    assert "TM. ỦY BAN NHÂN DÂN" in shown


def test_province_criticises_in_a_notice_and_its_office_reports(cchc: Cchc, workspace: Path) -> None:
    asked = ("report", "escalation", "--as-of", "2021-12-31", "--journal", JOURNAL, "-o")
    said = cchc(*asked, "bao-cao.docx")
    assert "Không nêu Sở Nội vụ: là cơ quan đứng tên văn bản" in said.err
    cchc(*asked, "thong-bao.docx", "--from", "ubnd-tinh", "--reply-by", "14/01/2022")
    report, notice = (text(workspace.parent / name).split("\n") for name in ("bao-cao.docx", "thong-bao.docx"))
    assert "Kính gửi: Ủy ban nhân dân tỉnh Long An" in report
    assert "Thông báo" in notice
    assert not any(line.startswith("Kính gửi") for line in notice)
    (ordered,) = (line for line in notice if line.startswith("2. "))
    assert "UBND tỉnh Long An phê bình các cơ quan" in ordered
    assert "về UBND tỉnh Long An chậm nhất ngày 14/01/2022" in ordered  # not through a body that is criticised itself
    assert "Sở Nội vụ" in notice  # is overdue with its report, and not spared where another writes


def test_nothing_is_written_where_nothing_was_adjusted(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "changes", "plans/2021.yaml", "plans/2021.yaml", "-o", "a.docx")
    assert (result.code, result.out) == (0, "Không có nội dung nào để quyết định điều chỉnh, không lập văn bản.\n")
    assert not (workspace.parent / "a.docx").exists()


def test_why_a_deadline_is_put_off_comes_from_the_journal(cchc: Cchc, workspace: Path) -> None:
    plan = (workspace / "2021.yaml").read_text(encoding="utf-8")
    (workspace / "moi.yaml").write_text(plan.replace("time: Quý II, III/2021", "time: Quý IV/2021"), encoding="utf-8")
    asked = ("report", "changes", "plans/2021.yaml", "plans/moi.yaml", "-o", "a.docx", "--journal", JOURNAL)
    assert cchc(*asked).code == 0
    (why,) = (line for line in text(workspace.parent / "a.docx").splitlines() if "đến 30/11/2021" in line)
    assert why.startswith("- Nhiệm vụ 1.1: khó khăn, vướng mắc ghi nhận ngày 20/7/2021 (")
    (workspace / "old.yaml").write_text('- {on: 2019-03-04, event: started, task: "1.1"}', encoding="utf-8")
    assert cchc(*asked[:-1], "plans/old.yaml").code == 2


def test_district_writes_from_its_own_place_to_the_province(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "progress", "--period", "2021-H1", "--from", "Bến Lức", "-o", "a.docx")
    shown = text(workspace.parent / "a.docx")
    assert "Bến Lức, ngày" in shown
    assert "Kính gửi: Ủy ban nhân dân tỉnh Long An" in shown
    cchc("report", "progress", "--period", "2021-H1", "--from", "ubnd-tinh", "-o", "b.docx")
    assert "Kính gửi: Bộ Nội vụ" in text(workspace.parent / "b.docx")


def test_register_says_unit_and_recipients(cchc: Cchc, workspace: Path) -> None:
    register = workspace / "agencies.yaml"
    own = 'symbol: SNV\n    unit: CCHC\n    recipients: [{papers: [reminder, giay-moi], to: ["TT. Tỉnh ủy"]}]\n'
    register.write_text(register.read_text(encoding="utf-8").replace("symbol: SNV\n", own), encoding="utf-8")
    result = cchc("report", "reminder", "--agency", "STP", "--as-of", "2021-06-15", "-o", "a.docx")
    shown = text(workspace.parent / "a.docx").split("\n")
    assert {"- Như trên;", "- TT. Tỉnh ủy;", "- Lưu: VT, CCHC."} <= set(shown)
    assert not any("để báo cáo" in line for line in shown)
    assert any("/SNV-CCHC" in line for line in shown)
    assert "ghi cho loại văn bản «giay-moi», không có loại này" in result.err


def batch(cchc: Cchc, *args: str) -> Any:
    return cchc("report", "reminder", "--each", "overdue", "--as-of", "2022-01-15", "--journal", JOURNAL, *args)


def test_batch_goes_into_a_folder_with_a_sheet_that_lists_it(cchc: Cchc, workspace: Path) -> None:
    result = batch(cchc, "-o", "don-doc", "--number", "9")
    assert result.code == 0
    folder = workspace.parent / "don-doc"
    letters = sorted(path.name for path in folder.glob("*.docx"))
    sheet = openpyxl.load_workbook(folder / "2022-01-15_cong-van-don-doc_danh-sach.xlsx").worksheets[0]
    rows = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]
    assert result.out.startswith(f"Đã ghi {len(letters)} văn bản")
    assert sorted(str(row[-1]) for row in rows) == letters
    assert "2022-01-15_cong-van-don-doc_STP.docx" in letters
    assert [row[5] for row in rows[:2]] == ["09/SNV", "10/SNV"]
    assert "Không lập công văn cho Sở Nội vụ: là cơ quan gửi" in result.err


def test_names_are_safe_on_windows(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "assignment", "--each", "agency", "-o", "ra")
    names = [path.name for path in (workspace.parent / "ra").iterdir()]
    assert len(names) == 37
    assert len({name.casefold() for name in names}) == len(names)
    assert all(name.isascii() and not set(name) & set('<>:"/\\|?* ') for name in names)


def test_batch_is_written_whole_or_not_at_all(cchc: Cchc, workspace: Path) -> None:
    folder = workspace.parent / "don-doc"
    folder.mkdir()
    (folder / "2022-01-15_cong-van-don-doc_STP.docx").write_bytes(b"mine")
    result = batch(cchc, "-o", "don-doc")
    assert (result.code, len(list(folder.iterdir()))) == (4, 1)
    assert "--force" in result.err
    assert batch(cchc, "-o", "don-doc", "--force").code == 0


def test_same_command_gives_the_same_bytes(cchc: Cchc, workspace: Path) -> None:
    batch(cchc, "-o", "a")
    batch(cchc, "-o", "b")
    first, second = ({p.name: p.read_bytes() for p in (workspace.parent / f).iterdir()} for f in "ab")
    assert first == second


def test_group_means_its_members(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "assignment", "--agency", "UBND cấp huyện", "-o", "ra")
    assert len(list((workspace.parent / "ra").glob("*.docx"))) == 15


def test_sender_is_left_out_of_a_group_it_belongs_to(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "assignment", "--agency", "Các sở, ban, ngành tỉnh", "-o", "ra")
    assert "Không lập công văn cho Sở Nội vụ: là cơ quan gửi." in result.err
    assert not list((workspace.parent / "ra").glob("*_SNV.docx"))


def test_programme_of_the_next_year_holds_what_was_put_off_to_it(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "worklist", "--quarter", "1/2022", "--journal", JOURNAL, "-o", "a.docx")
    assert "(31/3/2022)" in text(workspace.parent / "a.docx")


def test_programme_signed_before_its_period_stands_as_of_its_own_day(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "worklist", "--quarter", "4", "--date", "20/9/2021", "-o", "a.docx")
    assert (result.code, "tính đến ngày 20/9/2021" in text(workspace.parent / "a.docx")) == (0, True)


def test_one_letter_to_all_that_are_behind(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "reminder", "--together", "--as-of", "2022-01-15", "--journal", JOURNAL, "-o", "a.docx",
                  "--after", "Công văn số 512/SNV ngày 05/01/2022")  # fmt: skip
    assert result.code == 0, result.err
    shown = text(workspace.parent / "a.docx")
    assert "Kính gửi: Các cơ quan, đơn vị có tên tại Phụ lục" in shown
    assert "Sở Tư pháp: 4 nhiệm vụ quá hạn, lâu nhất 15 ngày" in shown
    assert "V/v tiếp tục đôn đốc" in shown
    assert "Tiếp theo Công văn số 512/SNV ngày 05/01/2022 của Sở Nội vụ về việc đôn đốc" in shown
    assert "Sở Nội vụ: " not in shown
    assert "UBND cấp xã: " not in shown


def test_collective_letter_goes_to_the_members_of_a_group(cchc: Cchc, workspace: Path) -> None:
    cchc("report", "reminder", "--together", "--agency", "UBND cấp huyện", "--as-of", "2022-01-15", "-o", "a.docx")
    shown = text(workspace.parent / "a.docx")
    assert "15 cơ quan, đơn vị còn" in shown
    assert "Sở Tư pháp: " not in shown


def test_together_is_a_letter_of_its_own_where_one_alone_is_behind(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "reminder", "--together", "--as-of", "2021-06-30", "--journal", JOURNAL, "-o", "a.docx")
    assert (result.code, "Chỉ Sở Tư pháp quá hạn: lập công văn riêng." in result.err) == (0, True)
    assert "Kính gửi: Sở Tư pháp" in text(workspace.parent / "a.docx")


def test_nothing_owed_writes_nothing(cchc: Cchc, workspace: Path) -> None:
    result = cchc("report", "reminder", "--agency", "STP", "--as-of", "2021-01-04", "--within", "5")
    assert (result.code, result.out) == (0, "Không có nhiệm vụ quá hạn hay sắp đến hạn, không lập công văn.\n")
    assert list(workspace.parent.glob("*.docx")) == []


STP = ["reminder", "--agency", "STP", "--as-of", "2021-06-15"]
WRONG = [
    (["progress", "--period", "2021-X"], 2, "không có kỳ báo cáo «2021-X»"),
    (["progress"], 2, "thiếu tùy chọn --period"),
    (["reminder"], 2, "cần --agency hoặc --each"),
    (["reminder", "--agency", "STP", "--each", "overdue"], 2, "một trong hai"),
    (["reminder", "--agency", "Sở Phép Thuật"], 2, "không biết cơ quan"),
    (["worklist"], 2, "cần --quarter hoặc --month"),
    (["minutes"], 2, "cần --quarter hoặc --month"),
    (["summary", "--from", "ubnd-tinh"], 2, "không báo cáo người đứng đầu của chính mình"),
    (
        ["escalation", "--as-of", "2021-12-31", "--journal", JOURNAL, "--reply-by", "30/12/2021"],
        2,
        "hạn trả lời 30/12/2021 trước ngày của văn bản 31/12/2021",
    ),
    (["plan", "-o", "a.pdf"], 2, "không phải là tệp .docx"),
    (["plan", "-o", "khong-co/a.docx"], 4, "không có"),
    (["assignment", "--each", "agency", "-o", "a.docx"], 2, "-o phải là thư mục"),
    (["assignment", "--each", "agency", "--number", "12a"], 2, "không đếm tiếp được"),
    (["reminder", "--agency", "STP", "--number", "abc"], 2, "không đọc được số văn bản «abc»"),
    ([*STP, "--number", "12/BC-SNV"], 2, "«12/BC-SNV» không phải là số, ký hiệu của công văn"),
    (["worklist", "--quarter", "2", "--number", "12/CTr-UBND"], 2, "«12/CTr-UBND» không có ký hiệu của Sở Nội vụ"),
    ([*STP, "--number", "12/STC"], 2, "«12/STC» không có ký hiệu của Sở Nội vụ, là của Sở Tài chính"),
    (["worklist", "--quarter", "2", "--number", "12/SNV"], 2, "không phải là số, ký hiệu của chương trình"),
    ([*STP, "--reply-by", "14/6/2021"], 2, "hạn trả lời 14/6/2021 trước ngày của công văn 15/6/2021"),
    ([*STP, "--date", "14/6/2021"], 2, "ngày văn bản 14/6/2021 trước ngày của số liệu 15/6/2021"),
    (["progress", "--period", "2021-H1", "--date", "13/6/2021"], 2, "trước ngày của số liệu 14/6/2021"),
    (["assignment", "--agency", "STP", "--date", "27/12/2020"], 2, "trước ngày của số liệu 28/12/2020"),
    (["progress", "--period", "2022-Q1"], 2, "kỳ «quý I năm 2022» nằm ngoài năm của kế hoạch (2021)"),
    (["worklist", "--quarter", "1/2023"], 2, "kỳ «Quý I/2023» nằm ngoài năm của kế hoạch (2021)"),
    (["reminder", "--agency", "UBND cấp xã"], 2, "«UBND cấp xã» là nhóm chỉ đếm số lượng"),
    (["assignment", "--agency", "UBND cấp xã"], 2, "«UBND cấp xã» là nhóm chỉ đếm số lượng"),
    (["assignment", "--agency", "SNV"], 2, "Sở Nội vụ không gửi công văn cho chính mình"),
    ([*STP, "--after", "512/SNV"], 2, "«512/SNV» chưa có ngày"),
    ([*STP, "--after", "5/BC-SNV ngày 1/6/2021"], 2, "«5/BC-SNV» không phải là số, ký hiệu của công văn"),
    ([*STP, "--after", "512/SNV ngày 16/6/2021"], 2, "công văn lần trước ngày 16/6/2021 sau ngày 15/6/2021"),
    (["worklist", "--quarter", "2", "--from", "xyz"], 2, "không biết cơ quan"),
]


@pytest.mark.parametrize(("args", "code", "message"), WRONG, ids=[" ".join(w[0]) for w in WRONG])
def test_wrong_use_is_said_and_nothing_written(
    cchc: Cchc, workspace: Path, args: list[str], code: int, message: str
) -> None:
    result = cchc("report", *args)
    assert result.code == code, result.err
    assert message in result.err
    assert list(workspace.parent.glob("*.docx")) == []


def test_plan_without_a_coordinator_asks_who_sends(cchc: Cchc, workspace: Path) -> None:
    plan = workspace / "2021.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("coordinator: snv\n", ""), encoding="utf-8")
    result = cchc("report", "worklist", "--quarter", "2")
    assert result.code == 2
    assert "--from" in result.err
    assert cchc("report", "worklist", "--quarter", "2", "--from", "SNV").code == 0


def test_pdf_needs_libreoffice(cchc: Cchc, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(workspace))
    monkeypatch.setattr("cchc_cli.files.libreoffice._MAC", "/khong/co")
    result = cchc("report", "plan", "--pdf")
    assert result.code == 4
    assert "không có LibreOffice" in result.err
    assert list(workspace.parent.glob("*.docx")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_pdf_is_written_beside(cchc: Cchc, workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stand-in for LibreOffice that notes its profile and writes what it was asked for."""
    stand_in = tmp_path / "bin" / "soffice"
    stand_in.parent.mkdir()
    stand_in.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\nmkdir -p "$2"\nout=$2\nshift 2\n'
        'for f in "$@"; do b=${f##*/}; echo "%PDF $b" > "$out/${b%.docx}.pdf"; done\n'
    )
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}:/usr/bin:/bin")
    result = cchc("report", "plan", "-o", "a.docx", "--pdf")
    assert result.out == "Đã ghi a.docx và bản PDF (mẫu plan, kèm chương trình).\n"
    assert (workspace.parent / "a.pdf").read_text() == "%PDF a.docx\n"
    batch(cchc, "-o", "loat", "--pdf")
    assert len(list((workspace.parent / "loat").glob("*.pdf"))) == len(list((workspace.parent / "loat").glob("*.docx")))


def test_a_report_of_before_an_amendment_says_when_git_does_not_know_the_plan_of_then(
    cchc: Cchc, workspace: Path
) -> None:
    plan = workspace / "2021.yaml"
    change = "amendments:\n  - {number: 5890/QĐ-UBND, date: 2021-07-15, tasks: ['1.1']}\n"
    plan.write_text(plan.read_text(encoding="utf-8") + change, encoding="utf-8")
    result = cchc("report", "progress", "--period", "2021-H1", "-o", "a.docx")
    assert "Không có trong git bản kế hoạch trước 5890/QĐ-UBND ngày 15/7/2021" in result.err
    assert "Không có trong git" not in cchc("report", "progress", "--period", "2021", "-o", "b.docx").err


def test_the_officers_own_words_come_into_the_report_as_paragraphs(cchc: Cchc, workspace: Path) -> None:
    made = cchc("report", "narrative", "--period", "H1", "--as-of", "14/6/2021", "--journal", JOURNAL)
    assert made.code == 0, made.err
    path = workspace / "2021.H1.md"
    form = path.read_text(encoding="utf-8")
    assert [line for line in form.splitlines() if line.startswith("## ")] == [
        "## Kết quả nổi bật", "## Tồn tại, hạn chế", "## Nguyên nhân", "## Đề xuất, kiến nghị"
    ]  # fmt: skip
    assert "Có 1 nhiệm vụ quá hạn chưa hoàn thành: " in form
    args = ("report", "progress", "--period", "2021-H1", "--journal", JOURNAL)
    cchc(*args, "-o", "a.docx")
    drafted = text(workspace.parent / "a.docx").splitlines()
    assert "Trong kỳ đã hoàn thành 6 nhiệm vụ, trong đó 4 nhiệm vụ đúng hạn." in drafted
    path.write_text(
        form + "\nĐề nghị cấp kinh phí.\n\n## Kết quả nổi bật\n\nBốn kế hoạch đúng hạn.\n", encoding="utf-8"
    )
    cchc(*args, "-o", "b.docx")
    told = text(workspace.parent / "b.docx").splitlines()
    assert "Bốn kế hoạch đúng hạn." in told
    assert told[told.index("Đề xuất, kiến nghị:") + 1] == "Đề nghị cấp kinh phí."
    assert not any(line.startswith("Trong kỳ đã hoàn thành") for line in told)
    again = cchc("report", "narrative", "--period", "2021-H1", "--journal", JOURNAL)
    assert (again.code, "không ghi đè lời đã viết" in again.err) == (2, True)


def test_a_recorded_note_cannot_end_the_comment_it_stands_in(cchc: Cchc, workspace: Path) -> None:
    note = "Thiếu người --> ## Nguyên nhân"
    cchc("record", "difficulty", "1.1", "--note", note, "--on", "2021-05-01")
    assert cchc("report", "narrative", "--period", "2021-H1").code == 0
    assert "-->" not in (workspace / "2021.H1.md").read_text(encoding="utf-8").partition("Thiếu người")[2][:20]
    result = cchc("report", "progress", "--period", "2021-H1", "-o", "a.docx")
    assert result.code == 0, result.err


def test_a_period_is_compared_with_that_of_the_last_year_where_its_journal_is(cchc: Cchc, workspace: Path) -> None:
    plan = (workspace / "2021.yaml").read_text(encoding="utf-8")
    (workspace / "2020.yaml").write_text(plan.replace("\nyear: 2021\n", "\nyear: 2020\n", 1), encoding="utf-8")
    args = ("report", "progress", "--period", "2021-H1", "--year", "2021", "--journal", JOURNAL)
    cchc(*args, "-o", "a.docx")
    assert "So sánh với quý I năm 2021 (số liệu đến ngày 14/3/2021)" in text(workspace.parent / "a.docx")
    entry = '- {on: 2020-03-01, event: done, task: "1.9"}\n'
    (workspace / "2020.journal.yaml").write_text(entry, encoding="utf-8")
    cchc(*args, "-o", "b.docx")
    told = text(workspace.parent / "b.docx").splitlines()
    assert "Bảng 2. So sánh với 6 tháng đầu năm 2020 (số liệu đến ngày 14/6/2020)" in told
    (workspace / "2020.journal.yaml").write_text("- {on: nay}\n", encoding="utf-8")
    broken = cchc(*args, "-o", "c.docx")
    assert (broken.code, "báo cáo không có phần của năm 2020" in broken.err) == (0, True)


STATISTICS = """\
source: Minh họa
lines:
  - {code: "2.1", name: Số cơ quan đã kiểm tra, unit: cơ quan, group: Kiểm tra CCHC, values: VALUES}
"""


def test_the_statistics_of_the_workspace_are_an_appendix_of_their_own(cchc: Cchc, workspace: Path) -> None:
    args = ("report", "progress", "--period", "2021-H1", "--journal", JOURNAL)
    path = workspace / "statistics.yaml"
    path.write_text(STATISTICS.replace("VALUES", "[{period: 2021-H1, value: 12}]"), encoding="utf-8")
    assert cchc("check", "plans/statistics.yaml").code == 0
    cchc(*args, "-o", "a.docx")
    told = text(workspace.parent / "a.docx").splitlines()
    start = told.index("Phụ lục II")
    assert told[start + 1] == "Số liệu thống kê 6 tháng đầu năm 2021"
    assert told[told.index("Số cơ quan đã kiểm tra", start) : told.index("Phụ lục III")][:4] == [
        "Số cơ quan đã kiểm tra", "cơ quan", "", "12"
    ]  # fmt: skip
    path.write_text(STATISTICS.replace("VALUES", "[]"), encoding="utf-8")
    empty = cchc(*args, "-o", "b.docx")
    assert "chưa có số liệu kỳ 2021-H1: không có phụ lục thống kê" in empty.err
    assert "Phụ lục III" not in text(workspace.parent / "b.docx")


def test_a_statistics_table_says_a_code_a_period_and_a_value_once(cchc: Cchc, workspace: Path) -> None:
    values = "[{period: 2021-H1, value: 1}, {period: 2021-h1, value: 2}, {period: H3, value: 3}]"
    line = STATISTICS.replace("VALUES", values)
    (workspace / "statistics.yaml").write_text(line + line.splitlines()[-1] + "\n", encoding="utf-8")
    found = cchc("check", "plans/statistics.yaml", "-f", "json").json
    codes = ["statistics-value-twice", "statistics-period"]
    assert [problem["code"] for problem in found] == [*codes, "statistics-line-twice", *codes]


def test_a_years_report_takes_up_the_next_years_plan_and_says_that_it_is_a_draft(cchc: Cchc, workspace: Path) -> None:
    args = ("report", "progress", "--period", "2021", "--year", "2021", "--journal", JOURNAL)
    assert "năm sau" not in cchc(*args, "-o", "a.docx").err
    assert cchc("init", "--from", "plans/2021.yaml", "--year", "2022", ".").code == 0
    made = cchc(*args, "-o", "b.docx")
    assert "Nhiệm vụ của năm sau lấy theo plans/2022.yaml, còn " in made.err
    told = text(workspace.parent / "b.docx").splitlines()
    start = next(n for n, line in enumerate(told) if line.startswith("Triển khai thực hiện Kế hoạch công tác"))
    assert told[start].endswith(": 44 nhiệm vụ, trong đó 7 nhiệm vụ có hạn đến ngày 31/3/2022:")
    assert told.index("2. Nhiệm vụ trọng tâm năm 2022") < start
    later = told[told.index("2. Nhiệm vụ trọng tâm năm 2022") : start + 8]
    assert not [line for line in later if "/2021." in line]
