"""Who is given an item: "giao mục 5 cho chị Lan", "mục 12 chủ trì là anh Tân"."""

from __future__ import annotations

from dataclasses import dataclass

from rules.plan import Party
from understanding.asks.deeds.words import as_written
from understanding.normalise import tidy
from understanding.phrases import any_of, phrase_pattern, whole_words

NAME = r"(?P<who>[^,;.]+?)"
DOES = "(chủ trì|phụ trách|đảm nhận|làm|thực hiện|theo dõi|tham mưu|phối hợp)"
END = any_of(rf"(?=\s*([,;.]|$| (sẽ |nay |bây giờ )?({DOES}|nhé|nha|ạ|rồi|giúp|từ|thay|vì|do)\b))")
ITEM = any_of(r"(mục|việc|nhiệm vụ|số|stt|item)( số| thứ)? [\d.]+(( ?,| và) ?[\d.]+)*")
SOMEBODY = r"(?P<who>(chị|anh|ông|bà|đồng chí|đ/c|cô|chú|bác) \S+( \S+){0,2}?)"
PATTERNS = (
    phrase_pattern(
        rf"\b(giao|phân công|phân|chuyển|assign|give)\b.*? (sang cho|lại cho|cho|to) ((mr|ms|mrs)\.? )?{NAME}{END}"
    ),
    phrase_pattern(rf"\b{DOES}( mới)?( nay)? (là|thành|đổi thành|sửa thành|nay là) {NAME}{END}"),
    phrase_pattern(rf"\bđổi (người )?chủ trì .*?(thành|sang) {NAME}{END}"),
    phrase_pattern(rf"\b(giao|phân công) {NAME} {DOES}\b"),
    phrase_pattern(rf"{ITEM} (giao|phân công)( lại)?( cho)? {NAME}{END}"),
    phrase_pattern(rf"{ITEM}( nay| bây giờ)? (do )?{NAME} (sẽ |nay )?(chủ trì|phụ trách|đảm nhận|làm chủ trì)\b"),
    phrase_pattern(rf"(^|\bdo ){SOMEBODY} (sẽ |nay )?(chủ trì|phụ trách|đảm nhận)\b"),
)
"""In this order: the first that names somebody counts."""
ORDERED = whole_words("giao", "phân công", "chuyển", "đổi", "sửa", "là", "assign", "give")
PARTIES = (
    (Party.COORDINATING, whole_words("phối hợp")),
    (Party.CHAIR, whole_words("chủ trì", "phụ trách")),
    (Party.LEAD, whole_words("thực hiện", "tham mưu", "bộ phận")),
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
