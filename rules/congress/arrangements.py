"""What the office has settled of an event since its plan was printed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from rules.congress.quorum import Threshold
from rules.plan import Event, Grain, Period

NEEDS = ("Chỗ nghỉ", "Xe đưa đón", "Ăn trưa")
"""What a congress offers unless the office says otherwise."""


@dataclass(frozen=True, slots=True)
class Arrangements:
    """What is None is as the plan prints it. `map` is an address (https) of the venue on a map.

    `answer_by` is the last day on which delegates may answer or change their mind; `proxies`: whether official
    delegates may send others without asking; `proxy_words` what is said about it instead of our own sentence.
    `signed` is the day on which the credentials report was signed.
    """

    start: date | None = None
    end: date | None = None
    venue: str | None = None
    map: str | None = None
    answer_by: date | None = None
    proxies: bool = False
    proxy_words: str | None = None
    threshold: Threshold = field(default_factory=Threshold)
    needs: tuple[str, ...] = NEEDS
    signed: date | None = None

    def over(self, event: Event) -> Event:
        """The event as it stands: what has been settled is no longer tentative."""
        if self.start is not None:
            end = self.end or self.start
            settled = replace(
                event, period=Period(self.start, end, Grain.DAY), time_text=None, days=(end - self.start).days + 1,
                tentative=event.tentative - {"period"},
            )  # fmt: skip
        else:
            settled = event
        if self.venue is None:
            return settled
        return replace(settled, venue=self.venue, tentative=settled.tentative - {"venue"})

    @property
    def last_day_to_answer(self) -> date | None:
        """The day set, or else the first day of the congress; None while neither is known."""
        return self.answer_by or self.start
