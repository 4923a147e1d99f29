"""A delegate's data: shown to the delegate, own words deleted on request, the roll kept until its term is over."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

from handlers.act.congress import admit
from handlers.act.congress.answer import answer
from handlers.act.congress.invitation import as_actor
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import ArrangementsOf, Attendance, Delegates, People, Personal, Transaction
from storage.keeping.purge import purge
from tests.congress.conftest import NOW, UNION, Congress, organiser
from tests.person import ZONE

GONE = "(đã xóa)"


async def attended(congress: Congress, tx: Transaction) -> tuple[Delegate, Person]:
    """Somebody who is on the roll with an account, declined with a reason, and came after all."""
    [hoa] = await congress.enrols(tx, "Lê Thị Hoa")
    person = await People(tx).add(Person(UNION, hoa.name, frozenset({Role.DELEGATE}), phone="0912345678"))
    await People(tx).link(person, "telegram", "5", "5", NOW)
    await Delegates(tx, UNION).save(replace(hoa, person=person.id, phone="0912345678"))
    hoa = replace(hoa, person=person.id, phone="0912345678")
    await answer(tx, as_actor(hoa, "telegram", NOW), hoa, Answer.DECLINE, "mổ mắt")
    await admit.admit(tx, organiser(), congress.key, hoa.id)
    return hoa, person


async def test_a_delegate_sees_all_that_the_roll_holds(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        _, person = await attended(congress, tx)
        [held] = (await Personal(tx).export(person))["roll"]
    assert (held["name"], held["phone"], held["reason"]) == ("Lê Thị Hoa", "0912345678", "mổ mắt")
    assert [each["reason"] for each in held["answers"]] == ["mổ mắt"]
    assert len(held["visits"]) == 1
    json.dumps(held)


async def test_own_words_go_and_the_entry_stays_on_the_unions_roll(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        hoa, person = await attended(congress, tx)
        await Personal(tx).erase(person, NOW, GONE)
        left = await Delegates(tx, UNION).get(hoa.id)
        [given] = await Delegates(tx, UNION).answers(hoa.id)
    assert left is not None
    assert (left.name, left.answer, left.reason, left.person) == ("Lê Thị Hoa", Answer.DECLINE, None, None)
    assert (left.answered_by, given.by, given.reason) == (GONE, GONE, None)


async def test_a_roll_goes_a_term_after_its_report_is_signed(congress: Congress) -> None:
    terms = Terms(roll=timedelta(days=100))
    async with congress.database.transaction() as tx:
        await attended(congress, tx)
        settled = Arrangements(date(2024, 3, 14), signed=date(2024, 3, 20))
        await ArrangementsOf(tx).put(UNION, congress.key, settled, "test", NOW)

    async def purged(day: str) -> tuple[int, int]:
        at = datetime.fromisoformat(f"{day}T03:00").replace(tzinfo=ZONE)
        async with congress.database.transaction() as tx:
            count = (await purge(tx, at, terms, GONE))["delegates"]
            return count, len(await People(tx).all(UNION))

    assert await purged("2024-06-27") == (0, 1)
    assert await purged("2024-06-29") == (1, 0)
    async with congress.database.reading() as tx:
        assert await Attendance(tx, UNION).visits(congress.key) == ()
