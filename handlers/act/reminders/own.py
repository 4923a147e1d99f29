"""Reminders that people set for themselves."""

from __future__ import annotations

from datetime import datetime, time

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.reminders import Own, said_on
from storage import OwnReminders, Transaction, Wishes
from understanding.reminders import AskHowToRemind, AskReminders, Remind, WhichToRemind
from wording.reply import Choice, Kind, Reply, Row, say

MOST = 20  # reminders of one person


async def remind(tx: Transaction, actor: Actor, said: Remind, turn: Turn) -> Spoken:
    """Set one, and say back when it comes."""
    words = turn.words.reminders
    if actor.person is None:
        return Spoken(say(Kind.NONE, words.WHO_ARE_YOU), turn.context)
    person, item = actor.person.id, turn.item(said.item) if said.item else None
    mine = await OwnReminders(tx).of(actor.union, person)
    if len(mine) >= MOST:
        return Spoken(say(Kind.NONE, words.too_many(MOST)), turn.context)
    own = Own(person, said.every, actor.at, said.item, said.words, said.days, said.day, said.hour)
    day = said_on(own, item)
    if item is not None and item.waits:
        return Spoken(Reply(Kind.NONE, blocks([words.waits(item)]), cited=cited([item])), turn.context)
    if day is not None and datetime.combine(day, own.hour or time.max, actor.at.tzinfo) <= actor.at:
        return Spoken(say(Kind.NONE, words.gone_by(day, own.hour)), turn.context)
    number = await OwnReminders(tx).add(actor.union, own)
    lines = [words.noted(own, item, day), words.assumed(said.days) if said.assumed else ""]
    choices = (Choice(words.STOP, f"/bonhac {number}"),)
    reply = Reply(Kind.VALUE, blocks(lines), choices=choices, cited=cited([item] if item else []))
    return Spoken(reply, turn.context)


async def how(tx: Transaction, actor: Actor, _: AskHowToRemind, turn: Turn) -> Spoken:
    return Spoken(say(Kind.CLARIFY, *turn.words.reminders.HOW), turn.context)


async def which(tx: Transaction, actor: Actor, ask: WhichToRemind, turn: Turn) -> Spoken:
    """Of several plans' items of one number, one."""
    items = [turn.item(key) for key in ask.items]
    choices = tuple(
        Choice(turn.words.deeds.choice([item], turn.catalogue.by_key[item.plan]), f"/nhac {item.id} {ask.said}")
        for item in items
    )
    lines = blocks([turn.words.deeds.WHICH_ITEM])
    return Spoken(Reply(Kind.CLARIFY, lines, choices=choices, cited=cited(items)), turn.context)


async def listed(tx: Transaction, actor: Actor, _: AskReminders, turn: Turn) -> Spoken:
    """One's own, each with a button to take it back; then what else one hears, or does not."""
    words = turn.words.reminders
    if actor.person is None:
        return Spoken(say(Kind.NONE, words.WHO_ARE_YOU), turn.context)
    mine = await OwnReminders(tx).of(actor.union, actor.person.id)
    wish = await Wishes(tx).of(actor.union, actor.person.id)
    silenced = [item for item in turn.catalogue.items if item.id in wish.silenced]
    rows = tuple(Row(str(n), *words.row(own, turn.catalogue.by_id.get(own.item or 0))) for n, own in enumerate(mine, 1))
    choices = tuple(Choice(words.stop_this(n), f"/bonhac {own.id}") for n, own in enumerate(mine, 1))
    before, after = blocks([words.counted(len(mine))], "title"), blocks(words.wished(wish, silenced))
    return Spoken(Reply(Kind.VALUE, before, rows, after, choices), turn.context)
