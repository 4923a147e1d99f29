"""How the union reminds: what is on, and on which days it works."""

from __future__ import annotations

from handlers.act.actor import Actor
from handlers.act.door import allow
from handlers.ask.turn import Spoken, Turn, blocks
from rules.people.permissions import Action
from rules.reminders import SEND_BETWEEN, SWITCHES
from storage import ReminderSettings, Transaction
from understanding.reminders import AskSwitches, SendAt, SetDay, Switch
from wording.reply import Choice, Kind, Reply, say


async def switch(tx: Transaction, actor: Actor, said: Switch, turn: Turn) -> Spoken:
    await ReminderSettings(tx).switch(actor.union, said.name, said.on, actor.by, actor.at)
    return Spoken(say(Kind.VALUE, turn.words.reminders.switched(said.name, said.on)), turn.context)


async def listed(tx: Transaction, actor: Actor, _: AskSwitches, turn: Turn) -> Spoken:
    """All of them, and for those who may a button for each that turns it the other way."""
    words, policy = turn.words.reminders, await ReminderSettings(tx).policy(actor.union)
    state = {name: bool(getattr(policy, name)) for name in SWITCHES}
    lines = [words.SETTINGS, *(words.setting(name, on) for name, on in state.items()), words.sending(policy.send_at)]
    may = allow(actor, Action.SET_REMINDERS, turn.words) is None
    choices = tuple(Choice(label := words.turn(name, not on), label) for name, on in state.items()) if may else ()
    return Spoken(Reply(Kind.VALUE, blocks(lines), choices=choices), turn.context)


async def send_at(tx: Transaction, actor: Actor, said: SendAt, turn: Turn) -> Spoken:
    words = turn.words.reminders
    if not SEND_BETWEEN[0] <= said.hour <= SEND_BETWEEN[1]:
        return Spoken(say(Kind.VALUE, words.no_hour_to_send(*SEND_BETWEEN)), turn.context)
    await ReminderSettings(tx).send_at(actor.union, said.hour, actor.by, actor.at)
    return Spoken(say(Kind.VALUE, words.sent_at(said.hour)), turn.context)


async def set_day(tx: Transaction, actor: Actor, said: SetDay, turn: Turn) -> Spoken:
    await ReminderSettings(tx).day(actor.union, said.day, said.works, actor.by, actor.at)
    return Spoken(say(Kind.VALUE, turn.words.reminders.day_set(said.day, said.works)), turn.context)
