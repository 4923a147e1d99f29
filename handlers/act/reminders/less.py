"""To be reminded less, or not at all; and to have seen what came."""

from __future__ import annotations

from dataclasses import replace

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from rules.reminders import Quiet
from storage import OwnReminders, Seen, Transaction, Wishes
from understanding.reminders import BeQuiet, Resume, SayRead, Silence
from wording.reply import Kind, say


async def silence(tx: Transaction, actor: Actor, said: Silence, turn: Turn) -> Spoken:
    """Of one item, of all; or take an own reminder back."""
    words = turn.words.reminders
    if actor.person is None:
        return Spoken(say(Kind.NONE, words.WHO_ARE_YOU), turn.context)
    person, own = actor.person.id, OwnReminders(tx)
    if said.own is not None:
        gone = await own.remove(person, said.own)
        return Spoken(say(Kind.VALUE, words.STOPPED if gone else words.STOPPED_BEFORE), turn.context)
    wish = await Wishes(tx).of(actor.union, person)
    if said.item is None:
        await Wishes(tx).put(actor.union, person, replace(wish, silent=True))
        return Spoken(say(Kind.VALUE, words.SILENT), turn.context)
    for each in await own.of(actor.union, person):
        if each.item == said.item:
            await own.remove(person, each.id)
    await Wishes(tx).put(actor.union, person, replace(wish, silenced=wish.silenced | {said.item}))
    return Spoken(say(Kind.VALUE, words.silenced(turn.item(said.item))), turn.context)


async def resume(tx: Transaction, actor: Actor, said: Resume, turn: Turn) -> Spoken:
    """Of one item; or of all, those that were silenced one by one too."""
    words = turn.words.reminders
    if actor.person is None:
        return Spoken(say(Kind.NONE, words.WHO_ARE_YOU), turn.context)
    wish = await Wishes(tx).of(actor.union, actor.person.id)
    left = wish.silenced - {said.item} if said.item else frozenset()
    await Wishes(tx).put(actor.union, actor.person.id, replace(wish, silent=False, silenced=left))
    return Spoken(say(Kind.VALUE, words.resumed(turn.item(said.item) if said.item else None)), turn.context)


async def be_quiet(tx: Transaction, actor: Actor, said: BeQuiet, turn: Turn) -> Spoken:
    """A shorter day. Hours that leave no day at all are not taken."""
    words = turn.words.reminders
    if actor.person is None:
        return Spoken(say(Kind.NONE, words.WHO_ARE_YOU), turn.context)
    wish = await Wishes(tx).of(actor.union, actor.person.id)
    quiet = Quiet(said.begin or wish.quiet.begin, said.end or wish.quiet.end)
    if quiet.end >= quiet.begin:
        return Spoken(say(Kind.NONE, words.NO_DAY_LEFT), turn.context)
    await Wishes(tx).put(actor.union, actor.person.id, replace(wish, quiet=quiet))
    return Spoken(say(Kind.VALUE, words.quiet(quiet)), turn.context)


async def seen(tx: Transaction, actor: Actor, said: SayRead, turn: Turn) -> Spoken:
    """Only one's own message counts as seen."""
    keys = {f"p{actor.person.id}"} if actor.person else {f"{actor.channel}:{actor.chat}"}
    mine = any(said.key.endswith(f":{key}") for key in keys)
    noted = mine and await Seen(tx).note(actor.union, said.key, actor.at)
    words = turn.words.reminders
    return Spoken(say(Kind.VALUE, words.SEEN if noted else words.NOT_SEEN), turn.context)
