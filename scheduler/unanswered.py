"""A reply that its channel has no room for this month: where else it goes; the asker hears why, once a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from rules.reminders.quiet import waking
from scheduler.redirect import other_account
from scheduler.retry import Barred
from storage.messages.message import REMINDER, Message, NewMessage
from storage.messages.outbox import Outbox
from storage.people.people import People
from storage.transaction import Transaction
from wording.reply import Block, Reply, dump, load
from wording.vi import allowance as words

NEAR = timedelta(hours=24)  # an answer is worth waiting for so long


async def unanswered(tx: Transaction, message: Message, reason: str, now: datetime) -> None:
    """Move it to the asker's next account, let it wait where the next month is near, or give it up."""
    owner = await People(tx).owner(message.union, message.channel, message.address)
    other = await other_account(tx, message, owner, Barred.QUOTA) if owner else None
    opens = waking(_next_month(now))
    late = replace(message, body=_saying_what_it_answers(message, now))
    if other is not None:
        await Outbox(tx).move(late, other.channel, other.address, now, reason)
        told = words.answered_elsewhere(other.channel, now, opens)
    elif opens - now <= NEAR:
        await Outbox(tx).rewrite(message.id, late.body)
        await Outbox(tx).retry(message.id, opens, reason)
        told = words.answered_later(now, opens)
    else:
        await Outbox(tx).give_up(message.id, reason)
        told = words.not_answered(now, opens)
    await _tell_once(tx, message, told, now)


async def _tell_once(tx: Transaction, message: Message, told: Reply, now: datetime) -> None:
    key = f"full:{message.channel}:{now:%Y-%m}:{message.address}"
    # As a reminder, since theirs is the only room left.
    row = NewMessage(message.union, message.channel, message.address, REMINDER, dump(told), now, now, key)
    await Outbox(tx).add(row)


def _saying_what_it_answers(message: Message, now: datetime) -> str:
    reply = load(message.body)
    note = Block(words.answers(message.channel, message.created.astimezone(now.tzinfo)), "note")
    return dump(replace(reply, before=(note, *reply.before)))


def _next_month(now: datetime) -> datetime:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight.replace(day=1) + timedelta(days=32)).replace(day=1)
