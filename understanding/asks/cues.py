"""Turns of phrase that tell what is asked: which fact, a list, a number, the most, a follow-up. Patterns are without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from understanding.meaning import By, Facet, PlanFact
from understanding.normalise import Line

WHO = r"(?:ai|(?:dong chi|nguoi|sep|bac|anh|lanh dao|ong|chu) nao|nhung ai)"
BODY = r"(?:(?:phong ban|ban|bo phan|don vi|phong|ben|co quan|to chuc|nganh|so|doan the) nao|dau)"
WHEN = (
    r"khi nao|bao gio|luc nao|thang may|thang nao|ngay may|ngay nao|hom nao|quy may|quy nao|nam nao|tuan nao|may thang|mung may"
    r"|thoi gian nao|thoi diem nao|thoi han|han chot|deadline|han (?:khi|den|cuoi|la|may|nao|vao|toi|thang|cua)|thoi gian (?:thuc hien|to chuc|hoan thanh)"
    r"|(?:khi|ngay|bua|hom|luc|thang) mo\b|bua nao|bao lau nua|may gio|\bhan\b(?= ?\??$)|vao thoi gian"
)
FACETS: tuple[tuple[Facet, str], ...] = (
    (
        Facet.COORDINATING,
        rf"(?:phoi hop|lam chung|lam cung|lam viec|ket hop|hop tac)(?: thuc hien)? (?:cung |voi )*(?:{WHO}|{BODY}|nhung ai)"
        rf"|{BODY} (?:cung )?(?:tham gia )?phoi hop|ai (?:cung )?phoi hop|(?:lam )?(?:cung|voi) {BODY}|don vi phoi hop|co quan phoi hop"
        r"|phoi hop (?:la|gom)|ben phoi hop|phoi hop (?:thuc hien )?(?:the nao|$)|phoi hop cung",
    ),
    (
        Facet.APPROVER,
        rf"(?:thong qua|trinh|duyet|phe duyet|xin y kien|trinh duyet|bao cao) (?:len |cho |boi |qua |o )*(?:{WHO}|cap nao|{BODY})"
        rf"|(?:{WHO}|cap nao|{BODY}) (?:se |phai |la nguoi |co tham quyen )*(?:thong qua|duyet|phe duyet|cho y kien|ky duyet|chot)"
        r"|cap (?:nao )?(?:thong qua|duyet|phe duyet|trinh)|cap nao",
    ),
    (
        Facet.CHAIR,
        rf"(?:{WHO}|ai)(?: la nguoi| se| dang| duoc giao| phai)* (?:chu tri|chu chi|phu trach|chi dao|dung ra|cam trich|cam chich|lo|dieu hanh|chiu trach nhiem)"
        rf"|(?:nguoi|lanh dao) (?:chu tri|phu trach|chi dao)|(?:do|giao(?: cho)?|thuoc ve) {WHO}|chu tri (?:la|boi) ai|{WHO}$|{WHO} lam"
        r"|chu tri (?:la )?(?:ai|dong chi nao)|ai day\b|(?:dong chi|lanh dao|sep) nao\b",
    ),
    (
        Facet.LEAD,
        rf"{BODY}(?: se| la| dang| duoc giao| phai)* (?:lam|tham muu|thuc hien|chu tri|phu trach|chiu trach nhiem|dau moi|dam nhan|lo|chuan bi|dam nhiem|trien khai|soan)"
        r"|(?:phong ban|ban|bo phan|don vi|phong|ben) nao\b|dau moi (?:la|nao)|bo phan (?:tham muu|thuc hien|phu trach)"
        rf"|ai (?:tham muu|thuc hien|chiu trach nhiem|lam|soan|chuan bi|lo|phu trach)|giao (?:cho )?(?:{BODY}|ai)|don vi (?:chu tri|thuc hien|tham muu)",
    ),
    (Facet.LEAD, r"^ai(?! (?:cung|khac|do|oi))|[,;] ai"),
    (Facet.TIME, WHEN),
    (Facet.PLACE, r"(?:o|cho|noi|tai) (?:mo|dau)\b|o dau|dia diem|cho nao|noi nao|tai dau|o cho nao|hop dau"),
    (
        Facet.CONTENT,
        r"noi dung(?: cu the)?(?: la| ra)?(?: gi| sao| the nao)?|(?:noi|viet|ghi|ban|neu)(?: ve| den)?(?: cai| dieu| viec)? gi|la (?:cai |viec |du an |nhiem vu |muc )?gi"
        r"|chi tiet|noi ro|doc lai|ten (?:la )?gi|cu the (?:la|the nao|ra sao|hon)|noi them|ve (?:van de|viec|cai) gi",
    ),
)
_FACETS = tuple((facet, re.compile(rf"\b(?:{pattern})(?!\w)")) for facet, pattern in FACETS)
EVENT_FACETS: tuple[tuple[Facet, re.Pattern[str]], ...] = (
    (Facet.PLACE, re.compile(r"\b(?:(?:o|cho|noi) (?:mo|dau)|noi mo|o dau|dia diem|cho nao|noi nao|tai dau|hoi truong nao|hop dau|den dau)\b")),
    (Facet.DAYS, re.compile(r"\b(?:may ngay|bao nhieu ngay|bao lau|keo dai|may hom|may buoi)\b")),
    (Facet.TIME, re.compile(rf"\b(?:{WHEN}|ngay gio|thoi gian|vao luc)")),
    (Facet.PROVINCES, re.compile(r"\btinh (?:nao|ban)|nhung tinh|may tinh|cac tinh|bao nhieu tinh")),
    (
        Facet.QUOTA,
        re.compile(
            r"\b(?:(?:moi|mot|1|tung|cac) (?:hoi|don vi)|hoi (?:thanh vien )?(?:tren|duoi|lon|dong)|hoi vien"
            r"|duoc (?:cu|chon)|hoi vien|(?:hoi|don vi|trung tam)\b.{0,40}\b(?:cu|chon|bao nhieu|may) (?:may|bao nhieu|dai bieu|nguoi)|tieu chuan)"
        ),
    ),
    (Facet.GUESTS, re.compile(r"\b(?:khach moi|dai bieu moi|khach|duoc moi|co moi|(?:moi) (?:nhung |cac )?(?:ai|doi tuong|thanh phan|co quan|don vi|lhh|lien hiep)|moi nhung)")),
    (
        Facet.DELEGATES,
        re.compile(r"\b(?:bao nhieu|may|so luong|tong so|quy mo|thanh phan|gom nhung ai|trieu tap|co cau)\b.{0,30}\b(?:dai bieu|nguoi|khach|trieu tap)|thanh phan|quy mo|so luong dai bieu|trieu tap"),
    ),
)


class Cue(StrEnum):
    """A turn of phrase without a value."""

    LIST = "list"
    COUNT = "count"
    MOST = "most"
    FEWEST = "fewest"
    FOLLOW = "follow"
    THEREIN = "therein"
    MISTAKE = "mistake"
    MINE = "mine"
    WITHOUT_STANDING = "without_standing"
    WITH_STANDING = "with_standing"
    ONLY_STANDING = "only_standing"
    WAITING = "waiting"
    NOT_YET = "not_yet"
    APPROVES = "approves"
    COORDINATES = "coordinates"
    PREPARES = "prepares"
    THAT = "that"
    TARGET = "target"
    LATE = "late"


NOUNS = r"(?:viec|cong viec|nhiem vu|dau viec|hoat dong|muc|noi dung|lich|cong tac|phan viec|hang muc|su kien|chuong trinh|moc|khau|cuoc|de an|hoi nghi|hoi thao|bao cao|ke hoach|dot|buoi|phuong an|quy che|dien dan|le|hop)"
COUNTED = rf"(?:cai|lan|dau|ban|lop|chuyen|tap huan|{NOUNS}|phan bien|dau muc)"
STANDING = r"(?:phan |viec |nhiem vu |cac viec |chuong trinh |cong tac )*(?:thuong xuyen|hang nam|quanh nam|toan khoa|dinh ky)"
CUES: tuple[tuple[Cue, str], ...] = (
    (Cue.COUNT, rf"bao nhieu {COUNTED}|(?<!thang )(?<!ngay )(?<!quy )(?<!tim )(?<!giup )(?<!ke )(?<!cho )(?<!nhung )(?<!cac )may {COUNTED}|tong so|tong cong|bao nhieu|dem"),
    (
        Cue.LIST,
        rf"{NOUNS}(?: [a-z]+){{0,2}} (?:gi|nao)\b|(?:co|con|lam|nhung|duoc|xong|tri|trach|giao|muu|hop|toi|sao) (?:nhung )?(?:cai )?gi\b|nhung gi|lam gi|ban gi\b|nhung dau\b"
        r"|liet ke|danh sach|ke (?:ten|ra|het|toi|em|anh|giup|lai)|\blist\b|doc (?:anh|em|toi|bac|chu|chi|cho)|thong ke|gom (?:nhung|co|cac)|(?:cai|con|vu) nao\b"
        r"|\b(?:nhung|cac|may)\b.{1,60}\b(?:nao|gi)\b|tim (?:giup|cho|ho|may|cac|nhung)|diem lai|ra soat|tong hop|\blich\b|^(?:cac |nhung |may |nhu )?(?:viec|nhiem vu|hoat dong) (?:lien quan|ve|noi|nhac|dinh|cua|do|gan|theo|tu)\b|nhung viec|cac viec|may viec|nhung nhiem vu|cac nhiem vu",
    ),
    (Cue.MOST, r"nhieu (?:[a-z]+ ){0,3}nhat|dong (?:viec )?nhat|ban nhat|ban ron nhat|nang nhat|day nhat"),
    (Cue.FEWEST, r"it (?:[a-z]+ ){0,3}nhat|ranh nhat|nhe nhat|vang nhat"),
    (
        Cue.FOLLOW,
        r"^(?:a |oi |u |uh |um |da |vang |ok |the |vay |thoi |roi |va |hay )*(?:con|the con|vay con|the|vay|sang|nham|nham roi|y la|ro|roi|va|tuc la|khong phai)\b"
        r"|thi sao|thi the nao|thi (?:s|ntn)\b|con .{1,25} (?:nua|nhi|a)?$|\b(?:the|vay) con\b|thi co gi|^(?:da |the )?(?:tru|bo|ngoai|chi|rieng) (?:[a-z]+ )|^(?:chi )?(?:lay|xem|tinh) (?:cua|rieng)|\bthoi$",
    ),
    (Cue.THEREIN, r"^(?:the |vay )?(?:cai|may cai) nao\b|trong (?:do|so do|so nay|cac viec do|may viec do|danh sach)|so do|may (?:viec|cai) do|nhung (?:viec|cai) do"),
    (Cue.MISTAKE, r"\bnham\b|y (?:toi|em|anh|minh) la|khong phai the"),
    (Cue.MINE, r"(?:viec|nhiem vu|phan|lich) (?:cua )?(?:toi|em|minh|chau|tui)\b|(?:toi|em|minh|tui) (?:phai|chu tri|phu trach|can|co viec|co nhung|co lich)|cua (?:toi|em|minh|tui)\b|\bmy\b"),
    (
        Cue.WITHOUT_STANDING,
        rf"(?:bo qua|bo|khoi ke|khoi tinh|khong ke|khong tinh|ngoai|tru|loai|khong lay|khong gom|khong phai|chua ke)(?: ra| di)? (?:ca )?{STANDING}|\brieng\b|viec rieng",
    ),
    (Cue.WITH_STANDING, rf"(?:ke ca|tinh ca|tinh luon|gom ca|bao gom|ca|lan|va ca|cong ca|them) {STANDING}|{STANDING} (?:luon|nua|cung tinh)"),
    (Cue.ONLY_STANDING, rf"{STANDING}"),
    (Cue.WAITING, r"(?:con |phai |dang )*(?:cho|doi) (?:dieu kien|trung uong|tw|ban hanh|huong dan|quy dinh|cap tren|van ban)(?: [a-z]+){0,3}|chua (?:co|ro|dinh|ghi) (?:moc |thoi |ro )?(?:han|thoi gian|thoi han|moc|ngay)"),
    (Cue.NOT_YET, r"chua (?:den|toi) (?:han|ky|luc)"),
    (Cue.APPROVES, r"thong qua|\btrinh\b|\bduyet\b|phe duyet|cho y kien|xin y kien|\bky duyet"),
    (Cue.COORDINATES, r"phoi hop|(?:lam|cung) (?:chung )?(?:cung|voi)|lam viec voi|cung voi|cung lam"),
    (Cue.PREPARES, r"chuan bi|phuc vu|tien do|\bkip\b|\bphan\b|ke hoach|\blo\b|huong toi|don\b"),
    (Cue.THAT, r"\b(?:do|ay|day|nay|kia|vua roi|vua neu|vua noi)\b"),
    (Cue.TARGET, r"chi tieu|muc tieu (?:so|bao nhieu)|phai dat|dat bao nhieu|phan dau"),
    (Cue.LATE, r"\btre (?:han|hen)|qua han|cham (?:tien do|han|tre)|ton dong|\bdang tre\b|bi tre|\btre\b(?! em)"),
)
_CUES = tuple((cue, re.compile(rf"(?<!\w)(?:{pattern})")) for cue, pattern in CUES)
BYS: tuple[tuple[By, re.Pattern[str]], ...] = (
    (By.YEAR, re.compile(r"\bnam nao")),
    (By.MONTH, re.compile(r"\bthang (?:nao|may)?")),
    (By.QUARTER, re.compile(r"\bquy (?:nao|may)")),
    (By.LEAD, re.compile(r"\b(?:phong ban|ban|bo phan|don vi|phong) nao|\bbo phan\b|\bban\b")),
    (By.CHAIR, re.compile(rf"\b{WHO}|\bnguoi\b")),
)
PLAN_FACTS: tuple[tuple[PlanFact, re.Pattern[str]], ...] = (
    (PlanFact.SIGNER, re.compile(r"\b(?:ai|nguoi|dong chi nao|ong nao)(?: la nguoi| da)? ky|ky (?:boi|la) ai|do ai ky|nguoi ky")),
    (PlanFact.NUMBER, re.compile(r"\bso (?:may|bao nhieu|hieu|ky hieu|van ban)|quyet dinh (?:so )?(?:nao|may)|van ban (?:so )?nao|so nao")),
    (PlanFact.YEARS, re.compile(r"hieu luc|(?:nhung|cac|may) nam nao|giai doan nao|nhiem ky nao|tu nam nao|den nam nao")),
    (PlanFact.ISSUER, re.compile(r"\b(?:ai|cap nao|co quan nao|don vi nao) ban hanh|ban hanh boi")),
    (PlanFact.DATE, re.compile(r"\bban hanh (?:khi nao|ngay nao|bao gio|hom nao|ngay may|luc nao|thang nao|tu khi|vao)|ky (?:ngay nao|khi nao|ngay may|bao gio)|ngay ban hanh|(?:khi nao|bao gio) (?:thi )?(?:ban hanh|ky)\b")),
)


def find_facets(line: Line) -> Iterator[tuple[Facet, int, int]]:
    """The facts asked for and where; a longer turn hides a shorter one inside it."""
    taken: list[tuple[int, int]] = []
    for facet, pattern in _FACETS:
        for match in pattern.finditer(line.folded):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                yield facet, match.start(), match.end()


def find_event_facets(line: Line) -> tuple[Facet, ...]:
    """The facts of an event that are asked for."""
    return tuple(facet for facet, pattern in EVENT_FACETS if pattern.search(line.folded))


def find_cues(folded: str, without_facets: str) -> dict[Cue, tuple[int, int]]:
    """The cues of a line without marks, each with its first place. "Các hội, bộ phận nào": a fact, not a list."""
    found = {}
    for cue, pattern in _CUES:
        line = without_facets if cue in (Cue.LIST, Cue.ONLY_STANDING) else folded
        if match := pattern.search(line):
            found[cue] = match.span()
    return found


def ranked_by(line: Line) -> By:
    """What is compared when the most or the fewest are asked for."""
    return next((by for by, pattern in BYS if pattern.search(line.folded)), By.CHAIR)


def find_plan_facts(line: Line) -> tuple[PlanFact, ...]:
    return tuple(fact for fact, pattern in PLAN_FACTS if pattern.search(line.folded))
