"""A report counts what the chat answers, for the same time."""

from __future__ import annotations

import re

import pytest

from handlers.act.papers.report import summary_of
from rules.plan import Grain, Period
from rules.reports import Outcome, Summary, Tally
from storage import Catalogues
from tests.person import Office, Person, first, numbers
from understanding import times
from understanding.lexicon import Lexicon
from understanding.normalise import read

SPANS = ("tháng 1", "tháng 4", "tháng 5", "tháng 12", "quý I", "quý II", "6 tháng đầu năm", "năm 2021")


async def summary(office: Office, span: Period) -> Summary:
    async with office.database.reading() as tx:
        catalogue = await Catalogues(office.database).of(tx, "thanh-hoa")
    return summary_of(Lexicon(catalogue), span, office.now)


def period(office: Office, said: str) -> Period:
    (found,) = times.find(read(said), office.now.date())
    return found.period


@pytest.mark.parametrize("said", SPANS)
async def test_the_numbers_are_those_of_the_chat(office: Office, hoa: Person, said: str) -> None:
    told = await summary(office, period(office, said))

    async def listed(question: str) -> int:
        return len((await hoa.says(question)).cited)

    assert {
        "all": told.total.total,
        "done": told.total.completed,
        "in progress": told.total.in_progress,
        "late": told.total.late,
        "open": told.total.total - told.total.completed,
    } == {
        "all": await listed(f"{said} có bao nhiêu việc?"),
        "done": await listed(f"việc nào đã xong {said}?"),
        "in progress": await listed(f"việc nào đang làm {said}?"),
        "late": await listed(f"việc nào quá hạn {said}?"),
        "open": await listed(f"việc nào chưa xong {said}?"),
    }


@pytest.mark.parametrize("said", ["tháng 4", "quý II", "năm 2021"])
async def test_the_departments_are_those_of_the_chat(office: Office, hoa: Person, said: str) -> None:
    told = await summary(office, period(office, said))
    of_chat = {}
    for group in told.departments:
        reply = await hoa.says(f"{group.name} chủ trì bao nhiêu việc {said}?")
        counted = re.search(r"(\d+) việc\.", first(reply))
        of_chat[group.name] = int(counted[1]) if counted else 0
    assert {group.name: group.tally.total for group in told.departments} == of_chat


async def test_done_late_is_kept_apart_from_done(office: Office) -> None:
    april = Period(office.now.date().replace(month=4, day=1), office.now.date().replace(month=4, day=30), Grain.MONTH)
    told = await summary(office, april)
    outcomes = {item.no: told.outcomes[item.id] for item in told.items}
    assert outcomes == {
        "24": Outcome.DONE,
        "25": Outcome.DONE_LATE,
        "26": Outcome.IN_PROGRESS,
        "27": Outcome.TO_DO,
        "28": Outcome.TO_DO,
        "29": Outcome.TO_DO,
        "30": Outcome.TO_DO,
    }
    assert told.total == Tally(done=1, done_late=1, in_progress=1, to_do=4, unknown=0, late=5)


async def test_what_was_over_before_the_plan_came_is_unknown_and_never_done_late(office: Office) -> None:
    day = office.now.date()
    told = await summary(office, Period(day.replace(month=1, day=1), day.replace(month=1, day=31), Grain.MONTH))
    assert told.outcomes[next(item.id for item in told.items if item.no == "1")] is Outcome.DONE
    assert told.total == Tally(done=1, unknown=6)


async def test_the_day_of_a_message_is_the_offices(office: Office, hoa: Person) -> None:
    """At half past midnight in the office it is still yesterday in UTC."""
    office.now = office.now.replace(month=6, day=1, hour=0, minute=30)
    await hoa.says("mục 34 đã xong")
    day = office.now.date()
    told = await summary(office, Period(day.replace(month=5, day=1), day.replace(month=5, day=31), Grain.MONTH))
    assert told.outcomes[next(item.id for item in told.items if item.no == "34")] is Outcome.DONE_LATE


async def test_a_target_tells_how_far_it_is(office: Office) -> None:
    day = office.now.date()
    told = await summary(office, Period(day.replace(month=1, day=1), day.replace(month=12, day=31), Grain.YEAR))
    reached = told.targets[0]
    assert (reached.number, [each.number for each in told.targets[1:]]) == (
        reached.target.number + 1,
        [None] * (len(told.targets) - 1),
    )


async def test_a_list_of_the_items_is_that_of_the_chat(office: Office, hoa: Person) -> None:
    told = await summary(office, period(office, "tháng 5"))
    assert [f"{item.plan}:{item.no}" for item in told.items] == numbers(await hoa.says("tháng 5 có việc gì?"))
