"""Whole days as a calendar file (iCalendar, RFC 5545), to be subscribed to or added once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

MEDIA_TYPE = "text/calendar"
MAKER = "-//Thu Ky//Lich cong tac//VI"
AGAIN = timedelta(hours=6)  # how long a calendar program may keep what it has read
EIGHT = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event. `uid` stays the same for as long as it is the same one; a greater `sequence` takes its place.

    `start` and `end` are days, both inclusive. `alarms` are days before the first day (positive) at 8:00;
    `last_call` is the same before the last day.
    """

    uid: str
    sequence: int
    start: date
    end: date
    title: str
    text: str
    alarms: tuple[int, ...] = ()
    last_call: int | None = None


def write(name: str, entries: Iterable[Entry], at: datetime) -> bytes:
    """The file; `at` (aware) is when it was true."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("name", name)
    calendar.add("refresh-interval", AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT6H")
    for entry in entries:
        calendar.add_component(_event(entry, at))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, at: datetime) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", at.astimezone(UTC))
    event.add("last-modified", at.astimezone(UTC))
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end + timedelta(days=1))  # the day after: the end of a day event is exclusive
    event.add("summary", entry.title)
    event.add("description", entry.text)
    event.add("transp", "TRANSPARENT")  # nobody is busy all day for a month
    for days in entry.alarms:
        event.add_component(_alarm(entry.title, EIGHT - timedelta(days=days), "START"))
    if entry.last_call is not None:
        event.add_component(_alarm(entry.title, EIGHT - timedelta(days=entry.last_call + 1), "END"))
    return event


def _alarm(title: str, trigger: timedelta, related: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", trigger, parameters={"RELATED": related})
    return alarm
