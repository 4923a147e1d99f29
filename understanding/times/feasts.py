"""Days with a name: Tết, Giỗ Tổ, Quốc khánh, Giáng sinh, Trung thu."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from rules.calendar import lunisolar
from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import lunar, reckoning
from understanding.times.relative import steps
from understanding.times.rule import Found, Meaning, Now, Rule, rule, taken

SOLAR = {
    r"tết dương lịch|tết dương|tết tây": (1, 1),
    r"ngày thành lập đảng": (2, 3),
    r"ngày thầy thuốc(?: việt nam)?": (2, 27),
    r"quốc tế phụ nữ": (3, 8),
    r"ngày thành lập đoàn": (3, 26),
    r"giải phóng miền nam|thống nhất đất nước": (4, 30),
    r"quốc tế lao động": (5, 1),
    r"sinh nhật bác": (5, 19),
    r"quốc tế thiếu nhi": (6, 1),
    r"ngày báo chí(?: cách mạng)?(?: việt nam)?": (6, 21),
    r"thương binh liệt sĩ|thương binh liệt sỹ": (7, 27),
    r"quốc khánh": (9, 2),
    r"ngày doanh nhân(?: việt nam)?": (10, 13),
    r"phụ nữ việt nam": (10, 20),
    r"(?:ngày )?nhà giáo việt nam|ngày nhà giáo": (11, 20),
    r"ngày thành lập quân đội": (12, 22),
    r"giáng sinh|noel|nô en": (12, 25),
}
LUNAR = {
    r"giỗ tổ(?: hùng vương)?|quốc giỗ": (3, 10),
    r"phật đản": (4, 15),
    r"tết đoan ngọ|đoan ngọ": (5, 5),
    r"vu lan": (7, 15),
    r"(?:rằm )?(?:tết )?trung thu": (8, 15),
    r"ông công ông táo|ông táo": (12, 23),
}
_OPTIONAL = re.compile(r"\(\?:[^)]*\)\?")
_IN = r"(?:,? (?:năm )?<year>)?"


def _feast(of: Callable[[int], Period | None]) -> Meaning:
    def meaning(match: re.Match[str], now: Now) -> Found | None:
        if match[1]:
            return taken(of(int(match[1])), way="feast")
        return taken(of(now.year), "year", within=_in_year(of), way="feast")

    return meaning


def _in_year(of: Callable[[int], Period | None]) -> Callable[[Period], Period | None]:
    return lambda period: of(period.start.year) if period.grain is Grain.YEAR and period.start else None


def _solar(month: int, number: int) -> Callable[[int], Period | None]:
    return lambda year: reckoning.day_of(year, month, number)


def _lunar(month: int, number: int) -> Callable[[int], Period | None]:
    def of(year: int) -> Period | None:
        there = lunisolar.day_of(year, month, number)
        return reckoning.day(there) if there else None

    return of


def _new_year(year: int) -> Period:
    return reckoning.day(lunisolar.new_year(year))


def _tet(match: re.Match[str], now: Now) -> Found | None:
    if match[2]:
        return taken(_new_year(int(match[2])), way="feast")
    if match[1] and steps(match[1]) < 0:
        year = lunisolar.year_of(now.today)
        return taken(_new_year(year), way="feast")
    return taken(reckoning.day(lunar.coming_new_year(now)), "year", within=_in_year(_new_year), way="feast")


def _close_to_tet(match: re.Match[str], now: Now) -> Found | None:
    """ "giáp Tết": from the kitchen gods' day, 23 tháng Chạp, to the eve."""
    new_year = lunar.coming_new_year(now)
    first = lunisolar.day_of(new_year.year - 1, 12, 23)
    return taken(reckoning.span(first, new_year - timedelta(1)), "year", "length")


def _named(names: str, of: Callable[[int], Period | None]) -> Rule:
    certain = _OPTIONAL.sub("", names).split("|")
    cues = " ".join({max(fold(name).split(), key=len) for name in certain})
    return rule(cues, rf"(?:(?:ngày|lễ|dịp|hôm) ){{0,3}}(?:{names}){_IN}", _feast(of))


_WHICH = r"(?: (này|tới|vừa rồi|vừa qua|rồi|trước))?"
RULES = (
    *(_named(names, _solar(*day)) for names, day in SOLAR.items()),
    *(_named(names, _lunar(*day)) for names, day in LUNAR.items()),
    rule("tet", r"(?:(?:những )?ngày )?(?:giáp|cận|sát) tết", _close_to_tet),
    rule(
        "tet",
        rf"(?:(?:ngày|lễ|dịp|hôm) ){{0,3}}tết(?: (?:nguyên đán|âm lịch|ta|cổ truyền|cả))?{_WHICH}{_IN}",
        _tet,
    ),
)
