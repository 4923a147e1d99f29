"""Vietnamese, by subject; `wording.en` has the same files and names."""

from wording.vi import (
    chat,
    corrections,
    counts,
    events,
    facts,
    groups,
    invitations,
    items,
    people,
    privacy,
    prose,
    rsvp,
    values,
)

__all__ = [
    "chat",
    "corrections",
    "counts",
    "events",
    "facts",
    "groups",
    "invitations",
    "items",
    "people",
    "privacy",
    "prose",
    "rsvp",
    "values",
]
