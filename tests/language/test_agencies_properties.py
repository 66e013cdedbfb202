"""What holds for any text: places are right, nothing overlaps, names come back however they are typed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.agencies.phrase import AgencyPhrase, Entry, Mention, Unknown
from cchc_cli.language.agencies.scanner import read_agencies
from cchc_cli.language.text import fold

_REGISTER = yaml.safe_load((Path(__file__).parent / "data/agencies-registers.yaml").read_text(encoding="utf-8"))[
    "long-an"
]
NAMES = {names[0]: id_ for kind in ("agencies", "groups") for id_, names in _REGISTER[kind].items()}
LEXICON = Lexicon(
    [
        *(Entry(id_, "agency", tuple(names)) for id_, names in _REGISTER["agencies"].items()),
        *(Entry(id_, "group", tuple(names)) for id_, names in _REGISTER["groups"].items()),
    ]
)
PIECES = [
    *NAMES,
    "Các sở",
    "UBND",
    "các đơn vị",
    "liên quan",
    "Tư pháp",
    "chủ trì",
    "trình",
    "tỉnh",
    "và",
    "(",
    ")",
    ":",
    ";",
    ",",
]
names = st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=6)
like_phrases = st.lists(
    st.sampled_from([*PIECES, "\n- ", "-", "SNV", "huyện", "Bến Lức", "xyz", "."]), max_size=14
).map(" ".join)


def parts(phrase: AgencyPhrase) -> list[Mention | Unknown]:
    return [*phrase.mentions, *phrase.unknown]


def ids(phrase: AgencyPhrase) -> list[str]:
    return [mention.entry.id for mention in phrase.mentions if mention.entry]


@given(st.one_of(st.text(max_size=200), like_phrases))
def test_places_are_in_order_and_verbatim(text: str) -> None:
    phrase = read_agencies(text, LEXICON)
    end = 0
    for start, stop, verbatim in sorted((p.start, p.end, p.text) for p in parts(phrase)):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == verbatim
        end = stop
    starts = [mention.start for mention in phrase.mentions]
    assert starts == sorted(starts)


@given(st.one_of(st.text(max_size=200), like_phrases))
def test_words_that_name_nobody_are_unknown(text: str) -> None:
    phrase = read_agencies(text, LEXICON)
    if any(c.isalnum() for c in text):
        assert phrase.mentions or phrase.unknown


@given(names, st.sampled_from(["; ", ", ", "\n- ", " và ", "\n"]))
def test_a_list_of_names_is_read_back(listed: list[str], separator: str) -> None:
    phrase = read_agencies(separator.join(listed), LEXICON)
    assert ids(phrase) == [NAMES[name] for name in listed]
    assert phrase.unknown == ()


@pytest.mark.parametrize(
    "typed", [str.upper, fold, lambda s: unicodedata.normalize("NFD", s), lambda s: s.replace(" ", "  ")]
)
@given(listed=names)
def test_a_name_is_the_same_however_it_is_typed(listed: list[str], typed: object) -> None:
    assert callable(typed)
    phrase = read_agencies("; ".join(str(typed(name)) for name in listed), LEXICON)
    assert ids(phrase) == [NAMES[name] for name in listed]
