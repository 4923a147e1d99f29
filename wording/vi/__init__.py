"""Vietnamese, by subject; `wording.en` has the same files and names."""

from wording.vi import (
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
