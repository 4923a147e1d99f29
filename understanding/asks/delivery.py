"""How reminders and notices stand, what of them is sent again, and notices to many."""

from __future__ import annotations

import re
from collections.abc import Callable

from understanding.asks.question import Question, Understood
from understanding.delivery import AboutDelivery, AskDelivery, Broadcast, Resend, SayArrived
from understanding.normalise import fold, tidy

SENT = r"(?:tin |loi |viec |cac tin |cac )?(?:nhac viec|nhac nho|nhac|thong bao)"
NOW = r"(?: (?:the nao|ra sao|nhu the nao|den dau roi|hom nay|hom qua|tuan nay|gan day|a|roi))*\W*"
STATE = re.compile(
    r"/guinhac(?:@\w+)?"
    rf"|(?:(?:xem|cho xem|cho biet|bao cao) )?(?:tinh hinh|ket qua|trang thai) (?:gui|phat) {SENT}{NOW}"
    rf"|{SENT} (?:da (?:gui|den)(?: noi)?(?: het)?(?: chua)?|(?:gui|den)(?: noi)?(?: het)? chua){NOW}"
    rf"|(?:da )?gui {SENT} cho (?:nhung )?ai(?: roi)?\W*"
    r"|(?:how are|status of|delivery of) (?:the )?(?:reminders|reminder delivery)\W*|delivery status\W*"
)
OPEN = re.compile(
    rf"(?:nhung |co )?(?:ai|nguoi nao|can bo nao) (?:con )?(?:chua|khong) nhan (?:duoc )?{SENT}{NOW}"
    rf"|(?:co |con )?{SENT} nao (?:con )?(?:chua|khong) (?:gui|den)(?: duoc| noi)?(?: khong)?{NOW}"
    r"|who (?:has not|hasn't|did not|didn't) (?:received?|got|get) (?:the |a |their )?reminders?\W*"
)
AGAIN = re.compile(r"@gửi lại (?P<messages>\d{1,18}(?:,\d{1,18})*)")
ARRIVED = re.compile(r"@đã nhận (?P<message>\d{1,18})")
AGREED = re.compile(r"@thông báo (?P<token>\S+) (?P<who>[^:]+): (?P<text>.+)", re.DOTALL)
# "Thông báo kết luận số 5: …" names a paper; a notice says to whom.
TO = r"(?:(?:gửi|gởi)(?: cho| đến| tới)?|cho|đến|tới)"
NOTICE = re.compile(
    rf"\s*(?:/thongbao(?:@\w+)?(?:\s+{TO})?|(?:(?:xin|hãy|nhờ|giúp|em|gửi|phát) )*thông báo {TO}|(?:please )?notify)"
    r"\s+(?P<who>[^:\n]{1,120}):\s*(?P<text>\S.*)",
    re.DOTALL | re.IGNORECASE,
)
HOW = re.compile(r"/thongbao(?:@\w+)?\b.*")


def delivery(question: Question) -> Understood | None:
    """Whatever is about what is sent unasked."""
    said = question.reading.said
    folded = fold(tidy(said).lower())
    ask = next((ask for rule in RULES if (ask := rule(said, folded))), None)
    return Understood(ask, question.context) if ask else None


def _state(said: str, folded: str) -> AboutDelivery | None:
    if OPEN.fullmatch(folded):
        return AskDelivery(open_only=True)
    return AskDelivery() if STATE.fullmatch(folded) else None


def _decided(said: str, folded: str) -> AboutDelivery | None:
    """What a tapped choice says; nobody types this."""
    if again := AGAIN.fullmatch(said):
        return Resend(tuple(int(message) for message in again["messages"].split(",")))
    arrived = ARRIVED.fullmatch(said)
    return SayArrived(int(arrived["message"])) if arrived else None


def _notice(said: str, folded: str) -> AboutDelivery | None:
    if agreed := AGREED.fullmatch(said):
        return Broadcast(agreed["who"], agreed["text"], agreed["token"])
    if notice := NOTICE.fullmatch(said):
        return Broadcast(notice["who"].strip(), notice["text"].strip())
    return Broadcast("", "") if HOW.fullmatch(folded) else None


RULES: tuple[Callable[[str, str], AboutDelivery | None], ...] = (_decided, _notice, _state)
