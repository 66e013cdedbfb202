"""What people type for an option or a command that has another name: found by meaning, where letters do not help."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from cchc_cli.language.text import fold

# what is meant → what is typed for it
_OPTIONS: Mapping[str, str] = {
    "--agency": "co-quan don-vi department body dept organ unit so-nganh",
    "--quarter": "quy",
    "--month": "thang",
    "--year": "nam",
    "--area": "linh-vuc field sector",
    "--state": "trang-thai tinh-trang status",
    "--money": "kinh-phi budget tien",
    "--since": "tu tu-ngay from after start begin",
    "--until": "den den-ngay to before end till truoc",
    "--as-of": "ngay date day on at tinh-den den den-ngay until today",
    "--on": "ngay date day as-of when at",
    "--due": "han thoi-han deadline to until den",
    "--within": "trong days ngay next soon",
    "--event": "su-kien type kind",
    "--document": "van-ban so-ky-hieu proof doc file number",
    "--document-date": "ngay-van-ban date",
    "--note": "ghi-chu comment message reason",
    "--by": "nguoi-ghi theo group group-by author",
    "--output": "out ra tep file to",
    "--format": "dang type output",
    "--plan": "ke-hoach file",
    "--journal": "so so-theo-doi log",
    "--count": "so-luong number",
    "--percent": "phan-tram progress tien-do",
    "--force": "ghi-de overwrite yes",
    "--dry-run": "thu xem-truoc preview test simulate",
    "--period": "ky quarter month",
    "--role": "vai-tro",
    "--reason": "ly-do note why",
}
_COMMANDS: Mapping[str, str] = {
    "tasks": "list ls nhiem-vu viec task search find tim loc",
    "show": "xem view info detail chi-tiet",
    "deadlines": "due overdue late han thoi-han qua-han sap-den-han reminder",
    "agencies": "agency co-quan don-vi bodies",
    "record": "ghi done update add cap-nhat hoan-thanh",
    "status": "tinh-hinh state progress tien-do dashboard summary",
    "log": "history so so-theo-doi nhat-ky journal",
    "cascade": "cap-duoi cap-tren levels below noi-tiep",
    "sheet": "phieu bieu-mau form gui-phieu",
    "collect": "nhan nhan-phieu thu thu-phieu gather receive",
    "score": "rank ranking xep-hang diem",
    "budget": "money kinh-phi tien",
    "targets": "indicators chi-tieu chi-so kpi",
    "report": "word docx bao-cao van-ban print in cong-van don-doc",
    "page": "html web trang",
    "check": "lint validate verify kiem-tra",
    "diff": "compare so-sanh",
    "renumber": "doi-so danh-so-lai rename renum",
    "import": "nhap load read",
    "export": "excel xlsx csv ics xuat save",
    "init": "new create start bat-dau tao lap",
    "edit": "sua open mo",
    "explain": "giai-thich parse",
    "templates": "mau template",
    "schema": "json-schema luoc-do",
    "text": "chu cat",
    "completion": "complete tab goi-y",
    "help": "tro-giup huong-dan man",
}


def meant_option(typed: str, known: Collection[str]) -> str:
    """The option of the command that is meant by `--to`, `--cơ-quan`; empty where none is."""
    return _meant(typed.lstrip("-"), _OPTIONS, known)


def meant_command(typed: str, known: Collection[str]) -> str:
    return _meant(typed, _COMMANDS, known)


def _meant(typed: str, table: Mapping[str, str], known: Collection[str]) -> str:
    word = fold(typed).replace(" ", "-").replace("_", "-")
    return next((name for name, words in table.items() if name in known and word in words.split()), "")
