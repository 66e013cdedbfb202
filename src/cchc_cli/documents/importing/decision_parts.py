"""The decision's own parts: issuer, number, date, abstract, grounds, articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from cchc_cli.documents.importing.blocks import is_rule
from cchc_cli.documents.importing.draft import DraftDecision
from cchc_cli.documents.importing.lines import Line
from cchc_cli.documents.importing.sheets import Loose
from cchc_cli.documents.importing.signature_parts import Signature, read_signature, signature_at
from cchc_cli.language.dates import day_of
from cchc_cli.language.text import fold

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


def read_head(lines: Sequence[Line]) -> Head:
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


def split_letterhead(lines: Sequence[Line], issuer: Sequence[str]) -> tuple[list[Line], Head]:
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


def read_decision(head: Head, lines: Sequence[Line], *, subject: str) -> tuple[DraftDecision, list[Loose]]:
    """The decision, and lines of it that are not placed. `subject` is used when the decision has none of its own."""
    foot = signature_at(lines)
    words = [line for line in lines[1:foot] if line.table is None]
    loose = [line.loose for line in lines[1:foot] if line.table is not None and not is_rule(line.text)]
    first_article = next((n for n, line in enumerate(words) if _ARTICLE.match(line.text)), len(words))
    decided = next((n for n, line in enumerate(words) if line.folded.strip(" :") == "quyet dinh"), first_article)
    first = next((n for n, line in enumerate(words[:decided]) if _GROUND.match(line.folded)), decided)
    abstract, authority = _abstract([line.text for line in words[:first]], head.issuer)
    articles, more = _articles(words[decided:])
    decision = replace(
        _signed(head, read_signature(lines[foot:]), authority),
        effective=_effective(articles, head.date),
        subject=abstract or subject,
        grounds=tuple(_grounds([line.text for line in words[first:decided]])),
        articles=tuple((number, tuple(texts)) for number, texts in articles),
    )
    return decision, [*loose, *more, *read_signature(lines[foot:]).loose]


def read_letter(head: Head, foot: Sequence[Line], *, subject: str) -> tuple[DraftDecision, list[Loose]]:
    """A plan issued without a decision: what its own letterhead and foot say."""
    signature = read_signature(foot)
    return replace(_signed(head, signature, ""), subject=subject), list(signature.loose)


def _signed(head: Head, signature: Signature, authority: str) -> DraftDecision:
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
        return _joined(texts[:ruled]), _joined([t for t in texts[ruled:] if not is_rule(t)])
    words = [t for t in texts if not is_rule(t)]
    for n in range(1, len(words)):
        if words[n].isupper() and issuer and fold(" ".join(words[n:])).endswith(fold(" ".join(issuer[-1:]))):
            return _joined(words[:n]), _joined(words[n:])
    return _joined(words), ""


def _joined(texts: Sequence[str]) -> str:
    return " ".join(texts)


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


def _articles(lines: Sequence[Line]) -> tuple[list[tuple[int, list[str]]], list[Loose]]:
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
    return [(number, texts) for number, texts in articles if texts], loose


def _effective(articles: Sequence[tuple[int, Sequence[str]]], signed: date | None) -> date | None:
    for _, texts in articles:
        for text in texts:
            if found := _EFFECT.search(text):
                day = found["day"]
                return signed if day.lower().endswith("ký") else find_date(day)
    return None
