"""The pages on the day of a congress: 350 answers within ten seconds while 20 boards look on, 550 through two doors.

Run as `python -m benchmarks.pages`; it takes half a minute and wants a quiet machine.
"""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from aiohttp import ClientError, ClientSession

from benchmarks.hall import ANSWER, OPEN, answering, door, enrol, screens, signed_in
from bot.web.visitor import key_of
from documents.reading import read_file
from storage import Attendance, Database, Plans, Unions
from tests.places import EXAMPLES, ROOT

UNION, EVENT = "thanh-hoa", "000"
PEOPLE, SECONDS, SCREENS = 350, 10.0, 20
ENTERING, CONTESTED = 550, 50


async def measure(folder: Path) -> list[tuple[str, str, str]]:
    """What was measured, as printed, with its target."""
    database = Database(f"sqlite:///{folder}/thuky.db")
    await database.start()
    now = datetime.now(UTC)
    async with database.transaction() as tx:
        await Unions(tx).ensure(UNION)
        await Plans(tx).save(UNION, read_file(EXAMPLES / "dai-hoi-vii.txt", key=EVENT), now, "benchmark")
    delegates = await enrol(database, UNION, EVENT, ENTERING, now)
    tokens = [await signed_in(database, UNION, name, now) for name in ("Cửa 1", "Cửa 2")]
    async with _running(folder) as url, screens(url, EVENT, tokens[0], SCREENS) as told:
        taken = await answering(url, [each.code for each in delegates[:PEOPLE]], SECONDS, Random(1))  # noqa: S311
        both = range(1, CONTESTED + 1)
        numbers = [each.number for each in delegates[CONTESTED:]]
        doors = await asyncio.gather(
            *(door(url, EVENT, token, key_of(token), [*both, *numbers[half::2]]) for half, token in enumerate(tokens))
        )
    async with database.reading() as tx:
        visits = len(await Attendance(tx, UNION).visits(EVENT))
    await database.close()
    typed = [seconds for _, taken in doors for seconds in taken]
    return [
        ("invitation opened, p50 / p95", _shown(taken[OPEN]), "p95 <= 300 ms"),
        ("answered (and shown), p50 / p95", _shown(taken[ANSWER]), "p95 <= 300 ms"),
        ("number typed at a door, p50 / p95", _shown(typed), "p95 <= 150 ms"),
        ("let in / on record", f"{sum(admitted for admitted, _ in doors)} / {visits}", f"{ENTERING} / {ENTERING}"),
        ("boards told at least once", f"{sum(count > 0 for count in told)}", f"{SCREENS}"),
    ]


@asynccontextmanager
async def _running(folder: Path) -> AsyncIterator[str]:
    """`thuky run` with nothing but the pages; where they are."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "UNION": UNION, "WEB_PORT": str(port), "LOG_LEVEL": "WARNING", "BACKUP_KEEP": "0",
        "DATABASE_URL": f"sqlite:///{folder}/thuky.db",
    }  # fmt: skip
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bot", "run", cwd=folder, env=environment)
    url = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(30), ClientSession(url) as session:
            while not await _answers(session):  # noqa: ASYNC110 -- another process
                await asyncio.sleep(0.1)
        yield url
    finally:
        process.terminate()
        await process.wait()


async def _answers(session: ClientSession) -> bool:
    try:
        async with session.get("/healthz") as answer:
            return answer.status == 200
    except ClientError:
        return False


def _shown(taken: list[float]) -> str:
    ordered = sorted(taken)
    return f"{ordered[len(ordered) // 2] * 1000:.0f} / {ordered[len(ordered) * 95 // 100] * 1000:.0f} ms"


def main() -> None:
    """Measure and print a line for each figure with its target."""
    with TemporaryDirectory() as folder:
        for what, figure, target in asyncio.run(measure(Path(folder))):
            print(f"{what:36}{figure:>16}   {target}")


if __name__ == "__main__":
    main()
