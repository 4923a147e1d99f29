"""English times in Vietnamese words: "the third quarter", "15 September 2023", "by the end of April"."""

from __future__ import annotations

import re

from understanding.english.rule import TOLD, Rule, rule, rules

MONTHS = (
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun",
    "july|jul", "august|aug", "september|sept|sep", "october|oct", "november|nov", "december|dec",
)  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
BUT_MAY = rf"(?P<month>{'|'.join(names for names in MONTHS if names != 'may')})\.?"
MAY_AFTER = (
    r"(?:(?<=\bin )|(?<=\bof )|(?<=\bby )|(?<=\bto )|(?<=\bfor )|(?<=\band )|(?<=\bmid )|(?<=\bfrom )|(?<=\blate )|(?<=\bthis )"
    r"|(?<=\bnext )|(?<=\blast )|(?<=\buntil )|(?<=\bearly )|(?<=\bafter )|(?<=\bsince )|(?<=\bbefore )|(?<=\bduring )|(?<=\babout )"
    rf"|(?<={TOLD} ))"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>20\d\d)"
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
UNITS = {"month": "tháng", "week": "tuần", "quarter": "quý", "year": "năm", "day": "ngày"}
UNIT = rf"(?P<unit>{'|'.join(UNITS)})"
COUNTS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "ten": "10"}
COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})"
POINTS = {"this": "này", "current": "này", "next": "sau", "coming": "sau", "last": "trước", "previous": "trước"}
OF_THE_YEAR = r"(?: of (?:the|this) year)?"
HALF = r"(?:half|six months|6 months)"
ROMAN = ("I", "II", "III", "IV")


def _month(match: re.Match[str]) -> str:
    """The month with the day and the year that stand beside it."""
    said = match["month"].lower()
    number = next(n for n, names in enumerate(MONTHS, 1) if said in names.split("|"))
    groups = match.groupdict()
    day = f"ngày {int(groups['day'])} " if groups.get("day") else ""
    return f"{day}tháng {number}" + _year(groups)


def _quarter(match: re.Match[str]) -> str:
    groups = match.groupdict()
    number = int(groups["number"]) if groups.get("number") else ORDINALS[groups["ordinal"].lower()]
    return f"quý {ROMAN[number - 1]}" + _year(groups)


def _year(groups: dict[str, str]) -> str:
    return f" năm {groups['year']}" if groups.get("year") else ""


def _pointed(match: re.Match[str]) -> str:
    unit, point = UNITS[match["unit"].lower()], POINTS[match["point"].lower()]
    return "năm nay" if (unit, point) == ("năm", "này") else f"{unit} {point}"


def _counted(match: re.Match[str]) -> str:
    """ "the next three months": counted from today."""
    count = COUNTS.get(match["count"].lower(), match["count"])
    return f"{count} {UNITS[match['unit'].lower()]} {'tới' if match['way'].lower() in ('next', 'coming') else 'qua'}"


RULES: tuple[Rule, ...] = (
    rule(rf"(?:on )?(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}", _month),
    rule(rf"(?:on )?{MONTH} (?:the )?{DAY},? {YEAR}", _month),
    rule(rf"(?:on )?(?:the )?{DAY}(?: of)? {MONTH}", _month),
    rule(rf"{MONTH},?(?: of)? {YEAR}", _month),
    rule(rf"(?:on )?{BUT_MAY} (?:the )?{DAY}", _month),
    rule(rf"(?:on )(?P<month>may) (?:the )?{DAY}", _month),
    rule(BUT_MAY, _month),
    rule(rf"{MAY_AFTER}(?P<month>may)|(?<!^)(?P<named>(?-i:May))", lambda _: "tháng 5"),
    rule(rf"(?:the )?(?P<ordinal>{'|'.join(ORDINALS)}) quarter(?: of| in|,)?(?: the year)? {YEAR}", _quarter),
    rule(rf"(?:the )?(?P<ordinal>{'|'.join(ORDINALS)}) quarter{OF_THE_YEAR}", _quarter),
    rule(rf"(?:q|quarter )(?P<number>[1-4])(?: of| in|,|/)? ?{YEAR}", _quarter),
    rule(r"(?:q|quarter )(?P<number>[1-4])", _quarter),
    rule(rf"(?:the )?(?P<way>next|coming|last|past) {COUNT} {UNIT}s?", _counted),
    rule(rf"(?:the )?(?P<point>{'|'.join(POINTS)}) {UNIT}", _pointed),
    *rules(
        (
            (rf"(?:the )?first {HALF}(?: of| in)? {YEAR}", "6 tháng đầu năm {year}"),
            (rf"(?:the )?(?:second|last) {HALF}(?: of| in)? {YEAR}", "6 tháng cuối năm {year}"),
            (rf"(?:the )?first {HALF}{OF_THE_YEAR}", "6 tháng đầu năm"),
            (rf"(?:the )?(?:second|last) {HALF}{OF_THE_YEAR}", "6 tháng cuối năm"),
            (r"(?:the )?(?:year[- ]end|end of (?:the|this) year)", "cuối năm"),
            (r"(?:the )?(?:beginning|start) of (?:the|this) year", "đầu năm"),
            (r"(?:in )?the middle of (?:the|this) year|mid-?year(?! review)", "giữa năm"),
            (r"today", "hôm nay"),
            (r"tomorrow", "ngày mai"),
            (r"yesterday", "hôm qua"),
            (r"now", "nay"),
            (r"(?:every|each|per|a|one) year|annually|yearly", "mỗi năm"),
            (r"(?:every|each) month|monthly", "hằng tháng"),
            (r"(?:on )?monday", "thứ hai"),
            (r"(?:on )?tuesday", "thứ ba"),
            (r"(?:on )?wednesday", "thứ tư"),
            (r"(?:on )?thursday", "thứ năm"),
            (r"(?:on )?friday", "thứ sáu"),
            (r"(?:on )?saturday", "thứ bảy"),
            (r"(?:on )?sunday", "chủ nhật"),
            (rf"(?:in|of|for|during)(?: the)?(?: year)? (20\d\d)(?!/)", "năm {1}"),
        )
    ),
)
LIMITS: tuple[Rule, ...] = rules(
    (
        (rf"(?:at |in |towards )?(?:the )?(?:beginning|start) of ({TOLD})|(?:in )?early (?P<early>{TOLD})", "đầu {1} {early}"),
        (rf"(?:in )?(?:the )?middle of ({TOLD})|(?:in )?mid[- ](?P<mid>{TOLD})", "giữa {1} {mid}"),
        (rf"(?:by|until|till|up to|no later than|not later than)(?: the end of)? ({TOLD})", "đến hết {1}"),
        (rf"(?:at |in |towards )?(?:the )?end of ({TOLD})|(?:in )?late (?P<late>{TOLD})", "cuối {1} {late}"),
        (rf"between ({TOLD}) and ({TOLD})", "từ {1} đến {2}"),
        (rf"from ({TOLD}) (?:to|until|till|through) ({TOLD})", "từ {1} đến {2}"),
        (rf"from ({TOLD}) ({TOLD})", "từ {1} {2}"),
        (rf"(?:before|ahead of) ({TOLD})", "trước {1}"),
        (rf"(?:from|since) ({TOLD})(?: on| onwards?)?", "từ {1} trở đi"),
        (rf"after ({TOLD})", "sau {1}"),
    )
)
"""Read after the terms: "before the congress", "from now to April"."""
