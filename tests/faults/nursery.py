"""A process that has all libraries loaded and forks a life for each line that it reads: starting one takes no time.

Run as `python -m tests.faults.nursery`. It answers with how each life ended: the number of the signal, or 0.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

from rules.calendar import WorkingDays
from tests.faults.life import Life, live, read
from tests.places import ROOT


class Nursery:
    """The process, seen from the test."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def live(self, life: Life) -> int:
        """One life, to its end; the signal that ended it, 0 when it ended by itself."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{life.line()}\n".encode())
        return int(await self._process.stdout.readline())


@asynccontextmanager
async def nursery() -> AsyncIterator[Nursery]:
    """A nursery for the block."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.nursery", cwd=ROOT, stdin=pipe, stdout=pipe
    )
    yield Nursery(process)
    assert process.stdin is not None
    process.stdin.close()
    await process.wait()


def main() -> None:
    logging.disable()  # that something is uncertain is expected
    os.environ["SSL_CERT_DIR"] = str(ROOT)  # nothing is encrypted here, and to read all certificates takes its time
    WorkingDays().first_of_month(date(2021, 4, 1))  # loads the calendar of Vietnam
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _live_and_end(line)
        _, status = os.waitpid(child, 0)
        print(os.WTERMSIG(status) if os.WIFSIGNALED(status) else -os.WEXITSTATUS(status), flush=True)


def _live_and_end(line: str) -> None:
    try:
        asyncio.run(live(read(line)))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    main()
