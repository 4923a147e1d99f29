"""What a union turns on or off: the Monday digest, escalation, and the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rules.plan import Target
from rules.reminders import AS_SHIPPED, Audience, Policy, Recipient, mentions
from tests.rules.owing import known, told, told_to
from tests.rules.plans_of_2021 import CATALOGUE, KHCN, PHAT, TAN, who

LEADER = Recipient(Audience.LEADER, "anh Lãnh đạo", frozenset(), "p1")
CHAIR = Recipient(Audience.CHAIR, TAN, frozenset({TAN}), "p2")
TARGET = Target("001", "Nhiệm vụ KH&CN mỗi năm", 10, "nhiệm vụ", "năm")


def heard(day: str, to: Recipient, policy: Policy = AS_SHIPPED) -> dict[str, list[str]]:
    return told_to(known(CATALOGUE, who, date.fromisoformat(day), policy), to)


def test_the_monday_digest_is_off_until_it_is_turned_on() -> None:
    weekly = Policy(weekly=True)
    assert heard("2021-04-05", CHAIR) == {}
    assert heard("2021-04-05", CHAIR, weekly) == {"week": ["002/26"]}
    assert heard("2021-04-06", CHAIR, weekly) == {}


def test_the_department_is_asked_first_and_leaders_hear_a_week_later_where_the_office_wants_it() -> None:
    department = Recipient(Audience.DEPARTMENT, KHCN, frozenset({KHCN}), "p3")
    up = Policy(escalation=True, monthly=False)
    assert heard("2021-05-04", department, up) == {"late": ["002/24", "002/26"]}
    assert [heard(day, CHAIR, up) for day in ("2021-05-04", "2021-05-10")] == [{}, {}]
    assert heard("2021-05-11", CHAIR, up) == {"escalated": ["002/26"]}
    assert heard("2021-05-11", LEADER, up) == {"escalated": [f"002/{no}" for no in range(24, 31)]}
    assert heard("2021-05-11", LEADER, Policy(monthly=False)) == {}


def test_targets_are_asked_about_once_a_quarter() -> None:
    catalogue = replace(CATALOGUE, targets=(TARGET,))
    found = {
        month: [each.about for each in mentions(known(catalogue, who, date(2021, month, 15))) if each.about == TARGET]
        for month in range(1, 13)
    }
    assert [month for month, about in found.items() if about] == [3, 6, 9, 12]


@pytest.mark.parametrize(
    ("day", "switch", "name"),
    [
        ("2021-04-01", "monthly", TAN),
        ("2021-04-15", "deadlines", TAN),
        ("2021-05-10", "late", "Văn phòng"),
        ("2021-05-17", "conditions", "Văn phòng"),
    ],
)
def test_what_is_turned_off_is_not_said(day: str, switch: str, name: str) -> None:
    turned: dict[str, Any] = {switch: False}
    on, off = AS_SHIPPED, replace(AS_SHIPPED, **turned)
    rules = {
        policy: set(told(known(CATALOGUE, who, date.fromisoformat(day), policy)).get(name, {})) for policy in (on, off)
    }
    assert rules[on] > rules[off]


def test_who_is_silenced_is_nobody_elses_business() -> None:
    phat = Recipient(Audience.CHAIR, PHAT, frozenset({PHAT}), "p4", silent=True)
    assert heard("2021-04-01", phat) == {}
