"""Items counted by what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from rules.reports.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """The first five add up to `total`; those that are `late` are among those in progress and to do."""

    done: int = 0
    done_late: int = 0
    in_progress: int = 0
    to_do: int = 0
    unknown: int = 0
    late: int = 0

    @property
    def total(self) -> int:
        return self.done + self.done_late + self.in_progress + self.to_do + self.unknown

    @property
    def completed(self) -> int:
        """Done, in time or not."""
        return self.done + self.done_late

    @property
    def pending(self) -> int:
        """Neither done nor late: what is not due yet, and what nothing is known of."""
        return self.total - self.completed - self.late


def tally(outcomes: Iterable[Outcome], late: int) -> Tally:
    """How many of each; `late` is known only to whoever has the items."""
    counted = Counter(outcomes)
    return Tally(
        done=counted[Outcome.DONE],
        done_late=counted[Outcome.DONE_LATE],
        in_progress=counted[Outcome.IN_PROGRESS],
        to_do=counted[Outcome.TO_DO],
        unknown=counted[Outcome.UNKNOWN],
        late=late,
    )
