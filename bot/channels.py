"""The channels that have a token. A channel's libraries are loaded only where it runs: an office may need one alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import replace

from bot.chat.answering import Receive
from bot.office import Office
from bot.running import Channel
from bot.settings import Settings
from bot.uncollected import uncollected
from storage.database import Database


@asynccontextmanager
async def running_channels(
    settings: Settings, database: Database, receive: Receive, office: Office
) -> AsyncIterator[list[Channel]]:
    """All of them, ready to run. `office` names the administrators on Telegram. Raises TokenRefused."""
    async with AsyncExitStack() as until:
        channels: list[Channel] = []
        if settings.telegram_token is not None:
            channels.append(await until.enter_async_context(_telegram(settings, database, receive, office)))
        if settings.zalo_token is not None:
            channels.append(await until.enter_async_context(_zalo(settings, database, receive, office)))
        yield channels


def _telegram(
    settings: Settings, database: Database, receive: Receive, office: Office
) -> AbstractAsyncContextManager[Channel]:
    with uncollected():
        from bot.telegram.serve import connected, set_up  # noqa: PLC0415 -- as said above

    telegram = set_up(settings)
    assert telegram is not None
    return connected(telegram, database, receive, office)


def _zalo(
    settings: Settings, database: Database, receive: Receive, office: Office
) -> AbstractAsyncContextManager[Channel]:
    with uncollected():
        from bot.zalo_bot.serve import connected, set_up  # noqa: PLC0415 -- as said above

    zalo = set_up(settings)
    assert zalo is not None
    # The numbers in ADMIN_IDS are Telegram's; on Zalo an administrator gets in by a code, like everybody.
    return connected(zalo, database, receive, replace(office, admins=frozenset()))
