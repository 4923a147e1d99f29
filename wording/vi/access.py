"""What somebody hears who has no access yet: how to get it, and nothing about any plan."""

from __future__ import annotations

from wording.reply import Kind, Reply, say


def no_access(chat: str) -> Reply:
    """The one answer to a stranger. `chat` is the number that the office needs to let this chat in."""
    return say(
        Kind.HELP,
        "Xin chào, đây là thư ký của cơ quan. Anh/chị chưa được cấp quyền tra cứu; "
        f"xin gửi Văn phòng mã {chat} để được cấp quyền.",
    )


def trouble() -> Reply:
    """When the answer could not be made."""
    return say(
        Kind.NONE, "Xin lỗi, hệ thống đang gặp trục trặc nên chưa trả lời được. Xin anh/chị hỏi lại sau ít phút."
    )


GONE = "Câu trả lời này đã cũ, xin anh/chị hỏi lại."
