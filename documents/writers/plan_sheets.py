"""A plan as a file again, as it is printed: what is read from it is the same plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from documents.writers import letter, workbook
from documents.writers.grid import Band, Column, Grid
from documents.writers.letter import Letter, Signature
from documents.writers.workbook import Page
from rules.plan import Item, Plan
from wording.vi import sheets as say

WIDTHS = (1.1, 5.4, 2.2, 2.2, 2.0, 1.9, 1.7)  # centimetres
BOOK_WIDTHS = (7, 60, 22, 28, 24, 28, 22)  # characters
PARENT_WIDTH, BOOK_PARENT_WIDTH = 1.2, 9
Cells = tuple[str, ...]


def paper(plan: Plan, items: Sequence[Item]) -> bytes:
    """The .docx."""
    columns = [
        Column(text, width, centred=text in say.SHORT_HEADINGS) for text, width in _columns(items, WIDTHS, PARENT_WIDTH)
    ]
    rows = [Band(row) if isinstance(row, str) else row for row in _rows(items)]
    return letter.write(
        Letter(
            issuer=plan.issuer or say.ISSUER,
            number=say.number(plan),
            place_and_day=say.issued(plan),
            kind=say.kind(plan),
            subject=say.rest_of_title(plan),
            parts=(*_term(plan, items), Grid(columns, rows, points=11)),
            signature=Signature((), name=plan.signer or ""),
        )
    )


def book(plan: Plan, items: Sequence[Item]) -> bytes:
    """The .xlsx."""
    columns = [
        workbook.Column(text, width, centred=text in say.SHORT_HEADINGS)
        for text, width in _columns(items, BOOK_WIDTHS, BOOK_PARENT_WIDTH)
    ]
    above = (plan.title.upper(), *filter(None, (plan.issuer, say.numbered(plan))), *_term(plan, items))
    rows = [(row,) if isinstance(row, str) else row for row in _rows(items)]
    return workbook.write([Page(say.PLAN_SHEET, above, columns, rows)])


def _columns(items: Sequence[Item], widths: Sequence[float], parent: float) -> list[tuple[str, float]]:
    columns = list(zip(say.PLAN_HEADINGS, widths, strict=True))
    if _names_parents(items):
        (content, width) = columns[1]
        columns[1:2] = [(say.PARENT_HEADING, parent), (content, width - parent)]
    return columns


def _names_parents(items: Iterable[Item]) -> bool:
    """Whether numbers alone do not tell which task another is a part of."""
    return any(item.parent != _by_number(item.no) for item in items)


def _by_number(no: str | None) -> str | None:
    return no.rpartition(".")[0] or None if no and no[0].isdigit() else None


def _term(plan: Plan, items: Iterable[Item]) -> tuple[str, ...]:
    """The span of the plan itself, which is when those tasks are due that have no time of their own."""
    spans = {item.period for item in items if item.period and not item.time_text}
    ends = {span.end for span in spans if span.start and span.end and span.start.isoformat() == plan.issued}
    return tuple(say.term(end) for end in ends if end) if len(spans) == 1 else ()


def _rows(items: Sequence[Item]) -> Iterator[Cells | str]:
    """Under the heading of their section."""
    section = None
    parents = _names_parents(items)
    for item in items:
        if item.section != section:
            section = item.section
            yield section or ""
        cells = (item.no or say.NO_NUMBER, *((item.parent,) if parents else ()), item.content)
        parties = (item.lead, item.chair, item.coordinating, item.approver)
        yield tuple(cell or "" for cell in (*cells, item.time_text or item.condition, *parties))
