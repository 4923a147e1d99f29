"""Asking the rules: what is newly owed to whom at eight of a day, as rule → items."""

from __future__ import annotations

from datetime import date, timedelta

from rules.calendar import WorkingDays
from rules.plan import Catalogue
from rules.reminders import AS_SHIPPED, Mention, Policy, Recipient, Share, Snapshot, Who, mentions, recipients, share

Lines = dict[str, list[str]]
OFFICIAL = WorkingDays()


def known(
    catalogue: Catalogue, who: Who, day: date, policy: Policy = AS_SHIPPED, working: WorkingDays = OFFICIAL
) -> Snapshot:
    return Snapshot(catalogue, working, who, day, policy)


def new(now: Snapshot) -> list[Mention]:
    """What is to be said on this day, all before it taken as said."""
    return [each for each in mentions(now) if each.day == now.today]


def told(now: Snapshot) -> dict[str, Lines]:
    """By the names that the plans print."""
    shares = (share(now, to, new(now)) for to in recipients(now))
    return {each.to.name: lines(each) for each in shares if each is not None}


def told_to(now: Snapshot, to: Recipient) -> Lines:
    found = share(now, to, new(now))
    return lines(found) if found else {}


def lines(of: Share) -> Lines:
    return {line.rule.value: [f"{item.plan}/{item.no}" for item in line.items] for line in of.lines}


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
