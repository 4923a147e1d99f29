"""Who is on the roll, by what they answered, where they are from, whether they are there."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.act.actor import Actor
from handlers.act.congress import numbers, roll
from handlers.act.congress_chat import meant
from handlers.act.door import allow
from handlers.ask.turn import Spoken, Turn
from rules.congress.answer import Answer
from rules.congress.delegate import Delegate
from rules.congress.session import current
from rules.people.permissions import Action
from storage import Attendance, Delegates, Transaction
from understanding.congress import AskInvited
from understanding.normalise import fold
from wording.reply import Block, Kind, Reply, Row, say


async def listed(tx: Transaction, actor: Actor, asked: AskInvited, turn: Turn) -> Spoken:
    """By group; where names may not be seen, or there is no roll, the numbers alone."""
    held = meant.event(turn, asked.event)
    if held is None:
        return meant.no_event(turn)
    words = turn.words.congress
    everybody = [each for each in await Delegates(tx, actor.union).all(held.plan) if each.invited]
    if not everybody:
        return meant.about(turn, held, say(Kind.COUNT, words.NO_ROLL))
    if allow(actor, Action.SEE_PHONES) is not None:
        tally = await numbers.tally(tx, actor.union, held.plan, actor.at)
        return meant.about(turn, held, say(Kind.COUNT, *words.numbers(held.name, tally)))
    found = await _asked_for(tx, actor, asked, held.plan, everybody)
    groups = {each.id: words.group(each) for each in await roll.groups(tx, actor.union, held)}
    rows = tuple(_row(each, groups[each.group], turn) for each in found)
    head = words.invited(held.name, asked.answer, asked.unit, asked.present, len(found))
    return meant.about(turn, held, Reply(Kind.COUNT, (Block(head),), rows))


async def _asked_for(
    tx: Transaction, actor: Actor, asked: AskInvited, event: str, everybody: Sequence[Delegate]
) -> list[Delegate]:
    found = [each for each in everybody if asked.answer in (None, each.answer)]
    if asked.unit:
        found = [each for each in found if fold(asked.unit.lower()) in fold((each.unit or "").lower())]
    if asked.present is None:
        return found
    attendance = Attendance(tx, actor.union)
    on = current(await attendance.sessions(event), actor.at)
    visits = await attendance.visits(event)
    inside = {each.delegate for each in visits if on and each.session == on.id and each.left is None}
    if asked.present:
        return [each for each in found if each.id in inside]
    return [each for each in found if each.answer is Answer.CONFIRM and each.id not in inside]


def _row(delegate: Delegate, heading: str, turn: Turn) -> Row:
    name, about = turn.words.congress.invited_row(delegate)
    return Row(str(delegate.number), name, about, heading)
