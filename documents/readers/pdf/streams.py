"""Streams of a PDF, looked at before it is parsed: one that inflates beyond measure is a trap.

Pictures are left alone: they may be large, and nothing inflates them.
"""

from __future__ import annotations

import re
import zlib

from documents.unreadable import swollen

LARGEST = 32 * 1024 * 1024  # bytes of text, fonts or objects in one stream
MOST_STREAMS = 20_000
_STREAM = re.compile(rb"stream\r?\n")
_DICTIONARY = 600  # bytes before a stream that tell what it is


def refuse_bombs(content: bytes, name: str) -> None:
    """Raise Unreadable for a PDF with a stream that inflates beyond measure."""
    for number, match in enumerate(_STREAM.finditer(content)):
        if number > MOST_STREAMS:
            raise swollen(name)
        before = content[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b" obj")[2]
        if b"/Fl" in before and b"/Image" not in before and _inflates_beyond(content, match.end()):
            raise swollen(name)


def _inflates_beyond(content: bytes, start: int) -> bool:
    inflater = zlib.decompressobj()
    inflated = 0
    try:
        for at in range(start, len(content), 65536):
            piece = inflater.decompress(content[at : at + 65536], LARGEST)
            while piece:
                inflated += len(piece)
                if inflated > LARGEST:
                    return True
                piece = inflater.decompress(inflater.unconsumed_tail, LARGEST) if inflater.unconsumed_tail else b""
            if inflater.eof:
                return False
    except zlib.error:
        return False
    return False
