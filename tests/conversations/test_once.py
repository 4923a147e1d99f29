"""An update is handled once, and a button belongs to its chat."""

from __future__ import annotations

from handlers.incoming import Answered, Tap
from rules.people.role import Role
from storage import Outbox, Rsvps
from tests.person import Office, Person, first, numbers
from wording.reply import Kind


async def rows(office: Office) -> int:
    """How many messages the outbox holds for Thanh Hóa."""
    async with office.database.reading() as tx:
        return sum((await Outbox(tx).counts("thanh-hoa")).values())


async def answers(person: Person) -> list[str]:
    """What the person has answered to the invitation."""
    async with person.office.database.reading() as tx:
        return [rsvp.answer for rsvp in await Rsvps(tx).history(person.union, "000", str(person.id))]


async def test_the_same_update_gets_the_same_row_and_does_nothing_twice(office: Office, binh: Person) -> None:
    first_time = await binh.delivers("tôi dự được", None, "555")
    again = await binh.delivers("tôi dự được", None, "555")

    assert first_time == Answered(first_time.message, repeated=False, role=Role.DELEGATE)
    assert again == Answered(first_time.message, repeated=True)
    assert (await rows(office), await answers(binh)) == (1, ["confirm"])


async def test_also_after_a_restart_and_hours_later(office: Office, binh: Person) -> None:
    first_time = await binh.delivers("tôi dự được", None, "555")
    office.restarts()
    office.waits(hours=23)
    again = await binh.delivers("tôi dự được", None, "555")

    assert again == Answered(first_time.message, repeated=True)
    assert (await rows(office), await answers(binh)) == (1, ["confirm"])


async def test_a_repeated_question_does_not_move_the_chat(lan: Person) -> None:
    await lan.sends("tháng này có việc gì?", update="600")
    await lan.sends("mục 27 là gì?", update="601")
    await lan.sends("tháng này có việc gì?", update="600")

    assert numbers(await lan.says("ai chủ trì?")) == ["002:27"]


async def test_a_repeated_tap_answers_once(office: Office, lan: Person) -> None:
    await lan.says("Ban Thường vụ họp khi nào?")
    tap = Tap(lan.row, 2)
    first_time = await lan.delivers("", tap, "700")
    again = await lan.delivers("", tap, "700")

    assert (again, await rows(office)) == (Answered(first_time.message, repeated=True), 2)


async def test_different_updates_of_the_same_words_are_different(office: Office, binh: Person) -> None:
    await binh.says("tôi dự được")
    await binh.says("tôi dự được")

    assert (await rows(office), await answers(binh)) == (2, ["confirm", "confirm"])


async def test_what_has_no_update_is_handled_each_time(office: Office, lan: Person) -> None:
    await lan.delivers("tháng này có việc gì?", None, None)
    await lan.delivers("tháng này có việc gì?", None, None)

    assert await rows(office) == 2


async def test_a_tap_on_another_chats_message_says_nothing_of_it(lan: Person, minh: Person) -> None:
    await lan.says("Ban Thường vụ họp khi nào?")
    reply = await minh.taps(2, row=lan.row)

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])


async def test_a_tap_on_another_unions_message_says_nothing_of_it(office: Office, lan: Person) -> None:
    office.today("2023-09-04")
    await lan.says("tháng 9 năm 2022 trừ đề án có việc gì")
    assert lan.labels == ["Việc thường xuyên"]
    same_chat = Person(office, lan.id, union="hue")
    reply = await same_chat.taps(0, row=lan.row)

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])


async def test_a_tap_on_a_choice_or_message_that_is_not_there(lan: Person) -> None:
    await lan.says("Ban Thường vụ họp khi nào?")

    assert (await lan.taps(9)).kind is Kind.NONE
    assert (await lan.taps(0, row=9999)).kind is Kind.NONE


async def test_a_delegate_who_taps_what_staff_may_see_is_refused(office: Office, lan: Person) -> None:
    await lan.says("Ban Thường vụ họp khi nào?")
    same_chat = Person(office, lan.id, Role.DELEGATE)
    reply = await same_chat.taps(2, row=lan.row)

    assert (reply.kind, numbers(reply)) == (Kind.NONE, [])
    assert first(reply).startswith("Chỉ cán bộ cơ quan và Ban Tổ chức được tra cứu")
