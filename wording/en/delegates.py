"""What delegates are told: the invitation, their answer, who comes instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rules.congress.answer import TAPPED, Answer
from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.congress.substitution import Substitution
from rules.plan import Event
from wording.en.facts import day, period
from wording.reply import Choice

COMES = "I will attend"
STAYS = "I cannot come"
UNSURE = "Not sure yet"
OWN_CARD = "My card for the door"
NO_NEED = "Nothing needed"
REASONS = ("Away on duty", "Health", "Family matters")
HOW_TO_SEND_ANOTHER = "To send somebody instead, please write: “cử chị Lan, Phó Chủ tịch Hội, dự thay tôi”."
WHO_INSTEAD = "Please give the name and office of whoever comes instead: “cử chị Lan, Phó Chủ tịch Hội, dự thay tôi”."
NOT_ON_ROLL = (
    "This account belongs to no delegate on the list yet. Please send the code printed on the invitation (8 "
    "characters), or call the office."
)
WRONG_CARD = "No delegate on the list has this code. Please look at the invitation again, or call the office."
OTHER_PERSON = "This code is another delegate's; this account is already yours, so I have not linked it again."
MAY_KEEP = "What you answer here is only kept once you agree. Do you agree?"
WHY = "If you can, please tell us why:"
WHICH_NEEDS = "Is there anything that the organisers should see to? Tap to choose, tap again to take it back."
PROXIES_NOT_TAKEN = (
    "By the usual regulations an official delegate may send somebody only when the congress accepts proxies, so the "
    "organising committee decides on this."
)


def choices(event: str) -> tuple[Choice, ...]:
    """The three answers to tap."""
    labels = {Answer.CONFIRM: COMES, Answer.DECLINE: STAYS, Answer.UNDECIDED: UNSURE}
    return tuple(Choice(label, f"/traloi {TAPPED[answer]} {event}") for answer, label in labels.items())


def invitation(delegate: Delegate, event: Event, where: str | None) -> tuple[str, ...]:
    """Who is invited to what, when, where; `where` is the address of a map."""
    about = ", ".join(part for part in (delegate.office, delegate.unit) if part)
    return (
        f"{delegate.called}{f' ({about})' if about else ''}, you are invited to {event.name}.",
        _when_and_where(event),
        *([f"Map: {where}"] if where else []),
        f"Delegate no. {delegate.number}, code {shown(delegate.code)}.",
    )


def held(union: str, days: int) -> str:
    """What the roll holds about the delegate, why and until when."""
    return (
        f"{union or 'The union'} keeps the delegate's name, office, unit, telephone and what the association has sent, "
        f"to invite, to receive and for the credentials report; it is deleted {days} days after that is signed."
    )


def answered(delegate: Delegate, event: str, before: Answer | None) -> str:
    """The answer said back."""
    again = " (instead of the answer before)" if before and before is not delegate.answer else ""
    if delegate.answer is Answer.CONFIRM:
        needs = f" Wanted: {', '.join(delegate.needs)}." if delegate.needs else ""
        return f"Noted: {delegate.called} will attend {event}{again}.{needs} Thank you very much."
    if delegate.answer is Answer.DECLINE:
        why = f" Reason: {delegate.reason}." if delegate.reason else ""
        return f"Noted: {delegate.called} cannot attend {event}{again}.{why} Should anything change, please write."
    return f"Very well, {delegate.called} is not sure yet about {event}; please write once you know{again}."


def too_late(until: date) -> str:
    return f"Answers were taken until {day(until)}, so I cannot note it; please call the office."


def given_away(stand_in: Delegate) -> str:
    return f"This seat has gone to {stand_in.called}. Should that change, please call the office."


def replaced(delegate: Delegate, stand_in: Delegate) -> str:
    """For whoever asked: the other's card goes through them."""
    return (
        f"Noted: {stand_in.called} attends instead of {delegate.called}: delegate no. {stand_in.number}, "
        f"code {shown(stand_in.code)}. Please pass this code on to {stand_in.called}."
    )


def filed(wish: Substitution, words: str | None) -> str:
    return (
        f"{words or PROXIES_NOT_TAKEN} The wish to send {wish.stand_in.name} has been passed on; I will tell you the "
        "outcome."
    )


def not_taken(delegate: Delegate, wish: Substitution) -> str:
    return (
        f"The organisers do not accept {wish.stand_in.name} instead of {delegate.called}; the seat is still the "
        "delegate's. Please tell us whether the delegate can come."
    )


def status(delegate: Delegate, event: str) -> str:
    """Whether one is on the list, and what was noted."""
    said = {Answer.CONFIRM: "will attend", Answer.DECLINE: "cannot come", Answer.UNDECIDED: "not sure yet"}
    noted = f"noted: {said[delegate.answer]}" if delegate.answer else "no answer noted yet"
    return f"{delegate.called} is on the list of {event}, no. {delegate.number}; {noted}."


def settled(event: Event, where: str | None) -> tuple[str, ...]:
    """To those who confirmed, once the day and the place are fixed."""
    return (
        f"The date of {event.name} is settled.",
        _when_and_where(event),
        *([f"Map: {where}"] if where else []),
        "If you can no longer come, please write.",
    )


def needs(chosen: Sequence[str]) -> str:
    return f"Noted: {', '.join(chosen)}." if chosen else "Noted: nothing else needed."


def _when_and_where(event: Event) -> str:
    when = f"Time: {period(event.period)}." if event.period else "Time: to be announced."
    return f"{when} {f'Place: {event.venue}.' if event.venue else 'Place: to be announced.'}"
