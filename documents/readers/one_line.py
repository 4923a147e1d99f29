"""A page that lost its line breaks: headings, numbers and fields of a whole plan in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 1200  # letters of a paragraph that a person writes
LONGEST_PLAN = 30_000  # letters; more is noise
FEWEST_MARKS = 6
_UPPER = "A-ZĐ" + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isalpha() and letter.isupper())
_SHOUTED = rf"(?:[{_UPPER}]{{2,}}[,;: –-]*){{1,12}}"
_MARK = re.compile(
    rf"(?<=\S) (?=[IVX]{{1,4}}\. [{_UPPER}]{{2}}|\d{{1,2}}\. [{_UPPER}]|Điều \d{{1,2}}\."
    r"|(?:Thời gian|Địa điểm|Chủ trì|Phối hợp|Thành phần|Nội dung|(?:Đơn vị|Cơ quan|Bộ phận) [^:.]{3,25}): "
    r"|(?:KẾ HOẠCH|CHƯƠNG TRÌNH|THÔNG BÁO|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI)\b|Số: ?\d|Nơi nhận\b|Tin liên quan:)"
    rf"|(?<=[.;]) (?=[-–+•] [{_UPPER}]|[a-z]\) )"
)
_HEADING = re.compile(
    rf"(?P<heading>[IVX]{{1,4}}\. {_SHOUTED}|(?:KẾ HOẠCH|CHƯƠNG TRÌNH|THÔNG BÁO)) ?(?=[{_UPPER}][^{_UPPER}])"
)
_AFTER_MOTTO = re.compile(r"(?<=Hạnh phúc) (?=\S)|(?<=năm \d{4}) (?=[A-ZĐ]{2})|(?<=Tin liên quan:) ")


def with_line_breaks(page: Sequence[str]) -> list[tuple[int, str]]:
    """The lines of a page by number, one that holds a whole plan broken before each heading, number and field."""
    return [
        (number, piece)
        for number, line in enumerate(page, 1)
        for piece in (_broken(line) if _holds_a_plan(line) else [line])
    ]


def _holds_a_plan(line: str) -> bool:
    bare = "\t" not in line and line.count("|") < FEWEST_MARKS
    return bare and LONGEST < len(line) < LONGEST_PLAN and len(_MARK.findall(line)) >= FEWEST_MARKS


def _broken(line: str) -> list[str]:
    pieces = (part for piece in _MARK.split(line) for part in _AFTER_MOTTO.split(piece))
    return [part for piece in pieces for part in _HEADING.sub("\\g<heading>\n", piece, count=1).split("\n")]
