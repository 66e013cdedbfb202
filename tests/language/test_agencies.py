"""Agency phrases, as plans write them, against a careful reader's split."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.agencies.phrase import AgencyPhrase, Entry
from cchc_cli.language.agencies.scanner import read_agencies

DATA = Path(__file__).parent / "data"


def load(name: str) -> Any:
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


def lexicon_of(register: dict[str, Any]) -> Lexicon:
    agencies = [Entry(id_, "agency", tuple(names)) for id_, names in register["agencies"].items()]
    groups = [Entry(id_, "group", tuple(names)) for id_, names in register["groups"].items()]
    return Lexicon([*agencies, *groups, *(Entry("", "open", (text,)) for text in register["open"])])


REGISTERS = {name: lexicon_of(register) for name, register in load("agencies-registers.yaml").items()}
PHRASES = load("agencies-phrases.yaml")
LONG_AN = REGISTERS["long-an"]


def small(*names: str, groups: tuple[str, ...] = ()) -> Lexicon:
    """A register of a few agencies; the id is the place in the list."""
    agencies = [Entry(str(n), "agency", (name,)) for n, name in enumerate(names)]
    return Lexicon([*agencies, *(Entry(f"g{n}", "group", (name,)) for n, name in enumerate(groups))])


def split(phrase: AgencyPhrase) -> dict[str, list[str]]:
    return {
        "agencies": list(phrase.agencies),
        "groups": list(phrase.groups),
        "open": list(phrase.open),
        "unknown": [unknown.name for unknown in phrase.unknown],
    }


def expected(item: dict[str, Any]) -> dict[str, list[str]]:
    return {key: item.get(key, []) for key in ("agencies", "groups", "open", "unknown")}


@pytest.mark.parametrize("item", load("agencies-plan-2021.yaml"), ids=lambda item: item["text"])
def test_every_cell_of_the_plan_of_2021_is_understood(item: dict[str, Any]) -> None:
    assert split(read_agencies(item["text"], LONG_AN)) == expected(item)


@pytest.mark.parametrize("item", PHRASES, ids=lambda item: item["text"])
def test_phrases_split_as_a_careful_reader_does(item: dict[str, Any]) -> None:
    lexicon = REGISTERS[item.get("register", "long-an")]
    assert split(read_agencies(item["text"], lexicon)) == expected(item)


def test_a_mention_says_what_it_stands_on() -> None:
    phrase = read_agencies("Sở Nội vụ; các sở, ngành tỉnh và các đơn vị liên quan", LONG_AN)
    assert [(m.kind, m.text, m.entry.id if m.entry else None) for m in phrase.mentions] == [
        ("named", "Sở Nội vụ", "snv"),
        ("group", "các sở, ngành tỉnh", "so-nganh"),
        ("open", "các đơn vị liên quan", None),
    ]


def test_an_open_expression_of_the_register_is_its_entry() -> None:
    (mention,) = read_agencies("Các cơ quan, đơn vị liên quan", LONG_AN).mentions
    assert mention.entry is not None
    assert mention.entry.names == ("Các cơ quan, đơn vị liên quan",)


def test_an_agency_named_twice_counts_once() -> None:
    phrase = read_agencies("Sở Nội vụ; SNV, Sở Tài chính", LONG_AN)
    assert phrase.agencies == ("snv", "stc")
    assert len(phrase.mentions) == 3


def test_an_unknown_name_comes_with_the_nearest_known_one() -> None:
    (unknown,) = read_agencies("Sở Nội vụ, Sở Tư Phápp", LONG_AN).unknown
    assert (unknown.text, unknown.nearest) == ("Sở Tư Phápp", "Sở Tư pháp")


def test_nothing_like_it_gives_no_hint() -> None:
    (unknown,) = read_agencies("xyz", LONG_AN).unknown
    assert unknown.nearest == ""


@pytest.mark.parametrize("text", ["", "  ", ";", "- \n", "./."])
def test_no_words_name_nobody(text: str) -> None:
    phrase = read_agencies(text, LONG_AN)
    assert (phrase.mentions, phrase.unknown) == ((), ())


def test_a_bracket_belongs_to_the_agency_before_it() -> None:
    (mention,) = read_agencies("UBND tỉnh (Sở Nội vụ)", LONG_AN).mentions
    assert mention.text == "UBND tỉnh (Sở Nội vụ)"


def test_a_bracket_in_a_registered_name_is_part_of_it() -> None:
    lexicon = small("Bộ Công an", "Bộ Công an (Trung tâm Dữ liệu)")
    phrase = read_agencies("Bộ Công an (Trung tâm Dữ liệu), Bộ Công an", lexicon)
    assert phrase.agencies == ("1", "0")
    assert phrase.mentions[0].text == "Bộ Công an (Trung tâm Dữ liệu)"


def test_the_name_as_written_wins_over_a_name_that_only_resembles_it() -> None:
    lexicon = small("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa Thể thao Du lịch", "Sở VH-TT&DL")
    assert read_agencies("Sở Văn hoá Thể thao du lịch", lexicon).agencies == ("1",)
    assert read_agencies("Sở Văn hóa, thể thao và du lịch", lexicon).agencies == ("0",)
    assert read_agencies("Sở VH-TT&DL", lexicon).agencies == ("2",)


def test_a_group_with_and_without_its_article_may_be_two() -> None:
    lexicon = small(groups=("Các sở, ban, ngành", "Sở, ban, ngành", "Sở, ban, ngành có liên quan"))
    assert read_agencies("các Sở, ban, ngành", lexicon).groups == ("g0",)
    assert read_agencies("Sở, ban, ngành", lexicon).groups == ("g1",)
    assert read_agencies("Sở, ban, ngành có liên quan", lexicon).groups == ("g2",)


def test_accents_decide_between_names_with_the_same_letters() -> None:
    lexicon = small("UBND huyện Thanh Hóa", "UBND huyện Thạnh Hóa")
    assert read_agencies("UBND huyện Thạnh Hoá", lexicon).agencies == ("1",)
    assert read_agencies("UBND huyện Thanh Hoá", lexicon).agencies == ("0",)
    assert read_agencies("UBND huyen Thành Hòa", lexicon).agencies == ()


def test_initials_that_fit_two_names_are_unknown() -> None:
    lexicon = small("Vụ Tổ chức", "Vụ Tài chính")
    assert [u.text for u in read_agencies("Vụ TC", lexicon).unknown] == ["Vụ TC"]


@pytest.mark.parametrize("text", ["ban hành, thi hành", "Thực hiện vp", "kế hoạch ttr"])
def test_small_letters_are_no_symbol(text: str) -> None:
    assert read_agencies(text, LONG_AN).agencies == ()


def test_a_locality_of_the_register_tells_its_agencies_from_others() -> None:
    lexicon = small("Sở Nội vụ", "Công an thành phố Hà Nội")
    assert read_agencies("Sở Nội vụ thành phố Hà Nội; Công an thành phố", lexicon).agencies == ("0", "1")
    assert read_agencies("Sở Nội vụ thành phố Cần Thơ", lexicon).agencies == ()


@pytest.mark.parametrize("text", ["stp", "STP", "Sở Tư pháp", "so tu phap", "SỞ TƯ PHÁP", " Sở  Tư\npháp "])
def test_find_takes_id_symbol_and_name(text: str) -> None:
    assert [entry.id for entry in LONG_AN.find(text)] == ["stp"]


def test_find_wants_the_whole_name() -> None:
    assert LONG_AN.find("Tư pháp") == []
    assert LONG_AN.find("") == []


def test_suggest_gives_the_nearest_names_first() -> None:
    assert LONG_AN.suggest("so tu fap")[0] == "Sở Tư pháp"
    assert len(LONG_AN.suggest("Sở", 3)) <= 3


def test_a_list_of_known_names_shares_the_locality_behind_its_last() -> None:
    names = ("Hội Cựu chiến binh xã", "Hội Nông dân xã", "Đoàn Thanh niên xã")
    lexicon = Lexicon(Entry(f"a{n}", "agency", (name,)) for n, name in enumerate(names))
    found = read_agencies("Hội Cựu chiến binh, Hội Nông dân, Đoàn Thanh niên xã; Hội Làm vườn", lexicon)
    assert found.agencies == ("a0", "a1", "a2")
    assert [piece.text for piece in found.unknown] == ["Hội Làm vườn"]


def test_a_level_behind_a_name_names_the_same_body_of_that_level() -> None:
    names = ("Trung tâm Phục vụ hành chính công tỉnh", "Trung tâm Phục vụ hành chính công cấp xã")
    lexicon = Lexicon(Entry(f"a{n}", "agency", (name,)) for n, name in enumerate(names))
    assert read_agencies("Trung tâm Phục vụ hành chính công tỉnh, cấp xã", lexicon).agencies == ("a0", "a1")
