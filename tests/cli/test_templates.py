"""`cchc templates`: which are used, copied out to be changed, checked."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from builders import REPOSITORY, Cchc
from cchc_cli.documents.papers.catalogue import CATALOGUE


@pytest.mark.usefixtures("workspace")
def test_list_says_where_each_comes_from(cchc: Cchc) -> None:
    cchc("templates", "copy", "reminder")
    rows = {row["name"]: row for row in cchc("templates", "list", "-f", "json").json}
    assert rows.keys() == {*CATALOGUE, "page"}
    assert rows["reminder"]["origin"] == "workspace"
    assert rows["reminder"]["path"] == "templates/reminder.docx"
    assert rows["plan"]["origin"] == "packaged"
    assert "của thư mục này" in cchc("templates", "list").out


@pytest.mark.usefixtures("workspace")
def test_copy_is_used_and_not_overwritten_unasked(cchc: Cchc) -> None:
    assert cchc("templates", "copy", "plan").out.startswith("Đã ghi ")
    assert cchc("report", "plan", "-o", "a.docx").out == "Đã ghi a.docx (mẫu plan, của thư mục này).\n"
    again = cchc("templates", "copy", "plan")
    assert (again.code, "đã có tệp này" in again.err) == (4, True)
    assert cchc("templates", "copy", "plan", "progress", "--force").code == 0


@pytest.mark.usefixtures("workspace")
def test_copy_of_an_unknown_name_lists_the_known(cchc: Cchc) -> None:
    result = cchc("templates", "copy", "giay-moi")
    assert result.code == 4
    assert "các mẫu hiện có: assignment, cascade, changes, collective, escalation, minutes" in result.err


@pytest.mark.usefixtures("shipped")
def test_in_the_programs_own_folder_its_templates_are_not_called_the_workspaces(cchc: Cchc) -> None:
    listed = cchc("templates", "list")
    assert "kèm chương trình" in listed.out
    assert "của thư mục này" not in listed.out
    assert "mã nguồn của chương trình" in listed.err
    assert cchc("templates", "copy", "plan").code == 2


@pytest.mark.usefixtures("workspace")
def test_check_finds_no_fault_in_the_shipped_templates(cchc: Cchc) -> None:
    result = cchc("templates", "check")
    assert result.code == 0
    assert result.out.count("không có lỗi, kết xuất thử được") == len(CATALOGUE) + 1


def spoil(path: Path, old: str, new: str) -> None:
    data = path.read_bytes()  # the builder stores its parts uncompressed
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(old.encode(), new.encode()))
    path.write_bytes(stream.getvalue())


def test_check_says_what_is_wrong_where_and_fails(cchc: Cchc, workspace: Path) -> None:
    cchc("templates", "copy", "reminder")
    file = workspace.parent / "templates" / "reminder.docx"
    spoil(file, "{{ reply_by }}", "{{ reply_bi }}")
    result = cchc("templates", "check", str(file))
    assert result.code == 1
    assert "templates/reminder.docx: 1 lỗi" in result.out
    assert "không có dữ liệu nào tên «reply_bi», ở đoạn «- Báo cáo bằng văn bản" in result.out
    assert "có phải: «reply_by»?" in result.out
    assert [f["severity"] for f in cchc("templates", "check", str(file), "-f", "json").json] == ["error"]
    made = cchc("report", "reminder", "--agency", "STP", "--as-of", "2021-06-15")
    assert made.code == 4
    assert "«reply_bi»" in made.err


def test_check_of_a_file_of_another_name(cchc: Cchc, workspace: Path) -> None:
    cchc("templates", "copy", "reminder")
    other = workspace.parent / "nhac-viec.docx"
    other.write_bytes((workspace.parent / "templates" / "reminder.docx").read_bytes())
    assert "không lệnh nào dùng mẫu tên «nhac-viec»" in cchc("templates", "check", str(other)).out
    assert "kết xuất thử được" in cchc("templates", "check", str(other), "--as", "reminder").out
    assert cchc("templates", "check", str(other), "--as", "x").code == 2
    assert cchc("templates", "check", "khong-co.docx").code == 2


def test_check_without_a_plan_still_reads_the_template(
    cchc: Cchc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cchc("templates", "check", str(REPOSITORY / "templates" / "plan.docx"))
    assert result.code == 0
    assert "không kết xuất thử vì không có kế hoạch" in result.out


def test_check_says_what_looks_other_than_in_the_original_and_does_not_fail(cchc: Cchc, workspace: Path) -> None:
    cchc("templates", "copy", "reminder")
    file = workspace.parent / "templates" / "reminder.docx"
    spoil(file, 'w:left="1701"', 'w:left="1134"')
    result = cchc("templates", "check", str(file))
    assert result.code == 0
    assert "lưu ý: phần trang 1 khác mẫu gốc: lề trái 30 mm → 20 mm" in result.out
