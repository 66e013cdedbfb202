"""Nothing that the program makes takes the place of what people write: plans, what stands beside them, templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import Cchc
from office import docx, table

SOURCES = [
    "plans/2021.yaml",
    "plans/agencies.yaml",
    "plans/calendar.yaml",
    "plans/2021.journal.yaml",
    "plans/scoring.yaml",
    "plans/2021.H1.md",
]
MAKERS = [
    ("export", "xlsx", "-o"),
    ("export", "csv", "-o"),
    ("export", "json", "-o"),
    ("export", "ics", "-o"),
    ("report", "plan", "-o"),
]


@pytest.fixture
def files(workspace: Path) -> dict[Path, bytes]:
    """The sources of a workspace with their bytes."""
    root = workspace.parent
    (workspace / "2021.journal.yaml").write_text("[]\n", "utf-8")
    (workspace / "scoring.yaml").write_text("{}\n", "utf-8")
    (workspace / "2021.H1.md").write_text("## Kết quả nổi bật\n", "utf-8")
    (root / "templates").mkdir()
    (root / "templates" / "plan.docx").write_bytes((Path(__file__).parents[2] / "templates" / "plan.docx").read_bytes())
    (root / "templates" / "page.html").write_text("<p>", "utf-8")
    return {path: path.read_bytes() for path in [*workspace.iterdir(), *(root / "templates").iterdir()]}


def unchanged(files: dict[Path, bytes]) -> bool:
    return all(path.read_bytes() == content for path, content in files.items())


@pytest.mark.parametrize("maker", MAKERS, ids=" ".join)
@pytest.mark.parametrize("source", [*SOURCES, "templates/plan.docx", "templates/page.html"])
def test_force_does_not_replace_a_source(
    maker: tuple[str, ...], source: str, files: dict[Path, bytes], cchc: Cchc
) -> None:
    result = cchc(*maker, source, "--force")
    assert result.code != 0
    assert result.err
    assert unchanged(files)


def test_neither_through_a_link(files: dict[Path, bytes], cchc: Cchc, workspace: Path) -> None:
    link, folder = workspace.parent / "a.csv", workspace.parent / "ra"
    link.symlink_to(workspace / "2021.yaml")
    folder.symlink_to(workspace.parent / "templates")
    assert "tệp nguồn" in cchc("export", "csv", "-o", "a.csv", "--force").err
    assert "tệp nguồn" in cchc("report", "plan", "-o", "ra/plan.docx", "--force").err
    assert unchanged(files)


def test_what_was_made_is_replaced_as_ever(workspace: Path, cchc: Cchc) -> None:
    made = workspace / "ra.csv"
    made.write_text("cũ", "utf-8")
    assert cchc("export", "csv", "-o", str(made), "--force").code == 0
    assert made.read_text("utf-8-sig").startswith("Số,")


@pytest.mark.parametrize("target", [*SOURCES[1:], "a.docx", "templates/plan.docx", "templates/page.html"])
def test_an_import_takes_the_place_of_no_other_file(target: str, files: dict[Path, bytes], cchc: Cchc) -> None:
    word = docx(Path("a.docx"), table(["TT", "Nhiệm vụ", "Chủ trì"], ["1", "A.", "Sở Y tế"]))
    before = word.read_bytes()
    result = cchc("import", "a.docx", "-o", target, "--year", "2021", "--force")
    assert (result.code, "là của tệp khác" in result.err) == (2, True)
    assert unchanged(files)
    assert word.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/null").is_char_device(), reason="no devices here")
def test_a_device_is_no_file(workspace: Path, cchc: Cchc) -> None:
    (workspace.parent / "a.csv").symlink_to("/dev/null")
    assert "thiết bị" in cchc("export", "csv", "-o", "a.csv", "--force").err
    assert Path("/dev/null").is_char_device()
