"""`thuky run` beside a bare aiogram bot on the same strict server: questions, taps, memory, time to start.

Run as `python -m benchmarks.telegram`; it takes a minute and wants a quiet machine.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.channels.bot_api import TOKEN, BotApi, Shown, bot_api
from tests.channels.person import Person
from tests.places import EXAMPLES, ROOT

PEOPLE = 50
QUESTIONS, TAPS = 1_000, 1_000
SETTLING = 6.0  # seconds after the start until memory is read
OURS = [sys.executable, "-m", "bot", "run"]
BARE = [sys.executable, "-m", "benchmarks.bare_bot"]


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds to the first poll, MB of resident memory when idle, questions and taps per second."""

    start: float
    memory: float
    questions: float
    taps: float


async def measure(command: list[str], folder: Path) -> Measured:
    """One run, one process."""
    async with bot_api() as api:
        people = [Person(api, 9000 + number, f"Người {number}") for number in range(PEOPLE)]
        begun = perf_counter()
        async with _running(command, folder, api, people) as process:
            await _until(lambda: any(method == "getUpdates" for method, _ in api.calls))
            start = perf_counter() - begun
            await asyncio.sleep(SETTLING)
            memory = _resident(process.pid)
            await _ask(api, people, PEOPLE)  # warms both up: plans are read, connections opened
            questions = QUESTIONS / await _ask(api, people, QUESTIONS)
            taps = TAPS / await _tap(api, people, TAPS)
            if api.refusals:
                raise RuntimeError(f"refused: {api.refusals[:3]}")
            return Measured(start, memory, questions, taps)


async def _ask(api: BotApi, people: list[Person], count: int) -> float:
    """Seconds until `count` questions are answered."""
    before, begun = _answers(api), perf_counter()
    for number in range(count):
        await people[number % PEOPLE].says(f"chi tiết mục {number % 72 + 1} năm 2021")
    await _until(lambda: _answers(api) >= before + count)
    return perf_counter() - begun


async def _tap(api: BotApi, people: list[Person], count: int) -> float:
    """Seconds until `count` taps have turned a page. Each chat has its own long list; its pages go to and fro."""
    lists = [await _long_list(person) for person in people]
    before, begun = _edits(api), perf_counter()
    for number in range(count):
        person, (shown, data) = people[number % PEOPLE], lists[number % PEOPLE]
        await person.taps_data(shown, f"{data}{1 - number // PEOPLE % 2}")
    await _until(lambda: _edits(api) >= before + count)
    return perf_counter() - begun


async def _long_list(person: Person) -> tuple[Shown, str]:
    """A message of two pages or more, and what its button hides but for the page."""
    person.read = len(person.said_to_me)
    await person.says("danh sách các việc năm 2021")
    shown = await person.hears()
    hidden = shown.keyboard[-1][-1]["callback_data"] if shown.keyboard else "x:0:0"
    return shown, hidden.rpartition(":")[0] + ":"


@asynccontextmanager
async def _running(
    command: list[str], folder: Path, api: BotApi, people: list[Person]
) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "UNION": "thanh-hoa",
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "ADMIN_IDS": ",".join(str(person.id) for person in people),
        "LOG_LEVEL": "WARNING",
    }
    process = await asyncio.create_subprocess_exec(*command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        await process.wait()


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(120):
        while not true():  # noqa: ASYNC110 -- the server knows nothing of us
            await asyncio.sleep(0.005)


def _answers(api: BotApi) -> int:
    return sum(message.sender == "bot" for shown in api.chats.values() for message in shown)


def _edits(api: BotApi) -> int:
    return sum(message.edits for shown in api.chats.values() for message in shown)


def _resident(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024


def main() -> None:
    """Measure both and print a line for each figure with its target."""
    with TemporaryDirectory() as folder:
        programme = EXAMPLES / "chuong-trinh-cong-tac-2021.txt"
        load = [sys.executable, "-m", "bot", "import", str(programme), "--union", "thanh-hoa", "--key", "002"]
        subprocess.run(load, cwd=folder, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True, capture_output=True)
        ours = asyncio.run(measure(OURS, Path(folder)))
        bare = asyncio.run(measure(BARE, Path(folder)))
    print(f"{'':24}{'thuky run':>12}{'bare aiogram':>14}{'ratio':>8}   target")
    rows = (
        ("questions per second", ours.questions, bare.questions, ">= 0.10 and 120 questions/s"),
        ("taps per second", ours.taps, bare.taps, ">= 0.25"),
        ("idle memory, MB", ours.memory, bare.memory, "<= 1.4"),
        ("start to first poll, s", ours.start, bare.start, "<= 1.4"),
    )
    for name, mine, theirs, target in rows:
        print(f"{name:24}{mine:12.1f}{theirs:14.1f}{mine / theirs:8.2f}   {target}")


if __name__ == "__main__":
    main()
