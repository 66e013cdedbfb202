"""Every value of a plan's context stands in the document, whatever it holds; parts that a plan lacks leave no trace."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cchc_cli.documents.papers.issued_plan import plan_context
from cchc_cli.documents.word.rendering import render
from cchc_cli.documents.word.templates import find_template
from cchc_cli.model.plan import Plan
from cchc_cli.model.validation import typed

ROOT = Path(__file__).resolve().parents[3]
PRINTABLE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=40)


def small(words: str = "Chữ", **plan: Any) -> dict[str, Any]:
    """A plan with a value in every field."""
    product = {"name": f"{words} sp", "time": f"{words} hạn"}
    task = {
        "id": "1.10",
        "title": words,
        "lead": words,
        "support": words,
        "time": words,
        "budget": words,
        "note": words,
    }
    section = {
        "number": "I",
        "title": words,
        "targets": True,
        "sections": [{"number": "a", "paragraphs": [words, words]}],
    }
    return {
        "year": 2021,
        "title": words,
        "decision": {
            "issuer": f"ỦY BAN {words}",
            "number": f"1/{words}",
            "date": "2021-01-05",
            "place": words,
            "subject": words,
            "grounds": [words],
            "articles": [{"number": 1, "paragraphs": [words, words]}],
            "recipients": [words],
            "signer": {"authority": words, "position": words, "name": words},
        },
        "body": {"subject": words, "issued_with": words, "place_date": words, "intro": [words], "sections": [section]},
        "targets": [{"text": words}],
        "appendix": {"title": words, "issued_with": words},
        "areas": [
            {"number": 1, "title": words, "tasks": [{**task, "products": [product, product]}, task]},
            {"number": 2, "title": f"{words} trống"},
        ],
        **plan,
    }  # fmt: skip


def document(plan: dict[str, Any]) -> Any:
    return docx.Document(io.BytesIO(rendered(plan)))


def rendered(plan: dict[str, Any]) -> bytes:
    return render(find_template("plan").read(), plan_context(typed(Plan, plan)), name="plan")


def text(opened: Any) -> str:
    """All paragraphs, those of tables too, one a line."""
    return "\n".join(p.text for p in paragraphs(opened))


def paragraphs(parent: Any) -> Iterator[Any]:
    for item in parent.iter_inner_content():
        if hasattr(item, "rows"):
            for tc in item._tbl.iter_tcs():
                yield from paragraphs(docx.table._Cell(tc, item))
        else:
            yield item


def leaves(value: Any) -> Iterator[str]:
    """The texts of a context that are to be printed."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "kind":
                yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str):
        yield value


@given(PRINTABLE)
@settings(max_examples=40, deadline=None)
@example("Sở TT&TT <b>\"x\"</b> 'y'")
@example("{{ title }} {% raw %} {_{ }_} {_% %_}")
@example("Dài vô cùng. " * 400)
@example("Dòng một\nDòng hai\n- ba\tthụt")
@example("📌 văn bản 🇻🇳")
def test_every_value_is_printed(words: str) -> None:
    plan = small(f"«{words}»")
    shown = text(document(plan))
    context = asdict(plan_context(typed(Plan, plan)))
    assert [leaf for leaf in leaves({**context, "title": ""}) if leaf.rstrip("\n") not in shown] == []


def test_plan_of_2021_is_printed_whole() -> None:
    plan = yaml.load((ROOT / "plans" / "2021.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader)  # noqa: S506
    opened = document(plan)
    shown = text(opened)
    assert [leaf for leaf in leaves(asdict(plan_context(typed(Plan, plan)))) if leaf not in shown] == []
    assert opened.core_properties.title == plan["title"]
    assert "{" not in shown


def test_same_plan_gives_the_same_bytes() -> None:
    assert rendered(small()) == rendered(small())


def test_plan_without_body_has_two_sections_and_no_second_letterhead() -> None:
    opened = document(small(body=None))
    assert len(opened.sections) == 2
    assert text(opened).count("Độc lập - Tự do - Hạnh phúc") == 1


def test_plan_that_calls_its_table_no_appendix_has_its_title_above_it() -> None:
    opened = document(small("Kế hoạch năm 2021", appendix=None))
    names = [p.text for p in opened.paragraphs if p.style.name in {"Phụ lục", "Tên phụ lục", "Kèm theo"}]
    assert names == ["Kế hoạch năm 2021", "Kế hoạch năm 2021"]  # (Kèm theo …) of the body, then the table's title


@pytest.mark.parametrize(("recipients", "tables"), [(["Như Điều 3;"], 2), ([], 1)])
def test_decision_nobody_signs_has_recipients_only(recipients: list[str], tables: int) -> None:
    decision = {**small()["decision"], "signer": None, "recipients": recipients}
    opened = document(small(decision=decision, body=None))
    assert len(opened.tables) - 1 == tables
    assert ("Nơi nhận:" in text(opened)) is bool(recipients)


def test_column_of_notes_is_there_where_the_plan_has_notes() -> None:
    with_notes, without = document(small()), document(small(areas=[{"number": 1, "title": "x"}]))
    assert with_notes.tables[-1].rows[0].cells[-1].text == "Ghi chú"
    assert "Ghi chú" not in text(without)
    assert [len(opened.tables[-1].columns) for opened in (with_notes, without)] == [9, 8]


def test_area_without_tasks_still_stands_in_the_table() -> None:
    assert document(small()).tables[-1].rows[-1].cells[1].text == "Chữ trống"
