"""The door: a delegate is found by card, number or name, and let in exactly once, whichever door is faster."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from handlers.act.actor import Actor
from rules.congress.code import read_code
from rules.congress.delegate import Delegate
from rules.congress.session import Session, Visit, current
from storage import Attendance, Audit, Delegates, Transaction
from understanding.normalise import fold

WHOLE = "Toàn thể"
"""The one session of an event for which nobody has named any."""


class Door(StrEnum):
    """What happened at the door."""

    ADMITTED = "admitted"
    ALREADY_IN = "already_in"
    LEFT = "left"
    NOT_INSIDE = "not_inside"
    UNDONE = "undone"
    REPLACED = "replaced"  # somebody else comes on this seat
    UNKNOWN = "unknown"  # no such delegate


@dataclass(frozen=True, slots=True)
class AtDoor:
    """`visit` says when and by whom the delegate was let in; `instead` is who holds the seat of one who is replaced."""

    what: Door
    delegate: Delegate | None = None
    session: Session | None = None
    visit: Visit | None = None
    instead: Delegate | None = None


async def find(tx: Transaction, union: str, event: str, said: str) -> tuple[Delegate, ...]:
    """Who may be meant by a card's code, a number, or a name or part of one, with or without marks."""
    roll = Delegates(tx, union)
    words = fold(" ".join(said.split()).lower())
    number = words.removeprefix("so ").removeprefix("so").strip(" .")
    if number.isascii() and number.isdigit() and len(number) <= 6:
        found = await roll.by_number(event, int(number))
        return (found,) if found else ()
    if (code := read_code(said)) and (found := await roll.by_code(code)):
        return (found,) if found.event == event else ()
    if not words:
        return ()
    everyone = [(each, fold(each.name.lower())) for each in await roll.all(event)]
    exact = tuple(each for each, name in everyone if name == words)
    return exact or tuple(each for each, name in everyone if f" {words} " in f" {name} ")


async def admit(tx: Transaction, actor: Actor, event: str, delegate: int, session: int | None = None) -> AtDoor:
    """Let a delegate (id) into the session that is on, or the one given."""
    found = await _at_door(tx, actor, event, delegate, session)
    if isinstance(found, AtDoor):
        return found
    who, on = found
    attendance = Attendance(tx, actor.union)
    first = await attendance.enter(on.id, who.id, actor.by, actor.at)
    visit = await attendance.visit(on.id, who.id)
    return AtDoor(Door.ADMITTED if first else Door.ALREADY_IN, who, on, visit)


async def leave(tx: Transaction, actor: Actor, event: str, delegate: int, session: int | None = None) -> AtDoor:
    """A delegate goes out; who comes back is let in again."""
    found = await _at_door(tx, actor, event, delegate, session)
    if isinstance(found, AtDoor):
        return found
    who, on = found
    attendance = Attendance(tx, actor.union)
    gone = await attendance.leave(on.id, who.id, actor.at)
    return AtDoor(Door.LEFT if gone else Door.NOT_INSIDE, who, on, await attendance.visit(on.id, who.id))


async def undo(tx: Transaction, actor: Actor, event: str, delegate: int, session: int | None = None) -> AtDoor:
    """It was the wrong one: as if never let in, but on record."""
    found = await _at_door(tx, actor, event, delegate, session)
    if isinstance(found, AtDoor):
        return found
    who, on = found
    undone = await Attendance(tx, actor.union).undo(on.id, who.id)
    if undone:
        what = json.dumps({"door_undone": on.name}, ensure_ascii=False)
        await Audit(tx).write(actor.union, f"delegate:{who.id}", what, actor.by, actor.at)
    return AtDoor(Door.UNDONE if undone else Door.NOT_INSIDE, who, on)


async def session_now(tx: Transaction, actor: Actor, event: str) -> Session:
    """The session that the door lets into; one is made where nobody has named any."""
    attendance = Attendance(tx, actor.union)
    on = current(await attendance.sessions(event), actor.at)
    return on or await attendance.ensure_session(Session(actor.union, event, WHOLE))


async def _at_door(
    tx: Transaction, actor: Actor, event: str, delegate: int, session: int | None
) -> tuple[Delegate, Session] | AtDoor:
    roll = Delegates(tx, actor.union)
    who = await roll.get(delegate)
    if who is None or who.event != event:
        return AtDoor(Door.UNKNOWN)
    if who.replaced_by is not None:
        return AtDoor(Door.REPLACED, who, instead=await roll.get(who.replaced_by))
    on = await session_now(tx, actor, event)
    if session is not None:
        on = next((s for s in await Attendance(tx, actor.union).sessions(event) if s.id == session), on)
    return who, on
