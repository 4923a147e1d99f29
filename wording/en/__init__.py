"""English, by subject; the same files and names as `wording.vi`."""

from wording.en import (
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
