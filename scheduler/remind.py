"""What is owed becomes rows of the outbox, in the transaction that decides it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from rules.calendar import WorkingDays
from rules.people.hand_over import HandOver, following
from rules.plan import Catalogue
from rules.reminders import Audience, Digest, Line, owed_digests, waking
from scheduler.account import Account
from storage.catalogues import Catalogues
from storage.database import Database
from storage.hand_overs import HandOvers
from storage.lines import Lines
from storage.message import NewMessage
from storage.outbox import Outbox
from storage.transaction import Transaction
from understanding.names import NameBook
from wording.reply import Reply, dump, plain
from wording.vi.digest import monthly

DIGEST = "monthly_digest"
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Owed:
    """A message that is owed: `to` a name as the plans print it, `channel` None while nobody of that name is linked."""

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


def owed(
    catalogue: Catalogue, now: datetime, working: WorkingDays, hand_overs: Iterable[HandOver] = ()
) -> tuple[Owed, ...]:
    """What is owed in the minute of `now` (aware, the union's zone), everything before it taken as delivered."""
    return tuple(
        Owed(digest.to.name, DIGEST, digest.lines, monthly(digest, catalogue, now))
        for digest in _digests(catalogue, now, working, now - A_MINUTE, hand_overs)
    )


async def remind(
    database: Database,
    catalogues: Catalogues,
    union: str,
    to: Collection[Account],
    now: datetime,
    working: WorkingDays,
) -> int:
    """Promise the office's digest to each of its accounts, once; how many messages that made.

    Whatever came due while the program was down is made up for: what has been promised is known by its key.
    """
    async with database.transaction() as tx:
        catalogue = await catalogues.of(tx, union)
        digests = _digests(catalogue, now, working, None, await HandOvers(tx).all(union))
        office = [digest for digest in digests if digest.to.audience is Audience.OFFICE]
        made = [
            await _promise(tx, union, account, digest, catalogue, now) for digest in office for account in sorted(to)
        ]
    return sum(made)


async def _promise(
    tx: Transaction, union: str, account: Account, digest: Digest, catalogue: Catalogue, now: datetime
) -> bool:
    """Write the row of one message with the line that it carries; False when the line was promised before."""
    key = f"{digest.key}:{account.channel}:{account.address}"
    if await Lines(tx).promised(union, [key]):
        return False
    body = dump(monthly(digest, catalogue, now))
    message = await Outbox(tx).add(
        NewMessage(union, account.channel, account.address, "reminder", body, waking(now), now, key)
    )
    return message is not None and await Lines(tx).promise(union, key, message)


def _digests(
    catalogue: Catalogue, now: datetime, working: WorkingDays, after: datetime | None, hand_overs: Iterable[HandOver]
) -> tuple[Digest, ...]:
    who = following(NameBook(catalogue.items).parties, now.date(), hand_overs)
    return owed_digests(catalogue, working, who, after, now)
