"""What is kept about oneself: shown, and deleted."""

from __future__ import annotations

import json
from dataclasses import replace

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn
from storage import Audit, Personal, Transaction
from understanding.people import AskMyData, DeleteMyData
from wording.reply import Attachment, Block, Choice, Kind, Reply, say

SURE = "/xoa xac nhan"
LONGEST_SHOWN = 3_000  # characters; a longer export is only sent as a file


async def export(tx: Transaction, actor: Actor, _: AskMyData, turn: Turn) -> Spoken:
    """Everything that is kept about the person, as JSON."""
    words = turn.words.privacy
    if actor.person is None:
        return Spoken(say(Kind.VALUE, words.NOT_LINKED), turn.context)
    held = await Personal(tx).export(actor.person)
    text = json.dumps(held, ensure_ascii=False, indent=1)
    file = Attachment(words.MY_DATA_FILE, "application/json", text.encode())
    shown = (words.MY_DATA, text) if len(text) <= LONGEST_SHOWN else (words.MY_DATA,)
    return Spoken(replace(say(Kind.VALUE, *shown), attachments=(file,)), turn.context)


async def delete(tx: Transaction, actor: Actor, said: DeleteMyData, turn: Turn) -> Spoken:
    """Ask whether it is meant; then delete."""
    words = turn.words.privacy
    if actor.person is None:
        return Spoken(say(Kind.VALUE, words.NOT_LINKED), turn.context)
    if not said.confirmed:
        question = Reply(Kind.CLARIFY, (Block(words.DELETE_SURE),), choices=(Choice(words.DELETE_YES, SURE),))
        return Spoken(question, turn.context)
    await Personal(tx).erase(actor.person, actor.at, words.DELETED_PERSON)
    subject, what = f"person:{actor.person.id}", json.dumps({"deleted": True})
    await Audit(tx).write(actor.union, subject, what, words.DELETED_PERSON, actor.at)
    return Spoken(say(Kind.VALUE, words.DELETED), turn.context)
