"""The monthly digest: who is told what of a month."""

from __future__ import annotations

from datetime import date

import pytest

from rules.calendar import WorkingDays
from rules.reminders import Audience, Recipient, Snapshot, mentions
from tests.rules.owing import Lines, known, told, told_to
from tests.rules.plans_of_2021 import CATALOGUE, KHCN, PBKT, PHAT, TAN, who

APRIL = [f"002/{no}" for no in range(24, 31)]


def at(day: str) -> Snapshot:
    return known(CATALOGUE, who, date.fromisoformat(day))


def on(day: str) -> dict[str, Lines]:
    return told(at(day))


def test_april_2021_for_everybody() -> None:
    assert on("2021-04-01") == {
        "Văn phòng": {
            "due": APRIL,
            "next_month": ["002/31", "002/32", "002/35"],
            "waiting": ["001/9", "001/10"],
            "standing": ["001/8"],
        },
        KHCN: {"due": ["002/24", "002/26"], "next_month": ["002/31", "002/35"], "standing": ["001/8"]},
        PBKT: {"due": ["002/24", "002/25", "002/28"], "next_month": ["002/32"]},
        "Tổng Thư ký": {"due": ["002/30"]},
        "Nguyễn Quốc Uy": {"due": ["002/24", "002/25", "002/28"], "next_month": ["002/32"]},
        PHAT: {"due": ["002/27", "002/29", "002/30"]},
        TAN: {"due": ["002/26"], "next_month": ["002/31", "002/35"]},
    }


def test_somebody_with_several_names_is_told_all_of_it_at_once() -> None:
    both = Recipient(Audience.CHAIR, "anh Tân", frozenset({TAN, PBKT}), "p1")
    assert told_to(at("2021-04-01"), both) == {
        "due": ["002/24", "002/25", "002/26", "002/28"],
        "next_month": ["002/31", "002/32", "002/35"],
    }


def test_a_leader_is_told_the_whole_month() -> None:
    leader = Recipient(Audience.LEADER, "anh Mười", frozenset(), "p2")
    assert told_to(at("2021-04-01"), leader) == on("2021-04-01")["Văn phòng"]


def test_a_leader_who_chairs_is_told_that_first_and_the_rest_at_a_glance() -> None:
    leader = Recipient(Audience.LEADER, "anh Tân", frozenset({TAN}), "p2")
    assert told_to(at("2021-04-01"), leader) == {
        "due": ["002/26"],
        "others": [no for no in APRIL if no != "002/26"],
        "next_month": ["002/31", "002/35"],
    }


def test_what_is_not_done_is_late_and_what_was_over_when_loaded_is_not() -> None:
    may = on("2021-05-04")
    assert may["Văn phòng"]["late"] == APRIL
    assert may["Tổng Thư ký"] == {"late": ["002/30"]}
    assert "002/23" not in [item for lines in may.values() for items in lines.values() for item in items]


def test_a_quarter_is_due_in_each_of_its_months_and_comes_up_once() -> None:
    assert on("2021-06-01")["Tổng Thư ký"] == {"late": ["002/30"], "next_month": ["001/2"]}
    july = on("2021-07-01")["Văn phòng"]
    assert july["due"] == ["001/1", "001/2", "002/45"]
    assert july["waiting"] == ["001/9", "001/10"]
    assert on("2021-08-02")[PBKT]["due"] == ["001/1"]


def test_outside_their_years_plans_are_silent() -> None:
    assert on("2019-12-02") == {}


@pytest.mark.parametrize(
    ("day", "owed_since"),
    [
        ("2021-03-31", "2021-03-01"),
        ("2021-04-01", "2021-04-01"),
        ("2021-04-19", "2021-04-01"),  # it was down: caught up
        ("2021-05-03", None),  # a day off in lieu
        ("2021-05-04", "2021-05-04"),
        ("2021-08-01", None),  # a Sunday
        ("2022-01-03", None),  # 1 January was a Saturday: Monday is off in lieu
        ("2022-01-04", "2022-01-04"),
        ("2025-02-03", "2025-02-03"),  # Tết lasts until Sunday, 2 February
    ],
)
def test_it_is_owed_from_the_first_working_day_on(day: str, owed_since: str | None) -> None:
    found = [each.day for each in mentions(at(day)) if each.key.startswith("month:")]
    assert found == ([date.fromisoformat(owed_since)] if owed_since else [])


def test_the_unions_own_days_win() -> None:
    closed = WorkingDays(off=frozenset({date(2021, 4, 1)}))
    assert told(known(CATALOGUE, who, date(2021, 4, 1), working=closed)) == {}
    assert told(known(CATALOGUE, who, date(2021, 4, 2), working=closed)) == on("2021-04-01")
