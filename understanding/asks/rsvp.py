"""What delegates say in their own words: coming, not coming, somebody instead, am I on the list."""

from __future__ import annotations

import re
from dataclasses import replace

from rules.people.role import Role
from understanding.asks.question import Question, Understood
from understanding.meaning import Answer, AskRsvpCount, SayRsvp

COME = r"(?:(?:tham )?du|di|den|toi|ra|co mat|tham gia|hop|join|come|attend)"
ME = r"(?:toi|em|anh|chi|bac|chu|co|chau|minh|con|ong|ba|tui|ben (?:em|toi|minh|chung toi|hoi)|chung toi|hoi|truong|don vi)"
SUBSTITUTE = re.compile(
    rf"{COME} thay\b|thay (?:mat|toi|em|anh|chi|bac|chu|cho)|\b(?:cu|nho|nhuong|phan cong|bo tri) .{{2,50}}\b(?:thay|{COME})\b|uy quyen|nguoi (?:khac )?thay|doi (?:nguoi|dai bieu)|thay the|\bthay .{{1,40}} bang|in my place"
)
NOT = r"(?:khong|chang|chua chac|kho|ko|k)"
DECLINE = re.compile(
    rf"\b{NOT} (?:the |con |co the |ve |sap xep |thu xep |kip |ra )*{COME}\b|\b{NOT} .{{0,30}}{COME} (?:duoc|noi|kip)|xin (?:phep )?(?:duoc )?(?:vang|vag|nghi|kieu|khat|loi vi khong|cao|thoi)|vang mat|\bvang\b(?! (?:da|a|toi|em|chu|bac))|cao loi|tu choi|khong the co mat"
    rf"|{NOT} (?:sap xep|thu xep|bo tri) duoc|bao (?:vang|nghi)|danh (?:vang|loi)|(?:dang|bi|nam) (?:om|vien|benh|dieu tri|cap cuu)|decline|(?:can'?t|cannot|unable to|not able to) (?:come|attend|join|make it)|will not (?:come|attend)"
)
STATUS = re.compile(
    r"ghi (?:ten|nhan|danh).{0,30}chua|(?:co|da co|nam) (?:ten|trong danh sach)|trong (?:danh sach|ds)\b.{0,20}(?:chua|khong)|ten (?:toi|em|anh|chi|chu|bac|minh|chau|cua).{0,25}(?:chua|khong)|giay moi.{0,50}(?:chua|khong|dau|khi nao|bao gio|ve)|thuoc (?:dien|thanh phan|doi tuong|nhom)|"
    r"\bcheck\b|kiem tra (?:giup|ho|xem|lai)|da (?:dang ky|xac nhan|ghi nhan|nhan).{0,40}(?:chua|khong)\b|(?:dang ky|xac nhan) (?:cua .{2,20} )?(?:duoc |xong |thanh cong )?chua|(?:toi|em|anh|chi|bac|chu|chau|minh|tui|truong|hoi|don vi|ben)(?: [a-z]+){0,3} (?:co )?duoc (?:moi|du|trieu tap)|^(?:co )?duoc (?:moi|trieu tap) (?:khong|chua)|ghi nhan chua|xac nhan (?:roi|chua)\b.{0,30}chua|am i on the list|nhan duoc (?:phan hoi|dang ky).{0,20}chua"
)
CONFIRM = re.compile(
    rf"(?:xac nhan|dang ky|bao|chac chan|nhat dinh|dong y|se|xin|vui long nhan|hua|san sang|the nao cung|nhat tri)(?: la| duoc| se| van| toi| em| anh| chi| bac| chu| minh| con| cung| xin| dong y)* {COME}\b|{COME}(?: [a-z]+){{0,3}} (?:duoc|day du|dung gio|dong du|nhe|nha|a|nghe)\b|{ME} (?:van |cung |co |se |xin )*{COME}\b|\bco mat\b|toi du duoc|i (?:will|can|shall) (?:come|attend|be there|join)|xac nhan (?:tham du|du|roi|nhe|$)|du duoc|di duoc|^(?:ok|vang|da|u|dong y)?,? ?(?:toi |em |bac |chu )?(?:se )?{COME}$"
)
UNDECIDED = re.compile(rf"chua (?:biet|chac|ro|quyet|tra loi|hua)|de (?:toi|em|anh|chi|bac|chu)? ?(?:xem|sap xep|thu xep|coi)|bao (?:lai )?sau|co the (?:se )?{COME}\b|tuy (?:tinh hinh|suc khoe)|maybe|not sure")
ABOUT_EVENT = re.compile(r"dai hoi|\bdh\b|le ky niem|buoi le|hom le|le\b|giay moi|dai bieu|hoi nghi|congress|ceremony|tham du|\bbtc\b|ban to chuc")
QUESTION = re.compile(r"\b(?:o dau|khi nao|bao gio|may ngay|may gio|ngay nao|bao nhieu|the nao|nhu nao|gi khong|nhung ai|where|when)\b")
SPEAKS_FOR_ONESELF = re.compile(rf"(?:da |vang |thua |kinh thua )*(?:{ME}|xin|i\b|we\b)")
ASKS_HOW_MANY = re.compile(r"\b(?:bao nhieu|may) (?:dai bieu|nguoi|suat|dong chi|vi)\b")
COUNTS = re.compile(
    r"(?:bao nhieu|may|tong so|so|danh sach)(?: \w+){0,4} (?:da )?(?:xac nhan|dang ky|bao vang|tra loi|nhan loi|phan hoi|tu choi|vang|chua tra loi|chua xac nhan|se du|du duoc)|(?:xac nhan|dang ky|tra loi|phan hoi)(?: \w+){0,4} (?:bao nhieu|may)(?: nguoi| dai bieu)?\b|ai (?:da |chua )(?:xac nhan|tra loi|dang ky)|how many .*confirmed"
)
CLAUSE = re.compile(r"[,.;!]|\b(?:nhung|bay gio|gio|nay lai|but|now)\b")
"""Of several things said the last one counts: people change their minds in one breath."""
REASON = re.compile(r"(?:\b(?:vi|do|bi|ban|dang|nen|ly do|because|due to)\b ?)(?P<reason>[^.;!?]{2,160})", re.IGNORECASE)
STAND_IN = re.compile(rf"\b(?:cu|nho|uy quyen(?: cho)?|de|phan cong|bo tri)\b (?P<who>.{{2,80}}?)(?= (?:se )?(?:{COME})\b| thay\b|$)|(?P<first>[\w ]{{2,40}}?) {COME} thay")


def rsvp_count(question: Question) -> Understood | None:
    """How many have answered: the organisers' question."""
    if question.role is not Role.DELEGATE and COUNTS.search(question.folded) and not question.reading.numbers.items:
        return Understood(AskRsvpCount(), question.context)
    return None


def rsvp(question: Question) -> Understood | None:
    """An answer to an invitation, from a delegate or about an event that the chat is about."""
    folded = question.folded
    about = ABOUT_EVENT.search(folded) or question.context.event is not None
    if question.role is not Role.DELEGATE and not (about and SPEAKS_FOR_ONESELF.match(folded)):
        return None
    said = _answer(folded)
    if said is None:
        return None
    context = replace(question.context, event=question.context.event or _only_event(question))
    return Understood(said, context)


def _answer(folded: str) -> SayRsvp | None:
    if ASKS_HOW_MANY.search(folded):
        return None
    if SUBSTITUTE.search(folded) and not folded.rstrip(" ?").endswith(("duoc khong", "khong", "duoc ko")):
        return SayRsvp(Answer.SUBSTITUTE, _reason(folded), _stand_in(folded))
    if STATUS.search(folded):
        return SayRsvp(Answer.STATUS)
    if QUESTION.search(folded):
        return None
    if UNDECIDED.search(folded):
        return SayRsvp(Answer.UNDECIDED, _reason(folded))
    for clause in reversed(CLAUSE.split(folded)):
        if DECLINE.search(clause):
            return SayRsvp(Answer.DECLINE, _reason(folded))
        if CONFIRM.search(clause):
            return SayRsvp(Answer.CONFIRM)
    return SayRsvp(Answer.DECLINE, _reason(folded)) if DECLINE.search(folded) else None


def _reason(folded: str) -> str | None:
    match = REASON.search(folded)
    return match["reason"].strip() if match else None


def _stand_in(folded: str) -> str | None:
    match = STAND_IN.search(folded)
    return (match["who"] or match["first"] or "").strip() or None if match else None


def _only_event(question: Question) -> str | None:
    events = question.catalogue.events
    return events[0].plan if events else None
