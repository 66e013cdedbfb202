"""The page in a real browser: filters, sorting, links, keyboard, paper; no request and no complaint."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from browser import MISSING, Tab, is_left_out, opened
from cchc_cli.documents.page.body_plans import AreaMarks, BodyPlanRow, PlanLevel
from cchc_cli.documents.page.overview import overview
from cchc_cli.documents.page.page_template import render_page
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.tracking.plan_status import PlanStatus

pytestmark = pytest.mark.skipif(is_left_out(), reason=MISSING)
AXE = Path(__file__).resolve().parents[2] / "editor" / "node_modules" / "axe-core" / "axe.min.js"
SHOWN = "Array.from(document.querySelectorAll('#loc-bang tbody')).filter(b => !b.hidden).map(b => b.id.slice(3))"

MARKS = [
    AreaMarks("●○▲·" * 3, "đã nhận: 1.1; chưa nhận: 1.2; nhận nhưng hạn muộn hơn: 1.3"),
    AreaMarks("····", "không"),
]
LEVEL = PlanLevel(
    "Kế hoạch của các cơ quan",
    "muc-cap-duoi",
    "2 cơ quan: 1 đã ban hành, 1 chưa có kế hoạch.",
    ["1.1–1.13", "2.1–2.4"],
    [
        BodyPlanRow("Sở Tư pháp", "đã ban hành", False, "20/01/2021", "7/7", "", "", MARKS),
        BodyPlanRow("UBND huyện Bến Lức", "chưa có kế hoạch", True, "", "0/12", "1.7, 1.8, 2.1", "3.6", MARKS),
    ],
)


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with opened(tmp_path_factory.mktemp("profile")) as tab:
        yield tab


@pytest.fixture(scope="module")
def url(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of the plan of 2021 at the end of September."""
    status = PlanStatus(sample.interpreted, sample.journal, sample.interpreted.plan.decision.date.replace(2021, 9, 30))
    file = tmp_path_factory.mktemp("page") / "trang.html"
    file.write_bytes(render_page(find_template("page").read(), overview(status, sample.interpreted.tasks, [LEVEL])))
    return file.as_uri()


def test_nothing_is_asked_for_and_nothing_is_complained_of(tab: Tab, url: str) -> None:
    tab.open(url)
    assert [event["request"]["url"] for event in tab.reported("Network.requestWillBeSent")] == [url]
    assert tab.reported("Log.entryAdded") == tab.reported("Runtime.exceptionThrown") == []
    assert tab.ask("getComputedStyle(document.querySelector('.cards')).display") == "flex"  # the style is in force


def test_a_script_that_a_value_brought_along_does_not_run(tab: Tab, url: str) -> None:
    tab.open(url)
    tab.ask("var s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)")
    assert tab.ask("window.ran === undefined")


def test_words_are_found_without_accents_and_kept_in_the_address(tab: Tab, url: str) -> None:
    tab.open(url)
    tab.ask(
        "f = document.getElementById('loc'); f.elements.tu.value = 'KE HOACH kiem tra';"
        "f.dispatchEvent(new Event('input'))"
    )
    tab.wait("location.hash.indexOf('tu=') === 1")
    found = tab.ask(SHOWN)
    assert "1.1" in found
    assert 0 < len(found) < 44
    address = tab.ask("location.href")
    tab.open(address)
    assert tab.ask(SHOWN) == found
    assert tab.ask("document.getElementById('loc-so').textContent") == f"{len(found)}/44 nhiệm vụ."


def test_filters_go_together_and_a_task_is_sorted_by_its_day(tab: Tab, url: str) -> None:
    tab.open(url + "#co-quan=snv&quy=Qu%C3%BD%20IV%2F2021&xep=-han")
    days = tab.ask(
        "Array.from(document.querySelectorAll('#loc-bang tbody')).filter(b => !b.hidden).map(b => b.dataset.d)"
    )
    assert len(days) > 1
    assert days == sorted(days, reverse=True)
    assert all(day.startswith(("2021-10", "2021-11", "2021-12")) for day in days)
    assert tab.ask("document.querySelector('th[data-sort=han]').getAttribute('aria-sort')") == "descending"
    tab.ask("document.querySelector('#loc button').click()")
    tab.wait("location.hash === '#muc-nhiem-vu'")
    assert len(tab.ask(SHOWN)) == 44


def test_an_address_that_makes_no_sense_shows_everything(tab: Tab, url: str) -> None:
    tab.open(url + "#co-quan=khong-co&xep=la&tu=%E0%A4%A")
    assert len(tab.ask(SHOWN)) == 44
    assert tab.reported("Runtime.exceptionThrown") == []


def test_a_link_to_a_task_unfolds_it_even_where_the_filter_had_hidden_it(tab: Tab, url: str) -> None:
    tab.open(url + "#trang-thai=not-arisen")
    assert "1.2" not in tab.ask(SHOWN)
    tab.ask("location.hash = '#nv-1.2'")
    tab.wait("document.querySelector('[id=\"nv-1.2\"] details').open")
    assert "1.2" in tab.ask(SHOWN)


def test_the_keyboard_reaches_filter_and_sorting(tab: Tab, url: str) -> None:
    tab.open(url)
    tab.press("Tab")
    assert tab.ask("document.activeElement.className") == "skip"
    tab.ask("document.querySelector('select[name=\"trang-thai\"]').focus()")
    for expected in ("BUTTON", "BUTTON"):  # from the last filter to the reset, and on to the first heading
        tab.press("Tab")
        assert tab.ask("document.activeElement.tagName") == expected
    tab.press("Enter", "\r")
    assert tab.ask("document.activeElement.parentElement.getAttribute('aria-sort')") == "ascending"


@pytest.fixture(scope="module")
def long_url(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page of a plan of 1,500 tasks, every one of which is overdue."""
    page = overview(sample.plan_status, sample.interpreted.tasks)
    many = [
        replace(page.tasks[n % 44], id=str(n), anchor=f"nv-{n}", title=f"Việc {n} & </noscript><i>")
        for n in range(1500)
    ]
    rows = [replace(page.timeline.rows[n % 44], id=str(n), anchor=f"nv-{n}") for n in range(1500)]
    dues = [replace(page.overdue[0], id=str(n), anchor=f"nv-{n}") for n in range(1500)]
    chart = replace(page.timeline, rows=[*rows, *page.timeline.rows[44:]])
    file = tmp_path_factory.mktemp("long") / "trang.html"
    long_page = replace(page, tasks=many, timeline=chart, overdue=dues)
    file.write_bytes(render_page(find_template("page").read(), long_page))
    return file.as_uri()


BARS = "Array.from(document.querySelectorAll('#loc-bieu-do tr')).map(r => r.dataset.of.slice(3))"


def test_a_long_list_is_made_as_far_as_it_is_shown(tab: Tab, long_url: str) -> None:
    tab.open(long_url)
    assert tab.ask(SHOWN) == [str(n) for n in range(200)]
    assert tab.ask(BARS) == [*(str(n) for n in range(200)), "", ""]
    assert tab.ask("document.getElementById('loc-so').textContent") == "1.500 nhiệm vụ. Đang hiện 200 nhiệm vụ đầu."
    assert tab.ask("document.getElementById('loc-them').textContent") == "Hiện thêm 1.000 nhiệm vụ"
    assert tab.ask("document.querySelectorAll('.cut').length") == 0
    for shown in (1200, 1500):
        tab.ask("document.getElementById('loc-them').click()")
        assert len(tab.ask(SHOWN)) == shown
    assert len(tab.ask(BARS)) == 1502
    assert tab.ask("document.querySelectorAll('.due tbody tr').length") < 500
    tab.ask("document.querySelector('button.rest').click()")
    assert tab.ask("document.activeElement.hash") == "#nv-200"
    assert tab.ask("document.querySelectorAll('[aria-labelledby=\"muc-qua-han\"] tbody tr').length") == 1500


def test_what_was_not_made_yet_is_found_sorted_and_linked_to(tab: Tab, long_url: str) -> None:
    tab.open(long_url + "#tu=viec%201499%20%26%20%3C/noscript%3E%3Ci%3E")
    assert tab.ask(SHOWN) == ["1499"]
    assert tab.ask("document.getElementById('nv-1499').rows[0].cells[1].textContent") == "Việc 1499 & </noscript><i>"
    tab.open(long_url + "#xep=-so")
    assert tab.ask(SHOWN)[:2] == ["1499", "1498"]
    tab.open(long_url + "#nv-1400")
    assert tab.ask(SHOWN) == [*(str(n) for n in range(200)), "1400"]
    assert tab.ask("document.getElementById('nv-1400').querySelector('details').open")


def test_on_paper_a_long_list_is_whole(tab: Tab, long_url: str) -> None:
    tab.open(long_url)
    tab.ask("window.dispatchEvent(new Event('beforeprint'))")
    assert len(tab.ask(SHOWN)) == 1500
    assert tab.ask("document.querySelectorAll('noscript, button.rest').length") == 0


def test_a_long_list_is_whole_without_scripts(tab: Tab, long_url: str) -> None:
    tab.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(long_url)
        assert tab.ask("document.querySelectorAll('.tasks tbody').length") == 1500
        assert tab.ask("document.querySelectorAll('.gantt tbody tr').length") == 1502
        told = tab.ask("Array.from(document.querySelectorAll('.cut')).map(p => p.textContent)")
        assert told == ["Trên đây là 200 trong 1.502 hàng.", "Trên đây là 200 trong 1.500 nhiệm vụ."]
    finally:
        tab.send("Emulation.setScriptExecutionDisabled", value=False)


def test_without_scripts_everything_is_there(tab: Tab, url: str) -> None:
    tab.send("Emulation.setScriptExecutionDisabled", value=True)
    try:
        tab.open(url)
        assert tab.ask("document.querySelectorAll('#loc-bang tbody:not([hidden])').length") == 44
        assert tab.ask("document.getElementById('loc').hidden")
    finally:
        tab.send("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [360, 1280, 1920])
def test_nothing_sticks_out_sideways(width: int, tab: Tab, url: str) -> None:
    tab.send("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 500)
    tab.open(url)
    assert tab.ask("document.documentElement.scrollWidth") <= width
    tab.send("Emulation.clearDeviceMetricsOverride")


def test_it_prints_on_a4(tab: Tab, url: str) -> None:
    tab.open(url)
    data = base64.b64decode(tab.send("Page.printToPDF", preferCSSPageSize=True)["data"])
    plain = data + b"".join(
        zlib.decompressobj().decompress(s) for s in re.findall(rb"stream\r?\n(x.*?)endstream", data, re.DOTALL)
    )
    boxes = {tuple(round(float(n)) for n in box.split()) for box in re.findall(rb"/MediaBox\s*\[([^\]]+)\]", plain)}
    assert boxes == {(0, 0, 595, 842)}
    assert 5 <= len(re.findall(rb"/Type\s*/Page\b", plain)) <= 25


def test_headings_that_sort_are_plain_words_on_paper(tab: Tab, url: str) -> None:
    """Chromium does not print a button in a table's header that it repeats."""
    tab.open(url)
    tab.send("Emulation.setEmulatedMedia", media="print")
    heading = "document.querySelector('th[data-sort=han]')"
    assert tab.ask(f"getComputedStyle({heading}, '::before').content") == '"Hạn"'
    assert tab.ask(f"getComputedStyle({heading}.querySelector('button')).display") == "none"
    tab.send("Emulation.setEmulatedMedia", media="")


@pytest.mark.skipif(not AXE.is_file(), reason="chưa có axe-core: npm ci --prefix tests/editor")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme: str, tab: Tab, url: str) -> None:
    tab.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    tab.open(url)
    tab.ask(AXE.read_text(encoding="utf-8") + ";1")
    found = tab.ask("axe.run().then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []
