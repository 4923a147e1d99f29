"""How people are spoken of: what is meant, and what is none of it."""

from __future__ import annotations

from datetime import date

import pytest

from rules.people.role import Role
from rules.plan import Catalogue
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.lexicon import Lexicon
from understanding.meaning import Ask
from understanding.people import (
    AboutPeople,
    AskMyData,
    AskPeople,
    AskPhone,
    AskWeb,
    DeleteMyData,
    Dismiss,
    Invite,
    InviteAll,
    SayHandOver,
)

NOTHING = Lexicon(Catalogue("hue"))
AUGUST = date(2021, 8, 1)
SAID: dict[str, AboutPeople] = {
    "/moi anh Tân": Invite("anh Tân"),
    "/moi@ThuKyBot anh Tân": Invite("anh Tân"),
    "/moi": Invite(""),
    "cấp mã cho chị Lan, Văn phòng": Invite("chị Lan", department="Văn phòng"),
    "/moi chị Lan thuộc Ban KHCN, làm lãnh đạo": Invite("chị Lan", frozenset({Role.LEADER}), "Ban KHCN"),
    "/moi Trần Văn Bình, 0912 345 678, làm đại biểu": Invite(
        "Trần Văn Bình", frozenset({Role.DELEGATE}), phone="0912345678"
    ),
    "/moi ông Ông Văn Ơn ở Văn phòng": Invite("ông Ông Văn Ơn", department="Văn phòng"),
    "mời chị Lan vào bot": Invite("chị Lan"),
    "tạo mã cho tất cả": InviteAll(),
    "/moi tất cả": InviteAll(),
    "in mã mời cho mọi người trong cơ quan": InviteAll(),
    "cap ma cho toan co quan": InviteAll(),
    "/thoi anh Tân": Dismiss("anh Tân"),
    "thu quyền của chị Lan": Dismiss("chị Lan"),
    "bàn giao việc của anh Uy cho chị Lan từ 1/8": SayHandOver("anh Uy", "chị Lan", AUGUST),
    "/bangiao anh Uy cho chị Lan từ ngày 01/8/2021": SayHandOver("anh Uy", "chị Lan", AUGUST),
    "chuyển toàn bộ công việc của đ/c Uy sang cho đ/c Tân kể từ tháng 8": SayHandOver("đ/c Uy", "đ/c Tân", AUGUST),
    "ban giao viec cua anh Uy cho chi Lan": SayHandOver("anh Uy", "chi Lan"),
    "/bangiao": SayHandOver("", ""),
    "/nguoidung": AskPeople(),
    "ai đã liên kết?": AskPeople(),
    "số điện thoại của anh Tân": AskPhone("anh Tân"),
    "cho em xin sđt chị Lan": AskPhone("chị Lan"),
    "/web": AskWeb(),
    "vào trang web": AskWeb(),
    "cho em xin link vào web": AskWeb(),
    "mở trang web giúp tôi": AskWeb(),
    "dang nhap web the nao?": AskWeb(),
    "địa chỉ trang web của thư ký": AskWeb(),
    "/dulieu": AskMyData(),
    "cơ quan đang lưu những gì về tôi?": AskMyData(),
    "cho tôi xem dữ liệu của tôi": AskMyData(),
    "/xoa": DeleteMyData(),
    "/xoa xac nhan": DeleteMyData(confirmed=True),
    "/xoa xác nhận": DeleteMyData(confirmed=True),
    "xóa hết thông tin cá nhân của tôi": DeleteMyData(),
}
NOT_SAID = (
    "mời bao nhiêu đại biểu?",
    "Đại hội mời những ai",
    "ban thông tin của tôi có việc gì",
    "chuyển việc 27 cho chị Lan",
    "chuyển nhiệm vụ mục 5 sang tháng 6",
    "giao ban quý 3 khi nào",
    "xóa mục 27",
    "mã số kế hoạch là gì",
    "việc của tôi",
    "việc xây dựng trang web",
    "trang web của Liên hiệp hội ai phụ trách?",
)


def meant(text: str, role: Role = Role.ADMINISTRATOR) -> Ask:
    return understand(text, date(2021, 4, 12), NOTHING, Context(), role).ask


@pytest.mark.parametrize(("text", "ask"), SAID.items())
def test_what_is_said_about_people(text: str, ask: AboutPeople) -> None:
    assert meant(text) == ask


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_said_about_something_else(text: str) -> None:
    assert not isinstance(meant(text), AboutPeople)


def test_who_may_not_know_telephones_does_not_ask_for_one_of_ours() -> None:
    assert not isinstance(meant("số điện thoại của anh Tân", Role.STAFF), AboutPeople)
