"""Every word that people read, in one vocabulary: one term a thing, and none of the program's own words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PROGRAM = REPOSITORY / "src" / "cchc_cli"
VIETNAMESE = re.compile(r"[À-ỹĐđ]")
# patterns for what others write, in any words; and what is made of the templates, which are read themselves
NOT_OURS = ("language/", "importing/table/", "importing/prose/", "documents/compiled/")
TEXTS = [
    REPOSITORY / "README.md",
    *(path for path in REPOSITORY.glob("docs/**/*") if path.suffix in {".md", ".yml"}),
    *(path for path in (PROGRAM / "starting" / "texts").iterdir() if path.name != "bodies.yaml"),
    *REPOSITORY.glob("examples/*/README.md"),
    REPOSITORY / "templates" / "page.html",
    *REPOSITORY.glob("tools/template_*.py"),
]

# what is not said → the phrases in which it is, and why
EVERYWHERE = {
    # a task is «nhiệm vụ»
    r"\bviệc\b": [
        r"(làm|công|vị trí) việc|việc làm",  # other words
        r"phần việc",  # of one body in a task that several lead
        r"về việc|việc (thực hiện|triển khai|áp dụng)",  # before a verb
        r"nơi nhận việc",
        r"theo dõi việc thực' if firm",  # the same, in a template
    ],
    # what is done is «hoàn thành»
    r"\bxong\b": [
        r"Số đơn vị đã xong",  # how older sheets head a column; they still come back
        r"Tình hình xong( trễ)?",  # styles of the templates, which workspaces have copies of
    ],
    # not done: «quá hạn N ngày»; done: «hoàn thành chậm N ngày»
    r"\btrễ\b": [r"Tình hình xong trễ|hoàn thành trễ\"}"],
    r"còn dở|đang ở đâu": [],
    r"\bstd(in|out|err)\b|\berrno\b|\bstrerror\b": [],
    r"(?<![\w/.])schemas?(?![\w/.:])": [
        r"\(JSON Schema\)",  # its name
        r"cchc schema|--schema|`[$]?schema`|[$]schema",  # the command, the option, the key
    ],
    r"\.\s*;": [r"TM\., KT\., TL\. …;"],
}
# in messages: a key is named where the file is to be mended, with what it is called
MESSAGES = EVERYWHERE | {
    r"(?<![{(.«:-])\b(value|document|due|percent|count|error|warning|default|invalid|unknown)\b(?![}=])": [
        r"\((start, (end, )?)?due\)|due, reason",
        r"Word Document|Document Template",  # what Word calls it
        r"khai từng UBND huyện ở agencies rồi thay count bằng members",  # a note in the file itself
    ],
    r"\b0 (mục|nhiệm vụ|cơ quan|công văn|phiếu)\b": [],
}


def said(path: Path) -> Iterator[tuple[int, str]]:
    """The Vietnamese strings of a module, with their lines; of docstrings those of commands, which are their help."""
    tree = ast.parse(path.read_text("utf-8"))
    silent = set() if "commands" in path.parts else {id(text) for text in docstrings(tree)}
    silent |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            text = node.value
        else:
            continue
        if VIETNAMESE.search(text) and not re.search(r"\\[bsdw]|\(\?", text):  # patterns are no words
            yield node.lineno, text


def docstrings(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            yield body[0].value


def faults(text: str, forbidden: dict[str, list[str]]) -> list[str]:
    found = []
    for words, allowed in forbidden.items():
        rest = text
        for phrase in allowed:
            rest = re.sub(phrase, "", rest, flags=re.IGNORECASE)
        found += [match[0] for match in re.finditer(words, rest, re.IGNORECASE)]
    return found


def test_no_string_of_the_program_has_another_word_for_what_has_one() -> None:
    found = [
        (f"{name}:{line}", word, text[:120])
        for path in sorted(PROGRAM.rglob("*.py"))
        if not (name := path.relative_to(PROGRAM).as_posix()).startswith(NOT_OURS)
        for line, text in said(path)
        for word in faults(text, MESSAGES)
    ]
    assert found == []


def test_guides_templates_and_new_workspaces_have_the_words_of_the_program() -> None:
    found = [
        (f"{path.name}:{number}", word, line[:120])
        for path in TEXTS
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if VIETNAMESE.search(line)
        for word in faults(line, EVERYWHERE)
    ]
    assert found == []


def test_the_words_that_are_not_said_are_found() -> None:
    text = "3 việc xong, trễ 2 ngày; sửa value, thêm due; 0 mục. ; đọc stdin theo schema"
    assert faults(text, MESSAGES) == ["việc", "xong", "trễ", "stdin", "schema", ". ;", "value", "due", "0 mục"]
    assert faults("ngày làm việc, về việc ban hành, (start, due), cchc schema", MESSAGES) == []
