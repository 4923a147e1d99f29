"""What is owed becomes rows of the outbox, in the transaction that decides it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from rules.calendar import WorkingDays
from rules.reminders import Digest, Line, Mention, Recipient, Share, mentions, share, waking
from scheduler.account import Account
from scheduler.recipients import Reached
from scheduler.situation import Situation, situation
from storage.catalogues import Catalogues
from storage.database import Database
from storage.lines import Lines
from storage.message import NewMessage
from storage.outbox import Outbox
from storage.transaction import Transaction
from wording.reply import Reply, dump, plain

REMINDER = "reminder"
DAY = "day"  # begins the key of a day's message
A_MINUTE = timedelta(minutes=1)


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
    said = [each for each in mentions(now.known) if now.at - A_MINUTE < _moment(each, now) <= now.at]
    found = [_owed(now, share(now.known, each.to, said), each.account.channel) for each in now.linked]
    found += [_owed(now, share(now.known, each, said), None) for each in now.unlinked]
    return tuple(each for each in found if each is not None)


async def remind(
    database: Database,
    catalogues: Catalogues,
    union: str,
    office: Collection[Account],
    at: datetime,
    working: WorkingDays,
) -> int:
    """Promise to everyone linked, and to the accounts of the office, what is owed; how many messages that made.

    Whatever came due while the program was down is made up for, as long as it is worth saying: what has been promised
    is known by its key. Nobody gets more than one message a day.
    """
    async with database.transaction() as tx:
        now = await situation(tx, catalogues, union, office, at, working)
        if not _is_time(now):
            return 0
        due = list(_due(now))
        known = await Lines(tx).promised(union, [key for to, said in due for key in keys(to.to, said)])
        made = [await _promise(tx, union, to, said, now, known) for to, said in due]
    return sum(made)


def keys(to: Recipient, said: Collection[Mention]) -> list[str]:
    """By which the lines of a recipient are known."""
    return [f"{each.key}:{to.key}" for each in said]


def day_key(to: Recipient, at: datetime) -> str:
    """By which the one message of a day is known."""
    return f"{DAY}:{at:%Y-%m-%d}:{to.key}"


def said_since(to: Reached, said: Collection[Mention]) -> tuple[Mention, ...]:
    """What was to be said since the recipient is here to hear it."""
    return tuple(each for each in said if to.since is None or each.day >= to.since)


def _is_time(now: Situation) -> bool:
    """Routine is for working days, from the hour of the policy until the evening."""
    at, known = now.at, now.known
    return known.working.works(at.date()) and known.policy.send_at <= at.time() and waking(at) == at


def _due(now: Situation) -> Iterator[tuple[Reached, tuple[Mention, ...]]]:
    said = mentions(now.known)
    for to in now.linked:
        mine = share(now.known, to.to, said_since(to, said))
        if mine is not None:
            yield to, mine.mentions


async def _promise(
    tx: Transaction, union: str, to: Reached, said: tuple[Mention, ...], now: Situation, known: set[str]
) -> bool:
    """Write the row of one message with the lines that it carries; False where all were promised before."""
    new = [each for each, key in zip(said, keys(to.to, said), strict=True) if key not in known]
    mine = share(now.known, to.to, new)
    if mine is None:
        return False
    body, key = dump(now.worded(mine)), day_key(to.to, now.at)
    account = to.account
    row = NewMessage(union, account.channel, account.address, REMINDER, body, now.at, now.at, key)
    message = await Outbox(tx).add(row)
    if message is None:
        return False
    for line in keys(to.to, mine.mentions):
        await Lines(tx).promise(union, line, message)
    return True


def _owed(now: Situation, mine: Share | None, channel: str | None) -> Owed | None:
    if mine is None:
        return None
    kind = "monthly_digest" if mine.mention(Digest.MONTH) else REMINDER
    return Owed(mine.to.name, kind, mine.lines, replace(now.worded(mine), choices=()), channel)


def _moment(mention: Mention, now: Situation) -> datetime:
    assert now.at.tzinfo is not None
    return mention.moment(now.known.policy.send_at, now.at.tzinfo)
