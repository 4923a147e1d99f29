"""Commands: a small table from each to the question it stands for, and who sees it in Telegram's menu."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.people.permissions import Action, may
from rules.people.role import Role

HELP = "trợ giúp"
WRITTEN = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?:\s+(?P<rest>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """`menu` is its line in the menu, seen by whoever may do `action`.

    `asks` is the question that it stands for, `{}` what was written after it; `alone` the one without anything after
    it, None where something must follow: then `example` shows what.
    """

    name: str
    menu: str
    action: Action
    asks: str
    alone: str | None = None
    example: str = ""


COMMANDS = (
    Command("homnay", "Việc hôm nay", Action.ASK_PLANS, "hôm nay {} có việc gì?", "hôm nay có việc gì?"),
    Command("tuan", "Việc trong tuần", Action.ASK_PLANS, "tuần {} có việc gì?", "tuần này có việc gì?"),
    Command("thang", "Việc trong tháng; /thang 5", Action.ASK_PLANS, "tháng {} có việc gì?", "tháng này có việc gì?"),
    Command("quy", "Việc trong quý; /quy 3", Action.ASK_PLANS, "quý {} có việc gì?", "quý này có việc gì?"),
    Command("muc", "Xem một mục; /muc 27", Action.ASK_PLANS, "chi tiết mục {}", example="/muc 27"),
    Command("tim", "Tìm việc theo chủ đề", Action.ASK_PLANS, "các việc về {}", example="/tim đặc san"),
    Command("cuatoi", "Việc của tôi", Action.ASK_PLANS, "việc của tôi {}", "việc của tôi"),
    Command("quahan", "Việc quá hạn", Action.ASK_PLANS, "việc quá hạn {}", "việc nào quá hạn?"),
    Command("nhac", "Việc sắp đến hạn", Action.ASK_PLANS, "việc sắp đến hạn {}", "việc nào sắp đến hạn?"),
    Command("loinhac", "Lời nhắc của tôi", Action.REMIND_OWN, "/nhac", "/nhac"),
    Command("xemnhac", "Xem trước tin nhắc; /xemnhac tháng 6", Action.PREVIEW_REMINDERS, "xem trước nhắc việc {}",
            "xem trước nhắc việc"),
    Command("caidatnhac", "Chế độ nhắc việc", Action.SET_REMINDERS, "/caidatnhac", "/caidatnhac"),
    Command("xong", "Báo đã xong; /xong 27", Action.MARK, "mục {} đã xong", example="/xong 27"),
    Command("giahan", "Xin lùi hạn; /giahan 27 sang tháng 5 vì …", Action.EXTEND, "xin lùi mục {}",
            example="/giahan 27 sang tháng 5 vì chờ ý kiến"),
    Command("baocao", "Báo cáo tháng; /baocao quý 2 excel", Action.REPORT, "báo cáo {}", "báo cáo tháng này"),
    Command("lich", "Đường dẫn lịch; /lich Văn phòng", Action.FEED, "/lich {}", "/lich"),
    Command("huylich", "Thu hồi đường dẫn lịch", Action.FEED, "/huylich", "/huylich"),
    Command("daihoi", "Đại hội: nơi họp, thời gian", Action.ASK_EVENT, "đại hội {}", "đại hội tổ chức ở đâu, khi nào?"),
    Command("the", "Giấy mời, thẻ vào cửa của tôi", Action.RSVP_OWN, "/the {}", "/the"),
    Command("chuatraloi", "Đại biểu chưa trả lời", Action.SEE_RSVPS, "/chuatraloi {}", "/chuatraloi"),
    Command("nhomdaibieu", "Nhóm đại biểu, số được cử", Action.SEE_RSVPS, "/nhomdaibieu", "/nhomdaibieu"),
    Command("goi", "Đã gọi đại biểu; /goi 12: đi", Action.RSVP_OTHERS, "/goi {}", example="/goi 12: không, bận họp"),
    Command("denghithay", "Ai xin cử người dự thay", Action.ARRANGE, "/denghithay", "/denghithay"),
    Command("vao", "Đón đại biểu vào; /vao 12", Action.DOOR, "/vao {}", "/vao"),
    Command("ra", "Đại biểu ra về; /ra 12", Action.DOOR, "/ra {}", example="/ra 12"),
    Command("dsdaibieu", "Danh sách đại biểu (Excel)", Action.RSVP_OTHERS, "/dsdaibieu", "/dsdaibieu"),
    Command("thamtra", "Báo cáo thẩm tra tư cách đại biểu", Action.RSVP_OTHERS, "/thamtra", "/thamtra"),
    Command("moi", "Mời người dùng", Action.INVITE, "/moi {}", "/moi"),
    Command("bangiao", "Bàn giao việc; /bangiao anh Uy cho chị Lan", Action.HAND_OVER, "/bangiao {}", "/bangiao"),
    Command("nguoidung", "Ai đã được mời", Action.SEE_PEOPLE, "/nguoidung {}", "/nguoidung"),
    Command("guinhac", "Tình hình gửi nhắc", Action.SEE_DELIVERY, "/guinhac {}", "/guinhac"),
    Command("thongbao", "Gửi thông báo; /thongbao tất cả: …", Action.BROADCAST, "/thongbao {}", "/thongbao"),
    Command("sdt", "Số điện thoại; /sdt chị Lan", Action.SEE_PHONES, "/sdt {}", example="/sdt chị Lan"),
    Command("thoi", "Cho thôi dùng; /thoi chị Lan", Action.INVITE, "/thoi {}", example="/thoi chị Lan"),
    Command("nap", "Nạp văn bản: gửi tệp cho tôi", Action.LOAD, "/nap {}", "/nap"),
    Command("lienket", "Gắn nhóm này với một ban", Action.TIE_GROUP, "/lienket {}", "/lienket"),
    Command("bolienket", "Gỡ nhóm này ra", Action.TIE_GROUP, "/bolienket", "/bolienket"),
    Command("web", "Vào trang web", Action.SIGN_IN, "/web", "/web"),
    Command("dulieu", "Dữ liệu về tôi", Action.EXPORT_OWN, "/dulieu {}", "/dulieu"),
    Command("xoa", "Xóa dữ liệu về tôi", Action.DELETE_OWN, "/xoa {}", "/xoa"),
    Command("trogiup", "Trợ giúp", Action.HELP, HELP, HELP),
)  # fmt: skip
BY_NAME = {command.name: command for command in COMMANDS}
ALIASES = {"help": "trogiup"}
IN_GROUPS_ONLY = frozenset({"lienket", "bolienket"})
PRIVATE_ONLY = frozenset(
    {
        *("lich", "huylich", "guinhac", "moi", "nap", "nguoidung", "sdt", "thoi", "thongbao", "web", "dulieu", "xoa"),
        *("the", "dsdaibieu", "thamtra", "denghithay", "loinhac", "xemnhac", "caidatnhac"),
    }
)
MENU_OF_STRANGERS = (BY_NAME["trogiup"],)


@dataclass(frozen=True, slots=True)
class Said:
    """What to ask of a text: `question`, or `hint` an example of how the command is written."""

    question: str = ""
    hint: str = ""


def read_command(text: str) -> Said:
    """What a text asks: a command the question it stands for, an unknown one help, anything else itself."""
    written = WRITTEN.fullmatch(text.strip())
    if written is None:
        return Said(text)
    name, rest = written["name"].lower(), " ".join((written["rest"] or "").split())
    if name == "start":
        return Said(f"/start {rest}" if rest else HELP)  # what follows is somebody's way in
    command = BY_NAME.get(ALIASES.get(name, name))
    if command is None:
        return Said(HELP)
    if rest:
        return Said(command.asks.replace("{}", rest))
    return Said(hint=command.example) if command.alone is None else Said(command.alone)


def named_bot(text: str) -> str | None:
    """The bot that a command is meant for ("/tuan@thuky_bot"), None where it names none or is no command."""
    written = WRITTEN.fullmatch(text.strip())
    return written["bot"] if written else None


def is_command(text: str) -> bool:
    return WRITTEN.fullmatch(text.strip()) is not None


def menu_of(role: Role, *, group: bool = False) -> tuple[Command, ...]:
    """The commands that a role sees in a private chat, or everybody in a group."""
    hidden = PRIVATE_ONLY if group else IN_GROUPS_ONLY
    if role is Role.STRANGER:
        return MENU_OF_STRANGERS
    return tuple(command for command in COMMANDS if may(role, command.action) and command.name not in hidden)
