"""Facts of an item: by its number, by what it is about, with what the plan leaves empty; which plan is meant."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, asked, first, numbers
from wording.reply import Kind

ASSUMED = " (Anh/chị không nêu kế hoạch nào nên tôi lấy kế hoạch này.)"
VALUES: dict[str, tuple[list[str], str]] = {
    "ai chủ trì mục 27?": (["002:27"], "Mục 27: đồng chí Nguyễn Văn Phát chủ trì."),
    "STT 46 hạn khi nào": (["002:46"], "Mục 46: thời gian tháng 7/2021."),
    "việc số 33 phối hợp với ai": (["002:33"], "Mục 33: phối hợp với CLB Hàm Rồng."),
    "muc 9 trinh cap nao thong qua": (["002:9"], "Mục 9: cấp thông qua là Đảng đoàn, BTV LHH."),
    "bộ phận nào thực hiện mục 16": (["002:16"], "Mục 16: Ban kiểm tra tham mưu, thực hiện."),
    "mục 27 do anh Phát chủ trì đúng không": (["002:27"], "Đúng, mục 27 do đồng chí Nguyễn Văn Phát chủ trì."),
    "mục 27 do anh Uy chủ trì đúng không": (["002:27"], "Không phải đồng chí Nguyễn Quốc Uy."),
    "hội thảo về tư vấn phản biện khi nào": (["002:66"], "Mục 66: thời gian tháng 11/2021."),
    "ai chủ trì lễ trao giải Hội thi STKT": (["002:70"], "Mục 70: đồng chí Phạm Kim Tân chủ trì."),
    "dự toán kinh phí 2022 làm lúc nào": (["002:46"], "Mục 46: thời gian tháng 7/2021."),
}
OF_PLAN_32: dict[str, tuple[list[str], str]] = {
    "mục 3 kế hoạch 32 ai chủ trì?": (
        ["001:3"],
        "Mục 3: kế hoạch không ghi người chủ trì; bộ phận thực hiện là Văn phòng.",
    ),
    "mục 3 kế hoạch 32 ai phối hợp?": (["001:3"], "Mục 3: kế hoạch không ghi đơn vị phối hợp."),
    "mục 3 kế hoạch 32 cấp nào thông qua?": (["001:3"], "Mục 3: kế hoạch không ghi cấp thông qua."),
    "mục 3 kế hoạch 32 tổ chức ở đâu?": (["001:3"], "Mục 3: kế hoạch không ghi địa điểm."),
    "mục 8 kế hoạch hành động khi nào": (["001:8"], "Mục 8: thời gian Hàng năm."),
    "mục 9 kế hoạch 32 khi nào": (
        ["001:9"],
        "Mục 9 chưa có thời hạn: Sau khi TW ban hành quy định cụ thể.",
    ),
}


@pytest.mark.parametrize("values", [VALUES, OF_PLAN_32], ids=["the year's programme", "plan 32"])
async def test_a_fact_and_its_source(lan: Person, values: dict[str, tuple[list[str], str]]) -> None:
    replies = await asked(lan, values)

    assert {question: (numbers(reply), first(reply)) for question, reply in replies.items()} == values
    assert {reply.kind for reply in replies.values()} == {Kind.VALUE}


async def test_all_that_the_plan_says_of_the_item_goes_along(lan: Person) -> None:
    reply = await lan.says("mục 16 là gì")

    assert [block.text for block in reply.before] == [
        "Mục 16. Kế hoạch kiểm tra năm 2021 đối với hội thành viên và trung tâm trực thuộc",
        "Thời gian: tháng 3/2021",
        "Bộ phận thực hiện: Ban kiểm tra",
        "Chủ trì: Đ/c Nguyễn Văn Phát",
        "Phối hợp: Hội TV, TT trực thuộc",
        "Cấp thông qua: BTV Liên hiệp hội",
        "Kết quả: chưa rõ",
    ]
    assert reply.after[0].text == (
        "Nguồn: Chương trình công tác năm 2021 Liên hiệp các Hội KH&KT Thanh Hóa (số 313/QĐ-LHH)." + ASSUMED
    )


async def test_two_items_at_once(lan: Person) -> None:
    reply = await lan.says("mục 27 với mục 28 ai chủ trì?")

    assert numbers(reply) == ["002:27", "002:28"]
    assert [block.text for block in reply.before[:2]] == [
        "Mục 27: đồng chí Nguyễn Văn Phát chủ trì.",
        "Mục 28: đồng chí Nguyễn Quốc Uy chủ trì.",
    ]


async def test_a_number_that_no_plan_has(lan: Person, vinh: Person) -> None:
    assert first(await lan.says("mục 99 là gì")) == (
        "Không có mục 99 trong các kế hoạch đang thực hiện. Anh/chị kiểm tra lại số mục giúp."
    )
    assert (await vinh.says("ai chủ trì mục 27?")).kind is Kind.NONE
    assert first(vinh.hears).endswith("(số 106/CTr-LHH) có 37 mục, không có mục 27.")


async def test_the_years_own_programme_comes_before_that_of_several_years(office: Office, lan: Person) -> None:
    office.today("2021-08-12")
    reply = await lan.says("mục 3 ai chủ trì?")

    assert numbers(reply) == ["002:3"]
    assert reply.after[0].text.endswith(ASSUMED)


async def test_nothing_is_assumed_where_the_plan_was_named_or_only_one_is_in_force(office: Office, lan: Person) -> None:
    named = await lan.says("mục 3 chương trình công tác năm 2021 ai chủ trì?")
    assert (numbers(named), named.after[0].text.endswith(ASSUMED)) == (["002:3"], False)

    office.today("2022-02-12")
    only = await lan.says("mục 4 ai chủ trì?")
    assert (numbers(only), only.after[0].text.endswith(ASSUMED)) == (["001:4"], False)


async def test_two_plans_that_fit_equally_are_asked_about(office: Office, lan: Person) -> None:
    office.today("2023-08-12")
    reply = await lan.says("mục 5 khi nào?")

    assert (reply.kind, numbers(reply)) == (Kind.CLARIFY, ["000:5", "001:5"])


async def test_the_event_names_its_plan(office: Office, lan: Person) -> None:
    office.today("2023-08-12")

    assert numbers(await lan.says("mục 5 đại hội ai chịu trách nhiệm?")) == ["000:5"]


async def test_a_number_of_a_year_section(office: Office, vinh: Person) -> None:
    office.today("2022-05-05")

    assert numbers(await vinh.says("mục 2 năm 2024 là gì")) == ["004:2024/2"]
    assert numbers(await vinh.says("mục 3 thường xuyên nói gì")) == ["004:2019-2024/3"]
    assert numbers(await vinh.says("mục 2 là gì")) == ["004:2019-2024/2", "004:2022/2"]


async def test_the_lines_under_an_item_go_along(office: Office, thu: Person) -> None:
    office.today("2023-08-01")
    reply = await thu.says("mục 3.1 khi nào")

    assert (numbers(reply), first(reply)) == (["003:3.1"], "Mục 3.1: thời gian ngày 15/9/2023.")
    assert [block.text for block in reply.before[3:]] == ["Hình thức: Truyền hình trực tiếp trên đài TRT."]


async def test_a_heading_that_holds_items(office: Office, thu: Person) -> None:
    office.today("2023-08-01")

    assert numbers(await thu.says("mục 3 có gì")) == ["003:3.1", "003:3.2", "003:3.3", "003:3.4"]
