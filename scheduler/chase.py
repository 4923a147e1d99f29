"""Before a congress: the silent are asked again, those who come get the details, organisers hear what is amiss."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from documents.writers import qr
from rules.congress import chase as rules
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.code import opens
from rules.congress.delegate import Delegate
from rules.congress.session import current
from rules.congress.tally import Tally
from rules.people.permissions import Action, may
from rules.people.person import Account as Linked
from rules.people.person import Person
from rules.people.terms import Terms
from rules.plan import Event
from rules.reminders import waking
from scheduler.account import Account
from scheduler.check import Dropped
from storage.congress.attendance import Attendance
from storage.congress.delegates import Delegates
from storage.congress.tallies import count
from storage.database import Database
from storage.messages.message import REMINDER, Message, NewMessage
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.plan.arrangements import ArrangementsOf
from storage.plan.catalogues import Catalogues
from storage.reminders.lines import Lines
from storage.transaction import Transaction
from wording.reply import Reply, dump
from wording.vi import chase as words


@dataclass(frozen=True, slots=True)
class Congress:
    """All that is known of an event whose day is fixed, at `now`."""

    event: Event
    settled: Arrangements
    tally: Tally
    roll: tuple[Delegate, ...]
    reached: dict[int, Linked]
    organisers: tuple[Account, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Owed:
    """One message; its lines are promised once, each under its key."""

    to: Account
    keys: tuple[str, ...]
    reply: Reply

    def __add__(self, other: Owed) -> Owed:
        """Both in one message."""
        one, two = self.reply, other.reply
        both = Reply(
            one.kind, (*one.before, *two.before), choices=tuple(dict.fromkeys((*one.choices, *two.choices))),
            attachments=(*one.attachments, *two.attachments),
        )  # fmt: skip
        return Owed(self.to, (*self.keys, *other.keys), both)


async def chase(
    database: Database, catalogues: Catalogues, union: str, office: Iterable[Account], now: datetime, terms: Terms
) -> int:
    """Promise what is owed at `now` (aware, the union's zone); how many messages that made."""
    made = 0
    async with database.transaction() as tx:
        for event in (await catalogues.of(tx, union)).events:
            if rules.first_day(event) is None:
                continue
            known = await _known(tx, union, event, tuple(office), now)
            if known.roll:
                made += sum([await _promise(tx, union, owed, now) for owed in await _new(tx, union, known, terms)])
    return made


async def _new(tx: Transaction, union: str, known: Congress, terms: Terms) -> Iterable[Owed]:
    """What was not promised before, one message for each account."""
    owed = list(owing(known, terms))
    before = await Lines(tx).promised(union, [key for each in owed for key in each.keys])
    messages: dict[Account, Owed] = {}
    for each in owed:
        if not before.intersection(each.keys):
            messages[each.to] = messages[each.to] + each if each.to in messages else each
    return messages.values()


def owing(known: Congress, terms: Terms) -> Iterable[Owed]:
    """What is owed to organisers, then to delegates.

    In this order, because a message of both is known by its first line, and an answer that came meanwhile must not
    take the organisers' part along.
    """
    start = rules.first_day(known.event)
    assert start is not None
    step = rules.step(start, known.now)
    if standing := rules.alarm(known.tally.quorum, start, known.now):
        reply = words.alarm(known.event, known.tally.quorum, standing)
        for to in known.organisers:
            yield Owed(to, (rules.alarm_key(known.event.plan, standing, f"{to.channel}/{to.address}"),), reply)
    if step:
        yield from _to_those_who_call(known, step)
        yield from _to_the_silent(known, step)
    if rules.details_due(start, known.now):
        yield from _details(known, terms)


async def still_silent(tx: Transaction, message: Message, now: datetime) -> Dropped | None:
    """When its turn comes: whoever has answered meanwhile is not asked again."""
    kind, *rest = (message.key or "").split(":")
    if kind != "chase" or not rest[-1].isdigit():
        return None
    delegate = await Delegates(tx, message.union).get(int(rest[-1]))
    if delegate is None or not delegate.invited:
        return Dropped("the seat is somebody else's")
    return Dropped("answered meanwhile") if delegate.answer is not None else None


def _to_the_silent(known: Congress, step: rules.Step) -> Iterable[Owed]:
    until = known.settled.answer_by
    start = rules.first_day(known.event)
    days = (start - known.now.date()).days if start else step.days
    for each in known.roll:
        account = known.reached.get(each.person or 0)
        if each.answer is None and account and rules.asked_in_time(account.linked, step):
            to = Account(account.channel, account.address)
            yield Owed(to, (step.key(known.event.plan, str(each.id)),), words.silent(each, known.event, days, until))


def _to_those_who_call(known: Congress, step: rules.Step) -> Iterable[Owed]:
    silent = [each for each in known.roll if each.answer is None]
    if not silent:
        return
    without = sum((each.person or 0) not in known.reached for each in silent)
    reply = words.to_call(known.event, step.days, known.tally, without)
    for to in known.organisers:
        yield Owed(to, (step.key(known.event.plan, f"{to.channel}/{to.address}"),), reply)


def _details(known: Congress, terms: Terms) -> Iterable[Owed]:
    start = rules.first_day(known.event)
    assert start is not None
    for each in known.roll:
        account = known.reached.get(each.person or 0)
        if each.answer is Answer.CONFIRM and account:
            picture = qr.png(opens(each.code, terms))
            reply = words.details(each, known.event, known.settled.map, picture)
            key = rules.details_key(known.event.plan, start, each.id)
            yield Owed(Account(account.channel, account.address), (key,), reply)


async def _known(tx: Transaction, union: str, event: Event, office: tuple[Account, ...], now: datetime) -> Congress:
    reached = await People(tx).reached(union)
    settled = await ArrangementsOf(tx).get(union, event.plan)
    on = current(await Attendance(tx, union).sessions(event.plan), now)
    tally = Tally(await count(tx, union, event.plan, on.id if on else None), settled.threshold)
    organisers = [Account(account.channel, account.address) for person, account in reached if _organises(person)]
    return Congress(
        event, settled, tally, await Delegates(tx, union).all(event.plan),
        {person.id: account for person, account in reached}, tuple(dict.fromkeys((*office, *organisers))), now,
    )  # fmt: skip


async def _promise(tx: Transaction, union: str, owed: Owed, now: datetime) -> bool:
    """Write the row with the lines that it carries."""
    row = NewMessage(
        union, owed.to.channel, owed.to.address, REMINDER, dump(owed.reply), waking(now), now, owed.keys[0]
    )
    message = await Outbox(tx).add(row)
    if message is None:
        return False
    for key in owed.keys:
        await Lines(tx).promise(union, key, message)
    return True


def _organises(person: Person) -> bool:
    return any(may(role, Action.ARRANGE) for role in person.roles)
