"""Lengths of time counted from today: 3 tháng tới, 10 ngày nữa, nửa tháng nữa, 2 tuần trước, 3 ngày qua.

"N … tới" and "N … qua" are stretches from or up to today; "N … nữa" is the day then; "N ngày trước" is that day,
"N tuần (tháng, quý, năm) trước" the whole one of then.
"""

from __future__ import annotations

import re
from datetime import timedelta

from rules.plan.period import Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.rule import Found, Now, rule, taken

_UNIT = r"(ngày|hôm|bữa|tuần|tháng|quý|năm)"
_COUNT = rf"(?:khoảng |tầm |độ )?<count> {_UNIT}"
_AHEAD = r"(?:sắp tới|tới đây|tới(?! (?:hết|cuối|đầu|ngày|tháng|thứ))|tiếp theo|kế tiếp|tiếp|sắp đến)"
_BEHIND = r"(?:vừa qua|vừa rồi|gần đây|gần nhất|trở lại đây|đã qua|qua|mới rồi|rồi|vừa mới qua)"
_FEW = 3  # "vài", "mấy"


def _ahead(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.span(now.today, reckoning.moved(now.today, fold(match[2]), numbers.value(match[1]))))


def _behind(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.span(reckoning.moved(now.today, fold(match[2]), -numbers.value(match[1])), now.today))


def _few(match: re.Match[str], now: Now) -> Found | None:
    steps = _FEW if match[2] else -_FEW
    there = reckoning.moved(now.today, fold(match[1]), steps)
    return taken(reckoning.span(min(there, now.today), max(there, now.today)), "length")


def _few_then(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(reckoning.moved(now.today, fold(match[1]), _FEW)), "length")


def _one_then(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(reckoning.moved(now.today, fold(match[1]), 1)))


def _lately(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.span(reckoning.same_day(now.today, -1), now.today), "length")


def _then(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(reckoning.moved(now.today, fold(match[2]), numbers.value(match[1]))))


def _half_month(match: re.Match[str], now: Now) -> Found | None:
    return taken(_half(match[1], match[2], now))


def _half(unit: str, towards: str, now: Now) -> Period | None:
    there = now.today + timedelta(15) if fold(unit) == "thang" else reckoning.same_day(now.today, 6)
    back = now.today - timedelta(15) if fold(unit) == "thang" else reckoning.same_day(now.today, -6)
    word = fold(towards)
    if word == "nua":
        return reckoning.day(there)
    return (
        reckoning.span(now.today, there) if word in ("toi", "sap toi", "tiep theo") else reckoning.span(back, now.today)
    )


def _half_ago(match: re.Match[str], now: Now) -> Found | None:
    month = fold(match[1] or match[2]) == "thang"
    return taken(reckoning.day(now.today - timedelta(15) if month else reckoning.same_day(now.today, -6)))


def _ago(match: re.Match[str], now: Now) -> Found | None:
    unit, count = fold(match[2]), numbers.value(match[1])
    if unit in ("ngay", "hom", "bua"):
        return taken(reckoning.day(now.today - timedelta(count)))
    return taken(reckoning.away(now.today, unit, -count))


_OTHER = r"(?:thứ|tháng|quý|tuần|năm|ngày|hôm|bữa|mùng|mồng|t|q|trước) ?|[/.-]"
RULES = (
    rule("nua", r"(?:trong )?nửa (tháng|năm) (nữa|sắp tới|tới|tiếp theo|vừa qua|vừa rồi|qua|nay)", _half_month),
    rule("ngay hom bua tuan thang quy nam", rf"(?:trong (?:vòng )?)?{_COUNT} {_AHEAD}", _ahead, never_after=_OTHER),
    rule(
        "ngay hom bua tuan thang quy nam",
        rf"(?:trong )?vòng {_COUNT}(?: nữa)?(?! (?:qua|vừa|trước|gần|trở))",
        _ahead,
        never_after=_OTHER,
    ),
    rule("ngay hom bua tuan thang quy nam", rf"(?:trong (?:vòng )?)?{_COUNT} {_BEHIND}", _behind, never_after=_OTHER),
    rule(
        "ngay hom bua tuan thang quy nam",
        rf"(?:trong )?(?:vài|mấy|những|các) {_UNIT} (?:({_AHEAD})|{_BEHIND}|nay)",
        _few,
        never_after=_OTHER,
    ),
    rule("nua", r"(?:vài|mấy) (ngày|hôm|bữa|tuần|tháng|năm) nữa", _few_then),
    rule("nua", rf"(?:sau |trong )?{_COUNT} nữa(?! (?:đầu|cuối|năm))", _then, never_after=_OTHER),
    rule("sau", rf"sau {_COUNT}(?! (?:đầu|cuối|trước))", _then, never_after=_OTHER),
    rule("cach", rf"cách (?:đây|nay) {_COUNT}", _ago),
    rule("truoc", rf"{_COUNT} trước(?! (?:khi|ngày|tết|tháng|\d))(?: đây)?", _ago, never_after=_OTHER),
    rule("sau", rf"{_COUNT} sau(?! (?:khi|ngày|tết|tháng|\d))", _then, never_after=_OTHER),
    rule("nua", r"(tuần|tháng|năm) nữa", _one_then, never_after=_OTHER + r"|\d "),
    rule("nay", r"<count> (ngày|hôm|bữa|tuần|tháng|quý) nay", _behind, never_after=_OTHER),
    # how long is not said: a month
    rule("dao do hoi gan thoi", r"(?:dạo|độ|hồi|thời gian) (?:này|gần đây|vừa qua|vừa rồi)|gần đây(?! nhất)", _lately),
    rule("cach truoc", r"(?:cách đây nửa (tháng|năm)|nửa (tháng|năm) trước)", _half_ago),
)
