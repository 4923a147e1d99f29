"""`thuky doctor`: what is configured, who the bot is, and whether it is the network or the token."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.channels.bot_api import TOKEN, BotApi, bot_api
from tests.cli.conftest import Said, Thuky

PAGES = "✓ Trang web: chưa mở; muốn mở, xin đặt WEB_PORT và WEB_URL (hoặc PUBLIC_URL)"
STORED = [
    "✓ Cơ sở dữ liệu: mở được",
    "✓ Liên hiệp hội: trợ lý trả lời cho thanh-hoa",
    "✓ thanh-hoa: 1 kế hoạch, 72 mục việc",
    "✓ Người dùng: 0 người đã nối tài khoản, 2 quản trị trong ADMIN_IDS",
    PAGES,
]
COPIES = "✓ Sao lưu: chưa có bản nào; khi trợ lý chạy, mỗi đêm có một bản ở data/backups"
POLLING = "✓ Nhận tin Telegram: trợ lý tự hỏi Telegram (polling)"


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as running:
        yield running


async def doctor(office: Thuky, folder: Path, **settings: str) -> list[str]:
    """The lines that it says of an office with these settings."""
    known = {"UNION": "thanh-hoa", "ADMIN_IDS": "7,8", "TELEGRAM_TOKEN": TOKEN} | settings
    lines = "".join(f"{name}={value}\n" for name, value in known.items())
    (folder / ".env").write_text(lines, encoding="utf-8")
    said = await asyncio.to_thread(office, "doctor")
    assert TOKEN not in said.out + said.err
    assert said.status == any(line.startswith("✗") for line in said.lines)
    return said.lines


def test_it_names_what_is_missing(thuky: Thuky) -> None:
    assert thuky("doctor") == Said(
        1,
        "✗ Cơ sở dữ liệu: Chưa có dữ liệu ở data/thuky.db. Xin nạp văn bản trước: thuky import TỆP --union MÃ.\n"
        f"{PAGES}\n✗ Telegram, Zalo: chưa đặt TELEGRAM_TOKEN hay ZALO_TOKEN, chưa kênh nào chạy\n{COPIES}",
    )


async def test_it_is_content_when_nothing_is_missing(office: Thuky, folder: Path, api: BotApi) -> None:
    reached = "✓ Telegram: nối được, kết nối thẳng; bot là @thuky_bot (Thư Ký)"
    assert await doctor(office, folder, TELEGRAM_API_URL=api.url) == [*STORED, reached, POLLING, COPIES]
    assert [method for method, _ in api.calls] == ["getMe", "getWebhookInfo"]


async def test_it_tells_a_wrong_token_from_a_blocked_network(office: Thuky, folder: Path, api: BotApi) -> None:
    wrong = "✗ Telegram: Telegram không nhận mã truy cập này; xin lấy lại mã ở @BotFather rồi đặt TELEGRAM_TOKEN"
    for token in ("1:" + "x" * 35, "không phải mã"):
        assert (await doctor(office, folder, TELEGRAM_API_URL=api.url, TELEGRAM_TOKEN=token))[-2] == wrong
    nowhere = "http://127.0.0.1:9"
    assert (await doctor(office, folder, TELEGRAM_API_URL=nowhere))[-2] == (
        "✗ Telegram: không nối được tới Telegram (mã truy cập chưa kiểm tra được): "
        "mạng đang mất hoặc nhà mạng chặn; nếu bị chặn, xin đặt TELEGRAM_PROXY"
    )
    assert (await doctor(office, folder, TELEGRAM_API_URL=api.url, TELEGRAM_PROXY="socks5://127.0.0.1:9"))[-2] == (
        "✗ Telegram: không nối được qua proxy (mã truy cập chưa kiểm tra được); "
        "xin xem lại TELEGRAM_PROXY hoặc đường mạng"
    )


async def test_it_tells_how_the_webhook_stands(office: Thuky, folder: Path, api: BotApi) -> None:
    public = {"TELEGRAM_API_URL": api.url, "PUBLIC_URL": "https://thuky.example"}
    assert (await doctor(office, folder, **public))[-2] == (
        "✗ Nhận tin Telegram: webhook https://thuky.example/telegram chưa được đặt, chạy thuky run sẽ đặt"
    )
    await api.announce("https://thuky.example/telegram", "http://127.0.0.1:9")
    assert (await doctor(office, folder, **public))[-2] == (
        "✓ Nhận tin Telegram: Telegram gọi tới https://thuky.example/telegram (webhook)"
    )
    await api.put({"message": None})
    assert (await doctor(office, folder, **public))[-2] == (
        "✗ Nhận tin Telegram: Telegram gọi tới https://thuky.example/telegram không được "
        "(Wrong response from the webhook: 0), 1 tin đang chờ"
    )


async def test_nobody_who_may_ask_is_missing(office: Thuky, folder: Path, api: BotApi) -> None:
    assert (await doctor(office, folder, TELEGRAM_API_URL=api.url, ADMIN_IDS=""))[3] == (
        "✗ Người dùng: chưa ai được trả lời; xin chạy thuky admin link để lấy mã cho quản trị, hoặc đặt ADMIN_IDS"
    )


async def test_it_says_where_the_pages_are(office: Thuky, folder: Path, api: BotApi) -> None:
    for settings, said in (
        ({"PUBLIC_URL": "https://thuky.example"}, "mở ở https://thuky.example"),
        ({"WEB_URL": "https://hoi.example/"}, "mở ở https://hoi.example"),
        ({"WEB_PORT": "8080"}, "mở ở http://127.0.0.1:8080; không mã hóa, chỉ nên dùng trong mạng nội bộ của cơ quan"),
        ({"WEB_PORT": "8080", "WEB_HOST": "0.0.0.0"}, PAGES.removeprefix("✓ Trang web: ")),  # noqa: S104
    ):
        assert f"✓ Trang web: {said}" in await doctor(office, folder, TELEGRAM_API_URL=api.url, **settings)
