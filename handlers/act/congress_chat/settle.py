"""What the office fixes of an event: day and place, sessions, and how delegates are dealt with."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

from handlers.act.actor import Actor
from handlers.act.congress_chat import meant
from handlers.act.tell import tell
from handlers.ask.turn import Spoken, Turn
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.quorum import Threshold
from rules.congress.session import Session
from rules.plan import Event
from storage import ArrangementsOf, Attendance, Audit, Delegates, Transaction
from understanding import times
from understanding.congress import Arrange, Setting, Settle
from understanding.normalise import fold, read
from wording.reply import Kind, say

HALVES = {"sang": (time(7, 0), time(12, 0)), "chieu": (time(12, 0), time(18, 0)), "toi": (time(18, 0), time(22, 0))}
WHOLE_DAY = (time(6, 0), time(22, 0))
MOST_SESSIONS, MOST_NEEDS = 12, 6
PART = re.compile(r"(\d+)/(\d+)")


async def settle(tx: Transaction, actor: Actor, said: Settle, turn: Turn) -> Spoken:
    """Fix it, and tell all who have confirmed."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    if said.start is None and said.venue is None:
        return meant.about(turn, held, say(Kind.CLARIFY, turn.words.congress.WHICH_DAY))
    known = await ArrangementsOf(tx).get(actor.union, held.plan)
    settled = replace(
        known, start=said.start or known.start, end=said.end or known.end, venue=said.venue or known.venue
    )
    await _put(tx, actor, held, settled)
    if (settled.start, settled.end) != (known.start, known.end):
        await _days_as_sessions(tx, actor, held, settled)
    now = settled.over(held)
    told, to_call = await _tell_confirmed(tx, actor, held, turn, now, settled)
    return meant.about(turn, held, say(Kind.VALUE, *turn.words.congress.settled(now, told, to_call)))


async def arrange(tx: Transaction, actor: Actor, said: Arrange, turn: Turn) -> Spoken:
    """One setting."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    words = turn.words.congress
    if said.setting is Setting.SESSIONS:
        return meant.about(turn, held, say(Kind.VALUE, await _sessions(tx, actor, held, said.value, turn)))
    if said.setting is Setting.ANSWER_BY and said.day is None:
        return meant.about(turn, held, say(Kind.CLARIFY, words.WHICH_DAY_TO_ANSWER))
    if said.setting is Setting.THRESHOLD and _threshold(said.value) is None:
        return meant.about(turn, held, say(Kind.CLARIFY, words.NO_PART))
    known = await ArrangementsOf(tx).get(actor.union, held.plan)
    settled = CHANGES[said.setting](known, replace(said, day=said.day or turn.today))
    await _put(tx, actor, held, settled)
    return meant.about(turn, held, say(Kind.VALUE, words.arranged(held.name, said.setting.value, settled)))


async def _put(tx: Transaction, actor: Actor, held: Event, settled: Arrangements) -> None:
    await ArrangementsOf(tx).put(actor.union, held.plan, settled, actor.by, actor.at)
    what = {"settled": {"start": str(settled.start or ""), "end": str(settled.end or ""), "venue": settled.venue}}
    await Audit(tx).write(actor.union, f"event:{held.plan}", json.dumps(what, ensure_ascii=False), actor.by, actor.at)


async def _tell_confirmed(
    tx: Transaction, actor: Actor, held: Event, turn: Turn, now: Event, settled: Arrangements
) -> tuple[int, int]:
    """How many were told, and how many must be telephoned."""
    everyone = await Delegates(tx, actor.union).all(held.plan)
    confirmed = [each for each in everyone if each.answer is Answer.CONFIRM]
    people = {each.person for each in confirmed if each.person}
    reply = say(Kind.EVENT, *turn.words.delegates.settled(now, settled.map))
    told = await tell(tx, actor, lambda person: person.id in people, reply) if people else ()
    return len(told), len(confirmed) - len(told)


async def _days_as_sessions(tx: Transaction, actor: Actor, held: Event, settled: Arrangements) -> None:
    """A session for each day, unless the office has named its own or the door has been open."""
    store = Attendance(tx, actor.union)
    known = await store.sessions(held.plan)
    if settled.start is None or await store.visits(held.plan) or any(each.starts is None for each in known):
        return
    for each in known:
        await store.remove_session(each)
    last = settled.end or settled.start
    for place in range((last - settled.start).days + 1):
        day = settled.start + timedelta(days=place)
        starts, ends = (datetime.combine(day, at, actor.at.tzinfo) for at in WHOLE_DAY)
        await store.add_session(Session(actor.union, held.plan, f"Ngày {day.day}/{day.month}", starts, ends, place + 1))


async def _sessions(tx: Transaction, actor: Actor, held: Event, listed: str, turn: Turn) -> str:
    store, words = Attendance(tx, actor.union), turn.words.congress
    names = list(dict.fromkeys(name.strip() for name in listed.split(",") if name.strip()))
    if not names or len(names) > MOST_SESSIONS:
        return str(words.NO_SESSIONS)
    if await store.visits(held.plan):
        return str(words.SESSIONS_BEGUN)
    for each in await store.sessions(held.plan):
        await store.remove_session(each)
    for place, name in enumerate(names, 1):
        starts, ends = _times(name, turn, actor.at)
        shown = name[:1].upper() + name[1:]
        await store.add_session(Session(actor.union, held.plan, shown, starts, ends, place))
    return str(words.sessions(held.name, names))


def _times(name: str, turn: Turn, at: datetime) -> tuple[datetime | None, datetime | None]:
    """When a session is, as far as its name tells: "sáng 14/3"."""
    found = times.find(read(name), turn.today)
    day = found[0].period.start if found else None
    if day is None:
        return None, None
    half = next((hours for word, hours in HALVES.items() if word in fold(name.lower()).split()), WHOLE_DAY)
    return datetime.combine(day, half[0], at.tzinfo), datetime.combine(day, half[1], at.tzinfo)


def _threshold(said: str) -> Threshold | None:
    """ "2/3" is at least two thirds; "quá nửa" more than half; None for more than the whole."""
    part = PART.search(said)
    if part is None:
        return Threshold()
    numerator, denominator = int(part[1]), int(part[2])
    if not 0 < numerator <= denominator:
        return None
    return Threshold(numerator, denominator, above="tren" in fold(said.lower()))


def _needs(said: str) -> tuple[str, ...]:
    names = (name.strip(" .") for name in said.split(","))
    return tuple(dict.fromkeys(name[:1].upper() + name[1:40] for name in names if name))[:MOST_NEEDS]


CHANGES: dict[Setting, Callable[[Arrangements, Arrange], Arrangements]] = {
    Setting.ANSWER_BY: lambda known, said: replace(known, answer_by=said.day),
    Setting.PROXIES: lambda known, said: replace(known, proxies=bool(said.value)),
    Setting.PROXY_WORDS: lambda known, said: replace(known, proxy_words=said.value[:400]),
    Setting.THRESHOLD: lambda known, said: replace(known, threshold=_threshold(said.value) or known.threshold),
    Setting.NEEDS: lambda known, said: replace(known, needs=_needs(said.value)),
    Setting.MAP: lambda known, said: replace(known, map=said.value[:300]),
    Setting.SIGNED: lambda known, said: replace(known, signed=said.day),
}
