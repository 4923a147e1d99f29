"""Offices with their plans, people with telephones, and a clock that is moved by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from documents.reading import read_file
from handlers.act.people.invite import invite
from handlers.incoming import Incoming, Tap
from handlers.router import Router
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Catalogues, Database, Invitation, Outbox, Plans, Unions
from tests.places import EXAMPLES
from wording.reply import Reply, load, plain

UNION, OTHER = "thanh-hoa", "hue"
NOW = datetime(2021, 4, 12, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
TERMS = Terms(bot="ThuKyBot")
LOADED = ((UNION, "chuong-trinh-cong-tac-2021.txt"), (UNION, "dai-hoi-vii.txt"), (OTHER, "ky-niem-30-nam.txt"))


@dataclass
class Office:
    """The router of one bot process on a database; `now` is the office's clock."""

    database: Database
    router: Router
    now: datetime = NOW
    numbers: count[int] = field(default_factory=lambda: count(1))

    def waits(self, **time: float) -> None:
        """Let time pass."""
        self.now += timedelta(**time)

    async def invites(self, name: str, *roles: Role, union: str = UNION, phone: str | None = None) -> Invitation:
        """A code for somebody, as the command line makes it."""
        async with self.database.transaction() as tx:
            return await invite(tx, Person(union, name, frozenset(roles), phone=phone), "test", self.now, TERMS)


@dataclass
class Guest:
    """Somebody in a private chat; `vouched` is what the channel itself knows of their role."""

    office: Office
    id: int
    union: str = UNION
    vouched: Role = Role.STRANGER
    chat: str = ""
    last: Reply | None = None
    row: int = 0

    async def says(self, text: str) -> str:
        """Write; the whole reply."""
        return await self._sends(replace(self._incoming(), text=text))

    async def taps(self, label: str) -> str:
        """Tap the choice of that label under the last reply."""
        assert self.last is not None
        choice = [choice.label for choice in self.last.choices].index(label)
        return await self._sends(replace(self._incoming(), tap=Tap(self.row, choice)))

    @property
    def labels(self) -> list[str]:
        """The choices under the last reply."""
        return [choice.label for choice in self.last.choices] if self.last else []

    def at(self, union: str) -> Guest:
        """The same account, writing to the bot of another union."""
        return replace(self, union=union)

    def _incoming(self) -> Incoming:
        chat, update = self.chat or str(self.id), f"{self.union}{next(self.office.numbers)}"
        return Incoming(self.union, "telegram", chat, str(self.id), self.office.now, role=self.vouched, update=update)

    async def _sends(self, incoming: Incoming) -> str:
        answered = await self.office.router.receive(incoming)
        async with self.office.database.reading() as tx:
            message = await Outbox(tx).get(answered.message)
        assert message is not None
        self.last, self.row = load(message.body), message.id
        return plain(replace(self.last, choices=()))


async def linked(office: Office, guest: Guest, name: str, *roles: Role, agreed: bool = True) -> Guest:
    """The guest, let in under that name."""
    invitation = await office.invites(name, *roles, union=guest.union)
    await guest.says(invitation.code)
    if agreed:
        await guest.says("đồng ý")
    return guest


@pytest.fixture
async def office(database: Database) -> Office:
    async with database.transaction() as tx:
        for union, name in ((UNION, "Liên hiệp hội Thanh Hóa"), (OTHER, "Liên hiệp hội Huế")):
            await Unions(tx).ensure(union, name)
        for union, file in LOADED:
            await Plans(tx).save(union, read_file(EXAMPLES / file), NOW, "test")
    return Office(database, Router(database, Catalogues(database), TERMS))


@pytest.fixture
def admin(office: Office) -> Guest:
    """Named in the settings."""
    return Guest(office, 7001, vouched=Role.ADMINISTRATOR)


@pytest.fixture
def lan(office: Office) -> Guest:
    """Somebody whom nobody knows yet."""
    return Guest(office, 7002)


@pytest.fixture
def minh(office: Office) -> Guest:
    """Another one."""
    return Guest(office, 7003)
