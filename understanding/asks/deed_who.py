"""Who is given an item: "giao mục 5 cho chị Lan", "mục 12 chủ trì là anh Tân"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.plan import Party
from understanding.asks.deed_words import as_written
from understanding.normalise import tidy

NAME = r"(?P<who>[^,;.]+?)"
END = r"(?=\s*(?:[,;.]|$| (?:se |nay |bay gio )?(?:chu tri|phu trach|dam nhan|lam|thuc hien|theo doi|tham muu|phoi hop|nhe|nha|a|roi|giup|tu|thay|vi|do)\b))"
ITEM = r"(?:muc|viec|nhiem vu|so|stt|item)(?: so| thu)? [\d.]+(?:(?: ?,| va) ?[\d.]+)*"
PATTERNS = (
    re.compile(rf"\b(?:giao|phan cong|phan|chuyen|assign)\b.*? (?:sang cho|lai cho|cho|to|den) {NAME}{END}"),
    re.compile(
        rf"\b(?:chu tri|phu trach|thuc hien|tham muu|phoi hop)(?: moi)?(?: nay)? (?:la|thanh|doi thanh|sua thanh|nay la) {NAME}{END}"
    ),
    re.compile(rf"\bdoi (?:nguoi )?chu tri .*?(?:thanh|sang) {NAME}{END}"),
    re.compile(rf"\b(?:giao|phan cong) {NAME} (?:chu tri|phu trach|lam|thuc hien|theo doi|dam nhan|phoi hop)\b"),
    re.compile(rf"{ITEM} (?:giao|phan cong)(?: lai)?(?: cho)? {NAME}{END}"),
    re.compile(rf"{ITEM}(?: nay| bay gio)? (?:do )?{NAME} (?:se |nay )?(?:chu tri|phu trach|dam nhan|lam chu tri)\b"),
    re.compile(
        r"(?:^|\bdo )(?P<who>(?:chi|anh|ong|ba|dong chi|d/c|co|chu|bac) \S+(?: \S+){0,2}?) (?:se |nay )?(?:chu tri|phu trach|dam nhan)\b"
    ),
)
ORDERED = re.compile(r"\b(?:giao|phan cong|chuyen|doi|sua|assign|la)\b")
PARTIES = (
    (Party.COORDINATING, re.compile(r"\bphoi hop\b")),
    (Party.CHAIR, re.compile(r"\b(?:chu tri|phu trach)\b")),
    (Party.LEAD, re.compile(r"\b(?:thuc hien|tham muu|bo phan)\b")),
)
LONGEST = 60


@dataclass(frozen=True, slots=True)
class WhoSaid:
    """`ordered`: it is plainly an order, and not perhaps a question without its mark."""

    who: str
    party: Party | None
    ordered: bool


def who_said(said: str) -> WhoSaid | None:
    """Whom a line gives an item to; None where it names nobody."""
    line = as_written(said)
    for pattern in PATTERNS:
        if match := pattern.search(line.folded):
            who = tidy(said)[slice(*match.span("who"))].strip()
            if not who or len(who) > LONGEST or who[0].isdigit():
                continue
            party = next((party for party, cue in PARTIES if cue.search(line.folded)), None)
            return WhoSaid(who, party, ORDERED.search(line.folded) is not None)
    return None
