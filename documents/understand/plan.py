"""Blocks become a plan: each part of the document read by the file of its name, put together here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from documents.readers.blocks import Block, Paragraph
from documents.understand.doubts import doubts_of
from documents.understand.found import Found
from documents.understand.head import heading, years
from documents.understand.head.issuer import issuer_of
from documents.understand.parts import Parts, parts_of
from documents.understand.prose import articles, passages
from documents.understand.prose.events import event_of
from documents.understand.prose.items import tasks_of
from documents.understand.prose.targets import targets_of
from documents.understand.spelling import spelled
from documents.understand.tables import items as table_items
from documents.understand.tables.grids import Grid, heading_above, headings_of
from documents.understand.tables.programmes import is_roster
from documents.understand.times import schedule
from documents.understand.times.frame import Frame
from rules.plan import Grain, Passage, Period, Plan, PlanDocument

LONG_ENOUGH = 40  # signs among which letters are counted
FEWEST_LETTERS = 3
_TERM = re.compile(r"từ (?:khi|ngày) (?:ban hành|ký)\b.*?\bđến\b.*", re.IGNORECASE | re.DOTALL)


def understand(blocks: Sequence[Block], *, key: str | None, source: str | None, year: int | None) -> PlanDocument:
    """The plan that a document means; without items when none was found. `year` helps where no year is named."""
    parts = parts_of(blocks, year)
    head, top = parts.head, parts.top
    key = key or _key(head.number, source)
    term = _term(parts.body, head.issued, parts.frame) or parts.term
    found = _from_tables(parts.tasks, key, parts.frame, term)
    tasks = tasks_of(top, key, parts.frame, term, table=bool(found) and _holds_work(parts.tasks))
    if not found and (articles.is_article(parts.body) or not tasks):
        tasks = list(articles.tasks_of(parts.body, key, parts.frame)) or tasks
    found = [one for one in (*found, *(task.found for task in tasks)) if _says_something(one.item.content)]
    found.sort(key=lambda one: one.line)
    items = tuple(replace(one.item, position=place) for place, one in enumerate(found, 1))
    taken = frozenset(line for task in tasks for line in task.lines)
    prose = [*_prose(parts, found, taken, key), *passages.details_of(found, key)]
    plan = Plan(
        key=key,
        title=_title(head.title, parts.document),
        number=head.number,
        issued=head.issued,
        issuer=issuer_of(parts.stream, head.title, head.title_line),
        signer=heading.signer_of(parts.stream),
        years=years.in_force(parts.title_years, head.issued, year, items),
        source=source,
    )
    return PlanDocument(
        plan=plan,
        items=items,
        event=event_of(plan.title, top, taken, items, key, parts.frame),
        targets=tuple(targets_of(prose, key)),
        passages=(*prose, *passages.recipients(parts.recipients, key)),
        doubts=tuple(doubts_of(plan, parts, found)),
        places=tuple(one.place for one in found),
    )


def _says_something(content: str) -> bool:
    """Whether there are letters enough for a task, and it is no rest: a page may break off behind "(t"."""
    letters = sum(map(str.isalpha, content[:LONG_ENOUGH]))
    return letters >= FEWEST_LETTERS and content.lower().strip(" .;-") not in ("nghỉ", "nghỉ cuối tuần")


def _prose(parts: Parts, found: Sequence[Found], taken: frozenset[int], key: str) -> list[Passage]:
    """What is said outside the tasks; lines `taken` belong to them."""
    last_item = max((one.line for one in found), default=0)
    said = passages.passages_of(parts.top, taken | headings_of(parts.tasks, parts.top), last_item, key)
    return said + passages.of_tables([(grid.table, heading_above(grid, parts.top)) for grid in parts.others], key)


def _holds_work(grids: Sequence[Grid]) -> bool:
    """Whether tables hold the plan's work itself, rather than the duties of a committee beside it."""
    return any(not is_roster(grid.table, grid.columns) for grid in grids)


def _from_tables(grids: Sequence[Grid], key: str, frame: Frame, term: Period | None) -> list[Found]:
    """The items of all tables; where there are several, numbers begin anew and the heading above tells them apart."""
    found: list[Found] = []
    for grid in grids:
        section = grid.section if len(grids) > 1 else replace(grid.section, name=None)
        found += table_items.items_of(grid.table, grid.columns, key, frame, section, term)
    return found


def _term(body: Sequence[Paragraph], issued: str | None, frame: Frame) -> Period | None:
    """The plan's own span where the prose states it: "từ khi ban hành kế hoạch này đến hết ngày …"."""
    if issued is None or len(issued) < len("2023-05-01"):
        return None
    for paragraph in body:
        if match := _TERM.search(paragraph.text):
            end = schedule.spanned(schedule.found(match[0], frame)[-1:])
            if end and end.end and end.end.isoformat() > issued:
                return Period(date.fromisoformat(issued), end.end, Grain.SPAN)
    return None


def _title(printed: str, document: str) -> str:
    """The title in ordinary letters, its kind first: "Kế hoạch tổ chức Đại hội …"."""
    bare, bracket, rest = printed.partition(" (")
    if bracket and bare.isupper() and not printed.isupper():
        return f"{spelled(bare, document)}{bracket}{rest}"
    kind = re.match(r"[A-ZÀ-ỸĐ\d /]+(?=\s+[A-ZÀ-ỸĐ][a-zà-ỹđ])", printed)
    if printed.isupper() or kind is None:
        return spelled(printed, document)
    rest = printed[kind.end() :].strip()
    return f"{spelled(kind[0].strip(), document)} {rest[:1].lower() + rest[1:] if rest[1:2].islower() else rest}"


def _key(number: str | None, source: str | None) -> str:
    digits = re.match(r"\d+", number or "")
    return digits[0] if digits else Path(source or "ke-hoach").stem
