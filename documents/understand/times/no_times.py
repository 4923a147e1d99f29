"""What looks like a time in a plan and is none of the task's: left blank before times are looked for.

Every text stays as long as it is, so that a place in it is one in what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import Match, Pattern

from documents.understand.times.frame import Frame

_CITED = re.compile(
    r"\((?!\d{1,2}/\d{4}\s*[-–])[^()]*\d{4}\s*[-–]\s*[^()]*\d{4}\)"
    r"|(?:nghi quyet|quyet dinh|ke hoach|chi thi|cong van|ket luan|thong (?:tu|bao)|nghi dinh|luat|huong dan"
    r"|chuong trinh)(?: hanh dong| phoi hop)? so:? ?[^;.]*?ngay \d+[^\s,;)]*"
    r"|(?:chao mung|don chao|don nam moi|ky niem|huong ung|nhan (?:dip|ngay)|y nghia"
    r"|ngay (?:thanh lap|truyen thong|hoi|quoc \w+))"
    r"(?:(?![ (](?:vao|tu ngay|tu thang|dau thang|giua thang|cuoi thang|tu \d{1,2}/\d{1,2} den"
    r"|trong thang|trong quy|thoi gian|truoc|xong|cham nhat|den het"
    r"|hoan thanh) |\((?:(?:sang|chieu|toi) )?(?:ngay )?\d)[^.;:])*"
    r"|(?:quang truong|duong|pho|cong vien|san van dong|benh vien|hoi truong|cau|tuong dai|cup|giai|trai"
    r"|lop doan vien|doi) [“\"]?\d{1,2}[-/]\d{1,2}\b"
    r"|ban hanh ngay [\d/]+|(?:lop|khoi) \d+/\d+(?:(?:,| va) ?\d+/\d+)*"
)
_DAY_BY_NAME = re.compile(r"(?<=\d )\((?:t\.? ?[2-7]|cn|thứ [^\W\d]+|thứ [2-7]|chủ nhật)\)")  # "01/10 (T6)"
_BY_THE_MOON = re.compile(r"\((?:nhằm|tức)(?: là| vào)? [^()]*\)")
_DAY_OF_THE_MOON = (
    r"\bngày (?:mùng |mồng )?\d{1,2}(?:/\d{1,2}(?![/\d])| tháng (?:\d{1,2}|[^\W\d]+))"
    r"(?: (?:âm lịch|năm [^\W\d]+ [^\W\d]+))*"
)
_AND_OF_THE_SUN = re.compile(  # "ngày 14 tháng Ba năm Ất Tỵ (tức thứ Sáu, ngày 11/4/2025)"
    rf"{_DAY_OF_THE_MOON} ?\((?:(?:tức|nhằm)(?: là| vào)? )?(?:(?:thứ [^\W_]+|chủ nhật),? )?"
    r"(?P<day>(?:ngày )?\d{1,2}/\d{1,2}/\d{4})(?: dương lịch)?\)"
)
_OF_A_TERM = re.compile(
    r"\b(?:nhiệm kỳ|nhiệm kì|giai đoạn|năm học|khóa|khoá) (?:\d{4}\s*[-–]\s*\d{4}|\d{1,2}/\d{4}\s*[-–]\s*\d{1,2}/\d{4})"
)
_FROM_HOUR = re.compile(r"\btừ(?= \d{1,2} ?(?:h|giờ|:)\d{0,2}\b)")  # "từ 8h00 ngày 16/5" is on that day
_FROM_NOW = re.compile(r"\btừ (?:nay|bây giờ)(?= (?:cho )?đến\b)")  # a plan has no today: only the end is said
_FEAST = re.compile(r"\b(?:hưởng ứng|chào mừng|kỷ niệm|nhân dịp|nhân ngày) (?:(?!\d/\d)[^();.])*$", re.IGNORECASE)
_UNTIL_NOW = re.compile(  # what was done before
    r"\btừ (?:đầu )?(?:ngày|tháng|quý|năm) [^;,.:()]{1,40}? (?:cho )?đến nay\b"
)
_AFTER_THAT = re.compile(
    r"\b(?:tuần|tháng|quý) (?:sau|trước)(?= \w)|\btrong (?:vòng|thời (?:hạn|gian)) \d+ (?:ngày|tuần|tháng)\b"
    r"|\b\d+ (?:ngày|tuần|tháng) (?:sau|trước)\b|\bsau \d+ (?:ngày|tuần|tháng|năm)\b"
)
"""Counted from what the plan does not date: "tuần sau bế mạc", "trong vòng 05 ngày"."""
_SAID_AGAIN = (_DAY_BY_NAME, _BY_THE_MOON)
_NO_DATES = (_FROM_HOUR, _FROM_NOW, _UNTIL_NOW, _AFTER_THAT, _OF_A_TERM)

_TO_HOUR = re.compile(r"(\btừ (?:ngày )?\d[^.;]{0,80}? đến )(\d{1,2} ?(?:h|giờ) ?(?:\d{2})?['’′]?,?)(?= ngày)")
_NAMED_DAY = re.compile(r"\bngày (?:bầu cử|khai mạc|bế mạc|khai giảng|đại hội),? (?:ngày )?(?=\d{1,2}/\d)")
_BY_HOUR = re.compile(  # on that day, still
    r"\b(?:trước|(?<!\d )(?<!h )(?<!giờ )đến) \d{1,2} ?(?:h|g|giờ|:) ?(?:\d{2})?['’′]?,? (?=ngày \d)"
)
_DASHED = re.compile(  # newspapers write "trước 20-11", "các ngày 1 và 2-12"; "trước 5-7 ngày" is no date
    r"\b((?:trước|ngày \d{1,2}(?:, \d{1,2})* và) \d{1,2})-(?=(?:0?[1-9]|1[0-2])\b(?!-\d| ?(?:ngày|tuần|tháng|năm|giờ)))"
)
_YEAR_OF_SUBJECT = re.compile(  # "quyết toán năm 2024: trước 15/4" is done a year later
    r"\b(?:tài chính|quyết toán|dự toán|ngân sách|tổng kết|kết quả|công tác|nhiệm vụ|hoạt động|kế hoạch|đánh giá"
    r"|thi đua|tình hình|phong trào)(?: [^\s,;:.()\d]+){0,3} (?P<year>năm 20\d\d)(?=[^.]*?[,;:(][^.]*\d)"
)


def blanked(lowered: str, frame: Frame) -> str:
    """A text in small letters with what only looks like its time left blank."""
    lowered = _AND_OF_THE_SUN.sub(_only_the_day, lowered)
    lowered = _blank(_SAID_AGAIN, lowered)
    lowered = _TO_HOUR.sub(lambda match: match[1] + " " * len(match[2]), lowered)
    lowered = _NAMED_DAY.sub(lambda match: "ngày ".rjust(len(match[0])), lowered)
    lowered = _BY_HOUR.sub(lambda match: "đến ".rjust(len(match[0])), lowered)
    lowered = _DASHED.sub(r"\1/", lowered)
    years = (match for match in _YEAR_OF_SUBJECT.finditer(lowered) if not match["year"].endswith(str(frame.year)))
    return _blank(_NO_DATES, without(lowered, [match.span("year") for match in years]))


def cited(folded: str) -> list[tuple[int, int]]:
    """Where a folded text names another paper, a feast or a place by a date: "Quyết định số 5 ngày 4/4"."""
    return [match.span() for match in _CITED.finditer(folded)]


def feast_before(text: str, bracket: int) -> int | None:
    """Where the feast is named whose own day stands in a bracket: "nhân kỷ niệm Ngày thành lập … (28/7)"."""
    match = _FEAST.search(text[:bracket])
    return match.start() if match else None


def without(text: str, places: Iterable[tuple[int, int]]) -> str:
    """The text with those places left blank."""
    for begin, end in places:
        text = text[:begin] + " " * (end - begin) + text[end:]
    return text


def _only_the_day(match: Match[str]) -> str:
    before, after = match.start("day") - match.start(), match.end() - match.end("day")
    return " " * before + match["day"] + " " * after


def _blank(patterns: Iterable[Pattern[str]], text: str) -> str:
    for pattern in patterns:
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text
