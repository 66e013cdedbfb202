"""What GitHub and GitLab make of `cchc diff -f md`, by a parser of CommonMark with their tables."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from cchc_cli.cli.review.difference_markdown import escaped
from repositories import Repo

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
LONG = "Kiểm tra công tác cải cách hành chính tại các đơn vị, địa phương trong tỉnh năm 2021 theo kế hoạch."


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    repo = Repo(tmp_path)
    repo.write("plans/2021.yaml", replaced(PLAN_TEXT, "Kiểm tra CCHC.", LONG))
    repo.write("plans/agencies.yaml", REGISTER_TEXT)
    repo.commit()
    monkeypatch.chdir(repo.root)
    return repo


def edit(repo: Repo, *changes: tuple[str, str]) -> None:
    text = (repo.root / "plans/2021.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        text = replaced(text, old, new)
    repo.write("plans/2021.yaml", text)


def words(markup: str) -> str:
    """What a reader sees of a piece of HTML."""
    return html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", markup.replace("<br>", "\n")))


def tables(cchc: Cchc, *arguments: str) -> list[list[list[str]]]:
    """The rendered tables of the report: rows of cells, each as HTML."""
    page = PARSER.render(cchc("diff", *arguments, "-f", "md").out)
    rows = [
        re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL) for table in re.findall(r"<table>.*?</table>", page, re.DOTALL)
    ]
    return [[re.findall(r"<t[hd]>(.*?)</t[hd]>", row, re.DOTALL) for row in found] for found in rows]


def test_a_change_is_a_row_that_says_task_old_new_and_who(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("time: Quý II/2021", "time: Quý III/2021"), ("budget: 50", "budget: 80"))
    ((head, time, money),) = tables(cchc)
    assert head == ["Nhiệm vụ", "Nội dung", "Cũ", "Mới", "Ai"]
    assert words(time[0]).startswith("sửa 1.1 Kiểm tra công tác")
    assert [words(cell) for cell in time[1:]] == ["hạn", "Quý II/2021", "Quý III/2021 (lùi 92 ngày)", "Sở Nội vụ"]
    assert [words(cell) for cell in money[1:4]] == ["kinh phí", "50 triệu đồng", "80 triệu đồng (thêm 30 triệu đồng)"]


def test_only_the_words_that_changed_are_marked_whatever_stands_beside_them(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("đơn vị, địa phương", "đơn vị (huyện, xã)"))
    ((_, (_, _, old, new, _)),) = tables(cchc)
    assert old == "… hành chính tại các đơn vị<del>, địa phương</del> trong tỉnh năm 2021 theo kế hoạch."
    assert new == "… hành chính tại các đơn vị <ins>(huyện, xã)</ins> trong tỉnh năm 2021 theo kế hoạch."
    assert "<s>" not in old + new
    assert "<strong>" not in old + new


@pytest.mark.parametrize(
    "text",
    ["a | b", r"a \| b", "**đậm** _nghiêng_ ~~bỏ~~ `mã`", "<script>alert(1)</script> & <b>", "[x](http://y) ![z](w)",
     "@admin #12 !3 $x$ ~nhãn", "1. một - hai # ba", "a\\", "&amp; &#35;", "<!-- -->", "*", "50% (5*6)"],
)  # fmt: skip
def test_signs_of_the_plan_stay_signs(repo: Repo, cchc: Cchc, text: str) -> None:
    edit(repo, ("support: Sở Tư pháp", f"support: Sở Tư pháp\n        note: '{text}'"))
    ((_, row),) = tables(cchc)
    assert words(row[3]) == " ".join(text.split())
    assert len(row) == 5


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), max_size=60))
def test_any_text_comes_out_of_a_cell_as_it_is(text: str) -> None:
    text = " ".join(text.split())
    page = PARSER.render(f"| a | b |\n| --- | --- |\n| {escaped(text)} | đuôi |\n")
    cells = re.findall(r"<td>(.*?)</td>", page, re.DOTALL)
    assert [words(cell) for cell in cells] == [text, "đuôi"]


def test_nobody_is_called_and_no_issue_is_named(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("support: Sở Tư pháp", "support: Sở Tư pháp\n        note: 'gửi @admin về #12'"))
    out = cchc("diff", "-f", "md").out
    assert "@admin" not in out
    assert "#12" not in out


def test_a_report_too_long_for_a_comment_says_how_much_is_missing(repo: Repo, cchc: Cchc) -> None:
    more = "".join(
        f'      - id: "1.{n}"\n        title: Việc {n} {"rất dài " * 30}\n        lead: Sở Nội vụ\n'
        for n in range(2, 400)
    )
    repo.write("plans/2021.yaml", (repo.root / "plans/2021.yaml").read_text(encoding="utf-8") + more)
    out = cchc("diff", "-f", "md").out
    assert len(out) < 65_536
    assert re.search(r"… còn \d+ dòng, xem hết bằng lệnh cchc diff", out)
    assert len(re.findall(r"<tr>", PARSER.render(out))) > 100


def test_the_comment_can_be_found_again(repo: Repo, cchc: Cchc) -> None:
    edit(repo, ("budget: 50", "budget: 80"))
    out = cchc("diff", "-f", "md").out
    assert out.startswith("<!-- cchc diff -->\n\n### ")
    assert "<h3>So sánh plans/2021.yaml</h3>" in PARSER.render(out)
