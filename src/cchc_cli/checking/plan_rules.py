"""Rules over a plan and its register: small pure functions, each `(interpreted plan) → findings`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from cchc_cli.checking.findings import Finding, Path
from cchc_cli.checking.identity import repeated_keys
from cchc_cli.files.problems import error, warning
from cchc_cli.language.agencies.phrase import AgencyPhrase
from cchc_cli.language.collation import sort_key
from cchc_cli.language.nearest import perhaps
from cchc_cli.language.text import one_line, uncapitalized
from cchc_cli.language.timing.timing import UNREAD_REASONS, Timing, Unread
from cchc_cli.language.timing.windows import Window
from cchc_cli.model.days import day as vn
from cchc_cli.model.interpretation import InterpretedPlan, words_say
from cchc_cli.model.plan import Decision, WrittenTime
from cchc_cli.model.workspace import years_shown

LARGEST_MONEY = 1_000_000  # triệu đồng, that is 1,000 tỷ: more than any task of a reform plan

Rule = Callable[[InterpretedPlan], Iterator[Finding]]


def check(interpreted: InterpretedPlan) -> list[Finding]:
    return [finding for rule in PLAN_RULES for finding in rule(interpreted)]


DUPLICATE_TASK = error("duplicate-task", "nhiệm vụ {id} có hai lần; lần đầu ở dòng {line}", "đổi số một trong hai")
DUPLICATE_AREA = error("duplicate-area", "lĩnh vực {number} có hai lần; lần đầu ở dòng {line}", "đổi số một trong hai")
DUPLICATE_INDICATOR = error(
    "duplicate-indicator", "mã chỉ tiêu {id} có hai lần; lần đầu ở dòng {line}", "đổi mã một trong hai"
)


def repeated_numbers(interpreted: InterpretedPlan) -> Iterator[Finding]:
    tasks = [(t.id, (*t.loc, "id")) for t in interpreted.tasks]
    areas = [(a.number, ("areas", n, "number")) for n, a in enumerate(interpreted.plan.areas)]
    indicators = [
        (indicator.id, ("targets", t, "indicators", i, "id"))
        for t, target in enumerate(interpreted.plan.targets)
        for i, indicator in enumerate(target.indicators)
    ]
    for id_, loc, first in _repeats(tasks):
        yield Finding(loc, DUPLICATE_TASK, {"id": id_}, refers_to=first)
    for number, loc, first in _repeats(areas):
        yield Finding(loc, DUPLICATE_AREA, {"number": number}, refers_to=first)
    for id_, loc, first in _repeats(indicators):
        yield Finding(loc, DUPLICATE_INDICATOR, {"id": id_}, refers_to=first)


def _repeats(items: Iterable[tuple[object, Path]]) -> Iterator[tuple[object, Path, Path]]:
    seen: dict[object, Path] = {}
    for key, loc in items:
        if key in seen:
            yield key, loc, seen[key]
        seen.setdefault(key, loc)


TASK_AREA = warning("task-area", "nhiệm vụ {id} đứng trong lĩnh vực {area}", "số nhiệm vụ phải bắt đầu bằng «{area}.»")
NUMBERING_GAP = warning(
    "numbering-gap",
    "số nhiệm vụ nhảy từ {before} đến {id}, thiếu {missing}",
    "đối chiếu bản gốc; nếu bản gốc thiếu thì giữ nguyên: {need.ACCEPT}",
)
NUMBERING_ORDER = warning("numbering-order", "nhiệm vụ {id} đứng sau {before}", "xếp lại theo thứ tự")


def numbering(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """Tasks count 1.1, 1.2 … within area 1. A number left out is a warning at the task after the gap.

    What an amending decision puts in between has a letter: 1.9, 1.9a, 1.9b, 1.10.
    """
    for a, area in enumerate(interpreted.plan.areas):
        before, before_id = (0, ""), f"{area.number}.0"
        for t, task in enumerate(area.tasks):
            loc = ("areas", a, "tasks", t, "id")
            match = re.fullmatch(r"(\d+)\.(\d+)([a-zđ]*)", task.id)
            if match is None:
                continue
            if int(match[1]) != area.number:
                values = {"id": task.id, "area": area.number}
                yield Finding(loc, TASK_AREA, values, judged_by=(("areas", a, "number"),))
                continue
            number = (int(match[2]), match[3])
            missing = [f"{area.number}.{n}" for n in range(before[0] + 1, min(number[0], before[0] + 11))]
            if any(not interpreted.plan.amendments_of(gone) for gone in missing):
                values = {"id": task.id, "before": before_id, "missing": ", ".join(missing)}
                yield Finding(loc, NUMBERING_GAP, values)
            elif number < before:
                yield Finding(loc, NUMBERING_ORDER, {"id": task.id, "before": before_id})
            if number >= before:
                before, before_id = number, task.id


AREA_GAP = warning("area-gap", "số lĩnh vực nhảy từ {before} đến {number}", "đối chiếu bản gốc")


def area_numbering(interpreted: InterpretedPlan) -> Iterator[Finding]:
    before = 0
    for a, area in enumerate(interpreted.plan.areas):
        if area.number > before + 1:
            yield Finding(("areas", a, "number"), AREA_GAP, {"before": before, "number": area.number})
        before = max(before, area.number)


TIME_HINT = "viết theo mẫu: Quý II/2021 · Tháng 11/2021 · Trước ngày 22/12/2021 · Trong năm · Hằng quý · Khi …"
TIME_NOT_UNDERSTOOD = error("time-not-understood", "không hiểu thời gian «{text}»: dừng ở «{piece}»", "{reason}")


def times_understood(interpreted: InterpretedPlan) -> Iterator[Finding]:
    for task in interpreted.tasks:
        for written, reading, loc in task.times:
            if isinstance(reading, Unread):
                reason = UNREAD_REASONS.get(reading.reason, TIME_HINT)
                values = {"text": one_line(written.text), "piece": reading.piece, "reason": reason}
                yield Finding((*loc, "text"), TIME_NOT_UNDERSTOOD, values, piece=reading.piece)


TIME_MISSING = warning("time-missing", "nhiệm vụ {id} không có thời gian", "thêm «time: …» như trong bản gốc")
PRODUCT_TIME_MISSING = warning(
    "product-time-missing",
    "sản phẩm «{name}» không có thời gian, trong khi sản phẩm khác của nhiệm vụ có",
    "thêm thời gian (time) cho sản phẩm này",
)


def times_present(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """A task without any time, and a product without one where another product of the task has its own."""
    for task in interpreted.tasks:
        timed = [p.timing is not None for p in task.products]
        if task.timing is None and not any(timed):
            yield Finding((*task.loc, "time"), TIME_MISSING, {"id": task.id})
        elif task.timing is None:
            for index, read in enumerate(task.products):
                if read.timing is None:
                    yield Finding(
                        (*task.loc, "products", index, "time"), PRODUCT_TIME_MISSING, {"name": read.product.name}
                    )


_YEARS: tuple[Path, ...] = (("year",), ("until",), ("decision", "date"))


DUE_BEFORE_ISSUE = warning(
    "due-before-issue",
    "thời hạn {due} của «{text}» trước ngày ban hành {issued}{explained}",
    "đối chiếu bản gốc; nếu in như vậy thì ghi cách hiểu: time: {{text, due, reason}}",
)


def times_after_issue(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """What the words say ends before the decision was issued; an explained reading is named, the words stay odd."""
    issued = interpreted.plan.decision.date
    for written, timing, loc in _timings(interpreted):
        if timing.due is not None and timing.due < issued:
            explained = f"; đang hiểu là {vn(written.due)}: {written.reason}" if written.due else ""
            values = {"text": one_line(written.text), "due": vn(timing.due), "issued": vn(issued)}
            yield Finding(loc, DUE_BEFORE_ISSUE, {**values, "explained": explained}, judged_by=_YEARS)


OUTSIDE_YEAR = warning(
    "outside-year",
    "«{text}» ({start} – {end}) nằm ngoài năm {years} của kế hoạch",
    "đối chiếu bản gốc; nếu đúng như vậy thì giữ nguyên: {need.ACCEPT}",
)


def times_within_years(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """A window that leaves the plan's years. What ends before the issue is reported by `times_after_issue` alone."""
    first, last = date(interpreted.plan.years[0], 1, 1), date(interpreted.plan.years[1], 12, 31)
    years = years_shown(interpreted.plan.years)
    for written, timing, loc in _timings(interpreted):
        outside = [w for w in timing.windows if not _within(w, first, last)]
        if outside and (timing.due is None or timing.due >= interpreted.plan.decision.date):
            window = outside[0]
            values = {
                "text": one_line(written.text),
                "start": _day(window.start),
                "end": _day(window.end),
                "years": years,
            }
            yield Finding(loc, OUTSIDE_YEAR, values, judged_by=_YEARS)


def _within(window: Window, first: date, last: date) -> bool:
    return all(day is None or first <= day <= last for day in (window.start, window.end))


def _day(day: date | None) -> str:
    return vn(day) if day else "…"


def _timings(interpreted: InterpretedPlan) -> Iterator[tuple[WrittenTime, Timing, Path]]:
    for task in interpreted.tasks:
        for written, _, loc in task.times:
            words = words_say(written, interpreted.context)
            if isinstance(words, Timing):
                yield written, words, (*loc, "text")


AGENCY_UNKNOWN = error("agency-unknown", "không biết «{text}» là cơ quan nào", "{nearest}")
AGENCY_NONE = error("agency-none", "không đọc được cơ quan nào trong «{text}»", "thêm tên vào plans/agencies.yaml")
AGENCY_KINDS = (AGENCY_UNKNOWN, AGENCY_NONE)  # they say nothing where the register cannot be read


def agencies_known(interpreted: InterpretedPlan) -> Iterator[Finding]:
    for task in interpreted.tasks:
        for key, phrase, loc in task.phrases:
            for unknown in phrase.unknown:
                guess = perhaps(unknown.nearest) or AGENCY_NONE.hint
                values = {"text": one_line(unknown.name), "nearest": guess}
                yield Finding(loc, AGENCY_UNKNOWN, values, piece=unknown.text)
            if key == "lead" and phrase.text and not phrase.mentions and not phrase.unknown:
                yield Finding(loc, AGENCY_NONE, {"text": one_line(phrase.text)})


LEAD_SUPPORTS = warning(
    "lead-supports",
    "{names} vừa chủ trì vừa phối hợp {what}",
    "đối chiếu bản gốc; nếu đúng như vậy thì giữ nguyên: {need.ACCEPT}",
)


NEED_REGISTER = (*AGENCY_KINDS, LEAD_SUPPORTS)  # nothing is found of these without one


def lead_supports_itself(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """The same agency or group named in both cells. A member of the leading group that supports is ordinary."""
    for task in interpreted.tasks:
        what = f"nhiệm vụ {task.id}"
        pairs = [(what, task.own_lead, task.own_support, (*task.loc, "support"))]
        pairs += [
            (f"sản phẩm {p.number} của {what}", p.lead or task.own_lead, p.support or task.own_support, loc)
            for p in (task.products if task.product_leads or task.product_supports else ())
            for loc in [(*task.loc, "products", p.number - 1, "support" if p.support else "lead")]
            if p.lead or p.support
        ]
        for said, lead, support, loc in pairs:
            both = sorted((interpreted.name(id_) for id_ in _ids(lead) & _ids(support)), key=sort_key)
            if both:
                yield Finding(loc, LEAD_SUPPORTS, {"names": ", ".join(both), "what": said})


def _ids(phrase: AgencyPhrase) -> set[str]:
    return {*phrase.agencies, *phrase.groups}


MONEY_MISSING = warning(
    "money-missing",
    "nhiệm vụ {id} không ghi kinh phí",
    "đối chiếu bản gốc; ghi 0 khi không cần kinh phí; bản gốc bỏ trống thì giữ nguyên: {need.ACCEPT}",
)
MONEY_LARGE = warning(
    "money-large",
    "kinh phí «{text}» triệu đồng là hơn một nghìn tỷ",
    "đơn vị là triệu đồng; có phải đang ghi bằng đồng?",
)


def money(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """Absent money, where the plan otherwise states money; an amount that must be in đồng, not triệu đồng."""
    if all(t.task.budget is None for t in interpreted.tasks):
        return
    for task in interpreted.tasks:
        amount = task.task.million_vnd
        if task.task.budget is None:
            yield Finding((*task.loc, "budget"), MONEY_MISSING, {"id": task.id})
        elif amount is not None and amount >= LARGEST_MONEY:
            yield Finding((*task.loc, "budget"), MONEY_LARGE, {"text": task.task.budget})


INDICATOR_NUMBER = warning(
    "indicator-number", "chỉ số {id}: số {value} không có trong lời của chỉ tiêu", "đối chiếu lời của chỉ tiêu"
)


def indicators_in_words(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """The number of an indicator stands in the words of its target."""
    for t, target in enumerate(interpreted.plan.targets):
        numbers = {n.replace(",", ".") for n in re.findall(r"\d+(?:,\d+)?", target.text)}
        for i, indicator in enumerate(target.indicators):
            for bound, value in indicator.bounds.items():
                if f"{value.normalize():f}" not in numbers:
                    loc = ("targets", t, "indicators", i, bound)
                    yield Finding(loc, INDICATOR_NUMBER, {"id": indicator.id, "value": value})


DECISION_ORDER = error(
    "decision-order",
    "ngày có hiệu lực {effective} trước ngày ban hành {issued}",
    "xem lại hai ngày ấy ở decision (date, effective)",
)
DECISION_YEAR = warning(
    "decision-year",
    "kế hoạch năm {year} nhưng quyết định ban hành năm {issued}",
    "xem lại năm (year) và ngày ban hành (date) ở decision",
)
DECISION_NUMBER = warning(
    "decision-number",
    "số, ký hiệu «{number}» không đúng dạng số/LOẠI-CƠ QUAN",
    "ví dụ: 4963/QĐ-UBND (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3)",
)

_SAYS_DECISION = "Quyết định này"
DECISION_KIND = warning(
    "decision-kind",
    "điều {articles} nói «Quyết định này», mà số {number} là của {kind}",
    "kế hoạch không có quyết định ban hành thì bỏ articles; có thì ghi số của quyết định ấy",
)


def header(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """Dates and number of the decision. Number: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3."""
    plan, decision = interpreted.plan, interpreted.plan.decision
    if decision.effective and decision.effective < decision.date:
        values = {"effective": vn(decision.effective), "issued": vn(decision.date)}
        yield Finding(("decision", "effective"), DECISION_ORDER, values, judged_by=_YEARS)
    if not plan.year - 1 <= decision.date.year <= plan.years[1]:
        years = {"year": plan.year, "issued": decision.date.year}
        yield Finding(("decision", "date"), DECISION_YEAR, years, judged_by=_YEARS)
    if not re.fullmatch(r"\d+[a-zđ]?(?:/\d{4})?/\w+(?:-[\w&]+)+", decision.number):
        yield Finding(("decision", "number"), DECISION_NUMBER, {"number": decision.number})
    yield from _articles_of_another(decision)


def _articles_of_another(decision: Decision) -> Iterator[Finding]:
    """Articles of a decision, left from a draft, under the number of a plan that has none."""
    said = [str(a.number) for a in decision.articles if any(_SAYS_DECISION in text for text in a.paragraphs)]
    if said and decision.is_plan_itself:
        kind = uncapitalized(decision.kind)
        values = {"articles": ", ".join(said), "number": decision.number, "kind": kind}
        yield Finding(("decision", "articles"), DECISION_KIND, values)


REPORT_DATES = error("report-dates", "kỳ báo cáo {period}: {what}", "xem lại các ngày của kỳ (start, end, due)")


def reports(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """Data run from start to end, and the report is due after the cut-off (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5)."""
    for n, report in enumerate(interpreted.plan.reporting):
        if report.start > report.end:
            what = "ngày chốt số liệu trước ngày bắt đầu"
        elif report.due <= report.end:
            what = "hạn gửi phải sau ngày chốt số liệu ít nhất một ngày làm việc"
        else:
            continue
        yield Finding(("reporting", n), REPORT_DATES, {"period": report.period, "what": what})


UNPLACED = warning(
    "unplaced",
    "chưa có chỗ cho «{text}» ({where} của văn bản nhập vào)",
    "chuyển vào khóa phù hợp, hoặc xóa khi đã xem",
)


def unplaced(interpreted: InterpretedPlan) -> Iterator[Finding]:
    """What an import found no place for: to be moved to where it belongs, or deleted."""
    for n, loose in enumerate(interpreted.plan.unplaced):
        where = f"bảng {loose.table}, dòng {loose.row}, cột {loose.column}" if loose.table else "ngoài bảng"
        yield Finding(("unplaced", n), UNPLACED, {"where": where, "text": one_line(loose.text)})


PLAN_RULES: tuple[Rule, ...] = (
    header,
    repeated_numbers,
    repeated_keys,
    numbering,
    area_numbering,
    times_understood,
    times_present,
    times_after_issue,
    times_within_years,
    agencies_known,
    lead_supports_itself,
    money,
    indicators_in_words,
    reports,
    unplaced,
)
