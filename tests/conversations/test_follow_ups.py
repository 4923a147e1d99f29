"""What the chat has been about fills in what a short question leaves out, for two hours."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, first, numbers
from wording.reply import Kind


def of_2021(*numbers: int) -> list[str]:
    """Items of the year's programme."""
    return [f"002:{number}" for number in numbers]


TALKS: dict[str, tuple[tuple[str, list[str]], ...]] = {
    "another time": (
        ("tháng này Văn phòng có việc gì?", of_2021(27, 29)),
        ("còn tháng sau?", of_2021(34, 36, 37)),
        ("thế tháng 6?", of_2021(39, 44)),
    ),
    "another department": (
        ("tháng 4 Văn phòng có việc gì", of_2021(27, 29)),
        ("thế còn Ban Thông tin?", of_2021(24, 25, 28)),
    ),
    "another person": (
        ("quý II đồng chí Tân chủ trì việc gì", of_2021(26, 31, 35, 40, 41, 42, 43)),
        ("còn anh Phát?", of_2021(27, 29, 30, 34, 36, 37)),
    ),
    "without a kind": (
        ("tháng sau có việc gì?", of_2021(31, 32, 33, 34, 35, 36, 37, 38)),
        ("trừ hội nghị ra", of_2021(32, 33, 34, 35, 36, 37, 38)),
    ),
    "without a department": (
        ("tháng 7 có việc gì", ["001:1", "001:2", *of_2021(45, 46, 47, 48, 49, 50, 51)]),
        ("trừ Ban KHCN", ["001:1", "001:2", *of_2021(46, 47, 50)]),
    ),
    "only a department": (
        ("tháng 6 có việc gì", of_2021(39, 40, 41, 42, 43, 44)),
        ("chỉ của Văn phòng", of_2021(39, 44)),
    ),
    "places in the list": (
        ("tháng này có việc gì?", of_2021(24, 25, 26, 27, 28, 29, 30)),
        ("việc thứ 2", of_2021(25)),
        ("việc sau", of_2021(26)),
        ("việc cuối", of_2021(30)),
        ("cái đầu tiên", of_2021(24)),
    ),
    "facts of the item": (
        ("mục 27 là gì?", of_2021(27)),
        ("ai chủ trì?", of_2021(27)),
        ("khi nào?", of_2021(27)),
        ("còn mục 28?", of_2021(28)),
        ("ai phối hợp?", of_2021(28)),
    ),
    "facts of the list": (
        ("tháng 6 Văn phòng có việc gì", of_2021(39, 44)),
        ("ai chủ trì?", of_2021(39, 44)),
    ),
}


@pytest.mark.parametrize("talk", TALKS.values(), ids=TALKS.keys())
async def test_a_follow_up_changes_one_part(lan: Person, talk: tuple[tuple[str, list[str]], ...]) -> None:
    assert [(said, numbers(await lan.says(said))) for said, _ in talk] == list(talk)


async def test_the_fact_is_said_of_the_item_in_focus(lan: Person) -> None:
    await lan.says("tháng này có việc gì?")

    assert first(await lan.says("việc thứ 2 ai chủ trì?")) == "Mục 25: đồng chí Nguyễn Quốc Uy chủ trì."
    assert first(await lan.says("trình cấp nào?")) == "Mục 25: cấp thông qua là Thường trực LHH."


async def test_a_place_beyond_the_list(lan: Person) -> None:
    await lan.says("tháng này có việc gì?")

    assert (await lan.says("việc thứ 20")).kind is Kind.NONE


async def test_without_a_plan(office: Office, lan: Person) -> None:
    office.today("2021-10-12")
    await lan.says("tháng này có việc gì?")

    assert numbers(await lan.says("không tính kế hoạch đảng đoàn")) == of_2021(61, 62, 63)


async def test_without_anything_said_before_a_fact_is_nobodys(lan: Person) -> None:
    reply = await lan.says("ai chủ trì?")

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])


async def test_another_chat_is_about_something_else(lan: Person, minh: Person) -> None:
    await lan.says("mục 27 là gì?")
    await minh.says("mục 46 là gì?")

    assert numbers(await lan.says("ai chủ trì?")) == of_2021(27)
    assert numbers(await minh.says("ai chủ trì?")) == of_2021(46)


async def test_the_same_telephone_in_two_unions_has_two_chats(office: Office, lan: Person) -> None:
    office.today("2023-08-01")
    in_hue = Person(office, lan.id, union="hue")
    await lan.says("mục 5 kế hoạch đại hội là gì?")
    await in_hue.says("mục 3.1 là gì?")

    assert numbers(await lan.says("khi nào?")) == ["000:5"]
    assert numbers(await in_hue.says("khi nào?")) == ["003:3.1"]


async def test_after_two_hours_the_chat_begins_anew(office: Office, lan: Person) -> None:
    await lan.says("mục 27 là gì?")
    office.waits(hours=1, minutes=59)
    assert numbers(await lan.says("ai chủ trì?")) == of_2021(27)

    office.waits(hours=1, minutes=59)
    assert numbers(await lan.says("khi nào?")) == of_2021(27)

    office.waits(hours=2)
    assert numbers(await lan.says("ai chủ trì?")) == []


async def test_a_restart_forgets_nothing(office: Office, lan: Person) -> None:
    await lan.says("tháng 4 Văn phòng có việc gì")
    office.restarts()
    assert numbers(await lan.says("thế còn Ban Thông tin?")) == of_2021(24, 25, 28)

    office.restarts()
    assert numbers(await lan.says("việc thứ 3")) == of_2021(28)


async def test_choices_outlive_a_restart(office: Office, lan: Person) -> None:
    await lan.says("Ban Thường vụ họp khi nào?")
    office.restarts()

    assert numbers(await lan.taps(1)) == of_2021(39)
