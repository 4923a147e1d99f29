"""How reminders and notices stand; notices to many. States are as the outbox names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from rules.people.person import Person

STATES = {
    "uncertain": "Chưa rõ đã đến hay chưa",
    "gave_up": "Không gửi được",
    "waiting": "Đang chờ gửi",
    "claimed": "Đang gửi",
    "dropped": "Đã bỏ vì không còn cần",
    "sent": "Đã gửi",
}
CHANNELS = {"telegram": "Telegram", "zalo": "Zalo", "web": "trang web"}
REASONS = (
    ("blocked", "người nhận đã chặn trợ lý"),
    ("deactivated", "tài khoản đã ngừng dùng"),
    ("chat not found", "người nhận chưa mở trò chuyện với trợ lý"),
    ("kicked", "trợ lý đã bị đưa ra khỏi nhóm"),
    ("used up", "kênh đã hết lượt gửi trong tháng"),
    ("no answer", "mất kết nối khi đang gửi"),
    ("program ended", "trợ lý bị ngắt khi đang gửi"),
    ("too many requests", "kênh yêu cầu chờ"),
    ("gateway", "máy chủ của kênh trục trặc"),
    ("server error", "máy chủ của kênh trục trặc"),
    ("is not running", "kênh này chưa chạy"),
)
OTHER_REASON = "kênh không nhận tin này"
TO_CALL = "Không nhắn được qua kênh nào, xin gọi điện"
SETTLED = "Tin này đã được giải quyết, không có gì phải gửi lại."
ALL_SETTLED = "Không còn tin nào phải lo."
ARRIVED = "Đã ghi là tin đã đến nơi, tôi không gửi lại."
HOW_TO_ANNOUNCE = (
    "Xin viết rõ gửi ai và nội dung, ví dụ: “thông báo cho tất cả: chiều thứ Sáu cơ quan mất điện” hoặc "
    "“thông báo cho Ban KHCN: 14h họp giao ban”. Tôi cho xem trước rồi mới gửi."
)
NOTICE = "Thông báo"
LEAVE = "Thôi"
LEAVE_SAYS = "@0 thôi"
ALREADY_ANNOUNCED = "Thông báo này đã được gửi đi rồi."


def heading(start: datetime) -> str:
    return f"Tình hình gửi nhắc từ {start.day}/{start.month}/{start.year}"


def counted(states: Mapping[str, int]) -> str:
    """All together, then by state."""
    total = sum(states.values())
    if not total:
        return "Chưa có tin nhắc nào trong thời gian này."
    named = [f"{count} {STATES[state][:1].lower()}{STATES[state][1:]}" for state, count in states.items() if count]
    return f"{total} tin: {', '.join(named)}."


def state(state: str) -> str:
    return STATES[state]


def reader(person: Person | None, group: str | None) -> str:
    """Whom a message is for."""
    if person is not None:
        return person.name
    return f"Nhóm {group}" if group else "Quản trị"


def outcome(state: str, channel: str, when: datetime, error: str | None, seen: datetime | None) -> str:
    """By which channel, when, and why not; `seen` is when its reader said so."""
    said = f"{CHANNELS.get(channel, channel)}, {_moment(when)}"
    if seen is not None:
        return f"{said}; đã xem {_moment(seen)}"
    if error is None or state in ("sent", "dropped"):
        return said
    return f"{said}; {_reason(error)}"


def call(phone: str | None) -> str:
    return f"Điện thoại: {phone}" if phone else "Chưa có số điện thoại ở đây"


def resend(number: int) -> str:
    return f"Gửi lại tin {number}"


def resend_all(count: int) -> str:
    return f"Gửi lại cả {count} tin không gửi được"


def arrived(number: int) -> str:
    return f"Tin {number} đã đến nơi"


def resent(count: int) -> str:
    return f"Đã xếp {count} tin để gửi lại, trong vòng một phút sẽ đi."


def preview(count: int, channels: Mapping[str, int], left: Mapping[str, int]) -> str:
    """How many messages that makes, by which channels, and what those may still send this month."""
    ways = ", ".join(f"{many} qua {CHANNELS.get(channel, channel)}" for channel, many in channels.items())
    rest = [f" {CHANNELS.get(channel, channel)} tháng này còn gửi được {many} tin." for channel, many in left.items()]
    return f"Thông báo dưới đây sẽ gửi đến {count} người ({ways}).{''.join(rest)} Anh/chị xem lại giúp:"


def notice_too_long(most: int) -> str:
    return f"Thông báo dài quá {most} ký tự; xin viết gọn lại hoặc gửi kèm văn bản."


def not_reached(names: Iterable[str]) -> str:
    return f"Không nhắn được cho: {', '.join(names)}."


def nobody_reached(who: str) -> str:
    return f"“{who}” chưa có ai nối tài khoản với trợ lý, nên tôi chưa gửi gì."


def send_label(count: int) -> str:
    return f"Gửi {count} tin"


def announced(count: int) -> str:
    return f"Đã xếp {count} tin để gửi; anh/chị xem kết quả bằng /guinhac."


def signed(by: str) -> str:
    return f"Người gửi: {by}"


def _moment(at: datetime) -> str:
    return f"{at:%H:%M} ngày {at.day}/{at.month}"


def _reason(error: str) -> str:
    return next((said for sign, said in REASONS if sign in error.lower()), OTHER_REASON)
