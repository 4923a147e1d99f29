"""What became of an item: done in time is kept apart from done late."""

from __future__ import annotations

from datetime import date, tzinfo
from enum import StrEnum

from rules.plan import Catalogue, Item
from rules.plan.progress import State, is_over


class Outcome(StrEnum):
    """Each item has one. `TO_DO` is all that nobody has begun, or that was told not to be done."""

    DONE = "done"
    DONE_LATE = "done_late"
    IN_PROGRESS = "in_progress"
    TO_DO = "to_do"
    UNKNOWN = "unknown"


_OF_STATE = {
    State.UNKNOWN: Outcome.UNKNOWN,
    State.NOT_STARTED: Outcome.TO_DO,
    State.IN_PROGRESS: Outcome.IN_PROGRESS,
    State.NOT_DONE: Outcome.TO_DO,
}


def outcome(catalogue: Catalogue, item: Item, today: date, zone: tzinfo | None) -> Outcome:
    """Where it stands on a day; `zone` is the office's, in which the day of a message is reckoned."""
    state = catalogue.state(item, today)
    if state is not State.DONE:
        return _OF_STATE[state]
    return Outcome.DONE_LATE if _was_late(catalogue, item, zone) else Outcome.DONE


def _was_late(catalogue: Catalogue, item: Item, zone: tzinfo | None) -> bool:
    """Whether it was told done after its time, extended or not.

    Of what was over before its plan was loaded here nobody could have told in time.
    """
    progress, known = catalogue.progress.get(item.id), catalogue.known_since.get(item.plan)
    if progress is None or progress.mark is None or (known is not None and is_over(item, known)):
        return False
    return is_over(item, progress.mark.at.astimezone(zone).date())
