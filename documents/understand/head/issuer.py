"""Who issued a plan: the letterhead, else who "xây dựng, ban hành" it, else whose plan the title says it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.readers.blocks import Paragraph
from documents.understand.spelling import spelled

_NATION = re.compile(r"CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập|ĐẢNG CỘNG SẢN", re.IGNORECASE)
_YOUTH = re.compile(r"ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH")  # stands where others print the nation
_PLACE = r"(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG)\b"
_ORGAN_OF_PLACE = re.compile(rf"(?P<organ>BAN (?:THƯỜNG VỤ|THƯỜNG TRỰC|CHẤP HÀNH)) (?P<place>{_PLACE} .+)")
_ORGAN = re.compile(r"(?:BAN (?:THƯỜNG VỤ|CHẤP HÀNH|TỔ CHỨC|CHỈ ĐẠO)|ĐẢNG ĐOÀN|THƯỜNG TRỰC)(?:\s*\*)?", re.IGNORECASE)
_BODY = (
    r"(?:(?:Đảng đoàn|Ban Thường vụ|Ban Chấp hành|Ban chấp hành|Thường trực|Chủ tịch)\s+)?"
    r"(?:Liên hiệp|Liên minh|Liên đoàn|Hội|Đoàn|Tỉnh đoàn|Công đoàn|CĐCS|Sở|Ủy ban|Uỷ ban|UBND|Trường|Trung tâm|Ban"
    r"|Đảng ủy|Chi bộ|Mặt trận)"
    r"[^.;:,()\n]{3,110}?"
)
_ISSUES = re.compile(
    rf"(?P<body>{_BODY})\s*(?:\([^()]*\)\s*)?(?:khóa [IVX]+\s*)?,?\s*(?:đã |đưa ra |xây dựng|ban hành|lập|đề ra)\s*"
    r"(?:một số )?(?:ban hành )?(?i:kế hoạch|chương trình|nhiệm vụ|thông báo)",
)
_ABBREVIATED = re.compile(rf"(?P<body>{_BODY})\s*\((?:[^()]*là )?(?:Liên hiệp hội|LHH|Hội)\)")
_OWNER = re.compile(r"\bcủa\s+(?P<body>.+?)(?=\s+(?:khóa|nhiệm kỳ|năm \d|giai đoạn|quý)|[,(]|$)", re.IGNORECASE)
_STARTS = re.compile(_BODY.removesuffix(r"[^.;:,()\n]{3,110}?"), re.IGNORECASE)
_IN_TITLE = re.compile(
    r"\b(?:liên hiệp các hội|liên hiệp hội|hội liên hiệp|công đoàn|tỉnh đoàn|sở|ubnd)\b"
    r"(?:(?!\s(?:lần thứ|khóa|nhiệm kỳ|năm|giai đoạn)\b)[^,(\d])*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:Số|SỐ)\s*:?\s*\d*\s*[-/]|ngày\s.*tháng", re.IGNORECASE)
_ATTACHED = re.compile(r"PHỤ LỤC|DANH MỤC|BIỂU")
_ATTACHED_TO = re.compile(r"[Kk]èm theo [^()\n]{3,150}?ngày [^()\n]{3,40}? của (?P<body>[^()\n]{3,80})\)")
_ROMAN = re.compile(r"[IVX]+")
LONGEST_ABBREVIATION = 4  # letters


def issuer_of(stream: Sequence[Paragraph], title: str, title_line: int) -> str | None:
    """The body that issued the plan, in the case that the document itself writes it in."""
    above = _above(stream, title, title_line)
    body_text = "\n".join(line.text for line in stream if line.line >= title_line and not line.text.isupper())
    if head := _letterhead(above):
        return spelled(head, body_text)
    if match := _ISSUES.search(re.split(r"\n(?:[IVX]+|\d+)[./)]", body_text)[0]):
        return match["body"].strip()
    if (match := _OWNER.search(title)) and _STARTS.match(match["body"]):
        return spelled(match["body"].strip(), body_text)
    if match := _ABBREVIATED.search(body_text):
        return re.sub(r"^.*\b(?=Liên hiệp)", "", match["body"]).strip()
    if match := _ATTACHED_TO.search("\n".join(line.text for line in stream)):
        return match["body"].strip()
    if (match := _IN_TITLE.search(title)) and " " in match[0].strip():
        return spelled(match[0].strip(), body_text)
    return None


def _above(stream: Sequence[Paragraph], title: str, title_line: int) -> list[str]:
    """What stands over the title, or to its left."""
    begins = (line.line == title_line and title.lower().startswith(line.text.lower()) for line in stream)
    place = next((place for place, is_title in enumerate(begins) if is_title), None)
    if place is not None:
        return [line.text for line in stream[:place]]
    return [line.text for line in stream if line.line < title_line]


def _letterhead(above: Sequence[str]) -> str | None:
    """The lines over the number: the superior body first, the issuing one last."""
    lines = []
    for text in above:
        if text.startswith("/"):  # "Số:   /KH-MTTQ", left blank
            break
        cut = _NATION.split(text)[0].strip()
        if (
            cut
            and cut.isupper()
            and not _NUMBERED.match(cut)
            and not _ATTACHED.match(cut)
            and not _YOUTH.fullmatch(cut)
        ):
            lines.append(cut.strip(" -*"))
        if _NUMBERED.match(text):
            break
    if not any(_NATION.search(text) or _NUMBERED.match(text) for text in above):
        lines = [line for line in lines if _STARTS.match(line)]  # the heading of an article is no letterhead
    lines = [line for line in lines if len(line) > 3 and "CHỦ NGHĨA VIỆT NAM" not in line]
    if not lines:
        return None
    if len(lines) > 1 and _ORGAN.fullmatch(lines[-1]):
        return f"{lines[-1]} {lines[-2]}"
    if len(lines) > 1 and (match := _ORGAN_OF_PLACE.fullmatch(lines[-1])):
        return f"{match['organ']} {lines[-2]} {match['place']}"
    if len(lines) > 1 and re.match(_PLACE, lines[-1]):
        return f"{lines[-2]} {lines[-1]}"
    return lines[-1]
