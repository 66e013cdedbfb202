"""A draft as the text of a plan file, keys in the order in which people write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from cchc_cli.files.yaml_writer import Commented, Flow, Number, Value, comment_words, write_mapping
from cchc_cli.importing.draft import DraftParent, DraftPlan, DraftProduct, DraftTask, Remarks
from cchc_cli.importing.table.task_tables import Loose
from cchc_cli.model.plan import PeriodicReport, parse_money
from cchc_cli.model.task_fields import FIELDS, FieldKind, TaskField

MODELINE = "# yaml-language-server: $schema=../schemas/plan.schema.json"
_BLOCKS = (("year", "until", "title"), ("issuer", "parent"))  # that stand together
_UNWRITTEN = {"remarks", "year_from"}  # of a draft


def plan_text(plan: DraftPlan, source: str) -> str:
    """The file's text. `source` names the document that it comes from."""
    said = [MODELINE, f"# Nhập từ {comment_words(source)}; đối chiếu với bản gốc trước khi dùng."]
    blocks = ["\n".join(write_mapping(block)) for block in _blocks(plan)]
    return "\n".join([*said, "", "\n\n".join(blocks), ""])


def _blocks(plan: DraftPlan) -> Iterator[Mapping[str, Value]]:
    """The head's keys together and whose plan it is, each of the others by itself."""
    values = _named(plan)
    values["targets"] = [{"text": text} for text in plan.targets]
    values["areas"] = Commented(values["areas"] or [], plan.remarks.get("areas", ()))
    whole = _with(values, {key: plan.remarks.get(key, ()) for key in ("year", "reporting")})
    for keys in (*_BLOCKS, *((key,) for key in whole if not any(key in block for block in _BLOCKS))):
        if block := {key: whole[key] for key in keys if key in whole}:
            yield block


def _named(piece: Any) -> dict[str, Value | None]:
    return {part.name: _value(getattr(piece, part.name)) for part in fields(piece) if part.name not in _UNWRITTEN}


def _value(value: Any) -> Any:
    """A piece of the draft, its parts under their names and its remarks above them."""
    match value:
        case tuple() | list():
            return [_value(item) for item in value]
        case Loose() | DraftParent() | PeriodicReport():
            return _by_itself(value)
        case DraftProduct(lead="", support="", time=""):
            return value.name
        case DraftTask():
            written = {field.key: _field(value, field) for field in FIELDS}
            links = {"implements": list(value.implements)}
            return _remarked({"id": value.id, "key": value.key, **written, **links}, value.remarks)
        case _ if is_dataclass(value):
            return _remarked(_named(value), getattr(value, "remarks", {}))
    return value


def _remarked(values: Mapping[str, Value | None], remarks: Remarks) -> Value:
    mapping = _with(values, {key: comments for key, comments in remarks.items() if key})
    said = remarks.get("", ()) if mapping else [text for comments in remarks.values() for text in comments]
    return Commented(mapping, said) if said or not mapping else mapping


def _with(values: Mapping[str, Value | None], remarks: Remarks) -> dict[str, Value]:
    """The values that say something, with their remarks; one about a key that is not there stands above the next one.

    After the last key it stands above that.
    """
    filled = {key: value for key, value in values.items() if value not in (None, "", False, [])}
    said: dict[str, list[str]] = {}
    keys = list(values)
    for key, comments in ((key, found) for key, found in remarks.items() if found):
        later = keys[keys.index(key) :] if key in keys else keys
        target = next((k for k in later if k in filled), next(iter(reversed(filled)), ""))
        said.setdefault(target, []).extend(comments)
    return {key: Commented(value, said[key]) if key in said else value for key, value in filled.items()}


def _field(task: DraftTask, field: TaskField) -> Value:
    match field.kind:
        case FieldKind.PRODUCTS:
            products: Value = _value(task.products)
            return products
        case FieldKind.MONEY:
            return Number(task.budget) if parse_money(task.budget) is not None else task.budget
        case FieldKind.TEXT:
            return task.texts.get(field.key, "")
        case _:
            words: str = getattr(task, field.key)
            return words


def _by_itself(piece: Loose | DraftParent | PeriodicReport) -> Value:
    match piece:
        case PeriodicReport():
            return dict(vars(piece))
        case DraftParent():
            return Flow({"number": piece.number, "year": piece.year})
    return _loose(piece)


def _loose(loose: Loose) -> Value:
    pairs: dict[str, int | str] = {"table": loose.table, "row": loose.row, "column": loose.column}
    if loose.heading:
        pairs["heading"] = loose.heading
    return Flow(pairs | {"text": loose.text})
