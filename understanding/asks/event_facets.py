"""Which fact of a congress or ceremony is asked for: where, how long, when, how many delegates, who is invited."""

from __future__ import annotations

import re

from understanding.asks.terms import WHEN, WHERE
from understanding.meaning import Facet
from understanding.normalise import Line
from understanding.phrases import phrase_pattern, whole_words, word_starts

PLACE = whole_words(WHERE, "hội trường nào", "đến (đâu|mô)")
DAYS = whole_words(
    "mấy ngày(?! nữa)",
    "bao nhiêu ngày(?! nữa)",
    "(?<!còn )bao lâu(?! nữa)",
    "kéo dài",
    "mấy hôm",
    "mấy buổi",
)
TIME = word_starts(
    WHEN,
    "ngày giờ",
    "còn (bao lâu|mấy ngày|bao nhiêu ngày)",
    "(bao lâu|mấy ngày|bao nhiêu ngày) nữa",
    "thời gian",
    "vào lúc",
)
PROVINCES = phrase_pattern(
    r"\btỉnh (nào|bạn)",
    "những tỉnh",
    "mấy tỉnh",
    "các tỉnh",
    "bao nhiêu tỉnh",
)
QUOTA = word_starts(
    # each of the members
    "(mỗi|một|1|từng|các) (hội|đơn vị)",
    "hội (thành viên )?(trên|dưới|lớn|đông)",
    "hội viên",
    # how many each may send
    "được (cử|chọn)",
    r"(?<!đại )(hội|đơn vị|trung tâm)\b.{0,40}\b(cử|chọn|bao nhiêu|mấy) (mấy|bao nhiêu|đại biểu|người)",
    "tiêu chuẩn",
)
GUESTS = word_starts(
    "khách mời",
    "đại biểu mời",
    "khách",
    "được mời",
    "có mời",
    "mời (những |các )?(ai|đối tượng|thành phần|cơ quan|đơn vị|lhh|liên hiệp)",
    "mời những",
)
DELEGATES = phrase_pattern(
    r"\b(bao nhiêu|mấy|số lượng|tổng số|quy mô|thành phần|gồm những ai|triệu tập|cơ cấu)\b"
    r".{0,30}\b(đại biểu|người|khách|triệu tập)",
    "thành phần",
    "quy mô",
    "số lượng đại biểu",
    "triệu tập",
)
EVENT_FACETS: tuple[tuple[Facet, re.Pattern[str]], ...] = (
    (Facet.PLACE, PLACE),
    (Facet.DAYS, DAYS),
    (Facet.TIME, TIME),
    (Facet.PROVINCES, PROVINCES),
    (Facet.QUOTA, QUOTA),
    (Facet.GUESTS, GUESTS),
    (Facet.DELEGATES, DELEGATES),
)


def find_event_facets(line: Line) -> tuple[Facet, ...]:
    """The facts of an event that are asked for."""
    return tuple(facet for facet, pattern in EVENT_FACETS if pattern.search(line.text))
