"""Telegram by aiogram, incoming: what is said and tapped becomes an Incoming, and is confirmed once it is stored."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, suppress
from functools import partial

from aiogram import Bot, Dispatcher, Router
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, ChatMemberUpdated, InaccessibleMessage, Message, Update

from bot.chat.answering import Answering, Receive
from bot.chat.commands import read_command
from bot.chat.records import Records
from bot.chat.typing_sign import typing
from bot.office import Office
from bot.telegram.addressed import text_for
from bot.telegram.channel import NAME, SEND_SECONDS
from bot.telegram.client import Replies, keyboard, quoting
from bot.telegram.menus import Menus
from bot.telegram.place import GROUPS, Place, place_of
from bot.telegram.render import render, tapped
from handlers.incoming import Answered, Incoming, SentFile, Tap
from wording.reply import Kind, Reply, say
from wording.vi import access, groups

PRESENT = frozenset({"member", "administrator", "creator"})


class Conversation:
    """What happens to an update."""

    def __init__(self, bot: Bot, records: Records, receive: Receive, office: Office) -> None:
        self._bot = bot
        self._records = records
        send = Replies(bot, records.moved).send
        self._answering = Answering(NAME, records.database, office, receive, send, self.typing)
        self.sending = self._answering.sending
        self.menus = Menus(bot)

    def dispatcher(self) -> Dispatcher:
        """The updates that are understood, each with its handler."""
        router = Router(name=NAME)
        router.message.register(self.said)
        router.callback_query.register(self.tapped)
        router.my_chat_member.register(self.let_in_or_out)
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.include_router(router)
        return dispatcher

    async def said(self, message: Message, event_update: Update) -> None:
        """Somebody wrote, or a group was given a new id."""
        chat, sender = place_of(message).address, message.from_user
        if message.migrate_to_chat_id:
            await self._records.moved(chat, str(message.migrate_to_chat_id))
        if sender is None or sender.is_bot:
            return
        text = await self._meant_for_us(message)
        if text is None:
            return
        asked, file = read_command(text), _file(message)
        if not asked.question and file is None:
            await self._say_at_once(chat, _about(message, asked.hint), _quote(message))
            return
        await self._handle(message, str(sender.id), event_update, text=asked.question, file=file)

    async def tapped(self, query: CallbackQuery, event_update: Update) -> None:
        """Somebody tapped a button: a choice is asked like a question, a page is shown in place."""
        meaning = tapped(query.data or "")
        if meaning is None or query.message is None:
            await self._acknowledge(query)
            return
        chat, sender = place_of(query.message).address, str(query.from_user.id)
        kind, message, number = meaning
        # Who may have what a choice asks for, the router judges; a page is shown to those who are let in.
        stored = await self._records.reply_for(message, chat, sender if kind == "p" else None)
        await self._acknowledge(query, None if stored else access.GONE)
        if stored is None:
            return
        if kind == "p":
            await self._turn(query.message.message_id, chat, stored, message, number)
        else:
            await self._handle(query.message, sender, event_update, tap=Tap(message, number))

    async def let_in_or_out(self, change: ChatMemberUpdated) -> None:
        """The bot was put into a group or taken out of it, or somebody blocked it or let it write again."""
        chat, present = str(change.chat.id), change.new_chat_member.status in PRESENT
        if change.chat.type not in GROUPS:
            await self._records.reachable(chat, present)
        elif present and change.old_chat_member.status not in PRESENT:
            await self._say_at_once(chat, say(Kind.HELP, groups.HELLO))

    async def apologise(self, chat: str) -> None:
        """Tell the chat that its question could not be handled."""
        if chat:
            await self._say_at_once(chat, access.trouble())

    async def _meant_for_us(self, message: Message) -> str | None:
        in_group = message.chat.type in GROUPS
        return text_for(message, await self._bot.me()) if in_group else message.text or message.caption or ""

    async def _handle(
        self,
        about: Message | InaccessibleMessage,
        sender: str,
        update: Update,
        text: str = "",
        tap: Tap | None = None,
        file: SentFile | None = None,
    ) -> None:
        """Answer what `about` says, or offers."""
        chat, number = place_of(about).address, str(update.update_id)
        incoming = self._answering.incoming(chat, sender, number, text, tap, file, _quote(about))
        await self._answering.handle(incoming, partial(self._show_menu, incoming))

    async def _show_menu(self, incoming: Incoming, answered: Answered) -> None:
        if answered.role is not None and incoming.chat == incoming.sender:
            await self.menus.show(incoming.chat, answered.role)

    def typing(self, chat: str) -> AbstractAsyncContextManager[None]:
        """Show that an answer is being made, while the block lasts."""
        return typing(partial(self._show_typing, chat))

    async def _show_typing(self, chat: str) -> None:
        with suppress(AiogramError):  # that it cannot be shown is no failure
            place = Place.at(chat)
            await self._bot.send_chat_action(
                place.chat, "typing", message_thread_id=place.topic, request_timeout=SEND_SECONDS
            )

    async def _turn(self, shown: int, chat: str, reply: Reply, message: int, page: int) -> None:
        screen = render(reply, message, page)
        with suppress(AiogramError):  # the page is shown already, or the message is gone: nothing is lost
            await self._bot.edit_message_text(
                screen.html,
                chat_id=Place.at(chat).chat,
                message_id=shown,
                reply_markup=keyboard(screen),
                request_timeout=SEND_SECONDS,
            )

    async def _acknowledge(self, query: CallbackQuery, text: str | None = None) -> None:
        with suppress(AiogramError):  # too late to acknowledge, not too late to answer
            await self._bot.answer_callback_query(query.id, text=text, request_timeout=SEND_SECONDS)

    async def _say_at_once(self, chat: str, reply: Reply, quote: str | None = None) -> None:
        """Without a row: it states no fact, and said twice it does no harm."""
        place = Place.at(chat)
        with suppress(AiogramError):
            await self._bot.send_message(
                place.chat,
                render(reply, 0).html,
                message_thread_id=place.topic,
                reply_parameters=quoting(quote),
                request_timeout=SEND_SECONDS,
            )


def _about(message: Message, hint: str) -> Reply:
    """What is said to a message that asks nothing: how a command is written, or that we read text alone."""
    if hint:
        return say(Kind.HELP, access.example(hint))
    return say(Kind.NONE, access.TEXT_ONLY)


def _quote(message: Message | InaccessibleMessage) -> str | None:
    """The message, where an answer is to show it: among several people."""
    return str(message.message_id) if message.chat.type in GROUPS else None


def _file(message: Message) -> SentFile | None:
    sent = message.document
    return SentFile(sent.file_id, sent.file_name or "", sent.file_size or 0) if sent else None
