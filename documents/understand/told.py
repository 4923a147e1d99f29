"""What the paragraph of an article tells, piece by piece: a piece is all that is said of one task.

Sentences and clauses are cut apart where each sets a time or gives work to somebody; what only goes on ("Đồng thời …",
"Báo cáo kết quả … trước ngày …") stays with the task before it, and what is told of the past is no task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from documents.understand import parties, sentences
from documents.understand.frame import Frame

_CUT = re.compile(r"(?<=[^\W\d_][)”\"\w][.!])\s+(?=[A-ZÀ-ỸĐ“\"])|(?<=\d[.!])\s+(?=[A-ZÀ-ỸĐ“\"])|(?<=;)\s+")
_GOES_ON = re.compile(
    r"(?:Đồng thời|Báo cáo|Ngoài ra|Sau đó|Qua đó|Trong đó|Từ đó|Kết quả|Cùng với đó)\b", re.IGNORECASE
)
_PAST = re.compile(r".{0,120}\b(?:đã|vừa)\b(?! (?:được )?(?:giao|phân công))", re.DOTALL)
_ONCE = re.compile(r"(?:(?:Trong |Vào )?[Nn]ăm (\d{4})|Năm (?:ngoái|trước)|Trước đó)\b")
_ACTS = re.compile(
    r"(?:Các |các )?(?:Sở|UBND|Ban|Công an|Trung tâm|Phòng|Công ty|Hội|Đoàn|Thanh tra|Văn phòng|Báo|Đài|Trường"
    r"|sở|phòng|cơ quan|đơn vị|xã|huyện|địa phương)\b[^.;]{2,120}?\b(?:chủ trì|có trách nhiệm|chịu trách nhiệm|tham mưu"
    r"|phối hợp|hướng dẫn|kiểm tra|tổng hợp|xây dựng|bố trí|bảo đảm|đảm bảo|rà soát|tuyên truyền|hoàn thành|chuẩn bị)\b"
)
_LEAD_IN = re.compile(
    r"(?:[A-ZĐ]{2,6} ?[-–] |(?:Cũng )?[Tt]heo (?:đó|(?:[Kk]ế hoạch|[Cc]hương trình)(?: này)?), |Cụ thể(?: là)?, |Riêng "
    r"|Trong đó, )"
)
_ANNOUNCES = re.compile(r"[^:;.]{0,90}\b(?:dự kiến|cụ thể|như sau|nêu rõ|theo đó)\s*:\s+(?=\S)", re.IGNORECASE)


def tasks_told(text: str, frame: Frame) -> Iterator[str]:
    """The pieces of a paragraph that are tasks, without the words that lead in to them."""
    for piece in _pieces(text, frame):
        bare = _LEAD_IN.sub("", _ANNOUNCES.sub("", _LEAD_IN.sub("", piece, count=1), count=1), count=1)
        if _sets_a_task(bare, frame) and not _is_past(bare, frame):
            yield bare.rstrip(" ;")


def _pieces(text: str, frame: Frame) -> Iterator[str]:
    piece = ""
    for said in _CUT.split(text):
        anew = _sets_a_task(said, frame) or _is_past(said, frame)
        if piece and anew and not _GOES_ON.match(said) and _sets_a_task(piece, frame):
            yield piece
            piece = said
        else:
            piece = f"{piece} {said}".strip()
    if piece:
        yield piece


def _sets_a_task(text: str, frame: Frame) -> bool:
    return bool(parties.given(text) or _ACTS.match(text)) or sentences.time_in(text, frame).says_something


def _is_past(text: str, frame: Frame) -> bool:
    """Whether a sentence tells what has been: "Năm 2015, …", "… đã hoàn thành"."""
    once = _ONCE.match(text)
    if once:
        return once[1] is None or (frame.is_dated and int(once[1]) < frame.year)
    return bool(_PAST.match(text)) and not parties.given(text)
