"""Groups with topics, and what an answer shows among several people: the message that it answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.telegram.push import Pusher
from handlers.incoming import Incoming
from handlers.router import Router
from rules.people.terms import Terms
from storage.database import Database
from storage.keeping.purge import purge
from tests.channels.bot_api import TOKEN, BotApi, Fault
from tests.channels.conftest import NOW, Desk, office_of, running_bot
from tests.channels.person import Person
from tests.channels.test_pushing import message_to, stays
from wording.reply import DOCX, Attachment, Block, Choice, Kind, Reply, Row, dump
from wording.vi import groups

GROUP, PLANNING, EVENTS = -1001, 77, 88
IN_GENERAL = {"message_thread_id": 1, "is_topic_message": True}
THREAD_NOT_FOUND = Fault(400, "Bad Request: message thread not found")


@pytest.fixture
async def router(api: BotApi, database: Database, lan: Person, planned: None) -> AsyncIterator[None]:
    """The bot with the real router behind it."""
    async with running_bot(api, database, Router(database).receive, office_of(lan)):
        yield


@pytest.mark.usefixtures("bot")
async def test_an_answer_stands_in_the_topic_of_its_question_and_shows_it(lan: Person, api: BotApi) -> None:
    planning, general = lan.in_topic(GROUP, PLANNING), lan.in_group(GROUP)
    for place, thread in ((planning, {}), (general, {}), (general, IN_GENERAL)):
        await place.says("/tuan@thuky_bot", None, **thread)
        asked = place.asked.id
        heard = await place.hears()
        assert (heard.text, heard.topic, heard.quotes) == ("Anh/chị hỏi: tuần này có việc gì?", place.topic, asked)
    await planning.says("/muc@thuky_bot")
    assert (await planning.hears()).quotes == planning.asked.id
    await lan.says("/tuan")
    assert ((await lan.hears()).quotes, api.refusals) == (None, [])


@pytest.mark.usefixtures("bot")
async def test_answers_to_answers_make_a_thread_that_is_no_topic(lan: Person, api: BotApi) -> None:
    together = lan.in_group(GROUP)
    await together.says("/tuan@thuky_bot")
    first = await together.hears()
    await together.says("còn tháng sau?", reply_to=first, message_thread_id=first.id)
    assert ((await together.hears()).text, api.refusals) == ("Anh/chị hỏi: còn tháng sau?", [])


@pytest.mark.usefixtures("bot")
async def test_what_is_tapped_in_a_topic_is_answered_and_turned_there(lan: Person, api: BotApi, desk: Desk) -> None:
    rows = tuple(Row(str(number), f"Việc {number}") for number in range(1, 13))
    desk.answer = lambda asked: Reply(Kind.ITEMS, rows=rows, choices=(Choice("Chi tiết", "chi tiết mục 1"),))
    planning = lan.in_topic(GROUP, PLANNING)
    await planning.says("/tuan@thuky_bot")
    shown = await planning.hears()
    await planning.taps(shown, "Sau ▶")
    assert "Việc 12" in await planning.sees_edit(shown)
    await planning.taps(shown, "Chi tiết")
    assert ((await planning.hears()).quotes, api.refusals) == (shown.id, [])


@pytest.mark.usefixtures("bot")
async def test_a_question_that_was_deleted_is_answered_all_the_same(lan: Person, api: BotApi, desk: Desk) -> None:
    together = lan.in_group(GROUP)
    said = desk.answer

    def deleted_meanwhile(asked: Incoming) -> Reply:
        api.chats[GROUP].clear()
        return said(asked)

    desk.answer = deleted_meanwhile
    await together.says("/tuan@thuky_bot")
    heard = await together.hears()
    assert (heard.text, heard.quotes) == ("Anh/chị hỏi: tuần này có việc gì?", None)


@pytest.mark.usefixtures("bot")
async def test_where_the_bot_lost_sight_of_a_topic_the_question_leads_there(lan: Person, api: BotApi) -> None:
    planning = lan.in_topic(GROUP, PLANNING)
    api.faults["sendmessage"] = [THREAD_NOT_FOUND]
    await planning.says("/tuan@thuky_bot")
    heard = await replace(planning, topic=None).hears()
    assert heard.quotes == planning.asked.id


@pytest.mark.usefixtures("router")
async def test_a_topic_is_tied_by_itself_and_otherwise_as_its_group(lan: Person, database: Database) -> None:
    general, planning, events = lan.in_group(GROUP), lan.in_topic(GROUP, PLANNING), lan.in_topic(GROUP, EVENTS)
    await general.says("/lienket toàn liên hiệp hội")
    assert (await general.hears()).text == groups.tied(None, topic=False)
    await planning.says("/lienket Văn phòng")
    assert (await planning.hears()).text == (
        "Đã gắn chủ đề này với Văn phòng. Trong chủ đề tôi chỉ nói về việc của bộ phận này."
    )
    counted = []
    for place in (general, planning, events):
        await place.says("/thang 4")
        counted.append((await place.hears()).text.split("\n")[0])
    assert counted == ["Tháng 4/2021: có 7 việc.", "Tháng 4/2021: có 2 việc.", "Tháng 4/2021: có 7 việc."]

    await planning.says("/bolienket")
    assert (await planning.hears()).text == groups.untied(topic=True)
    await planning.says("/thang 4")
    assert "có 7 việc" in (await planning.hears()).text


@pytest.mark.usefixtures("router")
async def test_each_topic_goes_on_with_its_own_conversation(lan: Person) -> None:
    general, planning, events = lan.in_group(GROUP), lan.in_topic(GROUP, PLANNING), lan.in_topic(GROUP, EVENTS)
    for place, said in (
        (general, "/lienket toàn liên hiệp hội"),
        (planning, "/thang 4"),
        (events, "/thang 9"),
        (planning, "@thuky_bot còn tháng sau?"),
    ):
        await place.says(said)
        heard = await place.hears()
    assert heard.text.startswith("Tháng 5/2021")


async def test_a_push_goes_into_its_topic_with_its_files(api: BotApi, lan: Person) -> None:
    planning = lan.in_topic(GROUP, PLANNING)
    api.known.add(GROUP)
    file = Attachment("bao-cao.docx", DOCX, b"1")
    body = dump(Reply(Kind.VALUE, before=(Block("Báo cáo"),), attachments=(file,)))
    message = replace(message_to(0), address=f"{GROUP}/{PLANNING}", body=body)
    async with Pusher(TOKEN, api.url, moved=stays) as pusher:
        await pusher.send(message)
        api.topics.clear()
        await pusher.send(replace(message, body=dump(Reply(Kind.VALUE, before=(Block("Về sau"),)))))
    assert [(each.text, each.file) for each in planning.said_to_me] == [("Báo cáo", None), ("", b"1")]
    assert [each.text for each in lan.in_group(GROUP).said_to_me] == ["Về sau"]


@pytest.mark.usefixtures("router")
async def test_what_was_said_in_a_topic_of_a_tied_group_is_no_strangers(lan: Person, database: Database) -> None:
    general, planning = lan.in_group(GROUP), lan.in_topic(GROUP, PLANNING)
    for place, said in ((general, "/lienket toàn liên hiệp hội"), (planning, "/thang 4")):
        await place.says(said)
        await place.hears()
    async with database.transaction() as tx:
        gone = await purge(tx, NOW.replace(day=5), Terms(), "?", {str(lan.id)})
    assert gone["messages"] == 0
