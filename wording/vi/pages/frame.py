"""What all pages have in common, and what is said when something is wrong."""

from __future__ import annotations

NAME = "Thư Ký"
TO_CONTENT = "Đến nội dung chính"
TO_FRONT = "Về trang đầu"
NOT_ALLOWED = "Chưa mở được trang này"

PROBLEMS = {
    403: ("Chưa gửi được", "Trang này đã cũ hoặc được mở từ nơi khác. Xin mở lại trang rồi làm lại giúp."),
    404: ("Không có trang này", "Địa chỉ chưa đúng hoặc trang không còn nữa. Xin xem lại đường dẫn, hoặc quét lại mã."),
    413: ("Nội dung dài quá", "Xin viết ngắn lại rồi gửi giúp."),
    429: ("Xin chờ một lát", "Mã đã nhập sai nhiều lần. Xin thử lại sau một giờ, hoặc gọi Văn phòng."),
    503: ("Hệ thống đang bận", "Xin thử lại sau ít phút. Những gì đã ghi không mất."),
}
OTHER = ("Có trục trặc", "Xin lỗi, trang chưa mở được. Xin thử lại sau ít phút, hoặc gọi Văn phòng.")


def problem(status: int) -> tuple[str, str]:
    """Title and advice for an HTTP status."""
    return PROBLEMS.get(status, OTHER)
