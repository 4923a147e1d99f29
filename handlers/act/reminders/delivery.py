"""What became of reminders and notices, shown to the office; what is in doubt, a person decides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from handlers.act.actor import Actor
from handlers.ask.turn import Spoken, Turn, blocks
from rules.people.permissions import Action, may
from storage import Audit, Deliveries, MessageState, People, Transaction
from storage.messages.deliveries import Addressed
from understanding.delivery import AskDelivery, Resend, SayArrived
from wording.reply import Choice, Kind, Reply, Row, load, say

SHOWN = timedelta(days=7)
OPEN = (MessageState.UNCERTAIN, MessageState.GAVE_UP, MessageState.WAITING, MessageState.CLAIMED)
ORDER = (*OPEN, MessageState.DROPPED, MessageState.SENT)
BUTTONS = 8  # single ones; more than that are tapped all at once or typed


async def delivery(tx: Transaction, actor: Actor, ask: AskDelivery, turn: Turn) -> Spoken:
    """By state, what needs somebody first; then whom no channel reaches."""
    words, start = turn.words.delivery, actor.at - SHOWN
    all_sent = await Deliveries(tx).since(actor.union, start)
    shown = [each for each in all_sent if not ask.open_only or each.message.state in OPEN]
    shown.sort(key=lambda each: ORDER.index(each.message.state))
    rows = [_row(number, each, actor, turn) for number, each in enumerate(shown, 1)]
    counted = {state: sum(each.message.state is state for each in all_sent) for state in ORDER}
    reply = Reply(
        Kind.VALUE,
        before=(*blocks([words.heading(start)], "title"), *blocks(_opening(counted, ask, bool(shown), turn))),
        rows=(*rows, *await _unreached(tx, actor, turn)),
        choices=tuple(_choices(shown, turn)),
    )
    return Spoken(reply, turn.context)


def _opening(counted: dict[MessageState, int], ask: AskDelivery, any_shown: bool, turn: Turn) -> tuple[str, ...]:
    words = turn.words.delivery
    settled = ask.open_only and not any_shown and any(counted.values())
    return (words.counted(counted), *([words.ALL_SETTLED] if settled else []))


async def resend(tx: Transaction, actor: Actor, said: Resend, turn: Turn) -> Spoken:
    """Once more, and on record who wanted it so."""
    again = await Deliveries(tx).again(actor.union, said.messages, actor.at)
    for message in again:
        await _record(tx, actor, message, "resent")
    words = turn.words.delivery
    return Spoken(say(Kind.VALUE, words.resent(len(again)) if again else words.SETTLED), turn.context)


async def arrived(tx: Transaction, actor: Actor, said: SayArrived, turn: Turn) -> Spoken:
    """It need not be sent again, and on record who said so."""
    words = turn.words.delivery
    if not await Deliveries(tx).arrived(actor.union, said.message, actor.at):
        return Spoken(say(Kind.VALUE, words.SETTLED), turn.context)
    await _record(tx, actor, said.message, "arrived")
    return Spoken(say(Kind.VALUE, words.ARRIVED), turn.context)


async def _record(tx: Transaction, actor: Actor, message: int, what: str) -> None:
    await Audit(tx).write(actor.union, f"message:{message}", json.dumps({"delivery": what}), actor.by, actor.at)


def _row(number: int, each: Addressed, actor: Actor, turn: Turn) -> Row:
    words, message = turn.words.delivery, each.message
    when = _local(message.sent_at or message.due, actor)
    title = next(iter(load(message.body).before)).text if load(message.body).before else ""
    who = words.reader(each.person, each.group)
    seen = _local(each.seen, actor) if each.seen else None
    detail = words.outcome(message.state, message.channel, when, message.error, seen)
    return Row(str(number), f"{who}: {turn.words.facts.short(title)}", detail, words.state(message.state))


async def _unreached(tx: Transaction, actor: Actor, turn: Turn) -> list[Row]:
    """Everybody without an account that can be written to; telephone numbers for those who may see them."""
    words, people = turn.words.delivery, People(tx)
    reached = {person.id for person, _ in await people.reached(actor.union)}
    phones = actor.alone and any(may(role, Action.SEE_PHONES) for role in actor.roles)
    missing = [person for person in await people.all(actor.union) if person.id not in reached]
    return [Row("", person.name, words.call(person.phone if phones else None), words.TO_CALL) for person in missing]


def _choices(shown: list[Addressed], turn: Turn) -> Iterator[Choice]:
    """What is uncertain is decided one by one; what surely did not arrive, also all together."""
    words = turn.words.delivery
    failed = [each.message.id for each in shown if each.message.state is MessageState.GAVE_UP]
    if len(failed) > 1:
        yield Choice(words.resend_all(len(failed)), f"@gửi lại {_joined(failed)}")
    for number, each in list(enumerate(shown, 1))[:BUTTONS]:
        if each.message.state in (MessageState.UNCERTAIN, MessageState.GAVE_UP):
            yield Choice(words.resend(number), f"@gửi lại {each.message.id}")
        if each.message.state is MessageState.UNCERTAIN:
            yield Choice(words.arrived(number), f"@đã nhận {each.message.id}")


def _joined(numbers: Iterable[int]) -> str:
    return ",".join(str(number) for number in numbers)


def _local(at: datetime, actor: Actor) -> datetime:
    return at.astimezone(actor.at.tzinfo)
