"""Makes of `templates/page.html` the Python that renders it; tools/build_templates.py writes it down.

A page is made as often as a question is asked, and Jinja takes as long to be loaded as the page to be filled. What is
made here needs no Jinja when it runs. It does what Jinja does with the same template, letter for letter, for the tags
that the template has, as tests/documents/page/test_page.py sees; a tag that it does not know is refused, and is written
otherwise or added here, a method a kind of node. Whose template is not the packaged one, byte for byte, has it rendered
by Jinja.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from jinja2 import nodes

from cchc_cli.documents.page.page_template import in_html, page_source, policy
from cchc_cli.documents.word.environment import DocumentEnvironment

HEAD = '''\
"""What `templates/page.html` makes of its data. Made by tools/build_templates.py."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape

from cchc_cli.documents.page.page_template import in_html
from cchc_cli.language.numbers import number

OF = "{digest}"  # the template, sha256
POLICY = "{policy}"


def _x(value: object) -> Markup:
    return escape(in_html(value))
'''
_COMPARED = {"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="}


class UnknownTagError(ValueError):
    """The template has what this compiler does not know."""

    def __init__(self, node: nodes.Node) -> None:
        super().__init__(f"page.html, line {node.lineno}: {type(node).__name__} cannot be compiled as it is written")


class PageCompiler:
    """Python of a parsed template; names are those of the loops and macros around, else the page's."""

    def __init__(self) -> None:
        self._macros: set[str] = set()
        self._names: list[str] = []

    def module(self, tree: nodes.Template) -> Iterator[str]:
        for macro in tree.find_all(nodes.Macro):
            self._macros.add(macro.name)
            yield from self._macro(macro)
        rest = [node for node in tree.body if not isinstance(node, nodes.Macro)]
        yield from ("", "", "def rendered(page: Any) -> str:", "    out: list[str] = []")
        yield from self._block(rest, "    ")
        yield r'    return "".join(out).rstrip("\n") + "\n"'

    def _macro(self, macro: nodes.Macro) -> Iterator[str]:
        if macro.defaults:
            raise UnknownTagError(macro)
        self._names = [name.name for name in macro.args]
        arguments = ", ".join(f"{name}: Any" for name in self._names)
        yield from ("", "", f"def {macro.name}({arguments}) -> Markup:", "    out: list[str] = []")
        yield from self._block(macro.body, "    ")
        yield '    return Markup("".join(out))'
        self._names = []

    def _block(self, body: Sequence[nodes.Node], indent: str) -> Iterator[str]:
        for node in body:
            match node:
                case nodes.Output():
                    yield f"{indent}out += ("
                    yield from (f"{indent}    {line}" for part in node.nodes for line in self._printed(part))
                    yield f"{indent})"
                case nodes.If():
                    yield from self._condition(node, indent)
                case nodes.For(target=nodes.Name()):
                    yield from self._loop(node, indent)
                case _:
                    raise UnknownTagError(node)

    def _condition(self, node: nodes.If, indent: str) -> Iterator[str]:
        yield f"{indent}if {self._value(node.test)}:"
        yield from self._block(node.body, indent + "    ")
        for other in node.elif_:
            yield f"{indent}elif {self._value(other.test)}:"
            yield from self._block(other.body, indent + "    ")
        if node.else_:
            yield f"{indent}else:"
            yield from self._block(node.else_, indent + "    ")

    def _loop(self, node: nodes.For, indent: str) -> Iterator[str]:
        if node.else_ or node.test or node.recursive or not isinstance(node.target, nodes.Name):
            raise UnknownTagError(node)
        name, values = node.target.name, self._value(node.iter)
        if _counts(node):
            if any(map(_counts, node.find_all(nodes.For))):
                raise UnknownTagError(node)  # both would count in `left`
            yield f"{indent}for left, {name} in zip(range(len({values}) - 1, -1, -1), {values}):"
        else:
            yield f"{indent}for {name} in {values}:"
        self._names.append(name)
        yield from self._block(node.body, indent + "    ")
        self._names.pop()

    def _printed(self, node: nodes.Expr) -> Iterator[str]:
        """The parts of a tuple of texts."""
        if not isinstance(node, nodes.TemplateData):
            yield f"_x({self._value(node)}),"
            return
        *lines, last = [repr(line) for line in node.data.splitlines(keepends=True)]
        yield from lines
        yield f"{last},"

    def _value(self, node: nodes.Node) -> str:
        """The expression, by a method named after its kind."""
        make: Callable[[Any], str] | None = getattr(self, f"_{type(node).__name__.lower()}", None)
        if make is None:
            raise UnknownTagError(node)
        return make(node)

    def _const(self, node: nodes.Const) -> str:
        return repr(node.value)

    def _name(self, node: nodes.Name) -> str:
        if node.name == "policy":
            return "POLICY"
        if node.name in {"left", "loop", "out"}:  # of the loops, as far as `loop.last`, and of what is made
            raise UnknownTagError(node)
        return node.name if node.name in (*self._names, *self._macros) else f"page.{node.name}"

    def _getattr(self, node: nodes.Getattr) -> str:
        if isinstance(node.node, nodes.Name) and node.node.name == "loop" and node.attr == "last":
            return "(not left)"
        return f"{self._value(node.node)}.{node.attr}"

    def _getitem(self, node: nodes.Getitem) -> str:
        return f"{self._value(node.node)}[{self._value(node.arg)}]"

    def _slice(self, node: nodes.Slice) -> str:
        if node.step:
            raise UnknownTagError(node)
        return ":".join(self._value(end) if end else "" for end in (node.start, node.stop))

    def _call(self, node: nodes.Call) -> str:
        if node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise UnknownTagError(node)
        return f"{self._value(node.node)}({', '.join(map(self._value, node.args))})"

    def _condexpr(self, node: nodes.CondExpr) -> str:
        if node.expr2 is None:
            raise UnknownTagError(node)
        return f"({self._value(node.expr1)} if {self._value(node.test)} else {self._value(node.expr2)})"

    def _compare(self, node: nodes.Compare) -> str:
        if len(node.ops) > 1 or node.ops[0].op not in _COMPARED:
            raise UnknownTagError(node)
        return f"({self._value(node.expr)} {_COMPARED[node.ops[0].op]} {self._value(node.ops[0].expr)})"

    def _and(self, node: nodes.And) -> str:
        return f"({self._value(node.left)} and {self._value(node.right)})"

    def _or(self, node: nodes.Or) -> str:
        return f"({self._value(node.left)} or {self._value(node.right)})"

    def _not(self, node: nodes.Not) -> str:
        return f"(not {self._value(node.node)})"

    def _filter(self, node: nodes.Filter) -> str:
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise UnknownTagError(node)
        of, arguments = self._value(node.node), [self._value(argument) for argument in node.args]
        match node.name, arguments:
            case "length", []:
                return f"len({of})"
            case "number", []:
                return f"number({of})"
            case "join", [between]:
                return f"{between}.join({of})"
        raise UnknownTagError(node)


def _counts(loop: nodes.For) -> bool:
    """Whether the loop itself, not one within it, asks where it stands."""
    inner = {id(name) for other in loop.find_all(nodes.For) if other is not loop for name in other.find_all(nodes.Name)}
    return any(name.name == "loop" and id(name) not in inner for name in loop.find_all(nodes.Name))


def compiled_page(template: bytes) -> str:
    """The module's text."""
    source = page_source(template, "page")
    head = HEAD.format(digest=sha256(template).hexdigest(), policy=policy(source))
    lines = PageCompiler().module(DocumentEnvironment(in_html).parse(source))
    return head + "".join(f"{line}\n" for line in lines)
