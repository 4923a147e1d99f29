"""Which fact of an item is asked for: who chairs, who does it, who approves it, when, where, what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.asks.terms import BODY, WHEN, WHERE, WHO
from understanding.meaning import Facet
from understanding.normalise import Line
from understanding.phrases import any_of

COORDINATING = any_of(
    # with whom
    f"(phối hợp|làm chung|làm cùng|làm việc|kết hợp|hợp tác)( thực hiện)? (cùng |với )*({WHO}|{BODY}|những ai)",
    f"(làm|triển khai|thực hiện) (cùng |với )+({WHO}|{BODY}|những ai)",
    # who joins in
    f"{BODY} (cùng )?(tham gia )?phối hợp",
    "ai (cùng )?phối hợp",
    f"(làm )?(cùng|với) {BODY}",
    # the column's own name
    "đơn vị phối hợp",
    "cơ quan phối hợp",
    "phối hợp (là|gồm)",
    "bên phối hợp",
    "phối hợp (thực hiện )?(thế nào|$)",
    "phối hợp cùng",
)
APPROVER = any_of(
    # to whom it is put
    f"(thông qua|trình|duyệt|phê duyệt|xin ý kiến|trình duyệt|báo cáo) (lên |cho |bởi |qua |ở )*({WHO}|cấp nào|{BODY})",
    # who decides
    f"({WHO}|cấp nào|{BODY}) (sẽ |phải |là người |có thẩm quyền )*(thông qua|duyệt|phê duyệt|cho ý kiến|ký duyệt|chốt)",
    "cấp (nào )?(thông qua|duyệt|phê duyệt|trình)",
    "cấp nào",
)
CHAIR = any_of(
    # which person leads
    f"({WHO}|ai)( là người| sẽ| đang| được giao| phải)* "
    "(chủ trì|chủ chì|phụ trách|chỉ đạo|đứng ra|cầm trịch|cầm chịch|lo|điều hành|chịu trách nhiệm)",
    "(người|lãnh đạo) (chủ trì|phụ trách|chỉ đạo)",
    # into whose hands it is given
    f"(do|giao( cho)?|thuộc về) {WHO}(?! (tham mưu|thực hiện|soạn|chuẩn bị))",
    "chủ trì (là|bởi) ai",
    f"{WHO}$",
    f"{WHO} làm",
    "chủ trì (là )?(ai|đồng chí nào)",
    r"ai đây\b",
    r"(đồng chí|lãnh đạo|sếp) nào\b",
)
LEAD = any_of(
    # which department does it
    f"{BODY}( sẽ| là| đang| được giao| phải)* "
    "(làm|tham mưu|thực hiện|chủ trì|phụ trách|chịu trách nhiệm|đầu mối|đảm nhận|lo"
    "|chuẩn bị|đảm nhiệm|triển khai|soạn)",
    r"(phòng ban|ban|bộ phận|đơn vị|phòng|bên) nào\b",
    f"(do|giao( cho)?) {WHO} (tham mưu|thực hiện|soạn|chuẩn bị)",
    # the column's own name
    "đầu mối (là|nào)",
    "bộ phận (tham mưu|thực hiện|phụ trách)",
    # "who", said of the work itself
    "ai (tham mưu|thực hiện|chịu trách nhiệm|làm|soạn|chuẩn bị|lo|phụ trách)",
    f"giao (cho )?({BODY}|ai)",
    "đơn vị (chủ trì|thực hiện|tham mưu)",
)
LEAD_AT_FIRST = any_of(
    "^ai(?! (cùng|khác|đó|ơi))",
    "[,;] ai",
)
"""A bare "ai" counts only when nothing above has claimed it."""
CONTENT = any_of(
    # what it says
    r"(?<!các )(?<!những )(?<!duyệt )(?<!qua )nội dung( cụ thể)?( là| ra)?( gì| sao| thế nào)?(?! (nào|gì)\b)",
    "(nói|viết|ghi|bàn|nêu)( về| đến)?( cái| điều| việc)? gì",
    "là (cái |việc |dự án |nhiệm vụ |mục )?gì",
    # more of it
    "chi tiết",
    "nói rõ",
    "đọc lại",
    "tên (là )?gì",
    "cụ thể (là|thế nào|ra sao|hơn)",
    "nói thêm",
    "về (vấn đề|việc|cái) gì",
    "chủ đề (là )?gì",
)
STATE = any_of(
    "(đã )?(xong|hoàn thành|làm|thực hiện|triển khai|tổ chức) ?(được |xong )?chưa",
    "(tiến độ|tình hình)( thực hiện)? (đến đâu|tới đâu|ra sao|thế nào|sao rồi)",
    "(làm |thực hiện )?(đến|tới) đâu rồi",
)
MONEY = any_of(
    "((hết|tốn|mất|chi|cần|là) )*(bao nhiêu|mấy) (tiền|đồng|triệu|kinh phí)",
    "kinh phí( là| hết)? (bao nhiêu|mấy)",
)
FACETS: tuple[tuple[Facet, str], ...] = (
    (Facet.COORDINATING, COORDINATING),
    (Facet.APPROVER, APPROVER),
    (Facet.CHAIR, CHAIR),
    (Facet.LEAD, LEAD),
    (Facet.LEAD, LEAD_AT_FIRST),
    (Facet.TIME, WHEN),
    (Facet.PLACE, WHERE),
    (Facet.CONTENT, CONTENT),
    (Facet.STATE, STATE),
    (Facet.MONEY, MONEY),
)
"""In this order: a phrase claims its words, and those after it find only what is left."""
_FACETS = tuple((facet, re.compile(rf"\b{phrases}(?!\w)")) for facet, phrases in FACETS)


def find_facets(line: Line) -> Iterator[tuple[Facet, int, int]]:
    """The facts asked for and where; a longer turn hides a shorter one inside it."""
    taken: list[tuple[int, int]] = []
    for facet, pattern in _FACETS:
        for match in pattern.finditer(line.text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield facet, match.start(), match.end()
