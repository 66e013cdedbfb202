"""A workspace's template wins over the program's; nothing heavy is loaded to find one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cchc_cli.documents.word.templates import Origin, find_template, list_templates
from cchc_cli.files.problems import DocumentStop


def test_the_program_brings_the_plan() -> None:
    source = find_template("plan")
    assert source.origin is Origin.PACKAGED
    assert source.read().startswith(b"PK")


def test_the_workspaces_template_wins(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "plan.docx").write_bytes(b"ours")
    source = find_template("plan", tmp_path)
    assert source.origin is Origin.WORKSPACE
    assert source.read() == b"ours"


@pytest.mark.parametrize("folder", [True, False])
def test_workspace_without_the_template_falls_back(tmp_path: Path, folder: bool) -> None:
    if folder:
        (tmp_path / "templates" / "plan.docx").mkdir(parents=True)
    assert find_template("plan", tmp_path).origin is Origin.PACKAGED


def test_unknown_name_lists_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "giấy mời.docx").write_bytes(b"")
    (tmp_path / "templates" / "~$giấy mời.docx").write_bytes(b"")
    with pytest.raises(DocumentStop, match="không có mẫu tên «plna»") as stop:
        find_template("plna", tmp_path)
    assert "giấy mời" in stop.value.hint
    assert "plan" in stop.value.hint
    assert "~$" not in stop.value.hint
    assert stop.value.exit_code == 4


@pytest.mark.parametrize("name", ["../plan", "/etc/passwd", "a\\b", "..", "", "c:plan"])
def test_name_is_no_way_out_of_the_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "plan.docx").write_bytes(b"")
    with pytest.raises(DocumentStop):
        find_template(name, tmp_path)


def test_list_gives_each_name_once_from_where_it_is_taken(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    for name in ("plan", "zz"):
        (tmp_path / "templates" / f"{name}.docx").write_bytes(b"")
    origins = {source.name: source.origin for source in list_templates(tmp_path)}
    assert origins["plan"] is Origin.WORKSPACE
    assert origins["zz"] is Origin.WORKSPACE
    assert [s.name for s in list_templates(tmp_path)] == sorted(origins)


def test_template_that_vanished_or_cannot_be_read_is_a_stop(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "plan.docx").write_bytes(b"")
    source = find_template("plan", tmp_path)
    (tmp_path / "templates" / "plan.docx").unlink()
    with pytest.raises(DocumentStop, match="không đọc được mẫu"):
        source.read()


def test_finding_a_template_loads_no_word_library() -> None:
    code = (
        "import sys, cchc_cli.documents.word.templates, cchc_cli.documents.papers.issued_plan, cchc_cli.files.writing;"
        "print(sorted({'docx', 'docxtpl', 'lxml', 'jinja2'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no /dev/zero")
def test_a_template_is_a_file_that_ends(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "plan.docx").symlink_to("/dev/zero")
    (source,) = (source for source in list_templates(tmp_path) if source.name == "plan")
    with pytest.raises(DocumentStop, match="đây là thiết bị hay đường ống, không phải tệp"):
        source.read()


def test_no_more_of_a_template_is_read_than_a_document_may_have(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    with (tmp_path / "templates" / "plan.docx").open("wb") as file:
        file.truncate(20 << 30)
    with pytest.raises(DocumentStop, match="lớn hơn 64 MB, không đọc"):
        find_template("plan", tmp_path).read()
