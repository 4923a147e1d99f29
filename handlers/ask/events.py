"""Facts of a congress or ceremony."""

from __future__ import annotations

from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import DelegateKind, Event
from understanding.meaning import AskEvent, Facet
from wording.reply import Kind, Reply


def event(ask: AskEvent, turn: Turn) -> Spoken:
    """The facts asked for; all the main ones when none was named."""
    found = next(e for e in turn.catalogue.events if e.plan == ask.plan)
    facets = ask.facets or (Facet.TIME, Facet.PLACE, Facet.DELEGATES)
    lines = [line for facet in facets for line in _lines(facet, found, turn)]
    plan = turn.catalogue.by_key[ask.plan]
    reply = Reply(
        Kind.EVENT,
        before=(*blocks([turn.words.events.name(found)], "title"), *blocks(dict.fromkeys(lines))),
        after=blocks([turn.words.items.sources([plan])], "note"),
    )
    return Spoken(reply, turn.context)


def _lines(facet: Facet, found: Event, turn: Turn) -> tuple[str, ...]:
    words = turn.words.events
    if facet is Facet.DAYS:
        return (words.days(found), words.time(found))
    if facet is Facet.GUESTS:
        return (words.delegates(found), *words.groups(found.groups, DelegateKind.GUEST))
    if facet is Facet.DELEGATES:
        return (words.delegates(found), *words.groups(found.groups, DelegateKind.OFFICIAL))
    if facet is Facet.QUOTA:
        return tuple(words.quota(found.groups))
    if facet is Facet.PROVINCES:
        return (words.provinces(found.groups),)
    return (words.place(found) if facet is Facet.PLACE else words.time(found),)
