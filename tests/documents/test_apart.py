"""Reading in a process of its own: the same plan, or one sentence, whatever the file does."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from documents.apart import Reader, Request, read_apart
from documents.reading import read_text
from documents.unreadable import Unreadable

PLAN = "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2022\n\nTT\tNội dung\tThời gian\tĐơn vị\n1\tHọp giao ban\tTháng 2\tVăn phòng\n"


async def refusal(source: Path | bytes, name: str, seconds: float | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        await read_apart(source, name, seconds=seconds)
    return str(caught.value)


async def test_the_same_plan_as_in_our_own_process(tmp_path: Path) -> None:
    file = tmp_path / "download-17"
    file.write_text(PLAN, encoding="utf-8")
    plan = read_text(PLAN, source="ke-hoach.txt")

    assert await read_apart(PLAN.encode(), "ke-hoach.txt") == plan
    assert await read_apart(file, "ke-hoach.txt") == plan


async def test_a_file_that_takes_too_long_is_left() -> None:
    assert await refusal(PLAN.encode(), "ke-hoach.txt", seconds=0) == (
        "Tệp ke-hoach.txt đọc quá lâu nên hệ thống đã dừng; xin tách thành tệp nhỏ hơn."
    )


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b.docx", "..", "C:\\ke-hoach.xlsx", "a\0.txt", "\u202exslx.exe"]
)
async def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    assert await refusal(PLAN.encode(), name) == ("Tên tệp chứa đường dẫn hoặc ký tự lạ; xin đổi tên tệp rồi gửi lại.")


async def test_one_process_reads_file_after_file_and_outlives_a_time_out() -> None:
    request = Request(PLAN.encode(), "ke-hoach.txt")
    async with Reader() as reader:
        first = await reader.read(request)
        for sent, seconds in ((Request(b"\0\1\2", "x.docx"), None), (request, 0.0)):
            with pytest.raises(Unreadable):
                await reader.read(sent, seconds)
        assert await asyncio.gather(*(reader.read(request) for _ in range(3))) == [first] * 3
