"""Waiting that ends when we are told to stop."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


async def unless_stopped(stopped: asyncio.Event, work: Coroutine[Any, Any, Result]) -> Result | None:
    """What `work` gives, or None as soon as `stopped` is set."""
    working, stop = asyncio.create_task(work), asyncio.create_task(stopped.wait())
    try:
        await asyncio.wait({working, stop}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        working.cancel()
        stop.cancel()
