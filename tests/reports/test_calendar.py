"""The work in somebody's own calendar: by a secret address, or as a file of some items."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
import recurring_ical_events
import vobject
from sqlalchemy import select

from documents.reading import read_file
from documents.writers import item_dates
from handlers.router import Router
from rules.people.permissions import Action
from rules.people.role import Role
from rules.plan import Item
from storage import Catalogues, People, Personal, Plans
from storage.people.tables import feeds
from tests.person import Office, Person, first, whole
from tests.places import EXAMPLES
from tests.reports.conftest import Link
from tests.reports.feeds import PAGES, TERMS, Feed, Pages, serving
from wording import vi

PHAT = "Đ/c Nguyễn Văn Phát"


@pytest.fixture
async def pages(office: Office) -> AsyncIterator[Pages]:
    """The pages of Thanh Hóa; the chat knows under which address they are reached."""
    office.router = Router(office.database, Catalogues(office.database), TERMS)
    async with serving(office, "thanh-hoa") as here:
        yield here


@pytest.fixture
async def phat(link: Link) -> Person:
    """A leader whom the plans name."""
    return await link(51, PHAT, Role.LEADER)


async def address(person: Person, said: str = "/lich") -> str:
    """The path of a new address."""
    await person.says(said)
    return first(person.hears).rpartition(": ")[2].removeprefix(PAGES)


async def test_a_person_gets_the_work_of_the_plans(pages: Pages, phat: Person, office: Office) -> None:
    path = await address(phat)
    assert [block.text for block in phat.hears.before] == list(vi.calendar.address(PAGES + path, None))

    feed = await pages.get(path)
    assert (feed.status, str(feed.calendar["x-wr-calname"])) == (200, f"Lịch công tác – {PHAT}")
    titles = {item.content for item in await own_items(office)}
    assert {title.removeprefix("Đã xong: ").rstrip("…") for title in feed.events} == {
        vi.facts.short(title).rstrip("…") for title in titles
    }
    event = feed.events["Hội thảo đổi mới, nâng chất lượng các hội thành viên"]
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2021, 5, 1), date(2021, 6, 1))
    assert str(event["description"]).splitlines() == [
        "Hội thảo đổi mới, nâng chất lượng các hội thành viên",
        "Thời gian: tháng 5/2021",
        "Bộ phận thực hiện: Văn phòng",
        f"Chủ trì: {PHAT}",
        "Phối hợp: Các hội thành viên",
        "Cấp thông qua: Thường trực LHH",
        "Mục 34, Chương trình công tác năm 2021 Liên hiệp các Hội KH&KT Thanh Hóa (số 313/QĐ-LHH)",
    ]
    alarms = [(str(alarm["trigger"].params["RELATED"]), alarm["trigger"].dt) for alarm in event.walk("VALARM")]
    assert alarms == [("START", timedelta(hours=-16)), ("END", timedelta(hours=-64))]


async def own_items(office: Office) -> list[Item]:
    """What the plans let him chair, with days of its own."""
    catalogue = await Catalogues(office.database).current("thanh-hoa")
    return [item for item in catalogue.items if item.chair == PHAT and item_dates.has_dates(item)]


async def test_a_second_reader_finds_the_same_days(pages: Pages, phat: Person) -> None:
    feed = await pages.get(await address(phat))
    in_may = recurring_ical_events.of(feed.calendar).between(date(2021, 5, 1), date(2021, 6, 1))
    assert sorted(str(event["summary"]) for event in in_may) == sorted(
        title for title, event in feed.events.items() if event["dtstart"].dt == date(2021, 5, 1)
    )
    lines = feed.content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def as_another_parser_reads(content: bytes) -> set[tuple[str, date, date]]:
    """The events as `vobject` has them: UID, first day, the day after the last."""
    read = vobject.readOne(content.decode(), validate=True)
    return {(event.uid.value, event.dtstart.value, event.dtend.value) for event in read.vevent_list}


def as_read(feed: Feed) -> set[tuple[str, date, date]]:
    return {(str(event["uid"]), event["dtstart"].dt, event["dtend"].dt) for event in feed.calendar.walk("VEVENT")}


async def test_another_parser_takes_the_feed(pages: Pages, phat: Person, office: Office) -> None:
    feed = await pages.get(await address(phat))
    assert len(as_read(feed)) == len(await own_items(office)) > 0
    assert as_another_parser_reads(feed.content) == as_read(feed)


async def test_another_parser_takes_the_file_of_some_items(office: Office, hoa: Person) -> None:
    await hoa.says("tháng 6 có việc gì?")
    await hoa.says("thêm vào lịch")
    (file,) = hoa.hears.attachments
    assert len(as_read(Feed(200, file.content))) == 6
    assert as_another_parser_reads(file.content) == as_read(Feed(200, file.content))


async def test_a_moved_item_stays_the_same_event(pages: Pages, phat: Person) -> None:
    path, title = await address(phat), "Hội thảo đổi mới, nâng chất lượng các hội thành viên"
    before = (await pages.get(path)).events[title]
    await phat.says("xin lùi mục 34 sang tháng 7 vì chờ ý kiến")
    after = (await pages.get(path)).events[title]
    assert after["uid"] == before["uid"]
    assert int(after["sequence"]) > int(before["sequence"])
    assert (after["dtstart"].dt, after["dtend"].dt) == (date(2021, 7, 1), date(2021, 8, 1))
    assert "Thời hạn gốc trong kế hoạch: tháng 5/2021" in str(after["description"]).splitlines()


async def test_what_is_done_calls_nobody(pages: Pages, phat: Person) -> None:
    path = await address(phat)
    await phat.says("mục 34 đã xong")
    event = (await pages.get(path)).events["Đã xong: Hội thảo đổi mới, nâng chất lượng các hội thành viên"]
    assert list(event.walk("VALARM")) == []


async def test_what_was_dropped_from_the_plan_is_gone(pages: Pages, phat: Person, office: Office) -> None:
    path, title = await address(phat), "Hội thảo đổi mới, nâng chất lượng các hội thành viên"
    assert title in (await pages.get(path)).events
    plan = read_file(EXAMPLES / "chuong-trinh-cong-tac-2021.txt", key="002")
    kept = replace(plan, items=tuple(item for item in plan.items if item.no != "34"))
    async with office.database.transaction() as tx:
        await Plans(tx).save("thanh-hoa", kept, office.now, "test")
    assert title not in (await pages.get(path)).events


async def test_a_department_has_its_own(pages: Pages, phat: Person) -> None:
    feed = await pages.get(await address(phat, "/lich Văn phòng"))
    assert str(feed.calendar["x-wr-calname"]) == "Lịch công tác – Văn phòng"
    led = {line for event in feed.events.values() for line in str(event["description"]).splitlines()}
    assert {line for line in led if line.startswith("Bộ phận thực hiện: ")} >= {"Bộ phận thực hiện: Văn phòng"}
    assert "Đã xong: Họp duyệt đề cương Đặc san Khoa học Thanh Hóa số 2 (Ban Biên tập)" not in feed.events
    await phat.says("/lich Ban Vũ trụ")
    assert first(phat.hears) == "Kế hoạch không có bộ phận nào tên “Ban Vũ trụ”."


async def test_an_address_holds_until_it_is_revoked(pages: Pages, phat: Person) -> None:
    one, two = await address(phat), await address(phat)
    assert [(await pages.get(path)).status for path in (one, two)] == [200, 200]
    await phat.says("/huylich")
    assert first(phat.hears) == "Đã thu hồi 2 đường dẫn lịch của anh/chị."
    assert [(await pages.get(path)).status for path in (one, two)] == [404, 404]


async def test_only_the_newest_addresses_hold(pages: Pages, phat: Person, office: Office) -> None:
    paths = []
    for _ in range(6):
        office.waits(minutes=1)
        paths.append(await address(phat))
    assert [(await pages.get(path)).status for path in paths] == [404, 200, 200, 200, 200, 200]


async def test_nobody_guesses_and_nothing_tells_the_address(pages: Pages, phat: Person, office: Office) -> None:
    path = await address(phat)
    token = path.removeprefix("/lich/").removesuffix(".ics")
    assert len(token) >= 43  # 256 bits
    assert (await pages.get("/lich/" + "A" * 43 + ".ics")).status == 404
    async with office.database.reading() as tx:
        kept = await tx.rows(select(feeds))
    assert token not in str(kept)


async def test_who_has_left_or_is_forgotten_has_no_calendar(pages: Pages, phat: Person, office: Office) -> None:
    path = await address(phat)
    async with office.database.transaction() as tx:
        found = await People(tx).who("thanh-hoa", "telegram", "51")
        assert found is not None
        person = found[0]
        assert [each["department"] for each in (await Personal(tx).export(person))["calendars"]] == [None]
        await Personal(tx).erase(person, office.now, "người đã xóa")
    assert (await pages.get(path)).status == 404


async def test_the_address_of_one_union_is_nothing_in_another(pages: Pages, phat: Person, office: Office) -> None:
    path = await address(phat)
    async with serving(office, "hue") as elsewhere:
        assert (await elsewhere.get(path)).status == 404


async def test_what_has_not_changed_is_not_sent_again(pages: Pages, phat: Person) -> None:
    path = await address(phat)
    tag = (await pages.get(path)).tag
    assert (await pages.get(path, tag)).status == 304
    await phat.says("mục 34 đã xong")
    assert (await pages.get(path, tag)).status == 200


async def test_an_item_goes_into_the_calendar(office: Office, hoa: Person) -> None:
    await hoa.says("mục 34")
    await hoa.taps(hoa.labels.index("Thêm vào lịch"))
    (file,) = hoa.hears.attachments
    assert (file.name, file.media_type) == ("lich-cong-tac.ics", "text/calendar")
    assert list(Feed(200, file.content).events) == ["Hội thảo đổi mới, nâng chất lượng các hội thành viên"]
    await hoa.says("tháng 6 có việc gì?")
    await hoa.says("thêm vào lịch")
    assert [block.text for block in hoa.hears.before] == ["Tệp lịch có 6 việc; xin mở tệp để thêm vào ứng dụng lịch."]


async def test_what_has_no_days_is_said_so(office: Office, hoa: Person) -> None:
    await hoa.says("thêm vào lịch")
    assert whole(hoa.hears) == vi.calendar.WHICH
    await hoa.says("mục 9 kế hoạch 32")
    assert "Thêm vào lịch" not in hoa.labels
    await hoa.says("thêm vào lịch")
    assert whole(hoa.hears) == vi.calendar.NO_DATES


async def test_who_may_have_a_calendar(pages: Pages, link: Link, hoa: Person) -> None:
    guest = await link(61, "Đ/c Khách", Role.DELEGATE)
    assert first(await guest.says("/lich")) == vi.people.refused(Action.FEED)
    hoa.chat = "-5"
    assert first(await hoa.says("/lich")) != ""
    assert PAGES not in whole(hoa.hears)


async def test_without_pages_there_is_no_address(office: Office, hoa: Person) -> None:
    assert whole(await hoa.says("/lich")) == vi.calendar.NO_PAGES
