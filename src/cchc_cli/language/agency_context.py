"""What can be asked about a place in an agency phrase: what stands there, and how far it goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from cchc_cli.language import agency_words as vocabulary
from cchc_cli.language.agency_words import Phrases
from cchc_cli.language.lexicon import Hit, Lexicon, Name, Node, locality_at_end
from cchc_cli.language.words import Gap, Word, spoken

_FARTHEST = 40  # words in a list of nouns
_TINH = vocabulary.phrases("tỉnh")
_HYPHENS = "-–—"


@dataclass(frozen=True, slots=True)
class Context:
    text: str
    words: list[Word]
    lexicon: Lexicon
    cased: bool  # capitals tell names from other words
    plain: bool  # written without accents
    hits: dict[int, Hit | None] = field(default_factory=dict)  # what was looked up already

    def hit(self, at: int) -> Hit | None:
        if at not in self.hits:
            self.hits[at] = self.lexicon.match(self.words, at) if at < len(self.words) else None
        return self.hits[at]

    def phrase(self, phrases: Phrases, at: int) -> int:
        """How many words of one of the phrases stand here, at most."""
        if at >= len(self.words) or self.words[at].key not in phrases.first:
            return 0
        end = at + 1
        while end < min(len(self.words), at + 4) and self.words[end].gap is Gap.SPACE:
            end += 1
        return next((n for n in range(end - at, 0, -1) if self._is(phrases, at, at + n)), 0)

    def _is(self, phrases: Phrases, begin: int, end: int) -> bool:
        """Whether these words are one of the phrases; accents count where the text has any."""
        words = self.words[begin:end]
        spellings = phrases.spellings.get(tuple(word.key for word in words))
        return spellings is not None and (self.plain or tuple(spoken(word.text) for word in words) in spellings)

    def misheard(self, at: int, hit: Hit) -> bool:
        """Whether accents make other words of a hit: `Viện trưởng` is no `Viện, Trường`."""
        lead = max(self.phrase(vocabulary.LEAD_INS, at), self.phrase(vocabulary.VERBS, at))
        said = tuple(spoken(word.text) for word in self.words[at : hit.end])
        return not self.plain and 1 < lead >= hit.end - at and hit.names[0].spoken != said

    def follows(self, phrases: Phrases, at: int) -> int:
        """The same, when only a space lies before."""
        near = at < len(self.words) and self.words[at].gap is Gap.SPACE
        return self.phrase(phrases, at) if near else 0

    def restricts(self, at: int) -> bool:
        """Whether a set of bodies is narrowed from here on: `có liên quan`, `được chọn`."""
        n = self.follows(vocabulary.RESTRICTIONS, at)
        return n > 0 and not (n == 1 and self.phrase(vocabulary.OPEN_NOUNS, at))

    def organises(self, at: int) -> bool:
        """Whether `tổ chức` is what somebody does here, not a body."""
        n = self.follows(_ORGANISE, at)
        return n > 0 and self.follows(_ORGANISED, at + n) == 0 and not self.restricts(at + n)

    def connects(self, at: int) -> bool:
        return self._is(vocabulary.CONNECTORS, at, at + 1)

    def preceded(self, phrases: Phrases, at: int) -> bool:
        """Whether one of the phrases stands right before."""
        if not 0 < at < len(self.words) or self.words[at].gap is not Gap.SPACE:
            return False
        return any(self._is(phrases, at - n, at) for n in range(1, min(4, at) + 1))

    def opens(self, at: int) -> bool:
        """Whether an item may begin here: at the start, or after a separator."""
        word = self.words[at]
        if word.gap >= Gap.LIST or "\n" in word.before or "&" in word.before:
            return True
        return at == 0 or self.connects(at - 1)

    def colon(self, at: int) -> bool:
        return at < len(self.words) and ":" in self.words[at].before

    def after_determiner(self, at: int) -> int:
        return at + self.phrase(vocabulary.DETERMINERS, at)

    def looks_like_agency(self, at: int) -> bool:
        n = self.phrase(vocabulary.HEADS, at)
        return n > 0 and self._in_capitals(at, at + n + 1)

    def _in_capitals(self, begin: int, end: int) -> bool:
        return not self.cased or any(word.capital for word in self.words[begin:end])

    def names(self, at: int) -> Hit | None:
        """An agency named from here on, in capitals where the text has any."""
        hit = self.hit(at)
        named = hit is not None and hit.names[0].entry.kind == "agency" and self._in_capitals(at, hit.end)
        return hit if named else None

    def begins(self, at: int) -> bool:
        """Whether a new item begins here: a known name, the head of one, or an open expression."""
        if at >= len(self.words):
            return True
        begin = self.after_determiner(at)
        known = self.names(at) or self.hit(begin)
        if known or self.looks_like_agency(at):
            return True
        end, generic = self.nouns(begin)
        return generic or (end > begin and self.restricts(end))

    def nouns(self, at: int) -> tuple[int, bool]:
        """The end of a list of general nouns, and whether one is open by itself: `sở, ngành, đơn vị`."""
        end, generic, begin = at, False, at
        while end < at + _FARTHEST and (n := self._noun(begin, first=begin == at)) > 0:
            generic = generic or self.phrase(vocabulary.OPEN_NOUNS, begin) == n
            end = begin = begin + n
            if end == len(self.words) or self.words[end].gap is Gap.HARD:
                break
            begin += self.words[end].key == "va"
            begin = self.after_determiner(begin)
        return end, generic

    def wider(self, begin: int, end: int) -> int:
        """The end of a narrowed list of nouns that a known group only begins: `sở, ngành, đơn vị liên quan`."""
        if end >= len(self.words) or self.words[end].gap is not Gap.LIST or self.words[end - 1].key in _CLOSING:
            return 0
        if self.after_determiner(end) > end or self.hit(end):
            return 0
        last, _ = self.nouns(self.after_determiner(begin))
        return last if last > end and self.restricts(last) else 0

    def _noun(self, at: int, *, first: bool) -> int:
        n = self.phrase(vocabulary.LISTED_NOUNS, at) if at < len(self.words) else 0
        if n == 0 or (not first and (hit := self.names(at)) is not None and hit.end > at + n):
            return 0
        proper = at + n < len(self.words) and self.words[at + n].gap is Gap.SPACE and self.words[at + n].capital
        if self.cased and self.phrase(vocabulary.HEADS, at):
            listed = self.phrase(vocabulary.LISTED_NOUNS, at + n) > self.phrase(vocabulary.OPEN_NOUNS, at + n)
            inside = any(word.capital for word in self.words[at + 1 : at + n])
            return 0 if inside or (proper and not listed) else n
        return n

    def tail(self, at: int) -> int:
        """Where an open expression ends whose qualification begins here."""
        end = at
        while end < min(len(self.words), at + 2 * _FARTHEST) and not self._ends_open(end):
            end += 1
        return end

    def _ends_open(self, at: int) -> bool:
        word = self.words[at]
        if word.gap is Gap.HARD or "." in word.before or self.phrase(_PARTNERS, at):
            return True
        if word.gap is Gap.LIST or self.connects(at):
            after = at + self.connects(at)
            return "(" in word.before or self.begins(after)
        if "\n" in word.before and word.capital and self.begins(at):
            return True
        related = self.words[at - 1].key == "quan" and self.words[at - 2].key == "lien"
        if related and self.phrase(vocabulary.VERBS, at):
            return True
        return self.names(at) is not None and not self.preceded(vocabulary.OBJECT_MARKERS, at)

    def ends_unknown(self, at: int, begin: int) -> bool:
        word = self.words[at]
        if word.gap >= Gap.LIST or ("\n" in word.before and word.capital):
            return True
        if self.connects(at):
            return self.begins(at + 1)
        told = self.phrase(vocabulary.LEAD_INS, at) > 1 or self.phrase(vocabulary.VERBS, at) > 1
        if told and not word.capital and at > begin + self.phrase(vocabulary.HEADS, begin):
            return True
        if word.capital and self.phrase(vocabulary.DETERMINERS, at):
            return True
        return (word.capital or not self.cased) and self.names(at) is not None

    def place(self, at: int, name: Name) -> int:
        """The end of a locality that says no more than the name: `tỉnh`, `trên địa bàn thành phố Hà Nội`."""
        begin = at + self.phrase(_IN, at)
        level, after = self._level(begin)
        own = locality_at_end(name.spoken) if not name.locality else None
        if not level:
            if begin > at and self.phrase(_ALONE, at) and name.entry.kind != "agency":
                return begin
            return self._proper(at, own[1], 0) if own and not own[2] else self._known_place(at)
        if own is not None or name.locality not in ("", level):
            return 0
        return self._proper(after, level, after)

    def _level(self, at: int) -> tuple[str, int]:
        if at >= len(self.words) or self.words[at].gap is not Gap.SPACE:
            return "", at
        if self._is(_TINH, at, at + 1) and not self.phrase(vocabulary.VERBS, at):
            return "tinh", at + 1
        n = self.phrase(_CITY, at)
        return ("thanh pho", at + n) if n else ("", at)

    def _proper(self, at: int, level: str, nothing: int) -> int:
        """The end of the proper name of a locality; `nothing` where there is none, 0 where it is another's."""
        end = at
        while end < min(len(self.words), at + 5) and self.words[end].capital and self._continues(end):
            end += 1
        if end == at or not self.cased or self.names(at) or self.looks_like_agency(at):
            return nothing
        known = self.lexicon.localities.get(level)
        return 0 if known and tuple(w.key for w in self.words[at:end]) not in known else end

    def _known_place(self, at: int) -> int:
        for n in range(4, 0, -1):
            keys = tuple(w.key for w in self.words[at : at + n])
            if len(keys) == n and self.words[at].gap is Gap.SPACE and any(keys in p for p in self.lexicon.localities.values()):
                return at + n
        return 0

    def _continues(self, at: int) -> bool:
        before = self.words[at].before
        return "\n" not in before and (not before.strip() or before.strip() in (*_HYPHENS, "."))

    def goes_on(self, begin: int, at: int, name: Name) -> bool:
        """Whether the words after a name make it another body's: `Sở Tài chính - Kế hoạch`."""
        if at < len(self.words) and self.words[at].key == "va" and self._lacks_its_and(begin, at, name):
            return True
        if at >= len(self.words) or not self._continues(at) or self.connects(at):
            return False
        word = self.words[at]
        joined = word.gap is Gap.JOIN
        if self.names(at):
            return not joined and (bool(name.locality) or name.words in vocabulary.HEADS)
        if self.cased and word.capital and self.begins(at):
            return False
        if self.phrase(vocabulary.BELOW_PROVINCE, at) or self._level(at)[0]:
            return True
        told = self.phrase(vocabulary.VERBS, at) or self.phrase(vocabulary.LEAD_INS, at)
        if told and not joined:
            return word.capital and self.cased and not self.phrase(vocabulary.LEAD_INS, at)
        return joined or (word.capital and self.cased)

    def _lacks_its_and(self, begin: int, at: int, name: Name) -> bool:
        """`Sở Văn hóa, Thể thao và Du lịch` has its `và` later than a known `Sở Văn hóa và Thể thao`."""
        words = self.words[begin:at]
        comma = any(word.gap is Gap.LIST for word in words[1:])
        return comma and "va" in name.words and all(w.key != "va" for w in words) and not self.begins(at + 1)

    def bracket_end(self, at: int) -> int:
        """The word after a bracket that opens before this one; the same word when none does."""
        if at >= len(self.words) or "(" not in self.words[at].before or ")" in self.words[at].before.split("(")[0]:
            return at
        close = self.text.find(")", self.words[at].start)
        end = at
        while end < len(self.words) and self.words[end].start < close:
            end += 1
        return end

    def noun_heads(self, begin: int, end: int) -> tuple[Node, ...]:
        """The beginnings of names that a list of nouns before a colon stands for."""
        keys = tuple(w.key for w in self.words[begin:end] if w.key not in _SMALL)
        paths = [keys[:n] for n in range(len(keys), 0, -1)]
        paths += [keys[i : i + n] for i in range(1, len(keys)) for n in (2, 1)]
        return tuple(node for path in paths if (node := self.lexicon.node(path)) is not None)

    def name_heads(self, name: Name) -> tuple[Node, ...]:
        """The beginnings of a name, longest first: what an item without a head may continue."""
        words = tuple(w for w in name.words if w != "cac")
        nodes = (self.lexicon.node(words[:n]) for n in range(min(len(words) - 1, 6), 0, -1))
        return tuple(node for node in nodes if node is not None)


_CLOSING = frozenset({"tinh", "pho"})
_SMALL = frozenset({"cac", "nhung", "va"})
_PARTNERS = vocabulary.phrases("phối hợp, cùng với")
_ORGANISE = vocabulary.phrases("tổ chức")
_ORGANISED = vocabulary.phrases("chính trị, xã hội, đoàn thể, kinh tế, đảng, hành nghề, tôn giáo, khoa học, cá nhân")
_CITY = vocabulary.phrases("thành phố, TP")
_ALONE = vocabulary.phrases("trên địa bàn, đóng trên địa bàn, trực thuộc")
_IN = _ALONE | vocabulary.phrases("của, thuộc, cấp, thuộc UBND, trực thuộc UBND")
