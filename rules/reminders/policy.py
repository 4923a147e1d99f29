"""How a union wants to be reminded: what is on, what is off, and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class Policy:
    """The office may change each of them. `send_at` is on the office's clock."""

    monthly: bool = True  # the digest on the first working day of a month
    weekly: bool = False  # the digest at the beginning of a week
    deadlines: bool = True  # before a day, the middle and the end of a month, the end of a quarter
    late: bool = True
    escalation: bool = False  # chairs and leaders hear of what is late, after its department was asked
    conditions: bool = True
    targets: bool = True
    send_at: time = time(8, 0)


SWITCHES = ("monthly", "weekly", "deadlines", "late", "escalation", "conditions", "targets")
"""What can be turned on and off."""

SEND_BETWEEN = (time(7), time(17))
"""The first and the last hour for `send_at`: set later, a day's message might not leave before quiet falls."""

AS_SHIPPED = Policy()
