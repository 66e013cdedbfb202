"""Which task is meant: keys that collide, entries that stand on another task's words, the keys that set it right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.checking.findings import Finding, Path
from cchc_cli.files.problems import Need, error, warning
from cchc_cli.language.collation import sort_key
from cchc_cli.language.text import fold
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import Entry, Measured, Void, lines_of
from cchc_cli.model.plan import Plan, leading_number

WORDS = 8  # syllables with which an entry says which task it is about; more where several tasks begin alike
_ALIKE = 0.8  # share of those words that a title must still have: «kiểm tra» for «tuyên truyền» makes another plan
_LONGEST = 120  # characters of them that a message shows
_NAMED = 5  # moves that the message names

DUPLICATE_KEY = error(
    "duplicate-task-key",
    "nhiệm vụ {id}: {key} đã là key của nhiệm vụ {other} (dòng {line})",
    'thêm hoặc sửa key của nhiệm vụ {id}, ví dụ key: "{free}" (hoặc chạy: {need.MEND_KEYS})',
)


KEY_PERIOD = error(
    "key-period", "nhiệm vụ {id}: {key} là một kỳ báo cáo, sổ theo dõi không phân biệt được", "chọn key khác"
)


def repeated_keys(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """Two tasks that the journal would take for one. Of two equal numbers without keys the rule of numbers speaks."""
    taken = {task.identity for task in interpreted.tasks}
    keyed: dict[str, InterpretedTask] = {}
    for task in sorted(interpreted.tasks, key=lambda task: not task.task.key):
        first = keyed.setdefault(task.identity, task)
        if first is not task and first.task.key:
            values = {"id": task.id, "key": task.identity, "other": first.id, "free": free_key(task.id, taken)}
            yield Finding(_place(task), DUPLICATE_KEY, values, refers_to=_place(first))
    periods = {report.period for report in interpreted.plan.reporting}
    for task in interpreted.tasks:
        if task.identity in periods:
            yield Finding(_place(task), KEY_PERIOD, {"id": task.id, "key": task.identity})


def _place(task: InterpretedTask) -> Path:
    return (*task.loc, "key" if task.task.key else "id")


def free_key(number: str, taken: Collection[str]) -> str:
    """A key for a new task whose number is another one's key: `1.9-2`, which no decision writes as a number."""
    return next(key for n in range(2, len(taken) + 3) if (key := f"{number}-{n}") not in taken)


class TaskWords:
    """The tasks by the words that their titles begin with."""

    def __init__(self, interpreted: InterpretedPlan) -> None:
        self.tasks = {task.identity: task for task in interpreted.tasks}
        self._known: dict[tuple[str, str], str | None] = {}
        self._openings: dict[str, str] = {}

    @cached_property
    def _titles(self) -> dict[str, tuple[str, ...]]:
        """Of all tasks; folded where an entry has words of its own."""
        return {identity: _plain(task.task.title) for identity, task in self.tasks.items()}

    def opening(self, identity: str) -> str:
        """The first words of a title, as many as tell it from the others, with `…` where it goes on."""
        if identity not in self._openings:
            self._openings[identity] = self._open(identity)
        return self._openings[identity]

    def _open(self, identity: str) -> str:
        words = self.tasks[identity].task.title.split()
        others = [title for other, title in self._titles.items() if other != identity]
        for count in range(WORDS, len(words)):
            text = " ".join(words[:count]).rstrip(" .,;:–-")
            begun = _plain(text)
            if not any(title[: len(begun)] == begun for title in others):
                return f"{text}…"
        return " ".join(words).rstrip(" .;")

    def whose(self, identity: str, words: str) -> str | None:
        """The identity of the task that the words are of: the one they stand at where it may be; None: nobody's.

        Words at a name that no task has are of the task that has exactly these.
        """
        if (identity, words) not in self._known:
            self._known[identity, words] = self._find(identity, words)
        return self._known[identity, words]

    def _find(self, identity: str, words: str) -> str | None:
        begun = _plain(words)
        if not begun:
            return identity
        own, is_cut = self._titles.get(identity, ()), words.rstrip().endswith(("…", "..."))
        if (own[: len(begun)] if is_cut else own) == begun:
            return identity
        for other, title in self._titles.items():
            if (title[: len(begun)] if is_cut else title) == begun:
                return other
        if not own:
            return None
        shares = {other: _share(begun, title) for other, title in self._titles.items()}
        best = max(shares, key=lambda other: (shares[other], other == identity), default=identity)
        return best if shares.get(best, 0) >= _ALIKE else None


def _plain(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", fold(text)))


def _share(begun: tuple[str, ...], title: tuple[str, ...]) -> float:
    """How much of the words the beginning of the title still has."""
    kept = Counter(begun) & Counter(title[: len(begun) + 2])
    return kept.total() / len(begun)


@dataclass(frozen=True)
class Misplaced:
    """Entries whose words are another task's: `now` is the identity of that one, empty where nobody has the words."""

    identity: str
    words: str
    now: str
    entries: tuple[int, ...]


class EntryPlaces:
    """What the entries of a journal, but those taken back, say that they are about, against the plan as it is now.

    An entry without words of its own is known by those that its number had in the plan as issued, where git knows it.
    """

    def __init__(self, interpreted: InterpretedPlan, entries: Sequence[Entry], issued: Plan | None = None) -> None:
        self._plan, self._words = interpreted.plan, TaskWords(interpreted)
        told = ((line.index, line.entry) for line in lines_of(entries) if line.voided_by is None)
        self._told = [(at, entry) for at, entry in told if not isinstance(entry, Measured | Void)]
        self._issued = {task.identity: task.title for _, task in issued.tasks()} if issued else {}

    @cached_property
    def misplaced(self) -> tuple[Misplaced, ...]:
        found: dict[tuple[str, str], list[int]] = {}
        words: dict[tuple[str, str], str] = {}
        for index, entry in self._told:
            said = entry.title or self._issued.get(entry.task, "")
            now = self._words.whose(entry.task, said)
            if now != entry.task and (now or (entry.title and entry.task in self._words.tasks)):
                key = entry.task, now or ""
                found.setdefault(key, []).append(index)
                words.setdefault(key, said)
        return tuple(Misplaced(key[0], words[key], key[1], tuple(at)) for key, at in found.items())

    @property
    def moved(self) -> tuple[Misplaced, ...]:
        moved = (found for found in self.misplaced if found.now)
        return tuple(sorted(moved, key=lambda found: sort_key(found.identity)))

    @cached_property
    def is_torn(self) -> bool:
        """Whether one identity stands for two tasks, or one task under two: no key can set that right."""
        pairs = {(found.identity, found.now) for found in self.moved}
        wrong = {at for found in self.misplaced for at in found.entries}
        pairs |= {(entry.task, entry.task) for at, entry in self._told if at not in wrong and entry.title}
        now = Counter(now for _, now in pairs)
        was = Counter(identity for identity, _ in pairs)
        return any(now[m.now] > 1 or was[m.identity] > 1 for m in self.moved)

    def keys(self) -> Mapping[str, str]:
        """For each task (by its identity now) that needs one, the key with which every entry is at its task again."""
        keys = {found.now: found.identity for found in self.moved}
        others = [task for identity, task in self._words.tasks.items() if identity not in keys]
        return keys | {task.identity: key for task, key in fresh_keys(others, keys.values())}


def fresh_keys(tasks: Sequence[InterpretedTask], given: Collection[str]) -> Iterator[tuple[InterpretedTask, str]]:
    """A key of its own for each of these tasks that goes by one that is being `given` to another."""
    claimed = {*given}
    taken = claimed | {task.identity for task in tasks}
    for task in tasks:
        if task.identity in claimed:
            key = free_key(task.id, taken)
            taken.add(key)
            yield task, key


ENTRY_MOVED = error("entry-moved", "số nhiệm vụ đã đổi, {count} mục đang đứng ở nhiệm vụ khác: {moves}", "{remedy}")
ENTRY_WORDS = error(
    "entry-words",
    "mục này ghi về «{words}», nhưng nhiệm vụ {id} nay là «{title}»",
    'nếu là nhiệm vụ khác thì cho nhiệm vụ mới một khóa riêng, ví dụ key: "{free}"; '
    "nếu lời được sửa thì ghi vào amendments "
    "(theo quyết định) hoặc corrections (chép sai)",
)
ENTRY_REWORDED = warning(
    "entry-reworded",
    "mục này ghi về «{words}», nhiệm vụ {id} nay là «{title}», theo {amendment}",
    'đúng là nhiệm vụ ấy thì giữ nguyên; nếu là nhiệm vụ khác thì cho nhiệm vụ mới một khóa riêng, ví dụ key: "{free}"',
)


def entries_in_place(interpreted: InterpretedPlan, places: EntryPlaces) -> Iterator[Finding]:
    """Every entry stands at the task that it was recorded for. What was renumbered is told in one finding."""
    tasks = {task.identity: task for task in interpreted.tasks}
    if places.moved:
        first = min(at for found in places.moved for at in found.entries)
        count = sum(len(found.entries) for found in places.moved)
        values: dict[str, object] = {"count": count, "moves": _moves(places, tasks)}
        yield Finding((first, "task"), ENTRY_MOVED, {**values, "remedy": _remedy(places, tasks)})
    for found in places.misplaced:
        if not found.now:
            yield _lost(interpreted.plan, found, tasks)


def _moves(places: EntryPlaces, tasks: Mapping[str, InterpretedTask]) -> str:
    told = [f"{m.identity} «{_short(m.words)}» nay mang số {tasks[m.now].id}" for m in places.moved]
    return "; ".join(told[:_NAMED]) + (f"; và {len(told) - _NAMED} nhiệm vụ nữa" if len(told) > _NAMED else "")


def _remedy(places: EntryPlaces, tasks: Mapping[str, InterpretedTask]) -> str:
    if places.is_torn:
        return "có số vừa ghi cho nhiệm vụ này, vừa ghi cho nhiệm vụ kia: hủy các mục ghi sau khi đổi số rồi ghi lại"
    keys = [f'nhiệm vụ {tasks[identity].id} thêm key: "{key}"' for identity, key in places.keys().items()]
    return f"{'; '.join(keys[:_NAMED])}{'; …' if len(keys) > _NAMED else ''} (hoặc chạy: {Need.MEND_KEYS})"


def _lost(plan: Plan, found: Misplaced, tasks: Mapping[str, InterpretedTask]) -> Finding:
    """The words are nowhere: another task took the number, or a decision or a correction has worded it anew."""
    task = tasks[found.identity]
    values: dict[str, object] = {
        "words": _short(found.words),
        "id": task.id,
        "title": _short(task.task.title),
        "free": free_key(task.id, tasks),
    }
    decisions = [amendment.number for amendment in plan.amendments_about(task.task)]
    slips = [slip for slip in plan.corrections if leading_number(slip.where) in {task.id, task.identity}]
    if decisions or slips:
        values["amendment"] = ", ".join(decisions) or "corrections"
        return Finding((found.entries[0], "title"), ENTRY_REWORDED, values)
    return Finding((found.entries[0], "title"), ENTRY_WORDS, values)


def _short(text: str) -> str:
    words = "".join(c if c.isprintable() else " " for c in text[:_LONGEST]).split()
    cut = len(words) > WORDS or len(text) > _LONGEST
    return " ".join(words[:WORDS]) + "…" if cut else " ".join(words).rstrip(" .;")
