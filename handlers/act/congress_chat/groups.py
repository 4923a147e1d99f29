"""Groups, quota and delegations, seen and changed in the chat."""

from __future__ import annotations

from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress import roll
from handlers.act.congress.delegation import delegation_called
from handlers.act.congress_chat import meant
from handlers.ask.turn import Spoken, Turn
from rules.congress.group import Group
from rules.congress.quota import Quota
from rules.plan import DelegateKind
from storage import DelegateGroups, Transaction
from understanding.congress import AskGroups, EditDelegation, EditGroup
from wording.reply import Kind, Reply, Row, say


async def groups(tx: Transaction, actor: Actor, asked: AskGroups, turn: Turn) -> Spoken:
    """All of them with quota and seats taken."""
    held = meant.event(turn, asked.event)
    if held is None:
        return meant.no_event(turn)
    found = await roll.groups(tx, actor.union, held)
    if not found:
        return meant.about(turn, held, say(Kind.NONE, turn.words.congress.NO_GROUPS))
    taken, _ = await DelegateGroups(tx, actor.union, held.plan).taken()
    rows = [Row(str(each.position), *turn.words.congress.group_row(each, taken.get(each.id, 0))) for each in found]
    return meant.about(turn, held, Reply(Kind.VALUE, rows=tuple(rows)))


async def edit_group(tx: Transaction, actor: Actor, said: EditGroup, turn: Turn) -> Spoken:
    """Another quota or name for one, or one more."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    words, store = turn.words.congress, DelegateGroups(tx, actor.union, held.plan)
    known = await roll.groups(tx, actor.union, held)
    group = next((each for each in known if each.position == said.number), None)
    if said.number is not None and group is None:
        return meant.about(turn, held, say(Kind.NONE, words.NO_GROUP))
    if said.name and any(each.name == said.name for each in known):
        return meant.about(turn, held, say(Kind.NONE, words.GROUP_EXISTS))
    if group is None:
        place = max((each.position for each in known), default=0) + 1
        kind = DelegateKind(said.kind or DelegateKind.GUEST)
        new = Group(actor.union, held.plan, kind, (said.name or "")[:200], Quota(total=said.total), place)
        group = await store.add(new)
    else:
        quota = replace(group.quota, total=said.total or group.quota.total, each=said.each or group.quota.each)
        group = replace(group, name=said.name or group.name, quota=quota)
        await store.save(group)
    return meant.about(turn, held, say(Kind.VALUE, words.group_saved(group)))


async def edit_delegation(tx: Transaction, actor: Actor, said: EditDelegation, turn: Turn) -> Spoken:
    """How many members an association has, how many seats it was granted."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    words, store = turn.words.congress, DelegateGroups(tx, actor.union, held.plan)
    by_id = {each.id: each for each in await roll.groups(tx, actor.union, held)}
    known = await delegation_called(store, by_id.values(), said.name)
    if known is None:
        return meant.about(turn, held, say(Kind.NONE, words.no_delegation(said.name)))
    known = replace(known, members=said.members or known.members, seats=said.seats or known.seats)
    await store.save_delegation(known)
    _, taken = await store.taken()
    seats = known.seats_in(by_id[known.group])
    return meant.about(turn, held, say(Kind.VALUE, words.delegation_saved(known, seats, taken.get(known.id, 0))))
