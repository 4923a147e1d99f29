"""`thuky doctor` on Zalo: reached, how updates come, what of the month is used."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.channels.zalo_api import TOKEN, ZaloApi, zalo_api
from tests.channels.zalo_habits import Habits
from tests.cli.conftest import Thuky

REACHED = "✓ Zalo: nối được; bot là bot.thuky, vào nhóm được"
POLLING = (
    "✓ Nhận tin Zalo: trợ lý tự hỏi Zalo (polling); "
    "Zalo giao mỗi tin một lần: máy mất điện đúng lúc thì có thể mất tin đang nhận"
)
UNUSED = (
    "✓ Lượt tin Zalo: tháng này đã gửi 0/3000 tin (0 tin nhắc việc; luôn để dành 600 tin cho nhắc việc); "
    "0/50 người đã nhắn cho bot"
)


@pytest.fixture(params=["404", "empty"])
async def api(request: pytest.FixtureRequest) -> AsyncIterator[ZaloApi]:
    async with zalo_api(Habits(unset=request.param)) as running:
        yield running


async def doctor(office: Thuky, folder: Path, **settings: str) -> list[str]:
    """The lines about Zalo."""
    known = {"UNION": "thanh-hoa", "ADMIN_IDS": "7", "ZALO_TOKEN": TOKEN} | settings
    (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in known.items()), encoding="utf-8")
    said = await asyncio.to_thread(office, "doctor")
    assert TOKEN not in said.out + said.err
    return [line for line in said.lines if "Zalo" in line]


async def test_it_is_content_when_nothing_is_missing(office: Thuky, folder: Path, api: ZaloApi) -> None:
    assert await doctor(office, folder, ZALO_API_URL=api.url) == [UNUSED, REACHED, POLLING]
    assert [method for method, _ in api.calls] == ["getMe", "getWebhookInfo"]


async def test_it_tells_a_wrong_token_from_a_network_that_is_down(office: Thuky, folder: Path, api: ZaloApi) -> None:
    wrong = "✗ Zalo: Zalo không nhận mã truy cập này; xin lấy lại mã ở Zalo Bot Creator rồi đặt ZALO_TOKEN"
    unknown = {"ZALO_TOKEN": "1:x"}
    assert (await doctor(office, folder, ZALO_API_URL=api.url, **unknown))[-1] == wrong
    assert (await doctor(office, folder, ZALO_API_URL="http://127.0.0.1:9"))[-1] == (
        "✗ Zalo: không nối được tới Zalo (mã truy cập chưa kiểm tra được): xin xem lại đường mạng hoặc ZALO_API_URL"
    )


async def test_a_webhook_must_be_where_we_are(office: Thuky, folder: Path, api: ZaloApi) -> None:
    lines = await doctor(office, folder, ZALO_API_URL=api.url, PUBLIC_URL="https://thuky.example")
    assert lines[-1] == ("✗ Nhận tin Zalo: webhook https://thuky.example/zalo chưa được đặt, chạy thuky run sẽ đặt")


async def test_what_has_run_out_is_missing(office: Thuky, folder: Path, api: ZaloApi) -> None:
    lines = await doctor(office, folder, ZALO_API_URL=api.url, ZALO_MONTH="0", ZALO_RESERVED="5")
    assert lines[0].startswith("✗ Lượt tin Zalo: tháng này đã gửi 0/0 tin")
