"""Rules over a journal: each entry against the plan, the register and what the entries before it say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cchc_cli.checking.findings import Finding
from cchc_cli.checking.identity import EntryPlaces, entries_in_place
from cchc_cli.files.problems import Need, ProblemKind, error, warning
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.document_numbers import DOCUMENT_NUMBER, document_number
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.language.text import fold, one_line
from cchc_cli.language.timing.timing import Timing
from cchc_cli.model.days import day as vn
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.journal import (
    Difficulty,
    Entry,
    Extended,
    Fact,
    JournalLine,
    Measured,
    Progress,
    Started,
    TaskEntry,
    Triggered,
    Void,
    lines_of,
)
from cchc_cli.model.plan import Plan
from cchc_cli.model.workspace import years_shown
from cchc_cli.tracking.assignments import Assignment, Responsibilities, leading, parts
from cchc_cli.tracking.replay import AffectedAssignments, Key, Record, apply, overtaken, still_open

SETTLING = frozenset({"started", "progress", "done", "reopened", "not-arisen"})  # say something of one body's work
MOVING = frozenset({"triggered", "extended"})  # give a deadline another day


@dataclass(frozen=True)
class Case:
    """An entry at its place in the file, with what it touches as it was just before."""

    index: int
    entry: TaskEntry
    task: InterpretedTask
    touched: tuple[tuple[Assignment, Record], ...]
    responsibilities: Responsibilities
    difficulties: Sequence[Difficulty] = ()  # of the task, open before and after the entry
    difficulties_left: Sequence[Difficulty] = ()

    def finding(self, key: str, kind: ProblemKind, **values: object) -> Finding:
        return Finding((self.index, key), kind, {"id": self.task.id, **values})


Rule = Callable[[Case], Iterator[Finding]]


def check_journal(
    interpreted: InterpretedPlan,
    entries: Sequence[Entry],
    today: date,
    issued: Callable[[], Plan | None] = lambda: None,
) -> list[Finding]:
    """Everything wrong with a journal, entry by entry in the order in which things happened.

    What was taken back is not judged, nor what is said twice a second time. The plan as `issued` is asked for only
    where entries have no words of their tasks.
    """
    wordless = any(not (isinstance(entry, Measured | Void) or entry.title) for entry in entries)
    places = EntryPlaces(interpreted, entries, issued() if wordless else None)
    elsewhere = {at for found in places.moved for at in found.entries}  # judged by the wrong task
    found = (finding for finding in _Checker(interpreted, today).check(entries) if finding.loc[0] not in elsewhere)
    return [*found, *entries_in_place(interpreted, places)]


BEFORE_DECISION = error("before-decision", "ngày {on} trước ngày ban hành quyết định ({issued})", "xem lại ngày")
IN_FUTURE = error("in-future", "ngày {on} sau hôm nay ({today})", "chỉ ghi điều đã xảy ra")
OUTSIDE_YEARS = warning(
    "outside-years", "ngày {on} ngoài năm của kế hoạch ({years}) và quý sau đó", "xem lại ngày, hay ghi vào sổ năm khác"
)
DOCUMENT_FORM = error(
    "document-number",
    "số, ký hiệu «{number}» không đúng dạng",
    "viết {right} (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3)",
)
DOCUMENT_AFTER = warning("document-after", "văn bản {number} ngày {date}, sau ngày ghi nhận {on}", "xem lại ngày")
UNKNOWN_INDICATOR = error("unknown-indicator", "không có chỉ số {id} trong kế hoạch", "{nearest}")
MEASURED_AGAIN = warning(
    "measured-again",
    "chỉ số {id} đã có kết quả đo ngày {on} ở dòng {line}; mục ghi sau được tính",
    "chỉ giữ một: hủy mục ghi nhầm bằng {need.VOID}",
)
PROGRESS_AGAIN = warning(
    "progress-again",
    "nhiệm vụ {id} đã có tiến độ ngày {on} ở dòng {line}; mục ghi sau được tính",
    "chỉ giữ một: hủy mục ghi nhầm bằng {need.VOID}",
)
PERCENT_RANGE = error("percent-range", "giá trị {value} không nằm trong 0–100%", "xem lại giá trị đo được")
UNKNOWN_TASK = error("unknown-task", "không có nhiệm vụ {id} trong kế hoạch", "{nearest}")
REPORT_EVENT = error(
    "report-event",
    "kỳ báo cáo {id} chỉ ghi được là đã gửi",
    "ghi «hoàn thành», kèm số văn bản của báo cáo; ghi nhầm thì hủy mục ấy: {need.VOID}, hoặc ghi «mở lại»",
)
REPORT_NOT_SENT = error("report-not-sent", "kỳ báo cáo {id} chưa được ghi là đã gửi", "bỏ mục này")


ENTRY_TWICE = warning(
    "entry-twice",
    "mục này giống hệt mục ở dòng {line}, chỉ được tính một lần",
    "không cần mục này; nếu là hai lần khác nhau thì ghi rõ khác ở đâu: {need.NOTE}, {need.DOCUMENT}",
)
UNKNOWN_REFERENCE = error("unknown-ref", "không có mục nào mang mã «{ref}»", "{nearest}")
AMBIGUOUS_REFERENCE = error("ambiguous-ref", "mã «{ref}» có {count} mục: {refs}", "viết thêm chữ số của mã")
VOID_BEFORE_ENTRY = error(
    "void-before-entry",
    "mục hủy này đứng trước mục mang mã «{ref}» ở dòng {line} nên không hủy được mục ấy",
    "mục hủy phải đứng sau mục bị hủy: chuyển dòng này xuống cuối tệp",
)
VOID_AGAIN = warning(
    "void-again", "mục mang mã «{ref}» đã được hủy ở dòng {line}", "muốn khôi phục thì hủy lần hủy ấy: {need.VOID} {by}"
)


class _Checker:
    def __init__(self, interpreted: InterpretedPlan, today: date) -> None:
        self.interpreted, self.today, self.touching = interpreted, today, AffectedAssignments(interpreted)
        self.indicators = {i.id: i for target in interpreted.plan.targets for i in target.indicators}
        self.periods = {report.period for report in interpreted.plan.reporting}
        self.sent: dict[str, date] = {}
        self.records: dict[Key, Record] = defaultdict(Record)
        self.difficulties: dict[str, list[Difficulty]] = defaultdict(list)
        self.measured: dict[tuple[str, date], int] = {}  # where which indicator was measured on which day
        self.progress: dict[tuple[str, date, object, frozenset[Key]], int] = {}  # where what was said on which day

    def check(self, entries: Sequence[Entry]) -> Iterator[Finding]:
        lines = lines_of(entries)
        for line in sorted(lines, key=lambda line: line.entry.on):
            if line.repeats is not None:
                yield Finding((line.index, "event"), ENTRY_TWICE, refers_to=(line.repeats,))
            elif line.stands:
                yield from self._line(line, lines)

    def _line(self, line: JournalLine, lines: Sequence[JournalLine]) -> Iterator[Finding]:
        index, entry = line.index, line.entry
        yield from self._days(index, entry)
        if isinstance(entry, Void):
            yield from taken_back(line, entry.ref, lines)
        elif isinstance(entry, Measured):
            yield from self._measured(index, entry)
        else:
            yield from self._task_entry(index, entry)

    def _days(self, index: int, entry: Fact | Void) -> Iterator[Finding]:
        issued = self.interpreted.plan.decision.date
        if entry.on < issued:
            yield Finding((index, "on"), BEFORE_DECISION, {"on": vn(entry.on), "issued": vn(issued)})
        if entry.on > self.today:
            yield Finding((index, "on"), IN_FUTURE, {"on": vn(entry.on), "today": vn(self.today)})
        years = self.interpreted.plan.years
        if entry.on > date(years[1] + 1, 3, 31) and not isinstance(entry, Void):  # before is refused: not yet issued
            values = {"on": vn(entry.on), "years": years_shown(years)}
            yield Finding((index, "on"), OUTSIDE_YEARS, values)
        document = None if isinstance(entry, Void) else entry.document
        if document and not DOCUMENT_NUMBER.fullmatch(document.number):
            meant = document_number(document.number)
            right = meant if meant != document.number else "như 512/KH-UBND, 88/BC-STP"
            yield Finding((index, "document", "number"), DOCUMENT_FORM, {"number": document.number, "right": right})
        if document and document.date and document.date > entry.on:
            values = {"number": document.number, "date": vn(document.date), "on": vn(entry.on)}
            yield Finding((index, "document", "date"), DOCUMENT_AFTER, values)

    def _measured(self, index: int, entry: Measured) -> Iterator[Finding]:
        indicator = self.indicators.get(entry.indicator)
        if indicator is None:
            hint = _guess(entry.indicator, self.indicators, f"xem các mã: {Need.INDICATORS}")
            yield Finding((index, "indicator"), UNKNOWN_INDICATOR, {"id": entry.indicator, "nearest": hint})
        elif indicator.unit == "%" and not 0 <= entry.value <= 100:
            yield Finding((index, "value"), PERCENT_RANGE, {"value": entry.value})
        earlier = self.measured.setdefault((entry.indicator, entry.on), index)
        if earlier != index:
            values = {"id": entry.indicator, "on": vn(entry.on)}
            yield Finding((index, "indicator"), MEASURED_AGAIN, values, refers_to=(earlier,))

    def _task_entry(self, index: int, entry: TaskEntry) -> Iterator[Finding]:
        task, responsibilities = self.touching.tasks.get(entry.task), self.touching.responsibilities
        if entry.task in self.periods:
            yield from self._report(index, entry)
            return
        if task is None:
            yield from self._unknown_task(index, entry)
            return
        found = tuple((a, self.records[a.key]) for a in self.touching(entry))
        before = after = self.difficulties[task.id]
        if entry.event in {"difficulty", "resolved"}:
            after = self.difficulties[task.id] = still_open(before, entry, responsibilities)
        if isinstance(entry, Progress):
            yield from self._progress(index, entry, frozenset(assignment.key for assignment, _ in found))
        case = Case(index, entry, task, found, responsibilities, before, after)
        for rule in RULES:
            yield from rule(case)
        for assignment, record in found:
            if not overtaken(entry, assignment, self.interpreted.plan, date.max):
                apply(record, entry, assignment)

    def _progress(self, index: int, entry: Progress, touched: frozenset[Key]) -> Iterator[Finding]:
        """Of one day and the same bodies one figure is the progress, and the same words are said once."""
        figures = [what for what in ("percent", "count") if getattr(entry, what) is not None]
        for what in figures or [fold(entry.note)]:
            earlier = self.progress.setdefault((entry.task, entry.on, what, touched), index)
            if earlier != index:
                values = {"id": entry.task, "on": vn(entry.on)}
                yield Finding((index, "event"), PROGRESS_AGAIN, values, refers_to=(earlier,))
                return

    def _unknown_task(self, index: int, entry: TaskEntry) -> Iterator[Finding]:
        """What was recorded of a task before a decision took it out of the plan stays and is no fault."""
        plan = self.interpreted.plan
        renumbered = next((task for task in self.interpreted.tasks if task.id == entry.task), None)
        decisions = plan.amendments_of(entry.task)
        if decisions and entry.on <= decisions[-1].date:
            return
        if renumbered is not None:
            hint = f'ghi task: "{renumbered.identity}", là key của nhiệm vụ nay mang số {entry.task}'
        elif decisions:
            hint = f"đã bỏ theo {decisions[-1].number} ngày {vn(decisions[-1].date)}"
        else:
            hint = _guess(entry.task, self.touching.tasks, f"xem các số: {Need.TASKS}")
        yield Finding((index, "task"), UNKNOWN_TASK, {"id": entry.task, "nearest": hint})

    def _report(self, index: int, entry: TaskEntry) -> Iterator[Finding]:
        """A periodic report goes by its period (2021-H1); it is sent, once, unless that is taken back."""
        if entry.event == "reopened":
            if self.sent.pop(entry.task, None) is None:
                yield Finding((index, "event"), REPORT_NOT_SENT, {"id": entry.task})
            return
        if entry.event != "done":
            yield Finding((index, "event"), REPORT_EVENT, {"id": entry.task})
            return
        if entry.task in self.sent:
            yield Finding((index, "event"), DONE_AGAIN, {"id": entry.task, "on": vn(self.sent[entry.task])})
        if entry.document is None:
            yield Finding((index, "event"), DONE_WITHOUT_PROOF, {"id": entry.task})
        self.sent.setdefault(entry.task, entry.on)


def taken_back(line: JournalLine, ref: str, lines: Sequence[JournalLine]) -> Iterator[Finding]:
    """A void takes back one entry, or several that say the very same, written before it and not yet taken back."""
    place = line.index, "ref"
    if len(line.means) > 1:
        refs = ", ".join(found[:16] for found in line.means)
        yield Finding(place, AMBIGUOUS_REFERENCE, {"ref": ref, "count": len(line.means), "refs": refs})
        return
    if line.means:
        by = {other.voided_by for other in lines[: line.index] if other.digest == line.means[0]}
        first = min(n for n in by if n is not None)
        if first != line.index and all(n is not None and n < line.index for n in by):
            yield Finding(place, VOID_AGAIN, {"ref": ref, "by": lines[first].ref}, refers_to=(first,))
        return
    behind = [other for other in lines[line.index :] if other.is_named(ref)]
    if behind:
        yield Finding(place, VOID_BEFORE_ENTRY, {"ref": ref}, refers_to=(behind[0].index,))
    else:
        hint = _guess(ref, {other.ref for other in lines}, f"xem cột mã: {Need.LOG}")
        yield Finding(place, UNKNOWN_REFERENCE, {"ref": ref, "nearest": hint})


def _guess(word: str, known: Iterable[str], otherwise: str) -> str:
    return perhaps(nearest(word, known)) or otherwise


UNKNOWN_AGENCY = error("unknown-agency", "không biết cơ quan «{name}»", "{nearest}")
NOT_LEAD = error("not-lead", "«{name}» không chủ trì {product}nhiệm vụ {id}", "chủ trì là: {lead}")
AGENCY_NEEDED = error(
    "agency-needed", "nhiệm vụ {id} do {count} cơ quan chủ trì, phải nói cơ quan nào", "nêu cơ quan: {need.AGENCY}"
)


def known_agency(case: Case) -> Iterator[Finding]:
    name, number = case.entry.agency, case.entry.product
    lead = leading(case.task, number)
    leads = bool(name) and bool(case.responsibilities.unit_ids(case.task, name, number))
    if name and not leads and not case.responsibilities.ids(name):
        near = case.responsibilities.interpreted.lexicon.suggest(name, 1)
        hint = perhaps(*near) or f"xem danh sách: {Need.AGENCIES}"
        yield case.finding("agency", UNKNOWN_AGENCY, name=name, nearest=hint)
    elif name and not leads:
        product = f"sản phẩm {number} của " if number and lead is not case.task.lead else ""
        yield case.finding("agency", NOT_LEAD, name=name, product=product, lead=one_line(lead.text))
    elif not name and case.entry.event in SETTLING and (count := _bodies_meant(case, lead)) > 1:
        yield case.finding("agency", AGENCY_NEEDED, count=count)


def _bodies_meant(case: Case, lead: AgencyPhrase) -> int:
    """Among how many bodies it must be said which; where naming the product will say it, among none."""
    if case.entry.product is None and _is_about_one(case) and case.task.product_leads:
        return max(len(case.responsibilities.units(part.lead)) for part in parts(case.task))
    return len(case.responsibilities.units(lead))


UNKNOWN_PRODUCT = error(
    "unknown-product", "nhiệm vụ {id} không có sản phẩm {number}: chỉ có {count}", "xem: {need.TASK} {id}"
)
PRODUCT_NEEDED = error(
    "product-needed",
    "nhiệm vụ {id} có nhiều sản phẩm với {what} riêng, phải nói sản phẩm nào",
    "nêu sản phẩm: {need.PRODUCT} {numbers}",
)
NO_OWN_TIME = error(
    "no-own-time",
    "sản phẩm {number} của nhiệm vụ {id} không có thời hạn riêng",
    "bỏ {need.PRODUCT}: thời hạn là của cả nhiệm vụ",
)


def known_product(case: Case) -> Iterator[Finding]:
    number, count, deadlines = case.entry.product, len(case.task.products), parts(case.task)
    owed = dict.fromkeys(a.part for a, _ in case.touched) or deadlines  # by the body that is named, where it is one
    names = sorted(name for part in deadlines for name in part.named_by)
    if number is not None and number not in {*names, *range(1, count + 1)}:
        yield case.finding("product", UNKNOWN_PRODUCT, number=number, count=count)
    elif number is None and len(owed) > 1 and _is_about_one(case):
        numbers = sorted(name for part in owed for name in part.named_by)
        what = "thời hạn" if any(case.task.product_timings) else "cơ quan chủ trì"
        yield case.finding("product", PRODUCT_NEEDED, what=what, numbers=", ".join(map(str, numbers)))
    elif number and count > 1 and [part.number for part in deadlines] == [0] and case.entry.event in MOVING:
        yield case.finding("product", NO_OWN_TIME, number=number)


def _is_about_one(case: Case) -> bool:
    """Whether the entry can be about one deadline only; what settles a task of one product means all that it has.

    A time that all products share moves for all of them, whoever leads which.
    """
    if case.entry.event in MOVING:
        return any(case.task.product_timings)
    return case.entry.event in SETTLING - {"started"} and len(case.task.products) > 1


DONE_AGAIN = error("done-again", "nhiệm vụ {id} đã hoàn thành ngày {on}", "nếu phải làm lại thì ghi «mở lại» trước")
CONTRADICTION = error("contradiction", "nhiệm vụ {id} đã được ghi là {what}", "ghi «mở lại» trước, rồi ghi lại")
NOTHING_TO_REOPEN = error("nothing-to-reopen", "nhiệm vụ {id} chưa hoàn thành nên không mở lại được", "bỏ mục này")


def settled_once(case: Case) -> Iterator[Finding]:
    """Done or not arisen is said once, unless the task was reopened; one of them excludes the other.

    Nor does what is settled start, go on or get a later deadline.
    """
    records, product = [record for _, record in case.touched], case.entry.product
    if not records:
        return
    done, gone = all(r.is_done(product) for r in records), all(r.is_gone(product) for r in records)
    match case.entry.event:
        case "done" if done:
            yield case.finding("event", DONE_AGAIN, on=vn(max(_days(records, product))))
        case "done" | "not-arisen" | "started" | "progress" | "extended" if gone:
            yield case.finding("event", CONTRADICTION, what="không phát sinh")
        case "not-arisen" | "started" | "progress" | "extended" if done:
            yield case.finding("event", CONTRADICTION, what="hoàn thành")
        case "not-arisen" if product is None and any(r.products_done for r in records):
            yield case.finding("event", CONTRADICTION, what="hoàn thành một phần")
        case "reopened" if not any(_can_reopen(r, product) for r in records):
            yield case.finding("event", NOTHING_TO_REOPEN)


def _can_reopen(record: Record, product: int | None) -> bool:
    return record.is_touched if product is None else record.is_done(product) or record.is_gone(product)


def _days(records: Sequence[Record], product: int | None) -> Iterator[date]:
    for record in records:
        yield record.products_done.get(product or 0) or record.done_on or date.min


NO_CONDITION = error("no-condition", "nhiệm vụ {id} không chờ điều kiện nào", "dời thời hạn thì ghi «gia hạn»")
TRIGGERED_UNDATED = warning(
    "triggered-undated", "nhiệm vụ {id}: điều kiện đã xảy ra mà chưa có thời hạn nào", "nêu thời hạn: {need.DUE}"
)


TRIGGERED_WITHOUT_DOCUMENT = warning(
    "triggered-without-document",
    "nhiệm vụ {id}: điều kiện đã xảy ra mà không nêu văn bản nào",
    "nêu văn bản: {need.DOCUMENT}",
)
TRIGGERED_DUE_BEFORE = warning(
    "triggered-due-before",
    "thời hạn {due} trước ngày điều kiện xảy ra ({on}): vừa ghi đã quá hạn",
    "xem lại thời hạn: {need.DUE}",
)
TRIGGERED_SETTLED = warning(
    "triggered-settled",
    "nhiệm vụ {id} đã được ghi là {what} trước ngày điều kiện xảy ra ({on}), mục này không có tác dụng",
    "xem lại ngày; nếu phải làm lại thì ghi «mở lại» trước",
)


def _timings(case: Case) -> list[Timing]:
    return [a.part.timing for a, _ in case.touched if isinstance(a.part.timing, Timing)]


def _is_conditional(case: Case) -> bool:
    return any(timing.kind == "conditional" for timing in _timings(case))


def triggered_rightly(case: Case) -> Iterator[Finding]:
    """By a document, with a deadline still to come, for what is still to be done."""
    entry = case.entry
    if not isinstance(entry, Triggered) or not _is_conditional(case):
        return
    if entry.document is None:
        yield case.finding("event", TRIGGERED_WITHOUT_DOCUMENT)
    if entry.due and entry.due < entry.on:
        yield case.finding("due", TRIGGERED_DUE_BEFORE, due=vn(entry.due), on=vn(entry.on))
    records, product = [record for _, record in case.touched], entry.product
    if records and all(r.is_done(product) or r.is_gone(product) for r in records):
        what = "hoàn thành" if any(r.is_done(product) for r in records) else "không phát sinh"
        yield case.finding("event", TRIGGERED_SETTLED, what=what, on=vn(entry.on))


STARTED_AGAIN = warning(
    "started-again", "nhiệm vụ {id} đã được ghi là đang thực hiện", "không cần mục này; ghi nhầm thì hủy: {need.VOID}"
)
TRIGGERED_AGAIN = warning(
    "triggered-again",
    "nhiệm vụ {id}: điều kiện đã được ghi là xảy ra ngày {on}",
    "dời thời hạn thì ghi «gia hạn»; ghi nhầm thì hủy: {need.VOID}",
)
DIFFICULTY_AGAIN = warning(
    "difficulty-again",
    "nhiệm vụ {id}: khó khăn này đã nêu ngày {on}, chưa giải quyết",
    "không cần mục này; đã giải quyết thì ghi «đã giải quyết», ghi nhầm thì hủy: {need.VOID}",
)


def said_once(case: Case) -> Iterator[Finding]:
    """What stands already is not said again: that it began, that its condition came about, a difficulty still open."""
    entry, records = case.entry, [record for _, record in case.touched]
    match entry:
        case Started() if records and all(record.started and not record.is_done() for record in records):
            yield case.finding("event", STARTED_AGAIN)
        case Triggered() if records and all(record.triggered_on for record in records):
            yield case.finding("event", TRIGGERED_AGAIN, on=vn(max(r.triggered_on for r in records if r.triggered_on)))
        case Difficulty():
            same = [d for d in case.difficulties if _said(d) == _said(entry)]
            if same:
                yield case.finding("note", DIFFICULTY_AGAIN, on=vn(same[0].on))


def _said(difficulty: Difficulty) -> tuple[object, ...]:
    return fold(difficulty.note).rstrip(". "), fold(difficulty.agency), difficulty.product


def condition_exists(case: Case) -> Iterator[Finding]:
    if case.entry.event == "triggered":
        timings = _timings(case)
        if not _is_conditional(case):
            yield case.finding("event", NO_CONDITION)
        elif isinstance(case.entry, Triggered) and case.entry.due is None and not any(t.due for t in timings):
            yield case.finding("event", TRIGGERED_UNDATED)


DONE_WITHOUT_PROOF = warning(
    "done-without-proof", "nhiệm vụ {id} hoàn thành mà chưa có tài liệu kiểm chứng", "nêu văn bản: {need.DOCUMENT}"
)
EXTENDED_WITHOUT_DOCUMENT = warning(
    "extended-without-document", "gia hạn nhiệm vụ {id} mà không nêu văn bản", "nêu văn bản: {need.DOCUMENT}"
)


def proof(case: Case) -> Iterator[Finding]:
    """«Tài liệu kiểm chứng» of what is done; the document that moves a deadline."""
    if case.entry.event == "done" and case.entry.document is None:
        yield case.finding("event", DONE_WITHOUT_PROOF)
    if case.entry.event == "extended" and case.entry.document is None:
        yield case.finding("event", EXTENDED_WITHOUT_DOCUMENT)


EXTENDED_EARLIER = warning(
    "extended-earlier",
    "thời hạn mới {due} không sau thời hạn cũ {before}",
    "xem lại thời hạn mới: {need.DUE}; nếu sau đó có quyết định dời thời hạn thì ghi quyết định ấy vào amendments của "
    "kế hoạch",
)


def extended_later(case: Case) -> Iterator[Finding]:
    if isinstance(case.entry, Extended):
        for assignment, record in case.touched[:1]:
            timing = assignment.part.timing
            due = record.due or (timing.due if isinstance(timing, Timing) else None)
            plan = case.responsibilities.interpreted.plan
            if due and case.entry.due <= due and not overtaken(case.entry, assignment, plan, date.max):
                yield case.finding("due", EXTENDED_EARLIER, due=vn(case.entry.due), before=vn(due))


NOT_COUNTED = error(
    "not-counted",
    "nhiệm vụ {id}: cơ quan này không phải nhóm chỉ đếm số lượng",
    "dùng {need.PERCENT}, hoặc ghi «hoàn thành»",
)
COUNT_TOO_LARGE = error("count-too-large", "{count} nhiều hơn số đơn vị của nhóm ({size})", "xem lại {need.COUNT}")


def counted(case: Case) -> Iterator[Finding]:
    """`count` is for a group of which only the number of members is known."""
    if isinstance(case.entry, Progress) and case.entry.count is not None:
        size = max((a.unit.count for a, _ in case.touched), default=0)
        if size == 1:
            yield case.finding("count", NOT_COUNTED)
        elif case.entry.count > size > 1:
            yield case.finding("count", COUNT_TOO_LARGE, count=case.entry.count, size=size)


NOTHING_TO_RESOLVE = error(
    "nothing-to-resolve",
    "nhiệm vụ {id} không có khó khăn nào như vậy đang mở",
    "xem các khó khăn đang mở: {need.STATUS}; sản phẩm, cơ quan phải ghi như khi nêu khó khăn",
)


def difficulty_open(case: Case) -> Iterator[Finding]:
    if case.entry.event == "resolved" and len(case.difficulties_left) == len(case.difficulties):
        yield case.finding("event", NOTHING_TO_RESOLVE)


RULES: tuple[Rule, ...] = (
    known_agency,
    known_product,
    settled_once,
    condition_exists,
    proof,
    extended_later,
    counted,
    difficulty_open,
    triggered_rightly,
    said_once,
)
