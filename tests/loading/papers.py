"""Documents of an invented office, as they would be sent."""

from __future__ import annotations

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
