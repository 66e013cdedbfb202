"""What is kept between runs is never wrong, never needed and never dangerous."""

from __future__ import annotations

import os
import pickle
import stat
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import Cchc
from cchc_cli.files.cache import keep, kept, key
from cchc_cli.language.agencies.phrase import Entry
from cchc_cli.language.timing.windows import Window


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of the test's own."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("CCHC_CACHE", str(folder))
    return folder


def test_a_value_comes_back_as_it_was() -> None:
    value = ("x", (Window(date(2021, 1, 1), None), Entry("snv", "agency", ("Sở Nội vụ",))))
    keep("a", value)
    assert kept("a") == value


def test_the_key_tells_contents_and_purposes_apart(tmp_path: Path) -> None:
    one, two, missing = tmp_path / "one", tmp_path / "two", tmp_path / "missing"
    one.write_text("ab")
    two.write_text("c")
    keys = {key("x", one, two), key("y", one, two), key("x", two, one), key("x", one), key("x", one, missing)}
    assert len(keys) == 5
    before = key("x", one)
    one.write_text("ac")
    assert key("x", one) != before


def test_nothing_is_kept_of_what_cannot_be_read(tmp_path: Path, cache: Path) -> None:
    name = key("x", tmp_path)  # a folder
    keep(name, "value")
    assert (name, kept(name), cache.exists()) == ("", None, False)


def test_off_means_off(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    monkeypatch.setenv("CCHC_CACHE", "off")
    keep("a", "value")
    assert (kept("a"), cache.exists(), Path("off").exists()) == (None, False, False)


@pytest.mark.parametrize("damage", [b"", b"not a pickle", pickle.dumps("x")[:-3]])
def test_a_damaged_file_is_as_good_as_none(damage: bytes, cache: Path) -> None:
    cache.mkdir()
    (cache / "a").write_bytes(damage)
    assert kept("a") is None


class _Calls:
    """Pickles as a call of `function`."""

    def __init__(self, function: Callable[..., Any], *args: Any) -> None:
        self.call = function, args

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.call


@pytest.mark.parametrize("function", [os.mkdir, eval, getattr])
def test_a_file_that_calls_anything_is_not_obeyed(function: Callable[..., Any], cache: Path, tmp_path: Path) -> None:
    cache.mkdir()
    target = tmp_path / "made"
    args = {"mkdir": (str(target),), "eval": (f"__import__('os').mkdir({str(target)!r})",)}
    (cache / "a").write_bytes(pickle.dumps(_Calls(function, *args.get(function.__name__, ("", "upper")))))
    assert (kept("a"), target.exists()) == (None, False)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("cchc_cli.language.readings", "Entry.__init__.__globals__"),
        ("cchc_cli.language.readings", "dataclass"),
        ("cchc_cli.model.interpretation", "Decimal.from_float"),
        ("cchc_cli.files.writing", "FileLock"),
    ],
)
def test_only_our_own_values_are_made(module: str, name: str, cache: Path) -> None:
    cache.mkdir()
    text = b"\x80\x04" + b"".join(b"\x8c" + bytes([len(part)]) + part.encode() for part in (module, name))
    (cache / "a").write_bytes(text + b"\x93.")  # STACK_GLOBAL
    assert kept("a") is None


def test_old_files_go(cache: Path) -> None:
    for n in range(70):
        keep(f"{n}", n)
        os.utime(cache / f"{n}", (n, n))
    keep("last", 0)
    names = {path.name for path in cache.iterdir()}
    assert (len(names), "0" in names, "last" in names) == (64, False, True)


@pytest.mark.skipif(os.name == "nt", reason="permissions of Unix")
def test_only_the_person_may_read_it(cache: Path) -> None:
    keep("a", "value")
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


COMMANDS = [
    ("tasks", "--agency", "snv", "-f", "json"),
    ("tasks", "--quarter", "II", "--agency", "Bến Lức", "-f", "json"),
    ("show", "2.4", "-f", "json"),
    ("deadlines", "-f", "json"),
    ("agencies", "-f", "json"),
    ("agencies", "stp", "-f", "json"),
    ("budget", "-f", "json"),
    ("status", "-f", "json"),
]


@pytest.mark.usefixtures("shipped")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_second_answer_is_the_first(command: tuple[str, ...], cchc: Cchc, cache: Path) -> None:
    day = () if command[0] == "budget" else ("--as-of", "2021-06-15")
    first, second = cchc(*command, *day), cchc(*command, *day)
    assert list(cache.iterdir())
    assert (second.code, second.out, second.err) == (first.code, first.out, first.err)


def test_a_change_of_the_plan_is_seen_at_once(cchc: Cchc, workspace: Path) -> None:
    assert cchc("show", "1.5", "-f", "json").json["time"]["due"] == "2021-12-31"
    plan = workspace / "2021.yaml"
    text = plan.read_text(encoding="utf-8")
    start = text.index('id: "1.5"')
    plan.write_text(text[:start] + text[start:].replace("Quý IV/2021", "Quý III/2021", 1), encoding="utf-8")
    assert cchc("show", "1.5", "-f", "json").json["time"]["due"] == "2021-09-30"


def test_a_change_of_the_register_is_seen_at_once(cchc: Cchc, workspace: Path) -> None:
    assert cchc("tasks", "--agency", "Sở Lạ").code == 2
    register = workspace / "agencies.yaml"
    text = register.read_text(encoding="utf-8")
    register.write_text(
        text.replace("name: Sở Nội vụ\n", "name: Sở Nội vụ\n    aliases: [Sở Lạ]\n", 1), encoding="utf-8"
    )
    result = cchc("tasks", "--agency", "Sở Lạ", "-f", "json")
    assert (result.code, result.json[0]["id"]) == (0, "1.1")
