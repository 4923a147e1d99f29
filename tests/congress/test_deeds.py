"""The deeds that chat and pages share: found by the card, answered, replaced, let in once, counted."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta

from handlers.act.congress import admit, invitation, numbers, roll
from handlers.act.congress.admit import Door
from handlers.act.congress.answer import Answered, TooLate, answer
from handlers.act.congress.invitation import Invited, Throttled, WrongCode, as_actor, by_code
from handlers.act.congress.substitute import Decided, Filed, Refused, Replaced, decide, substitute
from rules.congress.answer import Answer
from rules.congress.arrangements import Arrangements
from rules.congress.code import GUESSES_OF_SENDER, shown
from rules.congress.delegate import Delegate
from rules.congress.group import Delegation
from rules.congress.quorum import Quorum
from rules.congress.quota import OverQuota, Quota
from rules.congress.substitution import Decision, StandIn
from rules.congress.tally import Counts
from rules.plan import DelegateKind
from storage import ArrangementsOf, Attendance, DelegateGroups, Delegates
from tests.congress.conftest import NOW, OTHER, UNION, Congress, organiser

HOME = ("web", "10.0.0.1")


async def test_the_groups_of_the_plan_open_the_roll_once(congress: Congress) -> None:
    kinds = [group.kind for group in congress.groups]
    assert (kinds.count(DelegateKind.OFFICIAL), kinds.count(DelegateKind.GUEST)) == (3, 8)
    assert [group.quota for group in congress.groups[:3]] == [Quota(), Quota(5, 7, 1000), Quota(1)]
    async with congress.database.transaction() as tx:
        assert await roll.groups(tx, UNION, congress.event) == congress.groups


async def test_more_than_the_quota_are_refused_with_the_numbers(congress: Congress) -> None:
    association = congress.groups[1]
    async with congress.database.transaction() as tx:
        store = DelegateGroups(tx, UNION, congress.key)
        small = await store.add_delegation(Delegation(UNION, congress.key, association.id, "Hội Đúc đồng", 300))
        large = await store.add_delegation(Delegation(UNION, congress.key, association.id, "Hội Làm vườn", 1001))

        async def sends(delegation: Delegation, count: int) -> object:
            one = Delegate(UNION, congress.key, association.id, "Lê Thị Hoa", delegation=delegation.id)
            return await roll.enrol(tx, organiser(), congress.key, [one] * count)

        assert await sends(small, 6) == (OverQuota("Hội Đúc đồng", 5, 0, 6),)
        assert isinstance(await sends(small, 4), roll.Enrolled)
        assert await sends(small, 2) == (OverQuota("Hội Đúc đồng", 5, 4, 2),)
        assert isinstance(await sends(large, 7), roll.Enrolled)
        assert await sends(large, 1) == (OverQuota("Hội Làm vườn", 7, 7, 1),)


async def test_a_card_is_found_in_its_union_only_and_guessing_is_throttled(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [hoa] = await congress.enrols(tx, "Lê Thị Hoa")

        async def tries(code: str, union: str = UNION, place: tuple[str, str] = HOME) -> object:
            return await by_code(tx, congress.catalogues, union, code, place, NOW)

        found = await tries(shown(hoa.code).lower())
        assert found == Invited(hoa, congress.groups[0], congress.event, Arrangements(), open=True)
        assert await tries(hoa.code, OTHER, ("web", "10.0.0.9")) == WrongCode()
        for _ in range(GUESSES_OF_SENDER):
            assert await tries("KHT473PX") == WrongCode()
        assert await tries(hoa.code) == Throttled()
        assert isinstance(await tries(hoa.code, place=("web", "10.0.0.2")), Invited)


async def test_a_mind_is_changed_until_the_last_day_and_all_is_on_record(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [hoa] = await congress.enrols(tx, "Lê Thị Hoa")
        settled = Arrangements(answer_by=date(2024, 3, 1), needs=("Chỗ nghỉ", "Ăn chay"))
        await ArrangementsOf(tx).put(UNION, congress.key, settled, "test", NOW)
        me = as_actor(hoa, "web", NOW)
        first = await answer(tx, me, hoa, Answer.DECLINE, "  đi công tác  ", ["Chỗ nghỉ"])
        assert isinstance(first, Answered)
        assert (first.before, first.delegate.reason, first.delegate.needs) == (None, "đi công tác", ())
        second = await answer(tx, me, first.delegate, Answer.CONFIRM, needs=["Ăn chay", "Máy bay"])
        assert isinstance(second, Answered)
        assert second.before is Answer.DECLINE
        assert second.delegate == await Delegates(tx, UNION).by_code(hoa.code)
        assert (second.delegate.reason, second.delegate.needs) == (None, ("Ăn chay",))
        late = replace(me, at=NOW + timedelta(days=11))
        assert await answer(tx, late, second.delegate, Answer.DECLINE) == TooLate(date(2024, 3, 1))
        called = await answer(tx, organiser(at=late.at), second.delegate, Answer.UNDECIDED)
        assert isinstance(called, Answered)
        history = await Delegates(tx, UNION).answers(hoa.id)
        assert [(given.answer, given.by, given.channel) for given in history] == [
            (Answer.DECLINE, "Lê Thị Hoa", "web"),
            (Answer.CONFIRM, "Lê Thị Hoa", "web"),
            (Answer.UNDECIDED, "Ban Tổ chức", "telegram"),
        ]


async def test_a_guest_sends_another_at_once_an_official_delegate_asks_first(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [guest] = await congress.enrols(tx, "Lê Thị Hoa", group=4)
        [official] = await congress.enrols(tx, "Trần Văn Bình")
        taken = await substitute(tx, as_actor(guest, "web", NOW), guest, StandIn("Phạm Thị Mai", "Phó giám đốc"))
        assert isinstance(taken, Replaced)
        assert (taken.stand_in.answer, taken.stand_in.group, taken.stand_in.number) == (Answer.CONFIRM, guest.group, 3)
        asked = await substitute(tx, as_actor(official, "web", NOW), official, StandIn("Vũ Văn Nam"), "bị ốm")
        assert isinstance(asked, Filed)
        assert asked.wish.decision is Decision.WAITING
        assert isinstance(await decide(tx, organiser(), asked.wish.id, accept=False), Refused)
        assert isinstance(await decide(tx, organiser("Lan"), asked.wish.id, accept=True), Decided)
        again = await substitute(tx, as_actor(official, "web", NOW), official, StandIn("Vũ Văn Nam"))
        assert isinstance(again, Filed)
        accepted = await decide(tx, organiser(), again.wish.id, accept=True)
        assert isinstance(accepted, Replaced)
        names = [each.name for each in await Delegates(tx, UNION).all(congress.key)]
        assert names == ["Phạm Thị Mai", "Vũ Văn Nam"]
        gone = await admit.admit(tx, organiser(), congress.key, official.id)
        assert (gone.what, gone.instead) == (Door.REPLACED, accepted.stand_in)


async def test_where_proxies_are_accepted_an_official_delegate_sends_another_at_once(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [official] = await congress.enrols(tx, "Trần Văn Bình")
        await ArrangementsOf(tx).put(UNION, congress.key, Arrangements(proxies=True), "test", NOW)
        sent = await substitute(tx, as_actor(official, "web", NOW), official, StandIn("Vũ Văn Nam"))
        assert isinstance(sent, Replaced)


async def test_two_doors_let_a_delegate_in_once(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        everyone = await congress.enrols(tx, *(f"Đại biểu {n}" for n in range(20)))
        on = await admit.session_now(tx, organiser(), congress.key)

    async def let_in(door: str, delegate: int) -> Door:
        async with congress.database.transaction() as tx:
            return (await admit.admit(tx, organiser(door), congress.key, delegate)).what

    came = await asyncio.gather(*(let_in(door, each.id) for each in everyone for door in ("Cửa 1", "Cửa 2")))
    assert sorted(came) == [Door.ADMITTED] * 20 + [Door.ALREADY_IN] * 20
    async with congress.database.reading() as tx:
        assert len(await Attendance(tx, UNION).visits(congress.key)) == 20
        assert len(await Attendance(tx, UNION).latest(on.id, 5)) == 5


async def test_found_at_the_door_by_card_number_and_name(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        hoa, hung, tan = await congress.enrols(tx, "Lê Thị Hoa", "Lê Mạnh Hùng", "Nguyễn Văn Tân")

        async def found(said: str) -> list[str]:
            return [each.name for each in await admit.find(tx, UNION, congress.key, said)]

        assert await found(hoa.code) == await found(shown(hoa.code)) == await found("le thi hoa") == [hoa.name]
        assert await found("2") == await found("Số 2") == [hung.name]
        assert await found("lê") == [hoa.name, hung.name]
        assert await found("Tân") == await found("văn tân") == [tan.name]
        assert await found("99") == await found("") == await found("ă") == []


async def test_going_coming_again_and_undoing(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [hoa] = await congress.enrols(tx, "Lê Thị Hoa")
        at_door = (organiser(), congress.key, hoa.id)
        assert [
            (await admit.leave(tx, *at_door)).what,
            (await admit.admit(tx, *at_door)).what,
            (await admit.leave(tx, *at_door)).what,
            (await admit.leave(tx, *at_door)).what,
            (await admit.admit(tx, *at_door)).what,
            (await admit.undo(tx, *at_door)).what,
            (await admit.undo(tx, *at_door)).what,
            (await admit.admit(tx, *at_door)).what,
        ] == [
            Door.NOT_INSIDE, Door.ADMITTED, Door.LEFT, Door.NOT_INSIDE, Door.ADMITTED, Door.UNDONE, Door.NOT_INSIDE,
            Door.ADMITTED,
        ]  # fmt: skip
        assert (await admit.admit(tx, organiser(), congress.key, 9999)).what is Door.UNKNOWN


async def test_the_numbers_add_up(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        a, b, c, d = await congress.enrols(tx, "A", "B", "C", "D")
        guest, _ = await congress.enrols(tx, "E", "F", group=5)
        for who, said in ((a, Answer.CONFIRM), (b, Answer.DECLINE), (c, Answer.UNDECIDED), (guest, Answer.CONFIRM)):
            await answer(tx, as_actor(who, "web", NOW), who, said)
        await admit.admit(tx, organiser(), congress.key, a.id)
        await admit.admit(tx, organiser(), congress.key, d.id)
        await admit.leave(tx, organiser(), congress.key, d.id)
        tally = await numbers.tally(tx, UNION, congress.key, NOW)
        assert tally.of(DelegateKind.OFFICIAL) == Counts(4, 1, 1, 1, 1, 2, 1)
        assert tally.of(DelegateKind.GUEST) == Counts(2, 1, 0, 0, 1, 0, 0)
        assert tally.of() == Counts(6, 2, 1, 1, 2, 2, 1)
        assert tally.quorum == Quorum(summoned=4, confirmed=1, declined=1, present=1, needed=3)
        assert [counts.invited for _, counts in tally.groups] == [4, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0]


async def test_what_was_settled_holds_for_the_event(congress: Congress) -> None:
    settled = Arrangements(date(2024, 3, 14), date(2024, 3, 15), "Hội trường lớn")
    async with congress.database.transaction() as tx:
        await ArrangementsOf(tx).put(UNION, congress.key, settled, "test", NOW)
    [event] = (await congress.catalogues.current(UNION)).events
    assert (event.period and event.period.start, event.days, event.venue, event.tentative) == (
        date(2024, 3, 14), 2, "Hội trường lớn", congress.event.tentative - {"period", "venue"},
    )  # fmt: skip
    async with congress.database.transaction() as tx:
        [hoa] = await congress.enrols(tx, "Lê Thị Hoa")
        shut = await invitation.of(tx, congress.catalogues, hoa, NOW + timedelta(days=30))
    assert shut is not None
    assert not shut.open


async def test_two_contacts_at_once_cannot_take_the_same_last_seat(congress: Congress) -> None:
    association = congress.groups[1]
    async with congress.database.transaction() as tx:
        store = DelegateGroups(tx, UNION, congress.key)
        hoi = await store.add_delegation(Delegation(UNION, congress.key, association.id, "Hội Đúc đồng", 300))

    async def sends(name: str) -> bool:
        async with congress.database.transaction() as tx:
            three = [Delegate(UNION, congress.key, association.id, name, delegation=hoi.id)] * 3
            return isinstance(await roll.enrol(tx, organiser(), congress.key, three), roll.Enrolled)

    assert sorted(await asyncio.gather(*map(sends, ("A", "B", "C", "D")))) == [False, False, False, True]
    async with congress.database.reading() as tx:
        assert len(await Delegates(tx, UNION).all(congress.key)) == 3


async def test_what_is_typed_elsewhere_is_made_legible(congress: Congress) -> None:
    async with congress.database.transaction() as tx:
        [guest] = await congress.enrols(tx, "Lê Thị Hoa", group=4)
        sent = await substitute(
            tx, as_actor(guest, "web", NOW), guest, StandIn("\u202eMai\n Thị  Thay", "=1+1"), "\u200bốm"
        )
        assert isinstance(sent, Replaced)
        assert (sent.stand_in.name, sent.stand_in.office) == ("Mai Thị Thay", "=1+1")
        declined = await answer(tx, as_actor(sent.stand_in, "web", NOW), sent.stand_in, Answer.DECLINE, "a\u202e\nb")
        assert isinstance(declined, Answered)
        assert declined.delegate.reason == "a b"
