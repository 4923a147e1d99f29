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
    from documents.writers.sheet import Table, write  # noqa: PLC0415 (openpyxl takes a third of a second)

    headings = [words.HEADINGS[column] for column in Column]
    columns = list(Column)
    choices = {
        columns.index(Column.SEX): list(words.SEXES.values()),
        columns.index(Column.GROUP): [str(group.position) for group in groups],
    }
    listed = [(group.position, group.name, words.KINDS[group.kind], words.quota(group)) for group in groups]
    return write(
        [
            Table(words.TEMPLATE_NAME, f"{words.TEMPLATE_TITLE} – {event.name}", headings, (), words.TEMPLATE_NOTE,
                  choices),
            Table(words.GROUPS_NAME, words.GROUPS_TITLE, words.GROUPS_HEADINGS, listed),
        ]
    )  # fmt: skip


def roll(event: Event, groups: Iterable[Group], delegates: Iterable[Delegate]) -> bytes:
    """All delegates with what they answered."""
    from documents.writers.sheet import Table, write  # noqa: PLC0415

    names = {group.id: f"{group.position}. {group.short}" for group in groups}
    rows = [
        (each.number, names[each.group], each.title, each.name, each.born, each.office, each.unit, each.phone,
         words.answer(each), each.reason, ", ".join(each.needs))
        for each in delegates
    ]  # fmt: skip
    return write([Table(words.TEMPLATE_NAME, f"{words.TEMPLATE_TITLE} – {event.name}", words.LISTED, rows)])


def ticks(event: Event, delegates: Iterable[Delegate]) -> bytes:
    """To be printed for the door, should everything else fail."""
    from documents.writers.sheet import Table, write  # noqa: PLC0415

    rows = [(each.number, each.name, each.unit, shown(each.code), "☐") for each in delegates]
    return write([Table(words.TEMPLATE_NAME, f"{words.TEMPLATE_TITLE} – {event.name}", words.TICKED, rows)])
