"""People, accounts and codes on both databases."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from rules.people.hand_over import HandOver
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from rules.plan.progress import Deed, Marked, State
from storage import Audit, Codes, Database, HandOvers, People, Personal, Plans, Rsvps
from storage.keeping.purge import purge
from storage.plan.progress import Deeds
from tests.storage.documents import NOON, PROGRAMME

LAN = Person("hue", "chị Lan", frozenset({Role.STAFF, Role.DELEGATE}), "Văn phòng", "0912345678")
WEEK, DAY = timedelta(days=7), timedelta(days=1)


async def test_a_person_is_reached_by_the_latest_account_that_works(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        people = People(tx)
        lan = await people.add(LAN)
        first = await people.link(lan, "telegram", "1", "1", NOON)
        second = await people.link(lan, "zalo", "9", "9", NOON + DAY)

        assert await people.get("hue", lan.id) == lan
        assert lan.role is Role.STAFF
        assert [each.channel for each in await people.accounts(lan.id)] == ["zalo", "telegram"]
        assert await people.reached("hue") == ((lan, second),)
        await people.reachable("hue", "zalo", "9", can=False)
        [(_, account)] = await people.reached("hue")
        assert (account.id, account.channel) == (first.id, "telegram")


async def test_an_account_is_one_persons_in_a_union(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        people = People(tx)
        lan = await people.add(LAN)
        minh = await people.add(Person("hue", "anh Minh", frozenset({Role.LEADER})))
        other = await people.add(Person("thanh-hoa", "chị Lan", frozenset({Role.LEADER})))
        for person in (lan, minh, other):
            await people.link(person, "telegram", "1", "1", NOON)

        found = [await people.who(union, "telegram", "1") for union in ("hue", "thanh-hoa")]
        assert [each[0] for each in found if each] == [minh, other]
        assert await people.who("hue", "zalo", "1") is None
        assert await people.get("thanh-hoa", lan.id) is None
        assert await people.named("hue", "chị Lan") == lan


@pytest.mark.parametrize("by_token", [False, True])
async def test_a_code_is_used_once_in_time_at_home(two_unions: Database, by_token: bool) -> None:
    async with two_unions.transaction() as tx:
        codes, lan = Codes(tx), await People(tx).add(LAN)
        issued = await codes.issue(lan, "Văn phòng", NOON, WEEK)
        use, secret = (codes.use_token, issued.token) if by_token else (codes.use, issued.code)

        assert await use("thanh-hoa", secret, NOON) is None
        assert await use("hue", secret, NOON + WEEK) is None
        assert await use("hue", secret, NOON + WEEK - DAY) == lan.id
        assert await use("hue", secret, NOON) is None


async def test_neither_code_nor_token_is_stored(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        lan = await People(tx).add(LAN)
        issued = await Codes(tx).issue(lan, "Văn phòng", NOON, WEEK)
        assert (issued.code in repr(issued), issued.token in repr(issued)) == (False, False)
        assert await Codes(tx).use("hue", issued.code.lower(), NOON) is None


async def test_guesses_are_counted_by_sender_and_union_for_a_while(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        codes = Codes(tx)
        for sender in ("1", "1", "2"):
            await codes.wrong("hue", "telegram", sender, NOON)

        assert await codes.guesses("hue", "telegram", "1", NOON) == (2, 3)
        assert await codes.guesses("hue", "zalo", "1", NOON) == (0, 3)
        assert await codes.guesses("thanh-hoa", "telegram", "1", NOON) == (0, 0)
        assert await codes.guesses("hue", "telegram", "1", NOON + DAY) == (0, 0)


async def test_a_refusal_takes_the_account_away(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        people = People(tx)
        lan = await people.add(LAN)
        account = await people.link(lan, "telegram", "1", "1", NOON)
        await people.refuse(lan, account, NOON)

        assert await people.who("hue", "telegram", "1") is None
        assert await people.refused("hue", "telegram", "1") == lan
        assert await people.refused("thanh-hoa", "telegram", "1") is None
        await people.link(lan, "telegram", "1", "1", NOON)
        assert await people.refused("hue", "telegram", "1") is None


async def test_what_is_erased_is_gone_from_the_record_too(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        people = People(tx)
        lan = await people.add(LAN)
        account = await people.link(lan, "telegram", "1", "1", NOON)
        await people.consent(account, NOON)
        await Audit(tx).write("hue", "item:1", "{}", "chị Lan", NOON)
        await Audit(tx).write("thanh-hoa", "item:1", "{}", "chị Lan", NOON)
        await Rsvps(tx).put("hue", "p", "1", "telegram", "chị Lan", "decline", "ốm", None, NOON, "1")
        await HandOvers(tx).add("hue", HandOver("Đ/c Uy", "Đ/c Tân", NOON.date(), "chị Lan", NOON))

        held = await Personal(tx).export(lan)
        assert [len(held[part]) for part in ("accounts", "answers", "done", "hand_overs")] == [1, 1, 1, 0]
        await Personal(tx).erase(lan, NOON, "người đã xóa")

        assert await people.accounts(lan.id) == ()
        assert [each.by for each in await Audit(tx).of("hue", "item:1")] == ["người đã xóa"]
        assert [each.by for each in await Audit(tx).of("thanh-hoa", "item:1")] == ["chị Lan"]
        [answer] = await Rsvps(tx).latest("hue", "p")
        assert (answer.sender, answer.name, answer.answer, answer.reason) == (
            f"person:{lan.id}",
            "chị Lan",
            "decline",
            None,
        )
        assert [each.by for each in await HandOvers(tx).all("hue")] == ["người đã xóa"]


async def test_remarks_are_free_text_too(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        lan = await People(tx).add(LAN)
        await Plans(tx).save("hue", PROGRAMME, NOON, "Văn phòng")
        item = (await Plans(tx).catalogue("hue")).items[0].id
        done = Deed(Marked(State.DONE), "chị Lan", NOON, item, "ốm nên chậm")
        await Deeds(tx).add("hue", [done])
        await Deeds(tx).undo("hue", "chị Lan", await Deeds(tx).last("hue", "chị Lan", NOON), NOON)
        await Personal(tx).erase(lan, NOON, "người đã xóa")

        entries = await Audit(tx).of("hue", f"item:{item}")
        assert [(json.loads(each.what), each.by) for each in entries] == [
            ({"deed": "mark", "value": "done"}, "người đã xóa"),
            ({"undone": {"deed": "mark", "value": "done"}}, "người đã xóa"),
        ]


async def test_two_of_one_name_are_not_mixed_up_on_record(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        lan, _ = await People(tx).add(LAN), await People(tx).add(LAN)
        await Audit(tx).write("hue", "item:1", "{}", "chị Lan", NOON)
        await Personal(tx).erase(lan, NOON, "người đã xóa")

        assert [each.by for each in await Audit(tx).of("hue", "item:1")] == ["chị Lan"]


async def test_purging_an_empty_house(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        assert set((await purge(tx, NOON, Terms(), "người đã xóa")).values()) == {0}
