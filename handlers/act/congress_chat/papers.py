"""Documents of a congress, asked for in the chat."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress import cards, credentials, lists, roll
from handlers.act.congress_chat import meant
from handlers.act.door import allow, refusal
from handlers.ask.turn import Spoken, Turn
from rules.congress.delegate import Delegate
from rules.people.permissions import Action
from rules.plan import Event
from storage import ArrangementsOf, Delegates, Transaction
from understanding.congress import AskPaper, Paper
from wording.reply import DOCX, PNG, XLSX, Attachment, Kind, say
from wording.vi import cards as card_words


async def paper(tx: Transaction, actor: Actor, asked: AskPaper, turn: Turn) -> Spoken:
    """One's own card for any delegate; everything else for those who see telephones."""
    held = meant.event(turn, asked.event)
    if held is None:
        return meant.no_event(turn)
    if asked.paper is Paper.CARD and asked.who is None:
        if refused := allow(actor, Action.EXPORT_OWN, turn.words):  # a card is not for a group's eyes
            return Spoken(refusal(refused, turn.words), turn.context)
        mine = await meant.own(tx, actor, held.plan)
        if mine is None:
            return meant.about(turn, held, say(Kind.NONE, turn.words.delegates.NOT_ON_ROLL))
        return await _card(tx, actor, held, mine, turn)
    if refused := allow(actor, Action.SEE_PHONES, turn.words):
        return Spoken(refusal(refused, turn.words), turn.context)
    if asked.paper is Paper.CARD:
        who = asked.who or ""
        found = await meant.delegates(tx, actor, held, who)
        if len(found) != 1:
            return meant.which(found, who, lambda each: f"/the {each.number}", turn)
        return await _card(tx, actor, held, found[0], turn)
    return await _list(tx, actor, held, asked.paper, turn)


async def _card(tx: Transaction, actor: Actor, held: Event, delegate: Delegate, turn: Turn) -> Spoken:
    settled = await ArrangementsOf(tx).get(actor.union, held.plan)
    groups = await roll.groups(tx, actor.union, held)
    [made] = cards.cards(turn.catalogue.union_name, held, settled, groups, [delegate], turn.terms)
    picture, document = await asyncio.to_thread(lambda: (cards.picture(made), cards.document([made])))
    files = (
        Attachment(card_words.PICTURE.format(delegate.number), PNG, picture),
        Attachment(card_words.FILE.format(f"so-{delegate.number}"), DOCX, document),
    )
    lines = turn.words.delegates.invitation(delegate, held, settled.map)
    return meant.about(turn, held, replace(say(Kind.VALUE, *lines), attachments=files))


async def _list(tx: Transaction, actor: Actor, held: Event, what: Paper, turn: Turn) -> Spoken:
    words = turn.words.congress
    everyone = await Delegates(tx, actor.union).all(held.plan)
    if not everyone:
        return meant.about(turn, held, say(Kind.NONE, words.NO_ROLL))
    if what is Paper.REPORT:
        report = await credentials.gather(tx, actor.union, held, actor.at, turn.catalogue.union_name)
        content = await asyncio.to_thread(credentials.document, report)
        file = Attachment(words.REPORT_FILE, DOCX, content)
        return meant.about(turn, held, replace(say(Kind.VALUE, words.REPORT_MADE), attachments=(file,)))
    groups = await roll.groups(tx, actor.union, held)
    ticks = what is Paper.TICKS
    content = await asyncio.to_thread(
        lambda: lists.ticks(held, everyone) if ticks else lists.roll(held, groups, everyone)
    )
    file = Attachment(words.TICKS_FILE if ticks else words.ROLL_FILE, XLSX, content)
    return meant.about(turn, held, replace(say(Kind.VALUE, words.ROLL_MADE), attachments=(file,)))
