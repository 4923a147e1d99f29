"""Taking back what one did last, soon after: something told of items, or a document that was loaded."""

from __future__ import annotations

from datetime import timedelta

from handlers.act.actor import Actor
from handlers.act.door import allow
from handlers.act.loading.load import take_back_last
from handlers.act.people.hand_over import answering
from handlers.act.tell import named, tell
from handlers.ask.turn import Spoken, Turn, blocks
from rules.people.office import is_office
from rules.people.permissions import Action
from rules.plan.progress import Assigned, Counted, Deed, Extended, Marked, Progress, as_it_stands, state_of
from storage import Deeds, Plans, Transaction
from understanding.deeds import Undo
from wording.reply import Kind, Reply, say

SOON = timedelta(minutes=10)


async def undo(tx: Transaction, actor: Actor, said: Undo, turn: Turn) -> Spoken:
    """All that was done at one go, and how things stand again."""
    words = turn.words.deeds
    last = await Deeds(tx).last(actor.union, actor.by, actor.at - SOON)
    # What a plan dropped since is no longer there to be told of.
    done = tuple(deed for deed in last if deed.item is None or deed.item in turn.catalogue.by_id)
    if said.item is None and (loaded := await _loaded_after(tx, actor, done)) is not None:
        return await take_back_last(tx, actor, loaded, turn)
    if not done:
        return Spoken(say(Kind.NONE, words.NOTHING_TO_UNDO), turn.context)
    if said.item is not None and all(deed.item != said.item for deed in done):
        return Spoken(say(Kind.NONE, words.not_last(turn.item(said.item))), turn.context)
    await Deeds(tx).undo(actor.union, actor.by, done, actor.at)
    lines = [_again(deed, turn) for deed in done]
    told = [name for deed in done for name in await _withdraw(tx, actor, deed, turn)]
    before = (*blocks([words.undone(lines)]), *blocks([words.told(told)], "note"))
    return Spoken(Reply(Kind.VALUE, before), turn.context)


async def _loaded_after(tx: Transaction, actor: Actor, done: tuple[Deed, ...]) -> str | None:
    """The plan of which the actor loaded a version after all that was done."""
    saved = await Plans(tx).last_saved(actor.union, actor.by, actor.at - SOON)
    if saved is None or allow(actor, Action.LOAD) is not None:
        return None
    key, at = saved
    return key if all(deed.at < at for deed in done) else None


def _again(deed: Deed, turn: Turn) -> str:
    """How it is once the deed is taken back."""
    words, what = turn.words.deeds, deed.what
    if isinstance(what, Counted):
        target = next(each for each in turn.catalogue.targets if (each.plan, each.what) == (what.plan, what.what))
        return str(words.target_again(target, None))
    before = _before(deed, turn)
    item = as_it_stands(before.printed, before.deeds)
    if isinstance(what, Marked):
        state = state_of(item, before, turn.today, turn.catalogue.known_since.get(item.plan))
        return str(words.mark_again(item, state))
    return str(words.party_again(item, what.party) if isinstance(what, Assigned) else words.time_again(item))


def _before(deed: Deed, turn: Turn) -> Progress:
    """What was known of the item without the deed."""
    progress = turn.catalogue.progress[deed.item or 0]
    return Progress(progress.printed, tuple(each for each in progress.deeds if each != deed))


async def _withdraw(tx: Transaction, actor: Actor, deed: Deed, turn: Turn) -> tuple[str, ...]:
    """Who was told of more time hears that it was taken back."""
    if not isinstance(deed.what, Extended):
        return ()
    item, before = turn.item(deed.item or 0), _before(deed, turn)
    chair = named(await answering(tx, actor, item.chair, turn))
    notice = turn.words.deeds.withdrawn_notice(actor.by, item, as_it_stands(before.printed, before.deeds))
    return await tell(tx, actor, lambda person: is_office(person) or chair(person), say(Kind.VALUE, notice))
