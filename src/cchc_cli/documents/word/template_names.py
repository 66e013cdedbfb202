"""The names and filters in a template, against what its data have: also where the trial does not come by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from cchc_cli.documents.resaved.filter_types import in_words, misused
from cchc_cli.documents.word.contexts import Field, fields
from cchc_cli.documents.word.environment import DocumentEnvironment
from cchc_cli.documents.word.faults import TemplateFinding, error, paragraph_at
from cchc_cli.language.nearest import nearest, perhaps

_SAME_LIST = frozenset({"sort", "reverse", "list", "unique", "select", "reject", "selectattr", "rejectattr"})
_ONE = frozenset({"first", "last", "max", "min"})
_MEND = "xem các tên trong docs/mau-van-ban.md"


@dataclass(frozen=True, slots=True)
class ValueKind:
    """What is known of a value: its type, the dataclass where it is one, or a list of such; or nothing."""

    inner: type | None = None
    is_list: bool = False
    type: type | None = None

    @property
    def entry(self) -> ValueKind:
        return ValueKind(self.inner, type=self.type)


ANY = ValueKind()


@dataclass
class _Walk:
    source: str
    environment: DocumentEnvironment
    found: list[TemplateFinding] = field(default_factory=list)

    def report(self, node: nodes.Node, name: str, what: str, known: Iterable[str]) -> None:
        hint = perhaps(nearest(name, known)) or _MEND
        self.found.append(error(what, paragraph_at(self.source, node.lineno, name), hint))

    def statements(self, body: Iterable[nodes.Node], scope: dict[str, ValueKind]) -> None:
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: dict[str, ValueKind]) -> None:
        match node:
            case nodes.For():
                self._loop(node, scope)
            case nodes.If():
                self.kind(node.test, scope)
                self.statements([*node.body, *node.elif_, *node.else_], scope)
            case nodes.Assign(target=nodes.Name(name=name)):
                scope[name] = self.kind(node.node, scope)
            case nodes.Macro() | nodes.CallBlock():
                inner = {**scope, **{arg.name: ANY for arg in node.args}, "caller": ANY}
                self.statements(node.body, inner)
                scope[getattr(node, "name", "")] = ANY
            case nodes.AssignBlock(target=nodes.Name(name=name)):
                self.statements(node.body, dict(scope))
                scope[name] = ANY
            case nodes.Expr():
                self.kind(node, scope)
            case _:
                self.statements(node.iter_child_nodes(), scope)

    def _loop(self, node: nodes.For, scope: dict[str, ValueKind]) -> None:
        each = self.kind(node.iter, scope)
        names = [node.target] if isinstance(node.target, nodes.Name) else list(node.target.find_all(nodes.Name))
        entry = each.entry if isinstance(node.target, nodes.Name) else ANY
        inner = {**scope, "loop": ANY, **{name.name: entry for name in names}}
        if node.test is not None:
            self.kind(node.test, inner)
        self.statements(node.body, inner)
        self.statements(node.else_, dict(scope))

    def kind(self, node: nodes.Node, scope: Mapping[str, ValueKind]) -> ValueKind:
        """What an expression is; names in it that are not there are reported."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr(attr=attr):
                return self._attribute(node, attr, self.kind(node.node, scope))
            case nodes.Getitem():
                return self.kind(node.node, scope).entry
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Add():
                self.kind(node.right, scope)
                return self.kind(node.left, scope)
        if isinstance(node, nodes.Test) and node.name not in self.environment.tests:
            self.report(node, node.name, f"không có phép thử «{node.name}»", self.environment.tests)
        for child in node.iter_child_nodes():
            self.kind(child, scope)
        return _written_out(node)

    def _name(self, node: nodes.Name, scope: Mapping[str, ValueKind]) -> ValueKind:
        if node.name not in scope and node.name not in self.environment.globals:
            self.report(node, node.name, f"không có dữ liệu nào tên «{node.name}»", scope)
        return scope.get(node.name, ANY)

    def _attribute(self, node: nodes.Getattr, name: str, kind: ValueKind) -> ValueKind:
        if kind.inner is None:
            return ANY
        if kind.is_list:
            self.report(node, name, f"«{name}» không lấy được từ cả danh sách", ())
            return ANY
        known = fields(kind.inner)
        if name not in known:
            self.report(node, name, f"không có dữ liệu nào tên «{name}»", known)
            return ANY
        return kind_of(known[name])

    def _filter(self, node: nodes.Filter, scope: Mapping[str, ValueKind]) -> ValueKind:
        if node.name not in self.environment.filters:
            self.report(node, node.name, f"không có bộ lọc «{node.name}»", self.environment.filters)
        found = self.kind(node.node, scope) if node.node is not None else ANY
        self._taken(node, found)
        for arg in node.args:
            self.kind(arg, scope)
        if node.name in _ONE:
            return found.entry
        return found if node.name in _SAME_LIST else ANY

    def _taken(self, node: nodes.Filter, found: ValueKind) -> None:
        """Whether the filter takes such a value."""
        wanted = misused(node.name, found.type, is_list=found.is_list)
        if wanted:
            given = in_words(found.type, is_list=found.is_list)
            self.report(node, node.name, f"bộ lọc «{node.name}» cần {wanted}, giá trị trước nó là {given}", ())


def _written_out(node: nodes.Node) -> ValueKind:
    """What stands in the template itself."""
    match node:
        case nodes.Const(value=value):
            return ValueKind(type=type(value))
        case nodes.Concat():
            return ValueKind(type=str)
    return ANY


def kind_of(known: Field) -> ValueKind:
    return ValueKind(known.inner, known.is_list, known.type if isinstance(known.type, type) else None)


def name_findings(source: str, tree: nodes.Template, context: type) -> Iterator[TemplateFinding]:
    """The names that this context does not have; `source` is the XML that was parsed, as docxtpl patched it."""
    walk = _Walk(source, DocumentEnvironment())
    walk.statements(tree.body, {name: kind_of(known) for name, known in fields(context).items()})
    yield from dict.fromkeys(walk.found)
