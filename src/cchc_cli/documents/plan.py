"""What the template `plan` is given: the decision, the plan and its appendix as plain texts and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cchc_cli.documents.filters import date_words
from cchc_cli.model.plan import Area, Article, Body, Decision, Plan, Section, Signer, Target, Task

_PLACES = r"TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|THỊ TRẤN|PHƯỜNG|ĐẶC KHU|XÃ(?!\s+(?:HỘI|TỈNH|THÀNH))"
_BEFORE_PLACE = re.compile(rf"(?<=\S)\s+(?=(?:{_PLACES})\s)", re.IGNORECASE)
_DEPUTY = re.compile(r"(?:KT|Q|TL|TUQ)\.\s*", re.IGNORECASE)
_BLANK_ROW = {"title": "", "products": [""], "lead": "", "support": "", "times": [""], "budget": "", "note": ""}
# what may be followed by the signature, and is then kept on its page
_PROSE = {"text", "item", "point", "article"}


def plan_context(plan: Plan) -> dict[str, object]:
    """The data of the template, all of it text to be printed but for the lines' `kind`, `numbered` and `has_notes`.

    * `title`
    * `decision`: `issuer` (its rows), `number`, `symbol`, `place_date`, `subject`, `authority`, `grounds`,
      `recipients`, `lines`, each with `kind` (article, text, last), `label` and `text`
    * `signer`: `authority`, `position`, `name`, empty when nobody is named
    * `body`, None when the plan has none: `kind`, `subject`, `issued_with`, `place_date`, `lines`, each with `kind`
      (section, heading, item, point, text, last) and `text`
    * `appendix`: `numbered` (the plan calls it an appendix), `title`, `issued_with`, `has_notes`, `areas`, each with
      `number`, `title` and `tasks`: `title`, `products`, `lead`, `support`, `times`, `budget`, `note`

    Products and times have at least one line, for a cell of Word cannot be without a paragraph.
    """
    signed = plan.decision.signer is not None
    return {
        "title": plan.title,
        "decision": _decision(plan.decision),
        "signer": _signer(plan.decision.signer),
        "body": None if plan.body is None else _body(plan.body, plan.targets, signed=signed),
        "appendix": _appendix(plan),
    }


def _decision(decision: Decision) -> dict[str, object]:
    number, stroke, symbol = decision.number.partition("/")
    lines = [line for article in decision.articles for line in _article(article)]
    return {
        "issuer": issuer_rows(decision.issuer),
        "number": number.strip(),
        "symbol": stroke + symbol.strip(),
        "place_date": f"{decision.place}, {date_words(decision.date)}",
        "subject": decision.subject,
        "authority": _authority(decision),
        "grounds": decision.grounds,
        "lines": _keep_last(lines, signed=decision.signer is not None),
        "recipients": [recipient.removeprefix("- ") for recipient in decision.recipients],
    }


def issuer_rows(issuer: str) -> list[str]:
    """`ỦY BAN NHÂN DÂN TỈNH LONG AN` → two rows, the place on its own; rows already written stay as they are."""
    rows = issuer.split("\n")
    return rows if len(rows) > 1 else _BEFORE_PLACE.split(issuer, maxsplit=1)


def _authority(decision: Decision) -> str:
    """Who decides: the body when the signer signs for it (TM.), else its head, whose office is named.

    Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2.
    """
    issuer = " ".join(decision.issuer.split())
    signer = decision.signer
    office = "" if signer is None else (signer.authority or signer.position).split("\n")[0]
    if not office or office.upper().startswith("TM."):
        return issuer
    return f"{_DEPUTY.sub('', office, count=1)} {issuer}"


def _article(article: Article) -> Iterator[dict[str, str]]:
    label = f"Điều {article.number}. "
    first, *more = article.paragraphs
    yield {"kind": "article", "label": label, "text": first.removeprefix(label)}
    yield from ({"kind": "text", "label": "", "text": text} for text in more)


def _signer(signer: Signer | None) -> dict[str, str]:
    if signer is None:
        return {"authority": "", "position": "", "name": ""}
    return {"authority": signer.authority, "position": signer.position, "name": signer.name}


def _keep_last(lines: list[dict[str, str]], *, signed: bool) -> list[dict[str, str]]:
    """The last line marked, so that a signature never stands on a page alone."""
    if signed and lines and lines[-1]["kind"] in _PROSE:
        return [*lines[:-1], {**lines[-1], "kind": "last"}]
    return lines


def _body(body: Body, targets: list[Target], *, signed: bool) -> dict[str, object]:
    lines = [_line("text", text) for text in body.intro]
    lines += [line for section in body.sections for line in _section(section, targets, depth=0)]
    return {
        "kind": body.kind,
        "subject": body.subject,
        "issued_with": body.issued_with,
        "place_date": body.place_date,
        "lines": _keep_last(lines, signed=signed),
    }


def _line(kind: str, text: str) -> dict[str, str]:
    return {"kind": kind, "text": text}


def _section(section: Section, targets: list[Target], *, depth: int) -> Iterator[dict[str, str]]:
    """A heading, or a number run into its first paragraph, and what stands below it."""
    kinds = ("section", "heading", "point") if section.title else ("item", "item", "point")
    heading = " ".join(filter(None, (_label(section.number), section.title)))
    paragraphs = list(section.paragraphs)
    if heading and not section.title and paragraphs:
        heading = f"{heading} {paragraphs.pop(0)}"
    if heading:
        yield _line(kinds[min(depth, 2)], heading)
    yield from (_line("text", text) for text in paragraphs)
    if section.targets:
        yield from (_line("text", f"- {target.text.removeprefix('- ')}") for target in targets)
    for part in section.sections:
        yield from _section(part, targets, depth=depth + 1)


def _label(number: str) -> str:
    """`I.`, `1.` and `a)` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V.6.b); a number that has its mark keeps it."""
    if not number or not number[-1].isalnum():
        return number
    return f"{number})" if number.islower() else f"{number}."


def _appendix(plan: Plan) -> dict[str, object]:
    """The table of tasks; a plan that calls it no appendix has its own title above it."""
    appendix = plan.appendix
    return {
        "numbered": appendix is not None,
        "title": plan.title if appendix is None else appendix.title,
        "issued_with": "" if appendix is None else appendix.issued_with,
        "has_notes": any(task.note for _, task in plan.tasks()),
        "areas": [_area(area) for area in plan.areas],
    }


def _area(area: Area) -> dict[str, object]:
    return {"number": str(area.number), "title": area.title, "tasks": [_task(t) for t in area.tasks] or [_BLANK_ROW]}


def _task(task: Task) -> dict[str, object]:
    times = [task.time.text] if task.time else []
    times += listed([product.time.text for product in task.products if product.time])
    return {
        "title": f"{_label(task.id)} {task.title}",
        "products": listed([product.name for product in task.products]) or [""],
        "lead": task.lead,
        "support": task.support,
        "times": times or [""],
        "budget": task.budget or "",
        "note": task.note,
    }


def listed(texts: list[str]) -> list[str]:
    """Several texts each with a dash, one bare."""
    return [f"- {text.removeprefix('- ')}" for text in texts] if len(texts) > 1 else texts
