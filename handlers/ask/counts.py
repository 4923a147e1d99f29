"""How many items fit, and who, which department, which month has the most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from handlers.ask.turn import Spoken, Turn, blocks, cited
from rules.plan import Item, Party
from rules.query import find
from understanding.meaning import AskCount, AskRanking, By
from wording.reply import Choice, Kind, Reply

SHOWN = 8


def count(ask: AskCount, turn: Turn) -> Spoken:
    """The number, by plan where several count, and what stands beside it."""
    found = find(turn.catalogue, ask.query.filter, turn.today)
    words, items = turn.words, found.items
    per_plan = Counter(item.plan for item in items)
    lines = [words.counts.count(ask.query.filter.span, ask.query.said, len(items))]
    if len(per_plan) > 1:
        lines.append(words.counts.by_plan([(turn.catalogue.by_key[key], number) for key, number in per_plan.items()]))
    lines.append(words.items.standing(found.standing, turn.catalogue.by_key))
    lines.append(words.items.ignored(ask.query.ignored))
    reply = Reply(
        Kind.COUNT,
        before=blocks(lines),
        after=blocks([words.items.sources(turn.plans_of(items))], "note"),
        choices=(Choice(words.counts.LIST_THEM, "liệt kê ra"),) if items else (),
        cited=cited(items),
    )
    return Spoken(reply, replace(turn.context, listed=tuple(item.id for item in items), focus=(), options=()))


def ranking(ask: AskRanking, turn: Turn) -> Spoken:
    """The first place, with its number, then the others."""
    found = find(turn.catalogue, ask.query.filter, turn.today)
    counted = Counter(name for item in found.items for name in _names(item, ask.by, turn))
    if not counted:
        return count(AskCount(ask.query), turn)
    order = sorted(counted.items(), key=lambda pair: (-pair[1] if ask.most else pair[1], pair[0]))
    best = order[0][1]
    first = [name for name, number in order if number == best]
    of_what = [said for said in ask.query.said if said not in counted]
    winners = [item for item in found.items if set(first).intersection(_names(item, ask.by, turn))]
    lines = [
        turn.words.counts.winner(ask.query.filter.span, of_what, first, best, ask.most),
        turn.words.counts.ranking(order[:SHOWN]),
    ]
    note = turn.words.items.sources(turn.plans_of(found.items))
    reply = Reply(Kind.COUNT, before=blocks(lines), after=blocks([note], "note"), cited=cited(winners))
    return Spoken(reply, replace(turn.context, listed=tuple(item.id for item in winners), focus=()))


def _names(item: Item, by: By, turn: Turn) -> Iterator[str]:
    """What an item counts for; a period of several months counts for its first."""
    if by in (By.CHAIR, By.LEAD, By.COORDINATING):
        cell = item.party(Party(by.value))
        yield from turn.lexicon.names.parties(cell) if cell else ()
    elif item.period is not None and item.period.start is not None:
        start = item.period.start
        if by is By.MONTH:
            yield turn.words.counts.month(start.month, start.year)
        elif by is By.QUARTER:
            yield turn.words.counts.quarter((start.month + 2) // 3, start.year)
        else:
            yield turn.words.counts.year(start.year)
