"""What happened to an item, from the audit log."""

from __future__ import annotations

import json
from datetime import datetime

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks, cited
from storage import Audit, Transaction
from understanding.deeds import AskHistory
from wording.reply import Kind, Reply, Row


async def history(tx: Transaction, actor: Actor, ask: AskHistory, turn: Turn) -> Spoken:
    """Oldest first, each with who and when."""
    words, item = turn.words.history, turn.item(ask.item)
    entries = await Audit(tx).of(actor.union, f"item:{item.id}")
    rows = [
        Row("", words.line(json.loads(entry.what)), words.who(entry.by, _local(entry.at, actor))) for entry in entries
    ]
    reply = Reply(
        Kind.VALUE,
        before=blocks([words.heading(item, len(rows))], "title"),
        rows=tuple(row for row in rows if row.text),
        after=blocks([words.printed(turn.catalogue.printed(item), turn.catalogue.by_key[item.plan])], "note"),
        cited=cited([item]),
    )
    return Spoken(reply, turn.context)


def _local(at: datetime, actor: Actor) -> datetime:
    return at.astimezone(actor.at.tzinfo)
