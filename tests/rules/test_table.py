"""Who is told what on which day, on the plans of `examples/`: a table, nothing in it done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from documents.reading import read_file
from rules.calendar import month_end
from rules.plan import Catalogue, Grain, Period
from rules.reminders import Audience, Policy, Recipient
from tests.places import EXAMPLES
from tests.rules.owing import known, told, told_to
from understanding.names import NameBook

FILES = {
    "001": "ke-hoach-hanh-dong-2021.txt",
    "002": "chuong-trinh-cong-tac-2021.txt",
    "004": "ky-niem-30-nam.txt",
}
JANUARY, JULY = date(2021, 1, 4), date(2023, 7, 1)


def plans(loaded: date, *keys: str) -> Catalogue:
    """The plans as they are known since the day `loaded`."""
    read = [read_file(EXAMPLES / FILES[key], key=key) for key in keys]
    items = tuple(item for document in read for item in document.items)
    return Catalogue("u", plans=tuple(each.plan for each in read), items=items, known_since=dict.fromkeys(keys, loaded))


BOTH, ACTIONS, PROGRAMME, JUBILEE = (
    plans(JANUARY, "001", "002"), plans(JANUARY, "001"), plans(JANUARY, "002"), plans(JULY, "004"),
)  # fmt: skip
WHO = {each.items: NameBook(each.items).parties for each in (BOTH, ACTIONS, PROGRAMME, JUBILEE)}


def lines(catalogue: Catalogue, day: str, name: str) -> str:
    """ "due 24 26 | next_month 31 35"; items of the yearly programme without their plan, unnumbered ones as "…"."""
    found = told(known(catalogue, WHO[catalogue.items], date.fromisoformat(day))).get(name, {})
    text = " | ".join(f"{rule} {' '.join(items)}" for rule, items in found.items())
    return text.replace("002/", "").replace(" 004/None" * 9, " …")


IN_2021_AND_AFTER = [
    ("2021-01-04", "Đ/c Phạm Kim Tân", "due 4 6 | next_month 10 12"),
    ("2021-01-15", "Đ/c Phạm Kim Tân", "mid_month 4 6"),
    ("2021-01-26", "Đ/c Phạm Kim Tân", "month_end 4 6"),
    ("2021-02-01", "Đ/c Phạm Kim Tân", "due 10 12 | late 4 6 | next_month 13 14 18 20"),
    ("2021-02-17", "Đ/c Phạm Kim Tân", "mid_month 10 12"),
    ("2021-02-23", "Đ/c Phạm Kim Tân", "month_end 10 12"),
    ("2021-03-01", "Đ/c Phạm Kim Tân", "due 13 14 18 20 | late 4 6 10 12 | next_month 26"),
    ("2021-03-15", "Đ/c Phạm Kim Tân", "mid_month 13 14 18 20"),
    ("2021-03-26", "Đ/c Phạm Kim Tân", "month_end 13 14 18 20"),
    ("2021-04-01", "Đ/c Phạm Kim Tân", "due 26 | late 4 6 10 12 13 14 18 20 | next_month 31 35"),
    ("2021-02-01", "Ban KHCN, TVPB", "due 10 12 | late 4 6 | next_month 13 14 18 20 21 | standing 001/8"),
    ("2021-02-08", "Ban KHCN, TVPB", "late 4 6"),
    ("2021-02-17", "Ban KHCN, TVPB", "mid_month 10 12 | late 4 6"),
    ("2021-02-23", "Ban KHCN, TVPB", "month_end 10 12 | late 4 6"),
    ("2021-07-01", "Tổng Thư ký", "due 001/2 | late 9 30"),
    ("2021-08-16", "Tổng Thư ký", "late 9 30"),
    ("2021-09-01", "Tổng Thư ký", "quarter_end 001/2 | due 001/2 | late 9 30"),
    ("2021-09-06", "Tổng Thư ký", "late 9 30"),
    ("2021-09-27", "Tổng Thư ký", "quarter_end 001/2 | late 9 30"),
    ("2021-10-01", "Tổng Thư ký", "late 001/2 9 30"),
    ("2021-11-15", "Tổng Thư ký", "late 001/2 9 30"),
    ("2021-12-01", "Tổng Thư ký", "late 001/2 9 30"),
    ("2021-12-15", "Tổng Thư ký", "late 001/2 9 30"),
    ("2021-12-28", "Tổng Thư ký", "late 001/2 9 30"),
    ("2022-01-04", "Tổng Thư ký", "late 001/2 9 30"),
    ("2022-01-10", "Tổng Thư ký", "late 001/2 9 30"),
    ("2021-01-04", "Đ/c Nguyễn Quốc Uy", "due 3 5 7"),
    ("2021-04-15", "Đ/c Nguyễn Quốc Uy", "mid_month 24 25 28"),
    ("2021-04-26", "Đ/c Nguyễn Quốc Uy", "month_end 24 25 28"),
    ("2021-05-04", "Đ/c Nguyễn Quốc Uy", "due 32 33 38 | late 3 5 7 17 24 25 28 | next_month 39 44"),
    ("2021-05-17", "Đ/c Nguyễn Quốc Uy", "mid_month 32 33 38"),
    ("2021-06-25", "Đ/c Nguyễn Quốc Uy", "month_end 39 44"),
    (
        "2021-12-01",
        "Đ/c Nguyễn Quốc Uy",
        "due 68 69 71 | late 3 5 7 17 24 25 28 32 33 38 39 44 46 47 50 52 58 59 60 61 62 63 64 67",
    ),
    ("2021-12-15", "Đ/c Nguyễn Quốc Uy", "mid_month 68 69 71"),
    ("2021-12-28", "Đ/c Nguyễn Quốc Uy", "month_end 68 69 71"),
    ("2021-01-04", "Đ/c Nguyễn Văn Phát", "due 1 2 | next_month 8 9 11"),
    ("2021-01-15", "Đ/c Nguyễn Văn Phát", "mid_month 1 2"),
    ("2021-04-01", "Đ/c Nguyễn Văn Phát", "due 27 29 30 | late 1 2 8 9 11 15 16 19 21 22 23 | next_month 34 36 37"),
    ("2021-04-26", "Đ/c Nguyễn Văn Phát", "month_end 27 29 30"),
    ("2021-12-01", "Đ/c Nguyễn Văn Phát", "due 72 | late 1 2 8 9 11 15 16 19 21 22 23 27 29 30 34 36 37 55"),
    ("2021-12-28", "Đ/c Nguyễn Văn Phát", "month_end 72"),
    ("2022-01-04", "Đ/c Nguyễn Văn Phát", "late 1 2 8 9 11 15 16 19 21 22 23 27 29 30 34 36 37 55 72"),
    ("2021-01-31", "Đ/c Phạm Kim Tân", ""),
    ("2021-02-15", "Ban KHCN, TVPB", ""),
    ("2021-05-03", "Đ/c Nguyễn Quốc Uy", ""),
    ("2021-09-28", "Tổng Thư ký", ""),
    ("2022-01-03", "Đ/c Nguyễn Văn Phát", ""),
]
OF_THE_ACTION_PLAN = [
    ("2021-01-04", "Văn phòng", "waiting 001/9 001/10 | standing 001/8"),
    ("2021-02-17", "Văn phòng", "condition 001/9 001/10"),
    ("2021-05-17", "Văn phòng", "condition 001/9 001/10"),
    ("2021-06-01", "Văn phòng", "next_month 001/1 001/2 | waiting 001/9 001/10 | standing 001/8"),
    ("2021-07-01", "Văn phòng", "due 001/1 001/2 | waiting 001/9 001/10 | standing 001/8"),
    ("2021-08-16", "Văn phòng", "condition 001/9 001/10"),
    ("2021-09-01", "Văn phòng", "due 001/1 001/2 | next_month 001/3 | waiting 001/9 001/10 | standing 001/8"),
    ("2021-10-01", "Văn phòng", "due 001/3 | late 001/1 001/2 | waiting 001/9 001/10 | standing 001/8"),
    ("2021-11-15", "Văn phòng", "late 001/1 001/2 | condition 001/9 001/10"),
    ("2022-01-04", "Văn phòng", "due 001/4 | late 001/1 001/2 001/3 | waiting 001/9 001/10 | standing 001/8"),
    ("2022-02-15", "Văn phòng", "late 001/1 001/2 001/3 | condition 001/9 001/10"),
    ("2024-02-15", "Văn phòng", "late 001/1 001/2 001/3 001/4 001/5 001/6 001/7 | condition 001/9 001/10"),
    ("2024-05-15", "Văn phòng", "late 001/1 001/2 001/3 001/4 001/5 001/6 001/7 | condition 001/9 001/10"),
    (
        "2025-02-03",
        "Văn phòng",
        "late 001/1 001/2 001/3 001/4 001/5 001/6 001/7 | waiting 001/9 001/10 | standing 001/8",
    ),
    ("2025-02-17", "Văn phòng", "late 001/1 001/2 001/3 001/4 001/5 001/6 001/7 | condition 001/9 001/10"),
    (
        "2025-12-01",
        "Văn phòng",
        "late 001/1 001/2 001/3 001/4 001/5 001/6 001/7 | waiting 001/9 001/10 | standing 001/8",
    ),
]
OF_THE_JUBILEE = [
    ("2023-07-03", "Văn phòng", "next_month 004/3.2 004/3.3 004/3.4 | standing …"),
    ("2023-08-01", "Văn phòng", "due 004/3.2 004/3.3 004/3.4 | next_month 004/3.1 004/4 | standing …"),
    ("2023-08-15", "Văn phòng", "mid_month 004/3.2 004/3.3 004/3.4"),
    ("2023-08-28", "Văn phòng", "month_end 004/3.2 004/3.3 004/3.4"),
    ("2023-09-05", "Văn phòng", "due 004/3.1 004/4 | late 004/3.2 004/3.3 004/3.4 | standing …"),
    ("2023-09-06", "Văn phòng", "deadline 004/3.1"),
    ("2023-09-07", "Văn phòng", "deadline 004/4"),
    ("2023-09-12", "Văn phòng", "deadline 004/3.1"),
    ("2023-09-13", "Văn phòng", "deadline 004/4"),
    ("2023-09-14", "Văn phòng", "deadline 004/3.1"),
    ("2023-09-15", "Văn phòng", "deadline 004/4 | late 004/3.2 004/3.3 004/3.4"),
    ("2023-09-18", "Văn phòng", "late 004/3.1 004/3.2 004/3.3 004/3.4 004/4"),
    ("2023-09-26", "Văn phòng", "late 004/3.1 004/3.2 004/3.3 004/3.4 004/4"),
    ("2023-10-02", "Văn phòng", "late 004/3.1 004/3.2 004/3.3 004/3.4 004/4"),
]


@pytest.mark.parametrize(("day", "name", "expected"), IN_2021_AND_AFTER)
def test_a_year_and_its_end(day: str, name: str, expected: str) -> None:
    assert lines(BOTH, day, name) == expected


@pytest.mark.parametrize(("day", "name", "expected"), OF_THE_ACTION_PLAN)
def test_quarters_and_conditions(day: str, name: str, expected: str) -> None:
    assert lines(ACTIONS, day, name) == expected


@pytest.mark.parametrize(("day", "name", "expected"), OF_THE_JUBILEE)
def test_days_that_a_plan_names(day: str, name: str, expected: str) -> None:
    assert lines(JUBILEE, day, name) == expected


def on(day: str) -> Period:
    return Period(date.fromisoformat(day), date.fromisoformat(day), Grain.DAY)


def in_month(day: str) -> Period:
    start = date.fromisoformat(day)
    return Period(start, month_end(start), Grain.MONTH)


MOVED = [
    (on("2024-02-15"), "Đ/c Nguyễn Văn Phát", ["2024-01-30", "2024-02-05", "2024-02-07"]),  # Tết: 8 to 14 February
    (on("2024-02-19"), "Đ/c Nguyễn Văn Phát", ["2024-02-01", "2024-02-07", "2024-02-16"]),
    (on("2025-02-03"), "Đ/c Nguyễn Văn Phát", ["2025-01-16", "2025-01-22", "2025-01-24"]),  # Tết: until 2 February
    (on("2025-02-05"), "Đ/c Nguyễn Văn Phát", ["2025-01-20", "2025-01-24", "2025-02-04"]),
    (on("2024-05-06"), "Đ/c Nguyễn Văn Phát", ["2024-04-23", "2024-05-02", "2024-05-04"]),  # a Saturday made up for
    (on("2021-12-31"), "Đ/c Nguyễn Văn Phát", ["2021-12-22", "2021-12-28", "2021-12-30"]),
    (on("2022-01-05"), "Đ/c Nguyễn Văn Phát", ["2021-12-24", "2021-12-30", "2022-01-04"]),
    (on("2024-01-01"), "Đ/c Nguyễn Văn Phát", ["2023-12-21", "2023-12-27", "2023-12-29"]),
    (in_month("2024-02-01"), "Đ/c Nguyễn Văn Phát", ["2024-02-15", "2024-02-26"]),
    (in_month("2025-01-01"), "Đ/c Nguyễn Văn Phát", ["2025-01-15", "2025-01-21"]),
    (in_month("2024-04-01"), "Đ/c Nguyễn Văn Phát", ["2024-04-15", "2024-04-23"]),
    (in_month("2023-12-01"), "Đ/c Nguyễn Văn Phát", ["2023-12-15", "2023-12-26"]),
]
LATE = [
    (on("2024-02-07"), ["2024-02-15", "2024-02-19", "2024-02-26"]),
    (on("2025-01-24"), ["2025-02-03", "2025-02-10", "2025-02-17"]),
    (on("2024-04-26"), ["2024-05-02", "2024-05-06", "2024-05-15"]),
    (on("2024-05-03"), ["2024-05-04", "2024-05-15", "2024-05-20"]),
    (on("2021-12-31"), ["2022-01-04", "2022-01-10", "2022-01-17"]),
    (in_month("2023-12-01"), ["2024-01-02", "2024-01-08", "2024-01-15"]),
]


def days_of(period: Period, name: str, rules: set[str]) -> list[str]:
    """The days on which item 27, moved to a period of its own, is mentioned to somebody under some rules."""
    item = replace(next(item for item in PROGRAMME.items if item.no == "27"), period=period)
    alone = replace(PROGRAMME, items=(item,))
    book = NameBook(alone.items)
    found = []
    assert period.end is not None
    for number in range(-40, 40):
        day = date.fromordinal(period.end.toordinal() + number)
        if rules & set(told(known(alone, book.parties, day)).get(name, {})):
            found.append(day.isoformat())
    return found


@pytest.mark.parametrize(("period", "name", "days"), MOVED)
def test_before_its_time_is_over_over_tet_and_new_year(period: Period, name: str, days: list[str]) -> None:
    assert days_of(period, name, {"deadline", "mid_month", "month_end"}) == days


@pytest.mark.parametrize(("period", "days"), LATE)
def test_the_first_working_day_after_then_weekly(period: Period, days: list[str]) -> None:
    assert days_of(period, "Văn phòng", {"late"})[:3] == days


@pytest.mark.parametrize("escalation", [False, True])
def test_a_year_costs_a_chair_with_27_items_no_more_than_60_messages(escalation: bool) -> None:
    """Though nothing is ever said to be done; where chairs hear of what is late, that comes on top."""
    chair = "Đ/c Nguyễn Quốc Uy"
    led = [item for item in PROGRAMME.items if chair in (item.chair or "")]
    policy, days = Policy(escalation=escalation), range(JANUARY.toordinal(), JANUARY.toordinal() + 365)
    to = Recipient(Audience.CHAIR, chair, frozenset({chair}))
    year = [known(PROGRAMME, WHO[PROGRAMME.items], date.fromordinal(day), policy) for day in days]
    messages = sum(bool(told_to(now, to)) for now in year)
    assert (len(led), messages) == (27, 59 if escalation else 34)
