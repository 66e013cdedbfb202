"""Where templates are found: the workspace's own wins over the one the program brings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from cchc_cli.files.messages import reason
from cchc_cli.files.problems import DocumentStop

_SUFFIXES = (".docx", ".html")


class Origin(StrEnum):
    WORKSPACE = "workspace"
    PACKAGED = "packaged"

    @property
    def words(self) -> str:
        return {Origin.WORKSPACE: "của thư mục này", Origin.PACKAGED: "kèm chương trình"}[self]


@dataclass(frozen=True, slots=True)
class TemplateSource:
    """A template and where it came from; `path` is a file of the disk or of the installed package."""

    name: str
    path: Traversable
    origin: Origin

    @property
    def is_page(self) -> bool:
        """Whether it is HTML, and no Word file."""
        return self.path.name.endswith(".html")

    def read(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise DocumentStop(
                f"không đọc được mẫu «{self.path}»: {reason(error)}",
                "kiểm tra quyền đọc tệp; nếu tệp đang mở trong Word thì đóng lại",
            ) from error


def find_template(name: str, workspace: Path | None = None) -> TemplateSource:
    """The template `NAME.docx` or `NAME.html` of the workspace's `templates/`, else the program's own.

    Raises:
        DocumentStop: There is no such template; the hint lists those there are.
    """
    for folder, origin in _folders(workspace):
        paths = [folder.joinpath(name + suffix) for suffix in _SUFFIXES] if _is_name(name) else []
        for path in paths:
            if path.is_file():
                return TemplateSource(name, path, origin)
    known = ", ".join(source.name for source in list_templates(workspace)) or "chưa có mẫu nào"
    raise DocumentStop(f"không có mẫu tên «{name}»", f"các mẫu hiện có: {known}")


def list_templates(workspace: Path | None = None) -> list[TemplateSource]:
    """Every template by name, each from where `find_template` would take it."""
    found: dict[str, TemplateSource] = {}
    for folder, origin in _folders(workspace):
        for path in folder.iterdir() if folder.is_dir() else ():
            name, dot, suffix = path.name.rpartition(".")
            if dot + suffix in _SUFFIXES and not name.startswith("~$"):  # ~$: Word's mark of an open file
                found.setdefault(name, TemplateSource(name, path, origin))
    return sorted(found.values(), key=lambda source: source.name)


def _is_name(name: str) -> bool:
    """Whether it names a file and not a way to another folder."""
    return name not in {"", ".", ".."} and not set(name) & set("/\\:")


def _folders(workspace: Path | None) -> list[tuple[Traversable, Origin]]:
    """The folders in their order of precedence."""
    packaged = shipped()
    own = None if workspace is None else workspace / "templates"
    if own is None or _same(own, packaged):
        return [(packaged, Origin.PACKAGED)]
    return [(own, Origin.WORKSPACE), (packaged, Origin.PACKAGED)]


def _same(own: Path, packaged: Traversable) -> bool:
    """In a source checkout the workspace's folder is the one that the program is built with."""
    return isinstance(packaged, Path) and own.resolve() == packaged.resolve()


def is_packaged(data: bytes) -> bool:
    """Whether it is a template of the program's own, byte for byte; all others may be a stranger's."""
    return any(_is(path, data) for path in shipped().iterdir() if path.name.endswith(_SUFFIXES))


def _is(path: Traversable, data: bytes) -> bool:
    other = isinstance(path, Path) and path.stat().st_size != len(data)
    return not other and path.read_bytes() == data


def shipped() -> Traversable:
    """The installed package's templates, or in a source checkout the repository's, which a wheel takes in."""
    installed = resources.files("cchc_cli").joinpath("templates")
    return installed if installed.is_dir() else Path(__file__).resolve().parents[4] / "templates"
