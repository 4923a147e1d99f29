"""Who is signed in to the pages. Only hashes of what the browsers hold are kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, insert, select

from rules.people.person import Person
from storage.people.tables import sign_ins
from storage.transaction import Transaction

TOKEN_BYTES = 32


class SignIns:
    """One for each browser; it ends by itself, or when the person signs out."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def begin(self, person: Person, at: datetime, lasting: timedelta) -> str:
        """The token that the browser is to show from now on."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        row = {"token_hash": _hash(token), "union": person.union, "person": person.id}
        await self._tx.write(insert(sign_ins).values(**row, begun=at, expires=at + lasting))
        return token

    async def whose(self, union: str, token: str, at: datetime) -> int | None:
        """The person (id) whose browser shows the token; None for one that is unknown or over."""
        mine = select(sign_ins.c.person).where(sign_ins.c.token_hash == _hash(token), sign_ins.c.union == union)
        person: int | None = await self._tx.value(mine.where(sign_ins.c.expires > at))
        return person

    async def end(self, union: str, token: str) -> None:
        """Sign this browser out."""
        this = (sign_ins.c.token_hash == _hash(token)) & (sign_ins.c.union == union)
        await self._tx.write(delete(sign_ins).where(this))

    async def purge(self, now: datetime) -> int:
        """Delete those that are over, in all unions; how many there were."""
        return await self._tx.write(delete(sign_ins).where(sign_ins.c.expires <= now))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
