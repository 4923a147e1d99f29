"""An article that tells of a plan: each paragraph that sets a time or gives work to somebody is a task.

Read so only where nothing else in a document was a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.readers.blocks import Paragraph
from documents.understand import parties, sentences
from documents.understand.found import Found
from documents.understand.frame import Frame
from documents.understand.prose_items import Task
from rules.plan import Item, Party

_OPENING = re.compile(
    r"^.{0,250}\b(?:ban hành|ký|có) (?:Kế hoạch|Công văn|Chương trình|Chỉ thị|Quyết định|Thông báo|Hướng dẫn"
    r"|[Vv]ăn bản)\b"
)
_LEAD_IN = re.compile(r"(?:Theo đó|Theo (?:Kế hoạch|Chương trình)|Cụ thể|Trong đó),\s+")
SHORTEST = 60  # letters of a paragraph that says something


def tasks_of(body: Sequence[Paragraph], key: str, frame: Frame) -> Iterator[Task]:
    """The tasks that the paragraphs of an article tell."""
    for paragraph in body:
        text = paragraph.text
        if len(text) < SHORTEST or _OPENING.match(text):
            continue
        when = sentences.time_in(text, frame)
        given = parties.given(text)
        if not (given or when.says_something):
            continue
        content = _LEAD_IN.sub("", text)
        item = Item(
            plan=key,
            no=None,
            content=content[:1].upper() + content[1:],
            time_text=when.text,
            period=when.period,
            recurrence=when.recurrence,
            condition=when.condition,
            lead=given.get(Party.LEAD),
            coordinating=given.get(Party.COORDINATING),
        )
        yield Task(Found(item, paragraph.line, at=paragraph.at), frozenset({paragraph.line}))
