"""Who issued a plan: the letterhead, else who "xây dựng, ban hành" it, else whose plan the title says it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.readers.blocks import Paragraph

_NATION = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN", re.IGNORECASE)
_ORGAN = re.compile(r"(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|TỔ CHỨC|CHỈ ĐẠO)|ĐẢNG ĐOÀN|THƯỜNG TRỰC)(?:\s*\*)?", re.IGNORECASE)
_BODY = (
    r"(?:(?:Đảng đoàn|Ban Thường vụ|Ban Chấp hành|Ban chấp hành|Thường trực|Chủ tịch)\s+)?"
    r"(?:Liên hiệp|Liên minh|Liên đoàn|Hội|Đoàn|Tỉnh đoàn|Công đoàn|CĐCS|Sở|Ủy ban|Uỷ ban|UBND|Trường|Trung tâm|Ban"
    r"|Đảng ủy|Chi bộ|Mặt trận)"
    r"[^.;:,()\n]{3,110}?"
)
_ISSUES = re.compile(
    rf"(?P<body>{_BODY})\s*(?:\([^()]*\)\s*)?(?:khóa [IVX]+\s*)?,?\s*(?:đã |đưa ra |xây dựng|ban hành|lập|đề ra)\s*"
    r"(?:một số )?(?:ban hành )?(?i:kế hoạch|chương trình|nhiệm vụ)",
)
_ABBREVIATED = re.compile(rf"(?P<body>{_BODY})\s*\((?:[^()]*là )?(?:Liên hiệp hội|LHH|Hội)\)")
_OWNER = re.compile(r"\bcủa\s+(?P<body>.+?)(?=\s+(?:khóa|nhiệm kỳ|năm \d|giai đoạn|quý)|[,(]|$)", re.IGNORECASE)
_STARTS = re.compile(_BODY.removesuffix(r"[^.;:,()\n]{3,110}?"), re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Số|SỐ)\s*:?\s*\d*\s*[-/]|ngày\s.*tháng", re.IGNORECASE)
_SMALL = frozenset("các và của hội tỉnh huyện thành phố ban công đoàn ủy uỷ nhân dân".split())


def issuer_of(stream: Sequence[Paragraph], title: str, title_line: int) -> str | None:
    """The body that issued the plan, in the case that the document itself writes it in."""
    above = [line.text for line in stream if line.line < title_line]
    body_text = "\n".join(line.text for line in stream if line.line >= title_line and not line.text.isupper())
    if head := _letterhead(above):
        return spelled(head, body_text)
    if match := _ISSUES.search(re.split(r"\n(?:[IVX]+|\d+)\.", body_text)[0]):
        return match["body"].strip()
    if (match := _OWNER.search(title)) and _STARTS.match(match["body"]):
        return spelled(match["body"].strip(), body_text)
    if match := _ABBREVIATED.search(body_text):
        return re.sub(r"^.*\b(?=Liên hiệp)", "", match["body"]).strip()
    return None


def spelled(text: str, elsewhere: str) -> str:
    """A text in capitals as the document spells the same words elsewhere; unknown words keep a capital each."""
    if not text.isupper():
        return text
    lowered = elsewhere.lower()
    words = text.split()
    out: list[str] = []
    while words:
        count, form = _longest_known(words, elsewhere, lowered)
        out.append(form if count else _capital(words[0]))
        del words[: max(count, 1)]
    joined = " ".join(out)
    return joined[:1].upper() + joined[1:]


def _longest_known(words: Sequence[str], elsewhere: str, lowered: str) -> tuple[int, str]:
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count]).lower()
        at = lowered.find(phrase)
        while at >= 0:
            form = elsewhere[at : at + len(phrase)]
            beside = elsewhere[at - 1 : at] + elsewhere[at + len(phrase) :][:1]
            whole = not any(letter.isalnum() for letter in beside)
            if whole and (count > 1 or not form.islower() or phrase in _SMALL):
                return count, form
            at = lowered.find(phrase, at + 1)
    return 0, ""


def _capital(word: str) -> str:
    if word.lower() in _SMALL:
        return word.lower()
    abbreviation = "&" in word or (len(word) <= 4 and not re.search(r"[AEIOUYÀ-Ỹ]", word))
    return word if abbreviation else word.capitalize()


def _letterhead(above: Sequence[str]) -> str | None:
    """The lines over the number: the superior body first, the issuing one last."""
    lines = []
    for text in above:
        cut = _NATION.split(text)[0].strip()
        if cut and cut.isupper() and not _NUMBERED.match(cut):
            lines.append(cut.strip(" -*"))
        if _NUMBERED.match(text):
            break
    lines = [line for line in lines if len(line) > 3 and "CHỦ NGHĨA VIỆT NAM" not in line]
    if not lines:
        return None
    if len(lines) > 1 and _ORGAN.fullmatch(lines[-1]):
        return f"{lines[-1]} {lines[-2]}"
    if len(lines) > 1 and re.match(r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG)\b", lines[-1]):
        return f"{lines[-2]} {lines[-1]}"
    return lines[-1]
