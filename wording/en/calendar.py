"""The work in one's own calendar program."""

from __future__ import annotations

FILE = "work-calendar.ics"
ADD = "Add to calendar"
NO_PAGES = (
    "The office has not opened its web pages, so there is no calendar address yet. You can look at an item and tap "
    "“Add to calendar”."
)
NOT_LINKED = "Your account is not linked yet, so you have no calendar; please ask the office for a code."
NO_DATES = "The plan gives no days for these items, so they cannot go into a calendar."
WHICH = "Which item shall go into the calendar? Please look at an item or a list first."
WHICH_DEPARTMENT = "Which department's calendar would you like?"


def address(link: str, department: str | None) -> tuple[str, ...]:
    """The secret address, and what to do with it."""
    whose = f"of {department}" if department else "of your work"
    return (
        f"The calendar {whose}: {link}",
        "Add this address to your calendar app (Google Calendar: Add calendar › From URL; iPhone: Add Subscription "
        "Calendar). It follows when the plan changes.",
        "Whoever has the address can read it; please do not pass it on. Send /huylich to revoke it.",
    )


def ended(count: int) -> str:
    return f"{count} calendar addresses of yours were revoked." if count else "You have no calendar address."


def added(count: int, without: int) -> tuple[str, ...]:
    """How many are in the file, and how many have no dates."""
    lines = [f"The file holds {count} tasks; open it to add them to your calendar app."]
    if without:
        lines.append(f"{without} tasks have no days in the plan and are not in the file.")
    return tuple(lines)


def no_department(said: str) -> str:
    return f"The plans have no department called “{said}”."
