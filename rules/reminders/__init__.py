"""Who is reminded of what, and when: pure functions of plans, calendar and now."""

from rules.reminders.digest import recipients
from rules.reminders.line import OFFICE, Audience, Digest, Line, Mention, Recipient, Rule
from rules.reminders.owed import Share, mentions, share
from rules.reminders.own import own_mentions, said_on
from rules.reminders.people import linked, nobody_yet
from rules.reminders.policy import AS_SHIPPED, SEND_BETWEEN, SWITCHES, Policy
from rules.reminders.preview import month_ahead
from rules.reminders.quiet import NIGHT, Quiet, waking
from rules.reminders.snapshot import Snapshot, Who
from rules.reminders.stretch import month_of, week_of
from rules.reminders.wish import Every, Own, Wish

__all__ = [
    "AS_SHIPPED",
    "NIGHT",
    "OFFICE",
    "SEND_BETWEEN",
    "SWITCHES",
    "Audience",
    "Digest",
    "Every",
    "Line",
    "Mention",
    "Own",
    "Policy",
    "Quiet",
    "Recipient",
    "Rule",
    "Share",
    "Snapshot",
    "Who",
    "Wish",
    "linked",
    "mentions",
    "month_ahead",
    "month_of",
    "nobody_yet",
    "own_mentions",
    "recipients",
    "said_on",
    "share",
    "waking",
    "week_of",
]
