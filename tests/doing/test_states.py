"""Where an item stands: a table."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from rules.plan import Grain, Item, Party, Period, Recurrence
from rules.plan.progress import (
    Assigned,
    Deed,
    Extended,
    Fulfilled,
    Marked,
    Progress,
    State,
    Status,
    as_it_stands,
    has_status,
    is_late,
    state_of,
)
from tests.person import ZONE

AT = datetime(2021, 4, 12, 9, 0, tzinfo=ZONE)
APRIL = Period(date(2021, 4, 1), date(2021, 4, 30), Grain.MONTH)
JUNE = Period(date(2021, 6, 1), date(2021, 6, 30), Grain.MONTH)
ITEM = Item("313", "27", "Hội nghị", period=APRIL, time_text="Tháng 4", chair="Đ/c Phát", id=27)
JANUARY, MAY, JULY = date(2021, 1, 4), date(2021, 5, 3), date(2021, 7, 5)


def told(*whats: Marked | Extended | Fulfilled | Assigned) -> Progress:
    """Progress of the item after these deeds."""
    return Progress(ITEM, tuple(Deed(what, "lan", AT, 27) for what in whats))


@pytest.mark.parametrize(
    ("progress", "today", "known_since", "state", "late"),
    [
        (None, date(2021, 4, 30), JANUARY, State.NOT_STARTED, False),
        (None, MAY, JANUARY, State.NOT_STARTED, True),
        (None, MAY, MAY, State.UNKNOWN, False),
        (None, JULY, MAY, State.UNKNOWN, False),
        (told(Marked(State.DONE)), MAY, JANUARY, State.DONE, False),
        (told(Marked(State.IN_PROGRESS)), MAY, JANUARY, State.IN_PROGRESS, True),
        (told(Marked(State.NOT_DONE)), date(2021, 4, 30), JANUARY, State.NOT_DONE, False),
        (told(Marked(State.NOT_DONE)), MAY, MAY, State.NOT_DONE, True),
        (told(Marked(State.DONE), Marked(State.NOT_DONE)), MAY, JANUARY, State.NOT_DONE, True),
        (told(Extended(JUNE)), MAY, JANUARY, State.NOT_STARTED, False),
        (told(Extended(JUNE)), MAY, MAY, State.NOT_STARTED, False),
        (told(Extended(JUNE)), JULY, JANUARY, State.NOT_STARTED, True),
        (told(Extended(JUNE), Marked(State.DONE)), JULY, JANUARY, State.DONE, False),
    ],
)
def test_state_and_lateness(
    progress: Progress | None, today: date, known_since: date, state: State, late: bool
) -> None:
    item = as_it_stands(ITEM, progress.deeds if progress else ())
    found = state_of(item, progress, today, known_since)
    assert (found, is_late(item, found, today)) == (state, late)
    assert has_status(item, found, Status.LATE, today) is late
    assert has_status(item, found, Status.OPEN, today) is (state is not State.DONE)


@pytest.mark.parametrize(
    "item",
    [
        Item("313", "1", "a", period=None, condition="Sau khi TW ban hành", time_text="Sau khi TW ban hành"),
        Item("313", "1", "a", period=APRIL, recurrence=Recurrence.YEARLY, time_text="Hằng năm"),
        Item("313", "1", "a", period=Period(date(2019, 1, 1), date(2021, 4, 1), Grain.SPAN)),
        Item("313", "1", "a", period=Period(date(2019, 1, 1), None, Grain.SPAN), time_text="2019 trở đi"),
    ],
)
def test_what_has_no_deadline_is_never_late(item: Item) -> None:
    assert state_of(item, None, JULY, MAY) is State.NOT_STARTED
    assert not is_late(item, State.NOT_STARTED, JULY)


def test_what_was_said_last_counts_and_the_print_stays() -> None:
    progress = told(Extended(JUNE), Assigned(Party.CHAIR, "Đ/c Lan"), Assigned(Party.LEAD, "Văn phòng"))
    item = as_it_stands(ITEM, progress.deeds)
    assert (item.period, item.chair, item.lead) == (JUNE, "Đ/c Lan", "Văn phòng")
    assert progress.printed == ITEM
    assert progress.extension == progress.deeds[0]


def test_a_waiting_item_gets_its_time() -> None:
    waiting = Item("32", "9", "Đề án", condition="Sau khi TW ban hành", id=9)
    item = as_it_stands(waiting, [Deed(Fulfilled(JUNE), "lan", AT, 9)])
    assert (waiting.waits, item.waits, item.period) == (True, False, JUNE)


def test_a_deed_has_its_zone() -> None:
    with pytest.raises(ValueError, match="zone"):
        Deed(Marked(State.DONE), "lan", datetime(2021, 4, 12), 27)  # noqa: DTZ001
