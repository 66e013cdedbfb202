"""Warnings that somebody looked at and left: which finding each of a plan's acceptances meets.

An acceptance covers one code at one place. What it does not meet, or does not meet alone, is itself found: nothing new
hides behind an old look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from cchc_cli.checking.amendment_rules import NEED_DECISION
from cchc_cli.checking.findings import Finding
from cchc_cli.files.problems import ProblemKind, warning
from cchc_cli.language.nearest import nearest, perhaps
from cchc_cli.model.journal import REFERENCE, Journal, reference
from cchc_cli.model.plan import Accepted, Plan

_REFERENCE = re.compile(rf"[0-9a-f]{{{REFERENCE}}}(?![^.])")
_SHOWN = 5  # words that a hint names


def accept(accepted: Sequence[Accepted], named: NamedFindings, unseen: Collection[str] = ()) -> list[Finding]:
    """The findings, those accepted with the reason, and what is wrong with the acceptances themselves.

    `unseen` are codes of rules that could not look, and places where none could: that nothing was found says nothing
    then. Nor does it where there are errors, which keep rules from looking too.
    """
    findings = named.findings
    reasons: dict[int, str] = {}  # by the finding's index
    failed: list[tuple[int, Accepted, list[int]]] = []
    for n, acceptance in enumerate(accepted):
        met = named.at(acceptance.code, acceptance.where)
        if len(met) == 1 and met[0] not in reasons and not barred(findings[met[0]]):
            reasons[met[0]] = acceptance.reason
        else:
            failed.append((n, acceptance, met))
    left = [i for i, finding in enumerate(findings) if i not in reasons and not barred(finding)]
    silent = any(finding.is_error for finding in findings)
    faults = [
        _fault(named, n, acceptance, met, left)
        for n, acceptance, met in failed
        if met or not (silent or acceptance.code in unseen or acceptance.where in unseen)
    ]
    return [replace(f, accepted=reasons[i]) if i in reasons else f for i, f in enumerate(findings)] + faults


ACCEPTED_UNMET = warning("accepted-unmet", "mục đã xem xét không gặp gì: không có {code} ở {where}", "{hint}")
ACCEPTED_MANY = warning(
    "accepted-many", "có {count} {code} ở {where}, mỗi mục đã xem xét chỉ là của một chỗ", "ghi một trong: {hint}"
)
ACCEPTED_TWICE = warning("accepted-twice", "{code} ở {where} đã có mục khác xem xét", "bỏ một trong hai mục")
ACCEPTED_ERROR = warning("accepted-error", "{code} ở {where} là lỗi, không giữ nguyên được", "sửa lỗi ấy")
ACCEPTED_CHANGE = warning(
    "accepted-change",
    "{code} ở {where} là thay đổi sau khi ban hành, không giữ nguyên được",
    "đổi theo quyết định thì ghi vào amendments, chép sai thì ghi vào corrections",
)


def barred(finding: Finding) -> ProblemKind | None:
    """Why it cannot be left as it is; a change without a decision would hide the next one at its place."""
    if finding.is_error:
        return ACCEPTED_ERROR
    return ACCEPTED_CHANGE if finding.kind in NEED_DECISION else None


def _fault(named: NamedFindings, n: int, acceptance: Accepted, met: list[int], left: list[int]) -> Finding:
    values: dict[str, object] = {"code": acceptance.code, "where": acceptance.where, "count": len(met)}
    if not met:
        hint = named.near(acceptance.code, acceptance.where, left) or "bỏ mục này nếu chỗ ấy đã khác"
        return Finding(("accepted", n), ACCEPTED_UNMET, {**values, "hint": hint})
    if kind := barred(named.findings[met[0]]):
        return Finding(("accepted", n), kind, values)
    if len(met) > 1:
        return Finding(("accepted", n), ACCEPTED_MANY, {**values, "hint": listed(map(named.name, met)) or "…"})
    return Finding(("accepted", n), ACCEPTED_TWICE, values)


class NamedFindings:
    """Findings by the names of their places, each from the shortest that may stand for it to the place itself."""

    def __init__(self, named: Iterable[tuple[Finding, Sequence[str]]]) -> None:
        pairs = list(named)
        self.findings = [finding for finding, _ in pairs]
        self._names = [names for _, names in pairs]
        self._at: dict[tuple[str, str], list[int]] = defaultdict(list)
        for i, (finding, names) in enumerate(pairs):
            for name in names:
                self._at[finding.code, name].append(i)

    def at(self, code: str, where: str) -> list[int]:
        """The indices of those with this code at this place."""
        return self._at.get((code, where), [])

    def name(self, index: int) -> str:
        """The shortest name that stands for no other finding of the same code; empty where there is none."""
        code = self.findings[index].code
        return next((name for name in self._names[index] if len(self.at(code, name)) == 1), "")

    def codes_at(self, where: str, among: Iterable[int]) -> list[str]:
        return [self.findings[i].code for i in among if where in self._names[i]]

    def near(self, code: str, where: str, among: Iterable[int]) -> str:
        """A hint for who meant another code or another place; nothing where neither is near."""
        among = list(among)
        if here := self.codes_at(where, among):
            return perhaps(nearest(code, here)) or f"ở {where} có: {listed(here)}"
        if there := [self.name(i) for i in among if self.findings[i].code == code]:
            return f"{code} có ở: {listed(there)}"
        return perhaps(nearest(code, {self.findings[i].code for i in among} - {code}))


def in_plan(plan: Plan, findings: Iterable[Finding]) -> Iterator[tuple[Finding, Sequence[str]]]:
    """Findings with the names of their places: a task or an entry of a list, and the ways on from there.

    A task goes by its number, and by its key where that is no other task's number.
    """
    numbers = {task.id for _, task in plan.tasks()}
    for finding in findings:
        match finding.loc:
            case ("areas", int(area), "tasks", int(task), *rest):
                found = plan.areas[area].tasks[task]
                yield finding, _ways([found.id, *({found.identity} - numbers)], rest)
            case (*_,):
                first = next((n for n, step in enumerate(finding.loc, 1) if isinstance(step, int)), len(finding.loc))
                head = ".".join(map(str, finding.loc[:first]))
                yield finding, _ways([head] if head else [], finding.loc[first:])


def in_journal(journal: Journal, findings: Iterable[Finding]) -> Iterator[tuple[Finding, Sequence[str]]]:
    """Those about entries, each by its entry's reference, which merges do not change."""
    for finding in findings:
        match finding.loc:
            case (int(entry), *rest):
                yield finding, _ways([reference(journal[entry])], rest)
            case _:
                yield finding, ()


def names_entry(where: str) -> bool:
    """Whether a place may be an entry of the journal, by its reference."""
    return bool(_REFERENCE.match(where))


def _ways(heads: Iterable[str], rest: Sequence[str | int]) -> list[str]:
    return [".".join([head, *map(str, rest[:steps])]) for head in heads for steps in range(len(rest) + 1)]


def listed(words: Iterable[str]) -> str:
    """The words once each, as many as a hint can show."""
    found = list(dict.fromkeys(filter(None, words)))
    return ", ".join(found[:_SHOWN]) + (" …" if len(found) > _SHOWN else "")
