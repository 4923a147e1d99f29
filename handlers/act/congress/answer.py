"""A delegate's answer, by whichever way it comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from handlers.act.actor import Actor
from rules.congress.answer import Answer, Given, may_still
from rules.congress.delegate import Delegate
from rules.people.permissions import Action, may
from storage import ArrangementsOf, Delegates, Transaction
from understanding.normalise import printable

LONGEST = 500  # characters of a reason


@dataclass(frozen=True, slots=True)
class Answered:
    """`delegate` as the roll has it now; `before` is the answer that it had."""

    delegate: Delegate
    before: Answer | None


@dataclass(frozen=True, slots=True)
class TooLate:
    """Delegates could answer until this day; the organisers still can for them."""

    until: date


@dataclass(frozen=True, slots=True)
class GivenAway:
    """Somebody else comes on this delegate's seat."""

    stand_in: Delegate


async def answer(
    tx: Transaction,
    actor: Actor,
    delegate: Delegate,
    said: Answer,
    reason: str | None = None,
    needs: Iterable[str] = (),
) -> Answered | TooLate | GivenAway:
    """Put it on record. `needs` that the congress does not offer are left out; only who comes has any."""
    roll = Delegates(tx, delegate.union)
    if delegate.replaced_by is not None and (stand_in := await roll.get(delegate.replaced_by)):
        return GivenAway(stand_in)
    settled = await ArrangementsOf(tx).get(delegate.union, delegate.event)
    until = settled.last_day_to_answer
    for_others = any(may(role, Action.RSVP_OTHERS) for role in actor.roles)
    if until is not None and not for_others and not may_still(actor.at.date(), until):
        return TooLate(until)
    wanted = set(needs) if said is Answer.CONFIRM else set()
    why = printable(reason or "")[:LONGEST] or None
    given = Given(said, actor.by, actor.at, actor.channel, why, tuple(each for each in settled.needs if each in wanted))
    return Answered(await roll.answer(delegate, given), delegate.answer)
