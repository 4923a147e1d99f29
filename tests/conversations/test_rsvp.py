"""A delegate's answer in free words: stored, confirmed back, counted; a change of mind; a substitute."""

from __future__ import annotations

import pytest

from documents.reading import read_file
from rules.people.role import Role
from storage import Plans, Rsvp, Rsvps
from tests.person import Office, Person, first
from tests.places import EXAMPLES
from wording.reply import Kind

CONGRESS = "Đại hội đại biểu Liên hiệp các hội KH&KT Thanh Hóa lần thứ VII, nhiệm kỳ 2024 – 2029"
COME = f"Đã ghi nhận đại biểu sẽ dự {CONGRESS}. Trân trọng cảm ơn."
ANSWERS: dict[str, str] = {
    "tôi dự được đại hội": "confirm",
    "toi du duoc": "confirm",
    "tôi xác nhận tham dự": "confirm",
    "xin vắng vì bận công tác": "decline",
    "tôi không dự được": "decline",
    "tôi xin cử chị Lan đi thay": "substitute",
    "tôi có tên trong danh sách chưa?": "status",
    "hôm đó tôi đi công tác nước ngoài": "decline",
    "hom do toi ban": "decline",
    "bên em trùng lịch họp Sở rồi ạ": "decline",
    "chú không đi đâu cháu": "decline",
    "tôi bị tai nạn đang nằm bó bột": "decline",
    "cháu cho bác đăng ký 1 suất": "confirm",
    "thay mặt hội, tôi xác nhận tham dự": "confirm",
    "ngày 14 tôi dự được còn ngày 15 thì vắng": "confirm",
}
NO_ANSWERS = (
    "đại hội họp ở chỗ nào vậy",
    "tôi bận, cho cậu Nam phó chủ tịch đi được không",
    "ai cho phép cử người đi thay",
    "đi xe nào đến đại hội vậy cháu",
)


async def kept(person: Person) -> list[tuple[str, str | None, str | None]]:
    """The person's answers: what, why, who instead."""
    async with person.office.database.reading() as tx:
        found = await Rsvps(tx).history(person.union, "000", str(person.id))
    return [(rsvp.answer, rsvp.reason, rsvp.substitute) for rsvp in found]


@pytest.mark.parametrize(("words", "action"), ANSWERS.items(), ids=ANSWERS.keys())
async def test_the_answer_is_understood_and_stored(binh: Person, words: str, action: str) -> None:
    reply = await binh.says(words)

    assert (reply.kind, reply.action) == (Kind.RSVP, action)
    assert [answer for answer, _, _ in await kept(binh)] == ([] if action == "status" else [action])


@pytest.mark.parametrize("words", NO_ANSWERS)
async def test_a_question_is_no_answer(binh: Person, words: str) -> None:
    reply = await binh.says(words)

    assert (reply.action, await kept(binh)) == (None, [])


async def test_all_that_is_stored(office: Office, binh: Person) -> None:
    assert first(await binh.says("tôi dự được đại hội")) == COME

    async with office.database.reading() as tx:
        assert await Rsvps(tx).latest("thanh-hoa", "000") == (
            Rsvp("000", "telegram", "7004", "Trần Văn Bình", "confirm", None, None, office.now, "7004"),
        )  # fmt: skip


async def test_a_reason_is_asked_for_where_none_was_given(binh: Person) -> None:
    assert first(await binh.says("tôi xin vắng")) == (
        f"Đã ghi nhận đại biểu không dự được {CONGRESS}. Nếu được, xin cho biết lý do. Nếu có thay đổi, xin nhắn lại."
    )
    assert await kept(binh) == [("decline", None, None)]


async def test_a_registration_taken_back_has_no_reason(binh: Person) -> None:
    await binh.says("hủy đăng ký")

    assert await kept(binh) == [("decline", None, None)]


async def test_if_is_not_yet_yes(binh: Person) -> None:
    assert (await binh.says("nếu khỏe tôi sẽ dự")).kind is Kind.CLARIFY
    assert await kept(binh) == []


async def test_the_reason_is_kept_as_it_was_written(binh: Person) -> None:
    await binh.says("xin vắng vì bận công tác ở Hà Nội")

    assert await kept(binh) == [("decline", "bận công tác ở Hà Nội", None)]


async def test_the_substitute_is_kept_as_written(binh: Person) -> None:
    await binh.says("tôi xin cử chị Lan đi thay")

    assert await kept(binh) == [("substitute", None, "chị Lan")]


async def test_a_substitute_named_first(binh: Person) -> None:
    await binh.says("đồng chí Lê Văn Hùng sẽ dự thay tôi")

    assert await kept(binh) == [("substitute", None, "đồng chí Lê Văn Hùng")]


async def test_a_change_of_mind_counts_last_and_the_first_stays_on_record(binh: Person) -> None:
    await binh.says("tôi dự được đại hội")
    await binh.says("xin lỗi, tôi xin vắng")
    await binh.says("tôi đổi ý, tôi dự được")

    assert [answer for answer, _, _ in await kept(binh)] == ["confirm", "decline", "confirm"]
    assert first(await binh.says("tôi có tên trong danh sách chưa?")) == f"Tôi đã ghi nhận: sẽ dự ({CONGRESS})."


async def test_who_does_not_know_yet_is_not_counted(binh: Person) -> None:
    reply = await binh.says("để tôi xem đã")

    assert (reply.kind, await kept(binh)) == (Kind.CLARIFY, [])


async def test_nothing_is_on_record_of_who_never_answered(binh: Person) -> None:
    reply = await binh.says("tôi có tên trong danh sách chưa?")

    assert first(reply).startswith("Tôi chưa ghi nhận trả lời nào từ tài khoản này")


async def test_the_answers_are_counted(office: Office, lan: Person) -> None:
    for number, words in enumerate(["tôi dự được", "tôi dự được", "xin vắng", "tôi xin cử chị Lan đi thay"]):
        await Person(office, 8000 + number, Role.DELEGATE).says(words)
    reply = await lan.says("bao nhiêu đại biểu xác nhận?")

    assert (reply.kind, first(reply)) == (
        Kind.COUNT,
        f"{CONGRESS}: 2 đại biểu xác nhận dự trên 350 đại biểu dự kiến; 1 xin vắng; 1 đề nghị cử người thay.",
    )


async def test_whoever_changes_is_counted_once(office: Office, binh: Person, lan: Person) -> None:
    await binh.says("tôi dự được")
    await binh.says("xin vắng")

    assert first(await lan.says("bao nhiêu đại biểu xác nhận?")) == (
        f"{CONGRESS}: 0 đại biểu xác nhận dự trên 350 đại biểu dự kiến; 1 xin vắng; 0 đề nghị cử người thay."
    )


async def test_each_union_has_an_event_of_its_own(office: Office, binh: Person) -> None:
    guest = Person(office, binh.id, Role.DELEGATE, union="hue")
    await binh.says("tôi dự được")
    assert first(await guest.says("tôi xin vắng")).startswith("Đã ghi nhận đại biểu không dự được Lễ kỷ niệm 30 năm")

    assert [answer for answer, _, _ in await kept(binh)] == ["confirm"]


async def test_where_no_event_is_planned_nothing_is_kept(office: Office) -> None:
    guest = Person(office, 7020, Role.DELEGATE, union="nghe-an")
    reply = await guest.says("tôi dự được")

    assert (reply.kind, first(reply)) == (Kind.NONE, "Hiện kế hoạch không có sự kiện nào cần xác nhận tham dự.")


@pytest.mark.parametrize(("words", "reason"), [("à mà thôi anh bận rồi", "bận"), ("tôi bị ốm mất rồi ạ", "ốm")])
async def test_a_reason_is_what_says_something(words: str, reason: str, binh: Person) -> None:
    await binh.says(words)
    assert await kept(binh) == [("decline", reason, None)]


async def test_who_does_not_know_yet_is_asked_to_write_again(binh: Person) -> None:
    reply = await binh.says("chưa biết có đi được không")
    assert (reply.kind, await kept(binh)) == (Kind.CLARIFY, [])


async def test_what_no_plan_tells_a_delegate_the_organisers_may(binh: Person) -> None:
    said = first(await binh.says("đại hội mặc trang phục gì"))
    assert said == "Tôi chưa có thông tin này. Xin quý đại biểu liên hệ Ban Tổ chức hoặc Văn phòng giúp."


async def test_an_answer_is_to_the_event_that_is_still_to_come(binh: Person) -> None:
    over = read_file(EXAMPLES / "ky-niem-30-nam.txt", key="00")  # in September 2023; its key comes first
    async with binh.office.database.transaction() as tx:
        await Plans(tx).save(binh.union, over, binh.office.now, "test")
    binh.office.today("2024-02-20")
    await binh.says("tôi xác nhận tham dự")
    assert (binh.hears.before[0].text, len(await kept(binh))) == (COME, 1)
