"""What the office is told unasked about its reminders."""

from __future__ import annotations

from wording.reply import Block, Choice, Kind, Reply

ASK_DELIVERY = "Tình hình gửi nhắc"


def unreached(name: str, phone: str | None) -> Reply:
    """Somebody has no account left that can be written to."""
    call = f"Xin gọi điện: {phone}." if phone else "Xin báo trực tiếp."
    return Reply(
        Kind.VALUE,
        before=(
            Block(f"Không nhắn được cho {name}", "title"),
            Block(f"Tin nhắc gửi {name} không đến được qua kênh nào (tài khoản đã chặn hoặc đã ngừng dùng). {call}"),
        ),
        choices=(Choice(ASK_DELIVERY, ASK_DELIVERY),),
    )
