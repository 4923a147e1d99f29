"""An article that tells of a plan: whatever sets a time or gives work to somebody is a task.

Read so only where nothing else in a document was a task.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from documents.labels import label_of
from documents.readers.blocks import Paragraph
from documents.understand import parties, sentences
from documents.understand.found import Found
from documents.understand.frame import Frame
from documents.understand.prose_items import Task
from documents.understand.told import tasks_told
from rules.plan import Item, Party

_OPENING = re.compile(
    r"^.{0,250}\b(?:ban hành|ký|có) (?:Kế hoạch|Công văn|Chương trình|Chỉ thị|Quyết định|Thông báo|Hướng dẫn"
    r"|[Vv]ăn bản)\b"
)
SHORTEST = 60  # letters of a paragraph that says something
LONG = 150  # letters of a paragraph that tells rather than lists


def is_article(body: Sequence[Paragraph]) -> bool:
    """Whether a text tells in whole paragraphs, without numbers or lists."""
    listed = sum(bool(paragraph.bullet or label_of(paragraph.text)) for paragraph in body)
    return listed <= 1 and sum(len(paragraph.text) >= LONG for paragraph in body) > 1


def tasks_of(body: Sequence[Paragraph], key: str, frame: Frame) -> Iterator[Task]:
    """The tasks that the paragraphs of an article tell."""
    for paragraph in body:
        if len(paragraph.text) < SHORTEST or _OPENING.match(paragraph.text):
            continue
        for told in tasks_told(paragraph.text, frame):
            found = Found(_item(told, key, frame), paragraph.line, at=paragraph.at)
            yield Task(found, frozenset({paragraph.line}))


def _item(told: str, key: str, frame: Frame) -> Item:
    when = sentences.time_in(told, frame)
    given = parties.given(told)
    return Item(
        plan=key,
        no=None,
        content=told[:1].upper() + told[1:],
        time_text=when.text,
        period=when.period,
        recurrence=when.recurrence,
        condition=when.condition,
        lead=given.get(Party.LEAD),
        coordinating=given.get(Party.COORDINATING),
    )
