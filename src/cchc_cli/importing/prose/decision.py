"""The decision's own parts: issuer, number, date, abstract, grounds, articles; title and years of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cchc_cli.files.problems import DocumentStop, Need
from cchc_cli.importing.draft import DraftArticle, DraftDecision, review
from cchc_cli.importing.prose.body import AppendixRead, BodyRead
from cchc_cli.importing.prose.document_lines import DocumentLine
from cchc_cli.importing.prose.sections import Parts
from cchc_cli.importing.prose.signature import FoundSignature, read_signature, signature_at
from cchc_cli.importing.reading.blocks import is_rule
from cchc_cli.importing.table.task_tables import Loose
from cchc_cli.language.agencies.heads import in_full
from cchc_cli.language.dates import day_of
from cchc_cli.language.text import fold, one_line
from cchc_cli.starting.known_bodies import known_bodies

_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?")
_OPENING = re.compile(r"^(?:v/v|về việc|về)?\s*(?:ban hành|phê duyệt|công bố|triển khai thực hiện)?\s*", re.IGNORECASE)
# part of a decision → what is said where it was not found
_ABSENT = {
    "issuer": "không thấy cơ quan ban hành",
    "number": "không thấy số, ký hiệu của quyết định",
    "date": "không thấy ngày ban hành",
    "place": "không thấy địa danh",
    "subject": "không thấy trích yếu; đang lấy tên của phụ lục",
}
_NO_YEAR = "trích yếu không nói năm; đang lấy năm ban hành"
_YEAR_IN_WORDS = re.compile(r"\bnăm ((?:19|20)\d\d)\b", re.IGNORECASE)
_IN_YEAR = re.compile(r"\bnam(?: hoc)? ?$")
_HORIZON = re.compile(
    r"(?:\b(?:den|toi|het|tam nhin)(?: (?:het|cuoi))?(?: nam)?|\bdinh huong(?: (?:den|toi|cho))?(?: nam| giai doan)?"
    r"|\bngay [\d ]+ ?thang [\d ]+ ?nam|\bcac nam) ?$"
)
_NO_DECISION = "văn bản không có phần quyết định; điền"


def decision_of(
    parts: Parts, head: Head, lines: Sequence[DocumentLine], body: BodyRead | None, appendix: AppendixRead
) -> tuple[DraftDecision, list[Loose]]:
    """The decision's parts; a plan without a decision has the letterhead and signature itself."""
    subject = body.body.subject if body else appendix.appendix.title if appendix.appendix else ""
    foot = body.foot if body else ()
    if parts.is_decision:
        decision, loose = read_decision(head, lines, subject=subject)
        again = decision.signer is not None and any(line.text == decision.signer.name for line in foot)
        loose += [] if again else [line.loose for line in foot if not is_rule(line.text)]
    else:
        decision, loose = read_letter(head, foot, subject=subject)
    loose += body.loose if body else []
    decision = with_place(decision)
    if head.number or head.issuer:
        said = _missing(decision, head)
    else:
        attached = appendix.appendix.issued_with if appendix.appendix else ""
        stated = body.stated if body else ""
        decision = _named(decision, stated or attached or (body.body.issued_with if body else ""))
        decision = with_place(decision)
        left = [key for key in ("issuer", "number", "date", "place") if not getattr(decision, key)]
        said = {"issuer": [review(f"{_NO_DECISION} {', '.join(left)}")]} if left else {}
    return replace(decision, remarks={**decision.remarks, **said}), [*head.loose, *loose]


def _named(decision: DraftDecision, attached: str) -> DraftDecision:
    """Number, day and issuer from the line `(Kèm theo Quyết định số … của …)` of a file that has only the plan.

    Or from the line below the kind of an older document: `CỦA CHÍNH PHỦ SỐ 03/NQ-CP NGÀY 15 THÁNG 01 NĂM 2010`.
    """
    found, day = find_number(attached), find_date(attached)
    number = "" if found[1:2].islower() else found  # `số / ngày tháng 3 năm 2026`: left blank
    issuer = _issuer_said(attached) if number or day else ""
    said = [f"theo dòng «{attached}»"] if number or day else []
    return replace(decision, number=number, date=day, issuer=issuer, remarks={**decision.remarks, "number": said})


_PLACED = re.compile(r"\b(?:tỉnh|thành phố) (?P<place>[^,;()]{2,30})$", re.IGNORECASE)
_IN_HANOI = frozenset({"quoc hoi", "chinh phu", "thu tuong chinh phu"})


def with_place(decision: DraftDecision) -> DraftDecision:
    """With the place of its issuer's office where none is written (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""
    issuer = one_line(decision.issuer)
    found = _PLACED.search(issuer)
    place = " ".join(found["place"].title().split()) if found else ""
    if fold(issuer) in _IN_HANOI or fold(issuer) in {fold(body.name) for body in known_bodies() if body.of == "state"}:
        place = "Hà Nội"
    if decision.place or not place:
        return decision
    place = f"Thành phố {place}" if fold(place) == "ho chi minh" else place
    said = [review("địa danh lấy theo cơ quan ban hành")]
    return replace(decision, place=place, remarks={**decision.remarks, "place": said})


_WHOSE = re.compile(r"\bcủa (?P<issuer>[^()]{4,80}?)(?: số\b.*|[ )./]*)$", re.IGNORECASE)
_NO_NAME = re.compile(r".*\b(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong)")


def _issuer_said(attached: str) -> str:
    """Who issued it, by such a line, in capitals as letterheads have it; nothing for `của UBND tỉnh` without a name."""
    found = _WHOSE.search(attached)
    issuer = in_full(re.sub(r"^Chủ tịch ", "", found["issuer"].strip(), flags=re.IGNORECASE)) if found else ""
    return "" if _NO_NAME.fullmatch(fold(issuer)) else issuer.upper()


def _missing(decision: DraftDecision, head: Head) -> dict[str, list[str]]:
    said = {key: [review(text)] for key, text in _ABSENT.items() if not getattr(decision, key)}
    if decision.number.startswith("/"):
        said["number"] = [review("số quyết định để trống trong văn bản")]
    if head.date_line and not decision.date:
        said["date"] = [f"{review(_ABSENT['date'])}: «{head.date_line}»"]
    return said


def title_of(decision: DraftDecision, body: BodyRead | None, appendix: AppendixRead) -> str:
    """`Về việc ban hành Kế hoạch …` names the plan `Kế hoạch …`; else its own kind and abstract, else the appendix."""
    for text in (decision.subject, f"{body.body.kind.capitalize()} {body.body.subject}" if body else ""):
        bare = _OPENING.sub("", text, count=1).strip()
        if bare:
            return bare[0].upper() + bare[1:]
    return appendix.appendix.title if appendix.appendix else "Kế hoạch"


@dataclass(frozen=True, slots=True)
class StatedYears:
    """The plan's years; `origin` says where they were read, `remarks` what is not sure about them."""

    first: int
    until: int | None
    origin: str
    remarks: tuple[str, ...] = ()


def years_of(
    path: Path, year: int | None, named: int | None, title: str, decision: DraftDecision, attached: str = ""
) -> StatedYears:
    """The plan's years, from the year given, the title, the file to be written, or the day of issue."""
    stated = _stated(title)
    if year is not None:
        first, last = stated or (year, None)
        return StatedYears(year, last if last and first <= year < last else None, "năm đã cho")
    if stated is not None:
        return _against_issue(*stated, decision)
    if named is not None:
        return StatedYears(named, None, "theo tên tệp sẽ ghi")
    if decision.date is None and (year_of_line := _YEAR_IN_WORDS.search(attached)) is not None:
        return StatedYears(int(year_of_line[1]), None, f"theo dòng «{attached}»", (review(_NO_YEAR),))
    if decision.date is None:
        hint = f"thêm {Need.YEAR}, ví dụ {Need.YEAR} 2022"
        raise DocumentStop(f"không biết {path} là kế hoạch của năm nào", hint)
    return StatedYears(decision.date.year, None, "theo ngày ban hành", (review(_NO_YEAR),))


def _stated(title: str) -> tuple[int, int | None] | None:
    """The plan's own years in its title: never a horizon, never the year of a document that it names."""
    stated = [found for found in _YEARS.finditer(title) if not _is_aside(title, found)]
    found = next((m for m in stated if "giai doan" in fold(title[max(0, m.start() - 12) : m.start()])), None)
    own = next((m for m in stated if _IN_YEAR.search(fold(title[max(0, m.start() - 9) : m.start()]))), None)
    found = (own if own and not own["last"] else None) or found or (stated[-1] if stated else None)
    if found is None:
        return None
    first, last = int(found["first"]), int(found["last"]) if found["last"] else None
    return first, last if last and last > first else None


def _is_aside(title: str, found: re.Match[str]) -> bool:
    """Whether a year is a horizon (`đến năm 2030`), of a day, or of a document (`số 36/2009/QH12`)."""
    before, after = title[: found.start()], title[found.end() :]
    return _HORIZON.search(fold(before[-40:])) is not None or before.endswith("/") or after.startswith("/")


def _against_issue(first: int, last: int | None, decision: DraftDecision) -> StatedYears:
    """A plan is issued in its year or the one before; otherwise its year is not sure."""
    issued = decision.date.year if decision.date is not None else first
    origin = "theo trích yếu"
    if first - 1 <= issued <= (last or first):
        return StatedYears(first, last, origin)
    return StatedYears(first, last, origin, (review(f"trích yếu nói năm {first} nhưng ngày ban hành là năm {issued}"),))


NATION = ("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc", "doc lap – tu do – hanh phuc")
_NUMBER = re.compile(
    r"số\s*[:.]?\s*(?P<number>[\d…._ ]*[a-zđ]?\s*(?:/\s*\d{4}\s*)?/\s*[^\W\d_][\w&/-]*(?:\s*-\s*[\w&]+)*)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?P<place>[^,\d]{2,40}),\s*ngày\s*(?P<day>[\d…._ ]*)\s*tháng\s*(?P<month>[\d…._ ]*)\s*năm\s*(?P<year>\d{4})?.*",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"ngày\s+(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?P<month>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?P<year>\d{4})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"Điều\s+(?P<number>\d+)\s*[.:]?\s*(?P<text>.*)", re.DOTALL)
_GROUND = re.compile(r"(?:can cu|xet|theo|thuc hien|thua uy quyen)\b")
_PLACES = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s")
_EFFECT = re.compile(r"hiệu lực[^.;]*?từ\s+(?P<day>ngày\s+(?:ký|\d.*))", re.IGNORECASE)


@dataclass
class Head:
    """The letterhead: what it names, and the lines that are none of it."""

    issuer: list[str] = field(default_factory=list)
    number: str = ""
    place: str = ""
    date: date | None = None
    date_line: str = ""
    loose: list[Loose] = field(default_factory=list)


def read_head(lines: Sequence[DocumentLine]) -> Head:
    head = Head()
    for line in lines:
        for text in line.parts or (line.text,):
            if not _take_head(head, text):
                head.loose.append(Loose(line.loose.table, line.loose.row, line.loose.column, text))
    return head


def _take_head(head: Head, text: str) -> bool:
    if is_rule(text) or fold(text).strip(" .*") in NATION:
        return True
    if (number := _NUMBER.match(text)) and not head.number:
        head.number = _tidy(number["number"])
        return number.end() > len(text) - 3
    if (day := _DATE_LINE.fullmatch(text)) and not head.date_line:
        head.place, head.date_line = day["place"].strip(), text
        head.date = _day(day["year"], day["month"], day["day"])
        return True
    if text.isupper() and not head.number and len(head.issuer) < 4:
        head.issuer.append(text)
        return True
    return False


def find_number(text: str) -> str:
    found = _NUMBER.search(text)
    return _tidy(found["number"]) if found else ""


def find_date(text: str) -> date | None:
    found = _DATE.search(text)
    return _day(found["year"], found["month"], found["day"]) if found else None


def _tidy(number: str) -> str:
    return re.sub(r"\s*([/-])\s*", r"\1", number).strip(" ….:_")


def _day(year: str | None, month: str, day: str) -> date | None:
    digits = [re.sub(r"\D", "", text or "") for text in (year, month, day)]
    return day_of(*map(int, digits)) if all(digits) else None


def split_letterhead(lines: Sequence[DocumentLine], issuer: Sequence[str]) -> tuple[list[DocumentLine], Head]:
    """A second letterhead, above the plan's own heading, taken off the end of the decision's lines."""
    at = len(lines)
    while at and lines[at - 1].table is not None and lines[at - 1].table is lines[-1].table:
        at -= 1
    folded = [line.folded for line in lines[at:]]
    if NATION[0] not in folded or any(text.startswith("noi nhan") for text in folded):
        return list(lines), Head()
    head = read_head(lines[at:])
    head.loose += [line.loose for line in lines[at:] if line.text in head.issuer and line.text not in issuer]
    return list(lines[:at]), head


def read_decision(head: Head, lines: Sequence[DocumentLine], *, subject: str) -> tuple[DraftDecision, list[Loose]]:
    """The decision, and lines of it that are not placed. `subject` is used when the decision has none of its own."""
    foot = signature_at(lines)
    words = [line for line in lines[1:foot] if line.table is None]
    loose = [line.loose for line in lines[1:foot] if line.table is not None and not is_rule(line.text)]
    first_article = next((n for n, line in enumerate(words) if _ARTICLE.match(line.text)), len(words))
    decided = next((n for n, line in enumerate(words) if line.folded.strip(" :") == "quyet dinh"), first_article)
    first = next((n for n, line in enumerate(words[:decided]) if _GROUND.match(line.folded)), decided)
    abstract, authority = _abstract([line.text for line in words[:first]], head.issuer)
    articles, more = _articles(words[decided:])
    signature = read_signature(lines[foot:])
    decision = replace(
        _signed(head, signature, authority),
        effective=_effective(articles, head.date),
        subject=abstract or subject,
        grounds=tuple(_grounds([line.text for line in words[first:decided]])),
        articles=tuple(articles),
    )
    return decision, [*loose, *more, *signature.loose]


def read_letter(head: Head, foot: Sequence[DocumentLine], *, subject: str) -> tuple[DraftDecision, list[Loose]]:
    """A plan issued without a decision: what its own letterhead and foot say."""
    signature = read_signature(foot)
    return replace(_signed(head, signature, ""), subject=subject), list(signature.loose)


def _signed(head: Head, signature: FoundSignature, authority: str) -> DraftDecision:
    return DraftDecision(
        issuer=_issuer(head.issuer, authority),
        number=head.number,
        date=head.date,
        place=head.place,
        recipients=signature.recipients,
        signer=signature.signer,
        remarks=signature.remarks,
    )


def _abstract(texts: Sequence[str], issuer: Sequence[str]) -> tuple[str, str]:
    """The abstract, and the line below it that says who decides."""
    ruled = next((n for n, text in enumerate(texts) if is_rule(text)), None)
    if ruled is not None:
        return " ".join(texts[:ruled]), " ".join(t for t in texts[ruled:] if not is_rule(t))
    words = [t for t in texts if not is_rule(t)]
    for n in range(1, len(words)):
        if words[n].isupper() and issuer and fold(" ".join(words[n:])).endswith(fold(" ".join(issuer[-1:]))):
            return " ".join(words[:n]), " ".join(words[n:])
    return " ".join(words), ""


def _issuer(rows: Sequence[str], authority: str) -> str:
    """The issuer's rows as one name where they are one; a superior body above keeps its row."""
    joined = list(rows[:1])
    for row in rows[1:]:
        together = f"{joined[-1]} {row}"
        if _PLACES.match(row) or fold(together) in fold(authority):
            joined[-1] = together
        else:
            joined.append(row)
    return "\n".join(joined)


def _grounds(texts: Sequence[str]) -> list[str]:
    grounds: list[str] = []
    for text in (t for t in texts if not is_rule(t)):
        if grounds and text[:1].islower():
            grounds[-1] += f" {text}"
        else:
            grounds.append(text)
    return grounds


def _articles(lines: Sequence[DocumentLine]) -> tuple[list[DraftArticle], list[Loose]]:
    articles: list[tuple[int, list[str]]] = []
    loose = []
    for line in lines:
        found = _ARTICLE.fullmatch(line.text)
        if found:
            articles.append((int(found["number"]), [found["text"]] if found["text"] else []))
        elif articles and not is_rule(line.text):
            articles[-1][1].append(line.text)
        elif not is_rule(line.text) and line.folded.strip(" :") != "quyet dinh":
            loose.append(line.loose)
    return [DraftArticle(number, tuple(texts)) for number, texts in articles if texts], loose


def _effective(articles: Sequence[DraftArticle], signed: date | None) -> date | None:
    stated = (_EFFECT.search(text) for article in articles for text in article.paragraphs)
    day = next((found["day"] for found in stated if found), "")
    return signed if day.lower().endswith("ký") else find_date(day)
