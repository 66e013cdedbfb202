"""What happened to a task, in sentences; where the journal is silent they say so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from cchc_cli.documents.wording.citations import Citations
from cchc_cli.language.numbers import number
from cchc_cli.language.text import one_line
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedTask
from cchc_cli.model.journal import Difficulty, Document, Extended, Measured, NotArisen, TaskEntry, Triggered
from cchc_cli.tracking.assignments import Assignment, TaskPart
from cchc_cli.tracking.plan_status import PlanStatus
from cchc_cli.tracking.state_words import OWN_JOURNAL
from cchc_cli.tracking.states import State, Status

SILENT = "chưa có báo cáo"
_TOLD = frozenset({"started", "progress", "done", "reopened", "not-arisen", "triggered", "extended"})
NO_PROOF = "chưa có tài liệu kiểm chứng"
_FEW = 3  # so many bodies are named, more are counted
_OF_GROUP = 8  # so many of a group are named who have reported, or have not


class Account:
    """The journal's entries by task, beside where every task stands; a document is named in full once in it all."""

    def __init__(self, plan_status: PlanStatus) -> None:
        self.plan_status = plan_status
        self.citations = Citations(plan_status.interpreted)
        self._entries: dict[str, list[TaskEntry]] = defaultdict(list)
        for entry in plan_status.entries:
            if not isinstance(entry, Measured):
                self._entries[entry.task].append(entry)

    def knows(self, task: InterpretedTask) -> bool:
        """Whether anything was reported of the work itself, or of its deadline."""
        return any(entry.event in _TOLD for entry in self._entries.get(task.identity, ()))

    def difficulties(self, task: InterpretedTask) -> list[Difficulty]:
        """What stood in the way of the task, whether or not it still does."""
        return [entry for entry in self._entries.get(task.identity, ()) if isinstance(entry, Difficulty)]

    def deadlines(self, task: InterpretedTask) -> list[str]:
        """What moved the task's deadlines: each entry once, also where it moves several."""
        moves: dict[Triggered | Extended, date | None] = {}
        for part in self.plan_status.parts(task):
            for entry, before in moves_of(part, self.plan_status):
                moves.setdefault(entry, before)
        return [_deadline(entry, before, self) for entry, before in moves.items()]

    def sentence(self, task: InterpretedTask) -> str:
        """`Xây dựng Kế hoạch (nhiệm vụ 1.9, Sở Nội vụ chủ trì): đã hoàn thành ngày 26/3/2021, đúng hạn; …`."""
        clauses = [
            f"{_part_name(part)}: {_clause(part, self)}" if part.number or task.product_leads else _clause(part, self)
            for part in self.plan_status.parts(task)
        ]
        said = "; ".join([*clauses, *self._source(task), *self._proof(task)])
        return f"{named(task)}: {said}.{self._last_note(task)}"

    def _source(self, task: InterpretedTask) -> Iterator[str]:
        if bodies := self.plan_status.sources(task):
            yield f"theo sổ của {_named(bodies, self.plan_status.of(task).own or len(bodies))}"

    def _proof(self, task: InterpretedTask) -> Iterator[str]:
        """Each document once: two bodies may have one of the same number and day."""
        found = {(entry.document, entry.agency): entry for entry in proofs(task, self.plan_status)}
        if found:
            yield f"tài liệu kiểm chứng: {', '.join(self.citations.of(entry) for entry in found.values())}"
        elif self.plan_status.of(task).state.is_done:
            yield NO_PROOF

    def _last_note(self, task: InterpretedTask) -> str:
        """What the last entry says, in a sentence of its own; difficulties, deadlines, reasons are told elsewhere."""
        last = next(iter(self._entries.get(task.identity, ())[-1:]), None)
        if last is None or not last.note or isinstance(last, Difficulty | Extended | Triggered | NotArisen):
            return ""
        agency = agency_name(last.agency, self.plan_status)
        return f" {agency}: {in_sentence(last.note)}." if agency else f" {unended(last.note)}."


def _part_name(part: TaskPart) -> str:
    """The product, with who leads it where that is another than leads the rest."""
    lead = f"{in_sentence(part.lead.text)} chủ trì"
    if not part.number:
        return f"phần do {lead}"
    return f"{unended(part.name)} ({lead})" if part.task.product_leads else unended(part.name)


def name(task: InterpretedTask) -> str:
    """`nhiệm vụ 1.9, Sở Nội vụ chủ trì`; of a lead that says itself what each body does, its words alone."""
    lines = [line.removeprefix("- ").rstrip(".;") for line in task.lead.text.splitlines()]
    lead = in_sentence("; ".join(lines))
    if task.product_leads:
        return f"nhiệm vụ {task.id}, {lead} chủ trì theo sản phẩm"
    leads = "" if len(lines) > 1 or "chủ trì" in lead.lower() else " chủ trì"
    return f"nhiệm vụ {task.id}, {lead}{leads}"


def named(task: InterpretedTask, product: str = "", share: str = "", part: TaskPart | None = None) -> str:
    """`Kiểm tra CCHC: Báo cáo (nhiệm vụ 1.1, Sở Nội vụ chủ trì; 2/3 cơ quan, đơn vị)`.

    Of a task whose products have leads of their own, `part` says which of them has to do it.
    """
    what = ": ".join(filter(None, [unended(task.task.title), product]))
    own = f"nhiệm vụ {task.id}, {in_sentence(part.lead.text)} chủ trì" if part and task.product_leads else ""
    return f"{what} ({'; '.join(filter(None, [own or name(task), share]))})"


def unproved(task: InterpretedTask, plan_status: PlanStatus) -> str:
    """The task, with who has not proved it where that is not all who lead it."""
    owed = plan_status.responsibilities.assignments(task)
    lacking = [a for a in owed if plan_status.record(a).lacks_proof]
    if len({a.unit.name for a in lacking}) == len({a.unit.name for a in owed}):
        return f"{named(task)}."
    names = _by_groups(lacking, owed, plan_status)
    whose = ", ".join(names) if len(names) <= _OF_GROUP else f"{number(len(names))} cơ quan, đơn vị"
    return f"{unended(task.task.title)} (nhiệm vụ {task.id}, {whose})."


# words with which no name of a body, a document or a place begins
_SMALL = frozenset(
    {
        *("bị", "bổ", "các", "cả", "chậm", "chờ", "chưa", "còn", "có", "cần", "do", "đã", "đang"),
        *("đề", "điều", "được", "giãn", "gửi", "hết", "khi", "không", "kéo", "một", "mới", "mở", "nay", "phải", "rà"),
        *("sau", "sáu", "số", "tại", "theo", "thiếu", "thực", "tổ", "vì", "vướng", "xin"),
    }
)


def in_sentence(note: str) -> str:
    """A note as it stands within a sentence: `Đã mở 4 lớp.` → `đã mở 4 lớp`; the capital of a name stays."""
    words = unended(note)
    first = words.partition(" ")[0]
    return words[:1].lower() + words[1:] if first.lower() in _SMALL else words


def unended(text: str) -> str:
    """The words on one line, without the mark that ends them."""
    return one_line(text).rstrip(".;")


def _clause(part: TaskPart, account: Account) -> str:
    """What one part has come to, of all its bodies, and what its deadline rests on."""
    plan_status = account.plan_status
    gone = list(_not_arisen(part, account))
    told = [] if gone and plan_status.of_part(part).state is State.NOT_ARISEN else [_come_to(part, plan_status)]
    return "; ".join([*told, *gone, *_deadlines(part, account)])


def _come_to(part: TaskPart, plan_status: PlanStatus) -> str:
    status = plan_status.of_part(part)
    match status.state:
        case State.DONE_ON_TIME:
            return f"đã hoàn thành ngày {day(status.done_on)}" + (", đúng hạn" if status.due else "")
        case State.DONE_LATE:
            late = f"chậm {number(status.days)} ngày so với hạn {day(status.due)}"
            return f"đã hoàn thành ngày {day(status.done_on)}, {late}"
        case State.NOT_ARISEN:
            return "không phát sinh"
        case State.WAITING:
            done, others = list(_done_of_many(part, status, plan_status)), list(_others(part, status))
            return ", ".join([*done, *others] if done else [f"chờ điều kiện: {condition(part)}"])
    return ", ".join([*_so_far(part, status, plan_status), _due(status), *_others(part, status)])


def _deadlines(part: TaskPart, account: Account) -> Iterator[str]:
    """Every extension and every condition that came about, with its document: `thời hạn được điều chỉnh từ …`."""
    return (_deadline(entry, before, account) for entry, before in moves_of(part, account.plan_status))


def moves_of(part: TaskPart, plan_status: PlanStatus) -> Iterable[tuple[Triggered | Extended, date | None]]:
    """What moved the part's deadline, each with the due date that held until then."""
    told: dict[tuple[Triggered | Extended, date | None], None] = {}
    for assignment in plan_status.part_assignments(part):
        due = part.timing.due if isinstance(part.timing, Timing) else None
        for entry in plan_status.record(assignment).deadlines:
            told[entry, due] = None
            due = entry.due or due
    return told


def _deadline(entry: Triggered | Extended, before: date | None, account: Account) -> str:
    """`before` is the due date that held until then."""
    agency = agency_name(entry.agency, account.plan_status)
    whose = f" đối với {agency}" if agency else ""
    grounds = _grounds(entry, account.citations)
    why = f" ({in_sentence(entry.note)})" if entry.note else ""
    if isinstance(entry, Triggered):
        until = f", thời hạn đến {day(entry.due)}" if entry.due else ""
        return f"điều kiện{whose} đã phát sinh{grounds or f' từ ngày {day(entry.on)}'}{why}{until}"
    since = f" từ {day(before)}" if before else ""
    return f"thời hạn{whose} được điều chỉnh{since} đến {day(entry.due)}{grounds}{why}"


def _grounds(entry: TaskEntry, citations: Citations) -> str:
    return f" theo {citations.of(entry)}" if entry.document else ""


def _not_arisen(part: TaskPart, account: Account) -> Iterator[str]:
    """`Thanh tra tỉnh không phát sinh (…)`; what is said of all alike stands without a name."""
    for entry, whose in _reasons(part, account.plan_status):
        why = _why(entry, account.citations)
        yield f"{whose} không phát sinh{f' ({why})' if why else ''}".strip()


def _reasons(part: TaskPart, plan_status: PlanStatus) -> list[tuple[TaskEntry, str]]:
    """What says that something did not arise, one entry of those that give the same reason; who and what is meant."""
    found: dict[tuple[object, ...], tuple[TaskEntry, dict[str, None]]] = {}
    for assignment in plan_status.part_assignments(part):
        for entry in plan_status.record(assignment).reasons:
            _, meant = found.setdefault((entry.note, entry.document), (entry, {}))
            meant[_meant(entry, plan_status)] = None
    return [(entry, "" if "" in meant else _named(list(meant))) for entry, meant in found.values()]


def _why(entry: TaskEntry, citations: Citations) -> str:
    return ", ".join(filter(None, [in_sentence(entry.note), _grounds(entry, citations).strip()]))


def _meant(entry: TaskEntry, plan_status: PlanStatus) -> str:
    product = f"sản phẩm {entry.product}" if entry.product else ""
    return " của ".join(filter(None, [product, agency_name(entry.agency, plan_status)]))


def why_not_arisen(task: InterpretedTask, account: Account) -> str:
    """The reasons of a task of which nothing arose: `không tổ chức do dịch, theo Công văn số …`."""
    found = {
        (entry.note, entry.document): entry
        for part in account.plan_status.parts(task)
        for entry, _ in _reasons(part, account.plan_status)
    }
    return "; ".join(filter(None, (_why(entry, account.citations) for entry in found.values())))


def _others(part: TaskPart, status: Status) -> Iterator[str]:
    """How many stand otherwise than the state that the sentence tells of."""
    if status.state is State.OVERDUE and (pending := status.bodies.get(State.PENDING, 0)):
        yield f"{number(pending)} cơ quan, đơn vị còn trong hạn"
    if waiting := status.bodies.get(State.WAITING, 0):
        yield f"{number(waiting)} cơ quan, đơn vị chờ điều kiện: {condition(part)}"


def _so_far(part: TaskPart, status: Status, plan_status: PlanStatus) -> Iterator[str]:
    """How many are done, who is at it and how far, who has not been heard of."""
    owed = plan_status.part_assignments(part)
    if len(owed) == 1 and owed[0].unit.count == 1:
        yield _of_one(owed[0], plan_status)
        return
    yield from _done_of_many(part, status, plan_status)
    open_ = [a for a in owed if plan_status.of_assignment(a).state in {State.PENDING, State.OVERDUE}]
    at_it = [a for a in open_ if plan_status.record(a).started and a.unit.count == 1]
    if at_it:
        yield _at_it(at_it, plan_status)
    silent = [a for a in open_ if not plan_status.record(a).started]
    if silent and not (at_it or status.done):
        yield SILENT
    elif silent:
        names, count = [a.unit.name for a in silent], sum(a.unit.count for a in silent)
        yield f"{', '.join(names) if len(names) == count <= _OF_GROUP else _named(names, count)} {SILENT}"


def _done_of_many(part: TaskPart, status: Status, plan_status: PlanStatus) -> Iterator[str]:
    """`3/34 cơ quan, đơn vị đã hoàn thành (Sở Nội vụ, …)`, where any are."""
    if status.done:
        owed = plan_status.part_assignments(part)
        done = [a for a in owed if plan_status.of_assignment(a).state.is_done]
        names = _by_groups(done, owed, plan_status) if sum(a.unit.count for a in done) == status.done else []
        named = f" ({', '.join(names)})" if 0 < len(names) <= _OF_GROUP else ""
        yield f"{number(status.done)}/{number(status.of)} cơ quan, đơn vị đã hoàn thành{named}"


def _by_groups(some: Sequence[Assignment], owed: Sequence[Assignment], plan_status: PlanStatus) -> list[str]:
    """The bodies by name, in the plan's order; a group of which all are among them by its own."""
    of_group = Counter(a.unit.group for a in owed)
    whole = {
        group for group, count in Counter(a.unit.group for a in some).items() if group and count == of_group[group]
    }
    groups = (g for g in plan_status.interpreted.register.groups if g.id in whole and of_group[g.id] > 1)
    names = {g.id: in_sentence(g.name) for g in groups}
    return list(dict.fromkeys(names.get(a.unit.group, a.unit.name) for a in some))


def _of_one(assignment: Assignment, plan_status: PlanStatus) -> str:
    record = plan_status.record(assignment)
    if not record.started:
        return SILENT
    reached = f"đạt {number(record.percent)}%" if record.percent is not None else ""
    heard = [agency_name(name, plan_status) for name in dict.fromkeys(record.reporters)]
    told = f"đã có báo cáo của {_named(heard)}" if heard else ""
    return ", ".join(filter(None, ["đang thực hiện", reached, told]))


def _at_it(assignments: Sequence[Assignment], plan_status: PlanStatus) -> str:
    """`Báo Long An, Đài PT và TH tỉnh (đạt 60%) đang thực hiện`."""
    percents = [plan_status.record(a).percent for a in assignments]
    names = [
        a.unit.name + (f" (đạt {number(percent)}%)" if percent is not None else "")
        for a, percent in zip(assignments, percents, strict=True)
    ]
    return f"{_named(names)} đang thực hiện"


def _named(names: Sequence[str], count: int = 0) -> str:
    """The names while they are few, else how many; `count` is of the bodies where a name stands for several."""
    if len(names) <= _FEW and (count or len(names)) == len(names):
        return ", ".join(names)
    return f"{number(count or len(names))} cơ quan, đơn vị"


def _due(status: Status) -> str:
    if status.state is State.OVERDUE:
        return f"quá hạn {number(status.days)} ngày (hạn {day(status.due)})"
    return f"hạn {day(status.due)}" if status.due else "không có hạn"


def condition(part: TaskPart) -> str:
    """What a part waits for, in the plan's words."""
    timing = part.timing
    return in_sentence(timing.condition or timing.text) if isinstance(timing, Timing) else SILENT


def proofs(task: InterpretedTask, plan_status: PlanStatus) -> list[TaskEntry]:
    """The entries that came with the task's proof documents."""
    owed = plan_status.responsibilities.assignments(task)
    return [entry for assignment in owed for entry in plan_status.record(assignment).proofs]


def documents(task: InterpretedTask, plan_status: PlanStatus) -> list[str]:
    """The task's proof documents, each once: `512/KH-UBND ngày 25/3/2021`; of what did not arise what says so."""
    found = proofs(task, plan_status)
    if not found and plan_status.of(task).state is State.NOT_ARISEN:
        found = [entry for part in plan_status.parts(task) for entry, _ in _reasons(part, plan_status)]
    return list(dict.fromkeys(cited(entry.document) for entry in found if entry.document))


def cited(document: Document) -> str:
    """As a cell of a table has it."""
    return document.number + (f" ngày {day(document.date)}" if document.date else "")


def difficulties(found: Iterable[Difficulty], plan_status: PlanStatus) -> list[str]:
    """Each as `… (nhiệm vụ 1.7; Sở Tư pháp; ghi nhận ngày 15/6/2021).`."""
    known = plan_status.responsibilities.tasks
    return [_difficulty(entry, plan_status) for entry in found if entry.task in known]


def _difficulty(entry: Difficulty, plan_status: PlanStatus) -> str:
    agency = agency_name(entry.agency, plan_status)
    source = OWN_JOURNAL if plan_status.source(entry) else ""
    task, noted = f"nhiệm vụ {plan_status.responsibilities.number(entry.task)}", f"ghi nhận ngày {day(entry.on)}"
    return f"{unended(entry.note)} ({'; '.join(filter(None, [task, agency, noted, source]))})."


def resolutions(found: Iterable[tuple[Difficulty, TaskEntry]], account: Account) -> list[str]:
    """Each difficulty with the day on which, and how, it was resolved."""
    plan_status = account.plan_status
    return [
        f"{_difficulty(entry, plan_status).removesuffix('.')}: {_resolved(by, account.citations)}."
        for entry, by in found
        if entry.task in plan_status.responsibilities.tasks
    ]


def _resolved(by: TaskEntry, citations: Citations) -> str:
    how = f" ({in_sentence(by.note)})" if by.note else ""
    return f"đã giải quyết ngày {day(by.on)}{_grounds(by, citations)}{how}"


def agency_name(text: str, plan_status: PlanStatus) -> str:
    """The full name of the agency that an entry names in whatever way."""
    named = plan_status.interpreted.ids(text) if text else ()
    return plan_status.interpreted.name(named[0]) if named else text
