"""Groups: chats of several people, and what of a union's plans may be spoken of there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, delete, select, update

from storage.people.tables import groups
from storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Group:
    """`department` is called as the plans call it, None for the whole union. `at` (aware) is when `by` tied it.

    `chat` may be one topic of a group, "-1001/77" of "-1001", which then goes its own way.
    """

    union: str
    channel: str
    chat: str
    department: str | None
    by: str
    at: datetime

    @property
    def is_topic(self) -> bool:
        return "/" in self.chat


COLUMNS = [groups.c[name] for name in Group.__slots__]


class Groups:
    """A group that is not here has not been tied to anything."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx

    async def tie(self, group: Group) -> None:
        """Tie the group, whatever it was tied to before."""
        row = {name: getattr(group, name) for name in Group.__slots__}
        new = {name: row[name] for name in ("department", "by", "at")}
        insert = self._tx.insert(groups).values(row)
        await self._tx.write(insert.on_conflict_do_update(index_elements=["union", "channel", "chat"], set_=new))

    async def untie(self, group: Group) -> None:
        """From now on nothing may be spoken of there."""
        await self._tx.write(delete(groups).where(groups.c.union == group.union, _is(group.channel, group.chat)))

    async def get(self, union: str, channel: str, chat: str) -> Group | None:
        """What a chat is tied to; a topic that nobody tied is as its group is."""
        whole = chat.partition("/")[0]
        here = select(*COLUMNS).where(groups.c.union == union, _is(channel, chat) | _is(channel, whole))
        row = await self._tx.row(here.order_by(groups.c.chat.desc()).limit(1))  # a topic's begins as its group's
        return None if row is None else Group(*row)

    async def moved(self, channel: str, chat: str, to: str) -> None:
        """The platform has given the group another id; said twice, it does no harm."""
        if await self._tx.row(select(groups.c.chat).where(_is(channel, chat))):
            await self._tx.write(delete(groups).where(_is(channel, to)))
            await self._tx.write(update(groups).where(_is(channel, chat)).values(chat=to))


def _is(channel: str, chat: str) -> ColumnElement[bool]:
    return (groups.c.channel == channel) & (groups.c.chat == chat)
