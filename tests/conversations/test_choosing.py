"""Asking back: choices to tap, or words that tell them apart."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, first, numbers
from wording.reply import Kind

MEETINGS = ["002:17", "002:39", "002:59", "002:67"]
WHEN = "Ban Thường vụ họp khi nào?"


async def test_several_that_fit_are_offered(lan: Person) -> None:
    reply = await lan.says(WHEN)

    assert (reply.kind, numbers(reply)) == (Kind.CLARIFY, MEETINGS)
    assert first(reply) == "Có 4 việc giống như anh/chị hỏi, xin chọn một việc:"
    assert lan.labels == [
        "Mục 17 (tháng 3/2021): Hội nghị Ban Thường vụ Quý I",
        "Mục 39 (tháng 6/2021): Hội nghị Ban Thường vụ Quý II",
        "Mục 59 (tháng 9/2021): Hội nghị Ban Thường vụ Quý III",
        "Mục 67 (tháng 11/2021): Hội nghị Ban Thường vụ Quý IV",
    ]


async def test_a_tap_answers_what_had_been_asked(lan: Person) -> None:
    await lan.says(WHEN)
    reply = await lan.taps(2)

    assert (reply.kind, numbers(reply), first(reply)) == (Kind.VALUE, ["002:59"], "Mục 59: thời gian tháng 9/2021.")


async def test_a_second_tap_on_the_same_message_answers_again(lan: Person) -> None:
    await lan.says(WHEN)
    offered = lan.row
    await lan.taps(2)

    assert numbers(await lan.taps(0, offered)) == ["002:17"]
    assert first(await lan.says("ai chủ trì?")) == "Mục 17: đồng chí Nguyễn Quốc Uy chủ trì."


@pytest.mark.parametrize("words", ["quý III", "tháng 9", "cái thứ ba", "cai thu 3", "mục 59"])
async def test_typed_words_choose_as_well(lan: Person, words: str) -> None:
    await lan.says(WHEN)
    reply = await lan.says(words)

    assert (reply.kind, numbers(reply)) == (Kind.VALUE, ["002:59"])


@pytest.mark.parametrize("words", ["quý III", "tháng 9", "cái thứ ba"])
async def test_the_fact_that_was_asked_goes_along(lan: Person, words: str) -> None:
    await lan.says(WHEN)

    assert first(await lan.says(words)) == "Mục 59: thời gian tháng 9/2021."


async def test_a_bare_number_chooses(lan: Person) -> None:
    await lan.says(WHEN)

    assert numbers(await lan.says("3")) == ["002:59"]


async def test_a_place_beyond_the_choices(lan: Person) -> None:
    await lan.says(WHEN)

    assert (await lan.says("cái thứ 9")).kind is Kind.NONE


async def test_another_question_leaves_the_choices_behind(lan: Person) -> None:
    await lan.says(WHEN)
    assert len(numbers(await lan.says("tháng 5 có việc gì"))) == 8

    assert numbers(await lan.says("cái thứ hai")) == ["002:32"]


async def test_a_choice_of_the_plan(office: Office, lan: Person) -> None:
    office.today("2023-08-12")
    await lan.says("mục 5 khi nào?")
    reply = await lan.taps(1)

    assert (numbers(reply), first(reply)) == (["001:5"], "Mục 5: thời gian quý II/2022.")
    assert numbers(await lan.says("còn mục 6?")) == ["001:6"]


async def test_two_of_one_sort_are_both_told_and_then_told_apart(lan: Person) -> None:
    assert numbers(await lan.says("diễn đàn KH&CN khi nào tổ chức?")) == ["002:33", "002:52"]
    assert numbers(await lan.says("tháng 8")) == ["002:52"]


async def test_the_second_of_two(lan: Person) -> None:
    await lan.says("diễn đàn KH&CN ai chủ trì?")

    assert numbers(await lan.says("cái thứ hai")) == ["002:52"]


async def test_a_year_tells_sections_apart(office: Office, vinh: Person) -> None:
    office.today("2022-05-05")
    assert numbers(await vinh.says("mục 2 là gì")) == ["004:2019-2024/2", "004:2022/2"]

    assert numbers(await vinh.says("năm 2022")) == ["004:2022/2"]
