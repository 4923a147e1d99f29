"""Lines that plans print under a task, each with its label: "Thời gian: …", "Cơ quan chủ trì: …", "Sản phẩm: …"."""

from __future__ import annotations

import re

_WORK = r" (?:tiếp |thu )?(?:nhận|nộp|đăng ký|gửi)"  # "Thời gian nhận hồ sơ: …" is a task of its own
_TIMELY = (
    rf"(?:Thời gian|Thời hạn|Tiến độ)(?!{_WORK})(?: [^\W\d_]+){{0,4}}(?:(?:,| và) địa điểm)?"
    r"|(?:Hoàn thành|Ngày)(?: (?:tổ chức|thực hiện|hoàn thành|dự kiến|triển khai))*"
)
TIME = re.compile(
    rf"(?:{_TIMELY})\s*:\s*|(?:Thời gian|Thời hạn) (?:thực hiện|hoàn thành|tổ chức)"
    r"(?= (?:sau khi|trước|từ|trong|theo|đến|năm|tháng|quý|hằng|hàng|thường xuyên)\b)",
    re.IGNORECASE,
)
_PARTY = re.compile(  # "Đơn vị được kiểm tra gửi báo cáo: trước 5/4" is a task
    r"(?:Các )?(?:Đơn vị|Bộ phận|Cơ quan|Người|Chủ trì|Phối hợp|Phụ trách)"
    r"(?! (?:chịu sự|được|tự) )(?:(?! (?:gửi|nộp) )[^:.;]){0,40}:",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?:Nội dung|Sản phẩm|Kết quả|Địa điểm|Thành phần|Kinh phí|Đối tượng|Hình thức|Số lượng|Quy mô|Phương thức)"
    r"[^:.;]{0,30}:",
    re.IGNORECASE,
)


def says_who(text: str) -> bool:
    """Whether a line is there to say who carries a task out."""
    return bool(_PARTY.match(text))


def says_who_or_when(text: str) -> bool:
    """Whether a line is there to say who carries a task out, or when."""
    return bool(TIME.match(text)) or says_who(text)


def is_field(text: str) -> bool:
    """Whether a line says one thing of a task, under a label of its own."""
    return says_who_or_when(text) or bool(_OTHER.match(text))
