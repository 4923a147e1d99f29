"""`thuky demo`: the examples in a scratch database, the clock set inside their year, then a chat."""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import click

from bot.examples import load_examples
from bot.terminal import Terminal, chat, play
from handlers.incoming import Incoming
from handlers.router import Router
from rules.people.role import Role
from storage.database import Database
from storage.messages.outbox import Outbox
from wording.reply import Reply, load

UNION = "thanh-hoa"
NOW = datetime(2021, 4, 12, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TOUR = (
    "tháng này có việc gì?",
    "còn tháng sau?",
    "ai chủ trì mục 27?",
    "quy 3 ban KHCN co bao nhieu viec?",
    "việc tháng 4 trừ của Văn phòng",
    "tháng 6 có bao nhiêu báo cáo phản biện?",
    "Đại hội VII mỗi hội được cử mấy đại biểu?",
    "giá vàng hôm nay bao nhiêu?",
)
WELCOME = (
    "Chạy thử: năm văn bản mẫu nằm trong một cơ sở dữ liệu tạm, đồng hồ đặt ở 9 giờ sáng thứ Hai 12/4/2021.\n"
    "Anh/chị đang là Văn phòng Liên hiệp hội Thanh Hóa. Gõ “thoát” hoặc nhấn Ctrl-D để ra."
)


@click.command("demo")
@click.option(
    "--web", is_flag=True, help="Mở trang web (trò chuyện, giấy mời, cửa đón, bảng trực tiếp) thay cho hỏi đáp."
)
@click.option("--port", type=int, default=8080, show_default=True, help="Cổng của trang web.")
def command(web: bool, port: int) -> None:
    """Nạp các văn bản mẫu vào một cơ sở dữ liệu tạm rồi trò chuyện; không động đến dữ liệu thật."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_demo(port if web else None))


async def _demo(port: int | None) -> None:
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder)}/demo.db")
        await database.start()
        try:
            await load_examples(database, NOW)
            if port is None:
                await _talk(database)
            else:
                # The pages bring aiohttp and jinja2 along, which a chat in the terminal need not wait for.
                from bot.commands.demo_pages import show_pages  # noqa: PLC0415

                await show_pages(database, UNION, NOW, port)
        finally:
            await database.close()


async def _talk(database: Database) -> None:
    router = Router(database)

    async def ask(text: str) -> Reply:
        answered = await router.receive(Incoming(UNION, "terminal", "demo", "demo", NOW, text, role=Role.ADMINISTRATOR))
        async with database.reading() as tx:
            message = await Outbox(tx).get(answered.message)
        assert message is not None, "the router keeps a row of every reply"
        return load(message.body)

    terminal = Terminal()
    terminal.note(WELCOME)
    terminal.gap()
    if sys.stdin.isatty():
        await chat(terminal, ask)
        return
    lines = [line.strip() for line in sys.stdin if line.strip()]
    await play(terminal, ask, lines or TOUR)
