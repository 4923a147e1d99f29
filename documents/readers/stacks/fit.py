"""How well pieces of text fit in one cell of a column: times under the time, nothing cut before a small letter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from documents.column_names import Column
from documents.labels import is_label
from documents.readers.lines import is_bulleted

_WORD = re.compile(r"[^\W\d_]+|\d+")
_OF_TIME = frozenset(
    "ngày tháng quý năm tuần thứ buổi sáng trưa chiều tối giờ phút h đầu giữa cuối cả trong trước sau từ đến và hoặc"
    " hằng hàng mỗi thường xuyên định kỳ dự kiến khoảng chậm nhất hoàn thành xong học hè i ii iii iv xii"
    " hai ba tư sáu bảy chủ nhật thượng trung hạ t q".split()
)
_OPENS_TIME = re.compile(
    r"(?:[-–+•]\s*)?(?:[^\W\d]+ \d+\s*:\s*)?"  # "- Đợt 2: trước khai giảng"
    r"(?:\d{1,2}\s?(?:[/.:-]|h|giờ)\s?\d|\d+ (?:tháng|ngày|tuần|năm)|(?:tháng|ngày|tuần|năm)(?= \d)"
    r"|(?:quý|trước|sau|từ|trong|theo|khi|đầu|cuối|giữa"
    r"|ít nhất|chậm nhất|h[àằ]ng|thường xuyên|định kỳ|cả năm)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"(?:(?:buổi )?(?:sáng|trưa|chiều|tối)|cả ngày|\d{1,2} ?(?:h|giờ|:|g) ?\d{0,2}).{0,14}", re.IGNORECASE
)
_TO_YEAR = re.compile(r"[-–] ?20\d\d\b")  # "nhiệm kỳ 2024" / "- 2029"
_WHO = re.compile(
    r"(?:[-•+] ?)?(?:đ/c|đồng chí|(?:p(?:hó )?\.? ?)?(?:chủ tịch|hiệu trưởng|giám đốc|bí thư|ct|ht|gđ|bt)\b"
    r"|(?:\d+% )?cb|(?:ban(?! hành)|bộ phận|phòng(?! chống|,)|sở|tổ(?! chức)|các|toàn|văn phòng"
    r"|hội(?! nghị| thảo| thi| trại| diễn| chợ| khỏe)|văn thư|trung tâm|trường(?! hợp)"
    r"|công đoàn|đoàn|tỉnh đoàn|liên đoàn|liên hiệp|liên đội|y tế|kế toán|thường trực"
    r"|liên minh|báo(?! cáo)|ngân hàng|(?:chi )?cục|thuế|thanh tra|công an|mặt trận|bưu điện|viện|bệnh viện|trạm|đội"
    r"|câu lạc bộ|hiệp hội|kho bạc|bảo hiểm xã hội|quỹ|công ty|ubnd|hđnd|lđlđ|bch|bgh|gvcn|gv|tt)\b)",
    re.IGNORECASE,
)
MOSTLY, OPENS = 0.6, 0.3
LONGEST_TIME = 60  # letters
LONGEST_NAME = 45  # letters
LONGEST_PARTY = 90  # letters
TIMES = (Column.TIME, Column.START, Column.END, Column.WITHIN)
PARTIES = (Column.LEAD, Column.CHAIR, Column.COORDINATING, Column.RESPONSIBLE, Column.ASSIGNMENT, Column.APPROVER)
_AFTER_TIME = -0.5  # "Sau khi có kết quả" goes on with "của Hội đồng"
_CUT = -4.0  # before a small letter
_MISSED = {Column.CONTENT: -6.0, Column.TIME: -1.5, Column.LEAD: -1.2, Column.RESPONSIBLE: -1.2, Column.NO: -1.5}
_MISSED |= {Column.COORDINATING: -0.8, Column.NOTE: -0.5}
_LISTED = 1.5  # what it costs to take a point of a list for somebody
_UNKNOWN = -0.6  # a body that is not known for one
_KEPT = {Column.CONTENT: -1.0, Column.NO: -0.2}  # left empty where empty cells can be seen


@dataclass(frozen=True, slots=True)
class Seen:
    """What a piece looks like."""

    clock: bool  # an hour or a part of a day
    timely: float  # the part of its words that are of time; a little where it only opens so
    named: bool
    small: bool  # it begins as what goes on does
    number: bool
    length: int
    bulleted: bool


@lru_cache(maxsize=4096)
def seen(text: str) -> Seen:
    """What a text looks like."""
    return Seen(
        clock=bool(_CLOCK.fullmatch(text)),
        timely=_timely(text),
        named=len(text) <= LONGEST_NAME and bool(_WHO.match(text)),
        small=text[:1].islower() or bool(_TO_YEAR.match(text)),
        number=is_label(text),
        length=len(text),
        bulleted=is_bulleted(text),
    )


def _timely(text: str) -> float:
    if is_label(text):
        return 0.0
    of_time = [word[0].isdigit() or word[0] in _OF_TIME for word in _WORD.finditer(text.lower())]
    part = sum(of_time) / max(len(of_time), 1)
    if part > MOSTLY and of_time[0]:
        return part
    return OPENS if _OPENS_TIME.match(text) and len(text) < LONGEST_TIME else 0.0


def missing(kind: Column | None) -> float:
    """The worth of a cell of which nothing is printed."""
    return _MISSED.get(kind, -1.0) if kind else -0.5


def kept_empty(kind: Column | None) -> float:
    """The worth of a cell that is printed as an empty one."""
    return _KEPT.get(kind, 0.2) if kind else 0.2


def first(piece: Seen, kind: Column | None) -> float:
    """The worth of a piece that opens a cell."""
    worth = _one(piece, kind)
    worth += 1.0 if kind is Column.CONTENT else _UNKNOWN if kind in PARTIES and not piece.named else 0.0
    worth -= _LISTED if piece.bulleted and kind in PARTIES and not piece.named else 0.0
    return worth + (_CUT if piece.small and not (kind in TIMES and piece.timely) else 0.0)


def further(piece: Seen, kind: Column | None, *, joins: float) -> float:
    """The worth of a piece that goes on with a cell; `joins` is what it costs where it could open one."""
    content = kind is Column.CONTENT
    if piece.small and content:
        return 0.0
    if piece.small and kind in TIMES and not piece.timely:
        return _AFTER_TIME
    if piece.small or (piece.bulleted and content):
        return _one(piece, kind)
    return _one(piece, kind) - (joins / 2 if content else joins)


def _one(piece: Seen, kind: Column | None) -> float:
    if kind is Column.WITHIN:
        return 3.0 if piece.clock else 1.0 if piece.timely else -3.0
    if kind is Column.TIME and piece.clock:
        return OPENS
    if kind in TIMES:
        return 6.0 * piece.timely - 3.0 if piece.timely > OPENS else 1.0 if piece.timely else -3.0
    if kind is Column.CONTENT:
        return -0.8 * piece.named - 3.0 * (piece.number or piece.timely > MOSTLY)
    worth = -2.0 * (piece.timely > MOSTLY)
    if kind in PARTIES:
        long = (piece.length > LONGEST_NAME and not piece.named) + 2 * (piece.length > LONGEST_PARTY)
        return worth + 0.8 * piece.named - 0.5 * long - 3.0 * piece.number
    return worth - 1.0 * (piece.length > LONGEST_PARTY)
