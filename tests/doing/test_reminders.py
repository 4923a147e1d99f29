"""Reminders in chat: set, listed, silenced; what the office sets; what is tapped under a reminder."""

from __future__ import annotations

from datetime import datetime

import pytest

from rules.people.role import Role
from rules.plan.progress import State
from scheduler.recheck import recheck
from scheduler.remind import remind
from storage import Catalogues, Outbox, Personal, Seen
from storage.messages.message import Message
from storage.people.people import People
from tests.doing.conftest import Link
from tests.person import ZONE, Office, Person
from wording.reply import load, plain

UNION = "thanh-hoa"
NOW = datetime(2021, 4, 12, 9, 0, tzinfo=ZONE)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


async def reminded(office: Office, text: str) -> list[Message]:
    """What was promised at a moment."""
    moment = at(text)
    catalogues = Catalogues(office.database)
    before = await _last(office)
    await remind(office.database, catalogues, UNION, [], moment)
    async with office.database.reading() as tx:
        found = [await Outbox(tx).get(row) for row in range(before + 1, await _last(office) + 1)]
    for each in found:
        async with office.database.transaction() as tx:
            await Outbox(tx).sent(each.id if each else 0, moment)
    return [each for each in found if each is not None and each.kind == "reminder"]


async def at_their_hour(office: Office, text: str) -> list[Message]:
    """Those that somebody wants to hear at an hour of its own."""
    return [message for message in await reminded(office, text) if (message.key or "").startswith("hour:")]


async def _last(office: Office) -> int:
    async with office.database.reading() as tx:
        row = 0
        while await Outbox(tx).get(row + 1) is not None:
            row += 1
    return row


def said(message: Message) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in load(message.body).rows:
        found.setdefault(row.heading, []).append(row.label or row.text)
    return found


@pytest.fixture
async def uy(link: Link) -> Person:
    return await link(21, "Đ/c Nguyễn Quốc Uy", Role.STAFF)


@pytest.fixture
async def office_admin(link: Link) -> Person:
    return await link(22, "Chị Hoa", Role.ADMINISTRATOR, department="Văn phòng")


async def test_one_is_reminded_of_an_item_at_the_hour_wished(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi mục 27 trước 3 ngày lúc 9h")
    assert lan.hears.before[0].text.endswith(
        "(kế hoạch ghi: Tháng 4), trước khi hết thời hạn 3 ngày, tức 27/4/2021 lúc 09:00."
    )
    (message,) = await at_their_hour(office, "2021-04-27T08:55")
    assert (message.address, message.due, said(message)) == (
        "11", at("2021-04-27T09:00"), {"Anh/chị đã dặn nhắc": ["27"]},
    )  # fmt: skip
    assert await at_their_hour(office, "2021-04-27T09:05") == []


async def test_words_of_ones_own_come_back_every_week(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi mỗi chiều thứ tư nộp báo cáo cho Sở KHCN")
    assert lan.hears.before[0].text == (
        "Đã ghi: nhắc “nộp báo cáo cho Sở KHCN”, thứ tư hằng tuần lúc 14:00."
    )  # fmt: skip
    found = [await at_their_hour(office, f"2021-04-{day}T14:00") for day in (14, 15, 21)]
    assert [[said(message) for message in messages] for messages in found] == [
        [{"Anh/chị đã dặn nhắc": ["nộp báo cáo cho Sở KHCN"]}],
        [],
        [{"Anh/chị đã dặn nhắc": ["nộp báo cáo cho Sở KHCN"]}],
    ]


async def test_without_an_hour_it_comes_with_the_lines_of_the_day(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi ngày 26/4 gọi in ấn")
    (message,) = await reminded(office, "2021-04-26T08:00")
    assert "gọi in ấn" in said(message)["Anh/chị đã dặn nhắc"]
    assert len(said(message)) > 1


async def test_they_are_listed_and_taken_back(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi mục 27 trước 3 ngày lúc 9h")
    await lan.says("nhắc tôi hằng ngày lúc 7h45 xem công văn")
    await lan.says("tôi có những nhắc nào")
    assert [row.detail for row in lan.hears.rows] == [
        "trước khi hết thời hạn 3 ngày lúc 09:00",
        "hằng ngày lúc 07:45",
    ]
    await lan.taps(0)
    await lan.says("tôi có những nhắc nào")
    assert [row.text for row in lan.hears.rows] == ["“xem công văn”"]
    left = await at_their_hour(office, "2021-04-27T08:55")
    assert [said(message) for message in left] == [{"Anh/chị đã dặn nhắc": ["xem công văn"]}]


async def test_an_item_is_silenced_and_comes_back(office: Office, uy: Person) -> None:
    (before,) = await reminded(office, "2021-04-15T08:00")
    assert said(before)["Đã qua nửa tháng 4/2021"] == ["24", "25", "28"]
    await uy.says("đừng nhắc tôi mục 24 nữa")
    (after,) = await reminded(office, "2021-04-26T08:00")
    assert said(after)["Sắp hết thời gian ghi trong kế hoạch"] == ["25", "28"]
    await uy.says("nhắc lại cho tôi mục 24")
    assert uy.hears.before[0].text == "Tôi sẽ nhắc lại anh/chị mục 24."


async def test_who_wants_silence_hears_nothing_until_it_is_wanted_again(office: Office, uy: Person) -> None:
    await uy.says("thôi nhắc")
    assert await reminded(office, "2021-04-15T08:00") == []
    await uy.says("nhắc lại cho tôi")
    assert len(await reminded(office, "2021-04-15T08:10")) == 1


async def test_somebody_sleeps_longer(office: Office, uy: Person) -> None:
    await uy.says("đừng nhắc tôi trước 9h")
    assert await reminded(office, "2021-04-15T08:00") == []
    assert len(await reminded(office, "2021-04-15T09:00")) == 1


async def test_silence_counts_also_for_what_waits(office: Office, uy: Person) -> None:
    (message,) = await reminded(office, "2021-04-15T08:00")
    await uy.says("thôi nhắc")
    async with office.database.transaction() as tx:
        verdict = await recheck(Catalogues(office.database), [])(tx, message, at("2021-04-15T08:00"))
    assert verdict is not None


async def test_the_office_turns_the_monday_digest_on(office: Office, uy: Person, office_admin: Person) -> None:
    await uy.says("bật báo cáo thứ hai")
    assert uy.hears.before[0].text.startswith("Chỉ quản trị được đặt chế độ nhắc việc của cơ quan")
    assert [said(m) for m in await reminded(office, "2021-04-12T08:00") if m.address == "21"] == []
    await office_admin.says("bật báo cáo thứ hai")
    assert office_admin.hears.before[0].text == "Đã bật báo cáo thứ hai. Muốn đổi lại: “tắt báo cáo thứ hai”."
    await reminded(office, "2021-04-15T08:00")
    (monday,) = [message for message in await reminded(office, "2021-04-19T08:00") if message.address == "21"]
    assert said(monday)["Việc trong tuần"] == ["24", "25", "28"]


async def test_the_office_says_from_when_on_reminders_go(office: Office, uy: Person, office_admin: Person) -> None:
    await uy.says("gửi nhắc việc lúc 7h30")
    assert uy.hears.before[0].text.startswith("Chỉ quản trị được đặt chế độ nhắc việc của cơ quan")
    await office_admin.says("gửi nhắc việc lúc 22h")
    assert office_admin.hears.before[0].text == (
        "Giờ gửi nhắc việc đặt được trong khoảng 07:00 – 17:00; tôi chưa thay đổi gì."
    )
    assert [m.address for m in await reminded(office, "2021-05-04T07:30")] == []
    await office_admin.says("gửi nhắc việc lúc 7h30")
    assert office_admin.hears.before[0].text == ("Từ nay tin nhắc việc của cơ quan được gửi từ 07:30 ngày làm việc.")
    assert [m.address for m in await reminded(office, "2021-05-04T07:20") if m.address == "21"] == []
    assert [m.address for m in await reminded(office, "2021-05-04T07:30") if m.address == "21"] == ["21"]


async def test_the_hour_of_sending_is_set_and_listed_in_english(office_admin: Person) -> None:
    await office_admin.says("send reminders at 9am")
    assert office_admin.hears.before[0].text == "From now on the office's reminders go out from 09:00 on working days."
    await office_admin.says("reminder settings")
    assert office_admin.hears.before[-1].text == (
        "• Time of sending: from 09:00 on working days. To change it: “send reminders at 7:30”."
    )


async def test_the_offices_own_day_off_moves_the_digest(office: Office, uy: Person, office_admin: Person) -> None:
    office.today("2021-05-28")
    await office_admin.says("ngày 1/6/2021 cơ quan nghỉ bù")
    assert [message for message in await reminded(office, "2021-06-01T08:00") if message.address == "21"] == []
    (digest,) = [message for message in await reminded(office, "2021-06-02T08:00") if message.address == "21"]
    assert load(digest.body).before[0].text == "Nhắc việc tháng 6/2021"


async def test_a_month_is_seen_before_it_goes(office: Office, uy: Person, office_admin: Person) -> None:
    await uy.says("xem trước nhắc việc tháng sau")
    assert uy.hears.kind == "none"
    await office_admin.says("xem trước nhắc việc tháng sau")
    (line,) = [row for row in office_admin.hears.rows if row.text.startswith("Đ/c Nguyễn Quốc Uy")]
    assert (line.text, line.detail) == (
        "Đ/c Nguyễn Quốc Uy: 3 tin",
        "4/5 (đầu tháng), 17/5 (3 mục), 26/5 (3 mục)",
    )


async def test_what_is_tapped_under_a_reminder(office: Office, uy: Person) -> None:
    (message,) = await reminded(office, "2021-04-15T08:00")
    assert [choice.label for choice in load(message.body).choices] == ["Đã xong", "Đang làm", "Xin gia hạn", "Đã xem"]
    await uy.taps(0, message.id)
    assert uy.hears.before[0].text == "Anh/chị nói về mục nào?"
    assert len(uy.hears.choices) == 3
    await uy.taps(1)
    async with office.database.reading() as tx:
        catalogue = await Catalogues(office.database).of(tx, UNION)
    (item,) = [each for each in catalogue.items if each.no == "25" and each.period and each.period.start]
    assert catalogue.state(item, NOW.date()) is State.DONE
    await uy.taps(3, message.id)
    assert uy.hears.before[0].text == "Cảm ơn anh/chị, tôi đã ghi nhận là đã xem."
    async with office.database.reading() as tx:
        assert await Seen(tx).at(message.id) == office.now


async def test_nobody_sees_for_somebody_else(office: Office, uy: Person, lan: Person) -> None:
    (message, *_) = [each for each in await reminded(office, "2021-04-15T08:00") if each.address == "21"]
    await lan.says(f"/daxem {message.key}")
    assert lan.hears.before[0].text == "Tin nhắc này không còn lưu."


async def test_without_consent_nothing_is_set(link: Link) -> None:
    shy = await link(31, "Anh Bình", Role.STAFF, consent=False)
    await shy.says("nhắc tôi mục 27")
    assert shy.hears.kind == "clarify"


async def test_it_is_given_out_and_goes_with_the_person(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi mỗi sáng thứ hai nộp báo cáo tuần")
    await lan.says("đừng nhắc tôi sau 20h")
    async with office.database.transaction() as tx:
        (person,) = [each for each in await People(tx).all(UNION) if each.name == "Đ/c Lan"]
        kept = await Personal(tx).export(person)
        await Personal(tx).erase(person, office.now, "đã xóa")
        left = await Personal(tx).export(person)
    assert [each["words"] for each in kept["reminders"]] == ["nộp báo cáo tuần"]
    assert [each["quiet_from"] for each in kept["wishes"]] == ["20:00"]
    assert (left["reminders"], left["wishes"]) == ([], [])


async def test_a_stranger_sets_nothing(office: Office) -> None:
    nobody = Person(office, 99, Role.STAFF)
    await nobody.says("nhắc tôi mục 27")
    assert plain(nobody.hears) == (
        "Tôi chưa biết anh/chị là ai nên chưa đặt nhắc được. Xin liên hệ Văn phòng để nhận mã mời."
    )
