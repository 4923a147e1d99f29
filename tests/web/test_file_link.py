"""A file by link: for whoever holds it, for a week, and only while the message is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from aiohttp import ClientSession

from bot.web.address import Address
from bot.web.file_link import FileLinks
from bot.web.server import web_server
from storage import Database, NewMessage, Outbox, Unions
from storage.messages.message import Message
from wording.reply import Attachment, Block, Kind, Reply, dump
from wording.vi import files

UNION, PAGES = "thanh-hoa", "https://lhh.example.vn/"
NOW = datetime(2021, 4, 1, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
FILE = Attachment("mã mời.docx", "application/octet-stream", b"\x00\xff")


async def posted(database: Database) -> Message:
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
        body = dump(Reply(Kind.VALUE, (Block("Tệp kèm theo."),), attachments=(FILE,)))
        row = await Outbox(tx).add(NewMessage(UNION, "zalo", "a", "reply", body, NOW, NOW))
        message = await Outbox(tx).get(row or 0)
    assert message is not None
    return message


async def test_a_file_is_fetched_by_its_link_alone_and_for_a_week(database: Database) -> None:
    now = [NOW]
    links = FileLinks(database, "secret", PAGES, lambda: now[0])
    [line] = links.lines(await posted(database))
    told, _, address = line.partition(": ")
    assert told == "Tải tệp mã mời.docx (trong 7 ngày)"
    path = address.removeprefix(PAGES.rstrip("/"))
    number, _, rest = path.rpartition("-")
    forged = [number + "-" + "0" * 64, path.replace("/1-0-", "/1-1-"), path.replace("/1-0-", "/2-0-"), rest]
    other = FileLinks(database, "another", PAGES, lambda: NOW).lines(await posted(database))[0].rpartition("/")[2]

    async with web_server([links.route], Address(port=0)) as here:
        url = f"http://{here.host}:{here.port}"
        async with ClientSession() as browser:
            async with browser.get(url + path) as answer:
                assert (answer.status, await answer.read()) == (200, FILE.content)
                assert answer.headers["Content-Disposition"] == (
                    "attachment; filename*=UTF-8''m%C3%A3%20m%E1%BB%9Di.docx"
                )
            for wrong in (*forged, f"/tep-gui/{other}"):
                async with browser.get(url + "/" + wrong.lstrip("/")) as answer:
                    assert answer.status == 404
            now[0] = NOW + timedelta(days=7, seconds=1)
            async with browser.get(url + path) as answer:
                assert answer.status == 404


async def test_without_pages_it_is_said_where_the_file_is(database: Database) -> None:
    assert FileLinks(database, "secret", None, lambda: NOW).lines(await posted(database)) == [files.NOWHERE]
