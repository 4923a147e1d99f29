"""An article that tells of a plan: each clause that sets a time or gives work to somebody is a task.

Read so where a document is no more than such an article, or where nothing else in it was a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from documents.labels import label_of
from documents.readers.blocks import Paragraph
from documents.understand import parties
from documents.understand.found import Found
from documents.understand.prose import sentences
from documents.understand.prose.clauses import Clause, clauses_of
from documents.understand.prose.duties import GIVEN
from documents.understand.prose.items import Task
from documents.understand.times.frame import Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Item, Party

_OPENING = re.compile(
    r"^.{0,250}\b(?:(?:ban hành|ký|có) (?:Kế hoạch|Công văn|Chương trình|Chỉ thị|Quyết định|Thông báo|Hướng dẫn"
    r"|công văn|[Vv]ăn bản)\b|vừa tổ chức hội nghị triển khai kế hoạch\b)"
)
_AFTERWARDS = re.compile(
    r"(?:Tin|Bài)(?: viết)? (?:liên quan|khác|tiêu điểm|mới)|Từ khóa|Đọc thêm|Xem thêm|Đừng bỏ lỡ|Tags?\b|In bài viết"
)
_WORK = (
    rf"(?:{GIVEN}|đăng ký|báo cáo|hoàn thành|chỉnh trang|triển khai|tiến hành|thu dọn|tổng kết|lập|thành lập|đề xuất"
    r"|có trách nhiệm|tổ chức(?! đoàn thể| chính trị| xã hội| thành viên))"
)
_BODIES = (
    r"(?:Công ty|Ban (?:tổ chức|chỉ đạo)|Ban(?! hành| tổ chức| chỉ đạo)|Phòng(?! chống)|Sở|Trung tâm|UBND|Ủy ban"
    r"|Hội(?! (?:nghị|thảo|thi|diễn|chợ|trại|đàm|họp|hoa))"
    r"|Công an|Trường(?! hợp)|Đài|Đảng bộ|Chi bộ|Văn phòng|Liên đoàn|Công đoàn|Mặt trận|Đoàn|Bộ|Tổ(?! chức)"
    r"|[Cc]ác (?:[Cc]hi|[Ss]ở|[Pp]hòng|[Bb]an|[Cc]ơ quan|đơn vị|địa phương|huyện|xã|phường|thành viên|đồng chí))\b"
)
_CHARGED = re.compile(
    r"(?:(?:Từ [^,;]{5,40}, )|.{3,150}? (?:giao|yêu cầu|đề nghị) )?"
    rf"(?P<lead>{_BODIES}(?:(?!\b(?:giao|yêu cầu|đề nghị)\b)[^;.:]){{0,120}}?)(?<!,)(?<!được) (?=(?:sẽ )?{_WORK}\b)"
)
_DONE = re.compile(r"\bđã (?:đăng ký|có|tổ chức|hoàn thành|diễn ra|thu hút|đón|được trao)\b|\bNăm ngoái\b")
_GOES_ON = re.compile(rf"{_WORK}\b", re.IGNORECASE)
SHORTEST = 60  # letters of a paragraph that says something
LONG = 150  # letters of a paragraph that tells rather than lists


def is_article(body: Sequence[Paragraph]) -> bool:
    """Whether a text tells in whole paragraphs, without numbers or lists."""
    listed = sum(bool(paragraph.bullet or label_of(paragraph.text)) for paragraph in body)
    return listed <= 1 and sum(len(paragraph.text) >= LONG for paragraph in body) > 1


def tasks_of(body: Sequence[Paragraph], key: str, frame: Frame) -> Iterator[Task]:
    """The tasks that the paragraphs of an article tell; its lead-in above the opening says only what follows."""
    article = list(takewhile(lambda paragraph: not _AFTERWARDS.match(paragraph.text), body))
    opening = next((at for at, paragraph in enumerate(article) if _OPENING.match(paragraph.text)), -1)
    for paragraph in article[max(opening, 0) :]:
        says = paragraph.text.endswith(".") and sentences.time_in(paragraph.text, frame).period is not None
        if len(paragraph.text) < SHORTEST and not says:
            continue
        lead: str | None = None
        for clause in clauses_of(paragraph.text):
            told = _told(clause, frame, lead)
            lead = told.lead if told else lead
            if told:
                yield Task(Found(told.item(key), paragraph.line, at=paragraph.at), frozenset({paragraph.line}))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a clause sets: what, when, and who."""

    content: str
    when: Schedule
    lead: str | None
    coordinating: str | None

    def item(self, key: str) -> Item:
        return Item(
            plan=key,
            no=None,
            content=self.content[:1].upper() + self.content[1:],
            time_text=self.when.text,
            period=self.when.period,
            recurrence=self.when.recurrence,
            condition=self.when.condition,
            lead=self.lead,
            coordinating=self.coordinating,
        )


def _told(clause: Clause, frame: Frame, lead: str | None) -> _Told | None:
    """What a clause sets, None where it sets nothing; `lead` goes on where it begins with what is to be done."""
    text = clause.text
    if _OPENING.match(text) or _DONE.search(text):
        return None
    when = sentences.time_in(text, frame)
    given = parties.given(text)
    charged = _CHARGED.match(text)
    if not (clause.listed or given or charged or when.says_something):
        return None
    who = given.get(Party.LEAD) or (charged["lead"] if charged else None)
    if who is None and not clause.listed and _GOES_ON.match(text):
        who = lead
    return _Told(text, when, who, parties.beside(text) if given or charged else None)
