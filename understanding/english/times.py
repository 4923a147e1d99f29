"""English times in Vietnamese words: "the third quarter", "15 September 2023", "by the end of April"."""

from __future__ import annotations

import re

from understanding.english.rule import TOLD, Rule, phrasebook, rule

MONTHS = (
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
    "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
)  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
NO_NAME = r"(?<!\bmr )(?<!\bms )(?<!\bmrs )(?<!\bmiss )(?<!\bdr )"
BUT_MAY = rf"{NO_NAME}(?P<month>{'|'.join(names for names in MONTHS if names != 'may')})\.?"
BEFORE_MAY = "in of by to for and mid from late this next last until early after since before during about".split()
_AFTER = "|".join(f"(?<= {word} )|(?<=^{word} )" for word in BEFORE_MAY)
MAY = rf"(?:{_AFTER}|(?<={TOLD} ))may|(?<!^){NO_NAME}(?-i:May)"
"""The month, not the verb: after a preposition, or with a capital inside the line."""
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>20\d\d)"
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
ORDINAL = rf"(?P<ordinal>{'|'.join(ORDINALS)})"
UNITS = {"month": "tháng", "week": "tuần", "quarter": "quý", "year": "năm", "day": "ngày"}
UNIT = rf"(?P<unit>{'|'.join(UNITS)})"
COUNTS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10"}
COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})"
POINTS = {"this": "này", "current": "này", "next": "sau", "coming": "sau", "last": "trước", "previous": "trước"}
ROMAN = ("I", "II", "III", "IV")
WEEKDAYS = {"monday": "thứ hai", "tuesday": "thứ ba", "wednesday": "thứ tư", "thursday": "thứ năm",
            "friday": "thứ sáu", "saturday": "thứ bảy", "sunday": "chủ nhật"}  # fmt: skip
WEEKDAY = rf"(?:on )?(?:(?P<which>this|next|last) )?(?P<weekday>{'|'.join(WEEKDAYS)})"
FIXED = """
6 tháng đầu năm {year} = [the] first (half|six months|6 months) [of|in] {year}
6 tháng cuối năm {year} = [the] (second|last) (half|six months|6 months) [of|in] {year}
6 tháng đầu năm = [the] first (half|six months|6 months) [of (the|this) year]
6 tháng cuối năm = [the] (second|last) (half|six months|6 months) [of (the|this) year]
cuối năm = [the] (year.end|end of (the|this) year)
đầu năm = [the] (beginning|start) of (the|this) year
giữa năm = [the] middle of (the|this) year
hôm nay = today
ngày mai = tomorrow
hôm qua = yesterday
mỗi năm = (every|each|per|a|one) year / annually / yearly
hằng tháng = (every|each) month / monthly
năm {year} = (in|of|for|during) [the] [year] {year}(?!/)
"""
LIMITED = """
đầu {told} = [at|in] [the] (beginning|start) of {told} / [in] early {told}
giữa {told} = [in] [the] middle of {told} / [in] mid[- ]{told}
từ nay đến hết {told} = (from|between) now (to|until|till|and) [the end of] {told}
từ nay trở đi = from now on
nay = now
đến hết {told} = before the end of {told}
đến hết {told} = (by|until|till|up to|no later than|not later than) [the end of] {told}
cuối {told} = [at|in|towards] [the] end of {told} / [in] late {told}
từ {told} đến {last} = between {told} and (?P<last>\\S)
từ {told} đến {last} = from {told} (to|until|till|through) (?P<last>\\S)
từ {told} {last} = from {told} (?P<last>\\S)
trước {told} = (before|ahead of) {told}
từ {told} trở đi = (from|since) {told} [on|onwards?]
sau {told} = after {told}
"""


def _month(match: re.Match[str]) -> str:
    """The month with the day and the year that stand beside it."""
    said, groups = match["month"].lower(), match.groupdict()
    number = next(n for n, names in enumerate(MONTHS, 1) if said in names.split("|"))
    day = f"ngày {int(groups['day'])} " if groups.get("day") else ""
    return f"{day}tháng {number}" + _year(groups)


def _quarter(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = int(groups["number"]) if groups.get("number") else ORDINALS[groups["ordinal"].lower()]
    return f"quý {ROMAN[number - 1]}" + _year(groups)


def _year(groups: dict[str, str]) -> str:
    return f" năm {groups['year']}" if groups.get("year") else ""


def _weekday(match: re.Match[str]) -> str:
    week = f" tuần {POINTS[match['which'].lower()]}" if match["which"] else ""
    return WEEKDAYS[match["weekday"].lower()] + week


def _pointed(match: re.Match[str]) -> str:
    unit, point = UNITS[match["unit"].lower()], POINTS[match["point"].lower()]
    return "năm nay" if (unit, point) == ("năm", "này") else f"{unit} {point}"


def _counted(match: re.Match[str]) -> str:
    """ "the next three months": counted from today."""
    count = COUNTS.get(match["count"].lower(), match["count"])
    return f"{count} {UNITS[match['unit'].lower()]} {'tới' if match['way'].lower() in ('next', 'coming') else 'qua'}"


def rules() -> tuple[Rule, ...]:
    """Times first, then what is said in front of them."""
    return (
        rule(rf"(?:on )?(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}", _month),
        rule(rf"(?:on )?{MONTH} (?:the )?{DAY},? {YEAR}", _month),
        rule(rf"(?:on )?(?:the )?{DAY}(?: of)? {MONTH}", _month),
        rule(rf"{MONTH},?(?: of)? {YEAR}", _month),
        rule(rf"(?:on )?{BUT_MAY} (?:the )?{DAY}|on (?P<may>may) {DAY.replace('day', 'may_day')}", _day),
        rule(BUT_MAY, _month),
        rule(MAY, lambda _: "tháng 5"),
        rule(rf"(?:the )?{ORDINAL} quarter(?: of| in|,)?(?: the year)? {YEAR}", _quarter),
        rule(rf"(?:the )?{ORDINAL} quarter(?: of (?:the|this) year)?", _quarter),
        rule(rf"(?:q|quarter )(?P<number>[1-4])(?: of| in|,|/)? ?{YEAR}", _quarter),
        rule(r"(?:q|quarter )(?P<number>[1-4])", _quarter),
        rule(rf"(?:the )?(?P<way>next|coming|last|past) {COUNT} {UNIT}s?", _counted),
        rule(rf"(?:the )?(?P<point>{'|'.join(POINTS)}) {UNIT}", _pointed),
        rule(WEEKDAY, _weekday),
        *phrasebook(FIXED),
        *phrasebook(LIMITED),
    )


def _day(match: re.Match[str]) -> str:
    return f"ngày {int(match['may_day'])} tháng 5" if match["may"] else _month(match)
