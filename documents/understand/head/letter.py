"""Official letters, which have no title but say what they are about: "V/v tổng kết 10 năm thực hiện …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.readers.blocks import Paragraph

MOST_ABOVE = 12  # lines
MOST_LINES = 5  # of what it is about
_ABOUT = re.compile(r"(?:V/v|Về việc)\b", re.IGNORECASE)
_ENDS = re.compile(r"Kính gửi|[^,]{2,40}, ngày\b|CỘNG H|Độc lập")


def subject_of(stream: Sequence[Paragraph]) -> tuple[str, int] | None:
    """What a letter is about, and the place after it in the stream; None where it is no letter."""
    begin = next((at for at, line in enumerate(stream[:MOST_ABOVE]) if _ABOUT.match(line.text)), None)
    if begin is None or not any(line.text.startswith("Kính gửi") for line in stream[: 2 * MOST_ABOVE]):
        return None
    end = begin + 1
    while end < min(len(stream), begin + MOST_LINES) and _goes_on(stream[end - 1], stream[end]):
        end += 1
    return " ".join(line.text for line in stream[begin:end]), end


def _goes_on(before: Paragraph, line: Paragraph) -> bool:
    return line.line == before.line + 1 and not _ENDS.match(line.text)
