"""Pieces that the phrases of questions share: who, which body, which work. All are patterns without marks."""

from __future__ import annotations

from understanding.phrases import any_of

WHO = any_of(
    "ai",
    "(đồng chí|người|sếp|bác|anh|lãnh đạo|ông|chú) nào",
    "những ai",
)
BODY = any_of(
    "(phòng ban|ban|bộ phận|đơn vị|phòng|bên|cơ quan|tổ chức|ngành|sở|đoàn thể|câu lạc bộ|trung tâm|hội|quỹ) nào",
    "đâu",
)
DEPARTMENT = any_of("phòng ban", "ban", "bộ phận", "đơn vị", "phòng")

WORK = any_of(
    "việc",
    "công việc",
    "nhiệm vụ",
    "đầu việc",
    "hoạt động",
    "mục",
    "nội dung",
    "lịch",
    "công tác",
    "phần việc",
    "hạng mục",
    "sự kiện",
    "chương trình",
    "mốc",
    "khâu",
    "cuộc",
    "đề án",
    "hội nghị",
    "hội thảo",
    "báo cáo",
    "kế hoạch",
    "đợt",
    "buổi",
    "phương án",
    "quy chế",
    "diễn đàn",
    "lễ",
    "họp",
)
STANDING = (
    any_of("phần ", "việc ", "nhiệm vụ ", "các việc ", "chương trình ", "công tác ")
    + "*"
    + any_of("thường xuyên", "hàng năm", "quanh năm", "toàn khóa", "định kỳ")
)
"""Work without a date of its own, done all the year round."""

WHEN = any_of(
    # a plain question
    "khi nào",
    "bao giờ",
    "lúc nào",
    "tháng mấy",
    "tháng nào",
    "ngày mấy",
    "ngày nào",
    "hôm nào",
    "quý mấy",
    "quý nào",
    "năm nào",
    "tuần nào",
    "mấy tháng",
    "mùng mấy",
    "thời gian nào",
    "thời điểm nào",
    # the term
    "thời hạn",
    "hạn chót",
    "deadline",
    "(?<!quá )(?<!trễ )(?<!chậm )(?<!đến )hạn (khi|đến|cuối|là|mấy|nào|vào|tới|tháng|của)",
    "thời gian (thực hiện|tổ chức|hoàn thành)",
    # as it is said in Nghệ An and Thanh Hóa
    r"(khi|ngày|bữa|hôm|lúc|tháng) mô\b",
    "bữa nào",
    r"(hồi|chừng|độ) (nào|mô)\b",
    # how long still, at what hour
    "bao lâu nữa",
    "mấy giờ",
    r"(?<!quá )(?<!trễ )(?<!chậm )(?<!đến )\bhạn\b(?= ?\??$)",
    "vào thời gian",
)
WHERE = any_of(
    r"(ở|chỗ|nơi|tại|họp) (mô|đâu)\b",
    "địa điểm",
    "(?<!khác )(?<!nhau )(?<!khác ở )(?<!nhau ở )chỗ nào",
    "nơi nào",
)
