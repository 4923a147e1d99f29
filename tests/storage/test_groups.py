"""Groups and what they are tied to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from storage import Database
from storage.people.groups import Group, Groups
from tests.storage.documents import NOON

OFFICE = Group("hue", "telegram", "-1", None, "Lan", NOON)
DEPARTMENT = Group("hue", "telegram", "-1", "Văn phòng", "Minh", NOON + timedelta(days=1))


async def test_a_group_is_tied_anew(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        groups = Groups(tx)
        await groups.tie(OFFICE)
        assert await groups.get("hue", "telegram", "-1") == OFFICE
        await groups.tie(DEPARTMENT)
        assert await groups.get("hue", "telegram", "-1") == DEPARTMENT


async def test_groups_of_other_unions_channels_and_chats_stay_apart(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        groups = Groups(tx)
        await groups.tie(OFFICE)
        assert await groups.get("thanh-hoa", "telegram", "-1") is None
        assert await groups.get("hue", "zalo", "-1") is None
        assert await groups.get("hue", "telegram", "-2") is None


async def test_a_group_keeps_its_tie_under_a_new_id(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        groups = Groups(tx)
        await groups.tie(DEPARTMENT)
        for _ in range(2):  # Telegram says so in the old chat and in the new one
            await groups.moved("telegram", "-1", "-1001")
        assert await groups.get("hue", "telegram", "-1001") == replace(DEPARTMENT, chat="-1001")
        assert await groups.get("hue", "telegram", "-1") is None
