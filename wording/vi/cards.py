"""The words of an invitation card."""

from __future__ import annotations

from datetime import date

from rules.congress.delegate import Delegate, Sex
from rules.plan import DelegateKind, Event
from wording.vi.facts import day, period

TITLES = {DelegateKind.OFFICIAL: "GIẤY TRIỆU TẬP", DelegateKind.GUEST: "GIẤY MỜI"}
INVITES = {DelegateKind.OFFICIAL: "Trân trọng triệu tập đại biểu", DelegateKind.GUEST: "Trân trọng kính mời"}
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
ADDRESS = {Sex.FEMALE: "Bà", Sex.MALE: "Ông"}
UNKNOWN_TIME = "Thời gian: sẽ báo sau."
UNKNOWN_PLACE = "Địa điểm: sẽ báo sau."
SIGNED = ("TM. BAN TỔ CHỨC",)
FILE = "giay-moi-{}.docx"
PICTURE = "giay-moi-so-{}.png"


def issuer(union: str) -> str:
    """Who invites, as a letterhead has it."""
    return union.upper() or "BAN TỔ CHỨC"


def name(delegate: Delegate) -> str:
    """ "Ông Nguyễn Văn Tân", "GS.TS Lê Thị Hoa"."""
    title = delegate.title or (ADDRESS[delegate.sex] if delegate.sex else "Ông/Bà")
    return f"{title} {delegate.name}"


def about(delegate: Delegate) -> str:
    """Office and unit, as far as known."""
    return ", ".join(part for part in (delegate.office, delegate.unit) if part)


def what(event: Event) -> str:
    # A term of office ("2024 – 2029") stays on one line.
    return f"dự {event.name}".replace(" – ", "\u00a0–\u00a0")


def when(event: Event) -> str:
    if event.period is None:
        return UNKNOWN_TIME
    sure = " (dự kiến)" if "period" in event.tentative else ""
    return f"Thời gian: {period(event.period)}{sure}."


def where(event: Event) -> str:
    if not event.venue:
        return UNKNOWN_PLACE
    return f"Địa điểm: {event.venue}{' (dự kiến)' if 'venue' in event.tentative else ''}."


def number(delegate: Delegate) -> str:
    return f"Đại biểu số {delegate.number}"


def ask(until: date | None, pages: bool, bot: bool) -> tuple[str, ...]:
    """How to answer, by when; only ways that there are."""
    last = f" chậm nhất ngày {day(until)}" if until else ""
    ways = ["quét mã QR" if pages or bot else "", "nhắn mã này cho trợ lý Thư Ký", "hoặc gọi Văn phòng"]
    return (
        f"Xin trả lời giấy này{last}: {', '.join(way for way in ways if way)}.",
        "Khi đến dự, xin mang theo giấy này để vào cửa. Mã dùng riêng cho đại biểu, xin không đưa cho người khác.",
    )
