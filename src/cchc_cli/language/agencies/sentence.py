"""An agency phrase as words, and what stands at a place in it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from cchc_cli.language.agencies import agency_words
from cchc_cli.language.agencies.agency_words import Phrases
from cchc_cli.language.agencies.lexicon import Hit, Lexicon
from cchc_cli.language.agencies.names import Name
from cchc_cli.language.words import Gap, Word, spoken

FARTHEST = 40  # words in a list of nouns
_MOST_SHARED = 3  # words that two names may both claim
_LONGEST_SUBJECT = 16  # words, with what connects them
_CLOSING = frozenset({"tinh", "pho"})
_MANAGE = agency_words.phrases("quản lý")
_BRANCH = agency_words.phrases("ngành, chuyên ngành, lĩnh vực, trực tiếp")
_SAME_LEVEL = agency_words.phrases("cùng cấp")
_ORGANISE = agency_words.phrases("tổ chức")
_ORGANISED = agency_words.phrases("chính trị, xã hội, đoàn thể, kinh tế, đảng, hành nghề, tôn giáo, khoa học, cá nhân")


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    words: list[Word]
    lexicon: Lexicon
    cased: bool  # capitals tell names from other words
    plain: bool  # written without accents
    hits: dict[int, Hit | None] = field(default_factory=dict)  # what was looked up already

    def hit(self, at: int) -> Hit | None:
        """The longest known name that begins here."""
        if at not in self.hits:
            self.hits[at] = self._longest(at) if at < len(self.words) else None
        return self.hits[at]

    def hit_of_each(self, at: int) -> Hit | None:
        """The set whose heads are named here one and all: `các đồng chí Bộ trưởng` are those of `các Bộ`."""
        return self._set_from(at) if self._said_before(at) else None

    def _set_from(self, at: int, limit: int | None = None) -> Hit | None:
        """The set whose name goes on here, its `các` left out."""
        node = self.lexicon.node(("cac",))
        return self.lexicon.match(self.words, at, node, limit) if node is not None else None

    def heads_of_all(self, at: int) -> int:
        """Where an office ends that stands for all of its bodies: `Bộ trưởng, Thủ trưởng …`; 0 when it is none."""
        n = self.phrase(agency_words.HEADS_OF_ALL, at)
        follows = n > 0 and at + n < len(self.words) and self.words[at + n].gap is Gap.LIST
        return at + n if follows and self.phrase(agency_words.NEXT_HEADS, at + n) else 0

    def set_of(self, at: int) -> Name | None:
        """The known set of the bodies that an office here names: `các Bộ` of `Bộ trưởng`."""
        hit = self._set_from(at, at + 1)
        return hit.names[0] if hit is not None and len(hit.names) == 1 else None

    def _longest(self, at: int) -> Hit | None:
        hit = self.lexicon.match(self.words, at)
        if hit is None or not at + 1 < hit.end < len(self.words) or self.words[hit.end].gap is not Gap.SPACE:
            return hit
        if self.connects(hit.end):
            return hit
        # `Cục Thuế, Tỉnh đoàn`, `các bộ, cơ quan ngang bộ`: the last words may begin the next name
        for begin in range(hit.end - 1, max(at, hit.end - 1 - _MOST_SHARED), -1):
            following = self.lexicon.match(self.words, begin) if self._may_begin(begin) else None
            if following is not None and following.end > hit.end:
                return self.lexicon.match(self.words, at, limit=begin) or hit
        return hit

    def _may_begin(self, at: int) -> bool:
        """Whether a name may begin at a word that a longer one has taken."""
        last = at + 1 == len(self.words) or self.words[at + 1].gap is Gap.SPACE
        return last and self.words[at].key in self.lexicon.root.children

    def phrase(self, phrases: Phrases, at: int) -> int:
        """How many words of one of the phrases stand here, at most."""
        if at >= len(self.words) or self.words[at].key not in phrases.first:
            return 0
        end = at + 1
        while end < min(len(self.words), at + 5) and self.words[end].gap is Gap.SPACE:
            end += 1
        return next((n for n in range(end - at, 0, -1) if self.is_one(phrases, at, at + n)), 0)

    def is_one(self, phrases: Phrases, begin: int, end: int) -> bool:
        """Whether these words are one of the phrases; accents count where the text has any."""
        words = self.words[begin:end]
        spellings = phrases.spellings.get(tuple(word.key for word in words))
        return spellings is not None and (self.plain or tuple(spoken(word.text) for word in words) in spellings)

    def subject(self, at: int) -> int:
        """How many words from here are one subject of a name, whatever connects them: `Kinh tế, Hạ tầng và Đô thị`."""
        if at >= len(self.words) or self.words[at].key not in agency_words.SUBJECTS.first:
            return 0
        longest = 0
        near = itertools.takewhile(lambda i: i == at or self._same_subject(i, at), range(at, self._subject_limit(at)))
        places = [i for i in near if self.words[i].key != "va"]
        for n in range(1, len(places) + 1):
            words = [self.words[i] for i in places[:n]]
            spellings = agency_words.SUBJECTS.spellings.get(tuple(word.key for word in words), frozenset())
            if spellings and (self.plain or tuple(spoken(word.text) for word in words) in spellings):
                longest = places[n - 1] + 1 - at
        return longest

    def _same_subject(self, at: int, begin: int) -> bool:
        """Whether no list begins anew here: `Văn hóa, Thể thao và Du lịch`, unlike `Văn hóa và Thể thao, Du lịch`."""
        gap = self.words[at].gap
        return gap < Gap.LIST or (gap is Gap.LIST and all(word.key != "va" for word in self.words[begin:at]))

    def _subject_limit(self, at: int) -> int:
        return min(len(self.words), at + _LONGEST_SUBJECT)

    def misheard(self, at: int, hit: Hit) -> bool:
        """Whether accents make other words of a hit: `Viện trưởng` is no `Viện, Trường`."""
        lead = max(self.phrase(agency_words.LEAD_INS, at), self.phrase(agency_words.VERBS, at))
        said = tuple(spoken(word.text) for word in self.words[at : hit.end])
        alone = hit.end == at + 1 and not self.words[at].initials  # `Thuê` is no `Thuế`
        other = hit.names[0].spoken not in (said, self._said_before(at) + said)
        if not self.plain and (alone or 1 < lead >= hit.end - at) and other:
            return True
        return 1 < lead >= hit.end - at and not self._in_capitals(at, hit.end)

    def _said_before(self, at: int) -> tuple[str, ...]:
        """The `các` that was said, with what stands between: `các đồng chí Bộ trưởng` are the heads of `các Bộ`."""
        return (spoken("các"),) if self.preceded(agency_words.DETERMINERS, at) else ()

    def lone(self, begin: int, end: int) -> bool:
        """Whether a head stands alone; without capitals the word after it may be its name: `so ngoai giao`."""
        return not self.cased and end == begin + self.phrase(agency_words.HEADS, begin)

    def follows(self, phrases: Phrases, at: int) -> int:
        """The same, when only a space lies before."""
        near = at < len(self.words) and self.words[at].gap is Gap.SPACE
        return self.phrase(phrases, at) if near else 0

    def restricts(self, at: int) -> int:
        """How many words begin to narrow a set of bodies here: `có liên quan`, `được chọn`."""
        n = self.follows(agency_words.RESTRICTIONS, at)
        if n and self.phrase(agency_words.VERBS, at) == n and (self.related(at) or self._told_next(at + n)):
            return 0  # `các sở liên quan tham mưu`, `các sở tham mưu UBND tỉnh`
        return 0 if n == 1 and self.phrase(agency_words.OPEN_NOUNS, at) else n

    def manages(self, begin: int, end: int) -> bool:
        """Whether one head manages something, which then is its name, unless that is its branch: `sở quản lý ngành`."""
        n = self.follows(_MANAGE, end)
        one = self.phrase(agency_words.HEADS, begin) == end - begin and self.words[begin].capital
        return one and n > 0 and not self.follows(_BRANCH, end + n)

    def of_nouns(self, at: int) -> bool:
        """Whether a head with a capital is that of some: `Hiệp hội doanh nghiệp tỉnh`."""
        n = self.phrase(agency_words.HEADS, at)
        one = self.cased and n > 0 and self.words[at].capital and self.phrase(agency_words.LISTED_NOUNS, at) == n
        return one and self.follows(agency_words.OPEN_NOUNS, at + n) > 0

    def taken(self, at: int, lead: int) -> int:
        """How many words of an office begin the name that it heads: `Trưởng Ban Quản lý các khu công nghiệp`."""
        end = at + lead
        named = self.cased and lead > 1 and end < len(self.words) and self.words[end].capital
        head = self.words[end - 1].capital and self.is_one(agency_words.HEADS, end - 1, end)
        return int(named and head and self.words[end].gap is Gap.SPACE)

    def _told_next(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].gap is Gap.SPACE and self.names(at) is not None

    def related(self, at: int) -> bool:
        """Whether `liên quan` stands right before."""
        return at > 1 and self.words[at - 1].key == "quan" and self.words[at - 2].key == "lien"

    def organises(self, at: int) -> bool:
        """Whether `tổ chức` is what somebody does here, not a body."""
        n = self.phrase(_ORGANISE, at)
        if n and self.words[at].gap is not Gap.SPACE:
            return self.phrase(agency_words.VERBS, at + n) > 1
        return n > 0 and self.follows(_ORGANISED, at + n) == 0 and not self.restricts(at + n)

    def beside(self, at: int) -> int:
        """How many words say no more than the names beside them: `v.v.`, `100%`, `Đ/c`, `SĐT: 0912…`."""
        keys = [word.key for word in self.words[at : at + 2]]
        after = self.words[at + 1].before if len(keys) == 2 else ""
        if keys[:1] == ["sdt"]:
            return self._telephone(at)
        if keys == ["v", "v"] or (keys == ["d", "c"] and "/" in after):
            return 2
        return int(keys[:1] == ["vv"] or (keys[:1] == ["100"] and "%" in after))

    def _telephone(self, at: int) -> int:
        """How many words `SĐT: 0912.345.678` has."""
        numbers = itertools.takewhile(str.isdecimal, (word.text for word in self.words[at + 1 : at + 6]))
        return 1 + sum(1 for _ in numbers)

    def connects(self, at: int) -> bool:
        return self.is_one(agency_words.CONNECTORS, at, at + 1) and not self.phrase(_SAME_LEVEL, at)

    def preceded(self, phrases: Phrases, at: int) -> bool:
        """Whether one of the phrases stands right before."""
        if not 0 < at < len(self.words) or self.words[at].gap is not Gap.SPACE:
            return False
        return any(self.is_one(phrases, at - n, at) for n in range(1, min(4, at) + 1))

    def opens(self, at: int) -> bool:
        """Whether an item may begin here: at the start, or after a separator."""
        word = self.words[at]
        if word.gap >= Gap.LIST or "\n" in word.before or "&" in word.before:
            return True
        return at == 0 or self.connects(at - 1)

    def numbered(self, at: int) -> bool:
        """Whether `1.`, `1/`, `II.`, `a)` stands here, before an item."""
        text = self.words[at].text
        after = self.words[at + 1].before if at + 1 < len(self.words) else ""
        if after[:1] not in (".", ")") and not (after.startswith("/ ") and self.opens(at)):
            return False
        number = (text.isdecimal() and len(text) < 3) or set(text) <= set("IVX")
        return number or (len(text) == 1 and text.islower() and (self.opens(at) or self.names(at + 1) is not None))

    def colon(self, at: int) -> bool:
        return at < len(self.words) and ":" in self.words[at].before

    def small(self, at: int) -> bool:
        """Whether the sentence goes on in small letters, where capitals mean something."""
        return self.cased and at < len(self.words) and self.words[at].gap is Gap.SPACE and not self.words[at].capital

    def sentence_ends(self, at: int) -> bool:
        """Whether a full stop before this word ends a sentence, unlike that of `TP. Huế`."""
        stop = "." in self.words[at].before
        return stop and not (at > 0 and len(self.words[at - 1].text) <= 2 and self.words[at - 1].text.isupper())

    def where(self, at: int) -> int:
        """How many words say at which level, before a colon: `Cấp tỉnh:`, `Ở xã:`."""
        end = at + self.phrase(agency_words.AT, at)
        tier = self.phrase(agency_words.TIERS, end)
        n = self.phrase(agency_words.PLACES, end + tier)
        return end + tier + n - at if n and end + tier > at and self.colon(end + tier + n) else 0

    def does(self, at: int) -> bool:
        """Whether small letters go on after a verb: `xây dựng kế hoạch`, `hướng dẫn, tổng hợp`."""
        n = self.phrase(agency_words.VERBS, at)
        after = at + n
        if n == 0 or not self.cased or after >= len(self.words) or self.words[after].capital:
            return False
        if self.words[after].gap is Gap.SPACE:
            return not self.connects(after) or self.phrase(agency_words.VERBS, after + 1) > 0
        return self.words[after].gap is Gap.LIST and self.phrase(agency_words.VERBS, after) > 0

    def orders(self, at: int) -> bool:
        """Whether a verb stands here before the one who is told to: `: Chỉ đạo Đảng ủy Thanh tra Chính phủ`."""
        n = self.phrase(agency_words.VERBS, at)
        return n > 1 and self.names(at + n) is not None

    def acts(self, at: int, *, led: bool) -> bool:
        """Whether a verb stands where a name without its head might: `chủ trì xây dựng`, `Xây dựng kế hoạch`."""
        word = self.words[at]
        if word.capital and word.gap is not Gap.HARD and not self.sentence_ends(at):
            return False
        verb = self.cased and not word.capital and self.phrase(agency_words.VERBS, at) > 0
        return (verb and led) or self.does(at)

    def after_determiner(self, at: int) -> int:
        return at + self.phrase(agency_words.DETERMINERS, at)

    def looks_like_agency(self, at: int) -> bool:
        n = self.phrase(agency_words.HEADS, at)
        return n > 0 and self._in_capitals(at, at + n + 1)

    def _in_capitals(self, begin: int, end: int) -> bool:
        return not self.cased or any(word.capital for word in self.words[begin:end])

    def names(self, at: int) -> Hit | None:
        """An agency named from here on, in capitals where the text has any."""
        hit = self.hit(at)
        named = hit is not None and hit.names[0].entry.kind == "agency" and self._in_capitals(at, hit.end)
        return hit if named else None

    def proper(self, at: int) -> Hit | None:
        """A body named from here on with a capital: an agency, or a set of them: `thành viên Hội đồng phối hợp …`."""
        hit = self.hit(at)
        if hit is None or hit.names[0].entry.kind == "agency":
            return self.names(at)
        return hit if self.cased and self.words[at].capital and self.words[at].gap is Gap.SPACE else None

    def brings(self, at: int, n: int) -> bool:
        """Whether somebody known follows the first words of a longer lead-in: `Trưởng Ban Quản lý`."""
        group = self.is_one(agency_words.LEAD_INS, at, at + n) and self.hit(at + n) is not None
        return group or self.names(at + n) is not None

    def begins(self, at: int) -> bool:
        """Whether a new item begins here: a known name, the head of one, or an open expression."""
        if at >= len(self.words):
            return True
        begin = self.after_determiner(at)
        known = self.names(at) or self.hit(begin)
        if known or self.looks_like_agency(at):
            return True
        end, generic = self.nouns(begin)
        return generic or (end > begin and self.restricts(end) > 0)

    def nouns(self, at: int) -> tuple[int, bool]:
        """The end of a list of general nouns, and whether one is open by itself: `sở, ngành, đơn vị`."""
        end, generic, begin = at, False, at
        while end < at + FARTHEST and (n := self._noun(begin, first=begin == at)) > 0:
            open_noun = self.phrase(agency_words.OPEN_NOUNS, begin) == n
            if open_noun and not generic and end > at and begin == end and not (self.cased or self.opens(end)):
                return at, False  # `BAN TỔ CHỨC`: one name
            generic = generic or open_noun
            end = begin = begin + n
            if end == len(self.words) or self.words[end].gap is Gap.HARD:
                break
            if self._another_set(at, end):
                return end, True
            begin += self.words[end].key == "va"
            begin = self.after_determiner(begin)
        return end, generic

    def _another_set(self, at: int, end: int) -> bool:
        """Whether `và các` begins a second set of its own: `Các bộ, ngành và các địa phương`."""
        if self.words[end].key != "va" or not self.preceded(agency_words.DETERMINERS, at):
            return False
        after = self.after_determiner(end + 1)
        return after > end + 1 and self.phrase(agency_words.OPEN_NOUNS, after) > 0

    def wider(self, begin: int, end: int) -> int:
        """The end of a narrowed list of nouns that a known group only begins: `sở, ngành, đơn vị liên quan`."""
        if end >= len(self.words) or self.words[end].gap is not Gap.LIST or self.words[end - 1].key in _CLOSING:
            return 0
        if self.after_determiner(end) > end or self.hit(end):
            return 0
        last, _ = self.nouns(self.after_determiner(begin))
        return last if last > end and self.restricts(last) else 0

    def _noun(self, at: int, *, first: bool) -> int:
        n = self.phrase(agency_words.LISTED_NOUNS, at) if at < len(self.words) else 0
        if n == 0 or (not first and (hit := self.proper(at)) is not None and hit.end > at + n):
            return 0
        proper = at + n < len(self.words) and self.words[at + n].gap is Gap.SPACE and self.words[at + n].capital
        if self.cased and self.phrase(agency_words.HEADS, at):
            listed = self.phrase(agency_words.LISTED_NOUNS, at + n) > self.phrase(agency_words.OPEN_NOUNS, at + n)
            inside = any(word.capital for word in self.words[at + 1 : at + n])
            return 0 if inside or (proper and not listed) else n
        return n
