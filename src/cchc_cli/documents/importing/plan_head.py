"""Decision, title and years of a plan, put together from the parts of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cchc_cli.documents.importing.blocks import is_rule
from cchc_cli.documents.importing.body_parts import AppendixRead, BodyRead
from cchc_cli.documents.importing.decision_parts import Head, find_date, find_number, read_decision, read_letter
from cchc_cli.documents.importing.draft import DraftDecision
from cchc_cli.documents.importing.lines import Line
from cchc_cli.documents.importing.parts import Parts
from cchc_cli.documents.importing.sheets import Loose
from cchc_cli.documents.importing.wording import plain_remark, remark, stop
from cchc_cli.language.text import fold

_YEARS = re.compile(r"(?P<first>(?:19|20)\d\d)(?:\s*[-–]\s*(?P<last>(?:19|20)\d\d))?")
_OPENING = re.compile(r"^(?:v/v|về việc|về)?\s*(?:ban hành|phê duyệt|công bố|triển khai thực hiện)?\s*", re.IGNORECASE)


def decision_of(
    parts: Parts, head: Head, lines: Sequence[Line], body: BodyRead | None, appendix: AppendixRead
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
    said = _missing(decision, head) if head.number or head.issuer else {"issuer": [remark("no-decision")]}
    if not head.number and not head.issuer:
        attached = appendix.appendix.issued_with if appendix.appendix else ""
        decision = _named(decision, attached or (body.body.issued_with if body else ""))
    return replace(decision, remarks={**decision.remarks, **said}), [*head.loose, *loose]


def _named(decision: DraftDecision, attached: str) -> DraftDecision:
    """The decision's number and day from the line `(Kèm theo Quyết định số …)` of a file that has only the plan."""
    number, day = find_number(attached), find_date(attached)
    said = [plain_remark("attached", text=attached)] if number or day else []
    return replace(decision, number=number, date=day, remarks={**decision.remarks, "number": said})


def _missing(decision: DraftDecision, head: Head) -> dict[str, list[str]]:
    said = {}
    for key in ("issuer", "number", "date", "place", "subject"):
        if not getattr(decision, key):
            said[key] = [remark(f"no-{key}")]
    if decision.number.startswith("/"):
        said["number"] = [remark("draft-number")]
    if head.date_line and not decision.date:
        said["date"] = [f"{remark('no-date')}: «{head.date_line}»"]
    return said


def title_of(decision: DraftDecision, body: BodyRead | None, appendix: AppendixRead) -> str:
    """`Về việc ban hành Kế hoạch …` names the plan `Kế hoạch …`; else its own kind and abstract, else the appendix."""
    for text in (decision.subject, f"{body.body.kind.capitalize()} {body.body.subject}" if body else ""):
        bare = _OPENING.sub("", text, count=1).strip()
        if bare:
            return bare[0].upper() + bare[1:]
    return appendix.appendix.title if appendix.appendix else "Kế hoạch"


def years_of(
    path: Path, year: int | None, named: int | None, title: str, decision: DraftDecision
) -> tuple[int, int | None, list[str]]:
    """The plan's first and last year, from `--year`, the title, the file to be written, or the day of issue."""
    stated = list(_YEARS.finditer(title))
    found = next((m for m in stated if "giai doan" in fold(title[max(0, m.start() - 12) : m.start()])), None)
    found = found or (stated[-1] if stated else None)
    first = int(found["first"]) if found else None
    last = int(found["last"]) if found and found["last"] else None
    if year is not None:
        return year, last if last and first is not None and first <= year < last else None, []
    if first is not None:
        return first, last if last and last > first else None, []
    if named is not None:
        return named, None, []
    if decision.date is None:
        raise stop("no-year", path=path)
    return decision.date.year, None, [remark("year-of-date")]
