"""Differences in words: titles, labels, due dates, marked texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from cchc_cli.comparing.differences import ChangeKind, Difference, DifferenceSection, Shift, ValueChange
from cchc_cli.comparing.text_differences import TextPiece, compare_words
from cchc_cli.language.numbers import number
from cchc_cli.model.days import day
from cchc_cli.model.task_fields import FIELDS

if TYPE_CHECKING:
    from cchc_cli.comparing.effects import DeadlineShift, Work
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
    DifferenceSection.AGENCIES: "Cơ quan",
    DifferenceSection.GROUPS: "Nhóm cơ quan",
    DifferenceSection.OPEN: "Cách nói không có thành viên cố định",
}
SIGNS: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.CHANGED: "~"}
KINDS: Mapping[ChangeKind, str] = {ChangeKind.ADDED: "thêm", ChangeKind.REMOVED: "bỏ", ChangeKind.CHANGED: "sửa"}
LABELS: Mapping[str, str] = {
    "year": "năm",
    "until": "năm cuối",
    "title": "tên",
    "coordinator": "cơ quan đôn đốc, tổng hợp",
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
    "name": "tên",
    "symbol": "ký hiệu",
    "aliases": "tên gọi khác",
    "members": "thành viên",
    "count": "số thành viên",
    "source": "nguồn",
}
_OF_TASKS: Mapping[str, str] = {field.key: field.changed_as or field.label for field in FIELDS}
_SHORT = 60  # characters; longer texts are shown once, with their changed words marked
_LONGEST_NAME = 100
_AROUND = 6  # words kept on each side of a change in a long text
_LEAST_KEPT = 0.3  # share of a text that must have stayed for marks to be easier to read than old → new


def label(section: DifferenceSection, change: ValueChange) -> str:
    own = _OF_TASKS if section is DifferenceSection.TASKS else {}
    name = own.get(change.key) or LABELS.get(change.key, change.key)
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


def decision(amendment: Amendment) -> str:
    """`Quyết định 77/QĐ-UBND ngày 5/5/2021`."""
    return f"Quyết định {amendment.number} ngày {day(amendment.date)}"


def value(text: str | None) -> str:
    """A value in a sentence; a day written as in the file becomes one as people write it."""
    if text is None:
        return "(không có)"
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


def heading(found: Difference) -> str:
    """The line that names the thing: its number and name, and where it was before."""
    before = [f"đổi số, trước là {found.old_id}"] if found.old_id else []
    if found.areas:
        before.append("chuyển từ lĩnh vực {} sang {}".format(*found.areas))
    name = f"{found.id}  {_name(found)}".strip()
    return f"{name} ({'; '.join(before)})" if before else name


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
    return ", ".join(ids) if len(ids) <= 8 else f"{', '.join(ids[:6])} … ({len(ids)} việc)"


_TURNS = {"later": "lùi hạn", "earlier": "sớm hơn", "new": "thêm hạn", "gone": "không còn hạn"}


def turns(deadlines: tuple[DeadlineShift, ...]) -> list[tuple[str, list[str]]]:
    """What became of deadlines: a title and a line each."""
    found = {word: [_deadline(d) for d in deadlines if d.shift.turn == turn] for turn, word in _TURNS.items()}
    return [(word, lines) for word, lines in found.items() if lines]


def _deadline(found: DeadlineShift) -> str:
    name = f"{found.task} sản phẩm {found.product}" if found.product else found.task
    old, new = day(found.shift.old), day(found.shift.new)
    if found.shift.days is None:
        return f"{name}: {new or old}"
    return f"{name}: {old} → {new} ({number(abs(found.shift.days))} ngày)"


def summary(entries: tuple[Difference, ...]) -> str:
    """How many tasks came, went and changed, and how many other things differ."""
    tasks = [entry for entry in entries if entry.section is DifferenceSection.TASKS]
    counts = [f"{n} {KINDS[kind]}" for kind in ChangeKind if (n := sum(t.kind is kind for t in tasks))]
    said = f"Nhiệm vụ: {', '.join(counts) or 'không đổi'}."
    others = len(entries) - len(tasks)
    return f"{said} Phần khác: {others} mục." if others else said
