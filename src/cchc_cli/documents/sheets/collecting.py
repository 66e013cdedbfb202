"""Sheets taken back: each file whole or not at all, nothing twice, and who has not answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from cchc_cli.checking.recording import EntryFault, Recorded, Refused, record, refusals
from cchc_cli.documents.exports.typed_entries import TypedFault, Typing, read_entry
from cchc_cli.documents.exports.update_sheet import (
    SHEET_EVENTS,
    SheetRow,
    event_of,
    judged_entries,
    no_such_event,
    told,
)
from cchc_cli.documents.sheets.returned_sheet import (
    Place,
    ReturnedRow,
    ReturnedSheet,
    SheetFault,
    read_returned,
)
from cchc_cli.documents.sheets.sheet_file import TABS
from cchc_cli.documents.sheets.sheet_round import RoundBody, SheetRound
from cchc_cli.documents.sheets.sheet_rows import DIFFICULTY, TO_FILL_IN, SheetKind
from cchc_cli.files.problems import Need, Stop, UsageStop
from cchc_cli.model.base import plain_data
from cchc_cli.model.days import day as day_words
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import EVENTS, Journal, Void, lines_of
from cchc_cli.model.loading import LoadedWorkspace
from cchc_cli.tracking.assignments import Responsibilities

SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".et"})  # of what a spreadsheet program writes
MOST_FILES = 2_000
_BEFORE = ("task", "product", "agency")  # keys that the row knows by itself


class SheetOutcome(StrEnum):
    RECORDED = "recorded"
    REPEATED = "repeated"  # all that it says has been recorded before
    NOTHING = "nothing"  # nothing was filled in
    REFUSED = "refused"


@dataclass(frozen=True)
class CollectedFile:
    """What became of a file. `body` is empty where it is no sheet of this round."""

    path: Path
    outcome: SheetOutcome
    body: str = ""
    recorded: Recorded | None = None
    repeated: tuple[str, ...] = ()
    faults: tuple[SheetFault, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Collection:
    """A round with what came back. `bodies` are all that were asked."""

    round: SheetRound
    files: tuple[CollectedFile, ...]

    @property
    def returned(self) -> list[RoundBody]:
        answered = {file.body for file in self.files if file.outcome is not SheetOutcome.REFUSED}
        return [body for body in self.round.bodies if body.id in answered]

    @property
    def to_mend(self) -> list[RoundBody]:
        """Those of whom only refused sheets came."""
        came, answered = {file.body for file in self.files}, set(self.returned)
        return [body for body in self.round.bodies if body.id in came and body not in answered]

    @property
    def missing(self) -> SheetRound:
        """The round of those from whom nothing came."""
        came = {file.body for file in self.files}
        return replace(self.round, bodies=tuple(body for body in self.round.bodies if body.id not in came))


def sheet_files(folder: Path) -> tuple[list[Path], list[Path]]:
    """The spreadsheets in a folder and those below it by their names, and the other files; no locks of open ones.

    Raises:
        UsageStop: there is no such folder, or it holds far too much.
    """
    if folder.is_file():
        return [folder], []
    if not folder.is_dir():
        raise UsageStop(f"không có thư mục {folder}", "xem lại đường dẫn")
    found: list[Path] = []
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith(("~$", ".")):
            found.append(path)
        if len(found) > MOST_FILES:
            raise UsageStop(f"{folder} có hơn {MOST_FILES} tệp", "chọn đúng thư mục phiếu đã nhận")
    found.sort()
    sheets = [path for path in found if path.suffix.lower() in SUFFIXES]
    return sheets, [path for path in found if path not in set(sheets)]


Read = Mapping[Path, ReturnedSheet | SheetFault]
"""What each file says, or why it cannot be read, in the order in which they are taken."""


def read_files(files: Iterable[Path]) -> Read:
    return {path: _read(path) for path in files}


def newest_day(read: Read) -> date | None:
    """Of the sheets, which tells whose plan they are of where none is named."""
    days = (_day(found.identity.day) for found in read.values() if isinstance(found, ReturnedSheet))
    return max(filter(None, days), default=None)


def collect(
    loaded: LoadedWorkspace,
    read: Read,
    asked: SheetRound | None,
    bodies: Sequence[RoundBody],
    today: date,
    *,
    dry_run: bool,
) -> Collection:
    """Records what the files say. `asked` is the round that they should be of, else the newest among them is meant.

    `bodies` are who was asked where no list of the round is at hand.

    Raises:
        DataStop: the journal has errors, or cannot be written.
    """
    sheets = {path: found for path, found in read.items() if isinstance(found, ReturnedSheet)}
    refused = {path: found for path, found in read.items() if not isinstance(found, ReturnedSheet)}
    refused |= {p: why for p, sheet in sheets.items() if (why := _of_other_plan(sheet, loaded.interpreted, today))}
    round_ = asked or _newest(_without(sheets, refused).values(), loaded.interpreted, bodies)
    own = _without(sheets, refused)
    refused |= {path: why for path, sheet in own.items() if (why := _of_other_round(sheet, round_))}
    own = _without(sheets, refused)
    writer = _Writer(loaded, today, _disputes(own.values()), dry_run=dry_run)
    done = [
        writer.take(own[path]) if path in own else CollectedFile(path, SheetOutcome.REFUSED, faults=(refused[path],))
        for path in read
    ]
    return Collection(round_, tuple(done))


def _without(sheets: Mapping[Path, ReturnedSheet], refused: Mapping[Path, SheetFault]) -> dict[Path, ReturnedSheet]:
    return {path: sheet for path, sheet in sheets.items() if path not in refused}


def _whole(message: str, hint: str = "") -> SheetFault:
    return SheetFault(Place("", 0), f"{message} ({hint})" if hint else message)


def _read(path: Path) -> ReturnedSheet | SheetFault:
    try:
        return read_returned(path)
    except Stop as stop:
        message = stop.message.removeprefix(f"{path.name}: ").removeprefix(f"{path} ")
        return _whole(message, stop.hint)


def _of_other_plan(sheet: ReturnedSheet, interpreted: InterpretedPlan, today: date) -> SheetFault | None:
    plan, identity = interpreted.plan, sheet.identity
    if (identity.plan, identity.year) != (plan.decision.number.strip(), plan.year):
        return _whole(f"phiếu của kế hoạch khác: {identity.plan} năm {identity.year}")
    if identity.body not in {agency.id for agency in interpreted.register.agencies}:
        return _whole(f"phiếu của «{identity.name}» (mã {identity.body}), không có trong danh mục cơ quan")
    if not _day(identity.day) or date.fromisoformat(identity.day) > today:
        return _whole(f"phiếu ghi ngày {identity.day}, chưa đến ngày ấy")
    return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _newest(sheets: Iterable[ReturnedSheet], interpreted: InterpretedPlan, bodies: Sequence[RoundBody]) -> SheetRound:
    """The round of the newest sheet: it went to `bodies`, and to whoever else sends one of its day."""
    identities = [sheet.identity for sheet in sheets]
    newest = max(identities, key=lambda identity: identity.day, default=None)
    if newest is None:
        plan = interpreted.plan
        return SheetRound(plan.decision.number.strip(), plan.year, date.min, date.min, tuple(bodies))
    known = {body.id: body for body in bodies}
    known |= {
        identity.body: RoundBody(identity.body, interpreted.name(identity.body))
        for identity in identities
        if identity.day == newest.day and identity.body not in known
    }
    day = date.fromisoformat(newest.day)
    return SheetRound(newest.plan, newest.year, day, _day(newest.reply_by) or day, tuple(known.values()))


def _of_other_round(sheet: ReturnedSheet, round_: SheetRound) -> SheetFault | None:
    identity, day = sheet.identity, date.fromisoformat(sheet.identity.day)
    if day != round_.day:
        which = "kỳ trước" if day < round_.day else "kỳ sau"
        said = f"phiếu {which}, ngày {day_words(day)}, của {identity.name}; kỳ này ngày {day_words(round_.day)}"
        return _whole(said, f"nếu nhận sai kỳ thì chỉ rõ: {Need.SENT_SHEETS}")
    if identity.body not in {body.id for body in round_.bodies}:
        return _whole(f"phiếu của {identity.name}, không có trong danh sách gửi kỳ này")
    return None


def _disputes(sheets: Iterable[ReturnedSheet]) -> dict[Path, list[SheetFault]]:
    """Rows that two sheets of one body answer differently: which of them counts, only the body can say."""
    of_body: dict[str, list[ReturnedSheet]] = defaultdict(list)
    for sheet in sheets:
        of_body[sheet.identity.body].append(sheet)
    found: dict[Path, list[SheetFault]] = defaultdict(list)
    for same in of_body.values():
        for one in same:
            for other in same:
                found[one.path] += _disputed(one, other) if one is not other else []
    return found


def _disputed(one: ReturnedSheet, other: ReturnedSheet) -> list[SheetFault]:
    differing = {
        code
        for code, answers in one.by_code.items()
        if (others := set(other.by_code.get(code, answers))) and not (set(answers) <= others or set(answers) >= others)
    }
    why = f"trả lời khác với tệp {other.path.name} của cùng cơ quan; giữ một tệp đúng"
    return [SheetFault(row.place, why) for row in one.rows if row.code in differing]


class _Writer:
    """The journal as it grows, file after file."""

    def __init__(
        self, loaded: LoadedWorkspace, today: date, disputes: Mapping[Path, Sequence[SheetFault]], *, dry_run: bool
    ) -> None:
        self.interpreted, self.journal = loaded.interpreted, loaded.workspace.journal
        self.today, self.dry_run, self.disputes = today, dry_run, disputes
        self.year = loaded.interpreted.plan.year_of(today)
        self.identities = {task.identity for task in loaded.interpreted.tasks}
        self.responsibilities = Responsibilities(loaded.interpreted)
        self.known = dict(self._recorded(() if loaded.journal_file.missing else loaded.journal))

    def _recorded(self, journal: Journal) -> Iterable[tuple[str, str]]:
        """What every entry says → what is said of one that says the same, which is not written again."""
        for line in lines_of(journal):
            if not isinstance(line.entry, Void):
                said = plain_data(line.entry, sparse=True, number=lambda value: value)
                gone = line.voided_by is not None
                yield self._said(said), "đã ghi trước đây rồi bị hủy" if gone else "đã có trong sổ"

    def _said(self, entry: Mapping[str, Any]) -> str:
        """All that an entry says, however its agency was written, but for its title and who wrote it down."""
        agency = entry.get("agency", "")
        said = {key: _plain(value) for key, value in entry.items() if value not in ("", None)}
        for key in ("title", "by", "agency"):
            said.pop(key, None)
        return repr((sorted(self.responsibilities.ids(agency)) if agency else "", sorted(said.items())))

    def take(self, sheet: ReturnedSheet) -> CollectedFile:
        body = sheet.identity.body
        rows = [(row, one) for row in sheet.rows for one in self._rows(sheet, row)]
        numbered = [replace(one, number=number) for number, (_, one) in enumerate(rows)]
        entries, found = judged_entries(numbered, self.interpreted, self._judge)
        faults = [*sheet.faults, *self.disputes.get(sheet.path, ())]
        faults += [SheetFault(rows[number][0].place, said) for number, said in found]
        if faults:
            return self._refused(sheet, faults)
        fresh, repeated = self._new(entries), [e for e in entries if self._said(e) in self.known]
        words = [f"{_words(entry, self.responsibilities)}: {self.known[self._said(entry)]}" for entry in repeated]
        if not fresh:
            outcome = SheetOutcome.REPEATED if entries else SheetOutcome.NOTHING
            return CollectedFile(sheet.path, outcome, body, repeated=tuple(words), remarks=sheet.remarks)
        try:
            done = record(self.interpreted, self.journal, fresh, self.today, dry_run=self.dry_run)
        except Refused as refused:
            return self._refused(sheet, [_whole(told(f.problem.message, f.problem.hint)) for f in refused.faults])
        self.known |= {self._said(entry): f"đã ghi từ tệp {sheet.path.name}" for entry in fresh}
        return CollectedFile(sheet.path, SheetOutcome.RECORDED, body, done, tuple(words), (), sheet.remarks)

    def _refused(self, sheet: ReturnedSheet, faults: Iterable[SheetFault]) -> CollectedFile:
        tabs = [*TABS.values()]
        order = sorted(
            dict.fromkeys(faults), key=lambda f: (tabs.index(f.place.tab) if f.place.tab in tabs else -1, f.place.row)
        )
        body = sheet.identity.body
        return CollectedFile(sheet.path, SheetOutcome.REFUSED, body, faults=tuple(order), remarks=sheet.remarks)

    def _new(self, entries: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """Those that have not been recorded, each once."""
        return list({said: entry for entry in entries if (said := self._said(entry)) not in self.known}.values())

    def _judge(self, entries: Sequence[dict[str, Any]]) -> list[EntryFault]:
        fresh = self._new(entries)
        places = [next(n for n, entry in enumerate(entries) if entry is one) for one in fresh]
        found = refusals(self.interpreted, self.journal, fresh, self.today) if fresh else ()
        return [EntryFault(places[min(fault.number, len(places) - 1)], fault.problem) for fault in found]

    def _rows(self, sheet: ReturnedSheet, row: ReturnedRow) -> list[SheetRow]:
        """The entries that a row makes: what happened, and a difficulty beside it."""
        kind, answers = row.sent.kind, dict(row.answers)
        if kind is SheetKind.INDICATOR:
            return [self._entry("measured", {"indicator": row.sent.key, **answers}, row)]
        if row.sent.key not in self.identities:
            return [_faulty(row, TypedFault("nhiệm vụ này không còn trong kế hoạch", "phiếu gửi trước khi điều chỉnh"))]
        known = {"task": row.sent.key, "product": row.sent.product, "agency": sheet.identity.body}
        worry, typed = answers.pop("difficulty", ""), {**known, **answers}
        made: list[SheetRow] = []
        if not worry or answers.keys() - {"on"}:
            made.append(self._entry(event_of(typed.pop("event", "")), typed, row))
        if worry:
            made.append(self._entry("difficulty", {**known, "on": answers.get("on", ""), "note": worry}, row))
        return made

    def _entry(self, event: str, typed: Mapping[str, str], row: ReturnedRow) -> SheetRow:
        titles = {**dict.fromkeys(_BEFORE, ""), "indicator": "", **TO_FILL_IN[row.sent.kind]}
        titles.pop("event", None)  # told of by its own fault
        if event == "difficulty" and typed.get("note") == row.answers.get("difficulty"):
            titles["note"] = DIFFICULTY
        fields, faults = read_entry(event, typed, Typing(titles, self.year, self.today, "cột "))
        if event not in _events(row.sent.kind):
            faults.insert(0, no_such_event(event))
        ordered = {key: value for key, value in fields.items() if key == "on"} | {"event": event}
        return SheetRow(0, ordered | fields, key=row.sent.key, faults=tuple(faults))


def _events(kind: SheetKind) -> Sequence[str]:
    if kind is SheetKind.INDICATOR:
        return ("measured",)
    return ("resolved",) if kind is SheetKind.DIFFICULTY else list(SHEET_EVENTS.values())


def _faulty(row: ReturnedRow, fault: TypedFault) -> SheetRow:
    return SheetRow(0, {"event": ""}, key=row.sent.key, faults=(fault,))


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return repr(sorted((key, _plain(one)) for key, one in value.items() if one))
    return format(value.normalize(), "f") if isinstance(value, Decimal) else str(value)


def _words(entry: Mapping[str, Any], responsibilities: Responsibilities) -> str:
    about = entry.get("indicator") or responsibilities.number(entry.get("task", ""))
    if product := entry.get("product"):
        about = f"{about} sản phẩm {product}"
    on = date.fromisoformat(entry["on"])
    return f"{day_words(on)}, {about}, {EVENTS[entry['event']].name}"
