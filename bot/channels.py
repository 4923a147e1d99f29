"""The channels that have a token. A channel's libraries are loaded only where it runs: an office may need one alone."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace

from bot.chat.answering import Receive
from bot.office import Office
from bot.service import Channel
from bot.settings import Settings
from bot.uncollected import uncollected
from bot.zalo_bot import serve as zalo
from storage.database import Database


@asynccontextmanager
async def running_channels(
    settings: Settings, database: Database, receive: Receive, office: Office
) -> AsyncIterator[list[Channel]]:
    """All of them, ready to run. `office` names the administrators on Telegram. Raises TokenRefused."""
    async with AsyncExitStack() as until:
        channels: list[Channel] = []
        if settings.telegram_token is not None:
            with uncollected():
                from bot.telegram import serve as telegram  # noqa: PLC0415 -- as said above

            if there := telegram.set_up(settings):
                channels.append(await until.enter_async_context(telegram.connected(there, database, receive, office)))
        if zalo_set := zalo.set_up(settings):
            # The numbers in ADMIN_IDS are Telegram's; on Zalo an administrator gets in by a code, like everybody.
            nobody = replace(office, admins=frozenset())
            channels.append(await until.enter_async_context(zalo.connected(zalo_set, database, receive, nobody)))
        yield channels
