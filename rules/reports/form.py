"""What kind of file a report or a plan is wanted as."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    WORD = "word"
    EXCEL = "excel"
    PICTURE = "picture"
