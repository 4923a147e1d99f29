"""What stands beside a question and narrows nothing: whom it is addressed to, which body wants to know, what for.

A person who "has just rung" is kept: the question is often about them ("anh ấy").
"""

from __future__ import annotations

from collections.abc import Sequence

from understanding.asks.leftover import Span
from understanding.mentions import Mention
from understanding.normalise import Line
from understanding.phrases import phrase_pattern

ADDRESSED = phrase_pattern(
    r"^(dạ |thưa )*(kính gửi|kính thưa|kính hỏi|xin hỏi|kính đề nghị|đề nghị|yêu cầu|nhờ|gửi|phiền|thưa)[ :,]+$"
)
"""Before a body that is spoken to; a request must follow ("Đề nghị Văn phòng tổng hợp …")."""
REQUEST = phrase_pattern(
    r" ?:|[ ,]*(đề nghị|xin|cho|tổng hợp|cung cấp|báo cáo|liệt kê|rà soát|thống kê|gửi|lập danh|kiểm tra|trả lời"
    r"|in|nhờ)\b"
)
HAS_ASKED = "hỏi(?! (nghị|thảo|thi|đồng|viên|khoa|đàm|chợ|thành|trường|ý|quần|sinh|làm))"
"""Without marks "hỏi" is "hội" too: "có hội nghị" is no question of somebody's."""
WANTS_TO_KNOW = phrase_pattern(
    r" (vừa |mới |đang |có |cứ |lại |sẽ |sắp |cần )*"
    rf"({HAS_ASKED}|nhắc|giục|gọi điện|muốn (biết|nghe|xem|nắm)|yêu cầu (báo cáo|tổng hợp|cung cấp|rà soát)"
    r"|cần (số liệu|biết|nắm|xem))\b([^.?!;]*\.(?= *[a-z]))?"
)
TO_ME = "(cho (tôi|em|anh|chị|mình|biết|xem|xin)|đề nghị|báo cáo (tôi|anh|chị)|liệt kê|tổng hợp|cung cấp|xin|gửi tôi)"
FOREWORD = phrase_pattern(
    r"^(để|nhằm|phục vụ|chuẩn bị|trước khi|((tôi|em|anh|chị|mình|bác|chú|cô) )?(đang|vừa|sắp|phải|cần|chuẩn bị) "
    r"(chuẩn bị|làm|viết|soạn|lập|họp|đi họp|in|rà soát|tổng hợp))\b[^,.;|]*[,.;]"
    rf"(?= *(anh |chị |em )*{TO_ME}\b)"
)
AFTERWORD = phrase_pattern(
    r"(?<!nào )(?<!gì )(?<!việc )\b(để|cho kịp)"
    "( (tôi|em|anh|chị|mình|tiện|kịp|còn|chuẩn bị|phục vụ|đưa vào|cho|cuộc|buổi|làm))*"
    r" (họp|giao ban|báo cáo|trình|in|nộp|tổng hợp|soạn|làm việc|hội nghị giao ban|theo dõi|nắm|biết|sắp xếp|bố trí)\b"
    r"[^,.;?!]*[.?!]*$"
)


def find_asides(line: Line, mentions: Sequence[Mention]) -> list[Span]:
    """The places of a line's asides, from what it says and whom it names."""
    found = [match.span() for pattern in (FOREWORD, AFTERWORD) for match in pattern.finditer(line.text)]
    for mention in (each for each in mentions if not any(someone.is_person for someone in each.who)):
        before, after = line.folded[: mention.start], line.folded[mention.end :]
        if wants := WANTS_TO_KNOW.match(after):
            found.append((mention.start, mention.end + wants.end()))
        elif ADDRESSED.match(before) and REQUEST.match(after):
            found.append((0, mention.end))
    return found
