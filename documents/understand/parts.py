"""The parts of a document before any is understood: head, body, end, and tables in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from documents.readers.blocks import Block, Paragraph, Remark, Table
from documents.understand.head import endmatter, heading, years
from documents.understand.head.heading import Head
from documents.understand.head.years import TitleYears
from documents.understand.prose import articles
from documents.understand.prose.node import Node
from documents.understand.prose.outline import outline_of
from documents.understand.tables import apart as tables
from documents.understand.tables import weekdays
from documents.understand.tables.grids import Grid, grids_of, tasks_and_others
from documents.understand.times import schedule
from documents.understand.times.frame import DAYS_IN_QUARTER, UNKNOWN_YEAR, Frame
from rules.plan import Grain, Period

MOST_OF_HEAD = 15  # lines
_CALENDAR = re.compile(r"\b(?:lịch|tuần)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """`stream` is all prose in order, `body` that between head and signature, `top` its outline.

    `tasks` are the tables of tasks, `others` those that only look like it; `frame` measures its times; `term` is
    the month, quarter or week that all of it is for; `document` is all text that is not in capitals; `remarks` are what
    the reader says of its reading.
    """

    head: Head
    stream: list[Paragraph]
    body: list[Paragraph]
    top: list[Node]
    recipients: list[str]
    tasks: list[Grid]
    others: list[Grid]
    title_years: TitleYears
    frame: Frame
    term: Period | None
    document: str
    remarks: list[Remark]


def parts_of(blocks: Sequence[Block], year: int | None) -> Parts:
    """The parts of a document; `year` helps where none is named."""
    remarks = [block for block in blocks if isinstance(block, Remark)]
    blocks = tables.apart([block for block in blocks if not isinstance(block, Remark)])
    grids = grids_of(blocks)
    stream = heading.lines_of([block for block in blocks if not any(block is grid.table for grid in grids)])
    head = heading.head_of(stream)
    titles = {line.text for line in stream if line.line in head.lines}  # a sheet or page may repeat them
    below = (line for line in stream if line.line not in head.lines and line.text not in titles)
    body, recipients = endmatter.split([line for line in below if not years.is_stamp(line.text)])
    title_years = years.in_head(head.title, [line.text for line in stream[:MOST_OF_HEAD]])
    texts = list(_texts(blocks))
    year = years.default_year(title_years, head.issued, year, "\n".join(texts))
    told = years.posted([line.text for line in stream[:MOST_OF_HEAD]]) if articles.is_article(body) else None
    opens = 1 if told else years.opening_month(title_years, head.issued, texts)
    frame = Frame(told or year or UNKNOWN_YEAR, opens=opens)
    whole = _whole(head.title, frame)
    frame = frame.under(whole)
    top = outline_of(weekdays.opened(body, whole))
    tasks, others = tasks_and_others(grids, top, frame)
    term = None if "tổ chức" in head.title.lower() else whole  # what prepares an event is done before it
    document = "\n".join(text for text in texts if not text.isupper())
    return Parts(head, stream, body, top, recipients, tasks, others, title_years, frame, term, document, remarks)


def _whole(title: str, frame: Frame) -> Period | None:
    """The month, quarter or week that a title is for: "cuối tháng" in a plan for May is the end of May."""
    whole = schedule.spanned(schedule.found(title, frame)[-1:])
    if whole is None or not whole.days or whole.days > DAYS_IN_QUARTER:
        return None
    return whole if whole.grain in (Grain.MONTH, Grain.QUARTER, Grain.WEEK) or _CALENDAR.search(title) else None


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row.cells)
        elif isinstance(block, Paragraph):
            yield block.text
