"""Vietnamese office words that an English sentence says in English; titles, parties and contents stay as printed."""

from __future__ import annotations

import re
from collections.abc import Sequence

ENGLISH = {
    "văn phòng": "the Office",
    "ban thường vụ": "the Standing Committee",
    "ban chấp hành": "the Executive Committee",
    "tổng thư ký": "the Secretary General",
    "đảng đoàn": "the Party group",
    "thường trực": "the standing board",
    "ban khoa học công nghệ": "the science department",
    "ban thông tin": "the information department",
    "ban tổ chức": "the organising committee",
    "báo cáo phản biện": "review reports",
    "hội nghị": "conferences",
    "hội thảo": "workshops",
    "diễn đàn": "forums",
    "tập huấn": "training courses",
    "triển lãm": "exhibitions",
    "đề án": "schemes",
    "phương án": "proposals",
    "cuộc họp": "meetings",
    "kế hoạch": "plans",
    "chương trình làm việc": "working visits",
    "chương trình": "programmes",
    "quy chế": "regulations",
    "lễ": "ceremonies",
    "dự toán": "budget estimates",
    "báo cáo": "reports",
    "các việc vừa nêu": "the tasks just named",
    "hội": "association",
    "đơn vị": "unit",
}
_PERSON = re.compile(r"^(?:đồng chí|đ/c)\s+", re.IGNORECASE)


def tasks(number: int) -> str:
    """ "1 task", "7 tasks", "no tasks"."""
    return f"{number or 'no'} {'task' if number == 1 else 'tasks'}"


def about(said: Sequence[str]) -> str:
    """The parts of a question said back: " (review reports, except Uy)", or nothing."""
    return f" ({', '.join(map(_said, said))})" if said else ""


def unit(printed: str | None) -> str:
    """What a quota is counted by."""
    return ENGLISH.get(printed or "", printed or "unit")


def _said(part: str) -> str:
    if part.startswith("trừ "):
        return "except " + _said(part.removeprefix("trừ "))
    name = _PERSON.sub("", part)
    return name.title() if name != part else ENGLISH.get(part.lower(), part)
