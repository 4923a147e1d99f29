"""Imports without looking for garbage meanwhile, nor ever after in what they brought along."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """For imports that stay.

    aiogram alone makes half a million objects: looking through them takes a fifth of the start, and a third of a second
    again each time while the bot runs.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
