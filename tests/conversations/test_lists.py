"""Lists: time × department × person × approver × kind × topic, with what is to be left out."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, asked, first, numbers
from wording.reply import Kind


def of_2021(*numbers: int) -> list[str]:
    """Items of the year's programme."""
    return [f"002:{number}" for number in numbers]


LISTS: dict[str, list[str]] = {
    "tháng này có việc gì?": of_2021(24, 25, 26, 27, 28, 29, 30),
    "thang nay co viec gi": of_2021(24, 25, 26, 27, 28, 29, 30),
    "tháng 7 có việc gì?": ["001:1", "001:2", *of_2021(45, 46, 47, 48, 49, 50, 51)],
    "tháng 4 Văn phòng có việc gì": of_2021(27, 29),
    "quý II đồng chí Tân chủ trì việc gì": of_2021(26, 31, 35, 40, 41, 42, 43),
    "tháng 6 việc nào phải trình Ban Thường vụ": of_2021(39),
    "tháng 6 Văn phòng có hội nghị nào trình Ban Chấp hành": of_2021(44),
    "quý IV Văn phòng có hội nghị nào": of_2021(61, 63, 67, 71, 72),
    "tháng 12 anh Uy chủ trì hội nghị nào?": of_2021(71),
    "quý III có báo cáo phản biện nào": of_2021(54, 57),
    "năm nay có hội thảo nào": of_2021(34, 50, 66),
    "tháng 5 và tháng 7 có hội thảo nào": of_2021(34, 50),
    "các việc về Đặc san": of_2021(7, 25, 38, 47, 58, 62, 68),
    "các việc về đặc sann": of_2021(7, 25, 38, 47, 58, 62, 68),
    "đc Tân chủ trì hội nghị nào về Giải thưởng": of_2021(40, 51, 56),
    "việc nào phối hợp với Tỉnh đoàn?": of_2021(4, 13),
    "anh Uy hoặc anh Tân tháng 9 có gì": of_2021(56, 57, 58, 59, 60),
    "việc nào chờ điều kiện?": ["001:9", "001:10"],
    "việc thường xuyên hằng năm": ["001:8"],
}
LEFT_OUT: dict[str, list[str]] = {
    "tháng 3 có hội nghị nào không phải của Văn phòng": of_2021(13, 18, 21),
    "tháng 7 có việc gì trừ Ban KHCN": ["001:1", "001:2", *of_2021(46, 47, 50)],
    "tháng 8 có việc gì trừ anh Tân": ["001:1", "001:2", *of_2021(52, 55)],
    "việc nào trình Ban Thường vụ mà không do anh Uy chủ trì": of_2021(9, 16, 21, 27),
    "tháng 3 có việc gì không tính hội nghị và báo cáo phản biện": of_2021(14, 15, 16, 22, 23),
}


@pytest.mark.parametrize("lists", [LISTS, LEFT_OUT], ids=["wanted", "left out"])
async def test_a_list_holds_what_fits_and_nothing_else(lan: Person, lists: dict[str, list[str]]) -> None:
    replies = await asked(lan, lists)

    assert {question: numbers(reply) for question, reply in replies.items()} == lists
    assert {reply.kind for reply in replies.values()} == {Kind.ITEMS}
    assert [len(reply.rows) for reply in replies.values()] == [len(items) for items in lists.values()]


async def test_who_else_than_one(lan: Person) -> None:
    assert numbers(await lan.says("ngoài anh Tân ra còn ai chủ trì việc tháng 6")) == of_2021(39, 44)


async def test_what_is_left_beside_a_kind_in_a_month(lan: Person) -> None:
    assert numbers(await lan.says("ngoài hội nghị ra tháng 6 còn việc gì")) == of_2021(41, 42, 43)


async def test_who_is_in_charge_in_a_month(lan: Person) -> None:
    assert numbers(await lan.says("tháng 4 ai chủ trì")) == of_2021(24, 25, 26, 27, 28, 29, 30)


async def test_by_a_documents_number(lan: Person) -> None:
    assert numbers(await lan.says("việc nào theo Quyết định 433-QĐ/TU")) == of_2021(22, 36, 55)


async def test_by_a_documents_number_alone(lan: Person) -> None:
    assert numbers(await lan.says("số 433-QĐ/TU liên quan việc nào")) == of_2021(22, 36, 55)


async def test_a_topic_is_said_back_with_its_marks(lan: Person) -> None:
    reply = await lan.says("việc nào theo Quyết định 433-QĐ/TU")

    assert first(reply) == "Quyết định 433-QĐ/TU: có 3 việc."


async def test_what_was_asked_is_said_back(lan: Person) -> None:
    assert first(await lan.says("tháng này có việc gì")) == "Tháng 4/2021: có 7 việc."
    assert first(await lan.says("quý II đồng chí Tân chủ trì việc gì")) == "Quý II/2021 – Đ/c Phạm Kim Tân: có 7 việc."
    said = first(await lan.says("tháng 3 có hội nghị nào không phải của Văn phòng"))
    assert said == "Tháng 3/2021 – hội nghị, trừ Văn phòng: có 3 việc."


async def test_one_list_over_all_plans_in_force_names_the_plan_of_each(office: Office, lan: Person) -> None:
    office.today("2021-10-12")
    reply = await lan.says("tháng này có việc gì")

    assert numbers(reply) == ["001:3", *of_2021(61, 62, 63)]
    assert [row.detail.rsplit(" · ")[-1] for row in reply.rows] == ["KH số 32-KH/ĐĐLHH", *["KH số 313/QĐ-LHH"] * 3]


async def test_standing_work_is_a_closing_line(office: Office, lan: Person) -> None:
    office.today("2021-10-12")
    reply = await lan.says("tháng này có việc gì")

    assert reply.after[0].text == (
        "Ngoài ra còn 1 việc thường xuyên, cả năm hoặc cả kỳ kế hoạch (mục 8) "
        "và 2 việc chờ điều kiện (mục 9, mục 10)."
    )  # fmt: skip


async def test_an_empty_month_says_so_and_offers_the_standing_work(office: Office, lan: Person) -> None:
    office.today("2022-10-03")
    reply = await lan.says("tháng này có việc gì")

    assert (first(reply), numbers(reply)) == ("Tháng 10/2022: kế hoạch không ghi việc nào.", [])
    assert lan.labels == ["Việc thường xuyên"]
    assert numbers(await lan.taps(0)) == [f"001:{number}" for number in range(4, 11)]


async def test_a_year_holds_its_standing_work(office: Office, vinh: Person) -> None:
    office.today("2023-03-01")
    standing = [f"004:2019-2024/{number}" for number in range(1, 9)]

    assert numbers(await vinh.says("năm nay có việc gì?")) == [*standing, "004:2023/1", "004:2023/2", "004:2023/3"]
    assert numbers(await vinh.says("năm 2024 có việc gì, không kể thường xuyên")) == [
        f"004:2024/{number}" for number in range(1, 6)
    ]
    assert numbers(await vinh.says("tháng này có việc gì?")) == []


async def test_who_asks_is_who_is_meant_by_i(office: Office) -> None:
    tan = Person(office, 7010, name="Phạm Kim Tân")

    assert numbers(await tan.says("tháng 1 tôi có việc gì?")) == of_2021(4, 6)
    assert numbers(await tan.says("còn quý II?")) == of_2021(26, 31, 35, 40, 41, 42, 43)


async def test_a_person_whom_no_plan_names(lan: Person) -> None:
    reply = await lan.says("tháng 5 đồng chí Lan có việc gì")

    assert (reply.kind, first(reply)) == (Kind.NONE, "Kế hoạch không ghi ai tên Lan.")


async def test_an_english_question_gets_an_english_answer(lan: Person) -> None:
    reply = await lan.says("what is due this month?")

    assert (first(reply), numbers(reply)) == ("April 2021: 7 tasks.", of_2021(24, 25, 26, 27, 28, 29, 30))
