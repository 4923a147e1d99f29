"""The head of a plan: number, date (maybe partial), title, signer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from documents.readers import lines
from documents.readers.blocks import Block, Paragraph, Table
from documents.understand.head import letter
from documents.understand.misprints import mended
from documents.understand.prose.headings import is_time_heading
from understanding.normalise import fold

_NUMBER = re.compile(r"\d+\s*[-/]\s*[A-ZĐ][\wĐđ]*(?:\s*[-/–&]\s*[A-ZĐ][\wĐđ]*)*")
_DATED = re.compile(
    r"ngày\s*(?P<day>\d{1,2}|[….\s_]*)\s*tháng\s*(?P<month>\d{1,2}|[….\s_]*)\s*năm\s*(?P<year>\d{4})", re.IGNORECASE
)
_PLACE_AND_DATE = re.compile(rf"(?:^|[^,;:]{{2,40}},)\s*(?:{_DATED.pattern})\s*$", re.IGNORECASE)
_REPORTED = re.compile(
    r"(?:ban hành|[Tt]heo) (?P<kind>Kế hoạch|Chương trình|Thông báo|[Vv]ăn bản|Công văn)(?: công tác)?(?: số)?"
    r" (?P<number>\d+[-/][\w/-]+)(?:,? (?:ngày \S+|năm \d{4}))?,? (?:[^.;]* về việc )?(?P<title>[^.;]+)"
)
_YEAR = re.compile(r"20\d\d")
_NAMED_AT_ONCE = re.compile(r"[A-ZÀ-ỸĐ]{2,} [A-ZÀ-ỸĐ]{2,} [a-zà-ỹđ][^.;:]{10,250}$")  # "CHƯƠNG TRÌNH công tác năm 2024"
_SHORT_DATE = re.compile(r"ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE)
_ATTACHED = re.compile(
    r"(?:kèm theo|ban hành)[^)]*?\bsố\s*:?\s*(?P<number>[^)]*?)\s*,?\s*(?=ngày)(?P<rest>[^)]*)", re.IGNORECASE
)
_KIND = re.compile(
    r"(?:KẾ HOẠCH|CHƯƠNG TRÌNH|LỊCH|ĐỀ ÁN|PHƯƠNG ÁN|THÔNG BÁO|HƯỚNG DẪN|THỂ LỆ|NGHỊ QUYẾT|DANH MỤC)(?![a-zà-ỹ])",
    re.IGNORECASE,
)
_DECIDED = re.compile(rf"^(?:VỀ VIỆC )?(?:BAN HÀNH|PHÊ DUYỆT) (?={_KIND.pattern})", re.IGNORECASE)
POST = re.compile(
    r"\b(?:PHÓ )?(?:CHỦ TỊCH|BÍ THƯ|GIÁM ĐỐC|TỔNG THƯ KÝ|TRƯỞNG BAN|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|CHỦ NHIỆM"
    r"|VIỆN TRƯỞNG|TRƯỞNG PHÒNG|TỔNG GIÁM ĐỐC|BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ĐẢNG ĐOÀN)\b"
)
PERSON = re.compile(
    r"^(?:(?:TSKH|TS|ThS|Ths|PGS|GS|BS(?:CK ?(?:II|I|2|1)|NT)?|DS|KS|CN|LS|Th\.S|(?:Đại|Thượng|Trung|Thiếu) tá|Đại úy)"
    r"\.?\s*)*(?P<name>[A-ZÀ-ỸĐ][a-zà-ỹđ]*(?:\s[A-ZÀ-ỸĐ][a-zà-ỹđ]*){1,5})$"
)


MOST_OPENING = 40  # lines in which a title is looked for
MOST_ABOVE = 10  # lines over a title in ordinary letters
LONGEST_TITLE = 250  # letters
TOLD = 150  # letters of a paragraph that already says what the document is about
_AUTHORITY = re.compile(r"(?:THỦ TƯỚNG )?CHÍNH PHỦ$|BỘ TRƯỞNG|[ỦU][ỶY] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN")  # who decides
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|dang cong san viet nam$|doan tncs ho chi minh$", re.IGNORECASE)
_GROUND = re.compile(r"Căn cứ|Theo đề nghị|Xét|Điều \d")
_OPENING = re.compile(
    r"\(|(?:Tháng|Quý|Tuần) [\dIV]+\s*:\s*\S|Căn cứ|Thực hiện .*ban hành|Để |Nhằm |(?:[IVX]+|[A-HĐ]|\d+) ?\."
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines say. `numbered` and `dated` are where a number or a date stands or is left blank."""

    number: str | None = None
    issued: str | None = None
    title: str = ""
    title_line: int = 0
    numbered: str | None = None
    dated: str | None = None
    lines: frozenset[int] = frozenset()


def lines_of(blocks: Sequence[Block]) -> list[Paragraph]:
    """Paragraphs, and the lines of tables that are no more than a letterhead or a signature, as one stream."""
    stream: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            stream += [replace(block, text=side) for side in block.text.split(" | ") if side]
        elif isinstance(block, Table) and block.width <= 2:
            stream += _cells_as_lines(block)
    return stream


def _cells_as_lines(table: Table) -> list[Paragraph]:
    columns = range(table.width)
    printed = (
        lines.paragraph(piece, row.line, row.at)
        for column in columns
        for row in table.rows
        if column < len(row.cells)
        for piece in row.cells[column].split("\n")
    )
    return [paragraph for paragraph in printed if paragraph]


def number_in(text: str) -> str | None:
    """The number and symbol in a text, written without stray spaces: "32 - KH/ĐĐLHH" is "32-KH/ĐĐLHH"."""
    match = _NUMBER.search(mended(text))
    return re.sub(r"\s*([-/–&])\s*", r"\1", match[0]) if match else None


def date_in(text: str) -> str | None:
    """The date of issue in a text, "2023-05" where the day is left blank, None where there is none."""
    text = mended(text)
    if match := _DATED.search(text):
        day, month, year = match["day"].strip(" …._"), match["month"].strip(" …._"), match["year"]
        if not month:
            return year
        return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")
    if match := _SHORT_DATE.search(text):
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    return None


def head_of(stream: Sequence[Paragraph]) -> Head:
    """The head of the document."""
    title_at = _title_at(stream)
    if title_at is None and (reported := _reported(stream)):
        return reported
    title_at = _decided_at(stream) if title_at is None else title_at
    subject = letter.subject_of(stream) if title_at is None else None
    title_at = _plain_title_at(stream) if title_at is None and subject is None else title_at
    above = stream[: title_at if title_at is not None else MOST_ABOVE]
    numbered = next(
        (line for line in above if re.match(r"\s*S[ốóô]\b(?! (?:lần|lượt))", line.text, re.IGNORECASE)), None
    )
    places = [line for line in above if _PLACE_AND_DATE.search(mended(line.text))]
    dated = next((line for line in places if "," in line.text), next(iter(places), None))  # a page may show today
    title, last = subject or _title(stream, title_at)
    if numbered is None and title_at is not None:
        below = stream[last : last + 2]
        numbered = next((line for line in below if re.match(r"\(?\s*Số\s*:?\s*\d+\s*[-/]", line.text)), None)
        dated = dated or numbered
    number = number_in(numbered.text) if numbered else None
    issued = date_in(dated.text) if dated else None
    attached = [line for line in stream[last : last + 1] if title_at is not None and line.text.startswith("(")]
    for line in attached:
        if re.match(r"\(\s*Từ ngày", line.text, re.IGNORECASE):
            title = f"{title} {line.text.strip('()')}"
        if (match := _ATTACHED.search(line.text)) and numbered is None:
            number, issued = number_in(match["number"]), issued or date_in(match["rest"])
    return Head(
        number,
        issued,
        title,
        stream[title_at].line if title_at is not None else stream[last - 1].line if subject else 0,
        numbered.place if numbered else None,
        dated.place if dated else None,
        frozenset(line.line for line in (*stream[:last], *attached) if not _names_a_sheet(line))
        if title_at is not None or subject
        else frozenset(),
    )


def _names_a_sheet(line: Paragraph) -> bool:
    """Whether a line over the title is the time that a sheet is named for, which holds for what stands in it."""
    return line.heading and is_time_heading(line.text)


def _reported(stream: Sequence[Paragraph]) -> Head | None:
    """The head of a plan that an article quotes: "Ngày …, UBND … đã ban hành Kế hoạch 195/KH-UBND … tổ chức …"."""
    for place, line in enumerate(stream[:MOST_ABOVE]):
        if match := _REPORTED.search(line.text):
            title = f"{match['kind'].capitalize()} {match['title'].strip(' :')}"
            above = frozenset(over.line for over in stream[:place])
            return Head(number_in(match["number"]), date_in(line.text[: match.start()]), title, line.line, lines=above)
    return None


def _title_at(stream: Sequence[Paragraph]) -> int | None:
    """Where the title stands; a web page may print it once more over the letterhead."""
    motto = next((place for place, line in enumerate(stream[:MOST_OPENING]) if _MOTTO.match(fold(line.text))), 0)
    below = _title_below(stream, motto)
    return below if below is not None else _title_below(stream, 0)


def _title_below(stream: Sequence[Paragraph], begin: int) -> int | None:
    told = False
    for place, line in enumerate(stream[:MOST_OPENING]):
        if place < begin:
            continue
        printed_as_title = line.text.isupper() or line.strong or _NAMED_AT_ONCE.match(line.text)
        marked = printed_as_title or (line.heading and not told)
        asked = line.text.endswith("?")  # so ends the heading of an article, not of a plan
        if marked and not line.bullet and not asked and _KIND.match(line.text):
            return place
        told = told or (len(line.text) > TOLD and not _GROUND.match(line.text))
    return None


def _decided_at(stream: Sequence[Paragraph]) -> int | None:
    """The title of a decision that holds the plan itself: "BAN HÀNH KẾ HOẠCH THỜI GIAN NĂM HỌC"."""
    found = (
        place for place, line in enumerate(stream[:MOST_OPENING]) if line.text.isupper() and _DECIDED.match(line.text)
    )
    return next(found, None)


def _plain_title_at(stream: Sequence[Paragraph]) -> int | None:
    """The title of a page in ordinary letters: the first line that names a kind of plan and ends no sentence."""
    for place, line in enumerate(takewhile(lambda line: len(line.text) <= TOLD, stream[:MOST_ABOVE])):
        if (
            not line.bullet
            and _KIND.match(line.text)
            and len(line.text) <= LONGEST_TITLE
            and line.text[-1] not in ".;:,"
        ):
            return place
    return None


def _title(stream: Sequence[Paragraph], at: int | None) -> tuple[str, int]:
    """The title with the lines that belong to it, and the place after the last of them."""
    if at is None:
        return "", 0
    parts = [stream[at].text]
    place = at + 1
    while place < len(stream) and place - at < 4 and _belongs_to_title(stream[place], parts, stream[at]):
        apart = stream[place].line > stream[place - 1].line + 1 or _YEAR.search(" ".join(parts))
        if is_time_heading(stream[place].text) and apart:
            break
        parts.append(stream[place].text)
        place += 1
    return _DECIDED.sub("", " ".join(parts)), place


def _belongs_to_title(line: Paragraph, parts: list[str], first: Paragraph) -> bool:
    text = line.text
    if line.bullet or _OPENING.match(text):
        return False
    if text.endswith((":", ".", ";")) or len(text) > 400:
        return False
    if text.isupper() or line.strong or line.heading:
        return not _KIND.fullmatch(text) and not POST.match(text) and not _AUTHORITY.match(text)
    return len(parts) == 1 and len(first.text) < 30


def signer_of(stream: Sequence[Paragraph]) -> str | None:
    """Who signed: the first name below the last post that is printed in capitals."""
    signed: str | None = None
    below_post = False
    for line in stream:
        if line.text.isupper() and POST.search(line.text):
            below_post = True
        elif below_post and (match := PERSON.match(line.text)):
            signed, below_post = signed or match["name"], False
        elif below_post and len(line.text) > 80:
            below_post = False
    return signed
