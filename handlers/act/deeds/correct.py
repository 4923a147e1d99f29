"""The administrator puts a misread value right; it is on record."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from storage import Plans, Transaction
from understanding.meaning import SayCorrection
from wording.reply import Kind, say


async def time(tx: Transaction, actor: Actor, said: SayCorrection, turn: Turn) -> Spoken:
    """The item gets the time that the plan really says."""
    words = turn.words
    item = turn.catalogue.printed(turn.item(said.item))
    await Plans(tx).correct(actor.union, item.id, "period", item.period, said.period, actor.by, actor.at)
    await Plans(tx).correct(actor.union, item.id, "time_text", item.time_text, said.time_text, actor.by, actor.at)
    sentence = words.corrections.corrected(item, words.facts.time_of(item), words.facts.period(said.period))
    return Spoken(say(Kind.VALUE, sentence), turn.context)
