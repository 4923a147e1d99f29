"""What is meant about what is sent unasked: how it stands, once more, a notice to many."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskDelivery:
    """What became of reminders and notices; `open_only`: only of those that did not arrive for sure."""

    open_only: bool = False


@dataclass(frozen=True, slots=True)
class Resend:
    """These messages once more."""

    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SayArrived:
    """An uncertain message has arrived: its reader says so."""

    message: int


@dataclass(frozen=True, slots=True)
class Broadcast:
    """`text` to `who` as written; without a text it is asked how to. `token` names a preview that was agreed to."""

    who: str
    text: str
    token: str | None = None


AboutDelivery = AskDelivery | Resend | SayArrived | Broadcast
