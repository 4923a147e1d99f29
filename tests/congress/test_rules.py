"""What is true of a congress: seats, quorum, sessions, what the report counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from rules.congress import code
from rules.congress.answer import Answer
from rules.congress.credentials import Degree, credentials, degree_of
from rules.congress.delegate import Delegate, Sex
from rules.congress.group import Delegation, Group
from rules.congress.quorum import Quorum, Standing, Threshold
from rules.congress.quota import OverQuota, Quota, over
from rules.congress.session import Session, Visit, current
from rules.congress.tally import Counts, Tally
from rules.people.codes import read_code as staff_code
from rules.people.terms import Terms
from rules.plan import DelegateKind
from tests.person import ZONE

ASSOCIATIONS = Group("u", "000", DelegateKind.OFFICIAL, "Hội thành viên: 05 đại biểu/hội", Quota(5, 7, 1000), 2, 1)
GUESTS = Group("u", "000", DelegateKind.GUEST, "Lãnh đạo tỉnh", Quota(), 5, 2)


@pytest.mark.parametrize(("members", "seats"), [(None, 5), (0, 5), (999, 5), (1000, 5), (1001, 7), (25_000, 7)])
def test_an_association_above_a_thousand_members_sends_seven(members: int | None, seats: int) -> None:
    delegation = Delegation("u", "000", 1, "Hội Làm vườn", members)
    assert delegation.seats_in(ASSOCIATIONS) == seats
    assert replace(delegation, seats=9).seats_in(ASSOCIATIONS) == 9


def test_more_than_the_seats_is_said_with_the_numbers() -> None:
    assert over("Hội", None, 400, 100) is None
    assert over("Hội", 5, 3, 2) is None
    assert over("Hội", 5, 4, 2) == OverQuota("Hội", 5, 4, 2)
    assert OverQuota("Hội", 5, 6, 1).free == 0
    assert ASSOCIATIONS.short == "Hội thành viên"


@pytest.mark.parametrize(
    ("threshold", "summoned", "needed"),
    [
        (Threshold(), 200, 101),
        (Threshold(), 199, 100),
        (Threshold(), 1, 1),
        (Threshold(2, 3, above=False), 200, 134),
        (Threshold(2, 3, above=False), 201, 134),
        (Threshold(2, 3), 201, 135),
        (Threshold(1, 1, above=False), 12, 12),
    ],
)
def test_the_smallest_number_that_is_enough(threshold: Threshold, summoned: int, needed: int) -> None:
    assert threshold.needed(summoned) == needed


@pytest.mark.parametrize(
    ("confirmed", "declined", "days", "standing"),
    [
        (101, 0, 30, Standing.REACHED),
        (100, 0, 30, Standing.OPEN),
        (100, 0, None, Standing.OPEN),
        (100, 0, 7, Standing.AT_RISK),
        (100, 99, 8, Standing.OPEN),
        (0, 100, 30, Standing.LOST),
    ],
)
def test_how_the_quorum_stands(confirmed: int, declined: int, days: int | None, standing: Standing) -> None:
    assert Quorum(200, confirmed, declined, 0, 101).standing(days) is standing


def test_a_threshold_is_a_part() -> None:
    for numerator, denominator in ((0, 2), (3, 2), (-1, 2)):
        with pytest.raises(ValueError, match="a threshold is a part"):
            Threshold(numerator, denominator)


def at(day: int, hour: int) -> datetime:
    return datetime(2024, 3, day, hour, tzinfo=ZONE)


def test_the_door_lets_into_the_session_that_is_on_or_comes_next() -> None:
    first = Session("u", "000", "Sáng 14/3", at(14, 7), at(14, 12), 1, 1)
    second = Session("u", "000", "Sáng 15/3", at(15, 7), at(15, 12), 2, 2)
    both = (first, second)
    assert [current(both, at(*now)) for now in ((1, 9), (14, 8), (14, 12), (14, 20), (15, 8), (16, 9))] == [
        first, first, second, second, second, second,
    ]  # fmt: skip
    assert current((), at(14, 8)) is None


@pytest.mark.parametrize(
    ("title", "degree", "found"),
    [
        ("GS.TS", None, Degree.PROFESSOR),
        ("PGS.TS", "Tiến sĩ", Degree.ASSOCIATE),
        (None, "Phó giáo sư, tiến sĩ", Degree.ASSOCIATE),
        ("TS", None, Degree.DOCTOR),
        (None, "TSKH", Degree.DOCTOR),
        (None, "ThS. Kinh tế", Degree.MASTER),
        (None, "Thạc sỹ", Degree.MASTER),
        ("Ông", "Kỹ sư xây dựng", Degree.GRADUATE),
        ("BS", None, Degree.GRADUATE),
        (None, "Nghệ nhân", Degree.OTHER),
        ("Bà", None, None),
    ],
)
def test_the_highest_degree_that_is_told(title: str | None, degree: str | None, found: Degree | None) -> None:
    assert degree_of(Delegate("u", "000", 1, "A", title=title, degree=degree)) is found


def test_what_the_report_counts_adds_up() -> None:
    official = [
        Delegate("u", "000", 1, "A", sex=Sex.FEMALE, born=1960, degree="Tiến sĩ", party=True, id=1),
        Delegate("u", "000", 1, "B", sex=Sex.MALE, born=1990, id=2),
        Delegate("u", "000", 1, "C", id=3),
        Delegate("u", "000", 1, "D", answer=Answer.DECLINE, reason="ốm", id=4),
        Delegate("u", "000", 1, "E", id=5),
    ]
    guest = Delegate("u", "000", 2, "F", id=6)
    sessions = [Session("u", "000", name, id=number) for number, name in ((1, "Sáng"), (2, "Chiều"))]
    visits = [Visit(1, each, at(14, 8), "Q") for each in (1, 2, 6)]
    visits += [Visit(2, 3, at(14, 14), "Q", left=at(14, 15)), Visit(2, 1, at(14, 14), "Q")]
    tally = Tally(((ASSOCIATIONS, Counts(5)), (GUESTS, Counts(1))), Threshold())
    report = credentials(tally, [*official, guest], sessions, visits, 0, 2024)
    assert (report.summoned, report.official_came, report.guests_came, report.valid) == (5, 3, 1, True)
    assert [each.name for each in (*report.absent_with_reason, *report.absent_silent)] == ["D", "E"]
    assert [(each.invited, each.came) for each in report.groups] == [(5, 3), (1, 1)]
    assert [(each.official, each.guests) for each in report.sessions] == [(2, 1), (2, 0)]
    make = report.make
    assert (make.count, make.women, make.unknown_sex, make.party) == (3, 1, 1, 1)
    assert (sum(make.ages), make.unknown_age, make.oldest, make.youngest) == (2, 1, 64, 34)
    assert (sum(number for _, number in make.degrees), make.unknown_degree) == (1, 2)


def test_a_card_is_read_whatever_way_it_is_typed_and_is_no_code_of_staff() -> None:
    assert [code.read_code(said) for said in ("KHT4 73PX", "kht4-73px", " kht473px ")] == ["KHT473PX"] * 3
    assert [code.read_code(said) for said in ("KHT473", "KHT473PO", "KHTVNGCF", "23457898", "")] == [None] * 5
    assert staff_code("KHT473PX") is None
    assert code.shown("KHT473PX") == "KHT4 73PX"


def test_what_a_card_opens_is_the_page_or_else_the_chat() -> None:
    assert code.opens("KHT473PX", Terms(pages="https://lhh.example.vn/")) == "https://lhh.example.vn/moi/KHT473PX"
    assert code.opens("KHT473PX", Terms(bot="ThuKyBot")) == "https://t.me/ThuKyBot?start=KHT473PX"
    assert code.opens("KHT473PX", Terms()) == "KHT473PX"
