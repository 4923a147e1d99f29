"""How organisers ask who is on the roll, and tell what somebody answered or that somebody has come, by name."""

from __future__ import annotations

import re

from rules.congress.answer import Answer
from understanding.asks.congress.line import Line
from understanding.congress import AskInvited, AtDoor, Called, Pass

END = r"(?: roi| the| vay| nhi| a| em| nhe| dai hoi)*[?.! ]*"
WHO = r"(?:nhung |cac |danh sach |ke |liet ke |con |co )*(?:ai|dai bieu|nguoi|dong chi)(?: nao)?"
STAY = r"(?:da |bao |xin |se )*(?:vang(?: mat)?|tu choi|khong (?:di|du)(?: duoc)?)"
COME = r"(?:(?:da |se )*(?:xac nhan|nhan loi|dong y)(?: di| du| tham du)?|se (?:di|du|tham du))"
ANSWERED = re.compile(rf"{WHO} (?:(?P<stay>{STAY})|(?P<come>{COME})|(?P<unsure>(?:con )?chua chac)){END}")
PRESENT = re.compile(rf"{WHO} (?P<absent>chua |khong |van chua )?(?:da |dang )*(?:den|toi|co mat|vao){END}")
UNIT = r"(?P<unit>(?!hoi (?:thanh vien|vien|nghi|thao|thi)\b)(?:hoi|so|truong|trung tam|chi hoi)\b.{3,60}?)"
OF_UNIT = re.compile(
    rf"(?:(?:danh sach |nhung |cac )*(?:dai bieu|nguoi)(?: cua| thuoc| o| ben)? {UNIT}"
    rf"|{UNIT.replace('unit', 'other')} (?:co |cu |gui |cho )*(?:nhung ai|ai|(?:may|bao nhieu) (?:nguoi|dai bieu))"
    rf"(?: di| du| tham du)?){END}"
)
SOMEBODY = r"(?P<who>(?:ong|ba|anh|chi|chu|co|bac|dong chi|d/c|gs|pgs|ts)\.? (?:[a-z]+ ){0,3}?[a-z]+)"
HEARD = re.compile(
    rf"{SOMEBODY} (?:da |vua |moi |se |tra loi |noi )*"
    r"(?:(?P<goes>xac nhan|dong y|nhan loi|du duoc|di duoc)(?: di| du| tham du)?"
    r"|(?:bao |xin )*(?:vang(?: mat)?|nghi|khong (?:di|du|tham du)(?: duoc)?)(?:,? (?:vi|do) (?P<reason>.+?))?)"
    r"(?: roi| nhe| a| em)*[.! ]*"
)
ARRIVED = re.compile(
    rf"{SOMEBODY} (?:da |vua |moi )*(?:den|toi|vao|co mat)(?: noi| cua| hoi truong| dai hoi)?"
    r"(?: roi| nhe| a| em)+[.! ]*"
)
ASKS = re.compile(r"\b(?:ai|gi|nao|dau|may|bao nhieu|khong$|chua$)")


def invited(line: Line) -> AskInvited | None:
    """ "Ai vắng", "ai chưa đến", "đại biểu của Hội Làm vườn"."""
    if match := ANSWERED.fullmatch(line.folded):
        answer = Answer.DECLINE if match["stay"] else Answer.CONFIRM if match["come"] else Answer.UNDECIDED
        return AskInvited(line.event, answer)
    if match := PRESENT.fullmatch(line.folded):
        return AskInvited(line.event, present=match["absent"] is None)
    if match := OF_UNIT.fullmatch(line.folded):
        unit = line.part(match, "unit") or line.part(match, "other") or ""
        asks = ASKS.search(match["unit"] or match["other"])
        return None if asks else AskInvited(line.event, unit=unit)
    return None


def told(line: Line) -> Called | Pass | None:
    """ "Ông An xác nhận đi", "bà Bình báo vắng vì ốm", "ông An đến rồi": of somebody else, by name."""
    if line.folded.rstrip().endswith("?"):
        return None
    if match := ARRIVED.fullmatch(line.folded):
        return None if ASKS.search(match["who"]) else Pass(line.event, AtDoor.IN, line.part(match, "who") or "")
    match = HEARD.fullmatch(line.folded)
    if match is None or ASKS.search(match["who"]):
        return None
    answer = Answer.CONFIRM if match["goes"] else Answer.DECLINE
    return Called(line.event, line.part(match, "who") or "", answer, line.part(match, "reason"))
