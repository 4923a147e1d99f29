"""A congress on SQLite and on PostgreSQL: the plan of document 000 restated, invented delegates, a clock of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest

from documents.reading import read_file
from handlers.act.actor import Actor
from handlers.act.congress import roll
from rules.congress.delegate import Delegate
from rules.congress.group import Group
from rules.people.role import Role
from rules.plan import Event
from storage import Catalogues, Database, Plans, Transaction, Unions
from tests.both import database_url, postgres_url
from tests.person import ZONE
from tests.places import EXAMPLES

__all__ = ["database_url", "postgres_url"]

UNION, OTHER = "thanh-hoa", "hue"
NOW = datetime(2024, 2, 20, 9, 0, tzinfo=ZONE)


@dataclass(frozen=True)
class Congress:
    """The event with its groups: the three official ones first, then eight of guests."""

    database: Database
    catalogues: Catalogues
    event: Event
    groups: tuple[Group, ...]

    @property
    def key(self) -> str:
        return self.event.plan

    async def enrols(self, tx: Transaction, *names: str, group: int = 0) -> tuple[Delegate, ...]:
        """Delegates of the group in that place."""
        new = [Delegate(UNION, self.key, self.groups[group].id, name) for name in names]
        enrolled = await roll.enrol(tx, organiser(), self.key, new)
        assert isinstance(enrolled, roll.Enrolled)
        return enrolled.delegates


def organiser(name: str = "Ban Tổ chức", at: datetime = NOW) -> Actor:
    return Actor(UNION, "telegram", "1", Role.ORGANISER, at, name)


@pytest.fixture
async def congress(database: Database) -> Congress:
    catalogues = Catalogues(database)
    async with database.transaction() as tx:
        for union in (UNION, OTHER):
            await Unions(tx).ensure(union)
        await Plans(tx).save(UNION, read_file(EXAMPLES / "dai-hoi-vii.txt"), NOW, "test")
        event = (await catalogues.of(tx, UNION)).events[0]
        groups = await roll.groups(tx, UNION, event)
    return Congress(database, catalogues, event, groups)
