"""From a code to an account with a name and a role."""

from __future__ import annotations

import pytest

from rules.people.codes import shown
from rules.people.role import Role
from tests.people.conftest import OTHER, Guest, Office
from wording.vi import chat
from wording.vi import people as words

WELCOME = (
    "Xin chào Đ/c Tân. Tài khoản này đã được nối với tên anh/chị tại Liên hiệp hội Thanh Hóa, vai trò: lãnh đạo.\n"
    "Liên hiệp hội Thanh Hóa đang giữ họ tên và tài khoản Telegram này để trả lời, nhắc việc đúng người; giữ đến khi "
    "anh/chị nhắn /xoa, hoặc 365 ngày sau khi thôi công tác. Xem lại bất cứ lúc nào: /dulieu.\n"
    "Những điều anh/chị nhắn để ghi nhận (trả lời giấy mời, báo xong việc, xin lùi hạn…) chỉ được lưu khi anh/chị "
    "đồng ý. Anh/chị có đồng ý không?"
)


@pytest.mark.parametrize("text", ["tháng này có việc gì?", "/start", "mục 27 ai chủ trì", "đồng ý", "", "/xoa"])
async def test_a_stranger_hears_how_to_get_in_and_nothing_of_the_plan(lan: Guest, text: str) -> None:
    assert await lan.says(text) == words.STRANGER


async def test_a_typed_code_makes_the_account_the_persons_own(office: Office, lan: Guest) -> None:
    invitation = await office.invites("Đ/c Tân", Role.LEADER)

    assert await lan.says(f"mã {shown(invitation.code).lower()}") == WELCOME
    assert lan.labels == ["Đồng ý", "Không đồng ý"]
    assert await lan.says("ai chủ trì mục 27?") != words.STRANGER
    assert await lan.says("Đồng ý") == f"{words.AGREED}\n{chat.HELP}"


async def test_a_tapped_link_does_the_same(office: Office, lan: Guest) -> None:
    invitation = await office.invites("Đ/c Tân", Role.LEADER)

    assert await lan.says(f"/start {invitation.token}") == WELCOME


async def test_a_code_is_good_once_in_its_union_and_for_its_days(office: Office, lan: Guest, minh: Guest) -> None:
    first = await office.invites("Đ/c Tân", Role.LEADER)
    assert await minh.at(OTHER).says(first.code) == words.WRONG_CODE
    assert await lan.says(first.code) == WELCOME
    assert await minh.says(first.code) == words.WRONG_CODE
    assert await minh.says(f"/start {first.token}") == words.WRONG_CODE

    second = await office.invites("Đ/c Tân", Role.LEADER)
    office.waits(days=7)
    assert await minh.says(second.code) == words.WRONG_CODE
    assert await minh.says(f"/start {second.token}") == words.WRONG_CODE
