"""An office as tests/people has it, whose outbox holds something in every state."""

from __future__ import annotations

from datetime import timedelta

import pytest

from rules.people.role import Role
from storage import NewMessage, Outbox, People
from tests.people.conftest import UNION, Guest, Office, office
from wording.reply import Block, Kind, Reply, dump

__all__ = ["office"]

DIGEST = dump(Reply(Kind.ITEMS, (Block("Nhắc việc tháng 4/2021", "title"),)))


async def reach(office: Office, name: str, *roles: Role, address: str, **more: str) -> None:
    """Somebody who has linked an account."""
    invitation = await office.invites(name, *roles, **more)
    async with office.database.transaction() as tx:
        account = await People(tx).link(invitation.person, "telegram", address, address, office.now)
        await People(tx).consent(account, office.now)


async def promise(office: Office, address: str, key: str) -> int:
    """A digest that was due an hour ago, claimed; its row."""
    due = office.now - timedelta(hours=1)
    async with office.database.transaction() as tx:
        row = await Outbox(tx).add(NewMessage(UNION, "telegram", address, "reminder", DIGEST, due, due, key))
        assert row is not None
        assert await Outbox(tx).claim_this(row, due, timedelta(minutes=3)) is not None
    return row


@pytest.fixture
async def delivered(office: Office) -> Office:
    """Tân got his digest; nobody knows whether Uy did; Phát did not, and has a telephone."""
    for name, address in (("Phạm Kim Tân", "t"), ("Nguyễn Quốc Uy", "u")):
        await reach(office, name, Role.LEADER, address=address)
    await reach(office, "Nguyễn Văn Phát", Role.LEADER, address="p", phone="0912345678")
    tan, uy, phat = [await promise(office, address, address) for address in "tup"]
    async with office.database.transaction() as tx:
        await Outbox(tx).sent(tan, office.now - timedelta(minutes=59), "1")
        await Outbox(tx).uncertain(uy, "no answer: ReadTimeout")
        await Outbox(tx).give_up(phat, "Forbidden: bot was blocked by the user")
        await People(tx).reachable(UNION, "telegram", "p", False)
    return office


@pytest.fixture
def boss(office: Office) -> Guest:
    """The administrator whom the settings name."""
    return Guest(office, 1, vouched=Role.ADMINISTRATOR)
