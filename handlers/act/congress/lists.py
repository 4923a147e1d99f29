"""Lists of delegates as workbooks: the template, the whole roll, the door's fallback with tick codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.congress.entry import Column
from rules.congress.group import Group
from rules.plan import Event
from wording.vi import roll as words


def template(event: Event, groups: Sequence[Group]) -> bytes:
    """An empty list to be filled in, with the event's groups beside it."""
    from documents.writers.workbook import Column as Heading  # noqa: PLC0415 (openpyxl takes a third of a second)
    from documents.writers.workbook import Page, write  # noqa: PLC0415

    offered = {
        Column.SEX: tuple(words.SEXES.values()),
        Column.GROUP: tuple(str(group.position) for group in groups),
    }
    columns = [Heading(*words.HEADINGS[column], choices=offered.get(column, ())) for column in Column]
    listed = [(group.position, group.name, words.KINDS[group.kind], words.quota(group)) for group in groups]
    return write(
        [
            Page(words.NAME, (words.title(event), words.TEMPLATE_NOTE), columns, (), filters=False),
            Page(words.GROUPS_NAME, (words.GROUPS_TITLE,), [Heading(*each) for each in words.GROUPS], listed),
        ]
    )


def roll(event: Event, groups: Iterable[Group], delegates: Iterable[Delegate]) -> bytes:
    """All delegates with what they answered."""
    from documents.writers.workbook import Column as Heading  # noqa: PLC0415
    from documents.writers.workbook import Page, write  # noqa: PLC0415

    names = {group.id: f"{group.position}. {group.short}" for group in groups}
    rows = [
        (each.number, names[each.group], each.title, each.name, each.born, each.office, each.unit, each.phone,
         words.answer(each), each.reason, ", ".join(each.needs))
        for each in delegates
    ]  # fmt: skip
    return write([Page(words.NAME, (words.title(event),), [Heading(*each) for each in words.LISTED], rows)])


def ticks(event: Event, delegates: Iterable[Delegate]) -> bytes:
    """To be printed for the door, should everything else fail."""
    from documents.writers.workbook import Column as Heading  # noqa: PLC0415
    from documents.writers.workbook import Page, write  # noqa: PLC0415

    rows = [(each.number, each.name, each.unit, shown(each.code), words.TICK) for each in delegates]
    columns = [Heading(*each) for each in words.TICKED]
    return write([Page(words.NAME, (words.title(event),), columns, rows, filters=False)])
