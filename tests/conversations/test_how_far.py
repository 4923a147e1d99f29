"""How far the work is as a whole, whose is late, and what a secretary says to thanks or to what no plan prints."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, first, numbers
from wording.reply import Kind, plain

YEAR = [
    "Tình hình thực hiện công tác năm 2021",
    "Tổng số 78 việc; đã hoàn thành 1 việc (1,3%); đang làm 0 việc, chưa làm 54 việc; chưa rõ kết quả 23 việc.",
]
QUARTER = [
    "Tình hình thực hiện công tác quý II năm 2021",
    "Tổng số 21 việc; đã hoàn thành 1 việc (4,8%); đang làm 0 việc, chưa làm 20 việc.",
]


@pytest.mark.parametrize(
    ("said", "numbers_told"),
    [
        ("tình hình thực hiện thế nào", YEAR),
        ("Tiến độ chung đến đâu rồi em?", YEAR),
        ("năm nay hoàn thành bao nhiêu phần trăm", YEAR),
        ("cong viec den dau roi", YEAR),
        ("quý này đạt bao nhiêu %", QUARTER),
        ("kết quả thực hiện nhiệm vụ quý 2 ra sao", QUARTER),
    ],
)
async def test_numbers_are_told_and_no_file_is_made(said: str, numbers_told: list[str], lan: Person) -> None:
    await lan.says("xong mục 27 rồi")
    reply = await lan.says(said)
    assert reply.kind is Kind.COUNT
    assert plain(reply).splitlines()[:2] == numbers_told
    assert reply.after == ()


async def test_how_far_one_item_is_is_another_question(lan: Person) -> None:
    await lan.says("xong mục 27 rồi")
    assert numbers(await lan.says("mục 27 đến đâu rồi")) == ["002:27"]


async def test_what_is_done_is_counted(lan: Person) -> None:
    await lan.says("xong mục 27 rồi")
    assert first(await lan.says("quý này xong mấy việc rồi")) == "Quý II/2021 – đã xong: 1 việc."


@pytest.mark.parametrize("said", ["ai đang trễ hạn", "việc nào trễ", "còn ai quá hạn không", "ai nợ việc quá hạn"])
async def test_what_is_late_is_asked_of_all_plans_whatever_was_spoken_of(said: str, lan: Person) -> None:
    await lan.says("tháng sau Văn phòng có việc gì")
    await lan.says("ai chủ trì mục 34")
    assert plain(await lan.says(said)).splitlines() == [
        "Quá hạn: không có việc nào.",
        "Ngoài ra 23 việc đã qua thời hạn trước khi nạp kế hoạch, chưa rõ kết quả.",
    ]


async def test_thanks_are_no_greeting(lan: Person) -> None:
    welcome = "Dạ vâng. Anh/chị cần tra cứu việc gì nữa, xin cứ nhắn tôi."
    assert [first(await lan.says(said)) for said in ("cảm ơn em nhé", "ok em", "tks")] == [welcome] * 3
    assert first(await lan.says("chào em")).startswith("Xin chào anh/chị")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("việc nào quan trọng nhất", "Kế hoạch không ghi việc nào quan trọng hay gấp hơn việc nào."),
        ("ai là chủ tịch", "Kế hoạch không ghi chức vụ của từng người."),
    ],
)
async def test_what_no_plan_prints_is_said_so(said: str, answer: str, lan: Person) -> None:
    await lan.says("quý này có việc gì")
    reply = await lan.says(said)
    assert (reply.kind, first(reply)) == (Kind.NONE, answer)


async def test_waiting_items_are_headed_as_such(lan: Person) -> None:
    assert first(await lan.says("việc nào chờ điều kiện")) == "Chờ điều kiện: có 2 việc."


async def test_the_number_of_delegates_comes_first(lan: Person) -> None:
    lines = plain(await lan.says("đại hội có bao nhiêu đại biểu")).splitlines()
    assert lines[1] == "Số đại biểu (dự kiến): 350, gồm 200 đại biểu triệu tập và 150 đại biểu mời."


async def test_of_two_people_who_has_more(lan: Person) -> None:
    lines = plain(await lan.says("đ/c Tân với đ/c Uy ai nhiều việc hơn")).splitlines()
    assert lines[:2] == [
        "Đồng chí Nguyễn Quốc Uy có nhiều việc nhất, 27 việc.",
        "Thứ tự: Đ/c Nguyễn Quốc Uy 27; Đ/c Phạm Kim Tân 26.",
    ]


async def test_with_whom_a_department_works_most(lan: Person) -> None:
    reply = await lan.says("Ban KHCN phối hợp với đơn vị nào nhiều nhất")
    assert first(reply) == "Ban KHCN, TVPB: Sở, ngành liên quan có nhiều việc nhất, 14 việc."


async def test_a_matter_of_no_plan_is_named_though_its_words_are_small(lan: Person) -> None:
    reply = await lan.says("nhiệm vụ về chuyển đổi số")
    assert (reply.kind, first(reply)) == (Kind.NONE, "Trong kế hoạch không có việc nào về “chuyển đổi số”.")


async def test_items_that_differ_have_no_place_asked_for(lan: Person) -> None:
    assert first(await lan.says("mục 41 với 42 khác nhau chỗ nào")).startswith("Mục 41. Báo cáo phản biện")


async def test_the_number_of_an_issue_is_no_plans_number(lan: Person) -> None:
    assert (await lan.says("đặc san số mấy sắp ra")).kind is Kind.CLARIFY


async def test_whether_there_is_a_meeting(lan: Person) -> None:
    assert numbers(await lan.says("tuần này có họp không")) == ["002:25", "002:27"]


@pytest.mark.parametrize(
    ("said", "heading", "shown"),
    [
        ("năm 2021 mục nào chưa có người chủ trì", "Năm 2021 – không ghi người chủ trì: có 6 việc.", 6),
        ("quý 4 việc nào không cần phối hợp", "Quý IV/2021 – không ghi đơn vị phối hợp: có 1 việc.", 1),
    ],
)
async def test_cells_that_are_empty_can_be_asked_for(said: str, heading: str, shown: int, lan: Person) -> None:
    reply = await lan.says(said)
    assert (first(reply), len(reply.rows)) == (heading, shown)


async def test_who_is_in_charge_is_a_matter_of_items_not_of_prose(lan: Person) -> None:
    assert (await lan.says("ai phụ trách Đặc san")).kind is Kind.CLARIFY


async def test_how_long_it_is_still_is_a_question_of_time(office: Office, lan: Person) -> None:
    office.today("2024-01-15")
    assert plain(await lan.says("đại hội còn bao lâu nữa")).splitlines()[1:2] == [
        "Thời gian: 2 ngày, dự kiến trung tuần tháng 3 năm 2024 (từ 11/3/2024 đến 20/3/2024)."
    ]


async def test_a_year_by_its_place_in_the_term(office: Office) -> None:
    office.today("2021-03-01")
    binh = Person(office, 7003, union="nghe-an")
    assert first(await binh.says("năm cuối nhiệm kỳ làm gì")).startswith("Năm 2024: có ")
    assert first(await binh.says("năm đầu của nhiệm kỳ có việc gì riêng")).startswith("Năm 2019")
