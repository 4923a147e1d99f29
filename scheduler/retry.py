"""What becomes of a message: values, decided here by pure functions and written by `deliver` alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

MAX_ATTEMPTS = 8
FIRST_WAIT = timedelta(seconds=10)
LONGEST_WAIT = timedelta(hours=1)


class Barred(StrEnum):
    """Why an account cannot be written to, whatever the message says."""

    BLOCKED = "blocked"  # by its owner, or it is gone
    QUOTA = "quota"  # the channel has used up what it may send
    SHUT = "shut"  # the channel takes nothing from us, whoever it is for


class DeliveryFailed(Exception):
    """The one error that a channel raises when it could not send.

    `permanent`: trying again cannot help (no such chat). `barred`: neither can another message to this account, but
    one to another account of the person can. `retry_after`: the platform said when to come again. `maybe_sent`: the
    request had left when the connection failed, so that the message may have arrived.
    """

    def __init__(
        self,
        reason: str,
        *,
        permanent: bool = False,
        retry_after: timedelta | None = None,
        maybe_sent: bool = False,
        barred: Barred | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.permanent = permanent
        self.retry_after = retry_after
        self.maybe_sent = maybe_sent
        self.barred = barred


@dataclass(frozen=True, slots=True)
class Sent:
    """The platform took it and calls it `platform_id`."""

    at: datetime
    platform_id: str | None = None


@dataclass(frozen=True, slots=True)
class RetryAt:
    """It was not sent, and will be tried again. `asked`: the platform wants nothing else from us before that."""

    at: datetime
    reason: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It was not sent, and will not be; `barred` where its account is to blame."""

    reason: str
    barred: Barred | None = None


@dataclass(frozen=True, slots=True)
class Uncertain:
    """Nobody knows whether it was sent: a person decides."""

    reason: str


Outcome = Sent | RetryAt | GiveUp | Uncertain


def after_failure(failure: DeliveryFailed, attempts: int, now: datetime, *, double_is_harmless: bool) -> Outcome:
    """What a failed attempt, the `attempts`-th, leads to. A reply may arrive twice, a reminder may not."""
    if failure.permanent or failure.barred:
        return GiveUp(failure.reason, failure.barred)
    if failure.maybe_sent and not double_is_harmless:
        return Uncertain(failure.reason)
    if failure.retry_after is not None:
        return RetryAt(now + failure.retry_after, failure.reason, asked=True)
    if attempts >= MAX_ATTEMPTS:
        return GiveUp(f"{failure.reason} (after {attempts} attempts)")
    return RetryAt(now + backoff(attempts), failure.reason)


def after_lost_lease(attempts: int, now: datetime, *, double_is_harmless: bool) -> Outcome:
    """What a claim leads to whose holder never came back: it may have been sent."""
    lost = DeliveryFailed("the program ended while sending", maybe_sent=True)
    return after_failure(lost, attempts, now, double_is_harmless=double_is_harmless)


def backoff(attempts: int) -> timedelta:
    """10 s after the first attempt, twice as long after each further one, an hour at most."""
    doublings = min(attempts - 1, 16)
    return min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
