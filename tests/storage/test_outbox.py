"""Messages: claimed once, counted when claimed, recorded as what became of them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta, timezone

from storage import Database, Lines, Message, MessageState, NewMessage, Outbox
from tests.storage.documents import NOON

LEASE = timedelta(minutes=2)
REPLY = NewMessage("hue", "telegram", "42", "reply", '{"kind":"help"}', due=NOON, created=NOON)
REMINDER = replace(REPLY, kind="reminder", key="monthly:2021-04:an")


async def add(database: Database, *messages: NewMessage) -> list[int]:
    async with database.transaction() as tx:
        added = [await Outbox(tx).add(message) for message in messages]
    return [row for row in added if row is not None]


async def get(database: Database, message: int) -> Message:
    async with database.reading() as tx:
        found = await Outbox(tx).get(message)
    assert found is not None
    return found


async def claim(database: Database, kinds: list[str] | None = None) -> int | None:
    async with database.transaction() as tx:
        claimed = await Outbox(tx).claim(NOON, LEASE, kinds)
    return None if claimed is None else claimed.id


async def test_a_message_waits_is_claimed_and_sent(two_unions: Database) -> None:
    (row,) = await add(two_unions, REPLY)
    waiting = await get(two_unions, row)
    async with two_unions.transaction() as tx:
        claimed = await Outbox(tx).claim(NOON, LEASE)
    async with two_unions.transaction() as tx:
        assert await Outbox(tx).sent(row, NOON, "9001")

    assert waiting == Message(
        id=row,
        union="hue",
        channel="telegram",
        address="42",
        kind="reply",
        key=None,
        body=REPLY.body,
        state=MessageState.WAITING,
        attempts=0,
        due=NOON,
        leased_until=None,
        created=NOON,
        sent_at=None,
        platform_id=None,
        error=None,
    )
    assert claimed == replace(waiting, state=MessageState.CLAIMED, attempts=1, leased_until=NOON + LEASE)
    assert await get(two_unions, row) == replace(
        waiting, state=MessageState.SENT, attempts=1, sent_at=NOON, platform_id="9001"
    )
    assert await claim(two_unions) is None


async def test_times_come_back_in_utc(two_unions: Database) -> None:
    hanoi = timezone(timedelta(hours=7))
    (row,) = await add(two_unions, replace(REPLY, due=NOON.astimezone(hanoi) + timedelta(microseconds=1)))

    found = await get(two_unions, row)
    assert (found.due, found.due.tzinfo) == (NOON + timedelta(microseconds=1), UTC)
    assert await claim(two_unions) is None


async def test_a_key_is_promised_once_in_a_union(two_unions: Database) -> None:
    assert len(await add(two_unions, REMINDER, REMINDER, replace(REMINDER, union="thanh-hoa"), REPLY, REPLY)) == 4


async def test_the_longest_due_goes_first_and_the_kind_can_be_chosen(two_unions: Database) -> None:
    early = replace(REPLY, due=NOON - timedelta(hours=1))
    late, reminder, first, never = await add(
        two_unions, REPLY, REMINDER, early, replace(REPLY, due=NOON + timedelta(seconds=1))
    )
    assert [await claim(two_unions, kinds=["reminder"]), await claim(two_unions), await claim(two_unions)] == [
        reminder,
        first,
        late,
    ]
    assert await claim(two_unions) is None
    async with two_unions.transaction() as tx:
        claimed = await Outbox(tx).claim_this(never, NOON, LEASE)
        assert claimed is not None
        assert await Outbox(tx).claim_this(never, NOON, LEASE) is None


async def test_many_claimers_get_each_message_once(two_unions: Database, database_url: str) -> None:
    rows = await add(two_unions, *[REPLY] * 20)
    other = Database(database_url)

    async def take(database: Database) -> list[int]:
        taken = []
        while (row := await claim(database)) is not None:
            taken.append(row)
        return taken

    taken = await asyncio.gather(*(take(database) for database in (two_unions, other, two_unions, other)))
    await other.close()
    assert sorted(row for some in taken for row in some) == rows


async def test_a_claim_that_is_rolled_back_is_none(two_unions: Database) -> None:
    (row,) = await add(two_unions, REPLY)
    async with two_unions.rehearsal() as tx:
        assert await Outbox(tx).claim(NOON, LEASE) is not None
    assert (await get(two_unions, row)).attempts == 0
    assert await claim(two_unions) == row


async def test_outcomes_are_recorded_for_claimed_messages_only(two_unions: Database) -> None:
    rows = await add(two_unions, *[REPLY] * 5)
    async with two_unions.transaction() as tx:
        box = Outbox(tx)
        assert not await box.retry(rows[0], NOON, "too early")
        for _ in rows:
            await box.claim(NOON, LEASE)
        assert await box.retry(rows[0], NOON + LEASE, "flood wait")
        assert await box.give_up(rows[1], "blocked by the user")
        assert await box.uncertain(rows[2], "timed out")
        assert await box.drop(rows[3], "done meanwhile")
        for row in rows[:4]:
            assert not await box.give_up(row, "again")
        assert await box.counts("hue") == {
            MessageState.WAITING: 1,
            MessageState.CLAIMED: 1,
            MessageState.SENT: 0,
            MessageState.GAVE_UP: 1,
            MessageState.UNCERTAIN: 1,
            MessageState.DROPPED: 1,
            MessageState.MOVED: 0,
        }
        assert set((await box.counts("thanh-hoa")).values()) == {0}

    found = [await get(two_unions, row) for row in rows]
    assert [message.error for message in found] == [
        "flood wait",
        "blocked by the user",
        "timed out",
        "done meanwhile",
        None,
    ]
    assert (found[0].due, found[0].leased_until, found[0].attempts) == (NOON + LEASE, None, 1)


async def test_a_lease_that_ran_out_is_shown_and_never_claimed_again_by_itself(two_unions: Database) -> None:
    (row,) = await add(two_unions, REMINDER)
    assert await claim(two_unions) == row

    async with two_unions.transaction() as tx:
        box = Outbox(tx)
        assert await box.expired(NOON + LEASE - timedelta(seconds=1)) == []
        assert [message.id for message in await box.expired(NOON + LEASE)] == [row]
        assert await box.claim(NOON + LEASE, LEASE) is None
        assert await box.uncertain(row, "the lease ran out")
        assert await box.expired(NOON + LEASE) == []
        assert await box.sent(row, NOON + 2 * LEASE, "9001")

    assert (await get(two_unions, row)).state is MessageState.SENT


async def test_a_line_is_promised_once(two_unions: Database) -> None:
    one, two = await add(two_unions, REMINDER, REPLY)
    async with two_unions.transaction() as tx:
        lines = Lines(tx)
        assert await lines.promise("hue", "due:27:an", one)
        assert not await lines.promise("hue", "due:27:an", two)
        assert await lines.promised("hue", ["due:27:an", "due:28:an"]) == {"due:27:an"}
        assert await lines.promised("thanh-hoa", ["due:27:an"]) == set()
        assert await lines.promised("hue", []) == set()
        assert await lines.promised("hue", {f"due:{n}:an" for n in range(40_000)}) == {"due:27:an"}
