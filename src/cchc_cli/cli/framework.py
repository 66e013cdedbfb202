"""typer, speaking Vietnamese: lazily loaded commands, help, and usage errors.

Everything that leans on typer's inside is in this module; typer's minor version is pinned for its sake.
"""

from __future__ import annotations

import inspect
import os
import re
import shlex
import shutil
import sys
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partialmethod
from importlib import import_module
from typing import Any, get_args

import typer
from typer._click import Command, Context, HelpFormatter, Parameter  # the vendored click
from typer._click import exceptions as click_errors
from typer._click.parser import _OptionParser
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.main import get_command

from cchc_cli.cli.choices import coded, meant, named, words_of
from cchc_cli.cli.complete import fitting, offered
from cchc_cli.cli.option_groups import flat
from cchc_cli.files.problems import UsageStop
from cchc_cli.language.nearest import nearest
from cchc_cli.language.text import fold, one_line

Page = list[tuple[str, list[tuple[str, str]]]]  # headings, each with (term, explanation)


class _VietnameseHelp(Command):
    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            _plainly(option)
        return option

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write(help_page(self, ctx))

    def make_parser(self, ctx: Context) -> _OptionParser:
        parser = _EachOnce(ctx)
        for param in self.get_params(ctx):
            param.add_to_parser(parser, ctx)
        return parser


class _EachOnce(_OptionParser):
    """Refuses an option of one value that is given twice: of its values the framework would take the last."""

    def parse_args(self, args: list[str]) -> tuple[dict[str, Any], list[str], list[Parameter]]:
        values, rest, given = super().parse_args(args)
        if self.ctx is not None and not self.ctx.resilient_parsing:
            _refuse_repeated(given, self.ctx)
        return values, rest, given


def _refuse_repeated(given: Sequence[Parameter], ctx: Context) -> None:
    for param, times in Counter(given).items():
        if times > 1 and isinstance(param, TyperOption) and not (param.multiple or param.is_flag):
            raise UsageStop(
                f"{max(param.opts, key=len)} chỉ ghi được một lần", f"xem cách dùng: {ctx.command_path} --help"
            )


class VietnameseCommand(_VietnameseHelp, TyperCommand):
    """A command whose help is Vietnamese."""


class VietnameseGroup(_VietnameseHelp, TyperGroup):
    """A group of commands whose help and unknown-command error are Vietnamese."""

    called: Mapping[str, str] = {}  # commands → what they are called in Vietnamese, which is taken as well
    answered: Sequence[str] = ()  # words that are answered elsewhere, and offered where one of them may be meant

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        name, *rest = args
        args = [named(name, self.called), *rest]
        name = args[0]
        if not name.startswith("-") and not ctx.resilient_parsing and name not in self.list_commands(ctx):
            raise UsageStop(
                f"không có lệnh «{name}»", _guess(name, [*self.list_commands(ctx), *self.answered], ctx, self.called)
            )
        return super().resolve_command(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[Any]:
        """The commands that begin with what was typed; where there is none, those that are called so."""
        return super().shell_complete(ctx, incomplete) or _items(fitting(self.called.items(), incomplete))

    def summaries(self, ctx: Context) -> list[tuple[str, str]]:
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        return [
            (
                name,
                f"«{self.called[name]}»: {_first_line(command.help)}"
                if name in self.called
                else _first_line(command.help),
            )
            for name, command in commands
            if command and not command.hidden
        ]


class LazyGroup(VietnameseGroup):
    """Commands named with module and summary; a module is imported when its command is called."""

    registry: Mapping[str, tuple[str, str]] = {}

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        return list(self.registry)

    def summaries(self, ctx: Context) -> list[tuple[str, str]]:  # noqa: ARG002
        return [(name, summary) for name, (_, summary) in self.registry.items()]

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        if cmd_name not in self.registry:
            return None
        command: Command = import_module(self.registry[cmd_name][0]).command
        command.name = cmd_name
        return command

    def shell_complete(self, ctx: Context, incomplete: str) -> list[Any]:
        """Offered from the summaries: no module is imported for the name of its command."""
        commands: dict[str, Command] = {n: TyperCommand(n, help=summary) for n, summary in self.summaries(ctx)}
        group = VietnameseGroup(name=self.name, commands=commands, context_settings=_SETTINGS)
        return group.shell_complete(group.make_context(self.name, [], resilient_parsing=True), incomplete)


def single(function: Callable[..., Any]) -> Command:
    """A command made of one function; its docstring is the help."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(cls=VietnameseCommand, context_settings=_SETTINGS)(flat(function))
    return _plainly_read(get_command(app))


@dataclass(frozen=True)
class Made:
    """A subcommand's function that is made when it is asked for."""

    make: Callable[[], Callable[..., Any]]


def group(
    callback: Callable[..., Any],
    words: Mapping[str, str] | None = None,
    /,
    **functions: Callable[..., Any] | str | Made,
) -> Command:
    """A command with subcommands, one a function, some of which go by Vietnamese `words` too.

    A function of another module is named `module:function`, imported when it is asked for; others may be `Made`.

    `callback` has the help of the whole; it runs first, and a code that it returns answers without a subcommand.
    """
    app = typer.Typer(add_completion=False, rich_markup_mode=None, cls=_Subcommands, context_settings=_SETTINGS)
    app.callback(invoke_without_command=bool(inspect.signature(callback).parameters))(flat(callback))
    command = get_command(app)
    assert isinstance(command, _Subcommands)  # noqa: S101 - it is made of the class named above
    command.functions = {name.replace("_", "-"): function for name, function in functions.items()}
    command.called = words or {}
    return _plainly_read(command)


class _Subcommands(VietnameseGroup):
    """Makes a subcommand when it is asked for: each costs more than to run it."""

    functions: Mapping[str, Callable[..., Any] | str | Made] = {}

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002
        return list(self.functions)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        if cmd_name not in self.functions:
            return None
        command = single(_function(self.functions[cmd_name]))
        command.name = cmd_name
        return command


def _function(named: Callable[..., Any] | str | Made) -> Callable[..., Any]:
    if isinstance(named, Made):
        return named.make()
    if not isinstance(named, str):
        return named
    module, _, name = named.partition(":")
    found: Callable[..., Any] = getattr(import_module(module), name)
    return found


def _plainly_read(command: Command) -> Command:
    for param in command.params:
        if isinstance(param, (TyperArgument, TyperOption)):
            _plainly(param)
    return command


def _plainly(param: TyperArgument | TyperOption) -> None:
    """Has a parameter read by `_PlainReader`: the framework would build a pydantic adapter for it (70 ms a run)."""
    reader = _PlainReader(param.type_descriptor.annotation)
    param.get_runtime_param = lambda: reader  # type: ignore[method-assign, assignment, return-value]
    choices = param.type_descriptor.choices
    if choices and param._custom_shell_complete is None:  # noqa: SLF001 - what the framework asks first
        param._custom_shell_complete = lambda _ctx, _param, typed: _items(fitting(coded(choices), typed))  # noqa: SLF001


class _PlainReader:
    """Reads text, whole numbers, paths and enumerations, lists of them, and several that go together."""

    def __init__(self, kind: Any) -> None:
        self._kind = kind

    def coerce(self, value: Any, param: Any, ctx: Context) -> Any:
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        if many:
            (kind,) = get_args(self._kind)
            return [self._read(kind, item, param, ctx) for item in value]
        if param.nargs > 1:
            return tuple(
                self._read(kind, item, param, ctx) for kind, item in zip(get_args(self._kind), value, strict=True)
            )
        return self._read(self._kind, value, param, ctx)

    def _read(self, kind: Any, value: Any, param: Any, ctx: Context) -> Any:
        try:
            read = (
                value if isinstance(value, kind) else meant(kind, value) if issubclass(kind, StrEnum) else kind(value)
            )
        except ValueError:
            raise click_errors.BadParameter(str(value), ctx=ctx, param=param) from None
        if isinstance(read, int) and not (param.min or 0) <= read <= (param.max or read):
            raise click_errors.BadParameter("", ctx=ctx, param=param)
        return read


def _items(found: Iterable[tuple[str, str]]) -> list[Any]:
    """What is offered, in the framework's form: codes, which need no quotes in any shell, with what they are called."""
    from typer._click.shell_completion import CompletionItem

    return [CompletionItem(value, help=words) for value, words in offered(found)]


_SETTINGS = {"help_option_names": ["-h", "--help"]}


def execute(command: Command, args: Sequence[str], name: str) -> int:
    """Runs a command line.

    Raises:
        UsageStop: the line does not fit; says it in Vietnamese.
    """
    if _completion_variable(name) in os.environ:
        _offer(command, name)
    try:
        with command.make_context(name, list(args)) as ctx:
            result = command.invoke(ctx)
    except click_errors.NoArgsIsHelpError as asked:
        sys.stderr.write(help_page(asked.ctx.command, asked.ctx))
        return 2
    except click_errors.UsageError as error:
        raise usage_stop(error) from None
    except typer.Exit as done:
        return done.exit_code
    return result if isinstance(result, int) else 0


def _offer(command: Command, name: str) -> None:
    """Answers a shell that asks what Tab offers, and ends the run."""
    from typer import _completion_classes

    _completion_classes.completion_init()
    _completion_classes._sanitize_help_text = one_line  # noqa: SLF001 - rich would wrap it at the terminal's width
    zsh = _completion_classes.ZshComplete
    zsh.complete = partialmethod(_for_zsh, zsh.complete)  # type: ignore[method-assign, assignment]
    command.main(args=[], prog_name=name)


def _for_zsh(shell: Any, usual: Callable[[Any], str]) -> str:
    """What zsh evaluates; an id found by its name it would drop, so it is told to put it in place of what was typed."""
    args, typed = shell.get_completion_args()
    found = [(str(item.value), one_line(item.help or "")) for item in shell.get_completions(args, typed)]
    if all(str.startswith(value, typed) for value, _ in found):
        return usual(shell)
    values = " ".join(shlex.quote(value) for value, _ in found)
    shown = " ".join(shlex.quote(f"{value} -- {said}") for value, said in found)
    return (
        f"local -a offered shown; offered=({values}); shown=({shown}); "
        "compadd -U -l -d shown -a offered; compstate[insert]=menu"
    )


def completion_script(shell: str, name: str = "cchc") -> str:
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    return get_completion_script(prog_name=name, complete_var=_completion_variable(name), shell=shell)


def _completion_variable(name: str) -> str:
    return f"_{name}_COMPLETE".upper()


# what the framework says → what we say; the groups of the pattern fill the sentence
_SAYINGS: tuple[tuple[str, str], ...] = (
    (r"Option '(.+?)' requires an argument", "tùy chọn {0} cần một giá trị"),
    (r"Option '(.+?)' requires (\d+) arguments", "tùy chọn {0} cần {1} giá trị"),
    (r"Option '(.+?)' does not take a value", "tùy chọn {0} không nhận giá trị"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.+)\)", "thừa tham số: {0}"),
    (r"Argument '(.+?)' takes (\d+) values", "tham số {0} cần {1} giá trị"),
    (r"Missing command", "thiếu tên lệnh"),
)


def usage_stop(error: click_errors.UsageError) -> UsageStop:
    hint = f"xem cách dùng: {error.ctx.command_path} --help" if error.ctx else ""
    match error:
        case click_errors.NoSuchOption():
            return UsageStop(f"không có tùy chọn {error.option_name}", _guess_option(error) or hint)
        case click_errors.MissingParameter(param=param) if param is not None:
            return UsageStop(f"thiếu {', '.join(map(_param_name, _missing(error, param)))}", hint)
        case click_errors.BadParameter(param=param) if param is not None:
            fault = f"giá trị của {_param_name(param)} không dùng được: {_value_fault(param)}"
            return UsageStop(fault, _guess_value(error, param) or hint)
    for pattern, saying in _SAYINGS:
        found = re.search(pattern, error.format_message())
        if found:
            return UsageStop(saying.format(*found.groups()), hint)
    return UsageStop("dòng lệnh không đúng", hint)


def _missing(error: click_errors.UsageError, first: Parameter) -> list[Parameter]:
    """All that is required and was not given: those given have been read before the first of them is missed."""
    others = error.ctx.command.params if error.ctx else []
    given = error.ctx.params if error.ctx else {}
    return [first, *(p for p in others if p is not first and p.required and given.get(p.name or "") is None)]


def _param_name(param: Parameter) -> str:
    if isinstance(param, TyperArgument):
        return f"tham số {param.display_name_raw}"
    return f"tùy chọn {max(param.opts, key=len)}"


def _value_fault(param: Parameter) -> str:
    if not isinstance(param, (TyperArgument, TyperOption)):
        return "cần một giá trị khác"
    choices = param.type_descriptor.choices
    if choices:
        words, codes = words_of(choices), [str(getattr(c, "value", c)) for c in choices]
        if len(words) == len(codes):
            return "chọn một trong: " + ", ".join(f"{word} ({code})" for word, code in zip(words, codes, strict=True))
        return "chọn một trong: " + ", ".join(codes) + (f" (hay {', '.join(words)})" if words else "")
    if param.type_descriptor.annotation is int:
        return f"cần một số nguyên từ {param.min or 0}{f' đến {param.max}' if param.max else ' trở lên'}"
    return "cần một giá trị khác"


def _guess(name: str, known: Iterable[str], ctx: Context, called: Mapping[str, str]) -> str:
    from cchc_cli.cli.near_misses import meant_command

    known, words = list(known), {fold(word): word for word in called.values()}
    found = meant_command(name, known) or nearest(name.casefold(), known) or words.get(nearest(fold(name), words), "")
    return f"có phải: {found}?" if found else f"xem các lệnh: {ctx.command_path} --help"


def _guess_value(error: click_errors.BadParameter, param: Parameter) -> str:
    """The choice that was most likely meant by what was typed, which is the error's message."""
    choices = param.type_descriptor.choices if isinstance(param, (TyperArgument, TyperOption)) else None
    if not choices:
        return ""
    known = {fold(word): word for word in (*words_of(choices), *(str(getattr(c, "value", c)) for c in choices))}
    found = nearest(fold(error.message), known)
    return f"có phải: {known[found]}?" if found else ""


def _guess_option(error: click_errors.NoSuchOption) -> str:
    known = [opt for param in error.ctx.command.get_params(error.ctx) for opt in param.opts] if error.ctx else []
    from cchc_cli.cli.near_misses import meant_option

    found = meant_option(error.option_name, known) or nearest(error.option_name, known)
    return f"có phải: {found}?" if found else ""


def help_page(command: Command, ctx: Context) -> str:
    """The help as text: usage, what it does, arguments, options, commands, all fitted to the terminal."""
    width = min(100, shutil.get_terminal_size().columns)
    usage, page = [ctx.command_path], []
    params = [p for p in command.get_params(ctx) if not getattr(p, "hidden", False)]
    arguments = [p for p in params if isinstance(p, TyperArgument)]
    options = [p for p in params if not isinstance(p, TyperArgument)]
    if options:
        usage.append("[TÙY CHỌN]")
    usage += [p.display_name_raw if p.required else f"[{p.display_name_raw}]" for p in arguments]
    if isinstance(command, VietnameseGroup):
        usage.append("LỆNH …")
        page.append(("Các lệnh", command.summaries(ctx)))
    page.append(("Tham số", [(p.display_name_raw, p.help or "") for p in arguments]))
    page.append(("Tùy chọn", [_option_line(p) for p in options]))
    text = textwrap.dedent(command.help or "").strip()
    return f"Cách dùng: {' '.join(usage)}\n\n{_paragraphs(text, width)}\n{_page(page, width)}"


_LONGEST_CHOICE = 40  # codes that are more are listed in the explanation


def _option_line(param: Parameter) -> tuple[str, str]:
    if not isinstance(param, TyperOption) or param.name == "help":
        return ", ".join(sorted(param.opts, key=len)), "In phần trợ giúp này rồi thoát."
    names = ", ".join(sorted(param.opts, key=len))
    choices = param.type_descriptor.choices
    codes = [str(getattr(c, "value", c)) for c in choices or ()]
    words = words_of(choices or ())
    said = f" Viết được cả: {', '.join(words)}." if words else ""
    if len("|".join(codes)) > _LONGEST_CHOICE:
        both = (f"{word} ({code})" for word, code in zip(words or codes, codes, strict=True))
        names, said = f"{names} {param.metavar or 'MÃ'}", f" Là một trong: {', '.join(both)}."
    elif codes:
        names += " " + "|".join(codes)
    elif not param.is_flag:
        names += f" {param.metavar or ('SỐ' if param.type_descriptor.annotation is int else 'CHỮ')}"
    default = param.default if param.show_default and not param.is_flag else None
    shown = f" [mặc định: {getattr(default, 'value', default)}]" if default not in (None, "") else ""
    return names, (param.help or "") + said + shown


def _paragraphs(text: str, width: int) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(one_line(block), width)) if not block.startswith("    ") else block
        for block in text.split("\n\n")
        for block in (block, "")
    )


def _page(page: Page, width: int) -> str:
    blocks = []
    for title, rows in page:
        if rows:
            left = min(30, max(_width(term) for term, _ in rows) + 2)
            body = "".join(_row(term, explanation, left, width) for term, explanation in rows)
            blocks.append(f"{title}:\n{body}")
    return "\n".join(blocks)


def _row(term: str, explanation: str, left: int, width: int) -> str:
    wrapped = textwrap.wrap(explanation, max(20, width - left - 2)) or [""]
    pad = " " * (left + 2)
    if _width(term) > left - 2:
        return f"  {term}\n" + "".join(f"{pad}{line}\n" for line in wrapped)
    first = f"  {term}{' ' * (left - _width(term))}{wrapped[0]}\n"
    return first + "".join(f"{pad}{line}\n" for line in wrapped[1:])


def _width(text: str) -> int:
    return sum(not unicodedata.combining(c) for c in text)


def _first_line(text: str | None) -> str:
    return (text or "").strip().split("\n")[0]
