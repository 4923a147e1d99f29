"""How delegates say that they come, do not come, send somebody, or wonder whether they are on the list."""

from __future__ import annotations

import re

from understanding.phrases import any_of, phrase_pattern, up_to, whole_words

AWAY = any_of(
    "công tác|vắng|xa|học|thi|du lịch|nghỉ|phép|chơi|về quê|thực tế",
    "(ra |sang )?(nước ngoài|hà nội|sài gòn|trung ương)",
    "khám|chữa|nằm|thăm|nuôi|mổ|viện|bệnh viện|điều trị",
    "đám|ăn cưới|đưa tang|giỗ",
    "(họp|dự|hội nghị).{0,25} khác",
)
"""Where somebody goes who does not come."""
COME = any_of(
    "(tham )?dự",
    rf"đi(?! {AWAY}\b)",
    "đến",
    "tới",
    rf"ra(?! {AWAY}\b)",
    "có mặt",
    "tham gia",
    "họp",
    "join",
    "come",
    "attend",
)
ME = any_of(
    "tôi|em|anh|chị|bác|chú|cô|cháu|mình|con|ông|bà|tui",
    "bên (em|tôi|mình|chúng tôi|hội)",
    "chúng tôi",
    "(?<!đại )hội(?! nghị)",
    "trường",
    "đơn vị",
)
GO = any_of("(tham )?dự", rf"đi(?! {AWAY}\b)", "có mặt", "tham gia", "họp")
NOT = any_of("không|chẳng|chưa chắc|kho|ko|k")

SUBSTITUTE = phrase_pattern(
    rf"{COME} thay\b",
    "thay( mặt)? (tôi|em|anh|chị|bác|chú|cho)",
    rf"\b(cử|nhờ|nhường|phân công|bố trí) .{{2,50}}\b(thay|{COME})\b",
    "ủy quyền",
    "người (khác )?thay",
    "đổi (người|đại biểu)",
    "thay thế",
    r"\bthay .{1,40} bằng",
    "in my place",
)
DECLINE = phrase_pattern(
    # not able to come
    rf"\b{NOT} (thể |còn |có thể |về |sắp xếp |thu xếp |kịp |ra )*{COME}\b",
    rf"\b{NOT} .{{0,30}}{COME} (được|nổi|kịp)",
    # asking leave
    "xin (phép )?(được )?(vắng|vag|nghỉ|kiếu|khất|lỗi vì không|cáo|thôi)",
    "vắng mặt",
    r"\bvắng\b(?! (dạ|ạ|tôi|em|chú|bác))",  # "vâng ạ"
    "cáo lỗi",
    "từ chối",
    f"{NOT} (sắp xếp|thu xếp|bố trí) được",
    "báo (vắng|nghỉ)",
    "(hủy|rút|bỏ) (đăng ký|xác nhận|tên|lịch|lời)",
    "(bị|gặp|vừa) (tai nạn|ngã|đột quỵ|gãy)|bó bột",
    "đành (vắng|lỗi)",
    # a reason that says it all
    rf"\b(đi|ra|phải|có việc|có lịch|có hẹn) {AWAY}\b",
    rf"\b{ME} (phải |có )*về quê\b",
    r"\b(trùng|vướng|kẹt|mắc|dính) (lịch|việc|họp|mất|rồi|vào|với|ngày|hôm|đám|giỗ)",
    rf"\b{ME} (thì |lại |cũng |có lẽ |đang |rất )*(bận|ốm|đau|mệt|yếu)\b",
    r"^(hôm (đó|ấy|nớ) )?(bận|kẹt|ốm|đau|mệt)\b",
    "(đang|bị|nằm) (ốm|viện|bệnh|điều trị|cấp cứu)",
    # in English
    "decline",
    "(can'?t|cannot|unable to|not able to) (come|attend|join|make it)",
    "will not (come|attend)",
)
STATUS = phrase_pattern(
    # on the list
    "ghi (tên|nhận|danh).{0,30}chưa",
    "(có|đã có|nằm) (tên|trong danh sách)",
    r"trong (danh sách|ds)\b.{0,20}(chưa|không)",
    "tên (tôi|em|anh|chị|chú|bác|mình|cháu|của).{0,25}(chưa|không)",
    # the letter of invitation, the kind of delegate
    "(?<!nộp )(?<!mang )(?<!cần )(?<!cầm )(?<!phải có )giấy mời.{0,50}(chưa|không|đâu|khi nào|bao giờ|về)",
    "thuộc (diện|thành phần|đối tượng|nhóm)",
    "(tôi|em|anh|chị|bác|chú) (là|thuộc) .{0,20}(đại biểu|khách|triệu tập).{0,20} (hay|hoặc) ",
    # asked to look it up
    r"\bcheck\b",
    "kiểm tra (giúp|hộ|xem|lại)",
    # an answer that was given before
    r"đã (đăng ký|xác nhận|ghi nhận|nhận).{0,40}(chưa|không)\b",
    "(đăng ký|xác nhận) (của .{2,20} )?(được |xong |thành công )?chưa",
    # invited or not
    f"(tôi|em|anh|chị|bác|chú|cháu|mình|tui|trường|hội|đơn vị|bên){up_to(3)} (có )?được (mời|dự|triệu tập)",
    "^(có )?được (mời|triệu tập) (không|chưa)",
    r"xác nhận (rồi|chưa)\b.{0,30}chưa",
    "am i on the list",
    "nhận được (phản hồi|đăng ký).{0,20}chưa",
)
CONFIRM = phrase_pattern(
    # a promise to come
    "(xác nhận|đăng ký|báo|chắc chắn|nhất định|đồng ý|sẽ|xin|vui lòng nhận|hứa|sẵn sàng|thế nào cũng|nhất trí)"
    rf"( là| được| sẽ| vẫn| tôi| em| anh| chị| bác| chú| mình| con| cũng| xin| đồng ý| vào| vô| ra| lên| về)* {COME}\b",
    rf"(?<!cho )(?<!xin ){GO}{up_to(3)} (được|đầy đủ|đúng giờ|đông đủ|nhé|nha|ạ|nghe)\b",
    rf"\b{ME} (vẫn |cũng |có |sẽ |xin )*{COME}\b",
    r"\bcó mặt\b",
    "i (will|can|shall) (come|attend|be there|join)",
    # a seat
    r"(đăng ký|ghi tên|cho|giữ|nhận) .{0,20}\b(một|1|hai|2) (suất|chỗ|ghế)\b",
    # just that
    "xác nhận (tham dự|dự|rồi|nhé|$)",
    "dự được",
    "đi được",
    f"^(ok|vâng|dạ|ừ|đồng ý)?,? ?(tôi |em |bác |chú )?(sẽ )?{COME}$",
)
UNDECIDED = phrase_pattern(
    "chưa (biết|chắc|rõ|quyết|trả lời|hứa)",
    "để (tôi|em|anh|chị|bác|chú)? ?(xem|sắp xếp|thu xếp|coi)",
    "báo (lại )?sau",
    rf"có thể (sẽ )?{COME}\b",
    "tùy (tình hình|sức khỏe)",
    rf"\bnếu\b.{{2,40}}{COME}\b",
    "maybe",
    "not sure",
)
DOUBTS = phrase_pattern(rf"^(dạ |thưa |{ME} |hiện |giờ |vẫn )*chưa (biết|chắc|rõ|dám chắc)\b")
"""Asks oneself, and not us: "chưa biết có đi được không"."""
ABOUT_EVENT = phrase_pattern(
    "đại hội",
    r"\bdh\b",
    "lễ kỷ niệm",
    "buổi lễ",
    "hôm lễ",
    r"lễ\b",
    "giấy mời",
    "đại biểu",
    "hội nghị",
    "congress",
    "ceremony",
    "tham dự",
    r"\bbtc\b",
    "ban tổ chức",
)
CLOSE = any_of("( (ạ|vậy|thế|nhỉ|hả|hè|rứa|em|cháu|con|bác|anh|chị|đây|đấy|đó|hở))*(?=[ ?]*$)")
"""How a question ends after its last telling word."""
QUESTION = whole_words(
    "(cho|xin) .{0,12}hỏi",
    "(chỗ|nơi|phòng|hội trường|đường|cửa|buổi|hôm|thứ|xe|tầng|nhà) (nào|mô|mấy)",
    rf"(mấy|sao|gì|ai|chi){CLOSE}",
    rf"^(?!.*\b(không|chẳng|chả|ko|k)\b).*\b(đâu|nào|mô){CLOSE}",  # "không đi đâu" denies
    rf"(được|có) không{CLOSE}",
    rf"(có|được) .{{1,40}} không{CLOSE}",
    "ở đâu",
    "khi nào",
    "bao giờ",
    "mấy ngày",
    "mấy giờ",
    "ngày nào",
    "bao nhiêu",
    "thế nào",
    "như nào",
    "gì không",
    "những ai",
    "where",
    "when",
)
WHETHER_ALLOWED = phrase_pattern(r"^(dạ |thưa |vậy |thế |cho hỏi )*(ai|sao|liệu|quy định|có được|nếu)\b")
"""Asks whether somebody may come instead, and sends nobody yet."""
WHETHER = phrase_pattern(r"\bkhông[ ?]*$")
NAMED = re.compile(r"(?:anh|chị|ông|bà|cô|chú|bác|đồng chí|đ/c|em) [^\W\d_]", re.IGNORECASE)
""" "Cho tôi cử ông Dũng đi thay được không" is a wish, "cử người khác" only a question."""
PART_OF_IT = phrase_pattern(
    r"\b(ngày|hôm) (\d+|đầu|sau|cuối|thứ (nhất|hai))", r"\b(buổi|phiên) (sáng|chiều|đầu|cuối|khai|bế)"
)
PARTS = phrase_pattern("[,;.]", r"\b(còn|nhưng|chứ)\b")
SPEAKS_FOR_ONESELF = phrase_pattern(rf"(dạ |vâng |thưa |kính thưa )*({ME}|xin|i\b|we\b)")
ASKS_HOW_MANY = whole_words("(bao nhiêu|mấy) (đại biểu|người|suất|đồng chí|vị)")
COUNTS = phrase_pattern(
    r"(bao nhiêu|mấy|tổng số|số|danh sách)( \w+){0,4} (đã )?"
    "(xác nhận|đăng ký|báo vắng|trả lời|nhắn lỗi|phản hồi|từ chối|vắng|chưa trả lời|chưa xác nhận|sẽ dự|dự được)",
    r"(xác nhận|đăng ký|trả lời|phản hồi)( \w+){0,4} (?<!tháng )(?<!ngày )(?<!quý )(?<!năm )(bao nhiêu|mấy)"
    r"( người| đại biểu)?\b",
    "ai (đã |chưa )(xác nhận|trả lời|đăng ký)",
    "(đủ|đạt) túc số",
    "túc số (thế nào|ra sao|đủ chưa|đạt chưa|hiện)",
    r"tình hình (xác nhận|trả lời|đại biểu)\b",
    r"(bao nhiêu|mấy) (người|đại biểu) (đã |đang )?(có mặt|vào|đến)\b",
    "how many .*confirmed",
)
CLAUSE = phrase_pattern(
    "[,.;!]",
    r"\b(nhưng|bây giờ|giờ|nay lại|but|now)\b",
)
"""Of several things said the last one counts: people change their minds in one breath."""
REASON = re.compile(
    rf"(?:\b{any_of('vì|do|bị|bận|đang(?! ký)|nên|lý do|because|due to')}\b ?)(?P<reason>[^.;!?]{{2,160}})",
    re.IGNORECASE,
)
STAND_IN = phrase_pattern(
    r"\b(cử|nhờ|ủy quyền( cho)?|để|phân công|bố trí)\b (?P<who>.{2,80}?)"
    rf"(?= (sẽ )?({COME})\b| thay\b|$)",
)
STAND_IN_FIRST = phrase_pattern(rf"(?P<who>[\w ]{{2,40}}?)( sẽ)? {COME} thay")
NO_REASON = re.compile(
    r"(?:(?:^|\s+)(?:rồi|mất|ạ|nhé|nha|lắm|quá|mà|em|anh|chị|cháu|bác|chú|nữa))+[\s.!]*$", re.IGNORECASE
)
"""What stands at the end of a sentence without saying more."""
