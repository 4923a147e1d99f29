"""Whole dialogues over Telegram, with the real libraries on one side and the strict server on the other."""

from __future__ import annotations

import pytest

from handlers.incoming import Incoming, Tap
from tests.channels.bot_api import BotApi
from tests.channels.conftest import Desk
from tests.channels.person import Person
from wording.reply import Block, Choice, Kind, Reply, Row, say

pytestmark = pytest.mark.usefixtures("bot")

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
    assert (api.notices, api.open_queries, api.refusals) == ([""], set(), [])


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


async def test_an_update_delivered_again_is_answered_once(lan: Person, desk: Desk, api: BotApi) -> None:
    await lan.says("một")
    update = dict(api.updates[0])
    await lan.hears()
    await api.put(update)
    await lan.says("hai")
    assert (await lan.hears()).text == "Anh/chị hỏi: hai"
    assert await lan.hears_nothing()
    assert [asked.text for asked in desk.handled] == ["một", "hai"]


async def test_what_one_chat_says_is_answered_in_order(lan: Person) -> None:
    for number in range(12):
        await lan.says(f"câu {number}")
    assert [(await lan.hears()).text for _ in range(12)] == [f"Anh/chị hỏi: câu {number}" for number in range(12)]


@pytest.mark.parametrize("data", ["x", "c:1", "c:999999:0", "p:1:0", "c:²:1", "p:99999999999999999999:0", "c:-1:0"])
async def test_buttons_that_are_not_ours_do_nothing(lan: Person, desk: Desk, api: BotApi, data: str) -> None:
    theirs = await api.show(lan.id, "?", "?", [], "bot")
    await lan.hears()
    await lan.taps_data(theirs, data)
    await lan.says("còn đó không?")
    assert (await lan.hears()).text == "Anh/chị hỏi: còn đó không?"
    assert [asked.tap for asked in desk.handled] == [None]
    assert api.open_queries == set()


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
