"""Deciding upon a document that was read: it is loaded, or left; and what was loaded is taken back."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.congress_chat import roll_file
from handlers.act.loading.preview import preview
from handlers.act.loading.revision import tell_affected
from handlers.ask.turn import Spoken, Turn, blocks
from rules.plan import Plan
from storage import Plans, Transaction, Upload, Uploads, UploadState, Version, Versions
from understanding.loading import Discard, Load, TakeBack
from wording.reply import Choice, Kind, Reply, say
from wording.vi import loading, revisions


async def load(tx: Transaction, actor: Actor, said: Load, turn: Turn) -> Spoken:
    """Store the document in place of the plan's earlier version, and tell those whose items change."""
    upload = await found(tx, actor, said.upload)
    if upload is not None and upload.roll is not None:
        return Spoken(await roll_file.shown(tx, upload, turn.catalogue.events), turn.context)
    if upload is None or upload.document is None:
        return Spoken(nothing(said.upload), turn.context)
    document, plan = upload.document, upload.document.plan
    if await Plans(tx).stamp(actor.union, plan.key) != upload.seen:
        return Spoken(await preview(tx, upload, document, revisions.STALE), turn.context)
    revision = await Plans(tx).compare(actor.union, document)
    await Plans(tx).save(actor.union, document, actor.at, actor.by)
    await Uploads(tx).settle(upload.id, UploadState.LOADED)
    if upload.seen is None:
        return Spoken(_done([loading.loaded(plan, len(document.items))], plan, None), turn.context)
    told = await tell_affected(tx, actor, plan, revision, turn)
    lines = [revisions.revised(plan, revision), revisions.told(told)]
    return Spoken(_done(lines, plan, await _latest(tx, actor, plan.key)), turn.context)


async def discard(tx: Transaction, actor: Actor, said: Discard, turn: Turn) -> Spoken:
    upload = await found(tx, actor, said.upload)
    if upload is None:
        return Spoken(nothing(said.upload), turn.context)
    await Uploads(tx).settle(upload.id, UploadState.DROPPED)
    return Spoken(say(Kind.VALUE, loading.DISCARDED), turn.context)


async def take_back(tx: Transaction, actor: Actor, said: TakeBack, turn: Turn) -> Spoken:
    """The version before is in force again, with all that was done meanwhile; a plan that had none goes."""
    plan = turn.catalogue.by_key.get(said.plan)
    latest = await _latest(tx, actor, said.plan)
    if plan is None or (latest.id if latest else None) != said.version:
        return Spoken(say(Kind.NONE, revisions.NOT_LATEST), turn.context)
    if latest is None:
        return Spoken(await _remove(tx, actor, plan, turn), turn.context)
    revision = await Plans(tx).compare(actor.union, latest.document)
    await Plans(tx).save(actor.union, latest.document, actor.at, actor.by)
    told = await tell_affected(tx, actor, plan, revision, turn)
    lines = [revisions.taken_back(latest.document.plan, revision), revisions.told(told)]
    return Spoken(_done(lines, plan, await _latest(tx, actor, plan.key)), turn.context)


async def take_back_last(tx: Transaction, actor: Actor, key: str, turn: Turn) -> Spoken:
    """The same for whatever version of a plan was loaded last."""
    latest = await _latest(tx, actor, key)
    return await take_back(tx, actor, TakeBack(key, latest.id if latest else None), turn)


async def found(tx: Transaction, actor: Actor, number: int | None) -> Upload | None:
    """The document that is meant, if it still waits for a decision: the last of this chat where none is named."""
    if number is None:
        return await Uploads(tx).waiting(actor.union, actor.channel, actor.chat)
    upload = await Uploads(tx).get(actor.union, number)
    return upload if upload is not None and upload.state is UploadState.READY else None


def nothing(number: int | None) -> Reply:
    """There is no document to decide upon."""
    return say(Kind.HELP, loading.HOW_TO_LOAD if number is None else loading.SETTLED)


async def _remove(tx: Transaction, actor: Actor, plan: Plan, turn: Turn) -> Reply:
    """A plan that was loaded by mistake goes, unless people have worked with it."""
    done = any(item.id in turn.catalogue.progress for item in turn.catalogue.of_plan(plan.key))
    if done or any(key == plan.key for key, _ in turn.catalogue.counted):
        return say(Kind.NONE, revisions.IN_USE)
    await Plans(tx).remove(actor.union, plan.key, actor.by, actor.at)
    return say(Kind.VALUE, revisions.removed(plan))


async def _latest(tx: Transaction, actor: Actor, key: str) -> Version | None:
    return next(iter(await Versions(tx).all(actor.union, key)), None)


def _done(lines: list[str], plan: Plan, before: Version | None) -> Reply:
    """What was done, with the way back."""
    back = f"/nap hoàn tác {plan.key}" + (f" {before.id}" if before else "")
    return Reply(Kind.VALUE, blocks(lines), choices=(Choice(revisions.UNDO, back),))
