"""Reminders of one's own, silence, and how the union reminds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from rules.calendar.lunisolar import month_and_day
from rules.plan import Item
from rules.reminders import NIGHT, Digest, Every, Own, Quiet, Recipient, Share, Wish
from wording.en.facts import day, number, short

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WHO_ARE_YOU = "I do not know yet who you are, so I cannot set reminders for you. Please ask the office for a code."
HOW = (
    "What shall I remind you of, and when? For example:",
    "“remind me of item 27, 3 days before, at 9am”",
    "“remind me every Monday morning to send the weekly report”",
)
STOP = "Drop this reminder"
STOPPED = "The reminder is dropped."
STOPPED_BEFORE = "This reminder was dropped before."
SILENT = "From now on I send you no reminders but those that you set yourself. To get them again: “resume reminders”."
NO_DAY_LEFT = "That would leave no hour of the day. Please give another, for example “don't remind me after 20:00”."
SEEN = "Thank you, noted as seen."
NOT_SEEN = "This reminder is no longer kept."
SETTINGS = "How the office reminds:"
SWITCH = {
    "monthly": "monthly digest",
    "weekly": "Monday digest",
    "deadlines": "deadline reminders",
    "late": "overdue reminders",
    "escalation": "escalation",
    "conditions": "condition questions",
    "targets": "target reminders",
}
PREVIEW_NOTE = (
    "As things stand today; what is done or moved by then is left out or moved. Own reminders are not counted."
)


def noted(own: Own, item: Item | None, on: date | None) -> str:
    """What was set, said back."""
    printed = f" (in the plan: {item.time_text})" if item is not None and item.time_text else ""
    return f"Noted: I will remind you of {_what(own, item)}{printed}, {_when(own, on)}."


def assumed(days: int) -> str:
    return f"(You did not say when, so I took it as {days} days before.)"


def waits(item: Item) -> str:
    return f"{number(item).capitalize()} has no date yet ({item.condition}), so there is nothing to remind of."


def gone_by(on: date, at: time | None) -> str:
    hour = f" at {at:%H:%M}" if at else ""
    return f"That would be on {day(on)}{hour}, which is over. Please give another time."


def too_many(most: int) -> str:
    return f"You have set {most} reminders. Please drop some first: “what reminders do I have”."


def counted(count: int) -> str:
    return f"You have set {count} reminder{'s' if count != 1 else ''}." if count else "You have set no reminders."


def row(own: Own, item: Item | None) -> tuple[str, str]:
    what = _what(own, item)
    return what[0].upper() + what[1:], _when(own, None)


def stop_this(count: int) -> str:
    return f"Drop reminder {count}"


def wished(wish: Wish, silenced: Sequence[Item]) -> list[str]:
    """What one hears besides, or does not."""
    lines = ["All common reminders are off for you."] if wish.silent else []
    if silenced:
        lines.append(f"Not reminded of: {', '.join(number(item) for item in silenced)}.")
    if wish.quiet != NIGHT:
        lines.append(quiet(wish.quiet))
    return lines


def silenced(item: Item) -> str:
    return f"Understood, no more reminders of {number(item)}."


def resumed(item: Item | None) -> str:
    return f"I will remind you of {number(item)} again." if item else "I will remind you as before."


def quiet(hours: Quiet) -> str:
    return f"I remind you only between {hours.end:%H:%M} and {hours.begin:%H:%M}."


def switched(name: str, on: bool) -> str:
    return f"The {SWITCH[name]} is now {'on' if on else 'off'}. To change it back: “{turn(name, not on).lower()}”."


def setting(name: str, on: bool) -> str:
    return f"• {SWITCH[name][0].upper()}{SWITCH[name][1:]}: {'on' if on else 'off'}"


def sending(at: time) -> str:
    return f"• Time of sending: from {at:%H:%M} on working days. To change it: “send reminders at 7:30”."


def sent_at(at: time) -> str:
    return f"From now on the office's reminders go out from {at:%H:%M} on working days."


def no_hour_to_send(first: time, last: time) -> str:
    return f"Reminders can be set to go out between {first:%H:%M} and {last:%H:%M}; nothing was changed."


def turn(name: str, on: bool) -> str:
    return f"Turn {'on' if on else 'off'} {SWITCH[name]}"


def day_set(on: date, works: bool) -> str:
    return f"Noted: on {day(on)} the office {'works' if works else 'is closed'}; reminders follow that."


def preview(month: date, count: int, people: int) -> str:
    if not count:
        return f"{month:%m/%Y} has no reminders yet."
    return f"{month:%m/%Y}: {count} reminders to {people} recipients are expected."


def previewed(to: Recipient, messages: Sequence[tuple[date, Share]], reached: bool) -> tuple[str, str]:
    """Who, and on which days how many items."""
    days = ", ".join(f"{on.day}/{on.month} ({_content(share)})" for on, share in messages)
    return f"{to.name}: {len(messages)}{'' if reached else ' (nobody linked)'}", days


def _content(share: Share) -> str:
    if share.mention(Digest.MONTH):
        return "digest"
    count = len({item for line in share.lines for item in line.items}) + len(share.targets)
    return f"{count} item{'s' if count != 1 else ''}"


def _what(own: Own, item: Item | None) -> str:
    if item is not None:
        return f"{number(item)} – {short(item.content, 60)}"
    return f"“{own.words}”" if own.words else "your work of the week"


def _when(own: Own, on: date | None) -> str:
    at = f" at {own.hour:%H:%M}" if own.hour else ""
    if own.every is Every.ONCE:
        return f"on {day(own.day)}{at}" if own.day else ""
    if own.every is Every.BEFORE:
        return f"{own.days} days before its time is over{f', that is {day(on)}' if on else ''}{at}"
    if own.every is Every.WEEK:
        return f"every {WEEKDAYS[own.days]}{at}"
    if own.day is not None:
        month, number_of_day = month_and_day(own.day)
        lunar = own.every is Every.LUNAR_YEAR
        return f"every year on {f'{number_of_day}/{month} lunar' if lunar else f'{own.day.day}/{own.day.month}'}{at}"
    return f"every day{at}"
