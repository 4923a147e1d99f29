"""The process that `documents.apart` starts: requests come in, plans or sentences go out, until the pipe closes."""

from __future__ import annotations

import os
import pickle
import sys
from typing import BinaryIO

from documents.apart import SIZE, Request, Roll
from documents.limits import limit_this_process
from documents.readers.roll import roll_in
from documents.reading import read_bytes, read_file
from documents.unreadable import Unreadable, damaged, swollen
from rules.plan import PlanDocument


def main() -> None:
    """Answer until nobody asks any more."""
    limit_this_process()
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the answers
    while request := _next(requests):
        message = pickle.dumps(_answer(request))
        answers.write(len(message).to_bytes(SIZE, "big") + message)
        answers.flush()


def _answer(request: Request) -> PlanDocument | Roll | str:
    try:
        if isinstance(request.source, bytes):
            if request.maybe_roll and (roll := roll_in(request.name, request.source)):
                return roll
            return read_bytes(request.source, request.name, key=request.key, year=request.year)
        return read_file(request.source, request.name, key=request.key, year=request.year)
    except Unreadable as error:
        return str(error)
    except (MemoryError, RecursionError):
        return str(swollen(request.name))
    except Exception:  # a file from outside may trip any library, and its sender is owed a sentence
        return str(damaged(request.name))


def _next(requests: BinaryIO) -> Request | None:
    size = requests.read(SIZE)
    if len(size) < SIZE:
        return None
    request: Request = pickle.loads(requests.read(int.from_bytes(size, "big")))  # noqa: S301  our own parent wrote it
    return request


if __name__ == "__main__":
    main()
