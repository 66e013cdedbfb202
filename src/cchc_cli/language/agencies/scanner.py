"""Agency phrases understood: who leads, who supports, which sets of bodies, and what nobody knows."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from cchc_cli.language.agencies import agency_words
from cchc_cli.language.agencies.extent import AgencyContext
from cchc_cli.language.agencies.lexicon import Hit, Lexicon
from cchc_cli.language.agencies.names import Name, NameNode
from cchc_cli.language.agencies.phrase import AgencyPhrase, EntryKind, Mention, MentionKind, Unknown
from cchc_cli.language.words import Gap, Word, split_words


def read_agencies(text: str, lexicon: Lexicon) -> AgencyPhrase:
    """Who a phrase names; what is neither a name, a separator nor told about a name is unknown."""
    words = split_words(text)
    cased = any(w.capital for w in words) and any(not w.text.isupper() and not w.text.isdecimal() for w in words)
    reader = _Reader(AgencyContext(text, words, lexicon, cased, plain=text.isascii()))
    while reader.at < len(words):
        reader.step()
    if words and not reader.mentions and not reader.unknown:
        reader.give_up()
    return AgencyPhrase(text, tuple(reader.mentions), tuple(reader.unknown))


@dataclass(slots=True)
class _Reader:
    context: AgencyContext
    at: int = 0
    led: int = -1  # the word that a lead-in brings in
    prose: bool = False  # inside a clause that says what an agency does
    told_to: int = -1  # the word after the office that something is reported to: `giúp Bộ trưởng Bộ Nội vụ`
    object: bool = False  # in that clause, after somebody the doing is addressed to
    heads: tuple[NameNode, ...] = ()  # the beginnings that a name without a head may continue
    listed: tuple[NameNode, ...] = ()  # those of them that were said for a list: `Các sở:`
    listing: bool = False  # inside that list
    mentions: list[Mention] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)

    def step(self) -> None:
        if self.word.gap is Gap.HARD or self.context.sentence_ends(self.at):
            self.prose = self.object = False
        for rule in (
            self._beside,
            self._except,
            self._assigned,
            self._committee,
            self._heads_of_all,
            self._known,
            self._head,
            self._shared,
            self._open,
            self._separator,
            self._told,
        ):
            if rule():
                return
        self._not_known()

    @property
    def word(self) -> Word:
        return self.context.words[self.at]

    @property
    def opens(self) -> bool:
        return self.at == self.led or self.context.opens(self.at)

    # Rules: each looks at the word in hand, and moves on when it applies.

    def _beside(self) -> bool:
        """What names nobody beside the names: `1.`, `Cấp tỉnh:`, `v.v.`, `- cơ quan thường trực Ban Chỉ đạo`."""
        context = self.context
        if n := context.beside(self.at) or context.numbered(self.at) or context.where(self.at):
            self.at = self.led = self.at + n
            return True
        end = (context.role(self.at) or context.aside(self.at)) if self.mentions else 0
        self.at = end or self.at
        return end > 0

    def _except(self) -> bool:
        """Whoever is left out is named by nobody, and the words are shown: `các sở (trừ Thanh tra tỉnh)`."""
        if not self.mentions or not self.context.phrase(agency_words.EXCEPTIONS, self.at):
            return False
        self._add(None, "open", self.context.exception_end(self.at))
        return True

    def _assigned(self) -> bool:
        """`Theo phân công tại Quyết định … của Chủ tịch UBND tỉnh` names nobody: another document does."""
        if not self.opens or not self.context.phrase(agency_words.ASSIGNED, self.at):
            return False
        self._add(None, "open", self.context.assigned_end(self.at))
        return True

    def _known(self) -> bool:
        for at in dict.fromkeys((self.at, self.context.after_determiner(self.at))):
            hit = self.context.hit(at) or self.context.hit_of_each(at)
            if hit is None or self.context.misheard(at, hit) or (self.prose and not self._fits_prose(hit)):
                continue
            shared = self._continued() if self.listing else None  # `Các bộ: Công an, ...`
            hit = self._before_a_zone(at, hit)
            if self._settle(shared if shared and shared.end >= hit.end else hit):
                return True
        return False

    def _heads_of_all(self) -> bool:
        """`Bộ trưởng, Thủ trưởng cơ quan ngang Bộ`: the first office stands for a set of bodies, the one it names."""
        end = self.context.heads_of_all(self.at) if self.opens else 0
        if not end:
            return False
        name = self.context.set_of(self.at)
        self._add(name, _KINDS[name.entry.kind] if name else "open", end)
        return True

    def _before_a_zone(self, at: int, hit: Hit) -> Hit:
        """Without the special zone that a name makes one body of its own: `UBND các xã, phường và đặc khu Lý Sơn`."""
        words, zone = self.context.words, hit.end - 2
        named = hit.end < len(words) and words[hit.end].capital and words[hit.end].gap is Gap.SPACE
        named = named and not self.context.begins(hit.end)
        if not (named and zone > at and self.context.phrase(agency_words.ZONE, zone) == 2):
            return hit
        return self.context.lexicon.match(words, at, limit=zone) or hit

    def _head(self) -> bool:
        """`Các sở:` gives the head for what follows."""
        begin = end = self.context.after_determiner(self.at)
        node: NameNode | None = self.context.lexicon.root
        words = self.context.words
        while node is not None and end < len(words) and (end == begin or words[end].gap < Gap.HARD):
            if end == begin or words[end].key != "cac":
                node = self.context.lexicon.node((words[end].key,), node)
            end += 1
            if node is not None and self.context.colon(end):
                self._list((node, *self.context.noun_heads(begin, end)), end)
                return True
        return False

    def _shared(self) -> bool:
        """A name whose head was said before: `Sở Tư pháp, Tài chính`."""
        hit = self._continued()
        return hit is not None and self._settle(hit)

    def _continued(self) -> Hit | None:
        if self.prose or not self.opens or self.word.gap is Gap.JOIN:
            return None
        if self.context.acts(self.at, led=self.at == self.led):
            return None
        match, begin = self.context.lexicon.match, self.context.after_determiner(self.at)
        own = begin + self.context.phrase(agency_words.HEADS, begin)  # `Tỉnh đoàn` is no `Hội … tỉnh`
        hits = [hit for node in self.heads if (hit := match(self.context.words, begin, node)) and hit.end >= own]
        return max(hits, key=lambda hit: hit.end, default=None)

    def _list(self, heads: tuple[NameNode, ...], at: int) -> None:
        self.heads = self.listed = heads
        self.at, self.listing = at, True

    def _open(self) -> bool:
        """An expression without fixed members: `các cơ quan, đơn vị liên quan`."""
        if (self.prose and not self.opens) or self.context.organises(self.at):
            return False
        context, begin = self.context, self.context.after_determiner(self.at)
        some = context.phrase(agency_words.SOME, begin)
        end, generic = context.nouns(begin + some)
        needed = 2 if begin == self.at and context.lone(begin, end) else 1
        if end == begin + some or not (generic or some or context.restricts(end) >= needed):
            return False
        if begin == self.at and not some and self._is_a_name(end, generic=generic):
            return False
        label = end + context.phrase(agency_words.LEAD_INS, end)
        if context.colon(label):
            self._list(context.noun_heads(begin, end) if label == end else (), label)
        elif begin == self.at and context.proper(end) and not context.opens(end):
            self.at = self.led = end  # `cơ quan Công an tỉnh`
        else:
            self._add(None, "open", context.tail(end))
        return True

    def _is_a_name(self, end: int, *, generic: bool) -> bool:
        """Whether nouns without `các` name one body: `Cục quản lý công sản`, `Hiệp hội doanh nghiệp`."""
        context = self.context
        item = self.listing and context.cased and self.word.capital and self.word.gap is Gap.LIST
        return item or context.of_nouns(self.at) or (not generic and context.manages(self.at, end))

    def _separator(self) -> bool:
        if not self.context.connects(self.at):
            return False
        self.at += 1
        self.prose = self.prose or (self.context.words[self.at - 1].key == "voi" and not self.context.begins(self.at))
        return True

    def _told(self) -> bool:
        """What an agency does, or the words that bring one in."""
        context = self.context
        if lead := context.phrase(agency_words.LEAD_INS, self.at):
            taken = context.taken(self.at, lead)
            lead = next((n for n in range(1, lead) if context.brings(self.at, n)), lead - taken)
            all_of = context.after_determiner(self.at + lead) > self.at + lead  # `Trưởng các ban, ngành`
            if lead > 1 or taken or all_of or context.names(self.at + 1) or not self._as_name():
                lead += context.follows(agency_words.MANNERS, self.at + lead)
                self._lead(lead)
                return True
        if (verb := context.phrase(agency_words.VERBS, self.at)) and (self.prose or not self._as_name()):
            self.prose, self.object = True, False
            self.at += verb
            return True
        self.object = self.object or (self._reported_to() and context.looks_like_agency(self.at))
        head = self.at + context.phrase(agency_words.HEADS, self.at)
        another = context.is_of_the_party(self.at, head) and context.names(head) is not None
        doer = (self.opens or context.preceded(agency_words.ORDERS, self.at)) and context.looks_like_agency(self.at)
        if self.prose and not another and not doer:
            self.at = max(self.at + 1, context.nouns(context.after_determiner(self.at))[0])
            return True
        return False

    def _lead(self, n: int) -> None:
        """Goes over words that bring in an agency, or say what one does: `mời giảng viên`."""
        context, end = self.context, self.at + n
        does = context.phrase(agency_words.DOINGS, self.at) == n and bool(self.mentions)
        self.prose = self.prose or (does and context.small(end) and not context.begins(context.after_determiner(end)))
        self.led, self.told_to = (self.led, end) if self._reported_to() else (end, self.told_to)
        self.at = end

    def _reported_to(self) -> bool:
        return self.prose and self.context.preceded(agency_words.OBJECT_MARKERS, self.at)

    def _as_name(self) -> bool:
        """Whether a verb stands where a name is due: `Sở Tài chính, Xây dựng`, `Chi cục ...`."""
        context = self.context
        if context.looks_like_agency(self.at) and not context.phrase(agency_words.VERBS, self.at) > 1:
            return True
        if context.colon(self.at) and (context.does(self.at) or context.orders(self.at)):
            return False
        if not self.opens or self.at == self.led or "." in self.word.before or "\n" in self.word.before:
            return False
        return bool(self.heads or self.unknown) and (self.word.capital or not context.cased)

    def _committee(self) -> bool:
        """A committee whose locality stands behind the last of a list: `HĐND, UBND tỉnh`."""
        context = self.context
        tail = context.shared_tail(self.at) if self.opens else ""
        if not tail:
            return False
        end = self.at + context.phrase(agency_words.COMMITTEES, self.at)
        begin, stop = context.span(self.at, end)
        text = context.text[begin:stop]
        found = read_agencies(f"{text} {tail}", context.lexicon)
        if len(found.mentions) == 1 and not found.unknown:
            self.mentions.append(replace(found.mentions[0], text=text, start=begin, end=stop))
        else:
            self.unknown.append(Unknown(text, begin, stop, next((u.nearest for u in found.unknown), ""), tail))
        self.at, self.prose = end, False
        return True

    def _of_tail(self, end: int, tail: str) -> bool:
        """Takes words that with the locality behind their list are a known name: `Hội Nông dân, Hội Phụ nữ xã`."""
        begin, stop = self.context.span(self.at, end)
        text = self.context.text[begin:stop]
        hit = self.context.lexicon.match(words := split_words(f"{text} {tail}"), 0)
        if hit is None or hit.end < len(words) or len(hit.names) > 1 or hit.names[0].entry.kind == "open":
            return False
        self._add(hit.names[0], _KINDS[hit.names[0].entry.kind], end)
        return True

    def _not_known(self) -> None:
        if self.opens and (heading := self.context.heading(self.at)):
            self.at = heading
            return
        end = self.context.unknown_end(self.at)
        if self.opens and (tail := self.context.tail_behind(self.at, end)) and self._of_tail(end, tail):
            return
        self._unknown(self.at, end)
        self.at, self.prose = end, False

    def give_up(self) -> None:
        """Words that name nobody at all are unknown as a whole."""
        self._unknown(0, len(self.context.words))

    def _unknown(self, begin: int, end: int) -> None:
        start, stop = self.context.span(begin, end)
        text = self.context.text[start:stop]
        nearest = self.context.lexicon.suggest(text, 1)
        self.unknown.append(Unknown(text, start, stop, nearest[0] if nearest else ""))

    def _fits_prose(self, hit: Hit) -> bool:
        """Among other words a name is one by its capital, a set of bodies only where an item begins."""
        if hit.names[0].entry.kind == "agency" and (self.context.cased or hit.end > self.at + 1):
            return self.context.names(self.at) is not None
        return self.opens or self.context.preceded(agency_words.ORDERS, self.at)

    def _settle(self, hit: Hit) -> bool:
        """Takes a hit, unless what follows shows that another body is meant."""
        name = hit.names[0]
        kind = name.entry.kind
        end = self.context.place(hit.end, name) or hit.end
        if kind != "agency":
            end = self.context.wider(self.at, end) or end
            if self.context.restricts(end):
                whole = kind == "group" and self.context.duties(end)
                self._add(name if whole else None, "group" if whole else "open", self.context.tail(end))
                return True
            if label := self.context.label(self.at, end):
                self.at = label
                return True
        several = self.context.several(self.at, end, name)
        if len(hit.names) > 1 or self.context.goes_on(self.at, end, name):
            return False
        if (kind == "group" or several) and self.context.colon(end) and not self.context.takes_part(end):
            self._list(self.context.noun_heads(self.at, end), end)
        elif several:
            return False
        elif self.prose and self._addressed(name, end):
            self.at, self.object = end, True
        else:
            self._add(name, _KINDS[kind], end)
        return True

    def _addressed(self, name: Name, end: int) -> bool:
        """Whether a name in a clause is the one reported to: `trình UBND tỉnh, Bộ Nội vụ`."""
        context = self.context
        if self.at == self.told_to or context.preceded(agency_words.OBJECT_MARKERS, self.at):
            return self.at != self.led and not context.follows(agency_words.ROUTINE, end)
        doing = context.phrase(agency_words.VERBS, end) or context.phrase(agency_words.LEAD_INS, end)
        like = any(mention.text.startswith(f"{self.word.text} ") for mention in self.mentions)
        return self.object and self.opens and name.entry.kind == "agency" and not doing and not like

    def _add(self, name: Name | None, kind: MentionKind, end: int) -> None:
        context = self.context
        after = context.belongs(end, alone=kind != "named")
        begin, stop = context.span(self.at, after)
        self.mentions.append(Mention(name.entry if name else None, kind, context.text[begin:stop], begin, stop))
        if name is not None and name.entry.kind != "open":
            heads = context.name_heads(name)
            self.listing = self.listing and any(node in heads for node in self.listed)
            self.heads = (*heads, *self.listed) or self.heads
        self.at, self.prose = after, False


_KINDS: dict[EntryKind, MentionKind] = {"agency": "named", "group": "group", "open": "open"}
