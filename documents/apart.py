"""Documents from outside are read in a process of their own, with limits on time and memory.

Whatever a file does to the reader, the one who asked gets a plan, a list of delegates where that was asked for, or
Unreadable. The process sees none of our environment, so no token, and is killed with all that it started when its time
is over or nobody waits for it any more.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import signal
import sys
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from types import TracebackType

import documents
from documents.unreadable import Unreadable, damaged, too_slow
from rules.congress.entry import RollLine
from rules.plan import PlanDocument

SECONDS = 30.0
SECONDS_FOR = {".pdf": 120.0, ".doc": 90.0, ".xls": 90.0, ".odt": 90.0, ".ods": 90.0, ".rtf": 90.0}
SIZE = 8  # bytes that tell the length of a message
_PASSED_ON = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "SYSTEMROOT")


@dataclass(frozen=True, slots=True)
class Request:
    """A file to be read: where it lies, or what it holds; `maybe_roll`: it may be a list of delegates."""

    source: Path | bytes
    name: str
    key: str | None = None
    year: int | None = None
    maybe_roll: bool = False


Roll = tuple[RollLine, ...]


async def read_sent(request: Request) -> PlanDocument | Roll:
    """What a file holds, read as `read_apart` does. Raise Unreadable."""
    async with Reader() as reader:
        return await reader.answer(request)


async def read_apart(
    source: Path | bytes,
    name: str | None = None,
    *,
    key: str | None = None,
    year: int | None = None,
    seconds: float | None = None,
) -> PlanDocument:
    """The plan that a file holds, read in a process of its own. Raise Unreadable with a sentence for the sender.

    `source` is the file or its content, `name` the file's own name, `year` the year of a document that names none.
    `seconds` may shorten the time that the form of the file is given.
    """
    named = name if name is not None else source.name if isinstance(source, Path) else ""
    async with Reader() as reader:
        return await reader.read(Request(source, named, key, year), seconds)


class Reader:
    """A process that reads one file after another; a new one takes its place when a file was its end."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def __aenter__(self) -> Reader:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def read(self, request: Request, seconds: float | None = None) -> PlanDocument:
        """The plan of one file. Raise Unreadable."""
        read = await self.answer(replace(request, maybe_roll=False), seconds)
        assert isinstance(read, PlanDocument)
        return read

    async def answer(self, request: Request, seconds: float | None = None) -> PlanDocument | Roll:
        """Whatever one file holds. Raise Unreadable."""
        allowed = SECONDS_FOR.get(PurePath(request.name).suffix.lower(), SECONDS)
        async with self._one_at_a_time:
            try:
                answer = await asyncio.wait_for(self._asked(request), seconds if seconds is not None else allowed)
            except TimeoutError as error:
                await self.close()
                raise too_slow(request.name) from error
            except (EOFError, ConnectionError, pickle.UnpicklingError) as error:
                await self.close()
                raise damaged(request.name) from error
            except asyncio.CancelledError:
                await self.close()
                raise
        if isinstance(answer, str):
            raise Unreadable(answer)
        return answer

    async def close(self) -> None:
        """End the process and whatever it started."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            if sys.platform == "win32":
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGKILL)
        await process.wait()

    async def _asked(self, request: Request) -> PlanDocument | Roll | str:
        """The answer of the process: what it read, or the sentence that says why there is nothing."""
        if self._process is None:
            self._process = await _started()
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        message = pickle.dumps(request)
        process.stdin.write(len(message).to_bytes(SIZE, "big") + message)
        await process.stdin.drain()
        length = int.from_bytes(await process.stdout.readexactly(SIZE), "big")
        # The answer comes from our own code; whoever takes the process over has this user's rights anyhow.
        answer: PlanDocument | Roll | str = pickle.loads(await process.stdout.readexactly(length))  # noqa: S301
        return answer


async def _started() -> asyncio.subprocess.Process:
    root = Path(documents.__file__).parents[1]
    environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-P",
        "-m",
        "documents.apart_process",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment | {"PYTHONPATH": str(root)},
        start_new_session=True,
    )
