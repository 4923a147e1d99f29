"""How far an item is, shown beside what its plan says."""

from __future__ import annotations

from documents.writers import item_dates
from handlers.ask.turn import Turn
from rules.plan import Item, Party
from rules.plan.progress import State, Status, has_status, is_late
from wording.reply import Choice


def notes(item: Item, turn: Turn) -> list[str]:
    """What a list adds to an item's line: nothing while there is nothing to tell."""
    words, progress = turn.words.deeds, turn.catalogue.progress.get(item.id)
    state = turn.catalogue.state(item, turn.today)
    told = []
    if progress is not None and progress.mark is not None:
        told.append(words.STATES[state])
    if is_late(item, state, turn.today):
        told.append(words.LATE)
    printed = turn.catalogue.printed(item)
    if printed.period != item.period:
        told.append(words.moved(printed))
    return told


def lines(item: Item, turn: Turn) -> list[str]:
    """What the card of an item adds: who told what, and what the plan prints where it is otherwise by now."""
    words, progress = turn.words.deeds, turn.catalogue.progress.get(item.id)
    state = turn.catalogue.state(item, turn.today)
    told = []
    if progress is not None and progress.mark is not None:
        mark = progress.mark
        told.append(words.told_state(state, mark.note, mark.by, mark.at, is_late(item, state, turn.today)))
    elif is_late(item, state, turn.today) or state is State.UNKNOWN:
        told.append(words.untold_state(state))
    if progress is not None:
        if progress.extension is not None and progress.printed.period != item.period:
            told.append(words.told_time(progress.printed, progress.extension.note, progress.extension.by))
        told += [words.told_party(progress.printed, p) for p in Party if progress.printed.party(p) != item.party(p)]
    return told


def sentence(item: Item, turn: Turn) -> str:
    """The answer to "xong chưa"."""
    progress = turn.catalogue.progress.get(item.id)
    mark = progress.mark if progress is not None else None
    state = turn.catalogue.state(item, turn.today)
    said = turn.words.deeds.how_far(item, state, mark is not None, is_late(item, state, turn.today))
    return str(said)


def choices(item: Item, turn: Turn) -> tuple[Choice, ...]:
    """What can be told of an item that has begun and is not done, one tap away."""
    begun = item.period is not None and (item.period.start is None or item.period.start <= turn.today)
    if not begun or not turn.may_mark or not has_status(item, _state(item, turn), Status.OPEN, turn.today):
        return ()
    words = turn.words.deeds
    return tuple(Choice(label, f"@{item.id} {says}") for label, says in words.OFFERED)


def dates(item: Item, turn: Turn) -> tuple[Choice, ...]:
    """The item into one's own calendar, while its time is not over."""
    period = item.period
    if period is None or period.end is None or period.end < turn.today or not item_dates.has_dates(item):
        return ()
    return (Choice(turn.words.calendar.ADD, f"/themlich {item.id}"),)


def unknown(items: tuple[Item, ...], turn: Turn) -> int:
    """Of how many nothing is known."""
    return sum(_state(item, turn) is State.UNKNOWN for item in items)


def _state(item: Item, turn: Turn) -> State:
    return turn.catalogue.state(item, turn.today)
