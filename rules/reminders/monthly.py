"""The monthly digest: on the first working day, what the month holds for each department, each chair and the office."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from rules.calendar import WorkingDays, month_end, next_month
from rules.people.office import OFFICE_NAMES
from rules.plan import Catalogue, Grain, Item, Period
from rules.query import in_force, is_standing
from rules.reminders.line import OFFICE, Audience, Digest, Line, Recipient, Rule

Who = Callable[[str], tuple[str, ...]]
"""The departments or people that a printed cell names."""

SEND_AT = time(8, 0)
WORTH_A_MESSAGE = frozenset({Rule.DUE, Rule.NEXT})


def month_of(day: date) -> Period:
    """The whole month that holds `day`."""
    return Period(day.replace(day=1), month_end(day), Grain.MONTH)


def digest_moment(working: WorkingDays, day: date, zone: tzinfo) -> datetime:
    """When the digest of the month that holds `day` is to be sent: 08:00 on its first working day."""
    return datetime.combine(working.first_of_month(day), SEND_AT, zone)


def owed_digests(
    catalogue: Catalogue, working: WorkingDays, who: Who, after: datetime | None, now: datetime
) -> tuple[Digest, ...]:
    """The digests whose moment has come, later than `after` and not later than `now` (aware, the union's zone).

    Only the current month counts: the digest of a month that is over helps nobody, the next one takes its place.
    """
    due_at = digest_moment(working, now.date(), _zone(now))
    if due_at > now or (after is not None and due_at <= after):
        return ()
    return month_digests(catalogue, who, due_at)


def month_digests(catalogue: Catalogue, who: Who, due_at: datetime) -> tuple[Digest, ...]:
    """The digests of the month that holds `due_at`: the office first, then departments and chairs by name."""
    month, following = month_of(due_at.date()), month_of(next_month(due_at.date()))
    in_force_now = frozenset(plan.key for plan in catalogue.plans if in_force(plan, month))
    sorter = _Sorter(month, following, in_force_now)
    named = [(item, rule) for item in catalogue.items if (rule := sorter.rule_for(item)) is not None]
    shares: dict[Recipient, list[tuple[Item, Rule]]] = {Recipient(Audience.OFFICE, OFFICE): named}
    for item, rule in named:
        for recipient in _recipients(item, who):
            shares.setdefault(recipient, []).append((item, rule))
    digests = (Digest(to, month, due_at, _lines(share)) for to, share in shares.items() if _matters(to, share))
    return tuple(sorted(digests, key=lambda digest: (list(Audience).index(digest.to.audience), digest.to.name)))


@dataclass(frozen=True, slots=True)
class _Sorter:
    """Tells under which rule an item falls in a month, None for not at all."""

    month: Period
    following: Period
    in_force: frozenset[str]

    def rule_for(self, item: Item) -> Rule | None:
        if item.waits:
            return Rule.WAITING if item.plan in self.in_force else None
        if item.period is None or is_standing(item):
            meets = item.period is None or item.period.overlaps(self.month)
            return Rule.STANDING if meets and item.plan in self.in_force else None
        if item.period.overlaps(self.month):
            return Rule.DUE
        return Rule.NEXT if item.period.overlaps(self.following) else None


def _recipients(item: Item, who: Who) -> Iterable[Recipient]:
    """Whom an item concerns, each once; the office reads everything anyway."""
    leads = who(item.lead) if item.lead else ()
    chairs = who(item.chair) if item.chair else ()
    departments = [Recipient(Audience.DEPARTMENT, name) for name in leads if name.casefold() not in OFFICE_NAMES]
    return dict.fromkeys((*departments, *(Recipient(Audience.CHAIR, name) for name in chairs)))


def _lines(share: list[tuple[Item, Rule]]) -> tuple[Line, ...]:
    lines = (Line(rule, tuple(item for item, why in share if why is rule)) for rule in Rule)
    return tuple(line for line in lines if line.items)


def _matters(to: Recipient, share: list[tuple[Item, Rule]]) -> bool:
    """The office hears of every month that holds anything, the others only when there is something to do."""
    return bool(share) if to.audience is Audience.OFFICE else any(rule in WORTH_A_MESSAGE for _, rule in share)


def _zone(now: datetime) -> tzinfo:
    if now.tzinfo is None:
        raise ValueError("a time without a zone is no time")
    return now.tzinfo
