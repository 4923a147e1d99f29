"""A list: what is due, whose, about what."""

from __future__ import annotations

from dataclasses import replace

from handlers.ask import states
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan import Item, Party
from rules.plan.progress import Status
from rules.query import Found, find
from understanding.meaning import AskItems, Facet
from wording.reply import Choice, Kind, Reply, Row

PARTY_OF = {
    Facet.CHAIR: Party.CHAIR,
    Facet.LEAD: Party.LEAD,
    Facet.COORDINATING: Party.COORDINATING,
    Facet.APPROVER: Party.APPROVER,
}


def items(ask: AskItems, turn: Turn) -> Spoken:
    """The items that fit, their plans as sources, and a closing line on standing work."""
    recorded = _recorded(ask, turn)
    asked_for = ask.query.filter if recorded else replace(ask.query.filter, status=None)
    found = find(turn.catalogue, asked_for, turn.today)
    words = turn.words.items
    plans, span = turn.plans_of(found.items), ask.query.filter.span
    asked = tuple(PARTY_OF[facet] for facet in ask.facets if facet in PARTY_OF)
    named = turn.catalogue.by_key if len(plans) > 1 else {}
    rows = tuple(_row(words.line(item, asked, named.get(item.plan), span), item, turn) for item in found.items)
    closing = words.standing(found.standing, turn.catalogue.by_key)
    reply = Reply(
        Kind.ITEMS,
        before=(
            *blocks([_heading(ask, len(found.items), turn)], "title"),
            *blocks(["" if recorded else turn.words.deeds.NOTHING_RECORDED], "note"),
        ),
        rows=rows,
        after=(
            *blocks([closing, _unknown(ask, turn), words.ignored(ask.query.ignored)]),
            *blocks([words.sources(plans)], "note"),
        ),
        choices=_choices(found, ask, turn),
        cited=cited(found.items),
    )
    listed = tuple(item.id for item in found.items)
    return Spoken(reply, replace(turn.context, listed=listed, focus=listed if len(listed) == 1 else (), options=()))


def _recorded(ask: AskItems, turn: Turn) -> bool:
    """Whether a list by status can be told apart from the plan: not before anybody has recorded anything."""
    return ask.query.filter.status not in (Status.DONE, Status.IN_PROGRESS) or bool(turn.catalogue.progress)


def _heading(ask: AskItems, count: int, turn: Turn) -> str:
    heading = str(turn.words.items.heading(ask.query.filter.span, ask.query.said, count))
    of_status = count == 0 and ask.query.filter.status is not None
    return str(turn.words.deeds.none_so_far(heading.rsplit(":", 1)[0])) if of_status else heading


def _row(line: tuple[str, str, str], item: Item, turn: Turn) -> Row:
    label, title, detail = line
    return Row(label, title, " · ".join(part for part in (detail, *states.notes(item, turn)) if part))


def _unknown(ask: AskItems, turn: Turn) -> str:
    """Beside what is late: what was over before we knew of it."""
    if ask.query.filter.status is not Status.LATE:
        return ""
    over = find(turn.catalogue, replace(ask.query.filter, status=Status.UNKNOWN), turn.today)
    return str(turn.words.deeds.unknown_too(len(over.items)))


def _choices(found: Found, ask: AskItems, turn: Turn) -> tuple[Choice, ...]:
    """The year's standing work, one tap away when it was only counted."""
    span = ask.query.filter.span
    if not found.standing or found.items or span is None or span.start is None:
        return ()
    return (Choice(turn.words.items.WAITING_ALL, f"việc năm {span.start.year} kể cả thường xuyên"),)
