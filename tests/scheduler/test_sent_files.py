"""A file is kept until it is handed over; its name stays on record."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.telegram import channel as telegram
from bot.zalo_bot import channel as zalo
from handlers.act.people.sign_in import CHANNEL as PAGES
from scheduler import sent_files
from scheduler.deliver import Delivery
from scheduler.direct import Direct
from scheduler.retry import DeliveryFailed
from storage.database import Database
from storage.messages.message import MessageState, NewMessage
from storage.messages.outbox import Outbox
from tests.scheduler.conftest import NOW, UNION, Post, stored
from wording.reply import Attachment, Block, Kind, Reply, dump, load

SHEET = Attachment("mã mời.docx", "application/octet-stream", b"\x00codes")
BODY = dump(Reply(Kind.VALUE, (Block('Mã mời: "content":"x"'),), attachments=(SHEET, SHEET)))


async def put(database: Database, channel: str, kind: str = "reply") -> int:
    async with database.transaction() as tx:
        return await Outbox(tx).add(NewMessage(UNION, channel, "7001", kind, BODY, NOW, NOW)) or 0


async def held(database: Database, row: int) -> list[tuple[str, bytes]]:
    return [(file.name, file.content) for file in load((await stored(database, row)).body).attachments]


WHOLE, EMPTIED = [(SHEET.name, SHEET.content)] * 2, [(SHEET.name, b"")] * 2


@pytest.mark.parametrize(("channel", "left"), [("telegram", EMPTIED), ("zalo", WHOLE), ("web", WHOLE)])
async def test_what_was_handed_over_is_kept_no_longer(
    database: Database, channel: str, left: list[tuple[str, bytes]]
) -> None:
    reply, reminder = await put(database, channel), await put(database, channel, "reminder")
    await Direct(database, Post().send).deliver(reply, NOW)
    await Delivery(database, Post().send).next(NOW)
    for row in (reply, reminder):
        message = await stored(database, row)
        assert (message.state, message.platform_id, await held(database, row)) == (MessageState.SENT, "p1", left)
        assert load(message.body).before == load(BODY).before


@pytest.mark.parametrize("failure", [DeliveryFailed("down"), DeliveryFailed("reset", maybe_sent=True)])
async def test_what_may_be_sent_again_keeps_its_files(database: Database, failure: DeliveryFailed) -> None:
    row = await put(database, "telegram", "reminder")
    await Delivery(database, Post(failure).send).next(NOW)
    async with database.transaction() as tx:
        assert await sent_files.purge(tx, NOW + timedelta(days=30)) == 0
    assert await held(database, row) == WHOLE


async def test_what_is_fetched_later_can_be_for_a_week(database: Database) -> None:
    row = await put(database, "zalo")
    await Direct(database, Post().send).deliver(row, NOW)
    counted = []
    for days in (7, 8, 9):
        async with database.transaction() as tx:
            counted.append(await sent_files.purge(tx, NOW + timedelta(days=days)))
    assert (counted, await held(database, row)) == ([0, 1, 0], EMPTIED)


def test_every_channel_that_carries_no_files_has_them_fetched() -> None:
    assert {each.NAME for each in (telegram, zalo) if not each.ABILITIES.files} | {PAGES} == sent_files.FETCHED_LATER
