"""Codes handed out, who has been let in, hand-overs."""

from __future__ import annotations

from datetime import datetime, tzinfo

from rules.people.codes import shown
from rules.people.hand_over import HandOver
from rules.people.person import Person
from wording.en.facts import day
from wording.en.people import roles

HOW_TO_INVITE = (
    "Whom shall I invite? For instance: “/moi anh Tân”, “/moi chị Lan, Văn phòng”, “/moi Trần Văn Bình làm đại biểu”; "
    "or “/moi tất cả” for everyone whom the plans name."
)
ALL_LINKED = "Everybody and every department that the plans name has an account; no code is needed."
SHEET_NAME = "codes.docx"
HOW_TO_HAND_OVER = (
    "Who hands over to whom, from which day? For instance: “bàn giao việc của anh Uy cho chị Lan từ 1/8”."
)
SAME_PERSON = "Giver and taker are the same, so that there is nothing to record."


def invited(person: Person, code: str, expires: datetime, zone: tzinfo | None) -> tuple[str, ...]:
    """The code, and how long it is good."""
    return (
        f"Code for {person.name} ({roles(person)}): {shown(code)}",
        f"It can be used once, until {_until(expires, zone)}.",
    )


def way_in(token: str, link: str | None) -> str:
    """What the person does with it."""
    if link:
        return f"Send me this code, or open the link: {link}"
    return f"Send me this code, or: /start {token}"


def invited_all(count: int, expires: datetime, zone: tzinfo | None) -> str:
    return f"{count} codes, each for one use, until {_until(expires, zone)}. A sheet to print comes with this."


def invited_row(person: Person, code: str) -> tuple[str, str]:
    """A line of the list: who, then the code."""
    return f"{person.name} ({roles(person)})", shown(code)


def nobody(name: str) -> str:
    return f"I know nobody called “{name}”. Please check the name."


def taker_unknown(name: str) -> str:
    return f"I do not know who “{name}” is. Please invite that person first, then hand over."


def invite_label(name: str) -> str:
    return f"Invite {name}"


def handed_over(made: HandOver, items: int) -> tuple[str, str]:
    """Who has what from when on; how many items that is by their time."""
    return (
        f"Recorded: from {day(made.since)} on, the open items of {made.giver} are {made.taker}'s ({items} of them).",
        f"The plans still print {made.giver}; “my items” and reminders follow {made.taker}.",
    )


def told(names: tuple[str, ...]) -> str:
    return f"Told: {', '.join(names)}."


def people_counted(people: int, reached: int) -> str:
    return f"{people} people have been invited, {reached} have an account."


def person_row(person: Person, reached: bool) -> tuple[str, str]:
    """A line of the list: who, then the standing."""
    return f"{person.name} ({roles(person)})", "has an account" if reached else "has not used the code"


def phone(person: Person) -> str:
    return f"{person.name}: {person.phone}" if person.phone else f"{person.name}: no telephone number."


def dismissed(name: str) -> str:
    return f"{name} has left; the account may ask nothing any more. To hand over the open items: /bangiao."


def _until(expires: datetime, zone: tzinfo | None) -> str:
    at = expires.astimezone(zone)
    return f"{at:%H:%M} on {day(at.date())}"
