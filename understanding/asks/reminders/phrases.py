"""How people speak of reminders."""

from __future__ import annotations

import re

from understanding.phrases import phrase_pattern, whole_words

SELF = "(tôi|em|mình|tui|tao|tớ|ta|chúng tôi)"
ABOUT = r"(mục|việc|nhiệm vụ|trước|lúc|vào|mỗi|hằng|hàng|ngày|sáng|chiều|tối|thứ|khi|là|về|với|nữa|sau|tất|hết|\d)"
ME = rf"({SELF}|(anh|chị|bác|chú|cô)(?= {ABOUT}|( đi| nhé| ạ)*\W*$))"
"""Whoever writes; "anh Phát" is somebody else."""
PLEASE = "(hãy |nhờ |nhớ |đặt |xin |hộ |giúp |bot |ad |thư ký |trợ lý |em |anh |chị |dạ |ơi |thì )*"
NO_MORE = "(thôi|đừng|dừng|ngừng|tắt|bỏ|khỏi|không cần|hủy|xóa|ngưng|không muốn)"

REMIND = phrase_pattern(
    rf"^{PLEASE}nhắc( nhở)?( lại)?( giúp| hộ| giùm| việc)* {ME}(?!\w)",
    rf"^{PLEASE}báo( trước)? {SELF} .*\b(trước|lúc|sáng|chiều|khi|ngày)\b",
    "^(hãy |nhờ |xin |giúp )*(đặt|hẹn|tạo)( cho tôi| giúp| một)* (lịch )?nhắc( việc| nhở)*\\b",
    r"^(please |can you |could you )*remind me\b",
)
LIST = phrase_pattern(
    r"\b(tôi|em|mình|anh|chị)( đang| đã| còn)* (có|đặt|hẹn)( được| sẵn)*( những| các| mấy| bao nhiêu)* "
    "(lời |lịch )?nhắc",
    r"^(xem |cho xem |liệt kê |danh sách )*(những |các )?(lời |lịch )?nhắc( việc| riêng)* của (tôi|em|mình|anh|chị)\b",
    r"^/nhac$",
    r"\b(what|which|list|show)( are)? (my )?reminders\b|\bmy reminders\b|reminders do i have",
)
SILENCE = phrase_pattern(
    rf"^{PLEASE}{NO_MORE}( hẳn| ngay| đi)* nhắc( nhở| việc| lại)*( {ME})?"
    r"( nữa| đi| nhé| ạ| cho| tất cả| hết| mọi việc| về| việc)*( mục| việc| nhiệm vụ|\W*$)",
    r"^(please )?(stop|don.?t|do not|no more)( the)? remind",
)
DROP = phrase_pattern(rf"^{PLEASE}{NO_MORE}( hẳn| ngay| đi)* (cái |lời |lịch )?nhắc\b")
"""Which of one's own reminders is to go is not said plainly enough to take one away."""
RESUME = phrase_pattern(
    rf"^{PLEASE}(nhắc lại (cho )?{ME}|(bật|mở)( lại)? nhắc( việc)?( lại)?( cho)? {ME})"
    r"( mục \d+(\.\d+)?)?\b( đi| nhé| ạ)*\W*$",
    r"^(please )?(resume|start|turn on)( my)? remind(ers|ing)?( me)?( again)?\W*$",
)
QUIET = phrase_pattern(
    rf"^{PLEASE}{NO_MORE} (nhắc|nhắn|gửi|làm phiền)( tin| việc)*( cho)? ?{ME}? ?(?P<side>sau|từ|trước|buổi tối sau)",
    r"^(please )?(don.?t|do not|no) (remind|message|disturb)( me)? (?P<when>after|before)",
)
SEEN = re.compile(r"/daxem (?P<key>\S+)")
STOP_OWN = re.compile(r"/bonhac (?P<own>\d{1,18})")
CHOSEN = re.compile(r"/nhac (?P<item>\d{1,18}) (?P<said>.+)", re.DOTALL)

ON = phrase_pattern(r"^(hãy |xin |cho |nhờ |giúp )*(bật|mở|turn on|enable|switch on)\b")
OFF = phrase_pattern(r"^(hãy |xin |cho |nhờ |giúp )*(tắt|dừng|ngừng|turn off|disable|switch off)\b")
SWITCH = {
    "weekly": whole_words(
        r"(nhắc|báo cáo|bản tin|tin|tổng hợp|digest|điểm việc)( việc)? (sáng )?"
        "(thứ hai|thứ 2|đầu tuần|hằng tuần|hàng tuần)",
        r"(monday|weekly) (digest|report|reminders?)",
    ),
    "escalation": whole_words(r"báo( cáo)?( lên| tới| cho)* (lãnh đạo|thường trực|chủ tịch|cấp trên)", "escalations?"),
    "monthly": whole_words(
        "(nhắc|báo cáo|bản tin|tin|tổng hợp|digest)( việc)? (đầu tháng|hằng tháng|hàng tháng|tháng)",
        "monthly (digest|report|reminders?)",
    ),
    "deadlines": whole_words(
        "nhắc( việc)? (trước hạn|sắp đến hạn|giữa tháng|cuối tháng|đến hạn)", "(deadline|due) reminders?"
    ),
    "late": whole_words(r"nhắc( việc)? (quá hạn|trễ hạn|trễ|muộn|chậm|quá thời hạn)", r"(late|overdue) reminders?"),
    "conditions": whole_words(r"(hỏi|nhắc)( về)?( các)? điều kiện", "condition (questions?|reminders?)"),
    "targets": whole_words(r"nhắc( về)?( tiến độ)?( các)? chỉ tiêu", "target reminders?"),
}  # fmt: skip
SWITCHES = phrase_pattern(
    r"^(xem |cho xem |hỏi )*(cài đặt|thiết lập|chế độ|cấu hình)( về)? nhắc( việc)?\b",
    r"^/caidatnhac$",
    "reminder settings",
)
SEND_AT = phrase_pattern(
    rf"^{PLEASE}(gửi|đặt|đổi|chuyển|cài)( lại)?( giờ)?( gửi)?( tin| lời)? nhắc( việc)?( hằng ngày| của cơ quan)?"
    r"( sang| thành| về| vào| lúc| là| từ)* \d{1,2} ?(h|g|giờ|:) ?(\d{2})?( phút)?( rưỡi)?( ?(sáng|trưa|chiều))?\W*$",
    r"^(please )?send( the| our| all)? reminders?( at| from) \d{1,2}(:\d{2})? ?(am|pm)?\W*$",
)
DAY_OFF = phrase_pattern(
    r"\b(nghỉ bù|được nghỉ|nghỉ lễ|nghỉ cả ngày|nghỉ làm)\b",
    r"^(cơ quan|văn phòng|đơn vị|liên hiệp hội) nghỉ (ngày|thứ)",
)
DAY_ON = phrase_pattern(r"^.*\b(làm bù|đi làm bù)\b")
PREVIEW = phrase_pattern(
    r"\b(xem trước|xem thử|dự kiến|preview)( các| những| lịch| tin)*( nhắc| gửi| reminders?| of| the)( việc| nhở)*",
    r"\b(sẽ )?nhắc (những )?(ai|người nào)\b( (những |việc |cái )?gì)?",
    r"^(what|which) reminders will (go|be sent)",
)

BEFORE = phrase_pattern(
    r"\btrước( hạn| đó| khi hết hạn| thời hạn)* (?P<count>\d{1,3}|một|hai|ba|bốn|năm|bảy|mười) "
    r"(?P<unit>ngày|hôm|tuần)( làm việc)?\b",
    r"(?P<count2>\d{1,3}|one|two|three|a) (?P<unit2>days?|weeks?) (before|in advance)",
    r"(?P<count3>\d{1,3}|một|hai|ba|bốn|năm|bảy|mười) (?P<unit3>ngày|hôm|tuần) trước( hạn| đó)?",
)  # fmt: skip
WEEKLY = phrase_pattern(
    r"\b(mỗi|mọi|hằng|hàng|các|cứ)( tuần)?( vào)?( sáng| chiều| trưa| tối| ngày)* "
    r"(thứ (?P<day>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)",
    r"\b(sáng |chiều |tối )?(thứ (?P<day2>hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật) (hằng|hàng|mỗi|các) tuần",
    r"\b(every|each) (?P<day3>monday|tuesday|wednesday|thursday|friday|saturday|sunday)( morning| afternoon)?",
)  # fmt: skip
DAILY = phrase_pattern(
    r"\b(mỗi|hằng|hàng|mọi)( buổi)? (ngày|sáng|chiều|tối)\b", r"\b(every|each) (day|morning|evening)\b|\bdaily\b"
)
YEARLY = phrase_pattern(
    r"\b(mỗi|hằng|hàng|mọi) năm( vào)?\b", r"\b(every|each) year( on)?\b|\b(yearly|annually)( on)?\b"
)
LUNAR = phrase_pattern(
    r"\b(âm( lịch)?|lunar|rằm|tháng (giêng|chạp)|tết|giỗ tổ|phật đản|đoan ngọ|vu lan|trung thu|ông táo)\b"
)
HOUR = phrase_pattern(
    r"\b(lúc |vào lúc |vào |khoảng |at )?(?P<hour>\d{1,2}) ?(h|g|giờ|:)(?! ?hàng) ?(?P<minute>\d{2})?( phút)?( rưỡi)?"
    r"( ?(?P<part>sáng|trưa|chiều|tối|đêm))?\b",
    r"\b(at |after |before )(?P<hour2>\d{1,2})(:(?P<minute2>\d{2}))? ?(?P<half>am|pm)?\b",
)  # fmt: skip
PART = phrase_pattern(r"\b(buổi )?(?P<part>sáng|trưa|chiều|tối|morning|afternoon|evening)\b")
NUMBER = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "bay": 7, "muoi": 10, "one": 1, "two": 2, "three": 3, "a": 1}
WEEKDAY = {
    "hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5, "2": 0, "3": 1, "4": 2, "5": 3, "6": 4, "7": 5,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
JOINING = re.compile(r"^(?:\W|\b(?:rang|la|ve|viec|vao|luc|nho|phai|di|nhe|giup|to|that|about|of)\b)+", re.ASCII)
ENDING = re.compile(r"(?:\W|\b(?:nhe|a|vao|luc|giup|voi|nha|please)\b)+$", re.ASCII)
