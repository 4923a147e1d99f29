"""The one door: whatever is asked or done, here it is decided whether this person may."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType

from handlers.act.actor import Actor
from rules.people.permissions import KEEPS_OWN_WORDS, Action, may
from wording import vi


@dataclass(frozen=True, slots=True)
class Refused:
    """What the person is told. `consent`: it would be allowed once the person has agreed that it is kept."""

    sentence: str
    consent: bool = False


def allow(actor: Actor, action: Action, words: ModuleType = vi) -> Refused | None:
    """None where the actor may do it."""
    if not any(may(role, action) for role in actor.roles):
        return Refused(words.people.refused(action))
    if action in KEEPS_OWN_WORDS and not actor.consented:
        return Refused(words.people.NEEDS_CONSENT, consent=True)
    return None
