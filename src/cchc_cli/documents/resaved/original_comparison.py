"""What a template's pages and styles have become since it was copied from the one the program brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cchc_cli.documents.layout.looks import Look, letters_of, section_looks, style_looks
from cchc_cli.documents.layout.named_styles import style_ids
from cchc_cli.documents.word.faults import TemplateFinding, shortened, warning
from cchc_cli.documents.word.rendering import open_template
from cchc_cli.documents.word.template_findings import findings
from cchc_cli.documents.word.template_package import check_package
from cchc_cli.files.problems import DocumentStop, Need

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PAGES = "Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I; sửa trong Word: Layout → Page Setup"
_STYLES = "nếu không chủ ý: sửa kiểu trong Word, hoặc lấy lại mẫu gốc bằng: {} TÊN {}"
_OWN = "bôi đen đoạn đó rồi bấm Ctrl+Space trong Word để chữ theo kiểu của đoạn"
_SEVERAL = 4  # styles of which one thing is said once, where it is so of most

Changes = Mapping[str, tuple[str, str]]  # what it is → how it was and is


def changes_of_look(data: bytes, original: bytes, name: str) -> list[TemplateFinding]:
    """What differs from the original in sections, margins, fonts and styles; nothing where the file does not open."""
    return [] if data == original else findings(_changes, data, name, original)


def _changes(data: bytes, name: str, original: bytes) -> list[TemplateFinding]:
    try:
        check_package(data, name)
        ours, theirs = open_template(data, name).docx, open_template(original, name).docx
    except DocumentStop:
        return []  # the check of the file itself says so
    return [*_sections(ours, theirs), *_styles(ours, theirs), *_own_letters(ours)]


def _sections(ours: Any, theirs: Any) -> Iterator[TemplateFinding]:
    now, before = section_looks(ours), section_looks(theirs)
    if len(now) != len(before):
        yield warning(f"mẫu có {len(now)} phần trang (section), mẫu gốc có {len(before)}", hint=_PAGES)
        return
    for n, (new, old) in enumerate(zip(now, before, strict=True), 1):
        changed = _changed(new, old)
        if changed:
            yield warning(f"phần trang {n} khác mẫu gốc: {changed}", hint=_PAGES)


def _styles(ours: Any, theirs: Any) -> Iterator[TemplateFinding]:
    now, before = style_looks(ours), style_looks(theirs)
    hint = _STYLES.format(Need.TEMPLATE, Need.FORCE)
    for name in (name for name in before if name not in now):
        yield warning(f"không còn kiểu «{name}» của mẫu gốc", hint=hint)
    changes = {name: _differing(now[name], old) for name, old in before.items() if name in now}
    common = _of_most(changes.values(), len(changes))
    for (what, new), olds in common.items():
        told = f"{what} {_commonest(olds)} → {new}"
        yield warning(f"{olds.total()}/{len(changes)} kiểu khác mẫu gốc: {told}", hint=hint)
    for name, found in changes.items():
        own = "; ".join(f"{what} {old} → {new}" for what, (old, new) in found.items() if (what, new) not in common)
        if own:
            yield warning(f"kiểu «{name}» khác mẫu gốc: {own}", hint=hint)


def _differing(new: Look, old: Look) -> Changes:
    return {what: (old[what], new[what]) for what in old if new[what] != old[what]}


def _of_most(found: Iterable[Changes], of: int) -> dict[tuple[str, str], Counter[str]]:
    """What more than half of the styles have become alike, with how often it was what before."""
    olds: dict[tuple[str, str], Counter[str]] = {}
    for changes in found:
        for what, (old, new) in changes.items():
            olds.setdefault((what, new), Counter())[old] += 1
    return {change: count for change, count in olds.items() if count.total() >= _SEVERAL and 2 * count.total() > of}


def _commonest(olds: Counter[str]) -> str:
    return ", ".join(old for old, _ in olds.most_common())


def _changed(new: Look, old: Look) -> str:
    return "; ".join(f"{what} {was} → {now}" for what, (was, now) in _differing(new, old).items())


def _own_letters(document: Any) -> Iterator[TemplateFinding]:
    """Fonts and sizes of words that their style does not give; the first place of each."""
    looks = style_looks(document)
    names = {id_: name for name, id_ in style_ids(document.styles.element).items()}
    found: dict[str, dict[tuple[str, str], str]] = {}
    for run in document.element.body.iter(_W + "r"):
        paragraph = next(run.iterancestors(_W + "p"))
        reference = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = names.get("Normal" if reference is None else reference.get(_W + "val"), "Normal")
        text = "".join(node.text or "" for node in paragraph.iter(_W + "t"))
        if text and name in looks:
            own = found.setdefault(name, {})
            for what, value in letters_of(run).items():
                if value != looks[name][what]:
                    own.setdefault((what, value), shortened(text))
    yield from _said_of_letters(found, looks)


def _said_of_letters(
    found: Mapping[str, Mapping[tuple[str, str], str]], looks: Mapping[str, Look]
) -> Iterator[TemplateFinding]:
    """`found` are the places by style and by what is not as in the style."""
    changes = [{what: (looks[name][what], value) for what, value in own} for name, own in found.items()]
    common = _of_most(changes, len(found))
    for (what, value), olds in common.items():
        told = f"{what} {value}, kiểu là {_commonest(olds)}"
        yield warning(f"chữ định riêng, không theo {olds.total()}/{len(found)} kiểu: {told}", hint=_OWN)
    for name, own in found.items():
        for (what, value), place in own.items():
            if (what, value) not in common:
                said = f"{what} {value}, kiểu là {looks[name][what]}"
                yield warning(f"chữ định riêng, không theo kiểu «{name}»: {said}", place, _OWN)
