"""Greetings, questions about the secretary itself, and what it must not or cannot answer."""

from __future__ import annotations

import re

from understanding.asks.cues import Cue
from understanding.asks.fillers import PARTICLES
from understanding.asks.provinces import PROVINCES
from understanding.asks.question import Question, Understood
from understanding.meaning import CannotSay, Greet, Reason
from understanding.normalise import fold

GREETINGS = PARTICLES | set("chao hello hi alo hey kinh good morning afternoon buoi sang trua chieu toi bot tro ly thu ky secretary ca nha moi nguoi cam".split())
GREETING = re.compile(r"^(?:da |oi |kinh |xin )*(?:chao|hello|hi\b|hey|alo|a lo|good (?:morning|afternoon|evening)|co ai)")
THANKS = re.compile(r"^(?:da |ok |vang )*(?:cam on|cam ta|thanks?|thank you|tks|ok|oke|vang|da|tot qua|tuyet)\b")
HELP = re.compile(
    r"\bhuong dan (?:su dung|cach|dung|em dung|toi dung|minh dung|voi|$)|cach (?:su )?dung|tro giup|\bhelp\b|^/?(?:start|trogiup|help)\b"
    r"|(?:bot|tro ly|thu ky|ad|em|may|he thong|app|cai nay)\b.{0,25}\b(?:giup|lam|ho tro|tra loi|biet)(?: duoc)?(?: toi| em| minh| anh| chi| bac| chu)?(?: duoc)? (?:nhung )?(?:viec |cai |dieu )?gi\b(?! (?:thang|quy|tuan|hom|nam))"
    r"|(?:cai nay|bot|may nay|no) (?:hoi|dung|xai)(?: the nao| sao| lam sao| kieu gi| gi)|(?:chua|khong) biet (?:cach )?(?:dung|hoi|xai)|(?:su )?dung (?:cai nay|bot|no|he thong|app|cai)? ?(?:nay )?(?:sao|the nao|lam sao|kieu gi|nhu the nao|rang)|hoi (?:duoc )?(?:nhung )?gi (?:duoc|o day)?|duoc hoi (?:nhung )?gi|nhan (?:tin )?(?:nhu )?(?:the nao|sao|kieu gi)|phai nhan (?:gi|sao|the nao)"
    r"|what can you do|how (?:do i|to) use|(?:em|bot|ban) la ai\b|who are you"
)
YOU = re.compile(r"^(?:\W|xin|chao|oi|da|hello|hi|the|vay)* ?ban (?:co the )?(?:giup|lam|biet|ho tro)(?: duoc)?(?: toi| em| minh)? ?(?:duoc )?(?:nhung )?(?:viec )?gi")
PERSONAL = re.compile(
    r"so (?:dien thoai|dt|phone|di dong|tai khoan|can cuoc|cmnd|cccd|nha\b)|\bsdt\b|dien thoai (?:rieng )?(?:cua|anh|chi|chu|bac)|zalo (?:cua|anh|chi)|\bemail\b|\bgmail\b|dia chi (?:nha|rieng|email)"
    r"|nha rieng|\bluong (?:cua|thang|bao)|thu nhap|ngay sinh|sinh nam|bao nhieu tuoi|may tuoi|que (?:quan|o dau)|vo con|mat khau|phone number|ho so ca nhan|so cccd|benh an"
)
OUTSIDE = re.compile(
    r"\b(?:(?:co|troi|sap) (?:mua|nang|ret|lanh)\b|co bao khong|thoi tiet|nhiet do|du bao|\bgia (?:vang|xang|do|dau|lua|thit|nha|dat|usd|bitcoin|dien|ca)\b|chung khoan|ty gia|bitcoin|\bsjc\b"
    r"|chuyen (?:cuoi|tieu lam|ma)|lam tho|bai tho|\bhat (?:cho|mot|bai)|bai hat|nhac (?:hay|tre)|bong da|tran (?:bong|dau|cau)|da bong|bong chuyen|cau long|doi tuyen|world cup|ty so|xo so|\bso de\b|lo to"
    r"|(?<!du )(?<!de )(?<!phuong )an (?:gi|trua o|com o|o dau)|quan (?:an|nhau|ca phe|pho|cafe)|\bnhau\b|nguoi yeu|lay (?:vo|chong)|\bboi\b toan|tu vi|xem boi|phim (?:gi|hay|nao)|choi game|facebook|tiktok|youtube"
    r"|dich (?:giup|ho|sang|bai)|viet (?:giup|ho|mot|cho|ho) .*(?:bai|tho|thu|code)|giai (?:giup|ho|bai)|tinh yeu|ve may bay|dat (?:phong|ve|xe)|tau xe|tac duong|kham benh|uong thuoc|bi om thi"
    r"|theo (?:em|ban|anh|chi|y em|y ban|cau|bot)\b.*\bnen\b|ai (?:xung dang|nen lam|se lam) (?:chu tich|bi thu|giam doc)|bau (?:cho )?ai|em nghi (?:sao|gi|the nao)|dep trai|xinh gai|weather|joke|football)\b"
)
PLACE = re.compile(rf"\b(?:{'|'.join(PROVINCES)})\b")
ITS_UNION = re.compile(r"(?:lien hiep (?:cac )?hoi(?: khoa hoc)?(?: va)?(?: ky thuat)?|\bben|\btinh|\bhoi|van phong)(?: ben| tinh| o| thanh pho| cua)* $")


def greeting(question: Question) -> Understood | None:
    """ "Chào em", "cảm ơn": nothing is asked."""
    folded = question.folded
    reading = question.reading
    asks = reading.times or reading.facets or reading.mentions or reading.numbers.spans or reading.has(Cue.LIST, Cue.COUNT)
    if asks or not (GREETING.match(folded) or THANKS.match(folded)):
        return None
    rest = [word for word in re.findall(r"\w+", folded) if word not in GREETINGS]
    return Understood(Greet(), question.context) if not rest else None


def help_wanted(question: Question) -> Understood | None:
    """What can be asked, and how. "Ban" without marks may be "bạn"."""
    reading = question.reading
    if reading.times or reading.mentions or reading.numbers.spans:
        return None
    asked = HELP.search(question.folded) or YOU.search(question.folded)
    return Understood(Greet(wants_help=True), question.context) if asked else None


def personal(question: Question) -> Understood | None:
    """Somebody's private data: never given."""
    return Understood(CannotSay(Reason.PERSONAL), question.context) if PERSONAL.search(question.folded) else None


def outside(question: Question) -> Understood | None:
    """Weather, prices, jokes, opinions: no business of a plan."""
    return Understood(CannotSay(Reason.OUTSIDE), question.context) if OUTSIDE.search(question.folded) else None


def other_union(question: Question) -> Understood | None:
    """Another province's union: its plans are not ours to show. A province that our own plans name is a topic."""
    own = fold(f"{question.catalogue.union_name} {question.catalogue.union}".lower()).replace("-", " ")
    for match in PLACE.finditer(question.folded):
        place = match[0]
        if place in own or not ITS_UNION.search(question.folded[: match.start()]):
            continue
        words = place.split()
        if not question.lexicon.topics.knows_pair(words[0], words[1]):
            return Understood(CannotSay(Reason.OTHER_UNION, place.title()), question.context)
    return None
