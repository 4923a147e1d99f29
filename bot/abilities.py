"""What a channel can do. A Reply is rendered from that, never from a channel's name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Abilities:
    """`name` is how accounts and rows of the outbox call the channel.

    `text_limit` counts characters of a message as they are seen; `button_limit` bytes behind a button, 0 without
    buttons; `label_limit` characters of a button that a phone still shows; `page_rows` rows that fit on one screen.
    `edits`: a message can be replaced, so that lists are turned in place. `push_unasked`: somebody who has never
    written can be written to. `month_quota`: messages that may be pushed in a month, None without a limit.
    """

    name: str
    text_limit: int
    button_limit: int
    label_limit: int
    page_rows: int
    edits: bool
    files: bool
    push_unasked: bool
    month_quota: int | None = None
