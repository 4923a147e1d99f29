"""A list: what is due, whose, about what."""

from __future__ import annotations

from dataclasses import replace

from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan import Party
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
    found = find(turn.catalogue, ask.query.filter, turn.today)
    words = turn.words.items
    plans, span = turn.plans_of(found.items), ask.query.filter.span
    asked = tuple(PARTY_OF[facet] for facet in ask.facets if facet in PARTY_OF)
    named = turn.catalogue.by_key if len(plans) > 1 else {}
    rows = tuple(Row(*words.line(item, asked, named.get(item.plan), span)) for item in found.items)
    closing = words.standing(found.standing, turn.catalogue.by_key)
    reply = Reply(
        Kind.ITEMS,
        before=blocks([words.heading(span, ask.query.said, len(found.items))], "title"),
        rows=rows,
        after=(*blocks([closing, words.ignored(ask.query.ignored)]), *blocks([words.sources(plans)], "note")),
        choices=_choices(found, ask, turn),
        cited=cited(found.items),
    )
    listed = tuple(item.id for item in found.items)
    return Spoken(reply, replace(turn.context, listed=listed, focus=listed if len(listed) == 1 else (), options=()))


def _choices(found: Found, ask: AskItems, turn: Turn) -> tuple[Choice, ...]:
    """The year's standing work, one tap away when it was only counted."""
    span = ask.query.filter.span
    if not found.standing or found.items or span is None or span.start is None:
        return ()
    return (Choice(turn.words.items.WAITING_ALL, f"việc năm {span.start.year} kể cả thường xuyên"),)
