"""The work in one's own calendar program: an address to subscribe to, or a file of some items."""

from __future__ import annotations

import asyncio
from datetime import datetime

from documents.writers import ics, item_dates
from handlers.act.actor import Actor
from handlers.act.naming import in_plans
from handlers.act.papers.report import TERMINAL
from handlers.act.people.hand_over import held
from handlers.ask.turn import Spoken, Turn, cited
from rules.people.permissions import Action, may
from rules.people.person import Person
from rules.plan import Catalogue, Item, Party
from storage import Feeds, People, Transaction
from understanding.names import NameBook
from understanding.reports import AskDates, AskFeed, EndFeeds
from wording.reply import Attachment, Choice, Kind, Reply, say
from wording.vi import dates as paper

PATH = "/lich"
WORKING = (Party.LEAD, Party.COORDINATING)


async def feed(tx: Transaction, actor: Actor, ask: AskFeed, turn: Turn) -> Spoken:
    """A new address: of the person's own work, or of a department's."""
    words, person = turn.words.calendar, actor.person
    if turn.terms.pages is None:
        return Spoken(say(Kind.NONE, words.NO_PAGES), turn.context)
    if person is None:
        return Spoken(say(Kind.NONE, words.NOT_LINKED), turn.context)
    department = None
    if ask.department:
        found = [each for each in in_plans(turn.lexicon, ask.department) if not each.is_person]
        if len(found) != 1:
            return Spoken(_which_department(ask, [each.label for each in found], turn), turn.context)
        department = found[0].label
    token = await Feeds(tx).begin(person, department, actor.at)
    address = turn.terms.page(f"{PATH}/{token}.ics") or ""
    return Spoken(say(Kind.VALUE, *words.address(address, department)), turn.context)


async def end(tx: Transaction, actor: Actor, _: EndFeeds, turn: Turn) -> Spoken:
    """No address of the person holds any more."""
    ended = await Feeds(tx).end(actor.person) if actor.person else 0
    return Spoken(say(Kind.VALUE, turn.words.calendar.ended(ended)), turn.context)


async def dates(tx: Transaction, actor: Actor, ask: AskDates, turn: Turn) -> Spoken:
    """A file of the items that have dates."""
    words = turn.words.calendar
    items = [turn.item(key) for key in ask.ids]
    dated = [item for item in items if item_dates.has_dates(item)]
    entries = item_dates.entries(turn.catalogue, dated, turn.today)
    if not entries:
        return Spoken(say(Kind.NONE, words.NO_DATES if items else words.WHICH), turn.context)
    if actor.channel == TERMINAL:
        return Spoken(say(Kind.NONE, turn.words.report.NO_FILES_HERE), turn.context)
    content = ics.write(paper.name(turn.catalogue.union_name, ""), entries, actor.at)
    file = Attachment(words.FILE, ics.MEDIA_TYPE, content)
    told = say(Kind.VALUE, *words.added(len(entries), len(items) - len(entries)))
    return Spoken(Reply(Kind.VALUE, told.before, cited=cited(dated), attachments=(file,)), turn.context)


async def contents(
    tx: Transaction, catalogue: Catalogue, names: NameBook, union: str, token: str, at: datetime
) -> bytes | None:
    """What is behind an address; None where it does not hold, or its owner has left."""
    found = await Feeds(tx).get(union, token)
    person = await People(tx).get(union, found.person) if found else None
    if found is None or person is None or not person.active or not any(may(role, Action.FEED) for role in person.roles):
        return None
    if found.department:
        items = _in_cells(catalogue, names, frozenset({found.department}), WORKING)
    else:
        items = await _own(tx, catalogue, names, person, at)
    name = paper.name(catalogue.union_name, found.department or person.name)
    return await asyncio.to_thread(ics.write, name, item_dates.entries(catalogue, items, at.date()), at)


async def _own(tx: Transaction, catalogue: Catalogue, names: NameBook, person: Person, at: datetime) -> list[Item]:
    """What the person answers for, or takes part in, by the plans and by what was handed over."""
    actor = Actor(person.union, "", "", person.role, at, person.name, person=person)
    return _in_cells(catalogue, names, await held(tx, actor) or frozenset(), tuple(Party))


def _in_cells(catalogue: Catalogue, names: NameBook, labels: frozenset[str], fields: tuple[Party, ...]) -> list[Item]:
    cells = frozenset().union(*(each.cells_in(fields) for each in names.everyone if each.label in labels))
    return [item for item in catalogue.items if any(item.party(field) in cells for field in fields)]


def _which_department(ask: AskFeed, labels: list[str], turn: Turn) -> Reply:
    words = turn.words.calendar
    if not labels:
        return say(Kind.NONE, words.no_department(ask.department))
    choices = tuple(Choice(label, f"/lich {label}") for label in labels)
    return Reply(Kind.CLARIFY, say(Kind.CLARIFY, words.WHICH_DEPARTMENT).before, choices=choices)
