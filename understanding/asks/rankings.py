"""What is compared when the most or the fewest are asked for."""

from __future__ import annotations

import re

from understanding.asks.terms import BODY, DEPARTMENT, WHO
from understanding.meaning import By
from understanding.normalise import Line
from understanding.phrases import phrase_pattern

BYS: tuple[tuple[By, re.Pattern[str]], ...] = (
    (By.YEAR, phrase_pattern(r"\bnăm nào")),
    (By.MONTH, phrase_pattern(r"\btháng (nào|mấy)", "theo tháng", r"\btháng \d+ (hay|và|với)\b")),
    (By.QUARTER, phrase_pattern(r"\bquý (nào|mấy)", r"\bquý \w+ (hay|và|với)\b")),
    (By.COORDINATING, phrase_pattern(rf"\b(phối hợp|làm chung|làm cùng) (nhiều |ít )?(với|cùng) ({BODY}|{WHO})")),
    (By.LEAD, phrase_pattern(rf"\b{DEPARTMENT} nào", r"\bbộ phận\b", r"\bban\b")),
    (By.CHAIR, phrase_pattern(rf"\b{WHO}", r"\bngười\b")),
)


def ranked_by(line: Line) -> By:
    """What is compared; people, unless something else is named."""
    return next((by for by, pattern in BYS if pattern.search(line.text)), By.CHAIR)
