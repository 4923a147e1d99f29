"""How offices lay a list of delegates out: groups as headings in between, the year of birth by sex."""

from __future__ import annotations

import pytest

from documents.readers.roll_lines import lines_of
from documents.understand.roll.reader import Reader
from rules.congress.delegate import Delegate, Sex
from rules.congress.entry import Column, RollLine
from tests.congress.conftest import UNION
from tests.congress.test_roll_files import GUESTS, OFFICIAL

HEAD = ["TT", "Họ và tên", "Năm sinh", "", "Đơn vị"]
HALVES = ["", "", "Nam", "Nữ", ""]


def test_a_group_stands_above_its_delegates_and_the_year_tells_the_sex() -> None:
    rows = [
        ["DANH SÁCH ĐẠI BIỂU", "", "", "", ""],
        HEAD,
        HALVES,
        ["I", "HỘI THÀNH VIÊN (02 đại biểu)", "", "", ""],
        ["1", "Lê Thị Hoa", "", "1960", "Hội Làm vườn"],
        ["2", "Trần Văn Bình", "12/3/1971", "", "Hội Làm vườn"],
        ["II. Lãnh đạo tỉnh: 01 đại biểu", "", "", "", ""],
        ["3", "Đỗ Thị Cúc", "", "", ""],
    ]
    entries = Reader([OFFICIAL, GUESTS]).entries(lines_of(rows))
    assert entries.faults == ()
    assert [entry.delegate for entry in entries.good] == [
        Delegate(UNION, "000", 11, "Lê Thị Hoa", sex=Sex.FEMALE, born=1960, unit="Hội Làm vườn"),
        Delegate(UNION, "000", 11, "Trần Văn Bình", sex=Sex.MALE, born=1971, unit="Hội Làm vườn"),
        Delegate(UNION, "000", 12, "Đỗ Thị Cúc"),
    ]


def test_a_mark_below_the_sex_tells_the_sex_alone() -> None:
    rows = [["TT", "Nhóm", "Họ và tên", "Giới tính", ""], ["", "", "", "Nam", "Nữ"], ["1", "1", "Lê Hoa", "", "x"]]
    assert [*lines_of(rows)] == [RollLine(3, {Column.GROUP: "1", Column.NAME: "Lê Hoa", Column.SEX: "Nữ"})]


@pytest.mark.parametrize(
    "row", [["1", "Lê Hoa", "", "", ""], ["", "LÊ HOA", "", "", ""], ["IV", "Lê Hoa", "1960", "", ""]]
)
def test_a_name_is_no_heading(row: list[str]) -> None:
    [line] = lines_of([HEAD, row])
    assert line.cells[Column.NAME].upper() == "LÊ HOA"


def test_a_group_of_its_own_goes_before_the_heading() -> None:
    rows = [["Nhóm", "Họ và tên", "Đơn vị"], ["I", "Hội thành viên", ""], ["2", "Lê Hoa", ""], ["", "Đỗ Cúc", ""]]
    assert [line.cells[Column.GROUP] for line in lines_of(rows)] == ["2", "Hội thành viên"]
