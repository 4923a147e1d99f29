"""The Vietnamese lunar calendar (new moons and solar terms at UTC+7), good for the years 1900–2100.

The moon and sun are reckoned by the short series of Meeus, "Astronomical Algorithms".
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from math import floor, pi, sin

_EPOCH = date(2000, 1, 1).toordinal() - 2451545  # ordinal of a day = its Julian day number + this
_MONTH = 29.530588853
_ZONE = 7 / 24


@lru_cache(maxsize=4096)
def _new_moon(k: int) -> int:
    """Julian day number, at UTC+7, of the k-th new moon since 1 January 1900."""
    t = k / 1236.85
    dr = pi / 180
    mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t**2) * dr)
    sun = (359.2242 + 29.10535608 * k - 0.0000333 * t**2 - 0.00000347 * t**3) * dr
    moon = (306.0253 + 385.81691806 * k + 0.0107306 * t**2 + 0.00001236 * t**3) * dr
    node = (21.2964 + 390.67050646 * k - 0.0016528 * t**2 - 0.00000239 * t**3) * dr
    shift = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun)
    shift += -0.4068 * sin(moon) + 0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon)
    shift += 0.0104 * sin(2 * node) - 0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon)
    shift += 0.0004 * sin(2 * node + sun) - 0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon)
    shift += 0.0010 * sin(2 * node - moon) + 0.0005 * sin(2 * moon + sun)
    clock_drift = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return floor(mean + shift - clock_drift + 0.5 + _ZONE)


def _sun_sector(day: int) -> int:
    """Which twelfth of its way (0–11, from the spring equinox) the sun is in at midnight of a Julian day."""
    t = (day - 2451545.5 - _ZONE) / 36525
    dr = pi / 180
    anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3
    mean = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    centre = (1.914600 - 0.004817 * t - 0.000014 * t**2) * sin(dr * anomaly)
    centre += (0.019993 - 0.000101 * t) * sin(2 * dr * anomaly) + 0.000290 * sin(3 * dr * anomaly)
    return floor((mean + centre) % 360 / 30)


@lru_cache(maxsize=512)
def _eleventh(year: int) -> int:
    """The number of the new moon that begins the 11th lunar month (the one of the winter solstice) of a year."""
    last = date(year, 12, 31).toordinal() - _EPOCH
    k = floor((last - 2415021) / _MONTH)
    return k - 1 if _sun_sector(_new_moon(k)) >= 9 else k


@lru_cache(maxsize=512)
def _months(year: int) -> tuple[tuple[int, int], ...]:
    """(month, number of its new moon) for the regular months of a lunar year; a leap month is passed over."""
    before, after = _eleventh(year - 1), _eleventh(year)
    numbered = _from_eleventh(before, after)
    coming = _from_eleventh(after, _eleventh(year + 1))
    return tuple((month, k) for month, k in numbered if month <= 10) + tuple(pair for pair in coming if pair[0] > 10)


def _from_eleventh(first: int, after: int) -> list[tuple[int, int]]:
    """The months between two 11th months: 11, 12, 1 … 10; of 13, the first without a new solar term is a leap month."""
    ks = list(range(first, after))
    if len(ks) == 13:
        ks.remove(next(k for k in ks[1:] if _sun_sector(_new_moon(k)) == _sun_sector(_new_moon(k + 1))))
    return [((10 + place) % 12 + 1, k) for place, k in enumerate(ks)]


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month of a lunar year (not of a leap month)."""
    k = dict(_months(year))[month]
    first, after = (date.fromordinal(_new_moon(n) + _EPOCH) for n in (k, k + 1))
    return first, after - timedelta(1)


def day_of(year: int, month: int, number: int) -> date | None:
    """A day of a lunar year by its date; None when the month is too short."""
    first, last = month_days(year, month)
    there = first + timedelta(number - 1)
    return there if there <= last else None


def new_year(year: int) -> date:
    """Mùng 1 Tết."""
    return month_days(year, 1)[0]


def year_of(day: date) -> int:
    """The lunar year that a day belongs to."""
    return day.year if day >= new_year(day.year) else day.year - 1


def year_called(stem: int, branch: int, near: int) -> int | None:
    """The year nearest to `near` that a stem (from Giáp, 0) and a branch (from Tý, 0) name; None for no such pair."""
    years = (near + n for n in range(-30, 30))
    return next((year for year in years if ((year - 4) % 10, (year - 4) % 12) == (stem, branch)), None)


def month_and_day(day: date) -> tuple[int, int]:
    """What a day is called on the lunar calendar; in a leap month as in the month that it doubles."""
    year = year_of(day)
    month, (first, last) = max(
        ((month, month_days(year, month)) for month in range(1, 13) if month_days(year, month)[0] <= day),
        key=lambda each: each[1][0],
    )
    return month, (day - first).days % ((last - first).days + 1) + 1


def anniversary(day: date, year: int) -> date:
    """The day of a lunar year that is called as `day` is; the month's last where the month is a day short."""
    month, number = month_and_day(day)
    return day_of(year, month, number) or month_days(year, month)[1]
