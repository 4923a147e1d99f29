"""Zalo in operation: updates by polling or webhook, replies and pushes within the month's allowance."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

from bot.chat.answering import Receive
from bot.chat.attempts import Attempts
from bot.chat.records import Records
from bot.chat.token import TokenRefused
from bot.chat.webhook import Webhook
from bot.office import Office
from bot.settings import Settings
from bot.web.file_link import FileLinks
from bot.zalo_bot.addressed import Names
from bot.zalo_bot.channel import ABILITIES, NAME
from bot.zalo_bot.client import ZaloError, opened
from bot.zalo_bot.clock import Clock
from bot.zalo_bot.intake import Intake
from bot.zalo_bot.poll import Polling
from bot.zalo_bot.push import Pusher
from bot.zalo_bot.receive import Conversation
from bot.zalo_bot.webhook import webhook
from rules.reminders.allowance import Allowance
from scheduler.account import Account
from scheduler.budget import Budget
from storage.database import Database
from storage.messages.message import Message
from storage.unions import Unions

ALLOWANCE = Allowance(month=ABILITIES.month_quota or 0, reserved=600, people=50)


@dataclass(frozen=True, slots=True)
class Zalo:
    """How to reach Zalo, and where it reaches us: by `public_url` (https), or not at all. No secret in the repr.

    `pages` is where people reach our pages, `name` what the bot is called in groups.
    """

    token: str = field(repr=False)
    api_url: str | None = None
    public_url: str | None = None
    pages: str | None = None
    name: str | None = None
    allowance: Allowance = ALLOWANCE


def set_up(settings: Settings) -> Zalo | None:
    """As the settings have it; None without a token."""
    if settings.zalo_token is None:
        return None
    return Zalo(
        settings.zalo_token.get_secret_value(), settings.zalo_api_url, settings.public_url, settings.pages_at,
        settings.zalo_bot, settings.zalo_allowance,
    )  # fmt: skip


class ZaloChannel:
    """What the service runs; made by `connected`. `admins` are the chats that the settings name."""

    name = NAME

    def __init__(
        self,
        way: Polling | Webhook,
        intake: Intake,
        conversation: Conversation,
        pusher: Pusher,
        files: FileLinks,
        admins: Collection[str],
    ) -> None:
        self._way = way
        self._intake = intake
        self._conversation = conversation
        self._pusher = pusher
        self._files = files
        self.admins = admins

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        return [self._files.route, *([self._way.route] if isinstance(self._way, Webhook) else [])]

    async def push(self, message: Message) -> str:
        return await self._pusher.push(message)

    async def run(self) -> None:
        """Raises TokenRefused for a token that is not valid."""
        try:
            await self._intake.resume()
            await self._way.run()
        except ZaloError as error:
            raise TokenRefused("Zalo") from error

    def stop(self) -> None:
        self._way.stop()

    async def finish(self) -> None:
        await self._intake.finish()
        await self._conversation.sending.finish()


@asynccontextmanager
async def connected(zalo: Zalo, database: Database, receive: Receive, office: Office) -> AsyncIterator[ZaloChannel]:
    """Zalo, ready to run."""
    async with database.transaction() as tx:
        await Unions(tx).ensure(office.union)
    async with opened(zalo.token, zalo.api_url) as api:
        records = Records(database, office, NAME)
        accounts = [Account(NAME, chat) for chat in office.admins]
        budget = Budget(database, office.union, NAME, zalo.allowance, office.now, accounts)
        files = FileLinks(database, zalo.token, zalo.pages, office.now)
        pusher = Pusher(api, budget, files.lines, Clock(office.now))
        conversation = Conversation(api, records, receive, office, pusher, budget, Names(api, zalo.name), zalo.pages)
        attempts = Attempts(conversation.apologise, records.set_aside)
        intake = Intake(database, office, conversation.handle, attempts)
        way = webhook(api, intake, zalo.public_url, zalo.token) if zalo.public_url else Polling(api, intake)
        yield ZaloChannel(way, intake, conversation, pusher, files, office.admins)
