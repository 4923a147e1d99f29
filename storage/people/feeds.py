"""Calendar feeds: secret addresses under which calendar programs find somebody's work. Only their hashes are kept."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select

from rules.people.person import Person
from storage.people.tables import feeds
from storage.transaction import Transaction

TOKEN_BYTES = 32
MOST = 5  # addresses of one person that hold at once: a telephone, a computer, a department or two


@dataclass(frozen=True, slots=True)
class Feed:
    """`person` is whose it is (id); `department` is set where it holds the work of one."""

    person: int
    department: str | None


class Feeds:
    """One row for each address that holds."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def begin(self, person: Person, department: str | None, at: datetime) -> str:
        """The token of a new address; beyond the most that one person may have, the oldest ends."""
        token = secrets.token_urlsafe(TOKEN_BYTES)
        row = {"token_hash": _hash(token), "union": person.union, "person": person.id, "department": department}
        await self._tx.write(insert(feeds).values(**row, begun=at))
        mine = select(feeds.c.token_hash).where(feeds.c.person == person.id, feeds.c.union == person.union)
        newest_first = await self._tx.rows(mine.order_by(feeds.c.begun.desc(), feeds.c.token_hash))
        for old in [each.token_hash for each in newest_first if each.token_hash != row["token_hash"]][MOST - 1 :]:
            await self._tx.write(delete(feeds).where(feeds.c.token_hash == old))
        return token

    async def get(self, union: str, token: str) -> Feed | None:
        """What is behind an address of this union; None where it never held or holds no more."""
        this = (feeds.c.token_hash == _hash(token)) & (feeds.c.union == union)
        row = await self._tx.row(select(feeds.c.person, feeds.c.department).where(this))
        return None if row is None else Feed(*row)

    async def end(self, person: Person) -> int:
        """End all addresses of a person; how many there were."""
        mine = (feeds.c.person == person.id) & (feeds.c.union == person.union)
        return await self._tx.write(delete(feeds).where(mine))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
