"""Item numbers ("mục 27", "việc số 27", "3.1", "số 12 với 15") and places in a list ("việc thứ 2", "cái cuối")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.normalise import Line

NOUN = r"(?:muc|viec|nhiem vu|cong viec|dau viec|noi dung|hang muc|phan viec|hoat dong|stt|so thu tu|item|task|number|no|y)"
NUMBER = r"(\d{1,5}(?:\.\d{1,2})*)"
NO_TIME_AFTER = r"(?!\d)(?! ?[/-] ?\d)(?! (?:thang|tuan|ngay|nam|quy) (?:toi|qua|nua|gan|truoc|sau|dau|cuoi|tiep|lien)\b)(?! (?:lan|dai bieu|trieu)\b)"
MORE = re.compile(rf"(?: ?(?:,|va|voi|&|cung|hoac|hay) ?)(?:{NOUN} ?)?(?:so )?{NUMBER}{NO_TIME_AFTER}(?! (?:thang|ngay|tuan|gio)\b)")
NAMED = re.compile(rf"\b{NOUN}(?: so| thu tu)?(?: thu)?[ :.#]*{NUMBER}{NO_TIME_AFTER}")
BARE = re.compile(
    rf"(?:^|\b(?:cai|con|vu|the|hoi|xem|ve|la) )so {NUMBER}{NO_TIME_AFTER}"
    rf"|(?<!\w)#{NUMBER}"
    rf"|^{NUMBER}(?= (?:ai|khi nao|bao gio|la gi|noi dung|han|thi sao|do ai|trinh|thong qua|phoi hop|cua ai|chu tri|thuoc|nop|xong)\b| ?(?:,|va|voi|&) ?\d{{1,3}} (?:ai|do|la|cung|deu|co|khi|thi)\b)"
    rf"|^(?:con |the con |the )?(\d{{1,2}}\.\d{{1,2}})(?=$| ?\?| (?:la|ai|lam|khi|bao|do|o|thi|to chuc|phoi hop|noi)\b)"
)
OF_YEAR = re.compile(r"\b(?:muc|stt|item|nhiem vu(?: so)?|viec so|muc so) (\d{1,2})/(20\d\d)\b")
ORDINAL_NOUN = r"(?:viec|cai|muc|nhiem vu|dong|y|hoi nghi|hoi thao|hoat dong|cuoc|de an|bao cao|khoan|dau viec|chuyen|lua chon|so)"
WORDS = {"nhat": 1, "hai": 2, "nhi": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
ORDINAL = re.compile(
    rf"\b{ORDINAL_NOUN} thu (?P<word>{'|'.join(WORDS)}|\d{{1,2}})\b"
    rf"|\b{ORDINAL_NOUN} (?P<first>dau tien|dau)\b(?! (?:nam|thang|quy|tuan|moi))"
    rf"|\b(?:con )?{ORDINAL_NOUN} (?P<next>sau(?= (?:thi|la|do|ai|khi|noi)| ?\?|$)|tiep theo|ke tiep|tiep|ke)\b(?! (?:thang|quy|tuan|nam|khi|do\b))"
    rf"|\b{ORDINAL_NOUN} (?P<last>cuoi cung|cuoi|sau cung|chot)\b(?! (?:nam|thang|quy|tuan))"
)
LAST, NEXT = -1, 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """`items` are numbers as printed, `places` in the last list from 1 (LAST, or NEXT to the one spoken of).

    `spans` is where they stand, `year` the year in "mục 2/2023".
    """

    items: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    year: int | None = None


def find_numbers(line: Line) -> Numbers:
    """The items that a line points at."""
    places, spans = [], []
    for match in ORDINAL.finditer(line.folded):
        places.append(_place(match))
        spans.append(match.span())
    items: list[str] = []
    year = None
    if match := OF_YEAR.search(line.folded):
        items.append(match[1])
        year = int(match[2])
        spans.append(match.span())
    for pattern in (NAMED, BARE):
        for match in pattern.finditer(line.folded):
            if any(match.start() < end and start < match.end() for start, end in spans):
                continue
            items.append(next(group for group in match.groups() if group))
            end = match.end()
            while following := MORE.match(line.folded, end):
                items.append(following[1])
                end = following.end()
            spans.append((match.start(), end))
    return Numbers(tuple(dict.fromkeys(n.lstrip("0") or n for n in items)), tuple(places), tuple(spans), year)


def _place(match: re.Match[str]) -> int:
    if match["word"]:
        return WORDS.get(match["word"]) or int(match["word"])
    return 1 if match["first"] else NEXT if match["next"] else LAST
