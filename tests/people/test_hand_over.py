"""Handing over: who has what from which day on."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from rules.calendar import WorkingDays
from rules.people.hand_over import HandOver, following, held_by, holder
from rules.people.role import Role
from scheduler.remind import owed
from scheduler.situation import Situation, snapshot
from storage import Catalogues, HandOvers, Outbox
from tests.people.conftest import NOW, OTHER, UNION, Guest, Office, linked
from wording.reply import load, plain

JULY, AUGUST, OCTOBER = date(2021, 7, 31), date(2021, 8, 1), date(2021, 10, 1)
ON, BACK = (
    HandOver("Đ/c Uy", "chị Lan", AUGUST, "Văn phòng", NOW),
    HandOver("chị Lan", "Đ/c Uy", OCTOBER, "Văn phòng", NOW),
)
FURTHER = HandOver("chị Lan", "Đ/c Tân", OCTOBER, "Văn phòng", NOW)


def test_from_the_day_on_it_is_the_takers() -> None:
    assert [holder("Đ/c Uy", day, [ON]) for day in (JULY, AUGUST)] == ["Đ/c Uy", "chị Lan"]
    assert [holder("Đ/c Tân", day, [ON]) for day in (JULY, AUGUST)] == ["Đ/c Tân", "Đ/c Tân"]


def test_what_was_taken_over_is_handed_on_and_may_come_back() -> None:
    assert holder("Đ/c Uy", OCTOBER, [FURTHER, ON]) == "Đ/c Tân"
    assert holder("Đ/c Uy", OCTOBER, [ON, BACK]) == "Đ/c Uy"
    assert held_by("Đ/c Tân", OCTOBER, [ON, FURTHER]) == {"Đ/c Tân", "Đ/c Uy", "chị Lan"}
    assert held_by("Đ/c Uy", AUGUST, [ON]) == frozenset()


def test_whoever_is_reminded_follows() -> None:
    who = following(lambda cell: tuple(cell.split(", ")), AUGUST, [ON])

    assert who("Đ/c Uy, chị Lan, Đ/c Tân") == ("chị Lan", "Đ/c Tân")


async def test_a_hand_over_is_recorded_and_the_lists_follow(
    office: Office, admin: Guest, lan: Guest, minh: Guest
) -> None:
    await linked(office, minh, "Đ/c Phạm Kim Tân", Role.LEADER)
    await linked(office, lan, "chị Lan", Role.LEADER)
    before = await minh.says("việc của tôi tháng 9")
    assert before != await lan.says("việc của tôi tháng 9")

    recorded = (
        "Đã ghi: từ ngày 1/8/2021, việc chưa xong của Đ/c Phạm Kim Tân do chị Lan đảm nhận (18 việc).\n"
        "Kế hoạch vẫn in tên Đ/c Phạm Kim Tân; danh sách “việc của tôi” và nhắc việc sẽ theo chị Lan."
    )
    answer = await admin.says("bàn giao việc của anh Tân cho chị Lan từ 1/8")
    assert answer == f"{recorded}\nĐã báo: chị Lan, Đ/c Phạm Kim Tân."
    assert await notices(office) == {"7002": recorded, "7003": recorded}
    assert await minh.says("việc của tôi tháng 9") == before
    office.waits(days=120)
    assert await lan.says("việc của tôi tháng 9") == before
    assert await minh.says("việc của tôi tháng 9") != before


async def notices(office: Office) -> dict[str, str]:
    """What was told unasked, by address."""
    async with office.database.transaction() as tx:
        found = {}
        while message := await Outbox(tx).claim(office.now, timedelta(minutes=1), {"notice"}):
            found[message.address] = plain(load(message.body))
        return found


async def test_it_is_asked_back_until_both_sides_are_clear(office: Office, admin: Guest) -> None:
    assert await admin.says("/bangiao") == (
        "Xin cho biết ai bàn giao cho ai, từ ngày nào, ví dụ: “bàn giao việc của anh Uy cho chị Lan từ 1/8”."
    )
    assert await admin.says("/bangiao anh Cửu cho anh Tân") == "Tôi không thấy ai tên “anh Cửu”. Anh/chị xem lại giúp."
    assert await admin.says("/bangiao anh Tân cho chị Hoa") == (
        "Tôi chưa biết “chị Hoa” là ai. Xin mời người ấy trước, rồi bàn giao lại giúp."
    )
    assert admin.labels == ["Mời chị Hoa"]
    assert (
        await admin.says("/bangiao anh Tân cho đ/c Tân") == "Người giao và người nhận là một, nên không có gì phải ghi."
    )
    async with office.database.reading() as tx:
        assert await HandOvers(tx).all(UNION) == ()


async def test_it_stays_in_its_union(office: Office, admin: Guest) -> None:
    await office.invites("chị Lan", Role.LEADER)
    await admin.says("/bangiao anh Tân cho chị Lan từ 1/8")
    async with office.database.reading() as tx:
        assert len(await HandOvers(tx).all(UNION)) == 1
        assert await HandOvers(tx).all(OTHER) == ()


async def test_reminders_follow_the_hand_over(office: Office) -> None:
    start = datetime(2021, 9, 1, 8, 0, tzinfo=NOW.tzinfo)
    async with office.database.reading() as tx:
        catalogue = await Catalogues(office.database).of(tx, UNION)
    tan, lan = "Đ/c Phạm Kim Tân", "chị Lan"
    before = owed(Situation(start, snapshot(catalogue, start, WorkingDays())))
    made = [HandOver(tan, lan, AUGUST, "Văn phòng", NOW)]
    after = owed(Situation(start, snapshot(catalogue, start, WorkingDays(), made)))

    moved = {lan if each.to == tan else each.to: [line.items for line in each.lines] for each in before}
    assert tan in {each.to for each in before}
    assert {each.to: [line.items for line in each.lines] for each in after} == moved
