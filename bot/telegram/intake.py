"""From what Telegram hands over to what is handled: parsed one by one, each chat's in order, poison set aside."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from functools import partial

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.chat.attempts import Arrival, Attempts
from bot.chat.lanes import Lanes
from bot.telegram.channel import UNDERSTOOD
from bot.telegram.place import place_of
from storage.unavailable import DatabaseUnavailable

LARGEST_ID = 2**63 - 1

logger = logging.getLogger(__name__)


class Intake:
    """Polling and webhook alike hand their updates in here, and confirm them when `take` returns."""

    def __init__(self, bot: Bot, dispatcher: Dispatcher, attempts: Attempts) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._attempts = attempts
        self._lanes = Lanes()

    async def take(self, raws: Sequence[object]) -> None:
        """Handle updates as they came over the wire. Raises DatabaseUnavailable: then none of them may be confirmed."""
        updates = [update for raw in raws if (update := await self._parsed(raw))]
        stuck: set[str] = set()
        handling = [self._lanes.add(chat_of(update), partial(self._feed, update, stuck)) for update in updates]
        try:
            await asyncio.gather(*handling)
        except asyncio.CancelledError:
            for task in handling:
                task.cancel()
            raise

    async def _parsed(self, raw: object) -> Update | None:
        """The update; None for one of a kind that we never asked for, and for a malformed one.

        That one is set aside, or it would come again for a day.
        """
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
            # aiogram would put the whole of an update that it does not know into a warning.
            return update if any(getattr(update, kind) for kind in UNDERSTOOD) else None
        except (ValidationError, RecursionError, OverflowError) as error:
            number = id_of(raw)
            # Neither the update nor the words of the error, which repeat it: what people write is in no log.
            logger.warning("update %s is malformed (%s)", number, type(error).__name__)
        if number is not None:
            await self._attempts.set_aside(str(number))
        return None

    async def _feed(self, update: Update, stuck: set[str]) -> None:
        """Without a database the update stays unconfirmed, and those of its chat after it."""
        chat = chat_of(update)
        if chat in stuck:
            raise DatabaseUnavailable("an earlier update of this chat is not handled yet")
        feed = partial(self._dispatcher.feed_update, self._bot, update)
        try:
            await self._attempts.handle(Arrival(str(update.update_id), chat, feed))
        except DatabaseUnavailable:
            stuck.add(chat)
            raise


def id_of(raw: object) -> int | None:
    """The id of an update that may be anything at all."""
    number = raw.get("update_id") if isinstance(raw, Mapping) else None
    known = isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= LARGEST_ID
    return number if known else None


def chat_of(update: Update) -> str:
    """Where it was said or tapped: what the order of updates is kept within."""
    message = update.message or (update.callback_query and update.callback_query.message)
    if message:
        return place_of(message).address
    return str(update.my_chat_member.chat.id) if update.my_chat_member else ""
