"""The door, and the printed list that stands in for it."""

from __future__ import annotations

from datetime import datetime

from rules.congress.answer import Answer
from rules.congress.delegate import Delegate
from rules.congress.session import Visit

EVENTS = "Đại hội"
NO_EVENTS = "Chưa có kế hoạch nào tổ chức đại hội hay sự kiện."
TITLE = "Cửa đón đại biểu"
WHO = "Số, họ tên hoặc mã đại biểu"
HINT = "Gõ số hoặc quét mã: cho vào ngay. Gõ tên: chọn trong danh sách. Nhiều số cách nhau: ghi theo danh sách đã tích."
LET_IN = "Cho vào"
LET_OUT = "Ra về"
UNDO = "Hoàn tác"
WHOLE = "Toàn thể"
SESSION = "Phiên"
INSIDE = "Đang có mặt"
OFFICIAL = "Triệu tập"
LATEST = "Vừa vào"
WHICH = "Đại biểu nào?"
MORE = "Còn nhiều người nữa, xin gõ thêm họ hoặc tên đệm."
BOARD = "Bảng trực tiếp"
LIST = "Danh sách in"
DECLINED = "đã báo vắng"
SILENT = "chưa trả lời"

PRINT = "In danh sách này"
LIST_TITLE = "Danh sách đón đại biểu"
LIST_HINT = "Tích vào ô khi đại biểu vào; sau đó gõ các số đã tích vào ô ở trang cửa đón, cách nhau bằng dấu cách."
COLUMNS = ("Vào", "Số", "Họ và tên", "Đơn vị", "Mã")

DONE = {
    "admitted": "Mời vào",
    "already_in": "Đã vào từ trước",
    "left": "Đã ghi ra về",
    "not_inside": "Chưa vào phiên này",
    "undone": "Đã hoàn tác",
    "replaced": "Đã có người dự thay",
    "unknown": "Không có đại biểu này",
}


def nobody(said: str) -> str:
    return f"Không thấy ai là “{said}”. Xin xem lại số hoặc tên."


def listed_at(at: datetime) -> str:
    return f"Lập lúc {at:%H:%M} ngày {at.day}/{at.month}/{at.year}."


def entered(visit: Visit, at: datetime) -> str:
    """When, and at whose door."""
    return f"lúc {at:%H:%M}, {visit.by} đón"


def remark(delegate: Delegate) -> str:
    """What whoever stands at the door should know."""
    if delegate.answer is Answer.DECLINE:
        return DECLINED
    return SILENT if delegate.answer is None else ""
