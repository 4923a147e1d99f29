"""The work in one's own calendar program."""

from __future__ import annotations

FILE = "lich-cong-tac.ics"
ADD = "Thêm vào lịch"
NO_PAGES = (
    "Văn phòng chưa mở trang web cho trợ lý này nên chưa có đường dẫn lịch. Anh/chị có thể xem một mục rồi bấm "
    "“Thêm vào lịch”."
)
NOT_LINKED = "Anh/chị chưa nối tài khoản nên chưa có lịch riêng; xin liên hệ Văn phòng để nhận mã."
NO_DATES = "Các mục này không có ngày cụ thể trong kế hoạch nên không đưa vào lịch được."
WHICH = "Anh/chị muốn đưa mục nào vào lịch? Xin xem một mục hoặc một danh sách trước."
WHICH_DEPARTMENT = "Anh/chị muốn lịch của bộ phận nào?"


def address(link: str, department: str | None) -> tuple[str, ...]:
    """The secret address, and what to do with it."""
    whose = f"của {department}" if department else "các việc của anh/chị"
    return (
        f"Đường dẫn lịch {whose}: {link}",
        "Xin thêm đường dẫn này vào ứng dụng lịch (Google Lịch: Thêm lịch › Từ URL; iPhone: Thêm lịch đăng ký). "
        "Khi kế hoạch thay đổi, lịch tự cập nhật.",
        "Ai có đường dẫn đều xem được, xin đừng chuyển cho người khác. Nhắn /huylich để thu hồi.",
    )


def ended(count: int) -> str:
    return f"Đã thu hồi {count} đường dẫn lịch của anh/chị." if count else "Anh/chị không có đường dẫn lịch nào."


def added(count: int, without: int) -> tuple[str, ...]:
    """How many are in the file, and how many have no dates."""
    lines = [f"Tệp lịch có {count} việc; xin mở tệp để thêm vào ứng dụng lịch."]
    if without:
        lines.append(f"{without} việc không có ngày cụ thể nên không có trong tệp.")
    return tuple(lines)


def no_department(said: str) -> str:
    return f"Kế hoạch không có bộ phận nào tên “{said}”."
