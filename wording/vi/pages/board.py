"""The live board."""

from __future__ import annotations

from rules.congress.quorum import Quorum

INSIDE = "Đang có mặt"
OF = "trên"
INVITED = "đại biểu được mời"
QUORUM = "Đại biểu triệu tập"
GROUP = "Thành phần"
COLUMNS = ("Mời", "Xác nhận", "Có mặt")
TOTAL = "Tổng cộng"
LATEST = "Vừa đến"
NOBODY = "Chưa có đại biểu nào vào."


def quorum(meter: Quorum) -> str:
    """Whether those inside are enough."""
    if not meter.summoned:
        return "Chưa có danh sách đại biểu triệu tập."
    if meter.reached:
        return f"Đủ số đại biểu để tiến hành: {meter.present}/{meter.summoned}, cần {meter.needed}."
    return f"Có mặt {meter.present}/{meter.summoned}; cần {meter.needed}, còn thiếu {meter.missing_inside}."
