"""How far the items of a list shall be: "việc nào chưa xong", "đã xong", "quá hạn"."""

from __future__ import annotations

import re

from rules.plan.progress import Status
from understanding.asks.cues import LATE
from understanding.normalise import Line
from understanding.phrases import whole_words

WISHED = whole_words("(phải|cần|sẽ|nên|kịp|khi nào|bao giờ|tháng mấy) (làm )?(xong|hoàn thành)")
SOON = "sắp (đến|tới|hết|quá) hạn"
STATUSES = (
    (Status.LATE, re.compile(rf"(?<!sap )\b{LATE}")),
    (
        Status.OPEN,
        whole_words(
            "chưa (được )?(làm |thực hiện )?(xong|hoàn thành|hoàn tất|thực hiện|triển khai|giải quyết)",
            "chưa làm",
            "còn (dở|dang dở|tồn)",
            "dở dang",
            SOON,
            "dang dở",
            "not (yet )?(done|finished|completed)",
            "unfinished",
        ),
    ),
    (
        Status.IN_PROGRESS,
        whole_words(
            "(việc|mục|nhiệm vụ|nào|gì) đang (được )?(làm|thực hiện|triển khai|tiến hành)(?! gì| những)",
            "in progress",
        ),
    ),
    (
        Status.DONE,
        whole_words(
            "(đã|vừa|mới) (được )?(làm |thực hiện )?(xong|hoàn thành|hoàn tất)",
            "(làm|thực hiện) xong",
            "((xong|hoàn thành) (được )?|(đã làm|làm được) )(mấy|bao nhiêu)",
            # what works are done; "Tết xong rồi" is a remark
            r"(việc|mục|nhiệm vụ|nào|gì|cái|phần)( [^\W\d_]+){0,3} (xong|hoàn thành) rồi",
            "(finished|completed)",
        ),
    ),
)
_SOON = whole_words(SOON)
SAID = {
    Status.LATE: "quá hạn",
    Status.OPEN: "chưa xong",
    Status.IN_PROGRESS: "đang thực hiện",
    Status.DONE: "đã xong",
    Status.UNKNOWN: "chưa rõ kết quả",
}


def is_soon(line: Line) -> bool:
    """Whether what is due before long is asked for."""
    return _SOON.search(line.text) is not None


def find_status(line: Line) -> Status | None:
    """The status asked for; None where items are wanted however far they are."""
    if WISHED.search(line.text):
        return None
    return next((status for status, pattern in STATUSES if pattern.search(line.text)), None)
