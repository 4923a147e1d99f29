"""English, by subject; the same files and names as `wording.vi`."""

from wording.en import (
    chat,
    corrections,
    counts,
    deeds,
    events,
    facts,
    groups,
    history,
    invitations,
    items,
    people,
    privacy,
    prose,
    rsvp,
    sign_in,
    values,
)

__all__ = [
    "chat",
    "corrections",
    "counts",
    "deeds",
    "events",
    "facts",
    "groups",
    "history",
    "invitations",
    "items",
    "people",
    "privacy",
    "prose",
    "rsvp",
    "sign_in",
    "values",
]
