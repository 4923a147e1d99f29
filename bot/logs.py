"""Structured logs: a JSON object a line, without what people wrote and without secrets."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType

Exception_ = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class JsonLines(logging.Formatter):
    """Of an error its kind and the places that it went through: its words may repeat what somebody said.

    `secrets` are masked wherever they turn up.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        told = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "from": record.name,
            "what": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            told["error"] = self.formatException(record.exc_info)
        line = json.dumps(told, ensure_ascii=False)
        for secret in self._secrets:
            line = line.replace(secret, "***")
        return line

    def formatException(self, ei: Exception_) -> str:  # noqa: N802 -- the name that logging calls
        """ "ValueError < handle (bot/x.py:12) < main (bot/y.py:3)"."""
        kind, _, trace = ei
        places = [f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in reversed(traceback.extract_tb(trace))]
        return " < ".join([kind.__qualname__ if kind else "", *places])


def start_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error, for this process."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    # aiogram tells the id of every update, APScheduler every tick.
    for name in ("aiogram.event", "apscheduler"):
        logging.getLogger(name).setLevel(logging.WARNING)
