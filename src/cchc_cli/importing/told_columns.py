"""Which columns somebody has said are what: asked for in a command, kept beside the plans for the next document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from cchc_cli.files.problems import DataStop, UsageStop
from cchc_cli.files.writing import append
from cchc_cli.files.yaml_document import read_document
from cchc_cli.files.yaml_writer import flow
from cchc_cli.importing.importer import ROLE_WORDS
from cchc_cli.importing.table.columns import EVERY_OTHER, ColumnRole, ToldColumns
from cchc_cli.language.text import fold, one_line

_HEAD = "# Cột nào của văn bản nhập vào là trường nào; dòng sau về cùng một cột được dùng thay dòng trước.\n"
_ROLES = {words: role for role, label in ROLE_WORDS.items() for words in (role, fold(label))}


def read_asked(asked: Iterable[str]) -> dict[str, str]:
    """`Trách nhiệm thực hiện=lead` as heading and role; a role alone is that of every column nobody knows.

    Raises:
        UsageStop: there is no such role.
    """
    pairs = [text.rpartition("=") for text in asked]
    return {
        one_line(heading) or EVERY_OTHER: _role(role.strip(), text=f"{heading}={role}") for heading, _, role in pairs
    }


def _role(words: str, text: str) -> str:
    role = _ROLES.get(words, _ROLES.get(fold(words)))
    if role is None:
        known = ", ".join(f"{key} ({label})" for key, label in ROLE_WORDS.items() if key != ColumnRole.KEY)
        raise UsageStop(f"«{text.strip('=')}»: không có trường «{words}»", f"viết «Tên cột=lead»; các trường: {known}")
    return role


def told_columns(headings: Mapping[str, str]) -> ToldColumns:
    """What a table's headings are compared with: folded."""
    return {fold(heading): role for heading, role in headings.items()}


def remembered(file: Path | None) -> dict[str, str]:
    """The columns kept in the file, none where it is not there.

    Raises:
        DataStop: it is not written as it should be.
    """
    if file is None or not file.exists():
        return {}
    document = read_document(file)
    entries = document.data if document.readable and isinstance(document.data, list) else None
    if entries is None or not all(
        isinstance(e, dict) and e.get("as") in ROLE_WORDS and e.get("heading") for e in entries
    ):
        raise DataStop(
            f"{document.path}: không đọc được các cột đã ghi nhớ", "mỗi dòng viết «- {heading: Tên cột, as: lead}»"
        )
    return {str(entry["heading"]): str(entry["as"]) for entry in entries if isinstance(entry, dict)}


def remember(file: Path, asked: Mapping[str, str]) -> int:
    """Adds what the file does not say yet; how many columns that were."""
    known = remembered(file)
    new = {heading: role for heading, role in asked.items() if known.get(heading) != role}

    def lines(old: bytes) -> str:
        begun = "\n" if old and not old.endswith(b"\n") else ""
        return (
            begun
            + (_HEAD if not old else "")
            + "".join(f"- {flow({'heading': heading, 'as': role})}\n" for heading, role in new.items())
        )

    if new:
        append(file, lines)
    return len(new)
