"""A leader on Telegram: the file comes into the chat."""

from __future__ import annotations

import io

import pytest
from docx import Document

from documents.reading import read_file
from rules.people.person import Person as Somebody
from rules.people.role import Role
from storage import Database, People, Plans
from tests.channels.bot_api import BotApi
from tests.channels.conftest import NOW, UNION, database
from tests.channels.person import Person
from tests.channels.shown import Shown
from tests.loading.conftest import api, bot, clock, lan, minh
from tests.places import EXAMPLES

__all__ = ["api", "bot", "clock", "database", "lan", "minh"]


@pytest.fixture
async def leader(database: Database, minh: Person) -> Person:
    """Minh, whom the office has let in."""
    plan = read_file(EXAMPLES / "chuong-trinh-cong-tac-2021.txt")
    async with database.transaction() as tx:
        await Plans(tx).save(UNION, plan, NOW, "test")
        person = await People(tx).add(Somebody(UNION, "Đ/c Minh", frozenset({Role.LEADER})))
        account = await People(tx).link(person, "telegram", str(minh.id), str(minh.id), NOW)
        await People(tx).consent(account, NOW)
    return minh


async def file_of(person: Person) -> tuple[Shown, bytes]:
    """The next message that says something, and the file after it."""
    said, sent = await person.hears(), await person.hears()
    assert sent.file is not None
    return said, sent.file


@pytest.mark.usefixtures("bot")
async def test_the_files_come_into_the_chat(leader: Person, api: BotApi) -> None:
    assert (await leader.hears()).text.splitlines()[0] == "Nhắc việc tháng 4/2021"
    await leader.says("/baocao tháng 4")
    numbers = await leader.hears()
    assert numbers.text.splitlines()[0] == "Tình hình thực hiện công tác tháng 4 năm 2021"
    said, letter = await file_of(leader)
    assert said.text == "Báo cáo tháng 4 năm 2021."
    assert Document(io.BytesIO(letter)).paragraphs[0].text == "BÁO CÁO"

    await leader.taps(numbers, "Ảnh tổng quan")
    assert "vẽ bảng tổng quan" in (await leader.hears()).text
    _, picture = await file_of(leader)
    assert picture.startswith(b"\x89PNG")

    await leader.says("mục 34")
    await leader.taps(await leader.hears(), "Thêm vào lịch")
    _, calendar = await file_of(leader)
    assert calendar.startswith(b"BEGIN:VCALENDAR")
    assert api.refusals == []


@pytest.mark.usefixtures("bot")
async def test_in_a_group_the_file_comes_into_the_topic_and_shows_who_asked(leader: Person, lan: Person) -> None:
    topic, told = leader.in_topic(-1001, 77), lan.in_topic(-1001, 77)
    await told.says("/lienket toàn liên hiệp hội")
    await topic.hears()
    await topic.says("/baocao tháng 4")
    asked = topic.asked.id
    numbers = await topic.hears()
    said, _ = await file_of(topic)
    assert (numbers.quotes, said.quotes) == (asked, asked)
