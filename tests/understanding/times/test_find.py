"""What find gives besides the meaning: where, what was assumed, several times in one line, a plan's year."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from rules.plan.period import Grain, Period
from understanding import normalise, times

NOW = date(2021, 4, 14)


def found(words: str, year: int | None = None) -> list[tuple[str, Period]]:
    return [(said.words, said.period) for said in times.find(normalise.read(words), NOW, year=year)]


def assumed(words: str) -> list[set[str]]:
    return [set(said.assumed) for said in times.find(normalise.read(words), NOW)]


def month(year: int, number: int, days: int) -> Period:
    return Period(date(year, number, 1), date(year, number, days), Grain.MONTH)


def test_the_words_stand_where_it_says() -> None:
    line = normalise.read("Cho hỏi cuối tháng 5 có việc gì?")
    said = times.find(line, NOW)[0]

    assert line.text[said.start : said.end] == said.words == "cuối tháng 5"


def test_times_apart_stay_apart() -> None:
    assert found("tháng 3 và tháng 6") == [("tháng 3", month(2021, 3, 31)), ("tháng 6", month(2021, 6, 30))]


def test_a_list_of_months_that_do_not_follow_each_other() -> None:
    assert [period for _, period in found("tháng 3, 6")] == [month(2021, 3, 31), month(2021, 6, 30)]


def test_a_list_with_the_unit_said_again() -> None:
    assert [words for words, _ in found("tháng 4 và tháng 6 ai chủ trì")] == ["tháng 4", "tháng 6"]


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("mốt họp ở đâu", date(2021, 4, 16)), ("họp 20-11 ở đâu", date(2021, 11, 20)),
        ("mai sang tháng 5 rồi, tháng đó có gì", date(2021, 5, 1)),
        ("ngày 20/4 họp ở tầng 2, lúc 8h", date(2021, 4, 20)),
        ("tổng cả năm mấy cái", date(2021, 1, 1)), ("Sang quý I năm tới chuẩn bị Đại hội", date(2022, 1, 1)),
        ("tuần sau họp 8h hay 9h", date(2021, 4, 19)),
    ],
)  # fmt: skip
def test_one_time_in_a_line(line: str, there: date) -> None:
    assert [period.start for _, period in found(line)] == [there]


def test_what_was_not_said_is_assumed() -> None:
    assert assumed("tháng 5") == [{"year"}]
    assert assumed("tháng 5/2021") == [set()]
    assert assumed("tháng này") == [set()]
    assert assumed("ngày 20") == [{"month", "year"}]
    assert assumed("thứ sáu") == [{"week"}]
    assert assumed("cuối năm") == [{"year"}]
    assert assumed("cuối tháng") == [{"month"}]
    assert assumed("15h") == [{"day"}]


def test_a_bare_month_belongs_to_the_year_of_the_plan() -> None:
    assert found("tháng 5", year=2023) == [("tháng 5", month(2023, 5, 31))]
    assert found("quý III", year=2023) == [("quý iii", Period(date(2023, 7, 1), date(2023, 9, 30), Grain.QUARTER))]
    assert found("cuối năm", year=2023)[0][1].end == date(2023, 12, 31)
    assert found("tháng này", year=2023) == [("tháng này", month(2021, 4, 30))]


def test_a_year_said_elsewhere_in_the_line_counts() -> None:
    said = found("nhiệm vụ quý III do Ban Thông tin tham mưu trong kế hoạch năm 2022")

    assert said[0] == ("quý iii", Period(date(2022, 7, 1), date(2022, 9, 30), Grain.QUARTER))


@pytest.mark.parametrize(
    ("words", "grain"),
    [
        ("hôm nay", Grain.DAY), ("8h30 sáng mai", Grain.HOUR), ("sáng mai", Grain.DAY), ("tuần sau", Grain.WEEK),
        ("cuối tháng 5", Grain.PART), ("tháng 5", Grain.MONTH), ("cuối quý", Grain.MONTH), ("quý 2", Grain.QUARTER),
        ("6 tháng đầu năm", Grain.HALF), ("năm nay", Grain.YEAR), ("2021-2025", Grain.SPAN),
        ("3 tháng tới", Grain.SPAN),
        ("từ tháng 3 đến tháng 5", Grain.SPAN), ("trước 20/7", Grain.SPAN), ("quý 1 và quý 2", Grain.HALF),
        ("tuần 2 tháng 5", Grain.WEEK),
    ],
)  # fmt: skip
def test_a_time_is_as_exact_as_it_was_said(words: str, grain: Grain) -> None:
    assert [period.grain for _, period in found(words)] == [grain]


@pytest.mark.parametrize(
    "unit",
    [
        "tháng 5 ",
        "ngày 5, ",
        "t1,",
        "8h ",
        "thứ ",
        "5/",
        "từ ",
        "1.",
        "năm ",
        "trước ",
        "đến ",
        "1/4, 2/4, ",
        "😀",
        "a",
    ],
)
def test_a_line_of_100_000_letters_is_read_in_time(unit: str) -> None:
    line = normalise.read(unit * (100_000 // len(unit)))
    began = process_time()
    times.find(line, NOW)

    assert process_time() - began < 10
