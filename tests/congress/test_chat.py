"""A congress run in the chat: the office settles it, associations send delegates, delegates answer, doors let in."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import update

from handlers.router import Router
from rules.congress.code import shown
from rules.congress.delegate import Delegate
from rules.people.role import Role
from rules.people.terms import Terms
from storage import Delegates, Outbox
from storage.congress.tables import delegates
from tests.congress.conftest import NOW, UNION, Congress
from tests.people.conftest import Guest, Office, linked
from wording.reply import load

TERMS = Terms(bot="ThuKyBot", pages="https://lhh.example.vn")


def files(guest: Guest) -> list[str]:
    """The names of the files that came with the last reply."""
    return [file.name for file in guest.last.attachments] if guest.last else []


@dataclass
class Hall:
    """The office of a congress and those who write to it."""

    congress: Congress
    office: Office
    admin: Guest

    async def delegate(self, name: str) -> Delegate:
        async with self.congress.database.reading() as tx:
            return next(each for each in await Delegates(tx, UNION).all(self.congress.key) if each.name == name)

    async def noticed(self, address: str) -> list[str]:
        """What somebody was told unasked."""
        async with self.congress.database.reading() as tx:
            every = [message for number in range(1, 60) if (message := await Outbox(tx).get(number))]
        return [load(each.body).before[0].text for each in every if (each.kind, each.address) == ("notice", address)]

    async def comes_in(self, number: int, delegate: Delegate) -> Guest:
        """A delegate with a telephone, who has sent the code and agreed."""
        guest = Guest(self.office, number)
        await guest.says(shown(delegate.code))
        await guest.says("đồng ý")
        return guest


@pytest.fixture
async def hall(congress: Congress) -> Hall:
    async with congress.database.transaction() as tx:
        await congress.enrols(tx, "Lê Thị Hoa", "Trần Văn Bình", "Vũ Văn Tân", "Phạm Thị Lan", "Đỗ Văn Nam")
        await congress.enrols(tx, "Hoàng Văn Phúc", group=4)
    office = Office(congress.database, Router(congress.database, congress.catalogues, TERMS), NOW)
    return Hall(congress, office, Guest(office, 7001, vouched=Role.ADMINISTRATOR))


@pytest.mark.parametrize("code", ["MR7XR2TQ", "V3TC45MR"])
async def test_a_code_is_of_no_language_whatever_it_spells(hall: Hall, code: str) -> None:
    hoa = await hall.delegate("Lê Thị Hoa")
    async with hall.congress.database.transaction() as tx:
        await tx.write(update(delegates).where(delegates.c.number == hoa.number).values(code=code))
    said = await Guest(hall.office, 1).says(shown(code))
    assert said.startswith("Kính mời Ông/Bà Lê Thị Hoa dự Đại hội")


async def test_a_card_brings_its_owner_in_and_says_what_is_held(hall: Hall) -> None:
    hoa = await hall.delegate("Lê Thị Hoa")
    guest = Guest(hall.office, 1)
    said = await guest.says(f"/start {hoa.code}")
    assert said.splitlines() == [
        "Kính mời Ông/Bà Lê Thị Hoa dự Đại hội đại biểu Liên hiệp các hội KH&KT Thanh Hóa lần thứ VII, "
        "nhiệm kỳ 2024 – 2029.",
        "Thời gian: từ 11/3/2024 đến 20/3/2024 (dự kiến). Địa điểm: Trung tâm hội nghị 25B (dự kiến).",
        f"Đại biểu số 1, mã {shown(hoa.code)}.",
        "Liên hiệp hội giữ họ tên, chức vụ, đơn vị, số điện thoại và những gì hội, đơn vị đã gửi về đại biểu để mời, "
        "đón tiếp, báo cáo thẩm tra tư cách; xóa 365 ngày sau khi báo cáo được ký.",
        "Những điều anh/chị trả lời ở đây chỉ được lưu khi anh/chị đồng ý. Anh/chị có đồng ý không?",
    ]
    await guest.taps("Đồng ý")
    assert guest.labels == ["Tôi sẽ dự", "Xin vắng", "Chưa chắc"]
    said = await guest.taps("Tôi sẽ dự")
    assert said.splitlines()[0].startswith("Đã ghi nhận Lê Thị Hoa sẽ dự Đại hội đại biểu")
    assert guest.labels == ["Chỗ nghỉ", "Xe đưa đón", "Ăn trưa", "Không cần gì", "Thẻ vào cửa"]
    await guest.taps("Chỗ nghỉ")
    assert await guest.taps("Ăn trưa") == "Đã ghi: Chỗ nghỉ, Ăn trưa."
    assert (await hall.delegate("Lê Thị Hoa")).needs == ("Chỗ nghỉ", "Ăn trưa")


async def test_free_words_decline_with_the_reason_and_a_mind_is_changed(hall: Hall) -> None:
    guest = await hall.comes_in(1, await hall.delegate("Lê Thị Hoa"))
    await guest.says("tôi không dự đại hội được vì bận đi công tác")
    hoa = await hall.delegate("Lê Thị Hoa")
    assert (hoa.answer, hoa.reason) == ("decline", "bận đi công tác")
    said = await guest.says("tôi sắp xếp được rồi, tôi sẽ dự đại hội")
    assert "thay cho trả lời trước" in said
    assert "đã ghi nhận sẽ dự" in await guest.says("tên tôi có trong danh sách chưa")


async def test_a_secretary_telephones_the_silent(hall: Hall) -> None:
    said = await hall.admin.says("ai chưa trả lời")
    assert said.splitlines()[0].endswith(
        "6 đại biểu chưa trả lời, trong đó 0 người có tài khoản để nhắn. Gọi xong xin chạm."
    )
    assert hall.admin.labels[:3] == ["1 Lê Thị Hoa: đi", "1 Lê Thị Hoa: không", "1 Lê Thị Hoa: chưa rõ"]
    assert await hall.admin.taps("1 Lê Thị Hoa: đi") == "Đã ghi qua điện thoại: số 1 Lê Thị Hoa sẽ dự."
    assert await hall.admin.says("đã gọi anh Tân: không, bận họp") == (
        "Đã ghi qua điện thoại: số 3 Vũ Văn Tân không dự được, lý do: bận họp."
    )
    await hall.admin.says("đã gọi anh Văn")
    assert hall.admin.labels == ["2. Trần Văn Bình", "3. Vũ Văn Tân", "5. Đỗ Văn Nam", "6. Hoàng Văn Phúc"]
    said = await hall.admin.says("bao nhiêu đại biểu đã xác nhận")
    assert said.splitlines()[1:] == [
        "Triệu tập 5: 1 xác nhận dự, 1 xin vắng, 0 chưa chắc, 3 chưa trả lời.",
        "Mời 1: 0 xác nhận dự, 0 xin vắng, 0 chưa chắc, 1 chưa trả lời.",
        "Túc số: cần 3/5 đại biểu triệu tập; xác nhận 1, có mặt 0.",
    ]


async def test_the_date_is_settled_and_those_who_confirmed_are_told(hall: Hall) -> None:
    guest = await hall.comes_in(1, await hall.delegate("Lê Thị Hoa"))
    await guest.taps("Tôi sẽ dự")
    await hall.admin.says("đã gọi 2: đi")
    said = await hall.admin.says("chốt đại hội 14-15/3/2024, Trung tâm hội nghị 25B")
    assert said.splitlines()[1] == "Đã báo 1 đại biểu đã xác nhận; 1 người chưa có tài khoản, cần gọi điện."
    said = await guest.says("đại hội họp ở đâu, khi nào")
    assert "từ 14/3/2024 đến 15/3/2024" in said
    assert "dự kiến" not in said.split("Nguồn")[0].replace("Số đại biểu (dự kiến)", "")


async def test_an_official_delegate_asks_and_an_organiser_decides(hall: Hall) -> None:
    organiser = await linked(hall.office, Guest(hall.office, 50), "Nguyễn Thị Thu", Role.ORGANISER)
    guest = await hall.comes_in(1, await hall.delegate("Trần Văn Bình"))
    said = await guest.says("tôi cử chị Mai, Phó Chủ tịch Hội, dự thay tôi")
    assert "do Ban Tổ chức quyết định" in said
    assert await hall.noticed("50") == ["Số 2 Trần Văn Bình đề nghị cử Mai, Phó Chủ tịch Hội dự thay."]
    said = await organiser.says("danh sách đề nghị cử người thay")
    assert said == "Số 2 Trần Văn Bình đề nghị cử Mai, Phó Chủ tịch Hội dự thay."
    assert await organiser.taps("Đồng ý cho thay") == "Đã ghi: chấp nhận Mai dự thay."
    mai = await hall.delegate("Mai")
    assert mai.answer == "confirm"
    assert await hall.noticed("1") == [
        f"Đã ghi nhận Mai dự thay Trần Văn Bình: đại biểu số 7, mã {shown(mai.code)}. Xin chuyển mã này cho Mai."
    ]


async def test_a_guest_sends_another_at_once(hall: Hall) -> None:
    guest = await hall.comes_in(1, await hall.delegate("Hoàng Văn Phúc"))
    said = await guest.says("tôi cử anh Sơn, Phó Giám đốc, dự thay")
    son = await hall.delegate("Sơn")
    assert said == (
        f"Đã ghi nhận Sơn dự thay Hoàng Văn Phúc: đại biểu số 7, mã {shown(son.code)}. Xin chuyển mã này cho Sơn."
    )


async def test_an_association_registers_within_its_quota(hall: Hall) -> None:
    await hall.admin.says("Hội Làm vườn có 300 hội viên")
    said = await hall.admin.says(
        "đăng ký 2 đại biểu Hội Làm vườn: TS Lê Thị Thảo, Chủ tịch, 1960, 0912345678; Ngô Văn Đức, Ủy viên"
    )
    assert said == (
        "Đã đăng ký 2 đại biểu của Hội Làm vườn: số 7 TS Lê Thị Thảo; số 8 Ngô Văn Đức. Hội Làm vườn đã có 2/5."
    )
    thao = await hall.delegate("Lê Thị Thảo")
    assert (thao.office, thao.born, thao.phone, thao.unit) == ("Chủ tịch", 1960, "0912345678", "Hội Làm vườn")
    assert await hall.admin.says("đăng ký 4 đại biểu Hội Làm vườn: An Bình, Cao Sơn, Hà Giang, Lê Lợi") == (
        "Chưa đăng ký ai: Hội Làm vườn: được 5 đại biểu, đã có 2, xin thêm 4; chỉ còn 3 suất."
    )
    delegate = await hall.comes_in(1, await hall.delegate("Lê Thị Hoa"))
    assert "chưa được ghi là đầu mối" in await delegate.says("đăng ký 1 đại biểu Hội Làm vườn: Trần Tế")


async def test_the_door_in_the_chat(hall: Hall) -> None:
    assert await hall.admin.says("/vao 1") == "✔ VÀO: số 1 Lê Thị Hoa – Toàn thể, 09:00."
    hall.office.waits(minutes=5)
    assert await hall.admin.says("/vao lê thị hoa") == "ĐÃ VÀO RỒI: số 1 Lê Thị Hoa – Toàn thể, 09:00, 7001 cho vào."
    await hall.admin.says("/vao 1")
    assert await hall.admin.taps("Hoàn tác") == "Đã hoàn tác: số 1 Lê Thị Hoa chưa vào Toàn thể."
    await hall.admin.says("/vao văn")
    assert hall.admin.labels[:2] == ["2. Trần Văn Bình", "3. Vũ Văn Tân"]
    guest = await hall.comes_in(1, await hall.delegate("Lê Thị Hoa"))
    await guest.says("/vao 1")
    assert "đang có mặt" not in await hall.admin.says("bao nhiêu đại biểu đã xác nhận")


async def test_papers_are_for_organisers_and_ones_own_card_for_oneself(hall: Hall) -> None:
    assert "Dự thảo báo cáo thẩm tra" in await hall.admin.says("báo cáo thẩm tra tư cách đại biểu")
    assert files(hall.admin) == ["bao-cao-tham-tra-tu-cach-dai-bieu.docx"]
    await hall.admin.says("xuất danh sách đại biểu")
    assert files(hall.admin) == ["danh-sach-dai-bieu.xlsx"]
    guest = await hall.comes_in(1, await hall.delegate("Lê Thị Hoa"))
    await guest.says("/the")
    assert files(guest) == ["giay-moi-so-1.png", "giay-moi-so-1.docx"]
    await guest.says("/the 2")
    assert files(guest) == []


async def test_who_answered_what_is_asked_and_told_by_name(hall: Hall) -> None:
    name = "Đại hội đại biểu Liên hiệp các hội KH&KT Thanh Hóa lần thứ VII, nhiệm kỳ 2024 – 2029"
    assert await hall.admin.says("bà Hoa xác nhận đi") == "Đã ghi qua điện thoại: số 1 Lê Thị Hoa sẽ dự."
    assert await hall.admin.says("ông Bình báo vắng vì đi công tác") == (
        "Đã ghi qua điện thoại: số 2 Trần Văn Bình không dự được, lý do: đi công tác."
    )
    assert await hall.admin.says("ông Xuân xác nhận đi") == "Không có đại biểu nào là “ông Xuân” trong danh sách."
    for asked, head, who in (
        ("ai vắng", f"{name}: 1 đại biểu xin vắng.", ["Trần Văn Bình"]),
        ("những ai đã xác nhận", f"{name}: 1 đại biểu xác nhận dự.", ["Lê Thị Hoa"]),
        ("ai chưa đến", f"{name}: 1 đại biểu đã xác nhận mà chưa đến.", ["Lê Thị Hoa"]),
        ("ai có mặt", f"{name}: 0 đại biểu đang có mặt.", []),
    ):
        said = await hall.admin.says(asked)
        assert hall.admin.last is not None
        assert (said.splitlines()[0], [row.text for row in hall.admin.last.rows]) == (head, who)
    await hall.admin.says("bà Hoa đến rồi")
    assert (await hall.admin.says("ai có mặt")).splitlines()[0] == f"{name}: 1 đại biểu đang có mặt."


async def test_a_list_of_delegates_is_for_those_who_see_telephones(hall: Hall) -> None:
    staff = Guest(hall.office, 7009, vouched=Role.STAFF)
    await staff.says("ai vắng")
    assert staff.last is not None
    assert "Lê Thị Hoa" not in str(staff.last)
