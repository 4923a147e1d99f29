"""An association's contact sends its delegates in the chat."""

from __future__ import annotations

import re

from documents.understand.roll.doubles import Doubles
from handlers.act.actor import Actor
from handlers.act.congress import roll
from handlers.act.congress.delegation import delegation_called
from handlers.act.congress_chat import meant
from handlers.ask.turn import Spoken, Turn
from rules.congress.delegate import Delegate
from rules.congress.entry import Entry
from rules.congress.group import Delegation, Group
from rules.people.permissions import Action, may
from storage import DelegateGroups, Delegates, Transaction
from understanding.congress import Enrol
from understanding.normalise import fold
from wording.reply import Kind, say

YEAR = re.compile(r"(?:sn|sinh|nam sinh|sinh nam)?\s*(19\d\d|200\d)")
PHONE = re.compile(r"(?:dt|sdt|dien thoai)?\s*(0\d{8,10})")
TITLE = re.compile(r"(?:gs\.?\s?ts|pgs\.?\s?ts|gs|pgs|ts|ths|bs|ks|ong|ba|dong chi|d/c|anh|chi)\.?\s+(?=\S)")
LONGEST = 80


async def enrol(tx: Transaction, actor: Actor, said: Enrol, turn: Turn) -> Spoken:
    """All whom the lines name, or nobody where one cannot be read, is listed already, or is too many."""
    held = meant.event(turn, said.event)
    if held is None:
        return meant.no_event(turn)
    words = turn.words.congress
    if said.count is not None and said.count != len(said.lines):
        return meant.about(turn, held, say(Kind.CLARIFY, words.miscounted(said.count, len(said.lines))))
    store = DelegateGroups(tx, actor.union, held.plan)
    by_id = {each.id: each for each in await roll.groups(tx, actor.union, held)}
    delegation = await _sent_by(store, actor, said, by_id)
    if isinstance(delegation, str):
        return meant.about(turn, held, say(Kind.CLARIFY, getattr(words, delegation)))
    new = [_delegate(line, delegation) for line in said.lines]
    if bad := [line for line, each in zip(said.lines, new, strict=True) if each is None]:
        return meant.about(turn, held, say(Kind.CLARIFY, words.unreadable(bad)))
    listed = [each for each in new if each is not None]
    doubles = Doubles(await Delegates(tx, actor.union).all(held.plan))
    if faults := [fault.said for n, each in enumerate(listed, 1) if (fault := doubles.of(Entry(n, each)))]:
        return meant.about(turn, held, say(Kind.NONE, words.doubled(faults)))
    outcome = await roll.enrol(tx, actor, held.plan, listed)
    if not isinstance(outcome, roll.Enrolled):
        return meant.about(turn, held, say(Kind.NONE, words.not_enrolled(outcome)))
    _, taken = await store.taken()
    seats = delegation.seats_in(by_id[delegation.group])
    done = words.enrolled(outcome.delegates, delegation, seats, taken.get(delegation.id, 0))
    return meant.about(turn, held, say(Kind.VALUE, done))


async def _sent_by(store: DelegateGroups, actor: Actor, said: Enrol, by_id: dict[int, Group]) -> Delegation | str:
    """The association, or the name of the sentence why not. A contact sends for the own one alone."""
    organises = any(may(role, Action.ARRANGE) for role in actor.roles)
    own = actor.person.department if actor.person else None
    name = said.delegation or own
    if name is None:
        return "NOT_YOUR_ASSOCIATION"
    if not organises and (own is None or fold(own.lower()) != fold(name.lower())):
        return "NOT_A_CONTACT"
    return await delegation_called(store, by_id.values(), name) or "NOT_YOUR_ASSOCIATION"


def _delegate(line: str, delegation: Delegation) -> Delegate | None:
    """ "TS Lê Thị Hoa, Phó Chủ tịch, 1960, 0912345678": the name first, the rest in any order."""
    name, *rest = (part.strip() for part in line.split(","))
    title = TITLE.match(fold(name.lower()))
    said_title, bare = (name[: title.end()].strip(), name[title.end() :]) if title else (None, name)
    if not bare or len(bare) > LONGEST or not all(letter.isalpha() or letter in " '.-" for letter in bare):
        return None
    born = phone = None
    about: list[str] = []
    for part in rest:
        folded = fold(part.lower())
        if year := YEAR.fullmatch(folded):
            born = int(year[1])
        elif number := PHONE.fullmatch(folded.replace(" ", "").replace(".", "")):
            phone = number[1]
        else:
            about.append(part)
    return Delegate(
        delegation.union, delegation.event, delegation.group, bare, title=said_title, born=born, phone=phone,
        office=", ".join(about)[:LONGEST] or None, unit=delegation.name, delegation=delegation.id,
    )  # fmt: skip
