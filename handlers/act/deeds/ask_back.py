"""Asking back before something is done: which item, when, or whether it was meant at all."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks, cited
from storage import Transaction
from understanding.asks.deeds.answers import NEVER_MIND
from understanding.deeds import (
    AskBack,
    LeaveIt,
    Missing,
    SayAssigned,
    SayExtension,
    SayFulfilled,
    SayMark,
)
from wording.reply import Choice, Kind, Reply, say


async def ask_back(tx: Transaction, actor: Actor, ask: AskBack, turn: Turn) -> Spoken:
    """Each choice carries what was said; the rest can be typed."""
    words = turn.words.deeds
    if ask.missing is Missing.TARGET:
        targets = [(key, turn.catalogue.targets[key]) for (key,) in ask.meant]
        choices = tuple(Choice(words.target_choice(target), f"@t{key} {ask.said}") for key, target in targets)
        return Spoken(Reply(Kind.CLARIFY, blocks([words.WHICH_TARGET]), choices=choices), turn.context)
    items = [turn.item(key) for group in ask.meant for key in group]
    if ask.missing is Missing.ITEM:
        lines, choices = [words.WHICH_ITEM], tuple(_choice(group, ask.said, turn) for group in ask.meant)
    elif ask.missing is Missing.STATE:
        keys = ",".join(str(key) for key in ask.meant[0])
        lines = [words.ask_state(items, ask.said)]
        choices = tuple(Choice(label, f"@{keys} {label}: {ask.said}") for label in words.TOLD_STATES)
    elif ask.missing is Missing.TIME:
        lines, choices = [words.ask_time(items[0], ask.sort is SayFulfilled)], ()
    else:
        lines, choices = [_sure(ask, turn), *map(words.item_asked, items)], _yes_or_no(ask, turn)
    return Spoken(Reply(Kind.CLARIFY, blocks(lines), choices=choices, cited=cited(items)), turn.context)


async def leave(tx: Transaction, actor: Actor, ask: LeaveIt, turn: Turn) -> Spoken:
    return Spoken(say(Kind.HELP, turn.words.deeds.LEFT), turn.context)


def _choice(group: tuple[int, ...], said: str, turn: Turn) -> Choice:
    items = [turn.item(key) for key in group]
    label = turn.words.deeds.choice(items, turn.catalogue.by_key[items[0].plan])
    return Choice(label, f"@{','.join(map(str, group))} {said}")


def _yes_or_no(ask: AskBack, turn: Turn) -> tuple[Choice, ...]:
    keys = ",".join(str(key) for key in ask.meant[0])
    words = turn.words.deeds
    return Choice(words.YES, f"@{keys} {ask.said}"), Choice(words.NO, NEVER_MIND)


def _sure(ask: AskBack, turn: Turn) -> str:
    words, deed = turn.words.deeds, ask.deed
    if isinstance(deed, SayExtension):
        return str(words.sure_time(turn.item(deed.item), deed.period))
    if isinstance(deed, SayFulfilled):
        return str(words.sure_fulfilled(turn.item(deed.item), deed.period))
    if isinstance(deed, SayAssigned):
        return str(words.sure_assigned([turn.item(key) for key in deed.items], deed.who))
    assert isinstance(deed, SayMark)
    return str(words.sure_mark([turn.item(key) for key in deed.items], deed.state))
