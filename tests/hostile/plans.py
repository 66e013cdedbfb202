"""Plans, registers, journals and calendars that mean harm: YAML made by rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builders import PLAN_TEXT

_TASK = PLAN_TEXT.index("title: ")


@dataclass(frozen=True)
class HostilePlan:
    """`file` is its name in plans/; a plan that is refused has an error."""

    name: str
    data: bytes
    file: str = "2021.yaml"
    is_refused: bool | None = None  # None: either


TIMES = [
    "từ trong năm", "Quý " * 5_000, "(" * 20_000, "tháng 99", "31/02/2021", "1E+999999999", "quý IV" * 3_000,
    "9" * 5_000, "từ tháng 1 đến " * 3_000, "năm 2021" * 2_000, "\u0301" * 10_000, "hằng ngày; " * 2_000,
]  # fmt: skip
CONTROLS = ["\\u001b[31m", "\\x07", "\\0", "\\e", "\\U0000009B", "\\r", "\\uFFFE", "\\b", "\\a", "\\v", "\\f", "\\x7f"]
NUMBERS = ["1E+999999999", "1e400", "-1", "9" * 30, "0x7fffffff", ".inf", ".nan", "1_000", "١٢", "²"]
TAGS = ["!!python/object/apply:os.system [x]", "!!binary aGk=", "!x y", "!<tag:yaml.org,2002:python/name:os.system> x"]


def with_title(text: str) -> str:
    """The plan with another title for what has one first; the text is YAML."""
    return f"{PLAN_TEXT[:_TASK]}title: {text}\n{PLAN_TEXT[_TASK:].partition(chr(10))[2]}"


def with_year(number: str) -> str:
    assert "year: 2021" in PLAN_TEXT
    return PLAN_TEXT.replace("year: 2021", f"year: {number}", 1)


def hostile_plans() -> Iterator[HostilePlan]:
    """All of them."""
    yield from _values()
    yield from _shapes()
    yield from _bytes()
    yield from _other_files()


def _values() -> Iterator[HostilePlan]:
    for escape in CONTROLS:
        yield HostilePlan(f"escape {escape}", with_title(f'"a{escape}b"').encode(), is_refused=True)
    for character in ("\x07", "\x1b", "\0", "\x7f", "\x9b", "\ufffe"):
        yield HostilePlan(f"raw U+{ord(character):04X}", with_title(f"'a{character}b'").encode(), is_refused=True)
    for time in TIMES:
        yield HostilePlan(
            f"time {time[:20]}", PLAN_TEXT.replace("time: ", f'time: "{time}"\n        note: ', 1).encode()
        )
    for number in NUMBERS:
        yield HostilePlan(f"year {number[:12]}", with_year(number).encode(), is_refused=True)
        indicator = f'{{id: "1.1", name: b, at_least: {number}, unit: "%"}}'
        yield HostilePlan(
            f"target {number[:12]}", f"{PLAN_TEXT}targets: [{{text: a, indicators: [{indicator}]}}]\n".encode()
        )
    for tag in TAGS:
        yield HostilePlan(f"tag {tag[:20]}", with_title(tag).encode())
    for text in ("{{ 7*7 }}", "'=1+1'", '"a\\u202eb"', "'::error::x'", "$(touch x)", "'`touch x`'", "a" * 1_000_000):
        yield HostilePlan(f"title {text[:20]}", with_title(f'"{text}"' if text[0] in "{$a" else text).encode())


def _shapes() -> Iterator[HostilePlan]:
    laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    laughs += "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
    yield HostilePlan("billion laughs", laughs.encode(), is_refused=True)
    yield HostilePlan("an alias of itself", b"a: &a [*a]\n", is_refused=True)
    yield HostilePlan("an alias of nothing", b"a: *b\n", is_refused=True)
    yield HostilePlan("many aliases", b"a: &a x\nb: [" + b"*a, " * 20_000 + b"]\n", is_refused=True)
    yield HostilePlan("merge keys", (PLAN_TEXT + "<<: {year: 2030}\n").encode(), is_refused=True)
    for open_, close in ("[]", "{}"):
        yield HostilePlan(f"deep {open_}", (open_ * 50_000 + close * 50_000).encode(), is_refused=True)
    yield HostilePlan("deep by lines", "".join("  " * n + "a:\n" for n in range(500)).encode(), is_refused=True)
    yield HostilePlan("deep -", b"- " * 20_000, is_refused=True)
    yield HostilePlan("two documents", (PLAN_TEXT + "---\nyear: 2022\n").encode(), is_refused=True)
    yield HostilePlan("keys twice", (PLAN_TEXT + "year: 2022\n").encode(), is_refused=True)
    yield HostilePlan("a key that is a list", b"? [a]\n: b\n", is_refused=True)
    yield HostilePlan("a key of 1,000,000 letters", b"a" * 1_000_000 + b": x\n", is_refused=True)
    yield HostilePlan("many keys", b"".join(b"k%d: x\n" % n for n in range(5_000)), is_refused=True)
    yield HostilePlan("a list", b"- a\n- b\n", is_refused=True)
    yield HostilePlan("a word", b"x\n", is_refused=True)
    yield HostilePlan("nothing", b"", is_refused=True)
    yield HostilePlan("a directive", b"%YAML 9.9\n---\n" + PLAN_TEXT.encode())
    yield HostilePlan(
        "a merge of git", f"<<<<<<< a\n{PLAN_TEXT}=======\n{PLAN_TEXT}>>>>>>> b\n".encode(), is_refused=True
    )
    faulty = "".join(f'      - id: "1.{n}"\n        titel: x\n' for n in range(2_000))
    text = f"year: 2021\nareas:\n  - id: '1'\n    title: a\n    tasks:\n{faulty}"
    yield HostilePlan("2,000 faulty tasks", text.encode(), is_refused=True)


def _bytes() -> Iterator[HostilePlan]:
    for codec in ("utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1"):
        yield HostilePlan(f"in {codec}", PLAN_TEXT.encode(codec, "replace"))
    yield HostilePlan("no UTF-8", PLAN_TEXT.encode() + b"# \xff\xfe\xc0\x80\n", is_refused=True)
    yield HostilePlan("half of a letter", PLAN_TEXT.encode() + b"# \xed\xa0\x80\n", is_refused=True)
    yield HostilePlan("line ends of all kinds", PLAN_TEXT.replace("\n", "\r\n").encode() + b"# x\r# y\xc2\x85# z\n")
    yield HostilePlan("too large", b"#" * (65 << 20), is_refused=True)


def _other_files() -> Iterator[HostilePlan]:
    for file in ("agencies.yaml", "calendar.yaml", "2021.journal.yaml", "scoring.yaml"):
        for name, data in {
            "a number": b"1\n", "deep": b"[" * 50_000, "an escape": b'a: "\\u001b"\n',
            "a tag": b"!!python/name:os.system\n", "an alias of itself": b"&a [*a]\n",
        }.items():  # fmt: skip
            yield HostilePlan(f"{name} in {file}", data, file, is_refused=True)
