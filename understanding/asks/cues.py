"""Turns of phrase that tell how something is asked: as a list, a number, the most, a follow-up, without the routine."""

from __future__ import annotations

import re
from enum import StrEnum

from understanding.asks.terms import STANDING, WORK
from understanding.phrases import any_of, up_to


class Cue(StrEnum):
    """A turn of phrase without a value."""

    LIST = "list"
    COUNT = "count"
    MOST = "most"
    FEWEST = "fewest"
    FOLLOW = "follow"
    THEREIN = "therein"
    MISTAKE = "mistake"
    MINE = "mine"
    WITHOUT_STANDING = "without_standing"
    WITH_STANDING = "with_standing"
    ONLY_STANDING = "only_standing"
    WAITING = "waiting"
    NOT_YET = "not_yet"
    THAT = "that"
    TARGET = "target"
    LATE = "late"


COUNTED = any_of(f"(cái|lần|đầu|bản|lớp|chuyến|tập huấn|{WORK}|phản biện|đầu mục)")
NOT_SOME = "".join(
    f"(?<!{word} )" for word in ("tháng", "ngày", "quý", "bỏ", "trừ", "tìm", "giúp", "kể", "cho", "những", "các")
)
"""After these "mấy" is no "how many": "tháng mấy", "kể mấy việc"."""
COUNT = any_of(
    f"bao nhiêu {COUNTED}",
    f"{NOT_SOME}mấy {COUNTED}",
    "tổng số",
    "tổng cộng",
    r"(?<!mục )(?<!số )(?<!là số )bao nhiêu(?= *([?.,!;]|$)| (thế|vậy|nhỉ|ạ|em|cả)\b)",
    "đếm",
)
LIST = any_of(
    # which works, what things
    rf"{WORK}{up_to(2)} (gì|nào)\b",
    r"(có|còn|làm|bận|những|được|xong|trì|trách|giao|mưu|họp|tới|sao) (những )?(cái )?gì\b",
    r"những đâu\b",
    # asked to be told
    "liệt kê",
    "danh sách",
    "(kể|nêu|ghi|điểm) (tên|rõ|ra|hết|từng|tôi|em|anh|giúp|lại)",
    r"\blist\b",
    "đọc (anh|em|tôi|bác|chú|chị|cho)",
    "thống kê",
    "gồm (những|có|các)",
    r"(cái|con|vụ) nào\b",
    r"\b(những|các|mấy)\b.{1,60}\b(nào|gì)\b",
    "tìm (giúp|cho|hộ|mấy|các|những)",
    "tóm (tắt|lược)",
    "rà soát",
    "tổng hợp",
    "toàn bộ (các )?(việc|nhiệm vụ|nội dung|công việc)",
    # works named without a verb
    r"\blịch\b",
    "^(các |những |mấy |như )?(việc|nhiệm vụ|hoạt động) "
    r"(liên quan|về|nói|nhắc|dính|của|do|gần|theo|từ)\b",
    "(những|các|mấy) (việc|nhiệm vụ)",
    "(các|những) nội dung (tháng|quý|năm|tuần|do|của|phải|cần)",
)
MOST = any_of(
    r"nhiều ([^\W\d_]+ ){0,3}nhất",
    "đông (việc )?nhất",
    "bận nhất",
    "bận rộn nhất",
    "nặng nhất",
    "dày nhất",
    "(nhiều|bận|nặng)( việc)? hơn",
)
FEWEST = any_of(
    r"ít ([^\W\d_]+ ){1,3}nhất",
    r"ít nhất(?! (bao nhiêu|mấy|một|hai|ba|\d))",
    "rảnh nhất",
    "nhẹ nhất",
    "vắng nhất",
    "(ít|rảnh|nhẹ)( việc)? hơn",
)
FOLLOW = any_of(
    # how a follow-up begins
    "^(à |ơi |u |uh |ừm |dạ |vâng |ok |thế |vậy |thôi |rồi |và |hay )*"
    r"(còn|thế còn|vậy còn|thế|vậy|sang|nhầm|nhầm rồi|ý là|rõ|rồi|và|tức là|không phải)\b",
    # how it ends
    r"thì (sao|thế nào|s\b|ntn\b)",
    "còn .{1,25} (nữa|nhỉ|à)?$",
    r"\b(thế|vậy) còn\b",
    rf"^.{{0,25}}\blà (những|các|mấy) {WORK} (nào|gì)\b",
    # a narrower wish
    r"^(dạ |thế )?(trừ|bỏ|ngoài|chỉ|riêng|không tính|không kể|không lấy|khỏi) ([^\W\d_]+ )",
    "^(chỉ )?(lấy|xem|tính) (của|riêng)",
    r"\bthôi$",
)
THEREIN = any_of(
    r"^(thế |vậy )?(cái|mấy cái) nào\b",
    "trong (đó|số đó|số này|các việc đó|mấy việc đó|danh sách)",
    "số đó",
    "mấy (việc|cái) đó",
    "những (việc|cái) đó",
)
MISTAKE = any_of(
    r"\bnhầm\b",
    r"^((a|à|ơ|ấy|anh|í) )?lộn\b",  # "à" without its mark has been read as "anh"
    "ý (tôi|em|anh|mình) là",
    "không phải thế",
)
MINE = any_of(
    r"(việc|nhiệm vụ|phần|lịch) (của )?(tôi|em|mình|cháu|tui)\b",
    "(tôi|em|mình|tui) (phải|chủ trì|phụ trách|cần|có việc|có những|có lịch)",
    r"của (tôi|em|mình|tui)\b",
    r"\bmy\b",
)
ONLY_STANDING = any_of(
    "((phần|việc|nhiệm vụ|công tác|chương trình) )*thường xuyên( hàng năm)?",
    "(phần|việc|nhiệm vụ|công tác|chương trình|mục)( nào| gì)?( có tính| phải| làm| thực hiện| diễn ra| lặp lại)* "
    "(hàng năm|quanh năm|toàn khóa|định kỳ)",
)
WITHOUT_STANDING = any_of(
    "(bỏ qua|bỏ|khỏi kể|khỏi tính|không kể|không tính|ngoài|trừ|loại|không lấy|không gồm|không phải|chưa kể)"
    f"( ra| đi)? (cả )?{STANDING}",
    r"\briêng\b",
    "việc riêng",
)
WITH_STANDING = any_of(
    f"(kể cả|tính cả|tính luôn|gồm cả|bao gồm|cả|lẫn|và cả|cộng cả|thêm) {STANDING}",
    f"{STANDING} (luôn|nữa|cũng tính)",
)
WAITING = any_of(
    # for a word from above
    f"(còn |phải |đang )*(chờ|đợi) (điều kiện|trung ương|tw|ban hành|hướng dẫn|quy định|cấp trên|văn bản){up_to(3)}",
    # for a date
    "chưa (có|rõ|định|ghi) (mốc |thời |rõ )?(hạn|thời gian|thời hạn|mốc|ngày)",
)
TARGET = any_of(
    "chỉ tiêu",
    "mục tiêu (số|bao nhiêu)",
    "phải đạt",
    "đạt bao nhiêu",
    "phấn đấu",
)
LATE = any_of(
    # not "trẻ em"
    r"((đang|bị|còn|nợ|làm) )*(việc )?(trễ( hạn| hẹn)?(?! em)|quá hạn|chậm (tiến độ|hạn|trễ)|tồn đọng)\b",
)
CUES: tuple[tuple[Cue, str], ...] = (
    (Cue.COUNT, COUNT),
    (Cue.LIST, LIST),
    (Cue.MOST, MOST),
    (Cue.FEWEST, FEWEST),
    (Cue.FOLLOW, FOLLOW),
    (Cue.THEREIN, THEREIN),
    (Cue.MISTAKE, MISTAKE),
    (Cue.MINE, MINE),
    (Cue.WITHOUT_STANDING, WITHOUT_STANDING),
    (Cue.WITH_STANDING, WITH_STANDING),
    (Cue.ONLY_STANDING, ONLY_STANDING),
    (Cue.WAITING, WAITING),
    (Cue.NOT_YET, any_of("chưa (đến|tới) (hạn|kỳ|lúc)")),
    (Cue.THAT, any_of(r"\b(đó|ấy|đấy|này|kia|vừa rồi|vừa nêu|vừa nói)\b")),
    (Cue.TARGET, TARGET),
    (Cue.LATE, LATE),
)
_CUES = tuple((cue, re.compile(rf"(?<!\w){phrases}")) for cue, phrases in CUES)


def find_cues(folded: str, without_facets: str) -> dict[Cue, tuple[int, int]]:
    """The cues of a line without marks, each with its first place. "Các hội, bộ phận nào": a fact, not a list."""
    found = {}
    for cue, pattern in _CUES:
        line = without_facets if cue in (Cue.LIST, Cue.ONLY_STANDING) else folded
        if match := pattern.search(line):
            found[cue] = match.span()
    return found
