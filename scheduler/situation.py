"""All that reminding goes by at one moment, read in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rules.calendar import WorkingDays
from rules.people.hand_over import HandOver, following
from rules.plan import Catalogue
from rules.reminders import AS_SHIPPED, Policy, Recipient, Share, Snapshot
from scheduler.account import Account
from scheduler.recipients import Reached, nobody_yet, reached
from storage.catalogues import Catalogues
from storage.hand_overs import HandOvers
from storage.people import People
from storage.transaction import Transaction
from understanding.names import NameBook
from wording.reply import Reply
from wording.vi.digest import Occasion, reminder


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known, who is linked. `at` is aware, in the union's zone."""

    at: datetime
    known: Snapshot
    linked: tuple[Reached, ...] = ()

    @property
    def unlinked(self) -> tuple[Recipient, ...]:
        """The names that nobody linked answers for."""
        return nobody_yet(self.known, self.linked)

    def worded(self, share: Share, owed: date | None = None) -> Reply:
        """The message, as it goes now."""
        on = Occasion(self.known.catalogue, self.known.working, self.at, owed or self.at.date())
        return reminder(share, on)


def snapshot(
    catalogue: Catalogue,
    at: datetime,
    working: WorkingDays,
    hand_overs: Iterable[HandOver] = (),
    policy: Policy = AS_SHIPPED,
) -> Snapshot:
    """What is known on the day of `at`."""
    who = following(NameBook(catalogue.items).parties, at.date(), hand_overs)
    return Snapshot(catalogue, working, who, at.date(), policy)


async def situation(
    tx: Transaction,
    catalogues: Catalogues,
    union: str,
    office: Collection[Account],
    at: datetime,
    working: WorkingDays,
) -> Situation:
    """How things stand in a union. Raises ValueError for a naive moment."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone is no time")
    known = snapshot(await catalogues.of(tx, union), at, working, await HandOvers(tx).all(union))
    return Situation(at, known, reached(known, await People(tx).reached(union), office, at.tzinfo))
