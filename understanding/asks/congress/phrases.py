"""How organisers and associations say what is to be done about a congress, folded: without marks, in small letters."""

from __future__ import annotations

import re

EVENT = r"(?:dai hoi|dh|le ky niem|le|hoi nghi|hoi thao|su kien)"
SETTLE = re.compile(
    rf"(?:xin |de nghi |da |/)?(?:chot|an dinh|thong nhat)(?: lai)?(?P<place> dia diem)?(?: (?:thoi gian|ngay|lich))?"
    rf" (?:to chuc )?{EVENT}\b(?: to chuc)?(?: vao)?[: ]*(?P<rest>.*)"
)
PLACE = re.compile(r"\s*(?:[,;]|(?<=\d)\s+(?=(?:tai|o)\b))\s*(?:(?:dia diem|tai|o)\s*:?\s+)?")
LED = re.compile(r"(?:dia diem|tai|o)\s*:?\s+")
ANSWER_BY = re.compile(rf"han (?:tra loi|xac nhan)(?: giay moi)?(?: {EVENT})?(?: la| den)?[: ]+(?P<rest>.+)")
PROXIES = re.compile(
    r"(?P<no>khong )?(?:cho phep|chap nhan) (?:dai bieu (?:trieu tap|chinh thuc) )?cu (?:nguoi )?(?:du )?thay"
    r"(?: du)?[.! ]*"
)
PROXY_WORDS = re.compile(r"loi ve (?:viec )?cu (?:nguoi )?(?:du )?thay *: *(?P<rest>.+)")
THRESHOLD = re.compile(r"(?:nguong )?tuc so(?: la)?[: ]+(?P<rest>qua nua|tren \d+/\d+|it nhat \d+/\d+|\d+/\d+)[.! ]*")
NEEDS = re.compile(r"nhu cau(?: cua)?(?: dai bieu)? *: *(?P<rest>.+)")
MAP = re.compile(rf"(?:ban do|duong di)(?: {EVENT})? *: *(?P<rest>https://\S+)")
SESSIONS = re.compile(rf"(?:cac )?phien(?: hop)?(?: {EVENT})? *: *(?P<rest>.+)")
SIGNED = re.compile(r"da ky bao cao tham tra(?: tu cach dai bieu)?[.! ]*")
GROUPS = re.compile(r"xem (?:cac )?nhom dai bieu[.? ]*|/nhomdaibieu")
SILENT = re.compile(
    r"(?:/chuatraloi|(?:danh sach |nhung |dai bieu |cac |con |nhac |goi |co )*"
    r"(?:dai bieu|ai|nguoi|hoi|don vi)?(?: nao)?(?: con)?"
    r" ?chua (?:tra loi|phan hoi|xac nhan|nhan loi))(?: giay moi)?(?: nhom (?P<group>\d+))?[.? ]*"
)
WISHES = re.compile(
    r"/denghithay|(?:danh sach |cac )?(?:de nghi|xin) cu nguoi (?:du )?thay[.? ]*|ai xin cu nguoi (?:du )?thay[.? ]*"
)
DECIDE = re.compile(r"/thay (?P<wish>\d+) (?P<said>dong y|khong)")
CALLED = re.compile(
    r"(?:/goi|(?:toi |em |vua )*(?:da |vua )goi(?: dien)?(?: cho)?) +(?P<who>[^:]+?)"
    r"(?: *: *(?P<said>.+))?"
)
GOES = re.compile(
    r"(?:se |co |van )?(?:di|du|tham du|du duoc|di duoc|nhan loi|dong y|xac nhan)(?: du| tham du)?(?: a| nhe)?[.! ]*"
)
STAYS = re.compile(
    r"(?:khong|ko|k|vang|xin vang|xin nghi|(?=ban ))(?: (?:di|du|tham du|du duoc|di duoc))*(?: (?:vi|do))?[,:. ]*"
    r"(?P<reason>.*)"
)
UNSURE = re.compile(
    r"chua (?:ro|chac|biet|quyet)(?: .*)?|de (?:xem|tinh|sap xep)(?: .*)?|khong (?:nghe may|lien lac duoc).*"
)
BUTTON = re.compile(r"/traloi (?P<said>du|vang|chuaro) (?P<event>\S+)(?: (?P<reason>.+))?")
NEED = re.compile(r"/nhucau (?P<event>\S+)(?: (?P<need>.+))?")
DOOR = re.compile(r"/(?P<what>vao|ra|huyvao)(?: +(?P<who>.+))?|(?:cho )?(?:so )?(?P<number>\d{1,4}) vao")
REPORT = re.compile(
    r"(?:/thamtra|(?:xuat |lap |soan |lam |cho toi |xin )*(?:du thao )?bao cao tham tra(?: tu cach dai bieu)?)[.! ]*"
)
ROLL = re.compile(
    r"(?:/dsdaibieu|(?:xuat|in) danh sach dai bieu(?: excel| xlsx)?|danh sach dai bieu (?:excel|xlsx))"
    r"(?P<door> (?:o )?cua)?[.! ]*"
)
CARD = re.compile(r"(?:/the|(?:in|xem) (?:the|giay moi|giay trieu tap)(?: cua| so)?) +(?P<who>.+?)[.! ]*")
ONES_OWN = re.compile(r"/the|(?:(?:gui|cho) (?:toi|em) )?(?:the|giay moi|giay trieu tap|ma qr) cua (?:toi|em)[.! ]*")
ENROL = re.compile(
    r"(?:xin |/)?dang ky(?: (?P<count>\d{1,3}))? dai bieu(?: (?:cua|cho))?(?: (?P<who>[^:\n]+?))?\s*:\s*(?P<lines>.+)",
    re.DOTALL,
)
NEXT_LINE = re.compile(r"\s*[;\n]\s*(?:\d{1,2}[.)]\s+|[-+•]\s*)?|\s+(?=\d{1,2}[.)]\s)")
NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[-+•])\s*")
NEW_GROUP = re.compile(
    r"them nhom (?:dai bieu )?(?P<kind>moi|trieu tap)\s*: *(?P<name>.+?)"
    r"(?:, (?P<total>\d{1,4}) (?:dai bieu|nguoi))?[. ]*"
)
GROUP_SEATS = re.compile(
    r"nhom (?:dai bieu )?(?:so )?(?P<number>\d{1,2})\s*[:=] *(?P<seats>\d{1,4}) (?:dai bieu|nguoi)"
    r"(?P<each> ?/ ?(?:moi )?(?:hoi|don vi)| moi (?:hoi|don vi))?[. ]*"
)
GROUP_NAME = re.compile(r"doi ten nhom (?:dai bieu )?(?:so )?(?P<number>\d{1,2}) (?:thanh|la)\s*:? *(?P<name>.+)")
MEMBERS = re.compile(r"(?P<who>(?:hoi|don vi|trung tam|chi hoi)\b.*?) co (?P<members>\d[\d.]{0,8}) hoi vien[. ]*")
SEATS = re.compile(
    r"(?P<who>(?:hoi|don vi|trung tam|chi hoi)\b.*?) duoc (?:cu )?(?P<seats>\d{1,3}) (?:suat|dai bieu)[. ]*"
)
