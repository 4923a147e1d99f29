"""The phrases that tell a deed, and those that make a question, a wish or a duty of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.normalise import Line
from understanding.phrases import any_of, phrase_pattern, whole_words, word_starts

DOING = "(làm|thực hiện|triển khai|tổ chức|nộp|gửi|trình|họp|hoàn thành|hoàn tất|ban hành|phát hành|xử lý)"
FINISHED = "(xong|xg|hoàn thành|hoàn tất|done|finished|completed?)"
ITEM = "(mục|việc|nhiệm vụ)"
SOMEBODY = "(chị|anh|ông|bà|đồng chí|cô|chú|bác)"

NOTE = re.compile(
    r"(?:ghi chu|ghi them|ghi nhan|cap nhat|note)(?: them)?(?: cho| vao| ve)? (?:muc|viec|nhiem vu|nv) [\d.]+"
    r" ?[:,;–-] ?(?P<note>.+)"
)
"""Something is to be noted of an item, and how far it is, is not said."""
DONE = whole_words(
    FINISHED,
    "kết thúc",
    f"(đã|vừa|mới) (được )?({DOING}|ký|duyệt|thông qua)",
    rf"{DOING} (\w+ ){{0,2}}rồi",
    "ok rồi",
)
SURELY = whole_words(FINISHED)
STRESSED = phrase_pattern(
    r"\b(rồi|đã|vừa|mới|nhé|nha|nghe|báo cáo|xin báo|báo|is|are|đánh dấu|ghi nhận|cập nhật|mark|xác nhận)\b",
    r"^(dạ |vâng |ok |em |tôi )*(xong|xg)\b",
    r"\b(xong|hoàn tất|done)( ạ| em| anh| chị)?\W*$",
)
"""What makes plain that it is told, and not perhaps asked to be done."""
UNDERWAY = word_starts(
    r"đang (được )?(làm|triển khai|thực hiện|tiến hành|xử lý|soạn|chuẩn bị|viết|dở|hoàn thiện|họp|lấy ý kiến)\b",
    r"(gần|sắp|gần như|cơ bản|coi như sắp)( đã)? (xong|hoàn thành)\b",
    r"bắt đầu (làm|triển khai|thực hiện)\b",
    r"chưa (xong|hoàn thành) hẳn\b",
    r"(làm|xong|hoàn thành|đạt|được) (được )?(khoảng )?(một nửa|1/2|một phần|nửa chừng|\d{1,2} ?(%|phần trăm))",
    r"xong (một phần|bước|phần)\b",
    r"đang dở dang\b",
    r"in progress\b",
    r"under way\b",
)
NOT_DONE = whole_words(
    f"chưa (thể |kịp |hề |được )?({DOING}|xong)",
    rf"không (thể |kịp )?({DOING}|xong)( \w+)? (được|nổi|kịp|nữa|xong)",
    f"không (thể|kịp) ({DOING}|xong)",
    "không xong",
    "not (yet )?(done|finished|completed)",
)
EXTEND = whole_words(
    "lùi( hạn| thời gian| thời hạn| lịch| lại)?",
    "gia hạn",
    f"dời (hạn|lịch|thời gian|thời hạn|sang|{ITEM})",
    "kéo dài",
    f"hoãn(?= ({ITEM}|đến|tới|sang|lại|hết))",
    f"đẩy (lùi|sang|{ITEM})",
    "thêm thời gian",
    r"chuyển( \S+){1,5}? sang (?=tháng|quý|tuần|ngày|năm|đầu|giữa|cuối|sau|thứ|\d)",
    rf"để {ITEM}( \S+){{1,3}} sang",
    "chậm lại",
    "chuyển hạn",
    f"(move|postpone|extend|delay)(?= {ITEM})",
)
DECREES = "(quy định|hướng dẫn|văn bản|quy chế|chủ trương|ý kiến|kết luận|nghị quyết|nghị định|thông tư)"
FULFILLED = whole_words(
    f"(đã|vừa|mới) (được )?(ban hành|có {DECREES}|phê duyệt|thông qua|cho ý kiến|cho phép|(có )?đủ điều kiện)",
    "(đủ|có) điều kiện",
    "điều kiện (đã )?(có|đủ|xong)",
    "hết phải chờ",
    rf"{DECREES}( \S+){{0,6}} (ban hành|có) rồi",
)
ASSIGN = word_starts(
    r"(phân công|phân|giao)( lại)?( việc| nhiệm vụ)? (?=\S)",
    r"chuyển( \S+){1,5} cho\b",
    f"(assign|give) {ITEM}",
    r"chủ trì (là|thành|đổi thành|sửa thành|nay là)\b",
    r"đổi (người )?chủ trì\b",
    rf"{SOMEBODY} \S+( \S+){{0,2}} (sẽ |nay |bây giờ )?(chủ trì|phụ trách|đảm nhận|làm chủ trì)\b",
    r"(bộ phận|đơn vị) (thực hiện|tham mưu|phụ trách) (là|thành)\b",
)
LAST_DEED = (
    "(lệnh|thao tác|việc vừa|cái vừa|lệnh vừa|đánh dấu|ghi nhận|gia hạn|lùi hạn|xong|lần nạp|(bản|văn bản) vừa nạp)"
)
UNDO = phrase_pattern(
    rf"^(dạ |em |xin |cho |tôi |nhầm rồi,? ?)*(hoàn tác|undo|rút lại|lấy lại như cũ|(hủy|gỡ|bỏ) {LAST_DEED})\b",
    r"\b(bấm|ghi|đánh dấu|báo|ấn|nạp) nhầm\b",
)
HISTORY = whole_words(
    "lịch sử",
    "nhật ký",
    "quá trình thay đổi",
    "đã (thay đổi|sửa|chỉnh) (những )?gì",
    "ai (đã )?(sửa|đánh dấu|gia hạn|lùi)",
)
PROGRESS = word_starts(r"(đã |mới |được |vừa |đạt )+(\w+ ){0,5}?(?P<number>\d{1,4})( ?/ ?(?P<whole>\d{1,4}))?\b")
ORDERS = whole_words("đánh dấu", "ghi nhận", "cập nhật", "báo cáo", "xin báo", "mark")
PAST = whole_words("rồi", "đã", "vừa")


@dataclass(frozen=True, slots=True)
class ByMarks:
    """Phrases that other words come near to when marks are left out: with marks they are looked for as they are.

    `only` are those that without marks tell nothing ("à" may be "ạ", "đâu" may be "đầu").
    """

    marked: re.Pattern[str]
    plain: re.Pattern[str]

    def search(self, line: Line) -> re.Match[str] | None:
        if relies_on_marks(line):
            return self.marked.search(line.text)
        return self.plain.search(line.folded)


def relies_on_marks(line: Line) -> bool:
    """One stray mark in a line does not make the others left out."""
    words = list(zip(line.text.split(), line.folded.split(), strict=False))
    return line.marked and sum(text != folded for text, folded in words) * 4 >= len(words)


def _by_marks(*phrases: str, only: tuple[str, ...] = ()) -> ByMarks:
    return ByMarks(re.compile("|".join((*phrases, *only))), phrase_pattern(*phrases))


TAIL = r"( (ạ|em|anh|chị|nhỉ|vậy|thế|hả|bác|chú|bạn|ơi|đấy|nữa|hè|rồi|bot|thư ký))*\W*$"
ASKS = _by_marks(
    # question words
    r"\b(ai|nào|gì|bao giờ|bao nhiêu|bao lâu|thế nào|như nào|ra sao|làm sao|vì sao|tại sao|đến đâu|tới đâu)\b",
    r"\b(hay không|hay chưa|có phải)\b",
    r"\d hay (mục |việc |số )*\d",
    r"\bmấy (giờ|việc|tháng|ngày|phần trăm|cái|người|quý|nhiệm vụ|mục(?! \d))\b",
    r"\b(tháng|ngày|quý|tuần|năm|hôm|giờ) mấy\b",
    r"\bsao (chưa|không|lại|vẫn)\b",
    # "… chưa", with nothing that is not done after it
    r"\bchưa(?= ?[,;]| (nếu|để|thì|hay|còn|và|nhỉ|vậy|thế|ạ)\b)",
    r"\b(chưa|không|nhỉ|hả|hở|sao|phải không|đúng không)" + TAIL,
    # asked to be told
    r"^(dạ |em |anh |chị |cho |xin |nhờ |thư ký |bot )*(hỏi|cho biết|biết|kiểm tra|xem|tìm|đếm|cho xem|tra"
    r"|kể|nêu|nhắc|đọc)\b",
    r"\b(danh sách|liệt kê|thống kê|tình hình|tiến độ|kết quả)\b",
    r"^(các|những|mấy) (việc|mục|nhiệm vụ)\b(?! \d)",
    only=(r"\b(à|chứ)( (em|anh|chị|bác|chú))*\W*$", r"\bđâu\b"),
)
ASKS_WHY = _by_marks(r"\b(vì sao|tại sao|vì ai|do ai|do đâu)\b")
WISHES = _by_marks(
    r"\b(phải|cần|sẽ|nếu|khi|muốn|dự kiến|hứa|cố gắng|nhờ|nhắc|yêu cầu|đề nghị|để|có thể|sao cho|trước lúc|cho đến|mong"
    r"|hy vọng|tranh thủ|có lẽ|hình như|chắc|ước|định|chuẩn bị|kế hoạch là|phấn đấu|nhanh chóng|giục|đôn đốc|kịp|hạn"
    rf"|will|should|must|when|after|before|if)\b[^,;]*?\b({FINISHED}|làm)\b",
)
LATER = _by_marks(
    r"\b(xong|hoàn thành|hoàn tất|làm) (\S+ ){0,3}?(trước|trong|vào|sớm|kịp|đúng hạn|ngay)\b",
    r"\b(xong|hoàn thành)( \S+){0,4} (đi|ngay)\W*$",
)
WHY = _by_marks(
    r"\b(vì|bởi vì|bởi|tại vì|lý do( là)?|nguyên nhân( là)?|because( of)?|due to)\b",
    r"\bdo(?= (thiếu|chưa|không|chờ|đợi|còn|hết|kinh phí|bận|vướng|mưa|bão|dịch|thay đổi|phải|tỉnh|cấp|bên|đối tác"
    r"|tháng|quý|mới|trùng)\b)",
    r"\b(để|phải|còn|đang) (chờ|đợi)\b",
    r"\b(chờ|đợi)(?= (ý kiến|tỉnh|trung ương|tw|cấp|hướng dẫn|kinh phí|ban hành|duyệt|phê duyệt|quyết định|văn bản"
    r"|chủ trương|sở|ubnd|lãnh đạo)\b)",
)
WAITS = re.compile(any_of("(để |phải |còn |đang )?(chờ|đợi)") + r"\b")
