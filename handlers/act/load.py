"""Deciding upon a document that was read: it is loaded, or left."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from storage import Plans, Transaction, Upload, Uploads, UploadState
from understanding.loading import Discard, Load
from wording.reply import Kind, Reply, say
from wording.vi import loading


async def load(tx: Transaction, actor: Actor, said: Load, turn: Turn) -> Spoken:
    """Store the document in place of the plan's earlier one."""
    upload = await found(tx, actor, said.upload)
    if upload is None or upload.document is None:
        return Spoken(_nothing(said.upload), turn.context)
    document = upload.document
    await Plans(tx).save(actor.union, document, actor.at, actor.by)
    await Uploads(tx).settle(upload.id, UploadState.LOADED)
    return Spoken(say(Kind.VALUE, loading.loaded(document.plan, len(document.items))), turn.context)


async def discard(tx: Transaction, actor: Actor, said: Discard, turn: Turn) -> Spoken:
    upload = await found(tx, actor, said.upload)
    if upload is None:
        return Spoken(_nothing(said.upload), turn.context)
    await Uploads(tx).settle(upload.id, UploadState.DROPPED)
    return Spoken(say(Kind.VALUE, loading.DISCARDED), turn.context)


async def found(tx: Transaction, actor: Actor, number: int | None) -> Upload | None:
    """The document that is meant, if it still waits for a decision: the last of this chat where none is named."""
    if number is None:
        return await Uploads(tx).waiting(actor.union, actor.channel, actor.chat)
    upload = await Uploads(tx).get(actor.union, number)
    return upload if upload is not None and upload.state is UploadState.READY else None


def _nothing(number: int | None) -> Reply:
    return say(Kind.HELP, loading.HOW_TO_LOAD if number is None else loading.SETTLED)
