"""Commands: the question that each stands for, and who is shown which."""

from __future__ import annotations

import pytest

from bot.chat.commands import COMMANDS, Said, menu_of, read_command
from handlers.router import Router
from rules.people.role import Role
from storage.database import Database
from tests.channels.bot_api import BotApi
from tests.channels.conftest import office_of, running_bot
from tests.channels.person import Person


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/thang", Said("tháng này có việc gì?")),
        ("/thang 5", Said("tháng 5 có việc gì?")),
        ("/THANG@thuky_bot  5\nban KHCN", Said("tháng 5 ban KHCN có việc gì?")),
        ("/tuan sau", Said("tuần sau có việc gì?")),
        ("/muc 3.1", Said("chi tiết mục 3.1")),
        ("/muc", Said(hint="/muc 27")),
        ("/xong 27", Said("mục 27 đã xong")),
        ("/start", Said("trợ giúp")),
        ("/start abc_DEF-123", Said("/start abc_DEF-123")),
        ("/help", Said("trợ giúp")),
        ("/nosuch thing", Said("trợ giúp")),
        ("tháng 5/2021 có gì", Said("tháng 5/2021 có gì")),
        ("/", Said("/")),
        ("", Said("")),
    ],
)
def test_a_command_stands_for_a_question(text: str, said: Said) -> None:
    assert read_command(text) == said


def test_the_menu_fits_what_telegram_allows() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names) <= 100
    assert all(name.isascii() and name.islower() and len(name) <= 32 for name in names)
    assert all(1 <= len(command.menu) <= 256 for command in COMMANDS)


def test_the_menu_follows_the_role() -> None:
    shown = {role: {command.name for command in menu_of(role)} for role in Role}
    assert shown[Role.STRANGER] == {"trogiup"}
    assert shown[Role.DELEGATE] == {"daihoi", "the", "dulieu", "xoa", "trogiup"}
    office = {"moi", "nap", "nguoidung", "sdt", "thoi", "guinhac", "thongbao"}
    reminding = {"xemnhac", "caidatnhac"}
    papers = {"denghithay", "dsdaibieu", "thamtra"}
    congress = {"goi", "vao", "ra", *papers}
    assert shown[Role.ADMINISTRATOR] - shown[Role.STAFF] == {*office, *congress, *reminding, "bangiao"}
    assert shown[Role.LEADER] - shown[Role.STAFF] == {"bangiao", "sdt", "guinhac", "xemnhac"}
    assert congress <= shown[Role.ORGANISER]
    in_groups = {command.name for command in menu_of(Role.ADMINISTRATOR, group=True)}
    assert in_groups - shown[Role.ADMINISTRATOR] == {"lienket", "bolienket"}
    alone = {"loinhac", *reminding, "the", "web", "lich", "huylich", "dulieu", "xoa"}
    assert shown[Role.ADMINISTRATOR] - in_groups == {*office, *papers, *alone}


async def test_telegram_is_told_the_menus(api: BotApi, database: Database, lan: Person, minh: Person) -> None:
    async with running_bot(api, database, Router(database).receive, office_of(lan)):
        for person in (lan, minh):
            await person.says("/trogiup")
            await person.hears()
        await lan.says("xin chào")
        await lan.hears()
    assert api.menus["default:"] == ["trogiup"]
    assert api.menus[f"chat:{lan.id}"][0] == "homnay"
    assert f"chat:{minh.id}" not in api.menus
    assert [method for method, _ in api.calls].count("setMyCommands") == 3
    assert api.refusals == []
