"""Single days: hôm nay, ngày mai, ngày 20, mùng 5, 20/7, ngày 3 tháng 3 năm 2022."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.relative import POINTED, steps
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

_AWAY = {"nay": 0, "qua": -1, "mai": 1, "mot": 2}
_NAMES = (
    r"chị|cô|bà|em|bạn|anh|chú|bác|cháu|đ/c|đồng chí|sếp|thị|hoa|ngọc|tuyết|thanh|xuân|hoàng|của|ban|với|và|bé|cây|như"
)


def _named(match: re.Match[str], now: Now) -> Found | None:
    """ "hôm nay", "ngày kìa": the last word says how far; kia and kìa look back after hôm, ahead after ngày."""
    first, word = match[1], match[2]
    if fold(word) == "kia":
        far = 3 if word == "kìa" else 2
        return taken(reckoning.day(now.today + timedelta(far if fold(first) == "ngay" else -far)))
    return taken(reckoning.day(now.today + timedelta(_AWAY[fold(word)])))


def _on_part(match: re.Match[str], now: Now) -> Found | None:
    """The day after "sáng", "chiều": "kia" looks ahead ("sáng kia" back would be "sáng hôm kia")."""
    return taken(reckoning.day(now.today + timedelta(2 if fold(match[2]) == "kia" else _AWAY[fold(match[2])])))


def _neighbour(match: re.Match[str], now: Now) -> Found | None:
    steps = -1 if fold(match[1]) == "truoc" else 1
    return taken(reckoning.day(now.today + timedelta(steps)), "day")


def _tomorrow(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today + timedelta(1)))


def _after_tomorrow(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today + timedelta(2)))


def _today(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today))


def _this_day(match: re.Match[str], now: Now) -> Found | None:
    """ "ngày này năm ngoái": the same date, or the same day of the week, that far away."""
    return taken(reckoning.day(reckoning.moved(now.today, fold(match[1]), steps(match[2]))))


def in_month(number: int, period: Period) -> Period | None:
    """The day of that number in a month."""
    if period.grain is not Grain.MONTH or period.start is None:
        return None
    return reckoning.day_of(period.start.year, period.start.month, number)


def _numbered(match: re.Match[str], now: Now) -> Found | None:
    number = numbers.value(match[1])
    this = reckoning.day_of(now.today.year, now.today.month, number)
    later = this or reckoning.day_of(now.today.year, now.today.month % 12 + 1, number)
    return taken(later, "month", "year", within=lambda period: in_month(number, period), way="day")


def _dated(match: re.Match[str], now: Now) -> Found | None:
    return _date(match[1], match[2], match[3] or match[4], now)


def _spoken(match: re.Match[str], now: Now) -> Found | None:
    return _date(match[1] or match[2], match[3], match[4], now)


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    return _date(match[1], match[3], match[4], now)


def _date(day_said: str, month_said: str, year_said: str | None, now: Now) -> Found:
    """A date; a day that does not exist is no time, and none of its parts is."""
    day, month = numbers.value(day_said), numbers.value(month_said)
    if year_said:
        return taken(reckoning.day_of(numbers.year(year_said), month, day), way="date") or NO_TIME

    def within(period: Period) -> Period | None:
        long = period.grain is Grain.YEAR and period.start is not None
        return reckoning.day_of(period.start.year, month, day) if long and period.start else None

    return taken(reckoning.day_of(now.year, month, day), "year", within=within, way="date") or NO_TIME


_PAPERS = r"(?:số|tháng|t|quý|q|từ|tỷ lệ|tỉ lệ|tỷ số|thứ|việc|mục|điều|khoản|nghị quyết|nq|qđ|ct|kh|tuần|năm) |[-./–] ?"
_OF = r"(?: của)? "
_SAID = r"(?:(?:ngày|hôm|bữa) (?:(?:mùng|mồng) )?|(?:mùng|mồng) )"
_THEN = (
    r"có|họp|là|mình|phải|em|anh|chị|cô|chú|bác|ai|còn|thì|cần|lịch|nhé|đi|đến|tới|trở|thứ|lúc|sáng|chiều|\d|ban|vp"
    r"|văn phòng|sếp|ta|làm"
)
RULES = (
    rule(
        "thang",
        rf"(?:{_SAID}<day>|<d>){_OF}tháng <month>(?:(?:,? năm |[/ .-])<year>)?(?! ngày)",
        _spoken,
        never_after=r"(?:tuần|quý|tháng|thứ) (?:thứ )?",
    ),
    rule("#", r"(?:(?:ngày|hôm|bữa|mùng|mồng) )?<d>(?:/| / )<m>(?:(?:/| / )<yy>| năm <year>)?(?![/\d])", _dated),
    rule("#", r"(?:(?:ngày|hôm|mùng|mồng) )?<d>([.-])<m>\2<yy>", _pointed),
    rule(
        "#",
        r"(?:ngày|hôm|bữa|mùng|mồng|trước|đến|sau|từ|hạn|hết|sáng|chiều|tối|dịp|lễ) <d>[.-]<m>(?: năm <year>)?()",
        _dated,
    ),
    rule("#", r"(3[01]|2\d|1[3-9]|0[1-9])\.(1[0-2]|0?[1-9])()()(?![.\d])", _dated),
    # a range never runs down: "20-11" is a date
    rule("#", r"(3[01]|2\d|1[3-9])-(1[0-2]|0?[1-9])()()(?![-./\d]| ?[-–] ?\d)", _dated, never_after=_PAPERS),
    rule("nay", rf"(?:vào )?(?:đúng )?ngày này (tuần|tháng|năm) {POINTED}", _this_day),
    rule("nay qua mai mot kia", r"(?:ngày )?(hôm|bữa) (nay|qua|kia|kìa|mai|mốt)", _named),
    rule("mai mot kia qua nay", r"(ngày|bữa) (mai|kia|kìa|mốt|nay|qua)", _named),
    rule(
        "hom ngay",
        r"(?:(?:ngày )?hôm|bữa|ngày(?= kế| tiếp)) (trước|sau|tới|kế tiếp|tiếp theo)(?! ngày| khi)",
        _neighbour,
    ),
    rule(
        "ngay hom bua mung mong",
        r"(?:ngày|hôm|bữa)(?: (?:mùng|mồng))? <day>(?!/|\.\d|-\d| (?:lần|người|một|tới|nữa|qua|trước))",
        _numbered,
    ),
    rule("mung mong", r"(?:mùng|mồng) <day>(?! tết)", _numbered),
    rule(
        "nay qua mai mot kia",
        r"(?:ngày )?()(nay|qua|kia|mai|mốt)",
        _on_part,
        only_after=r"(?:sáng|trưa|chiều|tối|đêm|khuya|sớm) ",
    ),
    rule(
        "mai",
        rf"mai(?= (?:{_THEN})|[,?.!]|$)",
        _tomorrow,
        never_after=rf"(?:{_NAMES}|\w+ (?:thị|ngọc|tuyết|thanh|hoàng)) ",
    ),
    rule("mot", rf"m=ốt(?= (?:{_THEN})|[,?.!]|$)", _after_tomorrow, never_after=r"\w+ "),
    rule(
        "nay",
        r"nay(?= (?:có|họp|là|mình|phải|ai|còn|thì|cần|lịch|ban|vp|văn phòng|sếp|làm|em|anh|chị)|$)",
        _today,
        never_after=r"\w+ ",
    ),
)
