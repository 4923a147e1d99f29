"""The report of a stretch of time as an office letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from documents.writers.grid import Band, Column, Grid, Total
from documents.writers.letter import Heading, Letter, Note, Part, Signature
from rules.plan import Item
from rules.reports import Summary, Tally
from wording.vi import sheets as say

NUMBER_WIDTHS = (1.5, 1.8, 1.9, 1.5, 1.5, 1.5, 1.7)
ITEM_WIDTHS = (1.1, 5.9, 2.8, 2.4, 2.3, 2.0)
TARGET_WIDTHS = (1.2, 7.3, 4.2, 2.0, 1.8)
FIRST_WIDTH = 16.5 - sum(NUMBER_WIDTHS)


def report_letter(summary: Summary, union_name: str) -> Letter:
    """What is written by `documents.writers.letter`."""
    return Letter(
        issuer=union_name or say.ISSUER,
        number=say.NUMBER,
        place_and_day=say.place_and_day(union_name, summary.today),
        kind=say.KIND,
        subject=say.subject(summary.span),
        parts=tuple(_parts(summary)),
        signature=Signature(say.SIGNED, hint=say.SIGN_HINT),
        recipients=say.RECIPIENTS,
    )


def _parts(summary: Summary) -> Iterator[Part]:
    if not summary.items:
        yield say.NOTHING
        yield from filter(None, [say.standing(summary.standing)])
    else:
        yield say.opening(summary)
        yield Heading(say.GENERAL)
        yield say.in_words(summary.total)
        yield _numbers(say.PLAN_HEADING, [(_plan(summary, g.name), g.tally) for g in summary.by_plan], summary.total)
        yield from filter(None, [say.standing(summary.standing)])
        yield Note(say.EXPLAINED)
        yield Heading(say.BY_DEPARTMENT)
        yield _numbers(say.DEPARTMENT_HEADING, [(group.name, group.tally) for group in summary.departments])
        yield Note(say.SHARED)
    for number, (heading, parts) in enumerate(_lists(summary), 3 if summary.items else 1):
        yield Heading(f"{number}. {heading}")
        yield from parts


def _lists(summary: Summary) -> Iterator[tuple[str, Sequence[Part]]]:
    late: list[Part] = [_items(summary, summary.late)] if summary.late else [say.NOT_LATE]
    if summary.left_over:
        late += [say.left_over(len(summary.left_over)), _items(summary, summary.left_over)]
    yield say.LATE, late
    if summary.targets:
        yield say.TARGETS, [_targets(summary)]
    if summary.items:
        yield say.LIST, [_items(summary, summary.items)]


def _numbers(heading: str, rows: Iterable[tuple[str, Tally]], total: Tally | None = None) -> Grid:
    columns = [Column(heading, FIRST_WIDTH)]
    columns += [Column(text, width, centred=True) for text, width in zip(say.NUMBERS, NUMBER_WIDTHS, strict=True)]
    filled: list[Sequence[str] | Total] = [(name, *_figures(tally)) for name, tally in rows]
    if total is not None and len(filled) > 1:
        filled.append(Total((say.TOTAL, *_figures(total))))
    return Grid(columns, filled, points=11)


def _figures(tally: Tally) -> tuple[str, ...]:
    figures = (tally.total, tally.done, tally.done_late, tally.in_progress, tally.to_do, tally.unknown, tally.late)
    return tuple(map(str, figures))


def _items(summary: Summary, items: Iterable[Item]) -> Grid:
    """Under the title of their plan."""
    columns = [Column(say.ITEM_HEADINGS[0], ITEM_WIDTHS[0], centred=True)]
    columns += [Column(text, width) for text, width in zip(say.ITEM_HEADINGS[1:], ITEM_WIDTHS[1:], strict=True)]
    rows: list[Sequence[str] | Band] = []
    plan = None
    for item in items:
        if item.plan != plan:
            plan = item.plan
            rows.append(Band(_plan(summary, plan)))
        rows.append(_row(summary, item))
    return Grid(columns, rows, points=11)


def _row(summary: Summary, item: Item) -> tuple[str, ...]:
    result = say.result(summary.outcomes[item.id], item in summary.late or item in summary.left_over)
    return item.no or "", item.content, say.when(item), item.lead or "", item.chair or "", result


def _targets(summary: Summary) -> Grid:
    columns = [
        Column(text, width, centred=place != 1)
        for place, (text, width) in enumerate(zip(say.TARGET_HEADINGS, TARGET_WIDTHS, strict=True))
    ]
    rows = [
        (str(number), each.target.what, say.promised(each.target), *say.reached(each))
        for number, each in enumerate(summary.targets, 1)
    ]
    return Grid(columns, rows, points=11)


def _plan(summary: Summary, key: str) -> str:
    return say.plan(summary.plans[key])
