"""A list of delegates (.xlsx, .docx, .csv) as lines of cells under known headings."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path, PurePath

from documents.readers.blocks import Table
from documents.readers.roll_lines import HEADING_WITHIN, columns_in, lines_of, lists_delegates
from documents.unreadable import Unreadable
from rules.congress.entry import RollLine
from understanding.normalise import printable

LARGEST = 5 * 1024 * 1024  # bytes
UNPACKED = 50 * 1024 * 1024
MOST_LINES = 5_000


def read_roll(path: Path) -> tuple[RollLine, ...]:
    """The lines below the headings. Raises Unreadable with a sentence."""
    if not path.is_file():
        raise Unreadable(f"Không tìm thấy tệp {path.name}.")
    if path.stat().st_size > LARGEST:
        raise Unreadable(f"Tệp {path.name} lớn quá 5 MB nên hệ thống không đọc.")
    return read_roll_of(path.name, path.read_bytes())


def read_roll_of(name: str, content: bytes) -> tuple[RollLine, ...]:
    """The same for a file that was handed over."""
    lines = tuple(lines_of(_rows(name, content)))
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
    return (tuple(lines_of(rows))[:MOST_LINES] or None) if lists_delegates(rows) else None


def _rows(name: str, content: bytes) -> list[list[str]]:
    return READ.get(PurePath(name).suffix.lower(), _comma_separated)(name, content)


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
    lists = [rows for rows in tables if any(map(columns_in, rows[:HEADING_WITHIN]))]
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
