"""Items that were over when their plan was loaded: the office is asked once what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from handlers.act.actor import Actor
from handlers.act.deeds.mark import undo_choice
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.people.office import is_office
from rules.plan import Catalogue, Grain, Item, Period
from rules.plan.progress import Deed, Marked, State, is_over
from rules.query import in_force
from rules.reminders.quiet import waking
from storage import Catalogues, Database, Deeds, NewMessage, Outbox, People, Transaction
from storage.messages.message import NOTICE
from understanding.deeds import PastAnswer, SayPast
from wording import vi
from wording.reply import Choice, Kind, Reply, Row, dump

Address = tuple[str, str]
"""A channel, and where somebody is on it."""


async def ask_office(
    database: Database, catalogues: Catalogues, union: str, others: Iterable[Address], now: datetime
) -> int:
    """Ask about each plan that was loaded late, each person once; how many were asked.

    The office are its linked people and `others`, whom the settings name. `now` is aware.
    """
    catalogue = await catalogues.current(union)
    open_plans = {plan.key: found for plan in catalogue.plans if (found := unknown(catalogue, plan.key, now.date()))}
    if not open_plans:
        return 0
    async with database.transaction() as tx:
        asked = [
            await Outbox(tx).add(_question(catalogue, key, found, address, now))
            for address in await _office(tx, union, others)
            for key, found in open_plans.items()
        ]
    return sum(message is not None for message in asked)


def unknown(catalogue: Catalogue, plan: str, today: date) -> tuple[Item, ...]:
    """The plan's items of which nothing is known; none where the plan itself is no longer in force."""
    year = Period(today.replace(month=1, day=1), today.replace(month=12, day=31), Grain.YEAR)
    if not in_force(catalogue.by_key[plan], year):
        return ()
    over = (item for item in catalogue.of_plan(plan) if is_over(item, today))
    return tuple(item for item in over if catalogue.state(item, today) is State.UNKNOWN)


async def answered(tx: Transaction, actor: Actor, said: SayPast, turn: Turn) -> Spoken:
    """All done, one by one, none of the rest, or later."""
    words = turn.words.deeds
    items = unknown(turn.catalogue, said.plan, turn.today) if said.plan in turn.catalogue.by_key else ()
    if not items:
        return Spoken(Reply(Kind.VALUE, blocks([words.PAST_SETTLED])), turn.context)
    if said.answer is PastAnswer.LATER:
        return Spoken(Reply(Kind.HELP, blocks([words.PAST_LATER])), turn.context)
    if said.answer is PastAnswer.CHOOSE:
        return _one_by_one(items, said.plan, turn)
    state = State.DONE if said.answer is PastAnswer.ALL else State.NOT_DONE
    done = [Deed(Marked(state), actor.by, actor.at, item.id) for item in items]
    await Deeds(tx).add(actor.union, done)
    reply = Reply(Kind.VALUE, blocks([words.marked(items, state, None)]), choices=undo_choice(turn), cited=cited(items))
    return Spoken(reply, turn.context)


def _one_by_one(items: tuple[Item, ...], plan: str, turn: Turn) -> Spoken:
    words = turn.words
    rows = tuple(
        Row(words.items.label(item), words.facts.short(item.content), words.facts.time_of(item)) for item in items
    )
    reply = Reply(
        Kind.ITEMS,
        before=blocks([words.deeds.past_choose(len(items))], "title"),
        rows=rows,
        after=blocks([words.deeds.past_how([item.no for item in items if item.no])]),
        choices=(
            Choice(words.deeds.PAST_ALL, _says(plan, PastAnswer.ALL)),
            Choice(words.deeds.PAST_REST, _says(plan, PastAnswer.REST)),
        ),
        cited=cited(items),
    )
    return Spoken(reply, replace(turn.context, listed=tuple(item.id for item in items), focus=(), options=()))


def _says(plan: str, answer: PastAnswer) -> str:
    return f"@nạp {plan} {answer.value}"


async def _office(tx: Transaction, union: str, others: Iterable[Address]) -> list[Address]:
    linked = [account for person, account in await People(tx).reached(union) if is_office(person)]
    return list(dict.fromkeys([*((account.channel, account.address) for account in linked), *others]))


def _question(catalogue: Catalogue, plan: str, items: tuple[Item, ...], to: Address, now: datetime) -> NewMessage:
    words = vi.deeds
    ends = [item.period.end for item in items if item.period is not None and item.period.end is not None]
    offered = (
        (words.PAST_ALL, PastAnswer.ALL),
        (words.PAST_CHOOSE, PastAnswer.CHOOSE),
        (words.PAST_LATER_LABEL, PastAnswer.LATER),
    )
    choices = tuple(Choice(label, _says(plan, answer)) for label, answer in offered)
    lines = words.past(catalogue.by_key[plan], len(items), min(ends), max(ends))
    body = dump(Reply(Kind.CLARIFY, blocks(lines), choices=choices))
    channel, address = to
    key = f"past:{plan}:{channel}:{address}"
    return NewMessage(catalogue.union, channel, address, NOTICE, body, waking(now), now, key)
