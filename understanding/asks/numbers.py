"""Item numbers ("mục 27", "việc số 27", "3.1", "số 12 với 15") and places in a list ("việc thứ 2", "cái cuối")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.normalise import Line, fold
from understanding.phrases import any_of, folded_phrase, phrase_pattern
from understanding.times.numbers import BELOW_HUNDRED, below_hundred

NOUN = any_of(
    "mục|việc|nhiệm vụ|công việc|đầu việc|nội dung|hạng mục|phần việc|hoạt động",
    "stt|số thứ tự|item|task|number|no",
    "ý",
)
PLACED = any_of(
    "việc|cái|mục|nhiệm vụ|dòng|ý|hội nghị|hội thảo|hoạt động|cuộc|đề án|báo cáo",
    "khoản|đầu việc|chuyện|lựa chọn|số",
)
ORDINALS = {
    fold(word): place
    for place, words in enumerate(
        ("nhất", "hai nhì", "ba", "tư bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
    for word in words.split()
}
LAST, NEXT, BEFORE = -1, 0, -2

NOT_A_TIME = folded_phrase(
    r"(?!\d)(?! ?[/-] ?\d)(?![/-][a-zđ])"
    r"(?! (tháng|tuần|ngày|năm|quý) (tới|qua|nữa|gần|trước|sau|đầu|cuối|tiếp|liền)\b)"
    r"(?! (lần|đại biểu|triệu)\b)"
)


def _number(name: str) -> str:
    """A number as plans print it, captured under a name."""
    return rf"(?P<{name}>\d{{1,5}}(?:\.\d{{1,2}})*)"


NAMED = phrase_pattern(
    rf"\b{NOUN}( thường xuyên| riêng)?( (đánh|mang|có|ghi))?( số| thứ tự)?( thứ)?[ :.#]*{_number('named')}{NOT_A_TIME}"
)
BARE = phrase_pattern(
    rf"(^|\b(cái|còn|vụ|thế|hỏi|xem|về|là|giống|khác|với|và|hay) )số {_number('so')}{NOT_A_TIME}",
    rf"(?<!\w)(#|m){_number('hashed')}{NOT_A_TIME}",
    # a number opens the question and what is asked of it follows
    rf"^{_number('opening')}(?="
    r" (ai|khi nào|bao giờ|là gì|nội dung|hạn|thì sao|do ai|trình|thông qua|phối hợp|của ai|chủ trì|thuộc|nộp|xong)\b"
    r"| ?(,|và|với|&) ?\d{1,3} (ai|do|là|cùng|đều|có|khi|thì)\b)",
    rf"^(còn|thế còn|thế|vậy|vậy còn) {_number('then')}( thì sao| nữa)?(?=[ ?.]*$)",
    r"^(còn |thế còn |thế )?(?P<parted>\d{1,2}\.\d{1,2})"
    r"(?=$| ?\?| (là|ai|làm|khi|bao|do|ở|thì|tổ chức|phối hợp|nói)\b)",
)
MORE = phrase_pattern(
    rf"( ?(,|và|với|&|cùng|hoặc|hay) ?)({NOUN} ?)?(số )?{_number('more')}{NOT_A_TIME}"
    r"(?! (tháng|ngày|tuần|giờ)\b(?! (mấy|nào|mô)\b))"
)
SAID = "|".join(
    said for said in BELOW_HUNDRED.split("|") if " " in said and ("mươi" in said or not said.endswith((" năm", " tư")))
)
SPOKEN = phrase_pattern(rf"\b(mục|stt|số thứ tự|việc số|nhiệm vụ số)( số)? (?P<words>{SAID})\b{NOT_A_TIME}")
""" "Mục hai mươi bảy"; of short forms those that may be a year ("mục hai năm nay") or a field of work are left out."""
RANGE = phrase_pattern(
    rf" ?(đến|tới|-|–) ?(hết )?({NOUN} ?)?(số )?(?P<last>\d{{1,3}})(?!\.\d){NOT_A_TIME}(?! (tháng|ngày|tuần|giờ)\b)"
)
MOVES = phrase_pattern(r"\b(lùi|dời|hoãn|gia hạn|kéo dài|chuyển|rời)\b")
"""Before these "đến 30" is a day."""
LONGEST = 60  # items of a range
OF_YEAR = phrase_pattern(
    r"\b(mục|stt|item|nhiệm vụ( số)?|việc số|mục số) (?P<number>\d{1,2})/(?P<year>20\d\d)\b",
)
ORDINAL = phrase_pattern(
    rf"\b{PLACED}( thường xuyên| riêng)? thứ (?P<word>{'|'.join(ORDINALS)}|\d{{1,2}})\b",
    rf"\b{PLACED} (?P<first>đầu tiên|đầu)\b(?! (năm|tháng|quý|tuần|mỗi))",
    rf"\b(còn )?{PLACED} (?P<next>sau(?= (thì|là|do|ai|khi|nói)| ?\?|$)|tiếp theo|kế tiếp|tiếp|kế)\b"
    r"(?! (tháng|quý|tuần|năm|khi|đó\b))",
    rf"\b(còn )?{PLACED} (?P<before>(liền |ngay |kế )?trước(?= (thì|là|do|ai|nói)| ?\?|$))",
    rf"\b{PLACED} (?P<last>cuối cùng|cuối|sau cùng|chót)\b(?! (năm|tháng|quý|tuần))",
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """`items` are numbers as printed, `places` in the last list from 1 (LAST; NEXT to or BEFORE the one spoken of).

    `spans` is where they stand, `year` the year in "mục 2/2023". `ranged`: they were said as "từ mục 60 đến 63".
    """

    items: tuple[str, ...] = ()
    places: tuple[int, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    year: int | None = None
    ranged: bool = False


def find_numbers(line: Line) -> Numbers:
    """The items that a line points at."""
    items: list[str] = []
    places, spans, ranged = [], [], False
    for ordinal in ORDINAL.finditer(line.folded):
        places.append(_place(ordinal))
        spans.append(ordinal.span())
    for spoken in SPOKEN.finditer(line.folded):
        items.append(str(below_hundred(spoken["words"])))
        spans.append(spoken.span())
    of_year = OF_YEAR.search(line.folded)
    if of_year:
        items.append(of_year["number"])
        spans.append(of_year.span())
    for pattern in (NAMED, BARE):
        for match in pattern.finditer(line.folded):
            if any(match.start() < end and start < match.end() for start, end in spans):
                continue
            numbers, end = _joined(match, line)
            between, end = _range(numbers[-1], end, line)
            items += [*numbers, *between]
            spans.append((match.start(), end))
            ranged = ranged or bool(between)
    year = int(of_year["year"]) if of_year else None
    return Numbers(tuple(dict.fromkeys(n.lstrip("0") or n for n in items)), tuple(places), tuple(spans), year, ranged)


def _joined(match: re.Match[str], line: Line) -> tuple[list[str], int]:
    """The number found and those joined to it by "và", commas; and where the last one ends."""
    numbers = [number for number in match.groups() if number]
    end = match.end()
    while following := MORE.match(line.folded, end):
        numbers.append(following["more"])
        end = following.end()
    return numbers, end


def _range(first: str, end: int, line: Line) -> tuple[list[str], int]:
    """ "… đến 63" after the number `first`: those that follow it, and where the last one ends."""
    match = RANGE.match(line.folded, end)
    if match is None or not first.isdigit() or MOVES.search(line.folded):
        return [], end
    last = int(match["last"])
    if not int(first) < last < int(first) + LONGEST:
        return [], end
    return [str(number) for number in range(int(first) + 1, last + 1)], match.end()


def _place(match: re.Match[str]) -> int:
    if match["word"]:
        return ORDINALS.get(match["word"]) or int(match["word"])
    beside = NEXT if match["next"] else BEFORE if match["before"] else LAST
    return 1 if match["first"] else beside
