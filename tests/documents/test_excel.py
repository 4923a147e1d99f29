"""Excel: several sheets, real dates, merged and hidden cells, and what is stored otherwise than it is shown."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

import openpyxl
import pytest

from documents.readers import excel
from documents.readers.blocks import Table
from documents.reading import read_bytes
from rules.plan import Doubt
from tests.documents.test_hostile import SHEET, changed

HEADINGS = ["STT", "Công việc", "Người thực hiện", "Bắt đầu", "Kết thúc"]


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def shown(value: object, form: str = "General") -> str:
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = form
    [table] = excel.blocks(saved(book), "a.xlsx")
    assert isinstance(table, Table)
    return table.rows[0].cells[0]


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (date(2024, 5, 15), "dd/mm/yyyy", "15/05/2024"),
        (date(2024, 5, 15), "d-mmm", "15/05"),
        (date(2024, 5, 1), "mm/yyyy", "05/2024"),
        (datetime(2024, 5, 15, 7, 30), "dd/mm/yyyy h:mm", "15/05/2024 07:30"),  # noqa: DTZ001  a cell knows no zone
        (time(7, 30), "h:mm", "07:30"),
        (3, "General", "3"),
        (3.1, "General", "3.1"),
        (7, "00", "07"),
        (7, '"Tháng" 0', "Tháng 7"),
        (0.1 + 0.2, "General", "0.3"),
        ("  Họp\u00a0 ban ", "General", "Họp ban"),
    ],
)
def test_a_cell_is_read_as_it_is_shown(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


def test_every_sheet_with_its_name_and_what_is_hidden_is_said() -> None:
    book = openpyxl.Workbook()
    for number, name in enumerate(("Quý I", "Quý II")):
        sheet = book.active if number == 0 else book.create_sheet()
        sheet.title = name
        for row in (["KẾ HOẠCH NĂM 2024"], HEADINGS, [1, f"Việc {name}", "Trần Văn Đông", date(2024, 2, 1), None]):
            sheet.append(row)
        sheet["D3"].number_format = "dd/mm/yyyy"
    book["Quý I"].append([2, "Việc nháp", "Trần Văn Đông"])
    book["Quý I"].row_dimensions[4].hidden = True
    book.create_sheet("Ẩn").append(["x"])
    book["Ẩn"].sheet_state = "hidden"

    read = read_bytes(saved(book), "a.xlsx")

    assert [(item.section, item.content, item.chair) for item in read.items] == [
        ("Quý I", "Việc Quý I", "Trần Văn Đông"),
        ("Quý II", "Việc Quý II", "Trần Văn Đông"),
    ]
    assert read.places == ("Trang tính Quý I, hàng 3", "Trang tính Quý II, hàng 3")
    assert read.doubts == (Doubt("Trang tính Quý I", "Hàng đang ẩn nên không đọc: 4."),)


def test_shared_texts_of_several_pieces() -> None:
    """Excel itself keeps texts in a list of their own, cut where their look changes."""
    book = openpyxl.Workbook()
    book.active["A1"] = 0
    shared = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Họp </t></r>'
        "<r><rPr><b/></rPr><t>giao ban</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si></sst>"
    )
    content = changed(
        saved(book), {SHEET: lambda xml: xml.replace(b't="n"', b't="s"')}, ("xl/sharedStrings.xml", shared.encode())
    )

    [table] = excel.blocks(content, "a.xlsx")

    assert isinstance(table, Table)
    assert table.rows[0].cells == ("Họp giao ban",)
