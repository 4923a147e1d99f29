"""A message of the outbox, before and after it has its row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MessageState(StrEnum):
    """Where a message stands; WAITING and CLAIMED may still change by themselves."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    GAVE_UP = "gave_up"
    UNCERTAIN = "uncertain"  # maybe sent; never sent again blindly
    DROPPED = "dropped"  # no longer worth sending
    MOVED = "moved"  # another message, to the same person elsewhere, has taken over what it promised


REPLY, REMINDER, NOTICE = "reply", "reminder", "notice"
"""The kinds of messages: what somebody waits for, what was promised, what the office or others are to know."""


@dataclass(frozen=True, slots=True)
class NewMessage:
    """`kind` is one of those above; `key` what is promised by it, once in a union; `body` JSON of a Reply.

    `instead_of` is the message whose place it takes, where there is one; `quote` how the platform calls the one that
    it answers, where it is to show that.
    """

    union: str
    channel: str
    address: str
    kind: str
    body: str
    due: datetime
    created: datetime
    key: str | None = None
    instead_of: int | None = None
    quote: str | None = None

    def __post_init__(self) -> None:
        if self.due.tzinfo is None or self.created.tzinfo is None:
            raise ValueError("a time without a zone is no time")


@dataclass(frozen=True, slots=True)
class Message:
    """A row of the outbox. `platform_id` is how the platform calls what was sent."""

    id: int
    union: str
    channel: str
    address: str
    kind: str
    key: str | None
    body: str
    state: MessageState
    attempts: int
    due: datetime
    leased_until: datetime | None
    created: datetime
    sent_at: datetime | None
    platform_id: str | None
    error: str | None
    instead_of: int | None = None
    quote: str | None = None
