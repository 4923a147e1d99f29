"""Headings that are a day with its date: "Thứ hai, ngày 17/4", "* THỨ BA (16/12):", "Ngày 16/12/2024"."""

from __future__ import annotations

import re

_NAME = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DAY = re.compile(
    rf"(?:[-–+*•]\s*)?(?P<day>{_NAME}(?:(?:\s*[,–-]| và)\s*{_NAME})*[,: –-]*"
    r"\(?(?:ngày )?\d{1,2}(?:\s?[-–]\s?\d{1,2})?/\d[\d/]*\)?|ngày \d{1,2}/\d{1,2}/\d{4})\s*[:.]?",
    re.IGNORECASE,
)


def day_in(line: str) -> str:
    """The day that a line is the heading of, without the marks around it; nothing where it is no such heading."""
    match = _DAY.fullmatch(line.strip())
    return match["day"] if match else ""
