"""What a name in a question narrows: the column follows from the words around it and from where it is printed."""

from __future__ import annotations

import re

from rules.plan import Party
from rules.query import Named
from understanding.asks.reading import Reading
from understanding.mentions import Mention
from understanding.normalise import Line

APPROVES = re.compile(r"thong qua|\btrinh\b|\bduyet\b|phe duyet|y kien|dua ra|\bqua\b(?! (?:cac|nhung|thoi))|\bky\b")
WITH = re.compile(r"(?:phoi hop|\bcung|\bvoi|lam viec)(?: [a-z]+){0,2} ?$")
TAKES_PART = re.compile(r" (?:cung )?(?:tham gia )?phoi hop")
JOINS = re.compile(r"(?: [a-z]+){0,2} tham gia")
ABOUT = re.compile(r"(?:lien quan|dinh dang|dinh|nhac|noi)(?: den| toi| voi| ve)? ?$")
COLUMNS = (
    (Party.COORDINATING, r"(?:don vi |co quan |ben )?phoi hop"),
    (Party.APPROVER, r"cap (?:thong qua|duyet|phe duyet)"),
    (Party.CHAIR, r"(?:nguoi|lanh dao) (?:chu tri|phu trach)"),
    (Party.LEAD, r"(?:bo phan|don vi) (?:thuc hien|tham muu|chu tri)"),
)
BY_RANK = (Party.LEAD, Party.APPROVER, Party.COORDINATING, Party.CHAIR)


def filled_by(line: Line) -> tuple[tuple[Party, bool], ...]:
    """ "Có đơn vị phối hợp", "chưa ghi người chủ trì": columns that must hold somebody, or nobody."""
    found = []
    for party, column in COLUMNS:
        if re.search(rf"\b(?:khong|chua) (?:co|can|ghi|neu|ro|phan cong)(?: ten)? {column}", line.folded):
            found.append((party, False))
        elif re.search(rf"\bco (?:ghi )?{column}\b(?! (?:nao|gi|la|ai|khong|chua))", line.folded):
            found.append((party, True))
    return tuple(found)


def named_by(reading: Reading, mention: Mention) -> Named:
    """The filter that a name stands for."""
    fields = _fields(reading, mention)
    cells = frozenset().union(*(someone.cells_in(fields) for someone in mention.who))
    return Named(fields, cells, reading.excluded(mention.start))


def is_loose(reading: Reading, mention: Mention) -> bool:
    """Whether anything to do with the body will do: "liên quan đến trung tâm trực thuộc"."""
    return not mention.who[0].is_person and ABOUT.search(reading.line.folded[: mention.start]) is not None


def _fields(reading: Reading, mention: Mention) -> tuple[Party, ...]:
    printed = {field for someone in mention.who for field in someone.fields}
    folded = reading.line.folded
    around = folded[max(0, mention.start - 30) : mention.end + 40]
    if Party.CHAIR in printed and all(someone.is_person for someone in mention.who):
        return (Party.CHAIR,)
    if Party.APPROVER in printed and APPROVES.search(around):
        return (Party.APPROVER,)
    if len(printed & {Party.LEAD, Party.COORDINATING}) == 2 and JOINS.match(folded[mention.end :]):
        return (Party.LEAD, Party.COORDINATING)
    works_with = WITH.search(folded[max(0, mention.start - 24) : mention.start]) or TAKES_PART.match(
        folded[mention.end :]
    )
    if Party.COORDINATING in printed and works_with:
        return (Party.COORDINATING,)
    if reading.excluded(mention.start) and len(printed & {Party.LEAD, Party.COORDINATING}) == 2 and "dinh" in around:
        return (Party.LEAD, Party.COORDINATING)
    return next(((field,) for field in BY_RANK if field in printed), (Party.LEAD,))
