"""The page as a file: what it says is what the program answers, no value does harm, and it asks nobody for anything."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from builders import PLANS, Cchc, replaced
from cchc_cli.documents.compiled import part_page
from cchc_cli.documents.page.body_plans import BodyPlanRow, PlanLevel
from cchc_cli.documents.page.overview import OverviewPage, overview
from cchc_cli.documents.page.page_checking import check_page
from cchc_cli.documents.page.page_rendering import render_by_jinja
from cchc_cli.documents.page.page_template import PAGE, render_page
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.files.problems import DocumentStop

EXAMPLE = "examples/2021/2021.journal.yaml"
EVIL = "</td><script>alert(1)</script><img src=x onerror=alert(1)>\" ' & \u202eabc"
TEMPLATE = find_template("page").read()
Made = Callable[..., Any]


@pytest.fixture
def made(cchc: Cchc, shipped: Path, tmp_path: Path) -> Made:
    """The page of the example on a day, parsed."""

    def page(day: str = "2021-08-15") -> Any:
        file = tmp_path / "trang.html"
        result = cchc("page", "-o", str(file), "--journal", EXAMPLE, "--as-of", day, "--force")
        assert (result.code, result.out) == (0, f"Đã ghi {file} (mẫu page, kèm chương trình).\n"), shipped
        return html.document_fromstring(file.read_bytes().decode())

    return page


@pytest.fixture
def page(sample: Sample) -> OverviewPage:
    return overview(sample.plan_status, sample.interpreted.tasks)


def words(node: Any) -> str:
    return " ".join(node.text_content().split())


def rows(tree: Any, section: str) -> list[list[str]]:
    """The cells of the table in the section with this heading."""
    return [
        [words(cell) for cell in row.xpath("./th|./td")]
        for row in tree.xpath(f"//section[@aria-labelledby='{section}']//table[not(@id)]/tbody/tr")
    ]


def test_how_many_have_done_it_is_told_of_all_whose_it_is(made: Made) -> None:
    row = next(row for row in rows(made("2021-10-01"), "muc-sap-den-han") if row[0] == "1.13")

    assert row[2].endswith("cấp xã (102/223 đơn vị)")
    assert row[4] == "đang thực hiện, còn 30 ngày (121/223)"


@pytest.mark.parametrize("day", ["2021-03-31", "2021-08-15", "2021-12-31"])
def test_totals_and_lists_are_those_of_the_terminal(day: str, made: Made, cchc: Cchc) -> None:
    tree = made(day)
    ask = ("--journal", EXAMPLE, "--as-of", day, "-f", "json")
    status, dues, tasks = (cchc(command, *ask).json for command in ("status", "deadlines", "tasks"))
    cards = {card.get("class"): int(card.xpath("./b")[0].text) for card in tree.xpath("//*[@class='cards']/li")}
    assert {"waiting": 0, "not-arisen": 0} | cards == status["states"]
    for section, listed in (("muc-qua-han", dues["overdue"]), ("muc-sap-den-han", dues["soon"])):
        shown = [row[0] for row in rows(tree, section)]
        assert shown == [f"{d['id']} sp {d['product']}" if d["product"] else d["id"] for d in listed]
    for section, lines in (("muc-linh-vuc", status["areas"]), ("muc-co-quan", status["agencies"])):
        found = {row[0]: row for row in rows(tree, section)}
        assert found.keys() == {line["name"] for line in lines}
        for line in lines:
            rate = line["rates"]["all"]
            assert found[line["name"]][2].startswith(f"{rate['done']}/{rate['of']}" if rate["of"] else "–")
            assert found[line["name"]][4] == str(line["states"]["overdue"] or "")
    states = {body.get("id"): body.get("data-s").split() for body in tree.xpath("//table[@id='loc-bang']/tbody")}
    assert {id_: found[0] for id_, found in states.items()} == {f"nv-{task['id']}": task["state"] for task in tasks}
    assert len(rows(tree, "muc-kho-khan")) == len(status["difficulties"])


def test_a_task_is_found_under_the_states_that_the_terminal_finds_it_under(made: Made, cchc: Cchc) -> None:
    bodies = made("2021-12-31").xpath("//table[@id='loc-bang']/tbody")
    for state in ("overdue", "pending", "waiting", "done-late", "done-on-time", "not-arisen"):
        asked = cchc("tasks", "--state", state, "--journal", EXAMPLE, "--as-of", "2021-12-31", "-f", "json").json
        shown = [body.get("id") for body in bodies if state in body.get("data-s").split()]
        assert shown == [f"nv-{task['id']}" for task in asked], state


def test_a_task_has_its_history_and_documents_behind_a_fold(made: Made, cchc: Cchc) -> None:
    (task,) = made().xpath("//*[@id='nv-1.2']")
    (fold,) = task.xpath(".//details")
    history = cchc("show", "1.2", "--journal", EXAMPLE, "--as-of", "2021-08-15", "-f", "json").json["history"]
    assert len(history) == len(fold.xpath(".//dd[@class='past']")) > 0
    for entry in history:
        if "document" in entry:
            assert entry["document"]["number"] in words(fold)


def test_a_body_has_a_section_at_its_id_with_what_it_leads(made: Made, cchc: Cchc) -> None:
    tree = made()
    (heading,) = tree.xpath("//*[@id='stp']")
    assert words(heading) == "Sở Tư pháp"
    led = cchc("tasks", "--agency", "stp", "--role", "lead", "-f", "json").json
    links = set(heading.getparent().xpath("./p/a/@href"))
    assert links == {f"#nv-{task['id']}" for task in led}
    by_filter = [b.get("id") for b in tree.xpath("//tbody[@data-b]") if "stp" in b.get("data-b").split()]
    assert by_filter == [f"nv-{task['id']}" for task in led]


def test_every_link_leads_to_a_place_in_the_page_and_every_place_stands_once(made: Made) -> None:
    tree = made()
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in tree.xpath("//@href")} <= set(ids)


def test_the_timeline_draws_windows_due_days_and_today(made: Made) -> None:
    tree = made("2021-08-15")
    drawn = {row.get("data-of"): row for row in tree.xpath("//*[@class='gantt']/tbody/tr")}
    (picture,) = drawn["nv-1.6"].xpath(".//svg")  # its condition came about on 15/7
    assert "hạn 15/10/2021" in picture.get("aria-label")
    (window,) = picture.xpath("./rect[@class='win']")
    assert float(window.get("x").rstrip("%")) == pytest.approx(195 * 100 / 365, abs=0.3)
    (today,) = picture.xpath("./line[@class='today']")
    assert float(today.get("x1").rstrip("%")) == pytest.approx(226.5 * 100 / 365, abs=0.01)
    assert len(tree.xpath("//*[@class='gantt']/tbody/tr")) == 44 + 2
    assert made("2022-02-01").xpath("//*[@class='gantt']//line[@class='today']") == []


def test_the_page_asks_nobody_for_anything_and_forbids_it(made: Made) -> None:
    tree = made()
    assert tree.xpath("//*[@src or @srcset or @action or @style or @poster]|//link|//iframe|//object") == []
    assert [link for link in tree.xpath("//@href") if not link.startswith("#")] == []
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    text = html.tostring(tree, encoding="unicode")
    assert re.findall(r"https?://|url\(|@import", text) == []


def test_values_do_no_harm(page: OverviewPage) -> None:
    line, *others = page.tasks[0].lines
    first = replace(page.tasks[0], title=EVIL, lead=EVIL, bodies=EVIL, lines=[replace(line, text=EVIL), *others])
    spoilt = replace(page, title=EVIL, issuer=EVIL, tasks=[first, *page.tasks[1:]])
    made = render_page(TEMPLATE, spoilt).decode()
    tree: Any = html.document_fromstring(made)
    plain: Any = html.document_fromstring(render_page(TEMPLATE, page).decode())
    assert [node.tag for node in tree.iter() if isinstance(node.tag, str)] == [
        node.tag for node in plain.iter() if isinstance(node.tag, str)
    ]
    assert "\u202e" not in made
    assert tree.xpath("//h1")[0].text_content() == EVIL.replace("\u202e", "")
    assert tree.xpath("//meta[@http-equiv]/@content") == plain.xpath("//meta[@http-equiv]/@content")


def test_same_input_same_bytes_and_not_too_many(page: OverviewPage) -> None:
    first = render_page(TEMPLATE, page)
    assert first == render_page(TEMPLATE, page)
    assert len(first) <= 300_000
    assert first == render_page(TEMPLATE.replace(b"\n", b"\r\n"), page)


def test_the_shipped_template_was_made_into_python_that_says_what_jinja_says(page: OverviewPage) -> None:
    assert sha256(TEMPLATE).hexdigest() == part_page.OF
    level = PlanLevel("A", "muc-cap-duoi", "B", ["1"], [BodyPlanRow("C", "", True, "", "1/1", "", "", [])])
    odd = [replace(page.tasks[0], title=EVIL, lead=""), *page.tasks[1:]]
    for data in (page, replace(page, tasks=odd, levels=[level], silent=True, indicators=[], overdue=[], sections=[])):
        assert render_page(TEMPLATE, data) == render_by_jinja(TEMPLATE, data, "page")


def test_a_plan_without_journal_says_so(cchc: Cchc, workspace: Path) -> None:
    result = cchc("page", "-o", "trang.html", "--as-of", "2021-08-15")
    assert result.code == 0
    assert "Chưa có sổ theo dõi" in result.err
    text = (workspace.parent / "trang.html").read_text(encoding="utf-8")
    assert "mọi nhiệm vụ được coi là chưa hoàn thành" in text


def test_the_file_is_named_after_the_day_and_not_overwritten_unasked(cchc: Cchc, workspace: Path) -> None:
    assert cchc("page", "--as-of", "2021-08-15").code == 0
    assert (workspace.parent / "tinh-hinh-2021-08-15.html").exists()
    assert cchc("page", "--as-of", "2021-08-15").code == 4
    assert cchc("page", "--as-of", "2021-08-15", "--force").code == 0
    assert cchc("page", "-o", "trang.docx").code == 2


def test_a_workspaces_own_template_wins(cchc: Cchc, workspace: Path) -> None:
    assert cchc("templates", "copy", "page").code == 0
    own = workspace.parent / "templates" / "page.html"
    own.write_text(own.read_text(encoding="utf-8").replace("<h1>", "<h1>Bản riêng: "), encoding="utf-8")
    assert cchc("page", "-o", "a.html").out == "Đã ghi a.html (mẫu page, của thư mục này).\n"
    assert "<h1>Bản riêng: Kế hoạch" in (workspace.parent / "a.html").read_text(encoding="utf-8")
    assert cchc("templates", "check", str(own)).code == 0


SPOILT = [
    ("{{ day }}", "{{ dya }}", "không có dữ liệu nào tên «dya»"),
    ("{{ badge(d.state) }}", "{{ d.stat }}", ""),  # in a macro nothing is known of `d`; the trial finds it
    ("</body>", '<img src="http://a.vn/x.png"></body>', "nạp một tệp khác"),
    ("</body>", '<a href="http://a.vn">x</a></body>', "dẫn ra ngoài trang"),
    ("*{box-sizing", "*{background:url(x.png);box-sizing", "kiểu nạp một tệp khác"),
    ('"use strict";', 'var day = "{{ day }}";', "thẻ của mẫu đứng trong <script>"),
    ("{{ policy }}", "default-src *", "thiếu Content-Security-Policy"),
    ("<main>", '<main onclick="x()">', "mã viết trong thuộc tính"),
    ("{% endif %}", "{% endfi %}", "thẻ viết sai"),
]


@pytest.mark.parametrize(("old", "new", "message"), SPOILT)
def test_check_says_what_is_wrong_with_a_template(old: str, new: str, message: str, page: OverviewPage) -> None:
    assert old.encode() in TEMPLATE
    found = check_page(TEMPLATE.replace(old.encode(), new.encode(), 1), "page", PAGE.context, page)
    assert message in found[0].message
    assert "Word" not in found[0].hint


def test_check_finds_no_fault_in_the_shipped_one(page: OverviewPage) -> None:
    assert check_page(TEMPLATE, "page", PAGE.context, page) == []


def test_a_fault_of_a_template_is_told_when_a_page_is_made(page: OverviewPage) -> None:
    with pytest.raises(DocumentStop, match="không có dữ liệu nào tên «dya»") as stop:
        render_page(TEMPLATE.replace(b"{{ day }}", b"{{ dya }}", 1), page)
    assert "day" in stop.value.hint
    with pytest.raises(DocumentStop, match="UTF-8"):
        render_page(b"\xff\xfe\x00", page)


@pytest.fixture
def province(shipped: Path, tmp_path: Path, cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped plan with two bodies below, and a commune below one of them."""
    del shipped
    shutil.copytree(PLANS, tmp_path / "tinh" / "plans")
    monkeypatch.chdir(tmp_path / "tinh")
    for id_ in ("stp", "ubnd-ben-luc"):
        assert cchc("init", "--for", id_).code == 0
    stp = Path("bodies/stp/plans/2021.yaml")
    stp.write_text(replaced(stp.read_text("utf-8"), "number: …/QĐ-STP", "number: 12/QĐ-STP"), encoding="utf-8")
    return tmp_path / "tinh"


@pytest.mark.usefixtures("province")
def test_the_bodies_own_plans_are_those_of_the_terminal(cchc: Cchc) -> None:
    assert cchc("page", "-o", "trang.html", "--as-of", "2021-08-15").code == 0
    tree: Any = html.document_fromstring(Path("trang.html").read_bytes().decode())
    (section,) = tree.xpath("//section[@aria-labelledby='muc-cap-duoi']")
    assert words(section.xpath("./p")[0]) == "36 cơ quan: 1 đã ban hành, 1 dự thảo, 34 chưa có kế hoạch."
    told = {body["name"]: body for body in cchc("cascade", "-f", "json").json}
    table, matrix = section.xpath(".//table")
    listed = [[words(cell) for cell in row.xpath("./th|./td")] for row in table.xpath("./tbody/tr")]
    assert [row[0] for row in listed] == list(told)
    for name, _, _, taken, missing, _ in listed:
        states = list(told[name]["tasks"].values())
        assert taken == f"{len(states) - states.count('missing')}/{len(states)}"
        assert len(missing.split(", ") if missing else []) == states.count("missing")
    marks = {words(row.xpath("./th")[0]): words(row) for row in matrix.xpath("./tbody/tr")}
    assert [marks[name].count("○") for name in told] == [
        list(body["tasks"].values()).count("missing") for body in told.values()
    ]


@pytest.mark.usefixtures("province")
def test_each_level_has_a_section(cchc: Cchc, monkeypatch: pytest.MonkeyPatch) -> None:
    district = Path("bodies/ubnd-ben-luc").resolve()
    monkeypatch.chdir(district)
    said = cchc("init", "--for", "stp")
    assert said.code == 0, said.err
    monkeypatch.chdir(district.parents[1])
    assert cchc("page", "-o", "trang.html").code == 0
    tree: Any = html.document_fromstring(Path("trang.html").read_bytes().decode())
    assert tree.xpath("//h2[starts-with(@id, 'muc-cap-duoi')]/text()") == [
        "Kế hoạch của các cơ quan", "Kế hoạch dưới UBND huyện Bến Lức",
    ]  # fmt: skip


def test_a_plan_without_bodies_says_nothing_of_them(made: Made) -> None:
    assert "Kế hoạch cấp dưới" not in words(made())
