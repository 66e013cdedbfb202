"""`cchc schema`: the schemas written where editors look for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import Cchc

NAMES = [f"{name}.schema.json" for name in ("calendar", "journal", "plan", "register", "scoring", "statistics")]


def test_beside_plans_by_default(workspace: Path, cchc: Cchc) -> None:
    result = cchc("schema")
    folder = workspace.parent / "schemas"
    assert (result.code, sorted(path.name for path in folder.iterdir())) == (0, NAMES)
    assert "đã ghi schemas/plan.schema.json" in result.out


def test_in_a_folder_that_is_made_and_over_older_schemas(workspace: Path, cchc: Cchc) -> None:
    folder = workspace / "a" / "b"
    for _ in range(2):
        assert cchc("schema", "-o", str(folder)).code == 0
    schema = json.loads((folder / "plan.schema.json").read_text(encoding="utf-8"))
    assert schema["title"] == "Kế hoạch cải cách hành chính"


@pytest.mark.usefixtures("workspace")
def test_a_file_in_the_way(cchc: Cchc) -> None:
    result = cchc("schema", "-o", "plans/2021.yaml")
    assert result.code == 4
    assert "plans/2021.yaml/plan.schema.json»: một phần của đường dẫn không phải là thư mục" in result.err


def test_a_check_names_what_is_stale_or_missing_and_writes_nothing(workspace: Path, cchc: Cchc) -> None:
    cchc("schema")
    folder = workspace.parent / "schemas"
    fine = cchc("schema", "--check")
    assert (fine.code, fine.out, fine.err) == (0, "", "Cả 6 tệp mô tả đều đúng.\n")
    (folder / "journal.schema.json").write_text("{}\n", encoding="utf-8")
    (folder / "scoring.schema.json").unlink()
    stale = cchc("schema", "--check")
    assert (stale.code, stale.err) == (1, "2 tệp phải ghi lại: cchc schema\n")
    assert stale.out == "schemas/journal.schema.json: đã cũ\nschemas/scoring.schema.json: chưa có\n"
    assert (folder / "journal.schema.json").read_text(encoding="utf-8") == "{}\n"
    assert not (folder / "scoring.schema.json").exists()


def test_line_ends_that_git_has_changed_are_not_stale(workspace: Path, cchc: Cchc) -> None:
    cchc("schema")
    for path in (workspace.parent / "schemas").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert cchc("schema", "--check").code == 0


@pytest.mark.usefixtures("workspace")
def test_a_check_where_nothing_was_written_makes_no_folder(cchc: Cchc) -> None:
    assert cchc("schema", "--check", "-o", "nơi khác").code == 1
    assert not Path("nơi khác").exists()
