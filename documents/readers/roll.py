"""A list of delegates (.xlsx, .docx, .csv) as lines of cells under known headings."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path, PurePath

from documents.readers.blocks import Table
from documents.unreadable import Unreadable
from rules.congress.entry import Column, RollLine
from understanding.normalise import fold, printable

LARGEST = 5 * 1024 * 1024  # bytes
UNPACKED = 50 * 1024 * 1024
MOST_LINES = 5_000
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


def read_roll(path: Path) -> tuple[RollLine, ...]:
    """The lines below the headings. Raises Unreadable with a sentence."""
    if not path.is_file():
        raise Unreadable(f"Không tìm thấy tệp {path.name}.")
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"Tệp {path.name} lớn quá 5 MB nên hệ thống không đọc.")
    return read_roll_of(path.name, path.read_bytes())


def read_roll_of(name: str, content: bytes) -> tuple[RollLine, ...]:
    """The same for a file that was handed over."""
    lines = tuple(_lines(_rows(name, content)))
    if not lines:
        raise Unreadable(
            f"Tệp {name} không có dòng đại biểu nào đọc được: cần một dòng tiêu đề có cột “Họ và tên” "
            "(mẫu: thuky delegates template)."
        )
    if len(lines) > MOST_LINES:
        raise Unreadable(f"Tệp {name} có hơn {MOST_LINES} dòng nên hệ thống không đọc.")
    return lines


def roll_in(name: str, content: bytes) -> tuple[RollLine, ...] | None:
    """The same for a file that may as well be a plan: None where it is no list of delegates."""
    if len(content) > LARGEST or PurePath(name).suffix.lower() not in READ:
        return None
    try:
        rows = _rows(name, content)
    except Unreadable:
        return None  # whoever reads it as a plan says what is wrong with it
    lines = tuple(_lines(rows))
    listed = any(len(_columns(row)) > 1 and not any(map(_of_a_plan, row)) for row in rows[:HEADING_WITHIN])
    return lines[:MOST_LINES] if listed and lines else None


def _of_a_plan(heading: str) -> bool:
    return fold(heading.lower()).startswith(PLANNED)


def _rows(name: str, content: bytes) -> list[list[str]]:
    return READ.get(PurePath(name).suffix.lower(), _comma_separated)(name, content)


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[RollLine]:
    columns: dict[int, Column] = {}
    for number, row in enumerate(rows, 1):
        if not columns:
            columns = _columns(row) if number <= HEADING_WITHIN else {}
            continue
        cells = {columns[place]: cell for place, cell in enumerate(row) if place in columns and cell}
        if cells:
            yield RollLine(number, cells)


def _columns(row: Sequence[str]) -> dict[int, Column]:
    """Which column is which, where the row is the headings; a heading that comes twice counts once."""
    found: dict[int, Column] = {}
    for place, cell in enumerate(row):
        column = BY_HEADING.get(fold(cell.lower()).strip(" *:.()"))
        if column is not None and column not in found.values():
            found[place] = column
    return found if Column.NAME in found.values() else {}


def _sheet(name: str, content: bytes) -> list[list[str]]:
    # openpyxl takes a third of a second to load, and a roll is read a few times a year.
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > UNPACKED:
                raise Unreadable(f"Tệp {name} giải nén ra quá lớn nên hệ thống không đọc.")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_LINES + HEADING_WITHIN, max_col=60, values_only=True)
        return [[_text(cell) for cell in row] for row in rows]
    except Unreadable:
        raise
    except Exception as error:  # whatever a broken file makes the library say
        raise Unreadable(f"Tệp {name} không phải là bảng tính .xlsx đọc được.") from error


def _tables(name: str, content: bytes) -> list[list[str]]:
    """The rows of a document in Word: of its first table that lists delegates, of the first one where none does."""
    from documents.readers.word.document import blocks  # noqa: PLC0415 -- as above

    tables = [[[*row.cells] for row in block.rows] for block in blocks(content, name) if isinstance(block, Table)]
    lists = [rows for rows in tables if any(map(_columns, rows[:HEADING_WITHIN]))]
    return next(iter(lists or tables), [])


def _comma_separated(name: str, content: bytes) -> list[list[str]]:
    text = _decoded(name, content)
    head = text[:4096]
    delimiter = max(";,\t", key=head.count)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        return [[printable(cell) for cell in row] for row in rows]
    except csv.Error as error:
        raise Unreadable(f"Tệp {name} không phải là tệp .csv đọc được.") from error


def _decoded(name: str, content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"Tệp {name} không ở bảng mã Unicode; xin lưu lại dạng .xlsx hoặc CSV UTF-8.") from error
    if "\0" in text:
        raise Unreadable(f"Tệp {name} không phải là tệp .csv hay .xlsx.")
    return text


def _text(cell: object) -> str:
    if cell is None or isinstance(cell, bool):
        return {None: "", True: "có", False: "không"}[cell]
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return printable(str(cell))


READ = {".xlsx": _sheet, ".docx": _tables, ".csv": _comma_separated}
"""By the ending of a name; other files that are handed over as a roll are taken for comma-separated."""
