"""Files that go by link."""

from __future__ import annotations

NOT_SEEN = "Tệp gửi qua Zalo không đến được tôi. Xin gửi tệp qua kênh khác hoặc đưa Văn phòng nạp giúp."
ONLY_WORDS = "Tôi chỉ đọc được chữ. Xin anh/chị gõ câu hỏi giúp."
NOWHERE = "(Tệp kèm theo không gửi được qua Zalo; xin nhận tại Văn phòng.)"


def fetch(name: str, address: str) -> str:
    return f"Tải tệp {name} (trong 7 ngày): {address}"
