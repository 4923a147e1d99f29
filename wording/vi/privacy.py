"""One's own data: shown and deleted."""

from __future__ import annotations

NOT_LINKED = "Tài khoản này chưa nối với ai nên tôi không lưu thông tin cá nhân nào của anh/chị."
MY_DATA = "Đây là tất cả những gì cơ quan đang lưu về anh/chị:"
MY_DATA_FILE = "du-lieu-cua-toi.json"
DELETE_SURE = (
    "Tôi sẽ xóa tài khoản đã nối, số điện thoại và những lời anh/chị đã nhắn; nhật ký chỉ còn ghi “người đã xóa”. "
    "Sau đó anh/chị không tra cứu được nữa cho đến khi Văn phòng mời lại. Anh/chị có chắc không?"
)
DELETE_YES = "Xóa"
DELETED = "Đã xóa xong. Cảm ơn anh/chị; khi cần dùng lại, xin liên hệ Văn phòng để nhận mã mới."
DELETED_PERSON = "người đã xóa"
