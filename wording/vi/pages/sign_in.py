"""The page where one signs in."""

from __future__ import annotations

TITLE = "Mời nhập mã"
LEAD = "Xin gõ mã in trên giấy mời, hoặc mã mà trợ lý vừa gửi trong tin nhắn."
CODE = "Mã"
HINT = "Chữ hoa hay chữ thường đều được; không cần gõ dấu cách."
GO_ON = "Tiếp tục"
HOW = (
    "Cán bộ cơ quan chưa có mã: nhắn “/web” cho trợ lý trên Telegram hoặc Zalo để nhận liên kết vào trang này; "
    "khi không nhắn được, xin Văn phòng cấp mã."
)
ENTER_TITLE = "Vào trang web"
ENTER_LEAD = "Anh/chị đang mở liên kết riêng của mình. Bấm nút dưới đây để vào trên máy này."
ENTER_NOTE = "Liên kết dùng được một lần. Máy dùng chung thì xin nhớ bấm “Ra” khi xong việc."
ENTER_AT_THE_DOOR = (
    "Người đón ở cửa: xin mở liên kết bằng trình duyệt mà máy ảnh của điện thoại dùng (Chrome, Safari), "
    "không mở bên trong ứng dụng nhắn tin."
)
ENTER = "Vào"
PROBLEMS = {
    "wrong": "Mã hoặc liên kết không đúng, đã dùng rồi, hoặc đã hết hạn. Xin xem lại, hoặc lấy mã mới.",
    "too_many": "Mã đã nhập sai nhiều lần. Xin thử lại sau một giờ, hoặc liên hệ Văn phòng.",
}
