"""A plan with its register as it stood: in a commit, in a file, in the folder at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from cchc_cli.comparing.git import Repository, Revision, open_repository, repository_of
from cchc_cli.comparing.history.issue_tags import issued_revision
from cchc_cli.files.problems import DataStop, Stop, UsageStop, has_errors
from cchc_cli.files.yaml_document import YamlDocument, parse_document, read_document
from cchc_cli.model.days import NotADay, read_day
from cchc_cli.model.interpretation import InterpretedPlan
from cchc_cli.model.plan import Plan
from cchc_cli.model.register import Register
from cchc_cli.model.validation import Validated, validate
from cchc_cli.model.workspace import CALENDAR, JOURNAL_SUFFIX, REGISTER, Workspace, shown

M = TypeVar("M")


@dataclass(frozen=True)
class Edition:
    """`register` is None where the plan had none beside it."""

    path: str
    plan: Plan
    register: Register | None
    revision: Revision | None = None


def interpret(old: Edition, new: Edition) -> tuple[InterpretedPlan, InterpretedPlan]:
    """Both to be compared; one without a register is read with the other's."""
    known = old.register or new.register or Register()
    return InterpretedPlan(old.plan, old.register or known), InterpretedPlan(new.plan, new.register or known)


def edition_of_file(path: Path) -> Edition:
    """The plan file on the disk with the register beside it."""
    name = path.name
    if path.is_dir() or name in {REGISTER, CALENDAR} or name.endswith(JOURNAL_SUFFIX):
        raise UsageStop(f"{shown(path)} không phải là tệp kế hoạch", "danh mục cơ quan được so cùng kế hoạch của nó")
    register = Workspace(path).register
    document = read_document(register, shown(register)) if register.is_file() else None
    return _edition(shown(path), read_document(path, shown(path)), document)


def editions(plan: Path, old: str, new: str) -> tuple[Edition, Edition]:
    """The plan at two revisions of its repository; an empty `new` is the folder at hand. Renames are followed.

    Raises:
        UsageStop: no repository, or no such revision.
        DataStop: the plan is not there, or cannot be read.
    """
    repository = open_repository(plan.resolve().parent)
    path, until = repository.path(plan), None
    if new:
        until = asked_revision(repository, new)
        now = _at(repository, until, path, None)
    else:
        now = edition_of_file(plan)
    return _at(repository, asked_revision(repository, old), now.path if new else path, until), now


def plan_edition(repository: Repository, revision: Revision | None, path: str) -> Edition:
    """The plan of this path, as git names it, in the revision or (None) in the folder at hand.

    Raises:
        DataStop: it is not there, or cannot be read.
    """
    return _at(repository, revision, path, None) if revision else edition_of_file(repository.root / path)


def workspace_document(repository: Repository, revision: Revision | None, path: str) -> YamlDocument | None:
    """Any file of a workspace in the revision or (None) in the folder at hand; None where it is not there."""
    if revision is None:
        file = repository.root / path
        return read_document(file, shown(file)) if file.is_file() else None
    content = repository.read(revision, path)
    return None if content is None else parse_document(content, f"{revision.name}:{path}")


def edition_at(plan: Path, revision: str) -> Edition:
    """The plan at a revision of its repository."""
    repository = open_repository(plan.resolve().parent)
    return _at(repository, asked_revision(repository, revision), repository.path(plan), None)


def split_range(text: str, plan: Path) -> tuple[str, str]:
    """`OLD..NEW` as two revisions; `OLD...NEW`, from where the two went apart."""
    old, dots, new = text.partition("...")
    if dots:
        return open_repository(plan.resolve().parent).merge_base(old or "HEAD", new or "HEAD"), new or "HEAD"
    old, dots, new = text.partition("..")
    return (old or "HEAD", new or "HEAD") if dots else (text, "")


def issued_plan(path: Path, plan: Plan, text: str) -> Plan | None:
    """The plan as issued, by its tag, else as it was when its decision's number first stood in the file.

    None where git does not tell. `plan` is the one that `text` gives now.
    """
    try:
        return _issued(path, plan, text)
    except Stop:
        return None


def _issued(path: Path, plan: Plan, text: str) -> Plan | None:
    issued = issued_revision(path, plan.year)
    if issued is not None:
        name = issued.repository.path_at(issued.revision, issued.path)
        content = issued.repository.read(issued.revision, name) if name else None
        return None if content is None else _as_issued(content, path, plan, text)
    repository = repository_of(path)
    if repository is None:
        return None
    for content in repository.first_with(repository.path(path), plan.decision.number):
        first = _as_issued(content, path, plan, text)
        if first is not None and first.decision.number == plan.decision.number:
            return first
    return None


def _as_issued(content: bytes, path: Path, plan: Plan, text: str) -> Plan | None:
    return plan if content == text.encode() else validate(parse_document(content, path.name), Plan).value


def plan_in_force(path: Path, plan: Plan, day: date) -> Plan | None:
    """The plan as it stood before the first decision of a later day adjusted it; None where git does not tell."""
    later = sorted((amendment for amendment in plan.amendments if amendment.date > day), key=lambda a: a.date)
    if not later:
        return plan
    try:
        repository = repository_of(path)
        found = (repository.last_without(repository.path(path), a.number) for a in later) if repository else ()
        content = next((content for content in found if content is not None), None)
    except Stop:
        return None
    return None if content is None else validate(parse_document(content, path.name), Plan).value


def earlier_plans(path: Path, plan: Plan) -> tuple[Plan, ...]:
    """The plan as issued, before each decision that adjusts it, and as last committed; none where git does not tell."""
    try:
        return tuple(_earlier(path, plan))
    except Stop:
        return ()


def _earlier(path: Path, plan: Plan) -> Iterator[Plan]:
    text = path.read_text("utf-8")
    issued = issued_plan(path, plan, text)
    repository = repository_of(path)
    if issued is not None:
        yield issued
    if repository is None:
        return
    name = repository.path(path)
    before = [repository.last_without(name, amendment.number) for amendment in plan.amendments]
    for content in [*before, repository.read(repository.revision("HEAD"), name)]:
        if content is not None and content != text.encode():
            found = validate(parse_document(content, path.name), Plan).value
            if found is not None and found.decision.number == plan.decision.number:
                yield found


def _at(repository: Repository, revision: Revision, path: str, until: Revision | None) -> Edition:
    name = repository.path_at(revision, path, until)
    content = repository.read(revision, name) if name else None
    if name is None or content is None:
        raise DataStop(
            f"{path} chưa có ở phiên bản {revision.name}",
            f"chọn phiên bản khác (git log --oneline -- {path}), hoặc so với một tệp",
        )
    beside = str(Path(name).with_name(REGISTER).as_posix())
    register = repository.read(revision, beside)
    document = None if register is None else parse_document(register, f"{revision.name}:{beside}")
    return _edition(name, parse_document(content, f"{revision.name}:{name}"), document, revision)


def _edition(path: str, plan: YamlDocument, register: YamlDocument | None, revision: Revision | None = None) -> Edition:
    return Edition(path, sound(plan, Plan), None if register is None else sound(register, Register), revision)


def sound(document: YamlDocument, model: type[M]) -> M:
    """The document's value.

    Raises:
        DataStop: it has errors; carries them.
    """
    return sure(document, validate(document, model))


def sure(document: YamlDocument, found: Validated[M]) -> M:
    """What was found to be the document's value.

    Raises:
        DataStop: there are errors; carries them.
    """
    if found.value is None or has_errors(found.problems):
        raise DataStop(f"{document.path} có lỗi, không so được", "sửa các lỗi trên, hoặc chọn bản khác", found.problems)
    return found.value


def day_asked(text: str) -> date | None:
    """The day by which a revision, or the older of two, is named; None where it is named otherwise."""
    try:
        return read_day(text.partition("..")[0])
    except NotADay:
        return None


def asked_revision(repository: Repository, text: str) -> Revision:
    """The revision that someone names, also by a day.

    Raises:
        UsageStop: there is none; says what to do.
    """
    if text.endswith((".yaml", ".yml")):
        raise UsageStop(f"không có tệp {text}", "xem lại đường dẫn")
    try:
        day = read_day(text)
    except NotADay as fault:
        if fault.no_such:
            raise UsageStop(f"không có ngày «{text}»: {fault.why}", "xem lại ngày và tháng") from None
        day = None
    return repository.revision(text, day)
