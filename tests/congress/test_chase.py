"""Before the congress: only the silent are asked again, each step once, and who comes hears the details."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from handlers.act.congress.answer import answer
from handlers.act.congress.invitation import as_actor
from rules.congress import chase as rules
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from scheduler.account import Account
from scheduler.chase import chase, still_silent
from scheduler.check import Dropped
from storage import ArrangementsOf, Delegates, Outbox, People, Transaction
from storage.messages.message import Message
from tests.congress.conftest import NOW, UNION, Congress
from tests.person import ZONE
from wording.reply import load, plain

START = date(2024, 3, 14)
TERMS = Terms(bot="ThuKyBot", pages="https://lhh.example.vn")
OFFICE = [Account("telegram", "7001")]


def at(day: str, hour: int = 8) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        (at("2024-02-22", 7), None),
        (at("2024-02-22"), 21),
        (at("2024-02-28", 23), 21),
        (at("2024-02-29"), 14),
        (at("2024-03-10", 23), 7),
        (at("2024-03-11"), 3),
        (at("2024-03-13", 23), 3),
        (at("2024-03-14", 7), None),
    ],
)
def test_the_latest_step_alone_holds(now: datetime, days: int | None) -> None:
    step = rules.step(START, now)
    assert (step.days if step else None) == days


async def prepared(congress: Congress, *names: str) -> tuple[Delegate, ...]:
    """The date is fixed, and the delegates have accounts of their own since long."""
    async with congress.database.transaction() as tx:
        settled = Arrangements(START, date(2024, 3, 15), map="https://maps.example.vn/25B")
        await ArrangementsOf(tx).put(UNION, congress.key, settled, "test", NOW)
        enrolled = await congress.enrols(tx, *names)
        for number, each in enumerate(enrolled):
            person = await People(tx).add(Person(UNION, each.name, frozenset({Role.DELEGATE})))
            await People(tx).link(person, "telegram", str(number), str(number), NOW - timedelta(days=10))
            await Delegates(tx, UNION).save(replace(each, person=person.id))
    return enrolled


async def sent(congress: Congress, now: datetime) -> list[tuple[str, str]]:
    """To whom something new is promised at that moment, with its first words."""
    async with congress.database.reading() as tx:
        before = await last(tx)
    await chase(congress.database, congress.catalogues, UNION, OFFICE, now, TERMS)
    async with congress.database.reading() as tx:
        new = [message for n in range(before + 1, before + 50) if (message := await Outbox(tx).get(n))]
    return [(each.address, plain(load(each.body)).split(":")[0]) for each in new]


async def last(tx: Transaction) -> int:
    number = 0
    while await Outbox(tx).get(number + 1):
        number += 1
    return number


async def test_only_the_silent_are_chased_and_each_step_once(congress: Congress) -> None:
    hoa, binh, tan = await prepared(congress, "Lê Thị Hoa", "Trần Văn Bình", "Vũ Văn Tân")
    async with congress.database.transaction() as tx:
        await answer(tx, as_actor(hoa, "web", NOW), hoa, Answer.CONFIRM)
        await answer(tx, as_actor(tan, "web", NOW), tan, Answer.UNDECIDED)
    call = f"Còn 21 ngày đến {congress.event.name}"
    assert await sent(congress, at("2024-02-22")) == [("7001", call), ("1", "Kính gửi Ông/Bà Trần Văn Bình")]
    assert await sent(congress, at("2024-02-23")) == []
    assert [to for to, _ in await sent(congress, at("2024-02-29"))] == ["7001", "1"]
    async with congress.database.transaction() as tx:
        await answer(tx, as_actor(binh, "web", NOW), binh, Answer.DECLINE)
    said = await sent(congress, at("2024-03-07"))
    assert said == [("7001", f"Cảnh báo túc số {congress.event.name}")]


async def test_who_answers_before_its_turn_is_not_asked_again(congress: Congress) -> None:
    [hoa] = await prepared(congress, "Lê Thị Hoa")
    await sent(congress, at("2024-02-22"))
    async with congress.database.transaction() as tx:
        message = await Outbox(tx).get(2)
        assert message is not None
        assert await still_silent(tx, message, NOW) is None
        await answer(tx, as_actor(hoa, "web", NOW), hoa, Answer.CONFIRM)
        assert await still_silent(tx, message, NOW) == Dropped("answered meanwhile")


async def test_details_go_to_those_who_come_on_the_day_before_and_once(congress: Congress) -> None:
    hoa, binh = await prepared(congress, "Lê Thị Hoa", "Trần Văn Bình")
    async with congress.database.transaction() as tx:
        await answer(tx, as_actor(hoa, "web", NOW), hoa, Answer.CONFIRM)
        await answer(tx, as_actor(binh, "web", NOW), binh, Answer.DECLINE)
    await sent(congress, at("2024-03-12"))
    assert await sent(congress, at("2024-03-13")) == [("0", "Kính gửi Ông/Bà Lê Thị Hoa")]
    assert await sent(congress, at("2024-03-14", 7)) == []
    async with congress.database.reading() as tx:
        messages = [m for n in range(1, 9) if isinstance(m := await Outbox(tx).get(n), Message) and m.address == "0"]
    details = load(messages[-1].body)
    assert "Đường đi: https://maps.example.vn/25B" in plain(details).splitlines()
    assert [file.name for file in details.attachments] == ["ma-vao-cua-so-1.png"]


async def test_a_day_that_is_only_expected_chases_nobody(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        await congress.enrols(tx, "Lê Thị Hoa")
    assert await sent(congress, at("2024-03-04")) == []


def test_whoever_came_in_after_the_step_has_just_seen_the_invitation() -> None:
    step = rules.step(START, at("2024-02-22"))
    assert step is not None
    assert rules.asked_in_time(at("2024-02-21"), step)
    assert not rules.asked_in_time(at("2024-02-22", 9), step)
