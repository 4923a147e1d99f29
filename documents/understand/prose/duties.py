"""What a section on who carries a plan out gives to somebody in one short line: "3. Sở Tài chính bố trí kinh phí."."""

from __future__ import annotations

import re

from documents.understand.parties import given, is_body, is_person
from documents.understand.prose.node import Node

LONGEST = 200  # letters; what is longer describes a standing responsibility
GIVEN = (
    "chủ trì|tham mưu|phối hợp|hướng dẫn|kiểm tra|tổng hợp|xây dựng|bố trí|bảo đảm|đảm bảo|rà soát|tuyên truyền"
    "|chuẩn bị|gửi|ban hành"
)
"""What any body is told to do."""
_WORK = rf"(?:{GIVEN}|vận động|cân đối|đăng tải|niêm yết|thẩm định|cấp|quay phim|trang trí)\b"
_ACTS = re.compile(
    r"(?:Các |Trưởng )?(?:[Ss]ở|UBND|Ban|Công an|Trung tâm|[Pp]hòng|Hội|Đoàn|đoàn|Thanh tra|Văn phòng|đơn vị|xã|huyện"
    rf"|cơ quan)\b[^.;:]{{0,80}}? {_WORK}"
)
_ASKED = re.compile(rf"(?:Giao|Đề nghị|Yêu cầu)\s+(?:các )?[A-ZĐ][^.;:]{{3,120}}? {_WORK}")


def is_short_duty(node: Node) -> bool:
    """Whether a numbered line of its own gives one piece of work to a body or a person."""
    if node.no is None or node.below or node.more or len(node.text) > LONGEST:
        return False
    return names_its_bearer(node) or bool(given(node.text) or _ACTS.match(node.text) or _ASKED.match(node.text))


def names_its_bearer(node: Node) -> bool:
    """Whether a line opens with the body or the person that it gives work to: "2. Văn phòng: Gửi giấy mời."."""
    who, colon, what = node.text.partition(":")
    return bool(colon) and bool(what.strip()) and (is_body(who) or is_person(who))
