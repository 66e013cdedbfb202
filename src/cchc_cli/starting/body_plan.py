"""A body's own plan drafted from the one above it: letterhead, and tasks that say which one they carry out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc_cli.files.yaml_writer import Commented, Flow, Number, Value, write_mapping
from cchc_cli.language.agencies.heads import COMMITTEE, head_of, in_full, locality_of
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.text import one_line, uncapitalized
from cchc_cli.model.days import day as vn
from cchc_cli.model.interpretation import InterpretedPlan, InterpretedTask
from cchc_cli.model.plan import Decision, Product, WrittenTime, parse_money
from cchc_cli.model.register import Agency
from cchc_cli.model.workspace import years_shown
from cchc_cli.starting.new_workspace import Files, surroundings
from cchc_cli.starting.next_year import MODELINE
from cchc_cli.starting.provinces import Province
from cchc_cli.tracking.assignments import Responsibilities
from cchc_cli.tracking.queries import Role, involved, parts_with

_BLANK = "…"
REPORTS_OF_SUPERIOR = "cần xem: hạn gửi của các kỳ, đủ sớm để cấp trên tổng hợp; đang ghi theo kế hoạch cấp trên"
_HEAD = (
    "# Dự thảo kế hoạch của {name}, lập từ {kind} {number}: nhiệm vụ chép nguyên văn của cấp trên.",
    "# Chỗ có «cần xem» là chỗ phải điền hoặc thay; điền rồi thì xóa dòng nhắc ở chỗ đó.",
)


@dataclass(frozen=True)
class Assigned:
    """A body with the tasks of the plan above that it leads, and those that it supports."""

    body: Agency
    led: Sequence[InterpretedTask]
    supported: Sequence[InterpretedTask]

    @classmethod
    def to(cls, body: Agency, responsibilities: Responsibilities) -> Assigned:
        found = involved(responsibilities, body.id)
        led, supported = ([t for t, part in found if part.role is role] for role in (Role.LEAD, Role.SUPPORT))
        return cls(body, led, supported)


def body_workspace(parent: InterpretedPlan, assigned: Assigned, register: bytes, calendar: bytes) -> Files:
    """The files of a workspace for the body; register and calendar are those of the level above, as they are."""
    year, name = parent.plan.year, assigned.body.name
    days = {"plans/calendar.yaml": calendar} if calendar else {}
    return {
        f"plans/{year}.yaml": body_plan(parent, assigned).encode(),
        "plans/agencies.yaml": register,
        **days,
        **surroundings(Province("", name), year, readme="body.md"),
    }


def body_plan(parent: InterpretedPlan, assigned: Assigned) -> str:
    """The text of the plan."""
    draft = _Draft(parent, assigned)
    above = parent.plan.decision
    head = [line.format(name=assigned.body.name, kind=above.kind, number=above.number) for line in _HEAD]
    blocks = "\n\n".join("\n".join(write_mapping(block)) for block in draft.blocks())
    return "\n".join([MODELINE, *head, "", blocks, ""])


class _Draft:
    def __init__(self, parent: InterpretedPlan, assigned: Assigned) -> None:
        self._above, self._assigned, self._body = parent.plan, assigned, assigned.body
        self._responsibilities = Responsibilities(parent)

    @cached_property
    def _years(self) -> str:
        return years_shown(self._above.years)

    @cached_property
    def _subject(self) -> str:
        return f"Kế hoạch cải cách hành chính năm {self._years} của {self._body.name}"

    @cached_property
    def _cited(self) -> str:
        """`Quyết định số 4963/QĐ-UBND ngày 28/12/2020 của Ủy ban nhân dân tỉnh Long An`."""
        above = self._above.decision
        issuer = one_line(above.issuer).capitalize()
        issuer = re.sub(re.escape(above.place) + "$", above.place, issuer, flags=re.IGNORECASE)
        return f"{above.kind} số {above.number} ngày {vn(above.date)} của {issuer}"

    def blocks(self) -> Iterator[dict[str, Value]]:
        above = self._above
        until: dict[str, Value] = {"until": above.until} if above.until else {}
        yield {"year": above.year, **until, "title": self._subject}
        yield {"issuer": self._body.id, "parent": Flow({"number": above.decision.number, "year": above.year})}
        yield {"decision": self._decision(above.decision)}
        yield {"coordinator": self._body.id}
        yield {"body": self._words()}
        yield {"appendix": {"title": f"PHÂN CÔNG THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM {self._years}"}}
        yield {"areas": Commented(list(self._areas()), self._said())}
        if above.reporting:
            yield {"reporting": Commented([{**vars(report)} for report in above.reporting], (REPORTS_OF_SUPERIOR,))}

    def _decision(self, above: Decision) -> Value:
        name, committee = self._body.name, bool(COMMITTEE.match(self._body.name))
        symbol = self._body.symbol or ("UBND" if committee else _BLANK)
        superior: dict[str, Value] = {} if committee else {"superior": above.issuer}
        authority, position = head_of(name)
        signing: dict[str, Value] = {"authority": authority} if authority else {}
        signing |= {"position": position, "name": Commented(_BLANK, ("cần xem: người ký",))}
        ground = f"Căn cứ {self._cited} {uncapitalized(above.subject).rstrip(' .;')}."
        return {
            **superior,
            "issuer": in_full(name).upper(),
            "number": Commented(f"{_BLANK}/QĐ-{symbol}", ("cần xem: số, ký hiệu",)),
            "date": Commented(above.date, ("cần xem: ngày ban hành; đang ghi theo cấp trên",)),
            "place": Commented(locality_of(name) or above.place, ("cần xem: địa danh",)),
            "subject": f"Về việc ban hành {self._subject}",
            "grounds": Commented([ground], ("cần xem: thêm căn cứ về chức năng, nhiệm vụ của cơ quan",)),
            "articles": Commented(self._articles(), ("cần xem: các điều",)),
            "recipients": Commented(["Như Điều 3;", "Lưu: VT."], ("cần xem: nơi nhận",)),
            "signer": signing,
        }

    def _articles(self) -> Value:
        said = (
            f"Ban hành kèm theo Quyết định này {self._subject}.",
            "Quyết định này có hiệu lực kể từ ngày ký.",
            f"Các phòng, đơn vị thuộc {self._body.name} chịu trách nhiệm thi hành Quyết định này./.",
        )
        return [{"number": n, "paragraphs": [text]} for n, text in enumerate(said, 1)]

    def _words(self) -> Value:
        def section(number: str, title: str, text: str) -> Value:
            return {"number": number, "title": title, "paragraphs": [text]}

        open_ = Commented(
            [
                section("I", "MỤC TIÊU, YÊU CẦU", _BLANK),
                section("II", "NHIỆM VỤ", "Chi tiết tại Phụ lục kèm theo."),
                section("III", "TỔ CHỨC THỰC HIỆN", _BLANK),
            ],
            ("cần xem: phần lời",),
        )
        intro = f"Thực hiện {self._cited}, {self._body.name} ban hành {self._subject}, cụ thể như sau:"
        return {
            "kind": "KẾ HOẠCH",
            "subject": f"Cải cách hành chính năm {self._years}",
            "intro": [intro],
            "sections": open_,
        }

    def _said(self) -> list[str]:
        """What stands above the tasks: what is to be done with them, and those in which the body only supports."""
        led = f"cần xem: lead là phòng, đơn vị nào của {self._body.name}; kinh phí; thêm nhiệm vụ riêng của cơ quan"
        none = "cần xem: kế hoạch cấp trên không giao cơ quan chủ trì nhiệm vụ nào; ghi nhiệm vụ của cơ quan vào đây"
        lines = [led if self._assigned.led else none]
        if self._assigned.supported:
            lines.append("Nhiệm vụ cơ quan phối hợp; nhiệm vụ nào phải làm thì thêm thành nhiệm vụ có implements:")
        return [*lines, *(f"- {_line(task)}" for task in self._assigned.supported)]

    def _areas(self) -> Iterator[Value]:
        """The areas in which it leads anything, counted anew as the body's plan prints them."""
        areas = list(dict.fromkeys(task.area for task in self._assigned.led)) or self._above.areas[:1]
        for number, area in enumerate(areas, 1):
            own = [task for task in self._assigned.led if task.area is area or task.area == area]
            tasks: list[Value] = [self._task(f"{number}.{n}", task) for n, task in enumerate(own, 1)]
            yield {"number": number, "title": area.title, "tasks": tasks}

    def _task(self, number: str, above: InterpretedTask) -> Value:
        task, found = above.task, dict[str, Value](id=number, title=above.task.title)
        owed = parts_with(self._responsibilities, above, self._body.id, Role.LEAD)
        own = {number for part in owed for number in part.named_by}
        products = [p.product for p in above.products if p.number in own or not above.product_leads]
        if products:
            found["products"] = [_product(product) for product in products]
        found["lead"] = self._body.name
        if support := AgencyPhrase.joined([part.support for part in owed]).text:
            found["support"] = support
        is_timed_apart = above.product_leads and products and all(product.time for product in products)
        if task.time is not None and not is_timed_apart:
            found["time"] = _time(task.time)
        if task.budget is not None and above.lead.agencies == (self._body.id,) and not above.lead.groups:
            found["budget"] = Number(task.budget) if parse_money(task.budget) is not None else task.budget
        return {**found, "implements": [above.identity]}


def _product(product: Product) -> Value:
    return product.name if product.time is None else {"name": product.name, "time": _time(product.time)}


def _time(written: WrittenTime) -> Value:
    """The words, with the reading where it was explained."""
    days = {key: day for key in ("start", "due") if (day := getattr(written, key)) is not None}
    explained = {**days, **({"reason": written.reason} if written.reason else {})}
    return {"text": written.text, **explained} if explained else written.text


def _line(task: InterpretedTask) -> str:
    return f"{task.identity} {one_line(task.task.title)} (chủ trì: {one_line(task.lead.text)})"
