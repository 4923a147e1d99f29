"""What a month will bring to whom, before it goes."""

from __future__ import annotations

from datetime import date

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks
from rules.people.hand_over import following
from rules.reminders import Snapshot, linked, month_ahead, nobody_yet
from storage import HandOvers, People, ReminderSettings, Transaction, Wishes
from understanding.names import core
from understanding.reminders import Preview
from wording.reply import Kind, Reply, Row


async def preview(tx: Transaction, actor: Actor, ask: Preview, turn: Turn) -> Spoken:
    """One line for each person, or for each name of the plans that nobody has been linked to."""
    settings = ReminderSettings(tx)
    working, policy = await settings.working(actor.union), await settings.policy(actor.union)
    hand_overs = await HandOvers(tx).all(actor.union)

    def known_on(day: date) -> Snapshot:
        who = following(turn.lexicon.names.parties, day, hand_overs)
        return Snapshot(turn.catalogue, working, who, day, policy)

    people = [person for person, _ in await People(tx).reached(actor.union)]
    now = known_on(ask.month)
    known = [to for _, to in linked(now, people, await Wishes(tx).all(actor.union), core)]
    found = month_ahead(known_on, (*known, *nobody_yet(now, known)), ask.month)
    words, reached = turn.words.reminders, {to.key for to in known}
    rows = tuple(
        Row(str(n), *words.previewed(to, messages, to.key in reached))
        for n, (to, messages) in enumerate(found.items(), 1)
    )
    count = sum(len(messages) for messages in found.values())
    before = blocks([words.preview(ask.month, count, len(rows))], "title")
    return Spoken(Reply(Kind.VALUE, before, rows, blocks([words.PREVIEW_NOTE], "note")), turn.context)
