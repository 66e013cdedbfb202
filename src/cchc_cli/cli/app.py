"""The commands by name, and the one place where a stop becomes a message and an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout

from cchc_cli.cli import console
from cchc_cli.files.problems import DataStop, DocumentStop, Stop, UsageStop

NAME = "cchc"
BUG = 70
HELP = """Kế hoạch cải cách hành chính (CCHC): kiểm tra, tra cứu, theo dõi thời hạn, kết xuất Word.

Kế hoạch là tệp YAML trong thư mục plans/. Mỗi lệnh có trợ giúp riêng: cchc LỆNH --help.
Trợ giúp: cchc help LỆNH. Phiên bản: cchc --version.
"""

FIRST_STEPS = """Ở đây chưa có kế hoạch (không có thư mục plans/). Bắt đầu:

  1. Lập thư mục làm việc (tên không dấu, không dấu cách cho dễ gõ), vào đó:
       cchc init cchc-long-an --year 2026 --province "Long An"
       cd cchc-long-an
  2. Có tệp Word hay Excel của quyết định thì nhập vào:
       cchc import ../quyet-dinh.docx -o plans/2026.yaml --register --force
     Chưa có thì gõ kế hoạch vào:
       cchc edit
  3. Kiểm tra, sửa chỗ được nêu:
       cchc check
  4. Xem nhiệm vụ quá hạn, sắp đến hạn:
       cchc deadlines

Đã có kế hoạch ở nơi khác: chạy lệnh trong thư mục có plans/, hoặc thêm --plan TỆP.
Mọi lệnh: cchc --help. Hướng dẫn: docs/huong-dan.md, mục «Tôi chỉ có tệp Word của quyết định»."""

# name → (module, summary); the summary is the first line of the command's help (a test compares)
COMMANDS: dict[str, tuple[str, str]] = {
    name: (f"cchc_cli.cli.commands.{module}", summary)
    for name, module, summary in (
        ("check", "check", "Kiểm tra kế hoạch, danh mục cơ quan, lịch nghỉ: mọi lỗi một lần, kèm dòng và cột."),
        ("tasks", "tasks", "Liệt kê nhiệm vụ theo cơ quan, quý, tháng, lĩnh vực, trạng thái, kinh phí, từ khóa."),
        ("show", "show", "Thông tin chi tiết một nhiệm vụ hay một kỳ báo cáo."),
        ("deadlines", "deadlines", "Nhiệm vụ quá hạn, sắp đến hạn, đang chờ điều kiện."),
        ("agencies", "agencies", "Cơ quan nào có bao nhiêu nhiệm vụ; phiếu nhiệm vụ của một cơ quan."),
        ("record", "record", "Ghi vào sổ theo dõi: kết quả thực hiện, tiến độ, gia hạn, khó khăn, kết quả đo."),
        (
            "status",
            "status",
            "Tình hình thực hiện: tổng số, theo lĩnh vực, theo cơ quan, nhiệm vụ quá hạn lâu nhất, nhiệm vụ sắp tới.",
        ),
        ("sheet", "sheet", "Phiếu Excel gửi từng cơ quan điền tình hình thực hiện, kèm công văn."),
        ("collect", "collect", "Nhận phiếu các cơ quan gửi về: ghi vào sổ, nói ai chưa gửi, từ chối gì và vì sao."),
        ("log", "log", "Sổ theo dõi dưới dạng bảng."),
        ("score", "score", "Xếp hạng cơ quan theo kết quả thực hiện."),
        (
            "cascade",
            "cascade",
            "Kế hoạch của cơ quan cấp dưới: ai đã ban hành, nhận nhiệm vụ nào, bỏ sót nhiệm vụ nào, hạn nào muộn hơn.",
        ),
        (
            "budget",
            "budget",
            "Kinh phí theo lĩnh vực hay cơ quan: bằng số, không cần, bằng lời, không ghi; kèm danh sách nhiệm vụ.",
        ),
        ("targets", "targets", "Các chỉ tiêu cụ thể, con số phải đạt và con số đo được."),
        (
            "explain",
            "explain",
            "Chương trình hiểu một cụm từ thời gian hay cơ quan thế nào, nối một nhiệm vụ với cấp trên thế nào.",
        ),
        ("diff", "diff", "Kế hoạch thay đổi gì giữa hai phiên bản, theo từng nhiệm vụ."),
        ("renumber", "renumber", "Đổi số nhiệm vụ mà không mất gì đã ghi: mỗi nhiệm vụ giữ số cũ làm khóa."),
        ("report", "report", "Kết xuất văn bản Word."),
        ("page", "page", "Một trang HTML để xem: tình hình thực hiện, mở được không cần mạng, in được trên khổ A4."),
        ("templates", "templates", "Mẫu văn bản Word và mẫu trang HTML: liệt kê, chép ra để sửa, kiểm tra."),
        ("edit", "edit", "Mở kế hoạch ở đúng dòng của một nhiệm vụ, trong trình soạn thảo của máy."),
        ("import", "import_", "Nhập kế hoạch từ Word hay Excel: quyết định, phần lời, bảng phân công nhiệm vụ."),
        ("schema", "schema", "Ghi tệp mô tả (JSON Schema) để trình soạn thảo gợi ý khóa và báo lỗi ngay khi gõ."),
        ("text", "text", "In chữ của một tệp Word, để git diff so sánh được tệp .docx."),
        ("export", "export", "Kết xuất ra Excel, CSV, JSON, lịch (iCalendar), SQLite, Parquet."),
        ("init", "init", "Lập thư mục làm việc mới, hoặc kế hoạch năm sau từ kế hoạch năm trước."),
        ("completion", "completion", "In đoạn mã gợi ý phím Tab cho dòng lệnh."),
    )
}


def run(args: Sequence[str]) -> int:
    """Runs the program; every failure becomes one message on stderr and an exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else every start looks through all packages
    console.set_up()
    try:
        return _run(args)
    except Stop as stop:
        _show_problems(stop)
        console.complain(stop)
        return stop.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        sys.stdout = None  # the reader has gone; nothing is left to flush
        return 0
    except OSError as error:
        return _failed(error)
    except Exception:  # noqa: BLE001 - the edge: a bug is reported, never shown as a traceback
        return _apologise()


def _run(args: Sequence[str]) -> int:
    from cchc_cli.cli.framework import LazyGroup, execute

    class Commands(LazyGroup):
        registry = COMMANDS
        answered = ("help",)

    top = Commands(
        name=NAME,
        help=HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    if args and args[0] == "help":
        args = [*args[1:], "--help"]
    if not args and "_CCHC_COMPLETE" not in os.environ and (said := _first_steps()):
        console.note(said)
        return UsageStop.exit_code
    if list(args) in (["--version"], ["-V"]):
        from importlib.metadata import version

        console.write_line(f"{NAME} {version('cchc-cli')}")
        return 0
    if sys.stdout.isatty() and {"-h", "--help"}.intersection(args):
        with redirect_stdout(io.StringIO()) as written:
            code = execute(top, args, NAME)
        console.show_help(written.getvalue())
    else:
        code = execute(top, args, NAME)
    sys.stdout.flush()
    return code


def _first_steps() -> str:
    """What to do where there is no plan yet; empty where there is one."""
    from pathlib import Path

    here = Path.cwd()
    found = os.environ.get("CCHC_PLAN") or any((folder / "plans").is_dir() for folder in (here, *here.parents))
    return "" if found else FIRST_STEPS


def _show_problems(stop: Stop) -> None:
    if isinstance(stop, DataStop) and stop.problems:
        from cchc_cli.cli.review.finding_report import as_text

        console.note(as_text(sorted(stop.problems, key=lambda p: p.order)).rstrip("\n"))


def _failed(error: OSError) -> int:
    if error.errno == errno.ENAMETOOLONG:  # Python's questions about a path raise this, too
        console.complain(DocumentStop("tên tệp hay thư mục quá dài", "chọn tên ngắn hơn 255 byte"))
        return DocumentStop.exit_code
    return _no_room(error) if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO} else _apologise()


def _no_room(error: OSError) -> int:
    from cchc_cli.files.messages import reason

    sys.stdout = None  # what could not be written cannot be flushed
    console.note(f"lỗi: không ghi được kết quả: {reason(error, 'ghi')}")
    return DocumentStop.exit_code


def _apologise() -> int:
    import tempfile
    import traceback

    try:
        handle, log = tempfile.mkstemp(prefix="cchc-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{sys.version}\n{sys.argv}\n{traceback.format_exc()}")
        where = f"; chi tiết ghi ở {log}"
    except OSError:
        where = ""
    console.note(f"lỗi: xin lỗi, chương trình gặp lỗi ngoài dự kiến{where}")
    return BUG
