"""How many, and who or what has the most."""

from __future__ import annotations

import pytest

from tests.person import Person, first, numbers
from wording.reply import Kind

COUNTS: dict[str, tuple[str, int]] = {
    "năm nay có bao nhiêu hội nghị?": ("Năm 2021 – hội nghị: 23 việc.", 23),
    "bao nhieu bao cao phan bien nam nay": ("Năm 2021 – báo cáo phản biện: 10 việc.", 10),
    "có bao nhiêu việc trình Đảng đoàn": ("Đảng đoàn: 2 việc.", 2),
    "tháng 5 có bao nhiêu việc": ("Tháng 5/2021: 8 việc.", 8),
    "anh Uy cả năm chủ trì bao nhiêu việc?": ("Năm 2021 – Đ/c Nguyễn Quốc Uy: 27 việc.", 27),
    "bao nhiêu việc trong tháng 9 của anh Phát": ("Tháng 9/2021 – Đ/c Nguyễn Văn Phát: không có việc nào.", 0),
}
RANKINGS: dict[str, tuple[str, str]] = {
    "ai chủ trì nhiều việc nhất năm 2021": (
        "Năm 2021: đồng chí Nguyễn Quốc Uy có nhiều việc nhất, 27 việc.",
        "Thứ tự: Đ/c Nguyễn Quốc Uy 27; Đ/c Phạm Kim Tân 26; Đ/c Nguyễn Văn Phát 19.",
    ),
    "ai chủ trì ít việc nhất năm 2021": (
        "Năm 2021: đồng chí Nguyễn Văn Phát có ít việc nhất, 19 việc.",
        "Thứ tự: Đ/c Nguyễn Văn Phát 19; Đ/c Phạm Kim Tân 26; Đ/c Nguyễn Quốc Uy 27.",
    ),
    "bộ phận nào nhiều việc nhất trong quý IV": (
        "Quý IV/2021: Văn phòng có nhiều việc nhất, 8 việc.",
        "Thứ tự: Văn phòng 8; Ban KHCN, TVPB 3; Ban Thông tin PBKT 2.",
    ),
}


@pytest.mark.parametrize(("question", "said", "number"), [(q, *a) for q, a in COUNTS.items()], ids=COUNTS.keys())
async def test_a_number_and_the_items_it_counts(lan: Person, question: str, said: str, number: int) -> None:
    reply = await lan.says(question)

    assert (reply.kind, first(reply), len(reply.cited)) == (Kind.COUNT, said, number)


@pytest.mark.parametrize(("question", "winner", "order"), [(q, *a) for q, a in RANKINGS.items()], ids=RANKINGS.keys())
async def test_first_place_with_its_number_then_the_others(
    lan: Person, question: str, winner: str, order: str
) -> None:  # fmt: skip
    reply = await lan.says(question)

    assert (reply.kind, [block.text for block in reply.before]) == (Kind.COUNT, [winner, order])


async def test_what_was_counted_is_listed_on_a_tap(lan: Person) -> None:
    await lan.says("quý III có bao nhiêu báo cáo phản biện?")
    assert lan.labels == ["Liệt kê"]

    reply = await lan.taps(0)

    assert (reply.kind, numbers(reply)) == (Kind.ITEMS, ["002:54", "002:57"])


async def test_a_count_over_two_plans_says_the_share_of_each(lan: Person) -> None:
    reply = await lan.says("Ban Thông tin có bao nhiêu việc năm nay?")

    assert first(reply) == "Năm 2021 – Ban Thông tin PBKT: 14 việc."
    assert reply.before[1].text.startswith("Trong đó: 1 việc của Kế hoạch hành động")


async def test_how_many_in_words_of_may(lan: Person) -> None:
    assert first(await lan.says("quý II đồng chí Tân chủ trì mấy việc?")) == (
        "Quý II/2021 – Đ/c Phạm Kim Tân: 7 việc."
    )  # fmt: skip


async def test_the_next_count_keeps_the_kind(lan: Person) -> None:
    await lan.says("bao nhiêu báo cáo phản biện năm nay?")

    assert first(await lan.says("tháng 9 có bao nhiêu?")) == "Tháng 9/2021 – báo cáo phản biện: 1 việc."


async def test_departments_of_a_month_are_ranked(lan: Person) -> None:
    assert [block.text for block in (await lan.says("tháng 6 bộ phận nào nhiều việc nhất")).before] == [
        "Tháng 6/2021: Ban KHCN, TVPB có nhiều việc nhất, 4 việc.",
        "Thứ tự: Ban KHCN, TVPB 4; Văn phòng 2.",
    ]


async def test_a_ranking_after_a_count(lan: Person) -> None:
    await lan.says("có bao nhiêu việc trình Đảng đoàn")

    assert (await lan.says("quý nào nhiều việc nhất?")).kind is Kind.COUNT


async def test_a_number_that_a_plan_prints_is_no_count_of_items(thu: Person) -> None:
    thu.office.today("2023-08-01")
    reply = await thu.says("phim tư liệu dài bao nhiêu phút?")

    assert reply.kind is Kind.VALUE
