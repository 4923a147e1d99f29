"""Codes handed out, who has been let in, hand-overs."""

from __future__ import annotations

from datetime import datetime, tzinfo

from rules.people.codes import shown
from rules.people.hand_over import HandOver
from rules.people.person import Person
from wording.vi.people import roles

HOW_TO_INVITE = (
    "Xin cho biết mời ai, ví dụ: “/moi anh Tân”, “/moi chị Lan, Văn phòng”, “/moi Trần Văn Bình làm đại biểu”; "
    "hoặc “/moi tất cả” để cấp mã cho mọi người có tên trong kế hoạch."
)
ALL_LINKED = "Mọi người và bộ phận có tên trong kế hoạch đều đã có tài khoản, không cần cấp mã nào."
SHEET_NAME = "ma-moi.docx"
HOW_TO_HAND_OVER = "Xin cho biết ai bàn giao cho ai, từ ngày nào, ví dụ: “bàn giao việc của anh Uy cho chị Lan từ 1/8”."
SAME_PERSON = "Người giao và người nhận là một, nên không có gì phải ghi."


def invited(person: Person, code: str, expires: datetime, zone: tzinfo | None) -> tuple[str, ...]:
    """The code, and how long it is good."""
    return (
        f"Mã của {person.name} ({roles(person)}): {shown(code)}",
        f"Mã dùng một lần, đến {_until(expires, zone)}.",
    )


def way_in(token: str, link: str | None) -> str:
    """What the person does with it."""
    if link:
        return f"Nhắn mã này cho trợ lý, hoặc mở liên kết: {link}"
    return f"Nhắn mã này cho trợ lý, hoặc nhắn: /start {token}"


def invited_all(count: int, expires: datetime, zone: tzinfo | None) -> str:
    return f"Đã cấp {count} mã, mỗi mã dùng một lần, đến {_until(expires, zone)}. Phiếu để in gửi kèm."


def invited_row(person: Person, code: str) -> tuple[str, str]:
    """A line of the list: who, then the code."""
    return f"{person.name} ({roles(person)})", shown(code)


def nobody(name: str) -> str:
    return f"Tôi không thấy ai tên “{name}”. Anh/chị xem lại giúp."


def taker_unknown(name: str) -> str:
    return f"Tôi chưa biết “{name}” là ai. Xin mời người ấy trước, rồi bàn giao lại giúp."


def invite_label(name: str) -> str:
    return f"Mời {name}"


def handed_over(made: HandOver, items: int) -> tuple[str, str]:
    """Who has what from when on; how many items that is by their time."""
    day = f"{made.since.day}/{made.since.month}/{made.since.year}"
    return (
        f"Đã ghi: từ ngày {day}, việc chưa xong của {made.giver} do {made.taker} đảm nhận ({items} việc).",
        f"Kế hoạch vẫn in tên {made.giver}; danh sách “việc của tôi” và nhắc việc sẽ theo {made.taker}.",
    )


def told(names: tuple[str, ...]) -> str:
    return f"Đã báo: {', '.join(names)}."


def people_counted(people: int, reached: int) -> str:
    return f"Có {people} người đã được mời, {reached} người đã có tài khoản."


def person_row(person: Person, reached: bool) -> tuple[str, str]:
    """A line of the list: who, then the standing."""
    return f"{person.name} ({roles(person)})", "đã có tài khoản" if reached else "chưa dùng mã"


def phone(person: Person) -> str:
    return f"{person.name}: {person.phone}" if person.phone else f"{person.name}: chưa có số điện thoại."


def dismissed(name: str) -> str:
    return f"Đã ghi {name} thôi công tác; tài khoản không còn quyền tra cứu. Việc đang làm: xin bàn giao bằng /bangiao."


def _until(expires: datetime, zone: tzinfo | None) -> str:
    at = expires.astimezone(zone)
    return f"{at:%H:%M} ngày {at.day}/{at.month}/{at.year}"
