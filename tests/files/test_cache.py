"""What is kept between runs is never wrong, never needed and never dangerous."""

from __future__ import annotations

import gc
import os
import pickle
import random
import stat
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builders import PLAN_TEXT, REGISTER_TEXT, Cchc, replaced
from cchc_cli.files import cache as keeping
from cchc_cli.files.cache import MAGIC, remembered
from cchc_cli.language.agencies.phrase import Entry
from cchc_cli.language.timing.windows import Window
from cchc_cli.model.loading import WorkspaceFile, load
from cchc_cli.model.workspace import Workspace

unix = pytest.mark.skipif(os.name == "nt", reason="permissions, links and pipes of Unix")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of kept values, in one of the test's own; not made yet."""
    monkeypatch.setenv("CCHC_CACHE", str(tmp_path / "named"))
    return tmp_path / "named" / "cchc"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small workspace."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "2021.yaml").write_text(PLAN_TEXT, encoding="utf-8")
    (folder / "agencies.yaml").write_text(REGISTER_TEXT, encoding="utf-8")
    return folder


def files(cache: Path) -> list[Path]:
    return sorted(cache.iterdir()) if cache.is_dir() else []


def made(value: object, what: str = "x", *sources: bytes | None) -> bool:
    """Whether the value of these sources was made, not kept; it is right in any case."""
    calls: list[object] = []

    def make() -> object:
        calls.append(value)
        return value

    assert remembered(what, sources, make) == value
    return bool(calls)


def test_a_value_is_made_once_and_comes_back_as_it_was() -> None:
    value = ("x", (Window(date(2021, 1, 1), None), Entry("snv", "agency", ("Sở Nội vụ",))))
    assert [made(value), made(value)] == [True, False]


def test_contents_and_purposes_are_told_apart() -> None:
    keys: list[tuple[Any, ...]] = [
        ("x", b"ab", b"c"),
        ("y", b"ab", b"c"),
        ("x", b"c", b"ab"),
        ("x", b"abc"),
        ("x", b"abc", b""),
    ]
    assert [made(n, *key) for n, key in enumerate(keys)] == [True] * 5
    assert [made(n, *key) for n, key in enumerate(keys)] == [False] * 5


def test_what_stops_is_not_kept(cache: Path) -> None:
    def stop() -> str:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        remembered("x", (), stop)
    assert files(cache) == []


def test_nothing_is_kept_of_what_cannot_be_read(tmp_path: Path, cache: Path) -> None:
    source = WorkspaceFile.read(tmp_path).source  # a folder
    assert [made("value", "x", source), made("value", "x", source), cache.exists()] == [True, True, False]


def test_off_means_off(monkeypatch: pytest.MonkeyPatch, cache: Path, tmp_path: Path) -> None:
    monkeypatch.setenv("CCHC_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    assert [made("value"), made("value"), cache.exists(), Path("off").exists()] == [True, True, False, False]


def test_a_save_between_reading_and_understanding_is_not_taken_for_what_was_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, later = folder / "2021.yaml", replaced(PLAN_TEXT, "Quý II/2021", "Quý IV/2021")
    really = keeping.remembered

    def saved_meanwhile(what: str, sources: Any, make: Callable[[], Any]) -> Any:
        plan.write_text(later, encoding="utf-8")
        return really(what, sources, make)

    def time() -> str | None:
        task = load(Workspace(plan)).interpreted.tasks[0].task
        return task.time.text if task.time else None

    monkeypatch.setattr("cchc_cli.model.loading.remembered", saved_meanwhile)
    assert time() == "Quý II/2021"
    monkeypatch.undo()
    assert time() == "Quý IV/2021"
    plan.write_text(PLAN_TEXT, encoding="utf-8")
    assert time() == "Quý II/2021"


def damages(raw: bytes) -> Iterator[bytes]:
    """Bits turned, ends cut off, ends added, pieces exchanged: 900, the same in every run."""
    chance = random.Random(8)  # noqa: S311 - not for secrets
    for n in range(900):
        at = chance.randrange(len(raw))
        match n % 4:
            case 0:
                yield raw[:at] + bytes([raw[at] ^ 1 << chance.randrange(8)]) + raw[at + 1 :]
            case 1:
                yield raw[:at]
            case 2:
                yield raw + chance.randbytes(1 + at % 50)
            case _:
                yield raw[:at] + chance.randbytes(8) + raw[at + 8 :]


def test_from_damaged_files_the_answer_is_right(folder: Path, cache: Path) -> None:
    workspace = Workspace(folder / "2021.yaml")
    journal = folder / "2021.journal.yaml"
    journal.write_text('- {on: 2021-04-01, event: done, task: "1.1"}\n', encoding="utf-8")
    right = load(workspace)
    assert [entry.event for entry in right.entries] == ["done"]
    kept = {path: path.read_bytes() for path in files(cache)}
    assert len(kept) == 2
    for path, raw in kept.items():
        for damaged in damages(raw):
            path.write_bytes(damaged)
            again = load(workspace)
            assert (again.interpreted.tasks, again.entries) == (right.interpreted.tasks, right.entries)
            assert keeping._kept(path.parent, path.name) is not None  # made again


@pytest.mark.parametrize("content", [b"", b"not a pickle", MAGIC, pickle.dumps("x")])
def test_what_has_no_checksum_is_as_good_as_nothing(content: bytes, cache: Path) -> None:
    made("value")
    files(cache)[0].write_bytes(content)
    assert made("value")


def test_a_file_under_another_ones_name_is_not_believed(cache: Path) -> None:
    made("one", "x", b"1")
    [one] = files(cache)
    made("two", "x", b"2")
    [two] = set(files(cache)) - {one}
    two.write_bytes(one.read_bytes())
    assert made("two", "x", b"2")


@unix
def test_a_pipe_a_folder_and_a_link_in_its_place_are_passed_over(cache: Path, tmp_path: Path) -> None:
    made("value")
    [path] = files(cache)
    kept = path.rename(tmp_path / "kept")
    os.mkfifo(path)
    assert made("value")
    path.unlink()
    path.mkdir()
    assert made("value")
    path.rmdir()
    path.symlink_to(kept)
    assert made("value")


@unix
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o702])
def test_a_folder_that_others_can_write_is_not_believed(mode: int, cache: Path) -> None:
    made("value")
    cache.chmod(mode)
    before = files(cache)
    assert [made("value"), made("other", "y"), files(cache)] == [True, True, before]


@unix
def test_a_file_that_others_can_write_is_not_believed(cache: Path) -> None:
    made("value")
    files(cache)[0].chmod(0o666)
    assert [made("value"), made("value")] == [True, False]


@unix
def test_a_linked_folder_is_not_used(cache: Path, tmp_path: Path) -> None:
    made("value")
    cache.rename(tmp_path / "elsewhere")
    cache.symlink_to(tmp_path / "elsewhere")
    before = files(tmp_path / "elsewhere")
    assert [made("value"), made("other", "y"), files(tmp_path / "elsewhere")] == [True, True, before]


@unix
def test_only_the_person_may_read_it(cache: Path) -> None:
    made("value")
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in files(cache)} == {0o600}


def test_a_file_where_the_folder_belongs_does_no_harm(cache: Path) -> None:
    cache.parent.mkdir()
    cache.write_text("của tôi")
    assert [made("value"), made("value"), cache.read_text()] == [True, True, "của tôi"]


class _Calls:
    """Pickles as a call of `function`."""

    def __init__(self, function: Callable[..., Any], *args: Any) -> None:
        self.call = function, args

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.call


def forge(path: Path, payload: bytes) -> None:
    """A file with a right checksum."""
    path.write_bytes(MAGIC + keeping.digest_of(path.name.encode(), payload).encode() + payload)


@pytest.mark.parametrize("function", [os.mkdir, eval, getattr])
def test_a_file_that_calls_anything_is_not_obeyed(function: Callable[..., Any], cache: Path, tmp_path: Path) -> None:
    made("value")
    target = tmp_path / "made"
    args = {"mkdir": (str(target),), "eval": (f"__import__('os').mkdir({str(target)!r})",)}
    forge(files(cache)[0], pickle.dumps(_Calls(function, *args.get(function.__name__, ("", "upper")))))
    assert (made("value"), target.exists()) == (True, False)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("cchc_cli.language.agencies.phrase", "Entry.__init__.__globals__"),
        ("cchc_cli.language.agencies.phrase", "dataclass"),
        ("cchc_cli.model.interpretation", "Decimal.from_float"),
        ("cchc_cli.files.writing", "Path"),
    ],
)
def test_only_our_own_values_are_made(module: str, name: str, cache: Path) -> None:
    made("value")
    text = b"\x80\x04" + b"".join(b"\x8c" + bytes([len(part)]) + part.encode() for part in (module, name))
    forge(files(cache)[0], text + b"\x93.")  # STACK_GLOBAL
    assert made("value")


def test_garbage_is_looked_for_again_after_a_value_was_read() -> None:
    made("value")
    made("value")
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)


def test_a_right_checksum_is_believed(cache: Path) -> None:
    made("value")
    forge(files(cache)[0], pickle.dumps("other"))
    assert remembered("x", (), lambda: "value") == "other"


@pytest.fixture
def most_kept(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("cchc_cli.files.cache.MOST_KEPT", 8)
    return 8


def test_old_files_go(cache: Path, most_kept: int) -> None:
    for n in range(most_kept):
        made(n, "x", str(n).encode())
    for n, path in enumerate(files(cache)):
        os.utime(path, (n, n))
    oldest = files(cache)[0]
    made("last", "y")
    assert (len(files(cache)), oldest.exists(), made("last", "y")) == (most_kept, False, False)


def test_what_a_killed_run_left_goes_with_the_others(cache: Path, most_kept: int) -> None:
    made("value")
    [path] = files(cache)
    left = path.with_name(f"{path.name}.a1b2c3")
    left.write_bytes(path.read_bytes())
    os.utime(left, (1, 1))
    for n in range(most_kept):
        made(n, "x", str(n).encode())
    assert not left.exists()


def test_a_persons_own_files_are_never_removed(
    cache: Path, most_kept: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    used = tmp_path / "used"
    (used / "cchc").mkdir(parents=True, mode=0o700)
    monkeypatch.chdir(used)
    monkeypatch.setenv("CCHC_CACHE", ".")
    theirs = [used / "luận văn.docx", used / "cchc" / "ghi chú.txt", used / "cchc" / f"{'a' * 64}.kept"]
    for path in theirs:
        path.write_text("của tôi")
        os.utime(path, (1, 1))
    for n in range(most_kept + 5):
        made(n, "x", str(n).encode())
    assert [path.read_text() for path in theirs] == ["của tôi"] * 3
    assert len(files(used / "cchc")) == most_kept + 2
    assert (cache.exists(), sorted(path.name for path in used.iterdir())) == (False, ["cchc", "luận văn.docx"])


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
    assert files(cache)
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
