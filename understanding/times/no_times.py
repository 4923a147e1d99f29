"""Numbers and words that only look like a time. Each claims its words, so that no later rule finds a time in them."""

from __future__ import annotations

import re

from understanding.times.rule import NO_TIME, Found, Now, rule


def _no_time(match: re.Match[str], now: Now) -> Found:
    return NO_TIME


_NUMBERED = r"mục|nhiệm vụ|nv|cv|stt|item|task|khoản|điều|phụ lục|dòng"
_LAWS = r"nghị quyết|nghị định|quyết định|chỉ thị|thông tư|công văn|nq|nđ|qđ|tt|cv"
_PLANS = r"kế hoạch|thông báo|chương trình|kl|ct|kh|tb"
_ORDERED = (
    r"việc|mục|cái|nhiệm vụ|nv|cv|câu|lần|khóa|người|phần|điểm|ý|vị trí|hàng|dòng|giải|đề án|hội nghị|báo cáo|bước|đợt"
    r"|kỳ|hạng|số|vòng|nội dung|hội thảo|cuộc|b=ản|đại hội"
)
_ADDRESSED = (
    r"vị|phòng|anh|chị|ban|cơ quan|đại biểu|thầy|khách|c=ô|b=áo|hội|đơn vị|=ông|b=à|bạn|đồng chí|công ty|sở|trường"
)
_RULED = r"che|chế|hoach|hoạch|dinh|định|trinh|trình|mo|mô|chuan|chuẩn|tac|tắc|uoc|ước|cach|cách|doi|đổi|luat|luật"
_PRINTED = r"đặc san|tập san|bản tin|tạp chí|cái|con|bài|hội thi"
_UNIT = r"(?:ngày|hôm|bữa|tuần|tháng|quý|năm|tết|giờ)(?!\w)"
_COUNTED = (
    r"người|đồng chí|đ/c|đại biểu|vị|hội|nhiệm vụ|việc|mục|đơn vị|huyện|tỉnh|lần|cuộc|buổi|kỳ|bài|triệu|tỷ|nghìn|ngàn"
    r"|đồng|đ|k|tr|vnđ|usd|%|báo cáo|đề án|dự án|hội nghị|hội thảo|thành viên|ủy viên|cái|bộ|trang|phần|điểm|giải"
)
_DATED = r"ngày|hôm|thứ \w+|chủ nhật|từ|đến|tới|trước|sau|sáng|trưa|chiều|tối|[-(]"  # "trước 24/7" is a day in July
_TIMED = r"(?:ngày|hôm|tháng|năm|mùng|mồng|quý|tuần|thứ|t|q) ?|[/.,-]"

RULES = (
    # numbers of items and papers, with all that hangs on them: "433-QĐ/TU", "số 07/2021/NĐ-CP", "3.1"
    rule(
        "#",
        rf"(?:{_NUMBERED}) (?:số |thứ )?\d+(?:[.,]\d+){{0,4}}(?: (?:và|với|,) (?:số )?\d+){{0,9}}(?![/\d])",
        _no_time,
    ),
    rule(
        "#",
        rf"(?:đầu việc|công việc|việc|nội dung) (?:số \d+|\d{{1,3}}(?! {_UNIT}))(?! ?[/-]|[\d.])",
        _no_time,
    ),
    rule(
        "#",
        rf"(?:{_PRINTED})? ?số (?:thứ tự )?\d+(?:[.,/-]\w+){{0,4}}(?: (?:và|với|,) \d+){{0,9}}",
        _no_time,
    ),
    rule("#", rf"(?:{_LAWS}) (?:số )?\d{{1,4}}(?:[/-]\w+){{1,4}}", _no_time),
    rule("#", rf"(?:{_PLANS}) \d{{1,4}}[/-](?:\d{{4}}/)?[a-zđ]\w*(?:[/-]\w+){{0,4}}", _no_time),
    rule("#", r"\d+(?:/\d+)?[-/](?:qđ|kh|tb|cv|nq|ct|hd|bc|tt|nđ|ctr|kl|tw|tu|lhh|ubnd)(?:[-/]\w+){0,4}", _no_time),
    rule("#", rf"(?:{_LAWS}|{_PLANS}) (?:số )?\d{{1,3}}(?![/.-]\d)", _no_time),
    # prices, phone numbers, counts, fractions
    rule("#", rf"\d+(?:[.,]\d+){{0,4}} ?(?:{_COUNTED})", _no_time, never_after=_TIMED),
    rule("#", r"(?:\+?84|0)[\d .]{8,13}\d", _no_time),
    rule("#", r"\d+/(?!20\d\d )\d+ (?:số|tổng số|đại biểu|thành viên|ủy viên|hội viên)", _no_time),
    rule("#", r"24/7(?!/)|24/24", _no_time, never_after=rf"(?:{_DATED}),? ?"),
    # ordinals
    rule(
        "thu",
        rf"(?:{_ORDERED}) thứ (?:\w+)(?! (?:tuần|ngày|lúc|buổi|tới|này))",
        _no_time,
    ),
    rule(
        "thu",
        r"thứ (?:nhất|nhì|t=ự|hạng|trưởng|vị)(?! tuần)|tổng thư ký|thư ký|thư viện|thư mời|thư ngỏ",
        _no_time,
        never_after="(?:tuần|quý) ",
    ),
    rule(
        "thu", r"thứ (?:hai|ba|tư|năm|sáu|[2-6])(?= (?:là|về|thì))", _no_time, only_after=r"thứ (?:nhất|hai|ba|tư)\W.*"
    ),
    rule("khoa lan hang", r"(?:khóa|lần|hạng|cấp|nhóm|chương|phần) (?:thứ )?(?:[ivx]+|\d+)", _no_time),
    # quý as an address, and words that lose their marks into quý
    rule(
        "quy",
        rf"quý (?:{_ADDRESSED})",
        _no_time,
        never_after="(?:sang|qua|hết|cuối|đầu|giữa|trong|cả|của) ",
    ),
    rule(
        "quy",
        rf"quy (?:{_RULED})",
        _no_time,
    ),
    # năm as a count, a wish, in the plural
    rule("nam", r"(?:các|những) năm (?:tiếp theo|tiếp|sau|tới|qua|trước|gần đây|kế tiếp)", _no_time),
    rule("nam", rf"(?:ban|có|mời|cử|thêm|gồm|cho|tổng|đủ|được|từ) năm (?:{_COUNTED})", _no_time),
    rule(
        "nam",
        r"kinh nghiệm|lâu năm|nhiều năm|mấy năm|bao nhiêu năm",
        _no_time,
    ),
    rule("tet", r"(?:chúc|quà|mừng|thưởng|thăm|đón|vui) tết", _no_time),
    # a time said before, spoken of again
    rule(
        "ay do day no",
        r"(?:(?:trong|vào|đúng|ngay|cũng|cả|cuối|đầu|giữa) )*(?:tháng|quý|tuần|năm|ngày|hôm|bữa|lúc|thời gian|khi)"
        r" (?:ấy|đ=ấy|=đ=ó|do(?= *(?:$|[?.,!])| (?:co|thi|la|minh|ban nao|con)(?!\w)))",
        _no_time,
    ),
    rule("mai nay mot", r"mai (?:mốt|kia|này)|nay mai|một mai", _no_time),
    # asking for a time says none
    rule(
        "nao may mo",
        r"(?:tháng|năm|quý|tuần|ngày|hôm|thứ|giờ|buổi|bữa) (?:nào|mấy|mô|bao nhiêu|gì)",
        _no_time,
        never_after=r"(?:cả|nguyên|suốt|toàn) ",
    ),
    rule(
        "hang moi",
        r"(?:ngày )?(?:thứ (?:\w+)|chủ nhật|cn|\d{1,2}) (?:hằng|hàng|mỗi) (?:tuần|tháng|năm|quý)",
        _no_time,
    ),
    rule(
        "moi moi hang tung nhieu",
        r"(?:mỗi|hằng|hàng|từng|mọi) (?:tháng|năm|quý|tuần|ngày)(?: (?:\d|một|hai|ba|bốn) (?:lần|kỳ|số|buổi|cuộc))?",
        _no_time,
    ),
    rule(
        "# mot hai ba",
        r"(?:\d+|một|hai|ba|bốn) (?:lần|kỳ|số|buổi|cuộc) (?:một|mỗi|/) ?(?:tháng|năm|quý|tuần|ngày)",
        _no_time,
    ),
    rule("thang nam quy tuan", r"(?:tháng|năm|quý|tuần) (?:một|hai|ba|1|2|3|4) (?:lần|kỳ|số|buổi|cuộc)", _no_time),
    # there is no such day
    rule("#", r"ngày (?:3[2-9]|[4-9]\d|\d{3,})(?:(?: tháng |[/.-])\d+)?", _no_time),
)
