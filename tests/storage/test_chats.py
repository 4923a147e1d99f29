"""Contexts that expire, and updates that are handled once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from storage import Conversations, Database, NewMessage, Outbox, Updates
from tests.storage.documents import NOON

HOUR = timedelta(hours=1)


async def test_a_context_lasts_until_it_expires(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        chats = Conversations(tx)
        await chats.put("hue", "telegram", "1", '{"plan": "a"}', NOON + HOUR)
        await chats.put("hue", "telegram", "1", '{"plan": "b"}', NOON + 2 * HOUR)

        assert await chats.get("hue", "telegram", "1", NOON + HOUR) == '{"plan": "b"}'
        assert await chats.get("hue", "telegram", "1", NOON + 2 * HOUR) is None


async def test_contexts_of_other_unions_channels_and_chats_stay_apart(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        chats = Conversations(tx)
        await chats.put("hue", "telegram", "1", "{}", NOON + HOUR)

        assert await chats.get("thanh-hoa", "telegram", "1", NOON) is None
        assert await chats.get("hue", "zalo", "1", NOON) is None
        assert await chats.get("hue", "telegram", "2", NOON) is None


async def test_expired_contexts_are_deleted(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        chats = Conversations(tx)
        await chats.put("hue", "telegram", "1", "{}", NOON + HOUR)
        await chats.put("thanh-hoa", "telegram", "1", "{}", NOON + 3 * HOUR)

        assert await chats.purge(NOON + 2 * HOUR) == 1
        assert await chats.get("hue", "telegram", "1", NOON) is None
        assert await chats.get("thanh-hoa", "telegram", "1", NOON) == "{}"


async def test_an_update_is_new_once_for_each_channel(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        updates = Updates(tx)
        assert await updates.first_time("telegram", "7", NOON)
        assert not await updates.first_time("telegram", "7", NOON)
        assert await updates.first_time("zalo", "7", NOON)


async def test_an_update_that_comes_twice_at_once_is_new_once(two_unions: Database, database_url: str) -> None:
    other = Database(database_url)

    async def arrives(database: Database) -> bool:
        async with database.transaction() as tx:
            new = await Updates(tx).first_time("telegram", "7", NOON)
            await asyncio.sleep(0.05)
            return new

    arrived = await asyncio.gather(arrives(two_unions), arrives(other))
    await other.close()
    assert sorted(arrived) == [False, True]


async def test_an_update_that_failed_is_new_again(two_unions: Database) -> None:
    async with two_unions.rehearsal() as tx:
        assert await Updates(tx).first_time("telegram", "7", NOON)
    async with two_unions.transaction() as tx:
        assert await Updates(tx).first_time("telegram", "7", NOON)


async def test_the_answer_to_an_update_is_found_again(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        message = await Outbox(tx).add(NewMessage("hue", "telegram", "1", "reply", "{}", NOON, NOON))
        assert message is not None
        updates = Updates(tx)
        await updates.first_time("telegram", "7", NOON)
        assert await updates.answer_of("telegram", "7") is None
        await updates.answered("telegram", "7", message)

        assert await updates.answer_of("telegram", "7") == message
        assert await updates.answer_of("zalo", "7") is None


async def test_updates_are_forgotten_after_two_days(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        updates = Updates(tx)
        await updates.first_time("telegram", "7", NOON)
        assert not await updates.first_time("telegram", "7", NOON + 48 * HOUR)
        assert await updates.first_time("telegram", "7", NOON + 49 * HOUR)
