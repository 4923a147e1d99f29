"""How people are invited, bid farewell, handed work over; and how one asks for one's own data."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from rules.people.role import Role
from understanding import times
from understanding.asks.question import Question, Understood
from understanding.normalise import fold, read, tidy
from understanding.people import (
    AboutPeople,
    AskMyData,
    AskPeople,
    AskPhone,
    AskWeb,
    DeleteMyData,
    Dismiss,
    Invite,
    InviteAll,
    SayHandOver,
)

PLEASE = r"(?:xin |nho |hay |giup |lam on |em |toi |cho toi |giup toi )*"
ME = r"(?:toi|em|minh|chinh toi)"
BOT = r"(?:vao|dung) (?:bot|tro ly|he thong)"
CODE = r"(?:cap|tao|gui|lap|in|phat) (?:ma lien ket|ma truy cap|ma moi|ma)"
INVITE = re.compile(
    rf"(?:/moi(?:@\w+)?\b|{PLEASE}{CODE}(?: cho)?\b|{PLEASE}moi (?=.* {BOT}))"
    rf" *(?P<who>.*?)(?: {BOT}(?: nay)?)?[.! ]*"
)
ALL = re.compile(r"(?:cho )?(?:tat ca|moi nguoi|toan bo|ca co quan|toan co quan|het)\b.*")
PHONE = re.compile(r"[, ]+(?:so |sdt |dt |dien thoai )*(?P<phone>(?:\+84|0)[\d .]{8,13}\d)")
AS_ROLE = re.compile(
    r"[, ]+(?:lam|la|voi vai tro|vai tro)(?: la)? "
    r"(?P<role>quan tri|lanh dao|can bo|chuyen vien|nhan vien|ban to chuc|dai bieu)\b"
)
OF_DEPARTMENT = re.compile(r"(?:,| thuoc\b| o\b| ben\b) *(?P<department>\S.*)")
ROLE = {
    "quan tri": Role.ADMINISTRATOR,
    "lanh dao": Role.LEADER,
    "ban to chuc": Role.ORGANISER,
    "dai bieu": Role.DELEGATE,
}
DISMISS = re.compile(r"(?:/thoi(?:@\w+)?|(?:go|thu|cat|khoa) quyen(?: truy cap)?(?: cua)?)\b *(?P<who>.*?)[.! ]*")
# "Chuyển việc 27 cho chị Lan" gives one item away, and is none of ours.
HAND_OVER = re.compile(
    rf"(?:/bangiao(?:@\w+)?|{PLEASE}(?:ban giao|chuyen giao|chuyen)(?: lai| toan bo| tat ca| het| cac| moi| nhung)* "
    r"(?:cong viec|dau viec|viec|nhiem vu))(?: cua)? (?!(?:muc |so |stt |thu )?\d)(?P<giver>.+?)"
    r" (?:sang cho|lai cho|qua cho|cho|sang) (?P<taker>.+?)(?:,? (?:ke |bat dau )?tu (?P<since>.+?))?[.! ]*"
)
HOW_TO_HAND_OVER = re.compile(r"/bangiao(?:@\w+)?")
PEOPLE = re.compile(r"/nguoidung(?:@\w+)?|(?:danh sach nguoi dung|ai da (?:duoc cap quyen|lien ket|dung bot))\W*")
ASK_PHONE = re.compile(
    r"(?:/sdt(?:@\w+)?|(?:(?:cho|xin|hoi|toi|em) )*(?:so dien thoai|so dt|sdt|dien thoai)(?: cua)?)"
    r" (?P<who>.+?)(?: la (?:gi|bao nhieu|so may))?[?. ]*"
)
MY_DATA = re.compile(
    rf"^/dulieu(?:@\w+)?$|(?<!ban )\b(?:du lieu|thong tin)(?: ca nhan)? (?:cua|ve) {ME}\b"
    rf"|^{ME} la ai\b"
    rf"|\b(?:giu|luu) (?:\w+ ){{0,4}}(?:gi|nao) (?:cua|ve) {ME}\b"
)
DELETE = re.compile(
    rf"^/xoa(?:@\w+)?(?P<sure> xac nhan)?$|^{PLEASE}xoa (?:het |toan bo |giup |di )*"
    rf"(?:du lieu|thong tin|tai khoan)(?: ca nhan)? (?:cua |ve )?{ME}\b"
)
WEB = re.compile(
    rf"/web(?:@\w+)?|(?:cho )?{PLEASE}(?:(?:duong dan|dia chi|link|lien ket|ma)(?: de)? )?"
    r"(?:(?:vao|mo|len|dang nhap)(?: vao)? (?:trang )?web|(?:link|duong dan|dia chi) (?:trang )?web|dang nhap)"
    r"(?: o dau| the nao| nhe| giup(?: toi| em)?| cua (?:co quan|thu ky|tro ly))*[?.! ]*"
)
KNOWS_PHONES = (Role.ADMINISTRATOR, Role.LEADER, Role.ORGANISER)


def people(question: Question) -> Understood | None:
    """Whatever is about people and their access."""
    said = tidy(question.reading.said)
    folded = fold(said.lower())
    if len(folded) != len(said):
        said = folded
    ask = next((ask for rule in RULES if (ask := rule(said, folded, question))), None)
    return Understood(ask, question.context) if ask else None


def _delete(said: str, folded: str, question: Question) -> AboutPeople | None:
    match = DELETE.search(folded)
    return DeleteMyData(match["sure"] is not None) if match else None


def _my_data(said: str, folded: str, question: Question) -> AboutPeople | None:
    return AskMyData() if MY_DATA.search(folded) else None


def _list(said: str, folded: str, question: Question) -> AboutPeople | None:
    return AskPeople() if PEOPLE.fullmatch(folded) else None


def _web(said: str, folded: str, question: Question) -> AboutPeople | None:
    return AskWeb() if WEB.fullmatch(folded) else None


def _phone(said: str, folded: str, question: Question) -> AboutPeople | None:
    match = ASK_PHONE.fullmatch(folded)
    if not match or question.role not in KNOWS_PHONES:
        return None
    return AskPhone(said[slice(*match.span("who"))])


def _dismiss(said: str, folded: str, question: Question) -> AboutPeople | None:
    match = DISMISS.fullmatch(folded)
    return Dismiss(said[slice(*match.span("who"))]) if match else None


def _hand_over(said: str, folded: str, question: Question) -> AboutPeople | None:
    match = HAND_OVER.fullmatch(folded)
    if match:
        giver, taker = (said[slice(*match.span(part))].strip(" ,") for part in ("giver", "taker"))
        return SayHandOver(giver, taker, _day(match["since"], question.today))
    return SayHandOver("", "") if HOW_TO_HAND_OVER.fullmatch(folded) else None


def _day(said: str | None, today: date) -> date | None:
    """The first day of the time that was said."""
    found = times.find(read(said), today) if said else ()
    return found[0].period.start if found else None


def _invite(said: str, folded: str, question: Question) -> AboutPeople | None:
    match = INVITE.fullmatch(folded)
    if not match:
        return None
    start, end = match.span("who")
    return InviteAll() if ALL.fullmatch(folded, start, end) else _guest(said[start:end], folded[start:end])


def _guest(said: str, folded: str) -> Invite:
    """ "chị Lan, Ban KHCN, làm lãnh đạo, 0912345678": role and telephone may stand anywhere after the name."""
    role, phone = AS_ROLE.search(folded), PHONE.search(folded)
    cut = sorted(match.span() for match in (role, phone) if match)
    for start, end in reversed(cut):
        said, folded = said[:start] + said[end:], folded[:start] + folded[end:]
    department = OF_DEPARTMENT.search(folded)
    who = said[: department.start()] if department else said
    return Invite(
        who.strip(" ,"),
        frozenset({ROLE.get(role["role"], Role.STAFF)}) if role else frozenset(),
        said[slice(*department.span("department"))].strip(" ,") if department else None,
        re.sub(r"\D", "", phone["phone"].replace("+84", "0")) if phone else None,
    )


RULES: tuple[Callable[[str, str, Question], AboutPeople | None], ...] = (
    _delete,
    _my_data,
    _list,
    _web,
    _phone,
    _dismiss,
    _hand_over,
    _invite,
)
