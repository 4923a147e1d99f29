"""What the office is told unasked about its reminders."""

from __future__ import annotations

from datetime import date

from wording.reply import Block, Choice, Kind, Reply

WHY_NOT = "tài khoản đã chặn, đã ngừng dùng, hoặc kênh đã hết lượt"
ASK_DELIVERY = "Tình hình gửi nhắc"


def unreached(name: str, phone: str | None) -> Reply:
    """Somebody has no account left that can be written to."""
    call = f"Xin gọi điện: {phone}." if phone else "Xin báo trực tiếp."
    return Reply(
        Kind.VALUE,
        before=(
            Block(f"Không nhắn được cho {name}", "title"),
            Block(f"Tin nhắc gửi {name} không đến được qua kênh nào ({WHY_NOT}). {call}"),
        ),
        choices=(Choice(ASK_DELIVERY, ASK_DELIVERY),),
    )


def alive(*, sent: int, missed: int, uncertain: int, waiting: int, unreached: int, next_digest: date) -> Reply:
    """A morning's sign of life; `missed` were not sent, `unreached` people can be written to nowhere."""
    lines = [
        f"Hôm qua {sent + missed + uncertain} nhắc: {sent} đã gửi, {missed} lỡ, {uncertain} chưa rõ.",
        f"Sắp tới: {waiting} tin đang chờ gửi; kỳ nhắc đầu tháng sau vào ngày {next_digest:%d/%m/%Y}.",
    ]
    if unreached:
        lines.append(f"{unreached} người chưa nhắn được qua kênh nào, xin xem danh sách để gọi điện.")
    return Reply(
        Kind.VALUE,
        before=(Block("Trợ lý vẫn hoạt động", "title"), *(Block(line) for line in lines)),
        choices=(Choice(ASK_DELIVERY, ASK_DELIVERY),) if missed or uncertain or unreached else (),
    )
