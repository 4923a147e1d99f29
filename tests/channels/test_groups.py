"""Groups: who is spoken to, what the group is tied to, and what nobody reads there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from handlers.router import Router
from storage.database import Database
from storage.people.groups import Groups
from tests.channels.bot_api import BotApi
from tests.channels.conftest import UNION, Desk, office_of, running_bot
from tests.channels.person import Person
from wording.vi import groups, people

GROUP = -1001


@pytest.fixture
async def router(api: BotApi, database: Database, lan: Person, planned: None) -> AsyncIterator[None]:
    """The bot with the real router behind it."""
    async with running_bot(api, database, Router(database).receive, office_of(lan)):
        yield


@pytest.mark.usefixtures("bot")
async def test_it_answers_when_it_is_spoken_to(lan: Person, desk: Desk, api: BotApi) -> None:
    lan = lan.in_group(GROUP)
    await lan.says("mai họp lúc mấy giờ các bác?")
    await lan.says("/tuan@other_bot")
    await lan.says("nhờ @other_bot xem")
    await lan.says("@ThuKy_Bot, tháng này có việc gì?")
    first = await lan.hears()
    await lan.says("còn tháng sau?", reply_to=first)
    await lan.says("/tuan@thuky_bot sau")
    heard = [first.text, *[(await lan.hears()).text for _ in range(2)]]
    assert heard == [
        "Anh/chị hỏi: tháng này có việc gì?",
        "Anh/chị hỏi: còn tháng sau?",
        "Anh/chị hỏi: tuần sau có việc gì?",
    ]
    assert await lan.hears_nothing()
    assert api.refusals == []


@pytest.mark.usefixtures("router")
async def test_a_group_is_tied_by_an_administrator_and_speaks_of_its_department_alone(
    lan: Person, minh: Person, database: Database, api: BotApi
) -> None:
    together, stranger = lan.in_group(GROUP), minh.in_group(GROUP)
    await together.says("/thang")
    assert (await together.hears()).text.startswith("Nhóm này chưa được gắn với bộ phận nào")
    await stranger.says("/lienket toàn liên hiệp hội")
    assert (await together.hears()).text == people.STRANGER
    await together.says("/lienket")
    which = await together.hears()
    await together.taps(which, "Văn phòng")
    assert (await together.hears()).text == (
        "Đã gắn nhóm này với Văn phòng. Trong nhóm tôi chỉ nói về việc của bộ phận này."
    )
    async with database.reading() as tx:
        group = await Groups(tx).get(UNION, "telegram", str(GROUP))
    assert (group.department if group else None, len(which.labels) > 2) == ("Văn phòng", True)

    await lan.says("/thang 4")
    everything = (await lan.hears_of("Tháng 4")).text
    await together.says("/thang 4")
    of_department = (await together.hears()).text
    assert (everything.split("\n")[0], of_department.split("\n")[0]) == (
        "Tháng 4/2021: có 7 việc.",
        "Tháng 4/2021: có 2 việc.",
    )
    await stranger.says("@thuky_bot tháng này có việc gì?")
    assert (await together.hears()).text == people.STRANGER
    assert api.refusals == []


@pytest.mark.usefixtures("router")
async def test_nothing_private_is_read_in_a_group(lan: Person) -> None:
    together = lan.in_group(GROUP)
    await together.says("/lienket toàn liên hiệp hội")
    await together.hears()
    for said in ("/dulieu", "/moi tất cả", "/xoa"):
        await together.says(said)
        assert "nhắn riêng" in (await together.hears()).text


@pytest.mark.usefixtures("router")
async def test_a_group_keeps_its_tie_when_it_becomes_a_supergroup(lan: Person, database: Database, api: BotApi) -> None:
    together = lan.in_group(-10)
    await together.says("/lienket toàn liên hiệp hội")
    await together.hears()
    await api.put({"message": together._raw(3) | {"migrate_to_chat_id": GROUP}})
    moved = lan.in_group(GROUP)
    await moved.says("/thang 4")
    assert "có 7 việc" in (await moved.hears()).text


@pytest.mark.usefixtures("bot")
async def test_put_into_a_group_it_says_how_to_speak_to_it(lan: Person) -> None:
    together = lan.in_group(GROUP)
    await together.changes_membership("left", "member")
    await together.changes_membership("member", "administrator")
    await together.changes_membership("member", "kicked")
    assert "nhắc tên tôi" in (await together.hears()).text
    assert await together.hears_nothing()


@pytest.mark.usefixtures("bot")
async def test_what_cannot_be_read_is_said_so(lan: Person) -> None:
    await lan.says("")
    assert (await lan.hears()).text == "Tôi chỉ đọc được chữ và tệp văn bản. Xin anh/chị gõ câu hỏi giúp."
    await lan.says("/muc")
    assert (await lan.hears()).text == "Xin gõ thêm sau lệnh, ví dụ: /muc 27"


@pytest.mark.usefixtures("router")
async def test_a_group_is_untied_again(lan: Person) -> None:
    together = lan.in_group(GROUP)
    await together.says("/lienket Văn phòng")
    await together.hears_of("Đã gắn nhóm này")
    for said, answer in (
        ("/bolienket", groups.untied(topic=False)),
        ("/bolienket", groups.NOT_TIED),
        ("/thang 4", groups.NOT_TIED),
    ):
        await together.says(said)
        assert (await together.hears()).text == answer
    await lan.says("/bolienket")
    await lan.hears_of(groups.ONLY_IN_GROUPS)
