"""What is nobody's business: other unions' plans, people's own data, the weather. And greetings."""

from __future__ import annotations

import pytest

from rules.people.role import Role
from storage import Unions
from tests.person import Office, Person, asked, first, numbers, whole
from wording.reply import Kind, say
from wording.vi import chat

OTHERS = "Chỉ cán bộ cơ quan và Ban Tổ chức được tra cứu kế hoạch công tác; anh/chị cần thì báo Văn phòng giúp."
HUE_ONLY = ("TRT", "Hồ Đắc Thái Hoàng", "CYCAD", "157/KH-LHH", "15/9/2023")
THANH_HOA_ONLY = ("Nguyễn Văn Phát", "313/QĐ-LHH", "Hàm Rồng", "25B", "32-KH")
NOSY = (
    "tháng 8 năm 2023 có việc gì?",
    "các việc về hội thi sáng tạo kỹ thuật",
    "ai chủ trì mục 27?",
    "mục 3.1 là gì",
    "kinh phí lấy từ đâu?",
    "lễ kỷ niệm ở đâu?",
    "Đại hội họp ở đâu?",
    "việc của đồng chí Phát",
    "ai ký kế hoạch?",
    "kế hoạch số mấy",
    "bao nhiêu việc về tập huấn?",
    "ai chủ trì nhiều việc nhất?",
    "phối hợp với Vifotec việc gì",
)


async def test_no_answer_holds_anything_of_another_union(office: Office, lan: Person, thu: Person) -> None:
    office.today("2023-08-01")
    for question in NOSY:
        here, there = whole(await lan.says(question)), whole(await thu.says(question))

        assert [word for word in HUE_ONLY if word in here] == [], question
        assert [word for word in THANH_HOA_ONLY if word in there] == [], question
        assert {cited.plan for cited in lan.hears.cited} <= {"000", "001", "002"}
        assert {cited.plan for cited in thu.hears.cited} <= {"003"}


async def test_each_union_answers_the_same_question_for_itself(office: Office, lan: Person, thu: Person) -> None:
    office.today("2023-08-01")

    assert numbers(await thu.says("tháng này có việc gì?")) == ["003:3.2", "003:3.3", "003:3.4"]
    assert numbers(await lan.says("tháng 7 năm nay có việc gì?")) == ["000:3"]


@pytest.mark.parametrize("question", ["tháng này Liên hiệp hội Nghệ An có việc gì?", "kế hoạch của tỉnh Nghệ An"])
async def test_asked_outright_it_is_refused(lan: Person, question: str) -> None:
    reply = await lan.says(question)

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])
    assert first(reply).startswith("Tôi chỉ được xem kế hoạch của đơn vị mình")


async def test_the_plan_of_another_union(lan: Person) -> None:
    assert (await lan.says("kế hoạch của LHH Huế")).kind is Kind.NONE


async def test_a_union_named_first(lan: Person) -> None:
    assert numbers(await lan.says("LHH Huế tháng này làm gì")) == []


async def test_an_item_of_another_union(lan: Person) -> None:
    assert numbers(await lan.says("mục 27 của Huế là gì")) == []


async def test_the_province_is_said_back_as_it_is_written(lan: Person) -> None:
    assert first(await lan.says("tháng này Liên hiệp hội Nghệ An có việc gì?")) == chat.other_union("Nghệ An")


PERSONAL = (
    "số điện thoại anh Uy",
    "lương của anh Tân bao nhiêu",
    "địa chỉ nhà riêng anh Uy",
    "cho em xin sdt bác Phát",
)
OUTSIDE = ("thời tiết hôm nay thế nào", "giá vàng hôm nay", "kể chuyện cười đi")
GREETINGS = ("chào em", "xin chào", "hello", "chao ban")
CALLS_FOR_HELP = (
    "em làm được gì?",
    "hướng dẫn sử dụng",
    "/start",
    "/help",
    "help",
    "chỉ tôi cách hỏi với",
    "tra cứu được những gì ở đây",
)


async def test_personal_data_are_not_given(lan: Person) -> None:
    replies = await asked(lan, PERSONAL)

    assert replies == dict.fromkeys(PERSONAL, say(Kind.NONE, chat.PERSONAL))


async def test_what_is_not_of_the_office(lan: Person) -> None:
    replies = await asked(lan, OUTSIDE)

    assert replies == dict.fromkeys(OUTSIDE, say(Kind.NONE, chat.OUTSIDE))


async def test_a_greeting(lan: Person) -> None:
    replies = await asked(lan, GREETINGS)

    assert {words: (reply.kind, first(reply)) for words, reply in replies.items()} == dict.fromkeys(
        GREETINGS, (Kind.HELP, chat.HELLO)
    )


async def test_help_shows_what_can_be_asked(lan: Person) -> None:
    replies = await asked(lan, CALLS_FOR_HELP)

    assert {words: (reply.kind, reply.before[-1].text) for words, reply in replies.items()} == dict.fromkeys(
        CALLS_FOR_HELP, (Kind.HELP, chat.HELP)
    )


async def test_a_call_for_help(lan: Person) -> None:
    assert (await lan.says("giúp tôi với")).kind is Kind.HELP


@pytest.mark.parametrize("question", ["tháng này có việc gì?", "ai chủ trì mục 27?", "các việc về Đặc san"])
async def test_delegates_see_no_plans(binh: Person, question: str) -> None:
    reply = await binh.says(question)

    assert (reply.kind, first(reply), numbers(reply)) == (Kind.NONE, OTHERS, [])


@pytest.mark.parametrize("question", ["tháng này có việc gì?", "Đại hội họp ở đâu?", "tôi dự được", "em làm được gì?"])
async def test_strangers_hear_how_to_get_in(office: Office, question: str) -> None:
    reply = await Person(office, 7040, Role.STRANGER).says(question)

    assert (reply.kind, numbers(reply), reply.action) == (Kind.HELP, [], None)
    assert first(reply).startswith("Xin chào, đây là thư ký của cơ quan. Anh/chị chưa được cấp quyền tra cứu;")


async def test_a_union_that_was_never_loaded(office: Office) -> None:
    assert first(await Person(office, 7051, union="ca-mau").says("tháng này có việc gì?")) == chat.NO_PLAN


async def test_a_union_without_plans(office: Office) -> None:
    async with office.database.transaction() as tx:
        await Unions(tx).ensure("quang-nam", "Liên hiệp hội Quảng Nam")

    assert first(await Person(office, 7050, union="quang-nam").says("tháng này có việc gì?")) == chat.NO_PLAN
