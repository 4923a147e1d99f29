"""The way to the pages."""

from __future__ import annotations

ADMINISTRATOR = "Quản trị"
NO_PAGES = "Văn phòng chưa mở trang web cho trợ lý này."
NOT_LINKED = "Anh/chị chưa nối tài khoản nên chưa vào trang web được; xin liên hệ Văn phòng để nhận mã."


def way_in(address: str, front: str, code: str, minutes: int) -> tuple[str, ...]:
    """The link, and the code for another machine; both are good once, for so many minutes."""
    return (
        f"Mời anh/chị vào trang web: {address}",
        f"Vào từ máy khác: mở {front} rồi gõ mã {code}.",
        f"Liên kết và mã dùng được một lần, trong {minutes} phút; xin đừng chuyển cho người khác.",
    )
