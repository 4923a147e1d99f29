"""Sections of prose: which hold tasks, and which are a year or another time by themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from documents.labels import LabelKind
from documents.understand.prose import sentences
from documents.understand.prose.field_lines import TIME, is_field
from documents.understand.prose.headings import is_phase, is_time_heading
from documents.understand.prose.node import BULLET, Node, path
from documents.understand.times import schedule
from documents.understand.times.frame import DAYS_IN_QUARTER, Frame
from documents.understand.times.schedule import Schedule
from rules.plan import Grain, Period, Recurrence
from understanding.normalise import fold

_OTHER = re.compile(
    r"muc dich|yeu cau|kinh phi|nguon|to chuc (?:trien khai )?thuc hien(?: ke hoach| chuong trinh| de an)?\W*$"
    r"|thoi gian|dia diem|(?:co quan|don vi) (?:chu tri|phoi hop|thuc hien)|(?:chu tri|phoi hop)(?: thuc hien)?\W*$"
    r"|doi tuong|pham vi|thanh phan"
    r"|can cu(?! (?:ke hoach|chuong trinh) nay| chuc nang| nhiem vu| tinh hinh)"
    r"|quan diem|cac (?:giai doan|moc|vong)\b|(?:noi dung, )?trinh tu\b|muc tieu|chi tieu|trach nhiem|che do|dieu khoan"
    r"|quy dinh (?:ve thanh phan|chung|khac)|tieu chuan|dieu kien|nguyen tac|the le|(?:co cau )?giai thuong\W*$"
    r"|noi dung (?:chinh )?(?:cua )?(?:hoi nghi|hoi thao|dai hoi|buoi le|toa dam|cuoc hop)\W*$"
    r"|linh vuc du thi|noi nhan|danh gia|dac diem|tinh hinh|ket qua|quy mo"
    r"|chuong trinh(?: (?:buoi|le(?! hoi)|dai hoi|hoi nghi|du kien|cu the)\b.*)?\W*$"
)
_PAST_OR_GOAL = re.compile(r"(?:cac |mot so )?chi tieu\b|(?:danh gia|ket qua|tinh hinh)\b|muc tieu\b(?!.*\bnhiem vu)")
_WORK = re.compile(
    r"noi dung|nhiem vu|phan cong|hoat dong|cong viec|cong tac|tien do|lich|chuong trinh|cac cuoc|su kien|ke hoach"
    r"|giai phap|cac buoc|chuan bi"
)
_TIMELY = re.compile(r"(?:cac )?(?:moc )?(?:thoi gian|thoi han|tien do)|cac (?:giai doan|moc|vong)|lich trinh")
_YEARS = re.compile(r"\(?\b(20\d\d)\s*[-–]\s*(20\d\d)\)?")
_YEAR = re.compile(r"(?<!\w)(?<!đến )năm\s+(20\d\d)(?!\s*[-–]\s*\d{4})", re.IGNORECASE)
_EVERY = re.compile(
    r"(?:(?:cac |nhung )?(?:cong viec|nhiem vu|hoat dong|cong tac|noi dung|viec) )?(?:dinh ky |to chuc )?"
    r"(?:hang|moi) (?:nam|quy|thang|tuan)"
    r"|(?:(?:cac|nhung) )?(?:cong viec|nhiem vu|hoat dong|cong tac|viec) (?:lam )?"
    r"(?:thuong xuyen|thuong nien|(?:thuong|dinh) k[iy])"
    r"(?:,? \(?(?:hang|moi) (?:nam|quy|thang)\)?| (?:cac (?:quy|thang)|trong (?:nam|quy|thang)))?"
)
_DUTIES = re.compile(
    r"(?:to chuc|trach nhiem)(?: to chuc)? (?:trien khai )?thuc hien|phan cong (?:thuc hien|trach nhiem)"
    r"|che do (?:thong tin|bao cao|giao ban)"
)
_IS_ARTICLE = re.compile("điều", re.IGNORECASE)  # "Điều 1. Ban hành Kế hoạch năm học 2024-2025 như sau:"
_PHASE_NAME = re.compile(r"\s*[:(,–-]")
_STANDING = re.compile(r"(?:thường xuyên|h[àằ]ng năm|thường niên|cả nhiệm kỳ|toàn khóa).*", re.IGNORECASE)
_BARE_WEEK = re.compile(r"tuần \d{1,2}\W*$", re.IGNORECASE)
_CLOSES_WITH_A_TIME = re.compile(r"\(((?:từ|trong|ngày|tháng|quý|trước)\b[^()]*\d[^()]*)\)\s*:?\s*$", re.IGNORECASE)
_FIELD_OF_WORK = re.compile(r"(?:Công tác|Lĩnh vực) [^\d.;:]{3,40}:?")
LONGEST_FIELD = 40  # letters of the name of a field of work


@dataclass(frozen=True, slots=True)
class TimeSection:
    """A heading that dates what stands under it. `name` is the year, the span of years, or the heading itself.

    `beside`: the time stands in brackets beside what the heading says.
    """

    name: str
    text: str
    period: Period | None
    recurrence: Recurrence = Recurrence.NONE
    beside: bool = False


def is_work(node: Node) -> bool:
    """Whether the headings above say that tasks stand here; the nearest that says anything decides."""
    for heading in node.lineage():
        if is_other(heading.text):
            return False
        title = fold(heading.text).lower()
        if _WORK.search(title) if heading.rank <= LabelKind.ROMAN + 1 else _WORK.match(title.removeprefix("cac ")):
            return True
    return False


@lru_cache(maxsize=4096)
def is_other(title: str) -> bool:
    """Whether a heading speaks of something else than tasks: purpose, funding, time and place, who carries it out."""
    return bool(_OTHER.match(fold(title).lower()))


@lru_cache(maxsize=4096)
def is_standing(heading: str) -> bool:
    """Whether a heading stands over work that has no end: "Hằng tháng", "Nhiệm vụ thường xuyên"."""
    return bool(_EVERY.fullmatch(fold(heading).lower().strip(" :.")))


def is_duty(node: Node) -> bool:
    """Whether the nearest outer heading says who carries the plan out: there only what has a date is a task."""
    outer = [heading for heading in node.lineage() if heading.rank <= LabelKind.ROMAN + 1]
    return bool(outer) and bool(_DUTIES.match(fold(outer[0].text).lower()))


def is_milestone(node: Node, frame: Frame) -> bool:
    """Whether it is one of several dated points under a heading such as "Thời gian tổ chức và nhận hồ sơ"."""
    outer = next((heading for heading in node.lineage() if _TIMELY.match(fold(heading.text).lower())), None)
    if outer is None or is_field(node.text):
        return False
    points = (under for under in outer.walk() if under is not outer and not is_field(under.text))
    return sum(sentences.time_in(point.text, frame).period is not None for point in points) > 1


def is_field_of_work(node: Node, frame: Frame) -> bool:
    """Whether a numbered line is only the name of a field of work ("1. Chuyên môn:") over a list with dates."""
    if node.no is None or node.more or node.text[-1:] in ".;":
        return False
    listed = [under for under in node.below if under.rank >= BULLET]
    numbered = [under for under in node.below if under.rank in (LabelKind.DECIMAL + 1, LabelKind.DEEPER + 1)]
    if (node.below and names_a_field(node.text)) or len(numbered) > 1:
        return not sentences.time_in(node.text, frame).says_something
    if len(node.text) > LONGEST_FIELD:
        return False
    dated = sum(sentences.time_in(under.text, frame).says_something for under in listed)
    return len(listed) > 1 and dated * 2 >= len(listed)


def names_a_field(text: str) -> bool:
    """Whether a heading is a field of work by its words: "Công tác chuyên môn"."""
    return bool(_FIELD_OF_WORK.fullmatch(text))


def time_section(node: Node, frame: Frame) -> TimeSection | None:
    """The nearest heading above `node` that is a time, None where there is none."""
    for heading in node.lineage():
        heads = heading.rank <= LabelKind.ROMAN + 1 or is_phase(heading.text)
        if heads and (section := _dated(heading, frame)):
            return section
    return None


def time_beside(node: Node, frame: Frame) -> Schedule:
    """The time that a point of its own says for all others of a section: "3. Thời gian thực hiện: …"."""
    for heading in node.lineage():
        if heading.rank <= LabelKind.ROMAN + 1:
            points = (TIME.match(point.text) and TIME.sub("", point.text, count=1) for point in heading.below)
            return next((schedule.in_cell(said.rstrip(" ."), frame) for said in points if said), Schedule())
    return Schedule()


def _is_week_of_another_count(text: str, period: Period | None, frame: Frame) -> bool:
    """Whether a numbered week is far from the time that the plan is for: schools count theirs from September."""
    if frame.today is None or period is None or period.start is None or not _BARE_WEEK.search(text):
        return False
    return abs((period.start - frame.today).days) > DAYS_IN_QUARTER


def _dated(heading: Node, frame: Frame) -> TimeSection | None:
    text = heading.text
    if heading.rank == LabelKind.PART + 1 and _IS_ARTICLE.match(heading.no or ""):
        return None
    if _PAST_OR_GOAL.match(fold(text).lower()):
        return None
    recurrence = schedule.recurrence_in(text)
    if (span := _YEARS.search(text)) and int(span[1]) < int(span[2]):
        period = Period(date(int(span[1]), 1, 1), date(int(span[2]), 12, 31), Grain.SPAN)
        standing = _STANDING.search(text)
        return TimeSection(f"{span[1]}-{span[2]}", standing[0] if standing else text, period, recurrence)
    if is_phase(text):
        return TimeSection(_PHASE_NAME.split(text)[0], text.strip(" :"), schedule.spanned(schedule.found(text, frame)))
    if is_time_heading(text) and not _YEAR.search(text):
        period_ = schedule.heading(text, frame)
        if (period_ is None and frame.is_dated) or _is_week_of_another_count(text, period_, frame):
            return None
        return TimeSection(text.split("(")[0].strip(" :"), text.strip(" :"), period_, recurrence)
    if single := _YEAR.search(text):
        y = int(single[1])
        return TimeSection(single[1], single[0], Period(date(y, 1, 1), date(y, 12, 31), Grain.YEAR), recurrence)
    if is_standing(text):
        return TimeSection(path(heading) or text, text.strip(" :."), None, recurrence)
    if bracket := _CLOSES_WITH_A_TIME.search(text):
        name, said = path(heading) or text.strip(" :"), sentences.time_in(bracket[0], frame)
        return TimeSection(name, bracket[1], said.period, beside=True) if said.period else None
    return None
