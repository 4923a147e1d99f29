"""Who and when in one breath: "Đ/c Hải - trước 30/4", "(Ban Tuyên giáo chủ trì; tháng 9)"."""

from __future__ import annotations

import re

from documents.understand.times import schedule
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule

_OPENS = re.compile(
    r"(?:^|(?<=[\n,;:(–-])|(?<=\s(?=\d{1,2}/))|(?<=\s(?=\d{1,2}\s?[-–]\s?\d{1,2}/)))\s*"
    r"(?=\d|(?:từ|trước|sau|ngay sau|khi|xong|hoàn thành|chậm nhất|muộn nhất|trong|đến|ngày|tháng|quý|tuần|đầu|giữa"
    r"|cuối|dự kiến|h[àằ]ng|mỗi|định kỳ|thường xuyên|cả|năm|sáng|chiều|tối|thứ|theo|thời gian|thời hạn)\b)",
    re.IGNORECASE,
)
_EDGES = " \n,;:.-–("


def opens_with_time(text: str) -> bool:
    """Whether a text begins with a word that times begin with."""
    match = _OPENS.match(text)
    return match is not None


def apart(text: str, frame: Frame) -> tuple[str, Schedule]:
    """Who, and the schedule that the rest of the text means; an empty schedule where it says no time."""
    for match in _OPENS.finditer(text):
        when = schedule.in_cell(" ".join(text[match.end() :].strip(_EDGES + ")").split()), frame)
        if when.says_something:
            return text[: match.start()].strip(_EDGES), when
    return text.strip(), Schedule()
