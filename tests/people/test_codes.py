"""Codes: what they look like, and that they cannot be guessed."""

from __future__ import annotations

import pytest

from handlers.router import Router
from rules.people.codes import ALPHABET, GUESSES_IN_UNION, GUESSES_OF_SENDER, read_code, shown
from rules.people.role import Role
from storage import Database
from tests.people.conftest import TERMS, Guest, Office
from understanding import first_contact
from wording.vi import people as words

WRONG = "CC2222"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("KHT473", "KHT473"),
        ("kht 473", "KHT473"),
        ("mã mời của em là KHT-473", "KHT473"),
        ("Mã: kht473.", "KHT473"),
        ("/start KHT473", "KHT473"),
        ("code KHT 473", "KHT473"),
        ("KHKTVN", None),
        ("234789", None),
        ("mục 27", None),
        ("T42021", None),
        ("KHT4733", None),
        ("", None),
    ],
)
def test_a_code_is_known_however_it_is_typed(text: str, code: str | None) -> None:
    assert first_contact.code(text) == code


def test_no_two_letters_look_alike_and_no_keyboard_changes_them() -> None:
    assert set("AEIOUYWD" + "01" + "SZB6") & set(ALPHABET) == set()
    assert len(set(ALPHABET)) == len(ALPHABET)


async def test_every_code_that_is_issued_can_be_read(office: Office) -> None:
    issued = [(await office.invites(f"Người {n}", Role.STAFF)) for n in range(50)]

    assert [read_code(shown(each.code)) for each in issued] == [each.code for each in issued]
    assert {len(each.token) for each in issued} == {32}
    assert [first_contact.token(f"/start {each.token}") for each in issued] == [each.token for each in issued]


async def test_a_sender_who_guesses_is_stopped_even_after_a_restart(
    office: Office, lan: Guest, minh: Guest, database: Database, database_url: str
) -> None:
    invitation = await office.invites("Đ/c Tân", Role.LEADER)
    heard = [await lan.says(WRONG) for _ in range(GUESSES_OF_SENDER + 1)]
    assert heard == [words.WRONG_CODE] * GUESSES_OF_SENDER + [words.TOO_MANY_GUESSES]

    again = await restarted(office, database_url)
    late = Guest(again, lan.id)
    assert await late.says(invitation.code) == words.TOO_MANY_GUESSES
    again.waits(hours=1, minutes=1)
    assert (await late.says(invitation.code)).startswith("Xin chào Đ/c Tân.")
    await again.database.close()


async def restarted(office: Office, database_url: str) -> Office:

    database = Database(database_url)
    await database.start()
    return Office(database, Router(database, terms=TERMS), office.now, office.numbers)


async def test_many_who_guess_a_little_are_stopped_together(office: Office, lan: Guest) -> None:
    invitation = await office.invites("Đ/c Tân", Role.LEADER)
    crowd = [Guest(office, 8000 + number) for number in range(GUESSES_IN_UNION)]
    assert {await one.says(WRONG) for one in crowd} == {words.WRONG_CODE}

    assert await lan.says(invitation.code) == words.TOO_MANY_GUESSES
    assert (await lan.says(f"/start {invitation.token}")).startswith("Xin chào Đ/c Tân.")


async def test_a_code_in_a_group_is_not_used_up(office: Office, lan: Guest, minh: Guest) -> None:
    invitation = await office.invites("Đ/c Tân", Role.LEADER)
    lan.chat = "-100"
    assert await lan.says(invitation.code) == words.CODE_IN_GROUP
    assert (await minh.says(invitation.code)).startswith("Xin chào Đ/c Tân.")


async def test_who_is_linked_does_not_become_somebody_else(office: Office, lan: Guest, minh: Guest) -> None:
    first, second = await office.invites("Đ/c Tân", Role.LEADER), await office.invites("Đ/c Uy", Role.ADMINISTRATOR)
    await lan.says(first.code)
    assert await lan.says(second.code) == words.already("Đ/c Tân")
    assert (await minh.says(second.code)).startswith("Xin chào Đ/c Uy.")


async def test_a_new_code_replaces_the_one_before(office: Office, lan: Guest) -> None:
    first, second = await office.invites("Đ/c Tân", Role.LEADER), await office.invites("Đ/c Tân", Role.LEADER)
    assert await lan.says(first.code) == words.WRONG_CODE
    assert (await lan.says(second.code)).startswith("Xin chào Đ/c Tân.")
