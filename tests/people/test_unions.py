"""Two unions in one database, each with its plans and people: nothing crosses, though it could."""

from __future__ import annotations

import pytest

from rules.people.role import Role
from storage import People
from tests.people.conftest import OTHER, UNION, Guest, Office, linked
from wording.vi import people as words
from wording.vi import privacy

HUE_ONLY = ("lễ kỷ niệm tổ chức ở đâu?", "ke hoach ky niem co nhung viec gi", "ai chủ trì việc trang trí lễ kỷ niệm?")


async def test_an_account_of_one_union_is_a_stranger_to_the_other(office: Office, lan: Guest) -> None:
    await linked(office, lan, "chị Lan", Role.LEADER)

    assert await lan.says("tháng 6 có việc gì?") != words.STRANGER
    for text in (*HUE_ONLY, "/dulieu", "/xoa xac nhan", "đồng ý", "/nguoidung", "số điện thoại của chị Hoa"):
        assert await lan.at(OTHER).says(text) == words.STRANGER
    assert (await lan.says("/dulieu")).startswith(privacy.MY_DATA)


@pytest.mark.parametrize("text", HUE_ONLY)
async def test_each_union_answers_from_its_own_plans(office: Office, lan: Guest, minh: Guest, text: str) -> None:
    hue = await linked(office, minh.at(OTHER), "chị Lan", Role.ADMINISTRATOR)
    await linked(office, lan, "chị Lan", Role.ADMINISTRATOR)
    await hue.says(text)
    await lan.says(text)
    assert hue.last is not None
    assert lan.last is not None

    assert {cited.plan for cited in lan.last.cited} & {cited.plan for cited in hue.last.cited} == set()


async def test_people_numbers_and_codes_stay_at_home(office: Office, lan: Guest, minh: Guest) -> None:
    hue = await linked(office, minh.at(OTHER), "bà Hoa", Role.ADMINISTRATOR)
    await linked(office, lan, "chị Lan", Role.ADMINISTRATOR)
    await hue.says("/moi Hồ Thị Cúc, 0912345678")

    assert await lan.says("/nguoidung") == (
        "Có 1 người đã được mời, 1 người đã có tài khoản.\n1. chị Lan (quản trị)\n   đã có tài khoản"
    )
    assert await lan.says("số điện thoại của chị Cúc") == "Tôi không thấy ai tên “chị Cúc”. Anh/chị xem lại giúp."
    assert await lan.says("/thoi chị Cúc") == "Tôi không thấy ai tên “chị Cúc”. Anh/chị xem lại giúp."
    assert await lan.says("/bangiao anh Tân cho chị Cúc") == (
        "Tôi chưa biết “chị Cúc” là ai. Xin mời người ấy trước, rồi bàn giao lại giúp."
    )


async def test_one_account_may_be_two_people_in_two_unions(office: Office, lan: Guest) -> None:
    await linked(office, lan, "chị Lan", Role.LEADER)
    hue = await linked(office, lan.at(OTHER), "bà Lan", Role.DELEGATE)
    await lan.says("/xoa xac nhan")

    assert await lan.says("tháng 6 có việc gì?") == words.STRANGER
    assert (await hue.says("/dulieu")).startswith(privacy.MY_DATA)
    async with office.database.reading() as tx:
        assert [each.name for each in await People(tx).all(OTHER)] == ["bà Lan"]
        assert await People(tx).all(UNION) == ()


async def test_a_button_of_another_union_is_no_button(office: Office, lan: Guest, minh: Guest) -> None:
    hue = await linked(office, lan.at(OTHER), "bà Lan", Role.ADMINISTRATOR)
    home = await linked(office, lan.at(UNION), "chị Lan", Role.ADMINISTRATOR)
    await hue.says("/xoa")
    home.last, home.row = hue.last, hue.row
    await home.taps("Xóa")

    assert (await home.says("/dulieu")).startswith(privacy.MY_DATA)
    assert (await hue.says("/dulieu")).startswith(privacy.MY_DATA)
