"""Whole dialogues over Zalo: the strict server on one side, the real router on the other."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.office import Office
from handlers.act.invite import invite
from handlers.router import Router
from rules.people.person import Person as Guest
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Database, Invitation
from tests.channels.conftest import NOW, UNION, Clock, running_bot
from tests.channels.zalo_api import ZaloApi
from tests.channels.zalo_person import ZaloPerson
from wording.vi import people as words

pytestmark = pytest.mark.parametrize("platform", ["zalo"], indirect=True)
TERMS = Terms()


@pytest.fixture
async def bot(api: ZaloApi, database: Database, planned: None) -> AsyncIterator[None]:
    """The bot with the real router, running by polling; no administrator is set."""
    async with running_bot(api, database, Router(database, terms=TERMS).receive, Office(UNION, frozenset(), Clock())):
        yield


async def invited(database: Database, name: str, role: Role) -> Invitation:
    async with database.transaction() as tx:
        return await invite(tx, Guest(UNION, name, frozenset({role})), "test", NOW, TERMS)


@pytest.mark.usefixtures("bot")
async def test_staff_get_in_by_a_typed_code_and_ask(lan: ZaloPerson, database: Database, api: ZaloApi) -> None:
    await lan.says("tháng này có việc gì")
    assert (await lan.hears()).text == words.STRANGER

    await lan.says((await invited(database, "chị Lan", Role.STAFF)).code)
    welcome = await lan.hears()
    assert welcome.labels == ["Đồng ý", "Không đồng ý"]
    assert "tài khoản Zalo" in welcome.text
    await lan.says("1")
    assert (await lan.hears()).text.startswith(words.AGREED)

    await lan.says("tháng này có việc gì")
    assert (await lan.hears()).text.startswith("Tháng 4/2021: có 7 việc.")
    assert api.refusals == []
