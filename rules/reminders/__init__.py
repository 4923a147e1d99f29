"""Who is reminded of what, and when: pure functions of plans, calendar and now."""

from rules.reminders.digest import recipients
from rules.reminders.line import OFFICE, Audience, Digest, Line, Mention, Recipient, Rule
from rules.reminders.owed import Share, mentions, share
from rules.reminders.policy import AS_SHIPPED, SWITCHES, Policy
from rules.reminders.quiet import waking
from rules.reminders.snapshot import Snapshot, Who
from rules.reminders.stretch import month_of, week_of

__all__ = [
    "AS_SHIPPED",
    "OFFICE",
    "SWITCHES",
    "Audience",
    "Digest",
    "Line",
    "Mention",
    "Policy",
    "Recipient",
    "Rule",
    "Share",
    "Snapshot",
    "Who",
    "mentions",
    "month_of",
    "recipients",
    "share",
    "waking",
    "week_of",
]
