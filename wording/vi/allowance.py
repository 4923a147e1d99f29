"""What is said of a channel that may send only so much in a month."""

from __future__ import annotations

from wording.reply import Block, Kind, Reply

FEW = 50  # messages


def nearly_used(left: int) -> list[str]:
    """Under the last answers of a month, so that nobody is surprised when none comes any more."""
    if left >= FEW:
        return []
    return [f"(Bot Zalo chỉ còn trả lời được {left} tin trong tháng này; sau đó xin hỏi Văn phòng.)"]


def used(share: int, sent: int, month: int, reserved: int) -> Reply:
    """To the office when a mark is reached, `share` in per cent."""
    if share >= 100:
        then = (
            "Từ nay đến hết tháng không gửi thêm được tin nào qua Zalo. Tin nhắc việc sẽ đi qua kênh khác của từng "
            "người; ai không có kênh khác, tôi sẽ báo tên để Văn phòng gọi điện."
        )
    else:
        then = (
            f"{reserved} tin được để dành cho nhắc việc: khi phần còn lại đã hết, tôi chỉ nhắc việc chứ không trả lời "
            "qua Zalo nữa. Xin khuyên mọi người hỏi qua kênh khác."
        )
    return Reply(Kind.VALUE, (Block(f"Zalo: đã gửi {sent}/{month} tin của tháng này ({share}%)", "title"), Block(then)))


def people(count: int, limit: int) -> Reply:
    """To the office when nearly as many people write as may."""
    return Reply(
        Kind.VALUE,
        (
            Block(f"Zalo: đã có {count}/{limit} người nhắn cho bot", "title"),
            Block("Bot Zalo miễn phí chỉ phục vụ được chừng ấy người. Ai đến sau sẽ được mời dùng trang web."),
        ),
    )


def full(page: str | None) -> Reply:
    """To somebody who comes when no more people may."""
    where = f"Xin mở trang này để dùng ngay: {page}" if page else "Xin liên hệ Văn phòng để được hướng dẫn kênh khác."
    return Reply(Kind.NONE, (Block(f"Bot Zalo của cơ quan đã đủ số người được phục vụ. {where}"),))
