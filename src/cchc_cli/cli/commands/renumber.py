"""`cchc renumber`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.framework import single

if TYPE_CHECKING:
    from cchc_cli.checking.renumbering import NumberChange, NumberedPlan, Renumbering


def renumber(
    tasks: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[SỐ…]",
            help="Số đang có, mỗi số đi với một --to; hoặc viết gọn 1.9=1.10.",
            autocompletion=complete.tasks,
        ),
    ] = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="SỐ", help="Số mới của số đứng trước.")] = None,
    after: Annotated[
        str | None, typer.Option("--after", metavar="SỐ", help="Dời mọi nhiệm vụ đứng sau số này.")
    ] = None,
    line: Annotated[
        int | None,
        typer.Option("--line", min=1, metavar="DÒNG", help="Dời nhiệm vụ ở dòng này của tệp và mọi nhiệm vụ phía sau."),
    ] = None,
    by: Annotated[
        int | None,
        typer.Option(
            "--by", min=-999, max=999, metavar="N", help="Dời bao nhiêu số, với --after, --line (mặc định: 1)."
        ),
    ] = None,
    area: Annotated[
        int | None, typer.Option("--area", metavar="SỐ", help="Chỉ trong lĩnh vực này, với --after.")
    ] = None,
    keys: Annotated[
        bool, typer.Option("--keys", help="Số đã đổi bằng tay: chỉ thêm key, theo lời ghi trong sổ theo dõi.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Chỉ cho xem, không ghi.")] = False,
    no_pager: options.PagerOption = False,
    *,
    where: options.JournalOptions,
) -> None:
    """Đổi số nhiệm vụ mà không mất gì đã ghi: mỗi nhiệm vụ giữ số cũ làm khóa.

    Chỉ sửa đúng chỗ của số và key trong tệp kế hoạch; chú thích, dấu ngoặc, thứ tự giữ nguyên. Sổ theo dõi, phiếu đã
    gửi, lịch đã nhập vẫn đúng nhiệm vụ của chúng.

        cchc renumber --after 1.8 --by 1           chừa chỗ cho một nhiệm vụ 1.9 mới
        cchc renumber 1.9 --to 1.10 1.10 --to 1.9  đổi chỗ hai số
        cchc renumber 1.10=1.9a --dry-run
    """
    from cchc_cli.checking.renumbering import NumberedPlan
    from cchc_cli.files.writing import preview, rewrite
    from cchc_cli.files.yaml_document import parse_document
    from cchc_cli.model.workspace import shown

    asked = _Asked(tasks or [], to or [], after, line, by, area, keys=keys)
    workspace = where.workspace()
    if not keys:  # which open the plan, and that is said then
        options.say_plan(workspace)
    made: list[tuple[bytes, Renumbering]] = []

    def compose(raw: bytes) -> bytes:
        plan = NumberedPlan(parse_document(raw, shown(workspace.plan)), raw)
        made.append((raw, asked.of(plan, where)))
        return made[-1][1].text

    if dry_run:
        preview(workspace.plan, compose)
        with console.paged(wanted=not no_pager):
            _show_difference(shown(workspace.plan), *made[-1])
    else:
        rewrite(workspace.plan, compose)
        with console.paged(wanted=not no_pager):
            _report(shown(workspace.plan), made[-1][1])


class _Asked:
    """One of the ways of saying which tasks get which numbers."""

    def __init__(
        self, tasks: list[str], to: list[str], after: str | None, line: int | None, by: int | None, area: int | None,
        *, keys: bool,
    ) -> None:  # fmt: skip
        from cchc_cli.files.problems import UsageStop

        ways = [bool(tasks or to), after is not None, line is not None, keys]
        if sum(ways) != 1:
            said = "các cách nói số mới không đi cùng nhau" if any(ways) else "chưa nói đổi số nào"
            raise UsageStop(said, "chọn một: SỐ --to SỐ, --after SỐ --by N, --line DÒNG --by N, --keys")
        if by is not None and after is None and line is None:
            raise UsageStop("--by chỉ đi với --after hoặc --line", "viết: cchc renumber --after 1.8 --by 1")
        if area is not None and after is None:
            raise UsageStop("--area chỉ đi với --after", "viết: cchc renumber --after 12 --by 1 --area 2")
        self.pairs, self.after, self.line, self.area = _pairs(tasks, to), after, line, area
        self.by = 1 if by is None else by

    def of(self, plan: NumberedPlan, where: options.JournalOptions) -> Renumbering:
        if self.after is not None:
            return plan.renumbered(plan.shifted(self.after, self.by, self.area))
        if self.line is not None:
            return plan.renumbered(plan.shifted_from(self.line, self.by))
        if self.pairs:
            return plan.renumbered(plan.pairs(self.pairs))
        return _keyed(plan, where)


def _pairs(tasks: list[str], to: list[str]) -> list[tuple[str, str]]:
    """Numbers with their new ones, in the order typed; `1.9=1.10` brings its own."""
    from cchc_cli.files.problems import UsageStop

    whole = [(old, new) for old, equals, new in (text.partition("=") for text in tasks) if equals]
    single_ = [text for text in tasks if "=" not in text]
    if len(single_) != len(to):
        raise UsageStop(
            f"có {len(single_)} số cũ mà có {len(to)} số mới", "mỗi số một --to: cchc renumber 1.9 --to 1.10"
        )
    return [*whole, *zip(single_, to, strict=True)]


def _keyed(plan: NumberedPlan, where: options.JournalOptions) -> Renumbering:
    from cchc_cli.checking.identity import EntryPlaces
    from cchc_cli.comparing.editions import issued_plan

    loaded = where.open()
    issued = issued_plan(loaded.workspace.plan, plan.interpreted.plan, plan.document.source.text)
    return plan.keyed(EntryPlaces(plan.interpreted, loaded.entries, issued))


def _show_difference(path: str, old: bytes, renumbering: Renumbering) -> None:
    """As `diff -u` does."""
    from difflib import unified_diff

    before, after = (text.decode("utf-8-sig").splitlines() for text in (old, renumbering.text))
    for line in unified_diff(before, after, path, path, lineterm=""):
        console.write(f"{line}\n")
    if not renumbering.changes:
        console.note("Không có gì phải đổi.")


def _report(path: str, renumbering: Renumbering) -> None:
    if not renumbering.changes:
        console.note("Không có gì phải đổi.")
        return
    console.write_line(f"Đã đổi trong {path}:")
    for change in renumbering.changes:
        console.write_line(f"  {_line(change)}")
    for cited in renumbering.cited:
        console.write_line(f"  {cited}")
    console.note("Sổ theo dõi không đổi: mục đã ghi đi theo key.")


def _line(change: NumberChange) -> str:
    from cchc_cli.cli import labels

    number = f"{change.task.id} → {change.number}" if change.number else change.task.id
    key = f' (key: "{change.key}")' if change.key else ""
    return f"{number}{key}: {labels.cell(change.task.task.title)}"


command = single(renumber)
