"""`cchc schema`: the schemas written where editors look for them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import Cchc

NAMES = ["calendar.schema.json", "journal.schema.json", "plan.schema.json", "register.schema.json"]


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
