"""Tables and lists that look like tasks and are none: the order of a ceremony, who attends, what it costs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.column_names import Column
from documents.readers.blocks import Table
from documents.understand.tables.columns import Columns
from understanding.normalise import fold

_HOUR = r"\d{1,2} ?(?:[h:]|gio)(?: ?\d{2})?(?: ?phut)?"
_HOURS = re.compile(rf"(?:tu )?{_HOUR}(?: ?(?:[-–]|den) ?{_HOUR})?\W*")
FEW = 20  # cells that tell soon enough
_DAY = re.compile(r"\d{1,2}/\d{1,2}")
_MINUTES = re.compile(r"\d{1,3} ?(?:phut|')\W*")
_MONEY_OR_PEOPLE = re.compile(
    r"don gia|^du toan|noi dung chi\b|thanh tien|so tien"
    r"|tong tien|don vi tinh|^dvt$|muc chi|ho (?:va |, ?)?ten|nam sinh|dien thoai|chuc danh"
)
_NAME = re.compile(r"ho (?:va |, ?)?ten(?:,.*)?|dong chi|thanh vien")
_DUTY = re.compile(r"nhiem vu|phan cong|cong viec")
_ROLE = re.compile(r"(?:pho |truong |uy vien|thanh vien|thu ky|to truong|to pho)(?:.{0,25}$)")
_TIMES = {Column.TIME, Column.START, Column.END, Column.MARK, Column.WITHIN}


def is_of_tasks(table: Table, columns: Columns, *, dated: bool) -> bool:
    """Whether a table with these columns is one of tasks; `dated` says that the heading above it is a time."""
    if not _TIMES & set(columns.kinds):
        return is_roster(table, columns) or not any(
            _MONEY_OR_PEOPLE.search(fold(heading).lower()) for heading in columns.headings
        )
    return dated or not _runs_by_the_hour(table, columns)


def is_roster(table: Table, columns: Columns) -> bool:
    """Whether a table deals duties out to people, with no time for any; "Trưởng ban" beside a name is no duty."""
    headings = [fold(heading).lower().strip(" :.") for heading in columns.headings]
    duty = next((place for place, heading in enumerate(headings) if _DUTY.match(heading)), None)
    if duty is None or _TIMES & set(columns.kinds) or not any(_NAME.fullmatch(heading) for heading in headings):
        return False
    said = [row.cells[duty] for row in table.rows[columns.heading_rows :] if duty < len(row.cells)]
    return sum(not _ROLE.match(fold(cell).lower()) for cell in said if cell) * 2 > len(said)


def _runs_by_the_hour(table: Table, columns: Columns) -> bool:
    """Whether all times are hours of one day: the order of a ceremony, not work to be done."""
    places = [place for place, kind in enumerate(columns.kinds) if kind in (Column.TIME, Column.WITHIN)]
    rows = table.rows[columns.heading_rows :]
    said = [row.cells[place] for row in rows for place in places if place < len(row.cells) and row.cells[place]]
    if not _are_hours(said[:FEW]) or not _are_hours(said):
        return False
    return not any(_DAY.search(row.filled[0]) for row in rows if len(row.filled) == 1)


def _are_hours(cells: Sequence[str]) -> bool:
    said = [fold(cell).lower().strip() for cell in cells]
    hours = [cell for cell in said if _HOURS.fullmatch(cell) or _MINUTES.fullmatch(cell)]
    return len(hours) > 1 and len(hours) * 10 >= len(said) * 9
