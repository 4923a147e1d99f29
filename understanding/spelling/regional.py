"""Words of the centre and the south as the standard says them, where the words around leave no doubt.

"ni" is này or nay, "mô" nào or đâu, "chi" gì, "răng" sao; "mô hình", "chi bộ", "chị Chi", "răng hàm" stay.
"""

from __future__ import annotations

import re

_ANY = r"(?<!\w)(?:{})(?!\w)"


def _rule(pattern: str, said: str) -> tuple[re.Pattern[str], str]:
    return re.compile(_ANY.format(pattern)), said


_NOT_WHAT = (
    r"(?! (?:bộ|tiết|tiêu|phí|cục|nhánh|hội|trả|đoàn|viện|em|trì|đội|ủy|thường|ngân|cho|tiền|hỗ|lương"
    r"|bo|tiet|tieu|phi|cuc|nhanh|hoi|tra|doan|lan|mai|hoa))"
)
_THING = (
    r"việc|viec|hoạt động|hoat dong|nhiệm vụ|nhiem vu|nội dung|noi dung|chuyện|chuyen|cái|cai|hội nghị|hoi nghi"
    r"|cuộc|lịch|lich|điều|dieu|phần|phan|kế hoạch|nv|cv|hđ|hn|báo cáo|bao cao|đề án"
)
_DAYS = "hôm|năm|bữa|sáng|chiều|trưa|tối|đêm|hom|nam|bua|sang|chieu|trua|toi|dem|từ|tu|đến|den|tới"
_ASKED = "khi|tháng|thang|ngày|ngay|năm|nam|hôm|hom|ban|ai|việc|viec|ong|ông|dai|đài|đơn vị|don vi|tập huấn|tap huan"
_ENDING = "vậy|không|khong|nữa|nua|hè|he|nhỉ|rứa|rua|ko|cụ thể|cu the|mà|thế|đây|đó|ở|trong|tuần|tháng|thang"
RULES = {
    "ni": (
        _rule(rf"({_DAYS}) ni", r"\1 nay"),
        _rule(r"ni(?!-)", "này"),
    ),
    "mô": (
        _rule(r"(ở|đi|chỗ|tới|o|di|cho) mô(?! hình| tô)", r"\1 đâu"),
        _rule(r"(?<!quy )mô(?! (?:hình|tả|phỏng|tô|đun|men|thức|típ|hinh|ta|phong))", "nào"),
    ),
    "mo": (
        _rule(r"(ở|o|đi) mo", r"\1 đâu"),
        _rule(rf"({_ASKED}) mo", r"\1 nào"),
    ),
    "răng": (_rule(r"(?<!đánh )(?<!nha )răng(?! (?:hàm|miệng|sữa|khôn))", "sao"),),
    "rang": (_rule(r"(thì|thi|làm|lam|vì|vi|ra|hè|ni) rang", r"\1 sao"), _rule(r"rang (?=rua|rứa)", "sao ")),
    "rứa": (_rule("rứa", "vậy"),),
    "rua": (_rule(r"(?<!xe )(?<!con )rua(?= |$|[?.!,])", "vậy"),),
    "rưa": (_rule("rưa", "vậy"),),
    "chi": (
        _rule(rf"({_THING}|những|nhung|mấy|may) chi{_NOT_WHAT}", r"\1 gì"),
        _rule(r"(có|co|làm|lam|nói|noi|là|la|vì|vi|mần|hỏi|gọi|để|con|còn|gồm|xem|ăn|lịch|cần|can) chi"
              rf"(?= (?:{_ENDING})|[?.!,]|$)",
              r"\1 gì"),
        _rule(r"chi (?=(?:vậy|rứa|rua|hè|mô)(?:\W|$))", "gì "),
    ),
    "chừ": (_rule(r"(?:bây chừ|chừ)", "bây giờ"),),
    "mần": (_rule("mần", "làm"),),
    "nớ": (_rule("nớ", "ấy"),),
    "hỉ": (_rule("hỉ", "nhỉ"),),
    "hằng": (_rule("hằng (năm|quý|tháng|tuần|ngày)", r"hàng \1"),),  # both are standard: one of them will do
    "tê": (_rule(r"(bữa|hôm|bên|cái|ban) tê", r"\1 kia"),),
}  # fmt: skip


_WHAT = re.compile(rf"(?<!\w)(?<!thu )(?<!chị )(?<!cô )(?<!em )(?<!mức )(?<!khoản )(?<!nguồn )chi(?!\w){_NOT_WHAT}")


def standard(text: str, marked: bool) -> str:
    """`text` (lower case) with regional words as the standard says them; a bare chi is never chị in a marked line."""
    if marked and "chi" in text:
        text = _WHAT.sub("gì", text)
    for cue, rules in RULES.items():
        if cue in text:
            for pattern, said in rules:
                text = pattern.sub(said, text)
    return text
