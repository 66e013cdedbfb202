"""One acceptance written into a plan's text: what else stands there stays byte for byte."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, replaced
from cchc_cli.checking.accepting import with_acceptance
from cchc_cli.checking.file_problems import check_document, check_file
from cchc_cli.files.problems import DataStop, UsageStop
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.model.journal import reference
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import validate
from journals import read_journal

TODAY = date(2021, 6, 15)
OTHER = """\
      - id: "1.2"
        title: Việc.
        lead: Sở Nội vụ
        time: Quý II/2021
        budget: 0
"""  # it has money, so that the first is odd
ODD = replaced(PLAN_TEXT, "        budget: 50\n", "        # ô trống\n        note: 'a'   # ghi chú\n") + OTHER
LATER = replaced(PLAN_TEXT, "        budget: 50\n", "").replace("Quý II/2021", "Quý II/2022") + OTHER
EARLIER = '  - {code: outside-year, where: "1.1", reason: Đúng.}'
REASON = "Phụ lục để trống."
NEW = f'  - code: money-missing\n    where: "1.1"\n    reason: {REASON}\n'


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "2021.yaml"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ODD, ODD + "\naccepted:\n" + NEW),
        (ODD + "\n\n", ODD + "\n\naccepted:\n" + NEW),
        (ODD.rstrip("\n"), ODD + "\naccepted:\n" + NEW.rstrip("\n")),
        (ODD + "# hết\n", ODD + "# hết\n\naccepted:\n" + NEW),
        (ODD + "accepted: []\n", ODD + "accepted: \n" + NEW),
        (ODD + "accepted: []  # chưa có\n", ODD + "accepted:   # chưa có\n" + NEW),
        (ODD + "accepted: [ ]", ODD + "accepted: \n" + NEW.rstrip("\n")),
        ("accepted: []\n" + ODD, "accepted: \n" + NEW + ODD),
        (LATER + f"accepted:\n{EARLIER}\n", LATER + f"accepted:\n{EARLIER}\n{NEW}"),
        (LATER + f"accepted:\n{EARLIER}  # rồi\n\n# hết\n", LATER + f"accepted:\n{EARLIER}  # rồi\n{NEW}\n# hết\n"),
        (f"accepted:\n{EARLIER}\n\n# đầu\n" + LATER, f"accepted:\n{EARLIER}\n{NEW}\n# đầu\n" + LATER),
        (
            LATER + f"accepted:\n{EARLIER[2:]}\n",
            LATER + f"accepted:\n{EARLIER[2:]}\n" + NEW.replace("\n  ", "\n")[2:],
        ),
    ],
    ids=[
        "none yet", "an empty line at the end", "no line end", "a comment at the end", "an empty list",
        "an empty list with a comment", "an empty list and no line end", "first key", "one more", "comments behind",
        "in the middle", "no indent",
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "bom"])
def test_the_entry_is_added_and_nothing_else_changes(
    old: str, new: str, line_end: str, mark: bytes, path: Path
) -> None:
    raw, expected = (mark + text.replace("\n", line_end).encode() for text in (old, new))
    path.write_bytes(raw)
    made = with_acceptance(raw, path, TODAY, "money-missing", "1.1", REASON)
    assert made.text == expected
    assert (made.where, made.problem.code) == ("1.1", "money-missing")
    after = check_document(parse_document(made.text, "2021.yaml"), path, TODAY)
    assert [p.accepted for p in after if p.code == "money-missing"] == [REASON]


@pytest.mark.parametrize(
    "where", ["1.1", " 1,1. ", "2021.yaml:13:9", "2021.yaml:13", ":13", "13:9", "plans/2021.yaml:13:1"]
)
def test_a_place_is_taken_as_people_type_or_copy_it(where: str, path: Path) -> None:
    assert with_acceptance(ODD.encode(), path, TODAY, "[money-missing]", where, REASON).where == "1.1"


def test_a_longer_name_is_kept(path: Path) -> None:
    assert with_acceptance(ODD.encode(), path, TODAY, "money-missing", "1.1.budget", REASON).where == "1.1.budget"


@pytest.mark.parametrize(
    "reason",
    ["a: b", "a # b", "- a", "null", "2021", "'a' \"b\"", "{a}", "a\nb", "  a  b ", "Đúng. " * 40, "Ha\u0300"],
)
def test_any_reason_comes_back(reason: str, path: Path) -> None:
    made = with_acceptance(ODD.encode(), path, TODAY, "money-missing", "1.1", reason)
    plan = validate(parse_document(made.text, "2021.yaml"), Plan).value
    assert plan is not None
    assert plan.accepted[0].reason == " ".join(reason.split()).replace("a\u0300", "à")


@pytest.mark.parametrize(
    ("code", "where", "said", "hint"),
    [
        ("money-missing", "1.2", "không có money-missing ở 1.2", "money-missing có ở: 1.1"),
        ("money-mising", "1.1", "không có money-mising ở 1.1", "có phải: «money-missing»?"),
        ("outside-year", "1.1", "không có outside-year ở 1.1", "ở 1.1 có: money-missing"),
        (
            "money-missing",
            "agencies.yaml:13:9",
            "không có money-missing ở agencies.yaml:13:9",
            "money-missing có ở: 1.1",
        ),
        ("money-missing", "2021.yaml:14", "không có money-missing ở 2021.yaml:14", "money-missing có ở: 1.1"),
        ("x", "x", "không có x ở x", "xem các cảnh báo: ‹check›"),
        ("needs-review", "1.1", "chỗ «cần xem» không giữ nguyên được", "rà hoặc điền rồi thì xóa dòng nhắc này"),
    ],
)
def test_what_meets_nothing_is_refused_with_what_is_there(
    code: str, where: str, said: str, hint: str, path: Path
) -> None:
    with pytest.raises(UsageStop) as stop:
        with_acceptance(ODD.encode(), path, TODAY, code, where, REASON)
    assert (stop.value.message, stop.value.hint) == (said, hint)


def test_what_meets_two_is_refused_with_their_names(path: Path) -> None:
    times = "products: [{name: a, time: Quý I/2022}, {name: b, time: Quý I/2023}]"
    text = replaced(PLAN_TEXT, "time: Quý II/2021", times)
    with pytest.raises(UsageStop) as stop:
        with_acceptance(text.encode(), path, TODAY, "outside-year", "1.1", REASON)
    assert stop.value.hint == "chọn một: 1.1.products.0, 1.1.products.1"
    assert (
        with_acceptance(text.encode(), path, TODAY, "outside-year", "1.1.products.1", REASON).where == "1.1.products.1"
    )


def test_an_error_is_refused(path: Path) -> None:
    text = replaced(PLAN_TEXT, "time: Quý II/2021", "time: Quý V/2021")
    with pytest.raises(UsageStop, match="là lỗi"):
        with_acceptance(text.encode(), path, TODAY, "time-not-understood", "1.1", REASON)


def test_what_is_accepted_is_refused_with_its_reason(path: Path) -> None:
    text = with_acceptance(ODD.encode(), path, TODAY, "money-missing", "1.1", REASON).text
    with pytest.raises(UsageStop, match=REASON):
        with_acceptance(text, path, TODAY, "money-missing", "1.1", "khác")


@pytest.mark.parametrize(
    "text",
    [
        LATER + 'accepted: [{code: outside-year, where: "1.1", reason: Đúng.}]\n',
        ODD + "...\n",
        ODD + "accepted: a\n",
        ODD + "accepted:\n",
        ODD + "x: y\n",
        "a: [",
        "",
    ],
    ids=["flow list", "end mark", "no list", "an empty key", "a fault of form", "no yaml", "empty"],
)
def test_a_plan_that_cannot_take_it_stays_as_it_is(text: str, path: Path) -> None:
    with pytest.raises(DataStop):
        with_acceptance(text.encode(), path, TODAY, "money-missing", "1.1", REASON)


NOTHING_PROVES = '- {on: 2021-05-05, event: done, task: "1.1"}\n'


@pytest.mark.parametrize("where", ["", "2021.journal.yaml:1", "2021.journal.yaml:1:32"])
def test_a_warning_of_the_journal_is_accepted_by_the_reference_of_its_entry(where: str, path: Path) -> None:
    journal = path.with_name("2021.journal.yaml")
    journal.write_text(NOTHING_PROVES, encoding="utf-8")
    path.write_text(PLAN_TEXT, encoding="utf-8")
    ref = reference(read_journal(journal)[0])
    made = with_acceptance(PLAN_TEXT.encode(), path, TODAY, "done-without-proof", where or ref, "Văn bản mật.")
    assert made.where == ref
    path.write_bytes(made.text)
    assert [(p.code, p.accepted) for p in check_file(journal, TODAY)] == [("done-without-proof", "Văn bản mật.")]
    assert check_file(path, TODAY) == []


def test_an_acceptance_whose_entry_is_fine_by_now_is_found_in_the_plan(path: Path) -> None:
    entry = f'accepted:\n  - {{code: done-without-proof, where: "{"0" * 8}", reason: Mật.}}\n'
    path.write_text(PLAN_TEXT + entry, encoding="utf-8")
    assert check_file(path, TODAY) == []  # nobody knows the journal
    path.with_name("2021.journal.yaml").write_text(NOTHING_PROVES, encoding="utf-8")
    assert [p.code for p in check_file(path, TODAY)] == ["accepted-unmet"]
