"""Which fact of a plan itself is asked for: its signer, number, years, issuer, date."""

from __future__ import annotations

import re

from understanding.meaning import PlanFact
from understanding.phrases import phrase_pattern

PLAN_FACTS: tuple[tuple[PlanFact, re.Pattern[str]], ...] = (
    (
        PlanFact.SIGNER,
        phrase_pattern(
            r"\b(ai|người|đồng chí nào|ông nào)( là người| đã)? ký",
            "ký (bởi|là) ai",
            "do ai ký",
            "người ký",
        ),
    ),
    (
        PlanFact.NUMBER,
        phrase_pattern(
            # of the plan, not "mục số mấy", nor what it rests on ("theo công văn số mấy")
            r"(?<!mục )(?<!việc )(?<!vụ )(?<!văn )(?<!định )\bsố (mấy|bao nhiêu|hiệu|ký hiệu|văn bản)",
            r"(?<!theo )(?<!cứ )\bquyết định (số )?(nào|mấy)",
            r"ban hành (theo|kèm theo) quyết định",
            "văn bản (số )?nào",
            "số nào",
        ),
    ),
    (
        PlanFact.YEARS,
        phrase_pattern(
            "hiệu lực",
            "(những|các|mấy) năm nào",
            "giai đoạn nào",
            "nhiệm kỳ nào",
            "từ năm nào",
            "đến năm nào",
        ),
    ),
    (
        PlanFact.ISSUER,
        phrase_pattern(
            r"\b(ai|cấp nào|cơ quan nào|đơn vị nào) ban hành",
            "ban hành bởi",
        ),
    ),
    (
        PlanFact.DATE,
        phrase_pattern(
            r"\bban hành (khi nào|ngày nào|bao giờ|hôm nào|ngày mấy|lúc nào|tháng nào|từ khi|vào)",
            "ký (ngày nào|khi nào|ngày mấy|bao giờ)",
            r"\bban hành\b.{0,20}\bngày nào",
            "ngày ban hành",
            r"(khi nào|bao giờ) (thì )?(ban hành|ký)\b",
        ),
    ),
)


def find_plan_facts(text: str) -> tuple[PlanFact, ...]:
    """The facts of a plan that a line asks for."""
    return tuple(fact for fact, pattern in PLAN_FACTS if pattern.search(text))
