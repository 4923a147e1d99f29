"""What is kept about a person, all tables together: given out on request, and removed."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, delete, false, func, or_, select, update

from rules.people.person import Account, Person
from storage.keeping import roll_keeping
from storage.loading.tables import jobs, uploads, versions
from storage.messages.message import MessageState
from storage.messages.tables import inbox
from storage.people.people import ACCOUNT_COLUMNS
from storage.people.tables import accounts, code_guesses, codes, feeds, groups, hand_overs, people, refusals, sign_ins
from storage.plan.progress_tables import deeds
from storage.reminders.tables import own_reminders, wishes
from storage.tables import audit, conversations, outbox, plans, rsvps, unions
from storage.transaction import Transaction

ACCOUNT_FIELDS = [name for name in Account.__slots__ if name not in ("id", "person")]
REMINDERS, WISHES = "words item every days day hour made", "silent silenced quiet_from quiet_to"
UNDERWAY = (MessageState.WAITING, MessageState.CLAIMED)
BY: tuple[Column[str], ...] = (
    audit.c.by, codes.c.by, hand_overs.c.by, groups.c.by, plans.c.saved_by, rsvps.c.by, deeds.c.by,
    uploads.c.by, versions.c.by, *roll_keeping.BY,
)  # fmt: skip
"""Where a person is on record as having done something. A new table that has such a column belongs here."""


class Personal:
    """Everything here stays within the person's union."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def export(self, person: Person) -> dict[str, Any]:
        """All of it, ready for JSON."""
        owned = await self._accounts(person)
        answered = _any(owned, rsvps.c.channel, rsvps.c.sender)
        chats = _any(owned, conversations.c.channel, conversations.c.chat)
        done = audit.c.by.in_(await self._as_by(person, owned))
        about = audit.c.subject == f"person:{person.id}"
        sent = _any(owned, uploads.c.channel, uploads.c.chat)
        handed = or_(hand_overs.c.giver == person.name, hand_overs.c.taker == person.name)
        return {
            "name": person.name,
            "roles": sorted(role.value for role in person.roles),
            "department": person.department,
            "phone": person.phone,
            "accounts": [{name: _plain(getattr(account, name)) for name in ACCOUNT_FIELDS} for account in owned],
            "roll": await roll_keeping.export(self._tx, person),
            "answers": await self._export(person, rsvps, answered, "event answer reason substitute at"),
            "done": await self._export(person, audit, done, "subject what at"),
            "record": await self._export(person, audit, about, "what by at"),
            "hand_overs": await self._export(person, hand_overs, handed, "giver taker since by at"),
            "calendars": await self._export(person, feeds, feeds.c.person == person.id, "department begun"),
            "conversations": await self._export(person, conversations, chats, "state expires"),
            "reminders": await self._export(person, own_reminders, own_reminders.c.person == person.id, REMINDERS),
            "wishes": await self._export(person, wishes, wishes.c.person == person.id, WISHES),
            "documents": await self._export(person, uploads, sent, "name state at"),
            "messages": await self._messages(person, owned),
        }

    async def erase(self, person: Person, at: datetime, gone: str) -> None:
        """Remove accounts, telephone, free text; on record the person is `gone` from now on.

        An answer to an invitation stays on the roll, with the name given there, until it is purged.
        """
        owned = await self._accounts(person)
        by = await self._as_by(person, owned)
        for account in owned:
            await self.forget_chat(person.union, account.channel, account.address)
        await self._without_notes(person.union, by)
        await self._from_others_chats(person, owned)
        for column in BY:
            this = update(column.table).where(column.table.c.union == person.union, column.in_(by))
            await self._tx.write(this.values({column.name: gone}))
        answers = update(rsvps).where(rsvps.c.union == person.union, _any(owned, rsvps.c.channel, rsvps.c.sender))
        await self._tx.write(answers.values(sender=f"person:{person.id}", reason=None))
        await roll_keeping.erase(self._tx, person)
        for table in (accounts, refusals, codes, sign_ins, feeds, wishes, own_reminders):
            await self._tx.write(delete(table).where(table.c.person == person.id))
        row = {"name": gone, "roles": "", "department": None, "phone": None, "active": False}
        left = func.coalesce(people.c.left, at)
        await self._tx.write(update(people).where(people.c.id == person.id).values(**row, left=left))
        # Remarks are part of what is kept in memory of the plans.
        await self._tx.write(update(unions).where(unions.c.key == person.union).values(revision=unions.c.revision + 1))
        self._tx.changed.add(person.union)

    async def forget_chat(self, union: str, channel: str, address: str) -> None:
        """Delete what was said in a private chat, but for messages that are still on their way."""
        for table, place in ((conversations, conversations.c.chat), (code_guesses, code_guesses.c.sender)):
            this = (table.c.union == union) & (table.c.channel == channel) & (place == address)
            await self._tx.write(delete(table).where(this))
        for ours, place in ((uploads, uploads.c.chat), (jobs, jobs.c.address), (inbox, inbox.c.chat)):
            this = (ours.c.union == union) & (ours.c.channel == channel) & (place == address)
            await self._tx.write(delete(ours).where(this))
        said = (outbox.c.union == union) & (outbox.c.channel == channel) & (outbox.c.address == address)
        await self._tx.write(delete(outbox).where(said, outbox.c.state.not_in(UNDERWAY)))

    async def _from_others_chats(self, person: Person, owned: list[Account]) -> None:
        """Delete what told others to call the person, and what the person wrote to many."""
        begins = [f"unreached:{person.id}:", *(f"broadcast:{account.sender}-" for account in owned)]
        which = or_(*(outbox.c.key.startswith(each, autoescape=True) for each in begins))
        await self._tx.write(delete(outbox).where(outbox.c.union == person.union, which))

    async def _without_notes(self, union: str, by: list[str]) -> None:
        """Remove reasons and remarks from what they did, and from the record of it."""
        mine = (deeds.c.union == union) & deeds.c.by.in_(by)
        await self._tx.write(update(deeds).where(mine).values(note=None))
        noted = select(audit.c.id, audit.c.what).where(audit.c.union == union, audit.c.by.in_(by))
        for row in await self._tx.rows(noted.where(audit.c.what.contains('"note"'))):
            what = json.dumps(_without_note(json.loads(row.what)), ensure_ascii=False)
            await self._tx.write(update(audit).where(audit.c.id == row.id).values(what=what))

    async def _accounts(self, person: Person) -> list[Account]:
        found = select(*ACCOUNT_COLUMNS).where(accounts.c.person == person.id).order_by(accounts.c.id)
        return [Account(*row) for row in await self._tx.rows(found)]

    async def _as_by(self, person: Person, owned: list[Account]) -> list[str]:
        """As whom the person is on record: by account, and by name where no one else has it."""
        same = select(func.count()).where(people.c.union == person.union, people.c.name == person.name)
        alone = await self._tx.value(same) == 1
        return [account.sender for account in owned] + ([person.name] if alone else [])

    async def _export(
        self, person: Person, table: Table, which: ColumnElement[bool], names: str
    ) -> list[dict[str, Any]]:
        columns = [table.c[name] for name in names.split()]
        rows = await self._tx.rows(select(*columns).where(table.c.union == person.union, which))
        return [{name: _plain(value) for name, value in zip(names.split(), row, strict=True)} for row in rows]

    async def _messages(self, person: Person, owned: list[Account]) -> int:
        """How many messages to the person are still kept."""
        mine = _any(owned, outbox.c.channel, outbox.c.address)
        count: int = await self._tx.value(select(func.count()).where(outbox.c.union == person.union, mine))
        return count


def _any(owned: list[Account], channel: Column[str], place: Column[str]) -> ColumnElement[bool]:
    """The rows that belong to one of the accounts. In a private chat sender and address are the same."""
    return or_(false(), *(and_(channel == account.channel, place == account.sender) for account in owned))


def _without_note(told: dict[str, Any]) -> dict[str, Any]:
    """An entry of the record without its note, or that of what it takes back."""
    return {
        key: _without_note(value) if isinstance(value, dict) else value for key, value in told.items() if key != "note"
    }


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
