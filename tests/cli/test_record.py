"""`cchc record`: what it writes and says, and what it refuses before a byte is written."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from builders import Cchc, Started

JOURNAL = """\
# sổ của năm
- {on: 2021-03-26, event: done, task: "2.1", product: 1, document: {number: 512/KH-UBND, date: 2021-03-25}}

- {on: 2021-04-01, event: difficulty, task: "1.7", agency: Sở Tư pháp, note: Thiếu người}
"""


@pytest.fixture
def journal(workspace: Path) -> Path:
    """The journal of a copy of the shipped plan, with two entries, a comment and a blank line."""
    path = workspace / "2021.journal.yaml"
    path.write_text(JOURNAL, encoding="utf-8")
    return path


def added(journal: Path) -> str:
    """What stands after the entries that were there; these must not have changed."""
    text = journal.read_text(encoding="utf-8")
    assert text.startswith(JOURNAL)
    return text.removeprefix(JOURNAL)


TITLES = {
    "1.1": "Xây dựng và triển khai Kế hoạch kiểm tra CCHC…",
    "1.6": "Xây dựng Kế hoạch CCHC giai đoạn 2021-2030",
    "1.7": "Xây dựng kế hoạch và triển khai điều…",
    "1.13": "Xây dựng Kế hoạch khắc phục Chỉ số…",
    "2.1": "Thực hiện theo dõi thi hành pháp luật",
    "3.5": '"Cho ý kiến, thẩm định về quy định…"',
}


def titled(lines: str) -> str:
    """The lines with the first words of their tasks."""
    return re.sub(r'task: "([\d.]+)"', lambda found: f"{found[0]}, title: {TITLES[found[1]]}", lines)


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["started", "1.1"], '{on: 2021-05-01, event: started, task: "1.1"}'),
        (["progress", "1.1", "--percent", "40"], '{on: 2021-05-01, event: progress, task: "1.1", percent: 40}'),
        (
            ["progress", "1.13", "--agency", "UBND cấp xã", "--count", "120"],
            '{on: 2021-05-01, event: progress, task: "1.13", agency: UBND cấp xã, count: 120}',
        ),
        (
            ["done", "2.1", "--product", "2", "--document", "380/BC-UBND", "--document-date", "30/4/2021"],
            '{on: 2021-05-01, event: done, task: "2.1", product: 2, document: {number: 380/BC-UBND, date: 2021-04-30}}',
        ),
        (
            [
                "done",
                "1.13",
                "--agency",
                "Sở Y tế",
                "--document",
                "9/BC-X",
                "--document-issuer",
                "Hội A",
            ],
            '{on: 2021-05-01, event: done, task: "1.13", agency: Sở Y tế, document: {number: 9/BC-X, issuer: Hội A}}',
        ),
        (
            ["done", "1.7", "--agency", "so tu phap", "--document", "88/BC-STP", "--by", "Lan"],
            '{on: 2021-05-01, event: done, task: "1.7", agency: Sở Tư pháp, document: {number: 88/BC-STP}, by: Lan}',
        ),
        (
            ["difficulty", "1.1", "--note", "Dịch", "--document", "7/SNV-VP"],
            '{on: 2021-05-01, event: difficulty, task: "1.1", document: {number: 7/SNV-VP}, note: Dịch}',
        ),
        (["reopened", "2.1", "--product", "1"], '{on: 2021-05-01, event: reopened, task: "2.1", product: 1}'),
        (
            ["not-arisen", "3.5", "--note", "Không có dự thảo"],
            '{on: 2021-05-01, event: not-arisen, task: "3.5", note: Không có dự thảo}',
        ),
        (
            ["triggered", "1.6", "--due", "31/12/2021", "--document", "76/NQ-CP"],
            '{on: 2021-05-01, event: triggered, task: "1.6", due: 2021-12-31, document: {number: 76/NQ-CP}}',
        ),
        (
            ["extended", "1.1", "--due", "2021-11-30", "--document", "9/UBND-VX"],
            '{on: 2021-05-01, event: extended, task: "1.1", due: 2021-11-30, document: {number: 9/UBND-VX}}',
        ),
        (["resolved", "1.7", "--agency", "STP"], '{on: 2021-05-01, event: resolved, task: "1.7", agency: Sở Tư pháp}'),
        (["measured", "2.4", "--value", "78,5%"], '{on: 2021-05-01, event: measured, indicator: "2.4", value: 78.5}'),
        (
            ["done", "1.13", "--agency", "Các cơ quan ngành dọc", "--document", "1/BC-CT"],
            '{on: 2021-05-01, event: done, task: "1.13", agency: Các cơ quan ngành dọc, document: {number: 1/BC-CT}}',
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_every_event_is_one_line_at_the_end(args: list[str], line: str, journal: Path, cchc: Cchc) -> None:
    result = cchc("record", *args, "--on", "01/5/2021")
    line = titled(line)
    assert (result.code, added(journal)) == (0, f"- {line}\n")
    assert result.out.splitlines()[:2] == ["Đã ghi vào plans/2021.journal.yaml:", f"  - {line}"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["done", "9.9"], "không có nhiệm vụ 9.9"),
        (["done", "2.1", "--product", "3"], "nhiệm vụ 2.1 không có sản phẩm 3"),
        (["done", "2.1"], "phải nói sản phẩm nào"),
        (["done", "2.1", "--product", "1"], "nhiệm vụ 2.1 đã hoàn thành ngày 26/3/2021"),
        (["done", "1.7"], "do 34 cơ quan chủ trì, phải nói cơ quan nào"),
        (["done", "1.1", "--agency", "stp"], "«Sở Tư pháp» không chủ trì nhiệm vụ 1.1"),
        (["done", "1.1", "--agency", "Sở Thể thao"], "không biết cơ quan «Sở Thể thao»"),
        (["done", "1.1", "--agency", "huyện"], "có thể là nhiều cơ quan"),
        (["done", "1.1", "--on", "2020-12-27"], "trước ngày ban hành quyết định (28/12/2020)"),
        (["done", "1.1", "--on", "31/12/9999"], "sau hôm nay"),
        (["done", "1.1", "--on", "31/6/2021"], "không có ngày «31/6/2021»"),
        (["done", "1.1", "--document", "512"], "số, ký hiệu «512» không đúng dạng"),
        (["done", "1.1", "--document-date", "01/5/2021"], "có --document-date mà không có --document"),
        (["done", "1.1", "--document-issuer", "Sở Y tế"], "có --document-issuer mà không có --document"),
        (["triggered", "1.1", "--due", "01/12/2021"], "nhiệm vụ 1.1 không chờ điều kiện nào"),
        (["extended", "1.1", "--product", "2", "--due", "01/12/2021"], "không có thời hạn riêng"),
        (["extended", "2.1", "--due", "01/12/2021"], "nêu sản phẩm: --product 1, 2"),
        (["triggered", "2.1", "--due", "01/12/2021"], "nêu sản phẩm: --product 1, 2"),
        (["extended", "1.1"], "thiếu tùy chọn --due"),
        (["reopened", "1.1"], "chưa hoàn thành nên không mở lại được"),
        (["started", "2.1", "--product", "1"], "đã được ghi là hoàn thành"),
        (["progress", "1.1"], "mục tiến độ phải nêu phần trăm, số đơn vị hoặc ghi chú"),
        (["progress", "1.1", "--count", "3"], "không phải nhóm chỉ đếm số lượng"),
        (["progress", "1.1", "--percent", "101"], "--percent"),
        (["progress", "1.13", "--agency", "UBND cấp xã", "--count", "189"], "nhiều hơn số đơn vị của nhóm (188)"),
        (["difficulty", "1.1"], "thiếu tùy chọn --note"),
        (["difficulty", "1.1", "--note", ""], "giá trị để trống"),
        (["resolved", "1.1"], "không có khó khăn nào như vậy đang mở"),
        (["resolved", "1.7", "--agency", "SNV"], "không có khó khăn nào như vậy đang mở"),
        (["measured", "9.9", "--value", "1"], "không có chỉ số 9.9"),
        (["measured", "2.4", "--value", "101"], "không nằm trong 0–100%"),
        (["measured", "2.4", "--value", "cao"], "«cao» không phải một số"),
        (["finished", "1.1"], "không có lệnh «finished»"),
    ],
    ids=lambda value: "" if isinstance(value, str) else " ".join(value),
)
@pytest.mark.parametrize("dry_run", [False, True])
def test_what_cannot_be_is_refused_before_a_byte_is_written(
    args: list[str], said: str, dry_run: bool, journal: Path, cchc: Cchc
) -> None:
    on = [] if "--on" in args else ["--on", "2021-05-01"]
    result = cchc("record", *args, *on, *(["--dry-run"] if dry_run else []))
    assert (result.code, result.out) == (2, "")
    assert said in result.err
    assert journal.read_text(encoding="utf-8") == JOURNAL


def test_what_changed_is_told_with_the_days(journal: Path, cchc: Cchc) -> None:
    done = ["done", "2.1", "--product", "2", "--on", "26/12/2021", "--document", "380/BC-UBND"]
    result = cchc("record", *done)
    assert result.out.splitlines()[-1] == "2.1 sản phẩm 2 (Sở Tư pháp): quá hạn 5 ngày → hoàn thành chậm 5 ngày"
    assert added(journal)


@pytest.mark.usefixtures("journal")
def test_bodies_that_change_alike_are_told_together(cchc: Cchc) -> None:
    result = cchc("record", "done", "1.7", "--agency", "UBND cấp huyện", "--on", "01/5/2021", "--document", "9/BC-SNV")
    assert result.out.splitlines()[-1] == "1.7 (15 cơ quan): trong hạn → hoàn thành đúng hạn"


@pytest.mark.usefixtures("journal")
def test_a_missing_proof_is_warned_of(cchc: Cchc) -> None:
    result = cchc("record", "done", "1.1", "--on", "01/5/2021")
    assert result.code == 0
    assert "cảnh báo: nhiệm vụ 1.1 hoàn thành mà chưa có tài liệu kiểm chứng" in result.err


def test_a_dry_run_tells_the_same_and_writes_nothing(journal: Path, cchc: Cchc) -> None:
    args = ["record", "done", "1.1", "--on", "01/5/2021", "--document", "9/BC-SNV"]
    shown = cchc(*args, "--dry-run")
    assert journal.read_text(encoding="utf-8") == JOURNAL
    assert shown.out == cchc(*args).out.replace("Đã ghi", "Sẽ ghi")


@pytest.mark.parametrize(
    "option", [["--dry-run"], ["--journal", "x.journal.yaml"], ["--from", "x.csv"], ["--year", "2021"]]
)
def test_options_before_the_event_are_refused_not_ignored(option: list[str], journal: Path, cchc: Cchc) -> None:
    result = cchc("record", *option, "started", "1.1", "--on", "01/5/2021")
    assert (result.code, added(journal)) == (2, "")
    assert "viết: cchc record started … TÙY CHỌN" in result.err


def test_without_an_event_or_a_sheet_that_is_said(journal: Path, cchc: Cchc) -> None:
    assert cchc("record", "--dry-run").code == 2
    assert not added(journal)


def test_the_first_entry_makes_the_journal(workspace: Path, cchc: Cchc) -> None:
    assert cchc("record", "started", "1.1", "--on", "01/5/2021").code == 0
    text = (workspace / "2021.journal.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/journal.schema.json\n")
    assert cchc("check").code == 0


@pytest.mark.usefixtures("journal")
def test_today_is_the_day_when_none_is_said(cchc: Cchc) -> None:
    assert cchc("record", "started", "1.1").code == 0
    entry = cchc("log", "--task", "1.1", "-f", "json").json[-1]
    assert entry["on"] == cchc("status", "-f", "json").json["as_of"]


def test_another_journal_can_be_named(
    journal: Path, tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, by_environment = tmp_path / "a.journal.yaml", tmp_path / "b.journal.yaml"
    assert cchc("record", "started", "1.1", "--on", "01/5/2021", "--journal", str(named)).code == 0
    monkeypatch.setenv("CCHC_JOURNAL", str(by_environment))
    assert cchc("record", "started", "1.2", "--on", "01/5/2021").code == 0
    assert '"1.1"' in named.read_text(encoding="utf-8")
    assert '"1.2"' in by_environment.read_text(encoding="utf-8")
    assert not added(journal)


def test_nothing_is_added_to_a_journal_that_cannot_be_read(journal: Path, cchc: Cchc) -> None:
    broken = JOURNAL + "- {on: hôm qua}\n"
    journal.write_text(broken, encoding="utf-8")
    result = cchc("record", "started", "1.1", "--on", "01/5/2021")
    assert result.code == 3
    assert "2021.journal.yaml:5:" in result.err
    assert journal.read_text(encoding="utf-8") == broken


def test_eight_programs_recording_at_once_lose_nothing(journal: Path, started: Started) -> None:
    import concurrent.futures  # noqa: PLC0415

    def record(number: int) -> int:
        args = ["record", "difficulty", f"1.{number + 1}", "--on", "2021-05-01", "--note", "Thiếu người"]
        return started(*args, cwd=journal.parent.parent).returncode

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert list(pool.map(record, range(8))) == [0] * 8
    lines = added(journal).splitlines()
    found = sorted(re.sub(r'title: (?:"[^"]*"|[^,]*), ', "", line) for line in lines)
    assert found == [f'- {{on: 2021-05-01, event: difficulty, task: "1.{n}", note: Thiếu người}}' for n in range(1, 9)]


HEAD = ["Nhiệm vụ", "Sản phẩm", "Cơ quan", "Nội dung", "Sự kiện", "Ngày", "Số văn bản", "Số đơn vị đã hoàn thành"]


def sheet(tmp_path: Path, *rows: str, delimiter: str = ",") -> Path:
    """A CSV sheet; a row is task|product|agency|what|event|day|document|count."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([HEAD, *(row.split("|") for row in rows)])
    path = tmp_path / "phieu.csv"
    path.write_text(text.getvalue(), encoding="utf-8-sig")
    return path


def test_all_rows_of_a_sheet_are_recorded(journal: Path, tmp_path: Path, cchc: Cchc) -> None:
    filled = sheet(
        tmp_path,
        "1.1||||bắt đầu|12/4/2021||",
        "1.2||||||||",
        "1.7||STP||hoàn thành|01/5/2021|88/BC-STP|",
        "1.13||UBND cấp xã||tiến độ|01/5/2021||120",
        delimiter=";",
    )
    result = cchc("record", "--from", str(filled))
    assert result.code == 0
    assert added(journal) == titled(
        '- {on: 2021-04-12, event: started, task: "1.1"}\n'
        '- {on: 2021-05-01, event: done, task: "1.7", agency: Sở Tư pháp, document: {number: 88/BC-STP}}\n'
        '- {on: 2021-05-01, event: progress, task: "1.13", count: 120, agency: UBND cấp xã}\n'
    )
    assert "1.1 (Sở Nội vụ): trong hạn → đang thực hiện, trong hạn" in result.out


def test_a_sheet_with_the_heading_of_earlier_ones_is_still_taken(journal: Path, tmp_path: Path, cchc: Cchc) -> None:
    filled = sheet(tmp_path, "1.13||UBND cấp xã||tiến độ|01/5/2021||120")
    filled.write_text(filled.read_text("utf-8-sig").replace(HEAD[-1], "Số đơn vị đã xong"), encoding="utf-8-sig")
    assert cchc("record", "--from", str(filled)).code == 0
    assert "count: 120" in added(journal)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("9.9||||hoàn thành|01/5/2021||", "không có nhiệm vụ 9.9"),
        ("1.7||||hoàn thành|01/5/2021||", "phải nói cơ quan nào"),
        ("1.7||Sở Thể thao||hoàn thành|01/5/2021||", "không biết cơ quan «Sở Thể thao»"),
        ("1.1||||xong|01/5/2021||", "không có sự kiện «xong»"),
        ("1.1||||hoàn thành|||", "chưa điền cột Ngày"),
        ("1.1||||hoàn thành|01/5/2021|512|", "số, ký hiệu «512» không đúng dạng"),
        ("1.1||||hoàn thành|31/12/9999||", "sau hôm nay"),
        ("1.1|||Chuyên trang, chuyên mục|hoàn thành|01/5/2021||", "nội dung không phải của nhiệm vụ 1.1"),
    ],
)
def test_one_bad_row_refuses_them_all_and_is_named_by_its_number(
    bad: str, said: str, journal: Path, tmp_path: Path, cchc: Cchc
) -> None:
    filled = sheet(tmp_path, "1.3||||bắt đầu|01/5/2021||", "1.2||||||||", bad)
    result = cchc("record", "--from", str(filled))
    assert (result.code, result.out) == (2, "")
    assert "lỗi: 1 lỗi trong phiếu\n  dòng 4: " in result.err
    assert said in result.err
    assert not added(journal)


@pytest.mark.usefixtures("journal")
def test_every_bad_row_is_named(tmp_path: Path, cchc: Cchc) -> None:
    filled = sheet(tmp_path, "9.9||||bắt đầu|01/5/2021||", "1.1||||bắt đầu|01/5/2021||", "1.7||||bắt đầu|01/5/2021||")
    err = cchc("record", "--from", str(filled)).err
    assert "2 lỗi trong phiếu" in err
    assert "dòng 2: " in err
    assert "dòng 4: " in err
    assert "dòng 3: " not in err


def test_a_task_whose_number_a_spreadsheet_changed_is_not_taken_for_another(
    journal: Path, tmp_path: Path, cchc: Cchc
) -> None:
    words = "Xây dựng các chuyên trang, chuyên mục trên Báo Long An, Đài Phát thanh và Truyền hình tỉnh."
    assert cchc("record", "--from", str(sheet(tmp_path, f"1.1|||{words}|bắt đầu|01/5/2021||"))).code == 2
    assert not added(journal)
    assert cchc("record", "--from", str(sheet(tmp_path, f"1.10||bao-long-an|{words}|bắt đầu|01/5/2021||"))).code == 0


def test_a_sheet_can_be_tried_without_writing(journal: Path, tmp_path: Path, cchc: Cchc) -> None:
    result = cchc("record", "--from", str(sheet(tmp_path, "1.3||||bắt đầu|01/5/2021||")), "--dry-run")
    assert (result.code, added(journal)) == (0, "")
    assert "Sẽ ghi" in result.out


@pytest.mark.usefixtures("journal")
def test_an_unfilled_sheet_is_said(tmp_path: Path, cchc: Cchc) -> None:
    result = cchc("record", "--from", str(sheet(tmp_path, "1.3|||||||")))
    assert result.code == 2
    assert "không có dòng nào đã điền" in result.err


def filled_in(path: Path, task: str, agency: str, **cells: Any) -> None:
    """Fills in one row of a sheet as somebody does in a spreadsheet."""
    book = load_workbook(path)
    page = book.worksheets[0]
    column = {cell.value: number for number, cell in enumerate(page[1])}
    (row,) = [r for r in page.iter_rows(min_row=2) if (r[0].value, r[2].value) == (task, agency)]
    for title, value in cells.items():
        row[column[title.replace("_", " ")]].value = value
    book.save(path)


def states(cchc: Cchc, *tasks: str) -> list[tuple[str, int]]:
    found = {t["id"]: t for t in cchc("status", "--by", "task", "--as-of", "2021-06-30", "-f", "json").json}
    return [(found[id_]["state"], found[id_]["done"]) for id_ in tasks]


@pytest.mark.usefixtures("journal")
def test_the_sheet_goes_out_is_filled_in_and_comes_back(tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "phieu.xlsx"
    assert cchc("status", "--sheet", str(path), "--as-of", "2021-06-30").code == 0
    filled_in(path, "1.10", "Báo Long An", Sự_kiện="hoàn thành", Ngày="15/6/2021", Số_văn_bản="210/BC-BLA")
    filled_in(path, "1.1", "Sở Nội vụ", Sự_kiện="hoàn thành", Ngày="15/6/2021", Số_văn_bản="1/BC-SNV")
    assert states(cchc, "1.10", "1.1") == [("pending", 0), ("pending", 0)]
    assert cchc("record", "--from", str(path)).code == 0
    assert states(cchc, "1.10", "1.1") == [("pending", 1), ("done-on-time", 1)]


CSV = "Text - txt - csv (StarCalc)"


def converted(path: Path, to: str) -> Path:
    """The file as LibreOffice opens it, a CSV file as UTF-8 with commas, and saves it."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    out = path.parent / "saved"
    reading = [f"--infilter={CSV}:44,34,76"] if path.suffix == ".csv" else []
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [soffice, profile, "--headless", *reading, "--convert-to", to, "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / f"{path.stem}.{to.partition(':')[0]}"


@pytest.mark.parametrize("to", ["xlsx", f"csv:{CSV}:59,34,76"], ids=["xlsx", "csv with semicolons"])
@pytest.mark.usefixtures("journal")
def test_the_sheet_comes_back_through_libreoffice(to: str, tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "phieu.xlsx"
    cchc("status", "--sheet", str(path), "--as-of", "2021-06-30")
    filled_in(path, "1.10", "Báo Long An", Sự_kiện="hoàn thành", Ngày="15/6/2021", Số_văn_bản="210/BC-BLA")
    result = cchc("record", "--from", str(converted(path, to)))
    assert (result.code, result.err) == (0, "")
    assert states(cchc, "1.10", "1.1") == [("pending", 1), ("pending", 0)]


def test_a_csv_sheet_whose_numbers_libreoffice_changed_is_refused(journal: Path, tmp_path: Path, cchc: Cchc) -> None:
    path = tmp_path / "phieu.csv"
    cchc("status", "--sheet", str(path), "--as-of", "2021-06-30", "--agency", "bao-long-an")
    text = path.read_text(encoding="utf-8-sig")
    path.write_text(text.replace("trong hạn,,", "trong hạn,hoàn thành,15/6/2021"), encoding="utf-8-sig")
    through = converted(converted(path, "xlsx"), f"csv:{CSV}:44,34,76")
    assert "\n1.1," in through.read_text(encoding="utf-8")  # 1.10 was taken for a number
    result = cchc("record", "--from", str(through))
    assert result.code == 2
    assert "nội dung không phải của nhiệm vụ 1.1" in result.err
    assert not added(journal)


@pytest.mark.usefixtures("journal")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["measured", "2.4", "--value", "78,3%"],
            "2.4: chưa đo → 78,3%; phải đạt từ 80% trở lên: chưa đạt, thiếu 1,7%",
        ),
        (["progress", "1.1", "--percent", "60 %"], "1.1: tiến độ chưa có → 60%"),
        (["difficulty", "1.7", "--agency", "stp", "--note", "Thiếu tiền"], "1.7: khó khăn đang mở 1 → 2"),
        (["resolved", "1.7", "--agency", "stp"], "1.7: khó khăn đang mở 1 → 0"),
        (["done", "2021-H1", "--document", "9/BC-UBND"], "2021-H1: trong hạn → hoàn thành đúng hạn"),
        (["extended", "1.9", "--due", "31/7/2021"], "1.9 (Sở Nội vụ): hạn 30/6/2021 → 31/7/2021; vẫn trong hạn"),
        (
            ["extended", "1.4", "--due", "31/7"],
            "1.4 (Sở Nội vụ): hạn 31/3/2021 → 31/7/2021; quá hạn 31 ngày → trong hạn",
        ),
    ],
)
def test_what_an_entry_changed_beside_states_is_said(args: list[str], said: str, cchc: Cchc) -> None:
    assert cchc("record", *args, "--on", "01/5/2021").out.splitlines()[-1] == said


def test_days_numbers_and_documents_are_taken_as_they_are_typed(journal: Path, cchc: Cchc) -> None:
    typed = ["--on", "ngày 1-5", "--percent", "60%", "--document", "số 512 /kh–ubnd", "--document-date", "30/4/21"]
    assert cchc("record", "progress", "1.1", *typed).code == 0
    assert added(journal) == titled(
        '- {on: 2021-05-01, event: progress, task: "1.1", percent: 60, '
        "document: {number: 512/KH-UBND, date: 2021-04-30}}\n"
    )


def test_all_that_is_wrong_with_what_was_typed_is_said(journal: Path, cchc: Cchc) -> None:
    typed = ["--on", "31/6", "--percent", "160", "--document", "512/KH-UBND", "--document-date", "29/2"]
    result = cchc("record", "progress", "1.1", *typed)
    assert result.code == 2
    assert "(--on): tháng 6 có 30 ngày" in result.err
    assert "--percent cần một số từ 0 đến 100" in result.err
    assert "(--document-date): năm 2021 không nhuận: tháng 2 có 28 ngày" in result.err
    assert not added(journal)


def test_an_agency_that_is_nobody_does_not_hide_what_else_is_wrong(journal: Path, cchc: Cchc) -> None:
    result = cchc("record", "started", "1.1", "--agency", "snvv", "--document", "512", "--on", "01/5/2021")
    assert "không biết cơ quan «snvv»" in result.err
    assert "số, ký hiệu «512» không đúng dạng" in result.err
    assert not added(journal)


def test_every_missing_argument_is_named(cchc: Cchc) -> None:
    assert "thiếu tham số MÃ, tùy chọn --value" in cchc("record", "measured").err


def test_a_sheet_tells_what_cannot_be_read_and_what_cannot_be_at_once(
    journal: Path, tmp_path: Path, cchc: Cchc
) -> None:
    filled = sheet(
        tmp_path,
        "1.1||||gia hạn|31/6/2021||",
        "1.7||||bắt đầu|1/5||",
        "1.3||snvv||bắt đầu|1/5|512|",
        "2.1||||hoàn thành|01/5/2021||",
    )
    lines = cchc("record", "--from", str(filled)).err.splitlines()
    assert [line.strip().split(":")[0] for line in lines if line.startswith("  dòng")] == [
        "dòng 2", "dòng 2", "dòng 3", "dòng 4", "dòng 4", "dòng 5",
    ]  # fmt: skip
    assert any("chưa điền cột Hạn mới" in line for line in lines)
    assert any("(nêu cơ quan: cột Cơ quan)" in line for line in lines)
    assert any("cột Sản phẩm" in line for line in lines)
    assert not added(journal)


def test_a_refusal_for_a_later_entry_names_its_day_event_and_line(journal: Path, cchc: Cchc) -> None:
    cchc("record", "done", "1.1", "--on", "01/6/2021", "--document", "9/BC-SNV")
    before = journal.read_text(encoding="utf-8")
    err = cchc("record", "done", "1.1", "--on", "01/5/2021", "--document", "8/BC-SNV").err
    assert "mục đã ghi ở dòng 5 (01/6/2021, 1.1, hoàn thành" in err
    assert journal.read_text(encoding="utf-8") == before
    assert cchc("record", "started", "1.1", "--on", "01/5/2021").code == 0
