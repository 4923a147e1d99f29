"""The bot as a process runs it: a digest goes out once, trouble passes, the token stays secret, it stops in order."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any

import pytest

from bot.chat.answering import Receive
from bot.chat.token import TokenRefused
from bot.office import Office
from bot.telegram.serve import Telegram
from handlers.incoming import Answered, Incoming
from handlers.router import Router
from storage.database import Database
from storage.messages.message import MessageState
from storage.messages.outbox import Outbox
from storage.unavailable import DatabaseUnavailable
from tests.channels.bot_api import TOKEN, BotApi, Fault
from tests.channels.conftest import NOW, ON_BOTH, UNION, Clock, Desk, bot_of, run_bot
from tests.channels.person import Person
from wording.reply import Attachment, Block, Kind, Reply


class Running:
    """Starts and stops the bot for the office of `lan`."""

    def __init__(self, api: BotApi, database: Database, desk: Desk, lan: Person) -> None:
        self.api, self.database = api, database
        self.receive: Receive = desk.receive
        self.office = Office(UNION, frozenset({str(lan.id)}), Clock())
        self._task: asyncio.Task[None] | None = None

    def start(self, token: str | None = None) -> asyncio.Task[None]:
        bot = bot_of(self.api, token=token)
        self._task = asyncio.create_task(run_bot(bot, self.database, self.receive, self.office))
        return self._task

    async def stop(self) -> None:
        assert self._task is not None
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.wait_for(self._task, 5)


@pytest.fixture
def running(api: BotApi, database: Database, desk: Desk, lan: Person) -> Running:
    return Running(api, database, desk, lan)


async def counts(database: Database) -> dict[MessageState, int]:
    async with database.reading() as tx:
        return {state: count for state, count in (await Outbox(tx).counts(UNION)).items() if count}


@pytest.mark.usefixtures("planned")
async def test_the_digest_is_pushed_once(running: Running, lan: Person, api: BotApi) -> None:
    running.start()
    digest = await lan.hears()
    assert digest.text.splitlines()[:2] == [
        "Nhắc việc tháng 4/2021",
        "Kính gửi Văn phòng: tháng này có 7 việc trong kế hoạch, tháng sau có 3 việc cần chuẩn bị.",
    ]
    assert "Việc chờ điều kiện: 2 việc (mục 9, 10, số 32-KH/ĐĐLHH)." in digest.text.splitlines()
    await running.stop()

    running.start()
    await lan.says("còn đó không?")
    assert (await lan.hears()).text == "Anh/chị hỏi: còn đó không?"
    assert await lan.hears_nothing()
    await running.stop()
    assert await counts(running.database) == {MessageState.SENT: 2}
    assert api.refusals == []


@ON_BOTH
@pytest.mark.usefixtures("planned")
async def test_a_question_is_answered_from_the_plans(running: Running, lan: Person, api: BotApi) -> None:
    running.receive = Router(running.database).receive
    running.start()
    await lan.hears()
    await lan.says("ai chủ trì mục 27?")
    assert "Nguyễn Văn Phát" in (await lan.hears()).text
    await lan.says("còn mục 26?")
    assert "Phạm Kim Tân" in (await lan.hears()).text
    await running.stop()
    assert api.refusals == []


@ON_BOTH
@pytest.mark.usefixtures("planned")
async def test_a_digest_that_was_cut_off_is_uncertain_and_not_sent_again(
    running: Running, lan: Person, api: BotApi
) -> None:
    api.faults["sendmessage"] = [Fault(silence="reset", arrived=True)]
    running.start()
    await lan.hears()
    await running.stop()
    running.start()
    assert await lan.hears_nothing()
    await running.stop()
    assert await counts(running.database) == {MessageState.UNCERTAIN: 1}


@ON_BOTH
async def test_trouble_with_polling_passes(running: Running, lan: Person, api: BotApi) -> None:
    api.faults["getupdates"] = [Fault(502, "Bad Gateway"), Fault(silence="reset")]
    await lan.says("xin chào")
    running.start()
    assert (await lan.hears()).text == "Anh/chị hỏi: xin chào"
    await running.stop()


@ON_BOTH
async def test_a_reply_that_failed_is_sent_when_the_bot_is_back(running: Running, lan: Person, api: BotApi) -> None:
    api.faults["sendmessage"] = [Fault(500, "Internal Server Error")]
    running.start()
    await lan.says("xin chào")
    assert await lan.hears_nothing()
    await running.stop()
    assert await counts(running.database) == {MessageState.WAITING: 1}

    clock = running.office.now
    assert isinstance(clock, Clock)
    clock.now = NOW.replace(minute=5)
    running.start()
    assert (await lan.hears()).text == "Anh/chị hỏi: xin chào"
    await running.stop()


async def test_an_update_is_confirmed_only_after_it_was_handled(running: Running, lan: Person, api: BotApi) -> None:
    handled = str(await lan.says("xin chào") + 1)
    running.start()
    await lan.hears()
    await running.stop()
    offsets = [form.get("offset") for method, form in api.calls if method == "getUpdates"]
    assert (offsets[0], set(offsets[1:]), api.updates) == (None, {handled}, [])


@ON_BOTH
async def test_one_malformed_update_does_not_fail_its_batch(running: Running, lan: Person, api: BotApi) -> None:
    await lan.says("một")
    malformed: list[dict[str, Any]] = [{"message": {"text": "bí mật"}}, {"message": 5}, {"callback_query": {"id": []}}]
    for update in malformed:
        await api.put(update)
    await lan.says("hai")
    running.start()
    assert [(await lan.hears()).text for _ in range(2)] == ["Anh/chị hỏi: một", "Anh/chị hỏi: hai"]
    await running.stop()
    assert api.updates == []


@ON_BOTH
async def test_without_a_database_an_update_stays_unconfirmed(running: Running, lan: Person, api: BotApi) -> None:
    away, handled = iter([True, True]), []

    async def receive(asked: Incoming) -> Answered:
        if next(away, False):
            raise DatabaseUnavailable("away")
        handled.append(asked.text)
        return Answered(0)

    running.receive = receive
    await lan.says("một")
    await lan.says("hai")
    running.start()
    async with asyncio.timeout(10):
        while api.updates:
            await asyncio.sleep(0.05)
    await running.stop()
    assert handled == ["một", "hai"]


async def test_a_file_goes_with_its_reply(running: Running, desk: Desk, lan: Person, api: BotApi) -> None:
    file = Attachment("mã mời.docx", "application/octet-stream", b"\x00\xff")
    desk.answer = lambda _: Reply(Kind.VALUE, (Block("Mã mời ở tệp kèm theo."),), attachments=(file,))
    running.start()
    await lan.says("/moi tất cả")
    heard = [await lan.hears(), await lan.hears()]
    assert [(shown.text, shown.file) for shown in heard] == [("Mã mời ở tệp kèm theo.", None), ("", b"\x00\xff")]
    assert api.refusals == []
    await running.stop()


@ON_BOTH
async def test_a_wrong_token_ends_it(running: Running) -> None:
    with pytest.raises(TokenRefused):
        await running.start("424242:wrong-token-wrong-token-wrong-token-AA")


@ON_BOTH
@pytest.mark.usefixtures("planned")
async def test_the_token_is_in_no_log_line(
    running: Running, lan: Person, api: BotApi, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    api.faults["sendmessage"] = [Fault(429, "Too Many Requests: retry after 1", retry_after=1), Fault(500, "No")]
    api.faults["getupdates"] = [Fault(500, "Internal Server Error")]
    running.start()
    await lan.says("xin chào")
    await lan.hears_nothing()
    await running.stop()
    assert len(caplog.records) > 0
    secret = bot_of(api).token.partition(":")[2]
    assert [record for record in caplog.records if secret in f"{record.getMessage()} {record.exc_text}"] == []


def test_the_token_is_in_no_repr() -> None:
    assert TOKEN not in repr(Telegram(TOKEN, proxy="socks5://user:secret@127.0.0.1:1"))
