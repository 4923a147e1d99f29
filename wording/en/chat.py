"""Greetings, help, and what cannot be said."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
HELLO = "Hello, I am the secretary who looks things up in the office's plans. What would you like to know?"
WELCOME = "You are welcome. If you need anything else from the plans, just write."
HELP = (
    "You can ask me in plain words, in Vietnamese or English, for example:\n"
    "• What do we have this month? What does the Office lead next quarter?\n"
    "• Who chairs item 27? When is item 46 due?\n"
    "• How many tasks does Mr Tan chair in the second quarter?\n"
    "• Which tasks need approval by the Standing Committee?\n"
    "• Where is the congress held, and for how long? (delegates: “I will attend” or “I cannot come because …”)"
)
PERSONAL = "I do not give out personal information. Please ask the Office."
OUTSIDE = "That is beyond what I know: I only look things up in the office's plans and programmes."
UNKNOWN = "I did not understand. Please say which month, which item number, whose tasks or which matter you mean."
ASK_ORGANISERS = "I do not have this information. Please ask the organisers or the Office."
WHICH = "Which one do you mean? Please give the item number (“item 27”) or its title."
WHO = "Whom do you mean? Please give the name."
WHOSE = "I do not know who you are in the plans. Please give the name: “what does Mr Tan have this month”."
TOO_LONG = "That question is too long; please ask more briefly."
NO_PLAN = "No plan has been loaded for this union yet."


def other_union(place: str) -> str:
    return f"I can only see our own union's plans, not those of {place}."


def day(day: date, is_today: bool) -> str:
    weekday = WEEKDAYS[day.weekday()]
    return f"Today is {weekday}, {day:%d/%m/%Y}." if is_today else f"{day:%d/%m/%Y} is a {weekday}."


def no_day(said: str) -> str:
    return f"There is no “{said}”; please check."


def not_printed(about: str) -> str:
    """What is missing is told in Vietnamese only: it is said in the words of the plans."""
    del about
    return "The plans do not say this."


def who(labels: list[str]) -> str:
    return "Several people share that name: " + ", ".join(labels) + ". Whom do you mean?"
