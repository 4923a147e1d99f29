"""Whole dialogues over Telegram, with the real libraries on one side and the strict server on the other."""

from __future__ import annotations

import asyncio

import pytest

from handlers.incoming import Answered, Incoming, Tap
from rules.people import person as people
from rules.people.role import Role
from storage import Database, People
from tests.channels.bot_api import BotApi
from tests.channels.conftest import NOW, ON_BOTH, UNION, Desk, office_of, running_bot
from tests.channels.person import Person
from tests.channels.shown import Shown
from wording.reply import Block, Choice, Kind, Reply, Row, say

WHICH = Reply(
    Kind.CLARIFY,
    before=(Block("Anh/chị hỏi kế hoạch nào?"),),
    choices=(Choice("Chương trình 2021", "mục 3 năm 2021"), Choice("Kế hoạch <32> & 33", "mục 3 kế hoạch 32")),
)
LONG = Reply(
    Kind.ITEMS,
    before=(Block("23 việc", "title"),),
    rows=tuple(Row(str(no), f"Việc <b>thứ</b> {no}", "Ban KHCN & TVPB") for no in range(1, 24)),
    after=(Block("Nguồn: Chương trình năm 2021", "note"),),
)


def answering(asked: Incoming) -> Reply:
    """Asks back at first, answers a tap, lists on "danh sách"."""
    if asked.tap is not None:
        return say(Kind.VALUE, f"Đã chọn {asked.tap.choice}")
    return LONG if asked.text == "danh sách" else WHICH


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_a_question_is_asked_back_and_answered_by_a_tap(lan: Person, desk: Desk, api: BotApi) -> None:
    desk.answer = answering
    await lan.says("ai chủ trì mục 3?")
    asked_back = await lan.hears()
    assert (asked_back.text, asked_back.labels) == (
        "Anh/chị hỏi kế hoạch nào?",
        ["Chương trình 2021", "Kế hoạch <32> & 33"],
    )

    await lan.taps(asked_back, "Kế hoạch <32> & 33")
    assert (await lan.hears()).text == "Đã chọn 1"
    assert [asked.tap for asked in desk.handled] == [None, Tap(1, 1)]
    assert api.refusals == []


@pytest.mark.usefixtures("bot")
async def test_a_tap_is_acknowledged(lan: Person, desk: Desk, api: BotApi) -> None:
    desk.answer = answering
    await lan.says("ai chủ trì mục 3?")
    await lan.taps(await lan.hears(), "Chương trình 2021")
    await lan.hears()
    assert (api.notices, api.open_queries, api.refusals) == ([""], set(), [])


@pytest.mark.usefixtures("bot")
async def test_a_long_list_is_turned_in_place(lan: Person, desk: Desk, api: BotApi) -> None:
    desk.answer = answering
    await lan.says("danh sách")
    first = await lan.hears()
    assert first.labels == ["Sau ▶"]
    assert first.text.splitlines()[:4] == ["23 việc", "", "1. Việc <b>thứ</b> 1", "Ban KHCN & TVPB"]
    assert first.text.endswith("Nguồn: Chương trình năm 2021\n\nTrang 1/3")

    await lan.taps(first, "Sau ▶")
    assert (await lan.sees_edit(first)).endswith("Trang 2/3")
    assert first.labels == ["◀ Trước", "Sau ▶"]
    await lan.taps(first, "Sau ▶")
    assert "23. Việc <b>thứ</b> 23" in (await lan.sees_edit(first)).splitlines()
    assert first.labels == ["◀ Trước"]
    assert len(desk.handled) == 1
    assert api.refusals == []


@pytest.mark.usefixtures("bot")
async def test_a_page_is_turned_by_nobody_who_is_not_let_in(minh: Person, lan: Person, desk: Desk, api: BotApi) -> None:
    desk.answer = answering
    await minh.says("danh sách")
    first = await minh.hears()
    await minh.taps(first, "Sau ▶")
    await lan.taps_data(first, "p:1:1")
    await lan.says("xin chào")
    await lan.hears()
    assert first.edits == 0
    assert api.notices == ["Câu trả lời này đã cũ, xin anh/chị hỏi lại."] * 2


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_an_update_delivered_again_is_answered_once(lan: Person, desk: Desk, api: BotApi) -> None:
    await lan.says("một")
    update = dict(api.updates[0])
    await lan.hears()
    await api.put(update)
    await lan.says("hai")
    assert (await lan.hears()).text == "Anh/chị hỏi: hai"
    assert await lan.hears_nothing()
    assert [asked.text for asked in desk.handled] == ["một", "hai"]


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_what_one_chat_says_is_answered_in_order(lan: Person) -> None:
    for number in range(12):
        await lan.says(f"câu {number}")
    assert [(await lan.hears()).text for _ in range(12)] == [f"Anh/chị hỏi: câu {number}" for number in range(12)]


@ON_BOTH
async def test_a_slow_answer_is_announced(api: BotApi, database: Database, lan: Person, desk: Desk) -> None:
    async def slowly(asked: Incoming) -> Answered:
        await asyncio.sleep(1.3)
        return await desk.receive(asked)

    async with running_bot(api, database, slowly, office_of(lan)):
        await lan.says("nghĩ lâu nhé")
        await lan.hears()
    signs = [(form["chat_id"], form["action"]) for method, form in api.calls if method == "sendChatAction"]
    assert signs == [(str(lan.id), "typing")]


async def test_whoever_blocks_the_bot_is_not_written_to_until_it_is_let_back(
    api: BotApi, database: Database, lan: Person, desk: Desk
) -> None:
    async def reached() -> list[str]:
        async with database.reading() as tx:
            return [account.address for _, account in await People(tx).reached(UNION)]

    async with database.transaction() as tx:
        person = await People(tx).add(people.Person(UNION, "Lan", frozenset({Role.STAFF})))
        await People(tx).link(person, "telegram", str(lan.id), str(lan.id), NOW)
    async with running_bot(api, database, desk.receive, office_of(lan)):
        found = []
        for change in (("member", "kicked"), ("kicked", "member")):
            await lan.changes_membership(*change)
            while api.updates:
                await asyncio.sleep(0.02)
            found.append(await reached())
    assert found == [[], [str(lan.id)]]


@pytest.mark.parametrize("data", ["x", "c:1", "c:999999:0", "p:1:0", "c:²:1", "p:99999999999999999999:0", "c:-1:0"])
@pytest.mark.usefixtures("bot")
async def test_buttons_that_are_not_ours_do_nothing(lan: Person, desk: Desk, api: BotApi, data: str) -> None:
    theirs = await api.show(Shown(next(api.numbers), lan.id, "?", "?", [], "bot"))
    await lan.hears()
    await lan.taps_data(theirs, data)
    await lan.says("còn đó không?")
    assert (await lan.hears()).text == "Anh/chị hỏi: còn đó không?"
    assert [asked.tap for asked in desk.handled] == [None]
    assert api.open_queries == set()


@ON_BOTH
@pytest.mark.usefixtures("bot")
async def test_a_failing_handler_is_tried_again_then_apologised_for(lan: Person, desk: Desk) -> None:
    failures = iter([True, False, True, True, True])

    def failing(asked: Incoming) -> Reply:
        if next(failures, False):
            raise RuntimeError("no")
        return say(Kind.VALUE, f"Được: {asked.text}")

    desk.answer = failing
    await lan.says("một")
    assert (await lan.hears()).text == "Được: một"
    await lan.says("hai")
    assert (await lan.hears()).text == (
        "Xin lỗi, hệ thống đang gặp trục trặc nên chưa trả lời được. Xin anh/chị hỏi lại sau ít phút."
    )
    await lan.says("ba")
    assert (await lan.hears()).text == "Được: ba"
