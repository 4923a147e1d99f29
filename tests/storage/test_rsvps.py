"""Delegates' answers: the latest counts, all are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest

from storage import Database, Rsvp, Rsvps
from tests.storage.documents import NOON

LATER = NOON + timedelta(days=1)
AN = Rsvp("p23", "telegram", "1", "Anh An", "decline", "đi công tác", None, NOON, "1")


async def put(rsvps: Rsvps, union: str, rsvp: Rsvp) -> None:
    await rsvps.put(
        union,
        rsvp.event,
        rsvp.sender,
        rsvp.channel,
        rsvp.name,
        rsvp.answer,
        rsvp.reason,
        rsvp.substitute,
        rsvp.at,
        rsvp.by,
    )


async def test_the_latest_answer_counts_and_the_earlier_are_kept(two_unions: Database) -> None:
    lan = Rsvp("p23", "telegram", "1", "Anh An", "substitute", None, "Chị Lan", LATER, "1")
    binh = Rsvp("p23", "telegram", "2", None, "confirm", None, None, NOON, "Văn phòng")
    zalo = Rsvp("p23", "zalo", "1", "Chị Cúc", "confirm", None, None, NOON, "1")
    async with two_unions.transaction() as tx:
        rsvps = Rsvps(tx)
        for rsvp in (AN, binh, zalo, lan):
            await put(rsvps, "hue", rsvp)

        assert await rsvps.get("hue", "p23", "1", "telegram") == lan
        assert await rsvps.history("hue", "p23", "1", "telegram") == (AN, lan)
        assert await rsvps.latest("hue", "p23") == (binh, zalo, lan)
        assert await rsvps.counts("hue", "p23") == {"confirm": 2, "decline": 0, "substitute": 1}


async def test_answers_stay_in_their_union_and_event(two_unions: Database) -> None:
    async with two_unions.transaction() as tx:
        rsvps = Rsvps(tx)
        await put(rsvps, "hue", AN)

        assert await rsvps.get("thanh-hoa", "p23", "1") is None
        assert await rsvps.get("hue", "p21", "1") is None
        assert await rsvps.latest("thanh-hoa", "p23") == ()
        assert await rsvps.counts("thanh-hoa", "p23") == {"confirm": 0, "decline": 0, "substitute": 0}


async def test_only_an_answer_is_taken(two_unions: Database) -> None:
    with pytest.raises(ValueError, match="no answer to an invitation: 'maybe'"):
        async with two_unions.transaction() as tx:
            await Rsvps(tx).put("hue", "p23", "1", "telegram", None, "maybe", None, None, NOON, "1")
