"""What is asked of a secretary but is none of its business: private data, weather, prices, jokes, opinions."""

from __future__ import annotations

from understanding.phrases import any_of, phrase_pattern, whole_words

PERSONAL = phrase_pattern(
    # numbers of a person
    r"số (điện thoại|đt|phone|di động|tài khoản|căn cước|cmnd|cccd|nhà\b)",
    r"\bsđt\b",
    "điện thoại (riêng )?(của|anh|chị|chú|bác)",
    "zalo (của|anh|chị)",
    r"\bemail\b",
    r"\bgmail\b",
    "địa chỉ (nhà|riêng|email)",
    "nhà riêng",
    # money, age, family
    r"(?<!chất )(?<!lực )(?<!số )\blương (của|tháng|bao|(anh|chị|bác|chú|cô|ông|bà|em|tôi|mình)\b)",
    "thu nhập",
    "ngày sinh",
    "sinh năm",
    "bao nhiêu tuổi",
    "mấy tuổi",
    "quê (quán|ở đâu)",
    "vợ con",
    # secrets and files
    "mật khẩu",
    "phone number",
    "hồ sơ cá nhân",
    "số cccd",
    "bệnh án",
)
OFFICE = any_of("chủ tịch|tổng thư ký|giám đốc|trưởng ban|bí thư|chánh văn phòng")
OFFICES = phrase_pattern(
    r"\b(chức vụ|chức danh|giữ chức|làm chức)( của .{1,30})?( là)?( gì| nào)?",
    rf"\bai (là|làm|đang làm) (phó |quyền |nguyên )?{OFFICE}\b",
    rf"\b{OFFICE}( của)?( .{{1,30}})? (là ai|tên (là )?gì|là người nào)\b",
)
"""Who holds which office: plans name people, not what they are."""
WEIGHED = phrase_pattern(
    r"\b(việc|mục|nhiệm vụ|cái|gì|nào)( (gì|nào|mô|thì|là))* "
    "(quan trọng|cấp bách|cấp thiết|ưu tiên|cần kíp)( hơn| nhất|$)",
    r"\bmost (important|urgent)\b",
)
"""What matters more: plans give times, not weights."""
OUTSIDE = whole_words(
    # the clock, the weather
    "(bây giờ|giờ này|hiện giờ|bi giờ)( là)? mấy giờ( rồi)?",
    r"(có|trời|sắp) (mưa|nắng|rét|lạnh)\b",
    "có bão không",
    "thời tiết",
    "nhiệt độ",
    "dự báo",
    # prices and money
    r"\bgiá (vàng|xăng|đô|dầu|lúa|thịt|nhà|đất|usd|bitcoin|điện|cá)\b",
    "chứng khoán",
    "tỷ giá",
    "bitcoin",
    r"\bsjc\b",
    # jokes, poems, songs
    "chuyện (cười|tiếu lâm|ma)",
    "làm thơ",
    "bài thơ",
    r"\bhát (cho|một|bài)",
    "bài hát",
    "nhạc (hay|trẻ)",
    # sport and gambling
    "bóng đá",
    "trận (bóng|đấu|cầu)",
    "đá bóng",
    "bóng chuyền",
    "cầu lông",
    "đội tuyển",
    "world cup",
    "tỷ số",
    "xổ số",
    r"\bsố đề\b",
    "lô tô",
    # eating and drinking; "dự án gì", "đề án gì", "phương án gì" are work
    "(?<!dự )(?<!đề )(?<!phương )ăn (gì|trưa ở|cơm ở|ở đâu)",
    "quán (ăn|nhậu|cà phê|phở|cafe)",
    "đi nhậu",
    "nhậu nhẹt",
    "ăn phở|bún bò|cơm trưa",
    # love and fortune
    "người yêu",
    "lấy (vợ|chồng)",
    r"\bbói\b toán",
    "tử vi",
    "xem bói",
    # pastime
    "phim (gì|hay|nào)",
    "chơi game",
    "facebook",
    "tiktok",
    "youtube",
    # other people's work
    "dịch (giúp|hộ|sang|bài)",
    "viết (giúp|hộ|một|cho|hộ) .*(bài|thơ|thư|code)",
    "giải (giúp|hộ|bài)",
    "tình yêu",
    "nghỉ (lễ|tết|phép|hè|bù)",
    # printing
    "(in|photo|scan|in ấn) (giúp|hộ|ra|cho (tôi|em|anh|chị|chú|bác)|\\d)",
    # travel and health
    "vé máy bay",
    "đặt (phòng|vé|xe)",
    "tàu xe",
    "tắc đường",
    "khám bệnh",
    "uống thuốc",
    "bị ốm thì",
    # opinions, above all on who should hold office
    r"theo (em|bạn|anh|chị|ý em|ý bạn|cậu|bot)\b.*\bnên\b",
    "ai (xứng đáng|nên làm|sẽ làm) (chủ tịch|bí thư|giám đốc)",
    "bầu (cho )?ai",
    "em nghĩ (sao|gì|thế nào)",
    "đẹp trai",
    "xinh gái",
    # in English
    "weather",
    "joke",
    "football",
)
