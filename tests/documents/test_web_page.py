"""Web pages: what they put around a plan is left out, and nothing of the plan with it."""

from __future__ import annotations

import pytest

from documents.reading import read_text

PLAN = """KẾ HOẠCH CÔNG TÁC NĂM 2024

1. Rà soát hội viên: trước 15/5/2024.
2. {task}: trước 30/6/2024.

{line}

3. Tổng kết năm: trước 25/12/2024.
"""


@pytest.mark.parametrize(
    "task",
    [
        "Chia sẻ kinh nghiệm quản lý giữa các hội thành viên",
        "Gửi phản hồi về dự thảo quy chế",
        "Phản hồi ý kiến cử tri",
        "In trang bìa đặc san",
    ],
)
def test_a_cell_that_opens_like_a_button_is_a_task(task: str) -> None:
    rows = ("TT", "Nội dung", "Thời gian", "Chủ trì", "1", "Họp", "Tháng 1", "Ban A", "2", task, "Tháng 2", "Ban B")
    more = ("3", "Sơ kết", "Tháng 3", "Ban C", "4", "Tổng kết", "Tháng 4", "Ban D")
    found = read_text("\n".join(("KẾ HOẠCH NĂM 2024", "", *rows, *more)), key="k").items

    assert [(i.no, i.content, i.lead) for i in found] == [
        ("1", "Họp", "Ban A"),
        ("2", task, "Ban B"),
        ("3", "Sơ kết", "Ban C"),
        ("4", "Tổng kết", "Ban D"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "A- A A+",
        "AA+",
        "Chia sẻ",
        "Chia sẻ bài viết trên Facebook",
        "Lượt xem: 1.204",
        "In trang này",
        "Gửi phản hồi",
        "Tác giả: BGH. Ngày đăng: 8/1/2024",
    ],
)
def test_the_buttons_of_a_page_are_no_part_of_the_plan(line: str) -> None:
    document = read_text(PLAN.format(task="Họp chi bộ", line=line), key="k")

    assert [i.content.split(":")[0] for i in document.items] == ["Rà soát hội viên", "Họp chi bộ", "Tổng kết năm"]
    assert [p.text for p in document.passages] == []


@pytest.mark.parametrize("line", ["Bình luận (3)", "Phản hồi", "Tin liên quan", "Đọc nhiều nhất"])
def test_what_follows_the_plan_on_its_page_is_not_read(line: str) -> None:
    page = PLAN.format(task="Họp chi bộ", line="") + f"\n{line}\n\n4. Khai mạc hội chợ: ngày 01/02/2024\n"

    assert [i.no for i in read_text(page, key="k").items] == ["1", "2", "3"]
