"""Marks that were typed are believed: what is written otherwise is another word."""

from __future__ import annotations

import pytest

from tests.person import Office, Person, first, numbers
from wording.reply import Kind


async def test_a_party_committee_is_nobodys_name(lan: Person) -> None:
    assert numbers(await lan.says("phối hợp với Ban Tuyên giáo Tỉnh ủy có việc gì")) == ["002:5", "002:9", "002:30"]


async def test_to_ask_the_committee_is_no_being_busy(office: Office, binh: Person) -> None:
    office.today("2024-02-20")

    assert (await binh.says("Kính hỏi Ban Tổ chức: Đại hội dự kiến họp khi nào?")).kind is Kind.EVENT


async def test_a_team_is_no_change_and_kicks_nothing_planned(lan: Person) -> None:
    assert (await lan.says("Tối nay đội Thanh Hóa đá mấy giờ?")).kind is Kind.NONE


async def test_foreign_affairs_leave_nothing_out(office: Office, vinh: Person) -> None:
    office.today("2023-05-22")

    assert numbers(await vinh.says("nhiệm vụ về hợp tác quốc tế, đối ngoại năm 2024"))[-2:] == [
        "004:2024/4",
        "004:2024/5",
    ]


@pytest.mark.parametrize("said", ["hội trường nào tổ chức đại hội", "hoi truong nao to chuc dai hoi"])
async def test_who_organises_is_not_what_is_organised(said: str, office: Office, lan: Person) -> None:
    office.today("2023-12-20")

    assert (await lan.says(said)).kind is Kind.EVENT


async def test_two_bodies_beside_each_other_are_two(lan: Person) -> None:
    reply = await lan.says("tháng 8 Ban Khoa học công nghệ và Văn phòng mỗi bên có gì")

    assert first(reply).startswith("Tháng 8/2021 – Ban KHCN, TVPB, Văn phòng: ")
