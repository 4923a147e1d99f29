"""The words of the credentials report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from rules.congress.credentials import BANDS, Credentials, Degree, Make
from rules.congress.delegate import Delegate
from rules.plan import DelegateKind, Event
from wording.vi.congress import threshold
from wording.vi.facts import period

ISSUER = "Ban Thẩm tra\u00a0tư\u00a0cách đại\u00a0biểu"
NUMBER = "Số:       /BC-BTTTCĐB"
KIND = "Báo cáo"
SIGNED = ("TM. BAN THẨM TRA", "TRƯỞNG BAN")
HINT = "(Ký, ghi rõ họ tên)"
SUMMONING, MAKE, PRESENCE, ABSENCE, CONCLUSION = (
    "I. TÌNH HÌNH TRIỆU TẬP VÀ THAM DỰ",
    "II. CƠ CẤU ĐẠI BIỂU TRIỆU TẬP CÓ MẶT",
    "III. CÓ MẶT TỪNG PHIÊN",
    "IV. ĐẠI BIỂU TRIỆU TẬP VẮNG MẶT",
    "V. KẾT LUẬN",
)
GROUP_COLUMNS = (
    ("TT", 1.2, True), ("Nhóm đại biểu", 8.3, False), ("Được mời", 2.3, True),
    ("Có mặt", 2.2, True), ("Tỷ lệ", 2.3, True),
)  # fmt: skip
PRESENCE_COLUMNS = (
    ("TT", 1.2, True), ("Phiên", 6.5, False), ("Triệu tập có mặt", 3.3, True), ("Tỷ lệ", 2.2, True),
    ("Đại biểu mời có mặt", 3.1, True),
)  # fmt: skip
ABSENCE_COLUMNS = (("TT", 1.2, True), ("Họ và tên", 5.0, False), ("Đơn vị", 5.0, False), ("Lý do", 5.1, False))
DEGREES = {
    Degree.PROFESSOR: "giáo sư",
    Degree.ASSOCIATE: "phó giáo sư",
    Degree.DOCTOR: "tiến sĩ",
    Degree.MASTER: "thạc sĩ hoặc tương đương",
    Degree.GRADUATE: "đại học",
    Degree.OTHER: "trình độ khác",
}
NO_REASON = "không báo lý do"
NO_ANSWER = "không trả lời giấy triệu tập"
TOTAL = "Cộng"
NOBODY_ABSENT = "Không có đại biểu triệu tập nào vắng mặt."


def subject(event: Event) -> str:
    return f"Thẩm tra tư cách đại biểu dự {event.name}".replace(" – ", "\u00a0–\u00a0")


def draft(at: datetime) -> str:
    return f"(Dự thảo lập từ danh sách và số liệu ở cửa lúc {at:%H:%M} ngày {at.day}/{at.month}/{at.year})"


def summoning(report: Credentials, event: Event) -> tuple[str, ...]:
    """How many were summoned and invited, how many came."""
    guests = report.tally.of(DelegateKind.GUEST)
    when = f" ({period(event.period)}{f', {event.venue}' if event.venue else ''})" if event.period else ""
    instead = f" Trong đó có {report.stand_ins} đại biểu dự thay theo quy chế." if report.stand_ins else ""
    return (
        f"{event.name}{when}: triệu tập {report.summoned} đại biểu, mời {guests.invited} đại biểu.{instead}",
        f"Đại biểu triệu tập có mặt: {report.official_came}/{report.summoned} "
        f"({share(report.official_came, report.summoned)}). "
        f"Đại biểu mời có mặt: {report.guests_came}/{guests.invited} ({share(report.guests_came, guests.invited)}).",
    )


def group_rows(report: Credentials) -> list[tuple[str, ...]]:
    """How many of each group were invited and came."""
    return [
        (str(n), each.group.name, str(each.invited), str(each.came), share(each.came, each.invited))
        for n, each in enumerate(report.groups, 1)
    ]


def group_total(report: Credentials) -> tuple[str, ...]:
    """The sums of the rows."""
    invited, came = (sum(getattr(each, name) for each in report.groups) for name in ("invited", "came"))
    return "", TOTAL, str(invited), str(came), share(came, invited)


def presence_rows(report: Credentials) -> list[tuple[str, ...]]:
    """How many were in each session."""
    return [
        (str(n), each.session.name, str(each.official), share(each.official, report.summoned), str(each.guests))
        for n, each in enumerate(report.sessions, 1)
    ]


def make(of: Make) -> tuple[str, ...]:
    """Who they are; what is not known is said, never guessed."""
    if not of.count:
        return ("Chưa có đại biểu triệu tập nào có mặt.",)
    bands = [f"{_band(low, high)}: {number}" for (low, high), number in zip(BANDS, of.ages, strict=True) if number]
    degrees = [f"{DEGREES[degree]}: {number}" for degree, number in of.degrees if number]
    lines = [
        f"- Nữ: {of.women} đại biểu ({share(of.women, of.count)}){_unknown(of.unknown_sex, 'giới tính')}.",
        f"- Đảng viên: {of.party} đại biểu ({share(of.party, of.count)}), theo danh sách các đoàn gửi.",
        f"- Độ tuổi: {'; '.join(bands) or 'chưa rõ'}{_unknown(of.unknown_age, 'năm sinh')}.",
        f"- Trình độ: {'; '.join(degrees) or 'chưa rõ'}{_unknown(of.unknown_degree, 'trình độ')}.",
    ]
    if of.oldest is not None and of.youngest is not None:
        lines.insert(3, f"- Đại biểu cao tuổi nhất: {of.oldest} tuổi; trẻ tuổi nhất: {of.youngest} tuổi.")
    return tuple(lines)


def absence(report: Credentials) -> str:
    absent = len(report.absent_with_reason) + len(report.absent_silent)
    if not absent:
        return NOBODY_ABSENT
    reason, none = len(report.absent_with_reason), len(report.absent_silent)
    return f"Vắng {absent} đại biểu: {reason} có lý do, {none} không báo lý do."


def absent_rows(report: Credentials) -> list[tuple[str, str, str, str]]:
    """Those with a reason first."""
    rows: Sequence[Delegate] = (*report.absent_with_reason, *report.absent_silent)
    return [
        (str(n), each.called, each.unit or "", each.reason or (NO_REASON if each.answer else NO_ANSWER))
        for n, each in enumerate(rows, 1)
    ]


def conclusion(report: Credentials, event: Event) -> tuple[str, ...]:
    """What the numbers come to; whether single delegates qualify is for the committee to write."""
    quorum = report.tally.quorum
    rule = f"Túc số theo quy định: {threshold(report.tally.threshold)}, tức {quorum.needed} đại biểu."
    if report.valid:
        return rule, f"Số đại biểu triệu tập có mặt đủ túc số để tiến hành {event.name}."
    missing = quorum.needed - report.official_came
    return rule, f"Số đại biểu triệu tập có mặt chưa đủ túc số, còn thiếu {missing} đại biểu."


def share(part: int, whole: int) -> str:
    """ "97,5%"."""
    return f"{100 * part / whole:.1f}%".replace(".", ",").replace(",0%", "%") if whole else "0%"


def _band(low: int, high: int) -> str:
    if low == 0:
        return f"đến {high} tuổi"
    return f"từ {low} đến {high} tuổi" if high < 200 else f"trên {low - 1} tuổi"


def _unknown(count: int, what: str) -> str:
    return f"; {count} đại biểu chưa khai {what}" if count else ""
