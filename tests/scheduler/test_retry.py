"""What a failed attempt leads to, as a table."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduler.retry import (
    Barred,
    DeliveryFailed,
    GiveUp,
    Outcome,
    RetryAt,
    Uncertain,
    after_failure,
    after_lost_lease,
    backoff,
)

NOW = datetime(2021, 4, 1, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
BLOCKED = DeliveryFailed("blocked", permanent=True)
BARRED = DeliveryFailed("barred", barred=Barred.BLOCKED)
BUSY = DeliveryFailed("busy", retry_after=timedelta(seconds=30))
DOWN = DeliveryFailed("down")
LOST = DeliveryFailed("lost", maybe_sent=True)


def later(seconds: int, reason: str) -> RetryAt:
    return RetryAt(NOW + timedelta(seconds=seconds), reason, asked=reason == "busy")


@pytest.mark.parametrize(
    ("failure", "attempts", "reminder", "reply"),
    [
        (BLOCKED, 1, GiveUp("blocked"), GiveUp("blocked")),
        (BARRED, 1, GiveUp("barred", Barred.BLOCKED), GiveUp("barred", Barred.BLOCKED)),
        (BUSY, 1, later(30, "busy"), later(30, "busy")),
        (BUSY, 50, later(30, "busy"), later(30, "busy")),  # being told when to come is no failure of ours
        (DOWN, 1, later(10, "down"), later(10, "down")),
        (DOWN, 3, later(40, "down"), later(40, "down")),
        (DOWN, 8, GiveUp("down (after 8 attempts)"), GiveUp("down (after 8 attempts)")),
        (LOST, 1, Uncertain("lost"), later(10, "lost")),
        (LOST, 8, Uncertain("lost"), GiveUp("lost (after 8 attempts)")),
    ],
)
def test_a_failure_leads_to(failure: DeliveryFailed, attempts: int, reminder: Outcome, reply: Outcome) -> None:
    assert after_failure(failure, attempts, NOW, double_is_harmless=False) == reminder
    assert after_failure(failure, attempts, NOW, double_is_harmless=True) == reply


def test_a_lost_lease_may_have_been_a_sent_message() -> None:
    reason = "the program ended while sending"
    assert after_lost_lease(1, NOW, double_is_harmless=False) == Uncertain(reason)
    assert after_lost_lease(1, NOW, double_is_harmless=True) == later(10, reason)


def test_waits_double_up_to_an_hour() -> None:
    assert [backoff(attempts).total_seconds() for attempts in (1, 2, 3, 9, 10, 1000)] == [10, 20, 40, 2560, 3600, 3600]
