"""Targets: numbers that the prose promises ("10 nhiệm vụ/năm trở lên", "đến năm 2025 … 02 hội … và 04 hội …")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rules.plan import Passage, Target

_PROMISE = re.compile(
    r"phấn đấu|trở lên|ít nhất|tối thiểu|(?<=\w)/\s*năm\b|mỗi năm|h[àằ]ng năm[^,.;]* \d|đến năm 20\d\d[^,.;]*\d"
    r"|đạt (?:trên|từ|\d)|chỉ tiêu",
    re.IGNORECASE,
)
_UNITS = (
    r"nhiệm vụ|hội nghị|hội thảo|hội viên|hội|chi hội|lớp(?: tập huấn)?|cuộc|đề tài|đề án|dự án|công trình|giải pháp"
    r"|sáng kiến|mô hình|bài|số|đoàn viên|đảng viên|người|lượt người|lượt|đơn vị|chuyên đề|báo cáo|buổi|tin|tổ chức"
    r"|trung tâm|chuyên gia|diễn đàn|văn bản"
)
_QUANTITY = re.compile(
    rf"(?<![\w/.,-])(?P<number>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}})\s*(?P<unit>%|(?:{_UNITS})(?!\w))"
    r"(?P<each>\s*/\s*(?:năm|quý|tháng))?",
    re.IGNORECASE,
)
FEW_WORDS = 8
LONGEST_SENTENCE = 3000  # letters; more is noise
_BY = re.compile(r"(?:đến|hết|trước|trong)\s+(?:hết\s+)?(?:cuối\s+)?năm\s+(20\d\d)", re.IGNORECASE)
_EACH = re.compile(r"(?:mỗi|h[àằ]ng)\s+(năm|quý|tháng)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-ZÀ-ỸĐ])|\n")
_CLAUSE = re.compile(r"[,;:]\s+|\s+và\s+(?=\d)")


def targets_of(passages: Sequence[Passage], key: str) -> list[Target]:
    """The targets that the passages state, in the order printed."""
    return [target for passage in passages for target in _in_text(passage.text, passage.item_no, key)]


def _in_text(text: str, item_no: str | None, key: str) -> Iterator[Target]:
    for sentence in _SENTENCE.split(text):
        if len(sentence) > LONGEST_SENTENCE or not _PROMISE.search(sentence):
            continue
        per: str | None = None
        for match in _QUANTITY.finditer(sentence):
            per = _per(match, sentence) or per
            yield Target(
                plan=key,
                what=_around(sentence, match),
                number=int(match["number"].replace(".", "")),
                unit=match["unit"].lower(),
                by=per or _by(sentence),
                no=item_no,
            )


def _per(match: re.Match[str], sentence: str) -> str | None:
    """ "năm" for "/năm"; what is "trong đó" of it is meant by the same year."""
    if match["each"]:
        return match["each"].strip(" /").lower()
    each = _EACH.search(sentence)
    return each[1].lower() if each else None


def _by(sentence: str) -> str | None:
    match = _BY.search(sentence)
    return match[1] if match else None


def _around(sentence: str, match: re.Match[str]) -> str:
    """The clause that the number stands in; one too short to tell is led in by the clause before it."""
    cuts = [0, *(cut.end() for cut in _CLAUSE.finditer(sentence)), len(sentence)]
    start = max(cut for cut in cuts if cut <= match.start())
    end = min(cut for cut in cuts if cut > match.start())
    lead = ""
    if match.start() - start < len("0") + 1 or len(sentence[start:end].split()) < FEW_WORDS:
        before = sentence[max((cut for cut in cuts if cut < start), default=start) : start]
        other = _QUANTITY.search(before)
        lead = before[: other.start()] if other else before
    return re.sub(r"\s+và$", "", f"{lead}{sentence[start:end]}".strip(" ,;:."))
