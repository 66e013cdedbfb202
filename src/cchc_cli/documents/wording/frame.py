"""What every document has around its own matter: letterhead, number, place and date, plan, signature."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from cchc_cli.files.problems import Need, UsageStop
from cchc_cli.language.agencies.heads import COMMITTEE, head_of, in_full, locality_of
from cchc_cli.language.document_numbers import KINDS, has_issuer, issuer_sign, kind_of
from cchc_cli.language.text import fold, one_line, uncapitalized
from cchc_cli.model.days import date_words, day
from cchc_cli.model.plan import Plan

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.journal import Measured, TaskEntry
    from cchc_cli.model.register import Agency, Register
    from cchc_cli.tracking.plan_status import PlanStatus

BLANK = "\u00a0" * 6  # room for what a clerk writes by hand
_PLACES = r"TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|ĐẶC KHU|XÃ(?!\s+(?:HỘI|TỈNH|THÀNH))"
_BEFORE_PLACE = re.compile(rf"(?<=\S)(?<!^UBND)\s+(?=(?:{_PLACES})\s)", re.IGNORECASE)
# Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I
_PROVINCE = re.compile(
    r"^(?:UBND|Ủy ban nhân dân)\s+(?:tỉnh|thành phố\s+(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$)",
    re.IGNORECASE,
)
_WHOLLY = re.compile(r"^T(?:M|L|UQ)\s*\.", re.IGNORECASE)  # of an authority that says whom the signer stands for
_ABOUT = ("ve ", "v/v ")
_MINISTRY = "Bộ Nội vụ"  # to which provinces send their reports on reform (581/BNV-CCHC)
_LOCALITY = re.compile(rf"(?<=\s)((?:{_PLACES})\s+)(\S.*)$", re.IGNORECASE)


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
    """The body that issues a document; `name` as in a sentence, `rows` as in a letterhead.

    `reports_to` is empty where nothing says whom it reports to.
    """

    id: str
    name: str
    rows: list[str]
    superior: list[str]
    symbol: str
    authority: str
    position: str
    place: str = ""
    unit: str = ""
    reports_to: str = ""
    issues: bool = False  # whether it issued the plan itself
    recipients: Mapping[str, list[str]] = field(default_factory=dict)  # of each kind of paper
    others: Mapping[str, str] = field(default_factory=dict)  # the other agencies by their symbols


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
    superior: Annotated[str, "Cơ quan nhận báo cáo, viết tắt trong câu; trống khi không báo cáo ai"]
    plan: Annotated[PlanWords, "Kế hoạch"]
    recipients: Annotated[list[str], "Nơi nhận theo danh mục cơ quan, trừ «Như trên» và «Lưu»; trống khi không ghi"]
    archive: Annotated[str, "Dòng Lưu của nơi nhận"]
    signer: Annotated[Signature, "Người ký"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWithAppendix(Paper):
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]


def frame(plan: Plan, office: Office, clerk: Clerk, kind: str = "", paper: str = "") -> dict[str, Any]:
    """The fields of `Paper` but the title.

    `kind` is the abbreviation of a named document, empty for a letter; `paper` the template's name, by which the
    register knows who is sent a copy.
    """
    clerk = replace(clerk, unit=clerk.unit or office.unit)
    return {
        "head": letterhead(office, plan, clerk, kind),
        "office": office.name,
        "superior": "" if office.issues else office.reports_to,
        "plan": plan_words(plan),
        "recipients": office.recipients.get(paper, []),
        "archive": archive(clerk),
        "signer": signature(office, clerk),
    }


def frame_with_appendix(plan: Plan, office: Office, clerk: Clerk, kind: str = "", paper: str = "") -> dict[str, Any]:
    """The fields of `PaperWithAppendix` but the title."""
    around = frame(plan, office, clerk, kind, paper)
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
        return _with_register(issuer(interpreted.plan, entry.id, interpreted.register), agency, interpreted.register)
    symbol = (agency.symbol if agency else "") or ("UBND" if COMMITTEE.match(name) else "")
    superior = [] if COMMITTEE.match(name) else issuer_rows(interpreted.plan.decision.issuer)
    rows = issuer_rows(in_full(name).upper())
    # the place of a district's papers is the district's own name (Phụ lục I, mục II.4.a)
    place, above = locality_of(name) or interpreted.plan.decision.place, short(spoken(interpreted.plan))
    found = Office(entry.id, name, rows, superior, symbol, *head_of(name), place=place, reports_to=above)
    return _with_register(found, agency, interpreted.register)


def _with_register(office: Office, agency: Agency | None, register: Register) -> Office:
    """With what the register says of the agency's papers, and whose symbols are not its own."""
    others = {a.symbol: a.name for a in register.agencies if a.id != office.id and a.symbol not in {"", office.symbol}}
    office = replace(office, others=others)
    if agency is None:
        return office
    copies = {paper: [_listed(to) for to in sent.to] for sent in agency.recipients for paper in sent.papers}
    return replace(office, place=agency.place or office.place, unit=agency.unit, recipients=copies)


def _listed(recipient: str) -> str:
    return f"{recipient.removeprefix('- ').rstrip(' ;.')};"


def issuer_rows(issuer: str) -> list[str]:
    """`ỦY BAN NHÂN DÂN TỈNH LONG AN` → two rows, the place on its own.

    Rows already written stay as they are, and so does `UBND TỈNH LONG AN`, which is short.
    """
    rows = issuer.split("\n")
    return rows if len(rows) > 1 else _BEFORE_PLACE.split(issuer, maxsplit=1)


def _issues(plan: Plan, names: tuple[str, ...]) -> bool:
    """Whether these are names of the body that issued the plan."""
    full = fold(plan.decision.issuer)
    return any(full.startswith(fold(in_full(name))) for name in names)


def issuer(plan: Plan, id_: str = "", register: Register | None = None) -> Office:
    """The body that issued the plan."""
    name, signer = plan.decision.issuer, plan.decision.signer
    authority, position = (signer.authority, signer.position) if signer else head_of(name)
    superior = issuer_rows(plan.decision.superior) if plan.decision.superior else []
    return Office(
        id_,
        short(_named(name, register) or spoken(plan)),
        issuer_rows(name),
        superior,
        _symbol_of(plan),
        authority,
        position,
        place=plan.decision.place,
        reports_to=_above(plan, register),
        issues=True,
    )


def _above(plan: Plan, register: Register | None) -> str:
    """Whom the body that issued the plan reports to, where its letterhead, its level or the register says it."""
    if plan.decision.superior:
        return short(_named(plan.decision.superior, register) or _sentence_case(plan.decision.superior))
    name = spoken(plan)
    if _PROVINCE.match(name):
        return _MINISTRY
    provinces = [agency.name for agency in register.agencies if _PROVINCE.match(agency.name)] if register else []
    return short(provinces[0]) if len(provinces) == 1 and locality_of(name) else ""


def _symbol_of(plan: Plan) -> str:
    return issuer_sign(plan.decision.number) or "UBND"


def spoken(plan: Plan) -> str:
    """The plan's issuer as in a sentence: `Ủy ban nhân dân tỉnh Long An`; `Sở Tư pháp` where its title says it so."""
    words = one_line(plan.decision.issuer).capitalize()
    said = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", plan.title, re.IGNORECASE)
    if said and not said[0].isupper():
        return said[0][:1].upper() + said[0][1:]
    return re.sub(re.escape(plan.decision.place) + "$", plan.decision.place, words, flags=re.IGNORECASE)


def _sentence_case(name: str) -> str:
    """`ỦY BAN NHÂN DÂN TỈNH LONG AN` → `Ủy ban nhân dân tỉnh Long An`."""
    return _LOCALITY.sub(lambda found: found[1] + found[2].title(), one_line(name).capitalize())


def _named(letterhead: str, register: Register | None) -> str:
    """The name of the agency whose letterhead this is, with the capitals that a letterhead does not show."""
    wanted = fold(letterhead)
    agencies = register.agencies if register else ()
    return next((agency.name for agency in agencies if fold(in_full(agency.name)) == wanted), "")


def short(name: str) -> str:
    return COMMITTEE.sub("UBND", name)


def letterhead(office: Office, plan: Plan, clerk: Clerk, kind: str = "") -> Letterhead:
    """`kind` is the abbreviation of a named document (`BC`); a letter has the drafting unit instead (mục II.3.b).

    Raises:
        UsageStop: the clerk's number has the sign of another kind, or of another body.
    """
    _refuse_other_kind(clerk.number, KINDS.get(kind, "Công văn"))
    _refuse_other_body(clerk, office, kind)
    number, stroke, symbol = clerk.number.partition("/")
    own = _own_sign(office, clerk, kind)
    place_date = f"{office.place or plan.decision.place}, {written_day(clerk)}"
    return Letterhead(office.superior, office.rows, _number(number), f"/{symbol if stroke else own}", place_date)


def _refuse_other_kind(number: str, wanted: str) -> None:
    found = kind_of(number)
    if "/" in number and found != wanted:
        raise UsageStop(
            f"«{number}» không phải là số, ký hiệu của {uncapitalized(wanted)}",
            f"là của {uncapitalized(found)}; ghi riêng số cũng được, ví dụ: {number.partition('/')[0]}",
        )


def _own_sign(office: Office, clerk: Clerk, kind: str) -> str:
    groups = [kind, office.symbol] if kind else [office.symbol, clerk.unit]
    return "-".join(filter(None, groups))


def _refuse_other_body(clerk: Clerk, office: Office, kind: str) -> None:
    """Whoever the register does not give a symbol may write any but those of the others."""
    number, stroke, _ = clerk.number.partition("/")
    if not stroke or (office.symbol and has_issuer(clerk.number, office.symbol)):
        return
    owner = next((name for symbol, name in office.others.items() if has_issuer(clerk.number, symbol)), "")
    if office.symbol or owner:
        whose = f", là của {owner}" if owner else ""
        known = f"ký hiệu là {_own_sign(office, clerk, kind)}; " if office.symbol else ""
        raise UsageStop(
            f"«{clerk.number}» không có ký hiệu của {office.name}{whose}",
            f"{known}ghi riêng số cũng được, ví dụ: {number}",
        )


def _number(text: str) -> str:
    """A zero before numbers under 10 (mục II.3.c)."""
    return (text.strip().zfill(2) if text.strip().isdigit() else text.strip()) or BLANK


def written_day(clerk: Clerk) -> str:
    return date_words(clerk.day) if clerk.day else f"ngày{BLANK}tháng{BLANK}năm {clerk.year}"


def issued_with(kind: str, head: Letterhead, office: Office, clerk: Clerk) -> str:
    """The line under an appendix's name (mục III.1.c)."""
    return f"(Kèm theo {kind} số {head.number}{head.symbol} {written_day(clerk)} của {office.name})"


def signature(office: Office, clerk: Clerk) -> Signature:
    """Of `Họ tên`, `CHỨC VỤ / Họ tên` or `KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Họ tên`.

    What begins with TM., TL. or TUQ. says by itself for whom it is signed.
    """
    parts = [part.strip() for part in clerk.signer.split("/")]
    match parts:
        case [name]:
            return Signature(office.authority, office.position, name)
        case [authority, name] if _WHOLLY.match(authority):
            return Signature(authority, office.position, name)
        case [position, name]:
            return Signature(office.authority, position, name)
        case [*authority, position, name]:
            own = "" if _WHOLLY.match(authority[0]) else office.authority
            return Signature("\n".join(filter(None, [own, *authority])), position, name)
    raise AssertionError(parts)


def archive(clerk: Clerk) -> str:
    """The last recipient (mục II.9.d)."""
    return f"Lưu: VT, {clerk.unit}." if clerk.unit else "Lưu: VT."


def plan_words(plan: Plan) -> PlanWords:
    decision = plan.decision
    subject = uncapitalized(decision.subject)
    if decision.is_plan_itself and not fold(subject).startswith(_ABOUT):
        subject = f"về {subject}"  # what a decision's abstract says by itself
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
        return self.standing(date(self.interpreted.plan.years[1], 12, 31))

    def standing(self, day: date) -> PlanStatus:
        from cchc_cli.tracking.plan_status import PlanStatus

        return PlanStatus(self.interpreted, self.journal, day)
