"""A delegate answers over Zalo, everything typed; the fifty-first is shown the page."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.office import Office
from bot.zalo_bot.serve import Zalo
from handlers.router import Router
from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.people.terms import Terms
from rules.reminders.allowance import Allowance
from storage import Delegates
from tests.channels.conftest import Clock, run_bot
from tests.channels.zalo_api import TOKEN, ZaloApi, zalo_api
from tests.channels.zalo_person import ZaloPerson
from tests.congress.conftest import NOW, UNION, Congress

PAGES = "https://lhh.example.vn"
TERMS = Terms(pages=PAGES)


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'thuky.db'}"


@pytest.fixture
async def api() -> AsyncIterator[ZaloApi]:
    async with zalo_api() as running:
        running.date = int(NOW.timestamp() * 1000)
        yield running


@pytest.fixture
async def delegates(congress: Congress, api: ZaloApi) -> AsyncIterator[tuple[Delegate, ...]]:
    """Three of them on the roll; the bot runs, and may speak with two people."""
    async with congress.database.transaction() as tx:
        enrolled = await congress.enrols(tx, "Lê Thị Hoa", "Trần Văn Bình", "Vũ Văn Tân")
    receive = Router(congress.database, congress.catalogues, TERMS).receive
    zalo = Zalo(TOKEN, api.url, pages=PAGES, allowance=Allowance(month=100, reserved=10, people=2))
    office = Office(UNION, frozenset(), Clock(NOW))
    running = asyncio.create_task(run_bot(zalo, congress.database, receive, office))
    yield enrolled
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_a_delegate_comes_in_and_answers_by_numbers_and_words(
    delegates: tuple[Delegate, ...], congress: Congress, api: ZaloApi
) -> None:
    hoa = ZaloPerson(api, "h0a", "Hoa")
    await hoa.says(shown(delegates[0].code))
    invited = await hoa.hears()
    assert invited.text.startswith("Kính mời Ông/Bà Lê Thị Hoa dự Đại hội")
    await hoa.says("1")
    asked = await hoa.hears()
    assert asked.labels == ["Tôi sẽ dự", "Xin vắng", "Chưa chắc"]
    await hoa.says("1")
    noted = await hoa.hears()
    assert noted.text.startswith("Đã ghi nhận Lê Thị Hoa sẽ dự")
    assert noted.labels[0] == "Chỗ nghỉ"
    await hoa.says("cho nghi")
    await hoa.hears()
    assert (await kept(congress)).needs == ("Chỗ nghỉ",)
    await hoa.says("tôi xin vắng vì bận đi công tác")
    assert "bận đi công tác" in (await hoa.hears()).text
    hers = await kept(congress)
    assert (hers.answer, hers.reason) == ("decline", "bận đi công tác")
    assert api.refusals == []


async def kept(congress: Congress) -> Delegate:
    """The first on the roll, as it stands."""
    async with congress.database.reading() as tx:
        return next(each for each in await Delegates(tx, UNION).all(congress.key) if each.number == 1)


async def test_the_card_goes_by_link(delegates: tuple[Delegate, ...], api: ZaloApi) -> None:
    hoa = ZaloPerson(api, "h0a", "Hoa")
    for said in (delegates[0].code, "đồng ý", "tôi sẽ dự"):
        await hoa.says(said)
        heard = await hoa.hears()
    await hoa.taps(heard, "Thẻ vào cửa")
    card = await hoa.hears()
    assert f": {PAGES}/tep-gui/" in card.text
    assert api.refusals == []


async def test_who_is_over_the_limit_is_shown_the_page_of_the_invitation(
    delegates: tuple[Delegate, ...], api: ZaloApi
) -> None:
    people = [ZaloPerson(api, f"d{number}", f"Đại biểu {number}") for number in range(3)]
    for person, delegate in zip(people, delegates, strict=True):
        await person.says(shown(delegate.code))
    heard = [(await person.hears()).text for person in people]
    assert sorted(text[:8] for text in heard) == ["Bot Zalo", "Kính mời", "Kính mời"]
    # Three who write at once are served side by side, so that any of them may come last.
    over = next(place for place, text in enumerate(heard) if text.startswith("Bot Zalo"))
    within = (over + 1) % len(people)
    assert heard[over] == (
        "Bot Zalo của cơ quan đã đủ số người được phục vụ. "
        f"Xin mở trang này để dùng ngay: {PAGES}/moi/{delegates[over].code}"
    )
    await people[over].says("tôi dự được")
    assert (await people[over].hears()).text.endswith(PAGES)
    await people[within].says("2")
    assert (await people[within].hears()).text != heard[within]
