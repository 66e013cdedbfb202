"""A group that is only counted, made exact by the journals of its members two levels below."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
import pytest

from builders import REPOSITORY, Cchc, replaced
from cchc_cli.language.agencies.heads import level_of, levels_of_group

DAY = ("--as-of", "2021-07-01")
DISTRICT = Path("bodies/ubnd-song-xanh")


@pytest.fixture
def province(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The example, where task 1.2 is the communes' too: 12 of them by the register, three below the one district."""
    shutil.copytree(REPOSITORY / "examples" / "cascade", tmp_path / "tinh")
    monkeypatch.chdir(tmp_path / "tinh")
    rewrite("plans/2021.yaml", 'ngành tỉnh; UBND cấp huyện", sup', 'ngành tỉnh; UBND cấp huyện; UBND cấp xã", sup')
    first = DISTRICT / "bodies/xa-cau-tre"
    for id_, name in (("xa-an-binh", "xã An Bình"), ("phuong-3", "phường 3")):
        other = DISTRICT / "bodies" / id_
        shutil.copytree(first, other)
        for folder in (DISTRICT, other):
            rewrite(folder / "plans/agencies.yaml", "groups:", f"  - {{id: {id_}, name: UBND {name}}}\ngroups:")
        rewrite(other / "plans/2021.yaml", "issuer: xa-cau-tre", f"issuer: {id_}")
    return tmp_path


def rewrite(path: Path | str, old: str, new: str) -> None:
    path = Path(path)
    path.write_text(replaced(path.read_text(encoding="utf-8"), old, new), encoding="utf-8")


def done(id_: str, day: str, event: str = "done", **more: Any) -> None:
    entry = {"on": day, "event": event, "task": "1", **more}
    with (DISTRICT / "bodies" / id_ / "plans/2021.journal.yaml").open("a", encoding="utf-8") as file:
        file.write(f"- {json.dumps(entry, ensure_ascii=False)}\n")


def counted(cchc: Cchc, day: Sequence[str] = DAY) -> dict[str, Any]:
    units: list[dict[str, Any]] = cchc("status", "1.2", "-f", "json", *day).json["agencies"]
    return next(unit for unit in units if unit["id"] == "ubnd-xa")


def told(cchc: Cchc, count: int, on: str) -> None:
    assert cchc("record", "progress", "1.2", "--agency", "UBND cấp xã", "--count", str(count), "--on", on).code == 0


@pytest.mark.usefixtures("province")
def test_members_that_speak_are_counted_without_any_number_above(cchc: Cchc) -> None:
    assert (counted(cchc)["done"], counted(cchc)["of"], counted(cchc)["own_journal"]) == (0, 12, False)
    done("xa-cau-tre", "2021-05-20")
    done("phuong-3", "2021-06-01", "started")
    assert (counted(cchc)["done"], counted(cchc)["of"], counted(cchc)["own_journal"]) == (1, 12, True)
    assert "(1/12, 2 theo sổ riêng)" in cchc("status", "1.2", *DAY).out
    assert "UBND phường 3" in cchc("show", "1.2", *DAY).out
    assert "quá hạn 1 ngày (3/15, 4 theo sổ riêng)" in cchc("tasks", *DAY).out


@pytest.mark.usefixtures("province")
def test_nobody_is_counted_twice(cchc: Cchc) -> None:
    """Who had done it by the day of the number is in the number; who did it later is not."""
    done("xa-cau-tre", "2021-05-20")
    told(cchc, 5, "2021-06-01")
    assert counted(cchc)["done"] == 5
    assert "8/15 đơn vị quá hạn 1 ngày; hoàn thành 7/15" in cchc("deadlines", *DAY).out
    done("xa-an-binh", "2021-06-10")
    assert counted(cchc)["done"] == 6
    assert counted(cchc, ("--as-of", "2021-06-05"))["done"] == 5
    assert "nhưng đến ngày ấy" not in cchc("status", *DAY).err


@pytest.mark.usefixtures("province")
def test_a_number_that_own_journals_contradict_is_named_and_they_count(cchc: Cchc) -> None:
    for id_ in ("xa-cau-tre", "xa-an-binh", "phuong-3"):
        done(id_, "2021-05-20")
    told(cchc, 2, "2021-06-01")
    assert counted(cchc)["done"] == 3
    said = "Nhiệm vụ 1.2, UBND cấp xã: sổ này ghi 2/12 ngày 01/6/2021, nhưng đến ngày ấy 3 sổ riêng ghi đã hoàn thành"
    assert said in cchc("status", *DAY).err


@pytest.mark.usefixtures("province")
def test_the_whole_group_is_not_done_while_one_journal_says_no(cchc: Cchc) -> None:
    done("xa-cau-tre", "2021-06-20")
    done("phuong-3", "2021-06-01", "started")
    told(cchc, 12, "2021-06-25")
    assert (counted(cchc)["done"], counted(cchc)["state"]) == (11, "overdue")
    assert "12/12 ngày 25/6/2021, nhưng đến ngày ấy 1 sổ riêng ghi chưa hoàn thành" in cchc("status", *DAY).err
    done("phuong-3", "2021-06-28")
    assert (counted(cchc)["done"], counted(cchc)["state"]) == (12, "done-on-time")


@pytest.mark.usefixtures("province")
def test_only_who_belongs_to_the_group_is_counted(cchc: Cchc) -> None:
    """By its name: a school below the district is no commune; the register right above can say otherwise."""
    done("xa-cau-tre", "2021-05-20")
    rewrite(DISTRICT / "plans/agencies.yaml", "name: UBND xã Cầu Tre", "name: Trường Cầu Tre")
    assert counted(cchc)["own_journal"] is False
    rewrite(
        DISTRICT / "plans/agencies.yaml", "name: UBND cấp xã, count: 12", "name: UBND cấp xã, members: [xa-cau-tre]"
    )
    assert counted(cchc)["done"] == 1


@pytest.mark.usefixtures("province")
def test_the_report_cites_a_members_document_as_its_own(cchc: Cchc) -> None:
    """By the sign alone it would be the committee's that issued the plan above."""
    done("xa-cau-tre", "2021-05-20", document={"number": "30/BC-UBND", "date": "2021-05-20"})
    assert cchc("report", "progress", "--period", "2021-H1", "--as-of", "2021-07-01", "-o", "a.docx").code == 0
    said = "\n".join(paragraph.text for paragraph in docx.Document("a.docx").paragraphs)
    assert "Báo cáo số 30/BC-UBND ngày 20/5/2021 của UBND xã Cầu Tre" in said
    assert "theo sổ của Sở Tư pháp, UBND huyện Sông Xanh, UBND xã Cầu Tre" in said


@pytest.mark.parametrize(
    ("group", "levels"),
    [
        ("UBND cấp xã", {"xã"}),
        ("UBND các phường, xã, thị trấn", {"xã"}),
        ("UBND các huyện, thị xã, thành phố", {"huyện"}),
        ("UBND cấp huyện, cấp xã", {"huyện", "xã"}),
        ("Trạm y tế xã", set()),
    ],
)
def test_the_name_of_a_group_of_committees_says_their_level(group: str, levels: set[str]) -> None:
    assert levels_of_group(group) == levels
    assert level_of("UBND phường 3") == "xã"
    assert level_of("UBND thị xã Kiến Tường") == "huyện"
    assert level_of("Trạm y tế xã Cầu Tre") is None


@pytest.mark.usefixtures("province")
def test_the_members_that_keep_journals_stand_under_their_group(cchc: Cchc) -> None:
    """Those that are not done first, though two of them have one name."""
    rewrite(DISTRICT / "plans/agencies.yaml", "UBND phường 3", "UBND xã An Bình")
    done("xa-cau-tre", "2021-05-20")
    done("xa-an-binh", "2021-06-01", "started")
    done("phuong-3", "2021-06-03")
    members = counted(cchc)["members"]
    assert [(m["name"], m["state"], m["done_on"]) for m in members] == [
        ("UBND xã An Bình", "overdue", None),
        ("UBND xã An Bình", "done-on-time", "2021-06-03"),
        ("UBND xã Cầu Tre", "done-on-time", "2021-05-20"),
    ]
    shown = cchc("status", "1.2", "-f", "table", *DAY).out.splitlines()
    group = next(n for n, line in enumerate(shown) if line.startswith("UBND cấp xã"))
    named = [line.split("  ")[0].strip() or line.split("  ")[1] for line in shown[group:] if "–" in line]
    others = "– 9 đơn vị khác, theo sổ này"
    assert [name for name in named if name.startswith("– ")] == [*(f"– {m['name']}" for m in members), others]
    told(cchc, 5, "2021-06-05")  # of whom two have journals
    assert counted(cchc)["others"] == {"state": "overdue", "due": "2021-06-30", "done": 3, "of": 9}
