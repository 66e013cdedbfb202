"""`cchc templates`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cchc_cli.cli import complete, console, options
from cchc_cli.cli.console import Answer, Format
from cchc_cli.cli.framework import group
from cchc_cli.cli.needs import spelled
from cchc_cli.cli.tables.table import Column, Row, Table
from cchc_cli.files.problems import Severity, Stop, UsageStop

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cchc_cli.documents.word.contexts import TemplateKind
    from cchc_cli.documents.word.faults import TemplateFinding
    from cchc_cli.documents.word.templates import TemplateSource
    from cchc_cli.documents.wording.frame import Sample

_SEVERITIES = {Severity.ERROR: "lỗi", Severity.WARNING: "lưu ý"}
_HERE = "Thư mục này là mã nguồn của chương trình: templates/ ở đây chính là các mẫu kèm chương trình."


def list_(asked: options.PlanQueryOptions) -> None:
    """Các mẫu văn bản: mẫu nào được dùng, lấy từ đâu."""
    from cchc_cli.documents.word.templates import list_templates

    root = _root(asked)
    found = list_templates(root)
    titles = {name: kind.title for name, kind in _known().items()}
    unknown = "(không lệnh nào dùng tên này)"
    rows = [Row([s.name, titles.get(s.name, unknown), s.origin.words, _shown(s.path)]) for s in found]
    columns = [
        Column("name", "Tên"),
        Column("title", "Văn bản", 1),
        Column("origin", "Nguồn"),
        Column("path", "Tệp", 1),
    ]
    data = [
        {"name": s.name, "title": titles.get(s.name), "origin": s.origin.value, "path": _shown(s.path)} for s in found
    ]
    notes = (
        [_HERE]
        if _is_source(root)
        else ["Sửa một mẫu: cchc templates copy TÊN, rồi mở tệp trong Word (.html: trong trình soạn thảo)."]
    )
    console.present(Answer([Table(columns, rows)], data, notes), asked.format_, asked.way)


def copy(
    names: Annotated[
        list[str],
        typer.Argument(metavar="TÊN…", help="Tên mẫu: xem cchc templates list.", autocompletion=complete.templates),
    ],
    force: Annotated[bool, typer.Option("--force", help="Ghi đè mẫu đã có; chữ đã sửa trong đó mất.")] = False,
    *,
    asked: options.PlanOptions,
) -> None:
    """Chép mẫu kèm chương trình vào templates/ của thư mục này, để sửa trong Word (mẫu .html của trang: như tệp chữ).

    Mẫu ở templates/ của thư mục được dùng thay mẫu kèm chương trình. Các tên dùng được trong mẫu: docs/mau-van-ban.md.
    """
    from cchc_cli.documents.word.templates import find_template
    from cchc_cli.files.writing import write_outputs

    root = _root(asked)
    if root is None:
        raise UsageStop("không có thư mục plans/ ở đây hay thư mục cha", "chạy lệnh trong thư mục có plans/")
    if _is_source(root):
        raise UsageStop("templates/ ở đây chính là các mẫu kèm chương trình", "sửa chúng bằng tools/build_templates.py")
    sources = [find_template(name) for name in dict.fromkeys(names)]
    files = {root / "templates" / source.path.name: source.read() for source in sources}
    write_outputs(files, force=force, are_sources=True)
    for path in files:
        console.write_line(f"Đã ghi {path}.")


def check(
    file: Annotated[
        Path | None, typer.Argument(metavar="[TỆP]", help="Một tệp mẫu (mặc định: mọi mẫu của thư mục này).")
    ] = None,
    as_: Annotated[
        str, typer.Option("--as", metavar="TÊN", help="Kiểm tra tệp như mẫu tên này (mặc định: theo tên tệp).")
    ] = "",
    journal: options.JournalOption = None,
    *,
    asked: options.PlanQueryOptions,
) -> int:
    """Kiểm tra mẫu: tên, bộ lọc, lệnh, kiểu, những thứ không nên có; rồi kết xuất thử với kế hoạch.

    Cũng nói trang, lề, phông chữ, kiểu nào khác mẫu kèm chương trình: đó là lưu ý, có thể là chủ ý của người sửa.
    Thoát với mã 1 khi có lỗi.
    """
    known = _known()
    sources, sample = _sources(file, _root(asked)), _sample(journal, asked)
    if as_ and as_ not in known:
        raise UsageStop(f"không có mẫu tên «{as_}»", f"chọn một trong: {', '.join(known)}")
    data: list[dict[str, Any]] = []
    with console.paged(wanted=not asked.no_pager):
        for source in sources:
            name = as_ or source.name
            found = _check(source, name, sample)
            data += [_data(source, finding) for finding in found]
            if asked.format_ is Format.TEXT:
                _print(source, found, tried=sample is not None and name in known)
    if asked.format_ is not Format.TEXT:
        console.present(Answer([_table(data)], data), asked.format_, asked.way)
    return int(any(finding["severity"] == Severity.ERROR for finding in data))


def _known() -> Mapping[str, TemplateKind]:
    """The templates that commands use, by name."""
    from cchc_cli.documents.page.page_template import PAGE
    from cchc_cli.documents.papers.catalogue import CATALOGUE

    return {**CATALOGUE, PAGE.name: PAGE}


def _root(asked: options.PlanOptions) -> Path | None:
    """The workspace's folder; None where there is none, and then the program's templates are meant."""
    try:
        return asked.workspace().root
    except Stop:
        if asked.plan is not None or asked.year is not None:
            raise
        return None


def _is_source(root: Path | None) -> bool:
    from cchc_cli.documents.word.templates import shipped

    return root is not None and (root / "templates").resolve() == Path(str(shipped())).resolve()


def _shown(path: object) -> str:
    from cchc_cli.model.workspace import shown

    return shown(Path(str(path)))


def _sources(file: Path | None, root: Path | None) -> list[TemplateSource]:
    from cchc_cli.documents.word.templates import Origin, TemplateSource, list_templates

    if file is None:
        return list_templates(root)
    if not file.is_file():
        raise UsageStop(f"không có tệp «{file}»", "xem các mẫu: cchc templates list")
    return [TemplateSource(file.stem, file, Origin.WORKSPACE)]


def _sample(journal: Path | None, asked: options.PlanOptions) -> Sample | None:
    """What the trial is made of; None where there is no plan here."""
    from cchc_cli.documents.wording.frame import Sample

    if _root(asked) is None:
        return None
    loaded = options.open_plan(asked.plan, asked.year, journal)
    return Sample(loaded.interpreted, loaded.entries)


def _check(source: TemplateSource, name: str, sample: Sample | None) -> list[TemplateFinding]:
    from cchc_cli.documents.page.page_checking import check_page
    from cchc_cli.documents.page.page_template import PAGE
    from cchc_cli.documents.resaved.original_comparison import changes_of_look
    from cchc_cli.documents.word.faults import error, warning
    from cchc_cli.documents.word.template_checking import check_template
    from cchc_cli.documents.word.templates import find_template

    known = _known()
    kind = known.get(name)
    if kind and source.is_page is not (kind is PAGE):
        return [error(f"mẫu {name} phải là tệp .{'html' if kind is PAGE else 'docx'}")]
    trial = kind.example(sample) if kind and sample else None
    check = check_page if source.is_page else check_template
    data = source.read()
    found = check(data, source.name, kind.context if kind else None, trial)
    if kind and not source.is_page:
        changes = changes_of_look(data, find_template(name).read(), source.name)
        found += [change for change in changes if change not in found]
    if kind is None:
        hint = f"đặt tên tệp là một trong: {', '.join(known)}; hoặc thêm --as TÊN"
        found.append(
            warning(f"không lệnh nào dùng mẫu tên «{name}», nên không kiểm tra được các tên dữ liệu", hint=hint)
        )
    return found


def _print(source: TemplateSource, found: list[TemplateFinding], *, tried: bool) -> None:
    counts = [f"{n} {words}" for s, words in _SEVERITIES.items() if (n := sum(f.severity is s for f in found))]
    fine = "không có lỗi, kết xuất thử được" if tried else "không có lỗi; không kết xuất thử vì không có kế hoạch"
    console.write_line(f"{_shown(source.path)}: {', '.join(counts) or fine}")
    for finding in found:
        place = f", ở đoạn «{finding.place}»" if finding.place else ""
        console.write_line(f"  {_SEVERITIES[finding.severity]}: {finding.message}{place}")
        if finding.hint:
            console.write_line(f"    → {spelled(finding.hint)}")


def _data(source: TemplateSource, finding: TemplateFinding) -> dict[str, Any]:
    return {
        "template": source.name,
        "path": _shown(source.path),
        "severity": finding.severity.value,
        "message": finding.message,
        "place": finding.place,
        "hint": spelled(finding.hint),
    }


def _table(data: list[dict[str, Any]]) -> Table:
    keys = ("template", "path", "severity", "message", "place", "hint")
    return Table([Column(key, key) for key in keys], [Row([row[key] for key in keys]) for row in data])


def templates() -> None:
    """Mẫu văn bản Word và mẫu trang HTML: liệt kê, chép ra để sửa, kiểm tra."""


command = group(templates, list=list_, copy=copy, check=check)
