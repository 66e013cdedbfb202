"""`cchc check`: every problem with its place in three forms, a summary, and an exit code for scripts."""

from __future__ import annotations

import json
import shlex
import unicodedata
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from cchc_cli.cli.review.finding_report import as_github, as_text, count
from cchc_cli.files.problems import Problem, Severity


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The smallest workspace with an error and a warning in its plan."""
    folder = tmp_path / "cchc" / "plans"
    folder.mkdir(parents=True)
    (folder / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    text = replaced(PLAN_TEXT, "time: Quý II/2021", "time: Quý V/2021")
    (folder / "2021.yaml").write_text(replaced(text, 'id: "1.1"', 'id: "1.2"'), encoding="utf-8")
    monkeypatch.chdir(folder.parent)
    return folder / "2021.yaml"


@pytest.mark.usefixtures("plan")
def test_a_problem_is_shown_with_its_line_a_caret_and_a_hint(cchc: Cchc) -> None:
    out = cchc("check").out
    assert out.startswith(
        "plans/2021.yaml:13:13: cảnh báo[numbering-gap]: số nhiệm vụ nhảy từ 1.0 đến 1.2, thiếu 1.1\n"
        '   13 |       - id: "1.2"\n'
        "                    ^\n"
        "    gợi ý: "
    )
    assert "plans/2021.yaml:17:19: lỗi[time-not-understood]: " in out


@pytest.mark.usefixtures("plan")
def test_the_last_line_sums_up(cchc: Cchc) -> None:
    assert cchc("check").out.splitlines()[-1] == "Đã kiểm tra 2 tệp: 1 lỗi, 1 cảnh báo."


@pytest.mark.usefixtures("workspace")
def test_without_a_problem_the_summary_says_so(cchc: Cchc) -> None:
    result = cchc("check", "plans/agencies.yaml", "plans/calendar.yaml")
    assert (result.code, result.out) == (0, "Đã kiểm tra 2 tệp: không có lỗi, không có cảnh báo.\n")


@pytest.mark.usefixtures("plan")
def test_json_is_a_list_with_the_keys_of_the_contract_and_nothing_else(cchc: Cchc) -> None:
    result = cchc("check", "-f", "json")
    assert [set(problem) for problem in result.json] == [
        {"path", "line", "column", "severity", "code", "message", "hint"}
    ] * 2
    assert [(p["line"], p["column"], p["severity"], p["code"]) for p in result.json] == [
        (13, 13, "warning", "numbering-gap"),
        (17, 19, "error", "time-not-understood"),
    ]


@pytest.mark.usefixtures("plan")
def test_the_three_forms_give_the_same_problems(cchc: Cchc) -> None:
    data = cchc("check", "-f", "json").json
    text = cchc("check").out
    annotations = cchc("check", "-f", "github").out.splitlines()
    assert len(annotations) == len(data)
    for problem, annotation in zip(data, annotations, strict=True):
        place = f"{problem['path']}:{problem['line']}:{problem['column']}: "
        assert place in text
        assert annotation.startswith(f"::{problem['severity']} file={problem['path']},line={problem['line']},")
        assert problem["message"] in annotation


def test_annotations_name_files_from_the_root_of_the_repository(
    plan: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workspace is a folder of the repository, and the check may run in a folder of the workspace."""
    (plan.parents[2] / ".git").mkdir()
    root = plan.parents[1].name
    for here in (plan.parents[1], plan.parent):
        monkeypatch.chdir(here)
        assert f" file={root}/plans/2021.yaml,line=13," in cchc("check", "-f", "github").out


def test_an_annotation_is_one_line_with_everything_escaped() -> None:
    problem = Problem("a,b:c.yaml", 1, 2, Severity.ERROR, "x", "100%\nhai", "gợi\rý")
    assert as_github([problem]) == "::error file=a%2Cb%3Ac.yaml,line=1,col=2,title=cchc x::100%25%0Ahai%0Agợi%0Dý\n"


@pytest.mark.parametrize(
    ("change", "args", "code"),
    [
        (None, [], 1),
        (("Quý V/2021", "Quý II/2021"), [], 0),
        (("Quý V/2021", "Quý II/2021"), ["--strict"], 1),
        (("Quý V/2021", "Quý II/2021"), ["-f", "json"], 0),
        (None, ["-f", "json"], 1),
        (None, ["-f", "github"], 1),
    ],
)
def test_the_exit_code_is_one_with_errors_and_with_warnings_when_strict(
    change: tuple[str, str] | None, args: list[str], code: int, plan: Path, cchc: Cchc
) -> None:
    if change:
        plan.write_text(replaced(plan.read_text(encoding="utf-8"), *change), encoding="utf-8")
    assert cchc("check", *args).code == code


@pytest.mark.usefixtures("workspace")
def test_strict_without_any_problem_is_fine(cchc: Cchc) -> None:
    assert cchc("check", "--strict", "plans/agencies.yaml").code == 0


@pytest.mark.usefixtures("shipped")
class TestAccepted:
    """The shipped plan: thirteen oddities, each looked at and left with its reason."""

    @pytest.mark.parametrize("args", [[], ["--strict"]])
    def test_they_are_only_counted(self, args: list[str], cchc: Cchc) -> None:
        result = cchc("check", *args)
        assert (result.code, result.out) == (0, "Đã kiểm tra 3 tệp: 0 lỗi, 0 cảnh báo, 13 đã xem xét.\n")

    def test_all_shows_them_with_their_reasons(self, cchc: Cchc) -> None:
        lines = cchc("check", "--all", "--strict").out.splitlines()
        assert lines[0].startswith("plans/2021.yaml:414:15: đã xem xét[outside-year]: «Quý IV/2020, Quý I/2021» (")
        assert lines[1:4] == [
            "  414 |         time: Quý IV/2020, Quý I/2021",
            "                      ^",
            "    lý do: Nguyên văn phụ lục: «Quý IV/2020, Quý I/2021».",
        ]
        assert len([line for line in lines if line.startswith("    lý do: ")]) == 13
        assert lines[-1] == "Đã kiểm tra 3 tệp: 0 lỗi, 0 cảnh báo, 13 đã xem xét."

    def test_programs_get_them_when_they_ask(self, cchc: Cchc) -> None:
        assert cchc("check", "-f", "json").json == []
        found = cchc("check", "-f", "json", "--all").json
        assert [p["severity"] for p in found] == ["warning"] * 13
        assert all(p["accepted"] for p in found)

    def test_annotations_are_notices(self, cchc: Cchc) -> None:
        quiet = cchc("check", "-f", "github")
        assert (quiet.out, quiet.err) == ("", "Đã kiểm tra 3 tệp: 0 lỗi, 0 cảnh báo, 13 đã xem xét.\n")
        annotations = cchc("check", "-f", "github", "--all").out.splitlines()
        assert len(annotations) == 13
        assert all(line.startswith("::notice file=") for line in annotations)
        assert annotations[0].endswith("%0ANguyên văn phụ lục: «Quý IV/2020, Quý I/2021».")


def test_all_files_named_are_checked_in_their_order(plan: Path, cchc: Cchc) -> None:
    (plan.parent / "agencies.yaml").write_text("agencies: x\n", encoding="utf-8")
    paths = [p["path"] for p in cchc("check", "plans/agencies.yaml", "plans/2021.yaml", "-f", "json").json]
    assert list(dict.fromkeys(paths)) == ["plans/agencies.yaml", "plans/2021.yaml"]


@pytest.mark.usefixtures("plan")
def test_a_missing_file_is_a_problem_of_its_own(cchc: Cchc) -> None:
    result = cchc("check", "khong-co.yaml")
    assert result.code == 1
    assert result.out.startswith("khong-co.yaml:1:1: lỗi[not-found]: không tìm thấy tệp\n")


def test_outside_a_workspace_it_is_said_what_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cchc: Cchc
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cchc("check")
    assert (result.code, result.out) == (3, "")
    assert "plans/" in result.err


BAD = {
    "bom": (PLAN_TEXT.encode("utf-8-sig"), "bom"),
    "utf-16": (PLAN_TEXT.encode("utf-16"), "encoding"),
    "utf-16 without a mark": (PLAN_TEXT.encode("utf-16-be"), "encoding"),
    "cp1258": ("title: Kê hoach\n".encode("cp1258"), "encoding"),
    "nfd": (unicodedata.normalize("NFD", PLAN_TEXT).encode(), "nfd"),
    "empty": (b"", "empty"),
    "only comments": (b"# a\n", "empty"),
    "a list": (b"- a\n", "wrong-type"),
    "two documents": (b"a: 1\n---\nb: 2\n", "second-document"),
    "a control character": (b"a: \x1b[31m\n", "yaml-syntax"),
    "too deep": (b"[" * 500, "too-deep"),
    "aliases": (b"a: &x 1\nb: [" + b"*x, " * 20_000 + b"]\n", "too-many-aliases"),
    "no yaml at all": (bytes(range(256)) * 10, "encoding"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_vietnamese_problem_and_no_crash(name: str, plan: Path, cchc: Cchc) -> None:
    raw, code = BAD[name]
    plan.write_bytes(raw)
    result = cchc("check", "plans/2021.yaml", "-f", "json")
    assert [p["code"] for p in result.json] == [code]
    assert result.code == (0 if code in {"bom", "nfd"} else 1)
    assert not any(word in result.json[0]["message"] for word in ("found", "expected", "while", "codec"))


def problem(source: str, column: int) -> Problem:
    return Problem("a.yaml", 7, column, Severity.ERROR, "x", "m", "", source)


def caret(shown: str) -> tuple[str, str]:
    """The excerpt's line and the sign above the caret."""
    _, line, below = shown.splitlines()
    return line, line[below.index("^")]


def test_the_caret_stands_below_its_column() -> None:
    assert caret(as_text([problem("lead: Sở Lạ", 7)])) == ("    7 | lead: Sở Lạ", "S")


def test_a_tab_is_one_column() -> None:
    assert caret(as_text([problem("a:\tb", 4)]))[1] == "b"


def test_letters_with_separate_marks_do_not_shift_the_caret() -> None:
    line, _ = caret(as_text([problem(unicodedata.normalize("NFD", "ế: x"), 6)]))
    below = as_text([problem(unicodedata.normalize("NFD", "ế: x"), 6)]).splitlines()[2]
    assert below.index("^") == len(unicodedata.normalize("NFC", line)) - 1


@pytest.mark.parametrize("column", [1, 60, 150, 300])
def test_a_long_line_is_cut_to_a_window_around_the_column(column: int) -> None:
    source = "abcdefghij" * 30
    line, sign = caret(as_text([problem(source, column)]))
    assert len(line) < 120
    assert sign == source[column - 1]
    assert line.startswith("    7 | …") == (column > 51)
    assert line.endswith("…") == (column < 250)


def test_what_a_terminal_would_obey_is_shown_as_a_sign() -> None:
    assert "\x1b" not in as_text([problem("a: \x1b[31m", 1)])


@pytest.mark.parametrize(
    ("severities", "accepted", "words"),
    [
        ([], 0, "Đã kiểm tra 3 tệp: không có lỗi, không có cảnh báo."),
        ([Severity.ERROR, Severity.WARNING, Severity.WARNING], 0, "Đã kiểm tra 3 tệp: 1 lỗi, 2 cảnh báo."),
        ([Severity.ERROR, Severity.WARNING], 2, "Đã kiểm tra 3 tệp: 1 lỗi, 1 cảnh báo, 2 đã xem xét."),
        ([], 1, "Đã kiểm tra 3 tệp: 0 lỗi, 0 cảnh báo, 1 đã xem xét."),
    ],
)
def test_the_summary_counts_by_severity(severities: list[Severity], accepted: int, words: str) -> None:
    found = [Problem("a", 1, 1, severity, "x", "m") for severity in severities]
    found += [Problem("a", 1, 1, Severity.WARNING, "x", "m", accepted="Đúng.")] * accepted
    assert count(found, files=3) == words


@pytest.mark.usefixtures("plan")
def test_json_is_not_mixed_with_the_summary(cchc: Cchc) -> None:
    result = cchc("check", "-f", "json")
    assert json.loads(result.out)
    assert result.err == ""


class TestAccept:
    """`--accept` writes what was looked at into the plan, or says what there is."""

    @pytest.fixture
    def odd(self, plan: Path) -> Path:
        """A plan with one warning: numbering-gap at 1.2."""
        plan.write_text(replaced(plan.read_text(encoding="utf-8"), "Quý V/2021", "Quý II/2021"), encoding="utf-8")
        return plan

    def test_it_is_written_once_and_counted_from_then_on(self, odd: Path, cchc: Cchc) -> None:
        before = odd.read_text(encoding="utf-8")
        result = cchc("check", "--accept", "numbering-gap", "1.2", "--reason", "Phụ lục không có 1.1.")
        assert (result.code, result.err) == (0, "")
        said = "numbering-gap ở 1.2, số nhiệm vụ nhảy từ 1.0 đến 1.2, thiếu 1.1"
        assert result.out == f"Đã ghi vào accepted của plans/2021.yaml: {said}.\n"
        entry = '\naccepted:\n  - code: numbering-gap\n    where: "1.2"\n    reason: Phụ lục không có 1.1.\n'
        assert odd.read_text(encoding="utf-8") == before + entry
        checked = cchc("check", "--strict")
        assert (checked.code, checked.out) == (0, "Đã kiểm tra 2 tệp: 0 lỗi, 0 cảnh báo, 1 đã xem xét.\n")

    @pytest.mark.parametrize(
        ("args", "code", "said"),
        [
            (("--accept", "numbering-gap", "1.2"), 2, "phải nói vì sao"),
            (("--accept", "numbering-gap", "1.2", "--reason", "  "), 2, "phải nói vì sao"),
            (("--accept", "numbering-gap", "--reason", "a"), 2, "cần cả MÃ và CHỖ"),
            (("--accept", "numbering-gap"), 2, "cần 2 giá trị"),
            (("--reason", "a"), 2, "--reason chỉ đi với --accept"),
            (("--accept", "numbering-gap", "1.3", "--reason", "a"), 2, "numbering-gap có ở: 1.2"),
            (("plans/2021.yaml", "--accept", "numbering-gap", "1.2", "--reason", "a"), 2, "--plan"),
            (("--accept", "numbering-gap", "1.2", "--reason", "a", "--plan", "khong.yaml"), 3, "khong.yaml"),
        ],
    )
    def test_what_does_not_fit_is_refused_and_nothing_is_written(
        self, args: tuple[str, ...], code: int, said: str, odd: Path, cchc: Cchc
    ) -> None:
        before = odd.read_bytes()
        result = cchc("check", *args)
        assert (result.code, result.out) == (code, "")
        assert said in result.err
        assert odd.read_bytes() == before

    def test_a_hint_says_how_and_can_be_typed_as_it_stands(self, odd: Path, cchc: Cchc) -> None:
        assert odd.exists()
        hint = next(line for line in cchc("check").out.splitlines() if "numbering-gap" in line and "--accept" in line)
        command = shlex.split(hint.partition("giữ nguyên: cchc ")[2])
        assert command[-2:] == ["--reason", "…"]
        assert cchc(*command[:-1], "Bản gốc thiếu số này.").code == 0
        assert "numbering-gap" not in cchc("check").out
