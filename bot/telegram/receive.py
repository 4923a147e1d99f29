"""Telegram by aiogram, incoming: what is said and tapped becomes an Incoming, and is confirmed once it is stored."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from aiogram import Bot, Dispatcher, Router
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, Message, Update

from bot.office import Office
from bot.telegram.channel import NAME, SEND_SECONDS
from bot.telegram.client import Replies, keyboard
from bot.telegram.lanes import Lanes
from bot.telegram.render import render, tapped
from handlers.incoming import Answered, Incoming, Tap
from rules.people.role import Role
from scheduler.deliver import deliver_this
from storage.database import Database
from storage.outbox import Outbox
from storage.updates import Updates
from wording.reply import Reply, load
from wording.vi.access import GONE, no_access, trouble

Receive = Callable[[Incoming], Awaitable[Answered]]
"""Handles one message in one transaction; when it returns, the message is handled and its reply a row."""

logger = logging.getLogger(__name__)


class Conversation:
    """What happens to an update. `sending` keeps the replies of a chat in order and off the way of the next poll."""

    def __init__(self, bot: Bot, database: Database, receive: Receive, office: Office) -> None:
        self._bot = bot
        self._database = database
        self._receive = receive
        self._office = office
        self._replies = Replies(bot)
        self.sending = Lanes()

    def dispatcher(self) -> Dispatcher:
        """The updates that are understood, each with its handler."""
        router = Router(name=NAME)
        router.message.register(self.said)
        router.callback_query.register(self.tapped)
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.include_router(router)
        return dispatcher

    async def said(self, message: Message, event_update: Update) -> None:
        """Somebody wrote."""
        sender = message.from_user
        if sender is None or sender.is_bot:
            return
        chat = str(message.chat.id)
        if chat not in self._office.admins:
            if message.chat.type == "private":
                await self._say_at_once(chat, no_access(chat))
            return
        text = message.text or message.caption or ""
        await self._handle(self._incoming(chat, str(sender.id), event_update, text=text))

    async def tapped(self, query: CallbackQuery, event_update: Update) -> None:
        """Somebody tapped a button: a choice is asked like a question, a page is shown in place."""
        chat = str(query.message.chat.id) if query.message else str(query.from_user.id)
        meaning = tapped(query.data or "")
        if chat not in self._office.admins or meaning is None or query.message is None:
            await self._acknowledge(query)
            return
        kind, message, number = meaning
        stored = await self._stored(message, chat)
        await self._acknowledge(query, None if stored else GONE)
        if stored is None:
            return
        if kind == "p":
            await self._turn(query.message.message_id, chat, stored, message, number)
        else:
            tap = Tap(message, number)
            await self._handle(self._incoming(chat, str(query.from_user.id), event_update, tap=tap))

    async def send_again(self, chat: str, message: int) -> None:
        """Send the reply in row `message`, unless it was sent."""
        await deliver_this(self._database, self._replies.send, message, self._office.now())

    async def apologise(self, chat: str) -> None:
        """Tell the chat that its question could not be handled."""
        if chat in self._office.admins:
            await self._say_at_once(chat, trouble())

    async def set_aside(self, update: int) -> None:
        """Note an update that will never be handled, so that it counts as seen when it comes again."""
        async with self._database.transaction() as tx:
            await Updates(tx).first_time(NAME, str(update), self._office.now())

    def _incoming(self, chat: str, sender: str, update: Update, text: str = "", tap: Tap | None = None) -> Incoming:
        return Incoming(
            union=self._office.union,
            channel=NAME,
            chat=chat,
            sender=sender,
            at=self._office.now(),
            text=text,
            tap=tap,
            role=Role.ADMINISTRATOR,
            update=str(update.update_id),
        )

    async def _handle(self, incoming: Incoming) -> None:
        answered = await self._receive(incoming)
        if answered.message:
            self.sending.add(incoming.chat, lambda: self.send_again(incoming.chat, answered.message))

    async def _stored(self, message: int, chat: str) -> Reply | None:
        """The reply in row `message`, if it was given in this chat."""
        async with self._database.reading() as tx:
            row = await Outbox(tx).get(message)
        mine = row is not None and (row.union, row.channel, row.address) == (self._office.union, NAME, chat)
        return load(row.body) if row is not None and mine else None

    async def _turn(self, shown: int, chat: str, reply: Reply, message: int, page: int) -> None:
        screen = render(reply, message, page)
        with suppress(AiogramError):  # the page is shown already, or the message is gone: nothing is lost
            await self._bot.edit_message_text(
                screen.html,
                chat_id=chat,
                message_id=shown,
                reply_markup=keyboard(screen),
                request_timeout=SEND_SECONDS,
            )

    async def _acknowledge(self, query: CallbackQuery, text: str | None = None) -> None:
        with suppress(AiogramError):  # too late to acknowledge, not too late to answer
            await self._bot.answer_callback_query(query.id, text=text, request_timeout=SEND_SECONDS)

    async def _say_at_once(self, chat: str, reply: Reply) -> None:
        """Without a row: it states no fact, and strangers must not fill the database."""
        with suppress(AiogramError):
            await self._bot.send_message(chat, render(reply, 0).html, request_timeout=SEND_SECONDS)
