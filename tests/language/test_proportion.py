"""Twice as long a phrase takes about twice the time to read, whatever it repeats: no cell can hang the program."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

import pytest

from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.agencies.phrase import Entry
from cchc_cli.language.agencies.scanner import read_agencies
from cchc_cli.language.shared_words import WordWeights
from cchc_cli.language.timing import reader
from cchc_cli.language.timing.windows import TimeContext

LEXICON = Lexicon(
    [
        Entry("stp", "agency", ("Sở Tư pháp", "STP")),
        Entry("snv", "agency", ("Sở Nội vụ", "SNV")),
        Entry("stttt", "agency", ("Sở Thông tin và Truyền thông",)),
        Entry("huyen", "group", ("UBND các huyện, thị xã, thành phố",)),
        Entry("so", "group", ("Các sở, ban, ngành tỉnh",)),
    ]
)


def _seconds(read: Callable[[str], object], text: str) -> float:
    """Of the processor: other programs do not count."""
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


def _times(read: Callable[[str], object], before: str, after: str) -> list[float]:
    many = [10_000 * n // len(before + after) for n in (1, 2, 4)]
    return [_seconds(read, before * n + after * n) for n in many]


def in_proportion(read: Callable[[str], object], before: str, after: str) -> bool:
    """10, 20 and 40 thousand characters: at most three times as long for twice as many, by the best of up to six tries.

    Garbage of the tests before is set aside: to look through it takes longer the more objects there are.
    """
    best = [math.inf] * 3
    gc.freeze()
    for _ in range(6):
        best = list(map(min, best, _times(read, before, after)))
        short, middle, long = best
        if middle < 3 * short + 0.02 and long < 3 * middle + 0.02:
            return True
    return False


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Quý I, ", ""),
        ("hai và ", ""),
        ("tháng hai, ba, ", ""),
        ("1 - ", ""),
        ("2 năm 2021, ", ""),
        ("Quý II năm 2021, 2022, ", ""),
        ("2 ngày 15/", ""),
        ("trước ngày ", ""),
        ("30 ngày kể từ ", ""),
        ("hằng quý và ", ""),
        ("khi “", ""),
        ("khi a, trong ", ""),
        ("(", ")"),
        ("khi (a ", ")"),
        ("Quý I (Ngày Luật ", ")"),
        ("thực hiện ", ""),
        ("trước ngày khai giảng 05/9, ", ""),
    ],
)
def test_a_phrase_of_time(before: str, after: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_LONGEST", 10**6)
    context = TimeContext((2021, 2021))
    assert in_proportion(lambda text: reader.read_timing(text, context), before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("và ", ""),
        ("UBND các huyện, ", ""),
        ("cơ quan, ", ""),
        ("Sở Tư Phápp, ", ""),
        ("TTTTTTTT ", ""),
        ("các sở liên quan ", ""),
        ("(a ", ""),
        ("(Sở Tư pháp ", ")"),
        ("Sở Nội vụ (", ")"),
        ("Sở Thông tin và ", ""),
    ],
)
def test_a_phrase_of_agencies(before: str, after: str) -> None:
    assert in_proportion(lambda text: read_agencies(text, LEXICON), before, after)


@pytest.mark.parametrize(("before", "after"), [("(ABC) ", ""), ("a b (AB) ", ""), ("a ", " AAAAAAAA"), ("a", " a A")])
def test_what_tasks_have_in_common(before: str, after: str) -> None:
    def read(text: str) -> object:
        return WordWeights([text], unsaid=[text, *text.split()[:20]]).read(text.upper())

    assert in_proportion(read, before, after)


def test_many_names_that_begin_alike() -> None:
    def read(text: str) -> object:
        return WordWeights([text], unsaid=[f"Sở {word}" for word in text.split()]).read(text)

    assert in_proportion(read, "Sở ", "a")
