"""Answers to delegates, and the count of theirs."""

from __future__ import annotations

import re
from collections.abc import Mapping


def confirmed(event: str) -> str:
    return f"Noted: you will attend {event}. Thank you very much."


def declined(event: str, reason: str | None) -> str:
    why = f" Reason: {_own(reason)}." if reason else " If you can, please tell us why."
    return f"Noted: you cannot attend {event}.{why} Should anything change, please write again."


def substituted(event: str, who: str | None) -> str:
    name = f": {_named(who)}" if who else ""
    return f"Noted: you ask for somebody to attend {event} in your place{name}. The organising committee will answer."


def undecided(event: str) -> str:
    return f"Very well. Once you know, please write “I will attend” or “I cannot come because …” ({event})."


def status(event: str, answer: str | None) -> str:
    said = {
        "confirm": "you will attend",
        "decline": "you cannot attend",
        "substitute": "somebody attends in your place",
    }
    if answer is None:
        return (
            f"I have no answer from this account about {event} yet. The organising committee keeps the official list; "
            "please write “I will attend” to confirm."
        )
    return f"I have noted: {said.get(answer, answer)} ({event})."


def counts(event: str, numbers: Mapping[str, int], invited: int | None) -> str:
    whole = f" of {invited} expected" if invited else ""
    return (
        f"{event}: {numbers.get('confirm', 0)} delegates{whole} have confirmed; "
        f"{numbers.get('decline', 0)} cannot come; "
        f"{numbers.get('substitute', 0)} ask for somebody in their place."
    )


def _named(who: str) -> str:
    """A name that was heard without capitals, without the Vietnamese form of address."""
    bare = re.sub(r"^(?:đồng chí|dong chi) ", "", who)
    return bare.title() if bare.islower() else bare


def _own(words: str) -> str:
    """A delegate's own words, which were heard without capitals."""
    return re.sub(r"\bi\b", "I", words)


NO_EVENT = "The plans hold no event to be confirmed at present."
THE_EVENT = "the event"
