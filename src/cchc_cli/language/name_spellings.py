"""The ways in which one name is written: in full, without its locality, its levels in another order."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cchc_cli.language.agency_words import ABBREVIATIONS, HEADS, LEVELS, WORD_LIKE, Words
from cchc_cli.language.words import spoken


def locality_at_end(said: Words) -> tuple[int, str, Words] | None:
    """Where `tỉnh`, `thành phố Hà Nội` begins at the end of a name, its level, and the proper name."""
    for at in range(len(said) - 1, max(0, len(said) - 7), -1):
        for level, forms in _PROVINCE_WORDS.items():
            for form in forms:
                proper = said[at + len(form) :]
                if said[at : at + len(form)] == form and len(proper) <= 4 and proper[:1] not in _OF_THE_PARTY:
                    begin = at - 1 if said[at - 1] in _BEFORE_LEVEL and at > 1 else at
                    return begin, level, proper
    return None


def _said(*phrases: str) -> tuple[Words, ...]:
    return tuple(tuple(map(spoken, phrase.split())) for phrase in phrases)


_PROVINCE_WORDS = {"tinh": _said("tỉnh", "tinh"), "thanh pho": _said("thành phố", "thanh pho", "tp")}
_OF_THE_PARTY = _said("ủy", "uy", "đoàn", "doan")  # Tỉnh ủy, Tỉnh đoàn are no localities
_BEFORE_LEVEL = {words[0] for words in _said("cấp", "của", "thuộc", "cap", "cua", "thuoc")}


def ways_to_write(words: Words, *, group: bool) -> Iterator[tuple[int, Words]]:
    """The words as they are, in full, and where it is common, shortened or in another order."""
    yield 0, words
    full = tuple(itertools.chain.from_iterable(_in_full(word) for word in words))
    if full != words and not (len(words) == 1 and full in HEADS):  # VP alone is no Văn phòng
        yield 2, full
    if (bare := _without(full, ("viet", "nam"))) and len(bare) > 2:
        yield 6, bare
    if full[:4] == ("uy", "ban", "mat", "tran"):
        yield 7, full[2:]
        if bare:
            yield 8, bare[2:]
    if group:
        yield from ((5, other) for other in _reordered(full))


def _without(words: Words, left_out: Words) -> Words | None:
    for i in range(1, len(words) - len(left_out) + 1):
        if words[i : i + len(left_out)] == left_out:
            return words[:i] + words[i + len(left_out) :]
    return None


def _reordered(words: Words) -> Iterator[Words]:
    """`các huyện, thị xã, thành phố` in every order: the levels make one set."""
    run: list[Words] = []
    begin = i = 0
    while i < len(words):
        level = next((words[i : i + n] for n in (2, 1) if words[i : i + n] in LEVELS), None)
        if level is None and words[i] == "va" and run:
            i += 1
            continue
        if level is None and len(run) > 1:
            break
        if level is None:
            run, i = [], i + 1
            continue
        begin = i if not run else begin
        run.append(level)
        i += len(level)
    if 1 < len(run) < 5:
        for order in itertools.permutations(run):
            if list(order) != run:
                yield words[:begin] + tuple(itertools.chain.from_iterable(order)) + words[i:]


def _in_full(word: str) -> Words:
    return (word,) if word in WORD_LIKE else ABBREVIATIONS.get(word, (word,))
