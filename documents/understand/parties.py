"""Who: cells that name somebody, and lines such as "Đơn vị phối hợp: …", kept as printed."""

from __future__ import annotations

import re
from functools import lru_cache

from rules.plan import Party

_FIELDS = (
    (Party.COORDINATING, r"(?:các )?(?:đơn vị|cơ quan|bộ phận)?\s*phối hợp(?: thực hiện| tổ chức)?"),
    (Party.APPROVER, r"(?:cấp )?(?:thông qua|trình duyệt|phê duyệt|trình)"),
    (Party.CHAIR, r"(?:người|lãnh đạo|đồng chí|đ/c)\s*(?:chủ trì|phụ trách|chỉ đạo)|chỉ đạo"),
    (
        Party.LEAD,
        r"(?:đơn vị|cơ quan|bộ phận|ban|phòng)?\s*(?:chủ trì|chịu trách nhiệm|tham mưu|phụ trách)"
        r"(?:,? (?:tham mưu|thực hiện|tổ chức))*|(?:đơn vị|cơ quan|bộ phận)\s*(?:thực hiện|chuẩn bị|đầu mối)",
    ),
)
_LINE = tuple((party, re.compile(rf"\s*(?:{words})\s*:\s*", re.IGNORECASE)) for party, words in _FIELDS)
_MARK = re.compile(r"^\s*[-–+•*]\s+")  # of a list in a cell
_UNIT = re.compile(r"\s*(?:đơn vị|cơ quan|bộ phận)\b", re.IGNORECASE)  # whoever stands in its place leads
ABBREVIATED_POST = r"(?:P?CT(?:TT)?|P?GĐ|P?BT|P?HT|P?CVP|P?TP)\b(?! ?HCM)"
_PERSON = re.compile(
    r"(?:đ/c|đồng chí|ông|bà|anh|chị|cô|thầy|ts\.|ths\.|pgs|gs\.)\s"
    r"|(?:quyền |phó )?(?:(?:chủ tịch|bí thư|giám đốc|viện trưởng|hiệu trưởng|chánh|chủ nhiệm|tổng thư ký"
    rf"|trưởng (?:ban|phòng|khoa|đoàn))\b|{ABBREVIATED_POST})",
    re.IGNORECASE,
)
_NAMES_A_TIME = re.compile(r",? (?:thời (?:gian|hạn|điểm)|tiến độ|từ ngày|ngày|hạn)$", re.IGNORECASE)
LONGEST_GIVEN = 1000  # letters in which the work is given
LONGEST_BODY = 90  # letters
_BODY = re.compile(
    r"(?:Văn phòng|Ban(?! hành)|Phòng(?! chống)|Sở|Trung tâm|UBND|HĐND|Ủy ban|Uỷ ban|Thường trực"
    r"|(?:Đảng|Tỉnh|Thành|Huyện) [ủu][ỷy]?"
    r"|Tổ(?! chức)|(?:Tỉnh|Thành|Huyện|Quận|Xã) đoàn|BCH|BGH|LĐLĐ|MTTQ|Công chức"
    r"|Hội(?! (?:nghị|thảo|thi|diễn|chợ|trại|đàm|họp))|Tiểu ban|Bộ phận|Công đoàn|Đoàn|Trường|Thanh tra"
    r"|Công an|Liên đoàn|Liên minh|Chi (?:hội|bộ|đoàn)|Đảng bộ|Khoa|Đài|Báo(?! cáo)|Mặt trận"
    r"|(?:Chi )?[Cc]ục|Kho bạc|Ngân hàng|Viện|Hiệp hội|Bảo hiểm xã hội|Bảo tàng|Thư viện|Bệnh viện|Trạm|Câu lạc bộ"
    r"|[Cc]ác (?:phòng|ban|đơn vị|sở|hội|cơ quan|trường|chi|tổ|tiểu ban|huyện|xã))\b"
    r"(?!.*(?:gồm|được|sẽ|tổ chức|xây dựng|tham mưu|chuẩn bị|báo cáo|thực hiện|phối hợp|hoàn thành|họp)\b)"
)
_ROLE = re.compile(r"\s+(?:phụ trách|chủ trì)$")
_GIVEN_TO = r"(?:các |Các )?[A-ZĐ](?:[^,;.:]|, (?=ngành|ban|đoàn|[A-ZĐ])){0,120}?"
_GIVEN = re.compile(
    rf"(?:\b[Gg]iao|\b[Yy]êu cầu|\b[Đđ]ề nghị|\b[Pp]hân công)\s+(?P<lead>{_GIVEN_TO})\s+"
    r"(?:(?:làm )?chủ trì|có trách nhiệm|làm đầu mối|chủ động|phối hợp|tổ chức|xây dựng|tham mưu|hướng dẫn"
    r"|chỉ đạo|tổng hợp)\b"
)
_TOGETHER = re.compile(
    r"phối hợp (?:chặt chẽ )?(?:với|cùng) (?P<who>.+?)"
    r"(?=[.;]| (?:để|thực hiện|hoàn thành|lập|trình|trang trí|biên soạn|phát hành|kiểm tra"
    r"|bố trí|vận động|thẩm định|xây dựng|tham mưu|triển khai|hướng dẫn|đề xuất|rà soát|chuẩn bị)"
    r"| tổ chức (?!đoàn thể|chính trị|xã hội|hội|thành viên))"
)
_LEADS = re.compile(r"(?:^|(?<=[.;:] ))(?P<lead>[A-ZĐ][^.;:,]{2,80}?) chủ trì\b")
_JOINS = re.compile(r"chủ trì; (?P<who>[A-ZĐ][^.;:]{2,120}?) phối hợp\b")
_PRESIDES = re.compile(r"\bdo (?P<who>(?:đ/c|đồng chí|ông|bà) [^.;,:()]{3,60}?) (?:chủ trì|chủ tọa)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=\.)\s+(?=[A-ZÀ-ỸĐ])|(?<=;)\s+")
_ANY = re.compile(
    r"(?:^|(?<=[\s;,.(-]))((?:(?:Đơn vị|Cơ quan|Bộ phận|Lãnh đạo|Người)\s+)?"
    r"(?:chủ trì|phối hợp|chỉ đạo|thông qua|phê duyệt|thực hiện))\s*:\s*",
    re.IGNORECASE,
)


def field_of(text: str) -> tuple[Party, str] | None:
    """The party that a line "Đơn vị phối hợp: …" names, with its cell, or None."""
    for party, pattern in _LINE:
        if match := pattern.match(text):
            named = cell(text[match.end() :]) or ""
            presides = party is Party.LEAD and is_person(named) and not _UNIT.match(text)
            return (Party.CHAIR if presides else party), named
    return None


def is_person(text: str) -> bool:
    """Whether a text names a person, by title or post: "đ/c Hải", "Phó Chủ tịch"."""
    return bool(_PERSON.match(text))


def is_body(text: str) -> bool:
    """Whether a heading is no more than the name of a body, whose tasks stand under it."""
    one = len(text) <= LONGEST_BODY and "\n" not in text and not text.rstrip().endswith((".", ";"))
    return one and bool(_BODY.match(text))


def fields_of(text: str) -> dict[Party, str]:
    """All parties of a line that begins by naming one: "Đơn vị thực hiện: Ban Kinh tế; phối hợp: Sở Tài chính"."""
    first = field_of(text)
    if first is None:
        return {}
    return assigned(text) if len(_ANY.findall(text)) > 1 else dict([first])


def inline(text: str) -> dict[Party, str]:
    """The parties that sentences within a paragraph name: "Họp xét sáng kiến. Chủ trì: Đ/c Hải. Địa điểm: …".

    A body that the text opens with ("Văn phòng: …") leads, and whoever stands alone ("Giao ban. Đ/c Hải.") takes the
    chair.
    """
    parties: dict[Party, str] = {}
    people: list[str] = []
    for sentence in map(_bare, _SENTENCE.split(text)[1:]):
        if is_person(sentence) and len(sentence) <= LONGEST_BODY and not re.search("[:)]", sentence):
            people.append(_ROLE.sub("", sentence))
        for party, named in fields_of(sentence).items():
            parties.setdefault(party, named)
    for party, named in given(text).items():
        parties.setdefault(party, named)
    if presides := _PRESIDES.search(text[:LONGEST_GIVEN]):
        parties.setdefault(Party.CHAIR, presides["who"])
    if people:
        parties.setdefault(Party.CHAIR, "; ".join(people))
    opening, colon, _ = text.partition(":")
    opening = _NAMES_A_TIME.sub("", opening)
    if colon and (is_body(opening) or (is_person(opening) and len(opening) <= LONGEST_BODY)):
        parties.setdefault(Party.CHAIR if is_person(opening) else Party.LEAD, opening)
    return {party: named for party, named in parties.items() if named}


def given(text: str) -> dict[Party, str]:
    """Whom a sentence gives the work to: "giao Sở Tài chính chủ trì, phối hợp với Văn phòng để …"."""
    text = text[:LONGEST_GIVEN]
    told = _GIVEN.search(text)
    presiding = (match["lead"] for match in _LEADS.finditer(text) if is_body(match["lead"]))
    lead = told["lead"] if told else next(presiding, None)
    if lead is None:
        return {}
    together = beside(text)
    return {Party.LEAD: lead} | ({Party.COORDINATING: together} if together else {})


def _bare(sentence: str) -> str:
    """Without its last sign, or the bracket that it closes and did not open."""
    sentence = sentence.rstrip(" .;")
    return sentence[:-1] if sentence.endswith(")") and sentence.count(")") > sentence.count("(") else sentence


def beside(text: str) -> str | None:
    """Who works together with whoever leads: "… phối hợp với Văn phòng để …"."""
    together = _TOGETHER.search(text[:LONGEST_GIVEN]) or _JOINS.search(text[:LONGEST_GIVEN])
    return together["who"] if together else None


@lru_cache(maxsize=1024)
def cell(text: str) -> str | None:
    """A cell as printed: trimmed, its lines in one, None when nothing stands in it."""
    pieces = [bare for piece in text.split("\n") if (bare := _MARK.sub("", piece).strip())]
    joined = ""
    for piece in pieces:
        apart = joined and not joined.endswith((";", ",", "-", "+")) and not piece[0].islower()
        joined = f"{joined}{';' if apart else ''} {piece}".strip()
    return joined or None


def assigned(text: str) -> dict[Party, str]:
    """The parties of one cell: "Chủ trì: Văn phòng Phối hợp: các ban", "Văn phòng / Các ban"; one alone leads."""
    marks = list(_ANY.finditer(text))
    if not marks:
        lead, _, others = text.partition(" / ")  # "Văn phòng / Các phòng"
        sides = {Party.LEAD: cell(lead), Party.COORDINATING: cell(others)}
        return {party: side for party, side in sides.items() if side}
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    parties: dict[Party, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        named = field_of(f"{mark[1]}: {text[mark.end() : end].strip(' -;,')}")
        party = named[0] if named else Party.LEAD
        value = cell(text[mark.end() : end].strip(" \n-;,("))
        if value:
            parties.setdefault(party, value.rstrip("."))
    return parties
