"""What somebody wants of a document that was sent: load it, put something right first, leave it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Load:
    """`upload` is None, here and below, where the one that waits in this chat is meant."""

    upload: int | None = None


@dataclass(frozen=True, slots=True)
class Discard:
    upload: int | None = None


AboutLoading = Load | Discard
