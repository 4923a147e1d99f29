"""What asks for a report, and what only speaks of one."""

from __future__ import annotations

from datetime import date
from types import ModuleType

import pytest

from rules.plan import Grain, Period
from rules.reports import Form
from tests.understanding.catalogue import CATALOGUE
from understanding.asks.understand import understand
from understanding.context import Context
from understanding.lexicon import Lexicon
from understanding.reports import AskPlanFile, AskReport
from wording import en, vi

TODAY = date(2021, 4, 12)
LEXICON = Lexicon(CATALOGUE)


def span(start: str, end: str, grain: Grain) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end), grain)


APRIL = span("2021-04-01", "2021-04-30", Grain.MONTH)
SECOND_QUARTER = span("2021-04-01", "2021-06-30", Grain.QUARTER)
FIRST_HALF = span("2021-01-01", "2021-06-30", Grain.HALF)
YEAR = span("2021-01-01", "2021-12-31", Grain.YEAR)
SPANS = (
    APRIL, SECOND_QUARTER, FIRST_HALF, YEAR,
    span("2021-07-01", "2021-12-31", Grain.HALF), span("2021-04-01", "2021-04-15", Grain.SPAN),
)  # fmt: skip
ASKED = {
    "báo cáo tháng 4": AskReport(APRIL),
    "báo cáo": AskReport(APRIL),
    "bao cao thang nay": AskReport(APRIL),
    "BC tháng 4 ạ": AskReport(APRIL),
    "tổng hợp kết quả thực hiện tháng 4": AskReport(APRIL),
    "báo cáo tình hình thực hiện": AskReport(APRIL),
    "xuất báo cáo quý II": AskReport(SECOND_QUARTER),
    "cho anh báo cáo quý này ra excel": AskReport(SECOND_QUARTER, Form.EXCEL),
    "biểu đồ tiến độ quý 2": AskReport(SECOND_QUARTER, Form.PICTURE),
    "tổng hợp 6 tháng đầu năm": AskReport(FIRST_HALF),
    "em lập giúp chị báo cáo 6 tháng đầu năm dạng word nhé": AskReport(FIRST_HALF),
    "bảng tổng quan năm": AskReport(YEAR, Form.PICTURE),
    "bảng tổng quan năm 2021": AskReport(YEAR, Form.PICTURE),
    "báo cáo năm nay excel": AskReport(YEAR, Form.EXCEL),
    "report for April": AskReport(APRIL),
    "monthly report": AskReport(APRIL),
    "export the Q2 report as excel": AskReport(SECOND_QUARTER, Form.EXCEL),
    "xuất kế hoạch 45 ra excel": AskPlanFile("2"),
    "tải file word của kế hoạch 45": AskPlanFile("2", Form.WORD),
    "xuất chương trình công tác năm 2021 ra word": AskPlanFile("1", Form.WORD),
}
NO_REPORT = (
    "báo cáo phản biện tháng 4",
    "tháng 4 có báo cáo nào?",
    "báo cáo tháng 4 nộp khi nào?",
    "ai làm báo cáo tháng 4?",
    "báo cáo tháng 4 của Văn phòng",
    "gửi báo cáo tháng 4 rồi",
    "đã làm xong báo cáo quý II",
    "tổng hợp việc tháng 4",
    "kế hoạch 45",
    "xem kế hoạch 45",
    "báo cáo mục 27",
)


@pytest.mark.parametrize(("said", "meant"), ASKED.items())
def test_a_report_is_asked_for(said: str, meant: AskReport | AskPlanFile) -> None:
    assert understand(said, TODAY, LEXICON, Context()).ask == meant


@pytest.mark.parametrize("said", NO_REPORT)
def test_other_things_are_asked(said: str) -> None:
    assert not isinstance(understand(said, TODAY, LEXICON, Context()).ask, AskReport | AskPlanFile)


@pytest.mark.parametrize("words", [vi, en])
@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("time", SPANS, ids=str)
def test_a_button_asks_for_the_same_time(time: Period, form: Form, words: ModuleType) -> None:
    assert understand(words.report.says(time, form), TODAY, LEXICON, Context()).ask == AskReport(time, form)
