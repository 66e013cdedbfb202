"""Letters to one body or to each: whom they go to, what they are called, the sheet that lists them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from cchc_cli.cli.word_output import WordFile, numbered
from cchc_cli.documents.papers.letter_list import short_names
from cchc_cli.files.file_names import file_name
from cchc_cli.tracking.queries import find_agency

if TYPE_CHECKING:
    from cchc_cli.documents.papers.assignment_letter import Share
    from cchc_cli.documents.papers.frame import Clerk, Office
    from cchc_cli.model.loading import LoadedWorkspace
    from cchc_cli.model.workspace import Workspace
    from cchc_cli.tracking.deadlines import Debt
    from cchc_cli.tracking.plan_status import PlanStatus

T = TypeVar("T")


class Letters(Generic[T]):
    """`notes` say whom no letter goes to and why; `single` that one body was asked for."""

    kind = ""
    nothing = ""

    def __init__(self, loaded: LoadedWorkspace, office: Office, clerk: Clerk, day: date) -> None:
        self.loaded, self.office, self.clerk, self.day = loaded, office, clerk, day
        self.notes: list[str] = []
        self.single = False
        self._names = short_names(loaded.interpreted.register.entries)

    @property
    def workspace(self) -> Workspace:
        return self.loaded.workspace

    @property
    def folder(self) -> str:
        return file_name(self.day, self.kind, suffix="")

    def wanted(self, agency: str | None) -> list[T]:
        raise NotImplementedError

    def paper(self, body: T, offset: int) -> WordFile:
        raise NotImplementedError

    def index(self, bodies: Sequence[T], made: Sequence[WordFile]) -> bytes:
        raise NotImplementedError

    def _ids(self, agency: str) -> tuple[str, ...]:
        """The agency, or the members of the group that was named."""
        entry = find_agency(self.loaded.interpreted, agency)
        members = next((g.members for g in self.loaded.interpreted.register.groups if g.id == entry.id), ())
        self.single = not members
        return tuple(members) or (entry.id,)

    def _name(self, id_: str) -> str:
        return file_name(self.day, self.kind, self._names[id_])

    def _clerk(self, offset: int) -> Clerk:
        return self.clerk if self.single else numbered(self.clerk, offset)


class Assignments(Letters["Share"]):
    kind = "cong-van-phan-cong"
    nothing = "Không có nhiệm vụ nào được phân công, không lập công văn."

    def __init__(self, loaded: LoadedWorkspace, office: Office, clerk: Clerk) -> None:
        super().__init__(loaded, office, clerk, clerk.day or loaded.interpreted.plan.decision.date)

    def wanted(self, agency: str | None) -> list[Share]:
        from cchc_cli.documents.papers.assignment_letter import share
        from cchc_cli.tracking.assignments import Responsibilities

        interpreted, responsibilities = self.loaded.interpreted, Responsibilities(self.loaded.interpreted)
        every = (entry.id for entry in interpreted.register.agencies if entry.id != self.office.id)
        shares = [share(interpreted, responsibilities, id_) for id_ in (self._ids(agency) if agency else every)]
        return [own for own in shares if own.lead or own.support]

    def paper(self, body: Share, offset: int) -> WordFile:
        from cchc_cli.documents.papers.assignment_letter import assignment_sheet

        context = assignment_sheet(self.loaded.interpreted, body, self.office, self._clerk(offset))
        return WordFile("assignment", self._name(body.id), context)

    def index(self, bodies: Sequence[Share], made: Sequence[WordFile]) -> bytes:
        from cchc_cli.documents.papers.letter_list import Listed, index

        counts = [(len(body.lead), len(body.support)) for body in bodies]
        rows = [Listed(p.context, p.name, figures) for p, figures in zip(made, counts, strict=True)]  # type: ignore[arg-type]
        return index("Công văn phân công nhiệm vụ", ("Chủ trì", "Phối hợp"), rows, self.day)


class Reminders(Letters["Debt"]):
    kind = "cong-van-don-doc"
    nothing = "Không có việc quá hạn hay sắp đến hạn, không lập công văn."

    def __init__(
        self, loaded: LoadedWorkspace, plan_status: PlanStatus, office: Office, clerk: Clerk, reply_by: date | None
    ) -> None:
        from cchc_cli.documents.papers.reminder import reply_day
        from cchc_cli.tracking.workdays import Workdays

        super().__init__(loaded, office, clerk, plan_status.as_of)
        self.plan_status = plan_status
        self.reply_by = reply_by or reply_day(Workdays(loaded.calendar), clerk.day or plan_status.as_of)

    def wanted(self, agency: str | None) -> list[Debt]:
        """Of the bodies asked for those that owe something; without one, those with overdue work."""
        from cchc_cli.tracking.deadlines import debts

        every = list(debts(self.plan_status, self.loaded.interpreted.tasks))
        if agency:
            ids = self._ids(agency)
            return [debt for debt in every if debt.unit.id in ids and (debt.overdue or debt.soon)]
        late = [debt for debt in every if debt.overdue]
        self.notes += [f"Không lập công văn cho {d.unit.name}: {why}." for d in late if (why := self._why_not(d))]
        return [debt for debt in late if not self._why_not(debt)]

    def _why_not(self, debt: Debt) -> str:
        if debt.unit.id == self.office.id:
            return f"là cơ quan gửi (có {len(debt.overdue)} việc quá hạn)"
        return "kế hoạch không nêu tên cơ quan cụ thể" if debt.unit.is_open else ""

    def paper(self, body: Debt, offset: int) -> WordFile:
        from cchc_cli.documents.papers.reminder import reminder

        context = reminder(self.plan_status, body, self.office, self._clerk(offset), self.reply_by)
        return WordFile("reminder", self._name(body.unit.id), context)

    def index(self, bodies: Sequence[Debt], made: Sequence[WordFile]) -> bytes:
        from cchc_cli.documents.papers.letter_list import Listed, index

        counts = [(len(debt.overdue), debt.longest, len(debt.soon)) for debt in bodies]
        rows = [Listed(p.context, p.name, figures) for p, figures in zip(made, counts, strict=True)]  # type: ignore[arg-type]
        heads = ("Việc quá hạn", "Lâu nhất (ngày)", "Việc sắp đến hạn")
        return index(f"Công văn đôn đốc đến ngày {self.day:%d/%m/%Y}", heads, rows, self.day)
