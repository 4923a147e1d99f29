"""What a plan said before its present version."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import Item, Party, Plan
from storage import Transaction, Version, Versions
from understanding.loading import AskVersion
from wording.reply import Block, Choice, Kind, Reply, Row, say
from wording.vi import loading, revisions

WORKING = (Party.LEAD, Party.COORDINATING)


async def version(tx: Transaction, actor: Actor, ask: AskVersion, turn: Turn) -> Spoken:
    """The version before, whole or one of its items; which plan is asked back where several have one."""
    kept = {key: found for key in ask.plans if (found := await Versions(tx).all(actor.union, key))}
    if not kept:
        return Spoken(say(Kind.NONE, revisions.NO_EARLIER_VERSION), turn.context)
    if len(kept) > 1:
        of_item = f"mục {ask.no} " if ask.no else ""
        choices = tuple(Choice(turn.catalogue.by_key[key].title, f"@bản trước {of_item}của {key}") for key in kept)
        return Spoken(Reply(Kind.CLARIFY, blocks([revisions.WHICH_PLAN]), choices=choices), turn.context)
    [(key, versions)] = kept.items()
    plan, latest = turn.catalogue.by_key[key], versions[0]
    reply = _item(plan, latest, ask, turn, actor) if ask.no else _whole(plan, latest, turn, actor)
    older = blocks([revisions.older(len(versions) - 1)], "note")
    return Spoken(Reply(reply.kind, reply.before, reply.rows, (*reply.after, *older)), turn.context)


def _whole(plan: Plan, latest: Version, turn: Turn, actor: Actor) -> Reply:
    rows = tuple(Row(*loading.item(item)) for item in _shown(latest, turn, actor))
    return Reply(Kind.ITEMS, (_head(plan, latest, actor),), rows)


def _item(plan: Plan, latest: Version, ask: AskVersion, turn: Turn, actor: Actor) -> Reply:
    was = [i for i in _shown(latest, turn, actor) if i.no == ask.no and ask.section in (None, i.section)]
    if not was:
        return Reply(Kind.NONE, (Block(revisions.not_in_version(ask.no or "")), _head(plan, latest, actor, "note")))
    now = {(item.section, item.content): item for item in turn.catalogue.of_plan(plan.key)}
    by_number = {(item.section, item.no): item for item in turn.catalogue.of_plan(plan.key)}
    lines = [
        line
        for item in was
        for line in (
            revisions.version_item(item),
            loading.item(item)[2],
            revisions.now(now.get((item.section, item.content)) or by_number.get((item.section, item.no))),
        )
    ]
    return Reply(Kind.VALUE, blocks(lines), after=(_head(plan, latest, actor, "note"),))


def _shown(latest: Version, turn: Turn, actor: Actor) -> tuple[Item, ...]:
    """In a group no more than what may be spoken of there: items of those whose items it sees today."""
    if actor.alone:
        return latest.document.items
    cells = {item.party(party) for item in turn.catalogue.items for party in WORKING} - {None}
    return tuple(item for item in latest.document.items if any(item.party(party) in cells for party in WORKING))


def _head(plan: Plan, latest: Version, actor: Actor, style: str = "title") -> Block:
    until = latest.at.astimezone(actor.at.tzinfo).date()
    return Block(revisions.version_head(plan, until, latest.by), style)
