"""Headings that are a time: a year, a quarter, a month, a week, a day, or a phase of the work."""

from __future__ import annotations

import re
from functools import lru_cache

from documents.understand.misprints import mended
from understanding.normalise import fold

_NAME = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_TIME_HEADING = re.compile(
    r"(?:(?:ke hoach|nhiem vu|cong viec|cong tac|hoat dong|chuong trinh|trong tam) )*(?:cua |trong )?"
    r"(?:nam (?:hoc )?\d{4}(?: ?[-–] ?\d{4})?|qu[yi] (?:[ivx]{1,3}|[1-4])\b.*|thang \d{1,2}\b.*|tuan \d.*"
    r"|6 thang (?:dau|cuoi) nam.*|(?:dip |ky |mua )?he (?:nam )?\d{4}"
    rf"|{_NAME}(?:(?:,| va| ?[-–]) ?{_NAME})*[,: -]*\(?(?:ngay )?\d.*"
    r"|ngay \d{1,2}/\d[\d/]*"
    r"|ngay (?:mung |mong )?\d{1,2} thang [^\W_]+(?: (?:nam \d{4}|nam [^\W\d]+ [^\W\d]+|am lich))*"
    r"(?:\s*[-–] [^.;:]{3,30})?)\W*"
)
_PHASE = re.compile(
    r"(?:dot|giai doan|ky) (?:\d+|[ivx]+)\s*[:(,–-]+\s*(?:thoi gian:? ?)?(?:tu |trong |thang |quy |ngay |den |truoc )"
    r"[^.;]*\d[^.;]*"
)
_NAMED_PHASE = re.compile(
    r"(?:dot|giai doan|ky) (?:\d+|[ivx]+)\s*[:.–-]\s*[^()]{3,90}"
    r"\((?:tu |thang |quy |ngay |den |truoc )[^()]*\d[^()]*\)\W*"
)
_PHASE_OF_YEARS = re.compile(
    r"(?:dot|giai doan|ky) (?:\d|[ivx]+)\b[ :,(–-]+(?:tu )?(?:nam )?20\d\d(?:(?: ?[-–] ?| den )(?:nam )?20\d\d)?\)?"
    r"(?:[ :–-]+[^.;:]{3,60})?\W*"
)
LONGEST_PHASE = 120  # letters
_SAME_DAY = re.compile(  # by the moon, or its weekday and date
    rf"\((?:[^()]*(?:am lich|nham|tuc)[^()]*|{_NAME}(?:,? (?:ngay )?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?)?)\)"
)
_THEME = re.compile(r"\s*(?:chủ (?:điểm|đề)|trọng tâm|tháng (?!\d)|[\d(])", re.IGNORECASE)
_STAMP = re.compile(r"\d{4}[, -]*\d{1,2}:\d{2}")  # when a page was put on the web
_A_DAY = re.compile(r"thứ|chủ nhật|ngày", re.IGNORECASE)


@lru_cache(maxsize=4096)  # every paragraph asks it of all headings above
def is_time_heading(text: str) -> bool:
    """Whether a heading is nothing but a time: "Năm 2020", "QUÝ III/2021 (Tháng 7 – 9)"."""
    _, colon, rest = text.partition(":")
    if _STAMP.search(text) or (colon and rest.strip() and not _THEME.match(rest)):
        return False
    return len(text) < 60 and bool(_TIME_HEADING.fullmatch(_SAME_DAY.sub("", fold(mended(text)).lower()).strip()))


@lru_cache(maxsize=4096)
def is_phase(text: str) -> bool:
    """Whether a heading is a phase of the work and its time: "Đợt 1: Từ ngày 05/12 đến 20/02", or a named one."""
    return is_named_phase(text) or _is_all(_PHASE, text) or _is_all(_PHASE_OF_YEARS, text)


@lru_cache(maxsize=4096)
def is_named_phase(text: str) -> bool:
    """Whether it is a phase with a name of its own: "Giai đoạn 1: Chuẩn bị (từ 01/3 đến 30/4)"."""
    return _is_all(_NAMED_PHASE, text)


def _is_all(phase: re.Pattern[str], text: str) -> bool:
    return len(text) < LONGEST_PHASE and bool(phase.fullmatch(fold(mended(text)).lower().strip()))


def names_a_day(heading: str) -> bool:
    """Whether a heading of time is a day rather than a month or a quarter."""
    return bool(_A_DAY.match(heading))
