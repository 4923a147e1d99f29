"""Item numbers and places in a list; and numbers that are neither."""

from __future__ import annotations

import pytest

from tests.understanding.catalogue import question
from understanding.asks.numbers import LAST, NEXT, find_numbers

ITEMS: dict[str, tuple[str, ...]] = {
    "mục 27": ("27",),
    "việc số 27": ("27",),
    "STT 27": ("27",),
    "stt: 27": ("27",),
    "nhiệm vụ 027": ("27",),
    "item 27": ("27",),
    "#27": ("27",),
    "mục 3.1": ("3.1",),
    "mục 27 và 30": ("27", "30"),
    "mục 27, 28 với mục 30": ("27", "28", "30"),
    "mục 27 với 27": ("27",),
    "27 ai chủ trì": ("27",),
    "3.2 thì sao": ("3.2",),
    "còn số 12": ("12",),
    "mục 2 tháng 5": ("2",),
    "nội dung số 4": ("4",),
}
PLACES: dict[str, tuple[int, ...]] = {
    "việc thứ 2": (2,),
    "việc thứ hai": (2,),
    "viec thu nhat": (1,),
    "cái đầu tiên": (1,),
    "cái cuối": (LAST,),
    "việc cuối cùng": (LAST,),
    "việc sau thì sao": (NEXT,),
    "việc tiếp theo": (NEXT,),
    "hội nghị thứ tư": (4,),
    "mục thứ 10": (10,),
}
NEITHER = (
    "tháng 4",
    "quý 2 năm 2021",
    "ngày 27/7",
    "việc 27/7 là gì",
    "văn bản số 433-QĐ/TU",
    "kế hoạch 166",
    "05 đại biểu/hội",
    "lần thứ XV",
    "khóa VII",
    "3 việc tháng tới",
    "công việc 2 tháng tới",
    "việc cuối năm",
    "cuối tháng 5",
    "việc sau tết",
    "chị Mai",
    "Thứ 2 tuần sau",
    "hội thi lần thứ 2 đại biểu",
    "0912345678",
    "",
)


@pytest.mark.parametrize(("text", "items"), ITEMS.items(), ids=ITEMS.keys())
def test_an_item_is_pointed_at(text: str, items: tuple[str, ...]) -> None:
    numbers = find_numbers(question(text))

    assert (numbers.items, numbers.places) == (items, ())


@pytest.mark.parametrize(("text", "places"), PLACES.items(), ids=PLACES.keys())
def test_a_place_in_the_list(text: str, places: tuple[int, ...]) -> None:
    numbers = find_numbers(question(text))

    assert (numbers.places, numbers.items) == (places, ())


@pytest.mark.parametrize("text", NEITHER)
def test_numbers_that_point_at_nothing(text: str) -> None:
    numbers = find_numbers(question(text))

    assert (numbers.items, numbers.places) == ((), ())


def test_a_documents_number_is_no_items() -> None:
    assert find_numbers(question("số 433-QĐ/TU có việc nào")).items == ()


def test_an_item_of_a_year() -> None:
    numbers = find_numbers(question("mục 2/2023 là gì"))

    assert (numbers.items, numbers.year) == (("2",), 2023)


def test_where_they_stand() -> None:
    line = question("ai chủ trì mục 27 và 30?")
    (span,) = find_numbers(line).spans

    assert line.text[slice(*span)] == "mục 27 và 30"
