"""A list of delegates sent as a file: shown with what is in doubt, and put on the roll when somebody says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.act.actor import Actor
from handlers.act.congress.load import Loaded, load
from handlers.act.congress.weigh import Weighed, weigh
from handlers.ask.turn import Spoken, Turn, blocks
from rules.congress.entry import RollLine
from rules.plan import Event
from storage import Plans, Transaction, Upload, Uploads, UploadState
from understanding.loading import LeaveRoll, LoadRoll, ShowRoll
from wording.reply import Block, Choice, Kind, Reply, Row, say
from wording.vi import loading
from wording.vi import roll as words


async def first_shown(tx: Transaction, upload: Upload, lines: tuple[RollLine, ...]) -> Reply:
    """Keep the lines, and show what they would come to."""
    await Uploads(tx).listed(upload.id, lines)
    events = (await Plans(tx).catalogue(upload.union)).events
    return await shown(tx, replace(upload, roll=lines), events)


async def shown(tx: Transaction, upload: Upload, events: Sequence[Event], note: str = "") -> Reply:
    """For the event to come; of several it is asked back which."""
    coming = [event for event in events if not event.is_over(upload.at.date())]
    if not coming:
        await Uploads(tx).settle(upload.id, UploadState.DROPPED)
        return say(Kind.NONE, words.NO_EVENT)
    if len(coming) == 1:
        return await _preview(tx, upload, coming[0], note)
    choices = [Choice(event.name, f"/nap {upload.id} danh sách {event.plan}") for event in coming]
    return Reply(Kind.CLARIFY, blocks([words.WHICH_EVENT]), choices=(*choices, _leave(upload)))


async def chosen(tx: Transaction, actor: Actor, said: ShowRoll, turn: Turn) -> Spoken:
    """Once more, or for the event that was meant."""
    upload = await _waiting(tx, actor, said.upload)
    if upload is None:
        return Spoken(_nothing(said.upload), turn.context)
    events = turn.catalogue.events if said.event is None else _called(turn, said.event)
    return Spoken(await shown(tx, upload, events), turn.context)


async def leave(tx: Transaction, actor: Actor, said: LeaveRoll, turn: Turn) -> Spoken:
    upload = await _waiting(tx, actor, said.upload)
    if upload is None:
        return Spoken(_nothing(said.upload), turn.context)
    await Uploads(tx).settle(upload.id, UploadState.DROPPED)
    return Spoken(say(Kind.VALUE, loading.DISCARDED), turn.context)


async def load_roll(tx: Transaction, actor: Actor, said: LoadRoll, turn: Turn) -> Spoken:
    """All good lines, if they are still those that were shown."""
    upload, events = await _waiting(tx, actor, said.upload), _called(turn, said.event)
    if upload is None or not events:
        return Spoken(say(Kind.HELP, loading.SETTLED), turn.context)
    weighed = await weigh(tx, actor.union, events[0], upload.roll or ())
    outcome = None
    if weighed.count == said.count and not weighed.over:
        outcome = await load(tx, actor, events[0], upload.roll or (), only_good=True)
    if not isinstance(outcome, Loaded):
        return Spoken(await shown(tx, upload, events, words.STALE), turn.context)
    await Uploads(tx).settle(upload.id, UploadState.LOADED)
    context = replace(turn.context, event=events[0].plan)
    return Spoken(Reply(Kind.VALUE, blocks(words.loaded(outcome.count, outcome.by_group))), context)


async def _waiting(tx: Transaction, actor: Actor, number: int | None) -> Upload | None:
    """The list that is meant, if it still waits for a decision: the last of this chat where none is named."""
    uploads = Uploads(tx)
    if number is None:
        upload = await uploads.waiting(actor.union, actor.channel, actor.chat)
    else:
        upload = await uploads.get(actor.union, number)
    return upload if upload and upload.state is UploadState.READY and upload.roll else None


def _nothing(number: int | None) -> Reply:
    return say(Kind.HELP, words.HOW_TO_SEND if number is None else loading.SETTLED)


def _called(turn: Turn, key: str) -> list[Event]:
    return [event for event in turn.catalogue.events if event.plan == key]


async def _preview(tx: Transaction, upload: Upload, event: Event, note: str) -> Reply:
    weighed = await weigh(tx, upload.union, event, upload.roll or ())
    lines, listed = len(upload.roll or ()), len(weighed.entries.faults) - len(weighed.doubts)
    ready = weighed.count > 0 and not weighed.over
    go = Choice(words.load_label(weighed.count), f"/nap {upload.id} đại biểu {event.plan} {weighed.count}")
    return Reply(
        Kind.CLARIFY,
        before=(
            *blocks([note]),
            Block(words.head(event), "title"),
            Block(words.read(lines, weighed.count, listed, len(weighed.doubts))),
        ),
        rows=_rows(weighed),
        after=blocks([words.LEFT_OUT] if weighed.doubts else [], "note"),
        choices=(*((go,) if ready else ()), _leave(upload)),
    )


def _rows(weighed: Weighed) -> tuple[Row, ...]:
    groups = [
        Row(str(group.position), group.short, words.of_group(count), words.BY_GROUP)
        for group, count in weighed.by_group
        if count
    ]
    full = [Row("", words.over(each), heading=words.TOO_MANY) for each in weighed.over]
    faults = [Row("", words.fault(each), heading=loading.DOUBTS) for each in weighed.doubts]
    return (*groups, *full, *faults)


def _leave(upload: Upload) -> Choice:
    return Choice(loading.DISCARD, f"/nap {upload.id} bỏ danh sách")
