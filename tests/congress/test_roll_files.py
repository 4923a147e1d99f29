"""Rolls from files: good lines and faults by line, doubles found, hostile cells harmless, nothing loaded by halves."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from documents.readers.roll import read_roll_of, roll_in
from documents.understand.roll.reader import Reader
from documents.unreadable import Unreadable
from handlers.act.congress import cards, lists
from handlers.act.congress.load import Faulty, Loaded, load
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate, Sex
from rules.congress.entry import Fault, RollLine, Wrong
from rules.congress.group import Group
from rules.congress.quota import OverQuota, Quota
from rules.people.terms import Terms
from rules.plan import DelegateKind, Event
from storage import Delegates
from tests.congress.conftest import UNION, Congress, organiser
from wording.vi import roll as words

OFFICIAL = Group(UNION, "000", DelegateKind.OFFICIAL, "Hội thành viên: 05 đại biểu/hội", Quota(5), 1, 11)
GUESTS = Group(UNION, "000", DelegateKind.GUEST, "Lãnh đạo tỉnh", Quota(), 2, 12)
EVENT = Event("000", "Đại hội VII")
HEAD = "Nhóm;Danh xưng;Họ và tên;Giới tính;Năm sinh;Học vị;Chức vụ;Đơn vị;Số hội viên;Điện thoại;Đảng viên"
RTL = "\u202e"


def comma(*lines: str) -> tuple[RollLine, ...]:
    return read_roll_of("ds.csv", "\n".join(("LIÊN HIỆP HỘI", HEAD, *lines)).encode("utf-8-sig"))


def test_a_line_is_read_with_all_that_it_tells() -> None:
    lines = comma("1;Bà;Lê Thị Hoa;nữ;12/3/1960;Tiến sĩ;Chủ tịch;Hội Làm vườn;1.200;+84 912 345 678;x")
    [entry] = Reader([OFFICIAL, GUESTS]).entries(lines).good
    assert entry.delegate == Delegate(
        UNION,
        "000",
        11,
        "Lê Thị Hoa",
        "Bà",
        Sex.FEMALE,
        1960,
        "Tiến sĩ",
        "Chủ tịch",
        "Hội Làm vườn",
        "0912345678",
        True,
    )
    assert (entry.line, entry.members) == (3, 1200)


def test_a_plan_is_no_roll_and_a_list_of_names_alone_is_none_either() -> None:
    plan = "STT;Nội dung;Thời gian;Đơn vị;Họ và tên người phụ trách\n1;Họp;Tháng 4;Văn phòng;Lê Hoa\n"
    for name, content in (("a.csv", plan), ("b.csv", "Họ và tên\nLê Hoa\n"), ("c.txt", f"{HEAD}\n1;;Lê Hoa\n")):
        assert roll_in(name, content.encode()) is None
    listed = f"LIÊN HIỆP HỘI\n{HEAD}\n1;;Lê Hoa;;;;;;;;\n"
    assert roll_in("a.csv", listed.encode()) == comma("1;;Lê Hoa;;;;;;;;")


def test_whatever_is_missing_stays_unknown() -> None:
    [entry] = Reader([OFFICIAL, GUESTS]).entries(comma("Lãnh đạo tỉnh;;Trần Văn Bình;;;;;;;;")).good
    assert entry.delegate == Delegate(UNION, "000", 12, "Trần Văn Bình")


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        ("1;;;nam;;;;;;;", Wrong.NO_NAME, ""),
        (";;Lê Hoa;;;;;;;;", Wrong.NO_GROUP, ""),
        ("9;;Lê Hoa;;;;;;;;", Wrong.UNKNOWN_GROUP, "9"),
        ("1;;Lê Hoa;khác;;;;;;;", Wrong.SEX, "khác"),
        ("1;;Lê Hoa;;1860;;;;;;", Wrong.BORN, "1860"),
        ("1;;Lê Hoa;;;;;;;12345;", Wrong.PHONE, "12345"),
        ("1;;Lê Hoa;;;;;;nhiều;;", Wrong.MEMBERS, "nhiều"),
        ("1;;Lê Hoa;;;;;;;;có lẽ", Wrong.PARTY, "có lẽ"),
        (f"1;;{'Lê ' * 40};;;;;;;;", Wrong.TOO_LONG, "Lê " * 13 + "L…"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(line: str, wrong: Wrong, said: str) -> None:
    entries = Reader([OFFICIAL, GUESTS]).entries(comma("1;;Trần Văn Bình;;;;;;;;", line))
    assert [entry.delegate.name for entry in entries.good] == ["Trần Văn Bình"]
    assert entries.faults == (Fault(4, wrong, said),)


def test_doubles_are_found_by_name_and_unit_but_for_a_slip() -> None:
    known = Delegate(UNION, "000", 11, "Phạm Kim Tân", unit="Hội Cầu đường", number=7)
    lines = comma(
        "1;;Nguyễn Văn Khánh;;;;;Hội Làm vườn;;;",
        "1;;Nguyễn văn  Khanh;;;;;Hội làm vườn;;;",
        "1;;Nguyễn Văn Khánh;;;;;Hội Đúc đồng;;;",
        "1;;Nguyễn Văn Khánh;;1970;;;;;;",
        "2;;Phạm Kim Tấn;;;;;Hội Cầu đường;;;",
    )
    entries = Reader([OFFICIAL, GUESTS], known=[known]).entries(lines)
    assert [entry.line for entry in entries.good] == [3, 5]
    assert [words.fault(fault) for fault in entries.faults] == [
        "Dòng 4: trùng với một dòng trên: Nguyễn Văn Khánh, dòng 3.",
        "Dòng 6: trùng với một dòng trên: Nguyễn Văn Khánh, dòng 3.",
        "Dòng 7: gần giống người đã có trong danh sách: Phạm Kim Tân, số 7.",
    ]


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00\x01", b"PK\x03\x04 broken", "Cột A;Cột B\n1;2".encode(), "Họ và tên\n".encode(), b"\xff\xfea"],
)
@pytest.mark.parametrize("name", ["ds.csv", "ds.xlsx"])
def test_what_is_no_roll_is_refused_with_a_sentence(name: str, content: bytes) -> None:
    with pytest.raises(Unreadable, match=r"^Tệp ds\.(csv|xlsx) .+\.$"):
        read_roll_of(name, content)


async def test_faulty_lines_hold_back_all_unless_the_good_ones_are_asked_for(congress: Congress) -> None:
    lines = comma("1;;Lê Thị Hoa;;;;;;;;", "99;;Trần Văn Bình;;;;;;;;")
    async with congress.database.transaction() as tx:
        outcome = await load(tx, organiser(), congress.event, lines)
        assert outcome == Faulty((Fault(4, Wrong.UNKNOWN_GROUP, "99"),), good=1)
        assert await Delegates(tx, UNION).all(congress.key) == ()
        loaded = await load(tx, organiser(), congress.event, lines, only_good=True)
        assert isinstance(loaded, Loaded)
        assert (loaded.count, len(loaded.faults)) == (1, 1)
        assert [each.name for each in await Delegates(tx, UNION).all(congress.key)] == ["Lê Thị Hoa"]


async def test_a_file_over_quota_is_refused_with_the_numbers(congress: Congress) -> None:
    lines = comma(*(f"2;;{name} Văn Tư;;;;;Hội Làm vườn;900;;" for name in ("Lê", "Trần", "Vũ", "Hồ", "Ngô", "Đỗ")))
    async with congress.database.transaction() as tx:
        assert await load(tx, organiser(), congress.event, lines) == (OverQuota("Hội Làm vườn", 5, 0, 6),)
        assert await Delegates(tx, UNION).all(congress.key) == ()


HOSTILE = (f"<b>{RTL}Lê & Hoa</b>", "=HYPERLINK(A1)", "+84", "@SUM(1)", "-1+2")


def test_hostile_cells_come_out_as_plain_text(tmp_path: Path) -> None:
    lines = comma(*(f"1;;{name} Ab{n};;;;=1+1;;;;" for n, name in enumerate(HOSTILE)))
    entries = Reader([OFFICIAL]).entries(lines)
    delegates = [replace(each.delegate, number=n, code="KHT473PX") for n, each in enumerate(entries.good, 1)]
    assert [each.name for each in delegates] == [
        "<b>Lê & Hoa</b> Ab0", "=HYPERLINK(A1) Ab1", "+84 Ab2", "@SUM(1) Ab3", "-1+2 Ab4",
    ]  # fmt: skip
    sheet = load_workbook(io.BytesIO(lists.roll(EVENT, [OFFICIAL], delegates))).worksheets[0]
    told = [cell for row in sheet.iter_rows(min_row=4) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in told} == {"s", "n"}
    assert all(cell.quotePrefix for cell in told if str(cell.value).startswith(("=", "+", "@", "-")))
    made = cards.cards("LHH", EVENT, Arrangements(), [OFFICIAL], delegates, Terms(pages="https://lhh.example.vn"))
    text = "\n".join(paragraph.text for paragraph in Document(io.BytesIO(cards.document(made))).paragraphs)
    assert "Ông/Bà <b>Lê & Hoa</b> Ab0" in text.splitlines()
    assert RTL not in text
    assert cards.picture(made[0]).startswith(b"\x89PNG")
