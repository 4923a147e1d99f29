"""Lines of any form of document: cleaned, taken as paragraphs, and joined where a page had broken them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from documents.labels import LabelKind, is_label, label_of
from documents.readers.blocks import Block, Paragraph

WRAPPED = 55  # a line at least this long was broken by the page, not by its writer
LONGEST_WORD = 12  # letters at the end of a line that tell whether it goes on
FEWEST_BELOW = 10  # lines below another that tell how a page was broken
DASHES = ("-", "–", "—")
_YEAR_ENDS = re.compile(r"\b20\d\d$")
_YEAR_BEGINS = re.compile(r"20\d\d\b")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_WIDE = r"\u00a0\u2000-\u200a\u3000"
_SPACES = re.compile(rf"[ {_WIDE}]{{2,}}|[{_WIDE}]")  # a single plain space stays as it is
_EMPHASIS = re.compile(r"\*(?=\S)|(?<=\S)\*")
_SIGNS = "•·●▪◦■□◆❖➢➤✓\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc\uf0e0"  # the last ones are those of Word's symbol fonts
_BULLET = re.compile(rf"([-–—+*{_SIGNS}])\s+(?=\S)|([-+{_SIGNS}])(?=[^\W\d_])")
_EMPHASISED_BULLET = re.compile(r"^\*(?=[-+–•] )")
_ANCHOR = re.compile(r"\s*\{#[^{}]*\}\s*$")  # of a heading, as converters to Markdown leave it
_LONE_BULLETS = ("-", "+", *_SIGNS)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
RULE = re.compile(r"[\s|:=_+-]+")
_CUT_OFF = tuple(  # a word at the end of a line and what belongs to it on the next
    (re.compile(cut, re.IGNORECASE), re.compile(rest))
    for cut, rest in ((r"^Số:$", r"\d+"), (r"\bnăm$", r"20\d\d\b"), (r"\bquý$", r"[IVX1-4]+\b"))
)
_NAMED_FIELD = re.compile(r"(?:Mốc|Thời gian|Địa điểm|Thành phần|Trưởng đoàn|Chủ trì|Đối tượng)\b[^:.;,]{0,30}:\s")
_BEGINS_ANEW = re.compile(
    r"Căn cứ (?:Luật|Nghị|Quyết|Kế hoạch|Chương trình|Chỉ thị|Công văn|Hướng dẫn|Thông)|Kính gửi\b"
    r"|(?:Buổi )?(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối)\s*:"
)
_STAMP = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{4}[ ,-]+\d{1,2}:\d{2}")  # when a page was put on the web
_SENTENCE_END = (".", ";", ":", "!", "?", "”", '"', "/")
_OPEN_WORDS = frozenset(
    "và của các với cho tại trong về theo là do để từ đến những một hoặc bởi trên vào được ngày tháng năm số".split()
)


def clean(text: str) -> str:
    """A text with composed letters, without marks that cannot be seen, spaces single; tabs and newlines stay."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


def cell(text: str) -> str:
    """A cell without marks of emphasis; its lines trimmed, empty ones left out."""
    text = _BREAK.sub("\n", text) if "<" in text else text
    text = _EMPHASIS.sub("", text.replace("**", "")) if "*" in text else text
    return "\n".join(filter(None, map(str.strip, text.split("\n"))))


def whole_cell(printed: Iterable[str]) -> str:
    """A cell that was broken into lines: a bullet begins a new one, anything else was broken by the page."""
    text = ""
    for line in filter(None, map(cell, printed)):
        text = f"{text}\n{line}" if text and is_bulleted(line) else joined(text, line)
    return text


def is_rule(line: str) -> bool:
    """Whether nothing but marks stands in a line: "-------", "|"; the lone mark of a list is more."""
    return bool(RULE.fullmatch(line)) and line.strip() not in _LONE_BULLETS


def paragraph(line: str, number: int, at: str = "") -> Paragraph | None:
    """The line as a paragraph of its own, or None where nothing but marks stands."""
    bare = line.strip()
    if bare in _LONE_BULLETS:
        return Paragraph("", number, bare, at=at)
    if not bare or is_rule(bare):
        return None
    bare = bare.strip("| ") if bare.count("|") == 1 else bare  # of a table that lost its other borders
    heading = bare.startswith("#")
    bare = _ANCHOR.sub("", bare.lstrip("#")).strip() if heading else bare
    strong = bare.startswith("**") and bare.endswith("**") and len(bare) > 4
    bare = _EMPHASISED_BULLET.sub("", bare.replace("**", "").strip())
    bullet = _BULLET.match(bare)
    if bullet:
        bare = bare[bullet.end() :]
    text = _EMPHASIS.sub("", bare).strip()
    if not text:
        return None
    return Paragraph(text, number, (bullet[1] or bullet[2]) if bullet else "", heading, strong, at)


def is_bulleted(line: str) -> bool:
    """Whether a line begins with the mark of a list."""
    return bool(_BULLET.match(line.lstrip()))


def _continues(before: Paragraph, after: Paragraph, one: Printed, wrapped: bool) -> bool:
    """Whether `after`, which stands as `one` says, is the rest of a sentence broken by line or page."""
    adjacent = one.adjacent
    if (
        adjacent
        and _YEAR_ENDS.search(before.text[-LONGEST_WORD:])
        and after.bullet in DASHES
        and _YEAR_BEGINS.match(after.text)
    ):
        return True
    if after.bullet or after.heading:
        return False
    is_page = before.text.isdigit() and after.text.isupper()
    if adjacent and not is_page and (is_label(before.text) or (before.bullet and " " not in before.text)):
        return True
    if adjacent and any(cut.search(before.text[-LONGEST_WORD:]) and rest.match(after.text) for cut, rest in _CUT_OFF):
        return True
    if _NAMED_FIELD.match(after.text) and not before.text.endswith(",") and not is_unfinished(before.text):
        return False
    label = label_of(after.text)
    cites = wrapped and adjacent and label is not None and label.kind is LabelKind.PART  # "… khoản 3" / "Điều 6; …"
    if (label and not cites) or _STAMP.match(after.text) or _BEGINS_ANEW.match(after.text):
        return False
    if wrapped and adjacent and not before.strong and before.text.isupper() == after.text.isupper():
        return True
    if before.text.endswith(_SENTENCE_END):
        return False
    if after.text[0].islower() or (is_unfinished(before.text) and not before.text.isupper()):
        return True
    return adjacent and one.length >= WRAPPED and before.text.isupper() == after.text.isupper()


def is_unfinished(text: str) -> bool:
    """Whether a text ends in a word or a sign that nothing ends with: "Sở Khoa học và"."""
    return text.endswith(",") or text.rsplit(" ", 1)[-1].lower() in _OPEN_WORDS


def joined(before: str, after: str) -> str:
    return f"{before} {after}".strip()


@dataclass(frozen=True, slots=True)
class Printed:
    """A paragraph or table as it stands on the page: whether right under the line before, and that line's length."""

    block: Block
    adjacent: bool = False
    length: int = 0


def is_wrapped(page: Sequence[str]) -> bool:
    """Whether only an empty line ends a paragraph of a page: of lines below another, many begin with a small letter."""
    prose = ["", *("" if is_rule(line) else line for line in page)]
    below = [line for above, line in pairwise(prose) if above and line]
    paragraphs = sum(bool(line and not above) for above, line in pairwise(prose))
    small = sum(line[0].islower() for line in below)
    return len(below) >= FEWEST_BELOW and small * 5 > len(below) * 2 and paragraphs * 3 > len(below)


def unbroken(printed: Iterable[Printed], *, wrapped: bool = False) -> Iterator[Block]:
    """The blocks with every paragraph whole again; `wrapped` as `is_wrapped` says."""
    before: Paragraph | None = None
    for one in printed:
        block = one.block
        if isinstance(block, Paragraph) and before and _continues(before, block, one, wrapped):
            before = replace(before, text=joined(before.text, block.text))
            continue
        if before:
            yield before
        before = block if isinstance(block, Paragraph) else None
        if before is None:
            yield block
    if before:
        yield before
