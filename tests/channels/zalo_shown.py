"""A message as a chat of the strict Zalo server shows it."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.channels.zalo_rules import split


@dataclass(eq=False)
class Shown:
    """A message as a chat shows it: `text` without the numbered choices, which are `labels`; `whole` with them."""

    id: int
    chat: str
    whole: str
    sender: str
    text: str = ""
    labels: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.text, self.labels = split(self.whole)
