"""A message as every channel hands it in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from rules.people.role import Role

LARGEST_FILE = 20  # MB: more is not handed out to a bot


@dataclass(frozen=True, slots=True)
class Tap:
    """A button under an earlier message was tapped: the `choice`-th (from 0) of the reply in outbox row `message`."""

    message: int
    choice: int


@dataclass(frozen=True, slots=True)
class SentFile:
    """A document that came with a message: the platform's `id` of it, its `name` as sent, its `size` in bytes.

    `content` is there where the platform hands it over with the message; otherwise it is fetched by its id.
    """

    id: str
    name: str
    size: int
    content: bytes | None = field(default=None, repr=False)


class CannotFetch(Exception):
    """The platform does not give the file, and will not."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What was said or tapped, by whom, where and when.

    `update` is the platform's id of this update, None where there is none (terminal, command line). `at` is aware,
    in the union's zone. `role` and `name` are what the channel itself vouches for (the terminal, the settings);
    they give way to those of the person to whom the account is linked. `chat` is where the answer goes; `quote` is
    the message that it shows there, None where everybody sees what it answers.
    """

    union: str
    channel: str
    chat: str
    sender: str
    at: datetime
    text: str = ""
    tap: Tap | None = None
    role: Role = Role.STRANGER
    name: str | None = None
    update: str | None = None
    file: SentFile | None = None
    quote: str | None = None

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError("a time without a zone is no time")


@dataclass(frozen=True, slots=True)
class Answered:
    """The reply's row in the outbox (0 when nothing was stored) and whether the update had been handled before.

    `role` is that of the person who wrote, once this is known; None of a repeated update. `job`: slow work waits.
    """

    message: int
    repeated: bool = False
    role: Role | None = None
    job: bool = False
