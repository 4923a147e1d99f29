"""The time that a sentence of prose sets for its task."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from documents.understand.times.frame import DAYS_IN_WEEK, Frame
from documents.understand.times.no_times import cited, feast_before
from documents.understand.times.schedule import (
    LONGEST_SENTENCE,
    Schedule,
    found,
    in_cell,
    recurrence_in,
    spanned,
)
from rules.plan import Grain, Period, Recurrence
from understanding.normalise import fold
from understanding.times import Said

_BRACKETS = re.compile(r"\(([^()]{3,80})\)")
_LEADS_TO_TIME = re.compile(
    r"(?:du kien|thoi gian|hoan thanh|vao|trong|ngay|xong|to chuc)(?: (?:du kien|vao|trong|ngay))*"
)
_OPENING_RHYTHM = re.compile(r"(?:dinh ky )?(?:hang|moi) (?:tuan|thang|quy|nam)\b(?! 20)")
_EVERY_YEAR = re.compile(
    r"^(?:dinh ky )?(?:hang|moi) nam\b(?! 20)|\b(?:hang|moi) nam (?:\d+|mot|hai|ba|bon) (?:dot|lan|ky)\b"
    r"|(?P<closes>\bhang nam[;.])"
)
_RHYTHM = re.compile(
    r"(?:(?:truoc|cham nhat|vao) )?"
    r"(?:ngay \d{1,2}(?:(?:/| thang )\d{1,2})?|(?:(?<=vao )|(?:sang|chieu|toi) )thu \w+|tuan \w+)"
    r" (?:hang|moi) (?:tuan|thang|quy|nam)\b"
)
_CLOSING_RHYTHM = re.compile(
    r"(?:dinh ky |theo )?\b(?:hang|moi|tung) (?:tuan|thang|quy)(?:,? (?:it nhat )?\d+ \w+)?(?: \([^()]*\))?[.;]?\s*$"
)
_DAY_OF_EACH = re.compile(
    r"(?:truoc |vao )?ngay \d{1,2} (?:cua )?thang (?:dau|cuoi) (?:(?:hang|moi|cua) )?quy"
    r"|(?:ngay )?(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?: cua)? tuan (?:dau|cuoi|thu \w+)(?: tien| cung)?"
    r" (?:cua |trong )?(?:(?:hang|moi) )?thang(?! \d)"
)
_OPENING_WAIT = re.compile(
    r"(?:^|: )((?:ngay )?sau (?:khi|moi (?:dot|lan|ky)) [^,;:.]{5,150})(?=,|[.;]?$)"
    r"|^(khi (?:co|xay ra|xuat hien|nhan duoc|ket thuc|du) [^,;:.]{3,150})(?=,)"
)
_CLOSING_WAIT = re.compile(
    r"((?:(?:cham nhat |muon nhat )?(?:la )?)\d+ ngay (?:truoc|sau) (?:ngay |khi )?[^,;:.\d]{3,60}"
    r"|(?:ke tu |ngay )?khi (?:co|xay ra|xuat hien) (?!yeu cau|nhu cau|dieu kien)[^,;:.]{3,60}"
    r"|ngay sau (?:khi )?(?:ket thuc|hoan thanh|nhan duoc|co|to chuc) [^,;:.]{3,60})[.;]?$"
    r"|(?<!ngay )\b(sau khi [^,;:.]{10,120})\."
)
_WEEKDAY = re.compile(r"(?P<day>thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*[:,(]", re.IGNORECASE)
_WEEKDAYS = ("hai", "ba", "tu", "nam", "sau", "bay", "chu nhat")
_SET_BEFORE = re.compile(r"\b(?:vao|truoc|trong|den|dip|tu|sau|xong)(?: ngay| dip)? $")
_FINISHED = re.compile(r"\b(?:xong|hoan thanh)(?: trong| vao)? $")
_YEAR_FIRST = re.compile(r"((?:trong |đến hết )?năm 20\d\d)[,:]", re.IGNORECASE)
_YEAR_LAST = re.compile(
    r"((?:\b(?:vào|trong|đến hết|trước|xong|hoàn thành) |(?<=\())năm 20\d\d)\)?[.;]?\s*$", re.IGNORECASE
)
_MONTH = re.compile(r"tháng \d", re.IGNORECASE)
OPENING = 6  # letters before a time that a sentence opens with
LONGEST_WAIT = 80  # letters behind a colon
LONGEST_LABEL = 40  # letters
ANY_YEAR = Frame(2000)


def time_in(text: str, frame: Frame, within: Period | None = None) -> Schedule:
    """The time that a sentence of prose sets for its task, exact to a quarter at least, or nothing.

    Dates of cited documents, terms of office and anniversaries are not a task's time; nor is what lies out of `within`.
    What a sentence opens with may also be its rhythm ("Định kỳ hằng quý, …") or what it waits for ("Sau khi …, …").
    """
    when = _weekday(text, within) or _yearly(text, frame) or _before_colon(text, frame)
    when = when or _in_brackets(text, frame, within) or _rhythm(text) or _exact(text, frame, within)
    return when if when.says_something else _undated(text)


def year_in(text: str, frame: Frame) -> Schedule:
    """The year that a task opens or closes with: "Năm 2026, …", "… (trong năm 2026)", "… vào năm 2026."."""
    match = _YEAR_FIRST.match(text) or _YEAR_LAST.search(text[-LONGEST_SENTENCE:])
    return in_cell(match[1], frame) if match else Schedule()


def _weekday(text: str, within: Period | None) -> Schedule | None:
    """The day of a week or less that a sentence opens with: "Chủ nhật: 19h30 Đêm hội"."""
    match = _WEEKDAY.match(text)
    if match is None or within is None or within.start is None or not 1 < (within.days or 0) <= DAYS_IN_WEEK:
        return None
    wanted = _WEEKDAYS.index(fold(match["day"]).lower().removeprefix("thu "))
    day = within.start + timedelta(days=(wanted - within.start.weekday()) % DAYS_IN_WEEK)
    return Schedule(match["day"], Period(day, day, Grain.DAY)) if within.holds(day) else None


def _before_colon(text: str, frame: Frame) -> Schedule | None:
    """The time that a task is labelled with: "Tháng 2: tổng kết năm 2024"."""
    label, colon, _ = text[:LONGEST_LABEL].partition(":")
    said = found(label, frame) if colon else ()
    if not said or label[: said[0].start].strip(" -(") or label[said[-1].end :].strip(" -)"):
        return None
    return Schedule(label.strip(), spanned(said))


def _yearly(text: str, frame: Frame) -> Schedule | None:
    """What comes back every year, on a day without a year: "Hằng năm, trước ngày 15/11, …", "mỗi năm hai đợt: …"."""
    match = _EVERY_YEAR.search(fold(text[:LONGEST_SENTENCE]).lower())
    said = found(text, frame) if match else ()
    if match is None or any("year" not in one.assumed for one in said) or (match["closes"] and not said):
        return None
    return Schedule(text[match.start() : match.end()].rstrip(" ,;."), None, Recurrence.YEARLY)


def _rhythm(text: str) -> Schedule | None:
    """A day that comes back: "trước ngày 05 hằng tháng", "vào ngày 10/10 hằng năm", "thứ Sáu tuần cuối của tháng"."""
    folded = fold(text[:LONGEST_SENTENCE]).lower()
    if match := _RHYTHM.search(folded):
        words = text[match.start() : match.end()]
        return Schedule(words, None, recurrence_in(words))
    if match := _DAY_OF_EACH.search(folded):
        often = Recurrence.QUARTERLY if "quy" in match[0] else Recurrence.MONTHLY
        return Schedule(text[match.start() : match.end()], None, often)
    return None


def _undated(text: str) -> Schedule:
    folded = fold(text[:LONGEST_SENTENCE]).lower()
    if match := _OPENING_RHYTHM.match(folded) or _CLOSING_RHYTHM.search(folded):
        words = text[match.start() : match.end()].rstrip(" .;")
        return Schedule(words, None, recurrence_in(words))
    if match := _OPENING_WAIT.search(folded) or _CLOSING_WAIT.search(folded):
        group = match.lastindex or 1
        words = text[match.start(group) : match.end(group)]
        return Schedule(words, None, condition=words)
    _, colon, last = text.rstrip(" .;").rpartition(": ")
    waiting = in_cell(last, ANY_YEAR) if colon and len(last) <= LONGEST_WAIT else Schedule()
    return Schedule(last, None, condition=last) if waiting.condition and waiting.period is None else Schedule()


def _in_brackets(text: str, frame: Frame, within: Period | None) -> Schedule | None:
    """The time or rhythm that a task closes with in brackets: "(tháng 7)", "(mỗi quý 01 số)"; it is nothing else."""
    text = text[:LONGEST_SENTENCE]
    brackets = list(_BRACKETS.finditer(text))
    named = cited(fold(text).lower()) if brackets else []
    for match in brackets:
        if any(start <= match.start() < end for start, end in named):
            continue
        feast = feast_before(text, match.start())
        if feast is not None and _exact(text[:feast], frame, within).says_something:
            continue
        when = _exact(match[1], frame, within)
        if when.says_something:
            return _with_later_ones(when, text[match.end() :], frame) if _says_no_more(match[1], when) else None
        if (recurrence := recurrence_in(match[1])) is not Recurrence.NONE:
            return Schedule(match[1], None, recurrence)
    return None


def _with_later_ones(first: Schedule, rest: str, frame: Frame) -> Schedule:
    """What begins with a day in brackets and has others beside each place: "Hội A (ngày 18/4), Hội B (19/4)"."""
    if first.period is None or first.period.grain is not Grain.DAY:
        return first
    days = [first.period]
    for match in _BRACKETS.finditer(rest):
        said = found(match[1], frame)
        if len(said) == 1 and said[0].period.grain is Grain.DAY and _says_no_more(match[1], Schedule(said[0].words)):
            days.append(said[0].period)
    if len(days) == 1:
        return first
    starts, ends = [day.start for day in days if day.start], [day.end for day in days if day.end]
    return replace(first, period=Period(min(starts), max(ends), Grain.SPAN))


def _says_no_more(text: str, when: Schedule) -> bool:
    """Whether a bracket is about its time: it begins with it, or with "dự kiến" or "thời gian"."""
    at = text.lower().find((when.text or "").lower())
    return at == 0 or bool(_LEADS_TO_TIME.fullmatch(fold(text[:at]).lower().strip(" :")))


def _exact(text: str, frame: Frame, within: Period | None) -> Schedule:
    exact = [said for said in found(text, frame) if _sets_a_time(said, within) and not _is_only_named(said, text)]
    if not exact:
        return _without_year(text, frame)
    exact = [said for said in exact if not _is_of_a_feast(said, text)] or exact
    if _says_it_all(exact[0], text):
        exact = exact[:1]
    elif "từ " in exact[0].words:
        exact = exact[:1] + [said for said in exact[1:] if not _lies_within(said, exact[0])]
    else:
        exact = [said for said in exact if _is_deadline(said)] or exact  # "kinh phí quý I trước 15/5" is due in May
    words = text[exact[0].start : exact[-1].end] if len(text) == len(text.lower()) else exact[0].words
    return Schedule(words, spanned(exact))


def _is_of_a_feast(said: Said, text: str) -> bool:
    """Whether it stands in brackets behind the name of a day that is kept: "nhân kỷ niệm Ngày thành lập … (28/7)"."""
    bracket = text.rfind("(", 0, said.start)
    return bracket >= 0 and ")" not in text[bracket : said.start] and feast_before(text, bracket) is not None


def _says_it_all(first: Said, text: str) -> bool:
    """Whether what else a sentence says of times is no time of its task.

    So it is behind a day that it opens with, and behind the day when it is to be finished.
    """
    opens = first.start < OPENING and first.period.grain is Grain.DAY and text[first.end :].lstrip()[:1] in (",", ":")
    return opens or bool(_FINISHED.search(fold(text[: first.start]).lower()))


def _lies_within(said: Said, span: Said) -> bool:
    """Whether a time is only a part of a span, as the day that it opens on."""
    start, end = said.period.start, said.period.end
    return start is not None and end is not None and span.period.holds(start) and span.period.holds(end)


def _without_year(text: str, frame: Frame) -> Schedule:
    """The words of a time in a document that names no year: they stand for no dates."""
    said = () if frame.is_dated else [one for one in found(text, ANY_YEAR) if _sets_a_time(one, None)]
    return Schedule(said[0].words, undated=True) if said else Schedule()


def _is_deadline(said: Said) -> bool:
    return said.period.start is None and said.period.end is not None


def _is_only_named(said: Said, text: str) -> bool:
    """Whether what is called by its name ("ngày Nhà giáo", "kỳ hè") is spoken of, rather than set as a time."""
    has_name = said.period.grain is Grain.DAY or said.words.lower().startswith("kỳ")
    named = has_name and not any(letter.isdigit() for letter in said.words)
    return named and not _SET_BEFORE.search(fold(text[: said.start]).lower().rstrip() + " ")


def _sets_a_time(said: Said, within: Period | None) -> bool:
    by_months = said.period.grain is Grain.HALF and bool(_MONTH.search(said.words))  # "từ tháng 7 đến tháng 12"
    if said.period.grain in (Grain.YEAR, Grain.HALF) and not by_months:
        return False
    return within is None or within.overlaps(said.period)
