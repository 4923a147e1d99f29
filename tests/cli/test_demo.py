"""`thuky demo` without a person at it: questions from standard input, or the tour."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

from aiohttp import ClientSession, CookieJar

from bot.commands.demo import TOUR
from tests.channels.test_webhook import free_port
from tests.places import ROOT


def demo(folder: Path, *questions: str) -> list[str]:
    """What it prints in an empty folder, line by line."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo"],
        input="\n".join(questions),
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert list(folder.iterdir()) == []
    return done.stdout.splitlines()


def asked(lines: list[str]) -> list[str]:
    return [line.removeprefix("Anh/chị › ") for line in lines if line.startswith("Anh/chị › ")]


def test_it_answers_the_lines_that_it_reads(tmp_path: Path) -> None:
    lines = demo(tmp_path, "ai chủ trì mục 27?", "", "tháng sau có việc gì?")

    assert "12/4/2021" in "".join(lines[:3])
    assert asked(lines) == ["ai chủ trì mục 27?", "tháng sau có việc gì?"]
    assert any("Nguyễn Văn Phát" in line for line in lines)


def test_with_nothing_to_read_it_plays_a_tour(tmp_path: Path) -> None:
    assert asked(demo(tmp_path)) == list(TOUR)


async def test_the_pages_can_be_looked_at(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bot", "demo", "--web", "--port", str(free_port())]
    pipe = asyncio.subprocess.PIPE
    shown = await asyncio.create_subprocess_exec(*command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, stdout=pipe)
    assert shown.stdout is not None
    addresses = [(await shown.stdout.readline()).decode().split()[-1] for _ in range(5)]
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        async with session.post(addresses[0]) as page:
            assert "Hỏi thư ký" in await page.text()
        async with session.get(addresses[1]) as page:
            assert "Ông Nguyễn Văn Thành" in await page.text()
            assert "Cho vào: 1 · Nguyễn Văn Thành" in await page.text()
    shown.send_signal(signal.SIGINT)
    assert await asyncio.wait_for(shown.wait(), 20) == 0
