"""What a month will bring to whom, if nothing changes until then."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from rules.calendar import month_end
from rules.reminders.line import Recipient
from rules.reminders.owed import Share, mentions, share
from rules.reminders.snapshot import Snapshot


def month_ahead(
    known_on: Callable[[date], Snapshot], to: Iterable[Recipient], month: date
) -> dict[Recipient, tuple[tuple[date, Share], ...]]:
    """The messages of each recipient, by day; nobody who gets none. `known_on` tells how things stand on a day."""
    found: dict[Recipient, tuple[tuple[date, Share], ...]] = dict.fromkeys(to, ())
    for number in range(month_end(month).day):
        now = known_on(month.replace(day=1) + timedelta(days=number))
        new = [each for each in mentions(now) if each.day == now.today]
        for recipient in found if new else ():
            if (mine := share(now, recipient, new)) is not None:
                found[recipient] = (*found[recipient], (now.today, mine))
    return {recipient: messages for recipient, messages in found.items() if messages}
