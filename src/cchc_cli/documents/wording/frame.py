"""What every document has around its own matter: letterhead, number, place and date, plan, signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.heads import COMMITTEE, head_of, in_full
from cchc_cli.language.document_numbers import KINDS, kind_of
from cchc_cli.language.text import fold
from cchc_cli.model.days import date_words, day
from cchc_cli.model.plan import Plan

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.tracking.plan_status import PlanStatus

BLANK = "\u00a0" * 6  # room for what a clerk writes by hand
_PLACES = r"TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|ĐẶC KHU|XÃ(?!\s+(?:HỘI|TỈNH|THÀNH))"
_BEFORE_PLACE = re.compile(rf"(?<=\S)\s+(?=(?:{_PLACES})\s)", re.IGNORECASE)
# Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I


@dataclass(frozen=True, slots=True)
class Clerk:
    """What the clerk fills in; left out, it stays blank in the document. `year` is written where no day is given."""

    year: int
    number: str = ""
    day: date | None = None
    signer: str = ""
    unit: str = ""  # ký hiệu đơn vị soạn thảo


@dataclass(frozen=True, slots=True)
class Office:
    """The body that issues a document; `name` as in a sentence, `rows` as in a letterhead."""

    id: str
    name: str
    rows: list[str]
    superior: list[str]
    symbol: str
    authority: str
    position: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    superior: Annotated[list[str], "Cơ quan chủ quản, mỗi dòng một mục; trống khi không có"]
    issuer: Annotated[list[str], "Cơ quan ban hành, mỗi dòng một mục"]
    number: Annotated[str, "Số văn bản; khoảng trống khi chưa có số"]
    symbol: Annotated[str, "Ký hiệu văn bản, có dấu / ở đầu"]
    place_date: Annotated[str, "Địa danh, ngày tháng; khoảng trống khi chưa có ngày"]


@dataclass(frozen=True, slots=True)
class Signature:
    authority: Annotated[str, "TM., KT., TL. …; trống khi người đứng đầu tự ký"]
    position: Annotated[str, "Chức vụ người ký"]
    name: Annotated[str, "Họ tên người ký; trống khi chưa biết"]


@dataclass(frozen=True, slots=True)
class PlanWords:
    citation: Annotated[str, "Văn bản ban hành kế hoạch, viện dẫn lần đầu: tên loại, số, ngày, cơ quan, trích yếu"]
    title: Annotated[str, "Tên kế hoạch"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The frame of a document that an office issues about a plan; each kind adds what it is about."""

    title: Annotated[str, "Tên văn bản, ghi vào thuộc tính của tệp"]
    head: Annotated[Letterhead, "Phần đầu văn bản"]
    office: Annotated[str, "Cơ quan đứng tên văn bản"]
    superior: Annotated[str, "Cơ quan ban hành kế hoạch, hoặc cơ quan nhận báo cáo, viết tắt trong câu"]
    plan: Annotated[PlanWords, "Kế hoạch"]
    archive: Annotated[str, "Dòng Lưu của nơi nhận"]
    signer: Annotated[Signature, "Người ký"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWithAppendix(Paper):
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]


def frame(plan: Plan, office: Office, clerk: Clerk, kind: str = "") -> dict[str, Any]:
    """The fields of `Paper` but the title; `kind` is the abbreviation of a named document, empty for a letter."""
    return {
        "head": letterhead(office, plan, clerk, kind),
        "office": office.name,
        "superior": short(spoken(plan)),
        "plan": plan_words(plan),
        "archive": archive(clerk),
        "signer": signature(office, clerk),
    }


def frame_with_appendix(plan: Plan, office: Office, clerk: Clerk, kind: str = "") -> dict[str, Any]:
    """The fields of `PaperWithAppendix` but the title."""
    around = frame(plan, office, clerk, kind)
    return around | {"issued_with": issued_with(KINDS.get(kind, "Công văn"), around["head"], office, clerk)}


def office(interpreted: InterpretedPlan, text: str = "") -> Office:
    """The agency named, else the plan's coordinator.

    Raises:
        UsageStop: nobody is known under that name, or the plan has no coordinator.
    """
    wanted = text or interpreted.plan.coordinator
    if not wanted:
        raise UsageStop(
            "không biết cơ quan nào gửi", f"chọn bằng {Need.SENDER}, hoặc ghi coordinator: … vào kế hoạch (ví dụ: snv)"
        )
    from cchc_cli.tracking.queries import find_agency

    entry = find_agency(interpreted, wanted)
    agency = next((a for a in interpreted.register.agencies if a.id == entry.id), None)
    name = interpreted.name(entry.id)
    if _issues(interpreted.plan, (name, *(agency.aliases if agency else ()))):
        return issuer(interpreted.plan, entry.id)
    symbol = (agency.symbol if agency else "") or ("UBND" if COMMITTEE.match(name) else "")
    superior = [] if COMMITTEE.match(name) else issuer_rows(interpreted.plan.decision.issuer)
    rows = issuer_rows(in_full(name).upper())
    return Office(entry.id, name, rows, superior, symbol, *head_of(name))


def issuer_rows(issuer: str) -> list[str]:
    """`ỦY BAN NHÂN DÂN TỈNH LONG AN` → two rows, the place on its own; rows already written stay as they are."""
    rows = issuer.split("\n")
    return rows if len(rows) > 1 else _BEFORE_PLACE.split(issuer, maxsplit=1)


def _issues(plan: Plan, names: tuple[str, ...]) -> bool:
    """Whether these are names of the body that issued the plan."""
    full = fold(plan.decision.issuer)
    return any(full.startswith(fold(in_full(name))) for name in names)


def is_issuer(office: Office, plan: Plan) -> bool:
    """Whether the body that issued the plan writes: what it asks of others it orders."""
    return office.rows == issuer_rows(plan.decision.issuer)


def issuer(plan: Plan, id_: str = "") -> Office:
    """The body that issued the plan."""
    name, signer = plan.decision.issuer, plan.decision.signer
    authority, position = (signer.authority, signer.position) if signer else head_of(name)
    superior = issuer_rows(plan.decision.superior) if plan.decision.superior else []
    return Office(id_, short(spoken(plan)), issuer_rows(name), superior, _symbol_of(plan), authority, position)


def _symbol_of(plan: Plan) -> str:
    return plan.decision.number.rpartition("-")[2].strip() or "UBND"


def spoken(plan: Plan) -> str:
    """The plan's issuer as in a sentence: `Ủy ban nhân dân tỉnh Long An`."""
    words = " ".join(plan.decision.issuer.split()).capitalize()
    return re.sub(re.escape(plan.decision.place) + "$", plan.decision.place, words, flags=re.IGNORECASE)


def short(name: str) -> str:
    return COMMITTEE.sub("UBND", name)


def letterhead(office: Office, plan: Plan, clerk: Clerk, kind: str = "") -> Letterhead:
    """`kind` is the abbreviation of a named document (`BC`); a letter has the drafting unit instead (mục II.3.b)."""
    number, stroke, symbol = clerk.number.partition("/")
    groups = [kind, office.symbol] if kind else [office.symbol, clerk.unit]
    own = "-".join(filter(None, groups))
    place_date = f"{plan.decision.place}, {written_day(clerk)}"
    return Letterhead(office.superior, office.rows, _number(number), f"/{symbol if stroke else own}", place_date)


def _number(text: str) -> str:
    """A zero before numbers under 10 (mục II.3.c)."""
    return (text.strip().zfill(2) if text.strip().isdigit() else text.strip()) or BLANK


def written_day(clerk: Clerk) -> str:
    return date_words(clerk.day) if clerk.day else f"ngày{BLANK}tháng{BLANK}năm {clerk.year}"


def issued_with(kind: str, head: Letterhead, office: Office, clerk: Clerk) -> str:
    """The line under an appendix's name (mục III.1.c)."""
    return f"(Kèm theo {kind} số {head.number}{head.symbol} {written_day(clerk)} của {office.name})"


def signature(office: Office, clerk: Clerk) -> Signature:
    """Of `Họ tên`, `CHỨC VỤ / Họ tên` or `KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Họ tên`."""
    parts = [part.strip() for part in clerk.signer.split("/")]
    match parts:
        case [name]:
            return Signature(office.authority, office.position, name)
        case [position, name]:
            return Signature(office.authority, position, name)
        case [*authority, position, name]:
            return Signature("\n".join(filter(None, [office.authority, *authority])), position, name)
    raise AssertionError(parts)


def archive(clerk: Clerk) -> str:
    """The last recipient (mục II.9.d)."""
    return f"Lưu: VT, {clerk.unit}." if clerk.unit else "Lưu: VT."


def plan_words(plan: Plan) -> PlanWords:
    decision = plan.decision
    subject = decision.subject[:1].lower() + decision.subject[1:]
    named = (
        f"{kind_of(decision.number)} số {decision.number} ngày {day(decision.date)} của {short(spoken(plan))} {subject}"
    )
    return PlanWords(named.removesuffix("."), plan.title)


@dataclass(frozen=True)
class Sample:
    """A plan with what examples are made of."""

    interpreted: InterpretedPlan
    journal: tuple[TaskEntry | Measured, ...]

    @property
    def office(self) -> Office:
        return office(self.interpreted) if self.interpreted.plan.coordinator else issuer(self.interpreted.plan)

    @property
    def clerk(self) -> Clerk:
        return Clerk(self.interpreted.plan.year)

    @property
    def plan_status(self) -> PlanStatus:
        from cchc_cli.tracking.plan_status import PlanStatus

        return PlanStatus(self.interpreted, self.journal, date(self.interpreted.plan.years[1], 12, 31))
