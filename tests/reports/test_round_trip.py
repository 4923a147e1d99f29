"""What we write out is read back as the same plan; no cell of ours is ever worked out."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from documents.reading import read_bytes, read_file
from documents.writers import plan_sheets
from rules.plan import Grain, Item, Period, Plan
from tests.person import Office, Person
from tests.places import EXAMPLES
from tests.reports import slow

Write = Callable[[Plan, Sequence[Item]], bytes]
PLANS = sorted(path.name for path in EXAMPLES.glob("*.txt"))
WRITTEN = pytest.mark.parametrize(
    ("write", "name"), [(plan_sheets.book, "ke-hoach.xlsx"), (plan_sheets.paper, "ke-hoach.docx")]
)


@pytest.mark.parametrize("file", PLANS)
@WRITTEN
def test_a_plan_is_read_back_as_it_was(file: str, write: Write, name: str) -> None:
    plan = read_file(EXAMPLES / file)
    again = read_bytes(write(plan.plan, plan.items), name, key=plan.plan.key)
    assert again.items == plan.items


@WRITTEN
def test_parts_without_a_number_stay_with_their_task(write: Write, name: str) -> None:
    plan = Plan("1", "Kế hoạch công tác năm 2026", "1/KH-LHH", "2026-01-05", years=(2026,))
    may = Period(date(2026, 5, 1), date(2026, 5, 31), Grain.MONTH)
    bare = Item("1", None, "", time_text="tháng 5/2026", period=may)
    items = (
        replace(bare, no="1", content="Hội thảo chuyển đổi số", section="I", parent=None, position=1),
        replace(bare, no=None, content="mời báo cáo viên", section="I", parent="1", position=2),
        replace(bare, no="a)", content="Thuê hội trường", section="I", parent="1", position=3),
        replace(bare, no=None, content="Gặp mặt hội viên", section="II.1", parent=None, position=4),
        replace(bare, no="2.1", content="In tài liệu", section="II.2", parent="2", position=5),
    )
    assert read_bytes(write(plan, items), name, key="1").items == items


@pytest.mark.parametrize(
    ("said", "ending"), [("xuất kế hoạch 32 ra excel", "xlsx"), ("xuất kế hoạch 32 ra word", "docx")]
)
async def test_a_plan_is_sent_as_printed(office: Office, hoa: Person, said: str, ending: str) -> None:
    await hoa.says("xin lùi mục 3 kế hoạch 32 sang tháng 12 vì chờ ý kiến")
    await hoa.says(said)
    (reply,) = await slow.done(office)
    (file,) = reply.attachments
    assert file.name.endswith(f".{ending}")
    plan = read_file(EXAMPLES / "ke-hoach-hanh-dong-2021.txt", key="001")
    assert read_bytes(file.content, file.name, key="001").items == plan.items


@pytest.mark.parametrize("begins", ["=", "+", "-", "@"])
def test_a_cell_is_never_a_formula(begins: str) -> None:
    said = f'{begins}HYPERLINK("http://thuky.example")'
    plan = Plan("1", said, years=(2021,))
    book = load_workbook(io.BytesIO(plan_sheets.book(plan, [Item("1", "1", said, lead=said)])))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value]
    assert [cell.value for cell in cells].count(said) == 2
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.quotePrefix for cell in cells if cell.value == said} == {True}
