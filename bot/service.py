"""The bot as a whole: channels, the courier that pushes, the clock that wakes it, the web."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager, suppress

from bot.chat.token import TokenRefused
from bot.office import Office
from bot.running import Channel, Running
from bot.slow_work import crafts
from bot.uncollected import uncollected
from bot.web.address import Address
from handlers.act.deeds.past import ask_office
from handlers.act.people.sign_in import CHANNEL as PAGES
from rules.people.terms import Terms
from scheduler.account import Account
from scheduler.chase import chase, still_silent
from scheduler.check import first_verdict
from scheduler.clock import clock
from scheduler.courier import Courier
from scheduler.deliver import Delivery, settle_left_behind
from scheduler.jobs import release_left_behind
from scheduler.recheck import recheck
from scheduler.remind import remind
from scheduler.retry import DeliveryFailed
from scheduler.workshop import Workshop
from storage.database import Database
from storage.messages.message import Message
from storage.plan.catalogues import Catalogues

DEFAULT = Terms()
GRACE = 6.0  # seconds that everything in hand gets when the program is told to stop

logger = logging.getLogger(__name__)


async def serve(
    channels: Sequence[Channel],
    database: Database,
    catalogues: Catalogues,
    office: Office,
    address: Address | None = None,
    nightly: Callable[[], Awaitable[object]] | None = None,
    bell: asyncio.Event | None = None,
    terms: Terms = DEFAULT,
) -> None:
    """Run until cancelled, then finish what is in hand. An error that ends a channel is raised.

    `bell` is rung when there is slow work to do.
    """
    await settle_left_behind(database, office.now())
    await release_left_behind(database, office.now())
    accounts = [Account(channel.name, chat) for channel in channels for chat in channel.admins]
    check = first_verdict(still_silent, recheck(catalogues, accounts))
    courier = Courier(database, Delivery(database, _post(channels), check, accounts), office.now)
    workshop = Workshop(database, crafts(database, channels), office.now, courier.wake, bell or asyncio.Event())

    async def promise() -> None:
        await _promise(database, catalogues, office, accounts, terms)
        await courier.wake()

    async def look() -> None:
        await courier.wake()
        await workshop.wake()

    running: list[Running] = [courier, workshop, *channels]
    alarm = clock(office.now, promise, look, nightly)
    async with _listening(database, channels, address):
        alarm.start()
        try:
            await _run(running, channels)
        finally:
            alarm.shutdown(wait=False)


async def _promise(
    database: Database, catalogues: Catalogues, office: Office, accounts: Sequence[Account], terms: Terms
) -> None:
    """All that is owed now becomes rows of the outbox."""
    await remind(database, catalogues, office.union, accounts, office.now())
    await chase(database, catalogues, office.union, accounts, office.now(), terms)
    await ask_office(
        database, catalogues, office.union, ((each.channel, each.address) for each in accounts), office.now()
    )


async def _run(running: Iterable[Running], channels: Collection[Channel]) -> None:
    """All of it, until one ends in an error or we are cancelled; then what is in hand gets its time."""
    stopped, platforms = asyncio.Event(), sum(channel.name != PAGES for channel in channels)
    tasks = [asyncio.create_task(_going_on(each, stopped) if platforms > 1 else each.run()) for each in running]
    try:
        await _first_to_end(tasks)
    finally:
        stopped.set()
        for each in running:
            each.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(GRACE):
                await asyncio.wait(tasks)
                await asyncio.gather(*(channel.finish() for channel in channels))


async def _going_on(running: Running, stopped: asyncio.Event) -> None:
    """A platform that takes the token no more must not silence the others."""
    try:
        await running.run()
    except TokenRefused as refused:
        logger.error("%s; the other channels go on", refused)
        await stopped.wait()


def _post(channels: Iterable[Channel]) -> Callable[[Message], Awaitable[str | None]]:
    """Sends a message on the channel that it names."""
    by_name = {channel.name: channel for channel in channels}

    async def post(message: Message) -> str | None:
        if message.channel not in by_name:
            raise DeliveryFailed(f"the channel {message.channel} is not running")
        return await by_name[message.channel].push(message)

    return post


async def _first_to_end(tasks: Iterable[asyncio.Task[None]]) -> None:
    """None ends by itself: whichever does first ends in an error, which is raised."""
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


@asynccontextmanager
async def _listening(database: Database, channels: Iterable[Channel], address: Address | None) -> AsyncIterator[None]:
    if address is None:
        yield
        return
    with uncollected():  # an office without pages does not wait for them
        from bot.web.routes import every_route  # noqa: PLC0415
        from bot.web.server import web_server  # noqa: PLC0415
    routes = every_route(database, (channel.routes for channel in channels))
    async with web_server(routes, address) as real:
        logger.info("listening on %s:%d", real.host, real.port)
        yield
