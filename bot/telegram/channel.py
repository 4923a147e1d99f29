"""What Telegram is called, what it allows, and how its refusals read."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.abilities import Abilities

ABILITIES = Abilities(
    name="telegram",
    text_limit=4096,
    button_limit=64,
    label_limit=60,
    page_rows=10,
    edits=True,
    files=True,
    push_unasked=False,
)
NAME = ABILITIES.name

UNDERSTOOD = ["message", "callback_query", "my_chat_member"]
"""The kinds of updates that we ask for."""

POLL_SECONDS = 50  # the longest that the server lets a poll wait
SEND_SECONDS = 15  # how long to wait for a send
UPLOAD_SECONDS = 60  # how long to wait for a file

Moved = Callable[[str, str], Awaitable[None]]
"""Is told the old and the new id of a group that Telegram has made a supergroup."""


def of_a_gateway(refusal: str) -> bool:
    """Whether something in front of the server answered: then nobody knows what became of the request."""
    return "gateway" in refusal.lower()


def topic_is_lost(refusal: str) -> bool:
    """Whether it was refused because of its topic alone: deleted, or so old that bots see it no longer."""
    return "message thread not found" in refusal.lower()


def nobody_there(refusal: str) -> bool:
    """Whether it was refused because no such person or group can be written to."""
    return "chat not found" in refusal.lower()
