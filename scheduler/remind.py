"""What is owed becomes rows of the outbox, in the transaction that decides it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from rules.reminders import Digest, Line, Mention, Recipient, mentions, own_mentions, share, waking
from scheduler.account import Account
from scheduler.recipients import Reached
from scheduler.situation import Situation, situation
from storage.database import Database
from storage.messages.message import REMINDER, NewMessage
from storage.messages.outbox import Outbox
from storage.plan.catalogues import Catalogues
from storage.reminders.lines import Lines
from storage.transaction import Transaction
from wording.reply import Reply, dump, plain

DAY, HOUR = "day", "hour"  # begin the keys of messages: of a day, of an hour that somebody set
A_MINUTE = timedelta(minutes=1)
AHEAD = timedelta(minutes=10)  # between two looks: what comes due meanwhile is promised before


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that is owed: `to` a person, or a name as the plans print it; then `channel` is None."""

    to: str
    kind: str
    lines: tuple[Line, ...]
    reply: Reply
    channel: str | None = None

    def as_json(self) -> dict[str, Any]:
        """As `thuky remind --json` prints it; items by plan, section and number."""
        return {
            "to": self.to,
            "channel": self.channel,
            "kind": self.kind,
            "lines": [
                {
                    "rule": line.rule.value,
                    "items": [{"plan": item.plan, "section": item.section, "no": item.no} for item in line.items],
                }
                for line in self.lines
            ],
            "text": plain(self.reply),
        }


def owed(now: Situation) -> tuple[Owed, ...]:
    """What is owed in the minute of `now`, everything before it taken as delivered."""
    said = mentions(now.known)
    found = [_owed(now, each.to, _new(now, heard(now, each, said)), each.account.channel) for each in now.linked]
    found += [_owed(now, each, _new(now, said), None) for each in now.unlinked]
    return tuple(each for each in found if each is not None)


async def remind(
    database: Database, catalogues: Catalogues, union: str, office: Collection[Account], at: datetime
) -> int:
    """Promise to everyone linked, and to the accounts of the office, what is owed; how many messages that made.

    Whatever came due while the program was down is made up for, as long as it is worth saying: what has been promised
    is known by its key. Nobody gets more than one message a day, besides those for which they set an hour.
    """
    async with database.transaction() as tx:
        now = await situation(tx, catalogues, union, office, at)
        due = list(_due(now))
        known = await Lines(tx).promised(union, [key for parcel in due for key in parcel.keys])
        made = [await _promise(tx, union, parcel, now, known) for parcel in due]
    return sum(made)


def heard(now: Situation, by: Reached, said: Iterable[Mention]) -> tuple[Mention, ...]:
    """What somebody is to hear on this day: of what is `said` to all, and of the reminders that are their own."""
    ours = (each for each in said if by.since is None or each.day >= by.since)
    return (*(each for each in ours if each.concerns(by.to)), *own_mentions(now.known, by.own))


def keys(to: Recipient, said: Iterable[Mention]) -> list[str]:
    """By which the lines of a recipient are known."""
    return [f"{each.key}:{to.key}" for each in said]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What goes to somebody in one message. `key` allows no second one, `due` is when it is to be sent."""

    by: Reached
    said: tuple[Mention, ...]
    key: str
    due: datetime

    @property
    def keys(self) -> list[str]:
        return keys(self.by.to, self.said)


def _due(now: Situation) -> Iterator[Parcel]:
    """The message of the day, in the hours for it; and what somebody wants to hear at an hour of its own."""
    said, routine = mentions(now.known), _is_time(now)
    for by in now.linked:
        mine = heard(now, by, said)
        of_the_day = tuple(each for each in mine if each.at is None)
        if routine and of_the_day and waking(now.at, by.wish.quiet) == now.at:
            yield Parcel(by, of_the_day, f"{DAY}:{now.at:%Y-%m-%d}:{by.to.key}", now.at)
        for hour in sorted({each.at for each in mine if each.at is not None}):
            theirs = tuple(each for each in mine if each.at == hour)
            due = max(now.at, datetime.combine(now.at.date(), hour, now.at.tzinfo))
            if due < now.at + AHEAD and (due > now.at or _kept_awake(now.at, hour, by)):
                yield Parcel(by, theirs, f"{HOUR}:{now.at:%Y-%m-%d}:{hour:%H%M}:{by.to.key}", due)


def _kept_awake(at: datetime, hour: time, by: Reached) -> bool:
    """Whether what is said at an hour that somebody set may be said now: made up for, it waits for the morning."""
    return waking(at, by.wish.quiet) == at or at < datetime.combine(at.date(), hour, at.tzinfo) + AHEAD


def _is_time(now: Situation) -> bool:
    """Routine is for working days, from the hour of the policy until the evening."""
    at, known = now.at, now.known
    return known.working.works(at.date()) and known.policy.send_at <= at.time() and waking(at) == at


async def _promise(tx: Transaction, union: str, parcel: Parcel, now: Situation, known: set[str]) -> bool:
    """Write the row of one message with the lines that it carries; False where all were promised before."""
    to, account = parcel.by.to, parcel.by.account
    new = [each for each, key in zip(parcel.said, parcel.keys, strict=True) if key not in known]
    mine = share(now.known, to, new)
    if mine is None:
        return False
    # What is still on its way takes these lines along, lest two come on one day: when it goes it is put together anew.
    of_a_day = parcel.key.startswith(f"{DAY}:")
    underway = await Outbox(tx).waiting(union, account.channel, account.address, f"{DAY}:") if of_a_day else None
    message = underway
    if message is None:
        body = dump(now.worded(mine, parcel.key))
        row = NewMessage(union, account.channel, account.address, REMINDER, body, parcel.due, now.at, parcel.key)
        message = await Outbox(tx).add(row)
    if message is None:
        return False
    for line in keys(to, mine.mentions):
        await Lines(tx).promise(union, line, message)
    return underway is None


def _new(now: Situation, said: Iterable[Mention]) -> list[Mention]:
    assert now.at.tzinfo is not None
    moments = ((each, each.moment(now.known.policy.send_at, now.at.tzinfo)) for each in said)
    return [each for each, moment in moments if now.at - A_MINUTE < moment <= now.at]


def _owed(now: Situation, to: Recipient, said: list[Mention], channel: str | None) -> Owed | None:
    mine = share(now.known, to, said)
    if mine is None:
        return None
    kind = "monthly_digest" if mine.mention(Digest.MONTH) else REMINDER
    return Owed(mine.to.name, kind, mine.lines, replace(now.worded(mine), choices=()), channel)
