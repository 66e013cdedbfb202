"""A draft that adjusts the plan: the proposal of who coordinates it, the decision, its appendix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

from cchc_cli.comparing.differences import ChangeKind, DifferenceSection
from cchc_cli.comparing.plan_differences import Differences, compare
from cchc_cli.documents.papers.changes_appendix import (
    ChangeGroup,
    Decisions,
    change_groups,
    due_shifts,
)
from cchc_cli.documents.papers.changes_reasons import Entries, reasons
from cchc_cli.documents.papers.issued_plan import authority_of
from cchc_cli.documents.word.contexts import TemplateKind
from cchc_cli.documents.wording.frame import (
    Clerk,
    Letterhead,
    Office,
    Sample,
    Signature,
    archive,
    issued_with,
    issuer,
    letterhead,
    plan_words,
    short,
    signature,
    spoken,
    written_day,
)
from cchc_cli.language.document_numbers import kind_of
from cchc_cli.language.text import fold, unended
from cchc_cli.model.days import day
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import WrittenTime

if TYPE_CHECKING:
    from datetime import date

    from cchc_cli.model.plan import Amendment, Decision, Plan

_CARRIED_OUT = "thi hanh quyet dinh nay"
_AS_IN_ARTICLE = re.compile(r"^(Như Điều )\d+", re.IGNORECASE)
_WHAT = {
    "Nhiệm vụ điều chỉnh": "điều chỉnh {} nhiệm vụ",
    "Nhiệm vụ bổ sung": "bổ sung {} nhiệm vụ",
    "Nhiệm vụ đưa ra khỏi kế hoạch": "đưa ra khỏi Kế hoạch {} nhiệm vụ",
}


@dataclass(frozen=True, slots=True)
class AdjustingProposal:
    head: Annotated[Letterhead, "Phần đầu tờ trình"]
    office: Annotated[str, "Cơ quan trình"]
    to: Annotated[str, "Cơ quan được trình (Kính gửi)"]
    superior: Annotated[str, "Cơ quan được trình, viết tắt trong câu"]
    shifts: Annotated[list[str], "Thời hạn lùi hay sớm bao nhiêu ngày, mỗi thời hạn một câu; trống khi không có"]
    reasons: Annotated[list[str], "Lý do theo sổ theo dõi, mỗi nhiệm vụ một câu; trống khi sổ không ghi"]
    unexplained: Annotated[
        str, "Nội dung khác mà sổ theo dõi không ghi lý do; trống khi không có, hoặc sổ không ghi lý do nào"
    ]
    recipients: Annotated[list[str], "Nơi nhận theo danh mục cơ quan, trừ «Như trên» và «Lưu»; trống khi không ghi"]
    archive: Annotated[str, "Dòng Lưu của nơi nhận"]
    signer: Annotated[Signature, "Người ký tờ trình"]


@dataclass(frozen=True, slots=True)
class AdjustingDecision:
    head: Annotated[Letterhead, "Phần đầu quyết định"]
    authority: Annotated[str, "Thẩm quyền ban hành"]
    grounds: Annotated[list[str], "Các căn cứ, mỗi căn cứ một dòng"]
    carried_out: Annotated[str, "Ai thi hành quyết định, như quyết định ban hành kế hoạch"]
    recipients: Annotated[list[str], "Nơi nhận"]
    signer: Annotated[Signature, "Người ký quyết định"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesDraft:
    title: Annotated[str, "Tên văn bản, ghi vào thuộc tính của tệp"]
    plan: Annotated[str, "Tên kế hoạch"]
    citation: Annotated[str, "Văn bản ban hành kế hoạch, viện dẫn lần đầu"]
    decided_by: Annotated[str, "Văn bản ấy, viện dẫn lần sau: tên loại, số"]
    what: Annotated[str, "Điều chỉnh, bổ sung, đưa ra bao nhiêu nhiệm vụ, một câu"]
    proposal: Annotated[AdjustingProposal | None, "Tờ trình; không có khi không có cơ quan nào trình"]
    recipients: Annotated[list[str], "Nơi nhận của Tờ trình theo danh mục cơ quan; trống khi không ghi"]
    decision: Annotated[AdjustingDecision, "Quyết định điều chỉnh"]
    issued_with: Annotated[str, "Dòng (Kèm theo …) của phụ lục: quyết định điều chỉnh, để trống khi chưa có số"]
    groups: Annotated[list[ChangeGroup], "Phụ lục: các nhóm thay đổi"]


def changes_draft(
    was: InterpretedPlan,
    now: InterpretedPlan,
    office: Office | None,
    clerk: Clerk,
    decisions: Decisions = lambda _: (),
    entries: Entries = (),
) -> ChangesDraft:
    """`clerk` has the decision's number and day and the proposal's signer; without `groups` nothing is adjusted.

    `entries` of the journal say why, where they do.
    """
    found, plan = compare(was, now), now.plan
    proposes = office if office is not None and not office.issues else None
    groups = change_groups(found, was.plan, plan, decisions)
    known = _only_amendment(found, plan)
    body, dated = issuer(plan), replace(clerk, signer="", unit="")
    if known is not None and not clerk.number:
        dated = replace(dated, number=known.number, day=known.date)
    head = letterhead(body, plan, dated, "QĐ")
    because = _because(found, groups, was, entries, dated.day)
    return ChangesDraft(
        title=f"Điều chỉnh {plan.title}",
        plan=unended(plan.title),
        citation=plan_words(plan).citation,
        decided_by=f"{kind_of(plan.decision.number)} số {plan.decision.number}",
        what=_what(groups),
        proposal=None if proposes is None else _proposal(proposes, plan, clerk, due_shifts(found), *because),
        recipients=office.recipients.get("changes", []) if office else [],
        decision=_decision(plan, head, body, dated, proposes),
        issued_with=_issued_with(known, head, body, dated, clerk),
        groups=groups,
    )


def _only_amendment(found: Differences, plan: Plan) -> Amendment | None:
    """The only amendment that came between the two: then the decision is known. Several made no one draft."""
    new = [d.id for d in found.of(DifferenceSection.AMENDMENTS) if d.kind is ChangeKind.ADDED]
    return next((a for a in plan.amendments if [a.number] == new), None)


def _issued_with(known: Amendment | None, head: Letterhead, body: Office, dated: Clerk, clerk: Clerk) -> str:
    if known is not None and not clerk.number:
        return f"(Kèm theo Quyết định số {known.number} ngày {day(known.date)} của {body.name})"
    return issued_with("Quyết định", head, body, dated)


def _because(
    found: Differences, groups: Sequence[ChangeGroup], was: InterpretedPlan, entries: Entries, last: date | None
) -> tuple[list[str], str]:
    """Reasons of what the appendix lists, and for what of it there are none: `Nhiệm vụ 2.1, 3.4; nội dung khác`.

    Without any reason the row to write on is for all of it.
    """
    listed = {row.id for group in groups if group.name in _WHAT for row in group.rows}
    told, silent = reasons([d for d in found.of(DifferenceSection.TASKS) if d.id in listed], was, entries, last)
    others = ["nội dung khác"] if any(group.name not in _WHAT for group in groups) else []
    numbers = [f"nhiệm vụ {', '.join(silent)}"] if silent else []
    left = "; ".join([*numbers, *others]) if told else ""
    return told, left[:1].upper() + left[1:]


def _what(groups: Sequence[ChangeGroup]) -> str:
    said = [_WHAT.get(group.name, "điều chỉnh {} nội dung khác").format(len(group.rows)) for group in groups]
    return ", ".join(said)


def _proposal(
    office: Office, plan: Plan, clerk: Clerk, shifts: list[str], told: list[str], silent: str
) -> AdjustingProposal:
    """Its number and day come before the decision's, and are the clerk's to write."""
    own = replace(clerk, number="", day=None, unit=clerk.unit or office.unit)
    return AdjustingProposal(
        head=letterhead(office, plan, own, "TTr"),
        office=office.name,
        to=spoken(plan),
        superior=short(spoken(plan)),
        shifts=shifts,
        reasons=told,
        unexplained=silent,
        recipients=office.recipients.get("changes", []),
        archive=archive(own),
        signer=signature(office, own),
    )


def _decision(plan: Plan, head: Letterhead, body: Office, clerk: Clerk, proposes: Office | None) -> AdjustingDecision:
    return AdjustingDecision(
        head=head,
        authority=authority_of(plan.decision),
        grounds=list(_grounds(plan, proposes)),
        carried_out=_carried_out(plan.decision),
        recipients=[_recipient(text) for text in plan.decision.recipients],
        signer=signature(body, clerk),
    )


def _grounds(plan: Plan, proposes: Office | None) -> Iterator[str]:
    """The laws on which the plan was issued, the decision that is adjusted, and who proposes it (mục II.6.a)."""
    for ground in plan.decision.grounds:
        if ground.startswith("Căn cứ Luật"):
            yield f"{unended(ground)};"
    end = ";" if proposes else "."
    yield f"Căn cứ {plan_words(plan).citation}{end}"
    if proposes:
        head = f"{proposes.position.capitalize()} {proposes.name}" if proposes.superior else proposes.name
        number = letterhead(proposes, plan, Clerk(plan.year), "TTr")
        yield f"Theo đề nghị của {head} tại Tờ trình số {number.number}{number.symbol} {written_day(Clerk(plan.year))}."


def _carried_out(decision: Decision) -> str:
    """Who carried out the plan's decision carries out this one."""
    texts = [text for article in decision.articles for text in article.paragraphs]
    found = next((unended(text) for text in texts if _CARRIED_OUT in fold(text)), "")
    return found.removesuffix("/").rstrip("./ ") or (
        "Thủ trưởng các cơ quan, đơn vị được giao nhiệm vụ thi hành Quyết định này"
    )


def _recipient(text: str) -> str:
    """`Như Điều 3;`: the article of this decision that says who carries it out."""
    return _AS_IN_ARTICLE.sub(r"\g<1>3", text.removeprefix("- "))


def _example(sample: Sample) -> ChangesDraft:
    """Against the plan with its first task put off and its last one left out."""
    plan = sample.interpreted.plan
    first, last = plan.areas[0], plan.areas[-1]
    december = WrittenTime(text=f"Tháng 12/{plan.year}")
    later = [replace(task, time=december) for task in first.tasks[:1]]
    areas = [replace(first, tasks=(*later, *first.tasks[1:])), *plan.areas[1:]]
    areas[-1] = replace(areas[-1], tasks=(areas[-1] if last is not first else areas[0]).tasks[:-1])
    now = InterpretedPlan(replace(plan, areas=tuple(areas)), sample.interpreted.register)
    return changes_draft(sample.interpreted, now, sample.office, sample.clerk, entries=sample.journal)


TEMPLATE = TemplateKind("changes", "Tờ trình, quyết định điều chỉnh kế hoạch", ChangesDraft, _example)
