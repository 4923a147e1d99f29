"""Reminders that come late, or would: what they say of it, and what does not come at all."""

from __future__ import annotations

from storage.messages.message import Message
from tests.doing.test_reminders import at_their_hour, reminded
from tests.person import Office, Person
from wording.reply import load


def details(message: Message) -> dict[str, str]:
    return {row.label or row.text: row.detail for row in load(message.body).rows}


async def test_what_comes_late_says_when_it_was_due(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi mục 27 trước 3 ngày lúc 9h")
    await lan.says("nhắc tôi hằng ngày lúc 9h xem công văn")
    await lan.says("nhắc tôi mục 27 trước 2 ngày lúc 9h")
    (late,) = await at_their_hour(office, "2021-04-27T15:00")
    assert details(late) == {"27": "nhắc muộn: lẽ ra lúc 09:00", "xem công văn": "nhắc muộn: lẽ ra lúc 09:00"}
    with_the_rest, at_its_hour = await reminded(office, "2021-04-29T10:00")
    assert details(with_the_rest)["27"] == "nhắc muộn: lẽ ra ngày 28/4/2021"
    assert details(at_its_hour) == {"xem công văn": "nhắc muộn: lẽ ra lúc 09:00"}
    (punctual,) = await at_their_hour(office, "2021-04-30T09:05")
    assert details(punctual) == {"xem công văn": ""}


async def test_a_new_deadline_is_not_late_where_its_days_had_passed_before_it_was_set(
    office: Office, lan: Person
) -> None:
    office.today("2021-04-28")
    await lan.says("lùi hạn mục 24 sang ngày 4/5 vì chờ ý kiến")
    (message,) = await reminded(office, "2021-04-28T10:00")
    assert details(message)["24"] == "hạn 4/5/2021, còn 2 ngày làm việc"
    await lan.says("lùi hạn mục 24 sang ngày 20/5 vì chờ ý kiến")
    (message,) = await reminded(office, "2021-05-12T08:00")
    assert details(message)["24"] == "hạn 20/5/2021, còn 6 ngày làm việc · nhắc muộn: lẽ ra ngày 11/5/2021"


async def test_an_hour_that_is_over_today_is_asked_back_about(lan: Person) -> None:
    await lan.says("nhắc tôi hôm nay lúc 8h gọi in ấn")
    assert lan.hears.before[0].text == (
        "Lời nhắc này rơi vào ngày 12/4/2021 lúc 08:00, đã qua. Anh/chị cho lúc khác giúp."
    )


async def test_what_is_wished_for_every_day_begins_with_the_next_such_hour(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi hằng ngày lúc 7h45 xem công văn")
    found = [await at_their_hour(office, f"2021-04-{moment}") for moment in ("12T09:10", "13T07:45")]
    assert [len(messages) for messages in found] == [0, 1]


async def test_what_was_missed_is_made_up_for_within_a_week(office: Office, lan: Person) -> None:
    await lan.says("nhắc tôi ngày 2/5 lúc 9h gọi in ấn")  # a Sunday, with two days off after it
    await lan.says("nhắc tôi hằng năm ngày 2/5 viếng nghĩa trang")
    (message,) = await reminded(office, "2021-05-04T08:00")
    assert {what: late for what, late in details(message).items() if late.startswith("nhắc muộn")} == {
        "gọi in ấn": "nhắc muộn: lẽ ra ngày 2/5/2021",
        "viếng nghĩa trang": "nhắc muộn: lẽ ra ngày 29/4/2021",
    }
    assert "gọi in ấn" not in [text for each in await reminded(office, "2021-05-05T08:00") for text in details(each)]
    await lan.says("nhắc tôi ngày 20/5 gọi nhà in")
    assert not [
        text for each in await reminded(office, "2021-05-28T08:00") for text in details(each) if "nhà in" in text
    ]
