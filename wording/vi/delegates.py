"""What delegates are told: the invitation, their answer, who comes instead."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rules.congress.answer import TAPPED, Answer
from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.congress.substitution import Substitution
from rules.plan import Event
from wording.reply import Choice
from wording.vi import cards
from wording.vi.facts import day

COMES = "Tôi sẽ dự"
STAYS = "Xin vắng"
UNSURE = "Chưa chắc"
OWN_CARD = "Thẻ vào cửa"
NO_NEED = "Không cần gì"
REASONS = ("Bận công tác", "Lý do sức khỏe", "Việc gia đình")
HOW_TO_SEND_ANOTHER = "Muốn cử người dự thay, xin nhắn: “cử chị Lan, Phó Chủ tịch Hội, dự thay tôi”."
WHO_INSTEAD = "Xin cho biết họ tên, chức vụ người dự thay, ví dụ: “cử chị Lan, Phó Chủ tịch Hội, dự thay tôi”."
NOT_ON_ROLL = (
    "Tài khoản này chưa nối với đại biểu nào trong danh sách. Xin nhắn mã in trên giấy mời (8 ký tự), "
    "hoặc gọi Văn phòng giúp."
)
WRONG_CARD = "Mã này không có trong danh sách đại biểu. Anh/chị xem lại mã trên giấy mời giúp, hoặc gọi Văn phòng."
OTHER_PERSON = "Mã này là của đại biểu khác; tài khoản này đã nối với tên anh/chị nên tôi không nối thêm."
MAY_KEEP = "Những điều anh/chị trả lời ở đây chỉ được lưu khi anh/chị đồng ý. Anh/chị có đồng ý không?"
WHY = "Nếu được, xin cho biết lý do:"
WHICH_NEEDS = "Anh/chị có cần Ban Tổ chức lo giúp việc gì không? Chạm để chọn, chạm lại để bỏ."
PROXIES_NOT_TAKEN = (
    "Theo quy chế thường dùng, đại biểu triệu tập chỉ được cử người dự thay khi Đại hội chấp nhận, "
    "nên đề nghị này do Ban Tổ chức quyết định."
)


def choices(event: str) -> tuple[Choice, ...]:
    """The three answers to tap."""
    labels = {Answer.CONFIRM: COMES, Answer.DECLINE: STAYS, Answer.UNDECIDED: UNSURE}
    return tuple(Choice(label, f"/traloi {TAPPED[answer]} {event}") for answer, label in labels.items())


def invitation(delegate: Delegate, event: Event, where: str | None) -> tuple[str, ...]:
    """Who is invited to what, when, where; `where` is the address of a map."""
    about = cards.about(delegate)
    return (
        f"Kính mời {cards.name(delegate)}{f' ({about})' if about else ''} dự {event.name}.",
        f"{cards.when(event)} {cards.where(event)}",
        *([f"Đường đi: {where}"] if where else []),
        f"Đại biểu số {delegate.number}, mã {shown(delegate.code)}.",
    )


def held(union: str, days: int) -> str:
    """What the roll holds about the delegate, why and until when."""
    return (
        f"{union or 'Liên hiệp hội'} giữ họ tên, chức vụ, đơn vị, số điện thoại và những gì hội, đơn vị đã gửi về "
        f"đại biểu để mời, đón tiếp, báo cáo thẩm tra tư cách; xóa {days} ngày sau khi báo cáo được ký."
    )


def answered(delegate: Delegate, event: str, before: Answer | None) -> str:
    """The answer said back."""
    again = " (thay cho trả lời trước)" if before and before is not delegate.answer else ""
    if delegate.answer is Answer.CONFIRM:
        needs = f" Đăng ký: {', '.join(delegate.needs)}." if delegate.needs else ""
        return f"Đã ghi nhận {delegate.called} sẽ dự {event}{again}.{needs} Trân trọng cảm ơn."
    if delegate.answer is Answer.DECLINE:
        why = f" Lý do: {delegate.reason}." if delegate.reason else ""
        return f"Đã ghi nhận {delegate.called} không dự được {event}{again}.{why} Nếu có thay đổi, xin nhắn lại."
    return f"Vâng, {delegate.called} chưa chắc dự được {event}; khi thu xếp được xin nhắn lại{again}."


def too_late(until: date) -> str:
    return f"Hạn trả lời giấy mời là {day(until)} nên tôi không ghi thêm được; xin gọi Văn phòng, Ban Tổ chức ghi giúp."


def given_away(stand_in: Delegate) -> str:
    return f"Suất này đã chuyển cho {stand_in.called} dự thay. Cần thay đổi, xin gọi Văn phòng."


def replaced(delegate: Delegate, stand_in: Delegate) -> str:
    """For whoever asked: the other's card goes through them."""
    return (
        f"Đã ghi nhận {stand_in.called} dự thay {delegate.called}: đại biểu số {stand_in.number}, "
        f"mã {shown(stand_in.code)}. Xin chuyển mã này cho {stand_in.called}."
    )


def filed(wish: Substitution, words: str | None) -> str:
    return f"{words or PROXIES_NOT_TAKEN} Đã chuyển đề nghị cử {wish.stand_in.name} dự thay; có kết quả tôi sẽ báo."


def not_taken(delegate: Delegate, wish: Substitution) -> str:
    return (
        f"Ban Tổ chức không chấp nhận cử {wish.stand_in.name} dự thay {delegate.called}; "
        "suất vẫn là của đại biểu. Xin cho biết đại biểu có dự được không."
    )


def status(delegate: Delegate, event: str) -> str:
    """Whether one is on the list, and what was noted."""
    said = {Answer.CONFIRM: "sẽ dự", Answer.DECLINE: "không dự được", Answer.UNDECIDED: "chưa chắc"}
    noted = f"đã ghi nhận {said[delegate.answer]}" if delegate.answer else "chưa ghi nhận trả lời"
    return f"{delegate.called} có trong danh sách đại biểu {event}, số {delegate.number}; {noted}."


def settled(event: Event, where: str | None) -> tuple[str, ...]:
    """To those who confirmed, once the day and the place are fixed."""
    return (
        f"Ban Tổ chức báo: {event.name} đã chốt lịch.",
        f"{cards.when(event)} {cards.where(event)}",
        *([f"Đường đi: {where}"] if where else []),
        "Nếu không dự được nữa, xin nhắn lại giúp.",
    )


def needs(chosen: Sequence[str]) -> str:
    return f"Đã ghi: {', '.join(chosen)}." if chosen else "Đã ghi: không cần gì thêm."
