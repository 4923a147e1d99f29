"""Messages that are to go out: a row before it is sent, and a row afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, tuple_, update

from storage.messages.message import Message, MessageState, NewMessage
from storage.tables import outbox
from storage.transaction import Transaction

COLUMNS = [outbox.c[name] for name in Message.__slots__]


class Outbox:
    """A message is claimed as a lease, sent outside of any transaction, and its outcome recorded in another."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def add(self, new: NewMessage) -> int | None:
        """The new row's id; None when the union has a message of that key already."""
        row = {name: getattr(new, name) for name in NewMessage.__slots__}
        insert = self._tx.insert(outbox).values(**row, state=MessageState.WAITING, attempts=0)
        added: int | None = await self._tx.value(insert.on_conflict_do_nothing().returning(outbox.c.id))
        return added

    async def get(self, message: int) -> Message | None:
        row = await self._tx.row(select(*COLUMNS).where(outbox.c.id == message))
        return None if row is None else message_of(row)

    async def last_sent(self, union: str, channel: str, address: str, by: datetime, count: int) -> list[Message]:
        """The last `count` messages that had been sent to an address `by` a moment, the latest first."""
        to = (outbox.c.union == union) & (outbox.c.channel == channel) & (outbox.c.address == address)
        sent = select(*COLUMNS).where(to, outbox.c.state == MessageState.SENT, outbox.c.sent_at <= by)
        rows = await self._tx.rows(sent.order_by(outbox.c.sent_at.desc(), outbox.c.id.desc()).limit(count))
        return [message_of(row) for row in rows]

    async def latest(self, union: str, channel: str, address: str, count: int) -> tuple[Message, ...]:
        """The last `count` messages to an address, whatever became of them, oldest first."""
        to = (outbox.c.union == union) & (outbox.c.channel == channel) & (outbox.c.address == address)
        rows = await self._tx.rows(select(*COLUMNS).where(to).order_by(outbox.c.id.desc()).limit(count))
        return tuple(message_of(row) for row in reversed(rows))

    async def waiting(self, union: str, channel: str, address: str, begins: str) -> int | None:
        """The row of a message to an address that waits, by what its key begins with; nobody claims it meanwhile."""
        to = (outbox.c.union == union) & (outbox.c.channel == channel) & (outbox.c.address == address)
        this = to & (outbox.c.state == MessageState.WAITING) & outbox.c.key.startswith(begins, autoescape=True)
        found: int | None = await self._tx.value(select(outbox.c.id).where(this).limit(1).with_for_update())
        return found

    async def claim(
        self,
        now: datetime,
        lease: timedelta,
        kinds: Collection[str] | None = None,
        besides: Collection[tuple[str, str]] = (),
        shut: Collection[str] = (),
    ) -> Message | None:
        """Lease the message that has been due longest; None when none is due. The attempt is counted here.

        Passed over are chats `besides` (channel and address) and channels that are `shut`.
        """
        due = select(outbox.c.id).where(outbox.c.state == MessageState.WAITING, outbox.c.due <= now)
        if kinds is not None:
            due = due.where(outbox.c.kind.in_(kinds))
        if besides:
            due = due.where(tuple_(outbox.c.channel, outbox.c.address).not_in(list(besides)))
        if shut:
            due = due.where(outbox.c.channel.not_in(list(shut)))
        first = due.order_by(outbox.c.due, outbox.c.id).limit(1).with_for_update(skip_locked=True)
        return await self._lease(outbox.c.id == first.scalar_subquery(), now + lease)

    async def next_due(self) -> dict[str, datetime]:
        """When the first of the waiting messages of each kind is due, and, under "lease", when the first lease ends."""
        kind = case((outbox.c.state == MessageState.CLAIMED, "lease"), else_=outbox.c.kind)
        at = case((outbox.c.state == MessageState.CLAIMED, outbox.c.leased_until), else_=outbox.c.due)
        first = select(kind, func.min(at)).where(outbox.c.state.in_((MessageState.WAITING, MessageState.CLAIMED)))
        return {row[0]: row[1] for row in await self._tx.rows(first.group_by(kind))}

    async def claim_this(self, message: int, now: datetime, lease: timedelta) -> Message | None:
        """Lease this message, due or not; None when it does not wait (any more)."""
        return await self._lease(outbox.c.id == message, now + lease)

    async def sent(self, message: int, at: datetime, platform_id: str | None = None) -> bool:
        """Record that the platform took it: true even where the lease had run out before it said so."""
        taken = {"state": MessageState.SENT, "sent_at": at, "platform_id": platform_id, "error": None}
        return await self._record(outbox.c.id == message, taken)

    async def retry(self, message: int, at: datetime, error: str) -> bool:
        """Let a claimed message wait until `at`. False, here and below, when it is not claimed (any more)."""
        return await self._record(_claimed(message), {"state": MessageState.WAITING, "due": at, "error": error})

    async def give_up(self, message: int, error: str) -> bool:
        """Record that a claimed message cannot be sent."""
        return await self._record(_claimed(message), {"state": MessageState.GAVE_UP, "error": error})

    async def uncertain(self, message: int, error: str) -> bool:
        """Record that nobody knows whether a claimed message went out; it waits for a person's decision."""
        return await self._record(_claimed(message), {"state": MessageState.UNCERTAIN, "error": error})

    async def drop(self, message: int, error: str) -> bool:
        """Record why a claimed message is no longer worth sending."""
        return await self._record(_claimed(message), {"state": MessageState.DROPPED, "error": error})

    async def rewrite(self, message: int, body: str) -> None:
        """Let the message say something else."""
        await self._tx.write(update(outbox).where(outbox.c.id == message).values(body=body))

    async def move(self, message: Message, channel: str, address: str, due: datetime, error: str) -> int:
        """Let a new row at another address take the claimed message's place, and its key; the new row's id."""
        moved = {"state": MessageState.MOVED, "key": None, "error": error}
        await self._record(_claimed(message.id), moved)
        new = await self.add(
            NewMessage(
                message.union,
                channel,
                address,
                message.kind,
                message.body,
                due,
                message.created,
                key=message.key,
                instead_of=message.id,
            )
        )
        assert new is not None, "the key has just been given up"
        return new

    async def tried(self, message: Message) -> list[Message]:
        """The message, and those whose place it takes, the latest first."""
        chain = [message]
        while (before := chain[-1].instead_of) is not None and (found := await self.get(before)) is not None:
            chain.append(found)
        return chain

    async def release(self, kinds: Collection[str], due: datetime, error: str) -> int:
        """Let what the last run of the program had in hand, or had not yet begun to send, wait until `due` again."""
        left = (outbox.c.state == MessageState.CLAIMED) | (
            (outbox.c.state == MessageState.WAITING) & (outbox.c.attempts == 0) & (outbox.c.due > due)
        )
        values = {"state": MessageState.WAITING, "due": due, "error": error}
        this = update(outbox).where(outbox.c.kind.in_(kinds), left)
        return await self._tx.write(this.values(leased_until=None, **values))

    async def expired(self, now: datetime) -> list[Message]:
        """Claimed messages whose lease has run out: maybe sent. The caller decides by their kind."""
        late = select(*COLUMNS).where(outbox.c.state == MessageState.CLAIMED, outbox.c.leased_until <= now)
        return [message_of(row) for row in await self._tx.rows(late.order_by(outbox.c.due, outbox.c.id))]

    async def settled(self, before: datetime, having: str, lacking: str) -> list[Message]:
        """What was written before a moment and is settled, by what stands in its body and what does not."""
        unsettled = (MessageState.WAITING, MessageState.CLAIMED, MessageState.UNCERTAIN)
        which = (outbox.c.created < before, outbox.c.state.not_in(unsettled))
        bodies = (outbox.c.body.contains(having), ~outbox.c.body.contains(lacking))
        return [message_of(row) for row in await self._tx.rows(select(*COLUMNS).where(*which, *bodies))]

    async def counts(self, union: str) -> dict[MessageState, int]:
        """How many of the union's messages are in each state, zeros included."""
        found = select(outbox.c.state, func.count()).where(outbox.c.union == union).group_by(outbox.c.state)
        counted = {MessageState(state): count for state, count in await self._tx.rows(found)}
        return dict.fromkeys(MessageState, 0) | counted

    async def _lease(self, which: ColumnElement[bool], until: datetime) -> Message | None:
        claimed = (
            update(outbox)
            .where(which, outbox.c.state == MessageState.WAITING)
            .values(state=MessageState.CLAIMED, attempts=outbox.c.attempts + 1, leased_until=until)
            .returning(*COLUMNS)
        )
        row = await self._tx.row(claimed)
        return None if row is None else message_of(row)

    async def _record(self, which: ColumnElement[bool], values: dict[str, Any]) -> bool:
        return await self._tx.write(update(outbox).where(which).values(leased_until=None, **values)) == 1


def _claimed(message: int) -> ColumnElement[bool]:
    return (outbox.c.id == message) & (outbox.c.state == MessageState.CLAIMED)


def message_of(row: Iterable[Any]) -> Message:
    """The message in a row of COLUMNS."""
    values = dict(zip(Message.__slots__, row, strict=True))
    return Message(**values | {"state": MessageState(values["state"])})
