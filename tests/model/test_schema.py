"""The JSON Schemas: committed as they are made, in Vietnamese, and true to what the program accepts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from builders import PLAN_TEXT, PLANS, REPOSITORY, decision, parsed, task
from cchc_cli.model.journal import EVENTS
from cchc_cli.model.schema import FILES, schema_of, schema_text
from cchc_cli.model.validation import validate
from journals import SCORING

Json = Any


def validator(name: str) -> Draft7Validator:
    return Draft7Validator(schema_of(name))


def faults(name: str, data: Json) -> list[list[str | int]]:
    """Where the data do not fit the schema."""
    return [list(error.absolute_path) for error in validator(name).iter_errors(data)]


def plan(**changes: Json) -> Json:
    """A plan as a YAML parser of an editor hands it over."""
    areas = [{"number": 1, "title": "Điều hành", "tasks": [task()]}]
    return {"year": 2021, "title": "Kế hoạch", "decision": decision(), "areas": areas} | changes


def with_task(**changes: Json) -> Json:
    return plan(areas=[{"number": 1, "title": "Điều hành", "tasks": [task(**changes)]}])


@pytest.mark.parametrize("name", FILES)
def test_the_committed_schema_is_current(name: str) -> None:
    committed = (REPOSITORY / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(name), "run: cchc schema"


@pytest.mark.parametrize("name", FILES)
def test_it_is_a_schema(name: str) -> None:
    assert list(Draft7Validator(Draft7Validator.META_SCHEMA).iter_errors(schema_of(name))) == []


@pytest.mark.parametrize(("file", "name"), [("2021", "plan"), ("agencies", "register"), ("calendar", "calendar")])
def test_the_shipped_files_fit(file: str, name: str) -> None:
    text = (PLANS / f"{file}.yaml").read_text(encoding="utf-8")
    assert faults(name, YAML(typ="safe", pure=True).load(text)) == []


@pytest.mark.parametrize("file", ["2021", "agencies", "calendar"])
def test_the_first_line_of_a_shipped_file_names_its_schema(file: str) -> None:
    path = PLANS / f"{file}.yaml"
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).is_file()


@pytest.mark.parametrize("name", FILES)
def test_every_property_is_described_in_vietnamese_and_nothing_else_is(name: str) -> None:
    schema = schema_of(name)
    described = [node for node in nodes(schema) if "description" in node]
    properties = [node for node in nodes(schema) for node in node.get("properties", {}).values()]
    assert [node for node in properties if not node.get("description")] == []
    assert len(described) == len(properties)
    assert [node["title"] for node in nodes(schema) if node.get("title", "").isascii() and "title" in node] == []


def nodes(schema: Json) -> Iterator[dict[str, Json]]:
    """Every schema within a schema; what `properties` holds are names, no schemas."""
    if isinstance(schema, list):
        for item in schema:
            yield from nodes(item)
    elif isinstance(schema, dict):
        yield schema
        for key, value in schema.items():
            inner = value.values() if key in {"properties", "definitions"} else [value]
            yield from (node for item in inner for node in nodes(item))


@pytest.mark.parametrize("day", ["2021-06-30", "2021-6-3", "30/6/2021", "30.6.2021"])
def test_days_in_every_form_that_the_program_reads(day: str) -> None:
    assert faults("plan", plan(decision=decision(date=day))) == []


@pytest.mark.parametrize("day", ["hôm qua", "6/2021", 2021, None, ["2021-06-30"]])
def test_what_is_no_day(day: Json) -> None:
    assert faults("plan", plan(decision=decision(date=day))) == [["decision", "date"]]


@pytest.mark.parametrize(
    "changes",
    [
        {"budget": 50},
        {"budget": 12.5},
        {"id": 1.1},
        {"time": "Quý I/2021"},
        {"time": {"text": "Quý I/2021", "due": "2021-03-31", "reason": "a"}},
        {"products": ["Báo cáo.", {"name": "Kế hoạch.", "time": "Quý I/2021"}, 2021]},
    ],
)
def test_short_forms_and_numbers_that_yaml_makes_of_words(changes: Json) -> None:
    assert faults("plan", with_task(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"leed": "Sở Nội vụ"}, []),
        ({"lead": ["Sở Nội vụ"]}, ["lead"]),
        ({"lead": ""}, ["lead"]),
        ({"time": {"due": "2021-03-31"}}, ["time"]),
        ({"products": "Báo cáo"}, ["products"]),
    ],
)
def test_faults_of_a_task(changes: Json, place: list[str | int]) -> None:
    assert faults("plan", with_task(**changes)) == [["areas", 0, "tasks", 0, *place]]


def test_a_missing_key_and_a_year_out_of_range() -> None:
    data = plan(year=2221)
    del data["title"]
    assert sorted(faults("plan", data)) == [[], ["year"]]


def test_journal_entries_by_their_event() -> None:
    events = {node["const"] for node in nodes(schema_of("journal")) if "const" in node}
    assert events == {*EVENTS}
    assert faults("journal", [{"on": "2021-03-26", "event": "done", "task": 2.1, "product": 1}]) == []
    assert faults("journal", [{"on": "2021-03-26", "event": "xong", "task": "2.1"}]) == [[0]]
    assert faults("journal", [{"on": "2021-03-26", "event": "measured", "indicator": 2.4}]) == [[0]]


def test_amendments_with_numbers_of_tasks_unquoted() -> None:
    text = PLAN_TEXT.replace(
        "areas:", "amendments:\n  - {number: 7/QĐ-UBND, date: 5/5/2021, tasks: [1.1, '1.2']}\nareas:"
    )
    assert faults("plan", YAML(typ="safe", pure=True).load(text)) == []


BOUNDS = ("at_least", "more_than", "at_most", "less_than")
DUE = {"due": "2021-03-31"}


def indicator(**more: Json) -> Json:
    return plan(targets=[{"text": "a", "indicators": [{"id": "1.1", "name": "b"} | more]}])


def group(**more: Json) -> Json:
    return {"agencies": [{"id": "a", "name": "A"}], "groups": [{"id": "b", "name": "B"} | more]}


@pytest.mark.parametrize(
    ("name", "data", "fits"),
    [
        *(("plan", indicator(**{key: 1}), True) for key in BOUNDS),
        ("plan", indicator(), False),
        ("plan", indicator(at_least=None), False),
        ("plan", indicator(at_least=1, at_most=2), False),
        ("plan", indicator(at_least=1, at_most=None), True),
        ("plan", with_task(time={"text": "a"}), True),
        ("plan", with_task(time={"text": "a"} | DUE), False),
        ("plan", with_task(time={"text": "a", "reason": ""} | DUE), False),
        ("plan", with_task(time={"text": "a", "reason": "b"} | DUE), True),
        ("plan", with_task(time={"text": "a", "start": "2021-03-31"}), False),
        ("plan", with_task(time={"text": "a", "due": None}), True),
        ("register", group(), False),
        ("register", group(members=["a"]), True),
        ("register", group(count=2), True),
        ("register", group(count=2, members=["a"]), False),
        ("register", group(count=2, members=[]), True),
        ("register", group(count=None, members=[]), False),
    ],
)
def test_what_keys_ask_of_each_other_the_program_and_the_editor_ask_alike(name: str, data: Json, fits: bool) -> None:
    text = json.dumps(data)  # which is YAML
    assert (faults(name, data) == []) == fits
    assert (validate(parsed(text), FILES[name][0]).problems == ()) == fits


def test_a_scoring_file_by_its_keys() -> None:
    data = YAML(typ="safe", pure=True).load(SCORING.read_text(encoding="utf-8"))
    assert faults("scoring", data) == []
    assert faults("scoring", data | {"on_time": 2000}) == [["on_time"]]
    assert faults("scoring", data | {"grades": [{"name": "Tốt"}]}) == [["grades", 0]]
    assert faults("scoring", {key: value for key, value in data.items() if key != "source"}) == [[]]
