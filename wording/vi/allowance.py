"""What is said of a channel that may send only so much in a month."""

from __future__ import annotations

from datetime import datetime

from wording.reply import Block, Kind, Reply
from wording.vi.people import CHANNELS

FEW = 50  # messages


def nearly_used(left: int) -> list[str]:
    """Under the last answers of a month, so that nobody is surprised when none comes any more."""
    if left >= FEW:
        return []
    return [f"(Bot Zalo chỉ còn trả lời được {left} tin trong tháng này; sau đó xin hỏi Văn phòng.)"]


def _full(now: datetime, happened: str, then: str) -> Reply:
    return Reply(Kind.NONE, (Block(f"Bot Zalo đã hết lượt trả lời của tháng {now.month}. {happened} {then}"),))


def _still(opens: datetime) -> str:
    return f"Nhắc việc vẫn gửi qua Zalo như thường; từ {opens.day}/{opens.month} tôi lại trả lời ở đây."


def answered_elsewhere(channel: str, now: datetime, opens: datetime) -> Reply:
    """To the asker of the first reply that found no room in the month; it, and those that follow, go to `channel`."""
    happened = (
        f"Điều anh/chị vừa nhắn tôi đã nhận và trả lời qua {CHANNELS[channel]}; "
        "đến hết tháng, hỏi ở đây cũng xin xem trả lời ở đó."
    )
    return _full(now, happened, _still(opens))


def answered_later(now: datetime, opens: datetime) -> Reply:
    """The same where it waits until then."""
    happened = (
        f"Điều anh/chị vừa nhắn tôi đã nhận và sẽ trả lời ở đây lúc {opens.hour} giờ ngày {opens.day}/{opens.month}."
    )
    return _full(now, happened, "Nhắc việc vẫn gửi qua Zalo như thường.")


def not_answered(now: datetime, opens: datetime) -> Reply:
    """The same where it can be read nowhere."""
    happened = "Điều anh/chị vừa nhắn tôi đã nhận nhưng không trả lời được ở đây, xin hỏi Văn phòng."
    return _full(now, happened, _still(opens))


def answers(channel: str, asked: datetime) -> str:
    """Above a reply that comes late, or on another channel than it was asked on."""
    when = f"{asked.hour}:{asked.minute:02} ngày {asked.day}/{asked.month}"
    return f"Trả lời điều anh/chị nhắn qua {CHANNELS[channel]} lúc {when}:"


def no_more_replies() -> Reply:
    """To the office, when the first reply of the month finds no room."""
    return Reply(
        Kind.VALUE,
        (
            Block("Zalo: từ nay đến hết tháng không trả lời được nữa", "title"),
            Block(
                "Số tin còn lại để dành cho nhắc việc. Ai hỏi qua Zalo được báo một lần; câu trả lời đi qua kênh khác "
                "của người ấy, nếu có. Xin khuyên mọi người hỏi qua Telegram hoặc trang web."
            ),
        ),
    )


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
