"""Choices without buttons: they are numbered, and chosen by a typed number or by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from understanding.normalise import fold
from wording.vi.numbered import MORE_WORDS

NUMBER = re.compile(r"(?:chon|so)?\s*[\[(]?(\d{1,3})[\])]?[.!]?")


def chosen(text: str, labels: Sequence[str]) -> int | None:
    """Which of the labels (from 0) is meant; None when none is, or when the words fit several."""
    said = _bare(text)
    number = NUMBER.fullmatch(said)
    if number is not None:
        place = int(number[1])
        return place - 1 if 1 <= place <= len(labels) else None
    fitting = [place for place, label in enumerate(labels) if said and _bare(label) == said]
    return fitting[0] if len(fitting) == 1 else None


def is_more(text: str) -> bool:
    """Whether somebody asks for what did not fit."""
    return _bare(text) in MORE_WORDS


def _bare(text: str) -> str:
    """Without marks, case, and what stands around it."""
    return " ".join(fold(text.lower()).split()).strip(" .!,;:\"'“”")
