"""The report of a stretch of time as a workbook: every item with what became of it, then the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from documents.writers import workbook
from documents.writers.workbook import Column, Page, Value
from rules.plan import Item
from rules.reports import Group, Summary, Tally
from wording.vi import sheets as say

ITEM_WIDTHS = (18, 8, 60, 18, 13, 13, 26, 24, 26, 24, 22, 10)
NUMBER_WIDTH = 13
TARGET_WIDTHS = (18, 60, 12, 20, 12, 12)


def write(summary: Summary, union_name: str) -> bytes:
    """The .xlsx."""
    above = (say.subject(summary.span), *filter(None, [union_name]), say.as_of(summary.today))
    pages = [_items(summary, above), _numbers(summary, above)]
    if summary.targets:
        pages.append(_targets(summary, above))
    return workbook.write(pages)


def _items(summary: Summary, above: tuple[str, ...]) -> Page:
    columns = [
        Column(heading, width, centred=width < 15)
        for heading, width in zip(say.BOOK_HEADINGS, ITEM_WIDTHS, strict=True)
    ]
    rows = [_item(summary, item) for item in summary.items]
    return Page(say.BOOK_ITEMS, above, columns, rows)


def _item(summary: Summary, item: Item) -> tuple[Value, ...]:
    period = item.period
    days = (period.start, period.end) if period else (None, None)
    parties = (item.lead, item.chair, item.coordinating, item.approver)
    late = say.YES if item in summary.late else None
    outcome = say.OUTCOMES[summary.outcomes[item.id]]
    plan = say.plan_label(summary.plans[item.plan])
    return plan, item.no, item.content, say.when(item), *days, *parties, outcome, late


def _numbers(summary: Summary, above: tuple[str, ...]) -> Page:
    columns = [Column("", 60), *(Column(heading, NUMBER_WIDTH, centred=True) for heading in say.NUMBERS)]
    rows: list[tuple[Value, ...]] = [(say.TOTAL, *_figures(summary.total)), (say.PLAN_HEADING,)]
    rows += _groups(Group(_plan(summary, group.name), group.tally) for group in summary.by_plan)
    rows += [(say.DEPARTMENT_HEADING,), *_groups(summary.departments)]
    return Page(say.BOOK_NUMBERS, (*above, say.SHARED), columns, rows, filters=False)


def _groups(groups: Iterable[Group]) -> Iterator[tuple[Value, ...]]:
    return ((group.name, *_figures(group.tally)) for group in groups)


def _figures(tally: Tally) -> tuple[int, ...]:
    return tally.total, tally.done, tally.done_late, tally.in_progress, tally.to_do, tally.unknown, tally.late


def _targets(summary: Summary, above: tuple[str, ...]) -> Page:
    columns = [Column(heading, width) for heading, width in zip(say.BOOK_TARGETS_HEADINGS, TARGET_WIDTHS, strict=True)]
    rows: list[tuple[Value, ...]] = []
    for each in summary.targets:
        target, (_, part) = each.target, say.reached(each)
        plan = say.plan_label(summary.plans[target.plan])
        rows.append((plan, target.what, target.number, target.unit, each.number, part or None))
    return Page(say.TARGETS, above, columns, rows)


def _plan(summary: Summary, key: str) -> str:
    return say.plan(summary.plans[key])
