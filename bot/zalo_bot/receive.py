"""Zalo, incoming: what is said becomes an Incoming; a number or the words of a choice become a tap."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, suppress
from functools import partial

from bot.chat.answering import Answering, Receive
from bot.chat.choosing import chosen, is_more
from bot.chat.commands import read_command
from bot.chat.records import Records
from bot.chat.typing_sign import typing
from bot.office import Office
from bot.zalo_bot.addressed import Names, text_for
from bot.zalo_bot.channel import NAME
from bot.zalo_bot.client import Api, ZaloError
from bot.zalo_bot.push import Pusher
from bot.zalo_bot.render import render
from bot.zalo_bot.update import SILENT, Update
from handlers.incoming import Incoming, Tap
from rules.congress.code import PATH, read_code
from scheduler.budget import Budget
from storage.messages.message import REPLY
from wording.reply import Kind, Reply, say
from wording.vi import access, files
from wording.vi.allowance import full

SHORT = 80  # characters: no choice is longer
UNSUPPORTED = "message.unsupported.received"  # files among them


class Conversation:
    """What happens to an update. `pages` is where else people can turn to."""

    def __init__(
        self,
        api: Api,
        records: Records,
        receive: Receive,
        office: Office,
        pusher: Pusher,
        budget: Budget,
        names: Names,
        pages: str | None = None,
    ) -> None:
        self._api = api
        self._records = records
        self._names = names
        self._clock = pusher.clock
        self._budget = budget
        self._pages = pages
        self._admitted: set[str] = set()
        self._answering = Answering(NAME, records.database, office, receive, pusher.send, self._typing)
        self.sending = self._answering.sending

    async def handle(self, update: Update) -> None:
        """Answer one update."""
        if update.event in SILENT:
            return
        text = text_for(update.text, await self._names.known()) if update.in_group else update.text
        incoming = self._incoming(update, text)
        if not await self._admits(update.sender):
            await self._say(incoming, full(self._where(text)))
            return
        if not text.strip():
            await self._say(incoming, say(Kind.NONE, _unread(update)))
            return
        if len(text) <= SHORT and await self._chose(update, incoming, text):
            return
        asked = read_command(text)
        if asked.question:
            await self._answering.handle(self._incoming(update, asked.question))
        else:
            await self._say(incoming, say(Kind.HELP, access.example(asked.hint)))

    async def apologise(self, chat: str) -> None:
        """Tell the chat that its question could not be handled."""
        self._answering.send(chat, await self._records.post(chat, access.trouble()))

    def _incoming(self, update: Update, text: str, tap: Tap | None = None) -> Incoming:
        return self._answering.incoming(update.chat, update.sender, update.id, text, tap)

    async def _say(self, incoming: Incoming, reply: Reply) -> None:
        self._answering.send(incoming.chat, await self._records.answer(incoming, reply))

    def _where(self, text: str) -> str | None:
        """The page to turn to: a delegate's own, where the text is the code on a card."""
        if self._pages is None:
            return None
        code = read_code(text)
        return self._pages + (PATH.format(code=code) if code else "")

    async def _admits(self, sender: str) -> bool:
        """Whoever was let in by name is served, however many others have written."""
        if sender not in self._admitted and (await self._budget.admits(sender) or await self._records.may_read(sender)):
            self._admitted.add(sender)
        return sender in self._admitted

    async def _chose(self, update: Update, incoming: Incoming, text: str) -> bool:
        """Whether the text chooses among what was offered when it was written; then it is handled so."""
        await self._answering.sending.idle(update.chat)  # what is just being shown may be what is answered
        offered = await self._records.offered(update.chat, self._clock.ours(update.date))
        if offered is None:
            return False
        row, reply = offered
        screen = render(reply, whole=row.kind != REPLY)
        place = len(screen.labels) - 1 if screen.rest and is_more(text) else chosen(text, screen.labels)
        if place is None:
            return False
        if place < len(reply.choices):
            await self._answering.handle(self._incoming(update, text, Tap(row.id, place)))
        elif screen.rest and await self._records.may_read(update.sender):
            await self._say(incoming, screen.rest)
        return True

    def _typing(self, chat: str) -> AbstractAsyncContextManager[None]:
        return typing(partial(self._show_typing, chat))

    async def _show_typing(self, chat: str) -> None:
        with suppress(ZaloError):  # that it cannot be shown is no failure
            await self._api.call("sendChatAction", chat_id=chat, action="typing")


def _unread(update: Update) -> str:
    return files.NOT_SEEN if update.event == UNSUPPORTED else files.ONLY_WORDS
