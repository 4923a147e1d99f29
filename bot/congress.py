"""An event's roll in an open transaction, for the commands that work on one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from bot.refusal import Refused
from bot.settings import Settings
from bot.wiring import opened
from handlers.act.actor import Actor
from handlers.act.congress import roll
from rules.congress.arrangements import Arrangements
from rules.congress.delegate import Delegate
from rules.congress.group import Group
from rules.people.role import Role
from rules.plan import Event
from storage import ArrangementsOf, Catalogues, Delegates, Transaction, Unions

BY = "thuky delegates"
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Held:
    """`union` is the name of who invites; `delegates` are those whose seat is their own."""

    tx: Transaction
    actor: Actor
    union: str
    event: Event
    settled: Arrangements
    groups: tuple[Group, ...]
    delegates: tuple[Delegate, ...]

    @property
    def some(self) -> tuple[Delegate, ...]:
        """The delegates. Raises Refused where there are none."""
        if not self.delegates:
            raise Refused("Chưa có đại biểu nào trong danh sách; xin nạp trước: thuky delegates load TỆP.")
        return self.delegates


async def with_roll(settings: Settings, union: str, key: str | None, make: Callable[[Held], Awaitable[Made]]) -> Made:
    """What `make` makes of the event's roll. Raises Refused where it is not clear which event is meant."""
    at = datetime.now(settings.zone)
    async with opened(settings) as database, database.transaction() as tx:
        catalogue = await Catalogues(database).of(tx, union)
        event = _meant(catalogue.events, key)
        named = await Unions(tx).get(union)
        held = Held(
            tx,
            Actor(union, "terminal", "0", Role.ADMINISTRATOR, at, BY),
            named.name if named else "",
            event,
            await ArrangementsOf(tx).get(union, event.plan),
            await roll.groups(tx, union, event),
            await Delegates(tx, union).all(event.plan),
        )
        return await make(held)


def _meant(events: tuple[Event, ...], key: str | None) -> Event:
    if key is not None:
        events = tuple(event for event in events if event.plan == key)
    if not events:
        raise Refused("Không có kế hoạch nào tổ chức sự kiện ấy; xin nạp kế hoạch trước: thuky import TỆP.")
    if len(events) > 1:
        listed = "; ".join(f"{event.plan} ({event.name})" for event in events)
        raise Refused(f"Có nhiều sự kiện, xin cho biết --event MÃ: {listed}.")
    return events[0]
