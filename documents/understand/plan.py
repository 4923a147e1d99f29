"""Blocks become a plan: each part of the document read by the file of its name, put together here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from documents.labels import LabelKind
from documents.readers.blocks import Block, Paragraph, Table
from documents.understand import endmatter, heading, passages, schedule, table_items, years
from documents.understand import tables as tables_of_tasks
from documents.understand.columns import Columns, columns_of
from documents.understand.doubts import doubts_of
from documents.understand.events import event_of
from documents.understand.found import Found
from documents.understand.issuer import issuer_of
from documents.understand.outline import Node, outline_of, path
from documents.understand.prose_items import tasks_of
from documents.understand.spelling import spelled
from documents.understand.targets import targets_of
from rules.plan import Grain, Period, Plan, PlanDocument

LONGEST_HEADING = 120  # letters
_TERM = re.compile(r"từ (?:khi|ngày) (?:ban hành|ký)\b.*?\bđến\b.*", re.IGNORECASE | re.DOTALL)


def understand(blocks: Sequence[Block], *, key: str | None, source: str | None, year: int | None) -> PlanDocument:
    """The plan that a document means; without items when none was found. `year` helps where no year is named."""
    blocks = tables_of_tasks.apart(blocks)
    tables = [(block, columns) for block in blocks if isinstance(block, Table) and (columns := columns_of(block))]
    stream = heading.lines_of([block for block in blocks if not any(block is table for table, _ in tables)])
    head = heading.head_of(stream)
    body, recipients = endmatter.split([line for line in stream if line.line not in head.lines])
    top = outline_of(body)
    title_years = years.in_title(head.title)
    default = years.default_year(title_years, head.issued, year) or schedule.UNKNOWN_YEAR
    key = key or _key(head.number, source)

    found = _from_tables(tables, top, key, default)
    tasks = tasks_of(top, key, default, _term(body, head.issued, default), table=bool(found))
    found += [task.found for task in tasks]
    items = tuple(replace(one.item, position=place) for place, one in enumerate(found, 1))
    taken = frozenset(line for task in tasks for line in task.lines)
    prose = passages.passages_of(
        top, taken | _headings_of_tables(tables, top), max((one.line for one in found), default=0), key
    )
    details = passages.details_of(found, key)
    document = "\n".join(_texts(blocks))
    plan = Plan(
        key=key,
        title=_title(head.title, document),
        number=head.number,
        issued=head.issued,
        issuer=issuer_of(stream, head.title, head.title_line),
        signer=heading.signer_of(stream),
        years=years.in_force(title_years, head.issued, year, items),
        source=source,
    )
    return PlanDocument(
        plan=plan,
        items=items,
        event=event_of(plan.title, top, taken, items, key, default),
        targets=tuple(targets_of([*prose, *details], key)),
        passages=(*prose, *details, *passages.recipients(recipients, key)),
        doubts=tuple(doubts_of(plan, head, found, stream, document, default)),
    )


def _from_tables(tables: Sequence[tuple[Table, Columns]], top: Sequence[Node], key: str, year: int) -> list[Found]:
    """The items of all tables; where there are several, numbers begin anew and the heading above tells them apart."""
    found: list[Found] = []
    for table, columns in tables:
        section = _heading_above(table.rows[0].line, top) if len(tables) > 1 else None
        found += table_items.items_of(table, columns, key, year, section)
    return found


def _heading_above(line: int, top: Sequence[Node]) -> str | None:
    above = [node for node in _before(line, top) if node.rank <= LabelKind.DECIMAL + 1]
    return path(above[-1]) or above[-1].text if above else None


def _headings_of_tables(tables: Sequence[tuple[Table, Columns]], top: Sequence[Node]) -> frozenset[int]:
    """Lines of short headings with nothing under them but a table of tasks."""
    last = [nodes[-1] for table, _ in tables if (nodes := _before(table.rows[0].line, top))]
    return frozenset(node.line for node in last if node.no and not node.below and len(node.text) < LONGEST_HEADING)


def _before(line: int, top: Sequence[Node]) -> list[Node]:
    return [node for root in top for node in root.walk() if node.line < line]


def _term(body: Sequence[Paragraph], issued: str | None, year: int) -> Period | None:
    """The plan's own span where the prose states it: "từ khi ban hành kế hoạch này đến hết ngày …"."""
    if issued is None or len(issued) < len("2023-05-01"):
        return None
    for paragraph in body:
        if match := _TERM.search(paragraph.text):
            end = schedule.spanned(schedule.found(match[0], year)[-1:])
            if end and end.end and end.end.isoformat() > issued:
                return Period(date.fromisoformat(issued), end.end, Grain.SPAN)
    return None


def _title(printed: str, document: str) -> str:
    """The title in ordinary letters, its kind first: "Kế hoạch tổ chức Đại hội …"."""
    kind = re.match(r"[A-ZÀ-ỸĐ\d /]+(?=\s+[A-ZÀ-ỸĐ][a-zà-ỹđ])", printed)
    if printed.isupper() or kind is None:
        return spelled(printed, document)
    rest = printed[kind.end() :].strip()
    return f"{spelled(kind[0].strip(), document)} {rest[:1].lower() + rest[1:] if rest[1:2].islower() else rest}"


def _texts(blocks: Sequence[Block]) -> list[str]:
    texts: list[str] = []
    for block in blocks:
        texts += [block.text] if isinstance(block, Paragraph) else [cell for row in block.rows for cell in row.cells]
    return [text for text in texts if not text.isupper()]


def _key(number: str | None, source: str | None) -> str:
    digits = re.match(r"\d+", number or "")
    return digits[0] if digits else Path(source or "ke-hoach").stem
