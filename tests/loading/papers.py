"""Documents of an invented office, as they would be sent."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

HEAD = """LIÊN HIỆP HỘI THANH HÓA
Số: 15/CTr-LHH
Thanh Hóa, ngày 05 tháng 01 năm 2021

CHƯƠNG TRÌNH CÔNG TÁC NĂM 2021

"""
COLUMNS = ("TT", "Nội dung công việc", "Thời gian", "Bộ phận thực hiện", "Người chủ trì")
Row = tuple[str, str, str, str, str]
ROWS: tuple[Row, ...] = (
    ("1", "Họp giao ban quý II", "Tháng 4", "Văn phòng", "Đ/c Lê Văn Minh"),
    ("2", "Tập huấn kỹ năng phản biện xã hội", "Tháng 5", "Ban Tư vấn phản biện", "Đ/c Trần Thị Hoa"),
    ("3", "Xuất bản đặc san khoa học số 2", "Tháng 6", "Ban Thông tin", "Đ/c Lê Văn Minh"),
    ("4", "Sơ kết công tác 6 tháng đầu năm", "Tháng 7", "Văn phòng", "Đ/c Lê Văn Minh"),
)


def text(*rows: Row, head: str = HEAD) -> bytes:
    """The programme as a text file."""
    return (head + "\n".join("\t".join(row) for row in (COLUMNS, *rows)) + "\n").encode()


def word(*rows: Row) -> bytes:
    """The programme as a Word file: head in paragraphs, tasks in a table."""
    paper = Document()
    for line in HEAD.strip().splitlines():
        paper.add_paragraph(line)
    table = paper.add_table(rows=0, cols=len(COLUMNS))
    for row in (COLUMNS, *rows):
        for cell, said in zip(table.add_row().cells, row, strict=True):
            cell.text = said
    kept = BytesIO()
    paper.save(kept)
    return kept.getvalue()


def bomb() -> bytes:
    """A Word file whose body unpacks to 400 MB."""
    kept = BytesIO()
    with ZipFile(BytesIO(word(*ROWS))) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, b" " * 400_000_000 if name == "word/document.xml" else old.read(name))
    return kept.getvalue()
