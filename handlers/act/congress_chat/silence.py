"""Who has not answered, with telephones, for whoever calls them."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.congress import numbers, roll
from handlers.act.congress_chat import meant
from handlers.act.congress_chat.answers import calls
from handlers.act.door import allow
from handlers.ask.turn import Spoken, Turn
from rules.congress.delegate import Delegate
from rules.people.permissions import Action
from storage import Delegates, People, Transaction
from understanding.congress import AskSilent
from wording.reply import Block, Kind, Reply, Row, say

AT_ONCE = 5
"""How many can be noted by a tap on one screen: three buttons each."""


async def silence(tx: Transaction, actor: Actor, asked: AskSilent, turn: Turn) -> Spoken:
    """By group; where telephones may not be seen, or there is no roll, the numbers alone."""
    held = meant.event(turn, asked.event)
    if held is None:
        return meant.no_event(turn)
    words = turn.words.congress
    tally = await numbers.tally(tx, actor.union, held.plan, actor.at)
    if not tally.of().invited:
        return meant.about(turn, held, say(Kind.COUNT, words.NO_ROLL))
    if allow(actor, Action.SEE_PHONES) is not None:
        return meant.about(turn, held, say(Kind.COUNT, *words.numbers(held.name, tally)))
    groups = {each.id: each for each in await roll.groups(tx, actor.union, held)}
    silent = [
        each
        for each in await Delegates(tx, actor.union).silent(held.plan)
        if asked.group in (None, groups[each.group].position)
    ]
    if not silent:
        return meant.about(turn, held, say(Kind.COUNT, words.NOBODY_SILENT))
    reached = {person.id for person, _ in await People(tx).reached(actor.union)}
    rows = tuple(_row(each, words.group(groups[each.group]), turn) for each in silent)
    head = words.silent(held.name, len(silent), sum(each.person in reached for each in silent))
    buttons = tuple(choice for each in silent[:AT_ONCE] for choice in calls(each, turn))
    return meant.about(turn, held, Reply(Kind.COUNT, (Block(head),), rows, choices=buttons))


def _row(delegate: Delegate, heading: str, turn: Turn) -> Row:
    name, about = turn.words.congress.silent_row(delegate)
    return Row(str(delegate.number), name, about, heading)
