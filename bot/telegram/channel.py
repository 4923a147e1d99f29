"""What Telegram is called, what it allows, and how its refusals read."""

from __future__ import annotations

NAME = "telegram"

TEXT_LIMIT = 4096  # characters of a message, after the markup is taken away
CALLBACK_LIMIT = 64  # bytes behind a button
LABEL_LIMIT = 60  # characters of a button that a phone still shows
PAGE_ROWS = 10  # rows that fit on one screen

POLL_SECONDS = 50  # the longest that the server lets a poll wait
SEND_SECONDS = 15  # how long to wait for a send


def of_a_gateway(refusal: str) -> bool:
    """Whether something in front of the server answered: then nobody knows what became of the request."""
    return "gateway" in refusal.lower()
