"""The way of a message: what was said, what it means, what is answered; one transaction holds all that it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import ModuleType

from handlers.act.actor import Actor
from handlers.act.door import allow
from handlers.act.loading import upload
from handlers.act.people import group, hand_over, link
from handlers.answer import answer
from handlers.ask.turn import Spoken, Turn
from handlers.incoming import Answered, Incoming
from rules.people.permissions import Action
from rules.people.role import Role
from rules.people.terms import Terms
from rules.plan import Catalogue
from storage import Catalogues, Conversations, Database, NewMessage, Outbox, Transaction, Unions, Updates
from storage.messages.message import REPLY
from understanding import context as chat
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.english import is_english
from understanding.lexicon import Lexicon
from wording import en, vi
from wording.reply import Reply, dump, load

REMEMBERED = timedelta(hours=2)
"""How long "còn tháng sau?" still refers to what was spoken of."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks for a union's plans, and when (aware, the union's zone)."""

    union: str
    at: datetime
    role: Role = Role.STAFF
    name: str | None = None
    channel: str = "terminal"
    sender: str = "0"


class Router:
    """Answers for all channels alike."""

    def __init__(self, database: Database, catalogues: Catalogues | None = None, terms: Terms | None = None) -> None:
        self._database = database
        self._terms = terms or Terms()
        self._catalogues = catalogues or Catalogues(database)
        self._lexicons: dict[tuple[str, str | None], tuple[Catalogue, Lexicon]] = {}

    async def receive(self, incoming: Incoming) -> Answered:
        """Handle a message once: its update id, what it does, the chat's context and the reply commit together."""
        async with self._database.transaction() as tx:
            if incoming.update is not None and not await Updates(tx).first_time(
                incoming.channel, incoming.update, incoming.at
            ):
                return Answered(await Updates(tx).answer_of(incoming.channel, incoming.update) or 0, repeated=True)
            await self._have_union(tx, incoming.union)
            actor = await link.identify(tx, incoming)
            text = await self._text(tx, incoming)
            words = _language(text)
            reply = await link.meet(tx, actor, text, words, self._terms)
            tied = await group.found(tx, actor)
            if reply is None and group.concerns(actor, text):
                reply = await group.meet(tx, actor, text, tied, await self._lexicon(tx, actor.union), words)
            if reply is None and incoming.file is not None:
                reply = await upload.received(tx, actor, incoming.file)
            if reply is None:
                context, department = await self._context(tx, incoming), tied.department if tied else None
                spoken = await self.reply(tx, actor, text, context, department)
                await self._remember(tx, incoming, spoken.context)
                reply = spoken.reply
            message = await self._keep(tx, incoming, reply)
        return Answered(message, role=actor.role, job=bool(tx.jobs))

    async def converse(self, asker: Asker, texts: Sequence[str]) -> list[Reply]:
        """Ask one question after the other in a chat of its own; nothing stays in the database."""
        replies, context = [], Context()
        actor = Actor(asker.union, asker.channel, asker.sender, asker.role, asker.at, asker.name)
        async with self._database.rehearsal() as tx:
            for text in texts:
                spoken = await self.reply(tx, actor, text, context)
                replies.append(spoken.reply)
                context = spoken.context
        return replies

    async def reply(
        self, tx: Transaction, actor: Actor, text: str, context: Context, department: str | None = None
    ) -> Spoken:
        """What is said to `text` in a chat that has been about `context`, and may speak of `department` alone."""
        lexicon = await self._lexicon(tx, actor.union, department)
        words = _language(text)
        held = await hand_over.held(tx, actor)
        understood = understand(text, actor.at.date(), lexicon, context, actor.role, actor.name, held)
        may_mark = allow(actor, Action.MARK) is None
        turn = Turn(lexicon, actor.at.date(), understood.context, words, self._terms, may_mark)
        return await answer(tx, actor, understood.ask, turn)

    async def _have_union(self, tx: Transaction, union: str) -> None:
        """A bot may be asked before anything was loaded; what it answers belongs to a union all the same."""
        if (await self._catalogues.of(tx, union)).revision == 0:
            await Unions(tx).ensure(union)

    async def _lexicon(self, tx: Transaction, union: str, department: str | None = None) -> Lexicon:
        catalogue = await self._catalogues.of(tx, union)
        of, kept = self._lexicons.get((union, department), (None, None))
        if kept is None or of is not catalogue:
            seen = group.narrowed(catalogue, department) if department else catalogue
            kept = kept.over(seen) if kept else Lexicon(seen)
            self._lexicons[union, department] = catalogue, kept
        return kept

    async def _text(self, tx: Transaction, incoming: Incoming) -> str:
        """What was typed, or what the tapped choice says."""
        if incoming.tap is None:
            return incoming.text
        message = await Outbox(tx).get(incoming.tap.message)
        if message is None or (message.union, message.address) != (incoming.union, incoming.chat):
            return incoming.text
        choices = load(message.body).choices
        return choices[incoming.tap.choice].says if incoming.tap.choice < len(choices) else incoming.text

    async def _context(self, tx: Transaction, incoming: Incoming) -> Context:
        kept = await Conversations(tx).get(incoming.union, incoming.channel, incoming.chat, incoming.at)
        return chat.load(kept) if kept else Context()

    async def _remember(self, tx: Transaction, incoming: Incoming, context: Context) -> None:
        until = incoming.at + REMEMBERED
        await Conversations(tx).put(incoming.union, incoming.channel, incoming.chat, chat.dump(context), until)

    async def _keep(self, tx: Transaction, incoming: Incoming, reply: Reply) -> int:
        """The reply's row, as the answer to this update."""
        at, quote = incoming.at, incoming.quote
        row = NewMessage(incoming.union, incoming.channel, incoming.chat, REPLY, dump(reply), at, at, quote=quote)
        message = await Outbox(tx).add(row) or 0
        if incoming.update is not None:
            await Updates(tx).answered(incoming.channel, incoming.update, message)
        return message


def _language(text: str) -> ModuleType:
    """The language to answer in; a command is of none."""
    return en if is_english(text) and not text.lstrip().startswith("/") else vi
