"""What points back at what was spoken of, or at nobody: "tháng đó", "ban này", "anh ấy", "còn lại"."""

from __future__ import annotations

from tests.person import Office, Person, first, numbers
from wording.reply import Kind


async def test_that_month_and_this_department_are_those_of_the_item(lan: Person) -> None:
    await lan.says("mục 32 là gì")

    assert numbers(await lan.says("tháng đó ban này còn việc gì nữa")) == ["002:32", "002:33", "002:38"]


async def test_he_is_who_chairs_the_item(lan: Person) -> None:
    await lan.says("mục 27 ai chủ trì")

    assert first(await lan.says("tháng 5 anh ấy có việc gì")) == "Tháng 5/2021 – Đ/c Nguyễn Văn Phát: có 3 việc."


async def test_he_where_nobody_was_spoken_of_is_asked_back_about(lan: Person) -> None:
    reply = await lan.says("anh ấy có việc gì")

    assert (reply.kind, first(reply)) == (Kind.CLARIFY, "Anh/chị hỏi đồng chí nào ạ? Xin cho biết tên.")


async def test_my_work_needs_a_name_that_the_plans_know(lan: Person) -> None:
    reply = await lan.says("việc của tôi")

    assert (reply.kind, numbers(reply)) == (Kind.CLARIFY, [])


async def test_the_rest_is_what_the_name_left_aside(lan: Person) -> None:
    await lan.says("tháng 6 có việc gì của Văn phòng")
    reply = await lan.says("còn lại thì ai chủ trì")

    assert numbers(reply) == ["002:40", "002:41", "002:42", "002:43"]


async def test_a_number_is_looked_for_in_the_list_before_it(office: Office, vinh: Person) -> None:
    office.today("2022-06-20")
    await vinh.says("việc riêng năm 2022 có những gì")

    assert numbers(await vinh.says("số 4 nói gì")) == ["004:2022/4"]


async def test_one_of_a_list_is_told_by_its_words(lan: Person) -> None:
    await lan.says("đề án nào trong quý 2")

    assert numbers(await lan.says("cái về tuyên truyền ấy")) == ["002:28"]


async def test_one_of_two_answers_that_may_be_is_no_new_name(office: Office, lan: Person) -> None:
    office.today("2022-03-28")
    await lan.says("quý này còn việc gì theo kế hoạch 32")

    assert first(await lan.says("văn phòng hay ban nào làm")) == "Mục 4: Văn phòng tham mưu, thực hiện."


async def test_the_same_matter_at_another_time_and_how_often(lan: Person) -> None:
    await lan.says("hội nghị Ban Thường vụ quý III tháng mấy họp")

    assert numbers(await lan.says("thế quý IV?")) == ["002:67"]
    assert first(await lan.says("cả năm họp mấy lần?")) == "Năm 2021 – hội nghị Ban Thường vụ LHH: 4 việc."


async def test_the_item_before_and_another_number(lan: Person) -> None:
    await lan.says("mục 28 là gì")

    assert numbers(await lan.says("mục trước thì sao")) == ["002:27"]
    assert numbers(await lan.says("thế 34 thì sao")) == ["002:34"]
