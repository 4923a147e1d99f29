"""Sheets from elsewhere: rows over all columns, years as headings, a column for the task that another is a part of."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook

from documents.reading import read_bytes
from rules.plan import Grain, Item, Period, Recurrence

TITLE = "CHƯƠNG TRÌNH CÔNG TÁC NHIỆM KỲ 2026 - 2031"


def items_of(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[Item, ...]:
    """What is read from a sheet; a row of one cell is merged over all columns."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in ((TITLE,), headings, *rows):
        sheet.append(row)
        if len(row) == 1:
            sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=len(headings))
    content = io.BytesIO()
    book.save(content)
    return read_bytes(content.getvalue(), "a.xlsx", key="1").items


def test_a_merged_row_is_a_heading() -> None:
    rows = [("Công tác Đảng",), ("1", "Họp chi bộ", "3/2026", "Chi bộ"), ("Thi đua",), ("1", "Sơ kết", "6/2026", "Ban")]
    read = items_of(("TT", "Nội dung", "Thời gian", "Đơn vị thực hiện"), rows)
    assert [(item.section, item.no, item.content) for item in read] == [
        ("Công tác Đảng", "1", "Họp chi bộ"),
        ("Thi đua", "1", "Sơ kết"),
    ]


def test_a_year_as_heading_is_the_time() -> None:
    rows = [
        ("2026-2031",),
        ("1", "Ra bản tin (mỗi tháng 1 số)", "Hằng năm", "Ban"),
        ("2027",),
        ("1", "Mở trang tin", "", "Ban"),
        ("2", "Gặp mặt trí thức", "tháng 3", "Ban"),
    ]
    read = items_of(("TT", "Nội dung", "Thời gian", "Đơn vị thực hiện"), rows)
    assert [(item.section, item.period, item.recurrence) for item in read] == [
        ("2026-2031", Period(date(2026, 1, 1), date(2031, 12, 31), Grain.SPAN), Recurrence.MONTHLY),
        ("2027", Period(date(2027, 1, 1), date(2027, 12, 31), Grain.YEAR), Recurrence.NONE),
        ("2027", Period(date(2027, 3, 1), date(2027, 3, 31), Grain.MONTH), Recurrence.NONE),
    ]


def test_a_column_names_the_task_that_another_is_a_part_of() -> None:
    rows = [
        ("1", "", "Đại hội", "9/2026", "Ban"),
        ("2", "", "Báo chí", "8/2026", "Ban"),
        ("-", "1", "thuê hội trường", "8/2026", "Ban"),
        ("–", "Đại hội", "mời khách", "8/2026", "Ban"),
    ]
    read = items_of(("STT", "Mục cha", "Nội dung", "Thời gian", "Đơn vị thực hiện"), rows)
    assert [(item.no, item.parent, item.content) for item in read] == [
        ("1", None, "Đại hội"),
        ("2", None, "Báo chí"),
        (None, "1", "thuê hội trường"),
        (None, None, "mời khách"),
    ]
