"""Reminders of one's own, silence, and how the union reminds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

from rules.calendar.lunisolar import month_and_day
from rules.plan import Item
from rules.reminders import NIGHT, Digest, Every, Own, Quiet, Recipient, Share, Wish
from wording.vi.facts import day, number, short

WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
WHO_ARE_YOU = "Tôi chưa biết anh/chị là ai nên chưa đặt nhắc được. Xin liên hệ Văn phòng để nhận mã mời."
HOW = (
    "Anh/chị muốn tôi nhắc việc gì, lúc nào? Ví dụ:",
    "“nhắc tôi mục 27 trước 3 ngày lúc 9h”",
    "“nhắc tôi mỗi sáng thứ hai nộp báo cáo tuần”",
    "“nhắc tôi họp giao ban ngày 20/5 lúc 14h”",
)
STOP = "Bỏ lời nhắc này"
STOPPED = "Đã bỏ lời nhắc."
STOPPED_BEFORE = "Lời nhắc này đã bỏ từ trước."
SILENT = (
    "Từ nay tôi không chủ động nhắc anh/chị nữa, trừ những lời nhắc anh/chị tự đặt. Muốn nhận lại: “nhắc lại cho tôi”."
)
NO_DAY_LEFT = "Giờ đó không còn lúc nào trong ngày để nhắc. Anh/chị cho lại giờ giúp, ví dụ “đừng nhắc tôi sau 20h”."
SEEN = "Cảm ơn anh/chị, tôi đã ghi nhận là đã xem."
NOT_SEEN = "Tin nhắc này không còn lưu."
SETTINGS = "Chế độ nhắc việc của cơ quan:"
SWITCH = {
    "monthly": "báo cáo đầu tháng",
    "weekly": "báo cáo thứ hai",
    "deadlines": "nhắc trước hạn",
    "late": "nhắc quá hạn",
    "escalation": "báo lên lãnh đạo khi quá hạn",
    "conditions": "hỏi điều kiện",
    "targets": "nhắc chỉ tiêu",
}
PREVIEW_NOTE = (
    "Tính theo tình hình hôm nay; việc đã xong, đổi hạn sẽ được trừ hoặc dời khi gửi. Chưa kể lời nhắc riêng."
)


def noted(own: Own, item: Item | None, on: date | None) -> str:
    """ "Đã ghi: nhắc mục 27 trước hạn 3 ngày, tức 28/5/2021 lúc 9 giờ."."""
    printed = f" (kế hoạch ghi: {item.time_text})" if item is not None and item.time_text else ""
    return f"Đã ghi: nhắc {_what(own, item)}{printed}, {_when(own, on)}."


def assumed(days: int) -> str:
    return f"(Anh/chị chưa nói lúc nào nên tôi hiểu là trước {days} ngày.)"


def waits(item: Item) -> str:
    return f"{number(item).capitalize()} chưa có thời hạn ({item.condition}) nên chưa đặt nhắc trước hạn được."


def gone_by(on: date, at: time | None) -> str:
    hour = f" lúc {at:%H:%M}" if at else ""
    return f"Lời nhắc này rơi vào ngày {day(on)}{hour}, đã qua. Anh/chị cho lúc khác giúp."


def too_many(most: int) -> str:
    return f"Anh/chị đã đặt {most} lời nhắc. Xin bỏ bớt rồi đặt tiếp: “tôi có những nhắc nào”."


def counted(count: int) -> str:
    return f"Anh/chị đã đặt {count} lời nhắc." if count else "Anh/chị chưa đặt lời nhắc riêng nào."


def row(own: Own, item: Item | None) -> tuple[str, str]:
    what = _what(own, item)
    return what[0].upper() + what[1:], _when(own, None)


def stop_this(count: int) -> str:
    return f"Bỏ lời nhắc {count}"


def wished(wish: Wish, silenced: Sequence[Item]) -> list[str]:
    """What one hears besides, or does not."""
    lines = ["Anh/chị đang tắt mọi lời nhắc chung."] if wish.silent else []
    if silenced:
        lines.append(f"Không nhắc: {', '.join(number(item) for item in silenced)}.")
    if wish.quiet != NIGHT:
        lines.append(quiet(wish.quiet))
    return lines


def silenced(item: Item) -> str:
    return f"Đã rõ, tôi không nhắc anh/chị {number(item)} nữa. Muốn nhận lại: “nhắc lại cho tôi {number(item)}”."


def resumed(item: Item | None) -> str:
    return f"Tôi sẽ nhắc lại anh/chị {number(item)}." if item else "Tôi sẽ nhắc việc anh/chị như trước."


def quiet(hours: Quiet) -> str:
    return f"Tôi chỉ nhắc anh/chị trong khoảng {hours.end:%H:%M} – {hours.begin:%H:%M}."


def switched(name: str, on: bool) -> str:
    return f"Đã {'bật' if on else 'tắt'} {SWITCH[name]}. Muốn đổi lại: “{turn(name, not on).lower()}”."


def setting(name: str, on: bool) -> str:
    return f"• {SWITCH[name][0].upper()}{SWITCH[name][1:]}: {'bật' if on else 'tắt'}"


def sending(at: time) -> str:
    return f"• Giờ gửi: từ {at:%H:%M} ngày làm việc. Muốn đổi: “gửi nhắc việc lúc 7h30”."


def sent_at(at: time) -> str:
    return f"Từ nay tin nhắc việc của cơ quan được gửi từ {at:%H:%M} ngày làm việc."


def no_hour_to_send(first: time, last: time) -> str:
    return f"Giờ gửi nhắc việc đặt được trong khoảng {first:%H:%M} – {last:%H:%M}; tôi chưa thay đổi gì."


def turn(name: str, on: bool) -> str:
    return f"{'Bật' if on else 'Tắt'} {SWITCH[name]}"


def day_set(on: date, works: bool) -> str:
    return f"Đã ghi ngày {day(on)} cơ quan {'làm việc' if works else 'nghỉ'}; lịch nhắc tính theo đó."


def preview(month: date, count: int, people: int) -> str:
    if not count:
        return f"Tháng {month.month}/{month.year} chưa có tin nhắc nào."
    return f"Tháng {month.month}/{month.year} dự kiến gửi {count} tin nhắc cho {people} nơi nhận."


def previewed(to: Recipient, messages: Sequence[tuple[date, Share]], reached: bool) -> tuple[str, str]:
    """Who, and on which days how many items."""
    days = ", ".join(f"{on.day}/{on.month} ({_content(share)})" for on, share in messages)
    return f"{to.name}: {len(messages)} tin{'' if reached else ' (chưa nối tài khoản)'}", days


def _content(share: Share) -> str:
    if share.mention(Digest.MONTH):
        return "đầu tháng"
    count = len({item for line in share.lines for item in line.items}) + len(share.targets)
    return f"{count} mục"


def _what(own: Own, item: Item | None) -> str:
    if item is not None:
        return f"{number(item)} – {short(item.content, 60)}"
    return f"“{own.words}”" if own.words else "việc trong tuần của anh/chị"


def _when(own: Own, on: date | None) -> str:
    at = f" lúc {own.hour:%H:%M}" if own.hour else ""
    if own.every is Every.ONCE:
        return f"ngày {day(own.day)}{at}" if own.day else ""
    if own.every is Every.BEFORE:
        return f"trước khi hết thời hạn {own.days} ngày{f', tức {day(on)}' if on else ''}{at}"
    if own.every is Every.WEEK:
        return f"{WEEKDAYS[own.days]} hằng tuần{at}"
    if own.day is not None:
        month, number_of_day = month_and_day(own.day)
        lunar = own.every is Every.LUNAR_YEAR
        return f"hằng năm, ngày {f'{number_of_day}/{month} âm lịch' if lunar else f'{own.day.day}/{own.day.month}'}{at}"
    return f"hằng ngày{at}"
