"""The rows of a list of delegates as lines: columns known by their headings, groups by the headings in between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rules.congress.entry import Column, RollLine
from understanding.normalise import fold

HEADING_WITHIN = 20  # lines: an office puts its own name and a title above
PLANNED = ("noi dung", "nhiem vu", "cong viec", "thoi gian", "tien do")  # what only a plan has columns for
HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.GROUP: ("nhom", "thanh phan", "nhom dai bieu", "doi tuong", "dien"),
    Column.TITLE: ("danh xung", "ong/ba", "ong, ba", "xung ho", "hoc ham"),
    Column.NAME: ("ho va ten", "ho ten", "ten dai bieu", "dai bieu", "ho va ten dai bieu"),
    Column.SEX: ("gioi tinh", "gioi", "nam/nu"),
    Column.BORN: ("nam sinh", "ngay sinh", "sinh nam", "ngay thang nam sinh"),
    Column.DEGREE: ("hoc vi", "trinh do", "trinh do chuyen mon", "hoc ham, hoc vi", "hoc ham hoc vi"),
    Column.OFFICE: ("chuc vu", "chuc danh", "chuc vu cong tac"),
    Column.UNIT: ("don vi", "hoi", "don vi (hoi)", "hoi, don vi", "co quan", "don vi cong tac", "hoi thanh vien"),
    Column.MEMBERS: ("so hoi vien", "hoi vien", "so hoi vien cua hoi"),
    Column.PHONE: ("dien thoai", "so dien thoai", "sdt", "di dong", "dt"),
    Column.PARTY: ("dang vien", "la dang vien", "dang"),
}
BY_HEADING = {heading: column for column, headings in HEADINGS.items() for heading in headings}
SEXES = {"nam", "nu"}
_ORDINAL = r"(?:[IVX]{1,5}|[A-Z])"
_NUMBERED = re.compile(rf"{_ORDINAL}[.)/-]\s*(?P<text>\D.*)")
_YEAR = re.compile(r"(?:.*\D)?(?:19|20)\d\d")


def lines_of(rows: Iterable[Sequence[str]]) -> Iterator[RollLine]:
    """Those below the headings."""
    columns: dict[int, Column] = {}
    by_sex: dict[int, str] = {}
    group = ""
    for number, row in enumerate(rows, 1):
        if not columns:
            columns = columns_in(row) if number <= HEADING_WITHIN else {}
        elif halves := _by_sex(row):
            by_sex = halves
            columns = {place: column for place, column in columns.items() if place not in by_sex}
        elif section := _section(row):
            group = section
        elif cells := _cells(row, columns) | _of_a_sex(row, by_sex):
            yield RollLine(number, cells | ({Column.GROUP: group} if group and Column.GROUP not in cells else {}))


def lists_delegates(rows: Sequence[Sequence[str]]) -> bool:
    """Whether it is a list of people, of whom more than the name is told, and no plan."""
    return any(len(columns_in(row)) > 1 and not any(map(_of_a_plan, row)) for row in rows[:HEADING_WITHIN])


def columns_in(row: Sequence[str]) -> dict[int, Column]:
    """Which column is which, where the row is the headings; a heading that comes twice counts once."""
    found: dict[int, Column] = {}
    for place, cell in enumerate(row):
        column = BY_HEADING.get(fold(cell.lower()).strip(" *:.()"))
        if column is not None and column not in found.values():
            found[place] = column
    return found if Column.NAME in found.values() else {}


def _cells(row: Sequence[str], columns: Mapping[int, Column]) -> dict[Column, str]:
    return {columns[place]: cell for place, cell in enumerate(row) if place in columns and cell}


def _by_sex(row: Sequence[str]) -> dict[int, str]:
    """ "Nam" and "Nữ" below "Năm sinh" or "Giới tính": each has its column."""
    said = {place: cell for place, cell in enumerate(row) if cell}
    return said if len(said) == 2 and {fold(cell.lower()) for cell in said.values()} == SEXES else {}


def _of_a_sex(row: Sequence[str], by_sex: Mapping[int, str]) -> dict[Column, str]:
    """What stands in one of the two columns: a year, or just a mark."""
    for place, sex in by_sex.items():
        if place < len(row) and row[place]:
            born = {Column.BORN: row[place]} if _YEAR.fullmatch(row[place]) else {}
            return {Column.SEX: sex} | born
    return {}


def _section(row: Sequence[str]) -> str:
    """ "II | Hội thành viên (115 đại biểu)": of which group those below are; "" where the row is no heading."""
    filled = [cell for cell in row if cell]
    if len(filled) == 2 and re.fullmatch(rf"{_ORDINAL}[.)]?", filled[0]):
        text = filled[1]
    elif len(filled) == 1 and (match := _NUMBERED.fullmatch(filled[0])):
        text = match["text"]
    else:
        return ""
    return re.split(r"\s*[:(]", text, maxsplit=1)[0].strip()


def _of_a_plan(heading: str) -> bool:
    return fold(heading.lower()).startswith(PLANNED)
