"""How much of one text another says too: by the words they share, a word that many texts have counting little.

Compared are single words and pairs of neighbours, since a Vietnamese word is mostly two syllables. An abbreviation is
read as the words that it stands for, where the texts say which.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter

from cchc_cli.language.text import nfc
from cchc_cli.language.words import small_letters, word_key

_WORD = re.compile(r"\d+(?:[./-]\w+)*|\w+")
_SENTENCE = re.compile(r"(?<=[.;])\s")
_EXPLAINED = re.compile(r"\((?P<short>[^\W\d_]{3,})\)")
_SHORTEST, _LONGEST = 4, 20  # letters of an abbreviation that is taken for words nobody explained it by
_LOOKING = 500_000_000  # letters looked through for such words in all: a text may be nothing but abbreviations
_FINDING = 1_000  # letters that one place found takes the time of
_LONGEST_PHRASE = 40  # words
_PAIR, _UNKNOWN_PAIR = 0.7, 0.3  # what a pair of neighbours weighs, against each word of it; less where it is new
_MEANT = 0.3  # what a word of the subject weighs, against any other
_UNKNOWN = 0.5  # a word that no text has weighs as if half a one had it
_PHRASES = 3  # shared phrases that are shown
# what plans say of any work, and words that only join others
_SAYING_LITTLE = (
    *("xây dựng", "triển khai", "thực hiện", "tiếp tục", "tăng cường", "đẩy mạnh", "nâng cao", "tham mưu", "phối hợp"),
    *("ban hành", "theo quy định", "trên địa bàn", "tình hình", "công tác", "phạm vi quản lý", "lĩnh vực", "đối với"),
    *("thẩm quyền", "cơ quan", "đơn vị", "trung ương", "đảm bảo", "bảo đảm", "kịp thời", "báo cáo", "kết quả"),
    *("các", "và", "của", "về", "tại", "trong", "cho", "để", "được", "do", "thuộc", "hoặc", "từ", "những", "một số"),
)

Words = tuple[str, ...]  # folded
_END = "."  # between two texts


@dataclass(frozen=True, slots=True)
class WeighedText:
    """`spans` are its words, `terms` what is compared of it, `weight` what all of them weigh."""

    text: str
    spans: tuple[re.Match[str], ...]
    terms: frozenset[str]
    weight: float


class WordWeights:
    """What words weigh among `texts` and the sentences of `background`, which also say what abbreviations stand for.

    `unsaid` are names that count nothing, such as that of the body whose texts are compared. What is in the `subject`
    of all texts is meant by each, said or not.
    """

    def __init__(
        self, texts: Sequence[str], background: Iterable[str] = (), unsaid: Iterable[str] = (), subject: str = ""
    ) -> None:
        every = [*texts, *(sentence for text in background for sentence in _SENTENCE.split(text))]
        self._unsaid = (_Phrases(_SAYING_LITTLE, small_letters), _Phrases(unsaid, word_key))
        self._long_forms = _LongForms(every)
        self._most = len(every) + 1
        self._having = Counter(term for text in every for term in self._terms(_spans(text)))
        self._meant = self._terms(_spans(subject))
        self._term_weight = cache(self._weight_of)

    def read(self, text: str) -> WeighedText:
        spans = _spans(text)
        terms = self._terms(spans)
        return WeighedText(text, tuple(spans), terms, self.weight(terms))

    def covered(self, one: WeighedText, other: WeighedText) -> float:
        """How much of the weight of one text stands in the other too, from 0 to 1."""
        return self.weight(one.terms & other.terms) / one.weight if one.weight else 0.0

    def common_with(self, texts: Sequence[WeighedText]) -> CommonWeight:
        return CommonWeight(texts, self._term_weight)

    def shared(self, one: WeighedText, other: WeighedText) -> tuple[str, ...]:
        """The phrases of `one` that `other` has too, the weightiest first, as `one` writes them."""
        found = {one.text[run[0].start() : run[-1].end()]: self._terms(run) for run in self._runs_in(one, other)}
        weights = {phrase: self.weight(terms & other.terms) for phrase, terms in found.items()}
        told = [phrase for phrase in weights if weights[phrase] and len(found[phrase]) > 1]
        return tuple(sorted(told, key=lambda phrase: -weights[phrase])[:_PHRASES])

    def _runs_in(self, text: WeighedText, other: WeighedText) -> Iterator[list[re.Match[str]]]:
        """The longest runs of words that the other has side by side too; in both what says little may part them."""
        there = [key for word in self._telling(other) for key in self._long_forms.of(word[0])]
        beside, known = {*pairwise(there)}, {*there}
        run: list[re.Match[str]] = []
        for word in self._telling(text):
            keys = self._long_forms.of(word[0])
            if run and not ({*keys} <= known and (self._long_forms.of(run[-1][0])[-1], keys[0]) in beside):
                yield run
                run = []
            if {*keys} <= known:
                run.append(word)
        if run:
            yield run

    def _telling(self, text: WeighedText) -> Iterator[re.Match[str]]:
        return (word for run in self._said(text.spans) for word in run)

    def _terms(self, spans: Sequence[re.Match[str]]) -> frozenset[str]:
        runs = [[key for word in run for key in self._long_forms.of(word[0])] for run in self._said(spans)]
        pairs = (f"{one} {other}" for run in runs for one, other in pairwise(run))
        return frozenset((*(key for run in runs for key in run), *pairs))

    def _said(self, spans: Sequence[re.Match[str]]) -> Iterator[Sequence[re.Match[str]]]:
        """The words in runs that nothing parts which counts nothing."""
        words = [word[0] for word in spans]
        little, names = (phrases.places(words) for phrases in self._unsaid)
        start = at = 0
        while at < len(spans):
            length = max(little.get(at, 0), names.get(at, 0))
            if length:
                yield spans[start:at]
                start = at + length
            at += length or 1
        yield spans[start:]

    def weight(self, terms: frozenset[str]) -> float:
        return math.fsum(map(self._term_weight, terms))

    def _weight_of(self, term: str) -> float:
        having = self._having.get(term, 0)
        rarity = max(math.log(self._most / (having or _UNKNOWN)), 0.0)
        pair = (_PAIR if having else _UNKNOWN_PAIR) if " " in term else 1.0
        return rarity * pair * (_MEANT if term in self._meant else 1)


class CommonWeight:
    """What many texts have in common with another one, found by their terms and not one by one."""

    def __init__(self, texts: Sequence[WeighedText], weight: Callable[[str], float]) -> None:
        self._size, self._weight = len(texts), weight
        places: dict[str, list[int]] = {}
        for place, text in enumerate(texts):
            for term in text.terms:
                places.setdefault(term, []).append(place)
        self._places = {term: tuple(found) for term, found in places.items()}

    def of(self, other: WeighedText) -> list[float]:
        """What weighs that each text, by its place, has of the other one."""
        together: dict[tuple[int, ...], float] = {}  # words that the same texts have, as of texts that are much alike
        for term in sorted(other.terms & self._places.keys()):
            places = self._places[term]
            together[places] = together.get(places, 0.0) + self._weight(term)
        found = [0.0] * self._size
        for places, weight in together.items():
            for place in places:
                found[place] += weight
        return found


def _spans(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(nfc(text)))


class _Phrases:
    """Phrases looked for word by word, each word told by its `key`."""

    def __init__(self, phrases: Iterable[str], key: Callable[[str], str]) -> None:
        self._key = key
        self._known = {tuple(key(word) for word in _WORD.findall(nfc(phrase))) for phrase in phrases}
        self._lengths: dict[str, list[int]] = {}  # by their first words, the longest first
        for first, length in sorted({(known[0], len(known)) for known in self._known if known}, reverse=True):
            if length <= _LONGEST_PHRASE:
                self._lengths.setdefault(first, []).append(length)

    def places(self, words: Sequence[str]) -> dict[int, int]:
        """Where one begins, with the number of words of the longest that does."""
        keys, found = tuple(self._key(word) for word in words), dict[int, int]()
        for at, key in enumerate(keys):
            lengths = self._lengths.get(key, ())
            longest = next((length for length in lengths if keys[at : at + length] in self._known), 0)
            if longest:
                found[at] = longest
        return found


class _LongForms:
    """`TTHC` is `thủ tục hành chính`: said in brackets, or the only words in all texts with these initials."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words = [word for text in texts for word in (*_keys(text), _END)]
        self._letters = _initials(self._words)
        self._left = _LOOKING
        self._known: dict[str, Words] = {}
        for text in texts:
            if "(" in text:
                for short, words in dict(_explained(nfc(text))).items():
                    self._known.setdefault(short, words)

    def of(self, word: str) -> Words:
        """The word, folded, or those that it stands for."""
        if not (word.isupper() and word.isalpha()):
            return (word_key(word),)
        key = word_key(word)
        if key not in self._known:
            self._known[key] = self._only_words(key) if _SHORTEST <= len(key) <= _LONGEST else (key,)
        return self._known[key]

    def _only_words(self, short: str) -> Words:
        found: set[Words] = set()
        at = -1
        while self._left > 0 and len(found) < 2 and (at := self._letters.find(short, at + 1)) >= 0:
            found.add(tuple(self._words[at : at + len(short)]))
            self._left -= _FINDING
        self._left -= len(self._letters)
        return found.pop() if len(found) == 1 else (short,)


def _explained(text: str) -> Iterator[tuple[str, Words]]:
    """The abbreviations in brackets with the words before them; the first of each is the last given."""
    words = [(word.end(), key) for word in _WORD.finditer(text) if (key := word_key(word[0]))]
    for found in reversed([*_EXPLAINED.finditer(text)]):
        short = word_key(found["short"])
        at = bisect_right(words, found.start(), key=itemgetter(0))
        before = tuple(key for _, key in words[max(0, at - len(short)) : at])
        if _initials(before) == short and found["short"].isupper():
            yield short, before


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _keys(text: str) -> Words:
    return tuple(key for word in _WORD.findall(nfc(text)) if (key := word_key(word)))
