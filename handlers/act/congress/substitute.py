"""Somebody else is to come: a guest's stand-in is taken at once, an official delegate's decided by the organisers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import ModuleType

from handlers.act.actor import Actor
from handlers.act.congress.answer import LONGEST, GivenAway
from handlers.act.tell import tell
from rules.congress.answer import Answer, Given
from rules.congress.delegate import Delegate
from rules.congress.group import Group
from rules.congress.substitution import Decision, StandIn, Substitution, at_once
from rules.people.permissions import Action, may
from rules.people.person import Person
from storage import ArrangementsOf, DelegateGroups, Delegates, Substitutions, Transaction
from understanding.normalise import printable
from wording import vi
from wording.reply import Block, Choice, Kind, Reply, say


@dataclass(frozen=True, slots=True)
class Replaced:
    """The seat is now `stand_in`'s, who has a card of their own and has confirmed."""

    delegate: Delegate
    stand_in: Delegate


@dataclass(frozen=True, slots=True)
class Filed:
    """The organisers decide. `words` is what the office wants to be said about it, None for our own sentence."""

    wish: Substitution
    words: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """The organisers did not take the stand-in: the seat is the delegate's as before."""

    delegate: Delegate
    wish: Substitution


@dataclass(frozen=True, slots=True)
class Decided:
    """Somebody was faster."""

    wish: Substitution


async def substitute(
    tx: Transaction, actor: Actor, delegate: Delegate, stand_in: StandIn, reason: str | None = None
) -> Replaced | Filed | GivenAway:
    """Take the stand-in, or file the wish and ask the organisers."""
    roll = Delegates(tx, delegate.union)
    if delegate.replaced_by is not None and (other := await roll.get(delegate.replaced_by)):
        return GivenAway(other)
    settled = await ArrangementsOf(tx).get(delegate.union, delegate.event)
    group = await _group(tx, delegate)
    free = at_once(group.kind, settled.proxies)
    wish = Substitution(
        delegate.union, delegate.event, delegate.id, _legible(stand_in), actor.by, actor.at,
        printable(reason or "")[:LONGEST] or None,
        Decision.ACCEPTED if free else Decision.WAITING, actor.by if free else None,
    )  # fmt: skip
    wish = await Substitutions(tx, delegate.union).add(wish)
    if not free:
        await tell(tx, actor, organises, question(wish, delegate))
        return Filed(wish, settled.proxy_words)
    return await _put_in(tx, actor, delegate, wish)


async def decide(tx: Transaction, actor: Actor, wish: int, accept: bool) -> Replaced | Refused | Decided | None:
    """The organisers' decision, of which the first counts and is told to the delegate; None: there is no such wish."""
    wishes = Substitutions(tx, actor.union)
    decision = Decision.ACCEPTED if accept else Decision.REFUSED
    first = await wishes.decide(wish, decision, actor.by)
    decided = await wishes.get(wish)
    delegate = await Delegates(tx, actor.union).get(decided.delegate) if decided else None
    if decided is None or delegate is None:
        return None
    if not first or (accept and not delegate.invited):
        return Decided(decided)
    outcome = await _put_in(tx, actor, delegate, decided) if accept else Refused(delegate, decided)
    if delegate.person is not None:
        await tell(tx, actor, lambda person: person.id == delegate.person, _outcome(outcome))
    return outcome


def organises(person: Person) -> bool:
    """Whether somebody decides for the congress."""
    return any(may(role, Action.ARRANGE) for role in person.roles)


def question(wish: Substitution, delegate: Delegate, words: ModuleType = vi) -> Reply:
    """What organisers decide with one tap."""
    said = words.congress
    choices = (Choice(said.ACCEPT, f"/thay {wish.id} dong y"), Choice(said.REFUSE, f"/thay {wish.id} khong"))
    return Reply(Kind.CLARIFY, (Block(said.wish(wish, delegate)),), choices=choices)


def _outcome(outcome: Replaced | Refused) -> Reply:
    if isinstance(outcome, Replaced):
        return say(Kind.RSVP, vi.delegates.replaced(outcome.delegate, outcome.stand_in))
    return say(Kind.RSVP, vi.delegates.not_taken(outcome.delegate, outcome.wish))


async def _put_in(tx: Transaction, actor: Actor, delegate: Delegate, wish: Substitution) -> Replaced:
    """Onto the roll, on the seat that the other gives up."""
    roll, who = Delegates(tx, delegate.union), wish.stand_in
    [added] = await roll.add(
        delegate.event,
        [
            Delegate(
                delegate.union, delegate.event, delegate.group, who.name, office=who.office,
                unit=who.unit or delegate.unit, phone=who.phone, delegation=delegate.delegation,
            )
        ],
    )  # fmt: skip
    await roll.replace(delegate, added)
    confirmed = await roll.answer(added, Given(Answer.CONFIRM, actor.by, actor.at, actor.channel))
    return Replaced(replace(delegate, replaced_by=added.id), confirmed)


def _legible(who: StandIn) -> StandIn:
    """As it may stand on a card: whatever turns the direction of writing or is not seen at all goes."""
    office, unit, phone = (printable(part or "") or None for part in (who.office, who.unit, who.phone))
    return StandIn(printable(who.name), office, unit, phone)


async def _group(tx: Transaction, delegate: Delegate) -> Group:
    groups = await DelegateGroups(tx, delegate.union, delegate.event).all()
    return next(group for group in groups if group.id == delegate.group)
