"""Greetings, help, and what cannot be said."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
HELLO = "Xin chào anh/chị, tôi là thư ký tra cứu kế hoạch của cơ quan. Anh/chị cần hỏi việc gì ạ?"
WELCOME = "Dạ vâng. Anh/chị cần tra cứu việc gì nữa, xin cứ nhắn tôi."
HELP = (
    "Anh/chị có thể hỏi tôi bằng câu thường ngày, có dấu hoặc không dấu, ví dụ:\n"
    "• Tháng này có việc gì? Quý sau Văn phòng làm gì?\n"
    "• Ai chủ trì mục 27? Mục 46 hạn khi nào?\n"
    "• Quý II đồng chí Tân chủ trì mấy việc?\n"
    "• Các việc về Đặc san; việc nào phải trình Ban Thường vụ?\n"
    "• Đại hội họp ở đâu, mấy ngày? (đại biểu nhắn: “tôi dự được” hoặc “xin vắng vì …”)"
)
PERSONAL = "Tôi không cung cấp thông tin cá nhân. Anh/chị liên hệ Văn phòng giúp."
OUTSIDE = "Việc này ngoài phạm vi của tôi; tôi chỉ tra cứu kế hoạch, chương trình công tác của cơ quan."
UNKNOWN = "Tôi chưa hiểu câu hỏi. Anh/chị nói rõ hơn giúp: hỏi về tháng nào, mục số mấy, của ai hay về việc gì?"
ASK_ORGANISERS = "Tôi chưa có thông tin này. Xin quý đại biểu liên hệ Ban Tổ chức hoặc Văn phòng giúp."
WHICH = "Anh/chị hỏi việc nào ạ? Xin cho biết số mục (ví dụ “mục 27”) hoặc tên việc."
WHO = "Anh/chị hỏi đồng chí nào ạ? Xin cho biết tên."
WHOSE = "Tôi chưa biết anh/chị là ai trong kế hoạch. Xin cho biết tên, ví dụ “tháng này đồng chí Tân có việc gì”."
TOO_LONG = "Câu hỏi dài quá, anh/chị hỏi ngắn lại giúp."
NO_PLAN = "Đơn vị chưa nạp kế hoạch nào."


def other_union(place: str) -> str:
    return f"Tôi chỉ được xem kế hoạch của đơn vị mình, không có kế hoạch của Liên hiệp hội {place}."


def day(day: date, is_today: bool) -> str:
    weekday = WEEKDAYS[day.weekday()]
    return f"Hôm nay là {weekday}, ngày {day:%d/%m/%Y}." if is_today else f"Ngày {day:%d/%m/%Y} là {weekday}."


def no_day(said: str) -> str:
    return f"Không có {said}; anh/chị xem lại giúp."


def not_printed(about: str) -> str:
    return f"Kế hoạch không ghi {about}."


def who(labels: list[str]) -> str:
    return "Có nhiều người trùng tên: " + ", ".join(labels) + ". Anh/chị muốn hỏi ai?"
