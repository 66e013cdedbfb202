"""The foot of a document: who gets it and who signs it, side by side in a table or one below the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from cchc_cli.importing.draft import DraftSigner, review
from cchc_cli.importing.prose.document_lines import DocumentLine
from cchc_cli.importing.reading.blocks import is_rule
from cchc_cli.importing.table.numbering import BULLET, without_dash
from cchc_cli.importing.table.task_tables import Loose

_RECIPIENTS = re.compile(r"noi nhan\s*:?")
_HEADING = re.compile(r"\s*nơi\s+nhận\s*:?\s*", re.IGNORECASE)
_SIGNS_FOR = re.compile(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*\.\s*\S", re.IGNORECASE)
_OFFICES = re.compile(
    r"(?:quyen |pho )?(?:chu tich|giam doc|bo truong|thu truong|tong cuc truong|cuc truong|vu truong|truong ban"
    r"|chanh van phong|chanh thanh tra|thu tuong|tong giam doc|hieu truong|chi cuc truong)(?: .{1,60})?"
)


@dataclass(frozen=True)
class FoundSignature:
    recipients: tuple[str, ...] = ()
    signer: DraftSigner | None = None
    remarks: Mapping[str, Sequence[str]] = field(default_factory=dict)
    loose: tuple[Loose, ...] = ()


def signature_at(lines: Sequence[DocumentLine]) -> int:
    """Where the foot begins, with its whole table; the number of lines when there is none."""
    found = next((n for n, line in enumerate(lines) if _begins(line)), len(lines))
    while 0 < found < len(lines) and lines[found].table is not None and lines[found - 1].table is lines[found].table:
        found -= 1
    return found


def signature_end(lines: Sequence[DocumentLine]) -> int:
    """Where the foot ends: with its table, or with the signer's name; the number of lines when there is none."""
    begin = signature_at(lines)
    for n in range(begin, len(lines)):
        if lines[begin].table is not None and lines[n].table is not lines[begin].table:
            return n
        if lines[begin].table is None and (lines[n].sheet or _is_name(lines[n].text)):
            return n if lines[n].sheet else n + 1
    return len(lines)


def _begins(line: DocumentLine) -> bool:
    if _RECIPIENTS.match(line.folded):
        return len(line.text) < 60
    signs = _SIGNS_FOR.match(line.text) is not None or _OFFICES.fullmatch(line.folded) is not None
    return signs and line.text.isupper() and (line.table is not None or _SIGNS_FOR.match(line.text) is not None)


def read_signature(lines: Sequence[DocumentLine]) -> FoundSignature:
    """The foot's lines: those beside or below `Nơi nhận`, the office in capitals, the name."""
    heading = next((line for line in lines if _RECIPIENTS.match(line.folded)), None)
    column = heading.cell.column if heading is not None and heading.cell is not None else None
    left = [line for line in lines if line is not heading and not is_rule(line.text)]
    recipients = [line for line in left if heading is not None and _is_recipient(line, column)]
    others = [line for line in left if not any(line is one for one in recipients)]
    capitals = [line for line in others if line.text.isupper() or _SIGNS_FOR.match(line.text)]
    names = [line for line in others if line not in capitals and "da ky" not in line.folded]
    name = next((line for line in names if _is_name(line.text)), None)
    loose = [line.loose for line in names if line is not name]
    signer, remarks = _signer([line.text for line in capitals], name.text if name else "")
    if signer is None and name is not None:
        loose.append(name.loose)
    texts = [_HEADING.sub("", heading.text, count=1) if heading else "", *(line.text for line in recipients)]
    named = tuple(without_dash(text) for text in texts if text)
    return FoundSignature(named, signer, remarks, tuple(loose))


def _is_recipient(line: DocumentLine, column: int | None) -> bool:
    if column is not None:
        return line.cell is not None and line.cell.column == column
    return BULLET.match(line.text) is not None


def _is_name(text: str) -> bool:
    """Two to six words, each with a capital: a person, perhaps with a rank before."""
    words = text.split()
    return 2 <= len(words) <= 6 and not text.isupper() and all(word[:1].isupper() for word in words)


def _signer(capitals: Sequence[str], name: str) -> tuple[DraftSigner | None, dict[str, list[str]]]:
    """The office is the last line in capitals; those above say for whom it signs."""
    if not capitals:
        return None, {}
    if not name:
        return None, {"signer": [review(f"không đọc được họ tên người ký: {' / '.join(capitals)}")]}
    return DraftSigner("\n".join(capitals[:-1]), capitals[-1], name), {}
