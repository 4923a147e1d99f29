""" "Thư Ký đang nhập…" while an answer takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

AFTER = 1.0  # seconds; most answers are there before
AGAIN = 4.5  # seconds; the sign lasts five


@asynccontextmanager
async def typing(show: Callable[[], Awaitable[object]]) -> AsyncIterator[None]:
    """Show the sign while the block lasts, if it lasts."""
    sign = asyncio.create_task(_keep_showing(show))
    try:
        yield
    finally:
        sign.cancel()


async def _keep_showing(show: Callable[[], Awaitable[object]]) -> None:
    await asyncio.sleep(AFTER)
    while True:
        await show()
        await asyncio.sleep(AGAIN)
