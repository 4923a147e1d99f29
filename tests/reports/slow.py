"""The bot's slow work, done at once."""

from __future__ import annotations

from bot.slow_work import crafts
from scheduler.jobs import do_next
from storage import Outbox
from tests.person import Office
from wording.reply import Reply, load


async def done(office: Office) -> list[Reply]:
    """Do all jobs that wait; what they answered."""
    before = len(await _said(office))
    while await do_next(office.database, crafts(office.database, ()), lambda: office.now):
        pass
    return (await _said(office))[before:]


async def _said(office: Office) -> list[Reply]:
    """All that ever was put into the outbox."""
    said: list[Reply] = []
    async with office.database.reading() as tx:
        while (message := await Outbox(tx).get(len(said) + 1)) is not None:
            said.append(load(message.body))
    return said
