"""A draft as the text of a plan file, keys in the order in which people write them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cchc_cli.files.yaml_writer import Commented, Flow, Number, Value, write_mapping
from cchc_cli.importing.draft import (
    DraftArea,
    DraftBody,
    DraftDecision,
    DraftPlan,
    DraftProduct,
    DraftSection,
    DraftTask,
    Remarks,
)
from cchc_cli.importing.table.task_tables import Loose
from cchc_cli.model.plan import parse_money
from cchc_cli.model.task_fields import FIELDS, FieldKind, TaskField

MODELINE = "# yaml-language-server: $schema=../schemas/plan.schema.json"


def plan_text(plan: DraftPlan, source: str) -> str:
    """The file's text. `source` names the document that it comes from."""
    said = [MODELINE, f"# Nhập từ {source}; đối chiếu với bản gốc trước khi dùng."]
    blocks = ["\n".join(write_mapping(block)) for block in _blocks(plan) if block]
    return "\n".join([*said, "", "\n\n".join(blocks), ""])


def _blocks(plan: DraftPlan) -> Iterator[Mapping[str, Value]]:
    head: dict[str, Value | None] = {"year": plan.year, "until": plan.until, "title": plan.title}
    yield _with(head, {"year": plan.remarks.get("year", ())})
    decision = _with(_decision(plan.decision), plan.decision.remarks)
    said = [text for comments in plan.decision.remarks.values() for text in comments]
    yield {"decision": decision or Commented({}, said)}
    if plan.body is not None:
        yield {"body": _body(plan.body)}
    if plan.targets:
        yield {"targets": [{"text": text} for text in plan.targets]}
    if plan.appendix is not None:
        yield {"appendix": _filled({"title": plan.appendix.title, "issued_with": plan.appendix.issued_with})}
    yield {"areas": Commented([_area(area) for area in plan.areas], plan.remarks.get("areas", ()))}
    if plan.unplaced:
        yield {"unplaced": [_loose(loose) for loose in plan.unplaced]}


def _filled(values: Mapping[str, Value | None]) -> dict[str, Value]:
    """Only what says something."""
    return {key: value for key, value in values.items() if value not in (None, "") and value != []}


def _with(values: Mapping[str, Value | None], remarks: Remarks) -> dict[str, Value]:
    """The values with their remarks; a remark about a key that is not there stands above the next one, or the last."""
    filled = _filled(values)
    said: dict[str, list[str]] = {}
    keys = list(values)
    for key, comments in ((key, found) for key, found in remarks.items() if found):
        later = keys[keys.index(key) :] if key in keys else keys
        target = next((k for k in later if k in filled), next(iter(reversed(filled)), ""))
        said.setdefault(target, []).extend(comments)
    return {key: Commented(value, said[key]) if key in said else value for key, value in filled.items()}


def _decision(decision: DraftDecision) -> dict[str, Value | None]:
    signer = decision.signer
    return {
        "issuer": decision.issuer,
        "number": decision.number,
        "date": decision.date,
        "effective": decision.effective,
        "place": decision.place,
        "subject": decision.subject,
        "grounds": list(decision.grounds),
        "articles": [{"number": number, "paragraphs": list(texts)} for number, texts in decision.articles],
        "recipients": list(decision.recipients),
        "signer": _filled({"authority": signer.authority, "position": signer.position, "name": signer.name})
        if signer
        else None,
    }


def _body(body: DraftBody) -> dict[str, Value]:
    return _filled(
        {
            "kind": body.kind,
            "subject": body.subject,
            "issued_with": body.issued_with,
            "place_date": body.place_date,
            "intro": list(body.intro),
            "sections": [_section(section) for section in body.sections],
        }
    )


def _section(section: DraftSection) -> dict[str, Value]:
    return _filled(
        {
            "number": section.number,
            "title": section.title,
            "paragraphs": list(section.paragraphs),
            "targets": True if section.targets else None,
            "sections": [_section(part) for part in section.sections],
        }
    )


def _area(area: DraftArea) -> Value:
    tasks: list[Value] = [_task(task) for task in area.tasks]
    values: dict[str, Value | None] = {"number": area.number, "title": area.title, "tasks": tasks}
    said = area.remarks.get("", ())
    inner = {key: comments for key, comments in area.remarks.items() if key}
    mapping = _with(values, inner)
    return Commented(mapping, said) if said else mapping


def _task(task: DraftTask) -> Value:
    values: dict[str, Value | None] = {
        "id": task.id,
        "key": task.key,
        **{field.key: _field(task, field) for field in FIELDS},
    }
    said = task.remarks.get("", ())
    mapping = _with(values, {key: comments for key, comments in task.remarks.items() if key})
    return Commented(mapping, said) if said else mapping


def _field(task: DraftTask, field: TaskField) -> Value:
    match field.kind:
        case FieldKind.PRODUCTS:
            return [_product(product) for product in task.products]
        case FieldKind.MONEY:
            return Number(task.budget) if parse_money(task.budget) is not None else task.budget
        case FieldKind.TEXT:
            return task.texts.get(field.key, "")
        case _:
            words: str = getattr(task, field.key)
            return words


def _product(product: DraftProduct) -> Value:
    return {"name": product.name, "time": product.time} if product.time else product.name


def _loose(loose: Loose) -> Value:
    pairs: dict[str, int | str] = {"table": loose.table, "row": loose.row, "column": loose.column}
    if loose.heading:
        pairs["heading"] = loose.heading
    return Flow(pairs | {"text": loose.text})
