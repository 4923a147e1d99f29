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


def paper(plan: Plan, items: Sequence[Item]) -> bytes:
    """The .docx."""
    columns = [Column(text, width, centred=not n) for n, (text, width) in enumerate(_zipped(WIDTHS))]
    rows = [Band(row) if isinstance(row, str) else row for row in _rows(items)]
    return letter.write(
        Letter(
            issuer=plan.issuer or say.ISSUER,
            number=say.number(plan),
            place_and_day=say.issued(plan),
            kind=say.kind(plan),
            subject=say.rest_of_title(plan),
            parts=(Grid(columns, rows, points=11),),
            signature=Signature((), name=plan.signer or ""),
        )
    )


def book(plan: Plan, items: Sequence[Item]) -> bytes:
    """The .xlsx."""
    columns = [workbook.Column(text, width, centred=not n) for n, (text, width) in enumerate(_zipped(BOOK_WIDTHS))]
    above = (plan.title.upper(), *filter(None, (plan.issuer, say.numbered(plan))))
    rows = [(row,) if isinstance(row, str) else row for row in _rows(items)]
    return workbook.write([Page(say.PLAN_SHEET, above, columns, rows)])


def _zipped(widths: Sequence[float]) -> Iterable[tuple[str, float]]:
    return zip(say.PLAN_HEADINGS, widths, strict=True)


def _rows(items: Iterable[Item]) -> Iterator[tuple[str, ...] | str]:
    """Under the heading of their section."""
    section = None
    for item in items:
        if item.section != section:
            section = item.section
            yield section or ""
        cells = (item.no, item.content, item.time_text or item.condition)
        parties = (item.lead, item.chair, item.coordinating, item.approver)
        yield tuple(cell or "" for cell in (*cells, *parties))
