"""Which entries of a journal are in force: voids, voids of voids, entries that stand twice."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from cchc_cli.model.journal import EVENTS, Fact, Journal, Void, lines_of, named_by, reference, standing
from cchc_cli.model.validation import typed
from journals import happened, measured

DONE = happened("2021-05-01", "done", document={"number": "1/BC-SNV", "date": "2021-04-30"})
OTHER = happened("2021-05-02", "started", "1.2")


def entry(data: dict[str, Any]) -> Fact | Void:
    (found,) = typed(Journal, [data])
    return found


def ref(data: dict[str, Any]) -> str:
    return reference(entry(data))


def void(data: dict[str, Any], on: str = "2021-06-01", **more: Any) -> dict[str, Any]:
    return {"on": on, "event": "void", "ref": ref(data)} | more


def in_force(*entries: dict[str, Any]) -> list[int]:
    """The lines that count, from 0."""
    lines = lines_of(typed(Journal, list(entries)))
    found = [line.index for line in lines if line.stands and not line.is_void]
    assert standing(typed(Journal, list(entries))) == tuple(lines[n].entry for n in found)
    return found


def test_a_reference_is_eight_digits_that_never_change() -> None:
    """Journals refer to it for years: another way to make it would take back nothing, or something else."""
    assert ref(DONE) == "a10f1280"
    assert ref(measured("2021-06-15", "2.4", "98.5", by="Lan")) == "b8479fb1"


@pytest.mark.parametrize(
    ("one", "same"),
    [
        (DONE, dict(reversed(DONE.items()))),
        (DONE, DONE | {"on": "1/5/2021", "note": "", "agency": ""}),
        (measured("2021-06-15", "2.4", "98.5"), measured("2021-06-15", "2.4", "98.50")),
        (measured("2021-06-15", "2.4", "100"), measured("2021-06-15", "2.4", "100.0")),
    ],
    ids=["order of keys", "empty values", "trailing zero", "whole number"],
)
def test_how_an_entry_is_written_does_not_matter(one: dict[str, Any], same: dict[str, Any]) -> None:
    assert ref(one) == ref(same)


@pytest.mark.parametrize(
    "change",
    [{"on": "2021-05-02"}, {"task": "1.2"}, {"note": "x"}, {"by": "Lan"}, {"event": "reopened"}, {"product": 1},
     {"document": {"number": "1/BC-SNV"}}],
    ids=str,
)  # fmt: skip
def test_whatever_an_entry_says_counts(change: dict[str, Any]) -> None:
    assert ref(DONE) != ref(DONE | change)


def test_a_voided_entry_is_not_in_force_whatever_the_voids_day() -> None:
    assert in_force(DONE, OTHER, void(DONE)) == [1]
    assert in_force(DONE, OTHER, void(DONE, on="2020-12-31")) == [1]


def test_a_void_of_a_void_restores_and_so_on() -> None:
    chain = [DONE]
    for number in range(1, 6):
        chain.append(void(chain[-1]))
        assert in_force(*chain) == ([] if number % 2 else [0])


def test_a_void_takes_back_every_copy_before_it_and_none_behind() -> None:
    assert in_force(DONE, OTHER, DONE, void(DONE)) == [1]
    assert in_force(DONE, OTHER, void(DONE), DONE) == [1, 3]
    assert in_force(DONE, void(DONE), DONE, void(DONE)) == []


def test_a_void_before_its_entry_takes_back_nothing() -> None:
    assert in_force(void(DONE), DONE) == [1]


def test_two_voids_are_needed_to_be_voided_both() -> None:
    first, second = void(DONE, by="Lan"), void(DONE, by="Hoa")
    assert in_force(DONE, first, second, void(first)) == []
    assert in_force(DONE, first, second, void(first), void(second)) == [0]


def test_who_took_it_back_is_the_first_whose_void_is_in_force() -> None:
    first, second = void(DONE, by="Lan"), void(DONE, by="Hoa")
    assert lines_of(typed(Journal, [DONE, first, second]))[0].voided_by == 1
    assert lines_of(typed(Journal, [DONE, first, second, void(first)]))[0].voided_by == 2


def test_a_beginning_of_four_digits_is_enough_where_it_is_the_only_one() -> None:
    assert in_force(DONE, OTHER, void(DONE) | {"ref": ref(DONE)[:4].upper()}) == [1]
    assert in_force(DONE, OTHER, void(DONE) | {"ref": ref(DONE)[:3]}) == [0, 1]
    assert in_force(DONE, OTHER, void(DONE) | {"ref": ref(DONE) + "zz"}) == [0, 1]


def alike() -> tuple[dict[str, Any], dict[str, Any]]:
    """Two entries whose references begin with the same four digits."""
    seen: dict[str, dict[str, Any]] = {}
    for number in range(10_000):
        data = happened("2021-05-01", "started", note=str(number))
        other = seen.setdefault(ref(data)[:4], data)
        if other is not data:
            return other, data
    raise AssertionError


def test_a_beginning_that_two_entries_have_takes_back_neither() -> None:
    one, other = alike()
    assert in_force(one, other, void(one) | {"ref": ref(one)[:4]}) == [0, 1]
    assert in_force(one, void(one) | {"ref": ref(one)[:4]}, other) == [2]
    assert len(named_by(typed(Journal, [one, other]), ref(one)[:4])) == 2


def test_what_stands_twice_counts_once() -> None:
    assert in_force(DONE, OTHER, DONE, OTHER, DONE) == [0, 1]
    assert in_force(DONE, DONE | {"note": "khác"}, DONE) == [0, 1, 2]


@pytest.mark.parametrize(
    ("said", "between", "counts"),
    [
        (DONE, happened("2021-05-01", "reopened"), True),
        (DONE, happened("2021-05-02", "reopened"), False),  # another day: the order in the file says nothing
        (DONE, happened("2021-05-01", "reopened", "1.2"), False),
        (DONE | {"agency": "stp"}, DONE | {"agency": "snv"}, False),  # two branches with the same sheet
        (measured("2021-05-01", "1", "5"), measured("2021-05-01", "1", "6"), True),
        (measured("2021-05-01", "1", "5"), measured("2021-05-01", "2", "6"), False),
        (happened("2021-05-01", "difficulty", note="a"), happened("2021-05-01", "resolved"), True),
    ],
)
def test_what_was_undone_between_is_said_anew(said: dict[str, Any], between: dict[str, Any], counts: bool) -> None:
    assert in_force(said, between, said) == ([0, 1, 2] if counts else [0, 1])


def test_a_copy_of_a_voided_entry_is_no_repetition_of_it() -> None:
    again = happened("2021-05-01", "reopened")
    assert in_force(DONE, void(DONE), DONE, again, DONE) == [2, 3, 4]


MORE: dict[str, dict[str, Any]] = {
    "progress": {"percent": 5},
    "extended": {"due": "2021-12-01"},
    "difficulty": {"note": "Thiếu người"},
}
KINDS = {e: happened("2021-05-01", e, **MORE.get(e, {})) for e in EVENTS if e not in {"measured", "void"}}
KINDS |= {"measured": measured("2021-05-01", "1.1", "5"), "report": happened("2021-06-20", "done", "2021-H1")}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_entry_can_be_taken_back_and_restored(kind: str) -> None:
    back = void(KINDS[kind])
    assert in_force(KINDS[kind], back) == []
    assert in_force(KINDS[kind], back, void(back)) == [0]


def naive(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same by asking for every entry whether a void in force behind it names it; without copies."""

    def gone(at: int) -> bool:
        behind = range(at + 1, len(entries))
        return any(
            entries[n]["event"] == "void" and entries[n]["ref"] == ref(entries[at]) and not gone(n) for n in behind
        )

    return [e for n, e in enumerate(entries) if e["event"] != "void" and not gone(n)]


@pytest.mark.parametrize("seed", range(200))
def test_random_voids_leave_what_a_plain_reading_leaves(seed: int) -> None:
    chance, entries = Random(seed), list[dict[str, Any]]()  # noqa: S311
    for number in range(chance.randint(1, 14)):
        if entries and chance.random() < 0.6:
            entries.append(void(chance.choice(entries), by=str(number)))
        else:
            entries.append(happened(f"2021-05-{number + 1:02}", "started", f"1.{chance.randint(1, 3)}"))
    assert [entries[n] for n in in_force(*entries)] == naive(entries)
