"""The chat on a page."""

from __future__ import annotations

TITLE = "Hỏi thư ký"
QUESTION = "Câu hỏi của anh/chị"
EXAMPLE = "Ví dụ: tháng này có việc gì?"
ASK = "Gửi"
DOCUMENT = "Nạp kế hoạch, chương trình từ tệp"
ROLL = "Nạp danh sách đại biểu từ tệp"
SEND_DOCUMENT = "Gửi tệp"
LEAVE = "Ra"
YOU = "Anh/chị"
SECRETARY = "Thư Ký"
ANSWERS = "Trò chuyện"
EMPTY = "Xin chào anh/chị. Xin gõ câu hỏi ở dưới, có dấu hoặc không dấu đều được."
CHOICES = "Chọn một trong các câu sau"
FILE = "Tải tệp"
RELOAD = "Xem tin mới"
NO_ANSWER = "Chưa gửi được, xin thử lại."


def gone(name: str) -> str:
    return f"{name} (quá 7 ngày, không còn tải được)"
