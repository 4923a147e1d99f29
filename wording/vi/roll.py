"""Lists of delegates: headings, what is wrong with a line, what was loaded."""

from __future__ import annotations

from collections.abc import Sequence

from rules.congress.answer import Answer
from rules.congress.delegate import Delegate, Sex
from rules.congress.entry import Column, Fault, Wrong
from rules.congress.group import Group
from rules.congress.quota import OverQuota
from rules.plan import DelegateKind, Event

# A heading, the width of its column in characters, whether its cells are centred.
HEADINGS = {
    Column.GROUP: ("Nhóm", 8.0, True),
    Column.TITLE: ("Danh xưng", 12.0, False),
    Column.NAME: ("Họ và tên", 26.0, False),
    Column.SEX: ("Giới tính", 10.0, True),
    Column.BORN: ("Năm sinh", 10.0, True),
    Column.DEGREE: ("Học hàm, học vị", 18.0, False),
    Column.OFFICE: ("Chức vụ", 20.0, False),
    Column.UNIT: ("Đơn vị", 32.0, False),
    Column.MEMBERS: ("Số hội viên", 12.0, True),
    Column.PHONE: ("Điện thoại", 14.0, False),
    Column.PARTY: ("Đảng viên", 10.0, True),
}
LISTED = (
    ("Số", 6.0, True), ("Nhóm", 40.0, False), ("Danh xưng", 12.0, False), ("Họ và tên", 26.0, False),
    ("Năm sinh", 10.0, True), ("Chức vụ", 20.0, False), ("Đơn vị", 32.0, False), ("Điện thoại", 14.0, False),
    ("Trả lời", 14.0, False), ("Lý do", 26.0, False), ("Nhu cầu", 24.0, False),
)  # fmt: skip
TICKED = (
    ("Số", 7.0, True),
    ("Họ và tên", 34.0, False),
    ("Đơn vị", 48.0, False),
    ("Mã", 14.0, True),
    ("Vào", 8.0, True),
)
NAME = "Đại biểu"
TICK = "☐"
TEMPLATE_NOTE = (
    "Mỗi dòng một đại biểu; chỉ bắt buộc Nhóm và Họ và tên, ô nào chưa rõ thì để trống. "
    "Nhóm ghi số thứ tự ở trang “Nhóm”."
)
GROUPS_NAME = "Nhóm"
GROUPS_TITLE = "CÁC NHÓM ĐẠI BIỂU"
GROUPS = (("Số", 6.0, True), ("Nhóm", 110.0, False), ("Loại", 12.0, False), ("Số đại biểu", 44.0, False))
KINDS = {DelegateKind.OFFICIAL: "triệu tập", DelegateKind.GUEST: "mời"}
SEXES = {Sex.FEMALE: "Nữ", Sex.MALE: "Nam"}
ANSWERS = {Answer.CONFIRM: "dự", Answer.DECLINE: "vắng", Answer.UNDECIDED: "chưa rõ"}
SILENT = "chưa trả lời"
WRONG = {
    Wrong.NO_NAME: "không có họ tên",
    Wrong.NO_GROUP: "không ghi nhóm",
    Wrong.UNKNOWN_GROUP: "không có nhóm nào như vậy",
    Wrong.SEX: "giới tính phải là Nam hoặc Nữ",
    Wrong.BORN: "năm sinh không đúng",
    Wrong.MEMBERS: "số hội viên không đúng",
    Wrong.PHONE: "số điện thoại không đúng",
    Wrong.PARTY: "đảng viên ghi x (có) hoặc để trống",
    Wrong.TOO_LONG: "ô quá dài",
    Wrong.TWICE: "trùng với một dòng trên",
    Wrong.LISTED: "đã có trong danh sách",
    Wrong.ALIKE: "gần giống người đã có trong danh sách",
}


NO_EVENT = (
    "Tệp này là danh sách đại biểu, nhưng chưa có kế hoạch nào tổ chức một sự kiện sắp tới. Xin nạp kế hoạch ấy trước, "
    "rồi gửi lại danh sách."
)
HOW_TO_SEND = (
    "Muốn nạp danh sách đại biểu, xin gửi tệp .xlsx, .docx hoặc .csv vào đây, có cột “Nhóm” và “Họ và tên”. "
    "Tôi đọc xong sẽ báo lại để anh/chị xem trước."
)
WHICH_EVENT = "Danh sách đại biểu này là của sự kiện nào?"
STALE = "Danh sách đại biểu vừa thay đổi nên tôi xem lại; chưa ghi gì."
BY_GROUP = "Theo nhóm"
TOO_MANY = "Vượt số đại biểu được cử"
LEFT_OUT = (
    "Dòng cần xem lại không được ghi. Có thể sửa trong tệp rồi gửi lại: ai đã có trong danh sách không bị ghi hai lần."
)


def head(event: Event) -> str:
    return f"Danh sách đại biểu – {event.name}"


def read(lines: int, good: int, listed: int, doubts: int) -> str:
    """ "Tệp có 48 dòng: 45 đại biểu ghi được, 2 người đã có trong danh sách, 1 dòng cần xem lại."."""
    known = f", {listed} người đã có trong danh sách" if listed else ""
    doubtful = f", {doubts} dòng cần xem lại" if doubts else ""
    return f"Tệp có {lines} dòng: {good} đại biểu ghi được{known}{doubtful}."


def of_group(count: int) -> str:
    return f"{count} đại biểu"


def load_label(count: int) -> str:
    return f"Nạp {count} đại biểu"


def title(event: Event) -> str:
    return f"DANH SÁCH ĐẠI BIỂU – {event.name}"


def fault(each: Fault) -> str:
    """ "Dòng 12: số điện thoại không đúng (“09x”)."."""
    doubled = each.wrong in (Wrong.TWICE, Wrong.LISTED, Wrong.ALIKE)
    said = f" (“{each.said}”)" if each.said and not doubled else ""
    whom = f": {each.said}" if doubled else ""
    return f"Dòng {each.line}: {WRONG[each.wrong]}{said}{whom}."


def over(each: OverQuota) -> str:
    """The numbers: what may be, what is, what was asked."""
    return f"{each.name}: được {each.seats} đại biểu, đã có {each.taken}, xin thêm {each.asked}; " + (
        f"chỉ còn {each.free} suất." if each.free else "đã đủ."
    )


def quota(group: Group) -> str:
    """ "5 đại biểu/đơn vị, 7 nếu trên 1.000 hội viên", "" where nothing limits."""
    limits = group.quota
    parts = [f"{limits.each}/đơn vị" if limits.each is not None else ""]
    if limits.each_large is not None and limits.large_over is not None:
        parts.append(f"{limits.each_large} nếu trên {limits.large_over:,} hội viên".replace(",", "."))
    parts.append(f"tổng {limits.total}" if limits.total is not None else "")
    return ", ".join(part for part in parts if part)


def loaded(count: int, by_group: Sequence[tuple[Group, int]]) -> tuple[str, ...]:
    """How many are on the roll now, and of which groups the new ones are."""
    return (
        f"Đã ghi {count} đại biểu vào danh sách:",
        *(f"- {number} thuộc nhóm {group.position}. {group.short}" for group, number in by_group if number),
    )


def answer(delegate: Delegate) -> str:
    return ANSWERS[delegate.answer] if delegate.answer else SILENT


def not_loaded(faults: int, good: int) -> str:
    return f"Chưa nạp gì: {faults} dòng cần sửa, {good} dòng đúng. Muốn nạp ngay các dòng đúng: thêm --only-good."
