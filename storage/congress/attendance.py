"""Sessions, and who is in them. Two doors at once: the database decides which of them let somebody in."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import ColumnElement, delete, insert, select, update

from rules.congress.delegate import Delegate
from rules.congress.session import Session, Visit
from storage.congress.delegates import COLUMNS as DELEGATE_COLUMNS
from storage.congress.delegates import delegate_of
from storage.congress.tables import delegates, sessions, visits
from storage.transaction import Transaction

SESSION_COLUMNS = [sessions.c[name] for name in Session.__slots__]
VISIT_COLUMNS = [visits.c[name] for name in Visit.__slots__]


class Attendance:
    """Of one union."""

    def __init__(self, tx: Transaction, union: str) -> None:
        self._tx = tx
        self._union = union

    async def sessions(self, event: str) -> tuple[Session, ...]:
        """In their order."""
        this = (sessions.c.union == self._union) & (sessions.c.event == event)
        found = select(*SESSION_COLUMNS).where(this).order_by(sessions.c.position, sessions.c.id)
        return tuple(Session(*row) for row in await self._tx.rows(found))

    async def add_session(self, session: Session) -> Session:
        """With the id given; one of that name must not exist."""
        values = {name: getattr(session, name) for name in Session.__slots__ if name != "id"}
        new = insert(sessions).values(**values).returning(sessions.c.id)
        return replace(session, id=await self._tx.value(new))

    async def ensure_session(self, session: Session) -> Session:
        """The session of that name, made where there is none; two may ask for it at once."""
        values = {name: getattr(session, name) for name in Session.__slots__ if name != "id"}
        await self._tx.write(self._tx.insert(sessions).values(**values).on_conflict_do_nothing())
        return next(each for each in await self.sessions(session.event) if each.name == session.name)

    async def remove_session(self, session: Session) -> None:
        """With all presence taken in it."""
        await self._tx.write(delete(sessions).where(sessions.c.union == self._union, sessions.c.id == session.id))

    async def enter(self, session: int, delegate: int, by: str, at: datetime) -> bool:
        """Let somebody in, or in again; False for who is inside already."""
        new = self._tx.insert(visits).values(union=self._union, session=session, delegate=delegate, entered=at, by=by)
        if await self._tx.write(new.on_conflict_do_nothing()):
            return True
        again = update(visits).where(self._is(session, delegate), visits.c.left.is_not(None))
        return await self._tx.write(again.values(left=None)) == 1

    async def leave(self, session: int, delegate: int, at: datetime) -> bool:
        """Somebody goes; False for who is not inside."""
        going = update(visits).where(self._is(session, delegate), visits.c.left.is_(None))
        return await self._tx.write(going.values(left=at)) == 1

    async def undo(self, session: int, delegate: int) -> bool:
        """It was a mistake: the delegate never came in. False where nobody was let in."""
        return await self._tx.write(delete(visits).where(self._is(session, delegate))) == 1

    async def visit(self, session: int, delegate: int) -> Visit | None:
        row = await self._tx.row(select(*VISIT_COLUMNS).where(self._is(session, delegate)))
        return None if row is None else Visit(*row)

    async def visits(self, event: str) -> tuple[Visit, ...]:
        """All of an event's, by time of entering."""
        found = select(*VISIT_COLUMNS).join(sessions, sessions.c.id == visits.c.session)
        found = found.where(sessions.c.union == self._union, sessions.c.event == event)
        return tuple(Visit(*row) for row in await self._tx.rows(found.order_by(visits.c.entered, visits.c.delegate)))

    async def latest(self, session: int, count: int) -> tuple[tuple[Delegate, datetime], ...]:
        """Who came in last, with when; the latest first."""
        found = select(visits.c.entered, *DELEGATE_COLUMNS).join(delegates, delegates.c.id == visits.c.delegate)
        found = found.where(visits.c.union == self._union, visits.c.session == session, visits.c.left.is_(None))
        rows = await self._tx.rows(found.order_by(visits.c.entered.desc(), visits.c.delegate.desc()).limit(count))
        return tuple((delegate_of(tuple(row)[1:]), row.entered) for row in rows)

    def _is(self, session: int, delegate: int) -> ColumnElement[bool]:
        return (visits.c.union == self._union) & (visits.c.session == session) & (visits.c.delegate == delegate)
