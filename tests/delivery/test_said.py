"""How one asks how reminders stand, and what sounds like it and is something else."""

from __future__ import annotations

import pytest

from tests.people.conftest import Guest

STATE = [
    "/guinhac",
    "tinh hinh gui nhac",
    "Kết quả gửi nhắc việc hôm nay thế nào?",
    "tin nhắc đã gửi hết chưa?",
    "đã gửi nhắc cho ai rồi?",
    "how are the reminders?",
]
OPEN = [
    "ai chưa nhận được nhắc?",
    "những ai chưa nhận được tin nhắc việc ạ",
    "có tin nhắc nào chưa gửi được không?",
    "Who didn't get the reminder?",
]
OTHER = [
    "nhắc tôi mục 27 trước 3 ngày",
    "tháng này có việc gì?",
    "ai chưa trả lời giấy mời?",
    "thông báo kết luận số 5 nói gì?",
    "việc nào chưa xong?",
]


def title(said: str) -> str:
    return said.splitlines()[0]


@pytest.mark.parametrize("said", [*STATE, *OPEN])
async def test_it_is_asked_in_many_ways(boss: Guest, said: str) -> None:
    assert title(await boss.says(said)) in ("Tình hình gửi nhắc từ 5/4/2021", "Reminders since 5/4/2021")


@pytest.mark.parametrize("said", OTHER)
async def test_what_is_something_else(boss: Guest, said: str) -> None:
    assert title(await boss.says(said)) != "Tình hình gửi nhắc từ 5/4/2021"
