"""How reminders and notices stand; notices to many. States are as the outbox names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from rules.people.person import Person

STATES = {
    "uncertain": "Not known whether they arrived",
    "gave_up": "Could not be sent",
    "waiting": "Waiting to be sent",
    "claimed": "Being sent",
    "dropped": "Dropped, no longer needed",
    "sent": "Sent",
}
CHANNELS = {"telegram": "Telegram", "zalo": "Zalo", "web": "the web page"}
REASONS = (
    ("blocked", "the reader has blocked the assistant"),
    ("deactivated", "the account is no longer in use"),
    ("chat not found", "the reader has not opened a chat with the assistant"),
    ("kicked", "the assistant was removed from the group"),
    ("used up", "the channel may send no more this month"),
    ("no answer", "the connection was lost while sending"),
    ("program ended", "the assistant was cut off while sending"),
    ("too many requests", "the channel asked us to wait"),
    ("gateway", "the channel's server had trouble"),
    ("server error", "the channel's server had trouble"),
    ("is not running", "this channel is not running"),
)
OTHER_REASON = "the channel did not take this message"
TO_CALL = "Reached by no channel, please telephone"
SETTLED = "This message has been dealt with; nothing is to be sent again."
ALL_SETTLED = "Nothing is left to see to."
ARRIVED = "Noted that it has arrived; it will not be sent again."
HOW_TO_ANNOUNCE = (
    "Please write to whom and what, for example: “thông báo cho tất cả: chiều thứ Sáu cơ quan mất điện” or "
    "“notify Ban KHCN: meeting at 14:00”. You see it first, then it is sent."
)
NOTICE = "Thông báo"
LEAVE = "Leave it"
LEAVE_SAYS = "@0 thôi"
ALREADY_ANNOUNCED = "This notice has been sent already."


def heading(start: datetime) -> str:
    return f"Reminders since {start.day}/{start.month}/{start.year}"


def counted(states: Mapping[str, int]) -> str:
    """All together, then by state."""
    total = sum(states.values())
    if not total:
        return "There were no reminders in this time."
    named = [f"{count} {STATES[state][:1].lower()}{STATES[state][1:]}" for state, count in states.items() if count]
    return f"{total} messages: {', '.join(named)}."


def state(state: str) -> str:
    return STATES[state]


def reader(person: Person | None, group: str | None) -> str:
    """Whom a message is for."""
    if person is not None:
        return person.name
    return f"Group {group}" if group else "Administrator"


def outcome(state: str, channel: str, when: datetime, error: str | None, seen: datetime | None) -> str:
    """By which channel, when, and why not; `seen` is when its reader said so."""
    said = f"{CHANNELS.get(channel, channel)}, {_moment(when)}"
    if seen is not None:
        return f"{said}; seen {_moment(seen)}"
    if error is None or state in ("sent", "dropped"):
        return said
    return f"{said}; {_reason(error)}"


def call(phone: str | None) -> str:
    return f"Telephone: {phone}" if phone else "No telephone number here"


def resend(number: int) -> str:
    return f"Send {number} again"


def resend_all(count: int) -> str:
    return f"Send all {count} again that were not sent"


def arrived(number: int) -> str:
    return f"{number} has arrived"


def resent(count: int) -> str:
    return f"{count} to be sent again, within a minute."


def preview(count: int, channels: Mapping[str, int], left: Mapping[str, int]) -> str:
    """How many messages that makes, by which channels, and what those may still send this month."""
    ways = ", ".join(f"{many} by {CHANNELS.get(channel, channel)}" for channel, many in channels.items())
    rest = [f" {CHANNELS.get(channel, channel)} may send {many} more this month." for channel, many in left.items()]
    return f"The notice below goes to {count} people ({ways}).{''.join(rest)} Please look at it once more:"


def notice_too_long(most: int) -> str:
    return f"A notice may have {most} characters; please make it shorter."


def not_reached(names: Iterable[str]) -> str:
    return f"Not reached: {', '.join(names)}."


def nobody_reached(who: str) -> str:
    return f"Nobody in “{who}” has linked an account, so nothing was sent."


def send_label(count: int) -> str:
    return f"Send {count} messages"


def announced(count: int) -> str:
    return f"{count} messages to be sent; /guinhac shows what became of them."


def signed(by: str) -> str:
    return f"Sent by: {by}"


def _moment(at: datetime) -> str:
    return f"{at:%H:%M} on {at.day}/{at.month}"


def _reason(error: str) -> str:
    return next((said for sign, said in REASONS if sign in error.lower()), OTHER_REASON)
