"""The overview picture, drawn by a process that ends with it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pickle
import sys
from pathlib import Path

import documents
from documents.writers.overview import overview_of
from rules.reports import Summary

SECONDS = 60.0
PASSED_ON = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT")  # of our environment, which holds tokens


async def drawn(summary: Summary, union_name: str) -> bytes:
    """The .png. Raises RuntimeError when it could not be drawn, TimeoutError when it took too long."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "documents.writers.overview_drawing",
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
        cwd=Path(documents.__file__).parents[1],
    )
    try:
        async with asyncio.timeout(SECONDS):
            picture, _ = await process.communicate(pickle.dumps(overview_of(summary, union_name)))
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode != 0:
        raise RuntimeError("the overview was not drawn")
    return picture
