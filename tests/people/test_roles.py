"""Role × action: whoever may not is refused with one sentence, at the door and in the chat."""

from __future__ import annotations

from typing import get_args

import pytest

from handlers.act.actor import Actor
from handlers.act.door import ACTIONS, Refused, allow
from handlers.answer import ASKED, DONE
from rules.people.permissions import ALLOWED, Action
from rules.people.person import Person
from rules.people.role import Role
from tests.people.conftest import NOW, UNION, Guest, Office, linked
from understanding.meaning import Ask
from wording import en, vi

FORBIDDEN = [(role, action) for role in Role for action in Action if action not in ALLOWED[role]]
SAID = {
    Action.HELP: "trợ giúp",
    Action.ASK_EVENT: "đại hội họp ở đâu?",
    Action.ASK_PLANS: "tháng 6 có việc gì?",
    Action.SEE_RSVPS: "bao nhiêu đại biểu đã xác nhận?",
    Action.SEE_PEOPLE: "/nguoidung",
    Action.SEE_PHONES: "số điện thoại của anh Tân",
    Action.INVITE: "/moi anh Tân",
    Action.HAND_OVER: "bàn giao việc của anh Tân cho anh Uy từ 1/8",
    Action.CORRECT: "mục 27 sai, phải là tháng 5",
    Action.EXPORT_OWN: "/dulieu",
    Action.DELETE_OWN: "/xoa",
}
PHONE = "Tôi không cung cấp thông tin cá nhân. Anh/chị liên hệ Văn phòng giúp."
"""Who may not know telephone numbers hears what was always said of personal data."""


@pytest.mark.parametrize(("role", "action"), FORBIDDEN)
def test_every_forbidden_pair_is_refused_with_one_sentence(role: Role, action: Action) -> None:
    refused = allow(Actor(UNION, "telegram", "1", role, NOW), action)

    assert refused == Refused(vi.people.refused(action))
    assert refused.sentence.count(".") == 1
    assert refused.sentence.startswith("Chỉ ")


@pytest.mark.parametrize("role", Role)
def test_what_is_not_forbidden_is_allowed(role: Role) -> None:
    actor = Actor(UNION, "telegram", "1", role, NOW)

    assert {action for action in Action if allow(actor, action) is None} == ALLOWED[role]


def test_what_the_table_says() -> None:
    able = {action: [role.value for role in Role if action in ALLOWED[role]] for action in Action}
    everybody = ["administrator", "leader", "staff", "organiser", "delegate"]

    assert {action for action, roles in able.items() if roles == everybody} == {
        Action.HELP, Action.ASK_EVENT, Action.RSVP_OWN, Action.ENROL, Action.EXPORT_OWN, Action.DELETE_OWN,
    }  # fmt: skip
    assert {action for action, roles in able.items() if roles == ["administrator"]} == {
        Action.CORRECT, Action.LOAD, Action.INVITE, Action.SEE_PEOPLE, Action.TIE_GROUP, Action.RESEND,
        Action.SET_REMINDERS,
    }  # fmt: skip
    assert able[Action.HAND_OVER] == able[Action.ASSIGN] == able[Action.SEE_DELIVERY] == ["administrator", "leader"]
    assert able[Action.MARK] == able[Action.EXTEND] == ["administrator", "leader", "staff"]
    assert able[Action.DOOR] == able[Action.BROADCAST] == ["administrator", "organiser"]
    assert able[Action.SEE_PHONES] == ["administrator", "leader", "organiser"]


def test_who_may_is_said_in_full() -> None:
    assert [
        vi.people.refused(action).split(" được ")[0] for action in (Action.SEE_PHONES, Action.DOOR, Action.MARK)
    ] == [
        "Chỉ quản trị, lãnh đạo và Ban Tổ chức",
        "Chỉ quản trị và Ban Tổ chức",
        "Chỉ cán bộ cơ quan",
    ]
    assert vi.people.refused(Action.LOAD) == "Chỉ quản trị được nạp văn bản; anh/chị cần thì báo Văn phòng giúp."


def test_several_roles_add_up() -> None:
    person = Person(UNION, "chị Lan", frozenset({Role.STAFF, Role.ORGANISER}))
    actor = Actor(UNION, "telegram", "1", person.role, NOW, person=person)

    assert person.role is Role.STAFF
    assert {action for action in Action if allow(actor, action) is None} == ALLOWED[Role.STAFF] | ALLOWED[
        Role.ORGANISER
    ]


def test_everything_that_can_be_meant_has_its_action() -> None:
    meant = set(get_args(Ask))
    asked_back = {sort for sort in meant if "sort" in sort.__dataclass_fields__}  # stands for the deed it is about

    assert set(ACTIONS) == meant - asked_back
    assert {*ASKED, *DONE} == meant


def test_each_action_has_its_words_in_both_languages() -> None:
    assert set(vi.people.DEEDS) == set(en.people.DEEDS) == set(Action)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.STRANGER])
async def test_in_the_chat_each_role_gets_what_it_may_and_nothing_else(office: Office, lan: Guest, role: Role) -> None:
    await linked(office, lan, "Người thử", role)
    sentences = {vi.people.refused(action) for action in Action}
    for action, text in SAID.items():
        answer = await lan.says(text)
        if action in ALLOWED[role]:
            assert answer not in {*sentences, vi.people.STRANGER, PHONE}, text
        elif action is Action.SEE_PHONES:
            assert answer == PHONE
        elif action in (Action.CORRECT, Action.SEE_RSVPS):
            assert answer in sentences, text
        else:
            assert answer == vi.people.refused(action)


async def test_one_who_left_is_a_stranger_again(office: Office, admin: Guest, lan: Guest) -> None:
    await linked(office, lan, "chị Lan", Role.STAFF)
    assert await admin.says("/thoi chị Lan") == (
        "Đã ghi chị Lan thôi công tác; tài khoản không còn quyền tra cứu. Việc đang làm: xin bàn giao bằng /bangiao."
    )
    assert await lan.says("tháng này có việc gì?") == vi.people.STRANGER


async def test_in_a_group_nothing_personal_is_said(office: Office, admin: Guest) -> None:
    admin.chat = "-100"
    await admin.says("/lienket toàn đơn vị")
    for text in ("/moi anh Tân", "/moi tất cả", "/nguoidung", "/dulieu", "/xoa", "số điện thoại của anh Tân"):
        assert await admin.says(text) == vi.people.NOT_IN_GROUP
