"""All that reminding goes by at one moment, read in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from rules.calendar import WorkingDays
from rules.people.hand_over import HandOver, following
from rules.plan import Catalogue
from rules.reminders import AS_SHIPPED, Policy, Recipient, Share, Snapshot, nobody_yet
from scheduler.account import Account
from scheduler.recipients import Reached, besides, reached
from storage.people.hand_overs import HandOvers
from storage.people.people import People
from storage.plan.catalogues import Catalogues
from storage.reminders.settings import ReminderSettings
from storage.reminders.wishes import OwnReminders, Wishes
from storage.transaction import Transaction
from understanding.names import NameBook
from wording.reply import Reply
from wording.vi.digest import reminder
from wording.vi.occasion import Occasion


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known, who is linked. `at` is aware, in the union's zone."""

    at: datetime
    known: Snapshot
    linked: tuple[Reached, ...] = ()

    @property
    def unlinked(self) -> tuple[Recipient, ...]:
        """The names that nobody linked answers for."""
        return nobody_yet(self.known, (each.to for each in self.linked))

    def worded(self, share: Share, key: str = "") -> Reply:
        """The message, as it goes now; by its `key` it is known what was seen."""
        return reminder(share, Occasion(self.known.catalogue, self.known.working, self.at, key))


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
    tx: Transaction, catalogues: Catalogues, union: str, office: Collection[Account], at: datetime
) -> Situation:
    """How things stand in a union. Raises ValueError for a naive moment."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone is no time")
    settings = ReminderSettings(tx)
    working, policy = await settings.working(union), await settings.policy(union)
    catalogue, hand_overs = await catalogues.of(tx, union), await HandOvers(tx).all(union)
    known = snapshot(catalogue, at, working, hand_overs, policy)
    people, wishes, own = (
        await People(tx).reached(union),
        await Wishes(tx).all(union),
        await OwnReminders(tx).all(union),
    )
    linked = reached(known, people, wishes, own, at.tzinfo)
    return Situation(at, known, (*linked, *besides(linked, office)))
