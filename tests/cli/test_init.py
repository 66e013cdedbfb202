"""`cchc init`: a new workspace that can be used at once, and last year's plan carried over."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from builders import PLANS, REPOSITORY, Cchc
from cchc_cli.cli.app import COMMANDS
from cchc_cli.documents.papers.catalogue import CATALOGUE
from journals import SCORING
from repositories import Repo

TEXTS = REPOSITORY / "src" / "cchc_cli" / "starting" / "texts"


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("year", "province", "issuer"),
    [
        ("2022", "Long An", "ỦY BAN NHÂN DÂN TỈNH LONG AN"),
        ("2025", "tỉnh Bà Rịa - Vũng Tàu", "ỦY BAN NHÂN DÂN TỈNH BÀ RỊA - VŨNG TÀU"),
        ("2026", "Cần Thơ", "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ"),
        ("2027", "TP. Hồ Chí Minh", "ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH"),
        ("2030", None, "ỦY BAN NHÂN DÂN TỈNH …"),
    ],
)
def test_a_new_workspace_passes_and_answers(
    year: str, province: str | None, issuer: str, here: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = ["--province", province] if province else []
    assert cchc("init", "moi", "--year", year, *named).code == 0
    monkeypatch.chdir(here / "moi")
    problems = cchc("check", "-f", "json")
    assert problems.code == 0
    codes = [problem["code"] for problem in problems.json]
    assert [code for code in codes if code != "needs-review"] == ["decision-number"]
    marks = sum(read(path).count("# cần xem: ") for path in Path("plans").iterdir())
    assert codes.count("needs-review") == marks > 6
    assert [task["id"] for task in cchc("tasks", "-f", "json").json] == ["1.1", "1.2"]
    assert cchc("deadlines", "--as-of", f"{year}-12-01").code == 0
    assert cchc("export", "xlsx", "-o", "o.xlsx").code == 0
    assert cchc("report", "plan", "-o", "o.docx").code == 0
    assert f"issuer: {issuer}\n" in read(Path(f"plans/{year}.yaml"))


def test_its_files(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2022")
    assert sorted(files(here / "moi")) == [
        ".editorconfig", ".gitattributes", ".github/workflows/ke-hoach.yml", ".gitignore", ".gitlab-ci.yml",
        ".vscode/extensions.json", "README.md", "plans/2022.yaml", "plans/agencies.yaml", "plans/calendar.yaml",
        "plans/scoring.yaml", "plans/statistics.yaml", "schemas/calendar.schema.json", "schemas/journal.schema.json",
        "schemas/plan.schema.json", "schemas/register.schema.json", "schemas/scoring.schema.json",
        "schemas/statistics.schema.json",
    ]  # fmt: skip
    assert list(here.iterdir()) == [here / "moi"]


REPORTS = {
    "plan": [],
    "progress": ["--period", "2022-H1"],
    "assignment": ["--agency", "stp"],
    "reminder": ["--agency", "snv", "--from", "ubnd-tinh", "--as-of", "2022-12-01"],
    "worklist": ["--quarter", "II"],
    "ranking": [],
    "unproven": [],
    "escalation": ["--as-of", "2022-12-01"],
    "minutes": ["--quarter", "II"],
    "summary": [],
    "changes": ["HEAD"],
}
EMPTY = {"unproven", "escalation", "changes"}  # nothing is recorded or changed; the sender alone is overdue


def test_every_report_and_the_score_can_be_made_at_once(
    here: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    cchc("init", "moi", "--year", "2022", "--province", "Long An")
    Repo(here / "moi").commit()
    monkeypatch.chdir(here / "moi")
    assert set(REPORTS) == set(CATALOGUE) - {"cascade", "collective", "sheet"}  # of `reminder` and `cchc sheet`
    for name, options in REPORTS.items():
        assert cchc("report", name, *options, "-o", f"{name}.docx").code == 0, name
    assert {path.stem for path in Path().glob("*.docx")} == set(REPORTS) - EMPTY
    for name in ("progress", "assignment", "summary"):
        assert "SỞ NỘI VỤ" in cchc("text", f"{name}.docx").out, name  # the coordinator sends it
    score = cchc("score", "--as-of", "2022-12-01")
    assert score.code == 0
    assert "Minh họa, không theo văn bản nào" in score.err


def test_the_scoring_is_the_example_and_marked_for_review(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2022")
    ours = read(here / "moi" / "plans" / "scoring.yaml")
    assert yaml.safe_load(ours) == yaml.safe_load(read(SCORING))
    assert "SỐ LIỆU MINH HỌA" in ours
    assert re.search(r"# cần xem: .*\nsource: Minh họa", ours)
    assert cchc("check", "moi/plans/scoring.yaml").code == 0


def test_an_editor_is_offered_what_reads_the_schemas(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2022")
    assert json.loads(read(here / "moi" / ".vscode" / "extensions.json")) == {"recommendations": ["redhat.vscode-yaml"]}
    for path in (here / "moi" / "plans").iterdir():
        schema = read(path).splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / schema).is_file(), path


def test_the_year_is_this_one_unless_said(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--as-of", "2024-05-01")
    assert (here / "moi" / "plans" / "2024.yaml").exists()


def test_the_days_off_are_those_of_the_official_notice_of_2021(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2021")
    (ours,) = yaml.safe_load(read(here / "moi" / "plans" / "calendar.yaml"))["years"]
    (official,) = yaml.safe_load(read(PLANS / "calendar.yaml"))["years"]
    spans = [[(day["start"], day.get("end")) for day in year["days_off"]] for year in (ours, official)]
    assert spans[0] == spans[1]
    assert re.search(r"holidays \d", ours["source"])


def test_a_working_saturday_is_written_down(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2024")
    (year,) = yaml.safe_load(read(here / "moi" / "plans" / "calendar.yaml"))["years"]
    assert [day.isoformat() for day in year["working_days"]] == ["2024-05-04"]


def test_from_2026_there_is_no_district_level(here: Path, cchc: Cchc) -> None:
    cchc("init", "cu", "--year", "2025")
    cchc("init", "moi", "--year", "2026")
    assert "UBND cấp huyện" in read(here / "cu" / "plans" / "agencies.yaml")
    assert "cấp huyện" not in read(here / "moi" / "plans" / "agencies.yaml") + read(
        here / "moi" / "plans" / "2026.yaml"
    )


def test_nothing_is_overwritten(here: Path, cchc: Cchc) -> None:
    (here / "moi").mkdir()
    (here / "moi" / "README.md").write_text("của tôi", encoding="utf-8")
    result = cchc("init", "moi", "--year", "2022")
    assert result.code == 4
    assert "README.md" in result.err
    assert files(here) == {"moi/README.md": "của tôi".encode()}


def test_other_files_do_not_disturb(here: Path, cchc: Cchc) -> None:
    (here / "ghi-chu.txt").write_bytes(b"x")
    assert cchc("init", ".", "--year", "2022").code == 0
    assert files(here)["ghi-chu.txt"] == b"x"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "thư mục"),
        (("moi", "--year", "12"), "12"),
        (("moi", "--province", "a: b"), "a: b"),
        (("moi", "--province", ""), "không phải tên tỉnh"),
        (("moi", "--from", "plans/2021.yaml", "--province", "Long An"), "--from"),
    ],
)
def test_what_does_not_fit_is_said(args: tuple[str, ...], said: str, here: Path, cchc: Cchc) -> None:
    result = cchc("init", *args)
    assert result.code == 2
    assert said in result.err
    assert list(here.iterdir()) == []


def test_the_readme_names_commands_and_options_that_there_are(here: Path, cchc: Cchc) -> None:
    cchc("init", "moi", "--year", "2022")
    calls = [
        line[2:].split("#")[0].split() for line in read(here / "moi" / "README.md").splitlines() if line[:1] == "$"
    ]
    assert len(calls) > 5
    for _, command, *rest in calls:
        assert command in COMMANDS
        sub = [rest[0]] if command in {"record", "export", "report"} else []
        page = cchc(command, *sub, "--help").out
        assert [word for word in rest if word.startswith("-") and word not in page] == []


@pytest.mark.parametrize("name", ["github-actions.yml", "gitlab-ci.yml"])
def test_the_ci_files_are_those_of_the_guide(name: str) -> None:
    assert read(TEXTS / name).splitlines()[1:] == read(REPOSITORY / "docs" / "ci" / name).splitlines()[1:]


class TestFrom:
    """A year later, in the same folder."""

    @pytest.mark.usefixtures("workspace")
    def test_the_plan_of_2021_goes_over_without_an_error(self, cchc: Cchc) -> None:
        assert cchc("init", "--from", "plans/2021.yaml", "--year", "2022").code == 0
        assert cchc("check", "--", "plans/2022.yaml").code == 0
        old = cchc("tasks", "--year", "2021", "-f", "json").json
        new = cchc("tasks", "--year", "2022", "-f", "json").json
        assert [(task["id"], task["lead"], task["budget"]) for task in new] == [
            (task["id"], task["lead"], task["budget"]) for task in old
        ]
        dues = {task["id"]: task["time"]["due"] for task in new}
        assert (dues["1.1"], dues["6.1"], dues["2.4"]) == ("2022-09-30", "2023-01-31", "2022-03-31")

    def test_what_names_a_document_or_a_period_stays(self, workspace: Path, cchc: Cchc) -> None:
        cchc("init", "--from", "plans/2021.yaml")
        text = " ".join(read(workspace / "2022.yaml").split())
        for words in (
            "giai đoạn 2021-2030",
            "ISO 9001:2015",
            "130/2005/NĐ-CP ngày 17/10/2005",
            "18-NQ/TW ngày 25/10/2017",
        ):
            assert words in text
        assert "4963" not in text
        assert "Xác định Chỉ số CCHC năm 2021 đối với" in text
        assert "Xây dựng Kế hoạch CCHC năm 2023." in text

    def test_what_was_left_undone_is_listed(self, workspace: Path, cchc: Cchc) -> None:
        entry = '- {on: 2021-03-26, event: done, task: "1.1", document: {number: 1/BC-SNV}}\n'
        (workspace / "2021.journal.yaml").write_text(entry, encoding="utf-8")
        cchc("init", "--from", "plans/2021.yaml", "--as-of", "2021-12-31")
        listed = re.findall(r"^# - (\d+\.\d+) ", read(workspace / "2022.yaml"), re.MULTILINE)
        assert len(listed) == 43
        assert "1.1" not in listed

    def test_the_calendar_gains_the_year_and_keeps_its_bytes(self, workspace: Path, cchc: Cchc) -> None:
        before = (workspace / "calendar.yaml").read_bytes()
        cchc("init", "--from", "plans/2021.yaml")
        after = (workspace / "calendar.yaml").read_bytes()
        assert after.startswith(before)
        assert [year["year"] for year in yaml.safe_load(after)["years"]] == [2021, 2022]
        (workspace / "2022.yaml").unlink()
        cchc("init", "--from", "plans/2021.yaml")
        assert (workspace / "calendar.yaml").read_bytes() == after

    def test_a_calendar_that_cannot_grow_stops_everything(self, workspace: Path, cchc: Cchc) -> None:
        (workspace / "calendar.yaml").write_text("years: []\n", encoding="utf-8")
        result = cchc("init", "--from", "plans/2021.yaml")
        assert result.code == 3
        assert "calendar.yaml" in result.err
        assert not (workspace / "2022.yaml").exists()

    def test_a_plan_that_is_there_stays(self, workspace: Path, cchc: Cchc) -> None:
        (workspace / "2022.yaml").write_bytes(b"x")
        before = files(workspace)
        assert cchc("init", "--from", "plans/2021.yaml").code == 4
        assert files(workspace) == before

    @pytest.mark.usefixtures("workspace")
    @pytest.mark.parametrize("year", ["2021", "2020"])
    def test_the_new_year_is_later(self, year: str, cchc: Cchc) -> None:
        assert cchc("init", "--from", "plans/2021.yaml", "--year", year).code == 2

    def test_another_folder_takes_along_what_belongs_to_the_plan(self, workspace: Path, cchc: Cchc) -> None:
        (workspace.parent / "templates").mkdir()
        (workspace.parent / "templates" / "plan.docx").write_bytes(b"Word")
        before = files(workspace.parent)
        assert cchc("init", "--from", "plans/2021.yaml", "nam-sau").code == 0
        made = files(workspace.parent / "nam-sau")
        assert b"# c\xe1\xba\xa7n xem" in made["plans/scoring.yaml"]  # there was none to take along
        assert {"plans/2022.yaml", "plans/calendar.yaml", "README.md", ".gitattributes"} < set(made)
        assert made["plans/agencies.yaml"] == before["plans/agencies.yaml"]
        assert made["templates/plan.docx"] == b"Word"
        assert "plans/2021.yaml" not in made
        assert cchc("check", "nam-sau").code == 0
        assert before.items() <= files(workspace.parent).items()


@pytest.mark.parametrize(
    ("body", "year", "issuer", "offices"),
    [
        ("huyện Cần Đước", "2021", "ỦY BAN NHÂN DÂN HUYỆN CẦN ĐƯỚC", {"Phòng Nội vụ", "UBND huyện"}),
        ("quận 1", "2020", "ỦY BAN NHÂN DÂN QUẬN 1", {"Phòng Tư pháp", "UBND quận"}),
        ("xã Tân Hòa", "2022", "ỦY BAN NHÂN DÂN XÃ TÂN HÒA", {"Tư pháp - Hộ tịch", "UBND xã"}),
        ("phường Tân An", "2026", "ỦY BAN NHÂN DÂN PHƯỜNG TÂN AN", {"Phòng Văn hóa - Xã hội", "UBND phường"}),
        ("Bộ Tài chính", "2026", "BỘ TÀI CHÍNH", {"Bộ Tài chính", "Vụ Pháp chế", "Bộ Tư pháp"}),
        ("Chính phủ", "2026", "CHÍNH PHỦ", {"Chính phủ", "Bộ Tư pháp", "Thanh tra Chính phủ"}),
        ("UBND thành phố Tân An", "2024", "ỦY BAN NHÂN DÂN THÀNH PHỐ TÂN AN", {"Phòng Nội vụ", "UBND thành phố"}),
        ("Đồng Tháp", "2025", "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", {"Sở Nông nghiệp và Môi trường", "Công an tỉnh"}),
    ],
)
@pytest.mark.usefixtures("here")
def test_every_kind_of_body_begins_with_its_own_offices(
    body: str, year: str, issuer: str, offices: set[str], cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cchc("init", "moi", "--year", year, "--body", body).code == 0
    monkeypatch.chdir("moi")
    assert cchc("check").code == 0
    assert yaml.safe_load(read(Path("plans") / f"{year}.yaml"))["decision"]["issuer"] == issuer
    names = {agency["name"] for agency in yaml.safe_load(read(Path("plans/agencies.yaml")))["agencies"]}
    assert offices <= names
    assert not {"phường Tân An", "xã Tân Hòa"} & names


@pytest.mark.parametrize(
    ("body", "said"), [("Sở Nội vụ", "không phải tỉnh"), ("huyện Cần Đước", "không còn cấp huyện")]
)
@pytest.mark.usefixtures("here")
def test_what_has_no_plan_of_its_own_is_refused(body: str, said: str, cchc: Cchc) -> None:
    refused = cchc("init", "moi", "--year", "2026", "--body", body)
    assert (refused.code, said in refused.err, Path("moi").exists()) == (2, True, False)


@pytest.mark.usefixtures("here")
def test_offices_of_another_time_are_left_out(cchc: Cchc) -> None:
    cchc("init", "cu", "--year", "2021", "--province", "Long An")
    cchc("init", "moi", "--year", "2026", "--province", "Tây Ninh")
    old, new = read(Path("cu/plans/agencies.yaml")), read(Path("moi/plans/agencies.yaml"))
    assert ("Sở Thông tin và Truyền thông" in old, "Sở Thông tin và Truyền thông" in new) == (True, False)
    assert ("Sở Dân tộc và Tôn giáo" in old, "Sở Dân tộc và Tôn giáo" in new) == (False, True)


def test_another_provinces_body_is_not_ours(here: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    cchc("init", "moi", "--year", "2026", "--province", "Hà Nội")
    monkeypatch.chdir(here / "moi")
    others = ["UBND Thành phố Hồ Chí Minh", "SXD tỉnh Bắc Ninh", "Sở Xây dựng thành phố Đà Nẵng"]
    for text in others:
        assert cchc("explain", "agencies", text, "-f", "json").json["agencies"] == []
    for text in ("Sở Xây dựng Hà Nội", "SXD thành phố Hà Nội", "sở xây dựng Thành phố"):
        assert cchc("explain", "agencies", text, "-f", "json").json["agencies"] == ["sxd"]


def test_a_set_of_communes_is_known_in_every_order_and_part(
    here: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    cchc("init", "moi", "--year", "2026", "--province", "Tây Ninh")
    monkeypatch.chdir(here / "moi")
    for text in ("UBND các phường, xã", "các xã, phường, đặc khu", "UBND đặc khu, xã", "cấp xã"):
        assert cchc("explain", "agencies", text, "-f", "json").json["groups"] == ["ubnd-xa"]


def test_in_a_folder_of_a_repository_it_says_where_ci_is_read(here: Path, cchc: Cchc) -> None:
    assert "Kho git có gốc" not in cchc("init", "rieng", "--year", "2022").err
    Repo(here)
    assert f"Kho git có gốc ở {here}: chuyển .github" in cchc("init", "con", "--year", "2022").err
    assert "Kho git có gốc" not in cchc("init", "--from", "con/plans/2022.yaml", "--year", "2023").err
