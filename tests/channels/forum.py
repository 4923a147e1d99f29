"""Groups with topics, and messages that answer others, as Telegram takes and refuses them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from tests.channels.shown import Shown
from tests.channels.telegram_rules import bad


def topic_of(values: dict[str, Any], topics: Collection[int]) -> int | None:
    """The topic that is written to, None for "General". Raises Refusal for one that is not there.

    "General" has no number that could be written to, though what is said there may come with 1.
    """
    if "message_thread_id" not in values:
        return None
    topic = int(values["message_thread_id"])
    if topic not in topics:
        raise bad("message thread not found")
    return topic


def quoted(values: dict[str, Any], there: Iterable[Shown]) -> int | None:
    """The message that is answered. Raises Refusal for one that is not there, unless it may be sent without."""
    given = values.get("reply_parameters")
    if given is None:
        return None
    number = int(given["message_id"])
    if any(message.id == number for message in there):
        return number
    if not given.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return None
