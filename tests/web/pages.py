"""The pages in operation, and people's browsers without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from types import TracebackType

from aiohttp import ClientResponse, ClientSession, CookieJar

from handlers.act.actor import Actor
from handlers.act.congress import roll
from handlers.act.people.invite import invite
from handlers.incoming import Incoming
from handlers.router import Router
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate, Sex
from rules.people.person import Person
from rules.people.role import Role
from rules.people.terms import Terms
from storage import ArrangementsOf, Catalogues, Database, Invitation, Outbox
from tests.person import ZONE
from wording.reply import load, plain

UNION = "thanh-hoa"
EVENT = "000"
ADMIN = "7001"
PUBLIC = "http://192.0.2.10:8080"
NOON = datetime(2021, 4, 12, 12, 0, tzinfo=ZONE)
MARCH = datetime(2024, 3, 1, 9, 0, tzinfo=ZONE)


@dataclass
class Clock:
    now: datetime = NOON

    def __call__(self) -> datetime:
        return self.now

    def waits(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Pages:
    """The pages in operation: `url` is where they are, `chat` what somebody hears on Telegram."""

    url: str
    database: Database
    clock: Clock
    router: Router

    async def invites(self, name: str, *roles: Role) -> Invitation:
        async with self.database.transaction() as tx:
            return await invite(tx, Person(UNION, name, frozenset(roles)), "test", self.clock(), Terms())

    async def telegram(self, sender: str, text: str, role: Role = Role.STRANGER) -> str:
        """What is answered on Telegram."""
        incoming = Incoming(UNION, "telegram", sender, sender, self.clock(), text, role=role)
        answered = await self.router.receive(incoming)
        async with self.database.reading() as tx:
            message = await Outbox(tx).get(answered.message)
        assert message is not None
        return plain(load(message.body))

    async def settles(self, settled: Arrangements) -> None:
        """What the office decides about the congress."""
        async with self.database.transaction() as tx:
            await ArrangementsOf(tx).put(UNION, EVENT, settled, "Văn phòng", self.clock())

    async def enrols(self, *names: str, group: int = 1, unit: str | None = "Hội Làm vườn") -> tuple[Delegate, ...]:
        """Delegates of the plan's `group`-th group, from 1; the first three are official."""
        by = Actor(UNION, "terminal", "0", Role.ADMINISTRATOR, self.clock(), "Văn phòng")
        async with self.database.transaction() as tx:
            catalogue = await Catalogues(self.database).of(tx, UNION)
            [event] = [each for each in catalogue.events if each.plan == EVENT]
            groups = await roll.groups(tx, UNION, event)
            new = [
                Delegate(
                    UNION,
                    EVENT,
                    groups[group - 1].id,
                    name,
                    sex=Sex.MALE,
                    office="Ủy viên",
                    unit=unit,
                    phone="0912345678",
                )
                for name in names
            ]
            enrolled = await roll.enrol(tx, by, EVENT, new)
        assert isinstance(enrolled, roll.Enrolled)
        return enrolled.delegates

    async def linked(self, sender: str, name: str, *roles: Role) -> None:
        """Somebody with a Telegram account, who agreed there."""
        await self.telegram(sender, (await self.invites(name, *roles)).code)
        await self.telegram(sender, "đồng ý")


class Browser:
    """Somebody's browser without JavaScript: keeps cookies, and remembers the page that it shows."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.session = ClientSession(url, cookie_jar=CookieJar(unsafe=True))
        self.status = 0
        self.html = ""
        self.path = ""
        self.headers: dict[str, str] = {}

    async def opens(self, path: str, headers: dict[str, str] | None = None) -> int:
        async with self.session.get(path, headers=headers) as answer:
            await self._shows(answer)
        return self.status

    async def sends(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> int:
        """Send a form, with the key of the page unless one is given."""
        form = {"key": self.hidden("key"), "update": self.hidden("update")} | fields
        async with self.session.post(path, data=form, headers=headers) as answer:
            await self._shows(answer)
        return self.status

    def hidden(self, name: str) -> str:
        """The last hidden field of that name on the page."""
        marked = f'name="{name}" value="'
        return self.html.rpartition(marked)[2].partition('"')[0] if marked in self.html else ""

    async def _shows(self, answer: ClientResponse) -> None:
        self.status, self.path, self.html = answer.status, answer.url.path, await answer.text()
        self.headers = dict(answer.headers)

    async def __aenter__(self) -> Browser:
        return self

    async def __aexit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        await self.session.close()
