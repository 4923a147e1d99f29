"""What is said about the conversation itself: trouble, files, how a command is written."""

from __future__ import annotations

from wording.reply import Kind, Reply, say

TEXT_ONLY = "Tôi chỉ đọc được chữ và tệp văn bản. Xin anh/chị gõ câu hỏi giúp."


def example(command: str) -> str:
    return f"Xin gõ thêm sau lệnh, ví dụ: {command}"


def trouble() -> Reply:
    """When the answer could not be made."""
    return say(
        Kind.NONE, "Xin lỗi, hệ thống đang gặp trục trặc nên chưa trả lời được. Xin anh/chị hỏi lại sau ít phút."
    )


GONE = "Câu trả lời này đã cũ, xin anh/chị hỏi lại."
