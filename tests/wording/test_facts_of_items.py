"""Periods, numbers and times of items in the office's words."""

from __future__ import annotations

from datetime import date

import pytest

from rules.plan import Grain, Item, Period, Plan, Recurrence
from wording.vi.facts import number, period, plan_name, short, time_of
from wording.vi.items import label


def span(start: str | None, end: str | None, grain: Grain) -> Period:
    """A period from ISO days."""
    return Period(date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None, grain)


PERIODS: dict[str, Period] = {
    "tháng 4/2021": span("2021-04-01", "2021-04-30", Grain.MONTH),
    "quý III/2021": span("2021-07-01", "2021-09-30", Grain.QUARTER),
    "năm 2021": span("2021-01-01", "2021-12-31", Grain.YEAR),
    "6 tháng đầu năm 2021": span("2021-01-01", "2021-06-30", Grain.HALF),
    "6 tháng cuối năm 2021": span("2021-07-01", "2021-12-31", Grain.HALF),
    "ngày 15/9/2023": span("2023-09-15", "2023-09-15", Grain.DAY),
    "từ 29/3/2021 đến 4/4/2021": span("2021-03-29", "2021-04-04", Grain.WEEK),
    "từ 11/3/2024 đến 20/3/2024": span("2024-03-11", "2024-03-20", Grain.PART),
    "từ 1/6/2021 trở đi": span("2021-06-01", None, Grain.SPAN),
    "đến hết 30/6/2021": span(None, "2021-06-30", Grain.SPAN),
    "không thời hạn": span(None, None, Grain.SPAN),
}


@pytest.mark.parametrize(("said", "value"), PERIODS.items(), ids=PERIODS.keys())
def test_a_period_is_as_exact_as_it_was_printed(said: str, value: Period) -> None:
    assert period(value) == said


APRIL = PERIODS["tháng 4/2021"]
TIMES: dict[str, Item] = {
    "tháng 4/2021": Item("1", "1", "a", period=APRIL, time_text="Tháng 4"),
    "Hàng năm": Item("1", "1", "a", recurrence=Recurrence.YEARLY, time_text="Hàng năm"),
    "hằng tháng": Item("1", "1", "a", recurrence=Recurrence.MONTHLY),
    "chưa có thời hạn: Sau khi TW ban hành": Item("1", "1", "a", condition="Sau khi TW ban hành"),
    "khi cần": Item("1", "1", "a", time_text="khi cần"),
    "kế hoạch không ghi": Item("1", "1", "a"),
}


@pytest.mark.parametrize(("said", "item"), TIMES.items(), ids=TIMES.keys())
def test_when_an_item_is_due(said: str, item: Item) -> None:
    assert time_of(item) == said


NUMBERS: dict[tuple[str, str], Item] = {
    ("mục 27", "27"): Item("1", "27", "a"),
    ("mục 3.1", "3.1"): Item("1", "3.1", "a", section="II.3"),
    ("mục 5 năm 2020", "5 (2020)"): Item("1", "5", "a", section="2020"),
    ("mục 5 phần thường xuyên 2019-2024", "5 (TX)"): Item("1", "5", "a", section="2019-2024"),
    ("phần II.1", ""): Item("1", None, "a", section="II.1"),
    ("việc không đánh số", ""): Item("1", None, "a"),
}


@pytest.mark.parametrize(("said", "item"), NUMBERS.items(), ids=[" ".join(said) for said in NUMBERS])
def test_how_an_item_is_called(said: tuple[str, str], item: Item) -> None:
    assert (number(item), label(item)) == said


def test_a_long_title_is_cut_at_a_word() -> None:
    assert short("phổ biến kiến thức, " * 20) == "phổ biến kiến thức, " * 7 + "phổ biến…"
    assert short("ngắn") == "ngắn"


def test_a_plan_is_named_with_its_number() -> None:
    assert plan_name(Plan("1", "Chương trình 2021", "12/CTr")) == "Chương trình 2021 (số 12/CTr)"
    assert plan_name(Plan("1", "Chương trình 2021")) == "Chương trình 2021"
