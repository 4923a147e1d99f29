"""The command `thuky`: a list of commands, each loaded only when it is called."""

from __future__ import annotations

import importlib
import io
import sys
from collections.abc import Sequence
from types import ModuleType
from typing import NoReturn

import click

from bot.refusal import sentence
from bot.uncollected import uncollected

# Command → its module in bot/commands (holding `command`) and its line in the help. A module is imported when its
# command is called: `thuky ask` must not wait for what `thuky run` needs (aiogram alone takes two seconds).
COMMANDS = {
    "import": ("load", "Nạp văn bản kế hoạch vào cơ sở dữ liệu"),
    "ask": ("ask", "Hỏi một câu về các kế hoạch đã nạp"),
    "time": ("time", "Cho biết một cụm từ chỉ khoảng thời gian nào"),
    "remind": ("remind", "Xem những gì phải nhắc vào một thời điểm"),
    "demo": ("demo", "Chạy thử với văn bản mẫu, không động đến dữ liệu thật"),
    "delegates": ("delegates", "Đại biểu: mẫu danh sách, nạp, giấy mời, báo cáo"),
    "admin": ("admin", "Cấp mã cho người quản trị, in mã cho mọi người"),
    "run": ("run", "Chạy trợ lý trên các kênh đã cấu hình"),
    "backup": ("backup", "Sao lưu toàn bộ dữ liệu"),
    "restore": ("restore", "Lấy lại dữ liệu từ một bản sao lưu"),
    "export": ("export", "Đóng gói dữ liệu của một Liên hiệp hội"),
    "import-house": ("import_house", "Nhận dữ liệu đã đóng gói"),
    "doctor": ("doctor", "Kiểm tra cấu hình và dữ liệu"),
}


class Commands(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = _loaded(f"bot.commands.{COMMANDS[cmd_name][0]}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The lines come from the list above: asking the commands themselves would import all of them.
        with formatter.section("Các lệnh"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def _loaded(module: str) -> ModuleType:
    with uncollected():
        return importlib.import_module(module)


@click.group(cls=Commands)
@click.version_option(package_name="thuky", prog_name="thuky", message="%(prog)s %(version)s")
def thuky() -> None:
    """Thư Ký: trợ lý văn phòng của Liên hiệp các Hội Khoa học và Kỹ thuật."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the process: 0 done, 2 refused with one sentence, 130 interrupted.

    `arguments` are those of the process unless given.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        sys.exit(thuky.main(arguments, prog_name="thuky", standalone_mode=False))
    except click.ClickException as error:
        click.echo(sentence(error), err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
