"""People, and the accounts that they write from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from rules.people.person import Account, Person
from rules.people.role import Role
from storage.people.tables import accounts, people, refusals
from storage.transaction import Transaction

PERSON_COLUMNS = [people.c[name] for name in Person.__slots__]
ACCOUNT_COLUMNS = [accounts.c[name] for name in Account.__slots__]


class People:
    """Of one or more unions; nobody is ever found across them."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, person: Person) -> Person:
        """The person with the id given."""
        values = {name: getattr(person, name) for name in Person.__slots__ if name not in ("id", "roles")}
        new = insert(people).values(**values, roles=_text(person.roles)).returning(people.c.id)
        return replace(person, id=await self._tx.value(new))

    async def save(self, person: Person, at: datetime) -> None:
        """Replace what is known of the person; one who is no longer active has left at `at`."""
        values = {name: getattr(person, name) for name in ("name", "department", "phone", "active")}
        left = None if person.active else func.coalesce(people.c.left, at)
        this = update(people).where(people.c.union == person.union, people.c.id == person.id)
        await self._tx.write(this.values(**values, roles=_text(person.roles), left=left))

    async def get(self, union: str, person: int) -> Person | None:
        row = await self._tx.row(select(*PERSON_COLUMNS).where(people.c.union == union, people.c.id == person))
        return None if row is None else person_of(row)

    async def named(self, union: str, name: str) -> Person | None:
        """The active person who is called exactly so."""
        found = select(*PERSON_COLUMNS).where(people.c.union == union, people.c.name == name, people.c.active)
        row = await self._tx.row(found.order_by(people.c.id))
        return None if row is None else person_of(row)

    async def all(self, union: str) -> tuple[Person, ...]:
        """The union's active people, by name."""
        found = select(*PERSON_COLUMNS).where(people.c.union == union, people.c.active)
        return tuple(person_of(row) for row in await self._tx.rows(found.order_by(people.c.name, people.c.id)))

    async def who(self, union: str, channel: str, sender: str) -> tuple[Person, Account] | None:
        """Who writes from an account; None where it belongs to nobody, or to somebody who has left."""
        row = await self._tx.row(
            select(*PERSON_COLUMNS, *ACCOUNT_COLUMNS)
            .join(accounts, accounts.c.person == people.c.id)
            .where(
                accounts.c.union == union, accounts.c.channel == channel, accounts.c.sender == sender, people.c.active
            )
        )
        return None if row is None else _both(row)

    async def owner(self, union: str, channel: str, address: str) -> Person | None:
        """The active person who is written to at an address; None for a group."""
        here = (accounts.c.union == union) & (accounts.c.channel == channel) & (accounts.c.address == address)
        found = select(*PERSON_COLUMNS).join(accounts, accounts.c.person == people.c.id).where(here, people.c.active)
        row = await self._tx.row(found)
        return None if row is None else person_of(row)

    async def link(
        self, person: Person, channel: str, address: str, sender: str, at: datetime, *, preferred: bool = True
    ) -> Account:
        """Give the person the account, whosever it was before; as a rule it becomes the preferred one."""
        await self.unlink(person.union, channel, sender)
        await self.forget_refusal(person.union, channel, sender)
        if preferred:
            await self._tx.write(update(accounts).where(accounts.c.person == person.id).values(preferred=False))
        account = Account(person.id, channel, address, sender, at, preferred)
        values = {name: getattr(account, name) for name in Account.__slots__ if name != "id"}
        new = insert(accounts).values(union=person.union, **values).returning(accounts.c.id)
        return replace(account, id=await self._tx.value(new))

    async def unlink(self, union: str, channel: str, sender: str) -> None:
        """The account belongs to nobody any more."""
        this = (accounts.c.union == union) & (accounts.c.channel == channel) & (accounts.c.sender == sender)
        await self._tx.write(delete(accounts).where(this))

    async def consent(self, account: Account, at: datetime) -> None:
        """Note that the owner agreed."""
        await self._tx.write(update(accounts).where(accounts.c.id == account.id).values(consented=at))

    async def refuse(self, person: Person, account: Account, at: datetime) -> None:
        """Note that the owner did not agree, and nothing else: the account is gone."""
        await self.unlink(person.union, account.channel, account.sender)
        row = {
            "union": person.union,
            "channel": account.channel,
            "sender": account.sender,
            "person": person.id,
            "at": at,
        }
        await self._tx.write(insert(refusals).values(row))

    async def refused(self, union: str, channel: str, sender: str) -> Person | None:
        """Whose account it would be, had its owner not refused."""
        this = (refusals.c.union == union) & (refusals.c.channel == channel) & (refusals.c.sender == sender)
        found = select(*PERSON_COLUMNS).join(refusals, refusals.c.person == people.c.id).where(this, people.c.active)
        row = await self._tx.row(found)
        return None if row is None else person_of(row)

    async def forget_refusal(self, union: str, channel: str, sender: str) -> None:
        this = (refusals.c.union == union) & (refusals.c.channel == channel) & (refusals.c.sender == sender)
        await self._tx.write(delete(refusals).where(this))

    async def accounts(self, person: int) -> tuple[Account, ...]:
        """The person's accounts, the preferred one first."""
        found = select(*ACCOUNT_COLUMNS).where(accounts.c.person == person)
        rows = await self._tx.rows(found.order_by(accounts.c.preferred.desc(), accounts.c.id))
        return tuple(Account(*row) for row in rows)

    async def reached(self, union: str) -> tuple[tuple[Person, Account], ...]:
        """The union's active people who can be written to, by name, each with the account that they prefer."""
        found = select(*PERSON_COLUMNS, *ACCOUNT_COLUMNS).join(accounts, accounts.c.person == people.c.id)
        found = found.where(accounts.c.union == union, people.c.active, accounts.c.reachable)
        rows = await self._tx.rows(
            found.order_by(people.c.name, people.c.id, accounts.c.preferred.desc(), accounts.c.id)
        )
        first: dict[int, tuple[Person, Account]] = {}
        for person, account in map(_both, rows):
            first.setdefault(person.id, (person, account))
        return tuple(first.values())

    async def reachable(self, union: str, channel: str, address: str, can: bool) -> None:
        """Note that an address can, or can no longer, be written to."""
        this = (accounts.c.union == union) & (accounts.c.channel == channel) & (accounts.c.address == address)
        await self._tx.write(update(accounts).where(this).values(reachable=can))


def person_of(row: Iterable[Any]) -> Person:
    """The person in a row of PERSON_COLUMNS."""
    values = dict(zip(Person.__slots__, row, strict=True))
    return Person(**values | {"roles": frozenset(Role(role) for role in values["roles"].split(",") if role)})


def _both(row: Iterable[Any]) -> tuple[Person, Account]:
    values = tuple(row)
    size = len(PERSON_COLUMNS)
    return person_of(values[:size]), Account(*values[size:])


def _text(roles: frozenset[Role]) -> str:
    return ",".join(role.value for role in Role if role in roles)
