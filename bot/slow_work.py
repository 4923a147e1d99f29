"""Slow work of the bot: each kind of job with how it is done, and the bell that calls for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Protocol, runtime_checkable

from bot.chat.answering import Receive
from handlers.act.loading import upload
from handlers.act.papers import plan_file, report
from handlers.incoming import Answered, CannotFetch, Incoming
from scheduler.jobs import Craft, Crafts, Finish
from storage.database import Database
from storage.loading.job import Job


@runtime_checkable
class Source(Protocol):
    """A channel on which documents are sent."""

    @property
    def name(self) -> str: ...

    async def fetch(self, file: str) -> bytes:
        """A file that was sent. Raises CannotFetch where asking again cannot help."""

    def busy(self, address: str) -> AbstractAsyncContextManager[None]:
        """Show there that something is being done, while the block lasts."""


def crafts(database: Database, channels: Iterable[object]) -> Crafts:
    """All kinds of jobs."""
    by_name = {channel.name: channel for channel in channels if isinstance(channel, Source)}

    async def fetch(channel: str, file: str) -> bytes:
        if channel not in by_name:
            raise CannotFetch
        return await by_name[channel].fetch(file)

    async def read(job: Job) -> Finish:
        if job.channel not in by_name:
            return await upload.read(database, fetch, job)
        async with by_name[job.channel].busy(job.address):
            return await upload.read(database, fetch, job)

    return {
        upload.READ: Craft(read, upload.gave_up),
        plan_file.PLAN_FILE: Craft(partial(plan_file.make, database), report.gave_up),
        report.REPORT: Craft(partial(report.make, database), report.gave_up),
    }


def ringing(receive: Receive, bell: asyncio.Event) -> Receive:
    """`receive`, that rings when there is slow work to do."""

    async def receive_and_ring(incoming: Incoming) -> Answered:
        answered = await receive(incoming)
        if answered.job:
            bell.set()
        return answered

    return receive_and_ring
