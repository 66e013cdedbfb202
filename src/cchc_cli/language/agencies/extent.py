"""How far things go in an agency phrase: an open expression, a locality, a bracket, what nobody knows."""

from __future__ import annotations

from dataclasses import dataclass

from cchc_cli.language.agencies import agency_words
from cchc_cli.language.agencies.agency_words import Words
from cchc_cli.language.agencies.localities import PROVINCES
from cchc_cli.language.agencies.names import Name, NameNode, locality_at_end
from cchc_cli.language.agencies.sentence import FARTHEST, Sentence
from cchc_cli.language.words import Gap, spoken

_LONGEST_PROPER = 5  # words of a locality's own name, and one more
_LONGEST_HEAD = 10  # words of a name that an item of a list may share
_PARTY = agency_words.phrases("đảng ủy, ban cán sự đảng, đảng đoàn")
_ANOTHER = frozenset({spoken("bạn"), spoken("khác")})
_HYPHENS = "-–—"
_SMALL = frozenset({"cac", "nhung", "va"})
_TINH = agency_words.phrases("tỉnh")
_TAILS = agency_words.phrases("tỉnh, các cấp, hai cấp, cấp") | agency_words.LEVELS
_NO_TAILS = agency_words.phrases("xã hội, tỉnh ủy, tỉnh đoàn, huyện ủy, huyện đoàn")
_LEVELS = _TINH | agency_words.LEVELS
_PARTNERS = agency_words.phrases("phối hợp, cùng với")
_CITY = agency_words.phrases("thành phố, TP")
_ALONE = agency_words.phrases("trên địa bàn, đóng trên địa bàn, trực thuộc")
_IN = _ALONE | agency_words.phrases("của, thuộc, cấp, thuộc UBND, trực thuộc UBND")


@dataclass(frozen=True, slots=True)
class AgencyContext(Sentence):
    def tail(self, at: int) -> int:
        """Where an open expression ends whose qualification begins here."""
        end = at
        while end < min(len(self.words), at + 2 * FARTHEST) and not self._ends_open(end):
            end += 1
        return end

    def _ends_open(self, at: int) -> bool:
        word = self.words[at]
        partner = self.phrase(_PARTNERS, at) and not self.preceded(agency_words.NAMED_FOR_DOING, at)
        if word.gap is Gap.HARD or "." in word.before or partner:
            return True
        if word.gap is Gap.LIST or self.connects(at):
            after = at + self.connects(at)
            return "(" in word.before or self.begins(after) or self._initials(after) or self._head_of_next(after)
        if "\n" in word.before and word.capital and self.begins(at):
            return True
        if self.related(at) and self.phrase(agency_words.VERBS, at):
            return True
        return self.names(at) is not None and not self.preceded(agency_words.OBJECT_MARKERS, at)

    def _head_of_next(self, at: int) -> bool:
        """Whether the next body is named by its head: `các cơ quan liên quan, Chủ tịch UBND các xã`."""
        lead = self.phrase(agency_words.LEAD_INS, at)
        if not lead or not self.words[at].capital or at + lead >= len(self.words):
            return False
        return self.names(at + lead) is not None or (lead > 1 and self.begins(at + lead))

    def _initials(self, at: int) -> bool:
        """Whether a body stands here by its initials, known or not: `cơ quan của Quốc hội, VPCP`."""
        return self.cased and at < len(self.words) and self.words[at].initials and len(self.words[at].text) > 2

    def duties(self, at: int) -> bool:
        """Whether a set is told to act within its duties: `trong phạm vi chức năng, nhiệm vụ của mình`."""
        return self.follows(agency_words.WITHIN_DUTIES, at) > 0

    def exception_end(self, at: int) -> int:
        """Where the words end that say who is left out: with their bracket, or where the sentence goes on."""
        end = self.bracket_end(at)
        if end > at:
            return end
        end = at + 1
        while end < len(self.words) and self.words[end].gap < Gap.HARD and not self.sentence_ends(end):
            end += 1
        return end

    def assigned_end(self, at: int) -> int:
        """Where the words end that say which document names somebody: before what is named beside it."""
        words, end = self.words, at + 1
        while end < len(words) and words[end].gap < Gap.HARD and not self.sentence_ends(end):
            if words[end].gap is Gap.LIST and self.names(end):
                break
            end += 1
        return end

    def unknown_end(self, at: int) -> int:
        """Where what is unknown ends that begins here."""
        head = self.after_determiner(at)
        end = min(max(at + 1, self.subject_end(head)), len(self.words))
        while end < len(self.words) and not self._ends_unknown(end, at):
            end += self.subject(end) or 1
        return end

    def subject_end(self, begin: int) -> int:
        """Where the head of a name ends that begins here, with its subject: `Phòng Kinh tế, Hạ tầng và Đô thị`."""
        head = begin + self.phrase(agency_words.HEADS, begin)
        behind = head > begin and head < len(self.words) and self.words[head].gap < Gap.LIST
        return max(begin + self.subject(begin), head + (self.subject(head) if behind else 0))

    def _ends_unknown(self, at: int, begin: int) -> bool:
        """Whether what is unknown since `begin` ends before this word."""
        word = self.words[at]
        if (
            self._after_level(at)
            or (at == begin + 1 and self._lacks_name(begin))
            or (word.gap is Gap.LIST and self._goes_on_with_list(at, begin))
        ):
            return False
        if word.gap >= Gap.LIST or ("\n" in word.before and word.capital):
            return True
        if self.connects(at):
            return self.begins(at + 1)
        if self._is_told(at, begin):
            return not (self.subject(at) or self._named_for(at, begin))
        return self._next_begins(at, begin)

    def _next_begins(self, at: int, begin: int) -> bool:
        """Whether another body is named here, though nothing separates it from the unknown one before."""
        word = self.words[at]
        if self.words[at - 1].text.isdecimal() and self.begins(at):
            return True
        if self._initials(at - 1) and at - 1 > begin and self.looks_like_agency(at):  # `Trường HQVN Cục GSQL`
            return True
        begun = self.cased and self.phrase(agency_words.DETERMINERS, at) > 0
        named = self.names(at) is not None and not self.is_of_the_party(begin, at)
        return (word.capital or not self.cased) and (begun or named)

    def is_of_the_party(self, begin: int, at: int) -> bool:
        """Whether another body than the one named behind is meant: `Đảng ủy Bộ Tư pháp` is no unit of the ministry."""
        return self.cased and self.phrase(_PARTY, begin) == at - begin

    def _lacks_name(self, at: int) -> bool:
        """Whether a head is none without the name right behind it: `Bộ Công an` where only Công an tỉnh is known."""
        head, name = self.words[at], self.words[at + 1]
        return self.cased and head.text in agency_words.NEVER_ALONE and name.capital and name.gap is Gap.SPACE

    def _goes_on_with_list(self, at: int, begin: int) -> bool:
        """Whether behind a comma the same name goes on: `các huyện, thị xã`, `Xúc tiến đầu tư, thương mại`."""
        levels = self._in_levels(at) and not self.names(at)
        return levels or self._lists_on(at, begin)

    def _is_told(self, at: int, begin: int) -> bool:
        """Whether in small letters it is told what the body does, or who comes next."""
        told = max(self.phrase(agency_words.LEAD_INS, at), self.phrase(agency_words.VERBS, at)) > 1
        return told and not self.words[at].capital and at > begin + self.phrase(agency_words.HEADS, begin)

    def _after_level(self, at: int) -> bool:
        """Whether a level in two capitals with its full stop stands right before: `TP.`."""
        word, before = self.words[at], self.words[at - 1]
        short = len(before.text) == 2 and before.text.isupper() and self.phrase(agency_words.LEVELS, at - 1) == 1
        return short and word.capital and word.before.strip() == "."

    def _named_for(self, at: int, begin: int) -> bool:
        """Whether what is done is in the name: `Trung tâm Xúc tiến đầu tư`, right behind its first word or two."""
        head = begin + self.phrase(agency_words.HEADS, begin)
        if not begin < head <= at:
            return False
        if self.is_one(agency_words.NAMED_FOR_DOING, begin, head) and self._does_something(head):
            return at <= head + 4
        return head < at <= head + 2 and self.words[head].capital and self.phrase(agency_words.IN_NAMES, at) > 0

    def _does_something(self, at: int) -> bool:
        verb = max(self.phrase(agency_words.LEAD_INS, at), self.phrase(agency_words.VERBS, at))
        return verb > 1 and self.words[at].gap is Gap.SPACE and not self.begins(at + verb)

    def _lists_on(self, at: int, begin: int) -> bool:
        """Whether small letters go on with a name after a comma: `Xúc tiến đầu tư, thương mại và du lịch`."""
        word = self.words[at]
        if not self.cased or word.before.strip() != "," or self.begins(at):
            return False
        if word.capital and not self._closes_with_level(at):
            return False
        if not any(self._named_for(i, begin) for i in range(begin + 1, at)):
            return False
        told = max(self.phrase(agency_words.LEAD_INS, at), self.phrase(agency_words.VERBS, at))
        return not told or self.phrase(agency_words.IN_NAMES, at) > 0

    def _closes_with_level(self, at: int) -> bool:
        """Whether a locality ends the list of capitals that goes on here: `…, Thương mại, Du lịch Thành phố`."""
        for end in range(at + 1, min(len(self.words), at + 2 * _LONGEST_PROPER)):
            if self.words[end].gap is Gap.HARD or self.begins(end):
                return False
            if self.words[end].gap is Gap.SPACE and self._level(end)[0]:
                return True
        return False

    def _in_levels(self, at: int) -> bool:
        """Whether a level of administration stands here and right before."""
        before = self.phrase(agency_words.LEVELS, at - 1) == 1 or self.phrase(agency_words.LEVELS, at - 2) == 2
        return before and self.phrase(agency_words.LEVELS, at) > 0

    def shared_tail(self, at: int) -> str:
        """The locality that a bare head has in common with what is listed behind it: `HĐND, UBND, SXD tỉnh Lào Cai`."""
        end = at + self.phrase(agency_words.COMMITTEES, at)
        if end == at or not self._lists(end):
            return ""
        begin = end
        for i in range(end, min(len(self.words), end + FARTHEST)):
            if self.words[i].gap is Gap.HARD or (i > begin and self._lists(i) and not self._is_short(begin, i)):
                return ""
            if self._lists(i):
                begin = i + self.connects(i)
            elif i > begin and self._tail_at(i):
                return self._tail_from(i - (i - 1 > begin and self.words[i - 1].key == "cac"))
        return ""

    def tail_behind(self, at: int, end: int) -> str:
        """The locality behind the last of the list that goes on here: `Hội Nông dân, Hội Phụ nữ xã`."""
        if self._in_places(at, end) or not (end < len(self.words) and self._lists(end)):
            return ""
        for i in range(end, min(len(self.words), end + FARTHEST)):
            if self.words[i].gap is Gap.HARD or "(" in self.words[i].before:
                return ""
            if self._tail_at(i) and not self._lists(i) and not self.connects(i - 1):
                return self._tail_from(i)
        return ""

    def _in_places(self, at: int, end: int) -> bool:
        return any(self._tail_at(i) for i in range(at, end))

    def _tail_at(self, at: int) -> bool:
        return self.phrase(_TAILS, at) > 0 and not self.phrase(_NO_TAILS, at)

    def _tail_from(self, at: int) -> str:
        ends = (n for n in range(at + 1, len(self.words)) if self._lists(n) and not self._in_levels(n))
        return self.text[self.words[at].start : self.words[next(ends, len(self.words)) - 1].end]

    def _lists(self, at: int) -> bool:
        return at < len(self.words) and (self.words[at].gap >= Gap.LIST or self.connects(at))

    def _is_short(self, begin: int, end: int) -> bool:
        """Whether these words are a head or initials alone, which lack their locality."""
        alone = self.phrase(agency_words.COMMITTEES, begin) == end - begin
        return begin < end and (alone or (end == begin + 1 and self.words[begin].initials))

    def place(self, at: int, name: Name) -> int:
        """The end of a locality that says no more than the name: `tỉnh`, `trên địa bàn thành phố Hà Nội`."""
        if other := self._other_level(at):
            return other
        begin = at + self.phrase(_IN, at)
        level, after = self._level(begin)
        own = locality_at_end(name.spoken) if not name.locality else None
        if own and own[1] != "tinh" and "tinh" in name.words:
            return 0  # `UBND các tỉnh, thành phố`, and some of them by name
        if not level:
            if begin > at and self.phrase(_ALONE, at) and name.entry.kind != "agency":
                return begin
            return self._proper(at, own[1], 0) if own and not own[2] else self._known_place(at)
        if own is not None or name.locality not in ("", level):
            return 0
        return self._proper(after, level, after)

    def _other_level(self, at: int) -> int:
        """The end of a level that stands beside the one of the name: `Trung tâm tỉnh/thành phố`."""
        beside = 1 < at < len(self.words) and self.words[at].before.strip() == "/"
        level = self.phrase(_LEVELS, at) if beside else 0
        return at + level if level and max(self.phrase(_LEVELS, at - 1), self.phrase(_LEVELS, at - 2) - 1) > 0 else 0

    def _level(self, at: int) -> tuple[str, int]:
        if at >= len(self.words) or self.words[at].gap is not Gap.SPACE or self.names(at):
            return "", at
        if "\n" in self.words[at].before and self.words[at].capital:
            return "", at
        if self.is_one(_TINH, at, at + 1) and not self.phrase(agency_words.VERBS, at):
            return "tinh", at + 1
        n = self.phrase(_CITY, at)
        return ("thanh pho", at + n) if n else ("", at)

    def _proper(self, at: int, level: str, nothing: int) -> int:
        """The end of the proper name of a locality; `nothing` where there is none, 0 where it is another's."""
        end = at
        if at < len(self.words) and spoken(self.words[at].text) in _ANOTHER and self.words[at].gap is Gap.SPACE:
            return 0  # `Sở Tư pháp tỉnh bạn`
        while end < min(len(self.words), at + _LONGEST_PROPER) and self.words[end].capital and self._continues(end):
            if self.phrase(agency_words.LEAD_INS, end):
                break
            end += 1
        if end == at or not self.cased or self.names(at) or self.looks_like_agency(at):
            return nothing
        levels = self.lexicon.localities
        known = levels.get(level, set()) - {()}
        proper = tuple(w.key for w in self.words[at:end])
        another = proper not in known if known else level not in levels or self._is_of_others(proper)
        return 0 if levels and another else end

    def _is_of_others(self, proper: Words) -> bool:
        """Whether it is a province's name, and the register names another where it names any: `Báo Long An`."""
        return proper in PROVINCES and bool(self.lexicon.provinces) and proper not in self.lexicon.provinces

    def _known_place(self, at: int) -> int:
        if at >= len(self.words) or self.words[at].gap is not Gap.SPACE:
            return 0
        known = {place for places in self.lexicon.localities.values() for place in places}
        keys = tuple(word.key for word in self.words[at : at + 4])
        return next((at + n for n in range(len(keys), 0, -1) if keys[:n] in known), 0)

    def _continues(self, at: int) -> bool:
        before = self.words[at].before
        if before[-1:].isspace() and self.sentence_ends(at):
            return False
        return "\n" not in before and (not before.strip() or before.strip() in (*_HYPHENS, "."))

    def label(self, begin: int, at: int) -> int:
        """Where what a label brings in begins: after `Đơn vị phối hợp:`; 0 when it is none."""
        end = at + self.phrase(agency_words.LEAD_INS, at)
        begin = self.after_determiner(begin)
        one = self.phrase(agency_words.OPEN_NOUNS, begin) == at - begin
        return end if one and end > at and self.colon(end) else 0

    def several(self, begin: int, at: int, name: Name) -> bool:
        """Whether `các` makes more than the named one: `UBND các tỉnh`."""
        level = next((i + 1 for i in range(begin + 1, at - 1) if self.words[i].key == "cac"), at)
        if level == at or "cac" in name.words or name.words[-1] != self.words[at - 1].key:
            return False
        return self.is_one(_LEVELS, level, at)

    def aside(self, at: int) -> int:
        """Where a bracket ends that names nobody: `chủ trì (nội dung 1, 2)`; 0 when there is none."""
        if self.text.find(")", self.words[at].start, self.words[at].start + 20 * FARTHEST) < 0:
            return 0
        end = self.bracket_end(at)
        said = any(self.names(i) or self.looks_like_agency(i) or self.nouns(i)[1] for i in range(at, end))
        return 0 if said or end == at or (self.cased and self.words[at].capital) else end

    def heading(self, at: int) -> int:
        """Where what a heading brings in begins: after `Mục 1:`, `Thẩm định:`; 0 when there is none."""
        end = at
        if not max(self.phrase(agency_words.VERBS, at), self.phrase(agency_words.HEADINGS, at)):
            return 0
        while end < min(len(self.words), at + 10) and (end == at or self.words[end].gap < Gap.HARD):
            if self.looks_like_agency(end):
                return 0
            end += 1
        return end if self.colon(end) and self.begins(end) else 0

    def takes_part(self, at: int) -> bool:
        """Whether after a colon somebody's part is told: `UBND cấp xã: phối hợp`."""
        end = at + self.phrase(agency_words.LEAD_INS, at)
        return self.does(at) or (end > at and (end == len(self.words) or self.words[end].gap >= Gap.LIST))

    def role(self, at: int) -> int:
        """Where a role ends that is said after a name: `- cơ quan thường trực Ban Chỉ đạo`; 0 when there is none."""
        said = self.words[at].gap is Gap.JOIN or (at > 0 and self.words[at - 1].key == "la")
        end = at + self.phrase(agency_words.ROLES, at)
        if not said or end == at:
            return 0
        while end < len(self.words) and self.words[end].gap < Gap.LIST and not self.connects(end):
            end += 1
        return end

    def goes_on(self, begin: int, at: int, name: Name) -> bool:
        """Whether the words after a name make it another body's: `Sở Tài chính - Kế hoạch`."""
        if at >= len(self.words):
            return False
        if self._lacks_its_and(begin, at, name) or at < self.subject_end(begin):
            return True
        return self._continues(at) and not self.connects(at) and not self.numbered(at) and self._is_another(at, name)

    def _is_another(self, at: int, name: Name) -> bool:
        word, lead, verb = self.words[at], self.phrase(agency_words.LEAD_INS, at), self.phrase(agency_words.VERBS, at)
        joined = word.gap is Gap.JOIN and not (lead and self.takes_part(at))  # `- Chủ trì`
        if word.text.isdecimal() and self.phrase(agency_words.LEVELS, at - 1):  # `Phòng Nội vụ quận 10`
            return True
        bare = bool(name.locality) or name.words in agency_words.BARE
        several = self.phrase(agency_words.DETERMINERS, at)
        if several and (bare or self.phrase(_LEVELS, at + several)):  # `Sở Nội vụ các tỉnh`
            return True
        known = self.names(at) is not None
        if known or (self.looks_like_agency(at) and (self.cased or max(lead, verb) < 2)):
            return (bare and not joined) or not (known or self.cased)
        if self.cased and word.capital:
            return not self.begins(at) and (joined or not lead)
        if self.phrase(agency_words.BELOW_PROVINCE, at) or self._level(at)[0]:
            return True
        return joined and not lead

    def _lacks_its_and(self, begin: int, at: int, name: Name) -> bool:
        """`Sở Văn hóa, Thể thao và Du lịch` has its `và` later than a known `Sở Văn hóa và Thể thao`."""
        if self.words[at].key != "va" or "va" not in name.words or self.begins(at + 1):
            return False
        words = self.words[begin:at]
        return any(word.gap is Gap.LIST for word in words[1:]) and all(word.key != "va" for word in words)

    def bracket_end(self, at: int) -> int:
        """The word after a bracket that opens before this one; the same word when none does."""
        if at >= len(self.words) or "(" not in self.words[at].before or ")" in self.words[at].before.split("(")[0]:
            return at
        close = self.text.find(")", self.words[at].start)
        end = at
        while end < len(self.words) and self.words[end].start < close:
            end += 1
        return end

    def belongs(self, at: int, *, alone: bool) -> int:
        """Where the bracket ends that belongs to what was named before; `alone` when no agency may be in it.

        What is in it is a unit of the body before, as in `Bộ Công an (Trung tâm Dữ liệu quốc gia)`; several ministries
        or departments are listed, and lead or support themselves: `Chính phủ (Bộ Nội vụ, Bộ Y tế)`.
        """
        end = self.bracket_end(at)
        if end > at and self.phrase(agency_words.EXCEPTIONS, at):
            return at
        others = (alone or self.phrase(_PARTNERS, at)) and any(self.names(i) for i in range(at, end))
        return at if others or self._lists_departments(at, end) else end

    def _lists_departments(self, at: int, end: int) -> bool:
        """Whether several ministries or departments stand in a bracket that has no other in it."""
        if end == at or any("(" in word.before for word in self.words[at + 1 : end]):
            return False
        heads = (i for i in range(at, end) if self.words[i].text in agency_words.NEVER_ALONE)
        return sum(self.names(i) is not None for i in heads) > 1

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Where some words begin and end in the text, with the bracket that closes after them."""
        start, stop = self.words[begin].start, self.words[end - 1].end
        close = self.text.find(")", stop, stop + 4)
        opened = self.text.count("(", start, stop) > self.text.count(")", start, stop)
        return start, close + 1 if opened and close >= 0 and not self.text[stop:close].strip(" .;,") else stop

    def noun_heads(self, begin: int, end: int) -> tuple[NameNode, ...]:
        """The beginnings of names that a list of nouns before a colon stands for."""
        keys = tuple(w.key for w in self.words[begin:end] if w.key not in _SMALL)
        paths = [keys[:n] for n in range(len(keys), 0, -1)]
        paths += [(*keys[:begin], *keys[i : i + n]) for i in range(1, len(keys)) for n in (2, 1) for begin in (1, 0)]
        return tuple(node for path in paths if (node := self.lexicon.node(path)) is not None)

    def name_heads(self, name: Name) -> tuple[NameNode, ...]:
        """The beginnings of a name, longest first: what an item without a head may continue."""
        words = tuple(w for w in name.words if w != "cac")
        nodes = (self.lexicon.node(words[:n]) for n in range(min(len(words) - 1, _LONGEST_HEAD), 0, -1))
        return tuple(node for node in nodes if node is not None)
