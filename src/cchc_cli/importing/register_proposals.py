"""What the register lacks for a plan to be understood: agencies, groups, open expressions; all to be reviewed.

A name is proposed once, whatever the number of cells that have it. Names are taken in the order of what they explain:
those that say their locality first, since the others may be the same body for short.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from cchc_cli.files.problems import DataStop
from cchc_cli.files.splicing import Splicer
from cchc_cli.files.yaml_document import parse_document
from cchc_cli.files.yaml_writer import Commented, Value, write_items, write_mapping
from cchc_cli.importing.draft import DraftPlan, DraftTask, review
from cchc_cli.language.agencies import agency_words
from cchc_cli.language.agencies.lexicon import Lexicon
from cchc_cli.language.agencies.names import locality_at_end
from cchc_cli.language.agencies.phrase import AgencyPhrase, Entry, Unknown
from cchc_cli.language.agencies.scanner import read_agencies
from cchc_cli.language.text import fold, one_line
from cchc_cli.language.words import split_words, spoken, word_key
from cchc_cli.model.interpretation import lexicon
from cchc_cli.model.register import Register
from cchc_cli.starting.known_bodies import KnownBody, known_bodies

_MODELINE = "# yaml-language-server: $schema=../schemas/register.schema.json"
_ROUNDS = 4  # a name once known lets others be read
_PLACES = 6  # task numbers named in a comment
_COUNTED = re.compile(r"(?:ubnd|uy ban nhan dan)\s+(?:cap|cac|nhung)?\s*(?P<level>huyen|xa|phuong|quan|thi|thanh)\b")
_DISTRICTS = frozenset({"huyen", "quan", "thanh"})
_SMALL = frozenset({"va", "cac", "cua", "tinh", "huyen", "xa"})
_SHORTEST = 3  # characters; a letter or a figure is a slip, and would be found everywhere
_LONGEST = 120  # characters of a name; what is longer is prose


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that the register lacks, the tasks that have it, and the known name nearest to it."""

    text: str
    tasks: tuple[str, ...]
    nearest: str
    times: int = 0


@dataclass(frozen=True)
class Proposal:
    """Entries to add to a register, as they are written; `named` are the names that they stand for."""

    agencies: tuple[Value, ...] = ()
    groups: tuple[Value, ...] = ()
    open: tuple[Value, ...] = ()

    @property
    def size(self) -> int:
        return len(self.agencies) + len(self.groups) + len(self.open)

    @property
    def blocks(self) -> Mapping[str, Sequence[Value]]:
        named = {"agencies": self.agencies, "groups": self.groups, "open": self.open}
        return {key: values for key, values in named.items() if values}


def proposal_text(proposal: Proposal) -> str:
    """The entries as YAML that can be put into a register."""
    return "\n".join("\n".join(write_mapping({key: list(values)})) for key, values in proposal.blocks.items())


def with_proposal(old: bytes, path: str, proposal: Proposal) -> bytes:
    """A register's bytes with the entries behind those it has; all that stands there stays as it is.

    Raises:
        DataStop: it cannot be read, or is written in a way that cannot be added to.
    """
    if not proposal.size:
        return old
    if not old.strip():
        return f"{_MODELINE}\n\n{proposal_text(proposal)}\n".encode()
    document = parse_document(old, path)
    if not document.readable or not isinstance(document.data, dict):
        raise DataStop(f"{path}: không đọc được danh mục cơ quan nên không ghi thêm", "chép các mục in ra vào tệp", ())
    added = parse_document(proposal_text(proposal).encode(), path).data
    expected = {**document.data, **{key: [*(document.data.get(key) or ()), *added[key]] for key in added}}
    splicer, edits, ends = Splicer(document), [], []
    for key, values in proposal.blocks.items():
        if key in document.data:
            edits.append(splicer.items_after((key,), partial(write_items, values)))
        else:
            ends.append({key: list(values)})
    if ends:
        edits.append(splicer.at_end("\n".join(line for block in ends for line in ("", *write_mapping(block)))))
    return splicer.edited(old, edits, expected)


def unknown_names(plan: DraftPlan, names: Lexicon) -> list[UnknownName]:
    """Each name once, those of most cells first."""
    return list(_unknown(_phrases(plan), names).values())


def propose(plan: DraftPlan, register: Register) -> Proposal:
    phrases = _phrases(plan)
    found = _Proposals(register, plan.year)
    for _ in range(_ROUNDS):
        unknown = _unknown(phrases, found.lexicon)
        if not unknown:
            break
        placed = [name for name in unknown.values() if _has_locality(name.text)]
        found.take(placed or list(unknown.values()))
    return found.proposal


def _tasks(plan: DraftPlan) -> Iterator[DraftTask]:
    return (task for area in plan.areas for task in area.tasks)


def _phrases(plan: DraftPlan) -> Mapping[str, Sequence[str]]:
    """The tasks that have a phrase, by the phrase."""
    found: dict[str, list[str]] = defaultdict(list)
    for task in _tasks(plan):
        own = (text for product in task.products for text in (product.lead, product.support))
        for text in (task.lead, task.support, *own):
            if text:
                found[text].append(task.id)
    return found


def _unknown(phrases: Mapping[str, Sequence[str]], names: Lexicon) -> dict[str, UnknownName]:
    found: dict[str, UnknownName] = {}
    for phrase, tasks in phrases.items():
        for text, nearest in _pieces(read_agencies(phrase, names)):
            key = " ".join(_key(text)) or text
            known = found.get(key, UnknownName(text, (), nearest))
            every = tuple(dict.fromkeys((*known.tasks, *tasks)))
            found[key] = replace(known, tasks=every, times=known.times + len(tasks))
    return dict(sorted(found.items(), key=lambda pair: -pair[1].times))


def _pieces(phrase: AgencyPhrase) -> Iterator[tuple[str, str]]:
    """The unknown pieces with the nearest known names; a head said once goes before each of its names.

    `các Cục: Di sản văn hóa, Điện ảnh` names Cục Di sản văn hóa; `Bộ Văn hóa, Thể thao và Du lịch` is one name.
    """
    pieces, at, shared = phrase.unknown, 0, ""
    while at < len(pieces):
        piece, end = pieces[at], at + 1
        reach = _end_of_name(phrase.text, piece)
        if reach > piece.end:
            at = next((n for n in range(end, len(pieces)) if pieces[n].start >= reach), len(pieces))
            yield one_line(phrase.text[piece.start : reach]), piece.nearest
            continue
        if end < len(pieces) and _known_body(phrase.text[piece.start : pieces[end].end], 0) is not None:
            end += 1
        while end < len(pieces) and _one_set(phrase.text, pieces[end - 1], pieces[end]):
            end += 1
        text = one_line(phrase.text[piece.start : pieces[end - 1].end] if end > at + 1 else piece.name)
        head, named = _listed_head(text), end < len(pieces) and not _begins_with_head(pieces[end].text)
        at = end
        if head and named:
            shared = head
            continue
        shared = "" if _begins_with_head(text) else shared
        yield f"{shared} {text}".strip(), piece.nearest


def _end_of_name(text: str, piece: Unknown) -> int:
    """Where a name ends of which the piece may be the beginning.

    `Văn phòng HĐND và UBND huyện` is one office, and `Phòng Phổ biến, giáo dục pháp luật` one section: what follows is
    written small and is no kind of body.
    """
    key, end = _key(piece.text), piece.end
    if key in _COUNCIL_OFFICES and (committee := _AND_COMMITTEE.match(text, end)):
        return committee.end()
    while key[:1] == ("phong",) and (further := _FURTHER.match(text, end)):
        is_first_joined = end == piece.end and not further["mark"].startswith(",")
        if is_first_joined or not further["words"][:1].islower() or _begins_with_head(further["words"]):
            break
        end = further.end()
    return end


_COUNCIL_OFFICES = frozenset({("van", "phong", "hdnd"), ("van", "phong", "hoi", "dong", "nhan", "dan")})
_AND_COMMITTEE = re.compile(r"\s*(?:và|&)\s*(?:UBND|[UỦ]y ban nhân dân)\b.*?(?=\s+và\s|\s*[,;.(\n]|$)", re.IGNORECASE)
_FURTHER = re.compile(r"(?P<mark>,\s|\s+và\s)(?P<words>[^,;.(\n]+?)(?=\s+và\s|\s*[,;.(\n]|$)")


def _one_set(text: str, piece: Unknown, following: Unknown) -> bool:
    """Whether two pieces are nouns of one list: `Sở, ban, ngành`."""
    nouns = [_key(one.text)[:2] for one in (piece, following)]
    lone = _key(piece.text) in agency_words.LISTED_NOUNS or text[piece.start - 2 : piece.start] == ", "
    listed = all(key in agency_words.LISTED_NOUNS or key[:1] in agency_words.LISTED_NOUNS for key in nouns)
    return lone and listed and not following.text[:1].isupper() and text[piece.end : following.start] == ", "


def _listed_head(text: str) -> str:
    """`Cục` of `các Cục`; empty where more is said."""
    words = split_words(text)
    begin = next((n for n in (3, 2, 1) if _key(text)[:n] in agency_words.DETERMINERS), 0)
    return text[words[begin].start :].strip() if begin and _key(text)[begin:] in agency_words.HEADS else ""


def _begins_with_head(text: str) -> bool:
    """Whether the first words say what kind of body it is: `Ban Dân vận`, not `Bản quyền tác giả`."""
    words = split_words(text)
    said = tuple(spoken(word.text) for word in words)
    spellings = (agency_words.HEADS | agency_words.DETERMINERS).spellings
    return any(said[:n] in spellings.get(_key(text)[:n], ()) for n in (3, 2, 1))


def _has_locality(text: str) -> bool:
    return locality_at_end(tuple(spoken(word.text) for word in split_words(text))) is not None


@dataclass
class _Proposals:
    """Grows name by name; ids, names and symbols stay apart from each other and from the register's."""

    register: Register
    year: int
    agencies: list[Value] = field(default_factory=list)
    groups: list[Value] = field(default_factory=list)
    open: list[Value] = field(default_factory=list)
    added: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.lexicon = lexicon(self.register)
        self._ids = {entry.id for entry in self.register.entries}
        self._taken = {fold(name) for entry in self.register.entries for name in entry.names} | self._ids
        self._taken |= {fold(text) for text in self.register.open}

    @property
    def proposal(self) -> Proposal:
        return Proposal(tuple(self.agencies), tuple(self.groups), tuple(self.open))

    def take(self, names: Iterable[UnknownName]) -> None:
        for name in names:
            self._take(name)
        self.lexicon = Lexicon([*self.lexicon.entries, *self.added])
        self.added = []

    def _take(self, name: UnknownName) -> None:
        if fold(name.text) in self._taken or len(name.text) < _SHORTEST or not any(map(str.isalpha, name.text)):
            return
        said = [f"{review('rà tên này rồi xóa dòng nhắc')}; ở nhiệm vụ {task_places(name.tasks)}"]
        said += [f"hoặc là tên gọi khác (aliases) của «{name.nearest}»"] if name.nearest else []
        counted = _COUNTED.match(fold(name.text))
        if counted is not None and _is_general(name.text):
            self._add_group(name.text, "ubnd-huyen" if counted["level"] in _DISTRICTS else "ubnd-xa", said)
        elif _known_body(name.text, self.year) or _is_body(name.text):
            self._add_agency(name.text, said)
        else:
            self.open.append(Commented(name.text, said))
            self._known("", "open", [name.text])

    def _add_agency(self, text: str, said: Sequence[str]) -> None:
        known = _known_body(text, self.year)
        name = known.name if known else text
        if fold(name) in self._taken:
            name, known = text, None
        id_ = self._free_id(known.id if known else _id_of(name))
        symbol = known.symbol if known else _symbol_of(name)
        symbol = "" if fold(symbol) in self._taken | self._ids - {id_} else symbol
        values: dict[str, Value] = {"id": id_, "name": name}
        values |= {"symbol": symbol} if symbol else {}
        values |= {"source": known.source} if known else {}
        self.agencies.append(Commented(values, said))
        self._known(id_, "agency", [name, *([symbol] if symbol else [])])

    def _add_group(self, text: str, wanted: str, said: Sequence[str]) -> None:
        id_ = self._free_id(wanted)
        self.groups.append(Commented({"id": id_, "name": text, "count": 1}, [*said, review("điền số đơn vị (count)")]))
        self._known(id_, "group", [text])

    def _known(self, id_: str, kind: str, names: Sequence[str]) -> None:
        self._taken |= {fold(name) for name in names} | ({id_} if id_ else set())
        self.added.append(Entry(id_, kind, tuple(names)))  # type: ignore[arg-type]

    def _free_id(self, wanted: str) -> str:
        id_ = next(id_ for n in itertools.count(1) if (id_ := _numbered(wanted, n)) not in self._taken)
        self._ids.add(id_)
        return id_


def _numbered(id_: str, n: int) -> str:
    return id_ if n == 1 else f"{id_}-{n}"


def task_places(tasks: Sequence[str]) -> str:
    more = f" và {len(tasks) - _PLACES} nhiệm vụ nữa" if len(tasks) > _PLACES else ""
    return ", ".join(tasks[:_PLACES]) + more


def _is_general(text: str) -> bool:
    """Whether a name says no more than levels: `UBND các phường, xã`, not `UBND xã Tân Hòa`."""
    return not any(word.capital and not word.initials for word in split_words(text)[1:] if word.key not in _NAMED)


_NAMED = frozenset({"ban", "nhan", "dan"})  # of Ủy ban Nhân dân, however written


def _is_body(text: str) -> bool:
    """Whether it can be one body: a name of its own, no set of bodies and no sentence."""
    words = split_words(text)
    if len(words) < 2 or len(text) > _LONGEST:
        return False
    spelled = tuple(word.key for word in words)
    general = _is_set(text) or any(spelled[:n] in agency_words.DETERMINERS for n in range(1, 4))
    return not general and words[0].capital


def _is_set(text: str) -> bool:
    """`Sở, ban, ngành tỉnh`: nouns of a list."""
    parts = text.split(", ")
    small = all(part[:1].islower() for part in parts[1:])
    return len(parts) > 1 and small and all(_key(part)[:1] in agency_words.LISTED_NOUNS for part in parts)


def _known_body(text: str, year: int) -> KnownBody | None:
    """The body of this name; where names came and went, the one of the plan's year, else any."""
    key = _key(text)
    found = [body for body in known_bodies() if body.of in {"state", "province", "some"} and key == _key(body.name)]
    return next((body for body in found if body.in_year(year)), found[0] if found else None)


def _key(text: str) -> tuple[str, ...]:
    return tuple(word.key for word in split_words(text))


def _id_of(name: str) -> str:
    """Initials of a longer name, the words of a short one."""
    words = [re.sub(r"[^a-z0-9]", "", word_key(word.text)) for word in split_words(name)]
    words = [word for word in words if word]
    initials = "".join(word[0] for word in words if word not in _SMALL)
    return initials if len(initials) > 2 else "-".join(words)[:40].strip("-") or "co-quan"


def _symbol_of(name: str) -> str:
    """`SNNMT` for a department or ministry; other bodies have symbols that nobody can guess."""
    words = split_words(name)
    if words[0].key not in {"so", "bo"} or len(words) > 10:
        return ""
    letters = [word.text[0].upper() for word in words if word.key not in _SMALL]
    return "".join(letters) if len(letters) > 2 and "".join(letters).isalpha() else ""
