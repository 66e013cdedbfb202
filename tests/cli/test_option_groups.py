"""A dataclass as a parameter stands for an option a field; what all questions take is written once."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import Annotated

import pytest
import typer

from builders import Cchc
from cchc_cli.cli.framework import execute, single
from cchc_cli.cli.option_groups import AT_END, flat

QUESTIONS = ["agencies", "deadlines", "log", "score", "show", "status", "targets", "tasks"]


@dataclass(frozen=True)
class Asked:
    place: Annotated[str, typer.Option("--place")]
    last: Annotated[int, typer.Option("--last")] = field(default=3, metadata=AT_END)
    day: Annotated[str, typer.Option("--day")] = "today"


@dataclass(frozen=True)
class Wished:
    loud: Annotated[bool, typer.Option("--loud")] = False


SEEN: list[object] = []


def command(asked: Asked, name: Annotated[str, typer.Option("--name")] = "", *, wished: Wished) -> int:
    """One line."""
    SEEN[:] = [asked, name, wished]
    return 7


def test_each_option_reaches_its_group() -> None:
    line = ["--place", "here", "--loud", "--name", "n", "--last", "5"]
    assert execute(single(command), line, "x") == 7
    assert [Asked("here", 5), "n", Wished(loud=True)] == SEEN


def test_what_is_not_given_has_the_default_of_its_field() -> None:
    assert execute(single(command), ["--place", "here"], "x") == 7
    assert [Asked("here", 3, "today"), "", Wished()] == SEEN


def test_options_stand_where_their_group_stands_but_those_at_the_end() -> None:
    assert [param.name for param in single(command).params] == ["place", "day", "name", "loud", "last"]


def test_a_function_without_groups_is_left_as_it_is() -> None:
    def plain(name: str = "") -> None:
        """One line."""

    assert flat(plain) is plain


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_takes_what_all_questions_take(name: str) -> None:
    params = import_module(f"cchc_cli.cli.commands.{name}").command.params
    names = [param.name for param in params]
    assert [name for name in names[-6:] if name != "short"][-5:] == ["plan", "year", "journal", "format_", "no_pager"]
    assert "as_of" in {param.name for param in params}


@pytest.mark.usefixtures("shipped")
def test_an_option_before_the_event_belongs_to_a_sheet(cchc: Cchc) -> None:
    result = cchc("record", "--year", "2021", "done", "2.1")
    assert result.code == 2
    assert "--from" in result.err
