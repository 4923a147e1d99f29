"""Getting in, consent, roles, hand-overs, one's own data."""

from __future__ import annotations

from rules.people.permissions import ALLOWED, Action
from rules.people.person import Person
from rules.people.role import Role

ROLES = {
    Role.ADMINISTRATOR: "quản trị",
    Role.LEADER: "lãnh đạo",
    Role.STAFF: "cán bộ",
    Role.ORGANISER: "Ban Tổ chức",
    Role.DELEGATE: "đại biểu",
}
CHANNELS = {"telegram": "Telegram", "zalo": "Zalo", "web": "trang web"}

STRANGER = (
    "Xin chào, đây là thư ký của cơ quan. Anh/chị chưa được cấp quyền tra cứu; "
    "xin liên hệ Văn phòng để nhận mã mời rồi nhắn mã đó vào đây."
)
WRONG_CODE = "Mã này không đúng, đã dùng rồi hoặc đã hết hạn. Anh/chị xem lại giúp, hoặc xin Văn phòng cấp mã mới."
TOO_MANY_GUESSES = "Mã đã nhập sai nhiều lần. Xin thử lại sau một giờ, hoặc liên hệ Văn phòng."
CODE_IN_GROUP = "Mã mời chỉ dùng khi nhắn riêng với tôi, vì trong nhóm ai cũng đọc được. Xin nhắn riêng giúp."

AGREE = "Đồng ý"
DISAGREE = "Không đồng ý"
AGREED = (
    "Cảm ơn anh/chị, tôi đã ghi nhận đồng ý. Điều gì vừa nhắn mà chưa được ghi, xin nhắn lại giúp. "
    "Xem những gì đang lưu: /dulieu; xóa: /xoa."
)
REFUSED = (
    "Tôi đã ghi nhận anh/chị không đồng ý, đã gỡ tài khoản này và không lưu gì thêm. Khi nào đổi ý, xin nhắn “đồng ý”."
)
REFUSED_BEFORE = (
    "Anh/chị đã không đồng ý cho lưu thông tin nên tôi chưa phục vụ được. Khi nào đổi ý, xin nhắn “đồng ý”."
)
NOT_IN_GROUP = "Việc này liên quan thông tin cá nhân nên tôi chỉ trả lời khi nhắn riêng."
NEEDS_CONSENT = "Việc này cần lưu điều anh/chị nhắn. Anh/chị có đồng ý cho cơ quan lưu không?"


def already(name: str) -> str:
    return f"Tài khoản này đã nối với {name}. Muốn nối với người khác, xin nhắn /xoa trước."


def welcome(person: Person, union: str, channel: str, days: int) -> tuple[str, ...]:
    """What is held, why and until when, then the question for consent; `days` after leaving all is gone."""
    office = union or "cơ quan"
    held = ["họ tên", *(["bộ phận"] if person.department else []), *(["số điện thoại"] if person.phone else [])]
    account = f"tài khoản {CHANNELS.get(channel, channel)} này"
    return (
        f"Xin chào {person.name}. Tài khoản này đã được nối với tên anh/chị tại {office}, vai trò: {roles(person)}.",
        f"{office[0].upper()}{office[1:]} đang giữ {', '.join(held)} và {account} để trả lời, nhắc việc đúng người; "
        f"giữ đến khi anh/chị nhắn /xoa, hoặc {days} ngày sau khi thôi công tác. Xem lại bất cứ lúc nào: /dulieu.",
        "Những điều anh/chị nhắn để ghi nhận (trả lời giấy mời, báo xong việc, xin lùi hạn…) chỉ được lưu khi anh/chị "
        "đồng ý. Anh/chị có đồng ý không?",
    )


def roles(person: Person) -> str:
    """ "lãnh đạo, đại biểu", "cán bộ Văn phòng"."""
    named = {role: ROLES[role] for role in Role if role in person.roles and role in ROLES}
    if Role.STAFF in named and person.department not in (None, person.name):
        named[Role.STAFF] = f"{ROLES[Role.STAFF]} {person.department}"
    return ", ".join(named.values())


DEEDS = {
    Action.HELP: "dùng trợ lý này",
    Action.ASK_EVENT: "hỏi về sự kiện",
    Action.ASK_PLANS: "tra cứu kế hoạch công tác",
    Action.ASK_PROSE: "tra cứu nội dung văn bản",
    Action.SEE_HISTORY: "xem lịch sử thay đổi",
    Action.REPORT: "lập báo cáo",
    Action.SEE_PHONES: "xem số điện thoại",
    Action.SEE_RSVPS: "xem số đại biểu đã trả lời",
    Action.SEE_PEOPLE: "xem danh sách người dùng",
    Action.SEE_DELIVERY: "xem tình hình gửi nhắc",
    Action.RESEND: "cho gửi lại tin",
    Action.RSVP_OWN: "trả lời giấy mời",
    Action.RSVP_OTHERS: "trả lời giấy mời thay đại biểu",
    Action.ENROL: "đăng ký đại biểu",
    Action.ARRANGE: "sắp xếp đại hội, sự kiện",
    Action.DOOR: "đón đại biểu ở cửa",
    Action.MARK: "ghi kết quả công việc",
    Action.PROGRESS: "ghi tiến độ chỉ tiêu",
    Action.EXTEND: "lùi hạn công việc",
    Action.FULFIL: "ghi nhận điều kiện đã có",
    Action.UNDO: "hoàn tác",
    Action.ASSIGN: "giao việc",
    Action.HAND_OVER: "bàn giao công việc",
    Action.CORRECT: "sửa nội dung kế hoạch",
    Action.LOAD: "nạp văn bản",
    Action.BROADCAST: "gửi thông báo chung",
    Action.INVITE: "cấp mã mời",
    Action.TIE_GROUP: "nối nhóm với bộ phận",
    Action.REMIND_OWN: "đặt nhắc việc cho mình",
    Action.SET_REMINDERS: "đặt chế độ nhắc việc của cơ quan",
    Action.PREVIEW_REMINDERS: "xem trước lịch nhắc việc",
    Action.FEED: "lấy lịch công tác",
    Action.SIGN_IN: "vào trang web",
    Action.EXPORT_OWN: "xem dữ liệu của mình",
    Action.DELETE_OWN: "xóa dữ liệu của mình",
}


def refused(action: Action) -> str:
    """One sentence: who may, and whom to turn to."""
    return f"Chỉ {_who_may(action)} được {DEEDS[action]}; anh/chị cần thì báo Văn phòng giúp."


def _who_may(action: Action) -> str:
    able = {role for role, actions in ALLOWED.items() if action in actions}
    if Role.DELEGATE in able:
        return "người đã được cấp quyền"
    named = ["cán bộ cơ quan"] if Role.STAFF in able else ["quản trị", *(["lãnh đạo"] if Role.LEADER in able else [])]
    named += ["Ban Tổ chức"] if Role.ORGANISER in able else []
    return " và ".join([", ".join(named[:-1]), named[-1]] if len(named) > 1 else named)
