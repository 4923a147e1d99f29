"""Syllables that office people write every day: what a syllable spelt wrong is taken for."""

from __future__ import annotations

from understanding.spelling.letters import fold

COMMON = frozenset(
    # time
    "tháng năm quý tuần ngày hôm nay mai kia mốt này sau trước tới giờ cuối đầu giữa nửa đến từ hết trong ngoái "
    "qua nữa sáng trưa chiều tối đêm thứ nhật chủ mùng rằm giêng chạp tết lịch hạn chậm muộn sớm đúng kịp rồi mới "
    "lâu khi lúc bây bao mấy sang gần sắp vừa dịp mùa hè thời gian kỳ đợt luôn "
    # asking and answering
    "nào không gì ai đâu sao nhiêu thế vậy rứa nhỉ nhé ạ hả phải được chưa còn có cũng với của cho làm là thì mà "
    "và hay hoặc những các cái nhất nhiều ít hơn đang đã sẽ vẫn cần xin hỏi biết xem tìm liệt kê giúp gửi nhắc "
    "nhờ báo nói trả lời vắng mặt dự tham bận đi về vào ra lên xuống lại thay hộ nhận từ chối đồng ý xác đăng ký "
    # people
    "anh chị em cô chú bác ông bà sếp mình tôi bạn người ban phòng văn đơn vị hội viên đoàn trưởng phó tịch "
    "thường trực ủy chấp hành đại biểu khách mời lãnh đạo cán bộ đồng chí trung tâm sở ngành huyện tỉnh xã thành "
    "phố "
    # work
    "việc nhiệm vụ mục công tác trì chịu trách phụ nghị thảo cáo kế hoạch chương trình duyệt thông tham mưu thực "
    "hiện phối hợp tổ chức xây dựng đề án dự phản biện giám định kiểm tra chuẩn bị hoàn lập họp tập huấn lễ thi "
    "giải sáng tạo khoa học kỹ thuật nghệ bản tin tạp san bài viết tuyên truyền phổ biến kiến thức tư vấn quyết "
    "nội dung số tiến độ tiêu kết quả tổng sơ khen kinh phí địa điểm danh sách văn quy chế điều khoản lục nhóm "
    "phần trùng bắt triển khai theo dõi ký ban phát động hưởng ứng gặp thăm tặng trao rà soát đánh giá nghiệm thu "
    "nộp xong giấy".split()
)
FOLDED = frozenset(fold(word) for word in COMMON)
# no words by themselves: in a line with marks, these have lost theirs
LOST_MARKS = {
    "gio": "giờ", "mơi": "mới", "khong": "không", "thang": "tháng",
    "thâng": "tháng", "tuân": "tuần", "hêt": "hết",
}  # fmt: skip
