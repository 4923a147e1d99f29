"""Facts of one item or of a few; asking back when more fit."""

from __future__ import annotations

from dataclasses import replace

from handlers.ask import states
from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan import Item, Passage
from understanding.meaning import AskValue, AskWhich, Facet
from wording.reply import Block, Choice, Kind, Reply

LONG = 700  # characters of detail after which an item's own passages are left to a question for them


def value(ask: AskValue, turn: Turn) -> Spoken:
    """The facts asked for, then all that the plan says of the item, then the source."""
    items = [turn.item(key) for key in ask.ids]
    before: list[Block] = []
    for item in items:
        before += blocks(_sentences(item, ask, turn))
    for item in items:
        before += blocks((*turn.words.values.card(item), *states.lines(item, turn)), "quote")
        before += blocks([turn.words.values.detail(passage) for passage in _details(item, turn)], "quote")
    sources = [turn.words.values.source(plan, plan.key == ask.assumed_plan) for plan in turn.plans_of(items)]
    offered = (*states.choices(items[0], turn), *states.dates(items[0], turn)) if len(items) == 1 else ()
    reply = Reply(Kind.VALUE, tuple(before), after=blocks(sources, "note"), choices=offered, cited=cited(items))
    return Spoken(reply, turn.context)


def which(ask: AskWhich, turn: Turn) -> Spoken:
    """Ask back: each of the items is a choice, and the fact that was asked goes along."""
    facets = " ".join(facet.value for facet in ask.facets)
    items = [turn.item(key) for key in ask.ids]
    choices = tuple(Choice(turn.words.values.choice(item), f"@{item.id} {facets}".strip()) for item in items)
    reply = Reply(
        Kind.CLARIFY, before=blocks([turn.words.values.which(len(items))]), choices=choices, cited=cited(items)
    )
    return Spoken(reply, replace(turn.context, options=ask.ids, facets=ask.facets))


def _sentences(item: Item, ask: AskValue, turn: Turn) -> list[str]:
    words = turn.words.values
    known = bool(_details(item, turn))
    say = {
        Facet.CHAIR: words.chair,
        Facet.LEAD: words.lead,
        Facet.COORDINATING: words.coordinating,
        Facet.APPROVER: words.approver,
        Facet.TIME: words.time,
        Facet.PLACE: lambda asked: words.place(asked, known),
        Facet.MONEY: lambda asked: words.money(asked, known),
        Facet.STATE: lambda asked: states.sentence(asked, turn),
    }
    sentences = [say[facet](item) for facet in ask.facets if facet in say]
    if ask.supposed and item.chair:
        sentences.insert(
            0, words.supposition(item, ask.supposed, ask.supposed in item.chair or item.chair in ask.supposed)
        )
    return sentences


def _details(item: Item, turn: Turn) -> list[Passage]:
    """The lines printed under an item, as long as they are few."""
    if item.no is None:
        return []
    found = [p for p in turn.catalogue.passages if p.plan == item.plan and p.item_no == item.no]
    return found if sum(len(p.text) for p in found) <= LONG else []
