"""Codes and tokens that link an account to a person. Only their hashes are kept."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, func, insert, select, update
from sqlalchemy import delete as remove

from rules.people.codes import ALPHABET, GUESSES, LENGTH, is_mixed
from rules.people.person import Person
from storage.people.tables import code_guesses, codes
from storage.transaction import Transaction

TOKEN_BYTES = 24  # 32 characters, all of which a Telegram link may carry


@dataclass(frozen=True, slots=True)
class Invitation:
    """The two ways in, as they are handed out once: typed, and as a link."""

    person: Person
    code: str = field(repr=False)
    token: str = field(repr=False)
    expires: datetime


class Codes:
    """Each is good once, until it expires; a new one for a person replaces the one before."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def issue(self, person: Person, by: str, at: datetime, lasting: timedelta) -> Invitation:
        """A fresh code and token."""
        await self._tx.write(remove(codes).where(codes.c.person == person.id, codes.c.used.is_(None)))
        invitation = Invitation(person, _code(), secrets.token_urlsafe(TOKEN_BYTES), at + lasting)
        salt = secrets.token_hex(16)
        await self._tx.write(
            insert(codes).values(
                union=person.union, person=person.id, salt=salt, code_hash=_hash(salt, invitation.code),
                token_hash=_hash("", invitation.token), created=at, by=by, expires=invitation.expires,
            )
        )  # fmt: skip
        return invitation

    async def use(self, union: str, code: str, at: datetime) -> int | None:
        """The person (id) whom a typed code stands for, who can use it no more; None for a wrong or expired one."""
        rows = await self._tx.rows(select(codes.c.id, codes.c.salt, codes.c.code_hash).where(_open(union, at)))
        # Every open code is compared, and in constant time, so that the time taken tells nothing.
        fitting = [row.id for row in rows if hmac.compare_digest(_hash(row.salt, code), row.code_hash)]
        return await self._used(codes.c.id == fitting[0], union, at) if fitting else None

    async def use_token(self, union: str, token: str, at: datetime) -> int | None:
        """The same for a link's token."""
        return await self._used(codes.c.token_hash == _hash("", token), union, at)

    async def wrong(self, union: str, channel: str, sender: str, at: datetime) -> None:
        """Count a wrong guess."""
        await self._tx.write(insert(code_guesses).values(union=union, channel=channel, sender=sender, at=at))

    async def guesses(self, union: str, channel: str, sender: str, at: datetime) -> tuple[int, int]:
        """How many wrong guesses the sender, and everybody in the union, made of late."""
        mine = and_(code_guesses.c.channel == channel, code_guesses.c.sender == sender)
        counted = select(func.count().filter(mine), func.count()).where(
            code_guesses.c.union == union, code_guesses.c.at > at - GUESSES
        )
        [(of_sender, in_union)] = await self._tx.rows(counted)
        return of_sender, in_union

    async def _used(self, which: ColumnElement[bool], union: str, at: datetime) -> int | None:
        this = update(codes).where(which, _open(union, at)).values(used=at).returning(codes.c.person)
        person: int | None = await self._tx.value(this)
        return person


def _open(union: str, at: datetime) -> ColumnElement[bool]:
    return and_(codes.c.union == union, codes.c.used.is_(None), codes.c.expires > at)


def _code() -> str:
    while not is_mixed(code := "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))):
        pass
    return code


def _hash(salt: str, secret: str) -> str:
    return hashlib.sha256(f"{salt}:{secret}".encode()).hexdigest()
