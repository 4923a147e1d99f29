"""A person who talks to the office's secretary, and the office itself: real database, real router, a clock of ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from handlers.incoming import Answered, Incoming, Tap
from handlers.router import Router
from rules.people.role import Role
from storage import Catalogues, Database, Outbox
from wording.reply import Kind, Reply, load, plain

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = time(9, 0)


@dataclass
class Office:
    """One process of the secretary. `now` is the office's clock; `today("2021-04-12")` moves it."""

    database: Database
    router: Router = field(init=False)
    now: datetime = datetime(2021, 4, 12, 9, 0, tzinfo=ZONE)
    updates: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.restarts()

    def restarts(self) -> None:
        """A new process on the same database: it remembers what was committed, and nothing else."""
        self.router = Router(self.database, Catalogues(self.database))

    def today(self, day: str) -> None:
        """It is the morning of `day`."""
        self.now = datetime.combine(datetime.fromisoformat(day), MORNING, ZONE)

    def waits(self, **duration: float) -> None:
        """Let time pass: `waits(hours=2)`."""
        self.now += timedelta(**duration)


@dataclass
class Person:
    """Somebody in a chat with the secretary, vouched for by the channel. `hears` is the last reply."""

    office: Office
    id: int
    role: Role = Role.STAFF
    name: str | None = None
    union: str = "thanh-hoa"
    chat: str = ""
    hears: Reply = field(default_factory=lambda: Reply(Kind.NONE))
    row: int = 0

    async def says(self, text: str) -> Reply:
        """Write a message."""
        return await self.sends(text=text)

    async def taps(self, choice: int, row: int | None = None) -> Reply:
        """Tap the `choice`-th button (from 0) under the last reply, or under that of outbox row `row`."""
        return await self.sends(tap=Tap(self.row if row is None else row, choice))

    async def sends(self, text: str = "", tap: Tap | None = None, update: str | None = None) -> Reply:
        """A message or a tap as the channel hands it in; the same `update` is the same message, delivered again."""
        await self.delivers(text, tap, update or str(next(self.office.updates)))
        return self.hears

    async def delivers(self, text: str, tap: Tap | None, update: str | None) -> Answered:
        """What the router gave back; the reply is in `hears`."""
        incoming = Incoming(
            union=self.union, channel="telegram", chat=self.chat or str(self.id), sender=str(self.id),
            at=self.office.now, text=text, tap=tap, role=self.role, name=self.name, update=update,
        )  # fmt: skip
        answered = await self.office.router.receive(incoming)
        async with self.office.database.reading() as tx:
            message = await Outbox(tx).get(answered.message)
        assert message is not None
        self.hears, self.row = load(message.body), message.id
        return answered

    @property
    def labels(self) -> list[str]:
        """The choices under the last reply."""
        return [choice.label for choice in self.hears.choices]


async def asked(person: Person, questions: Iterable[str]) -> dict[str, Reply]:
    """The reply to each question, in a new chat of the same sort of person."""
    chats = (replace(person, id=person.id + 10_000 + number) for number in count())
    return {question: await chat.says(question) for question, chat in zip(questions, chats, strict=False)}


def numbers(reply: Reply) -> list[str]:
    """The items that a reply states, as "plan:number", with the section where a plan has several: "004:2020/5"."""
    return [f"{c.plan}:{c.section}/{c.no}" if c.plan == "004" else f"{c.plan}:{c.no}" for c in reply.cited]


def first(reply: Reply) -> str:
    """The first paragraph."""
    return reply.before[0].text


def whole(reply: Reply) -> str:
    """All that is shown, without the choices."""
    return plain(reply)
