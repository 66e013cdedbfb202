"""What the template `plan` is given: the decision, the plan and its appendix as plain texts and lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from cchc_cli.documents.layout.merged_cells import AS_ABOVE
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.frame import Signature, issuer_rows
from cchc_cli.documents.wording.task_texts import products, times
from cchc_cli.language.text import one_line
from cchc_cli.model.days import date_words

if TYPE_CHECKING:
    from cchc_cli.model.plan import Amendment, Article, Decision, Plan, Product, Section, Target, Task

_DEPUTY = re.compile(r"(?:KT|Q|TL|TUQ)\.\s*", re.IGNORECASE)
# what may be followed by the signature, and is then kept on its page
_PROSE = {"text", "item", "point", "article"}
_LETTER = "CÔNG VĂN"  # which prints no kind (Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    kind: Annotated[str, "Loại dòng: article, text, last (dòng cuối, đi liền với chữ ký)"]
    label: Annotated[str, "Chữ Điều và số; trống ở các đoạn sau của điều"]
    text: Annotated[str, "Nội dung"]


@dataclass(frozen=True, slots=True)
class DecisionPart:
    superior: Annotated[list[str], "Cơ quan chủ quản, mỗi dòng một mục; trống khi không có"]
    issuer: Annotated[list[str], "Cơ quan ban hành, mỗi dòng một mục"]
    number: Annotated[str, "Số của quyết định"]
    symbol: Annotated[str, "Ký hiệu của quyết định, có dấu / ở đầu"]
    place_date: Annotated[str, "Địa danh, ngày tháng"]
    subject: Annotated[str, "Trích yếu"]
    authority: Annotated[str, "Thẩm quyền ban hành"]
    grounds: Annotated[list[str], "Các căn cứ"]
    lines: Annotated[list[DecisionLine], "Các điều, mỗi đoạn một dòng"]
    recipients: Annotated[list[str], "Nơi nhận"]


@dataclass(frozen=True, slots=True)
class BodyLine:
    kind: Annotated[str, "Loại dòng: section, heading, item, point, text, last (đi liền với chữ ký)"]
    text: Annotated[str, "Nội dung"]


@dataclass(frozen=True, slots=True)
class BodyPart:
    kind: Annotated[str, "Tên loại văn bản; trống ở công văn, trích yếu đứng dưới số"]
    subject: Annotated[str, "Trích yếu"]
    issued_with: Annotated[str, "Dòng (Ban hành kèm theo …)"]
    place_date: Annotated[str, "Địa danh, ngày tháng của kế hoạch"]
    lines: Annotated[list[BodyLine], "Các mục, mỗi đoạn một dòng"]


@dataclass(frozen=True, slots=True)
class TaskLine:
    """Lists have at least one line, for a cell of Word cannot be without a paragraph."""

    title: Annotated[str, "Số và tên nhiệm vụ"]
    products: Annotated[list[str], "Sản phẩm, mỗi sản phẩm một dòng"]
    lead: Annotated[str, "Cơ quan chủ trì"]
    support: Annotated[str, "Cơ quan phối hợp"]
    times: Annotated[list[str], "Thời gian thực hiện, mỗi thời hạn một dòng"]
    budget: Annotated[str, "Dự trù kinh phí"]
    note: Annotated[str, "Ghi chú"]


_BLANK_ROW = TaskLine("", [""], "", "", [""], "", "")


@dataclass(frozen=True, slots=True)
class AreaPart:
    number: Annotated[str, "Số lĩnh vực"]
    title: Annotated[str, "Tên lĩnh vực"]
    tasks: Annotated[list[TaskLine], "Các nhiệm vụ; lĩnh vực không có nhiệm vụ thì một dòng trống"]


@dataclass(frozen=True, slots=True)
class AppendixPart:
    numbered: Annotated[bool, "Kế hoạch có phụ lục: in chữ Phụ lục"]
    title: Annotated[str, "Tên phụ lục, hoặc tên kế hoạch"]
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục"]
    amendments: Annotated[list[str], "Mỗi quyết định điều chỉnh một dòng"]
    has_notes: Annotated[bool, "Có nhiệm vụ có ghi chú: thêm cột Ghi chú"]
    areas: Annotated[list[AreaPart], "Các lĩnh vực"]


@dataclass(frozen=True, slots=True)
class PlanDocument:
    title: Annotated[str, "Tên kế hoạch, ghi vào thuộc tính của tệp"]
    alone: Annotated[bool, "Kế hoạch ban hành không có quyết định: số, ngày, căn cứ, nơi nhận là của chính nó"]
    decision: Annotated[DecisionPart, "Quyết định ban hành"]
    signer: Annotated[Signature, "Người ký; các mục trống khi không nêu"]
    body: Annotated[BodyPart | None, "Phần lời của kế hoạch; không có khi kế hoạch không có phần lời"]
    appendix: Annotated[AppendixPart, "Bảng nhiệm vụ"]


def plan_context(plan: Plan) -> PlanDocument:
    signer = plan.decision.signer
    return PlanDocument(
        title=plan.title,
        alone=plan.decision.is_plan_itself,
        decision=_decision(plan.decision),
        signer=Signature(signer.authority, signer.position, signer.name) if signer else Signature("", "", ""),
        body=_body(plan),
        appendix=_appendix(plan),
    )


def _decision(decision: Decision) -> DecisionPart:
    number, stroke, symbol = decision.number.partition("/")
    lines = [line for article in decision.articles for line in _article(article)]
    if decision.signer is not None and lines:
        lines[-1] = replace(lines[-1], kind="last")
    return DecisionPart(
        superior=issuer_rows(decision.superior) if decision.superior else [],
        issuer=issuer_rows(decision.issuer),
        number=number.strip(),
        symbol=stroke + symbol.strip(),
        place_date=f"{decision.place}, {date_words(decision.date)}",
        subject=decision.subject,
        authority=authority_of(decision),
        grounds=list(decision.grounds),
        lines=lines,
        recipients=[recipient.removeprefix("- ") for recipient in decision.recipients],
    )


def authority_of(decision: Decision) -> str:
    """Who decides: the body when the signer signs for it (TM.), else its head, whose office is named.

    Nghị định 30/2020/NĐ-CP, Phụ lục III, mẫu 1.2.
    """
    issuer = one_line(decision.issuer)
    signer = decision.signer
    office = "" if signer is None else (signer.authority or signer.position).split("\n")[0]
    if not office or office.upper().startswith("TM."):
        return issuer
    return f"{_DEPUTY.sub('', office, count=1)} {issuer}"


def _article(article: Article) -> Iterator[DecisionLine]:
    label = f"Điều {article.number}. "
    first, *more = article.paragraphs
    yield DecisionLine("article", label, first.removeprefix(label))
    yield from (DecisionLine("text", "", text) for text in more)


def _body(plan: Plan) -> BodyPart | None:
    """The plan's words; one that no decision issues is a document with a heading even where it has none."""
    body, alone = plan.body, plan.decision.is_plan_itself
    if body is None:
        return BodyPart(_heading(plan.decision.kind.upper()), plan.decision.subject, "", "", []) if alone else None
    lines = [BodyLine("text", text) for text in body.intro]
    lines += [line for section in body.sections for line in _section(section, plan.targets, depth=0)]
    if plan.decision.signer is not None and lines and lines[-1].kind in _PROSE:
        lines[-1] = replace(lines[-1], kind="last")
    kind = _heading(body.kind) if alone else body.kind
    return BodyPart(kind, body.subject, body.issued_with, body.place_date, lines)


def _heading(kind: str) -> str:
    return "" if kind == _LETTER else kind


def _section(section: Section, targets: Sequence[Target], *, depth: int) -> Iterator[BodyLine]:
    """A heading, or a number run into its first paragraph, and what stands below it."""
    kinds = ("section", "heading", "point") if section.title else ("item", "item", "point")
    heading = " ".join(filter(None, (_label(section.number), section.title)))
    paragraphs = list(section.paragraphs)
    if heading and not section.title and paragraphs:
        heading = f"{heading} {paragraphs.pop(0)}"
    if heading:
        yield BodyLine(kinds[min(depth, 2)], heading)
    yield from (BodyLine("text", text) for text in paragraphs)
    if section.targets:
        yield from (BodyLine("text", f"- {target.text.removeprefix('- ')}") for target in targets)
    for part in section.sections:
        yield from _section(part, targets, depth=depth + 1)


def _label(number: str) -> str:
    """`I.`, `1.` and `a)` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V.6.b); a number that has its mark keeps it."""
    if not number or not number[-1].isalnum():
        return number
    return f"{number})" if number.islower() else f"{number}."


def _appendix(plan: Plan) -> AppendixPart:
    """The table of tasks; a plan that calls it no appendix has its own title above it."""
    appendix = plan.appendix
    return AppendixPart(
        numbered=appendix is not None,
        title=plan.title if appendix is None else appendix.title,
        issued_with="" if appendix is None else appendix.issued_with,
        amendments=[_amendment(amendment) for amendment in sorted(plan.amendments, key=lambda a: a.date)],
        has_notes=any(task.note for _, task in plan.tasks()),
        areas=[
            AreaPart(
                str(area.number), area.title, [line for task in area.tasks for line in _task(task)] or [_BLANK_ROW]
            )
            for area in plan.areas
        ],
    )


def _amendment(amendment: Amendment) -> str:
    what = f"Nhiệm vụ {', '.join(amendment.tasks)}" if amendment.tasks else "Kế hoạch"
    return f"({what} được điều chỉnh theo Quyết định số {amendment.number} {date_words(amendment.date)})"


def _task(task: Task) -> Iterator[TaskLine]:
    """A line, or one a product under a title that is merged over them where these have a lead or support of their own.

    What several in a row have of the task stands in a cell merged over them.
    """
    if not any(product.lead or product.support for product in task.products):
        yield _whole(task)
        return
    whole = _whole(task)
    has_times = any(product.time for product in task.products)
    before: Product | None = None
    for product in task.products:
        first = before is None
        goes_on = {
            key: not first and not (getattr(product, key) or getattr(before, key)) for key in ("lead", "support")
        }
        time = product.time or task.time
        yield TaskLine(
            title=whole.title if first else AS_ABOVE,
            products=[product.name],
            lead=AS_ABOVE if goes_on["lead"] else product.lead or task.lead,
            support=AS_ABOVE if goes_on["support"] else product.support or task.support,
            times=[time.text if time else ""] if first or has_times else [AS_ABOVE],
            budget=whole.budget if first else AS_ABOVE,
            note=whole.note if first else AS_ABOVE,
        )
        before = product


def _whole(task: Task) -> TaskLine:
    return TaskLine(
        title=f"{_label(task.id)} {task.title}",
        products=products(task),
        lead=task.lead,
        support=task.support,
        times=times(task),
        budget=task.budget or "",
        note=task.note,
    )


TEMPLATE = TemplateKind(
    "plan", "Quyết định, kế hoạch và phụ lục", PlanDocument, lambda sample: plan_context(sample.interpreted.plan)
)
