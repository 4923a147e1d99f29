"""Who is reminded of what, and when: pure functions of plans, calendar and now."""

from rules.reminders.line import OFFICE, Audience, Digest, Line, Recipient, Rule
from rules.reminders.monthly import Who, digest_moment, month_digests, month_of, owed_digests
from rules.reminders.quiet import waking

__all__ = [
    "OFFICE",
    "Audience",
    "Digest",
    "Line",
    "Recipient",
    "Rule",
    "Who",
    "digest_moment",
    "month_digests",
    "month_of",
    "owed_digests",
    "waking",
]
