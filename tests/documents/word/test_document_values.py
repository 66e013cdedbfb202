"""Every value that a document is given stands in it, whatever the plan and the journal hold."""

from __future__ import annotations

import dataclasses
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from builders import REGISTER, decision, plan_of, task
from cchc_cli.documents.papers.catalogue import CATALOGUE
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.documents.wording.frame import Sample
from cchc_cli.model.base import plain_data
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.journal import Journal
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=40)
# what chooses between paragraphs of a template, or is drawn as a bar, and is not printed itself
NOTHING_DONE = re.compile(r"0/\d+ \(0%\)")  # said in words: zeros are left out
CONTROL = {"kind", "numbered", "has_notes", "shares"}


def interpreted(words: str) -> InterpretedPlan:
    """A plan of a steering and another area, overdue, near and far work, with the words wherever words may be."""
    tasks = [
        task("1.1", title=words, products=[words, {"name": words, "time": "Quý IV/2021"}], note=words),
        task("1.2", title=f"{words} 2", lead="Các sở, ban, ngành tỉnh", time="Quý I/2021", support=None),
        task("1.3", title=f"{words} 3", time="Khi Chính phủ ban hành"),
        task("1.4", title=f"{words} 4", time="Trong năm", lead="Sở Tư pháp", support="Sở Nội vụ"),
    ]
    other = {"number": "2", "title": f"{words} hai", "tasks": [task("2.1", title=words, lead="UBND cấp huyện")]}
    areas = [{"number": "1", "title": f"Chỉ đạo {words}", "tasks": tasks}, other]
    signer = {"authority": f"TM. {words}", "position": words, "name": words}
    target = {"text": words, "indicators": [{"id": "1.1", "name": words, "at_least": "90", "unit": words}]}
    body = {
        "kind": "KẾ HOẠCH",
        "subject": words,
        "intro": [words],
        "sections": [{"title": words, "paragraphs": [words]}],
    }
    plan = plan_of(
        title=words,
        decision=decision(subject=f"Về {words}", grounds=[words], signer=signer),
        body=body,
        targets=[target],
        areas=areas,
        coordinator="snv",
    )
    return InterpretedPlan(typed(Plan, plain_data(plan)), REGISTER)


def journal(words: str) -> tuple[Any, ...]:
    proof = {"number": words, "date": "2021-03-20"}
    data = [
        {"on": "2021-03-20", "event": "done", "task": "1.2", "agency": "stp", "document": proof, "note": words},
        {"on": "2021-04-02", "event": "difficulty", "task": "1.4", "agency": "stp", "note": words},
        {"on": "2021-04-03", "event": "progress", "task": "1.4", "agency": "stp", "percent": "40", "note": words},
        {"on": "2021-04-04", "event": "measured", "indicator": "1.1", "value": "98.5", "document": proof},
    ]
    return typed(Journal, data)


def leaves(value: Any) -> Iterator[str]:
    """The texts and numbers of a context that are to be printed."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in CONTROL:
                yield from leaves(getattr(value, field.name))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, (str, int)) and not isinstance(value, bool):
        yield str(value)


def text(document: bytes) -> str:
    """All paragraphs, those of tables in tables too, one a line; line breaks as line ends."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    marks = {W + "br": "\n", W + "tab": "\t"}
    paragraphs = (
        "".join(n.text or "" if n.tag == W + "t" else marks.get(n.tag, "") for n in paragraph.iter())
        for paragraph in body.iter(W + "p")
    )
    return "\n".join(paragraphs)


def missing(name: str, sample: Sample) -> list[str]:
    context = CATALOGUE[name].example(sample)
    shown = text(render(find_template(name).read(), context, name=name))
    found = [leaf for leaf in leaves(dataclasses.replace(context, title="")) if leaf.rstrip("\n") not in shown]
    return [leaf for leaf in found if not (NOTHING_DONE.fullmatch(leaf) and "chưa có nhiệm vụ hoàn thành" in shown)]


@pytest.mark.parametrize("name", CATALOGUE)
@given(PRINTABLE)
@settings(max_examples=6, deadline=None)
@example("Sở TT&TT <b>\"x\"</b> 'y' ]]>")
@example("{{ title }} {% raw %} {_{ }_} {_% %_} &#95;")
@example("Dài vô cùng. " * 400)
@example("Dòng một\nDòng hai\n- ba\tthụt")
@example("📌 văn bản 🇻🇳 " + unicodedata.normalize("NFD", "Đường ở Bến Lức"))
def test_every_value_is_printed(name: str, words: str) -> None:
    words = f"«{words}»"
    assert missing(name, Sample(interpreted(words), journal(words))) == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_every_value_of_the_example_year_is_printed(name: str, sample: Sample) -> None:
    assert missing(name, sample) == []


@pytest.mark.parametrize("name", CATALOGUE)
def test_same_data_give_the_same_bytes(name: str, sample: Sample) -> None:
    first, second = (render(find_template(name).read(), CATALOGUE[name].example(sample), name=name) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", CATALOGUE)
def test_plan_without_a_journal_makes_every_document_too(name: str, sample: Sample) -> None:
    assert missing(name, Sample(sample.interpreted, ())) == []
    assert date(2021, 12, 31) == sample.plan_status.as_of
