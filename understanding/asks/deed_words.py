"""The words for deeds, and those that make a question or a wish of them. Patterns are without marks, but where two
words differ by their marks alone: those are told apart when the writer used marks.
"""

from __future__ import annotations

import re
from functools import cache

from rules.plan.progress import State
from understanding.normalise import Line, fold, tidy

WORK = r"(?:lam|thuc hien|trien khai|to chuc|nop|gui|trinh|hop|hoan thanh|hoan tat|ban hanh|phat hanh|xu ly)"
DONE = re.compile(
    rf"\b(?:xong|xg|hoan thanh|hoan tat|ket thuc|done|finished|completed?)\b"
    rf"|\b(?:da|vua|moi) (?:duoc )?(?:{WORK}|ky|duyet|thong qua)\b|\b{WORK} (?:\w+ ){{0,2}}roi\b|\bok roi\b"
)
SURELY = re.compile(r"\b(?:xong|xg|hoan thanh|hoan tat|done|finished|completed?)\b")
STRESSED = re.compile(
    r"\b(?:roi|da|vua|moi|nhe|nha|nghe|bao cao|xin bao|bao|is|are|danh dau|ghi nhan|cap nhat|mark|xac nhan)\b|^(?:da |vang |ok |em |toi )*xo?n?g\b"
    r"|\b(?:xong|hoan tat|done)(?: a| em| anh| chi)?\W*$"
)
UNDERWAY = re.compile(
    r"\bdang (?:duoc )?(?:lam|trien khai|thuc hien|tien hanh|xu ly|soan|chuan bi|viet|do|hoan thien|hop|lay y kien)\b"
    r"|\b(?:gan|sap|gan nhu|co ban|coi nhu sap)(?: da)? (?:xong|hoan thanh)\b|\bbat dau (?:lam|trien khai|thuc hien)\b|\bchua (?:xong|hoan thanh) han\b"
    r"|\b(?:lam|xong|hoan thanh|dat|duoc) (?:duoc )?(?:khoang )?(?:mot nua|1/2|mot phan|nua chung|\d{1,2} ?(?:%|phan tram))"
    r"|\bin progress\b|\bunder way\b|\bdang do dang\b|\bxong (?:mot phan|buoc|phan)\b"
)
NOT_DONE = re.compile(
    rf"\bchua (?:the |kip |he |duoc )?(?:{WORK}|xong)\b|\bkhong (?:the |kip )?(?:{WORK}|xong)(?: \w+)? (?:duoc|noi|kip|nua|xong)\b"
    rf"|\bkhong (?:the|kip) (?:{WORK}|xong)\b|\bkhong xong\b|\bnot (?:yet )?(?:done|finished|completed)\b|\bchua duoc (?:{WORK})\b"
)
EXTEND = re.compile(
    r"\b(?:xin |cho |de nghi |phai )*(?:lui(?: han| thoi gian| thoi han| lich| lai)?|gia han|doi (?:han|lich|thoi gian|thoi han|sang|muc|viec|nhiem vu)"
    r"|keo dai|hoan(?= (?:muc|viec|nhiem vu|den|toi|sang|lai|het))|day (?:lui|sang|muc|viec)|them thoi gian|chuyen(?: \S+){1,5}? sang (?=thang|quy|tuan|ngay|nam|dau|giua|cuoi|sau|thu|\d)"
    r"|de (?:muc|viec)(?: \S+){1,3} sang|extend|postpone|cham lai|chuyen han)\b"
)
FULFILLED = re.compile(
    r"\b(?:da|vua|moi) (?:duoc )?(?:ban hanh|co (?:quy dinh|huong dan|van ban|quy che|chu truong|y kien|ket luan|nghi quyet)|phe duyet|thong qua|cho y kien|cho phep|du dieu kien|co du dieu kien)"
    r"|\b(?:du|co) dieu kien\b|\bdieu kien (?:da )?(?:co|du|xong)\b|\bhet phai cho\b|\bhas been issued\b|\bcondition (?:is )?met\b"
    r"|\b(?:quy dinh|huong dan|van ban|quy che|nghi dinh|thong tu)(?: \S+){0,6} (?:ban hanh|co) roi\b"
)
ASSIGN = re.compile(
    r"\b(?:phan cong|phan|giao)(?: lai)?(?: viec| nhiem vu)? (?=\S)|\bchuyen(?: \S+){1,5} (?:cho|sang cho)\b|\b(?:nguoi )?chu tri (?:la|thanh|doi thanh|sua thanh|nay la)\b"
    r"|\b(?:chi|anh|ong|ba|dong chi|co|chu|bac) \S+(?: \S+){0,2} (?:se |nay |bay gio )?(?:chu tri|phu trach|dam nhan|lam chu tri)\b|\bassign\b|\bdoi (?:nguoi )?chu tri\b"
    r"|\b(?:bo phan|don vi) (?:thuc hien|tham muu|phu trach) (?:la|thanh)\b"
)
UNDO = re.compile(
    r"^(?:da |em |xin |cho |toi |nham roi,? ?)*(?:hoan tac|undo|huy (?:lenh|thao tac|viec vua|cai vua|danh dau|ghi nhan|gia han|xong)|rut lai|lay lai nhu cu|go (?:danh dau|xong))\b"
    r"|^(?:da |em |xin |cho )*bo (?:danh dau|xong|ghi nhan|gia han|lui han|cai vua|viec vua|lenh vua|thao tac)\b|\b(?:bam|ghi|danh dau|bao|an) nham\b"
)
HISTORY = re.compile(
    r"\b(?:lich su|nhat ky|qua trinh thay doi|history)\b|\bda (?:thay doi|sua|chinh) (?:nhung )?gi\b|\bai (?:da )?(?:sua|danh dau|gia han|lui)\b"
)
PROGRESS = re.compile(r"\b(?:da |moi |duoc |vua |dat )+(?:\w+ ){0,5}?(\d{1,4})(?: ?/ ?(\d{1,4}))?\b")

ASKS = (
    r"\b(?:ai|nào|gì|bao giờ|bao nhiêu|bao lâu|thế nào|như nào|ra sao|làm sao|vì sao|tại sao|hay không|hay chưa|có phải|đến đâu|tới đâu)\b"
    r"|\bmấy (?:giờ|việc|tháng|ngày|phần trăm|cái|người|quý|nhiệm vụ|mục(?! \d))\b|\b(?:tháng|ngày|quý|tuần|năm|hôm|giờ) mấy\b|\bchưa(?= ?[,;]| (?:nếu|để|thì|hay|còn|và|nhỉ|vậy|thế|ạ)\b)"
    r"|\bsao (?:chưa|không|lại|vẫn)\b"
    r"|\b(?:chưa|không|nhỉ|hả|hở|sao|phải không|đúng không)(?: (?:ạ|em|anh|chị|nhỉ|vậy|thế|hả|bác|chú|bạn|ơi|đấy|nữa|hè|rồi|bot|thư ký))*\W*$"
    r"|^(?:dạ |em |anh |chị |cho |xin |nhờ |thư ký |bot )*(?:hỏi|cho biết|biết|kiểm tra|xem|liệt kê|danh sách|tìm|thống kê|đếm|cho xem|tra|kể|nêu|nhắc|đọc)\b"
    r"|^(?:các|những|mấy) (?:việc|mục|nhiệm vụ)\b(?! \d)|\b(?:tình hình|tiến độ|kết quả)\b|\b(?:danh sách|liệt kê)\b"
)
ASKS_MARKED = r"\b(?:à|chứ)(?: (?:em|anh|chị|bác|chú))*\W*$|\bđâu\b"
"""Told from "ạ", "chú", "đầu" by their marks alone."""
WISHES = (
    r"\b(?:phải|cần|sẽ|nếu|khi|sau khi|trước khi|muốn|dự kiến|hứa|cố gắng|nhờ|nhắc|yêu cầu|đề nghị|để|có thể|sao cho|trước lúc|cho đến|đến khi|mong|hy vọng|tranh thủ"
    r"|có lẽ|hình như|chắc|ước|định|chuẩn bị|kế hoạch là|phấn đấu|nhanh chóng|giục|đôn đốc|kịp|hạn|will|should|must|when|after|before|if)\b(?:[^,;]*?)\b(?:xong|hoàn thành|hoàn tất|làm|done|finished|completed?)\b"
)
ORDERS = re.compile(r"\b(?:danh dau|ghi nhan|cap nhat|bao cao|xin bao|mark)\b")
LATER = r"\b(?:xong|hoàn thành|hoàn tất|làm) (?:\S+ ){0,3}?(?:trước|trong|vào|sớm|kịp|đúng hạn|ngay)\b|\b(?:xong|hoàn thành)(?: \S+){0,4} (?:đi|ngay)\W*$"
PAST = re.compile(r"\b(?:roi|da|vua)\b")
WAITED_FOR = r"(?:ý kiến|tỉnh|trung ương|tw|cấp|hướng dẫn|kinh phí|ban hành|duyệt|phê duyệt|quyết định|văn bản|chủ trương|sở|ubnd|lãnh đạo)"
CAUSES = r"(?:thiếu|chưa|không|chờ|còn|hết|kinh phí|bận|vướng|mưa|bão|dịch|thay đổi|phải|tỉnh|cấp|bên|đợi|đối tác|tháng|quý|mới|trùng)"
WHY = (
    r"\b(?:vì|bởi vì|bởi|tại vì|lý do(?: là)?|nguyên nhân(?: là)?|because(?: of)?|due to)\b"
    rf"|\bdo(?= {CAUSES}\b)"
    rf"|\b(?:(?:để|phải|còn|đang) (?:chờ|đợi)\b|(?:chờ|đợi)(?= {WAITED_FOR}\b))"
)
SENTENCE = re.compile(r"\s*[^\W\d]+ [^\W\d]+")
COMMA = re.compile(r"[,;:–(—]")
POLITE = re.compile(
    r"(?:[ ,]+(?:ạ|nhé|nha|nhe|a|em|anh|chị|nghe|giúp|với|cảm ơn|thank you|please))*[\s.!)]*$", re.IGNORECASE
)


@cache
def _pattern(marked: str, keep: bool) -> re.Pattern[str]:
    return re.compile(marked if keep else fold(marked))


def search(line: Line, marked: str) -> re.Match[str] | None:
    """Look for a pattern written with marks, with or without them as the line is."""
    keep = _is_marked(line)
    return _pattern(marked, keep).search(line.text if keep else line.folded)


def _is_marked(line: Line) -> bool:
    """Whether marks can be relied on: one stray mark in a line does not make the others left out."""
    words = list(zip(line.text.split(), line.folded.split(), strict=False))
    return line.marked and sum(text != folded for text, folded in words) * 4 >= len(words)


ASKS_WHY = r"\b(?:vì sao|tại sao|vì ai|do ai|do đâu)\b"


def is_question(line: Line) -> bool:
    """Whether something is asked, not told."""
    told = before_reason(line)
    by_marks = _is_marked(line) and _pattern(ASKS_MARKED, True).search(told.text)
    return bool("?" in line.text or by_marks or search(told, ASKS) or search(line, ASKS_WHY))


def before_reason(line: Line) -> Line:
    """The line up to where a reason begins."""
    why = search(line, WHY)
    return (
        line
        if why is None or not why.start()
        else Line(line.text[: why.start()], line.folded[: why.start()], line.marked)
    )


def state_said(line: Line) -> tuple[State, bool] | None:
    """Which state is told, and whether plainly so; None where it is only wished for, or none is."""
    told = before_reason(line)
    if UNDERWAY.search(told.folded):
        return State.IN_PROGRESS, not DONE.search(UNDERWAY.sub("", told.folded)) and not search(told, WISHES)
    if NOT_DONE.search(told.folded):
        return State.NOT_DONE, search(told, r"\b(?:hay|nhỉ|à)\b") is None
    if not DONE.search(told.folded):
        return None
    ordered = ORDERS.search(told.folded)
    wished = search(told, WISHES) or (search(told, LATER) and not PAST.search(told.folded))
    if wished and not ordered:
        return None
    return State.DONE, bool(SURELY.search(told.folded) and STRESSED.search(told.folded))


def reason(said: str) -> str | None:
    """Why, in the writer's own words."""
    line = as_written(said)
    why = search(line, WHY)
    if why is None or not why.start():
        return None
    waits = re.match(r"(?:de |phai |con |dang )?(?:cho|doi)\b", line.folded[why.start() :])
    return _trimmed(tidy(said)[why.start() if waits else why.end() :])


def remark(said: str) -> str | None:
    """What is told beside a state: the reason, or what follows a comma."""
    if why := reason(said):
        return why
    written, line = tidy(said), as_written(said)
    for comma in COMMA.finditer(line.folded):
        told, rest = line.folded[: comma.start()], line.folded[comma.end() :]
        if any(pattern.search(told) for pattern in (DONE, UNDERWAY, NOT_DONE)) and SENTENCE.match(rest):
            return _trimmed(written[comma.end() :])
    return None


def as_written(said: str) -> Line:
    """The line letter for letter, so that places in it are places in what was written."""
    text = tidy(said).lower()
    if len(text) != len(tidy(said)):
        text = tidy(said)
    folded = fold(text)
    return Line(text, folded, text != folded)


def _trimmed(text: str) -> str | None:
    short = POLITE.sub("", text.strip(" ,:;.-–")).strip(" ,:;.-–")
    return short or None
