"""Who is owed which lines when: the monthly digest as a table."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from rules.calendar import WorkingDays
from rules.reminders import Audience, Digest, Recipient, month_digests, owed_digests
from tests.rules.plans_of_2021 import CATALOGUE, KHCN, PBKT, PHAT, TAN, who

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
OFFICIAL = WorkingDays()

Lines = dict[str, list[str]]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


def digests_at(text: str) -> dict[tuple[str, str], Lines]:
    return {(digest.to.audience.value, digest.to.name): lines(digest) for digest in owed(text)}


def owed(now: str, after: str | None = None) -> tuple[Digest, ...]:
    return owed_digests(CATALOGUE, OFFICIAL, who, at(after) if after else None, at(now))


def lines(digest: Digest) -> Lines:
    return {line.rule.value: [f"{item.plan}/{item.no}" for item in line.items] for line in digest.lines}


def test_april_2021_for_everybody() -> None:
    assert digests_at("2021-04-01T08:00") == {
        ("office", "Văn phòng"): {
            "due": [f"002/{no}" for no in range(24, 31)],
            "next_month": ["002/31", "002/32", "002/35"],
            "waiting": ["001/9", "001/10"],
            "standing": ["001/8"],
        },
        ("department", KHCN): {
            "due": ["002/24", "002/26"],
            "next_month": ["002/31", "002/35"],
            "standing": ["001/8"],
        },
        ("department", PBKT): {"due": ["002/24", "002/25", "002/28"], "next_month": ["002/32"]},
        ("department", "Tổng Thư ký"): {"due": ["002/30"]},
        ("chair", "Nguyễn Quốc Uy"): {"due": ["002/24", "002/25", "002/28"], "next_month": ["002/32"]},
        ("chair", PHAT): {"due": ["002/27", "002/29", "002/30"]},
        ("chair", TAN): {"due": ["002/26"], "next_month": ["002/31", "002/35"]},
    }


def test_a_quarter_is_due_in_each_of_its_months_and_comes_up_once() -> None:
    june = digests_at("2021-06-01T08:00")
    july = digests_at("2021-07-01T08:00")
    assert june[("department", "Tổng Thư ký")] == {"next_month": ["001/2"]}
    assert july[("office", "Văn phòng")] == {
        "due": ["001/1", "001/2", "002/45"],
        "waiting": ["001/9", "001/10"],
        "standing": ["001/8"],
    }
    assert july[("department", "Tổng Thư ký")] == {"due": ["001/2"]}
    assert digests_at("2021-08-02T08:00")[("department", PBKT)] == {"due": ["001/1"]}


def test_outside_their_years_plans_are_silent() -> None:
    assert digests_at("2026-01-02T08:00") == {}
    assert digests_at("2019-12-02T08:00") == {}


def test_a_month_without_dated_work_reaches_the_office_alone() -> None:
    assert digests_at("2022-06-01T08:00") == {
        ("office", "Văn phòng"): {"waiting": ["001/9", "001/10"], "standing": ["001/8"]}
    }


@pytest.mark.parametrize(
    ("now", "after", "due_at"),
    [
        ("2021-04-01T07:59", None, None),
        ("2021-04-01T08:00", None, "2021-04-01T08:00"),
        ("2021-04-01T08:00", "2021-04-01T07:59", "2021-04-01T08:00"),
        ("2021-04-01T08:01", "2021-04-01T08:00", None),
        ("2021-04-19T10:00", None, "2021-04-01T08:00"),  # it was down: caught up
        ("2021-05-03T08:00", None, None),  # a day off in lieu
        ("2021-05-04T08:00", None, "2021-05-04T08:00"),
    ],
)
def test_the_moment_is_eight_on_the_first_working_day(now: str, after: str | None, due_at: str | None) -> None:
    found = {digest.due_at for digest in owed(now, after)}
    assert found == ({at(due_at)} if due_at else set())


def test_a_key_names_rule_month_and_audience() -> None:
    keys = [digest.key for digest in month_digests(CATALOGUE, who, at("2021-04-01T08:00"))]
    assert keys[0] == "digest:2021-04:office:Văn phòng"
    assert len(set(keys)) == 7


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        owed_digests(CATALOGUE, OFFICIAL, who, None, datetime(2021, 4, 1, 8))  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        Digest(Recipient(Audience.OFFICE, "x"), owed("2021-04-01T08:00")[0].month, datetime(2021, 4, 1), ())  # noqa: DTZ001
