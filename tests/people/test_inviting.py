"""Inviting: one person, or all whom the plans name, with a sheet to print."""

from __future__ import annotations

import io
import re
from datetime import timedelta

from docx import Document

from rules.people.role import Role
from storage import People
from tests.people.conftest import UNION, Guest, Office
from wording.vi import invitations as words

CHAIRS = ["Đ/c Nguyễn Quốc Uy", "Đ/c Nguyễn Văn Phát", "Đ/c Phạm Kim Tân"]
CODE = re.compile(r": ([A-Z0-9]{3} [A-Z0-9]{3})$", re.MULTILINE)


async def test_one_person_of_the_plans_is_invited_under_the_printed_name(admin: Guest, lan: Guest) -> None:
    answer = await admin.says("/moi anh Tân")
    code = CODE.findall(answer)[0]
    link = answer.splitlines()[-1].split()[-1]

    assert answer == (
        f"Mã của Đ/c Phạm Kim Tân (lãnh đạo): {code}\n"
        "Mã dùng một lần, đến 09:00 ngày 19/4/2021.\n"
        f"Nhắn mã này cho trợ lý, hoặc mở liên kết: {link}"
    )
    assert re.fullmatch(r"https://t\.me/ThuKyBot\?start=[\w-]{32}", link)
    assert (await lan.says(f"/start {link.split('=')[1]}")).startswith("Xin chào Đ/c Phạm Kim Tân.")


async def test_others_get_the_role_and_department_that_was_said(office: Office, admin: Guest) -> None:
    await admin.says("/moi chị Lan, Văn phòng, 0912 345 678")
    await admin.says("/moi Trần Văn Bình làm đại biểu")
    await admin.says("/moi “Nguyễn Thị Tân” làm ban tổ chức")
    async with office.database.reading() as tx:
        found = await People(tx).all(UNION)

    assert [(each.name, set(each.roles), each.department, each.phone) for each in found] == [
        ("Nguyễn Thị Tân", {Role.ORGANISER}, None, None),
        ("Trần Văn Bình", {Role.DELEGATE}, None, None),
        ("chị Lan", {Role.STAFF}, "Văn phòng", "0912345678"),
    ]
    assert await admin.says("số điện thoại của chị Lan") == "chị Lan: 0912345678"


async def test_inviting_again_adds_a_role_and_makes_nobody_twice(office: Office, admin: Guest) -> None:
    await admin.says("/moi chị Lan, Văn phòng")
    await admin.says("/moi chị Lan làm đại biểu")
    async with office.database.reading() as tx:
        [lan] = await People(tx).all(UNION)

    assert (set(lan.roles), lan.department) == ({Role.STAFF, Role.DELEGATE}, "Văn phòng")


async def test_without_a_name_it_says_how(admin: Guest) -> None:
    assert await admin.says("/moi") == words.HOW_TO_INVITE


async def test_everybody_in_the_plans_gets_a_code_and_a_slip(office: Office, admin: Guest, lan: Guest) -> None:
    answer = await admin.says("tạo mã cho tất cả")
    assert admin.last is not None
    rows = [(row.text, row.detail) for row in admin.last.rows]
    names = [text.split(" (")[0] for text, _ in rows]

    assert answer.splitlines()[0] == words.invited_all(len(rows), office.now + timedelta(days=7), office.now.tzinfo)
    assert sorted(name for name in names if name.startswith("Đ/c")) == CHAIRS
    assert "Văn phòng" in names
    assert len({code for _, code in rows}) == len(rows)

    [sheet] = admin.last.attachments
    slips = [
        cell.text.splitlines()[:2] for row in Document(io.BytesIO(sheet.content)).tables[0].rows for cell in row.cells
    ]
    assert [tuple(slip) for slip in slips if slip] == list(zip(names, [code for _, code in rows], strict=True))
    assert sheet.name == "ma-moi.docx"

    assert (await lan.says(rows[0][1])).startswith(f"Xin chào {names[0]}.")
    await admin.says("/moi tất cả")
    assert [row.text for row in admin.last.rows] == [text for text, _ in rows[1:]]


async def test_who_is_in_is_listed(admin: Guest, lan: Guest) -> None:
    code = CODE.findall(await admin.says("/moi anh Tân"))[0]
    await admin.says("/moi chị Lan, Văn phòng")
    await lan.says(code)

    assert await admin.says("/nguoidung") == (
        "Có 2 người đã được mời, 1 người đã có tài khoản.\n"
        "1. chị Lan (cán bộ Văn phòng)\n   chưa dùng mã\n"
        "2. Đ/c Phạm Kim Tân (lãnh đạo)\n   đã có tài khoản"
    )
