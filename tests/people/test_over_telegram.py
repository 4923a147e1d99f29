"""The whole way in over Telegram: the real libraries, the strict server, the real router."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.office import Office
from handlers.act.people.invite import invite
from handlers.router import Router
from rules.people.person import Person as Guest
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Database, Invitation
from tests.channels.bot_api import BotApi
from tests.channels.conftest import NOW, ON_BOTH, UNION, Clock, api, database, lan, minh, planned, platform, running_bot
from tests.channels.person import Person
from wording.vi import people as words

__all__ = ["api", "database", "lan", "minh", "planned", "platform"]

TERMS = Terms(bot="ThuKyBot")


@pytest.fixture
async def bot(api: BotApi, database: Database, planned: None, lan: Person) -> AsyncIterator[None]:
    """The bot with the real router, running; Lan is administrator by the settings."""
    office = Office(UNION, frozenset({str(lan.id)}), Clock())
    async with running_bot(api, database, Router(database, terms=TERMS).receive, office):
        yield


async def invited(database: Database) -> Invitation:
    async with database.transaction() as tx:
        return await invite(tx, Guest(UNION, "anh Minh", frozenset({Role.LEADER})), "test", NOW, TERMS)


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_a_stranger_is_let_in_by_a_link_agrees_and_asks(minh: Person, database: Database, api: BotApi) -> None:
    await minh.says("tháng 4 có việc gì?")
    assert (await minh.hears()).text == words.STRANGER

    await minh.says(f"/start {(await invited(database)).token}")
    welcome = await minh.hears()
    assert welcome.text.startswith("Xin chào anh Minh.")
    assert welcome.labels == ["Đồng ý", "Không đồng ý"]

    await minh.taps(welcome, "Đồng ý")
    assert (await minh.hears()).text.startswith(words.AGREED)
    await minh.says("tháng 4 có việc gì?")
    assert (await minh.hears()).text.startswith("Tháng 4/2021")
    assert api.refusals == []


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_the_administrator_invites_and_the_code_works_at_once(lan: Person, minh: Person) -> None:
    await lan.says("/moi anh Bình làm đại biểu")
    heard = [(await lan.hears()).text for _ in range(2)]  # the month's digest is due as well
    [answer] = [text for text in heard if text.startswith("Mã của anh Bình (đại biểu): ")]

    await minh.says(answer.splitlines()[0].split(": ")[1])
    assert (await minh.hears()).text.startswith("Xin chào anh Bình.")
    await minh.says("tháng 4 có việc gì?")
    assert (await minh.hears()).text.startswith("Chỉ cán bộ cơ quan")
