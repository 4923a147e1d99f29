"""Whole dialogues: told, shown in the lists, taken back."""

from __future__ import annotations

import json

from sqlalchemy import select

from rules.people.role import Role
from storage import Audit, Database
from storage.tables import audit, outbox
from tests.doing.conftest import Link
from tests.person import Office, Person, first, numbers, whole
from wording.reply import load, plain
from wording.vi import deeds as words


async def entries(database: Database, item_no: str) -> list[dict[str, object]]:
    """What the audit log has of the programme's item."""
    async with database.reading() as tx:
        rows = await tx.rows(select(audit.c.what, audit.c.subject).where(audit.c.subject.like("item:%")))
        known = [json.loads(row.what) for row in rows]
    return [what for what in known if "deed" in what or "undone" in what]


async def notices(database: Database) -> list[tuple[str, str]]:
    """Who was told what."""
    async with database.reading() as tx:
        rows = await tx.rows(select(outbox.c.address, outbox.c.body).where(outbox.c.kind == "notice"))
    return [(row.address, plain(load(row.body)).splitlines()[0]) for row in rows]


async def test_done_by_words_shown_and_undone(office: Office, lan: Person) -> None:
    reply = await lan.says("xong mục 27 rồi nhé")
    assert (first(reply), lan.labels, numbers(reply)) == ("Đã ghi nhận: mục 27 đã xong.", ["Hoàn tác"], ["313:27"])
    assert numbers(await lan.says("tháng này việc nào đã xong")) == ["313:27"]
    april = await lan.says("việc nào chưa xong trong tháng 4")
    assert numbers(april) == ["313:24", "313:25", "313:26", "313:28", "313:29", "313:30"]

    assert first(await lan.says("hoàn tác")) == "Đã hoàn tác: mục 27 trở lại chưa thực hiện."
    assert first(await lan.says("việc nào đã xong tháng 4")) == "Tháng 4/2021 – đã xong: có 7 việc."
    assert await entries(office.database, "27") == [
        {"deed": "mark", "value": "done"}, {"undone": {"deed": "mark", "value": "done"}},
    ]  # fmt: skip


async def test_done_by_a_button_under_the_item(lan: Person) -> None:
    await lan.says("mục 27 ai chủ trì")
    assert lan.labels == ["Đã xong", "Đang làm", "Lùi hạn", "Lịch sử", "Thêm vào lịch"]
    assert first(await lan.taps(0)) == "Đã ghi nhận: mục 27 đã xong."
    assert first(await lan.taps(0)) == "Đã hoàn tác: mục 27 trở lại chưa thực hiện."


async def test_from_the_last_list(lan: Person) -> None:
    await lan.says("tháng 4 có việc gì")
    assert first(await lan.says("việc thứ 2 xong rồi")) == "Đã ghi nhận: mục 25 đã xong."
    assert first(await lan.says("viec cuoi dang lam")) == "Đã ghi nhận: mục 30 đang thực hiện."
    assert first(await lan.says("việc thứ 9 xong rồi")) != "Đã ghi nhận: mục 32 đã xong."


async def test_more_time_is_told_to_chair_and_office(office: Office, lan: Person, phat: Person, mai: Person) -> None:
    reply = await lan.says("xin lùi mục 27 sang tháng 5 vì chờ Tỉnh ủy")
    assert [block.text for block in reply.before] == [
        "Đã lùi mục 27 từ tháng 4/2021 sang tháng 5/2021.",
        "Lý do: chờ Tỉnh ủy.",
        "Thời hạn gốc trong kế hoạch: tháng 4/2021, được giữ nguyên để đối chiếu.",
        "Mục 27: Hội nghị về dự thảo Quy chế lãnh đạo tỉnh tiếp xúc định kỳ với trí thức, để trình Thường trực Tỉnh uỷ "
        "(Kế hoạch 166-KH/TU ngày 16/8/2019)",
        "Đã báo: chị Mai, Đ/c Nguyễn Văn Phát.",
    ]
    told = "Đ/c Lan xin lùi mục 27 sang tháng 5/2021 (kế hoạch: tháng 4/2021). Lý do: chờ Tỉnh ủy."
    assert await notices(office.database) == [("14", told), ("13", told)]

    assert "313:27" not in numbers(await lan.says("tháng 4 có việc gì"))
    assert "313:27" in numbers(await lan.says("tháng 5 có việc gì"))
    assert "thời hạn gốc: tháng 4/2021" in whole(lan.hears)
    card = whole(await lan.says("chi tiết mục 27"))
    assert "Thời hạn gốc: tháng 4/2021 (Đ/c Lan xin lùi, lý do: chờ Tỉnh ủy)" in card

    await lan.says("lùi mục 27 sang tháng 6")
    assert "Thời hạn gốc trong kế hoạch: tháng 4/2021" in whole(lan.hears)
    assert first(await lan.says("hoàn tác")) == "Đã hoàn tác: mục 27 trở lại thời hạn tháng 5/2021."
    assert (await notices(office.database))[-1][1] == (
        "Đ/c Lan đã rút việc lùi hạn mục 27; thời hạn trở lại: tháng 5/2021."
    )


async def test_without_a_date_it_is_asked_for(lan: Person) -> None:
    assert first(await lan.says("xin lùi mục 27 vì chờ Tỉnh ủy")) == (
        "Anh/chị muốn lùi mục 27 (hiện: tháng 4/2021) đến bao giờ?"
    )
    await lan.says("tháng 5")
    assert [block.text for block in lan.hears.before][:2] == [
        "Đã lùi mục 27 từ tháng 4/2021 sang tháng 5/2021.", "Lý do: chờ Tỉnh ủy.",
    ]  # fmt: skip


async def test_what_was_asked_back_is_forgotten_with_another_question(lan: Person) -> None:
    await lan.says("xin lùi mục 27")
    assert numbers(await lan.says("tháng 5 có việc gì"))[0] == "313:31"
    assert first(await lan.says("tháng 6")).startswith("Tháng 6/2021")


async def test_a_number_of_two_plans_is_asked_back_and_the_deed_goes_along(lan: Person) -> None:
    reply = await lan.says("xong mục 5 rồi, đã gửi quà")
    assert (first(reply), numbers(reply)) == (words.WHICH_ITEM, ["313:5", "32:5"])
    assert first(await lan.taps(0)) == "Đã ghi nhận: mục 5 đã xong (đã gửi quà)."

    await lan.says("xong mục 6 rồi")
    assert numbers(await lan.says("việc thứ 2")) == ["32:6"]
    assert first(lan.hears) == "Đã ghi nhận: mục 6 đã xong."


async def test_a_doubtful_deed_is_confirmed(lan: Person) -> None:
    assert first(await lan.says("hoàn thành mục 27")) == "Anh/chị muốn ghi mục 27 đã xong?"
    assert lan.labels == ["Có", "Không"]
    assert first(await lan.taps(1)) == words.LEFT
    await lan.says("hoàn thành mục 27")
    assert first(await lan.says("vâng")) == "Đã ghi nhận: mục 27 đã xong."
    await lan.says("báo cáo phản biện quy hoạch vùng huyện Thạch Thành xong rồi")
    assert numbers(lan.hears) == ["313:41"]
    assert first(await lan.says("không")) == words.LEFT


async def test_a_condition_has_come_true(lan: Person) -> None:
    assert first(await lan.says("TW đã ban hành quy định rồi")).endswith("Thực hiện vào thời gian nào?")
    assert first(await lan.says("quý IV")) == "Đã ghi nhận mục 9 đã đủ điều kiện, thời hạn: quý IV/2021."
    assert "32:9" in numbers(await lan.says("quý IV có việc gì"))
    assert numbers(await lan.says("việc nào đang chờ điều kiện")) == ["32:10"]
    await lan.says("hoàn tác")
    assert numbers(await lan.says("việc nào đang chờ điều kiện")) == ["32:9", "32:10"]


async def test_progress_on_a_target(lan: Person) -> None:
    assert first(await lan.says("đã phản biện 3/10")) == (
        "Đã ghi nhận chỉ tiêu “phản biện là 10 nhiệm vụ/năm trở lên”: 3/10 nhiệm vụ. Còn 7 nhiệm vụ."
    )
    assert "đã đạt 3" in whole(await lan.says("chỉ tiêu phản biện là bao nhiêu"))
    assert first(await lan.says("đã phản biện 10/10")).endswith("Đã đạt chỉ tiêu.")
    await lan.says("hoàn tác")
    assert "đã đạt 3" in whole(await lan.says("chỉ tiêu phản biện là bao nhiêu"))


async def test_items_are_given_to_people_and_departments(office: Office, tan: Person, lan: Person) -> None:
    assert first(await tan.says("giao mục 27 cho chị Lan")) == "Đã ghi mục 27: chủ trì là Đ/c Lan."
    assert await notices(office.database) == [("11", "Đ/c Phạm Kim Tân giao anh/chị:")]
    assert first(await tan.says("mục 27 ai chủ trì")) == "Mục 27: đồng chí Lan chủ trì."
    assert "Kế hoạch ghi chủ trì: Đ/c Nguyễn Văn Phát" in whole(tan.hears)
    assert first(await tan.says("giao mục 28 cho Văn phòng")) == "Đã ghi mục 28: bộ phận thực hiện là Văn phòng."
    assert first(await tan.says("giao mục 28 cho anh Hùng")) == words.unknown_person("anh Hùng")


async def test_an_item_is_given_to_two(office: Office, tan: Person, lan: Person, phat: Person) -> None:
    reply = await tan.says("giao mục 28 cho Ban KHCN và Văn phòng")
    assert first(reply) == "Đã ghi mục 28: bộ phận thực hiện là Ban KHCN, TVPB, Văn phòng."
    for department in ("Ban KHCN", "Văn phòng"):
        assert "313:28" in numbers(await lan.says(f"việc tháng 4 của {department}"))

    await tan.says("giao mục 29 cho chị Lan và anh Phát chủ trì")
    assert [address for address, _ in await notices(office.database)] == ["11", "13"]
    assert first(await tan.says("giao mục 28 cho Ban KHCN và anh Hùng")) == words.unknown_person("anh Hùng")


async def test_who_took_over_hears_of_more_time(office: Office, lan: Person, tan: Person, phat: Person) -> None:
    await tan.says("bàn giao việc của anh Phát cho chị Lan từ 1/4")
    before = await notices(office.database)
    await tan.says("xin lùi mục 27 sang tháng 5")

    assert [address for address, _ in (await notices(office.database))[len(before) :]] == ["11"]


async def test_only_ones_own_last_deed_is_undone_and_only_soon(office: Office, lan: Person, tan: Person) -> None:
    await lan.says("xong mục 27")
    assert first(await tan.says("hoàn tác")) == words.NOTHING_TO_UNDO
    await lan.says("xong mục 28, 29")
    assert first(await lan.says("bỏ xong mục 27")).startswith("Việc anh/chị ghi gần nhất không phải về mục 27")
    assert first(await lan.says("bỏ xong mục 28")) == (
        "Đã hoàn tác: mục 28 trở lại chưa thực hiện; mục 29 trở lại chưa thực hiện."
    )
    office.waits(minutes=11)
    assert first(await lan.says("hoàn tác")) == words.NOTHING_TO_UNDO


async def test_history_in_plain_words(office: Office, lan: Person, tan: Person) -> None:
    await lan.says("mục 27 chưa làm được vì thiếu kinh phí")
    office.waits(minutes=5)
    await tan.says("lùi mục 27 sang tháng 5 vì chờ Tỉnh ủy")
    office.waits(minutes=5)
    await tan.says("hoàn tác")
    await lan.says("lịch sử mục 27")
    assert [(row.text, row.detail) for row in lan.hears.rows] == [
        ("ghi chưa xong (thiếu kinh phí)", "Đ/c Lan, 09:00 ngày 12/4/2021"),
        ("lùi thời hạn sang tháng 5/2021, lý do: chờ Tỉnh ủy", "Đ/c Phạm Kim Tân, 09:05 ngày 12/4/2021"),
        ("hoàn tác: lùi thời hạn sang tháng 5/2021, lý do: chờ Tỉnh ủy", "Đ/c Phạm Kim Tân, 09:10 ngày 12/4/2021"),
    ]


async def test_late_by_the_new_date(office: Office, lan: Person) -> None:
    office.today("2021-05-10")
    assert numbers(await lan.says("việc tháng 4 nào quá hạn"))[0] == "313:24"
    await lan.says("lùi mục 24 sang tháng 6")
    await lan.says("mục 25 xong rồi")
    assert numbers(await lan.says("việc nào quá hạn tháng 4")) == ["313:26", "313:27", "313:28", "313:29", "313:30"]
    office.today("2021-07-01")
    assert "quá hạn" in whole(await lan.says("mục 24 xong chưa"))


async def test_a_deed_told_twice_by_the_channel_is_done_once(office: Office, lan: Person) -> None:
    await lan.delivers("xong mục 27", None, "77")
    await lan.delivers("xong mục 27", None, "77")
    assert await entries(office.database, "27") == [{"deed": "mark", "value": "done"}]


async def test_who_may_not(link: Link, office: Office) -> None:
    guest = await link(21, "Ông Bình", Role.DELEGATE)
    shy = await link(22, "Đ/c Hòa", Role.STAFF, consent=False)
    staff = await link(23, "Đ/c Hạnh", Role.STAFF)
    assert "27 đã xong" not in first(await guest.says("xong mục 27 rồi"))
    assert first(await shy.says("xong mục 27 rồi")).endswith("có đồng ý cho cơ quan lưu không?")
    assert first(await staff.says("giao mục 27 cho anh Tân")).startswith("Chỉ quản trị và lãnh đạo được giao việc")
    assert await entries(office.database, "27") == []


async def test_no_union_is_touched_by_anothers_people(office: Office, lan: Person) -> None:
    stranger = Person(office, 31, Role.ADMINISTRATOR, union="hue")
    await lan.says("xong mục 27")
    assert first(await stranger.says("xong mục 27")) != "Đã ghi nhận: mục 27 đã xong."
    assert first(await stranger.says("@27 xong rồi")) != "Đã ghi nhận: mục 27 đã xong."
    assert first(await stranger.says("hoàn tác")) == words.NOTHING_TO_UNDO
    async with office.database.reading() as tx:
        assert await Audit(tx).of("hue", "item:27") == ()


async def test_a_remark_alone_goes_with_how_far_the_item_is(lan: Person) -> None:
    reply = await lan.says("ghi chú mục 33: đã gửi văn bản cho Sở")
    assert first(reply) == "Tôi sẽ ghi kèm mục 33: “đã gửi văn bản cho Sở”. Việc này đến đâu rồi?"
    assert first(await lan.taps(0)) == "Đã ghi nhận: mục 33 đang thực hiện (đã gửi văn bản cho Sở)."
    await lan.says("ghi thêm cho mục 33: Sở hẹn tuần sau trả lời")
    assert first(await lan.taps(1)) == "Đã ghi nhận: mục 33 đã xong (Sở hẹn tuần sau trả lời)."
    assert first(await lan.says("cập nhật mục 34: đã xong")) == "Đã ghi nhận: mục 34 đã xong."
