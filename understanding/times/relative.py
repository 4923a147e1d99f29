"""Words that point from today: này, sau, tới, trước, vừa rồi, ngoái."""

from __future__ import annotations

from understanding.normalise import fold

# "tới" and "đến" also lead to the other end of a range: "thứ hai tới thứ sáu", "tháng 3 đến hết tháng 5"
_LEADS_ON = (
    r"(?! (?:(?:hết|cuối|đầu|giữa|thứ|tháng|quý|tuần|ngày|năm|chủ nhật|cn|nay|giờ"
    r"|mùng|mồng|hôm|bữa|bây|hiện|chừ|lúc|sau|trước)(?!\w)|t?\d|q\d|[ivx]+\b))"
)
THIS = "này|nay|ni|hiện tại|hiện nay|hiện giờ"
NEXT = rf"sắp tới|tới đây|tới{_LEADS_ON}|tiếp theo|tiếp|kế tiếp|kế|sau đây|sau(?! khi| =đ=ó)|liền sau"
LAST = r"vừa rồi|vừa qua|mới rồi|mới qua|đã qua|trước đây|trước(?! khi| =đ=ó| mắt| ngày)|rồi|qua|ngoái|liền trước"
COMING = rf"đến{_LEADS_ON}(?! (?:nơi|khi|đâu|giờ|với))"
POINTED = rf"((?:{THIS}|{NEXT}|{LAST}|{COMING})(?: nữa)?|kia|kìa)"

_THIS = {fold(word) for word in THIS.split("|")}
_LAST = {
    "vua roi",
    "vua qua",
    "moi roi",
    "moi qua",
    "da qua",
    "truoc day",
    "truoc",
    "roi",
    "qua",
    "ngoai",
    "lien truoc",
}


def steps(said: str) -> int:
    """How many units away a pointing word means: -1 for "trước", 2 for "sau nữa", -2 for "kia"."""
    word = fold(said)
    if word == "kia":
        return -3 if said == "kìa" else -2
    further = 2 if word.endswith(" nua") else 1
    word = word.removesuffix(" nua")
    return 0 if word in _THIS else -further if word in _LAST else further
