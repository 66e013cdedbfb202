"""The decision's own parts: issuer, number, date, abstract, grounds, articles, recipients, signer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cchc_cli.documents.importing.blocks import is_rule
from cchc_cli.documents.importing.draft import DraftDecision, DraftSigner
from cchc_cli.documents.importing.labels import BULLET
from cchc_cli.documents.importing.parts import Line
from cchc_cli.documents.importing.sheets import Loose
from cchc_cli.documents.importing.wording import remark
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
_ARTICLE = re.compile(r"Điều\s+(?P<number>\d+)\s*[.:]?\s*(?P<text>.*)", re.DOTALL)
_GROUND = re.compile(r"(?:can cu|xet|theo|thuc hien|thua uy quyen)\b")
_RECIPIENTS = re.compile(r"noi nhan\s*:?")
_PLACES = re.compile(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s")
_EFFECT = re.compile(
    r"hiệu lực[^.;]*?(?:từ|kể từ)\s+ngày\s+(?:(?P<signed>ký)"
    r"|(?P<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>\d{1,2})(?:[/.-]|\s+năm\s+)(?P<year>\d{4}))",
    re.IGNORECASE,
)
_SIGNS_FOR = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*\.?\s", re.IGNORECASE)


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


def _tidy(number: str) -> str:
    return re.sub(r"\s*([/-])\s*", r"\1", number).strip(" ….:_")


def _day(year: str | None, month: str, day: str) -> date | None:
    digits = [re.sub(r"\D", "", text or "") for text in (year, month, day)]
    return day_of(*map(int, digits)) if all(digits) else None


def read_decision(head: Head, lines: Sequence[Line], *, subject: str) -> tuple[DraftDecision, list[Loose]]:
    """The decision, and lines of it that are not placed. `subject` is used when the decision has none of its own."""
    texts = [line.text for line in lines if not line.table]
    decided = next((n for n, t in enumerate(texts) if n and fold(t).strip(" :") == "quyet dinh"), None)
    first = next((n for n, t in enumerate(texts) if n and _GROUND.match(fold(t))), decided or len(texts))
    abstract, authority = _abstract(texts[1:first], head.issuer)
    grounds = _grounds(texts[first : decided or len(texts)]) if decided else []
    signature = next((n for n, line in enumerate(lines) if _RECIPIENTS.match(line.folded)), len(lines))
    begin = next((n for n, line in enumerate(lines) if n and line.folded.strip(" :") == "quyet dinh"), 0)
    articles, loose = _articles(lines[begin + 1 : signature] if decided else [])
    recipients, signer, remarks, rest = _signature(lines[signature:])
    decision = DraftDecision(
        issuer=_issuer(head.issuer, authority),
        number=head.number,
        date=head.date,
        effective=_effective(articles, head.date),
        place=head.place,
        subject=abstract or subject,
        grounds=tuple(grounds),
        articles=tuple((number, tuple(texts)) for number, texts in articles),
        recipients=tuple(recipients),
        signer=signer,
        remarks=remarks,
    )
    return decision, [*loose, *rest]


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
        if found and line.table is None:
            articles.append((int(found["number"]), [found["text"]] if found["text"] else []))
        elif articles and line.table is None and not is_rule(line.text):
            articles[-1][1].append(line.text)
        elif not is_rule(line.text):
            loose.append(line.loose)
    return [(number, texts) for number, texts in articles if texts], loose


def _effective(articles: Sequence[tuple[int, Sequence[str]]], signed: date | None) -> date | None:
    for _, texts in articles:
        for text in texts:
            if found := _EFFECT.search(text):
                if found["signed"]:
                    return signed
                return _day(found["year"], found["month"], found["day"])
    return None


def _signature(lines: Sequence[Line]) -> tuple[list[str], DraftSigner | None, dict[str, list[str]], list[Loose]]:
    """Recipients and signer, side by side in a table or one below the other."""
    column = lines[0].cell.column if lines and lines[0].cell else None
    recipients = [line for line in lines[1:] if _is_recipient(line, column)]
    others = [line for line in lines[1:] if line not in recipients and not is_rule(line.text)]
    capitals = [line.text for line in others if line.text.isupper() or _SIGNS_FOR.match(line.text)]
    names = [line for line in others if line.text not in capitals]
    name = next((line.text for line in names if _is_name(line.text)), "")
    rest = [line.loose for line in names if line.text != name and "da ky" not in line.folded]
    taken = [BULLET.sub("", line.text, count=1) for line in recipients if not is_rule(line.text)]
    if not capitals:
        return taken, None, {}, rest
    if not name:
        return taken, None, {"signer": [remark("no-signer-name", text=" / ".join(capitals))]}, rest
    return taken, _signer(capitals, name), {}, rest


def _is_recipient(line: Line, column: int | None) -> bool:
    if column is not None:
        return line.cell is not None and line.cell.column == column
    return BULLET.match(line.text) is not None


def _is_name(text: str) -> bool:
    """Two to six words, each with a capital: a person, perhaps with a title before."""
    words = text.split()
    return 2 <= len(words) <= 6 and all(word[:1].isupper() for word in words)


def _signer(capitals: Sequence[str], name: str) -> DraftSigner:
    """The office is the last line in capitals; those above say for whom it signs."""
    return DraftSigner("\n".join(capitals[:-1]), capitals[-1], name)
