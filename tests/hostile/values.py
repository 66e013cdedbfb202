"""Values that want to get out of the place that they are shown in, and a workspace that has them in every field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

DAY = "2021-12-31"
# what files may hold: each is written as it is in every field, shown harmlessly in every output
VALUES: Mapping[str, str] = {
    "right to left": "lật \u202eedoc\u202c \u202a\u202b\u202d",
    "isolates": "\u2066a\u2067b\u2068c\u2069 d",
    "marks of direction": "\u200ea\u200fb\u061cc",
    "no width": "kh\u200bông\u200c\u200d thấy\u2060",
    "byte order": "\ufeffđầu và \ufeff giữa",
    "soft hyphens": "a\xadb\u034fc\u115fd\u3164e",
    "separators": "a\u2028b\u2029c",
    "tags that are not seen": "a\U000e0001\U000e0061b\ufff9b\ufffac\ufffb",
    "names of Arabia": "شركة عربية ١٢٣ (ب) מסמך 12-34/א",
    "emoji": "👩‍👩‍👧‍👦 🇻🇳 ✅",
    "marks": "e\u0301\u0323\u0302" + "\u0336" * 40 + "z",
    "look alike": "＝1 Ѕở Nộі vụ ＂＇",
    "formula": "=1+1",
    "link by formula": '=HYPERLINK("http://a.vn/"&A1,"x")',
    "DDE": "=cmd|'/c calc'!A1",
    "plus": "+1+cmd|'/c calc'!A1",
    "minus": "-2+3",
    "at": "@SUM(A1:A9)",
    "tab": "\t=1+1",
    "tab within": "a\tb\tc",
    "line end": "một\n=2\n::error::hai",
    "commands of GitHub": "::stop-commands::x",
    "another": "##[add-mask]y",
    "escaped": "%0A::error file=x,line=1::z%0D",
    "document end": "a\n---\nb: c\n...",
    "anchor": "&a *a",
    "alias": "*a",
    "yes": "yes",
    "number": "0x1f",
    "null": "~",
    "tag": "!!python/object/apply:os.system [x]",
    "merge": "<<: {a: b}",
    "comment": "# x",
    "sequence": "- a",
    "block": "|\n  x",
    "directive": "%YAML 9.9",
    "conflict": "<<<<<<< a",
    "shell": "$(touch x) `touch x` ${x} ; touch x & | touch x",
    "escaped shell": "\\$(touch x) \\`touch x\\` !!",
    "double quotes": "\"; touch x; \" '; touch x; '",
    "all quotes": "“”‘’«»\"'`´",
    "end of a script": "</script><script>alert(1)</script>",
    "picture": '"><img src=x onerror=alert(1)>\' onmouseover="a" x="',
    "comment of HTML": "--><!-- <style>*{display:none}</style>",
    "entities": "&lt;b&gt; &amp;amp; &#60;",
    "tag of Jinja": "{{ 7*7 }}{% include '/etc/passwd' %}{% for x in y %}",
    "row of docxtpl": "{%tr for x in y %}{{r x }}{# y #}",
    "CDATA": "<![CDATA[x]]><?xml version='1.0'?><!DOCTYPE x>",
    "WordprocessingML": '</w:t></w:r><w:fldSimple w:instr="DDE c x"/>',
    "end of JSON": '"}]}, {"a": "\\u001b[31m\\n\\',
    "event of iCalendar": "a\nEND:VEVENT\nBEGIN:VALARM\nACTION:DISPLAY",
    "parameters of iCalendar": 'X;Y="a",b:c\\n\\;',
    "separators of CSV": '";";",",\ta',
    "SQL": "'; DROP TABLE tasks; --",
    "way up": "../../../etc/passwd",
    "way of Windows": "..\\..\\a:b*c?",
    "device": "nul.txt . .",
    "long": "chữ dài " * 40,
    "one long word": "x" * 400,
    "table of Markdown": "a | b |\n|---|---|",
    "link of Markdown": "[a](javascript:x) ![b](http://a.vn/x) <http://a.vn> @moi #1 !2 moi/moi#3",
    "braces": "{0} {x} %s %(a)s {need.PERCENT} ",
    "markup of a terminal": "[red]a[/red] [link=http://a.vn]b[/link] [/]",
    "symbols": "\U0001d54f \u2764\ufe0f \ufffd",
}  # fmt: skip
# what no file may hold, as YAML writes it within quotes
REFUSED: Mapping[str, str] = {
    "colour": r"\u001b[31m", "title of a terminal": r"\e]0;x\a", "link of a terminal": r"\e]8;;http://a.vn\e\\x",
    "bell": r"\a", "nothing": r"\0", "backspace": r"\b", "carriage return": r"\r", "form feed": r"\f",
    "vertical tab": r"\v", "delete": r"\x7f", "C1": r"\x9b2J", "half of a letter": r"\ud800",
    "other half": r"\udfff", "no character": r"\uffff", "not one either": r"\ufffe",
}  # fmt: skip


def plain(values: Mapping[str, str]) -> dict[str, str]:
    """Harmless words instead, on as many lines: what comes of them shows what is the program's own."""
    return {
        name: "\n".join(f"chữ-{n:02}-{k}" for k in range(value.count("\n") + 1))
        for n, (name, value) in enumerate(values.items())
    }


def workspace_of(folder: Path, values: Mapping[str, str]) -> Path:
    """The workspace's plans/, each value in every field that takes text."""
    texts = list(values.values())
    plans = folder / "plans"
    plans.mkdir(parents=True, exist_ok=True)
    lines = [" ".join(text.split()) for text in texts]
    files: dict[str, Any] = {
        "2021.yaml": plan_of(texts),
        "agencies.yaml": register_of(texts),
        "calendar.yaml": {"years": [calendar_of(2021, texts), calendar_of(2022, texts)]},
        "statistics.yaml": statistics_of(texts),
        "scoring.yaml": scoring_of(texts),
    }
    for name, data in files.items():
        (plans / name).write_text(_yaml(data), "utf-8")
    (plans / "2021.journal.yaml").write_text("".join(f"- {_line(entry)}" for entry in journal_of(texts)), "utf-8")
    words = "\n\n".join(f"x {line}" for line in lines if "<!--" not in line)
    (plans / "2021.md").write_text(f"## Kết quả nổi bật\n\n{words}\n\n## Nguyên nhân\n\n{words}\n", "utf-8")
    return plans


def _yaml(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100_000)


def _line(entry: dict[str, Any]) -> str:
    """As a journal has its entries, one a line."""
    return yaml.safe_dump(entry, allow_unicode=True, default_flow_style=True, sort_keys=False, width=100_000)


def plan_of(texts: Sequence[str]) -> dict[str, Any]:
    one = _turns(texts)
    return {
        "year": 2021,
        "title": one(),
        "decision": {
            "superior": one(), "issuer": one(), "number": "4963/QĐ-UBND", "date": "2020-12-28",
            "effective": "2021-01-01", "place": one(), "subject": one(), "grounds": list(texts),
            "articles": [{"number": 1, "paragraphs": list(texts)}], "recipients": list(texts),
            "signer": {"authority": one(), "position": one(), "name": one()},
        },
        "coordinator": "a0",
        "body": {
            "kind": one(), "subject": one(), "issued_with": one(), "place_date": one(), "intro": list(texts),
            "sections": [
                {"number": one(), "title": text, "paragraphs": [text], "targets": not n}
                for n, text in enumerate(texts)
            ],
        },
        "targets": [
            {"text": text, "indicators": [{"id": f"9.{n}", "name": text, "at_least": 90, "unit": text}]}
            for n, text in enumerate(texts)
        ],
        "appendix": {"title": one(), "issued_with": one()},
        "areas": [
            {"number": n + 1, "title": text, "tasks": [task_of(n, text)]} for n, text in enumerate(texts)
        ],
        "reporting": [
            {
                "period": "2021-H1", "name": one(), "start": "2020-12-15", "end": "2021-06-14", "due": "2021-06-20",
                "basis": one(),
            }
        ],
        "corrections": [{"where": "1.1", "scanned": text, "read": text, "reason": text} for text in texts],
        "amendments": [{"number": "77/QĐ-UBND", "date": "2021-03-01", "subject": one(), "tasks": ["1.1"]}],
    }  # fmt: skip


def task_of(number: int, text: str) -> dict[str, Any]:
    return {
        "id": f"{number + 1}.1", "title": text, "products": [text, {"name": text, "time": "Quý III/2021"}],
        "lead": f"Cơ quan số {number}", "support": f"Cơ quan số {number + 1}" if number else "Các cơ quan liên quan",
        "time": "Quý II/2021", "budget": f"{text} (dự kiến)", "note": text,
    }  # fmt: skip


def register_of(texts: Sequence[str]) -> dict[str, Any]:
    agencies = [
        {
            "id": f"a{n}", "name": text, "symbol": f"S{n}", "aliases": [f"Cơ quan số {n}"], "place": text,
            "unit": text, "source": text, "note": text, "recipients": [{"papers": ["reminder"], "to": [text]}],
        }
        for n, text in enumerate((*texts, "Cơ quan cuối"))
    ]  # fmt: skip
    groups = [{"id": "tat-ca", "name": f"Nhóm {texts[0]}", "members": ["a0", "a1"], "source": texts[1]}]
    return {"agencies": agencies, "groups": groups, "open": ["Các cơ quan liên quan"]}


def journal_of(texts: Sequence[str]) -> list[dict[str, Any]]:
    """Of every task: a difficulty, and either done late, under way, or nothing."""
    made: list[dict[str, Any]] = []
    for n, text in enumerate(texts):
        about = {"task": f"{n + 1}.1", "title": text, "agency": f"a{n}", "note": text, "by": text}
        document = {"number": text, "date": "2021-07-01", "issuer": text}
        made.append({"on": "2021-05-01", "event": "difficulty", **about})
        if n % 3 == 0:
            proof = {"document": document} if n % 2 else {}
            made.append({"on": "2021-08-01", "event": "done", "product": 1, **proof, **about})
        if n % 3 == 1:
            made.append({"on": "2021-08-02", "event": "extended", "due": "2021-12-01", "document": document, **about})
        made.append({"on": "2021-09-01", "event": "measured", "indicator": f"9.{n}", "value": 50, "note": text})
    return made


def calendar_of(year: int, texts: Sequence[str]) -> dict[str, Any]:
    days = [f"{year}-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(len(texts))]
    off = [{"start": day, "name": text} for day, text in zip(days, texts, strict=True)]
    return {"year": year, "source": texts[0], "days_off": off}


def statistics_of(texts: Sequence[str]) -> dict[str, Any]:
    lines = [
        {
            "code": f"1.{n}", "name": text, "unit": text, "group": text,
            "values": [{"period": "2021", "value": n, "note": text}],
        }
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return {"source": texts[0], "lines": lines}


def scoring_of(texts: Sequence[str]) -> dict[str, Any]:
    grades = [{"name": text, "at_least": 99 - n} for n, text in enumerate(texts[:99])] + [{"name": "X", "at_least": 0}]
    return {
        "source": texts[0], "on_time": 60, "overdue": 20, "overdue_limit": 60, "proof": 20, "least_due": 1,
        "grades": grades,
    }  # fmt: skip


def _turns(texts: Sequence[str]) -> Any:
    """Gives one after the other, round and round."""
    state = {"next": 0}

    def turn() -> str:
        state["next"] += 1
        return texts[state["next"] % len(texts)]

    return turn
