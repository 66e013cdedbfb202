"""How documents are cited in a paper: in full when first named, short afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from cchc_cli.documents.wording.frame import short, spoken
from cchc_cli.language.agencies.heads import COMMITTEE
from cchc_cli.language.document_numbers import issuer_sign, kind_of
from cchc_cli.model.days import day

if TYPE_CHECKING:
    from cchc_cli.model.interpretation import InterpretedPlan
    from cchc_cli.model.journal import Document, TaskEntry
    from cchc_cli.model.register import Agency

_COMMITTEE = "UBND"
# bodies above a province, which no register has
_CENTRAL: Mapping[str, str] = {
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "BNV": "Bộ Nội vụ",
    "BTP": "Bộ Tư pháp",
}


class Citations:
    """The documents of one paper, in the order in which it names them.

    The first time by kind, number, day and issuer, later by kind and number alone (Nghị định 30/2020/NĐ-CP, Phụ lục I,
    mục II.6.d): `Báo cáo số 233/BC-UBND ngày 09/6/2021 của UBND thành phố Tân An`, then `Báo cáo số 233/BC-UBND`.
    """

    def __init__(self, interpreted: InterpretedPlan) -> None:
        self._interpreted = interpreted
        self.plan = interpreted.plan
        self._named: set[tuple[object, ...]] = set()
        self._bodies: dict[str, Agency | None] = {"": None}

    def of(self, entry: TaskEntry) -> str:
        """The entry's document; empty where it has none."""
        return self.cite(entry.document, entry.agency) if entry.document else ""

    def cite(self, document: Document, agency: str = "") -> str:
        """`agency` is whoever the entry is about, in whatever way it names it."""
        issuer = self._issuer(document, agency)
        known = document.number, document.date, issuer
        name = f"{kind_of(document.number)} số {document.number}"
        if known in self._named:
            return name
        self._named.add(known)
        when = f" ngày {day(document.date)}" if document.date else ""
        return f"{name}{when}{f' của {issuer}' if issuer else ''}"

    def _issuer(self, document: Document, agency: str) -> str:
        """As recorded, else whom the sign stands for; empty where neither tells."""
        if document.issuer:
            body = self._body(document.issuer)
            return body.name if body else document.issuer
        sign, body = issuer_sign(document.number), self._body(agency)
        if body is not None and sign == (body.symbol or (_COMMITTEE if COMMITTEE.match(body.name) else "")):
            return self._interpreted.name(body.id)
        plan = self._interpreted.plan
        if sign == issuer_sign(plan.decision.number) == _COMMITTEE:
            return short(spoken(plan))
        return self._by_symbol.get(sign) or _CENTRAL.get(sign, "")

    def _body(self, text: str) -> Agency | None:
        """The one agency that a text names; a group issues nothing."""
        if text not in self._bodies:
            ids = self._interpreted.ids(text)
            self._bodies[text] = self._agencies.get(ids[0]) if len(ids) == 1 else None
        return self._bodies[text]

    @cached_property
    def _agencies(self) -> dict[str, Agency]:
        return {agency.id: agency for agency in self._interpreted.register.agencies}

    @cached_property
    def _by_symbol(self) -> dict[str, str]:
        return {agency.symbol: agency.name for agency in self._agencies.values() if agency.symbol}
