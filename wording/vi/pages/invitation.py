"""The page behind the code on an invitation."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from rules.congress.answer import Answer
from rules.congress.delegate import Delegate
from rules.congress.session import Session
from rules.congress.substitution import Decision, Substitution
from rules.plan import DelegateKind, Event
from wording.vi.facts import day, period

TIME = "Thời gian"
PLACE = "Địa điểm"
LATER = "sẽ báo sau"
MAP = "Xem bản đồ"
PROGRAMME = "Chương trình"
CODE = "Mã"
AT_THE_DOOR = "Đến ngày họp, xin đưa mã này ở cửa."
QR = "Mã QR của giấy mời"

QUESTION = "Ông/bà có dự được không?"
CHANGE = "Ông/bà muốn đổi câu trả lời?"
YES = "Tôi sẽ dự"
NO = "Tôi không dự được"
MAYBE = "Tôi chưa chắc chắn"
REASON = "Lý do (không bắt buộc)"
SEND_NO = "Gửi báo vắng"
NEEDS = "Ông/bà cần Ban Tổ chức giúp gì?"
SAVE_NEEDS = "Ghi điều cần giúp"
NOTHING_NEEDED = "Không chọn gì nghĩa là không cần."

INSTEAD = "Cử người khác dự thay"
WHO = "Họ và tên người dự thay"
OFFICE = "Chức vụ"
UNIT = "Đơn vị"
PHONE = "Điện thoại"
WHY = "Lý do"
SEND_INSTEAD = {DelegateKind.OFFICIAL: "Gửi đề nghị", DelegateKind.GUEST: "Ghi người dự thay"}
ABOUT_INSTEAD = {
    DelegateKind.OFFICIAL: "Đại biểu triệu tập là người được bầu hoặc cử theo quy định, nên người dự thay phải được "
    "Ban Tổ chức đồng ý. Ông/bà gửi đề nghị ở đây; trong lúc chờ, tên ông/bà vẫn giữ trong danh sách.",
    DelegateKind.GUEST: "Người dự thay được ghi ngay, với giấy mời và mã riêng.",
}
FREE_INSTEAD = "Người dự thay được ghi ngay, với giấy triệu tập và mã riêng."
NO_NAME = "Xin ghi họ tên người dự thay."

HELD = "Ban Tổ chức đang giữ thông tin gì về ông/bà?"
HELD_NAME = "Họ và tên"
HELD_STATISTICS = "Dùng để thống kê"
HELD_ANSWER = "Câu trả lời của ông/bà"
RIGHTS = "Muốn xem, sửa hoặc xóa, xin liên hệ Văn phòng. Bấm trả lời ở trên là đồng ý để Ban Tổ chức ghi câu trả lời."

WRONG = "Mã chưa đúng"
ABOUT_WRONG = (
    "Xin xem lại mã in trên giấy mời (8 chữ và số), hoặc quét lại mã QR. Nếu vẫn chưa được, xin gọi Văn phòng."
)
OVER = "Giấy mời đã hết hạn"
GIVEN_AWAY = "Giấy mời này đã chuyển cho người dự thay"
NEW_CARD = "Giấy mời của người dự thay"
HAND_ON = "Xin gửi đường dẫn này cho người dự thay; đường dẫn chỉ hiện một lần."

DOOR = "Ban Tổ chức: đón đại biểu"
LET_IN = "Cho vào"

ANSWERED = {
    Answer.CONFIRM: "Đã ghi: ông/bà sẽ dự.",
    Answer.DECLINE: "Đã ghi: ông/bà không dự được.",
    Answer.UNDECIDED: "Đã ghi: ông/bà chưa chắc chắn. Ban Tổ chức sẽ liên hệ lại.",
}
THANKS = {
    Answer.CONFIRM: "Xin cảm ơn và hẹn gặp ông/bà.",
    Answer.DECLINE: "Xin cảm ơn ông/bà đã báo.",
    Answer.UNDECIDED: "Khi biết chắc, xin mở lại trang này để trả lời.",
}
ANSWERS = {Answer.CONFIRM: "sẽ dự", Answer.DECLINE: "không dự được", Answer.UNDECIDED: "chưa chắc chắn"}


def when(event: Event) -> str:
    if event.period is None:
        return event.time_text or LATER
    return f"{period(event.period)}{' (dự kiến)' if 'period' in event.tentative else ''}"


def where(event: Event) -> str:
    if not event.venue:
        return LATER
    return f"{event.venue}{' (dự kiến)' if 'venue' in event.tentative else ''}"


def session(each: Session, zone: tzinfo) -> str:
    """ "07:30 ngày 14/3: Khai mạc"."""
    if each.starts is None:
        return each.name
    at = each.starts.astimezone(zone)
    return f"{at:%H:%M} ngày {at.day}/{at.month}: {each.name}"


def answered(delegate: Delegate, at: datetime) -> str:
    """When it was put down, and by whom where not by the delegate. `at` is on the office's clock."""
    by = f", do {delegate.answered_by} ghi" if delegate.answered_by not in (None, delegate.name) else ""
    return f"Lúc {at:%H:%M} ngày {at.day}/{at.month}/{at.year}{by}."


def reason(said: str) -> str:
    return f"Lý do: {said}"


def needed(needs: tuple[str, ...]) -> str:
    return f"Cần giúp: {', '.join(needs)}."


def until(last: date) -> str:
    return f"Xin trả lời trước hết ngày {day(last)}; từ nay đến đó ông/bà đổi ý được bất cứ lúc nào."


def too_late(last: date) -> str:
    return f"Hạn trả lời là {day(last)}. Cần thay đổi, xin gọi Văn phòng hoặc Ban Tổ chức."


def wish(filed: Substitution) -> str:
    """What became of the request for a stand-in."""
    who = filed.stand_in.name
    if filed.decision is Decision.WAITING:
        return f"Đã nhận đề nghị cử {who} dự thay. Ban Tổ chức sẽ trả lời ông/bà."
    if filed.decision is Decision.REFUSED:
        return f"Ban Tổ chức chưa đồng ý để {who} dự thay. Giấy triệu tập vẫn là của ông/bà."
    return f"Ban Tổ chức đã đồng ý để {who} dự thay."


def given_away(stand_in: Delegate) -> str:
    return f"{stand_in.name} sẽ dự thay. Giấy này không dùng để vào cửa nữa; cần hỏi gì xin gọi Ban Tổ chức."


def over(event: Event) -> str:
    return f"{event.name} đã họp xong. Xin cảm ơn ông/bà."


def held_until(days: int) -> str:
    return f"Giữ đến {days} ngày sau khi sự kiện kết thúc, rồi xóa. Chỉ Ban Tổ chức và Văn phòng xem được."


def held(delegate: Delegate) -> tuple[tuple[str, str], ...]:
    """What stands on the roll: of the telephone the end alone, of what is only counted no value."""
    facts = (
        (HELD_NAME, delegate.called),
        (OFFICE, delegate.office),
        (UNIT, delegate.unit),
        (PHONE, f"••• {delegate.phone[-3:]}" if delegate.phone else None),
        (HELD_STATISTICS, _counted(delegate)),
        (HELD_ANSWER, ANSWERS[delegate.answer] if delegate.answer else None),
    )
    return tuple((label, said) for label, said in facts if said)


def _counted(delegate: Delegate) -> str:
    kinds = (
        ("giới tính", delegate.sex), ("năm sinh", delegate.born), ("trình độ", delegate.degree),
        ("đảng viên hay không", delegate.party is not None or None),
    )  # fmt: skip
    return ", ".join(kind for kind, known in kinds if known)
