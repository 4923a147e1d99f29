"""The roll: every delegate of an event, with the answer that stands."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update

from rules.congress.answer import Answer, Given
from rules.congress.code import LENGTH
from rules.congress.delegate import Delegate, Sex
from rules.people.codes import ALPHABET, is_mixed
from storage.congress.tables import answers, delegates
from storage.transaction import Record, Transaction

COLUMNS = [delegates.c[name] for name in Delegate.__slots__]
GIVEN = ("answer", "by", "at", "channel", "reason", "needs")


class Delegates:
    """Of one union; nobody is ever found across unions."""

    def __init__(self, tx: Transaction, union: str) -> None:
        self._tx = tx
        self._union = union

    async def add(self, event: str, new: Sequence[Delegate]) -> tuple[Delegate, ...]:
        """Put them on the roll, each with a code and the next number."""
        this = (delegates.c.union == self._union) & (delegates.c.event == event)
        last = await self._tx.value(select(func.max(delegates.c.number)).where(this)) or 0
        added = [
            replace(each, union=self._union, event=event, code=_code(), number=number)
            for number, each in enumerate(new, last + 1)
        ]
        ids = [await self._tx.value(insert(delegates).values(_row(each)).returning(delegates.c.id)) for each in added]
        return tuple(replace(each, id=number) for each, number in zip(added, ids, strict=True))

    async def save(self, delegate: Delegate) -> None:
        """Replace what is known of one."""
        await self._tx.write(update(delegates).where(self._is(delegate.id)).values(_row(delegate)))

    async def get(self, delegate: int) -> Delegate | None:
        return await self._one(delegates.c.id == delegate)

    async def by_code(self, code: str) -> Delegate | None:
        """Whose card it is, of whichever event."""
        return await self._one(delegates.c.code == code)

    async def by_number(self, event: str, number: int) -> Delegate | None:
        return await self._one((delegates.c.event == event) & (delegates.c.number == number))

    async def of_person(self, person: int) -> tuple[Delegate, ...]:
        """Where somebody is a delegate, the latest event first."""
        return await self._some((delegates.c.person == person) & _invited(), delegates.c.id.desc())

    async def all(self, event: str) -> tuple[Delegate, ...]:
        """The event's whole roll by number, without those who are replaced."""
        return await self._some((delegates.c.event == event) & _invited(), delegates.c.number)

    async def silent(self, event: str) -> tuple[Delegate, ...]:
        """Those who have not answered at all, by group and number."""
        silent = (delegates.c.event == event) & _invited() & delegates.c.answer.is_(None)
        return await self._some(silent, delegates.c.group, delegates.c.number)

    async def answer(self, delegate: Delegate, given: Given) -> Delegate:
        """The answer now stands; those before stay on record."""
        await self._tx.write(
            insert(answers).values(
                union=self._union, delegate=delegate.id, answer=given.answer, reason=given.reason,
                needs=_needs(given.needs), by=given.by, channel=given.channel, at=given.at,
            )
        )  # fmt: skip
        now = replace(
            delegate, answer=given.answer, reason=given.reason, needs=given.needs, answered=given.at,
            answered_by=given.by,
        )  # fmt: skip
        row = {name: _row(now)[name] for name in ("answer", "reason", "needs", "answered", "answered_by")}
        await self._tx.write(update(delegates).where(self._is(delegate.id)).values(row))
        return now

    async def answers(self, delegate: int) -> tuple[Given, ...]:
        """All that a delegate answered, oldest first."""
        found = select(*(answers.c[name] for name in GIVEN)).where(
            answers.c.union == self._union, answers.c.delegate == delegate
        )
        return tuple(map(_given, await self._tx.rows(found.order_by(answers.c.id))))

    async def replace(self, delegate: Delegate, stand_in: Delegate) -> bool:
        """The seat goes to another; False where it went to somebody before."""
        free = self._is(delegate.id) & delegates.c.replaced_by.is_(None)
        return await self._tx.write(update(delegates).where(free).values(replaced_by=stand_in.id)) == 1

    async def _one(self, which: ColumnElement[bool]) -> Delegate | None:
        row = await self._tx.row(select(*COLUMNS).where(delegates.c.union == self._union, which))
        return None if row is None else delegate_of(row)

    async def _some(self, which: ColumnElement[bool], *order: Any) -> tuple[Delegate, ...]:
        found = select(*COLUMNS).where(delegates.c.union == self._union, which).order_by(*order)
        return tuple(map(delegate_of, await self._tx.rows(found)))

    def _is(self, delegate: int) -> ColumnElement[bool]:
        return (delegates.c.union == self._union) & (delegates.c.id == delegate)


def delegate_of(row: Iterable[Any]) -> Delegate:
    """The delegate in a row of COLUMNS."""
    values = dict(zip(Delegate.__slots__, row, strict=True))
    return Delegate(
        **values
        | {
            "sex": values["sex"] and Sex(values["sex"]),
            "answer": values["answer"] and Answer(values["answer"]),
            "needs": tuple(json.loads(values["needs"])),
        }
    )


def _row(delegate: Delegate) -> dict[str, Any]:
    row = {name: getattr(delegate, name) for name in Delegate.__slots__ if name != "id"}
    return row | {"needs": _needs(delegate.needs)}


def _needs(needs: tuple[str, ...]) -> str:
    return json.dumps(needs, ensure_ascii=False)


def _given(row: Record) -> Given:
    answer, by, at, channel, reason, needs = row
    return Given(Answer(answer), by, at, channel, reason, tuple(json.loads(needs)))


def _invited() -> ColumnElement[bool]:
    return delegates.c.replaced_by.is_(None)


def _code() -> str:
    while not is_mixed(code := "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))):
        pass
    return code
