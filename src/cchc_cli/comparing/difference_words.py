"""Differences in words: titles, labels, due dates, marked texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange
from cchc_cli.comparing.text_differences import TextPiece, compare_words
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.model.plan import parse_money
from cchc_cli.model.task_fields import FIELDS, FieldKind, keys_of

if TYPE_CHECKING:
    from cchc_cli.comparing.effects import DeadlineShift, Effects, MoneyShift, Work
    from cchc_cli.comparing.history.adjustments import Adjustment
    from cchc_cli.model.plan import Amendment

SECTIONS: Mapping[DifferenceSection, str] = {
    DifferenceSection.PLAN: "Kế hoạch",
    DifferenceSection.DECISION: "Quyết định",
    DifferenceSection.AMENDMENTS: "Quyết định điều chỉnh",
    DifferenceSection.BODY: "Phần lời",
    DifferenceSection.TARGETS: "Chỉ tiêu",
    DifferenceSection.INDICATORS: "Chỉ số",
    DifferenceSection.AREAS: "Lĩnh vực",
    DifferenceSection.TASKS: "Nhiệm vụ",
    DifferenceSection.REPORTING: "Kỳ báo cáo",
    DifferenceSection.CORRECTIONS: "Lỗi của bản quét đã đọc lại",
    DifferenceSection.UNPLACED: "Chưa có chỗ trong kế hoạch",
    DifferenceSection.ACCEPTED: "Cảnh báo đã xem xét",
    DifferenceSection.AGENCIES: "Cơ quan",
    DifferenceSection.GROUPS: "Nhóm cơ quan",
    DifferenceSection.OPEN: "Cách nói không có thành viên cố định",
    DifferenceSection.CALENDAR: "Lịch nghỉ",
    DifferenceSection.JOURNAL: "Sổ theo dõi",
}
SIGNS: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.CHANGED: "~"}
KINDS: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "thêm", ChangeKind.REMOVED: "bỏ", ChangeKind.CHANGED: "sửa"}
LABELS: Mapping[str, str] = {
    "year": "năm",
    "until": "năm cuối",
    "title": "tên",
    "coordinator": "cơ quan đôn đốc, tổng hợp",
    "plan.issuer": "mã cơ quan của kế hoạch",
    "parent.number": "số quyết định của kế hoạch cấp trên",
    "parent.year": "năm của kế hoạch cấp trên",
    "superior": "cơ quan chủ quản",
    "implements": "nhiệm vụ cấp trên được thực hiện",
    "appendix.title": "tên phụ lục",
    "appendix.issued_with": "dòng (Kèm theo …) của phụ lục",
    "issuer": "cơ quan ban hành",
    "number": "số, ký hiệu",
    "date": "ngày",
    "effective": "ngày có hiệu lực",
    "place": "địa danh",
    "subject": "trích yếu",
    "grounds": "căn cứ",
    "articles": "điều",
    "recipients": "nơi nhận",
    "signer.authority": "quyền hạn người ký",
    "signer.position": "chức vụ người ký",
    "signer.name": "người ký",
    "kind": "tên loại",
    "issued_with": "dòng (Ban hành kèm theo …)",
    "place_date": "dòng địa danh, ngày tháng",
    "intro": "đoạn mở đầu",
    "paragraphs": "mục",
    "text": "lời",
    "goal": "mức phải đạt",
    "key": "khóa trong sổ theo dõi",
    "time.start": "ngày bắt đầu được hiểu",
    "time.due": "thời hạn được hiểu",
    "time.reason": "vì sao hiểu như vậy",
    "products.lead": "chủ trì của sản phẩm",
    "products.support": "phối hợp của sản phẩm",
    "products.time": "hạn của sản phẩm",
    "products.time.start": "ngày bắt đầu được hiểu của sản phẩm",
    "products.time.due": "thời hạn được hiểu của sản phẩm",
    "products.time.reason": "vì sao hiểu như vậy, sản phẩm",
    "note": "ghi chú",
    "tasks": "nhiệm vụ",
    "start": "ngày đầu của số liệu",
    "end": "ngày chốt số liệu",
    "due": "hạn gửi",
    "basis": "căn cứ",
    "scanned": "bản quét",
    "read": "đọc là",
    "reason": "vì sao",
    "heading": "tiêu đề cột",
    "name": "tên",
    "symbol": "ký hiệu",
    "aliases": "tên gọi khác",
    "members": "thành viên",
    "count": "số thành viên",
    "source": "nguồn",
    "days_off": "ngày nghỉ",
    "working_days": "ngày làm bù",
    "on": "ngày",
    "by": "người ghi",
    "event": "sự kiện",
    "product": "sản phẩm",
    "agency": "cơ quan",
    "document.number": "số văn bản",
    "document.date": "ngày văn bản",
    "percent": "phần trăm",
    "ref": "mục bị hủy",
    "indicator": "chỉ số",
    "value": "giá trị",
}
_MONEY = frozenset(keys_of(FieldKind.MONEY))
_OF_TASKS: Mapping[str, str] = {field.key: field.changed_as or field.label for field in FIELDS}
_SHORT = 60  # characters; longer texts are shown once, with their changed words marked
_LONGEST_NAME = 100
_OWN: Mapping[DifferenceSection, Mapping[str, str]] = {
    DifferenceSection.TASKS: _OF_TASKS,
    DifferenceSection.JOURNAL: {"due": "hạn mới", "count": "số đơn vị", "task": "nhiệm vụ"},
}
_MANY_RENUMBERED = 3
_LISTED = 12  # renumbered things that are named
_BODIES = frozenset({DifferenceSection.AGENCIES, DifferenceSection.GROUPS})
_NUMBERS = dict.fromkeys(_BODIES, "mã") | {
    DifferenceSection.CORRECTIONS: "chỗ", DifferenceSection.REPORTING: "kỳ",
}  # fmt: skip
_AROUND = 6  # words kept on each side of a change in a long text
_LEAST_KEPT = 0.3  # share of a text that must have stayed for marks to be easier to read than old → new


def label(section: DifferenceSection, change: ValueChange) -> str:
    name = _OWN.get(section, {}).get(change.key) or LABELS.get(change.key, change.key)
    return f"{name} {change.part}" if change.part else name


def change_line(section: DifferenceSection, change: ValueChange) -> str:
    """`thời gian: Quý II/2021 → Quý III/2021`; of long texts only the words that changed."""
    fields = {field.key: field.label for field in FIELDS} if section is DifferenceSection.TASKS else {}
    name = fields.get(change.key) or label(section, change).removesuffix(f" {change.part}")
    name = f"{name} {change.part}" if change.part else name
    old, new = _changed_words(change)
    return f"{name}: {old} → {new}"


def _changed_words(change: ValueChange) -> tuple[str, str]:
    pieces = marked(change)
    if not pieces:
        return _beginning(value(change.old)), _beginning(value(change.new))
    old, new = ([p.text.strip() for p in pieces if p.op == op] for op in ("removed", "added"))
    return _beginning(" … ".join(old) or "(không có)"), _beginning(" … ".join(new) or "(bỏ)")


def _beginning(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def adjustment_lines(found: Adjustment) -> list[str]:
    """`Thời gian: Quý II/2021 → Quý III/2021 (Quyết định 77/QĐ-UBND ngày 5/5/2021)`, a line a change."""
    entry = found.difference
    lines = ["chuyển từ lĩnh vực {} sang {}".format(*entry.areas)] if entry.areas else []
    if entry.kind is ChangeKind.CHANGED:
        lines += [change_line(entry.section, change) for change in entry.changes]
    else:
        lines.append({ChangeKind.ADDED: "thêm vào kế hoạch", ChangeKind.REMOVED: "bỏ khỏi kế hoạch"}[entry.kind])
    return [f"{line[:1].upper()}{line[1:]} ({_by(found)})" for line in lines]


def _by(found: Adjustment) -> str:
    if found.corrected:
        return "sửa lỗi chép, xem corrections"
    return "; ".join(map(decision, found.amendments)) or "không theo quyết định nào"


def decided(entry: Difference) -> str:
    """`theo Quyết định 77/QĐ-UBND ngày 5/5/2021`; empty where no decision is known."""
    return f"theo {'; '.join(map(decision, entry.decisions))}" if entry.decisions else ""


def decision(amendment: Amendment) -> str:
    """`Quyết định 77/QĐ-UBND ngày 5/5/2021`."""
    return f"Quyết định {amendment.number} ngày {day(amendment.date)}"


def value(text: str | None, key: str = "") -> str:
    """A value in a sentence; a day written as in the file becomes one as people write it, money has its unit."""
    if text is None:
        return "(không có)"
    if key in _MONEY and parse_money(text) is not None:
        return f"{text} triệu đồng"
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    return f"{int(found[3])}/{int(found[2])}/{found[1]}" if found else text


def marked(change: ValueChange) -> tuple[TextPiece, ...]:
    """A long text that changed in places, as pieces with what is far from any change left out; else empty."""
    old, new = change.old, change.new
    if old is None or new is None or max(len(old), len(new)) <= _SHORT:
        return ()
    pieces = compare_words(old, new)
    kept = sum(len(piece.text) for piece in pieces if piece.op == "same")
    return _shortened(pieces) if kept >= _LEAST_KEPT * min(len(old), len(new)) else ()


def _shortened(pieces: tuple[TextPiece, ...]) -> tuple[TextPiece, ...]:
    last = len(pieces) - 1
    return tuple(
        TextPiece(p.op, _cut(p.text, first=n == 0, last=n == last)) if p.op == "same" else p
        for n, p in enumerate(pieces)
    )


def _cut(text: str, *, first: bool, last: bool) -> str:
    kept = text.split(" ")
    head = 0 if first else _AROUND + 1
    tail = 0 if last else _AROUND
    if len(kept) <= head + tail + 2:
        return text
    return " ".join([*kept[:head], "…", *(kept[-tail:] if tail else [])])


def shift(found: Shift) -> str:
    """`lùi 92 ngày`, `sớm hơn 30 ngày`, `nay có hạn 30/6/2021`, `không còn hạn`."""
    if found.days is None:
        return f"nay có hạn {day(found.new)}" if found.new else f"không còn hạn {day(found.old)}"
    moved = f"lùi {number(found.days)}" if found.days > 0 else f"sớm hơn {number(-found.days)}"
    return f"{moved} ngày"


def start_shift(found: Shift) -> str:
    """`bắt đầu muộn hơn 91 ngày, từ 1/7/2021`, `nay bắt đầu từ 1/4/2021`, `nay không có ngày bắt đầu`."""
    if found.days is None:
        return f"nay bắt đầu từ {day(found.new)}" if found.new else "nay không có ngày bắt đầu"
    return f"bắt đầu {'muộn' if found.days > 0 else 'sớm'} hơn {number(abs(found.days))} ngày, từ {day(found.new)}"


def consequence(change: ValueChange) -> str:
    """What a changed time or amount comes to: `lùi 92 ngày`, `thêm 30 triệu đồng`; empty where the words say all.

    A first day that only goes with its due date is not said.
    """
    if change.key in _MONEY:
        was, now = (parse_money(text or "") for text in (change.old, change.new))
        return "" if was is None or now is None or was == now else _more(now - was)
    due, start = change.shift, change.start
    said = [shift(due)] if due else []
    if start and (due is None or start.turn != due.turn):
        said.append(start_shift(start))
    return "; ".join(said)


def _more(amount: Decimal) -> str:
    return f"{'thêm' if amount > 0 else 'bớt'} {number(abs(amount))} triệu đồng"


def _money(found: MoneyShift) -> str:
    """`1.250 → 1.280 triệu đồng (thêm 30 triệu đồng)`."""
    return f"{number(found.old)} → {number(found.new)} triệu đồng ({_more(found.more)})"


def heading(found: Difference) -> str:
    """The line that names the thing: its number and name, what it was called, and where it was before."""
    before = [f"đổi tên, trước là {old}"] if (old := _old_name(found)) else []
    if found.old_id:
        before.append(f"đổi {_NUMBERS.get(found.section, 'số')}, trước là {found.old_id}")
    if found.areas:
        before.append("chuyển từ lĩnh vực {} sang {}".format(*found.areas))
    name = f"{found.id}  {_name(found)}".strip()
    return f"{name} ({'; '.join(before)})" if before else name


def _old_name(found: Difference) -> str:
    """What an agency or a group was called that is called otherwise now."""
    if found.section not in _BODIES or found.kind is not ChangeKind.CHANGED:
        return ""
    return next((change.old for change in found.changes if change.key == "name" and change.old), "")


def below(found: Difference) -> tuple[ValueChange, ...]:
    """The changes that its heading does not tell: that it has another name, and goes by the old one too."""
    old = _old_name(found)
    told = {("name", old), ("aliases", None)}
    return tuple(c for c in found.changes if not old or (c.key, c.old) not in told or (c.old is None and c.new != old))


def renumbered(entries: Sequence[Difference]) -> tuple[Difference, ...]:
    """Those that have another number or id and nothing else that is new, where they are so many that one line tells."""
    only = tuple(e for e in entries if e.old_id and not e.changes and not e.areas)
    return only if len(only) >= _MANY_RENUMBERED else ()


def renumbering(entries: Sequence[Difference]) -> str:
    """`chỉ đổi số (24): 4.1 → 5.1; 4.2 → 5.2 …`."""
    steps = [f"{entry.old_id} → {entry.id}" for entry in entries]
    more = f" … {steps[-1]}" if len(steps) > _LISTED else ""
    return f"chỉ đổi {_NUMBERS.get(entries[0].section, 'số')} ({len(steps)}): {'; '.join(steps[:_LISTED])}{more}"


def _name(found: Difference) -> str:
    """The name, only its beginning where more of it would be said twice or not matter."""
    longest = _LONGEST_NAME if found.kind is ChangeKind.CHANGED else 3 * _LONGEST_NAME
    return found.name if len(found.name) <= longest else f"{found.name[:longest].rsplit(' ', 1)[0]} …"


def work(found: Work) -> str:
    """`Sở Tư pháp (chủ trì 2.4; phối hợp 1.7)`."""
    name = found.body.name
    if found.body.size > 1:
        name += f" ({number(found.body.size)} cơ quan, đơn vị)"
    if found.body.via:
        name += f" (theo nhóm {found.body.via})"
    parts = [f"{role} {_listed(ids)}" for role, ids in (("chủ trì", found.lead), ("phối hợp", found.support)) if ids]
    return f"{name}: {'; '.join(parts)}"


def _listed(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) if len(ids) <= 8 else f"{', '.join(ids[:6])} … ({len(ids)} nhiệm vụ)"


_DUE_TURNS = {"later": "lùi hạn", "earlier": "sớm hơn", "new": "thêm hạn", "gone": "không còn hạn"}
_START_TURNS = {
    "later": "bắt đầu muộn hơn",
    "earlier": "bắt đầu sớm hơn",
    "new": "thêm ngày bắt đầu",
    "gone": "không còn ngày bắt đầu",
}


def turns(found: Effects) -> list[tuple[str, list[DeadlineShift]]]:
    """What became of deadlines and first days: a title, and those of whom it is true."""
    rows = ((_DUE_TURNS, found.deadlines), (_START_TURNS, found.starts))
    return [
        (word, some) for words, shifts in rows for turn, word in words.items()
        if (some := [one for one in shifts if one.shift.turn == turn])
    ]  # fmt: skip


def effects(found: Effects) -> Iterator[tuple[str, list[str]]]:
    """What the change comes to: a title, and its lines."""
    for title, shifts in turns(found):
        yield f"{title} ({len(shifts)})", [_deadline(shift) for shift in shifts]
    if found.money:
        yield "tổng kinh phí", [_money(found.money)]
    for title, bodies in (("thêm nhiệm vụ cho", found.more), ("bớt nhiệm vụ cho", found.less)):
        if bodies:
            yield title, [work(body) for body in bodies]


def _deadline(found: DeadlineShift) -> str:
    """`1.9 sản phẩm 2: 30/6/2021 → 30/9/2021 (92 ngày), Sở Nội vụ`."""
    name = f"{found.task} sản phẩm {found.product}" if found.product else found.task
    old, new = day(found.shift.old), day(found.shift.new)
    moved = new or old if found.shift.days is None else f"{old} → {new} ({number(abs(found.shift.days))} ngày)"
    return f"{name}: {moved}, {found.who}"


def counted(entries: Sequence[Difference]) -> str:
    """`2 thêm, 1 sửa`; empty when there are none."""
    return ", ".join(f"{n} {KINDS[kind]}" for kind in ChangeKind if (n := sum(e.kind is kind for e in entries)))


def summary(entries: tuple[Difference, ...]) -> str:
    """How many tasks came, went and changed, and how many other things differ."""
    tasks = [entry for entry in entries if entry.section is DifferenceSection.TASKS]
    said = f"Nhiệm vụ: {counted(tasks) or 'không đổi'}."
    others = len(entries) - len(tasks)
    return f"{said} Phần khác: {others} mục." if others else said
